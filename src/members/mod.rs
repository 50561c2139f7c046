//! Who belongs to the network, in what capacity, and since when.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `rules` (counts, and what a membership must meet), `store`
//! (the SQL), `sheets` (the forms), `pages` (one organisation, what is announced), `lists`
//! (members, organisations), `api`. Other slices use the model, `counts`, and the names that `store` gives.

mod api;
mod entry;
mod held;
mod lists;
mod model;
mod pages;
pub mod rules;
pub mod searched;
pub mod sheets;
pub mod store;
mod tables;

use crate::platform::{
    texts::Source,
    web::{Room, Slice},
};

pub use lists::own_territory;
pub use model::{Category, Count, Fact, Link, Listed, Organisation};
pub use pages::{Figure, counts, figures};
pub use tables::{CONTACT, GAINED, KINDS, LEVELS, STATES, TABLES};

pub const SLICE: Slice = Slice {
    name: "members",
    tables: TABLES,
    statements: &[store::STATEMENTS, store::facts::STATEMENTS, searched::STATEMENTS],
    texts: Source {
        slice: "members",
        fr: concat!(
            include_str!("texts/fr.ftl"),
            include_str!("texts/facts.fr.ftl"),
            include_str!("texts/countries.fr.ftl"),
            include_str!("texts/tables.fr.ftl")
        ),
        en: concat!(
            include_str!("texts/en.ftl"),
            include_str!("texts/facts.en.ftl"),
            include_str!("texts/countries.en.ftl"),
            include_str!("texts/tables.en.ftl")
        ),
    },
    routes: || {
        pages::routes()
            .merge(lists::routes())
            .merge(entry::routes())
            .merge(api::routes())
            .merge(crate::sheets::routes(sheets::SHEETS))
    },
    rooms: &[Room { key: "room-network", path: "/reseau", also: &["/territoires"] }],
    parameters: lists::PARAMETERS,
    searched: &[searched::ORGANISATIONS],
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
