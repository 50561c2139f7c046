//! Tables of examples with readable names, properties, and the two languages.

mod calendar;
mod colleges;
mod consents;
mod elections;
mod properties;
mod proxies;
mod quorums;
mod statutes;
mod texts;
mod votes;

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::civil::{Date, Time, time};

use super::explain::KEYS;
use super::statutes::{CountedIn, Majority, MajorityKind, Quorum, Threshold, WhoCounts};
use super::*;

pub const FRENCH: &str = include_str!("../../texts/rules.fr.ftl");
pub const ENGLISH: &str = include_str!("../../texts/rules.en.ftl");

/// Words an explanation in one language; panics on a key, a variable or an article that the texts do not know.
pub fn say(language: &str, explanation: &Explanation) -> String {
    let (tag, text) = if language == "fr" { ("fr", FRENCH) } else { ("en", ENGLISH) };
    let mut bundle = FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(text.to_string()).expect("the texts parse")).expect("no key twice");
    explanation.sentences(&|key, args| {
        let (_, variables) =
            KEYS.iter().find(|(known, _)| *known == key).unwrap_or_else(|| panic!("{key} not in KEYS"));
        let mut given: Vec<&str> = args.iter().map(|(name, _)| *name).collect();
        let mut expected = variables.to_vec();
        given.sort();
        expected.sort();
        assert_eq!(given, expected, "variables of {key}");
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(
                *name,
                match arg {
                    Arg::Count(count) => FluentValue::from(*count),
                    Arg::Word(word) => FluentValue::from(*word),
                    Arg::Name(text) | Arg::Text(text) => FluentValue::from(text.clone()),
                    Arg::Date(date) => FluentValue::from(date.to_string()),
                },
            );
        }
        let message = bundle.get_message(key).unwrap_or_else(|| panic!("{key} missing in {tag}"));
        let mut errors = Vec::new();
        let text = bundle.format_pattern(message.value().unwrap(), Some(&values), &mut errors).into_owned();
        assert!(errors.is_empty(), "{key} in {tag}: {errors:?}");
        text
    })
}

/// French as typed on a plain keyboard: narrow spaces become plain ones, so that tables stay readable.
pub fn french(explanation: &Explanation) -> String {
    say("en", explanation);
    say("fr", explanation).replace('\u{202f}', " ")
}

pub fn stated<T>(article: &str, value: T) -> Option<Stated<T>> {
    Some(Stated { article: article.into(), value })
}

pub fn part(numerator: u32, denominator: u32) -> Fraction {
    Fraction::new(numerator, denominator).unwrap()
}

pub fn elector(id: &str, college: &str, voices: u32) -> Elector {
    Elector { id: id.into(), college: college.into(), voices: voices.into() }
}

/// `alfortville` is there through `alfortville's agent`.
pub fn there(elector: &str, from: Time, until: Option<Time>) -> Presence {
    Presence {
        person: PersonId(format!("{elector}'s agent")),
        elector: Some(elector.into()),
        arrival: from,
        departure: until,
    }
}

pub fn proxy(giver: &str, holder: &str) -> Proxy {
    Proxy { giver: giver.into(), holder: Holder::Elector(holder.into()), blank: false }
}

pub fn at(hour: i8, minute: i8) -> Time {
    time(hour, minute, 0, 0)
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Members `m1`, `m2`... of one college with one voice each; the first `present` are there from 14:00.
pub fn roll(members: usize, present: usize) -> Roll {
    let ids: Vec<String> = (1..=members).map(|n| format!("m{n}")).collect();
    Roll {
        electors: ids.iter().map(|id| elector(id, "membres", 1)).collect(),
        presences: ids.iter().take(present).map(|id| there(id, at(14, 0), None)).collect(),
        proxies: Vec::new(),
    }
}

pub fn with_quorum(threshold: Threshold, who_counts: WhoCounts) -> Rules {
    let quorum = Quorum {
        threshold,
        who_counts,
        unit: CountedIn::Heads,
        scope: Default::default(),
        holds: Default::default(),
        second_convocation: Default::default(),
    };
    Rules { quorum: stated("article 10", quorum), ..Rules::silent() }
}

pub fn majority(kind: MajorityKind) -> Majority {
    Majority {
        kind,
        base: Default::default(),
        abstention: Default::default(),
        blank: Default::default(),
        void: Default::default(),
        colleges: Default::default(),
    }
}

pub fn with_majority(majority: Majority) -> Rules {
    Rules { majority: stated("article 11", majority), ..Rules::silent() }
}

pub fn tally<U: Unit>(for_: u32, against: u32, abstain: u32, blank: u32, void: u32) -> Tally<U> {
    Tally {
        for_: for_.into(),
        against: against.into(),
        abstain: abstain.into(),
        blank: blank.into(),
        void: void.into(),
    }
}

pub fn colleges<U: Unit>(sums: &[(&str, u32)]) -> BTreeMap<College, U> {
    sums.iter().map(|(college, sum)| ((*college).into(), (*sum).into())).collect()
}
