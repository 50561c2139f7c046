//! What follows from a record under the statutes: the room, its quorum, each vote's outcome, each round's elected. Glue
//! between the rows and the pure rules of `governance`: no clock, no SQL, nothing decided here.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Time;

use super::record::{Ballot, Election, Movement, Record, Resolution, Round, Voter};
use crate::governance::{
    self,
    rules::{
        self, College, Convocation, Decided, ElectorId, Facts, Heads, Matter, PersonId, Presence, QuorumAnswer, Roll,
        Rules, SessionKind, Statutes, Tally, Unit, Voices, Votes, election,
    },
};

pub struct Sitting<'a> {
    pub record: &'a Record,
    pub statutes: &'a Statutes,
    pub roll: Roll,
}

/// One vote's outcome, in whatever unit it was counted.
#[derive(Clone, Debug)]
pub struct Result {
    pub decided: Decided,
    pub quorum: QuorumAnswer,
    /// Recorded without figures.
    pub uncounted: bool,
}

impl<'a> Sitting<'a> {
    pub fn new(record: &'a Record, statutes: &'a Statutes) -> Sitting<'a> {
        Sitting { record, statutes, roll: roll(record) }
    }

    pub fn kind(&self) -> SessionKind {
        governance::kind(&self.record.session.kind)
    }
    pub fn rules(&self, matter: Matter) -> &'a Rules {
        self.statutes.rules(self.kind(), matter)
    }
    pub fn convocation(&self) -> Convocation {
        if self.record.session.second_convocation == "yes" { Convocation::Second } else { Convocation::First }
    }
    pub fn opening(&self) -> Time {
        self.record.session.opens.unwrap_or_default()
    }

    /// When the quorum was reached, lost and regained; empty without an electoral body.
    pub fn timeline(&self) -> Vec<rules::quorum::Change> {
        if self.roll.electors.is_empty() {
            return vec![];
        }
        let rules = self.rules(Matter::Ordinary);
        rules::quorum::timeline(rules, &self.roll, self.convocation(), self.opening(), self.record.session.closes)
    }

    pub fn quorum(&self, matter: Matter, at: Option<Time>) -> QuorumAnswer {
        let time = at.unwrap_or(self.opening());
        rules::quorum::for_vote(self.rules(matter), &self.roll, self.convocation(), self.opening(), time)
    }

    /// The outcome of a resolution that was put to the vote.
    pub fn outcome(&self, resolution: &Resolution) -> Option<Result> {
        let ballot = self.record.ballot(&resolution.id)?;
        // a vote whose count is still to come says nothing yet
        let counted = self.record.tallies_of(&ballot.id).next().is_some();
        let closed = ballot.mode == "consent" && ballot.closed_at.is_some();
        if !counted && ballot.stated_outcome.is_none() && ballot.stated_unanimous != "yes" && !closed {
            return None;
        }
        if ballot.mode == "consent" && !counted && ballot.stated_outcome.is_none() {
            return Some(self.consent(resolution, ballot));
        }
        let matter = governance::matter(&resolution.matter);
        let quorum = self.quorum(matter, ballot.closed_at);
        let in_voices = self.record.tallies_of(&ballot.id).any(|tally| tally.unit == "voices");
        let (decided, uncounted) = if in_voices {
            self.decide::<Voices>(resolution, ballot, matter, &quorum)
        } else {
            self.decide::<Heads>(resolution, ballot, matter, &quorum)
        };
        Some(Result { decided, quorum, uncounted })
    }

    /// What consent gives: nobody is counted for or against, objections stand or were lifted.
    fn consent(&self, resolution: &Resolution, ballot: &Ballot) -> Result {
        let matter = governance::matter(&resolution.matter);
        let quorum = self.quorum(matter, ballot.closed_at);
        let room = self.roll.room(self.rules(matter), ballot.closed_at.unwrap_or(self.opening()));
        let silent = |elector: &str| self.record.last_word(&ballot.id, elector).is_none();
        let here = || room.present.iter().chain(&room.represented).map(|elector| elector.id.0.as_str());
        let stances = || self.record.stances_of(&ballot.id);
        let standing = |kind: &'static str| stances().filter(|one| one.stands() && one.kind == kind).count() as u64;
        let electors = self.record.electors.iter().map(|elector| elector.id.as_str());
        let heard = rules::consent::Heard {
            answered: electors.filter(|elector| !silent(elector)).count() as u64,
            silent: here().filter(|elector| silent(elector)).count() as u64,
            concerns: standing("concern"),
            objections: standing("objection"),
            lifted: stances().filter(|one| one.kind == "objection" && one.lifted_at.is_some()).count() as u64,
        };
        let decided = rules::consent::decide(resolution.item.is_some(), &quorum, &heard);
        Result { decided, quorum, uncounted: false }
    }

    fn decide<U: Unit>(
        &self,
        resolution: &Resolution,
        ballot: &Ballot,
        matter: Matter,
        quorum: &QuorumAnswer,
    ) -> (Decided, bool) {
        let rules = self.rules(matter);
        let votes = votes::<U>(self.record, ballot);
        let uncounted = votes.is_none();
        let record = match votes {
            Some(votes) => rules::Record::Counted(votes),
            None => rules::Record::WithoutCount {
                adopted: ballot.stated_outcome.as_deref() != Some("rejected"),
                unanimous: ballot.stated_unanimous == "yes",
            },
        };
        let registered = self.roll.registered::<U>();
        let time = ballot.closed_at.unwrap_or(self.opening());
        let attended = !self.record.voters.is_empty() || !self.record.proxies.is_empty();
        let held = attended.then(|| self.roll.room(rules, time).held::<U>());
        let facts = Facts {
            // a resolution that no point of the agenda carries came out of nowhere
            on_agenda: resolution.item.is_some(),
            quorum,
            registered: &registered,
            in_room: held.as_ref(),
            secret: ballot.mode == "paper",
            chair: ballot.chair_choice.as_deref().and_then(choice),
        };
        (rules::decide(rules, matter, &record, &facts), uncounted)
    }

    /// What a round of an election gives. Ballots are counted by head: a paper is a paper.
    pub fn round(&self, election: &Election, round: &Round) -> election::RoundAnswer {
        let rules = self.rules(Matter::Election);
        let earlier = self.record.rounds_of(&election.id).filter(|other| other.number < round.number);
        let filled: usize = earlier.map(|other| self.round(election, other).elected.len()).sum();
        let votes = |candidate: &str| {
            let row = self.record.round_votes.iter().find(|row| row.round == round.id && row.candidate == candidate);
            row.map(|row| heads(row.votes))
        };
        let candidates = self.record.candidates_of(&election.id).filter_map(|candidate| {
            Some(election::Candidate { id: candidate.id.as_str().into(), votes: votes(&candidate.id)?, born: None })
        });
        let valid = round.voters - round.blank - round.void;
        let held = self.roll.room(rules, round.closed_at.unwrap_or(self.opening())).held::<Heads>();
        let known = !self.record.voters.is_empty() || !self.record.proxies.is_empty();
        election::round(
            rules,
            &election::Round {
                number: usize::try_from(round.number).unwrap_or(1),
                seats: u32::try_from(election.seats).unwrap_or(0).saturating_sub(filled as u32),
                ballots: heads(valid),
                blank: heads(round.blank),
                void: heads(round.void),
                in_room: known.then(|| held.values().copied().sum()),
                candidates: candidates.collect(),
                preferred: vec![],
            },
        )
    }

    /// Everyone whom an election's rounds elected, in order.
    pub fn elected(&self, election: &Election) -> Vec<String> {
        let rounds = self.record.rounds_of(&election.id);
        rounds.flat_map(|round| self.round(election, round).elected).map(|id| id.0).collect()
    }
}

fn heads(number: i64) -> Heads {
    Heads::from(u32::try_from(number).unwrap_or(0))
}

fn choice(word: &str) -> Option<rules::Choice> {
    match word {
        "for" => Some(rules::Choice::For),
        "against" => Some(rules::Choice::Against),
        "abstain" => Some(rules::Choice::Abstain),
        _ => None,
    }
}

/// The count of a ballot: by college when every line names one, in total otherwise; none where nothing was counted.
fn votes<U: Unit>(record: &Record, ballot: &Ballot) -> Option<Votes<U>> {
    let count = |number: i64| U::from(u32::try_from(number).unwrap_or(0));
    let mut total: Option<Tally<U>> = None;
    let mut colleges: BTreeMap<College, Tally<U>> = BTreeMap::new();
    for row in record.tallies_of(&ballot.id).filter(|row| row.unit == U::WORD) {
        let tally = Tally {
            for_: count(row.votes_for),
            against: count(row.votes_against),
            abstain: count(row.abstentions),
            blank: count(row.blank),
            void: count(row.void),
        };
        match &row.college {
            Some(college) => drop(colleges.insert(college.as_str().into(), tally)),
            None => total = Some(tally),
        }
    }
    match (colleges.is_empty(), total) {
        (false, _) => Some(Votes::ByCollege(colleges)),
        (true, total) => total.map(Votes::Total),
    }
}

/// The electoral body with who sits for it, and when.
fn roll(record: &Record) -> Roll {
    let elector = |elector: &super::record::Elector| rules::Elector {
        id: elector.id.as_str().into(),
        college: elector.college.as_deref().unwrap_or_default().into(),
        voices: Voices::from(u32::try_from(elector.voices).unwrap_or(0)),
    };
    // a room of two thousand is read at each of its votes: by person, not each line against each other
    let mut seats: HashMap<&str, Vec<&Voter>> = HashMap::new();
    record.voters.iter().for_each(|voter| seats.entry(&voter.attendance).or_default().push(voter));
    let mut moves: HashMap<&str, Vec<&Movement>> = HashMap::new();
    record.movements.iter().for_each(|movement| moves.entry(&movement.attendance).or_default().push(movement));
    let opening = record.session.opens.unwrap_or_default();
    let mut presences = vec![];
    for person in record.attendance.iter().filter(|person| person.present()) {
        let moved = moves.get(person.id.as_str()).into_iter().flatten().copied();
        for (arrival, departure) in stays(opening, moved) {
            let mut sits = seats.get(person.id.as_str()).into_iter().flatten().peekable();
            let line = |elector: Option<ElectorId>| Presence {
                person: PersonId(person.id.clone()),
                elector,
                arrival,
                departure,
            };
            if sits.peek().is_none() {
                presences.push(line(None));
            }
            presences.extend(sits.map(|voter| line(Some(voter.elector.as_str().into()))));
        }
    }
    let proxies = record.proxies.iter().filter_map(|proxy| {
        // a blank proxy counts once someone received it
        let holder = match (&proxy.holder, &proxy.holder_elector) {
            (Some(attendance), _) => holder(record, attendance),
            (None, Some(elector)) => rules::Holder::Elector(elector.as_str().into()),
            (None, None) => return None,
        };
        let blank = proxy.blank.as_deref() == Some("yes");
        Some(rules::Proxy { giver: proxy.giver.as_str().into(), holder, blank })
    });
    Roll { electors: record.electors.iter().map(elector).collect(), presences, proxies: proxies.collect() }
}

/// Who holds a proxy given to this person: the member they sit for, or themselves when they sit for none.
pub fn holder(record: &Record, attendance: &str) -> rules::Holder {
    match record.voters.iter().find(|voter| voter.attendance == attendance) {
        Some(voter) => rules::Holder::Elector(voter.elector.as_str().into()),
        None => rules::Holder::Person(PersonId(attendance.to_owned())),
    }
}

/// The stays of someone present: from the opening unless an arrival says otherwise, each closed by a departure.
fn stays<'a>(opening: Time, movements: impl Iterator<Item = &'a Movement>) -> Vec<(Time, Option<Time>)> {
    let mut movements = movements.peekable();
    let here_first = movements.peek().is_none_or(|first| first.direction == "departure");
    let (mut stays, mut since) = (vec![], here_first.then_some(opening));
    for movement in movements {
        match (movement.direction.as_str(), since) {
            ("arrival", None) => since = Some(movement.at),
            ("departure", Some(arrival)) => {
                stays.push((arrival, Some(movement.at)));
                since = None;
            }
            _ => {}
        }
    }
    stays.extend(since.map(|arrival| (arrival, None)));
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemblies::record::Attendance;

    fn someone() -> Record {
        let person = Attendance {
            id: "a".into(),
            position: 1,
            person: None,
            family_name: "Clot".into(),
            given_name: "Hélène".into(),
            organisation: None,
            stated: None,
            standing: "voter".into(),
            state: "present".into(),
        };
        let mut record = Record::default();
        record.session.opens = Some(Time::constant(14, 0, 0, 0));
        record.attendance = vec![person];
        record
    }
    fn opening(record: &Record) -> Time {
        record.session.opens.unwrap()
    }
    fn moved(direction: &str, hour: i8) -> Movement {
        let at = Time::constant(hour, 0, 0, 0);
        Movement { id: format!("{direction}{hour}"), attendance: "a".into(), direction: direction.into(), at }
    }

    #[test]
    fn a_vote_says_nothing_before_its_count() {
        let mut record = someone();
        let resolution = Resolution {
            id: "r".into(),
            item: None,
            position: 1,
            number: "1".into(),
            title: "Comptes".into(),
            text: "Les comptes sont approuvés.".into(),
            matter: "accounts".into(),
        };
        record.ballots = vec![Ballot {
            id: "b".into(),
            resolution: "r".into(),
            mode: "show_of_hands".into(),
            closed_at: None,
            stated_outcome: None,
            stated_unanimous: "no".into(),
            chair_choice: None,
            note: None,
        }];
        let statutes = Statutes::default();
        assert!(Sitting::new(&record, &statutes).outcome(&resolution).is_none());
        record.ballots[0].stated_outcome = Some("adopted".into());
        assert!(Sitting::new(&record, &statutes).outcome(&resolution).is_some_and(|result| result.uncounted));
    }

    #[test]
    fn a_proxy_is_held_by_the_member_that_one_sits_for() {
        let mut record = someone();
        assert_eq!(holder(&record, "a"), rules::Holder::Person(PersonId("a".into())));
        record.voters = vec![Voter { id: "v".into(), elector: "grenoble".into(), attendance: "a".into() }];
        assert_eq!(holder(&record, "a"), rules::Holder::Elector("grenoble".into()));
    }

    #[test]
    fn without_a_movement_one_is_there_from_the_opening() {
        let record = someone();
        assert_eq!(stays(opening(&record), record.movements.iter()), [(Time::constant(14, 0, 0, 0), None)]);
    }

    #[test]
    fn someone_leaves_and_comes_back() {
        let mut record = someone();
        record.movements = vec![moved("departure", 15), moved("arrival", 16), moved("arrival", 17)];
        let at = |hour| Time::constant(hour, 0, 0, 0);
        assert_eq!(stays(opening(&record), record.movements.iter()), [(at(14), Some(at(15))), (at(16), None)]);
    }

    #[test]
    fn a_latecomer_is_not_there_before() {
        let mut record = someone();
        record.movements = vec![moved("arrival", 15)];
        assert_eq!(stays(opening(&record), record.movements.iter()), [(Time::constant(15, 0, 0, 0), None)]);
    }
}
