//! Needs, skills and calls as they are found: by those who may read their page. One that has ended comes after the others.

use super::{model::Need, store};
use crate::{
    fields::searched::{Own, split},
    members::searched::{facets, standing},
    platform::{
        db::{self, Tx},
        index::{Document, MEMBERS, PUBLIC, Source, Wanted, words},
    },
    territories,
};

pub const NEEDS: Source = Source { table: "need", read: needs, touched: store::touched };

/// What one is in results, and in the facet of what things are.
fn kind(need: &Need) -> &'static str {
    match need.kind.as_str() {
        "skill" => "savoir-faire",
        "call" => "appel",
        _ => "besoin",
    }
}

fn needs(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let edition = territories::edition_of(tx)?;
    let mut own = Own::read(tx)?.of(tx, "need", wanted, wanted.only)?;
    let documents = |need: Need| {
        let stands = need.territory.as_deref().map_or(vec![], |id| standing(&edition, id));
        let year = need.posted_on.map(|day| ("annee", day.year().to_string()));
        let topics: Vec<&str> = need.topics().collect();
        let said = [words::plain(need.about.as_deref().unwrap_or_default()), topics.join(", ")];
        let document = Document {
            object: format!("need/{}", need.id),
            kind: kind(&need),
            path: format!("/besoins/{}", need.id),
            text: said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · "),
            beside: [need.by.clone()].into_iter().chain(stands.iter().map(|one| one.name.to_owned())).collect(),
            day: need.posted_on,
            audience: vec![if need.audience == "public" { PUBLIC } else { MEMBERS }.to_owned()],
            near: stands.iter().map(|one| one.id.to_owned()).collect(),
            facets: year.into_iter().chain(facets(&stands)).collect(),
            weight: if need.open() { 11 } else { 6 },
            made_of: vec![format!("organisation/{}", need.organisation)],
            title: need.title,
            place: Some(need.by),
            ..Document::default()
        };
        split(document, own.remove(&need.id).unwrap_or_default())
    };
    Ok(store::searched(tx, wanted)?.into_iter().flat_map(documents).collect())
}
