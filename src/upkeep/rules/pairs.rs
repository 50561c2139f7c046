//! Which organisations look the same, and why: by what identifies them, else by their names. Proposed, never guessed: what one
//! of the two says of itself may exclude the other.

use std::collections::{BTreeMap, HashMap};

use crate::imports::rules::{
    Known,
    known::{AUTHORITIES, Organisation},
    names::may_be_initials,
};

/// Why two may be one, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    Siret,
    Siren,
    Rna,
    /// The same authority of the same territory.
    Authority,
    /// A name, or another name.
    Name,
    /// The same name but for what says what they are: « Ville de Grenoble », « Mairie de Grenoble ».
    Core,
    /// One is called by the initials of the other.
    Initials,
}

impl Reason {
    /// The end of the key of its sentence.
    pub fn word(self) -> &'static str {
        match self {
            Reason::Siret => "siret",
            Reason::Siren => "siren",
            Reason::Rna => "rna",
            Reason::Authority => "authority",
            Reason::Name => "name",
            Reason::Core => "core",
            Reason::Initials => "initials",
        }
    }
}

/// Two that look the same, by id, the smaller first.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub one: String,
    pub other: String,
    pub reasons: Vec<Reason>,
}

/// Past this many of one name, the name tells nothing.
const CROWD: usize = 30;

/// The surest first, then by id.
pub fn pairs(known: &Known) -> Vec<Pair> {
    let mut found: BTreeMap<(usize, usize), Vec<Reason>> = BTreeMap::new();
    let buckets: [(Reason, &HashMap<String, Vec<usize>>); 6] = [
        (Reason::Siret, &known.by_siret),
        (Reason::Siren, &known.by_siren),
        (Reason::Rna, &known.by_rna),
        (Reason::Authority, &known.by_territory),
        (Reason::Name, &known.by_name),
        (Reason::Core, &known.by_core),
    ];
    for (reason, places) in buckets {
        for these in places.values().filter(|these| these.len() > 1 && these.len() <= CROWD) {
            for (at, one) in these.iter().enumerate() {
                for other in &these[at + 1..] {
                    let (one, other) = (*one.min(other), *one.max(other));
                    if holds(&known.organisations[one], &known.organisations[other], reason) {
                        found.entry((one, other)).or_default().push(reason);
                    }
                }
            }
        }
    }
    let named = |word: &String| known.by_name.get(word).filter(|_| may_be_initials(word));
    for (long, short) in known.by_initials().iter().filter_map(|(word, long)| Some((long, named(word)?))) {
        if long.len() + short.len() > CROWD {
            continue;
        }
        for (one, other) in
            long.iter().flat_map(|one| short.iter().map(move |other| (*one.min(other), *one.max(other))))
        {
            if one != other && holds(&known.organisations[one], &known.organisations[other], Reason::Initials) {
                found.entry((one, other)).or_default().push(Reason::Initials);
            }
        }
    }
    let pair = |((one, other), mut reasons): ((usize, usize), Vec<Reason>)| {
        reasons.sort_unstable();
        reasons.dedup();
        // the same name has the same core
        if reasons.contains(&Reason::Name) {
            reasons.retain(|reason| *reason != Reason::Core);
        }
        let (one, other) = (known.organisations[one].id.clone(), known.organisations[other].id.clone());
        let (one, other) = if one < other { (one, other) } else { (other, one) };
        Pair { one, other, reasons }
    };
    let mut pairs: Vec<Pair> = found.into_iter().map(pair).collect();
    pairs.sort_by(|a, b| (&a.reasons, &a.one, &a.other).cmp(&(&b.reasons, &b.one, &b.other)));
    pairs
}

/// Whether a reason says something of these two.
fn holds(one: &Organisation, other: &Organisation, reason: Reason) -> bool {
    let bare = |text: &Option<String>| text.as_ref().map(|text| text.split_whitespace().collect::<String>());
    let differ = |a: &Option<String>, b: &Option<String>| matches!((bare(a), bare(b)), (Some(a), Some(b)) if a != b);
    let authority = |one: &Organisation| AUTHORITIES.contains(&one.kind.as_str());
    let elsewhere = differ(&one.territory, &other.territory);
    // a commune and its EPCI, or two communes of one name, are two
    if authority(one) && authority(other) && (one.kind != other.kind || elsewhere) {
        return false;
    }
    match reason {
        Reason::Siret => true,
        // two establishments of one legal person are two
        Reason::Siren => !differ(&one.siret, &other.siret) && one.kind == other.kind,
        Reason::Rna => !differ(&one.siren, &other.siren),
        Reason::Authority => true,
        Reason::Name | Reason::Core | Reason::Initials => {
            let apart =
                differ(&one.siren, &other.siren) || differ(&one.siret, &other.siret) || differ(&one.rna, &other.rna);
            let strict = reason >= Reason::Core || authority(one) || authority(other);
            // what was brought in by its initials alone was taken for anything
            let unsaid = reason == Reason::Initials && [one, other].iter().any(|one| one.kind == "other");
            !apart && !(strict && (elsewhere || (one.kind != other.kind && !unsaid)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(id: &str, name: &str, kind: &str, siren: &str, territory: &str) -> Organisation {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let (id, name, kind) = (id.to_owned(), name.to_owned(), kind.to_owned());
        Organisation { id, name, kind, siren: some(siren), territory: some(territory), ..Organisation::default() }
    }

    fn found(organisations: Vec<Organisation>, names: &[(&str, &str)]) -> Vec<(String, String, Vec<Reason>)> {
        let names = names.iter().map(|(id, name)| (id.to_string(), name.to_string())).collect();
        let known = Known { organisations, ..Known::default() }.arranged(names);
        pairs(&known).into_iter().map(|pair| (pair.one, pair.other, pair.reasons)).collect()
    }

    #[test]
    fn one_number_or_one_authority_says_it() {
        let all = vec![
            one("a", "Codata", "association", "732829320", ""),
            one("b", "Codata France", "association", "732 829 320", ""),
            one("c", "Mairie de Lieusaint", "commune", "", "commune-50270"),
            one("d", "Lieusaint", "commune", "", "commune-50270"),
        ];
        let expected = [
            ("a".to_owned(), "b".to_owned(), vec![Reason::Siren]),
            ("c".to_owned(), "d".to_owned(), vec![Reason::Authority, Reason::Core]),
        ];
        assert_eq!(found(all, &[]), expected);
    }

    #[test]
    fn an_alias_is_a_name() {
        let all = vec![one("a", "CUD", "other", "", ""), one("b", "Dunkerque Grand-Littoral", "other", "", "")];
        assert_eq!(
            found(all, &[("a", "Dunkerque Grand Littoral")]),
            [("a".to_owned(), "b".to_owned(), vec![Reason::Name])]
        );
    }

    #[test]
    fn initials_are_proposed() {
        let all = vec![
            one("a", "MEL", "other", "", ""),
            one("b", "Métropole européenne de Lille", "intercommunality", "", "epci-200093201"),
            one("c", "Maison des élus locaux", "association", "", ""),
        ];
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned(), vec![Reason::Initials]);
        assert_eq!(found(all.clone(), &[]), [pair("a", "b"), pair("a", "c")]);
        let said = Organisation { kind: "network".into(), ..all[0].clone() };
        assert!(found(vec![said, all[1].clone()], &[]).is_empty(), "another nature");
    }

    #[test]
    fn two_communes_of_one_name_are_two() {
        let there = one("a", "Lieusaint", "commune", "", "commune-50270");
        assert!(found(vec![there.clone(), one("b", "Lieusaint", "commune", "", "commune-77251")], &[]).is_empty());
        assert!(
            found(vec![there.clone(), one("b", "Lieusaint", "intercommunality", "", "commune-50270")], &[]).is_empty()
        );
        assert!(
            found(vec![there, one("b", "Lieusaint", "association", "", "")], &[]).is_empty(),
            "an association of there"
        );
    }

    #[test]
    fn another_number_is_another_body() {
        let all =
            vec![one("a", "Fing", "association", "732829320", ""), one("b", "FING", "association", "552100554", "")];
        assert!(found(all, &[]).is_empty());
    }
}
