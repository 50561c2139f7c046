//! What an import follows from: its file, the answers given, what the house holds and the territories of France. Pure.
//!
//! Reading order: `headings` (what a column is), `values` (what a cell says), `names` (who is alike), `known` (what the house
//! holds), `line` (what a line brings), `plan` (what would be written), `whose` and `people` (who it is, never guessed), `own`
//! (the network's own fields).

pub mod headings;
pub mod known;
mod line;
pub mod names;
mod own;
mod people;
mod places;
mod plan;
mod rows;
pub mod values;
mod whose;

#[cfg(test)]
mod tests;

pub use known::{Category, Contact, Known, Mandate, Membership, Named, Organisation, People, Person, State};
pub use plan::{Given, named, plan};
