//! Calling a session: the letter, who received it, what each voter answered, and the link that lets them.
//!
//! Reading order: `tables` (what is kept), `model` (the nouns), `rules` (when one may convene, what an answer may say),
//! `store` (the SQL), `roster` (the electors with all that), `letter` (its words), `packet` (what one prints), `pages`.
//! Others use `store`, `roster` and `rules::state`.

mod held;
mod letter;
pub mod model;
mod packet;
mod pages;
pub mod roster;
pub mod rules;
pub mod store;
mod tables;

use crate::platform::{texts::Source, web::Slice};

pub use letter::titled;
pub use pages::{act_of, hidden};
pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "convening",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source {
        slice: "convening",
        fr: concat!(include_str!("texts/fr.ftl"), include_str!("texts/packet.fr.ftl")),
        en: concat!(include_str!("texts/en.ftl"), include_str!("texts/packet.en.ftl")),
    },
    routes: pages::routes,
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
