//! Both languages hold every key, with the variables of `explain::KEYS` and no other.

use std::collections::{BTreeMap, BTreeSet};

use super::*;

/// The variables of each message, those of the messages it refers to included.
fn variables(ftl: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut blocks: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = None;
    for line in ftl.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, rest)) = line.split_once(" = ").filter(|_| line.starts_with("rule-")) {
            current = Some(key);
            blocks.insert(key, rest.to_string());
        } else if let Some(key) = current {
            blocks.get_mut(key).unwrap().push_str(line);
        }
    }
    fn identifiers<'a>(text: &'a str, after: &'a str) -> impl Iterator<Item = &'a str> {
        text.split(after).skip(1).map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
            rest[..end].trim_end_matches('-')
        })
    }
    fn collect<'a>(key: &str, ftl: &'a str, blocks: &BTreeMap<&str, String>) -> BTreeSet<&'a str> {
        let text = blocks.get(key).unwrap_or_else(|| panic!("{key} is referred to and missing"));
        let mut found: BTreeSet<&'a str> = identifiers(text, "{ $")
            .map(|name| ftl.find(&format!("${name} ")).map(|at| &ftl[at + 1..at + 1 + name.len()]).unwrap())
            .collect();
        for name in identifiers(text, "{ rule-") {
            found.extend(collect(&format!("rule-{name}"), ftl, blocks));
        }
        found
    }
    blocks.keys().map(|key| (*key, collect(key, ftl, &blocks))).collect()
}

#[test]
fn every_key_has_its_text_with_the_same_variables_in_both_languages() {
    for (language, ftl) in [("fr", FRENCH), ("en", ENGLISH)] {
        let found = variables(ftl);
        for (key, expected) in KEYS {
            let found = found.get(key).unwrap_or_else(|| panic!("{key} missing in {language}"));
            assert_eq!(*found, expected.iter().copied().collect(), "variables of {key} in {language}");
        }
        let known: BTreeSet<&str> = KEYS.iter().map(|(key, _)| *key).collect();
        let stray = found.keys().find(|key| !known.contains(**key) && !key.starts_with("rule-bit-"));
        assert_eq!(stray, None, "a text in {language} that no rule uses");
    }
}

#[test]
fn every_key_formats_in_both_languages_whatever_the_figures() {
    for (key, variables) in KEYS {
        for count in [0_u64, 1, 2, 42] {
            let explanation = variables.iter().fold(Explanation::new(key), |explanation, name| match *name {
                "reached" | "clear" => explanation.word(name, "yes"),
                "unit" => explanation.word(name, if count % 2 == 0 { "heads" } else { "voices" }),
                "latest" | "sent" | "day" | "due" => explanation.date(name, day("2018-06-19")),
                "article" | "hundredths" | "fraction" | "name" | "college" | "giver" | "holder" => {
                    explanation.text(name, "Lieusaint")
                }
                "who" | "outcome" | "base-kind" | "reason" | "choice" | "ballot" | "majority" | "by" | "moment"
                | "bound" => explanation.word(name, "other"),
                _ => explanation.count(name, count),
            });
            for language in ["fr", "en"] {
                let text = say(language, &explanation);
                assert!(!text.contains(['{', '}']) && !text.contains("  ") && !text.contains(" ,"), "{key}: {text}");
            }
        }
    }
}

#[test]
fn french_typography() {
    for line in FRENCH.lines().filter(|line| !line.starts_with('#')) {
        for sign in [" :", " ;", " ?", " !", " »", "« ", "'"] {
            assert!(!line.contains(sign), "{sign:?} in {line}");
        }
    }
}

#[test]
fn no_rule_builds_a_key_that_is_not_listed() {
    let sources = [
        include_str!("../consent.rs"),
        include_str!("../deadlines.rs"),
        include_str!("../election.rs"),
        include_str!("../majority.rs"),
        include_str!("../notice.rs"),
        include_str!("../proxies.rs"),
        include_str!("../quorum.rs"),
        include_str!("../weighted.rs"),
    ]
    .concat();
    let used: BTreeSet<&str> = sources.split('"').filter(|text| text.starts_with("rule-")).collect();
    let listed: BTreeSet<&str> = KEYS.iter().map(|(key, _)| *key).filter(|key| *key != "rule-article").collect();
    assert_eq!(used, listed);
}
