//! What members need, what they know how to do, and calls to make oneself known: each with an answer that is followed.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `rules` (who comes first, what goes together; pure), `store`
//! (the SQL), `searched` (what of it is found), `pages`.

mod held;
mod model;
mod pages;
pub mod rules;
mod searched;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "needs",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "needs", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    parameters: &["genre", "sujet", "fait"],
    searched: &[searched::NEEDS],
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
