//! France's communes, EPCI, départements and regions, with their people: what organisations stand on.
//!
//! Reading order: `model` (the nouns), `rules` (ids and names), `edition` (a year's territories, looked up), `package`, `tables` and
//! `store` (an edition that takes the place of the one carried), `map` (France drawn). Other slices ask `edition(view)`, which costs
//! no statement between two acts; a form whose column is called `territory` takes `finds`.

pub mod edition;
pub mod map;
mod model;
pub mod package;
pub mod rules;
pub mod store;
mod tables;

use std::sync::Arc;

use crate::{
    access::View,
    platform::{
        db::{self, Tx},
        files,
        tables::{Column, fold},
        texts::Source,
        web::{Error, Slice},
    },
    sheets::Choice,
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
    ..Slice::EMPTY
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

/// What an id, a code or a SIREN names.
fn meant<'e>(edition: &'e Edition, typed: &str) -> Option<(&'e Territory, Option<&'e Former>)> {
    let compact: String = typed.split_whitespace().collect();
    let by_code = rules::of_code(&compact.to_uppercase()).and_then(|id| edition.resolve(&id));
    let by_siren = || edition.by_siren(&compact).map(|territory| (territory, None));
    edition.resolve(typed.trim()).or(by_code).or_else(by_siren)
}

/// What a name, its beginning, a code or a SIREN may mean, at most so many; homonyms are all given.
pub fn found<'e>(edition: &'e Edition, typed: &str, most: usize) -> Vec<&'e Territory> {
    meant(edition, typed).map_or_else(|| edition.starting(typed, most), |(territory, _)| vec![territory])
}

/// For a form: the territories that may be meant in a column of that name, by id, code, whole name, or a name with what tells it
/// apart, as « Lieusaint (commune, Manche) ». An id that an edition no longer has stays as it is.
pub fn finds(view: &View, column: &Column, typed: &str) -> Result<Option<Vec<Choice>>, Error> {
    if column.name != "territory" {
        return Ok(None);
    }
    let edition = edition(view)?;
    let choice = |territory: &Territory| Choice::new(territory.id, label(view, &edition, territory));
    match meant(&edition, typed) {
        Some((_, Some(former))) => return Ok(Some(vec![Choice::new(former.id, former.id)])),
        Some((territory, None)) => return Ok(Some(vec![choice(territory)])),
        None => {}
    }
    let name = typed.split_once(" (").map_or(typed, |(name, _)| name);
    let named: Vec<Choice> = edition.named(name).into_iter().map(choice).collect();
    let exact: Vec<Choice> = named.iter().filter(|choice| fold(&choice.label) == fold(typed.trim())).cloned().collect();
    Ok(Some(if exact.is_empty() { named } else { exact }))
}

/// « Lieusaint (commune, Manche) »
pub fn label(view: &View, edition: &Edition, territory: &Territory) -> String {
    let over = edition.over(territory)[1].map_or("", |departement| departement.name);
    let key = format!("territory-label-{}", territory.kind.word());
    view.house.texts.say(view.lang(), &key, &[("name", territory.name.into()), ("over", over.into())])
}
