//! What waits for someone: other wordings of pages, for whoever corrects them, and claims, for the coordination.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, response::Response};

use super::{
    confirm::{Difference, difference},
    correct::write_fields,
    organisation, said,
};
use crate::{
    access::{self, Act, View, model::Account, read, write},
    journal::Facts,
    members::{self, Organisation, store::NewMandate},
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
    upkeep::{letters, model::Proposal, store, tables::OUTCOMES},
};

/// Answered ones shown.
const ANSWERED: usize = 50;
/// The longest word to whoever proposed, in characters.
const WORD: usize = 5_000;

struct Line {
    proposal: Proposal,
    /// None where the organisation is no more.
    name: Option<String>,
    differences: Vec<Difference>,
    /// The page changed since it was proposed.
    moved: bool,
    /// Of a claim: whom it may be, id and name.
    people: Vec<(String, String)>,
    /// What was typed, where this one was refused.
    text: String,
    problem: Option<String>,
}

#[derive(Template)]
#[template(path = "upkeep/templates/proposals.html")]
struct List {
    frame: Frame,
    waiting: Vec<Line>,
    answered: Vec<Line>,
    /// Claims, and how to reach people, are the coordination's.
    keeps: bool,
    done: Option<String>,
    problems: Vec<(String, String)>,
}

pub async fn list(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, None, &[])).await
}

fn page(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::CorrectPages)?;
    let keeps = view.may(Act::KeepMembers);
    let frame = view.frame(view.text("proposals-title"))?;
    let names: HashMap<String, String> = members::store::organisations(view.tx)?.into_iter().collect();
    let all = store::proposals(view.tx)?.into_iter().filter(|one| keeps || one.kind == "correction");
    let (answered, waiting): (Vec<Proposal>, Vec<Proposal>) = all.partition(|one| one.outcome.is_some());
    let mut claimants = if keeps { store::claimants(view.tx)? } else { HashMap::new() };
    let mut line = |proposal: Proposal| {
        let here = filled.filter(|filled| filled.get("proposal") == proposal.id);
        let (now, moved) = proposal.proposed_now();
        let waits = proposal.outcome.is_none();
        let differences = if waits { now } else { proposal.proposed() };
        let differences = differences.iter().map(|(field, was, now)| difference(&frame, field, was, now)).collect();
        Line {
            name: names.get(&proposal.organisation).cloned(),
            differences,
            moved: moved && waits,
            people: claimants.remove(&proposal.id).unwrap_or_default(),
            text: here.map_or(String::new(), |filled| filled.get("text").to_owned()),
            problem: problems.first().filter(|_| here.is_some()).map(|problem| access::say(view, problem)),
            proposal,
        }
    };
    view.form_page(List {
        waiting: waiting.into_iter().map(&mut line).collect(),
        answered: answered.into_iter().rev().take(ANSWERED).map(&mut line).collect(),
        keeps,
        done: view.visit.parameter("fait").map(|what| format!("proposals-done-{what}")).filter(|key| frame.has(key)),
        problems: access::said(view, problems),
        frame,
    })
}

pub async fn answer(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::CorrectPages)?;
        let all = store::proposals(view.tx)?;
        let of = all.into_iter().find(|one| one.id == filled.get("proposal"));
        let of = of.ok_or(Problem::new("proposals", "proposal-which"))?;
        if of.kind == "claim" {
            view.require(Act::KeepMembers)?;
        }
        let (outcome, text) = (filled.get("outcome"), filled.get("text").replace("\r\n", "\n"));
        if !OUTCOMES.contains(&outcome) {
            return Err(Problem::new("proposals", "proposal-outcome-which").into());
        }
        if of.outcome.is_some() {
            return Err(Problem::new("proposals", "proposal-answered").into());
        }
        if outcome == "set_aside" && text.is_empty() {
            return Err(Problem::new("proposals", "proposal-say-why").into());
        }
        if text.chars().count() > WORD {
            return Err(Problem::new("proposals", "cell-too-long").with("found", "").with("expected", "").into());
        }
        let answer =
            format!("/reseau/propositions?fait={}", if outcome == "accepted" { "acceptee" } else { "ecartee" });
        let found = organisation(view, &of.organisation);
        let name = found.as_ref().map_or(of.organisation.clone(), |one| one.name.clone());
        let n = match (outcome, of.kind.as_str()) {
            ("accepted", "claim") => accept_claim(view, filled, &of, &found?, &answer)?,
            ("accepted", _) => accept_correction(view, filled, &of, &found?, &answer)?,
            _ => {
                let facts =
                    Facts::default().with("organisation", of.organisation.as_str()).with("kind", of.kind.as_str());
                view.record(filled, "page.proposal-set-aside", format!("proposal/{}", of.id), false, facts, &answer)?
            }
        };
        store::put_answer(view.tx, &of.id, outcome, &text, view.visit.today, n)?;
        letters::answered(view, &of, &name, outcome, &text)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| page(view, Some(filled), problems)).await
}

fn accept_correction(
    view: &View,
    filled: &Filled,
    of: &Proposal,
    organisation: &Organisation,
    answer: &str,
) -> Result<i64, Error> {
    let proposed = of.proposed();
    // someone changed it since it was proposed: both are shown, and the proposal waits for whoever saw that
    let seen = filled.version() == Some(of.version);
    let moved = proposed.iter().filter(|(field, was, _)| said(organisation, field) != was);
    let told = moved.map(|(field, _, now)| {
        (view.text(&format!("organisation-{field}")), said(organisation, field).to_owned(), now.clone())
    });
    let moved: Vec<(String, String, String)> = told.collect();
    if !moved.is_empty() && !seen {
        return Err(Error::Stale(moved));
    }
    let becomes: Vec<(&str, &str)> = proposed.iter().map(|(field, _, now)| (*field, now.as_str())).collect();
    let facts = Facts::default().with("proposal", of.id.as_str());
    write_fields(view, filled, ("organisation.corrected", answer), organisation, &becomes, facts)
}

/// The person, their mandate, how to reach them and the account by which they sign in, of which what is missing is made.
fn accept_claim(
    view: &View,
    filled: &Filled,
    of: &Proposal,
    organisation: &Organisation,
    answer: &str,
) -> Result<i64, Error> {
    let account = access::store::account_of_email(view.tx, &of.email)?;
    if let Some(account) = &account
        && access::store::revoked(view.tx, &account.id)?
    {
        return Err(Problem::new("proposals", "claim-revoked").into());
    }
    let people = store::claimants(view.tx)?.remove(&of.id).unwrap_or_default();
    let chosen = filled.get("person");
    let known = people.iter().find(|(id, _)| id == chosen);
    // an account says who its holder is
    let known = known.or(people.first().filter(|_| account.as_ref().is_some_and(|account| account.person.is_some())));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let person = known.map_or(view.salt("person")[..32].to_owned(), |(id, _)| id.clone());
    let mandate = view.salt("mandate")[..32].to_owned();
    let facts = Facts::default()
        .with("proposal", of.id.as_str())
        .with("person", person.as_str())
        .with("mandate", mandate.as_str());
    let object = format!("organisation/{}", organisation.id);
    let n = view.record(filled, "organisation.claimed", object, true, facts, answer)?;
    if known.is_none() {
        members::store::put_person(view.tx, &person, &text(&of.family_name), &text(&of.given_name), n)?;
    }
    if !store::mandated(view.tx, &person, &organisation.id, view.visit.today)? {
        let new = NewMandate {
            id: mandate,
            person: person.clone(),
            organisation: Some(organisation.id.clone()),
            capacity: "representing".to_owned(),
            title: of.capacity.clone(),
            standing: None,
            level: None,
            gained: None,
            starts: view.visit.today,
        };
        members::store::put_mandate(view.tx, &new, n)?;
    }
    if members::store::contacts_for(view.tx, &person, &organisation.id)?.is_empty() {
        let contact = members::store::Contact {
            id: view.salt("contact")[..32].to_owned(),
            organisation: Some(organisation.id.clone()),
            person: Some(person.clone()),
            name: of.name(),
            email: Some(of.email.clone()),
            phone: None,
            postal_address: None,
        };
        members::store::put_contact(view.tx, &contact, n)?;
    }
    let account = match account {
        Some(account) => account.id,
        None => {
            let (id, name) = (view.salt("account")[..32].to_owned(), of.name());
            let (email, origin) = (of.email.clone(), "house".to_owned());
            let new = Account { id: id.clone(), name, email, origin, person: None };
            access::store::put_account(view.tx, &new, &[], view.visit.today, n)?;
            id
        }
    };
    access::store::is_person(view.tx, &account, &person, n)?;
    Ok(n)
}
