//! Sheets: a declared table, filled in by forms. One way to add, change and remove a row for the whole house: authorised,
//! journalled, refused beside the field, stale told, sent twice acting once.
//!
//! Reading order: `sheet` (what a slice declares), `save` (the two acts), `pages` (list and form). A slice adds only what is
//! its own: who may, what a key may point to, and the rules that a row must meet.

mod pages;
mod save;
mod sheet;

use crate::platform::{texts::Source, web::Slice};

pub use pages::routes;
pub use sheet::{Choice, Draft, Sheet};

pub const SLICE: Slice = Slice {
    name: "sheets",
    texts: Source { slice: "sheets", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: axum::Router::new,
    ..Slice::EMPTY
};
