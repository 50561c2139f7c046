//! What follows a session once its minutes are signed: they go to every member, actions go to those who take them on and
//! are recalled to them; what the law wants declared is prefilled.
//!
//! Reading order: `letters` (what the last signature sends), `reminders` (what each day sends),
//! `declarations` (what the law of 1901 wants), `tables`, `store`, `pages`.

mod declarations;
mod letters;
mod pages;
mod reminders;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use letters::{ACTIONS, MINUTES};
pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "closing",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "closing", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    daily: &[reminders::remind],
    ..Slice::EMPTY
};
