//! One action: what is to be done, by whom, by when; and the act that says that it is done, with a word.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use crate::{
    access::{Act, View, read, said, write},
    governance::{
        model::{Action, Done},
        store,
    },
    journal::Facts,
    platform::{
        tables,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "governance/templates/action.html")]
struct One {
    frame: Frame,
    action: Action,
    late: bool,
    keeps: bool,
    /// Names of people are for members.
    names: bool,
    done_on: String,
    note: String,
    problems: Vec<(String, String)>,
}

/// Who says that it is done: those who keep governance or its session, and its owner.
pub fn keeps(view: &View, action: &Action) -> bool {
    let owns = |organisation: &String| view.may(Act::KeepOrganisation(organisation));
    let own = view.who.account.as_ref().and_then(|account| account.person.as_ref());
    view.may(Act::KeepGovernance)
        || action.session.as_ref().is_some_and(|session| view.may(Act::KeepSession(session)))
        || action.organisation.as_ref().is_some_and(owns)
        || (view.who.active && own.is_some() && own == action.person.as_ref())
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let action = store::action(view.tx, id)?;
    let typed = |name: &str| filled.map(|filled| filled.get(name).to_owned());
    let page = One {
        frame: view.frame(action.what.clone())?,
        late: action.done_on.is_none() && action.due.is_some_and(|due| due < view.visit.today),
        keeps: keeps(view, &action),
        names: view.may(Act::SeeMembers),
        done_on: typed("done_on").unwrap_or_else(|| view.visit.today.to_string()),
        note: typed("note").unwrap_or_default(),
        problems: said(view, problems),
        action,
    };
    if page.keeps { view.form_page(page) } else { view.page(page) }
}

pub async fn done(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let action = store::action(view.tx, &id)?;
        if !keeps(view, &action) {
            view.require(Act::KeepGovernance)?;
        }
        if action.done_on.is_some() {
            return Err(Problem::new("done_on", "action-done-already").into());
        }
        let typed = filled.get("done_on");
        let done_on = tables::date(typed).ok_or(Problem::new("done_on", "cell-not-a-date").with("found", typed))?;
        if done_on > view.visit.today {
            return Err(Problem::new("done_on", "action-done-later").into());
        }
        let note = filled.get("note");
        if note.chars().count() > 500 {
            return Err(Problem::new("note", "cell-too-long").into());
        }
        let answer = format!("/actions/{id}");
        let facts = Facts::default().with("done_on", done_on.to_string()).with("note", note);
        let n = view.record(filled, "action.done", format!("action/{id}"), true, facts, &answer)?;
        let done = Done {
            id: filled.form().to_owned(),
            action: id.clone(),
            done_on,
            note: Some(note.to_owned()).filter(|note| !note.is_empty()),
            by_name: view.who.account.as_ref().map(|account| account.name.clone()),
        };
        store::put_done(view.tx, &done, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}
