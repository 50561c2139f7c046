//! Sessions as they are found: each with its points, its resolutions, its workshops and its documents, under the page of its
//! minutes.
//!
//! Everyone reads what an assembly says, and what is signed; what another body says before that is read by members of the
//! network and by those who hold a seat in it, as `sees_drafts` has it: they hold the key `body/{id}`.

mod store;

use std::collections::HashMap;

use crate::{
    governance,
    platform::{
        db::{self, Tx},
        index::{Document, MEMBERS, PUBLIC, Source, Wanted, words},
    },
};

pub use store::STATEMENTS;

pub const SESSIONS: Source = Source { table: "session", read: sessions, touched: store::touched };

fn sessions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Document>> {
    let mut of: HashMap<String, Parts> = HashMap::new();
    for item in store::items(tx, wanted)? {
        of.entry(item.session.clone()).or_default().items.push(item);
    }
    for resolution in store::resolutions(tx, wanted)? {
        of.entry(resolution.session.clone()).or_default().resolutions.push(resolution);
    }
    for document in store::documents(tx, wanted)? {
        of.entry(document.session.clone()).or_default().documents.push(document);
    }
    let mut said: HashMap<String, Vec<String>> = HashMap::new();
    for (workshop, rubric, text) in store::contributions(tx, wanted)? {
        let said = said.entry(workshop).or_default();
        if !said.contains(&rubric) {
            said.push(rubric);
        }
        said.extend(text);
    }
    for workshop in store::workshops(tx, wanted)? {
        let said = said.remove(&workshop.id).unwrap_or_default();
        of.entry(workshop.session.clone()).or_default().workshops.push((workshop, said));
    }
    let sessions = store::sessions(tx, wanted)?.into_iter();
    Ok(sessions.flat_map(|session| documents(&session, of.remove(&session.id).unwrap_or_default())).collect())
}

#[derive(Default)]
struct Parts {
    /// In the order of the minutes, which number them.
    items: Vec<store::Item>,
    resolutions: Vec<store::Resolution>,
    documents: Vec<store::Paper>,
    workshops: Vec<(store::Workshop, Vec<String>)>,
}

fn documents(session: &store::Session, parts: Parts) -> Vec<Document> {
    let open = session.number.is_some() || governance::kind(&session.kind).is_assembly();
    let audience = match open {
        true => vec![PUBLIC.to_owned()],
        false => vec![MEMBERS.to_owned(), format!("body/{}", session.body)],
    };
    let page = format!("/assemblees/{}", session.id);
    let one = |kind, part: String, path: String, title: &str, text: String, weight| Document {
        object: format!("session/{}", session.id),
        part,
        kind,
        path,
        title: title.to_owned(),
        text,
        place: Some(session.body_name.clone()),
        day: Some(session.held_on),
        audience: audience.clone(),
        facets: vec![("annee", session.held_on.year().to_string())],
        weight,
        made_of: vec![format!("body/{}", session.body)],
        ..Document::default()
    };
    let place = |item: &str| parts.items.iter().position(|one| one.id == item);
    let at = |place: usize| format!("{page}/proces-verbal#point-{}", place + 1);
    let introduction = words::plain(session.introduction.as_deref().unwrap_or_default());
    let text = [session.place.clone().unwrap_or_default(), introduction].join(" ").trim().to_owned();
    let mut whole = one("seance", String::new(), page.clone(), &session.title, text, 10);
    whole.numbers = [Some(session.id.clone()), session.number.clone()].into_iter().flatten().collect();
    let mut all = vec![whole];
    for (place, item) in parts.items.iter().enumerate() {
        let text = words::plain(item.prose.as_deref().unwrap_or_default());
        // the minutes give no heading to a point of which nothing was said
        let path = if text.is_empty() { page.clone() } else { at(place) };
        all.push(one("point", format!("item/{}", item.id), path, &item.title, text, 7));
    }
    for resolution in &parts.resolutions {
        if let Some(place) = resolution.item.as_deref().and_then(place) {
            let (part, text) = (format!("resolution/{}", resolution.id), words::plain(&resolution.text));
            all.push(one("resolution", part, at(place), &resolution.title, text, 9));
        }
    }
    for (workshop, said) in &parts.workshops {
        if let Some(place) = workshop.item.as_deref().and_then(place) {
            let introduction = workshop.introduction.as_deref().unwrap_or_default();
            let text = words::plain(&[introduction, &said.join(" · ")].join(" "));
            all.push(one("atelier", format!("workshop/{}", workshop.id), at(place), &workshop.question, text, 9));
        }
    }
    for paper in &parts.documents {
        if let Some(place) = paper.item.as_deref().and_then(place) {
            all.push(one("document", format!("document/{}", paper.id), at(place), &paper.title, String::new(), 8));
        }
    }
    all
}
