//! Keeping the house: its settings, who has an account and which roles, what the journal holds.
//!
//! Reading order: `sheets` (accounts, their states, their roles), `pages` (settings, journal), `store`.

mod pages;
mod sheets;
mod store;

use crate::platform::{texts::Source, web::Slice};

pub use sheets::SHEETS;

pub const SLICE: Slice = Slice {
    name: "administration",
    tables: &[],
    statements: &[store::STATEMENTS],
    texts: Source { slice: "administration", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: || pages::routes().merge(crate::sheets::routes(SHEETS)),
    rooms: &[],
    parameters: &[],
};
