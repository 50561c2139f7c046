//! Who comes first, and what goes together. Pure.
//!
//! The seeds ask to put first those with least means: small towns where all rests on one person, territories where whoever
//! innovates is alone (minutes of 19 June 2018, third workshop).

use std::collections::BTreeSet;

use super::model::Need;
use crate::platform::tables::fold;

/// What is known of the means of whoever posted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Means {
    /// People who act for the organisation, as far as the directory knows.
    pub people: usize,
    /// Of its territory; none where it has none, or nobody knows.
    pub population: Option<i64>,
}

impl Means {
    /// One person at most.
    pub fn alone(&self) -> bool {
        self.people <= 1
    }
}

/// Least means first: those that rest on one person at most, then the least peopled, those of no known territory after them,
/// then whoever has waited longest.
pub fn order(needs: &mut [(Need, Means)]) {
    needs.sort_by_cached_key(|(need, means)| {
        (!means.alone(), means.population.is_none(), means.population, need.posted_on, need.id.clone())
    });
}

/// Bands of population, of which two organisations of one are "of the same size".
pub const BANDS: [i64; 6] = [2_000, 10_000, 50_000, 200_000, 1_000_000, i64::MAX];

pub fn band(population: i64) -> usize {
    BANDS.iter().position(|most| population < *most).unwrap_or(BANDS.len() - 1)
}

/// Why two entries may go together.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// They name the same topics.
    Topics(Vec<String>),
    /// They use the same words.
    Words(Vec<String>),
    SameRegion,
    SameSize,
}

/// What an entry is compared by.
#[derive(Clone, Debug, Default)]
pub struct Side<'a> {
    pub topics: Vec<&'a str>,
    pub words: BTreeSet<String>,
    pub region: Option<String>,
    pub population: Option<i64>,
}

/// Words that tell nothing of a subject, folded; shorter ones than five letters tell nothing either.
const EMPTY: &[&str] = &[
    "action",
    "actions",
    "aider",
    "ainsi",
    "apres",
    "avant",
    "avoir",
    "besoin",
    "besoins",
    "cette",
    "chaque",
    "chercher",
    "cherche",
    "comme",
    "comment",
    "commune",
    "communes",
    "contre",
    "depuis",
    "encore",
    "entre",
    "etait",
    "etre",
    "faire",
    "leurs",
    "mairie",
    "meme",
    "moins",
    "notre",
    "nous",
    "nouveau",
    "nouvelle",
    "petite",
    "petites",
    "plusieurs",
    "pour",
    "projet",
    "projets",
    "public",
    "publics",
    "publique",
    "publiques",
    "quand",
    "quelle",
    "quels",
    "region",
    "service",
    "services",
    "sommes",
    "territoire",
    "territoires",
    "toute",
    "toutes",
    "travail",
    "travailler",
    "votre",
    "ville",
    "villes",
    "about",
    "after",
    "other",
    "their",
    "there",
    "these",
    "which",
    "where",
    "would",
];

pub fn words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let telling = words.filter(|word| word.chars().count() >= 5 && !EMPTY.contains(word));
    // a plural and its singular are one
    telling.map(|word| word.strip_suffix(['s', 'x']).unwrap_or(word).to_owned()).collect()
}

impl<'a> Side<'a> {
    pub fn of(need: &'a Need, region: Option<String>, population: Option<i64>) -> Side<'a> {
        let text = format!("{} {}", need.title, need.about.as_deref().unwrap_or_default());
        Side { topics: need.topics().collect(), words: words(&text), region, population }
    }
}

/// The reasons why two entries may go together, strongest first; none where they share neither a topic nor two words, or one word
/// of a title: near and alike in size is no reason by itself.
pub fn reasons(one: &Side, other: &Side) -> Vec<Reason> {
    let mut reasons = vec![];
    let same = |topic: &&&str| other.topics.iter().any(|theirs| fold(theirs) == fold(topic));
    let topics: Vec<String> = one.topics.iter().filter(same).map(|topic| (*topic).to_owned()).collect();
    let words: Vec<String> = one.words.intersection(&other.words).cloned().collect();
    if topics.is_empty() && words.len() < 2 {
        return vec![];
    }
    if !topics.is_empty() {
        reasons.push(Reason::Topics(topics));
    } else {
        reasons.push(Reason::Words(words));
    }
    if one.region.is_some() && one.region == other.region {
        reasons.push(Reason::SameRegion);
    }
    if let (Some(own), Some(theirs)) = (one.population, other.population)
        && band(own) == band(theirs)
    {
        reasons.push(Reason::SameSize);
    }
    reasons
}

/// How much speaks for a match: topics before words, then what is near and alike.
pub fn weight(reasons: &[Reason]) -> usize {
    let of = |reason: &Reason| match reason {
        Reason::Topics(topics) => 10 * topics.len(),
        Reason::Words(words) => 3 * words.len(),
        Reason::SameRegion => 2,
        Reason::SameSize => 1,
    };
    reasons.iter().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn need(id: &str, title: &str, topics: &str, day: i8) -> Need {
        Need {
            id: id.into(),
            title: title.into(),
            topics: Some(topics.into()),
            posted_on: Some(date(2018, 6, day)),
            ..Need::default()
        }
    }

    #[test]
    fn those_with_least_means_come_first() {
        let small = Means { people: 1, population: Some(900) };
        let town = Means { people: 1, population: Some(9_000) };
        let unknown = Means { people: 0, population: None };
        let city = Means { people: 12, population: Some(400_000) };
        let mut all = vec![
            (need("city", "a", "", 1), city),
            (need("unknown", "b", "", 1), unknown),
            (need("town", "c", "", 3), town),
            (need("late", "d", "", 9), small),
            (need("small", "e", "", 2), small),
        ];
        order(&mut all);
        let ids: Vec<&str> = all.iter().map(|(need, _)| need.id.as_str()).collect();
        assert_eq!(ids, ["small", "late", "town", "unknown", "city"]);
    }

    #[test]
    fn a_match_says_why() {
        let (a, b) = (need("a", "Évaluer une démarche", "évaluation, design", 1), need("b", "Former", "Design", 1));
        let side = |one| Side::of(one, Some("region-53".into()), Some(3_000));
        assert_eq!(
            reasons(&side(&a), &side(&b)),
            [Reason::Topics(vec!["design".into()]), Reason::SameRegion, Reason::SameSize]
        );
        let (c, d) =
            (need("c", "Ouvrir les budgets participatifs", "", 1), need("d", "Budget participatif en ligne", "", 1));
        assert_eq!(
            reasons(&Side::of(&c, None, None), &Side::of(&d, None, None)),
            [Reason::Words(vec!["budget".into(), "participatif".into()])]
        );
        let e = need("e", "Tout autre chose", "", 1);
        assert!(reasons(&side(&a), &side(&e)).is_empty(), "near and alike is no reason by itself");
    }

    proptest! {
        /// Whoever comes first or second sees the same reasons.
        #[test]
        fn a_match_is_mutual(a in "[a-z ]{0,40}", b in "[a-z ]{0,40}", ta in "[a-c, ]{0,6}", tb in "[a-c, ]{0,6}") {
            let (one, other) = (need("a", &a, &ta, 1), need("b", &b, &tb, 1));
            let (one, other) = (Side::of(&one, None, Some(10)), Side::of(&other, None, Some(20)));
            prop_assert_eq!(reasons(&one, &other).is_empty(), reasons(&other, &one).is_empty());
        }
    }
}
