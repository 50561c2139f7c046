//! From the tables' words to the rules' types, and from the rules' answers to sentences.

use fluent_bundle::FluentValue;

use super::rules::{Arg, Explanation, Matter, SessionKind};
use crate::platform::{
    calendar,
    texts::{Lang, Texts},
};

/// What the rules know of a decision's matter: those that no statutes tell apart are ordinary.
pub fn matter(word: &str) -> Matter {
    match word {
        "accounts" => Matter::Accounts,
        "persons" => Matter::Election,
        "statutes" => Matter::Statutes,
        "exclusion" => Matter::Exclusion,
        "dissolution" => Matter::Dissolution,
        _ => Matter::Ordinary,
    }
}

pub fn kind(word: &str) -> SessionKind {
    match word {
        "extraordinary" => SessionKind::Extraordinary,
        "mixed" => SessionKind::Mixed,
        "board" => SessionKind::Board,
        "legal_representatives" => SessionKind::LegalRepresentatives,
        "bureau" => SessionKind::Bureau,
        "working_group" => SessionKind::WorkingGroup,
        "steering_committee" => SessionKind::SteeringCommittee,
        "other" => SessionKind::OtherBody,
        _ => SessionKind::Ordinary,
    }
}

/// An explanation as sentences; `names` gives what an id designates.
pub fn words(texts: &Texts, lang: Lang, names: &dyn Fn(&str) -> String, explanation: &Explanation) -> String {
    let value = |arg: &Arg| -> FluentValue<'static> {
        match arg {
            Arg::Count(count) => FluentValue::from(*count),
            Arg::Word(word) => FluentValue::from(*word),
            Arg::Name(id) => FluentValue::from(names(id)),
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Date(date) => FluentValue::from(calendar::full(*date, lang)),
        }
    };
    explanation.sentences(&|key, args| {
        let args: Vec<(&str, FluentValue)> = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        texts.say(lang, key, &args)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::governance::{MATTERS, SESSION_KINDS, SLICE, rules::Rules};

    #[test]
    fn every_word_of_the_tables_has_its_type() {
        let special = MATTERS.iter().filter(|word| matter(word) != Matter::Ordinary).count();
        assert_eq!(special, 5);
        assert_eq!(
            SESSION_KINDS.iter().map(|word| kind(word)).collect::<std::collections::BTreeSet<_>>().len(),
            SESSION_KINDS.len()
        );
    }

    #[test]
    fn an_explanation_is_said_with_its_dates_in_words() {
        let texts = Texts::new([&SLICE.texts]).unwrap();
        let answer = super::super::rules::notice::latest_convocation(&Rules::silent(), jiff::civil::date(2018, 6, 19))
            .explanation;
        let say = |lang| words(&texts, lang, &|id| id.to_owned(), &answer);
        assert!(say(Lang::Fr).contains("lundi 4 juin 2018"), "{}", say(Lang::Fr));
        assert!(say(Lang::En).contains("Monday 4 June 2018"), "{}", say(Lang::En));
    }
}
