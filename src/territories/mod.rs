//! France's communes, EPCI, départements and regions, with their people: what organisations stand on.
//!
//! Reading order: `model` (the nouns), `rules` (ids and names), `edition` (a year's territories, looked up), `tables` and `store`
//! (an edition that takes the place of the one carried). Other slices ask `edition(view)`; it costs no statement between two acts.

pub mod edition;
mod model;
pub mod rules;
pub mod store;
mod tables;

use std::sync::Arc;

use crate::{
    access::View,
    platform::{
        db::{self, Tx},
        files,
        texts::Source,
        web::Slice,
    },
};

pub use edition::{Edition, Unreadable};
pub use model::{Former, Kind, Territory};
pub use tables::TABLES;

pub const SLICE: Slice = Slice {
    name: "territories",
    tables: TABLES,
    statements: &[store::STATEMENTS],
    texts: Source { slice: "territories", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: axum::Router::new,
    rooms: &[],
    parameters: &[],
    daily: &[],
    searched: &[],
    finder: None,
    processings: &[],
};

/// The territories of the house: those last imported, else those that the program carries.
pub fn edition(view: &View) -> db::Result<Arc<Edition>> {
    let current = || store::current(view.tx);
    let file = view.house.settings.get(view.visit.version as i64, "territories", current)?;
    of_file(view.tx, file.as_deref())
}

/// The same, for what has no view: a command, a job.
pub fn edition_of(tx: &Tx) -> db::Result<Arc<Edition>> {
    of_file(tx, store::current(tx)?.as_deref())
}

fn of_file(tx: &Tx, file: Option<&str>) -> db::Result<Arc<Edition>> {
    let Some(hash) = file else { return Ok(edition::embedded()) };
    let text = || String::from_utf8(files::fetch(tx, hash)?.1).map_err(|_| db::Error::Bad(hash.to_owned()));
    edition::kept(hash, text)
}

impl From<Unreadable> for db::Error {
    fn from(unreadable: Unreadable) -> db::Error {
        db::Error::Bad(format!("line {}: {}", unreadable.line, unreadable.why))
    }
}
