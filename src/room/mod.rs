//! The day itself: who has arrived, whether the quorum stands, what is being discussed, and votes in one count.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `store` (the SQL), `pages`.

mod pages;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "room",
    tables: TABLES,
    statements: &[],
    texts: Source { slice: "room", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    rooms: &[],
    parameters: &[],
};
