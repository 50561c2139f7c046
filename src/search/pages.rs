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
    find::{Answer, PAGE, Place, Row, find, places},
};
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    members,
    platform::{
        db,
        index::{KIND, follow::REREAD},
        web::{Filled, Frame, Site, Visit},
    },
    territories::{self, Edition, Kind, Territory},
};

/// Results shown while one types.
const FIRST: usize = 6;
/// Territories shown, on the page and while one types.
const PLACES: usize = 6;
const FIRST_PLACES: usize = 3;
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
    places: Vec<Place>,
    first: usize,
    near: Near,
    previous: Option<String>,
    next: Option<String>,
    /// The address without what narrows it.
    whole: Option<String>,
    keeps: bool,
    reread_asked: bool,
}

/// What comes first because it is near: where one is, where one may say that one is.
#[derive(Default)]
struct Near {
    /// The territory chosen, and the search without it.
    chosen: Option<(String, String)>,
    /// Territories to choose: one's own organisation's, or those of the name that was typed.
    offered: Vec<(String, String)>,
    typed: String,
    /// No commune bears that name.
    unknown: bool,
}

/// Reads where one is, and makes it a part of what is asked: a name that is one commune's alone is that commune.
fn near(view: &View, query: &mut Query) -> db::Result<Near> {
    let edition = territories::edition(view)?;
    let mut near = Near { typed: query.commune.clone().unwrap_or_default(), ..Near::default() };
    let named: Vec<&Territory> = match &query.commune {
        Some(name) => edition.named(name).into_iter().filter(|found| found.kind == Kind::Commune).collect(),
        None => vec![],
    };
    match (&query.commune, &named[..]) {
        (Some(_), [one]) => query.near = Some(one.id.to_owned()),
        (Some(_), []) => near.unknown = true,
        _ => {}
    }
    let chosen = query.near.as_deref().and_then(|id| edition.resolve(id)).map(|(territory, _)| territory);
    query.near = chosen.map(|territory| territory.id.to_owned());
    query.commune = None;
    let address = |id: Option<&str>| view.visit.link(&query.nearby(id).address("/recherche"));
    near.chosen = chosen.map(|territory| (edition.label(territory), address(None)));
    let mut offered = if named.len() > 1 { named } else { vec![] };
    if offered.is_empty()
        && chosen.is_none()
        && let Some(id) = members::own_territory(view)?
    {
        offered.extend(edition.resolve(&id).map(|(territory, _)| territory));
    }
    near.offered = offered.into_iter().map(|one| (edition.label(one), address(Some(one.id)))).collect();
    Ok(near)
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

/// Where, unless the title says it, and when.
fn said_of(frame: &Frame, row: &Row) -> String {
    let title: String = row.title.iter().map(|piece| piece.text.as_str()).collect();
    let place = row.document.place.clone().filter(|place| !title.contains(place.as_str()));
    let day = row.document.day.as_ref().map(|day| frame.short_day(day));
    [place, day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The word for a value of a facet.
fn label(frame: &Frame, edition: &Edition, facet: &str, value: &str) -> String {
    match facet {
        "region" | "departement" => edition.get(value).map_or(value, |territory| territory.name).to_owned(),
        "taille" => frame.of("search-size", value),
        KIND => frame.of("search-kinds", value),
        "nature" => frame.of("organisation-kind", value),
        _ => value.to_owned(),
    }
}

fn narrowings(frame: &Frame, edition: &Edition, query: &Query, answer: &Answer) -> Vec<Narrowing> {
    let narrowing = |name: &&'static str| {
        let mut counts = answer.found.facets.get(*name).cloned().unwrap_or_default();
        match *name {
            "annee" => counts.sort_by(|one, other| other.0.cmp(&one.0)),
            "taille" => counts.sort(),
            _ => {}
        }
        let value = |(value, count): (String, usize)| Value {
            label: label(frame, edition, name, &value),
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
        let mut query = Query::of(view.visit);
        let near = near(view, &mut query)?;
        let answer = find(view, &query, PAGE)?;
        let edition = territories::edition(view)?;
        let frame = view.frame(view.text("search-title"))?;
        let at = |page: usize| frame.link(&query.at_page(page).address("/recherche"));
        let first = (query.page - 1) * PAGE;
        let bare = Query { narrowed: vec![], page: 1, ..query.clone() };
        view.form_page(Results {
            narrowings: narrowings(&frame, &edition, &query, &answer),
            near,
            places: places(view, &query, PLACES)?,
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
    places: Vec<Place>,
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
        let all = frame.link(&query.address("/recherche"));
        view.form_page(Preview { places: places(view, &query, FIRST_PLACES)?, all, frame, answer })
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
            places: vec![],
            all: String::new(),
            frame: view.frame("")?,
            answer: find(view, &Query { page: 1, ..Query::default() }, 1)?,
        })
    };
    write(house, visit, filled, act, again).await
}
