//! Who may vote, who is there at a given time, and what each college then holds.
//!
//! A member is counted once, whatever it does twice: present and represented, represented by two people, written twice.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::proxies;
use super::statutes::Rules;
use super::units::{Unit, Voices};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_string())
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// A member that may vote: an organisation, or a person who is a member.
    ElectorId
);
id!(
    /// A person in the room, in whatever capacity.
    PersonId
);
id!(College);

/// A line of the electoral body, as frozen at the cut-off and by late admissions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elector {
    pub id: ElectorId,
    pub college: College,
    pub voices: Voices,
}

/// A person in the room from arrival (included) to departure (not included). One that represents two members has two
/// lines; a guest has one without elector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Presence {
    pub person: PersonId,
    pub elector: Option<ElectorId>,
    pub arrival: Time,
    pub departure: Option<Time>,
}

impl Presence {
    pub fn covers(&self, at: Time) -> bool {
        self.arrival <= at && self.departure.is_none_or(|departure| at < departure)
    }
}

/// Who received a proxy: another member, whoever then sits for it, or a person by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    Elector(ElectorId),
    Person(PersonId),
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Holder::Elector(id) => id.fmt(f),
            Holder::Person(id) => id.fmt(f),
        }
    }
}

/// A proxy with its holder; `blank` tells that its giver named nobody and that the statutes chose the holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    pub giver: ElectorId,
    pub holder: Holder,
    pub blank: bool,
}

/// The electoral body with the attendance sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roll {
    pub electors: Vec<Elector>,
    pub presences: Vec<Presence>,
    pub proxies: Vec<Proxy>,
}

impl Roll {
    pub fn elector(&self, id: &ElectorId) -> Option<&Elector> {
        self.electors.iter().find(|elector| elector.id == *id)
    }

    /// The proxies that the statutes let stand, whoever is there.
    pub fn standing(&self, rules: &Rules) -> Vec<&Proxy> {
        proxies::in_order(rules, self)
    }

    /// What each college holds when everyone is counted: what "registered" is taken of.
    pub fn registered<U: Unit>(&self) -> BTreeMap<College, U> {
        let mut seen = BTreeSet::new();
        by_college(self.electors.iter().filter(|elector| seen.insert(&elector.id)))
    }

    /// Who stands where at a given time. A proxy is suspended while its giver is present and while its holder is not.
    pub fn room(&self, rules: &Rules, at: Time) -> Room<'_> {
        let here: Vec<&Presence> = self.presences.iter().filter(|presence| presence.covers(at)).collect();
        let people: BTreeSet<&PersonId> = here.iter().map(|presence| &presence.person).collect();
        let present: BTreeSet<&ElectorId> = here.iter().filter_map(|presence| presence.elector.as_ref()).collect();
        let represented: BTreeSet<&ElectorId> = proxies::in_order(rules, self)
            .into_iter()
            .filter(|proxy| match &proxy.holder {
                Holder::Elector(id) => present.contains(id),
                Holder::Person(id) => people.contains(id),
            })
            .map(|proxy| &proxy.giver)
            .collect();
        let mut seen = BTreeSet::new();
        let mut room = Room { present: Vec::new(), represented: Vec::new() };
        for elector in self.electors.iter().filter(|elector| seen.insert(&elector.id)) {
            if present.contains(&elector.id) {
                room.present.push(elector);
            } else if represented.contains(&elector.id) {
                room.represented.push(elector);
            }
        }
        room
    }
}

/// The electors of the room at one time, each in one of the two lists, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room<'a> {
    pub present: Vec<&'a Elector>,
    pub represented: Vec<&'a Elector>,
}

impl Room<'_> {
    /// What each college can cast: in its own right and by proxy.
    pub fn held<U: Unit>(&self) -> BTreeMap<College, U> {
        by_college(self.present.iter().chain(&self.represented).copied())
    }
}

pub(super) fn by_college<'a, U: Unit>(electors: impl Iterator<Item = &'a Elector>) -> BTreeMap<College, U> {
    let mut sums = BTreeMap::new();
    for elector in electors {
        let sum: &mut U = sums.entry(elector.college.clone()).or_default();
        *sum = *sum + U::of(elector);
    }
    sums
}
