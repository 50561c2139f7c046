//! Keeping the directory true: duplicates merged and unmerged, pages corrected as on a wiki or by proposal, pages claimed by
//! those they are about, and "still true?", asked once a year.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `rules` (pure: which organisations look the same, what changed
//! in a text, when to ask), `store` (the SQL; `store/merging` follows the declarations of all tables), `letters`, `daily` (what
//! each day asks), `held`, `pages`. The organisations are of `members`, which writes them.

mod daily;
mod held;
mod letters;
pub mod model;
mod pages;
pub mod rules;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use daily::ask;
pub use model::Left;
pub use pages::left;
pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "upkeep",
    tables: TABLES,
    statements: &[store::STATEMENTS, store::merging::STATEMENTS],
    texts: Source { slice: "upkeep", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    daily: &[daily::ask],
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
