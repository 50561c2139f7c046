//! What waits for its letter: looking shows it, a button confirms it.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::ToSpan;

use crate::{
    access::{View, read, write},
    journal::Facts,
    members,
    platform::web::{Error, Filled, Frame, Site, Visit, private},
    upkeep::{model::Waiting, rules::difference, store},
};

/// How long the link of a letter confirms.
const LINK_DAYS: i64 = 2;

/// The address of the page that follows a form: no secret is so short.
const SENT: &str = "envoi";

/// A field that changes: its label, then its parts.
pub(super) type Difference = (String, Vec<(&'static str, String)>);

pub(super) fn difference(frame: &Frame, field: &str, was: &str, becomes: &str) -> Difference {
    let parts = difference::difference(was, becomes).into_iter().map(|(part, text)| (part.word(), text));
    (frame.t(&format!("organisation-{}", field.replace('_', "-"))), parts.collect())
}

#[derive(Template)]
#[template(path = "upkeep/templates/confirm.html")]
struct Page {
    frame: Frame,
    /// What to say: `sent`, `done`, `true`, `spent` or `ask`.
    state: &'static str,
    kind: String,
    organisation: String,
    differences: Vec<Difference>,
    message: String,
}

fn open(view: &View, token: &str) -> Result<Option<Waiting>, Error> {
    let oldest = view.visit.now - (24 * LINK_DAYS).hours();
    Ok(store::link(view.tx, token)?.filter(|link| link.made_at > oldest))
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(token): Path<String>) -> Response {
    let page = move |view: &View| {
        let frame = view.frame(view.text("confirm-title"))?;
        let waiting = if token == SENT { None } else { open(view, &token)? };
        let state = match (&waiting, token == SENT, view.visit.parameter("fait")) {
            (Some(_), ..) => "ask",
            (None, true, Some("vrai")) => "true",
            (None, true, Some(_)) => "done",
            (None, true, None) => "sent",
            (None, false, _) => "spent",
        };
        let waiting = waiting.unwrap_or_default();
        let name = match waiting.organisation.is_empty() {
            true => String::new(),
            false => members::store::organisation(view.tx, &waiting.organisation)?.name,
        };
        let changes = waiting.proposed();
        view.form_page(Page {
            state,
            differences: changes.iter().map(|(field, was, now)| difference(&frame, field, was, now)).collect(),
            kind: waiting.kind,
            organisation: name,
            message: waiting.message.unwrap_or_default(),
            frame,
        })
    };
    private(read(house, visit, page).await)
}

pub async fn confirm(State(house): State<Site>, visit: Visit, Path(token): Path<String>, filled: Filled) -> Response {
    let act = move |view: &View, filled: &Filled| {
        let waiting = open(view, &token)?.ok_or(Error::NotFound)?;
        store::drop_link(view.tx, &token)?;
        let answer = format!("/propositions/{SENT}?fait=oui");
        keep(view, filled, &waiting, &answer)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |_, _, _| Err(Error::NotFound)).await
}

/// It waits for someone from now on. Gives the act's number. What is said of people stays out of the journal, and so does a
/// wording that nobody has accepted.
pub(super) fn keep(view: &View, filled: &Filled, waiting: &Waiting, answer: &str) -> Result<i64, Error> {
    let id = view.salt("proposal")[..32].to_owned();
    let personal = [
        ("given_name", &waiting.given_name),
        ("family_name", &waiting.family_name),
        ("capacity", &waiting.capacity),
        ("message", &waiting.message),
    ];
    let facts = Facts::default()
        .with("kind", waiting.kind.as_str())
        .with("organisation", waiting.organisation.as_str())
        .with("fields", waiting.fields.clone().unwrap_or_default())
        .personal("email", &view.salt("email"), &waiting.email);
    let facts = personal.into_iter().fold(facts, |facts, (name, value)| match value {
        Some(value) => facts.personal(name, &view.salt(name), value),
        None => facts,
    });
    let n = view.record(filled, "page.proposed", format!("proposal/{id}"), false, facts, answer)?;
    store::put_proposal(view.tx, &id, waiting, view.visit.today, n)?;
    Ok(n)
}
