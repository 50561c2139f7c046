//! Settings, and the journal to read.

use askama::Template;
use axum::{Router, extract::State, response::Response, routing::get};

use super::{SHEETS, store};
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit, frame::Settings},
};

/// What a network says of itself, in the order of the form. The name alone is required.
const SETTINGS: &[&str] =
    &["name", "tagline_fr", "tagline_en", "about_fr", "about_en", "licence_fr", "licence_en", "privacy_contact"];

/// Acts on a page of the journal.
const PAGE: i64 = 100;

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/administration", get(index))
        .route("/administration/reglages", get(settings).post(save))
        .route("/journal", get(journal))
}

#[derive(Template)]
#[template(path = "administration/templates/index.html")]
struct Index {
    frame: Frame,
}

impl Index {
    fn sheets(&self) -> impl Iterator<Item = (&'static str, String)> {
        SHEETS.iter().map(|sheet| (sheet.path, format!("sheet-{}", sheet.table.name.replace('_', "-"))))
    }
}

async fn index(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepHouse)?;
        view.page(Index { frame: view.frame(view.text("administration-title"))? })
    };
    read(house, visit, page).await
}

#[derive(Template)]
#[template(path = "administration/templates/settings.html")]
struct SettingsPage {
    frame: Frame,
    /// Name, label, value, what is wrong.
    fields: Vec<(&'static str, String, String, Option<String>)>,
    errors: usize,
    saved: bool,
}

async fn settings(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| settings_page(view, None, &[])).await
}

fn settings_page(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepHouse)?;
    let kept = Settings::read(view.tx)?;
    let field = |key: &&'static str| {
        let value = filled.map_or_else(|| kept.get(key).to_owned(), |filled| filled.get(key).to_owned());
        let error =
            problems.iter().find(|problem| problem.field == *key).map(|problem| crate::access::say(view, problem));
        (*key, view.text(&format!("setting-{}", key.replace('_', "-"))), value, error)
    };
    let fields = SETTINGS.iter().map(field).collect();
    let saved = filled.is_none() && view.visit.parameter("fait").is_some();
    let frame = view.frame(view.text("settings-title"))?;
    view.form_page(SettingsPage { frame, fields, errors: problems.len(), saved })
}

async fn save(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepHouse)?;
        if filled.get("name").is_empty() {
            return Err(Problem::new("name", "cell-missing").into());
        }
        let answer = "/administration/reglages?fait=oui";
        let facts = SETTINGS.iter().fold(Facts::default(), |facts, key| facts.with(key, filled.get(key)));
        view.record(filled, "settings.changed", "house".to_owned(), true, facts, answer)?;
        for key in SETTINGS {
            store::put_setting(view.tx, key, filled.get(key))?;
        }
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |view, filled, problems| settings_page(view, Some(filled), problems)).await
}

#[derive(Template)]
#[template(path = "administration/templates/journal.html")]
struct Journal {
    frame: Frame,
    acts: Vec<store::Act>,
    before: Option<i64>,
}

async fn journal(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::SeeJournal)?;
        let from = view.visit.parameter("avant").and_then(|n| n.parse().ok()).unwrap_or(i64::MAX);
        let acts = store::acts(view.tx, from, PAGE)?;
        let before = acts.last().map(|act| act.n).filter(|n| *n > 1);
        view.page(Journal { frame: view.frame(view.text("journal-title"))?, acts, before })
    };
    read(house, visit, page).await
}
