//! Whether a resolution is adopted, rejected, or not validly decided.
//!
//! Silent statutes mean a simple majority of the votes cast: more for than against, abstentions, blank and void left
//! out; a tie is then no majority. A vote is not valid off the agenda, without quorum, or when more was cast than held.

use std::collections::BTreeMap;

use super::explain::Explanation;
use super::quorum::QuorumAnswer;
use super::room::College;
use super::statutes::{Base, CastingVote, CollegeRule, Majority, MajorityKind, Matter, Rules, Stated, Treatment};
use super::tally::{Choice, Tally, Unanimity, Votes};
use super::units::{Fraction, Unit};
use super::weighted;

/// What the session recorded of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record<U> {
    Counted(Votes<U>),
    /// The minutes say how it ended and give no figure.
    WithoutCount {
        adopted: bool,
        unanimous: bool,
    },
}

/// What is known of the room at the time of the vote.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a, U> {
    pub on_agenda: bool,
    pub quorum: &'a QuorumAnswer,
    pub registered: &'a BTreeMap<College, U>,
    /// Voices held by those present and represented; nothing when attendance was not recorded.
    pub in_room: Option<&'a BTreeMap<College, U>>,
    /// Under a secret ballot nobody knows the chair's vote, so it cannot weigh more.
    pub secret: bool,
    /// How the chair voted, for where the statutes give it the casting vote.
    pub chair: Option<Choice>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Adopted,
    Rejected,
    Invalid(Invalid),
}

impl Outcome {
    /// As decisions, minutes and texts name it.
    pub fn word(&self) -> &'static str {
        match self {
            Outcome::Adopted => "adopted",
            Outcome::Rejected => "rejected",
            Outcome::Invalid(_) => "invalid",
        }
    }
}

/// Why no outcome can be stated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invalid {
    OffAgenda,
    NoQuorum,
    /// More was cast than is held, in the whole room or in a college.
    MoreCastThanHeld {
        college: Option<College>,
        cast: u64,
        held: u64,
    },
    NoCountByCollege,
    NoWeight(College),
    NoAttendance,
    /// A tie, with so much on each side.
    CastingVoteUnknown {
        each: u64,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub outcome: Outcome,
    /// Computed from a count, and only for what is adopted.
    pub unanimity: Unanimity,
    pub explanation: Explanation,
}

/// One tally held against one majority.
pub(super) struct Measured {
    pub base: u64,
    pub needed: u64,
    pub passed: bool,
}

pub fn decide<U: Unit>(rules: &Rules, matter: Matter, record: &Record<U>, facts: &Facts<U>) -> Decided {
    let decided = match record {
        _ if !facts.on_agenda => Err(Invalid::OffAgenda),
        _ if !facts.quorum.reached => Err(Invalid::NoQuorum),
        Record::Counted(votes) => counted(rules, matter, votes, facts),
        Record::WithoutCount { adopted, unanimous } => Ok(without_count(*adopted, *unanimous)),
    };
    decided.unwrap_or_else(|why| {
        let explanation = explain_invalid::<U>(&why, facts.quorum);
        Decided { outcome: Outcome::Invalid(why), unanimity: Unanimity::No, explanation }
    })
}

pub(super) fn explain_invalid<U: Unit>(why: &Invalid, quorum: &QuorumAnswer) -> Explanation {
    match why {
        Invalid::OffAgenda => Explanation::new("rule-invalid-agenda"),
        Invalid::NoQuorum => Explanation::new("rule-invalid-quorum").part(quorum.explanation.clone()),
        Invalid::MoreCastThanHeld { college, cast, held } => match college {
            Some(college) => Explanation::new("rule-invalid-votes-college").name("college", college),
            None => Explanation::new("rule-invalid-votes"),
        }
        .word("unit", U::WORD)
        .count("cast", *cast)
        .count("held", *held),
        Invalid::NoCountByCollege => Explanation::new("rule-invalid-colleges"),
        Invalid::NoWeight(college) => Explanation::new("rule-invalid-weight").name("college", college),
        Invalid::NoAttendance => Explanation::new("rule-invalid-attendance"),
        Invalid::CastingVoteUnknown { each } => {
            Explanation::new("rule-invalid-casting").word("unit", U::WORD).count("for", *each)
        }
    }
}

fn without_count(adopted: bool, unanimous: bool) -> Decided {
    let word = match (adopted, unanimous) {
        (true, true) => "unanimous",
        (true, false) => "adopted",
        (false, _) => "rejected",
    };
    Decided {
        outcome: if adopted { Outcome::Adopted } else { Outcome::Rejected },
        unanimity: Unanimity::No,
        explanation: Explanation::new("rule-uncounted").word("outcome", word),
    }
}

const USUAL: Majority = Majority {
    kind: MajorityKind::Simple,
    base: Base::VotesCast,
    abstention: Treatment::LeftOut,
    blank: Treatment::LeftOut,
    void: Treatment::LeftOut,
    colleges: CollegeRule::TotalOnly,
};

fn counted<U: Unit>(rules: &Rules, matter: Matter, votes: &Votes<U>, facts: &Facts<U>) -> Result<Decided, Invalid> {
    held_by_voters(votes, facts)?;
    let stated = rules.majority_on(matter);
    let majority = stated.map_or(&USUAL, |stated| &stated.value);
    if needs_room(majority) && facts.in_room.is_none() {
        return Err(Invalid::NoAttendance);
    }
    let (passed, explanation) = match (&majority.colleges, votes) {
        (CollegeRule::TotalOnly, _) => in_total(rules, majority, &votes.total(), facts)?,
        (_, Votes::Total(_)) => return Err(Invalid::NoCountByCollege),
        (CollegeRule::EachCollege, Votes::ByCollege(tallies)) => in_each_college(majority, tallies, facts),
        (CollegeRule::Weighted(weights), Votes::ByCollege(tallies)) => {
            weighted::average(majority, weights, tallies, |college, tally| {
                measure_college(majority, college, tally, facts)
            })?
        }
    };
    let explanation = match stated {
        Some(Stated { article, .. }) => explanation.article(article),
        None => explanation.part(Explanation::new("rule-vote-silent")),
    };
    let unanimity = if passed { votes.total().unanimity() } else { Unanimity::No };
    Ok(Decided {
        outcome: if passed { Outcome::Adopted } else { Outcome::Rejected },
        unanimity,
        explanation: match unanimity {
            Unanimity::Whole => explanation.part(Explanation::new("rule-unanimous")),
            Unanimity::OfVotesCast => explanation.part(Explanation::new("rule-unanimous-cast")),
            Unanimity::No => explanation,
        },
    })
}

fn needs_room(majority: &Majority) -> bool {
    majority.base == Base::PresentAndRepresented && majority.kind != MajorityKind::Simple
}

/// Nobody casts what nobody holds. Without attendance, what is registered is the bound.
fn held_by_voters<U: Unit>(votes: &Votes<U>, facts: &Facts<U>) -> Result<(), Invalid> {
    let holders = facts.in_room.unwrap_or(facts.registered);
    let within = |college: Option<&College>, cast: U, held: U| match cast > held {
        false => Ok(()),
        true => Err(Invalid::MoreCastThanHeld { college: college.cloned(), cast: cast.number(), held: held.number() }),
    };
    if let Votes::ByCollege(tallies) = votes {
        for (college, tally) in tallies {
            within(Some(college), tally.total(), holders.get(college).copied().unwrap_or_default())?;
        }
    }
    within(None, votes.total().total(), holders.values().copied().sum())
}

/// `present` and `registered` are what the tally's voters are taken among: the whole body or one college.
fn measure<U: Unit>(majority: &Majority, tally: &Tally<U>, present: U, registered: U) -> Measured {
    let for_ = tally.for_.number();
    let cast = tally.for_ + tally.against;
    let also = |treatment, count: U| {
        if treatment == Treatment::CountsInBase { count } else { U::default() }
    };
    let base = match (majority.kind, majority.base) {
        (MajorityKind::Simple, _) => cast,
        (_, Base::VotesCast) => {
            cast + also(majority.abstention, tally.abstain)
                + also(majority.blank, tally.blank)
                + also(majority.void, tally.void)
        }
        (_, Base::PresentAndRepresented) => present,
        (_, Base::Registered) => registered,
    };
    let needed = match majority.kind {
        MajorityKind::Simple | MajorityKind::Absolute => Fraction::HALF.more_than(base.number()),
        MajorityKind::Qualified(part) => part.at_least(base.number()).max(1),
    };
    Measured { base: base.number(), needed, passed: for_ >= needed }
}

fn measure_college<U: Unit>(majority: &Majority, college: &College, tally: &Tally<U>, facts: &Facts<U>) -> Measured {
    let of = |sums: &BTreeMap<College, U>| sums.get(college).copied().unwrap_or_default();
    measure(majority, tally, facts.in_room.map(of).unwrap_or_default(), of(facts.registered))
}

fn in_total<U: Unit>(
    rules: &Rules,
    majority: &Majority,
    tally: &Tally<U>,
    facts: &Facts<U>,
) -> Result<(bool, Explanation), Invalid> {
    let present = facts.in_room.map(|room| room.values().copied().sum()).unwrap_or_default();
    let measured = measure(majority, tally, present, facts.registered.values().copied().sum());
    let tie = tally.for_ == tally.against && tally.for_ > U::default();
    // A casting vote breaks a tie; it cannot stand for voices that a larger base still lacks.
    let half = !matches!(majority.kind, MajorityKind::Qualified(_)) && measured.base == 2 * tally.for_.number();
    if !(tie && half) {
        let explanation = sentence(majority, tally, &measured, measured.passed, None);
        return Ok((measured.passed, explanation));
    }
    let stated = rules.casting_vote.as_ref();
    let not_broken = |reason| {
        let tie = Explanation::new("rule-vote-tie").word("reason", reason);
        let tie = stated.map_or(tie.clone(), |clause| tie.article(&clause.article));
        (false, sentence(majority, tally, &measured, false, None).part(tie))
    };
    match stated.map(|clause| clause.value) {
        None => Ok(not_broken("silent")),
        Some(CastingVote::Nobody) => Ok(not_broken("nobody")),
        Some(CastingVote::Chair) if facts.secret => Ok(not_broken("secret")),
        Some(CastingVote::Chair) => match facts.chair {
            Some(choice @ (Choice::For | Choice::Against)) => {
                let passed = choice == Choice::For;
                let casting =
                    Explanation::new("rule-vote-casting").word("choice", if passed { "for" } else { "against" });
                let casting = stated.map_or(casting.clone(), |clause| casting.article(&clause.article));
                Ok((passed, sentence(majority, tally, &measured, passed, None).part(casting)))
            }
            Some(Choice::Abstain | Choice::Blank | Choice::Void) => Ok(not_broken("unused")),
            None => Err(Invalid::CastingVoteUnknown { each: tally.for_.number() }),
        },
    }
}

/// Every college of the electoral body must agree: one that casts nothing has not agreed.
fn in_each_college<U: Unit>(
    majority: &Majority,
    tallies: &BTreeMap<College, Tally<U>>,
    facts: &Facts<U>,
) -> (bool, Explanation) {
    let parts: Vec<(bool, Explanation)> = facts
        .registered
        .keys()
        .map(|college| {
            let tally = tallies.get(college).copied().unwrap_or_default();
            let measured = measure_college(majority, college, &tally, facts);
            (measured.passed, sentence(majority, &tally, &measured, measured.passed, Some(college)))
        })
        .collect();
    let agreeing = parts.iter().filter(|(passed, _)| *passed).count();
    let passed = agreeing == parts.len() && agreeing > 0;
    let explanation = Explanation::new("rule-vote-colleges")
        .word("outcome", outcome_word(passed))
        .count("colleges", parts.len() as u64)
        .count("agreeing", agreeing as u64)
        .parts(parts.into_iter().map(|(_, part)| part));
    (passed, explanation)
}

fn sentence<U: Unit>(
    majority: &Majority,
    tally: &Tally<U>,
    measured: &Measured,
    passed: bool,
    college: Option<&College>,
) -> Explanation {
    let key = match (majority.kind, college) {
        (MajorityKind::Simple, None) => "rule-vote-simple",
        (MajorityKind::Simple, Some(_)) => "rule-college-simple",
        (MajorityKind::Absolute, None) => "rule-vote-absolute",
        (MajorityKind::Absolute, Some(_)) => "rule-college-absolute",
        (MajorityKind::Qualified(_), None) => "rule-vote-qualified",
        (MajorityKind::Qualified(_), Some(_)) => "rule-college-qualified",
    };
    let mut sentence = Explanation::new(key);
    if let Some(college) = college {
        sentence = sentence.name("college", college);
    }
    if majority.kind != MajorityKind::Simple {
        let base = match majority.base {
            Base::VotesCast
                if [majority.abstention, majority.blank, majority.void].contains(&Treatment::CountsInBase) =>
            {
                "wider"
            }
            Base::VotesCast => "cast",
            Base::PresentAndRepresented => "room",
            Base::Registered => "registered",
        };
        sentence = sentence.word("base-kind", base);
    }
    if let MajorityKind::Qualified(part) = majority.kind {
        sentence = sentence.text("fraction", part);
    }
    sentence
        .word("unit", U::WORD)
        .word("outcome", outcome_word(passed))
        .count("for", tally.for_.number())
        .count("against", tally.against.number())
        .count("abstain", tally.abstain.number())
        .count("blank", tally.blank.number())
        .count("void", tally.void.number())
        .count("base", measured.base)
        .count("needed", measured.needed)
}

pub(super) fn outcome_word(passed: bool) -> &'static str {
    if passed { "adopted" } else { "rejected" }
}
