//! What is held on people: read, carried away, corrected and erased by whom it is about, and told to everyone in a register.
//!
//! Each slice declares what it holds (`platform::held`); nothing of it is known here. Reading order: `tables` (what is kept),
//! `model` (someone, and what is held on them), `rules` (who may be erased already), `store` (finding and erasing, composed
//! of the declarations), `held` (what this slice itself holds), `retention` (what each day does of old rows), `words` (a row in
//! words), `sheets` (the days that a network sets), `pages`.

mod held;
pub mod model;
mod pages;
pub mod retention;
pub mod rules;
mod sheets;
pub mod store;
mod tables;
mod words;

use crate::platform::{texts::Source, web::Slice};

pub use tables::{RULES, TABLES};

pub const SLICE: Slice = Slice {
    name: "privacy",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source {
        slice: "privacy",
        fr: concat!(include_str!("texts/fr.ftl"), include_str!("texts/register.fr.ftl")),
        en: concat!(include_str!("texts/en.ftl"), include_str!("texts/register.en.ftl")),
    },
    routes: || pages::routes().merge(crate::sheets::routes(sheets::SHEETS)),
    daily: &[pages::settle, retention::apply],
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
