//! Bodies, seats, statutes with their rules as data, and what any body decides.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `composition` (who sits, came, left), `rules` (the engine),
//! `words` (its answers as sentences), `store` (the SQL). Whoever holds a vote records a `Decision` here.

mod composition;
mod model;
pub mod rules;
pub mod store;
mod tables;
mod words;

use crate::platform::{texts::Source, web::Slice};

pub use composition::{Change, compare, renewals_due};
pub use model::{Action, Body, Decision, Edition, NewAction, NewDecision, NewSeat, Seat};
pub use store::{
    actions_of_session, bodies, body, decisions_of_session, edition_in_force, put_action, put_decision, put_seat,
    rules_of, seats, seats_of_decision,
};
pub use tables::{MATTERS, SESSION_KINDS, TABLES};
pub use words::{kind, matter, words};

pub const SLICE: Slice = Slice {
    name: "governance",
    tables: TABLES,
    statements: &[store::STATEMENTS],
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
