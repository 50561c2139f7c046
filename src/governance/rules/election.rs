//! Who is elected at one round of an election of persons, who goes on, and how a tie is broken.
//!
//! Candidates stand alone, each ballot naming as many as there are seats at most, or by lists, one of which takes all
//! the seats. Silent statutes: individual, one round, the most votes, and nothing that breaks a tie. A single list that
//! the assembly approves or not, for or against, is an ordinary vote: see `majority`.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::explain::Explanation;
use super::statutes::{ElectionMode, Elections, RoundMajority, Rules, Stated, Tie, Treatment};
use super::units::{Fraction, Unit};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CandidateId(pub String);

impl From<&str> for CandidateId {
    fn from(id: &str) -> Self {
        Self(id.to_string())
    }
}

impl fmt::Display for CandidateId {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A person, or a list where lists stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate<U> {
    pub id: CandidateId,
    pub votes: U,
    pub born: Option<Date>,
}

/// What the tellers counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round<U> {
    /// 1 for the first.
    pub number: usize,
    /// Still to be filled.
    pub seats: u32,
    /// Valid ballots: neither blank nor void.
    pub ballots: U,
    pub blank: U,
    pub void: U,
    pub in_room: Option<U>,
    pub candidates: Vec<Candidate<U>>,
    /// Those tied, in the order of the draw or of the chair's choice, where the statutes ask for one.
    pub preferred: Vec<CandidateId>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundAnswer {
    pub elected: Vec<CandidateId>,
    pub going_on: Vec<CandidateId>,
    /// On the last seats with the same votes, whether or not the tie was broken.
    pub tied: Vec<CandidateId>,
    pub seats_left: u32,
    pub state: RoundState,
    pub explanation: Explanation,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundState {
    Complete,
    AnotherRound,
    /// A tie that nothing recorded breaks.
    Tied,
    /// The last round left seats empty.
    Vacant,
    Invalid(InvalidRound),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvalidRound {
    MoreBallotsThanHeld,
    MoreVotesThanBallotsAllow,
    MoreVotesThanBallots(CandidateId),
    SameCandidateTwice(CandidateId),
}

/// How the seat or seats at stake in a tie went.
enum Broken {
    For(Vec<CandidateId>),
    NewRound,
    Open,
}

pub fn round<U: Unit>(rules: &Rules, round: &Round<U>) -> RoundAnswer {
    let silent = Elections {
        mode: ElectionMode::Individual,
        seats: None,
        rounds: vec![RoundMajority::Relative],
        tie: Tie::Silent,
        blank: Treatment::LeftOut,
    };
    let stated = rules.elections.as_ref();
    let clause = stated.map_or(&silent, |stated| &stated.value);
    let seats = if clause.mode == ElectionMode::List { round.seats.min(1) } else { round.seats };
    if let Some((why, explanation)) = inconsistent(round, seats) {
        return RoundAnswer {
            elected: Vec::new(),
            going_on: Vec::new(),
            tied: Vec::new(),
            seats_left: seats,
            state: RoundState::Invalid(why),
            explanation,
        };
    }

    let majority = majority_of(clause, round.number);
    let blank = if clause.blank == Treatment::CountsInBase { round.blank } else { U::default() };
    let base = (round.ballots + blank).number();
    let needed = match majority {
        RoundMajority::Absolute => Fraction::HALF.more_than(base),
        RoundMajority::Relative => 1,
    };
    let mut ranked: Vec<&Candidate<U>> = round.candidates.iter().collect();
    ranked.sort_by(|a, b| b.votes.cmp(&a.votes).then_with(|| a.id.cmp(&b.id)));
    let enough: Vec<&Candidate<U>> = ranked.iter().copied().filter(|c| c.votes.number() >= needed).collect();
    let (mut elected, tied) = first(&enough, seats);
    let at_stake = seats - count(&elected);
    let broken = if tied.is_empty() { Broken::For(Vec::new()) } else { break_tie(clause.tie, &tied, at_stake, round) };
    let tie = (!tied.is_empty()).then(|| explain_tie(clause.tie, &tied, at_stake, &broken));
    if let Broken::For(chosen) = &broken {
        elected.extend(tied.iter().copied().filter(|c| chosen.contains(&c.id)));
    }

    let seats_left = seats - count(&elected);
    let another = round.number < clause.rounds.len();
    let (state, going_on) = match broken {
        Broken::NewRound => (RoundState::AnotherRound, ids(&tied)),
        Broken::Open => (RoundState::Tied, Vec::new()),
        Broken::For(_) if seats_left == 0 => (RoundState::Complete, Vec::new()),
        Broken::For(_) if another && count(&ranked) > count(&elected) => {
            let others: Vec<_> = ranked.iter().copied().filter(|c| !elected.iter().any(|e| e.id == c.id)).collect();
            (RoundState::AnotherRound, ids(&others))
        }
        Broken::For(_) => (RoundState::Vacant, Vec::new()),
    };

    let mut explanation = Explanation::new("rule-election-round")
        .count("round", round.number as u64)
        .word("majority", if majority == RoundMajority::Absolute { "absolute" } else { "relative" })
        .count("ballots", round.ballots.number())
        .count("base", base)
        .count("blank", round.blank.number())
        .count("void", round.void.number())
        .word("unit", U::WORD)
        .count("needed", needed)
        .count("seats", seats)
        .count("elected", count(&elected));
    explanation = match stated {
        Some(Stated { article, .. }) => explanation.article(article),
        None => explanation.part(Explanation::new("rule-election-silent")),
    };
    explanation = explanation.parts(elected.iter().map(|candidate| {
        Explanation::new("rule-election-elected")
            .name("name", &candidate.id)
            .count("votes", candidate.votes.number())
            .word("unit", U::WORD)
    }));
    explanation = explanation.parts(tie);
    explanation = match state {
        RoundState::AnotherRound => explanation.part(
            Explanation::new("rule-election-next").count("going-on", going_on.len() as u64).count("seats", seats_left),
        ),
        RoundState::Vacant => explanation.part(Explanation::new("rule-election-vacant").count("seats", seats_left)),
        _ => explanation,
    };
    RoundAnswer { elected: ids(&elected), going_on, tied: ids(&tied), seats_left, state, explanation }
}

/// A round beyond those of the statutes, held for a tie, follows the last one's majority.
fn majority_of(clause: &Elections, number: usize) -> RoundMajority {
    let round = clause.rounds.get(number.saturating_sub(1)).or(clause.rounds.last());
    round.copied().unwrap_or(RoundMajority::Relative)
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

fn ids<U>(candidates: &[&Candidate<U>]) -> Vec<CandidateId> {
    candidates.iter().map(|candidate| candidate.id.clone()).collect()
}

/// Those whom the seats suffice for, and those who share the last place with more names than seats.
type Split<'a, U> = (Vec<&'a Candidate<U>>, Vec<&'a Candidate<U>>);

fn first<'a, U: Unit>(ranked: &[&'a Candidate<U>], seats: u32) -> Split<'a, U> {
    let Some(first_out) = ranked.get(seats as usize) else {
        return (ranked.to_vec(), Vec::new());
    };
    let above: Vec<_> = ranked.iter().copied().filter(|c| c.votes > first_out.votes).collect();
    let level: Vec<_> = ranked.iter().copied().filter(|c| c.votes == first_out.votes).collect();
    if count(&above) == seats { (above, Vec::new()) } else { (above, level) }
}

fn break_tie<U: Unit>(rule: Tie, tied: &[&Candidate<U>], seats: u32, round: &Round<U>) -> Broken {
    match rule {
        Tie::Silent => Broken::Open,
        Tie::NewRound => Broken::NewRound,
        Tie::Eldest => eldest(tied, seats as usize),
        Tie::Draw | Tie::Chair => {
            let mut seen = BTreeSet::new();
            let is_tied = |id: &&CandidateId| tied.iter().any(|candidate| candidate.id == **id);
            let named = round.preferred.iter().filter(is_tied).filter(|id| seen.insert(*id));
            let chosen: Vec<CandidateId> = named.take(seats as usize).cloned().collect();
            if count(&chosen) == seats { Broken::For(chosen) } else { Broken::Open }
        }
    }
}

/// "Au bénéfice de l'âge": open when a birth date is missing, or shared across the last seat.
fn eldest<U>(tied: &[&Candidate<U>], seats: usize) -> Broken {
    let mut by_age: Vec<(Option<Date>, &CandidateId)> = tied.iter().map(|c| (c.born, &c.id)).collect();
    by_age.sort();
    let known = by_age.iter().all(|(born, _)| born.is_some());
    let level = seats > 0 && by_age.get(seats).is_some_and(|(born, _)| *born == by_age[seats - 1].0);
    if known && !level {
        Broken::For(by_age[..seats].iter().map(|(_, id)| (*id).clone()).collect())
    } else {
        Broken::Open
    }
}

fn explain_tie<U: Unit>(rule: Tie, tied: &[&Candidate<U>], seats: u32, broken: &Broken) -> Explanation {
    let by = match rule {
        Tie::Silent => "silent",
        Tie::Eldest => "eldest",
        Tie::Draw => "draw",
        Tie::Chair => "chair",
        Tie::NewRound => "new-round",
    };
    let votes = tied.first().map_or(0, |candidate| candidate.votes.number());
    let key = if matches!(broken, Broken::Open) { "rule-election-tie-open" } else { "rule-election-tie-solved" };
    Explanation::new("rule-election-tie")
        .count("tied", tied.len() as u64)
        .count("votes", votes)
        .word("unit", U::WORD)
        .count("seats", seats)
        .part(Explanation::new(key).word("by", by))
}

/// Figures that cannot come out of a ballot box.
fn inconsistent<U: Unit>(round: &Round<U>, seats: u32) -> Option<(InvalidRound, Explanation)> {
    let mut seen = BTreeSet::new();
    if let Some(twice) = round.candidates.iter().find(|candidate| !seen.insert(&candidate.id)) {
        let why = Explanation::new("rule-election-twice").name("name", &twice.id);
        return Some((InvalidRound::SameCandidateTwice(twice.id.clone()), why));
    }
    let cast = round.ballots + round.blank + round.void;
    if let Some(held) = round.in_room.filter(|&held| cast > held) {
        let why = Explanation::new("rule-election-too-many-ballots")
            .word("unit", U::WORD)
            .count("cast", cast.number())
            .count("held", held.number());
        return Some((InvalidRound::MoreBallotsThanHeld, why));
    }
    if let Some(above) = round.candidates.iter().find(|candidate| candidate.votes > round.ballots) {
        let why = Explanation::new("rule-election-above-ballots")
            .name("name", &above.id)
            .word("unit", U::WORD)
            .count("votes", above.votes.number())
            .count("ballots", round.ballots.number());
        return Some((InvalidRound::MoreVotesThanBallots(above.id.clone()), why));
    }
    let votes = round.candidates.iter().map(|candidate| candidate.votes).sum::<U>().number();
    let most = round.ballots.number().saturating_mul(seats.into());
    (votes > most).then(|| {
        let why = Explanation::new("rule-election-too-many-votes")
            .word("unit", U::WORD)
            .count("votes", votes)
            .count("most", most);
        (InvalidRound::MoreVotesThanBallotsAllow, why)
    })
}
