//! What was counted in one vote.

use std::collections::BTreeMap;

use super::room::College;
use super::units::Unit;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    For,
    Against,
    Abstain,
    Blank,
    Void,
}

/// A count, abstentions, blank and void ballots apart: the statutes say what becomes of each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally<U> {
    pub for_: U,
    pub against: U,
    pub abstain: U,
    pub blank: U,
    pub void: U,
}

impl<U: Unit> Tally<U> {
    /// Counts ballots, in whatever order they come.
    pub fn of(ballots: impl IntoIterator<Item = (Choice, U)>) -> Tally<U> {
        let mut tally = Tally::default();
        for (choice, weight) in ballots {
            let sum = match choice {
                Choice::For => &mut tally.for_,
                Choice::Against => &mut tally.against,
                Choice::Abstain => &mut tally.abstain,
                Choice::Blank => &mut tally.blank,
                Choice::Void => &mut tally.void,
            };
            *sum = *sum + weight;
        }
        tally
    }

    pub fn total(&self) -> U {
        self.for_ + self.against + self.abstain + self.blank + self.void
    }

    pub fn unanimity(&self) -> Unanimity {
        let none = U::default();
        if self.for_ == none || self.against > none {
            Unanimity::No
        } else if self.total() == self.for_ {
            Unanimity::Whole
        } else {
            Unanimity::OfVotesCast
        }
    }
}

/// "À l'unanimité", computed and never announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unanimity {
    /// Everyone who took part was for.
    Whole,
    /// Nobody was against, and some abstained or voted blank.
    OfVotesCast,
    No,
}

/// A count in total, or college by college.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Votes<U> {
    Total(Tally<U>),
    ByCollege(BTreeMap<College, Tally<U>>),
}

impl<U: Unit> Votes<U> {
    pub fn total(&self) -> Tally<U> {
        match self {
            Votes::Total(tally) => *tally,
            Votes::ByCollege(colleges) => colleges.values().fold(Tally::default(), |sum, tally| Tally {
                for_: sum.for_ + tally.for_,
                against: sum.against + tally.against,
                abstain: sum.abstain + tally.abstain,
                blank: sum.blank + tally.blank,
                void: sum.void + tally.void,
            }),
        }
    }
}
