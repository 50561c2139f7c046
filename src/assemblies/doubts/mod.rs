//! What a kind and careful colleague would ask before minutes are signed: what they do not say, and what they contradict.
//!
//! Two levels: wrong (two things stated here cannot both hold) and worth a look. A doubt is mended by correcting the
//! record, or waived with a reason that the minutes print. Its id is stable, so that a waiver finds it again. Pure: each
//! file takes the record and its context, and never guesses. Reading order: `silences`, `wording`, `figures`, `people`.

mod figures;
mod people;
mod silences;
mod wording;

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;
use serde_json::{Map, Value};

use super::{record::Record, sitting::Sitting};
use crate::{
    governance::Seat,
    members::{Count, Listed},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Wrong,
    Look,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Doubt {
    /// `silence/quorum`, `year/resolution/…`
    pub id: String,
    pub level: Level,
    /// The stem of its texts: `doubt-quorum-title`, `doubt-quorum-text`.
    pub key: &'static str,
    pub args: Map<String, Value>,
    /// The sheet of the session where it is mended: `votes`, `emargement`.
    pub mend: &'static str,
}

impl Doubt {
    fn new(level: Level, key: &'static str, object: &str, mend: &'static str) -> Doubt {
        let id = if object.is_empty() { key.to_owned() } else { format!("{key}/{object}") };
        Doubt { id, level, key, args: Map::new(), mend }
    }
    fn look(key: &'static str, object: &str, mend: &'static str) -> Doubt {
        Doubt::new(Level::Look, key, object, mend)
    }
    fn wrong(key: &'static str, object: &str, mend: &'static str) -> Doubt {
        Doubt::new(Level::Wrong, key, object, mend)
    }
    fn with(mut self, name: &str, value: impl Into<Value>) -> Doubt {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// What surrounds a session on its day.
#[derive(Default)]
pub struct Context {
    /// The network's own name: who sits for it is no stranger.
    pub house: String,
    /// An earlier session of the body is known here.
    pub earlier: bool,
    /// The body that met is the members' assembly: its minutes tell who the members are.
    pub of_members: bool,
    pub counts: Vec<Count>,
    pub members: Vec<Listed>,
    /// Every organisation's name by its id.
    pub organisations: BTreeMap<String, String>,
    /// Seats that this session's decisions gave, with the number of the resolution.
    pub seats: Vec<(String, Seat)>,
    /// Entrants announced by a source, by the body's name, where no earlier composition is known.
    pub entrants: Vec<(String, i64)>,
}

impl Context {
    pub fn organisation<'a>(&'a self, id: &'a str) -> &'a str {
        self.organisations.get(id).map_or(id, String::as_str)
    }
    /// The organisations counted as members.
    fn counted(&self) -> HashSet<&str> {
        let counted = self.members.iter().filter(|member| member.counted());
        counted.filter_map(|member| member.organisation.as_deref()).collect()
    }
}

/// All doubts of a record, the wrong first, in the order in which the minutes read.
pub fn doubts(sitting: &Sitting, context: &Context) -> Vec<Doubt> {
    let record: &Record = sitting.record;
    let mut all = vec![];
    all.extend(wording::doubts(record, context));
    all.extend(figures::doubts(record, context));
    all.extend(silences::doubts(sitting, context.earlier));
    all.extend(people::doubts(record, context));
    all.sort_by_key(|doubt| doubt.level);
    all
}
