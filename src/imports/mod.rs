//! Spreadsheets in: read as they are, shown before anything is written, accepted whole, undone whole.
//!
//! Reading order: `model` (the nouns), `read` (from a file to cells), `rules` (from cells to what would be written, never
//! guessed), `tables` and `store` (what is kept meanwhile, what undoes it), `prepare` (an import as it stands), `words`, `pages`.
//! It writes the tables of `members` as an import of a folder does, by their declarations. The command line uses `batch`.

pub mod batch;
pub mod model;
mod pages;
pub mod prepare;
pub mod read;
pub mod rules;
pub mod store;
mod tables;
pub mod words;

use jiff::{Timestamp, ToSpan};

use crate::{
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        held::{Basis, Processing},
        texts::Source,
        web::{Site, Slice},
    },
};

pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "imports",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source {
        slice: "imports",
        fr: concat!(include_str!("texts/fr.ftl"), include_str!("texts/doubts.fr.ftl")),
        en: concat!(include_str!("texts/en.ftl"), include_str!("texts/doubts.en.ftl")),
    },
    routes: pages::routes,
    slow: &["/reseau/import"],
    daily: &[sweep],
    processings: PROCESSINGS,
    ..Slice::EMPTY
};

/// A file is held whole, and by nobody's name: it is not looked into, and goes soon.
const PROCESSINGS: &[Processing] = &[Processing { id: "imports", basis: Basis::Interest, holds: &[], keeps: &[] }];

/// How long a file waits, and an import can be undone.
pub const DAYS: i64 = 30;

/// Files hold what is said of people: none stays longer than it is of use.
fn sweep(_: &Site, tx: &Tx, now: Timestamp) -> db::Result<()> {
    let before = now - (24 * DAYS).hours();
    match store::sweep(tx, before)? {
        0 => Ok(()),
        swept => {
            let facts = Facts::default().with("imports", swept as i64);
            journal::record(tx, Entry::of_house("import.swept", false, facts, now)).map(drop)
        }
    }
}
