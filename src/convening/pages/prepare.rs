//! An assembly prepared in one form: its day, its place, what it talks about and what it votes on. The session, its agenda,
//! its resolutions and its electoral body follow; the letter is read on the next page, and sent from there.

use askama::Template;
use axum::{extract::State, response::Response};

use super::body::{meeting, session};
use crate::{
    access::{Act, View, read, write},
    assemblies, governance,
    journal::Facts,
    platform::{
        calendar,
        texts::Lang,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// Of the members' assembly.
const KINDS: &[&str] = &["ordinary", "extraordinary", "mixed"];

#[derive(Template)]
#[template(path = "convening/templates/prepare.html")]
struct Page {
    frame: Frame,
    /// Assemblies to choose from: id and name.
    bodies: Vec<(String, String)>,
    typed: Vec<(String, String)>,
    problems: Vec<(String, String)>,
}

impl Page {
    fn typed(&self, name: &str) -> &str {
        self.typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
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
}

pub async fn form(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, None, &[])).await
}

fn page(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepSession(""))?;
    let mut bodies = governance::bodies(view.tx)?;
    bodies.retain(|body| body.kind == "assembly");
    let typed = match filled {
        Some(filled) => filled.pairs.clone(),
        None => {
            let agenda = match bodies.first() {
                Some(body) => agenda_before(view, &body.id)?,
                None => None,
            };
            let usual = || view.text("prepare-agenda-usual").replace(" | ", "\n");
            vec![("kind".to_owned(), "ordinary".to_owned()), ("agenda".to_owned(), agenda.unwrap_or_else(usual))]
        }
    };
    view.form_page(Page {
        frame: view.frame(view.text("prepare-title"))?,
        bodies: bodies.into_iter().map(|body| (body.id.clone(), body.name(view.lang()).to_owned())).collect(),
        typed,
        problems: crate::access::said(view, problems),
    })
}

/// What the last session of this body had on its agenda, as one types it.
fn agenda_before(view: &View, body: &str) -> Result<Option<String>, Error> {
    let sessions = assemblies::store::sessions(view.tx)?;
    let Some(last) = sessions.iter().find(|session| session.body == body) else { return Ok(None) };
    let mark = view.text("prepare-vote-mark");
    let line = |item: assemblies::record::Item| match item.kind.as_str() {
        "vote" => format!("{mark} {}", item.title),
        _ => item.title,
    };
    let lines: Vec<String> = assemblies::store::items(view.tx, &last.id)?.into_iter().map(line).collect();
    Ok((!lines.is_empty()).then(|| lines.join("\n")))
}

pub async fn prepare(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(""))?;
        let body = governance::bodies(view.tx)?.into_iter().find(|body| body.id == filled.get("body"));
        let body = body.filter(|body| body.kind == "assembly").ok_or(Problem::new("body", "prepare-no-body"))?;
        let meeting = meeting(filled)?;
        let kind = filled.get("kind");
        if !KINDS.contains(&kind) {
            return Err(Problem::new("kind", "cell-missing").into());
        }
        let mut record = session(view, &body, &meeting)?;
        record.session.kind = kind.to_owned();
        let title =
            [("body", body.name_fr.as_str().into()), ("day", calendar::short(meeting.held_on, Lang::Fr).into())];
        record.session.title = view.house.texts.say(Lang::Fr, &format!("prepare-session-title-{kind}"), &title);
        record.session.previous = assemblies::store::previous(view.tx, &body.id, meeting.held_on)?.map(|(id, ..)| id);
        let (_, electors) = assemblies::electors(view, &record.session)?;
        let id = record.session.id.clone();
        let answer = format!("/assemblees/{id}/convocation?fait=preparee");
        let facts = Facts::default()
            .with("body", body.id.as_str())
            .with("held_on", meeting.held_on.to_string())
            .with("items", record.items.len() as i64)
            .with("resolutions", record.resolutions.len() as i64)
            .with("electors", electors.len() as i64);
        let n = view.record(filled, "session.prepared", format!("session/{id}"), true, facts, &answer)?;
        assemblies::store::put_session(view.tx, &record.session, n)?;
        for item in &record.items {
            assemblies::store::put_item(view.tx, &id, item, n)?;
        }
        for resolution in &record.resolutions {
            assemblies::store::put_resolution(view.tx, &id, resolution, n)?;
        }
        assemblies::store::put_electors(view.tx, &id, &electors, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| page(view, Some(filled), problems)).await
}
