//! ONE integration binary: what the house promises as a whole, in process, on both engines.
//!
//! Reading order: `engines` (an empty place on each), `house` (the demonstration in one, and requests to it), then the
//! stories. PostgreSQL is named by `HALLE_TEST_POSTGRES`: `bin/postgres-for-tests run cargo test --test it`.

mod access;
mod bodies;
mod closing;
mod convening;
mod corrections;
mod coverage;
mod crash;
mod door;
mod duplicates;
mod engines;
mod exchange;
mod fields;
mod first_steps;
mod house;
mod imports;
mod journal;
mod journeys;
mod lists;
mod live;
mod mail;
mod needs;
mod outward;
mod pages;
mod people;
mod privacy;
mod retention;
mod room;
mod search;
mod served;
mod sign_in;
mod source;
mod statements;
mod store;
mod tidy;
mod two;
mod upkeep;
mod workshop;
