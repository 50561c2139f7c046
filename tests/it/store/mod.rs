//! What the store promises, told once and held to on both engines.
//!
//! Reading order: `fixture` (a small schema and some domain code), then the stories.

mod backup;
mod fixture;
mod news;
mod races;
mod schema;
mod transactions;
mod values;
