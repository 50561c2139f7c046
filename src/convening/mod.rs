//! Calling a session: the letter, who received it, what each voter answered, and the link that lets them.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `store` (the SQL), `pages`.

pub mod model;
mod pages;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "convening",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "convening", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    rooms: &[],
    parameters: &[],
};
