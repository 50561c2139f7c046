//! What each day does of old rows, told, and what it asks someone to decide.

use askama::Template;
use axum::{extract::State, response::Response};

use super::super::{
    model::{Pseudonym, Subject},
    retention, store, words,
};
use crate::{
    access::{self, Act, View, read, said, write},
    journal::{Facts, forget},
    platform::{
        held::Then,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// Days of rounds that are told.
const MOST: i64 = 60;

struct Rule {
    name: String,
    why: String,
    days: i64,
    /// Why the network set other days.
    own: Option<String>,
    /// Whether someone is asked.
    asks: bool,
    looked: Option<String>,
}

struct Asked {
    id: String,
    rule: String,
    /// What it is, in words: the values that are shown of it.
    what: String,
    on: String,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "privacy/templates/retention.html")]
struct Retention {
    frame: Frame,
    rules: Vec<Rule>,
    done: Vec<(String, String, i64)>,
    asked: Vec<Asked>,
    answered: Vec<(String, String, String, Option<String>)>,
    decides: bool,
    keeps: bool,
    told: bool,
    problems: Vec<(String, String)>,
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, &Filled::default(), &[])).await
}

fn page(view: &View, filled: &Filled, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::SeeJournal)?;
    let frame = view.frame(view.text("retention-title"))?;
    let (looks, periods) = (store::looks(view.tx)?, store::periods(view.tx)?);
    let rule = |keep: &'static crate::platform::held::Keep| Rule {
        name: frame.of("keep", keep.id),
        why: frame.t(&format!("keep-{}-why", keep.id)),
        days: periods.get(keep.id).map_or(keep.days, |(days, _)| *days),
        own: periods.get(keep.id).map(|(_, reason)| reason.clone()),
        asks: matches!(keep.then, Then::Asked(_)),
        looked: looks.get(keep.id).map(|day| frame.short_day(day)),
    };
    let (mut asked, mut answered) = (vec![], vec![]);
    let proposals = store::proposals(view.tx)?;
    let waiting: Vec<&str> =
        proposals.iter().filter(|one| one.answer.is_none()).map(|one| one.object.as_str()).collect();
    let parts = store::these(view.tx, view.house.slices, &waiting)?;
    for one in &proposals {
        let name = frame.of("keep", &one.rule);
        match one.answer.as_deref().zip(one.answered_on) {
            Some((answer, day)) => {
                answered.push((name, frame.of("retention-answer", answer), frame.short_day(&day), one.reason.clone()));
            }
            None => asked.push(Asked {
                id: one.id.clone(),
                rule: name,
                what: parts.get(&one.object).map_or_else(|| one.object.clone(), words::shortly),
                on: frame.short_day(&one.proposed_on),
                problem: problems
                    .first()
                    .filter(|_| filled.get("proposal") == one.id)
                    .map(|problem| access::say(view, problem)),
            }),
        }
    }
    let done = store::done(view.tx, MOST)?.into_iter();
    view.form_page(Retention {
        rules: retention::keeps(view.house.slices).map(rule).collect(),
        done: done.map(|(rule, day, gone)| (frame.of("keep", &rule), frame.short_day(&day), gone)).collect(),
        asked,
        answered,
        decides: view.may(Act::KeepMembers),
        keeps: view.may(Act::KeepHouse),
        told: view.visit.parameter("fait").is_some(),
        problems: said(view, problems),
        frame,
    })
}

pub async fn answer(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    write(house, visit, filled, decide, page).await
}

/// Erases what was proposed, or keeps it as long again, saying why.
fn decide(view: &View, filled: &Filled) -> Result<String, Error> {
    view.require(Act::KeepMembers)?;
    let (answer, reason) = (filled.get("answer"), filled.get("reason"));
    if !["erased", "kept"].contains(&answer) {
        return Err(Problem::new("answer", "retention-which").into());
    }
    if answer == "kept" && reason.is_empty() {
        return Err(Problem::new("reason", "retention-say-why").into());
    }
    let proposals = store::proposals(view.tx)?;
    let asked = proposals.into_iter().find(|one| one.id == filled.get("proposal")).ok_or(Error::NotFound)?;
    if asked.answer.is_some() {
        return Err(Problem::new("answer", "request-answered").into());
    }
    let to = "/administration/conservation?fait=oui";
    let facts =
        Facts::default().with("rule", asked.rule.as_str()).with("answer", answer).with("object", asked.object.as_str());
    let n = view.record(filled, "retention.decided", format!("retention_proposal/{}", asked.id), false, facts, to)?;
    if answer == "erased" {
        erase(view, &asked.object, n)?;
    }
    store::put_proposal_answer(view.tx, &asked.id, answer, reason, view.visit.today, n)?;
    Ok(to.to_owned())
}

/// An account goes with its sessions and letters; any other row as its hold says.
fn erase(view: &View, object: &str, n: i64) -> Result<(), Error> {
    let slices = view.house.slices;
    let pseudonym = Pseudonym { mark: view.salt("erasure")[..8].to_uppercase() };
    let (parts, subject) = match object.strip_prefix("account/") {
        Some(id) => {
            let subject = Subject { person: None, ..store::account(view.tx, id, None)? };
            access::store::close(view.tx, id, view.visit.today, n)?;
            (store::held(view.tx, slices, &subject)?, subject)
        }
        None => {
            let found = store::these(view.tx, slices, &[object])?;
            (found.into_values().collect(), Subject::default())
        }
    };
    let told = store::journal(view.tx, &subject, &parts)?;
    store::erase(view.tx, slices, &parts, &pseudonym, n)?;
    for kept in told {
        forget::forget(view.tx, &kept.hash)?;
    }
    Ok(())
}
