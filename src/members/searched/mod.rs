//! Organisations as they are found: by their names, their numbers, what they say of themselves. Members come before others.

mod store;

use std::collections::HashMap;

use crate::platform::{
    db::{self, Tx},
    index::{Document, PUBLIC, Source, Wanted, words},
};

pub use store::STATEMENTS;

pub const ORGANISATIONS: Source = Source { table: "organisation", read: organisations, touched: store::touched };

/// What a member weighs beside the usual 10.
const MEMBER: u64 = 14;

fn organisations(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let (mut names, mut members): (HashMap<_, Vec<_>>, HashMap<_, Vec<_>>) = Default::default();
    for (id, organisation, name) in store::names(tx, wanted)? {
        names.entry(organisation).or_default().push((id, name));
    }
    for (id, organisation, state) in store::states(tx, wanted)? {
        members.entry(organisation).or_default().push((id, state));
    }
    let document = |row: store::Row| {
        let names = names.remove(&row.id).unwrap_or_default();
        let states = members.remove(&row.id).unwrap_or_default();
        let counted = states.iter().any(|(_, state)| matches!(state.as_str(), "admitted" | "in_progress"));
        let rows = names.iter().map(|(id, _)| format!("organisation_name/{id}"));
        let rows = rows.chain(states.iter().map(|(id, _)| format!("membership/{id}")));
        let rows = rows.chain(row.legal_person.iter().map(|id| format!("organisation/{id}")));
        Document {
            made_of: rows.collect(),
            object: format!("organisation/{}", row.id),
            kind: "organisation",
            path: format!("/reseau/organisations/{}", row.id),
            names: names.into_iter().map(|(_, name)| name).chain(row.legal_person_name).collect(),
            text: words::plain(row.about.as_deref().unwrap_or_default()),
            numbers: row.siren.iter().map(|siren| siren.split_whitespace().collect()).collect(),
            audience: vec![PUBLIC.to_owned()],
            facets: vec![("nature", row.kind)],
            weight: if counted { MEMBER } else { 10 },
            title: row.name,
            ..Document::default()
        }
    };
    Ok(store::organisations(tx, wanted)?.into_iter().map(document).collect())
}
