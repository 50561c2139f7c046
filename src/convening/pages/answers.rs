//! Who comes: every member's answer, entered in one act when it came on paper or by telephone; links sent again or ended.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        model::Convocation,
        roster::{self, Line},
        rules::State as Answered,
        store,
    },
    convocation::write_to,
    reply::{self, Form},
};
use crate::{
    access::{Act, View, read, write},
    assemblies::{self, record::Elector, record::Record, sheets::open},
    governance,
    journal::Facts,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit, frame::pair},
};

const CHANNELS: &[&str] = &["paper", "desk"];

/// One elector's form, below the list.
struct One {
    line: Line,
    form: Form,
    channel: String,
}

#[derive(Template)]
#[template(path = "convening/templates/answers.html")]
struct Page {
    frame: Frame,
    id: String,
    title: String,
    convened: bool,
    /// How many gave each answer, in the order of `State::ALL`.
    counts: Vec<(&'static str, usize)>,
    wanted: Option<String>,
    lines: Vec<Line>,
    total: usize,
    one: Option<One>,
    done: Option<&'static str>,
    closed: bool,
    problems: Vec<(String, String)>,
}

pub async fn list(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepSession(id))?;
    let record = assemblies::store::record(view.tx, id)?;
    let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
    let mut lines = roster::roster(view.tx, &record)?;
    let counts = Answered::ALL.map(|state| (state.word(), lines.iter().filter(|line| line.state == state).count()));
    let asked = filled.map_or(view.visit.parameter("ligne"), |filled| Some(filled.get("elector")));
    let person = match asked.and_then(|asked| record.elector(asked)) {
        Some(elector) => crate::members::store::person_of(view.tx, &elector.membership)?.is_some(),
        None => false,
    };
    let form = asked.map(|elector| reply::form(&record, &statutes, &lines, elector, person, filled));
    let at = asked.and_then(|elector| lines.iter().position(|line| line.elector.id == elector));
    let total = lines.len();
    let wanted = view.visit.parameter("reponse").map(str::to_owned);
    let one = match (at, form) {
        (Some(at), Some(form)) => {
            let line = lines.remove(at);
            let kept = line.answer.as_ref().map_or("desk", |answer| answer.channel.as_str());
            let channel = filled.map_or(kept, |filled| filled.get("channel")).to_owned();
            Some(One { line, form, channel })
        }
        _ => None,
    };
    if let Some(wanted) = &wanted {
        lines.retain(|line| line.state.word() == wanted);
    }
    view.form_page(Page {
        frame: view.frame(view.text("answers-title"))?,
        id: id.to_owned(),
        title: record.session.title.clone(),
        convened: record.session.convened_on.is_some(),
        counts: counts.to_vec(),
        wanted,
        lines,
        total,
        one,
        done: view.visit.parameter("fait").and_then(|done| match done {
            "reponse" => Some("answers-done-answer"),
            "lien" => Some("answers-done-link"),
            "revocation" => Some("answers-done-ended"),
            _ => None,
        }),
        closed: super::closed(view, &record)?,
        problems: crate::access::said(view, problems),
    })
}

/// The session with one of its electors, if answers may still change.
fn elector(view: &View, id: &str, filled: &Filled) -> Result<(Record, Elector), Error> {
    view.require(Act::KeepSession(id))?;
    open(view, id)?;
    let record = assemblies::store::record(view.tx, id)?;
    if super::closed(view, &record)? {
        return Err(Problem::new("answer", "convene-closed").into());
    }
    let found = record.elector(filled.get("elector")).cloned();
    let elector = found.ok_or(Problem::new("answer", "answers-choose"))?;
    Ok((record, elector))
}

/// An answer that came on paper, at the desk or by telephone.
pub async fn enter(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let (record, elector) = elector(view, &id, filled)?;
        let channel = filled.get("channel");
        if !CHANNELS.contains(&channel) {
            return Err(Problem::new("channel", "answers-no-channel").into());
        }
        let answer = format!("/assemblees/{id}/reponses?fait=reponse#{}", elector.id);
        let object = format!("elector/{}", elector.id);
        if filled.get("answer") == "silent" {
            let facts = Facts::default().with("elector", elector.id.as_str()).with("channel", channel);
            view.record(filled, "answer.taken-back", object, false, facts, &answer)?;
            reply::take_back(view, &id, &elector)?;
            return Ok(answer);
        }
        let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
        let reply = reply::read(view, &record, &statutes, &elector, filled)?;
        let n = view.record(filled, "answer.given", object, false, reply.facts(view, &elector, channel), &answer)?;
        reply.keep(view, &id, &elector, channel, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &shown, Some(filled), problems)).await
}

/// One voter's letter once more, with new links; those it had still open.
pub async fn send_link(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let (record, elector) = elector(view, &id, filled)?;
        let sent = store::convocations(view.tx, &id)?;
        let last: &Convocation = sent.last().ok_or(Problem::new("answer", "answers-not-convened"))?;
        let lines = roster::roster(view.tx, &record)?;
        let line = lines.iter().find(|line| line.elector.id == elector.id).ok_or(Error::NotFound)?;
        if !line.has_mail() {
            return Err(Problem::new("answer", "answers-no-mail").into());
        }
        let answer = format!("/assemblees/{id}/reponses?fait=lien#{}", elector.id);
        let facts =
            Facts::default().with("elector", elector.id.as_str()).with("letters", line.letters().count() as i64);
        let n = view.record(filled, "voter-link.sent", format!("elector/{}", elector.id), false, facts, &answer)?;
        let frame = view.frame("")?;
        for (contact, to) in line.letters() {
            write_to(view, &frame, &record, line, contact, to, &last.letter, n)?;
        }
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &shown, Some(filled), problems)).await
}

/// Every link of one voter is ended: a letter went astray, or to the wrong person.
pub async fn end_links(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        let record = assemblies::store::record(view.tx, &id)?;
        let elector = record.elector(filled.get("elector")).ok_or(Problem::new("answer", "answers-choose"))?;
        let links = store::links(view.tx, &id)?;
        let open: Vec<_> = links.iter().filter(|link| link.elector == elector.id && link.ended_at.is_none()).collect();
        let answer = format!("/assemblees/{id}/reponses?fait=revocation#{}", elector.id);
        let facts = Facts::default().with("elector", elector.id.as_str()).with("links", open.len() as i64);
        let n = view.record(filled, "voter-link.ended", format!("elector/{}", elector.id), false, facts, &answer)?;
        for link in open {
            store::end_link(view.tx, &link.hash, view.visit.now, n)?;
        }
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &shown, Some(filled), problems)).await
}

impl Page {
    fn count_key(&self, word: &str) -> String {
        format!("answers-count-{word}")
    }
    /// The list with one answer alone.
    fn only(&self, word: &str) -> String {
        self.frame.link(&format!("/assemblees/{}/reponses?{}", self.id, pair("reponse", word)))
    }
    fn enter(&self, line: &Line) -> String {
        self.frame.link(&format!("/assemblees/{}/reponses?{}#form", self.id, pair("ligne", &line.elector.id)))
    }
    fn tone(&self, line: &Line) -> &'static str {
        match line.state {
            Answered::Coming => "adopted",
            Answered::Proxy => "info",
            Answered::Absent => "neutral",
            Answered::Silent => "waiting",
        }
    }
    /// Those who gave their proxy to someone who does not come.
    fn orphaned(&self, line: &Line) -> bool {
        !line.holds.is_empty() && line.state == Answered::Absent
    }
}
