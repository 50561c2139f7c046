//! The nouns of coverage.

use serde::Serialize;

use crate::territories::{Kind, Territory};

/// An organisation that is a member on a day: admitted, or in progress.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub organisation: String,
    pub name: String,
    pub kind: String,
    /// As the organisation's row says it.
    pub territory: Option<String>,
    /// None of its memberships is admitted yet.
    pub in_progress: bool,
    /// How many people act for it that day.
    pub agents: i64,
}

/// By what a commune is reached, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Own,
    Epci,
    Departement,
    Region,
    Nobody,
}

impl Level {
    pub const ALL: [Level; 5] = [Level::Own, Level::Epci, Level::Departement, Level::Region, Level::Nobody];

    /// As it stands in addresses and keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Level::Own => "own",
            Level::Epci => "epci",
            Level::Departement => "departement",
            Level::Region => "region",
            Level::Nobody => "nobody",
        }
    }
    pub fn of(word: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// So many territories and the people of them; those whose member is only in progress, once more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Cell {
    pub territories: i64,
    pub people: i64,
    pub in_progress: i64,
    pub people_in_progress: i64,
}

impl Cell {
    pub fn add(&mut self, territory: &Territory, in_progress: bool) {
        let people = territory.population.unwrap_or(0);
        self.territories += 1;
        self.people += people;
        if in_progress {
            self.in_progress += 1;
            self.people_in_progress += people;
        }
    }
}

/// The authorities of a kind: all of them, and those that are members.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct OfKind {
    pub kind: Kind,
    pub all: Cell,
    pub members: Cell,
}

/// Communes of a size, by what reaches each.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Band {
    /// From so many people, up to the next band.
    pub from: i64,
    pub levels: [Cell; 5],
}

/// The whole coverage of a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    pub kinds: Vec<OfKind>,
    pub bands: Vec<Band>,
    /// All communes, by what reaches each: the sum of the bands.
    pub total: [Cell; 5],
}

/// What a map counts in each place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Authorities that are members.
    Members,
    /// People who act for members.
    People,
    /// Sessions that sat there by that day.
    Sessions,
}

impl Measure {
    pub const ALL: [Measure; 3] = [Measure::Members, Measure::People, Measure::Sessions];

    /// As an address names it.
    pub fn word(self) -> &'static str {
        match self {
            Measure::Members => "adherents",
            Measure::People => "personnes",
            Measure::Sessions => "sessions",
        }
    }
    pub fn of(word: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.word() == word)
    }
}

/// A département with the figures from which its place among the left-out follows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LeftOut {
    pub departement: Territory,
    pub people: i64,
    /// Whom no member reaches.
    pub nobody: i64,
    /// Whom the region alone reaches.
    pub region_only: i64,
    /// Who live in its small communes.
    pub in_small: i64,
    pub score: i64,
}

/// A member who is alone, in its département or in its house.
#[derive(Clone, Debug, PartialEq)]
pub struct Alone {
    pub member: Member,
    pub territory: Territory,
    /// No other member stands in its département, but a region.
    pub in_place: bool,
    /// One person acts for it, and no other.
    pub one_agent: bool,
    pub buddy: Option<Buddy>,
}

/// The member of the same kind whose size is the closest.
#[derive(Clone, Debug, PartialEq)]
pub struct Buddy {
    pub member: Member,
    pub territory: Territory,
}
