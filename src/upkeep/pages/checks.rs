//! « Toujours vrai ? »: what a letter asks, answered with a click; and how many answered.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::ToSpan;

use super::organisation;
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    members::{self, Fact, Organisation},
    platform::{
        prose,
        web::{Error, Filled, Frame, Site, Visit, private},
    },
    upkeep::{
        model::{Asked, CheckLink},
        store,
    },
};

#[derive(Template)]
#[template(path = "upkeep/templates/check.html")]
struct Page {
    frame: Frame,
    /// None once it was answered, or once the link opens nothing more.
    asked: Option<(Organisation, Vec<Fact>, String)>,
    token: String,
    /// Answered just now, or before.
    answered: bool,
}

fn open(view: &View, token: &str) -> Result<CheckLink, Error> {
    let oldest = view.visit.now - (24 * super::super::daily::DAYS).hours();
    store::check_link(view.tx, token)?.filter(|link| link.made_at > oldest).ok_or(Error::NotFound)
}

/// Shows what is told, and two buttons: programs that open the links of letters answer nothing.
pub async fn show(State(house): State<Site>, visit: Visit, Path(token): Path<String>) -> Response {
    let page = move |view: &View| {
        let link = open(view, &token)?;
        let asked = match link.outcome {
            Some(_) => None,
            None => {
                let one = organisation(view, &link.organisation)?;
                let about = prose::html(one.about.as_deref().unwrap_or_default());
                Some((one, members::store::facts::facts_of(view.tx, &link.organisation)?, about))
            }
        };
        view.form_page(Page {
            frame: view.frame(view.text("check-title"))?,
            answered: link.outcome.is_some(),
            asked,
            token: token.clone(),
        })
    };
    private(read(house, visit, page).await)
}

/// All of it is still true: the day is told on the page.
pub async fn still_true(
    State(house): State<Site>,
    visit: Visit,
    Path(token): Path<String>,
    filled: Filled,
) -> Response {
    let act = move |view: &View, filled: &Filled| {
        let link = open(view, &token)?;
        // not back to this address: it holds a secret, which no journal keeps
        let answer = "/propositions/envoi?fait=vrai";
        if link.outcome.is_some() {
            return Ok(answer.to_owned());
        }
        let one = organisation(view, &link.organisation)?;
        let facts = Facts::default().with("ask", link.ask.as_str());
        let n =
            view.record(filled, "organisation.still-true", format!("organisation/{}", one.id), true, facts, answer)?;
        store::put_check_answer(view.tx, &link.ask, "true", view.visit.today, n)?;
        members::store::put_check(view.tx, &link.ask, &one.id, view.visit.today, n)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |_, _, _| Err(Error::NotFound)).await
}

#[derive(Template)]
#[template(path = "upkeep/templates/checks.html")]
struct Followed {
    frame: Frame,
    asked: Vec<Asked>,
    still_true: usize,
    corrected: usize,
    silent: usize,
}

/// Who was asked within a year, who answered, who keeps silent.
pub async fn followed(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepMembers)?;
        let since = view.visit.today.saturating_sub(1.year());
        let asked = store::asked(view.tx, since)?;
        let of = |outcome: Option<&str>| asked.iter().filter(|one| one.outcome.as_deref() == outcome).count();
        view.page(Followed {
            frame: view.frame(view.text("checks-title"))?,
            still_true: of(Some("true")),
            corrected: of(Some("corrected")),
            silent: of(None),
            asked,
        })
    };
    read(house, visit, page).await
}
