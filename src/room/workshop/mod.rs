//! The workshops of an item as they are held: groups by choice or by lot, a clock, notes from phones, and at the end the
//! contributions of the record.
//!
//! Reading order: `model` (the nouns), `rules` (who goes where, how long), `store` (the SQL); the pages are
//! `pages/workshop.rs` (the phone) and `pages/groups.rs` (the desk).

pub mod model;
pub mod rules;
pub mod store;
