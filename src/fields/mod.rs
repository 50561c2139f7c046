//! Fields of one's own: what a network keeps of its organisations, people, memberships and needs beside what the program
//! knows, without a developer. Rules never read them.
//!
//! Reading order: `tables` (what is kept), `model` (a field as it stands), `rules` (what a value must meet, who sees it),
//! `store`, `values` (reading and writing the values of one row, or of all), `pages` (where a coordinator keeps the fields).
//!
//! A field is named after its `object`, a table: `organisation`, `person`, `membership`, `need`. What others use:
//!
//! - a form: `inputs` gives the fields that whoever fills it in may see, `read` takes what was typed, `write` keeps it under
//!   the act's number. `sheets` does all three for every sheet of such a table; a form of a slice's own includes
//!   `templates/inputs.html`.
//! - a page of one row: `told`; of several, `Many`. A list: `of` for its columns, `held` for all values at once, `cell` for what to show,
//!   `filter` for the parameters `champ` and `champ-…`.
//! - an import: `all` gives the fields, `Field::names` is what headings call them, `rules::take` holds a cell to its field and
//!   gives the value to keep, `store::written` says what is there; rows are written by their declaration, as those of others.
//! - a search: `searched` gives the words of rows, and cuts a document so that each reader finds what they may see.
//! - what is held on people: `held` declares it, so that one reads it, carries it and erases it as the rest.

mod filter;
mod held;
pub mod model;
mod pages;
pub mod rules;
pub mod searched;
pub mod store;
mod tables;
mod values;

use crate::platform::{texts::Source, web::Slice};

pub use filter::Filter;
pub use model::{Choice, Field, Kind};
pub use tables::{FIELD_VALUE, OBJECTS, TABLES};
pub use values::{
    Held, Input, Many, Taken, Told, all, cell, facts, held, inputs, of, read, said, told, write, written,
};

pub const SLICE: Slice = Slice {
    name: "fields",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "fields", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: pages::routes,
    parameters: filter::PARAMETERS,
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
