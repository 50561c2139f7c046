//! Where a session is entered: its sheets in the order of the day, the electoral body taken at its cut-off, an attendance
//! sheet pasted from elsewhere.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;

use super::super::{
    followed::{Opening, followed},
    record::{Elector, Record, Session},
    rules,
    sheets::{SHEETS, open},
    store,
};
use crate::{
    access::{Act, View, read, write},
    governance::{self, rules::Matter},
    journal::Facts,
    members,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
};

/// A sheet's address, the key of its title, and how many rows it has.
type Counted = (String, String, usize);

#[derive(Template)]
#[template(path = "assemblies/templates/desk.html")]
struct Desk {
    frame: Frame,
    record: Record,
    frozen: bool,
    /// Its day has not passed: what comes first is shown first.
    ahead: bool,
    followed: Option<Opening>,
    refused: Option<String>,
    /// Key of the part, then its sheets.
    parts: Vec<(&'static str, Vec<Counted>)>,
}

impl Desk {
    /// From the agenda to the room, each with how many there are.
    fn steps(&self) -> [(&'static str, &'static str, Option<usize>); 7] {
        let r = &self.record;
        [
            ("saisie/ordre-du-jour", "sheet-item", Some(r.items.len())),
            ("saisie/resolutions", "sheet-resolution", Some(r.resolutions.len())),
            ("saisie/electeurs", "sheet-elector", Some(r.electors.len())),
            ("convocation", "session-convening", None),
            ("reponses", "session-answers", None),
            ("pochette", "session-packet", None),
            ("salle", "session-room", None),
        ]
    }
}

/// The sheets of the day, by what one is doing.
const PARTS: &[(&str, &[&str])] = &[
    ("desk-part-before", &["item", "document", "elector"]),
    ("desk-part-room", &["attendance", "movement", "officer", "voter", "proxy"]),
    (
        "desk-part-votes",
        &["resolution", "amendment", "ballot", "tally", "election", "candidate", "round", "round_votes"],
    ),
    ("desk-part-workshops", &["workshop", "rubric", "contribution"]),
    ("desk-part-check", &["figure"]),
];

fn rows(record: &Record, table: &str) -> usize {
    match table {
        "item" => record.items.len(),
        "document" => record.documents.len(),
        "attendance" => record.attendance.len(),
        "movement" => record.movements.len(),
        "officer" => record.officers.len(),
        "elector" => record.electors.len(),
        "voter" => record.voters.len(),
        "proxy" => record.proxies.len(),
        "resolution" => record.resolutions.len(),
        "amendment" => record.amendments.len(),
        "ballot" => record.ballots.len(),
        "tally" => record.tallies.len(),
        "election" => record.elections.len(),
        "candidate" => record.candidates.len(),
        "round" => record.rounds.len(),
        "round_votes" => record.round_votes.len(),
        "workshop" => record.workshops.len(),
        "rubric" => record.rubrics.len(),
        "contribution" => record.contributions.len(),
        "figure" => record.figures.len(),
        _ => 0,
    }
}

pub async fn desk(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, &[])).await
}

fn page(view: &View, id: &str, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepSession(id))?;
    let record = store::record(view.tx, id)?;
    let part = |(key, tables): &(&'static str, &[&str])| {
        let sheets = SHEETS.iter().filter(|sheet| tables.contains(&sheet.table.name)).map(|sheet| {
            let key = format!("sheet-{}", sheet.table.name.replace('_', "-"));
            (sheet.address(id), key, rows(&record, sheet.table.name))
        });
        (*key, sheets.collect())
    };
    let parts = PARTS.iter().map(part).collect();
    view.form_page(Desk {
        frame: view.frame(record.session.title.clone())?,
        ahead: record.session.held_on >= view.visit.today && record.session.closes.is_none(),
        frozen: store::frozen(view.tx, id)?.is_some(),
        refused: problems.first().map(|problem| crate::access::say(view, problem)),
        parts,
        followed: followed(view.tx, &record.session)?.map(|followed| Opening::new(view, followed)),
        record,
    })
}

/// Copies the members admitted at the cut-off of the statutes into the session: its electoral body from then on.
pub async fn take_electoral_body(
    State(house): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    filled: Filled,
) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        open(view, &id)?;
        let record = store::record(view.tx, &id)?;
        if governance::body(view.tx, &record.session.body)?.kind != "assembly" {
            return take_seat_holders(view, filled, &record);
        }
        if !record.voters.is_empty() || !record.proxies.is_empty() {
            return Err(Problem::new("id", "electors-in-use").into());
        }
        let (day, electors) = electors(view, &record.session)?;
        let answer = format!("/assemblees/{id}/saisie/electeurs");
        let facts = Facts::default().with("day", day.to_string()).with("electors", electors.len() as i64);
        let n = view.record(filled, "electoral-body.taken", format!("session/{id}"), true, facts, &answer)?;
        store::put_electors(view.tx, &id, &electors, n).map_err(convened_already)?;
        seat_voters(view, &id, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, _, problems| page(view, &again, problems)).await
}

/// The members at the cut-off of the statutes, and that day.
pub fn electors(view: &View, session: &Session) -> Result<(Date, Vec<Elector>), Error> {
    let statutes = governance::rules_of(view.tx, session.edition.as_deref())?;
    let applied = statutes.rules(governance::kind(&session.kind), Matter::Ordinary);
    let day = governance::rules::notice::electoral_body(applied, session.held_on).day;
    let members = members::store::listed(view.tx, day)?;
    Ok((day, rules::electoral_body(&session.id, &members, &members::store::voices(view.tx)?)))
}

/// Someone who has left the list was already convened.
fn convened_already(error: crate::platform::db::Error) -> Error {
    match error.in_use() {
        true => Problem::new("id", "electors-convened").into(),
        false => Error::from(error),
    }
}

/// Copies whoever holds a seat on the day of the session: a body that is no assembly votes by seats.
fn take_seat_holders(view: &View, filled: &Filled, record: &Record) -> Result<String, Error> {
    let session = &record.session;
    let holders = rules::seat_holders(&session.id, &governance::seats(view.tx, &session.body, session.held_on)?);
    let answer = format!("/assemblees/{}/saisie/electeurs", session.id);
    let facts = Facts::default().with("day", session.held_on.to_string()).with("electors", holders.len() as i64);
    let n = view.record(filled, "electoral-body.taken", format!("session/{}", session.id), true, facts, &answer)?;
    store::put_seat_holders(view.tx, &session.id, &holders, n).map_err(convened_already)?;
    Ok(answer)
}

/// Notes who votes for whom, as far as the sheet and the electoral body say it without doubt. The form corrects it.
fn seat_voters(view: &View, id: &str, n: i64) -> Result<(), Error> {
    let record = store::record(view.tx, id)?;
    let members = members::store::listed(view.tx, record.session.held_on)?;
    for voter in rules::voters(&record, &members) {
        store::put_voter(view.tx, id, &voter, n)?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "assemblies/templates/paste.html")]
struct Paste {
    frame: Frame,
    id: String,
    typed: String,
    standing: String,
    problems: Vec<(String, String)>,
}

pub async fn paste_form(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| paste_page(view, &id, "", "voter", &[])).await
}

fn paste_page(view: &View, id: &str, typed: &str, standing: &str, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepSession(id))?;
    let frame = view.frame(view.text("paste-title"))?;
    view.form_page(Paste {
        frame,
        id: id.to_owned(),
        typed: typed.to_owned(),
        standing: standing.to_owned(),
        problems: crate::access::said(view, problems),
    })
}

/// An attendance sheet as people send it: a line each, "NOM Prénom - Organisation".
pub async fn paste(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        open(view, &id)?;
        let known = store::record(view.tx, &id)?.attendance.len();
        let lines = rules::attendance_lines(filled.get("lines"))
            .map_err(|line| Problem::new("lines", "paste-unreadable").with("line", line))?;
        let standing = filled.get("standing");
        if !super::super::tables::STANDINGS.contains(&standing) {
            return Err(Problem::new("standing", "cell-missing").into());
        }
        let answer = format!("/assemblees/{id}/saisie/emargement?fait=ajout");
        let mut facts = Facts::default().with("lines", lines.len() as i64).with("standing", standing);
        for (at, line) in lines.iter().enumerate() {
            let name = format!("name-{at}");
            let salt = view.salt(&name);
            facts = facts.personal(&name, &salt, &format!("{} {}", line.given_name, line.family_name));
        }
        let n = view.record(filled, "attendance.pasted", format!("session/{id}"), true, facts, &answer)?;
        let names = members::store::organisations(view.tx)?;
        let others = members::store::all_names(view.tx)?;
        for (at, line) in lines.iter().enumerate() {
            let organisation = rules::organisation_named(line.stated.as_deref(), &names, &others);
            let row = format!("{}-{at}", filled.form());
            store::put_attendance(view.tx, &id, &row, (known + at + 1) as i64, line, organisation, standing, n)?;
        }
        seat_voters(view, &id, n)?;
        Ok(answer)
    };
    let shown = move |view: &View, filled: &Filled, problems: &[Problem]| {
        paste_page(view, &again, filled.get("lines"), filled.get("standing"), problems)
    };
    write(house, visit, filled, act, shown).await
}
