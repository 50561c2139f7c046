//! The nouns of membership.

use jiff::civil::Date;
use serde::Serialize;

use crate::{platform::texts::Lang, record};

record! {
    #[derive(Clone, Debug)]
    pub struct Category {
        pub id: String,
        pub label_fr: String,
        pub label_en: String,
        pub counts: String,
        /// Whether each member names an elected member and a technician.
        pub pair: Option<String>,
    }
}

impl Category {
    pub fn paired(&self) -> bool {
        self.pair.as_deref() == Some("yes")
    }
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.label_fr,
            Lang::En => &self.label_en,
        }
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Organisation {
        pub id: String,
        pub name: String,
        pub kind: String,
        pub legal_person: Option<String>,
        pub siren: Option<String>,
        pub siret: Option<String>,
        pub rna: Option<String>,
        pub territory: Option<String>,
        pub website: Option<String>,
        pub about: Option<String>,
        pub source: Option<String>,
        pub n: i64,
        /// When someone who knows it last said that all of it is true.
        pub checked_on: Option<Date>,
    }
}

record! {
    /// One organisation as the list of all of them tells it.
    #[derive(Clone, Debug)]
    pub struct Organised {
        pub id: String,
        pub name: String,
        pub kind: String,
        pub siren: Option<String>,
        pub territory: Option<String>,
        pub website: Option<String>,
        /// The last day on which someone looked whether what is told of it holds.
        pub checked_on: Option<Date>,
        pub n: i64,
    }
}

record! {
    /// One membership with its state on a day.
    #[derive(Clone, Debug, Serialize)]
    pub struct Listed {
        pub id: String,
        pub category: String,
        pub organisation: Option<String>,
        pub person: Option<String>,
        pub name: String,
        pub reciprocal: String,
        pub state: String,
        pub effective_on: Date,
        pub known: String,
        /// Of the organisation.
        pub territory: Option<String>,
    }
}

impl Listed {
    /// Counted by the networks of the seeds: those admitted, and those in progress, which are told apart.
    pub fn counted(&self) -> bool {
        matches!(self.state.as_str(), "admitted" | "in_progress")
    }
}

/// A figure that a source states.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Announced {
    pub value: i64,
    pub stated_on: Date,
    pub source: String,
}

/// What the facts give for one category on a day, beside what a source announced: never mixed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Count {
    pub category: String,
    pub label_fr: String,
    pub label_en: String,
    /// The number of members on the list: admitted and in progress.
    pub computed: i64,
    pub in_progress: i64,
    /// The same, a year before; none where some date of admission is not known.
    pub year_before: Option<i64>,
    pub announced: Option<Announced>,
    pub announced_change: Option<Announced>,
}

impl Count {
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.label_fr,
            Lang::En => &self.label_en,
        }
    }
    /// The change since the year before, computed.
    pub fn change(&self) -> Option<i64> {
        self.year_before.map(|before| self.computed - before)
    }
    /// A list is there, or the figure stands without one.
    pub fn listed(&self) -> bool {
        self.computed > 0
    }
    /// What to print large: the list's count, else the announced figure.
    pub fn figure(&self) -> i64 {
        if self.listed() { self.computed } else { self.announced.as_ref().map_or(0, |announced| announced.value) }
    }
    /// The list and the source disagree.
    pub fn differs(&self) -> bool {
        self.listed() && self.announced.as_ref().is_some_and(|announced| announced.value != self.computed)
    }
}

record! {
    /// What a source says of an organisation.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Fact {
        pub id: String,
        pub fact: String,
        pub value: String,
        pub note: Option<String>,
        pub source: String,
        pub checked_on: Option<Date>,
        pub n: i64,
    }
}

record! {
    /// A link as one of its two organisations sees it: `away` is `yes` where it goes from this one to the other.
    #[derive(Clone, Debug, PartialEq, Serialize)]
    pub struct Link {
        pub id: String,
        pub kind: String,
        pub away: String,
        pub other: String,
        pub other_name: String,
        pub starts: Option<String>,
        pub ends: Option<String>,
        pub note: Option<String>,
        pub source: String,
    }
}
