//! What bodies decided: the list, and one decision.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use crate::{
    access::{View, read},
    governance::{
        model::{Action, Body, Decision, Seat},
        store,
    },
    platform::{
        prose,
        web::{Frame, Site, Visit, frame::pair},
    },
};

/// Decisions on a page of the list.
const PAGE: i64 = 30;

#[derive(Template)]
#[template(path = "governance/templates/decisions.html")]
struct List {
    frame: Frame,
    bodies: Vec<Body>,
    body: String,
    decisions: Vec<Decision>,
    total: i64,
    previous: Option<String>,
    next: Option<String>,
}

impl List {
    fn name(&self, body: &str) -> &str {
        self.bodies.iter().find(|one| one.id == body).map_or("", |one| one.name(self.frame.lang()))
    }
}

pub async fn list(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let body = view.visit.parameter("organe");
        let number: i64 = view.visit.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        let number = number.clamp(1, 1_000_000);
        let first = (number - 1) * PAGE;
        let total = store::decisions_count(view.tx, body)?;
        let to = |number: i64| {
            let page = pair("page", &number.to_string());
            let query = body.map_or(page.clone(), |body| format!("{}&{page}", pair("organe", body)));
            view.visit.link(&format!("/decisions?{query}"))
        };
        view.page(List {
            frame: view.frame(view.text("decisions-title"))?,
            bodies: store::bodies(view.tx)?,
            decisions: store::decisions(view.tx, body, first, PAGE)?,
            body: body.unwrap_or_default().to_owned(),
            total,
            previous: (number > 1).then(|| to(number - 1)),
            next: (first + PAGE < total).then(|| to(number + 1)),
        })
    };
    read(house, visit, page).await
}

#[derive(Template)]
#[template(path = "governance/templates/decision.html")]
struct One {
    frame: Frame,
    body: Body,
    text: String,
    decision: Decision,
    actions: Vec<Action>,
    /// The seats that it gives, body by body.
    seats: Vec<(String, Vec<Seat>)>,
}

pub async fn one(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let decision = store::decision(view.tx, &id)?;
        let given = store::seats_of_decision(view.tx, &id)?;
        let of = |body: Body| {
            let seats: Vec<Seat> = given.iter().filter(|seat| seat.body == body.id).cloned().collect();
            (!seats.is_empty()).then(|| (body.name(view.lang()).to_owned(), seats))
        };
        view.page(One {
            seats: store::bodies(view.tx)?.into_iter().filter_map(of).collect(),
            frame: view.frame(decision.title.clone())?,
            body: store::body(view.tx, &decision.body)?,
            text: prose::html(&decision.text),
            actions: store::actions_of_decision(view.tx, &id)?,
            decision,
        })
    };
    read(house, visit, page).await
}
