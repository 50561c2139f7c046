//! Where the organisation of a line stands, from the code, the commune or the name that the line gives.

use std::sync::LazyLock;

use super::{names::key, values};
use crate::{
    platform::tables::fold,
    territories::{Edition, Kind, Territory},
};

/// What a line says of a place.
#[derive(Default)]
pub struct Told<'a> {
    pub insee: Option<String>,
    pub siren: Option<&'a str>,
    /// The cell that names a territory, and the one that names a town as a letter does.
    pub territory: &'a str,
    pub town: &'a str,
    pub postcode: &'a str,
    pub name: &'a str,
    /// The nature of the organisation, where it is known.
    pub kind: Option<&'static str>,
}

#[derive(Debug, PartialEq)]
pub enum Place {
    /// With the name of the commune that it was, where it is one no more; and whether a column says so.
    Found {
        id: &'static str,
        former: Option<&'static str>,
        said: bool,
    },
    Nowhere,
    /// The code is no commune's.
    NoSuchCode,
    /// The territory that a cell names is not known.
    NoSuchName,
    /// Several bear that name.
    Several(Vec<&'static str>),
}

pub fn level(kind: &str) -> Option<Kind> {
    Some(match kind {
        "commune" => Kind::Commune,
        "intercommunality" => Kind::Epci,
        "department" => Kind::Departement,
        "region" => Kind::Region,
        _ => return None,
    })
}

pub fn kind_of(level: Kind) -> &'static str {
    match level {
        Kind::Commune => "commune",
        Kind::Epci => "intercommunality",
        Kind::Departement => "department",
        Kind::Region => "region",
    }
}

pub fn place(edition: &Edition, told: &Told) -> Place {
    let found = |territory: &Territory| Place::Found { id: territory.id, former: None, said: true };
    // of an EPCI or a région, the commune of its seat is not what it stands on
    let wide = told.kind.and_then(level).filter(|level| *level != Kind::Commune);
    if let Some(territory) = told.siren.and_then(|siren| edition.by_siren(siren)) {
        return found(territory);
    }
    if wide.is_none()
        && let Some(code) = &told.insee
    {
        return match edition.resolve(&Kind::Commune.id(code)) {
            Some((territory, former)) => {
                Place::Found { id: territory.id, former: former.map(|former| former.name), said: true }
            }
            None => Place::NoSuchCode,
        };
    }
    let departements = values::departements(told.postcode);
    let near = |territory: &&Territory| {
        let of = crate::territories::rules::departement(territory.code);
        departements.is_empty() || territory.kind != Kind::Commune || departements.iter().any(|code| code == of)
    };
    let among = |name: &str, level: Option<Kind>| -> Vec<&'static str> {
        let named =
            edition.named(name).into_iter().filter(|territory| level.is_none_or(|level| territory.kind == level));
        let all: Vec<&Territory> = named.collect();
        // the postal code chooses among homonyms; it excludes none that is alone, since it may be the sorting office's
        let here: Vec<&Territory> = all.iter().copied().filter(near).collect();
        let mut ids: Vec<&'static str> =
            if here.is_empty() { all } else { here }.iter().map(|territory| territory.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let one_of = |ids: Vec<&'static str>, said: bool| match ids[..] {
        [] => None,
        [id] => Some(Place::Found { id, former: None, said }),
        _ => Some(Place::Several(ids)),
    };
    if let Some(level) = wide {
        let by_cell = || one_of(among(told.territory, Some(level)), true);
        return one_of(among(bare(told.name), Some(level)), true).or_else(by_cell).unwrap_or(Place::Nowhere);
    }
    if !values::is_nothing(told.territory) {
        let communes = one_of(among(told.territory, Some(Kind::Commune)), true);
        return communes.or_else(|| one_of(among(told.territory, None), true)).unwrap_or(Place::NoSuchName);
    }
    if told.kind == Some("commune")
        && let Some(place) = one_of(among(bare(told.name), Some(Kind::Commune)), true)
    {
        return place;
    }
    if !values::is_nothing(told.town) {
        let town = key(told.town);
        let town = town.split(" cedex").next().unwrap_or_default();
        return one_of(among(town, Some(Kind::Commune)), false).unwrap_or(Place::Nowhere);
    }
    Place::Nowhere
}

/// Whether a name is that of a commune, to the letter.
pub fn names_a_commune(edition: &Edition, name: &str) -> bool {
    let wanted = key(name);
    !wanted.is_empty()
        && edition.named(name).iter().any(|territory| territory.kind == Kind::Commune && key(territory.name) == wanted)
}

/// « Ville de Grenoble » is named as Grenoble.
fn bare(name: &str) -> &str {
    const BEGINNINGS: &[&str] = &[
        "ville de ",
        "ville d’",
        "ville d'",
        "commune de ",
        "commune d’",
        "commune d'",
        "mairie de ",
        "mairie d’",
        "mairie d'",
        "département de la ",
        "département de l’",
        "département de l'",
        "département du ",
        "département des ",
        "département de ",
        "département d’",
        "conseil départemental de la ",
        "conseil départemental de l’",
        "conseil départemental de l'",
        "conseil départemental du ",
        "conseil départemental des ",
        "conseil départemental de ",
        "conseil régional de la ",
        "conseil régional de ",
        "conseil régional d’",
        "région ",
    ];
    static FOLDED: LazyLock<Vec<(String, usize)>> =
        LazyLock::new(|| BEGINNINGS.iter().map(|words| (fold(words), words.chars().count())).collect());
    let folded = fold(name);
    let begins = FOLDED.iter().find(|(words, _)| folded.starts_with(words));
    begins.map_or(name, |(_, length)| {
        let after = name.char_indices().nth(*length).map_or(name.len(), |(at, _)| at);
        &name[after..]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territories::edition::embedded;

    fn at(told: Told) -> Place {
        place(&embedded(), &told)
    }
    fn found(id: &'static str) -> Place {
        Place::Found { id, former: None, said: true }
    }

    #[test]
    fn two_lieusaint_exist_and_none_is_guessed() {
        let several = Place::Several(vec!["commune-50270", "commune-77251"]);
        assert_eq!(at(Told { territory: "Lieusaint", ..Told::default() }), several);
        assert_eq!(at(Told { name: "Ville de Lieusaint", kind: Some("commune"), ..Told::default() }), several);
        assert_eq!(at(Told { territory: "LIEUSAINT", postcode: "77127", ..Told::default() }), found("commune-77251"));
        assert_eq!(at(Told { insee: Some("50270".into()), ..Told::default() }), found("commune-50270"));
    }

    #[test]
    fn a_wide_authority_stands_on_its_own_territory() {
        let epci = Told {
            name: "Grenoble-Alpes-Métropole",
            kind: Some("intercommunality"),
            territory: "Grenoble",
            ..Told::default()
        };
        assert_eq!(at(epci), found("epci-200040715"));
        assert_eq!(
            at(Told { name: "Département de l’Isère", kind: Some("department"), ..Told::default() }),
            found("departement-38")
        );
        assert_eq!(at(Told { name: "Région Bretagne", kind: Some("region"), ..Told::default() }), found("region-53"));
    }

    #[test]
    fn an_old_code_leads_to_the_commune_of_today() {
        let old = at(Told { insee: Some("01340".into()), ..Told::default() });
        assert_eq!(old, Place::Found { id: "commune-01015", former: Some("Saint-Bois"), said: true });
        assert_eq!(at(Told { insee: Some("99999".into()), ..Told::default() }), Place::NoSuchCode);
        assert_eq!(at(Told { territory: "Trifouillis-les-Oies", ..Told::default() }), Place::NoSuchName);
        assert_eq!(
            at(Told { town: "Grenoble Cedex 9", ..Told::default() }),
            Place::Found { id: "commune-38185", former: None, said: false }
        );
    }
}
