//! Which organisation a line is about: recognised by what identifies it, else by its names, and never guessed.

use super::{
    known::{AUTHORITIES, Known, trimmed},
    names::{core, cut, initials, may_be_initials, mistyped, telling},
};

/// Choices offered at most.
const CHOICES: usize = 8;

/// What a line says of its organisation, read and checked.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub key: String,
    pub siren: Option<String>,
    pub siret: Option<String>,
    pub rna: Option<String>,
    pub territory: Option<String>,
    /// The SIREN of that territory, where the organisation is its authority.
    pub territory_siren: Option<String>,
    pub kind: Option<&'static str>,
    /// Where the line says that it is reached.
    pub emails: Vec<String>,
}

#[derive(Debug, PartialEq)]
pub enum Whose {
    Known(usize),
    New,
    /// The key of the question, and who it may be.
    Ask(&'static str, Vec<usize>),
}

impl Said {
    pub fn authority(&self) -> bool {
        self.kind.is_some_and(|kind| AUTHORITIES.contains(&kind))
    }
    fn identified(&self) -> bool {
        self.siren.is_some()
            || self.siret.is_some()
            || self.rna.is_some()
            || (self.authority() && self.territory.is_some())
    }
    /// Whether an organisation that the house holds cannot be this one.
    pub fn excludes(&self, known: &Known, at: usize) -> bool {
        let one = &known.organisations[at];
        let bare = |text: &Option<String>| text.as_ref().map(|text| text.split_whitespace().collect::<String>());
        let differ = |mine: &Option<String>, its: &Option<String>| matches!((mine, bare(its)), (Some(mine), Some(its)) if *mine != its);
        let authorities = self.authority() && AUTHORITIES.contains(&one.kind.as_str());
        differ(&self.siren, &one.siren)
            || differ(&self.siret, &one.siret)
            || differ(&self.rna, &one.rna)
            || (authorities && differ(&self.territory, &one.territory))
            || (authorities && self.kind.is_some_and(|kind| kind != one.kind))
    }
}

pub fn whose(known: &Known, said: &Said) -> Whose {
    let by = |places: &std::collections::HashMap<String, Vec<usize>>, name: &Option<String>| {
        name.as_ref().map_or(vec![], |name| Known::at(places, name).to_vec())
    };
    let mut sure = by(&known.by_siret, &said.siret);
    if sure.is_empty() {
        sure = by(&known.by_siren, &said.siren);
        sure.extend(by(&known.by_rna, &said.rna));
        if said.authority() {
            sure.extend(by(&known.by_territory, &said.territory));
            sure.extend(by(&known.by_siren, &said.territory_siren));
        }
        sure.sort_unstable();
        sure.dedup();
    }
    let named = Known::at(&known.by_name, &said.key);
    match sure[..] {
        [] => {}
        [one] => return identified(known, said, one, named),
        _ => {
            let both: Vec<usize> = sure.iter().copied().filter(|at| named.contains(at)).collect();
            return match both[..] {
                [one] => Whose::Known(one),
                _ => Whose::Ask("import-ask-which", few(sure)),
            };
        }
    }
    if said.key.is_empty() {
        return Whose::New;
    }
    let may: Vec<usize> = named.iter().copied().filter(|at| !said.excludes(known, *at)).collect();
    match may[..] {
        [one] => {
            // the same name elsewhere may be another body
            let apart = matches!((&said.territory, &known.organisations[one].territory), (Some(a), Some(b)) if a != b);
            return if apart { Whose::Ask("import-ask-elsewhere", may) } else { Whose::Known(one) };
        }
        [] => {}
        _ => return Whose::Ask("import-ask-homonyms", few(may)),
    }
    match alike(known, said) {
        near if !near.is_empty() && named.is_empty() => Whose::Ask("import-ask-alike", near),
        _ => match reached(known, said) {
            there if there.is_empty() => Whose::New,
            there => Whose::Ask("import-ask-reached", there),
        },
    }
}

/// Those that the house reaches at an address that the line gives.
fn reached(known: &Known, said: &Said) -> Vec<usize> {
    let all = said.emails.iter().flat_map(|email| Known::at(&known.by_email, email));
    few(all.copied().filter(|at| !said.excludes(known, *at)).collect())
}

/// An identifier names one; a name that is another's, and has nothing of this one's, says that one of the two is mistaken.
fn identified(known: &Known, said: &Said, one: usize, named: &[usize]) -> Whose {
    let other_site = matches!((&said.siret, &known.organisations[one].siret), (Some(a), Some(b)) if a != b);
    if other_site {
        return Whose::Ask("import-ask-establishment", vec![one]);
    }
    let other = named.iter().copied().find(|at| *at != one);
    match other {
        Some(other) if !named.contains(&one) => Whose::Ask("import-ask-contradiction", vec![one, other]),
        _ => Whose::Known(one),
    }
}

/// Those whose names are alike: the same but for what says what they are, one cut short, the initials of the other, one typing
/// mistake apart.
fn alike(known: &Known, said: &Said) -> Vec<usize> {
    let own = core(&said.key);
    let mut near: Vec<usize> = if own.is_empty() { vec![] } else { Known::at(&known.by_core, &own).to_vec() };
    // whoever is identified is not taken for a neighbour
    if !said.identified() {
        let begins = trimmed(&said.key);
        let from = known.in_order.partition_point(|(name, _)| name.as_str() < begins);
        let longer = known.in_order[from..].iter().take_while(|(name, _)| name.starts_with(begins)).take(50);
        near.extend(longer.filter(|(name, _)| cut(&said.key, name)).map(|(_, at)| *at));
        for (at, _) in begins.match_indices(' ') {
            let short = &begins[..at];
            let from = known.in_order.partition_point(|(name, _)| name.as_str() < short);
            let same = known.in_order[from..].iter().take_while(|(name, _)| name == short);
            near.extend(same.filter(|(name, _)| cut(&said.key, name)).map(|(_, at)| *at));
        }
        if may_be_initials(&said.key) {
            near.extend(Known::at(known.by_initials(), &said.key));
        }
        if let Some(word) = initials(&said.key) {
            near.extend(Known::at(&known.by_name, &word));
        }
        let (beginning, length) = (own.chars().take(4).collect::<String>(), own.chars().count());
        for length in length.saturating_sub(1)..=length + 1 {
            let list = known.by_beginning.get(&(beginning.clone(), length)).into_iter().flatten();
            near.extend(list.filter(|(core, _)| mistyped(core, &own)).map(|(_, at)| *at));
        }
    }
    near.retain(|at| !said.excludes(known, *at));
    few(near)
}

fn few(mut list: Vec<usize>) -> Vec<usize> {
    list.sort_unstable();
    list.dedup();
    list.truncate(CHOICES);
    list
}

/// Whether two new organisations of one file are alike enough to ask.
pub fn same_core(one: &str, two: &str) -> bool {
    let (a, b) = (core(one), core(two));
    !a.is_empty() && a == b && !telling(&a).is_empty()
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Contact, Organisation, names::key},
        *,
    };

    fn house() -> Known {
        let one = |id: &str, name: &str, kind: &str, siren: &str, territory: &str| Organisation {
            id: id.into(),
            name: name.into(),
            kind: kind.into(),
            siren: Some(siren.to_owned()).filter(|text| !text.is_empty()),
            territory: Some(territory.to_owned()).filter(|text| !text.is_empty()),
            ..Organisation::default()
        };
        let organisations = vec![
            one("dunkerque", "Communauté urbaine de Dunkerque", "intercommunality", "245900428", "epci-245900428"),
            one("fing", "Fing", "association", "", ""),
            one("democratie", "La Fing et Démocratie ouverte", "network", "", ""),
            one("lieusaint", "Lieusaint", "commune", "", "commune-50270"),
            one("codata", "Codata France", "association", "732829320", ""),
        ];
        let names = vec![("dunkerque".to_owned(), "Dunkerque Grand Littoral".to_owned())];
        Known { organisations, ..Known::default() }.arranged(names)
    }

    fn said(name: &str) -> Said {
        Said { key: key(name), ..Said::default() }
    }

    #[test]
    fn an_alias_is_a_name() {
        assert_eq!(whose(&house(), &said("DUNKERQUE GRAND-LITTORAL")), Whose::Known(0));
    }

    #[test]
    fn a_name_cut_short_is_asked_about() {
        assert_eq!(whose(&house(), &said("La FING et Démocratie")), Whose::Ask("import-ask-alike", vec![1, 2]));
    }

    #[test]
    fn a_homonym_elsewhere_is_another() {
        let there = Said { territory: Some("commune-77251".into()), kind: Some("commune"), ..said("Lieusaint") };
        assert_eq!(whose(&house(), &there), Whose::New);
        let here =
            Said { territory: Some("commune-50270".into()), kind: Some("commune"), ..said("Mairie de Lieusaint") };
        assert_eq!(whose(&house(), &here), Whose::Known(3), "by its territory");
    }

    #[test]
    fn a_number_wins_over_a_name_unless_the_name_is_another_s() {
        let renamed = Said { siren: Some("732829320".into()), ..said("Codata") };
        assert_eq!(whose(&house(), &renamed), Whose::Known(4));
        let mistaken = Said { siren: Some("732829320".into()), ..said("Fing") };
        assert_eq!(whose(&house(), &mistaken), Whose::Ask("import-ask-contradiction", vec![4, 1]));
        let homonym = Said { siren: Some("552100554".into()), ..said("Codata France") };
        assert_eq!(whose(&house(), &homonym), Whose::New);
    }

    #[test]
    fn initials_are_asked_about_both_ways() {
        let mut house = house();
        let one = |id: &str, name: &str| Organisation { id: id.into(), name: name.into(), ..Organisation::default() };
        house.organisations.push(one("mel", "Métropole européenne de Lille"));
        house.organisations.push(one("gam", "GAM"));
        let organisations = house.organisations;
        let house = Known { organisations, ..Known::default() }.arranged(vec![]);
        assert_eq!(whose(&house, &said("MEL")), Whose::Ask("import-ask-alike", vec![5]));
        assert_eq!(whose(&house, &said("Grenoble-Alpes Métropole")), Whose::Ask("import-ask-alike", vec![6]));
        assert_eq!(whose(&house, &Said { siren: Some("552100554".into()), ..said("MEL") }), Whose::New);
    }

    #[test]
    fn whoever_is_reached_at_a_known_address_is_asked_about() {
        let contact = |id: &str, organisation: &str, email: &str| Contact {
            id: id.into(),
            organisation: Some(organisation.into()),
            email: Some(email.into()),
            ..Contact::default()
        };
        let contacts = vec![contact("a", "fing", "Contact@fing.example"), contact("b", "codata", "x@codata.example")];
        let house = Known { contacts, ..house() }.arranged(vec![]);
        let there = |email: &str| Said { emails: vec![email.into()], ..said("L’Internet nouvelle génération") };
        assert_eq!(whose(&house, &there("contact@fing.example")), Whose::Ask("import-ask-reached", vec![1]));
        assert_eq!(whose(&house, &there("autre@fing.example")), Whose::New);
        // another number than the one that the house knows says that they are two
        let other = Said { siren: Some("552100554".into()), ..there("x@codata.example") };
        assert_eq!(whose(&house, &other), Whose::New);
    }

    #[test]
    fn a_typing_mistake_is_asked_about() {
        assert_eq!(whose(&house(), &said("Codata Frnace")), Whose::Ask("import-ask-alike", vec![4]));
        assert_eq!(whose(&house(), &said("Tout autre chose")), Whose::New);
    }
}
