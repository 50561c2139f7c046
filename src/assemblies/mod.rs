//! Sessions of a body, held and put on record.

pub mod doubts;
pub mod minutes;
pub mod record;
pub mod sitting;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "assemblies",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source {
        slice: "assemblies",
        fr: concat!(include_str!("texts/fr.ftl"), include_str!("texts/tables.fr.ftl")),
        en: concat!(include_str!("texts/en.ftl"), include_str!("texts/tables.en.ftl")),
    },
    routes: axum::Router::new,
    rooms: &[],
    parameters: &[],
};
