//! Someone through their mandates and seats, for members.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{super::store, Told, initials, told};
use crate::{
    access::{Act, View, read},
    fields, governance, members,
    platform::web::{Frame, Site, Visit},
};

pub struct SeatTold {
    pub body: String,
    pub name: String,
    pub what: String,
    pub in_force: bool,
}

#[derive(Template)]
#[template(path = "people/templates/person.html")]
struct Person {
    frame: Frame,
    id: String,
    initials: String,
    face: bool,
    mandates: Vec<Told>,
    seats: Vec<SeatTold>,
    /// What the network's own fields say.
    own: Vec<fields::Told>,
    keeps: bool,
    done: bool,
    changed: bool,
}

pub async fn person(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        view.require(Act::SeeMembers)?;
        let on = view.as_of()?;
        let (given, family) = members::store::person_name(view.tx, &id)?;
        let frame = view.frame(format!("{given} {family}"))?;
        let mut mandates: Vec<Told> =
            members::store::held_by(view.tx, &id)?.iter().map(|mandate| told(&frame, mandate, on)).collect();
        mandates.reverse();
        mandates.sort_by_key(|mandate| !mandate.in_force);
        let bodies = governance::bodies(view.tx)?;
        let all = governance::store::all_seats(view.tx)?;
        let theirs = all.values().flatten().filter(|seat| seat.person == id);
        let seat = |seat: &governance::Seat| SeatTold {
            name: bodies
                .iter()
                .find(|body| body.id == seat.body)
                .map_or(String::new(), |body| body.name(view.lang()).to_owned()),
            body: seat.body.clone(),
            what: seat.capacity().unwrap_or_default().to_owned(),
            in_force: seat.in_force(on),
        };
        view.page(Person {
            initials: initials(&given, &family),
            face: store::portrait(view.tx, &id)?.is_some(),
            mandates,
            seats: theirs.map(seat).collect(),
            own: fields::told(view, "person", &id)?,
            keeps: view.may(Act::KeepMembers),
            done: view.visit.parameter("fait").is_some_and(|what| what != "change"),
            changed: view.visit.parameter("fait") == Some("change"),
            id: id.clone(),
            frame,
        })
    };
    read(house, visit, page).await
}
