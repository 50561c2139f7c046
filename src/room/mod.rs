//! The day itself: who has arrived, whether the quorum stands, what is being discussed, and votes in one count.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `rules` (who casts which voices), `store`
//! (the SQL), `workshop` (groups at work), `pages`.

mod held;
pub mod model;
mod pages;
pub mod rules;
pub mod store;
mod tables;
pub mod workshop;

use crate::platform::{texts::Source, web::Slice};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "room",
    tables: TABLES,
    statements: &[store::STATEMENTS, workshop::store::STATEMENTS],
    texts: Source { slice: "room", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
