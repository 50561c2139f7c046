//! Bodies, seats, statutes with their rules as data, and what any body decides.

pub mod rules;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use tables::{MATTERS, SESSION_KINDS, TABLES};

pub const SLICE: Slice = Slice {
    name: "governance",
    tables: TABLES,
    statements: &[],
    texts: Source {
        slice: "governance",
        fr: concat!(
            include_str!("texts/fr.ftl"),
            include_str!("texts/tables.fr.ftl"),
            include_str!("texts/rules.fr.ftl")
        ),
        en: concat!(
            include_str!("texts/en.ftl"),
            include_str!("texts/tables.en.ftl"),
            include_str!("texts/rules.en.ftl")
        ),
    },
    routes: axum::Router::new,
    rooms: &[],
    parameters: &[],
};
