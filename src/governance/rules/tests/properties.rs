//! What must hold whatever the room, the statutes and the order of things.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::election::{Candidate, Round, RoundState, round};
use super::super::proxies::{accept, in_order};
use super::super::statutes::*;
use super::*;

fn any_fraction() -> impl Strategy<Value = Fraction> {
    (0..=6u32, 1..=6u32).prop_filter_map("a part", |(numerator, denominator)| Fraction::new(numerator, denominator))
}

fn any_treatment() -> impl Strategy<Value = Treatment> {
    select(vec![Treatment::LeftOut, Treatment::CountsInBase])
}

fn any_majority() -> impl Strategy<Value = Majority> {
    let kind = prop_oneof![
        Just(MajorityKind::Simple),
        Just(MajorityKind::Absolute),
        any_fraction().prop_map(MajorityKind::Qualified)
    ];
    let base = select(vec![Base::VotesCast, Base::PresentAndRepresented, Base::Registered]);
    let colleges = prop_oneof![
        Just(CollegeRule::TotalOnly),
        Just(CollegeRule::EachCollege),
        (0..4u32, 1..4u32).prop_map(|(a, b)| CollegeRule::Weighted([("a".into(), a), ("b".into(), b)].into())),
    ];
    (kind, base, any_treatment(), any_treatment(), any_treatment(), colleges).prop_map(
        |(kind, base, abstention, blank, void, colleges)| Majority { kind, base, abstention, blank, void, colleges },
    )
}

fn any_voting_rules() -> impl Strategy<Value = Rules> {
    let casting = select(vec![None, Some(CastingVote::Chair), Some(CastingVote::Nobody)]);
    (proptest::option::of(any_majority()), casting).prop_map(|(majority, casting)| Rules {
        majority: majority.and_then(|majority| stated("article 11", majority)),
        casting_vote: casting.and_then(|casting| stated("article 12", casting)),
        ..Rules::silent()
    })
}

fn any_choice() -> impl Strategy<Value = Choice> {
    select(vec![Choice::For, Choice::Against, Choice::Abstain, Choice::Blank, Choice::Void])
}

/// Ballots as college, choice and voices.
fn any_ballots() -> impl Strategy<Value = Vec<(&'static str, Choice, u32)>> {
    vec((select(vec!["a", "b"]), any_choice(), 1..4u32), 0..12)
}

fn count(ballots: &[(&'static str, Choice, u32)]) -> Votes<Voices> {
    let of = |college| Tally::of(ballots.iter().filter(|b| b.0 == college).map(|b| (b.1, Voices::from(b.2))));
    Votes::ByCollege([("a".into(), of("a")), ("b".into(), of("b"))].into())
}

fn decide_with(rules: &Rules, votes: Votes<Voices>, held: u32, chair: Option<Choice>) -> Decided {
    let quorum = quorum::at(&Rules::silent(), &Roll::default(), Convocation::First, at(15, 0));
    let room = colleges(&[("a", held), ("b", held)]);
    let facts =
        Facts { on_agenda: true, quorum: &quorum, registered: &room, in_room: Some(&room), secret: false, chair };
    decide(rules, Matter::Ordinary, &Record::Counted(votes), &facts)
}

fn any_quorum_rules() -> impl Strategy<Value = Rules> {
    let threshold = prop_oneof![
        any_fraction().prop_map(Threshold::MoreThan),
        any_fraction().prop_map(Threshold::AtLeast),
        (0..9u32).prop_map(Threshold::Count),
    ];
    let quorum = (
        threshold,
        select(vec![WhoCounts::Present, WhoCounts::PresentAndRepresented]),
        select(vec![CountedIn::Heads, CountedIn::Voices]),
        select(vec![QuorumScope::Session, QuorumScope::EachCollege]),
    )
        .prop_map(|(threshold, who_counts, unit, scope)| Quorum {
            threshold,
            who_counts,
            unit,
            scope,
            holds: QuorumHolds::AtEachVote,
            second_convocation: SecondConvocation::SameQuorum,
        });
    let proxies = (
        proptest::option::of(0..3u32),
        select(vec![ProxyHolder::Anyone, ProxyHolder::Member, ProxyHolder::SameCollege]),
    )
        .prop_map(|(cap, holder)| Proxies { cap, holder, blank: BlankProxies::Refused, blank_beyond_cap: false });
    (proptest::option::of(quorum), proptest::option::of(proxies)).prop_map(|(quorum, proxies)| Rules {
        quorum: quorum.and_then(|quorum| stated("article 10", quorum)),
        proxies: proxies.and_then(|proxies| stated("article 9", proxies)),
        ..Rules::silent()
    })
}

/// Eight members in two colleges, people who come and go, proxies of any kind, allowed or not.
fn any_roll() -> impl Strategy<Value = Roll> {
    let presences = vec((0..9usize, 10..16i8, proptest::option::of(10..18i8)), 0..10);
    let proxies = vec((0..9usize, 0..9usize), 0..10);
    (presences, proxies, vec(1..4u32, 8)).prop_map(|(presences, proxies, voices)| Roll {
        electors: voices
            .iter()
            .enumerate()
            .map(|(n, voices)| elector(&format!("m{n}"), if n % 2 == 0 { "a" } else { "b" }, *voices))
            .collect(),
        presences: presences
            .into_iter()
            .map(|(n, from, until)| there(&format!("m{n}"), at(from, 0), until.map(|hour| at(hour, 0))))
            .collect(),
        proxies: proxies
            .into_iter()
            .map(|(giver, holder)| proxy(&format!("m{giver}"), &format!("m{holder}")))
            .collect(),
    })
}

fn counted(rules: &Rules, roll: &Roll) -> u64 {
    quorum::at(rules, roll, Convocation::First, at(15, 0)).whole().0
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_ballots_changes_nothing(
        rules in any_voting_rules(),
        (ballots, shuffled) in any_ballots().prop_flat_map(|ballots| (Just(ballots.clone()), Just(ballots).prop_shuffle())),
        chair in proptest::option::of(any_choice()),
    ) {
        prop_assert_eq!(decide_with(&rules, count(&ballots), 40, chair), decide_with(&rules, count(&shuffled), 40, chair));
    }

    #[test]
    fn one_more_for_never_rejects_what_was_adopted(
        rules in any_voting_rules(),
        ballots in any_ballots(),
        extra in (select(vec!["a", "b"]), 1..4u32),
        chair in proptest::option::of(any_choice()),
    ) {
        let before = decide_with(&rules, count(&ballots), 40, chair);
        let mut more = ballots.clone();
        more.push((extra.0, Choice::For, extra.1));
        let after = decide_with(&rules, count(&more), 40, chair);
        if before.outcome == Outcome::Adopted {
            prop_assert_eq!(after.outcome, Outcome::Adopted, "{}", french(&after.explanation));
        }
    }

    #[test]
    fn one_who_turns_to_for_never_rejects_what_was_adopted(
        rules in any_voting_rules(),
        ballots in any_ballots(),
        index in any::<prop::sample::Index>(),
        chair in proptest::option::of(any_choice()),
    ) {
        prop_assume!(!ballots.is_empty());
        let before = decide_with(&rules, count(&ballots), 40, chair);
        let mut turned = ballots.clone();
        turned[index.index(ballots.len())].1 = Choice::For;
        if before.outcome == Outcome::Adopted {
            prop_assert_eq!(decide_with(&rules, count(&turned), 40, chair).outcome, Outcome::Adopted);
        }
    }

    #[test]
    fn what_is_decided_was_never_cast_beyond_what_is_held(
        rules in any_voting_rules(),
        ballots in any_ballots(),
        held in 0..12u32,
    ) {
        let votes = count(&ballots);
        let decided = decide_with(&rules, votes.clone(), held, Some(Choice::For));
        let Votes::ByCollege(tallies) = votes else { unreachable!() };
        let beyond = tallies.values().any(|tally| tally.total() > held.into());
        prop_assert_eq!(beyond, matches!(decided.outcome, Outcome::Invalid(Invalid::MoreCastThanHeld { .. })));
    }

    #[test]
    fn the_sentence_says_the_figures_that_decided(majority in any_majority(), ballots in any_ballots()) {
        let majority = Majority { colleges: CollegeRule::TotalOnly, ..majority };
        let votes = count(&ballots);
        let tally = votes.total();
        let decided = decide_with(&with_majority(majority), votes, 40, None);
        let said = |name| decided.explanation.figure(name);
        prop_assert_eq!(said("for"), Some(tally.for_.number()));
        prop_assert_eq!(said("against"), Some(tally.against.number()));
        prop_assert_eq!(said("abstain"), Some(tally.abstain.number()));
        prop_assert_eq!(decided.outcome == Outcome::Adopted, said("for") >= said("needed"));
        prop_assert!(said("base") >= said("for"));
        french(&decided.explanation);
    }

    #[test]
    fn writing_someone_twice_never_raises_the_count(
        rules in any_quorum_rules(),
        roll in any_roll(),
        copied in any::<prop::sample::Index>(),
    ) {
        let before = counted(&rules, &roll);
        let mut twice = roll.clone();
        twice.electors.extend(roll.electors.clone());
        twice.presences.extend(roll.presences.clone());
        twice.proxies.extend(roll.proxies.clone());
        if !roll.presences.is_empty() {
            let again = roll.presences[copied.index(roll.presences.len())].clone();
            twice.presences.push(Presence { person: "someone else".into(), ..again });
        }
        prop_assert_eq!(counted(&rules, &twice), before);
    }

    #[test]
    fn no_member_is_both_present_and_represented(rules in any_quorum_rules(), roll in any_roll()) {
        let room = roll.room(&rules, at(15, 0));
        let mut ids: Vec<&ElectorId> = room.present.iter().chain(&room.represented).map(|elector| &elector.id).collect();
        let counted = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), counted);
        let (held, registered) = (room.held::<Voices>(), roll.registered::<Voices>());
        prop_assert!(held.iter().all(|(college, held)| held <= &registered[college]));
    }

    #[test]
    fn an_arrival_never_lowers_the_count(rules in any_quorum_rules(), roll in any_roll(), who in 0..8usize) {
        let before = quorum::at(&rules, &roll, Convocation::First, at(15, 0));
        let mut after = roll.clone();
        after.presences.push(there(&format!("m{who}"), at(14, 59), None));
        let after = quorum::at(&rules, &after, Convocation::First, at(15, 0));
        prop_assert!(after.whole().0 >= before.whole().0);
        prop_assert!(after.reached || !before.reached);
        french(&after.explanation);
    }

    #[test]
    fn the_quorum_sentence_says_its_figures(rules in any_quorum_rules(), roll in any_roll()) {
        let answer = quorum::at(&rules, &roll, Convocation::First, at(15, 0));
        if let (counted, Some(needed), out_of) = answer.whole() {
            prop_assert_eq!(answer.explanation.figure("counted"), Some(counted));
            prop_assert_eq!(answer.explanation.figure("needed"), Some(needed));
            prop_assert_eq!(answer.explanation.figure("out-of"), Some(out_of));
            prop_assert_eq!(answer.reached, counted >= needed);
        }
    }

    #[test]
    fn what_is_accepted_counts_and_what_is_refused_changes_nothing(
        rules in any_quorum_rules(),
        roll in any_roll(),
        (giver, holder) in (0..9usize, 0..9usize),
    ) {
        let before = roll.clone();
        let new = proxy(&format!("m{giver}"), &format!("m{holder}"));
        let answer = accept(&rules, &roll, new.clone(), None);
        prop_assert_eq!(&roll, &before);
        let mut with = roll.clone();
        with.proxies.push(new);
        let counting = in_order(&rules, &roll).len();
        prop_assert_eq!(in_order(&rules, &with).len(), counting + usize::from(answer.is_ok()));
    }

    #[test]
    fn an_election_fills_no_more_than_its_seats_in_any_order(
        (votes, shuffled) in vec((0..6usize, 0..20u32), 0..6)
            .prop_map(|list| list.into_iter().enumerate().map(|(n, (_, votes))| (n, votes)).collect::<Vec<_>>())
            .prop_flat_map(|votes| (Just(votes.clone()), Just(votes).prop_shuffle())),
        seats in 1..4u32,
        absolute in any::<bool>(),
        tie in select(vec![Tie::Silent, Tie::Eldest, Tie::Draw, Tie::Chair, Tie::NewRound]),
    ) {
        let rounds = if absolute { vec![RoundMajority::Absolute] } else { vec![RoundMajority::Relative] };
        let clause = Elections { mode: ElectionMode::Individual, seats: None, rounds, tie, blank: Treatment::LeftOut };
        let rules = Rules { elections: stated("article 13", clause), ..Rules::silent() };
        let of = |votes: &[(usize, u32)]| round(&rules, &Round::<Heads> {
            number: 1,
            seats,
            ballots: 40.into(),
            blank: 0.into(),
            void: 0.into(),
            in_room: Some(40.into()),
            candidates: votes
                .iter()
                .map(|(n, votes)| Candidate { id: format!("c{n}").as_str().into(), votes: (*votes).into(), born: None })
                .collect(),
            preferred: vec!["c0".into(), "c1".into(), "c2".into(), "c3".into()],
        });
        let answer = of(&votes);
        prop_assert!(answer.elected.len() as u32 + answer.seats_left == seats);
        let lowest = answer.elected.iter().map(|id| votes[id.0[1..].parse::<usize>().unwrap()].1).min();
        let above = votes.iter().filter(|(_, v)| lowest.is_some_and(|lowest| *v > lowest)).count();
        prop_assert!(above < seats as usize, "nobody with more votes is left out");
        if !matches!(answer.state, RoundState::Invalid(_)) {
            prop_assert_eq!(&answer, &of(&shuffled));
        }
        french(&answer.explanation);
    }
}
