//! What bodies decided: the list, and one decision.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use crate::{
    access::{View, read, read_long},
    governance::{
        model::{Action, Body, Decision, Seat},
        store,
    },
    platform::{
        lists::{self, Cell, Column, Format, News, Row},
        prose,
        texts::Lang,
        web::{self, Error, Frame, Problem, Site, Visit, frame::pair},
    },
};

/// Decisions on a page of the list.
const PAGE: i64 = 30;
/// And in a feed.
const NEWS: usize = 50;

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
    /// The whole list as files, the feed last.
    files: Vec<(String, String)>,
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
        let query = body.map_or(String::new(), |body| format!("?{}", pair("organe", body)));
        let file = |format: &Format| {
            let address = view.visit.link(&format!("/decisions.{}{query}", format.suffix()));
            (view.text(&format!("format-{}", format.suffix())), address)
        };
        view.page(List {
            frame: view.frame(view.text("decisions-title"))?,
            files: [Format::Csv, Format::Xlsx, Format::Json, Format::Rss].iter().map(file).collect(),
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

/// The same decisions as a file, all of them.
pub async fn file(State(house): State<Site>, visit: Visit) -> Response {
    let answer = |view: &View| {
        let format = Format::of(&view.visit.path).ok_or(Error::NotFound)?;
        let body = view.visit.parameter("organe");
        let bodies = store::bodies(view.tx)?;
        let known = |id: &str| bodies.iter().find(|one| one.id == id);
        if let Some(found) = body.filter(|id| known(id).is_none()) {
            let unknown = Problem::new("organe", "list-unknown").with("found", found);
            return Err(unknown.with("name", view.text("decision-body")).into());
        }
        let decisions = store::decisions(view.tx, body, 0, i64::MAX)?;
        let frame = view.frame(view.text("decisions-title"))?;
        let query = body.map_or(String::new(), |body| format!("?{}", pair("organe", body)));
        let word = |key: &str, code: &str| Cell::Word { code: code.to_owned(), word: frame.of(key, code), badge: "" };
        let name = |decision: &Decision| known(&decision.body).map_or("", |one| one.name(view.lang())).to_owned();
        let row = |decision: &Decision| Row {
            id: decision.id.clone(),
            name: decision.title.clone(),
            path: Some(format!("/decisions/{}", decision.id)),
            tags: vec![],
            place: None,
            cells: vec![
                Cell::Day(decision.decided_on),
                Cell::Word { code: decision.body.clone(), word: name(decision), badge: "" },
                Cell::text(decision.number.clone()),
                word("decision-outcome", &decision.outcome),
                Cell::text(decision.count(view.lang())),
            ],
        };
        let news = |decision: &Decision| News {
            id: format!("decision/{}", decision.id),
            title: decision.title.clone(),
            text: format!("{}, {}", name(decision), frame.of("decision-outcome", &decision.outcome)),
            path: Some(format!("/decisions/{}", decision.id)),
            at: decision
                .decided_on
                .to_zoned(view.house.options.zone.clone())
                .map(|at| at.timestamp())
                .unwrap_or_default(),
        };
        let list = lists::List {
            title: format!("{} – {}", frame.title, frame.name()),
            address: frame.absolute(&frame.link(&format!("/decisions{query}"))),
            home: frame.absolute(&frame.link("")),
            licence: frame.settings.in_lang("licence", view.lang()).to_owned(),
            lang: view.lang(),
            naming: frame.t("decision-title"),
            columns: [
                ("decided_on", "decision-decided-on"),
                ("body", "decision-body"),
                ("number", "decision-number"),
                ("outcome", "decision-outcome"),
                ("count", if view.lang() == Lang::Fr { "decision-count-fr" } else { "decision-count-en" }),
            ]
            .map(|(key, label)| Column::new(key, frame.t(label)))
            .to_vec(),
            news: decisions.iter().take(NEWS).map(news).collect(),
            rows: decisions.iter().map(row).collect(),
        };
        let answer = lists::file(&list, format, "decisions")?;
        Ok(if view.who.account.is_some() { web::private(answer) } else { answer })
    };
    read_long(house, visit, answer).await
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
