//! The page of results, the first of them while one types, and the wish to have all read again.

use askama::Template;
use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};

use super::{
    asked::{FACETS, Query},
    find::{Answer, PAGE, Row, find},
};
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    platform::{
        index::{KIND, follow::REREAD},
        web::{Filled, Frame, Site, Visit},
    },
};

/// Results shown while one types.
const FIRST: usize = 6;
/// Values of a facet shown.
const VALUES: usize = 12;

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/recherche", get(page))
        .route("/recherche/apercu", get(preview))
        .route("/recherche/relecture", post(reread))
}

/// A way to narrow, with what each value would leave.
struct Narrowing {
    name: &'static str,
    values: Vec<Value>,
}

struct Value {
    label: String,
    count: usize,
    address: String,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "search/templates/search.html")]
struct Results {
    frame: Frame,
    query: Query,
    answer: Answer,
    narrowings: Vec<Narrowing>,
    first: usize,
    previous: Option<String>,
    next: Option<String>,
    /// The address without what narrows it.
    whole: Option<String>,
    keeps: bool,
    reread_asked: bool,
}

impl Results {
    fn kind(&self, row: &Row) -> String {
        kind(&self.frame, row)
    }
    fn said_of(&self, row: &Row) -> String {
        said_of(&self.frame, row)
    }
}

fn kind(frame: &Frame, row: &Row) -> String {
    match row.facet("nature") {
        Some(nature) => frame.of("organisation-kind", nature),
        None => frame.of("search-kind", row.document.kind),
    }
}

/// Where and when.
fn said_of(frame: &Frame, row: &Row) -> String {
    let day = row.document.day.as_ref().map(|day| frame.short_day(day));
    [row.document.place.clone(), day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The word for a value of a facet.
fn label(frame: &Frame, facet: &str, value: &str) -> String {
    match facet {
        KIND => frame.of("search-kinds", value),
        "nature" => frame.of("organisation-kind", value),
        _ => value.to_owned(),
    }
}

fn narrowings(frame: &Frame, query: &Query, answer: &Answer) -> Vec<Narrowing> {
    let narrowing = |name: &&'static str| {
        let mut counts = answer.found.facets.get(*name).cloned().unwrap_or_default();
        if *name == "annee" {
            counts.sort_by(|one, other| other.0.cmp(&one.0));
        }
        let value = |(value, count): (String, usize)| Value {
            label: label(frame, name, &value),
            count,
            address: frame.link(&query.toggled(name, &value).address("/recherche")),
            chosen: query.has(name, &value),
        };
        let values: Vec<Value> = counts.into_iter().take(VALUES).map(value).collect();
        // one value that all bear narrows nothing
        let narrows = values.len() > 1 || values.iter().any(|value| value.chosen || value.count < answer.found.total);
        (narrows && !values.is_empty()).then_some(Narrowing { name, values })
    };
    FACETS.iter().filter_map(narrowing).collect()
}

async fn page(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let query = Query::of(view.visit);
        let answer = find(view, &query, PAGE)?;
        let frame = view.frame(view.text("search-title"))?;
        let at = |page: usize| frame.link(&query.at_page(page).address("/recherche"));
        let first = (query.page - 1) * PAGE;
        let bare = Query { text: query.text.clone(), page: 1, ..Query::default() };
        view.form_page(Results {
            narrowings: narrowings(&frame, &query, &answer),
            previous: (query.page > 1).then(|| at(query.page - 1)),
            next: (first + PAGE < answer.found.total).then(|| at(query.page + 1)),
            whole: (!query.narrowed.is_empty()).then(|| frame.link(&bare.address("/recherche"))),
            keeps: view.may(Act::KeepHouse),
            reread_asked: view.visit.parameter("relecture").is_some(),
            first,
            frame,
            query,
            answer,
        })
    };
    read(house, visit, page).await
}

#[derive(Template)]
#[template(path = "search/templates/preview.html")]
struct Preview {
    frame: Frame,
    answer: Answer,
    all: String,
}

impl Preview {
    fn kind(&self, row: &Row) -> String {
        kind(&self.frame, row)
    }
    fn said_of(&self, row: &Row) -> String {
        said_of(&self.frame, row)
    }
}

/// The first results, as a part of a page.
async fn preview(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let query = Query { page: 1, narrowed: vec![], ..Query::of(view.visit) };
        let answer = find(view, &query, FIRST)?;
        let frame = view.frame("")?;
        view.form_page(Preview { all: frame.link(&query.address("/recherche")), frame, answer })
    };
    read(house, visit, page).await
}

/// An act that every process of the house follows: each reads all again.
async fn reread(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepHouse)?;
        let answer = "/recherche?relecture=demandee";
        view.record(filled, REREAD, "house".to_owned(), false, Facts::default(), answer)?;
        Ok(answer.to_owned())
    };
    let again = |view: &View, _: &Filled, _: &[crate::platform::web::Problem]| {
        view.form_page(Preview {
            all: String::new(),
            frame: view.frame("")?,
            answer: find(view, &Query { page: 1, ..Query::default() }, 1)?,
        })
    };
    write(house, visit, filled, act, again).await
}
