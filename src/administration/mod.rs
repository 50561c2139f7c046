//! Keeping the house: its settings, who has an account and which roles, what the journal holds, which letters were sent.
//!
//! Reading order: `sheets` (accounts, their states, their roles), `pages` (settings, journal), `mail` (the log of letters, how
//! one stops them, those of the demonstration), `store`.

mod mail;
mod pages;
mod sheets;
pub mod store;

use crate::platform::{texts::Source, web::Slice};

pub use sheets::SHEETS;

pub const SLICE: Slice = Slice {
    name: "administration",
    statements: &[store::STATEMENTS],
    texts: Source { slice: "administration", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: || pages::routes().merge(mail::routes()).merge(crate::sheets::routes(SHEETS)),
    ..Slice::EMPTY
};
