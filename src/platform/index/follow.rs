//! From the journal to the index. One task in the process looks at the store's version; when that has moved it reads the
//! acts that it does not know, and reads anew the objects that they touched.
//!
//! An act names its object, and a form's act the rows that its row points to. What an act says nothing of is found by the
//! number `n` that each row carries, and what was removed or moved elsewhere by the rows that a document was made of. Past
//! [`MANY`] objects, on another day, and after an import, all is read anew.

use std::{collections::BTreeSet, time::Duration};

use jiff::{Timestamp, civil::Date};
use tokio::sync::watch;

use super::{AT_ONCE, Document, Source, Status, Wanted};
use crate::platform::{
    db::{self, Tx},
    web::{Site, frame::Settings},
};

crate::sql! {
    LAST = "select coalesce(max(n), 0) from journal";
    SINCE = "select n, act, object, facts from journal where n > $1 order by n limit 2001";
}

const LOOK: Duration = Duration::from_millis(200);
const REST: Duration = Duration::from_millis(800);
/// Past this many objects, or acts, all is read.
const MANY: usize = 400;
const ACTS: usize = 2_000;

/// Acts after which nothing is known of what changed. The last is someone's wish to have all read again.
const WHOLESALE: &[&str] = &[
    "house.imported",
    "demonstration.furnished",
    "import.accepted",
    "import.undone",
    "organisation.merged",
    "organisation.unmerged",
    "territories.imported",
    "erasure.settled",
    "retention.applied",
    "retention.decided",
    REREAD,
];
pub const REREAD: &str = "index.reread";

/// Until it is told to stop.
pub async fn run(house: Site, mut stop: watch::Receiver<bool>) {
    let mut seen = None;
    while !*stop.borrow() {
        let now = Timestamp::now();
        // taken before the reading: what is committed during it moves the version again
        let state = Some((house.db.version(), now.to_zoned(house.options.zone.clone()).date()));
        let mut rest = LOOK;
        if seen != state {
            match catch_up(&house, now).await {
                Ok(()) => seen = state,
                Err(error) => tracing::warn!(error, "what can be searched cannot be read"),
            }
            rest = REST;
        }
        tokio::select! {
            told = stop.changed() => if told.is_err() { break },
            () = tokio::time::sleep(rest) => {}
        }
    }
}

/// Brings the index to the last act. What `run` does each time, and what a test does once.
pub async fn catch_up(house: &Site, now: Timestamp) -> Result<(), String> {
    let (inner, status) = (house.clone(), house.index.status());
    let news = house.db.read_long(move |tx| news(&inner, tx, status, now)).await;
    let (inner, news) = (house.clone(), news.map_err(|error: db::Error| error.to_string())?);
    let taken = tokio::task::spawn_blocking(move || match news {
        News::None => Ok(()),
        News::All { documents, n, on } => inner.index.make(documents, n, on),
        News::Some { objects, documents, n } => inner.index.replace(&objects, documents, n),
    });
    match taken.await {
        Ok(Ok(())) => Ok(()),
        failed => {
            house.index.forget();
            Err(format!("{failed:?}"))
        }
    }
}

/// The day that documents are of: today, or the day that the demonstration shows its network on.
pub fn day(house: &Site, tx: &Tx, today: Date) -> db::Result<Date> {
    match house.options.demonstration {
        true => Ok(Settings::read(tx)?.get("shown_on").parse().unwrap_or(today)),
        false => Ok(today),
    }
}

/// The number of the last act.
pub fn last(tx: &Tx) -> db::Result<i64> {
    Ok(tx.query_one::<(i64,)>(&LAST, &[])?.0)
}

enum News {
    None,
    All { documents: Vec<Document>, n: i64, on: Date },
    Some { objects: Vec<String>, documents: Vec<Document>, n: i64 },
}

fn sources(house: &Site) -> impl Iterator<Item = &'static Source> {
    house.slices.iter().flat_map(|slice| slice.searched)
}

fn news(house: &Site, tx: &Tx, status: Option<Status>, now: Timestamp) -> db::Result<News> {
    let on = day(house, tx, now.to_zoned(house.options.zone.clone()).date())?;
    let n = last(tx)?;
    let known = status.filter(|status| status.on == on && status.n <= n);
    let objects = match known {
        Some(status) if status.n == n => return Ok(News::None),
        Some(status) => changed(house, tx, status.n)?,
        None => None,
    };
    let Some(objects) = objects.filter(|objects| objects.len() <= MANY) else {
        let mut documents = vec![];
        for source in sources(house) {
            documents.extend((source.read)(tx, Wanted { on, only: None })?);
        }
        return Ok(News::All { documents, n, on });
    };
    let objects: Vec<String> = objects.into_iter().collect();
    Ok(News::Some { documents: read(house, tx, on, &objects)?, objects, n })
}

/// The documents of these objects, as they stand in this transaction: what the index is made of, and what is shown.
pub fn read(house: &Site, tx: &Tx, on: Date, objects: &[String]) -> db::Result<Vec<Document>> {
    let mut documents = vec![];
    for source in sources(house) {
        let of = |object: &String| Some(object.strip_prefix(source.table)?.strip_prefix('/')?.to_owned());
        let ids: Vec<String> = objects.iter().filter_map(of).collect();
        for some in ids.chunks(AT_ONCE) {
            documents.extend((source.read)(tx, Wanted { on, only: Some(some) })?);
        }
    }
    Ok(documents)
}

/// The objects that acts past this number touched; none where that cannot be told.
fn changed(house: &Site, tx: &Tx, since: i64) -> db::Result<Option<BTreeSet<String>>> {
    let acts = tx.query::<(i64, String, String, String)>(&SINCE, &[&since])?;
    let wholesale = |(_, act, ..): &(i64, String, String, String)| WHOLESALE.contains(&act.as_str());
    if acts.len() > ACTS || acts.iter().any(wholesale) {
        return Ok(None);
    }
    let rows: BTreeSet<String> = acts.into_iter().flat_map(|(_, _, object, facts)| named(object, &facts)).collect();
    let mut objects: BTreeSet<String> = BTreeSet::new();
    for source in sources(house) {
        let own = |row: &&String| row.strip_prefix(source.table).is_some_and(|rest| rest.starts_with('/'));
        objects.extend(rows.iter().filter(own).cloned());
        objects.extend((source.touched)(tx, since)?.into_iter().map(|id| format!("{}/{id}", source.table)));
    }
    let rows: Vec<String> = rows.into_iter().collect();
    let made = house.index.made_of(&rows).map_err(|error| db::Error::Bad(error.to_string()))?;
    objects.extend(made);
    Ok(Some(objects))
}

/// The rows that an act is about: its object, and what its facts point to (`"organisation": "le-gosier"`).
fn named(object: String, facts: &str) -> Vec<String> {
    let facts: serde_json::Map<String, serde_json::Value> = serde_json::from_str(facts).unwrap_or_default();
    let pointed = facts.iter().filter_map(|(name, value)| {
        let value = value.as_str().filter(|value| !value.is_empty() && !value.contains(char::is_whitespace))?;
        Some(if value.contains('/') { value.to_owned() } else { format!("{name}/{value}") })
    });
    pointed.chain([object.clone()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_names_the_rows_that_it_is_about() {
        let facts = r##"{"id":"m","person":"p-1","organisation":"le-gosier","title":"Maire adjoint","merged":"organisation/b"}"##;
        let mut rows = named("mandate/m".to_owned(), facts);
        rows.sort();
        assert_eq!(rows, ["id/m", "mandate/m", "organisation/b", "organisation/le-gosier", "person/p-1"]);
        assert_eq!(named("house".to_owned(), "not json"), ["house"]);
    }
}
