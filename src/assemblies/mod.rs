//! Sessions of a body, held and put on record: agenda, attendance, votes, elections, workshops, and the minutes.
//!
//! Reading order: `tables` (what is kept), `record` (one session, whole), `followed` (what became of the last one's
//! actions), `sitting` (what follows from it under the
//! statutes), `doubts` (what a careful colleague would ask), `minutes` (the act and its renderings), `rules` and `sign`
//! (from a draft to a frozen act), `store`, `sheets` (the forms), `pages`.

pub mod doubts;
pub mod followed;
mod held;
pub mod minutes;
mod pages;
pub mod record;
pub mod rules;
mod searched;
pub mod sheets;
mod sign;
pub mod sitting;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use pages::{electors, listed, sees_drafts, sign_then};
pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "assemblies",
    tables: TABLES,
    statements: &[store::STATEMENTS, searched::STATEMENTS],
    texts: Source {
        slice: "assemblies",
        fr: concat!(
            include_str!("texts/fr.ftl"),
            include_str!("texts/tables.fr.ftl"),
            include_str!("texts/minutes.fr.ftl"),
            include_str!("texts/doubts.fr.ftl")
        ),
        en: concat!(
            include_str!("texts/en.ftl"),
            include_str!("texts/tables.en.ftl"),
            include_str!("texts/minutes.en.ftl"),
            include_str!("texts/doubts.en.ftl")
        ),
    },
    routes: || pages::routes().merge(crate::sheets::routes(sheets::SHEETS)),
    searched: &[searched::SESSIONS],
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
