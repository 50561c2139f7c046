//! Whom the network reaches, on the map and in figures, and whom it leaves out: pages of territories, coverage, what nobody carries.
//!
//! Reading order: `model`, `rules` (pure: what reaches a commune, the ranking of the left-out, who is alone), `tables`, `store`,
//! `pages/mod` (the facts of a day, kept until the next public act), then its files. Other slices take `front`, the map of a day.

mod api;
mod model;
mod pages;
pub mod rules;
pub mod sheets;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use model::{Cell, Coverage, Level, Member};
pub use pages::front;
pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "coverage",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source {
        slice: "coverage",
        fr: concat!(include_str!("texts/fr.ftl"), include_str!("texts/tables.fr.ftl")),
        en: concat!(include_str!("texts/en.ftl"), include_str!("texts/tables.en.ftl")),
    },
    routes: || pages::routes().merge(api::routes()).merge(crate::sheets::routes(sheets::SHEETS)),
    parameters: &["au", "par", "compte", "de", "niveau", "tranche", "dans", "page", "nom"],
    ..Slice::EMPTY
};
