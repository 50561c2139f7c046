//! The page of a body: who sits, when it meets, what it decided, what remains to be done. From here its sessions are
//! convened in one act, lighter than an assembly: a day, a place, an agenda, and a letter to whoever holds a seat.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::civil::{Date, Time};

use super::{
    super::{
        letter,
        roster::roster,
        rules::{self, Refusal, applied},
    },
    convocation,
};
use crate::{
    access::{Act, View, read, write},
    assemblies::{
        self,
        record::{Item, Record, Resolution, Session},
        rules::{seat_holders, slug},
        store::Listed,
    },
    governance::{self, Action, Body, Decision, Seat},
    journal::Facts,
    platform::{
        calendar, prose, tables,
        texts::Lang,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// Decisions and past sessions shown here; the rest stand on their own pages.
const SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "convening/templates/body.html")]
struct Page {
    frame: Frame,
    body: Body,
    about: String,
    on: Date,
    voting: Vec<Seat>,
    observers: Vec<Seat>,
    next: Vec<Listed>,
    past: Vec<Listed>,
    decisions: Vec<Decision>,
    /// None for those who do not see what is to be done: it names people.
    actions: Option<Vec<Action>>,
    /// One may convene it.
    keeps: bool,
    /// It is an assembly, prepared on a page of its own.
    prepares: bool,
    typed: Vec<(String, String)>,
    problems: Vec<(String, String)>,
}

impl Page {
    fn typed(&self, name: &str) -> &str {
        self.typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
    fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }
    fn assembly(&self) -> bool {
        self.body.kind == "assembly"
    }
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let body = governance::body(view.tx, id)?;
    let on = view.as_of()?;
    let (observers, voting) = governance::seats(view.tx, id, on)?.into_iter().partition(Seat::observes);
    let inside = assemblies::sees_drafts(view, &body.kind, id)?;
    let mut sessions = assemblies::listed(view)?;
    sessions.retain(|session| session.body == id);
    let decisions = governance::store::decisions(view.tx, Some(id), 0, i64::MAX)?;
    let actions = inside.then(|| open_actions(view, &sessions, &decisions)).transpose()?;
    let (mut next, mut past): (Vec<Listed>, Vec<Listed>) =
        sessions.into_iter().partition(|session| session.held_on >= on && session.number.is_none());
    next.reverse();
    past.truncate(SHOWN);
    let (keeps, assembly) = (view.may(Act::KeepSession("")), body.kind == "assembly");
    let (keeps, prepares) = (keeps && !assembly, keeps && assembly);
    let page = Page {
        frame: view.frame(body.name(view.lang()).to_owned())?,
        about: prose::html(body.about.as_deref().unwrap_or_default()),
        body,
        on,
        voting,
        observers,
        next,
        past,
        decisions: decisions.into_iter().take(SHOWN).collect(),
        actions,
        keeps,
        prepares,
        typed: filled.map_or(vec![], |filled| filled.pairs.clone()),
        problems: crate::access::said(view, problems),
    };
    if keeps { view.form_page(page) } else { view.page(page) }
}

/// What its sessions and its decisions asked for, and that is not done.
fn open_actions(view: &View, sessions: &[Listed], decisions: &[Decision]) -> Result<Vec<Action>, Error> {
    let mut actions = governance::store::actions(view.tx)?;
    actions.retain(|action| {
        let of_session = sessions.iter().any(|one| Some(&one.id) == action.session.as_ref());
        let of_decision = decisions.iter().any(|one| Some(&one.id) == action.decision.as_ref());
        action.done_on.is_none() && (of_session || of_decision)
    });
    Ok(actions)
}

/// A meeting as it was filled in.
pub(super) struct Meeting {
    pub held_on: Date,
    opens: Option<Time>,
    place: Option<String>,
    agenda: Vec<Point>,
}

/// A line of the agenda.
struct Point {
    title: String,
    /// It is put to the vote.
    vote: bool,
}

/// "- Vote : approuver les comptes" is a point put to the vote, in either language.
fn point(line: &str) -> Option<Point> {
    let line = line.trim().trim_start_matches(['-', '•', '*']).trim();
    let voted =
        line.split_once(':').filter(|(head, _)| tables::fold(head.trim()) == "vote").map(|(_, rest)| rest.trim());
    let title = voted.unwrap_or(line);
    let mut letters = title.chars();
    let first = letters.next()?;
    Some(Point { title: first.to_uppercase().chain(letters).collect(), vote: voted.is_some() })
}

/// Every field at fault at once.
pub(super) fn meeting(filled: &Filled) -> Result<Meeting, Error> {
    let (day, hour) = (filled.get("held_on"), filled.get("opens"));
    let (held_on, opens) = (tables::date(day), tables::time(hour));
    let mut problems = vec![];
    if held_on.is_none() {
        problems.push(match day {
            "" => Problem::new("held_on", "cell-missing"),
            typed => Problem::new("held_on", "cell-not-a-date").with("found", typed),
        });
    }
    if opens.is_none() && !hour.is_empty() {
        problems.push(Problem::new("opens", "cell-not-a-time").with("found", hour));
    }
    let agenda: Vec<Point> = filled.get("agenda").lines().filter_map(point).collect();
    if agenda.is_empty() {
        problems.push(Problem::new("agenda", "body-no-agenda"));
    }
    let place = Some(filled.get("place").to_owned()).filter(|place| !place.is_empty());
    match (held_on, problems.is_empty()) {
        (Some(held_on), true) => Ok(Meeting { held_on, opens, place, agenda }),
        _ => Err(Error::Refused(problems)),
    }
}

/// The session that this meeting is, with its agenda, before it is written.
pub(super) fn session(view: &View, body: &Body, meeting: &Meeting) -> Result<Record, Error> {
    let taken: Vec<String> = assemblies::store::sessions(view.tx)?.into_iter().map(|session| session.id).collect();
    let id = slug(meeting.held_on, &taken);
    let of_point = |at: usize| format!("{id}-point-{}", at + 1);
    let item = |(at, point): (usize, &Point)| Item {
        id: of_point(at),
        position: at as i64 + 1,
        kind: if point.vote { "vote" } else { "debate" }.to_owned(),
        title: point.title.clone(),
        minutes: None,
        prose: None,
    };
    let voted = meeting.agenda.iter().enumerate().filter(|(_, point)| point.vote);
    let resolution = |(rank, (at, point)): (usize, (usize, &Point))| Resolution {
        id: format!("{id}-resolution-{}", rank + 1),
        item: Some(of_point(at)),
        position: rank as i64 + 1,
        number: (rank + 1).to_string(),
        title: point.title.clone(),
        text: point.title.clone(),
        matter: "ordinary".to_owned(),
    };
    let resolutions = voted.enumerate().map(resolution).collect();
    // as minutes are, whoever convenes in whichever language
    let day = calendar::short(meeting.held_on, Lang::Fr);
    let title = [("body", body.name_fr.as_str().into()), ("day", day.into())];
    let session = Session {
        body: body.id.clone(),
        kind: body.kind.clone(),
        title: view.house.texts.say(Lang::Fr, "body-session-title", &title),
        held_on: meeting.held_on,
        opens: meeting.opens,
        place: meeting.place.clone(),
        edition: governance::edition_in_force(view.tx, meeting.held_on)?.map(|edition| edition.id),
        second_convocation: "no".to_owned(),
        shown_by: "mandate".to_owned(),
        id: id.clone(),
        ..Session::default()
    };
    let items = meeting.agenda.iter().enumerate().map(item).collect();
    Ok(Record { session, items, resolutions, ..Record::default() })
}

/// Convenes: the session, its agenda, its electors, and a letter with a link of their own to each of them.
pub async fn convene(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(""))?;
        let body = governance::body(view.tx, &id)?;
        if body.kind == "assembly" {
            return Err(Problem::new("held_on", "body-is-assembly").into());
        }
        let meeting = meeting(filled)?;
        let mut record = session(view, &body, &meeting)?;
        let new = record.session.id.clone();
        let holders = seat_holders(&new, &governance::seats(view.tx, &id, meeting.held_on)?);
        record.electors = holders.iter().map(|(elector, _)| elector.clone()).collect();
        let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
        rules::convene(&record, applied(&record, &statutes), view.visit.today)
            .map_err(|refusal| said(view, &record, &refusal))?;
        let answer = format!("/assemblees/{new}/convocation?fait=envoi");
        let facts = Facts::default()
            .with("body", id.as_str())
            .with("electors", holders.len() as i64)
            .with("electors_hash", assemblies::rules::electors_hash(&record.electors))
            .with("held_on", meeting.held_on.to_string());
        let n = view.record(filled, "session.convened", format!("session/{new}"), true, facts, &answer)?;
        assemblies::store::put_session(view.tx, &record.session, n)?;
        for item in &record.items {
            assemblies::store::put_item(view.tx, &new, item, n)?;
        }
        for resolution in &record.resolutions {
            assemblies::store::put_resolution(view.tx, &new, resolution, n)?;
        }
        assemblies::store::put_seat_holders(view.tx, &new, &holders, n)?;
        let letter = letter::text(view, &view.frame("")?, &record, &statutes, &super::by(view))?;
        let lines = roster(view.tx, &record)?;
        convocation::post(view, filled.form(), &record, &lines, &letter, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &shown, Some(filled), problems)).await
}

fn said(view: &View, record: &Record, refusal: &Refusal) -> Error {
    if *refusal == Refusal::NoElectors {
        return Problem::new("held_on", "body-nobody-sits").into();
    }
    convocation::refused(view, record, refusal, "held_on")
}
