//! From the index to what may be shown.
//!
//! The index gives keys to those who hold one of a document's. Each document is then read again, in the transaction at hand,
//! by the slice that it is of: what was removed since, or is no longer for this reader, is not shown, and nothing is shown as
//! it was before the last act.

use std::collections::HashSet;

use jiff::civil::Date;

use super::asked::Query;
use crate::{
    access::{Act, View},
    assemblies, governance,
    platform::{
        db,
        index::{
            Asked, Document, Found, Hit, KEEPERS, MEMBERS, OUTSIDE, PUBLIC, READERS, Status, follow,
            words::{self, Piece},
        },
        web::{Error, frame::Settings},
    },
    territories::{self, Territory},
};

/// Results on a page.
pub const PAGE: usize = 20;

pub struct Answer {
    /// How far the index is; none while it is made for the first time.
    pub status: Option<Status>,
    /// Acts that it does not know yet.
    pub behind: i64,
    pub found: Found,
    pub rows: Vec<Row>,
}

/// One result, as it is shown.
pub struct Row {
    pub document: Document,
    pub title: Vec<Piece>,
    pub extract: Vec<Piece>,
}

impl Row {
    /// The value of a facet that it bears.
    pub fn facet(&self, name: &str) -> Option<&str> {
        self.document.facets.iter().find(|(facet, _)| *facet == name).map(|(_, value)| value.as_str())
    }
}

/// The keys that a reader holds.
pub fn keys(view: &View) -> db::Result<HashSet<String>> {
    let sees = view.may(Act::SeeMembers);
    let mut keys = HashSet::from([PUBLIC.to_owned(), if sees { MEMBERS } else { OUTSIDE }.to_owned()]);
    if sees {
        keys.insert(if view.may(Act::KeepMembers) { KEEPERS } else { READERS }.to_owned());
    }
    // members of the network read all drafts; a visitor sits nowhere
    if !sees && view.who.active && view.who.account.is_some() {
        for body in governance::bodies(view.tx)? {
            if assemblies::sees_drafts(view, &body.kind, &body.id)? {
                keys.insert(format!("body/{}", body.id));
            }
        }
    }
    Ok(keys)
}

fn day(view: &View) -> db::Result<Date> {
    let today = view.visit.today;
    match view.house.options.demonstration {
        true => Ok(Settings::kept(view.house, view.tx, view.visit)?.get("shown_on").parse().unwrap_or(today)),
        false => Ok(today),
    }
}

/// A territory and those that cover it, the narrowest first.
fn around(view: &View, id: &str) -> db::Result<Vec<String>> {
    let edition = territories::edition(view)?;
    let Some((own, _)) = edition.resolve(id) else { return Ok(vec![]) };
    let all = [own].into_iter().chain(edition.covers(own.id));
    Ok(all.map(|territory| territory.id.to_owned()).collect())
}

/// A territory of France whose name begins as what was typed.
pub struct Place {
    pub id: &'static str,
    pub kind: &'static str,
    pub label: String,
    pub population: Option<i64>,
}

/// They are the same for every house, and everyone's to read: found by their names in the edition, beside what the index gives.
pub fn places(view: &View, query: &Query, most: usize) -> db::Result<Vec<Place>> {
    let typed = query.text.trim();
    if query.page > 1 || typed.chars().count() < 2 {
        return Ok(vec![]);
    }
    let edition = territories::edition(view)?;
    let place = |territory: &Territory| Place {
        id: territory.id,
        kind: territory.kind.word(),
        label: edition.label(territory),
        population: territory.population,
    };
    Ok(edition.starting(typed, most).into_iter().map(place).collect())
}

/// What is found, `most` a page.
pub fn find(view: &View, query: &Query, most: usize) -> Result<Answer, Error> {
    let status = view.house.index.status();
    let Some(known) = status else {
        return Ok(Answer { status: None, behind: 0, found: Found::default(), rows: vec![] });
    };
    let behind = (follow::last(view.tx)? - known.n).max(0);
    let wanted = words::wanted(&query.text);
    let asked = Asked {
        keys: keys(view)?,
        narrowed: query.narrowed.iter().map(|(name, values)| (name.to_string(), values.clone())).collect(),
        near: query.near.as_deref().map_or(Ok(vec![]), |id| around(view, id))?,
        first: (query.page - 1) * most,
        most,
        wanted,
    };
    let found = view.house.index.ask(&asked).map_err(|error| Error::Fault(error.to_string()))?;
    let mut rows = vec![];
    for document in shown(view, &asked.keys, &found.hits)? {
        let title = document.in_english.as_ref().filter(|_| view.lang() == crate::platform::texts::Lang::En);
        rows.push(Row {
            title: words::mark(title.unwrap_or(&document.title), &asked.wanted, found.forgiving),
            extract: words::extract(&document.text, &asked.wanted, found.forgiving),
            document,
        });
    }
    Ok(Answer { status, behind, found, rows })
}

/// The documents of these hits as they stand, those that the reader may not read left out.
pub fn shown(view: &View, keys: &HashSet<String>, hits: &[Hit]) -> Result<Vec<Document>, Error> {
    let mut objects: Vec<String> = hits.iter().map(|hit| hit.object.clone()).collect();
    objects.sort();
    objects.dedup();
    let mut documents = follow::read(view.house, view.tx, day(view)?, &objects)?;
    documents.retain(|document| document.audience.iter().any(|key| keys.contains(key)));
    let of = |hit: &Hit| documents.iter().position(|one| one.object == hit.object && one.part == hit.part);
    let places: Vec<usize> = hits.iter().filter_map(of).collect();
    Ok(places.into_iter().map(|place| documents[place].clone()).collect())
}
