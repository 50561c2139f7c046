//! People through their mandates: one person's page, a change of job, renewals after an election, pairs of an elected
//! member and a technician, the team, and faces shown by consent.
//!
//! The mandates are of `members`; this slice stands to the right of those whose seats and roles depend on them. Reading
//! order: `tables`, `rules` (pure), `store`, `pages`.

mod held;
mod pages;
pub mod rules;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "people",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "people", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
