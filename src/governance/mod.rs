//! Bodies, seats, statutes with their rules as data, and what any body decides.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `composition` (who sits, came, left), `rules` (the engine),
//! `words` (its answers as sentences), `clauses` (the statutes as a form), `store` (the SQL), `sheets` (the other forms),
//! `pages`, `api`. Whoever holds a vote records a `Decision` here.

mod api;
mod clauses;
mod composition;
mod held;
mod model;
mod pages;
pub mod rules;
mod searched;
pub mod sheets;
pub mod store;
mod tables;
#[cfg(test)]
mod tests;
mod words;

use crate::platform::{
    texts::Source,
    web::{Room, Slice},
};

pub use composition::{Change, compare, renewals_due};
pub use model::{Action, Body, Decision, Done, Edition, NewAction, NewDecision, NewSeat, Seat};
pub use pages::{Said, keeps_action, said};
pub use store::{
    action, actions, actions_of_session, bodies, body, decisions_of_session, edition_in_force, put_action,
    put_decision, put_seat, rules_of, seats, seats_of_decision,
};
pub use tables::{MATTERS, SESSION_KINDS, TABLES};
pub use words::{kind, matter, words};

pub const SLICE: Slice = Slice {
    name: "governance",
    tables: TABLES,
    statements: &[store::STATEMENTS, searched::STATEMENTS],
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
    routes: || pages::routes().merge(api::routes()).merge(crate::sheets::routes(sheets::SHEETS)),
    rooms: &[Room {
        key: "room-decisions",
        path: "/decisions",
        also: &["/gouvernance", "/instances", "/actions", "/assemblees"],
    }],
    parameters: &["au", "depuis", "organe", "page"],
    searched: &[searched::BODIES, searched::DECISIONS, searched::ACTIONS, searched::PEOPLE],
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
