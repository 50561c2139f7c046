//! The nouns of governance: bodies, seats, decisions, actions, editions of the statutes.

use jiff::civil::Date;

use super::rules;
use crate::{platform::texts::Lang, record};

record! {
    #[derive(Clone, Debug)]
    pub struct Body {
        pub id: String,
        pub kind: String,
        pub name_fr: String,
        pub name_en: String,
        pub parent: Option<String>,
        pub about: Option<String>,
        pub position: i64,
        pub n: i64,
    }
}

impl Body {
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.name_fr,
            Lang::En => &self.name_en,
        }
    }
}

record! {
    /// A seat with the names behind its ids, and its end where it ended before its term.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Seat {
        pub id: String,
        pub body: String,
        pub position: i64,
        pub person: String,
        pub given_name: String,
        pub family_name: String,
        pub organisation: Option<String>,
        pub organisation_name: Option<String>,
        pub personal: String,
        pub stated: Option<String>,
        pub role: String,
        pub starts: Option<Date>,
        /// The term that was given; the seat is empty from that day on.
        pub ends: Option<Date>,
        /// When it ended in fact, if it did before its term.
        pub ended_on: Option<Date>,
        pub reason: Option<String>,
        pub decision: Option<String>,
        pub source: Option<String>,
    }
}

impl Seat {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
    /// Held "à titre personnel": the person does not bind the organisation.
    pub fn is_personal(&self) -> bool {
        self.personal == "yes"
    }
    /// Personal, where the capacity as stated does not say so itself.
    pub fn personal_unsaid(&self) -> bool {
        let says = |stated: &str| ["titre personnel", "personal capacity"].iter().any(|words| stated.contains(words));
        self.is_personal() && !self.stated.as_deref().is_some_and(says)
    }
    /// Takes part without a vote. Every other role votes, whatever its name.
    pub fn observes(&self) -> bool {
        self.role == "observer"
    }
    /// A role with a name of its own, which pages show as it was typed.
    pub fn own_role(&self) -> Option<&str> {
        Some(self.role.as_str()).filter(|role| !matches!(*role, "member" | "observer"))
    }
    /// The capacity to show: as the source states it, else the organisation's name.
    pub fn capacity(&self) -> Option<&str> {
        self.stated.as_deref().or(self.organisation_name.as_deref())
    }
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Decision {
        pub id: String,
        pub body: String,
        pub session: Option<String>,
        pub number: Option<String>,
        pub title: String,
        pub text: String,
        pub matter: String,
        pub outcome: String,
        pub decided_on: Date,
        pub count_fr: Option<String>,
        pub count_en: Option<String>,
        pub n: i64,
    }
}

impl Decision {
    /// The sentence that explains the outcome; the other language's where this one has none.
    pub fn count(&self, lang: Lang) -> Option<&str> {
        let (own, other) = match lang {
            Lang::Fr => (&self.count_fr, &self.count_en),
            Lang::En => (&self.count_en, &self.count_fr),
        };
        own.as_deref().or(other.as_deref())
    }
    /// The badge that goes with the outcome.
    pub fn badge(&self) -> &'static str {
        match self.outcome.as_str() {
            "adopted" => "badge--adopted",
            "rejected" => "badge--rejected",
            _ => "badge--neutral",
        }
    }
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Action {
        pub id: String,
        pub decision: Option<String>,
        pub session: Option<String>,
        pub what: String,
        pub who: Option<String>,
        pub due: Option<Date>,
        pub basis: Option<String>,
        /// Who takes it on, where that is a member or someone known: whom letters go to.
        pub organisation: Option<String>,
        pub organisation_name: Option<String>,
        pub person: Option<String>,
        pub person_name: Option<String>,
        pub done_on: Option<Date>,
        pub note: Option<String>,
        /// Who said that it is done.
        pub by_name: Option<String>,
    }
}

impl Action {
    /// Who takes it on: as it was typed, else the owner's name. People's, where `names` may be shown.
    pub fn owner(&self, names: bool) -> Option<&str> {
        let person = self.person_name.as_deref().filter(|_| names);
        self.who.as_deref().or(self.organisation_name.as_deref()).or(person)
    }
    pub fn done(&self, on: Date) -> bool {
        rules::actions::done(self.done_on, on)
    }
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Edition {
        pub id: String,
        pub name: String,
        pub adopted_on: Option<Date>,
        pub effective_on: Option<Date>,
        pub decision: Option<String>,
        pub about: Option<String>,
        pub source: Option<String>,
        pub n: i64,
    }
}

/// What a vote makes known: recorded by whoever held it.
#[derive(Clone, Debug)]
pub struct NewDecision {
    pub id: String,
    pub body: String,
    pub session: Option<String>,
    pub number: Option<String>,
    pub title: String,
    pub text: String,
    pub matter: String,
    pub outcome: String,
    pub decided_on: Date,
    pub count_fr: Option<String>,
    pub count_en: Option<String>,
}

#[derive(Clone, Debug)]
pub struct NewAction {
    pub id: String,
    pub decision: Option<String>,
    pub session: Option<String>,
    pub what: String,
    pub who: Option<String>,
    pub due: Option<Date>,
    pub basis: Option<String>,
    pub organisation: Option<String>,
    pub person: Option<String>,
}

/// An action said to be done.
#[derive(Clone, Debug)]
pub struct Done {
    pub id: String,
    pub action: String,
    pub done_on: Date,
    pub note: Option<String>,
    pub by_name: Option<String>,
}

#[derive(Clone, Debug)]
pub struct NewSeat {
    pub id: String,
    pub body: String,
    pub position: i64,
    pub person: String,
    pub organisation: Option<String>,
    pub personal: bool,
    pub stated: Option<String>,
    pub role: String,
    pub starts: Option<Date>,
    pub ends: Option<Date>,
    pub decision: Option<String>,
}
