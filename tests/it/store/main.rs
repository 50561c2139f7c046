//! What the store promises, told once and held to on both engines.
//!
//! Reading order: `engines` (a house on each), `fixture` (its schema and some domain code), then the stories.
//! PostgreSQL is named by `HALLE_TEST_POSTGRES`: `bin/postgres-for-tests run cargo test --test store`.

mod backup;
mod engines;
mod fixture;
mod news;
mod races;
mod schema;
mod transactions;
mod values;
