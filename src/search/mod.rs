//! Finding: one search over what every slice hands over, with the rights of whoever asks.
//!
//! Reading order: `asked` (what an address asks for), `find` (from the index to what may be shown), `pages`, `api`. The index
//! and how it follows the journal are in `platform::index`.

mod api;
mod asked;
mod find;
mod pages;

use crate::platform::{
    texts::Source,
    web::{Finder, Slice},
};

pub const SLICE: Slice = Slice {
    name: "search",
    texts: Source { slice: "search", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: || pages::routes().merge(api::routes()),
    finder: Some(Finder { path: "/recherche", preview: "/recherche/apercu" }),
    ..Slice::EMPTY
};
