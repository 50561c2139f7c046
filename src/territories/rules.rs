//! How territories are named. Pure.

use super::model::Kind;
use crate::platform::tables::fold;

/// An id is a kind and the code of INSEE, or of an EPCI its SIREN: `commune-38185`, `epci-200040715`. Whether there is such a
/// territory, an edition says.
pub fn id_holds(id: &str) -> bool {
    let Some((kind, code)) = id.split_once('-') else { return false };
    let plain = code.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    let length = match Kind::of(kind) {
        Some(Kind::Commune) => code.len() == 5,
        Some(Kind::Epci) => code.len() == 9,
        Some(Kind::Departement | Kind::Region) => (2..=3).contains(&code.len()),
        None => false,
    };
    plain && length
}

/// The id that a bare code means: nine figures are an EPCI's, five signs a commune's. Shorter ones name a département and a region
/// alike.
pub fn of_code(code: &str) -> Option<String> {
    let kind = match code.len() {
        9 => Kind::Epci,
        5 => Kind::Commune,
        _ => return None,
    };
    Some(kind.id(code)).filter(|id| id_holds(id))
}

/// Where bands of population begin.
pub const BANDS: [i64; 5] = [0, 2_000, 10_000, 50_000, 100_000];

/// The band of a population, by its place in `BANDS`.
pub fn band(population: i64) -> usize {
    BANDS.iter().rposition(|from| *from <= population).unwrap_or(0)
}

/// The populations that are like this one: from its half, rounded up, to its double. Whoever is like another, the other is like
/// them.
pub fn alike(population: i64) -> std::ops::RangeInclusive<i64> {
    population / 2 + population % 2..=population.saturating_mul(2)
}

/// The département that stands in a commune's code.
pub fn departement(code: &str) -> &str {
    let length = if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 };
    code.get(..length).unwrap_or(code)
}

/// What an EPCI's name begins with, in the words of the DGCL.
const FORMS: &[&str] =
    &["cc ", "ca ", "cu ", "communaute de communes ", "communaute d agglomeration ", "communaute urbaine "];
const LINKS: &[&str] = &["de la ", "de l ", "de ", "du ", "des ", "d "];

/// Whether a name begins as an EPCI's; initials alone may be anyone's: « CC du Pays de Lumbres », and not « CC Nord ».
pub fn names_an_epci(sought: &str) -> bool {
    FORMS.iter().any(|form| {
        let linked = |rest: &str| form.len() > "cc ".len() || LINKS.iter().any(|link| rest.starts_with(link));
        sought.strip_prefix(form).is_some_and(linked)
    })
}

/// A name as it is looked for: without accents, capitals or punctuation, and Saint for St.
pub fn sought(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in fold(name).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(match word {
            "st" => "saint",
            "ste" => "sainte",
            _ => word,
        });
    }
    out
}

/// What is left of an EPCI's name without its form: « CU de Dunkerque » is Dunkerque's.
pub fn bare(sought: &str) -> &str {
    let Some(rest) = FORMS.iter().find_map(|form| sought.strip_prefix(form)) else { return sought };
    LINKS.iter().find_map(|link| rest.strip_prefix(link)).unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_kind_and_a_code_of_its_length() {
        for id in ["commune-38185", "commune-2A004", "epci-200040715", "departement-971", "departement-38", "region-84"]
        {
            assert!(id_holds(id), "{id}");
        }
        for id in ["38185", "commune-3818", "epci-38185", "region-", "pays-38", "commune-2a004"] {
            assert!(!id_holds(id), "{id}");
        }
    }

    #[test]
    fn a_bare_code_means_what_its_length_says() {
        assert_eq!(of_code("38185").as_deref(), Some("commune-38185"));
        assert_eq!(of_code("200040715").as_deref(), Some("epci-200040715"));
        assert_eq!((of_code("38"), of_code("grenoble")), (None, None));
        assert_eq!((departement("38185"), departement("97113"), departement("2A004")), ("38", "971", "2A"));
    }

    #[test]
    fn alike_is_from_half_to_double() {
        assert_eq!(alike(26_000), 13_000..=52_000);
        assert_eq!((alike(3), alike(1)), (2..=6, 1..=2));
        assert!(!alike(100).contains(&49) && alike(100).contains(&50) && alike(100).contains(&200));
    }

    proptest::proptest! {
        #[test]
        fn likeness_is_mutual(one in 1_i64..20_000_000, other in 1_i64..20_000_000) {
            proptest::prop_assert_eq!(alike(one).contains(&other), alike(other).contains(&one));
            proptest::prop_assert!(alike(one).contains(&one));
        }
    }

    #[test]
    fn names_are_sought_as_people_write_them() {
        assert_eq!(sought("Saint-Denis"), sought("St DENIS"));
        assert_eq!(sought("L’Île-d'Yeu"), "l ile d yeu");
        assert_eq!(bare(&sought("CU de Dunkerque")), "dunkerque");
        assert_eq!(bare(&sought("Métropole Européenne de Lille")), "metropole europeenne de lille");
    }
}
