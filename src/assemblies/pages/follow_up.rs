//! What follows from a session: its actions, and what a workshop said that can become one.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::store;
use crate::{
    access::{Act, View, read, say, write},
    governance::{self, Action, NewAction},
    journal::Facts,
    members,
    platform::{
        tables,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

struct Idea {
    id: String,
    workshop: String,
    rubric: String,
    text: String,
    /// Typed, and what is wrong, when this one's form was refused.
    due: String,
    who: String,
    organisation: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "assemblies/templates/follow_up.html")]
struct FollowUp {
    frame: Frame,
    id: String,
    title: String,
    actions: Vec<Action>,
    ideas: Vec<Idea>,
    keeps: bool,
    /// May add an action that no workshop said.
    adds: bool,
    /// People's names are for members.
    names: bool,
}

pub async fn list(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let record = store::record(view.tx, id)?;
    super::readable(view, &record.session)?;
    let idea = |one: &super::super::record::Contribution| {
        let rubric = record.rubrics.iter().find(|rubric| rubric.id == one.rubric)?;
        let workshop = record.workshops.iter().find(|workshop| workshop.id == rubric.workshop)?;
        let this = filled.filter(|filled| filled.get("contribution") == one.id);
        let typed = |name: &str| this.map_or(String::new(), |filled| filled.get(name).to_owned());
        Some(Idea {
            id: one.id.clone(),
            workshop: workshop.question.clone(),
            rubric: rubric.title.clone(),
            text: one.text.clone(),
            due: typed("due"),
            who: typed("who"),
            organisation: typed("organisation"),
            error: this.and_then(|_| problems.first()).map(|problem| say(view, problem)),
        })
    };
    let ideas = record.contributions.iter().filter(|one| one.action.is_none()).filter_map(idea).collect();
    view.form_page(FollowUp {
        frame: view.frame(view.text("follow-up-title"))?,
        id: id.to_owned(),
        title: record.session.title.clone(),
        actions: governance::actions_of_session(view.tx, id)?,
        ideas,
        keeps: view.may(Act::KeepSession(id)),
        adds: view.may(Act::KeepGovernance),
        names: view.may(Act::SeeMembers),
    })
}

/// By its id, or by a name that is its own alone.
fn organisation(view: &View, typed: &str) -> Result<String, Error> {
    let mut named = members::store::organisations(view.tx)?;
    named.extend(members::store::all_names(view.tx)?);
    let wanted = tables::fold(typed);
    let mut found: Vec<String> =
        named.into_iter().filter(|(id, name)| id == typed || tables::fold(name) == wanted).map(|(id, _)| id).collect();
    found.sort();
    found.dedup();
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Problem::new("organisation", "cell-no-such-row").with("found", typed).into()),
        _ => Err(Problem::new("organisation", "cell-several").with("found", typed).into()),
    }
}

/// A contribution becomes an action: who, and by when, if that is known.
pub async fn take(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        let record = store::record(view.tx, &id)?;
        let contribution = filled.get("contribution");
        let said = record.contributions.iter().find(|one| one.id == contribution).ok_or(Error::NotFound)?;
        if said.action.is_some() {
            return Err(Problem::new("due", "contribution-is-action").into());
        }
        let due = match filled.get("due") {
            "" => None,
            typed => Some(tables::date(typed).ok_or(Problem::new("due", "cell-not-a-date").with("found", typed))?),
        };
        let who = Some(filled.get("who").to_owned()).filter(|who| !who.is_empty());
        let organisation = match filled.get("organisation") {
            "" => None,
            typed => Some(organisation(view, typed)?),
        };
        let answer = format!("/assemblees/{id}/suites");
        let mut facts = Facts::default().with("contribution", contribution);
        if let Some(who) = &who {
            facts = facts.personal("who", &view.salt("who"), who);
        }
        let n = view.record(filled, "action.taken", format!("session/{id}"), true, facts, &answer)?;
        let action = NewAction {
            id: filled.form().to_owned(),
            decision: None,
            session: Some(id.clone()),
            what: said.text.clone(),
            who,
            due,
            basis: None,
            organisation,
            person: None,
        };
        governance::put_action(view.tx, &action, n)?;
        store::give_action(view.tx, contribution, &action.id, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}
