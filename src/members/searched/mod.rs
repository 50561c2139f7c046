//! Organisations as they are found: by their names, their numbers, what they say of themselves, where they stand, and what the
//! network's own fields say of them and of their memberships. Members come before others.

mod store;

use std::collections::HashMap;

use crate::{
    fields::searched::{Own, split},
    platform::{
        db::{self, Tx},
        index::{Document, PUBLIC, Source, Wanted, words},
    },
    territories::{self, Edition, Kind, Territory, rules::band},
};

pub use store::STATEMENTS;

pub const ORGANISATIONS: Source = Source { table: "organisation", read: organisations, touched: store::touched };

/// What a member weighs beside the usual 10.
const MEMBER: u64 = 14;

/// The territory of an organisation and those that cover it, the narrowest first.
pub fn standing<'e>(edition: &'e Edition, id: &str) -> Vec<&'e Territory> {
    let own = edition.resolve(id).map(|(own, _)| own);
    own.into_iter().flat_map(|own| [own].into_iter().chain(edition.covers(own.id))).collect()
}

/// What one narrows by.
pub fn facets(standing: &[&Territory]) -> Vec<(&'static str, String)> {
    let population = standing.first().and_then(|own| own.population);
    let mut facets: Vec<(&'static str, String)> =
        population.map(|population| ("taille", band(population).to_string())).into_iter().collect();
    for territory in standing {
        match territory.kind {
            Kind::Region => facets.push(("region", territory.id.to_owned())),
            Kind::Departement => facets.push(("departement", territory.id.to_owned())),
            Kind::Epci | Kind::Commune => {}
        }
    }
    facets
}

fn organisations(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let edition = territories::edition_of(tx)?;
    let fields = Own::read(tx)?;
    let mut own = fields.of(tx, "organisation", wanted, wanted.only)?;
    let (mut names, mut members): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = Default::default();
    for (id, organisation, name) in store::names(tx, wanted)? {
        names.entry(organisation).or_default().push((id, name));
    }
    for (id, organisation, state) in store::states(tx, wanted)? {
        members.entry(organisation).or_default().push((id, state));
    }
    let memberships: Vec<String> = members.values().flatten().map(|(id, _)| id.clone()).collect();
    let mut theirs = fields.of(tx, "membership", wanted, wanted.only.map(|_| memberships.as_slice()))?;
    let documents = |row: store::Row| {
        let names = names.remove(&row.id).unwrap_or_default();
        let states = members.remove(&row.id).unwrap_or_default();
        let counted = states.iter().any(|(_, state)| matches!(state.as_str(), "admitted" | "in_progress"));
        let rows = names.iter().map(|(id, _)| format!("organisation_name/{id}"));
        let rows = rows.chain(states.iter().map(|(id, _)| format!("membership/{id}")));
        let rows = rows.chain(row.legal_person.iter().map(|id| format!("organisation/{id}")));
        let standing = row.territory.as_deref().map_or(vec![], |id| standing(&edition, id));
        let numbers = [row.siren, row.siret, row.rna].into_iter().flatten();
        let said = states.iter().filter_map(|(id, _)| theirs.remove(id)).flatten();
        let said = own.remove(&row.id).into_iter().flatten().chain(said).collect();
        let document = Document {
            made_of: rows.collect(),
            object: format!("organisation/{}", row.id),
            kind: "organisation",
            path: format!("/reseau/organisations/{}", row.id),
            names: names.into_iter().map(|(_, name)| name).chain(row.legal_person_name).collect(),
            text: words::plain(row.about.as_deref().unwrap_or_default()),
            place: standing.first().map(|own| edition.label(own)),
            beside: standing.iter().map(|territory| territory.name.to_owned()).collect(),
            numbers: numbers.map(|number| number.split_whitespace().collect()).collect(),
            audience: vec![PUBLIC.to_owned()],
            near: standing.iter().map(|territory| territory.id.to_owned()).collect(),
            facets: [("nature", row.kind)].into_iter().chain(facets(&standing)).collect(),
            weight: if counted { MEMBER } else { 10 },
            title: row.name,
            ..Document::default()
        };
        split(document, said)
    };
    Ok(store::organisations(tx, wanted)?.into_iter().flat_map(documents).collect())
}
