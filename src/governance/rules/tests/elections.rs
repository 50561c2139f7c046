//! Elections of persons and of lists.

use super::super::election::{Candidate, CandidateId, InvalidRound, Round, RoundAnswer, RoundState, round};
use super::super::statutes::*;
use super::*;

fn clause(rounds: &[RoundMajority], tie: Tie) -> Rules {
    let value = Elections {
        mode: ElectionMode::Individual,
        seats: None,
        rounds: rounds.to_vec(),
        tie,
        blank: Treatment::LeftOut,
    };
    Rules { elections: stated("article 13", value), ..Rules::silent() }
}

const TWO_ROUNDS: [RoundMajority; 2] = [RoundMajority::Absolute, RoundMajority::Relative];

fn counted(number: usize, seats: u32, ballots: u32, votes: &[(&str, u32)]) -> Round<Heads> {
    Round {
        number,
        seats,
        ballots: ballots.into(),
        blank: 2.into(),
        void: 1.into(),
        in_room: Some((ballots + 3).into()),
        candidates: votes
            .iter()
            .map(|(id, votes)| Candidate { id: (*id).into(), votes: (*votes).into(), born: None })
            .collect(),
        preferred: vec![],
    }
}

fn names(list: &[CandidateId]) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn run(rules: &Rules, counted: &Round<Heads>) -> RoundAnswer {
    let answer = round(rules, counted);
    french(&answer.explanation);
    answer
}

#[test]
fn absolute_then_relative() {
    let rules = clause(&TWO_ROUNDS, Tie::Eldest);
    let first = run(&rules, &counted(1, 2, 42, &[("ana", 22), ("bob", 21), ("cléo", 12)]));
    assert_eq!(
        (names(&first.elected).as_str(), names(&first.going_on).as_str()),
        ("ana", "bob cléo"),
        "21 of 42 is not half"
    );
    assert_eq!((first.state, first.seats_left), (RoundState::AnotherRound, 1));
    assert_eq!(
        french(&first.explanation),
        "Tour 1, 2 sièges à pourvoir : une candidature élue ; 42 bulletins valables, 2 blancs, 1 nul ; majorité \
         absolue, il fallait plus de la moitié de 42, soit 22 (statuts, article 13). ana : 22 suffrages, siège \
         obtenu. Il reste 1 siège ; 2 candidatures vont au tour suivant."
    );
    let second = run(&rules, &counted(2, 1, 42, &[("bob", 19), ("cléo", 20)]));
    assert_eq!((names(&second.elected).as_str(), second.state), ("cléo", RoundState::Complete));
}

#[test]
fn blank_ballots_weigh_where_the_statutes_say_so() {
    let mut rules = clause(&TWO_ROUNDS, Tie::Eldest);
    let counted = counted(1, 1, 42, &[("ana", 22)]);
    assert_eq!(run(&rules, &counted).state, RoundState::Complete);
    rules.elections.as_mut().unwrap().value.blank = Treatment::CountsInBase;
    assert_eq!(run(&rules, &counted).state, RoundState::AnotherRound, "22 of 44 is not more than half");
}

#[test]
fn more_than_half_and_still_too_many() {
    let rules = clause(&[RoundMajority::Absolute], Tie::Eldest);
    let answer = run(&rules, &counted(1, 2, 10, &[("ana", 6), ("bob", 7), ("cléo", 7)]));
    assert_eq!((names(&answer.elected).as_str(), answer.state), ("bob cléo", RoundState::Complete));
}

#[test]
fn the_last_round_may_leave_seats_empty() {
    let rules = clause(&[RoundMajority::Absolute], Tie::Eldest);
    let answer = run(&rules, &counted(1, 2, 40, &[("ana", 30), ("bob", 20)]));
    assert_eq!((names(&answer.elected).as_str(), answer.state, answer.seats_left), ("ana", RoundState::Vacant, 1));
    let nobody_wants = run(&Rules::silent(), &counted(1, 1, 40, &[("ana", 0)]));
    assert_eq!(nobody_wants.state, RoundState::Vacant, "no vote, no seat");
}

#[test]
fn ties_on_the_last_seat() {
    let born = |mut counted: Round<Heads>, dates: &[&str]| {
        for (candidate, date) in counted.candidates.iter_mut().zip(dates) {
            candidate.born = Some(day(date));
        }
        counted
    };
    let tied = || counted(1, 2, 40, &[("ana", 30), ("bob", 20), ("cléo", 20)]);
    let preferring = |name: &str| Round { preferred: vec!["ana".into(), name.into()], ..tied() };
    let rule = |tie| clause(&[RoundMajority::Relative], tie);
    let table = [
        ("silent statutes", Rules::silent(), tied(), "ana", RoundState::Tied),
        (
            "eldest",
            rule(Tie::Eldest),
            born(tied(), &["1980-01-01", "1971-05-02", "1969-03-04"]),
            "ana cléo",
            RoundState::Complete,
        ),
        (
            "eldest, born the same day",
            rule(Tie::Eldest),
            born(tied(), &["1980-01-01", "1971-05-02", "1971-05-02"]),
            "ana",
            RoundState::Tied,
        ),
        (
            "eldest, a date missing",
            rule(Tie::Eldest),
            born(tied(), &["1980-01-01", "1971-05-02"]),
            "ana",
            RoundState::Tied,
        ),
        ("draw", rule(Tie::Draw), preferring("cléo"), "ana cléo", RoundState::Complete),
        ("draw not recorded", rule(Tie::Draw), tied(), "ana", RoundState::Tied),
        ("draw of another", rule(Tie::Draw), preferring("dora"), "ana", RoundState::Tied),
        ("chair", rule(Tie::Chair), preferring("bob"), "ana bob", RoundState::Complete),
        ("chair silent", rule(Tie::Chair), tied(), "ana", RoundState::Tied),
        ("new round", rule(Tie::NewRound), tied(), "ana", RoundState::AnotherRound),
    ];
    for (name, rules, counted, elected, state) in table {
        let answer = run(&rules, &counted);
        assert_eq!((names(&answer.elected).as_str(), &answer.state), (elected, &state), "{name}");
        assert_eq!(names(&answer.tied), "bob cléo", "{name}");
    }
    assert_eq!(names(&run(&rule(Tie::NewRound), &tied()).going_on), "bob cléo");
    assert!(french(&run(&Rules::silent(), &tied()).explanation).contains("rien ne tranche l’égalité"));
}

#[test]
fn a_list_takes_all() {
    let mut rules = clause(&TWO_ROUNDS, Tie::NewRound);
    rules.elections.as_mut().unwrap().value.mode = ElectionMode::List;
    let answer = run(&rules, &counted(1, 17, 40, &[("liste A", 21), ("liste B", 19)]));
    assert_eq!((names(&answer.elected).as_str(), answer.state), ("liste A", RoundState::Complete));
}

#[test]
fn figures_that_no_ballot_box_gives() {
    let rules = clause(&TWO_ROUNDS, Tie::Eldest);
    let crowded = Round { in_room: Some(44.into()), ..counted(1, 1, 42, &[("ana", 22)]) };
    let table = [
        (crowded, InvalidRound::MoreBallotsThanHeld),
        (counted(1, 1, 42, &[("ana", 22), ("bob", 21)]), InvalidRound::MoreVotesThanBallotsAllow),
        (counted(1, 2, 42, &[("ana", 43)]), InvalidRound::MoreVotesThanBallots("ana".into())),
        (counted(1, 2, 42, &[("ana", 2), ("ana", 3)]), InvalidRound::SameCandidateTwice("ana".into())),
    ];
    for (counted, reason) in table {
        let answer = run(&rules, &counted);
        assert_eq!((answer.state, answer.elected.len()), (RoundState::Invalid(reason), 0));
    }
}
