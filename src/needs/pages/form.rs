//! The form that posts a need, a skill or a call, by a member for itself or on its behalf.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{Board, one::keeps, own, posts};
use crate::{
    access::{Act, View, read, write},
    fields,
    journal::Facts,
    members,
    needs::{
        model::Need,
        store,
        tables::{KINDS, NEED},
    },
    platform::{
        db::Value,
        tables::fold,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "needs/templates/form.html")]
struct Form {
    frame: Frame,
    /// Id and name of those one may post for; all of them for the coordination, which types a name.
    organisations: Vec<(String, String)>,
    typed_name: bool,
    /// The id and the version of what is changed.
    editing: Option<(String, i64)>,
    typed: HashMap<String, String>,
    /// The network's own fields.
    own: Vec<fields::Input>,
    problems: Vec<(String, String)>,
}

impl Form {
    fn typed(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }
    fn is(&self, name: &str, value: &str) -> bool {
        self.typed(name) == value
    }
    fn kinds(&self) -> &'static [&'static str] {
        KINDS
    }
    fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }
    fn action(&self) -> String {
        let rest = self.editing.as_ref().map_or("nouveau".to_owned(), |(id, _)| format!("{id}/modifier"));
        self.frame.link(&format!("/besoins/{rest}"))
    }
}

pub async fn show_new(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, None, None, &[])).await
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| {
        let board = Board::read(view)?;
        page(view, Some(board.one(view, &id)?), None, &[])
    })
    .await
}

fn page(view: &View, need: Option<&Need>, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    match need {
        Some(need) => view.require(Act::KeepOrganisation(&need.organisation))?,
        None if !posts(view) => view.require(Act::KeepMembers)?,
        None => {}
    }
    let names = members::store::organisations(view.tx)?;
    let own = own(view);
    let mut organisations: Vec<(String, String)> = match &own {
        Some(own) => names.into_iter().filter(|(id, _)| own.contains(id)).collect(),
        None => names,
    };
    organisations.sort_by_cached_key(|(_, name)| fold(name));
    let pair = |key: &str, value: String| (key.to_owned(), value);
    let typed = match (filled, need) {
        (Some(filled), _) => filled.pairs.iter().cloned().collect(),
        (None, Some(need)) => HashMap::from([
            pair("kind", need.kind.clone()),
            pair("organisation", need.by.clone()),
            pair("title", need.title.clone()),
            pair("about", need.about.clone().unwrap_or_default()),
            pair("topics", need.topics.clone().unwrap_or_default()),
            pair("contact_name", need.contact_name.clone().unwrap_or_default()),
            pair("audience", need.audience.clone()),
        ]),
        (None, None) => {
            let kind = view.visit.parameter("genre").filter(|kind| KINDS.contains(kind)).unwrap_or("need");
            HashMap::from([pair("kind", kind.to_owned()), pair("audience", "public".to_owned())])
        }
    };
    let title = if need.is_some() { "need-change-title" } else { "need-new-title" };
    view.form_page(Form {
        frame: view.frame(view.text(title))?,
        typed_name: own.is_none(),
        organisations,
        editing: need.map(|need| (need.id.clone(), filled.and_then(Filled::version).unwrap_or(need.n))),
        typed,
        own: fields::inputs(view, "need", need.map(|need| need.id.as_str()), filled, problems)?,
        problems: crate::access::said(view, problems),
    })
}

/// What was filled in, each cell held to its column.
fn taken(view: &View, filled: &Filled, id: &str, organisation: &str) -> Result<Need, Error> {
    let mut problems = vec![];
    let mut take = |name: &str| match NEED.column(name).map(|column| column.take(filled.get(name))) {
        Some(Ok(Value::Text(text))) => Some(text),
        Some(Ok(_)) | None => None,
        Some(Err(why)) => {
            let found = filled.get(name);
            problems.push(Problem::new(name, why.key()).with("found", found).with("expected", ""));
            None
        }
    };
    let (kind, title, audience) = (take("kind"), take("title"), take("audience"));
    let (about, topics, contact_name) = (take("about"), take("topics"), take("contact_name"));
    match (kind, title, audience, problems.is_empty()) {
        (Some(kind), Some(title), Some(audience), true) => Ok(Need {
            id: id.to_owned(),
            kind,
            organisation: organisation.to_owned(),
            title,
            about,
            topics,
            contact_name,
            audience,
            posted_on: Some(view.visit.today),
            on_behalf: if own(view).is_none() { "yes" } else { "no" }.to_owned(),
            ..Need::default()
        }),
        _ => Err(Error::Refused(problems)),
    }
}

/// The organisation that was chosen by its id, or typed by its name: two of one name are never guessed between.
fn organisation(view: &View, filled: &Filled) -> Result<String, Error> {
    let (typed, names) = (filled.get("organisation"), members::store::organisations(view.tx)?);
    if names.iter().any(|(id, _)| id == typed) {
        return Ok(typed.to_owned());
    }
    let wanted = fold(typed);
    let found: Vec<&String> = names.iter().filter(|(_, name)| fold(name) == wanted).map(|(id, _)| id).collect();
    match (typed.is_empty(), &found[..]) {
        (true, _) => Err(Problem::new("organisation", "cell-missing").into()),
        (_, [one]) => Ok((*one).clone()),
        (_, []) => Err(Problem::new("organisation", "cell-no-such-row").with("found", typed).into()),
        _ => Err(Problem::new("organisation", "cell-several").with("found", typed).into()),
    }
}

/// What was filled in with the network's own fields, or everything that is wrong with either.
fn both(view: &View, filled: &Filled, id: &str, organisation: &str) -> Result<(Need, fields::Taken), Error> {
    match (taken(view, filled, id, organisation), fields::read(view, "need", filled)?) {
        (Ok(need), Ok(own)) => Ok((need, own)),
        (Err(Error::Refused(problems)), Err(more)) => Err(Error::Refused([problems, more].concat())),
        (Err(error), _) => Err(error),
        (_, Err(problems)) => Err(Error::Refused(problems)),
    }
}

fn facts(view: &View, need: &Need, own: &fields::Taken) -> Facts {
    let facts = Facts::default()
        .with("kind", need.kind.as_str())
        .with("organisation", need.organisation.as_str())
        .with("title", need.title.as_str())
        .with("audience", need.audience.as_str())
        .with("on_behalf", need.on_behalf.as_str());
    let more = [("about", &need.about), ("topics", &need.topics)];
    let facts = more.into_iter().fold(facts, |facts, (name, value)| match value {
        Some(value) => facts.with(name, value.as_str()),
        None => facts,
    });
    let facts = fields::facts(view, facts, own.iter().map(|(field, value)| (field, value.as_str())));
    match &need.contact_name {
        Some(name) => facts.personal("contact_name", &view.salt("contact_name"), name),
        None => facts,
    }
}

pub async fn post_new(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        if !posts(view) {
            view.require(Act::KeepMembers)?;
        }
        let organisation = organisation(view, filled)?;
        view.require(Act::KeepOrganisation(&organisation))?;
        let (need, own) = both(view, filled, filled.form(), &organisation)?;
        let answer = format!("/besoins/{}?fait=pose", need.id);
        let n =
            view.record(filled, "need.posted", format!("need/{}", need.id), true, facts(view, &need, &own), &answer)?;
        store::put(view.tx, &need, n)?;
        fields::write(view, &own, &need.id, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| page(view, None, Some(filled), problems)).await
}

pub async fn change(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let board = Board::read(view)?;
        let before = board.one(view, &id)?;
        if !keeps(view, before) {
            view.require(Act::KeepOrganisation(&before.organisation))?;
        }
        let (need, own) = both(view, filled, &id, &before.organisation)?;
        if filled.version() != Some(before.n) {
            let told = |name: &str, now: &str, typed: &str| {
                (now != typed).then(|| (view.text(&format!("need-{name}")), now.to_owned(), typed.to_owned()))
            };
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let differences = [
                told("title", &before.title, &need.title),
                told("about", &text(&before.about), &text(&need.about)),
                told("topics", &text(&before.topics), &text(&need.topics)),
            ];
            let held = fields::written(view, "need", &id)?;
            let own = own.iter().filter_map(|(field, typed)| {
                let now = held.iter().find(|(other, _)| other.id == field.id).map_or("", |(_, value)| value);
                (now != typed).then(|| (field.label(view.lang()).to_owned(), now.to_owned(), typed.clone()))
            });
            return Err(Error::Stale(differences.into_iter().flatten().chain(own).collect()));
        }
        let answer = format!("/besoins/{id}?fait=change");
        let n = view.record(filled, "need.changed", format!("need/{id}"), true, facts(view, &need, &own), &answer)?;
        store::put(view.tx, &need, n)?;
        fields::write(view, &own, &id, n)?;
        Ok(answer)
    };
    let shown = move |view: &View, filled: &Filled, problems: &[Problem]| {
        let board = Board::read(view)?;
        page(view, Some(board.one(view, &again)?), Some(filled), problems)
    };
    write(house, visit, filled, act, shown).await
}
