//! The nouns of territories.

use serde::Serialize;

/// From the widest to the narrowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Region,
    Departement,
    Epci,
    Commune,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Region, Kind::Departement, Kind::Epci, Kind::Commune];

    /// As it stands in ids, addresses and keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Region => "region",
            Kind::Departement => "departement",
            Kind::Epci => "epci",
            Kind::Commune => "commune",
        }
    }
    pub fn of(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }
    pub fn id(self, code: &str) -> String {
        format!("{}-{code}", self.word())
    }
}

/// A territory of France. Its texts are of an edition, which stays as long as the process.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Territory {
    pub id: &'static str,
    pub kind: Kind,
    /// INSEE's, or of an EPCI its SIREN.
    pub code: &'static str,
    pub name: &'static str,
    /// The data give those of communes, and an EPCI's is its code.
    pub siren: Option<&'static str>,
    /// Municipal, of the communes that have one: a wider territory's is their sum.
    pub population: Option<i64>,
    /// Of an EPCI: CC, CA, CU, METRO, MET69.
    pub form: &'static str,
    /// Places in the edition: of the EPCI, the département and the region that cover a commune. An EPCI is covered by those of its
    /// communes.
    pub(super) above: [Option<u32>; 3],
}

/// A commune that is no more, or a part of one: its code still says where to look.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Former {
    pub id: &'static str,
    pub name: &'static str,
    /// `delegated`, `associated`, `ward`, `merged`.
    pub how: &'static str,
    /// The id of the commune that it is a part of.
    pub into: &'static str,
    /// A day, or the year of the edition that first lacks it; empty where the data do not say.
    pub since: &'static str,
}

impl Former {
    pub fn code(&self) -> &'static str {
        self.id.rsplit('-').next().unwrap_or(self.id)
    }
}
