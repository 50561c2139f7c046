//! Counting, and what an identifier must meet. Pure.

use jiff::civil::Date;

use super::model::{Announced, Category, Count, Fact};

/// One category's state on a day, as the store groups it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub admitted: i64,
    pub in_progress: i64,
}

/// Announced figures of a category, as (measure, figure).
pub type Figures = Vec<(String, Announced)>;

/// Puts the list's count, the year before and the announced figures side by side.
/// `unknown`: memberships counted today whose first state is only attested, since a year or less: the year before cannot
/// be computed while there is one.
pub fn count(category: &Category, today: &Group, before: &Group, unknown: i64, figures: &Figures) -> Count {
    let latest = |measure: &str| {
        let of = figures.iter().filter(|(name, _)| name == measure).map(|(_, figure)| figure);
        of.max_by_key(|figure| figure.stated_on).cloned()
    };
    Count {
        category: category.id.clone(),
        label_fr: category.label_fr.clone(),
        label_en: category.label_en.clone(),
        computed: today.admitted + today.in_progress,
        in_progress: today.in_progress,
        year_before: (unknown == 0).then_some(before.admitted + before.in_progress),
        announced: latest("count"),
        announced_change: latest("change"),
    }
}

/// The same day a year before (the 28th for a 29 February).
pub fn year_before(on: Date) -> Date {
    on.with().year(on.year() - 1).build().unwrap_or_else(|_| on.saturating_sub(jiff::Span::new().days(366)))
}

/// Whether a text can be the address of a website: nothing that a browser would run.
pub fn website_holds(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or(text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with('.') && !rest.contains(char::is_whitespace))
}

/// SIREN: 9 figures whose Luhn sum is a multiple of 10 (INSEE). La Poste's exception touches SIRET only.
pub fn siren_holds(siren: &str) -> bool {
    figures(siren).is_some_and(|digits| digits.len() == 9 && luhn(&digits))
}

/// La Poste, whose establishments are too many for Luhn.
const LA_POSTE: [u32; 9] = [3, 5, 6, 0, 0, 0, 0, 0, 0];

/// SIRET: 14 figures, of which the first nine are a SIREN, by Luhn too. La Poste's are right when the sum of their figures is a
/// multiple of 5 (INSEE); its head office meets Luhn as well.
pub fn siret_holds(siret: &str) -> bool {
    let Some(digits) = figures(siret).filter(|digits| digits.len() == 14) else { return false };
    let poste = digits.starts_with(&LA_POSTE) && digits.iter().sum::<u32>().is_multiple_of(5);
    poste || (luhn(&digits) && luhn(&digits[..9]))
}

/// RNA: W and nine figures, with no check among them. Associations of Alsace and Moselle have none.
pub fn rna_holds(rna: &str) -> bool {
    let compact: String = rna.chars().filter(|c| !c.is_whitespace()).collect();
    compact.strip_prefix('W').is_some_and(|rest| rest.len() == 9 && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// The figures of a number that is written with figures and spaces alone.
fn figures(number: &str) -> Option<Vec<u32>> {
    number.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_digit(10)).collect()
}

fn luhn(digits: &[u32]) -> bool {
    let weigh = |(i, digit): (usize, &u32)| match (i % 2, digit * 2) {
        (0, _) => *digit,
        (_, twice) => twice / 10 + twice % 10,
    };
    digits.iter().rev().enumerate().map(weigh).sum::<u32>().is_multiple_of(10)
}

/// Facts of which an organisation has one at a time: two values that differ are two sources that disagree.
const SINGLE: &[&str] = &["founded", "planned_end", "ended", "legal_form", "country"];

/// A day as a source states it: a year, a month or a day.
pub fn stated_day_holds(text: &str) -> bool {
    let figures = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    match text.split('-').collect::<Vec<_>>()[..] {
        [year] => figures(year, 4),
        [year, month] => figures(year, 4) && figures(month, 2) && format!("{text}-01").parse::<Date>().is_ok(),
        _ => text.len() == 10 && text.parse::<Date>().is_ok(),
    }
}

/// Why the value of a fact cannot be taken, as the key of a text.
pub fn fact_unfit(fact: &str, value: &str) -> Option<&'static str> {
    match fact {
        "founded" | "existed" | "planned_end" | "ended" if !stated_day_holds(value) => Some("stated-day-unfit"),
        "members" | "announced" if value.parse::<u32>().is_err() => Some("cell-not-an-integer"),
        _ => None,
    }
}

/// The sorts of facts on which sources disagree: two values where there can be one, or an organisation that a source met
/// before it was founded or after it ended. A year and a day of that year agree.
pub fn discords(facts: &[Fact]) -> Vec<&'static str> {
    let of = |sort: &'static str| facts.iter().filter(move |fact| fact.fact == sort).map(|fact| fact.value.as_str());
    let disagree = |sort: &&'static str| of(sort).any(|one| of(sort).any(|other| differ(one, other)));
    let mut found: Vec<&'static str> = SINGLE.iter().copied().filter(|sort| disagree(sort)).collect();
    let early = met_before(of("existed"), of("founded")).is_some();
    let late = of("ended").any(|day| of("existed").any(|met| differ(met, day) && met > day));
    for (sort, against) in [("founded", early), ("ended", late)] {
        if against && !found.contains(&sort) {
            found.push(sort);
        }
    }
    found
}

fn differ(one: &str, other: &str) -> bool {
    !one.starts_with(other) && !other.starts_with(one)
}

/// When a source first met an organisation that another says was founded later.
pub fn met_before<'a>(
    existed: impl Iterator<Item = &'a str>,
    founded: impl Iterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    existed.filter(|met| founded.clone().any(|day| differ(met, day) && *met < day)).min()
}

/// One half of a pair: whoever was elected, whoever works for the administration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    Elected,
    Technician,
}

impl Half {
    /// The end of the key of its words.
    pub fn word(self) -> &'static str {
        match self {
            Half::Elected => "elected",
            Half::Technician => "technician",
        }
    }
    /// Which half a mandate is, by how it came. A volunteer is neither, and a mandate that does not say counts for none.
    pub fn of(gained: Option<&str>) -> Option<Half> {
        match gained {
            Some("elected") => Some(Half::Elected),
            Some("appointed" | "recruited") => Some(Half::Technician),
            _ => None,
        }
    }
}

/// Which halves an organisation lacks, given its mandates in force, as (person, capacity, how it came). Whoever acts in a
/// personal capacity stands for nobody, and nobody is both halves.
pub fn missing_halves<'a>(mandates: impl Iterator<Item = (&'a str, &'a str, Option<&'a str>)> + Clone) -> Vec<Half> {
    let people = |half: Half| {
        let of = mandates
            .clone()
            .filter(move |(_, capacity, gained)| *capacity != "personal" && Half::of(*gained) == Some(half));
        of.map(|(person, ..)| person).collect::<std::collections::BTreeSet<_>>()
    };
    let (elected, technicians) = (people(Half::Elected), people(Half::Technician));
    let mut missing = vec![];
    if elected.is_empty() {
        missing.push(Half::Elected);
    }
    // the one who was elected does not count twice
    if technicians.is_empty() || (technicians.len() == 1 && elected == technicians) {
        missing.push(Half::Technician);
    }
    missing
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn said(fact: &str, value: &str) -> Fact {
        let (source, id) = ("charte".to_owned(), format!("{fact}-{value}"));
        Fact { id, fact: fact.into(), value: value.into(), note: None, source, checked_on: None, n: 1 }
    }

    #[test]
    fn a_day_is_stated_as_far_as_the_source_knows_it() {
        assert!(["2015", "2015-10", "2014-05-13"].iter().all(|text| stated_day_holds(text)));
        assert!(["", "15", "2015-13", "2015-02-30", "2015-10-1", "mai 2014"].iter().all(|no| !stated_day_holds(no)));
        assert_eq!(fact_unfit("founded", "l’an dernier"), Some("stated-day-unfit"));
        assert_eq!((fact_unfit("members", "17"), fact_unfit("place", "Lille")), (None, None));
    }

    #[test]
    fn two_sources_that_disagree_are_told() {
        assert_eq!(discords(&[said("founded", "2012"), said("founded", "2008")]), ["founded"]);
        assert_eq!(discords(&[said("founded", "2012"), said("existed", "2009")]), ["founded"], "met before it began");
        assert_eq!(discords(&[said("ended", "2012"), said("existed", "2014")]), ["ended"], "met after its end");
        let agreed = [said("founded", "2015"), said("founded", "2015-10"), said("existed", "2015"), said("place", "a")];
        assert!(discords(&agreed).is_empty() && discords(&[said("founder", "a"), said("founder", "b")]).is_empty());
    }

    fn regions() -> Category {
        Category {
            id: "regions".into(),
            label_fr: "Régions".into(),
            label_en: "Regions".into(),
            counts: "organisations".into(),
            pair: None,
        }
    }
    fn stated(measure: &str, value: i64, year: i16) -> (String, Announced) {
        (measure.into(), Announced { value, stated_on: date(year, 6, 19), source: "procès-verbal".into() })
    }

    #[test]
    fn a_change_is_not_computed_from_dates_that_nobody_knows() {
        let today = Group { admitted: 8, in_progress: 1 };
        let known = count(&regions(), &today, &Group { admitted: 7, in_progress: 0 }, 0, &vec![]);
        assert_eq!((known.computed, known.in_progress, known.change()), (9, 1, Some(2)));
        let unknown = count(&regions(), &today, &Group::default(), 9, &vec![stated("change", 2, 2018)]);
        assert_eq!((unknown.change(), unknown.announced_change.map(|c| c.value)), (None, Some(2)));
    }

    #[test]
    fn an_announced_figure_stands_beside_the_list_and_never_replaces_it() {
        let figures = vec![stated("count", 8, 2017), stated("count", 10, 2018)];
        let count = count(&regions(), &Group { admitted: 9, in_progress: 0 }, &Group::default(), 0, &figures);
        assert_eq!((count.figure(), count.differs()), (9, true));
        assert_eq!(count.announced.map(|a| a.value), Some(10), "the latest one");
    }

    #[test]
    fn the_year_before_a_leap_day_exists() {
        assert_eq!(year_before(date(2018, 6, 19)), date(2017, 6, 19));
        assert_eq!(year_before(date(2020, 2, 29)), date(2019, 2, 28));
    }

    #[test]
    fn a_website_is_one_that_a_browser_asks_for() {
        assert!(website_holds("https://www.ville-gosier.fr/") && website_holds("http://a.org"));
        let unfit =
            ["", "javascript:alert(1)", "ville.fr", "https://", "https://a b.fr", "https://.fr", "data:text/html,a.b"];
        assert!(unfit.into_iter().all(|text| !website_holds(text)));
    }

    #[test]
    fn a_siren_is_checked_by_luhn() {
        assert!(siren_holds("732829320") && siren_holds("732 829 320"));
        assert!(!siren_holds("732829321") && !siren_holds("73282932") && !siren_holds("73282932A"));
    }

    #[test]
    fn a_siret_is_checked_by_luhn_but_for_la_poste() {
        assert!(siret_holds("73282932000074") && siret_holds("732 829 320 00074"));
        assert!(!siret_holds("73282932000075") && !siret_holds("732829320"));
        assert!(!siret_holds("73282932100007"), "whose SIREN is wrong, although the whole meets Luhn");
        assert!(siret_holds("35600000000048"), "the head office");
        assert!(siret_holds("35600000000051") && !siret_holds("35600000000052"), "20, then 21");
    }

    #[test]
    fn an_rna_is_a_letter_and_nine_figures() {
        assert!(rna_holds("W751234567") && rna_holds("W 751 234 567"));
        assert!(!rna_holds("W75123456") && !rna_holds("751234567") && !rna_holds("W75123456A"));
    }

    #[test]
    fn a_pair_is_two_people_who_stand_for_the_organisation() {
        let missing =
            |mandates: &[(&'static str, &'static str, Option<&'static str>)]| missing_halves(mandates.iter().copied());
        let (mayor, agent) = (("a", "representing", Some("elected")), ("b", "representing", Some("recruited")));
        assert_eq!(missing(&[mayor, agent]), []);
        assert_eq!(missing(&[mayor]), [Half::Technician]);
        assert_eq!(missing(&[agent]), [Half::Elected]);
        assert_eq!(missing(&[]), [Half::Elected, Half::Technician]);
        assert_eq!(missing(&[mayor, ("b", "personal", Some("appointed"))]), [Half::Technician]);
        assert_eq!(missing(&[mayor, ("b", "representing", None)]), [Half::Technician], "silence counts for none");
        assert_eq!(
            missing(&[mayor, ("a", "representing", Some("appointed"))]),
            [Half::Technician],
            "one person is no pair"
        );
        assert_eq!(missing(&[mayor, ("c", "representing", Some("volunteer"))]), [Half::Technician]);
    }
}
