//! Fields of one's own: what a network keeps of its organisations, people and memberships beside what the program
//! knows, without a developer. Rules never read them.
//!
//! Reading order: `tables` (what is kept), `model` (a field as it stands), `rules` (what a value must meet, who sees it),
//! `store`, `values` (reading and writing the values of one row, or of all), `pages` (where a coordinator keeps the fields).
//!
//! A field is named after its `object`, a table: `organisation`, `person`, `membership`. What others use:
//!
//! - a form: `inputs` gives the fields that whoever fills it in may see, `read` takes what was typed, `write` keeps it under
//!   the act's number. `sheets` does all three for every sheet of such a table.
//! - a page of one row: `told`. A list: `of` for its columns, `held` for all values at once, `cell` for what to show,
//!   `Filter` for the parameter `champ`.
//! - an import: `of` gives the fields, `Field::is_called` matches a heading, `rules::take` holds a cell to its field and gives
//!   the value to keep, `store::put_value` writes it.
//! - a search: `store::values` with the `audience` of each field; what is hidden is not to be found.
//! - what is held on people: `held` declares it, so that one reads it, carries it and erases it as the rest.

mod held;
pub mod model;
mod pages;
pub mod rules;
pub mod store;
mod tables;
mod values;

use crate::platform::{texts::Source, web::Slice};

pub use model::{Field, Kind};
pub use tables::{OBJECTS, TABLES};
pub use values::{Filter, Held, Input, Taken, Told, all, cell, facts, held, inputs, of, read, told, write, written};

pub const SLICE: Slice = Slice {
    name: "fields",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "fields", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    rooms: &[],
    parameters: &["champ"],
    slow: &[],
    daily: &[],
    searched: &[],
    finder: None,
    processings: held::PROCESSINGS,
};
