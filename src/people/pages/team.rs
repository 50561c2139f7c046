//! The team, for everyone; the faces of the network, for its members.

use std::collections::BTreeMap;

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::{super::store, initials};
use crate::{
    access::{Act, View, read},
    members::{self, store::Held},
    platform::{
        tables::fold,
        web::{Frame, Site, Visit},
    },
};

/// One of the team of an organisation.
struct Member {
    name: String,
    title: String,
    until: Option<String>,
}

#[derive(Template)]
#[template(path = "people/templates/team.html")]
struct Team {
    frame: Frame,
    on: Date,
    /// By organisation.
    teams: Vec<(String, Vec<Member>)>,
    sees: bool,
}

pub async fn team(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let frame = view.frame(view.text("team-title"))?;
        let mut held = members::store::held_on(view.tx, on)?;
        held.retain(|one| one.capacity == "staff");
        held.sort_by_cached_key(|one| (fold(&one.family_name), fold(&one.given_name), one.id.clone()));
        let mut teams: BTreeMap<String, Vec<Member>> = BTreeMap::new();
        for one in held {
            let member = Member {
                name: one.name(),
                title: one.title.unwrap_or_default(),
                until: one.ends.map(|day| frame.short_day(&day)),
            };
            teams.entry(one.organisation_name.unwrap_or_default()).or_default().push(member);
        }
        view.page(Team { on, teams: teams.into_iter().collect(), sees: view.may(Act::SeeMembers), frame })
    };
    read(house, visit, page).await
}

struct Face {
    id: String,
    name: String,
    initials: String,
    shown: bool,
    what: String,
}

/// Faces on a page.
const PAGE: usize = 60;

#[derive(Template)]
#[template(path = "people/templates/faces.html")]
struct Faces {
    frame: Frame,
    name: String,
    faces: Vec<Face>,
    total: usize,
    first: usize,
    previous: Option<String>,
    next: Option<String>,
}

pub async fn faces(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::SeeMembers)?;
        let on = view.as_of()?;
        let shown = store::portraits(view.tx)?;
        let name = view.visit.parameter("nom").unwrap_or_default().to_owned();
        let wanted = fold(&name);
        let mut people: BTreeMap<(String, String), Vec<Held>> = BTreeMap::new();
        for one in members::store::held_on(view.tx, on)? {
            let key = fold(&format!("{} {}", one.family_name, one.given_name));
            people.entry((key, one.person.clone())).or_default().push(one);
        }
        let face = |held: Vec<Held>| {
            let what = held.iter().map(|one| match (&one.title, &one.organisation_name) {
                (Some(title), Some(organisation)) => format!("{title}, {organisation}"),
                (title, organisation) => title.clone().or_else(|| organisation.clone()).unwrap_or_default(),
            });
            let what = what.filter(|what| !what.is_empty()).collect::<Vec<_>>().join(" ; ");
            let one = &held[0];
            Face {
                id: one.person.clone(),
                name: one.name(),
                initials: initials(&one.given_name, &one.family_name),
                shown: shown.contains(&one.person),
                what,
            }
        };
        let faces = people.into_values().map(face);
        let all: Vec<Face> =
            faces.filter(|face| fold(&format!("{} {}", face.name, face.what)).contains(&wanted)).collect();
        let number: usize = view.visit.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
        let (first, total) = ((number - 1).saturating_mul(PAGE), all.len());
        let to = |number: usize| {
            let query = crate::platform::web::frame::pair("nom", &name);
            view.visit.link(&format!("/reseau/trombinoscope?page={number}&{query}"))
        };
        view.page(Faces {
            frame: view.frame(view.text("faces-title"))?,
            previous: (number > 1).then(|| to(number - 1)),
            next: (first + PAGE < total).then(|| to(number + 1)),
            faces: all.into_iter().skip(first).take(PAGE).collect(),
            total,
            first,
            name: name.clone(),
        })
    };
    read(house, visit, page).await
}
