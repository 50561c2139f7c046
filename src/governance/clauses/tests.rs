//! Rules -> form -> rules, and what a form refuses.

use std::collections::{BTreeMap, HashMap};

use proptest::{collection, option, prelude::*, sample::select};

use super::*;
use crate::{
    governance::{
        SLICE,
        rules::{Matter, Stated, statutes::*},
    },
    platform::texts::{Lang, Texts},
};

fn any_part() -> impl Strategy<Value = Fraction> {
    (0..=20u32, 1..=20u32).prop_filter_map("a part", |(numerator, denominator)| Fraction::new(numerator, denominator))
}
fn any_threshold() -> impl Strategy<Value = Threshold> {
    prop_oneof![
        any_part().prop_map(Threshold::MoreThan),
        any_part().prop_map(Threshold::AtLeast),
        (0..500u32).prop_map(Threshold::Count)
    ]
}
fn any_treatment() -> impl Strategy<Value = Treatment> {
    select(vec![Treatment::LeftOut, Treatment::CountsInBase])
}
fn stated<T: std::fmt::Debug>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<Stated<T>>> {
    option::of(("article [1-9][0-9]?", value).prop_map(|(article, value)| Stated { article, value }))
}
fn any_matters<T: std::fmt::Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> impl Strategy<Value = BTreeMap<Matter, Stated<T>>> {
    let matters = select(vec![
        Matter::Ordinary,
        Matter::Accounts,
        Matter::Election,
        Matter::Exclusion,
        Matter::Statutes,
        Matter::Dissolution,
    ]);
    let stated = ("article [1-9][0-9]?", value).prop_map(|(article, value)| Stated { article, value });
    collection::btree_map(matters, stated, 0..4)
}
fn any_majority() -> impl Strategy<Value = Majority> {
    let kind = prop_oneof![
        Just(MajorityKind::Simple),
        Just(MajorityKind::Absolute),
        any_part().prop_map(MajorityKind::Qualified)
    ];
    let colleges = prop_oneof![
        Just(CollegeRule::TotalOnly),
        Just(CollegeRule::EachCollege),
        collection::btree_map("[a-z][a-z-]{0,8}", 0..100u32, 1..4).prop_map(|weights| {
            CollegeRule::Weighted(weights.iter().map(|(college, weight)| (college.as_str().into(), *weight)).collect())
        }),
    ];
    let base = select(vec![Base::VotesCast, Base::PresentAndRepresented, Base::Registered]);
    (kind, base, any_treatment(), any_treatment(), any_treatment(), colleges).prop_map(
        |(kind, base, abstention, blank, void, colleges)| Majority { kind, base, abstention, blank, void, colleges },
    )
}
fn any_ballot() -> impl Strategy<Value = Ballot> {
    select(vec![Ballot::ShowOfHands, Ballot::SecretOnRequest, Ballot::Secret])
}
fn any_quorum() -> impl Strategy<Value = Quorum> {
    let second = prop_oneof![
        Just(SecondConvocation::SameQuorum),
        Just(SecondConvocation::NoQuorum),
        any_threshold().prop_map(SecondConvocation::Lowered)
    ];
    (
        any_threshold(),
        select(vec![WhoCounts::Present, WhoCounts::PresentAndRepresented]),
        select(vec![CountedIn::Heads, CountedIn::Voices]),
        select(vec![QuorumScope::Session, QuorumScope::EachCollege]),
        select(vec![QuorumHolds::AtEachVote, QuorumHolds::AtOpening]),
        second,
    )
        .prop_map(|(threshold, who_counts, unit, scope, holds, second_convocation)| Quorum {
            threshold,
            who_counts,
            unit,
            scope,
            holds,
            second_convocation,
        })
}
fn any_proxies() -> impl Strategy<Value = Proxies> {
    let holder = select(vec![ProxyHolder::Anyone, ProxyHolder::Member, ProxyHolder::SameCollege]);
    let blank = select(vec![BlankProxies::Refused, BlankProxies::ToChair, BlankProxies::SharedAmongBoard]);
    (option::of(0..9u32), holder, blank, any::<bool>()).prop_map(|(cap, holder, blank, blank_beyond_cap)| Proxies {
        cap,
        holder,
        blank,
        blank_beyond_cap,
    })
}
fn any_elections() -> impl Strategy<Value = Elections> {
    (
        select(vec![ElectionMode::Individual, ElectionMode::List]),
        option::of(1..40u32),
        collection::vec(select(vec![RoundMajority::Absolute, RoundMajority::Relative]), 1..5),
        select(vec![Tie::Silent, Tie::Eldest, Tie::Draw, Tie::Chair, Tie::NewRound]),
        any_treatment(),
    )
        .prop_map(|(mode, seats, rounds, tie, blank)| Elections { mode, seats, rounds, tie, blank })
}
fn any_cut_off() -> impl Strategy<Value = CutOff> {
    let moment = prop_oneof![Just(CutOffMoment::AtOpening), (0..300u16).prop_map(CutOffMoment::DaysBefore)];
    let late = select(vec![LateAdmission::UntilVoteOpens, LateAdmission::Refused]);
    (moment, late).prop_map(|(moment, late_admission)| CutOff { moment, late_admission })
}
fn any_rules() -> impl Strategy<Value = Rules> {
    let notice = (0..300u16, any::<bool>()).prop_map(|(days, clear_days)| Notice { days, clear_days });
    let before = (stated(notice), stated(any_cut_off()), stated(any_quorum()), stated(any_proxies()));
    let votes = (
        stated(any_majority()),
        any_matters(any_majority()),
        stated(select(vec![CastingVote::Chair, CastingVote::Nobody])),
        stated(any_ballot()),
        any_matters(any_ballot()),
    );
    let people = (stated(any_elections()), stated(select(vec![CoOption::UntilNextSession, CoOption::NotAllowed])));
    (before, votes, people).prop_map(|(before, votes, people)| Rules {
        notice: before.0,
        cut_off: before.1,
        quorum: before.2,
        proxies: before.3,
        majority: votes.0,
        majority_for: votes.1,
        casting_vote: votes.2,
        ballot: votes.3,
        ballot_for: votes.4,
        elections: people.0,
        co_option: people.1,
    })
}

fn read_again(fields: &[(String, String)]) -> Result<Rules, Vec<Problem>> {
    let fields: HashMap<&str, &str> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    read(&|name| fields.get(name).copied().unwrap_or_default())
}

proptest! {
    #[test]
    fn no_rule_is_lost_on_its_way_through_the_form(rules in any_rules()) {
        prop_assert_eq!(read_again(&fields(&rules)), Ok(rules));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused_beside_a_field(
        rules in any_rules(),
        at in any::<prop::sample::Index>(),
        typed in select(vec!["", "stated", "silent", "1/0", "-3", "12", "yes", "qualified", "99999999999"]),
    ) {
        let mut fields = fields(&rules);
        let at = at.index(fields.len());
        fields[at].1 = typed.to_owned();
        let names: Vec<String> = CLAUSES.iter().flat_map(|clause| {
            let questions = clause.questions.iter().map(|question| clause.field(question));
            questions.chain([clause.name(), clause.article()]).collect::<Vec<_>>()
        }).collect();
        if let Err(problems) = read_again(&fields) {
            prop_assert!(problems.iter().all(|problem| names.iter().any(|name| problem.field.starts_with(name.as_str()))));
            prop_assert!(problems.iter().all(|problem| problem.key != "clause-unreadable"));
        }
    }
}

/// The fields of one stated clause, as a person fills them.
fn filled(pairs: &[(&str, &str)]) -> Result<Rules, Vec<Problem>> {
    read_again(&pairs.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect::<Vec<_>>())
}

fn refused(pairs: &[(&str, &str)]) -> Vec<(String, &'static str)> {
    filled(pairs).unwrap_err().into_iter().map(|problem| (problem.field, problem.key)).collect()
}

#[test]
fn an_empty_form_is_silence() {
    assert_eq!(filled(&[]), Ok(Rules::silent()));
    assert_eq!(filled(&[("quorum", "silent")]), Ok(Rules::silent()));
}

#[test]
fn a_clause_has_an_article_and_its_answers() {
    assert_eq!(
        refused(&[("notice", "stated"), ("notice-days", "quinze")]),
        [("notice-article".to_owned(), "clause-without-article"), ("notice-days".to_owned(), "clause-no-number")]
    );
    let base = [("cut-off", "stated"), ("cut-off-article", "art. 5"), ("cut-off-late-admission", "refused")];
    assert_eq!(refused(&base), [("cut-off-moment".to_owned(), "clause-unanswered")]);
    let empty = [base.as_slice(), &[("cut-off-moment", "days_before")]].concat();
    assert_eq!(refused(&empty), [("cut-off-moment-figure".to_owned(), "clause-unfilled")]);
    let many = [base.as_slice(), &[("cut-off-moment", "days_before"), ("cut-off-moment-figure", "70000")]].concat();
    assert_eq!(refused(&many), [("cut-off-moment-figure".to_owned(), "clause-too-much")]);
}

#[test]
fn an_article_under_silence_is_asked_about_not_dropped() {
    assert_eq!(
        refused(&[("quorum", "silent"), ("quorum-article", "art. 10")]),
        [("quorum".to_owned(), "clause-silent-with-article")]
    );
}

#[test]
fn a_part_is_written_as_people_do() {
    for (typed, expected) in [("2/3", Some("2/3")), (" 2 / 3", Some("2/3")), ("25 %", Some("25/100")), ("3/2", None)] {
        let read = part("f", typed).ok();
        assert_eq!(read, expected.map(|text| json!(text)), "{typed}");
    }
}

#[test]
fn every_clause_has_its_words_in_both_languages() {
    let texts = Texts::new([&SLICE.texts]).unwrap();
    let mut keys = vec![];
    for clause in CLAUSES {
        let stem = format!("clause-{}", clause.stem());
        keys.extend([stem.clone(), format!("{stem}-silent"), format!("{stem}-said")]);
        keys.extend(clause.path.get(1).map(|matter| format!("clause-for-{matter}")));
        for question in clause.questions {
            let label = format!("{stem}-{}", question.name.replace('_', "-"));
            if let Asks::OneOf(list, answers) | Asks::Rounds(list, answers) = &question.asks {
                keys.extend(answers.iter().map(|answer| format!("answer-{list}-{}", answer.word.replace('.', "-"))));
                let takes = answers.iter().any(|answer| answer.takes != Takes::Nothing);
                keys.extend(takes.then(|| format!("{label}-figure")));
            }
            keys.push(label);
        }
    }
    for lang in Lang::ALL {
        let lacking: Vec<&String> = keys.iter().filter(|key| !texts.has(lang, key)).collect();
        assert!(lacking.is_empty(), "{lang:?}: {lacking:?}");
    }
}
