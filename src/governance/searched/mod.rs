//! What bodies decide and what is to be done, the bodies, and people as they are found.
//!
//! People's names are for members of the network; the public reads those who sit in a body, as its page shows them, and
//! nothing of their mandates. Someone who sits therefore has two documents, of which each reader sees one. Someone whom no
//! page names, whose mandates are over say, has none.

mod store;

use std::collections::HashMap;

use super::model::{Body, Seat};
use crate::{
    fields::searched::{Own, split},
    platform::{
        db::{self, Tx},
        index::{Document, MEMBERS, OUTSIDE, PUBLIC, Source, Wanted, words},
        web::frame::pair,
    },
};

pub use store::STATEMENTS;

pub const BODIES: Source = Source { table: "body", read: bodies, touched: store::bodies_touched };
pub const DECISIONS: Source = Source { table: "decision", read: decisions, touched: store::decisions_touched };
pub const ACTIONS: Source = Source { table: "action", read: actions, touched: store::actions_touched };
pub const PEOPLE: Source = Source { table: "person", read: people, touched: store::people_touched };

/// They are few: all are read, whichever are wanted.
fn bodies(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let asked = |body: &Body| wanted.only.is_none_or(|ids| ids.contains(&body.id));
    let document = |body: Body| Document {
        object: format!("body/{}", body.id),
        kind: "instance",
        path: format!("/gouvernance/organes/{}", body.id),
        in_english: Some(body.name_en.clone()),
        names: vec![body.name_en],
        title: body.name_fr,
        text: words::plain(body.about.as_deref().unwrap_or_default()),
        audience: vec![PUBLIC.to_owned()],
        weight: 11,
        ..Document::default()
    };
    Ok(super::store::bodies(tx)?.into_iter().filter(asked).map(document).collect())
}

fn decisions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let document = |row: store::DecisionRow| Document {
        made_of: vec![format!("body/{}", row.body)],
        object: format!("decision/{}", row.id),
        kind: "decision",
        path: format!("/decisions/{}", row.id),
        title: row.title,
        text: words::plain(&row.text),
        place: Some(row.body_name),
        day: Some(row.decided_on),
        audience: vec![PUBLIC.to_owned()],
        facets: vec![("annee", row.decided_on.year().to_string())],
        weight: 10,
        ..Document::default()
    };
    Ok(store::decisions(tx, wanted)?.into_iter().map(document).collect())
}

/// What is to be done, by whom where that is an organisation, and until when. People's names stay on its page.
fn actions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let document = |row: store::ActionRow| {
        let said = [row.basis.as_ref(), row.note.as_ref(), row.decision_title.as_ref()].into_iter().flatten();
        let rows = row.organisation.iter().map(|id| format!("organisation/{id}"));
        Document {
            made_of: rows.chain(row.decision.iter().map(|id| format!("decision/{id}"))).collect(),
            object: format!("action/{}", row.id),
            kind: "action",
            path: format!("/actions/{}", row.id),
            text: said.map(String::as_str).collect::<Vec<_>>().join(" · "),
            title: row.what,
            place: row.organisation_name.clone(),
            beside: row.organisation_name.into_iter().collect(),
            day: row.due,
            audience: vec![PUBLIC.to_owned()],
            facets: row.due.map(|due| ("annee", due.year().to_string())).into_iter().collect(),
            weight: 10,
            ..Document::default()
        }
    };
    Ok(store::actions(tx, wanted)?.into_iter().map(document).collect())
}

/// What says something of a person: where, in words; the page that says it; the row that it stands in.
struct Saying {
    words: String,
    path: String,
    rows: Vec<String>,
}

fn people(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let mut seats: HashMap<String, Vec<Saying>> = HashMap::new();
    let bodies: HashMap<String, Body> =
        super::store::bodies(tx)?.into_iter().map(|one| (one.id.clone(), one)).collect();
    for seat in store::seats(tx, wanted)?.into_iter().filter(|seat| seat.in_force(wanted.on)) {
        if let Some(body) = bodies.get(&seat.body) {
            seats.entry(seat.person.clone()).or_default().push(of_seat(&seat, body));
        }
    }
    let mut own: HashMap<String, Vec<Saying>> = HashMap::new();
    for mandate in store::mandates(tx, wanted)? {
        own.entry(mandate.person.clone()).or_default().push(of_mandate(mandate));
    }
    let fields = Own::read(tx)?;
    let mut written = fields.of(tx, "person", wanted, wanted.only)?;
    let memberships = store::memberships(tx, wanted)?;
    let ids: Vec<String> = memberships.iter().map(|one| one.id.clone()).collect();
    let mut of_membership = fields.of(tx, "membership", wanted, wanted.only.map(|_| ids.as_slice()))?;
    for member in memberships {
        written.entry(member.person.clone()).or_default().extend(of_membership.remove(&member.id).unwrap_or_default());
        let listed = format!("/reseau/adherents?{}", pair("nom", &member.name));
        let rows = vec![format!("membership/{}", member.id)];
        let words = member.category;
        own.entry(member.person).or_default().push(Saying { words, path: listed, rows });
    }
    let mut documents = vec![];
    for (id, given_name, family_name) in store::people(tx, wanted)? {
        let (seats, own) = (seats.remove(&id).unwrap_or_default(), own.remove(&id).unwrap_or_default());
        let document = |part: &str, audience: &str, sayings: &[&Saying]| {
            let first = sayings.first()?;
            Some(Document {
                object: format!("person/{id}"),
                part: part.to_owned(),
                kind: "personne",
                path: first.path.clone(),
                title: format!("{given_name} {family_name}"),
                names: vec![format!("{family_name} {given_name}")],
                text: sayings.iter().map(|one| one.words.as_str()).collect::<Vec<_>>().join(" · "),
                audience: vec![audience.to_owned()],
                weight: 10,
                made_of: sayings.iter().flat_map(|one| one.rows.iter().cloned()).collect(),
                ..Document::default()
            })
        };
        let (public, all): (Vec<&Saying>, Vec<&Saying>) = (seats.iter().collect(), seats.iter().chain(&own).collect());
        let said = written.remove(&id).unwrap_or_default();
        documents.extend(document("", MEMBERS, &all).into_iter().flat_map(|one| split(one, said.clone())));
        documents.extend(document("public", OUTSIDE, &public));
    }
    Ok(documents)
}

fn of_seat(seat: &Seat, body: &Body) -> Saying {
    let said = [Some(body.name_fr.as_str()), seat.own_role(), seat.capacity()];
    let organisation = seat.organisation.iter().map(|id| format!("organisation/{id}"));
    let rows = [format!("seat/{}", seat.id), format!("body/{}", body.id)];
    Saying {
        words: said.into_iter().flatten().collect::<Vec<_>>().join(", "),
        path: format!("/gouvernance/organes/{}", body.id),
        rows: rows.into_iter().chain(organisation).collect(),
    }
}

fn of_mandate(mandate: store::Mandate) -> Saying {
    let said = [Some(mandate.organisation_name), mandate.title];
    Saying {
        words: said.into_iter().flatten().collect::<Vec<_>>().join(", "),
        path: format!("/reseau/organisations/{}", mandate.organisation),
        rows: vec![format!("mandate/{}", mandate.id), format!("organisation/{}", mandate.organisation)],
    }
}
