//! Who counts towards a quorum, and when it turns.

use super::super::quorum::{Counted, Turn, for_vote, timeline};
use super::super::statutes::*;
use super::*;

const NOON: i8 = 12;

fn quorum_of(rules: &Rules, roll: &Roll) -> QuorumAnswer {
    quorum::at(rules, roll, Convocation::First, at(15, 0))
}

#[test]
fn thresholds() {
    let half = part(1, 2);
    let table = [
        ("more than half of 42 is 22", Threshold::MoreThan(half), 42, 22),
        ("at least half of 42 is 21", Threshold::AtLeast(half), 42, 21),
        ("more than half of 43 is 22", Threshold::MoreThan(half), 43, 22),
        ("a quarter of 42 is reached by 11", Threshold::AtLeast(part(1, 4)), 42, 11),
        ("two thirds of 42 is 28", Threshold::AtLeast(part(2, 3)), 42, 28),
        ("thirty members", Threshold::Count(30), 42, 30),
    ];
    for (name, threshold, members, needed) in table {
        let rules = with_quorum(threshold, WhoCounts::Present);
        let short = quorum_of(&rules, &roll(members, needed - 1));
        assert_eq!(short.whole(), (needed as u64 - 1, Some(needed as u64), members as u64), "{name}");
        assert!(!short.reached, "{name}: one short");
        assert!(quorum_of(&rules, &roll(members, needed)).reached, "{name}");
    }
}

#[test]
fn an_empty_room_reaches_nothing() {
    for threshold in [Threshold::Count(0), Threshold::AtLeast(part(0, 1)), Threshold::AtLeast(part(1, 2))] {
        let rules = with_quorum(threshold, WhoCounts::Present);
        assert!(!quorum_of(&rules, &roll(3, 0)).reached, "{threshold:?}");
        assert!(!quorum_of(&rules, &roll(0, 0)).reached, "{threshold:?}, nobody registered");
    }
}

#[test]
fn silent_statutes_ask_for_no_quorum_and_say_so() {
    let answer = quorum_of(&Rules::silent(), &roll(59, 34));
    assert!(answer.reached);
    assert_eq!(
        french(&answer.explanation),
        "Les statuts sont muets : aucun quorum n’est requis ; membres : 34 présents et 0 représenté, sur 59."
    );
}

#[test]
fn those_represented_count_only_where_the_statutes_say_so() {
    let mut roll = roll(42, 20);
    roll.proxies = vec![proxy("m21", "m1"), proxy("m22", "m1")];
    let both = quorum_of(&with_quorum(Threshold::MoreThan(part(1, 2)), WhoCounts::PresentAndRepresented), &roll);
    assert!(both.reached);
    assert_eq!(
        french(&both.explanation),
        "Quorum atteint : 22 membres sur 42 (20 présents et 2 représentés) ; il en fallait 22 (statuts, article 10)."
    );
    let present = quorum_of(&with_quorum(Threshold::MoreThan(part(1, 2)), WhoCounts::Present), &roll);
    assert!(!present.reached);
    assert_eq!(
        french(&present.explanation),
        "Quorum non atteint : 20 membres présents sur 42 (les pouvoirs, 2, ne comptent pas) ; il en fallait 22 \
         (statuts, article 10)."
    );
}

#[test]
fn nobody_is_counted_twice() {
    let rules = with_quorum(Threshold::Count(2), WhoCounts::PresentAndRepresented);
    let mut roll = roll(3, 1);
    // The same member through a second person, represented although present, and registered twice.
    roll.presences.push(Presence { person: "another".into(), ..roll.presences[0].clone() });
    roll.presences.push(there("m2", at(14, 0), None));
    roll.proxies = vec![proxy("m1", "m2"), proxy("m1", "m3")];
    roll.electors.push(elector("m1", "membres", 1));
    assert_eq!(quorum_of(&rules, &roll).whole(), (2, Some(2), 3));
}

#[test]
fn one_person_for_two_members_counts_as_two_members() {
    let mut roll = roll(3, 0);
    for id in ["m1", "m2"] {
        roll.presences.push(Presence { person: "mayor".into(), ..there(id, at(14, 0), None) });
    }
    assert_eq!(quorum_of(&Rules::silent(), &roll).whole(), (2, None, 3));
}

#[test]
fn a_proxy_sleeps_while_its_giver_is_there_or_its_holder_is_not() {
    let mut roll = roll(3, 0);
    roll.presences = vec![there("m1", at(14, 0), Some(at(16, 0))), there("m2", at(15, 0), None)];
    roll.proxies = vec![proxy("m2", "m1"), proxy("m3", "m1")];
    let held = |hour| {
        let room = roll.room(&Rules::silent(), at(hour, 0));
        (room.present.len(), room.represented.len())
    };
    assert_eq!(held(NOON), (0, 0), "nobody yet");
    assert_eq!(held(14), (1, 2), "m1 with two proxies");
    assert_eq!(held(15), (2, 1), "m2 arrived: its proxy is suspended");
    assert_eq!(held(16), (1, 0), "m1 left, and m3's proxy with it");
}

#[test]
fn a_guest_may_hold_a_proxy_when_the_statutes_are_silent() {
    let mut roll = roll(2, 0);
    roll.presences = vec![Presence { person: "guest".into(), elector: None, arrival: at(14, 0), departure: None }];
    roll.proxies = vec![Proxy { giver: "m1".into(), holder: Holder::Person("guest".into()), blank: false }];
    assert_eq!(quorum_of(&Rules::silent(), &roll).whole(), (1, None, 2));
}

#[test]
fn in_voices_and_in_each_college() {
    let mut rules = with_quorum(Threshold::AtLeast(part(1, 2)), WhoCounts::Present);
    let clause = &mut rules.quorum.as_mut().unwrap().value;
    clause.unit = CountedIn::Voices;
    clause.scope = QuorumScope::EachCollege;
    let roll = Roll {
        electors: vec![
            elector("bretagne", "régions", 3),
            elector("isère", "départements", 2),
            elector("creuse", "départements", 2),
        ],
        presences: vec![there("bretagne", at(14, 0), None), there("isère", at(14, 0), Some(at(16, 0)))],
        proxies: vec![],
    };
    let reached = quorum_of(&rules, &roll);
    assert!(reached.reached);
    let Counted::Voices(voices) = &reached.figures else { panic!("counted in voices") };
    assert_eq!(voices.whole.counted, Voices::from(5));
    assert_eq!(voices.whole.needed, None);
    assert_eq!(voices.colleges[&"départements".into()].needed, Some(2));
    let later = quorum::at(&rules, &roll, Convocation::First, at(16, 0));
    assert_eq!(
        french(&later.explanation),
        "Quorum non atteint : il le faut dans chaque collège, il l’est dans 1 sur 2 (statuts, article 10). \
         départements, quorum non atteint : 0 voix présente sur 4 ; il en fallait 2. \
         régions, quorum atteint : 3 voix présentes sur 3 ; il en fallait 2."
    );
}

#[test]
fn second_convocations() {
    let table = [
        (SecondConvocation::SameQuorum, false),
        (SecondConvocation::Lowered(Threshold::AtLeast(part(1, 4))), true),
        (SecondConvocation::NoQuorum, true),
    ];
    for (second, reached) in table {
        let mut rules = with_quorum(Threshold::MoreThan(part(1, 2)), WhoCounts::Present);
        rules.quorum.as_mut().unwrap().value.second_convocation = second;
        let answer = quorum::at(&rules, &roll(40, 10), Convocation::Second, at(15, 0));
        assert_eq!(answer.reached, reached, "{second:?}: {}", french(&answer.explanation));
        assert!(!quorum_of(&rules, &roll(40, 10)).reached, "{second:?}: nothing is lowered at the first");
    }
}

#[test]
fn reached_lost_and_regained() {
    let rules = with_quorum(Threshold::MoreThan(part(1, 2)), WhoCounts::Present);
    let mut roll = roll(4, 2);
    roll.presences.push(there("m3", at(14, 30), Some(at(15, 0))));
    roll.presences.push(there("m4", at(16, 0), Some(at(17, 30))));
    let turns: Vec<_> = timeline(&rules, &roll, Convocation::First, at(14, 0), Some(at(17, 30)))
        .into_iter()
        .map(|change| (change.at, change.turn, change.answer.whole().0))
        .collect();
    let expected = [
        (at(14, 0), Turn::NotReached, 2),
        (at(14, 30), Turn::Reached, 3),
        (at(15, 0), Turn::Lost, 2),
        (at(16, 0), Turn::Regained, 3),
    ];
    assert_eq!(turns, expected);
}

#[test]
fn a_vote_rests_on_its_own_moment_unless_the_statutes_look_once() {
    let mut rules = with_quorum(Threshold::Count(1), WhoCounts::Present);
    let mut roll = roll(2, 0);
    roll.presences = vec![there("m1", at(14, 0), Some(at(15, 0)))];
    let late = |rules: &Rules| for_vote(rules, &roll, Convocation::First, at(14, 0), at(16, 0)).reached;
    assert!(!late(&rules));
    rules.quorum.as_mut().unwrap().value.holds = QuorumHolds::AtOpening;
    assert!(late(&rules));
}
