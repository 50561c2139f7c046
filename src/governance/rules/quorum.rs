//! Whether enough of the members are there to decide.
//!
//! The law asks for no quorum; when the statutes do, two questions make it: who counts, and out of what. It has to hold
//! for the whole meeting, so it is asked again at each vote, with who is then in the room.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Time;

use super::explain::Explanation;
use super::room::{College, Roll, by_college};
use super::statutes::{CountedIn, Quorum, QuorumHolds, QuorumScope, Rules, SecondConvocation, Threshold, WhoCounts};
use super::units::{Heads, Unit, Voices};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Convocation {
    First,
    Second,
}

/// What was counted, in one unit. `needed` is nothing when nothing is asked at this level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure<U> {
    pub present: U,
    pub represented: U,
    pub counted: U,
    pub needed: Option<u64>,
    pub out_of: U,
}

impl<U: Unit> Measure<U> {
    pub fn reached(&self) -> bool {
        self.needed.is_none_or(|needed| self.counted.number() >= needed)
    }
}

/// The whole room and each college, in the unit that the statutes count in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measures<U> {
    pub whole: Measure<U>,
    pub colleges: BTreeMap<College, Measure<U>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    Heads(Measures<Heads>),
    Voices(Measures<Voices>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuorumAnswer {
    pub reached: bool,
    pub figures: Counted,
    pub explanation: Explanation,
}

impl QuorumAnswer {
    /// The whole room as plain numbers: counted, needed if anything is, out of.
    pub fn whole(&self) -> (u64, Option<u64>, u64) {
        fn plain<U: Unit>(m: &Measures<U>) -> (u64, Option<u64>, u64) {
            (m.whole.counted.number(), m.whole.needed, m.whole.out_of.number())
        }
        match &self.figures {
            Counted::Heads(measures) => plain(measures),
            Counted::Voices(measures) => plain(measures),
        }
    }
}

/// Whether the quorum stands at a given time.
pub fn at(rules: &Rules, roll: &Roll, convocation: Convocation, time: Time) -> QuorumAnswer {
    let unit = rules.quorum.as_ref().map_or(CountedIn::Heads, |quorum| quorum.value.unit);
    match unit {
        CountedIn::Heads => answer::<Heads>(rules, roll, convocation, time, Counted::Heads),
        CountedIn::Voices => answer::<Voices>(rules, roll, convocation, time, Counted::Voices),
    }
}

/// The quorum that one vote rests on: that of its own time, or that of the opening where the statutes check it once.
pub fn for_vote(rules: &Rules, roll: &Roll, convocation: Convocation, opening: Time, vote: Time) -> QuorumAnswer {
    let once = rules.quorum.as_ref().is_some_and(|quorum| quorum.value.holds == QuorumHolds::AtOpening);
    at(rules, roll, convocation, if once { opening } else { vote })
}

/// How the quorum turned during the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    NotReached,
    Reached,
    Lost,
    Regained,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub at: Time,
    pub turn: Turn,
    pub answer: QuorumAnswer,
}

/// The opening, then each arrival or departure that made or unmade the quorum, before the closing.
pub fn timeline(
    rules: &Rules,
    roll: &Roll,
    convocation: Convocation,
    opening: Time,
    closing: Option<Time>,
) -> Vec<Change> {
    let moves = roll.presences.iter().flat_map(|presence| [Some(presence.arrival), presence.departure]).flatten();
    let mut moments: BTreeSet<Time> =
        moves.filter(|&time| time > opening && closing.is_none_or(|closing| time < closing)).collect();
    moments.insert(opening);
    let mut changes: Vec<Change> = Vec::new();
    for time in moments {
        let answer = at(rules, roll, convocation, time);
        let turn = match (changes.last().map(|change| change.turn), answer.reached) {
            (None, false) => Turn::NotReached,
            (None | Some(Turn::NotReached), true) => Turn::Reached,
            (Some(Turn::Lost), true) => Turn::Regained,
            (Some(Turn::Reached | Turn::Regained), false) => Turn::Lost,
            (Some(_), _) => continue,
        };
        changes.push(Change { at: time, turn, answer });
    }
    changes
}

/// What is asked, once the convocation is known: the clause's threshold, a lowered one, or nothing.
enum Asked<'a> {
    Nothing,
    Waived(&'a str),
    Threshold { quorum: &'a Quorum, article: &'a str, threshold: Threshold, lowered: bool },
}

fn asked(rules: &Rules, convocation: Convocation) -> Asked<'_> {
    let Some(clause) = &rules.quorum else {
        return Asked::Nothing;
    };
    let (quorum, article) = (&clause.value, clause.article.as_str());
    match (convocation, quorum.second_convocation) {
        (Convocation::Second, SecondConvocation::NoQuorum) => Asked::Waived(article),
        (Convocation::Second, SecondConvocation::Lowered(threshold)) => {
            Asked::Threshold { quorum, article, threshold, lowered: true }
        }
        _ => Asked::Threshold { quorum, article, threshold: quorum.threshold, lowered: false },
    }
}

/// Nobody is never enough: an empty room reaches no threshold.
fn needed(threshold: Threshold, out_of: u64) -> u64 {
    match threshold {
        Threshold::MoreThan(part) => part.more_than(out_of),
        Threshold::AtLeast(part) => part.at_least(out_of),
        Threshold::Count(count) => count.into(),
    }
    .max(1)
}

fn answer<U: Unit>(
    rules: &Rules,
    roll: &Roll,
    convocation: Convocation,
    time: Time,
    wrap: fn(Measures<U>) -> Counted,
) -> QuorumAnswer {
    let asked = asked(rules, convocation);
    let measures = measure::<U>(roll, rules, time, &asked);
    let reached = measures.whole.reached() && measures.colleges.values().all(Measure::reached);
    let explanation = explain(&asked, &measures, reached);
    QuorumAnswer { reached, figures: wrap(measures), explanation }
}

fn measure<U: Unit>(roll: &Roll, rules: &Rules, time: Time, asked: &Asked) -> Measures<U> {
    let room = roll.room(rules, time);
    let present = by_college::<U>(room.present.iter().copied());
    let represented = by_college::<U>(room.represented.iter().copied());
    let registered = roll.registered::<U>();
    let (whole_asked, college_asked, who) = match asked {
        Asked::Nothing | Asked::Waived(_) => (None, None, WhoCounts::PresentAndRepresented),
        Asked::Threshold { quorum, threshold, .. } => match quorum.scope {
            QuorumScope::Session => (Some(*threshold), None, quorum.who_counts),
            QuorumScope::EachCollege => (None, Some(*threshold), quorum.who_counts),
        },
    };
    let measure = |present: U, represented: U, out_of: U, threshold: Option<Threshold>| Measure {
        present,
        represented,
        counted: if who == WhoCounts::Present { present } else { present + represented },
        needed: threshold.map(|threshold| needed(threshold, out_of.number())),
        out_of,
    };
    let of = |sums: &BTreeMap<College, U>, college| sums.get(college).copied().unwrap_or_default();
    let sum = |sums: &BTreeMap<College, U>| sums.values().copied().sum();
    Measures {
        whole: measure(sum(&present), sum(&represented), sum(&registered), whole_asked),
        colleges: registered
            .iter()
            .map(|(college, &out_of)| {
                (college.clone(), measure(of(&present, college), of(&represented, college), out_of, college_asked))
            })
            .collect(),
    }
}

fn explain<U: Unit>(asked: &Asked, measures: &Measures<U>, reached: bool) -> Explanation {
    let room = |key| {
        Explanation::new(key)
            .word("unit", U::WORD)
            .count("present", measures.whole.present.number())
            .count("represented", measures.whole.represented.number())
            .count("out-of", measures.whole.out_of.number())
    };
    match asked {
        Asked::Nothing => room("rule-quorum-silent"),
        Asked::Waived(article) => room("rule-quorum-waived").article(article),
        Asked::Threshold { quorum, article, lowered, .. } => {
            let who = match quorum.who_counts {
                WhoCounts::Present => "present",
                WhoCounts::PresentAndRepresented => "both",
            };
            let figures = |e: Explanation, m: &Measure<U>| {
                e.word("reached", yes(m.reached()))
                    .word("unit", U::WORD)
                    .word("who", who)
                    .count("present", m.present.number())
                    .count("represented", m.represented.number())
                    .count("counted", m.counted.number())
                    .count("needed", m.needed.unwrap_or_default())
                    .count("out-of", m.out_of.number())
            };
            let sentence = match quorum.scope {
                QuorumScope::Session => figures(Explanation::new("rule-quorum-session"), &measures.whole),
                QuorumScope::EachCollege => {
                    let reaching = measures.colleges.values().filter(|measure| measure.reached()).count();
                    Explanation::new("rule-quorum-colleges")
                        .word("reached", yes(reached))
                        .count("colleges", measures.colleges.len() as u64)
                        .count("reaching", reaching as u64)
                        .parts(measures.colleges.iter().map(|(college, measure)| {
                            figures(Explanation::new("rule-quorum-college").name("college", college), measure)
                        }))
                }
            };
            let sentence = sentence.article(article);
            if *lowered { sentence.part(Explanation::new("rule-quorum-lowered")) } else { sentence }
        }
    }
}

fn yes(reached: bool) -> &'static str {
    if reached { "yes" } else { "no" }
}
