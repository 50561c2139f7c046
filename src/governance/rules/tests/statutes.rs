//! Statutes as files, and the rules of each matter.

use super::super::statutes::*;
use super::*;

#[test]
fn a_matter_may_ask_for_more() {
    let mut rules = with_majority(majority(MajorityKind::Simple));
    let strict = majority(MajorityKind::Qualified(part(2, 3)));
    rules.majority_for.insert(Matter::Statutes, stated("article 16", strict).unwrap());
    assert_eq!(rules.majority_on(Matter::Statutes).unwrap().article, "article 16");
    assert_eq!(rules.majority_on(Matter::Accounts).unwrap().article, "article 11");
    let mixed = Statutes {
        ordinary: Some(Rules::silent()),
        extraordinary: Some(rules.clone()),
        mixed: None,
        ..Statutes::default()
    };
    assert_eq!(*mixed.rules(SessionKind::Mixed, Matter::Statutes), rules);
    assert_eq!(*mixed.rules(SessionKind::Mixed, Matter::Accounts), Rules::silent());
    assert_eq!(*Statutes::default().rules(SessionKind::Extraordinary, Matter::Statutes), Rules::silent());
}

/// What a network writes in its folder, as an editor would read it.
const WRITTEN: &str = r#"
[ordinary.notice]
article = "article 9"
value = { days = 15 }

[ordinary.quorum]
article = "article 10"
[ordinary.quorum.value]
threshold = { at_least = "1/4" }
who_counts = "present_and_represented"
unit = "heads"
second_convocation = "no_quorum"

[ordinary.proxies]
article = "article 10"
value = { cap = 2, holder = "member", blank = "to_chair" }

[ordinary.majority]
article = "article 11"
value = { kind = "simple" }

[ordinary.majority_for.election]
article = "article 12"
value = { kind = "absolute", blank = "counts_in_base" }

[ordinary.elections]
article = "article 12"
value = { mode = "individual", seats = 17, rounds = ["absolute", "relative"], tie = "eldest" }

[extraordinary.majority]
article = "article 16"
[extraordinary.majority.value]
kind = { qualified = "2/3" }
base = "present_and_represented"
colleges = { weighted = { "régions" = 40, personnes = 60 } }
"#;

#[test]
fn rules_are_read_and_written_as_toml_and_json() {
    let statutes: Statutes = toml::from_str(WRITTEN).unwrap();
    let ordinary = statutes.ordinary.as_ref().unwrap();
    assert_eq!(ordinary.quorum.as_ref().unwrap().value.threshold, Threshold::AtLeast(part(1, 4)));
    assert_eq!(ordinary.majority_on(Matter::Election).unwrap().value.blank, Treatment::CountsInBase);
    assert_eq!(toml::from_str::<Statutes>(&toml::to_string_pretty(&statutes).unwrap()).unwrap(), statutes);
    let json = serde_json::to_string(&statutes).unwrap();
    assert_eq!(serde_json::from_str::<Statutes>(&json).unwrap(), statutes);
    assert_eq!(serde_json::to_string(&Rules::silent()).unwrap(), "{}");
    for wrong in ["3/2", "1/0", "half", "2"] {
        assert!(serde_json::from_value::<Fraction>(wrong.into()).is_err(), "{wrong}");
    }
    assert!(toml::from_str::<Statutes>("[ordinary.quorom]").is_err(), "a clause misspelt is not silence");
}
