//! The lists of this slice: members on a day, and every organisation. Each is an address with its filters, a page in several
//! looks, files, and a bare page that other websites frame (`platform::lists` does all that follows from the rows).
//!
//! A filter that holds what nobody knows is said, and nothing is shown in its stead: a list that left it out would claim to
//! be what was asked for.

mod adherents;
mod filters;
mod organisations;
mod own;
mod places;

use std::sync::Arc;

use axum::{Router, extract::State, response::Response, routing::get};

use crate::{
    access::{View, read, read_long},
    platform::{
        db,
        lists::{self, Asked, Bare, Column, Control, Format, List, Look, News, Page, Row, Rows},
        web::{self, Error, Problem, Site, Visit, visit::reads},
    },
};

pub use places::own_territory;
pub(super) use places::{of_size, own_size, size_of, size_said};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/reseau/adherents", get(adherents))
        .route("/reseau/adherents.csv", get(adherents))
        .route("/reseau/adherents.xlsx", get(adherents))
        .route("/reseau/adherents.json", get(adherents))
        .route("/reseau/adherents.geojson", get(adherents))
        .route("/reseau/adherents.rss", get(adherents))
        .route("/integration/reseau/adherents", get(adherents))
        .route("/reseau/organisations", get(organisations))
        .route("/reseau/organisations.csv", get(organisations))
        .route("/reseau/organisations.xlsx", get(organisations))
        .route("/reseau/organisations.json", get(organisations))
        .route("/reseau/organisations.geojson", get(organisations))
        .route("/reseau/organisations.rss", get(organisations))
        .route("/integration/reseau/organisations", get(organisations))
        .route("/reseau/acteurs", get(organisations::once_actors))
        .route("/api/v1/organisations", get(organisations))
}

/// Names of the query parameters that these pages read.
pub const PARAMETERS: &[&str] = &[
    "au",
    "nom",
    "q",
    "categorie",
    "etat",
    "nature",
    "membre",
    "territoire",
    "taille",
    "champ",
    "champ-",
    "tri",
    "vue",
    "page",
];

async fn adherents(State(house): State<Site>, visit: Visit) -> Response {
    listed(house, visit, adherents::answer).await
}

async fn organisations(State(house): State<Site>, visit: Visit) -> Response {
    listed(house, visit, organisations::answer).await
}

async fn listed(house: Site, visit: Visit, answer: fn(&View) -> Result<Response, Error>) -> Response {
    // a file holds the whole list: made off the threads that answer the others
    match Format::of(&visit.path) {
        Some(_) => read_long(house, visit, answer).await,
        None => read(house, visit, answer).await,
    }
}

/// One list for one reader, under the filters of the address.
struct Told<'a> {
    path: &'static str,
    looks: &'static [Look],
    filters: &'static [&'static str],
    title: &'static str,
    lede: String,
    naming: String,
    /// Stem of what is said of the rows, and of none: `-caption`, `-empty`.
    stem: &'static str,
    controls: Vec<Control>,
    problems: Vec<Problem>,
    /// Whether the public may ask for the same.
    public: bool,
    columns: Vec<Column>,
    /// Asked for only when the rows are not kept.
    find: &'a dyn Fn() -> Result<Found<'a>, Error>,
    news: &'a dyn Fn() -> db::Result<Vec<News>>,
    /// What this list's rows follow from, where everyone asks for it: they are then made once.
    usual: Option<String>,
    actions: Vec<(String, String)>,
}

/// Those who answer to the filters.
struct Found<'a> {
    total: usize,
    /// The row at a place of the list.
    row: Box<dyn Fn(usize) -> Row + 'a>,
}

fn answer(view: &View, asked: &Asked, told: Told) -> Result<Response, Error> {
    let json = view.visit.path.starts_with("/api/").then_some(Format::Json);
    if let Some(format) = asked.format.or(json) {
        return file(view, format, told);
    }
    let frame = view.frame(view.text(told.title))?;
    let mut page = Page::new(frame, told.path, asked, told.looks, kept(view, told.filters)?);
    if told.problems.is_empty() {
        page.rows = rows(view, &page, asked, &told)?;
    }
    page.crumbs = vec![(view.text("room-network"), view.visit.link("/reseau"))];
    page.actions = told.actions;
    page.lede = told.lede;
    page.controls = told.controls;
    page.pasted = told.public;
    let field = |problem: &Problem| {
        let found = page.controls.iter().find(|control| control.id == problem.field);
        found.map_or(String::from("main"), |control| control.id.clone())
    };
    page.problems = told.problems.iter().map(|problem| (field(problem), crate::access::say(view, problem))).collect();
    let broken = !page.problems.is_empty();
    let mut answer = if asked.embedded { view.page(Bare { page }) } else { view.page(page) }?;
    if broken {
        *answer.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(answer)
}

/// What the address asks for, of these filters. The usual day is left out: what one takes away should follow the days.
fn kept(view: &View, filters: &[&str]) -> db::Result<Vec<(String, String)>> {
    let usual = view.usual_day()?.to_string();
    let asked = view.visit.query.iter().filter(|(name, value)| reads(filters, name) && !value.is_empty());
    Ok(asked.filter(|(name, value)| name != "au" || *value != usual).cloned().collect())
}

/// The rows of this page in HTML; of a list that everyone asks for, made once until the next public act.
fn rows(view: &View, page: &Page, asked: &Asked, told: &Told) -> Result<Arc<String>, Error> {
    let make = || {
        let found = (told.find)()?;
        let (first, last) = (asked.first(), found.total.min(asked.first() + lists::PAGE));
        let rows: Vec<Row> = (first..last).map(&found.row).collect();
        let counts = [("first", (first + 1).into()), ("last", last.into()), ("total", found.total.into())];
        let part = |part: &str| page.frame.say(&format!("{}-{part}", told.stem), &counts);
        let empty = if found.total == 0 { part("empty") } else { page.frame.t("list-past-the-end") };
        let (previous, next) = page.around(asked, found.total);
        let (frame, naming, columns, look) = (&page.frame, &told.naming, &told.columns, asked.look);
        let map = (look == Look::Map && found.total > 0).then(|| places::picture(view, page, &found)).transpose()?;
        let html =
            Rows { frame, look, naming, caption: part("caption"), columns, rows: &rows, empty, map, previous, next };
        Ok(askama::Template::render(&html)?)
    };
    let Asked { look, sort, page: number, embedded, .. } = asked;
    match &told.usual {
        Some(key) => view.part(&format!("{} {embedded} {look:?} {sort} {number} {key}", told.path), make),
        None => make().map(Arc::new),
    }
}

fn file(view: &View, format: Format, told: Told) -> Result<Response, Error> {
    if !told.problems.is_empty() {
        return Err(Error::Refused(told.problems));
    }
    let frame = view.frame(view.text(told.title))?;
    let own = Asked::of(view.visit, told.looks, &[""]);
    let address = Page::new(frame, told.path, &own, told.looks, kept(view, told.filters)?);
    let frame = &address.frame;
    let rows = match format {
        // a feed tells what changed
        Format::Rss => vec![],
        _ => {
            let found = (told.find)()?;
            (0..found.total).map(found.row).collect()
        }
    };
    let list = List {
        title: format!("{} – {}", frame.title, frame.name()),
        home: frame.absolute(&frame.link("")),
        licence: frame.settings.in_lang("licence", view.lang()).to_owned(),
        lang: view.lang(),
        naming: told.naming,
        columns: told.columns,
        rows,
        news: if format == Format::Rss { (told.news)()? } else { vec![] },
        address: address.whole,
    };
    let name = told.path.rsplit('/').next().unwrap_or_default();
    let answer = lists::file(&list, format, name)?;
    Ok(if view.who.account.is_some() { web::private(answer) } else { answer })
}
