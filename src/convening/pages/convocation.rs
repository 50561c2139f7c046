//! Convening: from the date backwards, what the statutes ask and what still lacks; the letter; its sending, one link a
//! voter, in one act.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::{
    letter::{self, Rule},
    model::Convocation,
    roster::{self, Line},
    rules::{self, Refusal, applied},
    store,
};
use crate::{
    access::{Act, View, read, write},
    assemblies::{
        self,
        record::{Attendance, Record},
        rules::electors_hash,
        sheets::open,
    },
    governance::{self, rules::Statutes, rules::notice},
    journal::Facts,
    platform::{
        mail::{self, Letter},
        prose,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// What is still to be done before one convenes: the words, and where to do it.
struct Lack {
    text: String,
    path: String,
    link: String,
}

#[derive(Template)]
#[template(path = "convening/templates/convocation.html")]
struct Page {
    frame: Frame,
    id: String,
    title: String,
    /// The last day on which the letter may leave, in a sentence.
    before: String,
    late: bool,
    /// The statutes set no notice.
    silent: bool,
    rules: Vec<Rule>,
    lacks: Vec<Lack>,
    /// Electors that nobody can reach, those reached on paper alone, and those who have received no letter yet.
    unreachable: Vec<String>,
    on_paper: Vec<String>,
    waiting: usize,
    electors: usize,
    hash: String,
    /// The electoral body is no longer the one that was convened.
    moved: bool,
    sent: Vec<Convocation>,
    earlier: Option<assemblies::store::Listed>,
    failed: bool,
    letter: String,
    preview: Option<String>,
    second_on: String,
    done: Option<&'static str>,
    frozen: bool,
    problems: Vec<(String, String)>,
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, false, &[])).await
}

/// The letter as it would be read; writes nothing.
pub async fn preview(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    read(house, visit, move |view| page(view, &id, Some(&filled), true, &[])).await
}

pub(super) fn again(view: &View, id: &str, filled: &Filled, problems: &[Problem]) -> Result<Response, Error> {
    page(view, id, Some(filled), false, problems)
}

fn page(
    view: &View,
    id: &str,
    filled: Option<&Filled>,
    preview: bool,
    problems: &[Problem],
) -> Result<Response, Error> {
    view.require(Act::KeepSession(id))?;
    let record = assemblies::store::record(view.tx, id)?;
    let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
    let frame = view.frame(view.text("convene-title"))?;
    let lines = roster::roster(view.tx, &record)?;
    let sent = store::convocations(view.tx, id)?;
    let hash = electors_hash(&record.electors);
    let typed = filled.map(|filled| filled.get("letter").replace("\r\n", "\n")).filter(|typed| !typed.is_empty());
    let letter = match typed {
        Some(typed) => typed,
        None => letter::text(view, &frame, &record, &statutes, &super::by(view))?,
    };
    let names =
        |some: &dyn Fn(&&Line) -> bool| lines.iter().filter(some).map(|line| line.elector.name.clone()).collect();
    let applied = applied(&record, &statutes);
    let (before, late) = backwards(view, &frame, &record, &statutes, &sent);
    let mut rules = vec![Rule { title: frame.t("convene-cut-off"), text: cut_off(view, &record, &statutes) }];
    rules.extend(letter::clauses(&frame, &governance::said(&frame, applied), &["quorum", "proxies"]));
    let sitting = assemblies::sitting::Sitting::new(&record, &statutes);
    view.form_page(Page {
        title: record.session.title.clone(),
        before,
        late,
        silent: applied.notice.is_none(),
        rules,
        lacks: lacks(&frame, &record, governance::store::editions(view.tx)?.is_empty()),
        unreachable: names(&|line| line.contacts.is_empty()),
        on_paper: names(&|line| !line.contacts.is_empty() && !line.has_mail()),
        waiting: unwritten(&lines).count(),
        electors: record.electors.len(),
        moved: sent.last().is_some_and(|last| last.electors_hash != hash),
        hash,
        earlier: if record.items.is_empty() { letter::agenda_before(view, &record)? } else { None },
        failed: record.attendance.iter().any(Attendance::present)
            && sitting.timeline().first().is_some_and(|turn| !turn.answer.reached),
        preview: preview.then(|| prose::html(&letter::with_link(&frame, &letter, &frame.t("convene-someone"), "…"))),
        letter,
        second_on: filled.map_or(String::new(), |filled| filled.get("held_on").to_owned()),
        done: view.visit.parameter("fait").and_then(|done| match done {
            "envoi" => Some("convene-done-sent"),
            "ordre-du-jour" => Some("convene-done-agenda"),
            "seconde" => Some("convene-done-second"),
            "preparee" => Some("convene-done-prepared"),
            _ => None,
        }),
        frozen: super::closed(view, &record)?,
        problems: crate::access::said(view, problems),
        sent,
        id: id.to_owned(),
        frame,
    })
}

/// The last day for the letter, or how the notice was kept.
fn backwards(view: &View, frame: &Frame, record: &Record, statutes: &Statutes, sent: &[Convocation]) -> (String, bool) {
    let rules = applied(record, statutes);
    let names = |id: &str| id.to_owned();
    let held_on = record.session.held_on;
    if let Some(day) = record.session.convened_on.or(store::first_sent(sent)) {
        if rules.notice.is_none() && !governance::kind(&record.session.kind).is_assembly() {
            return (frame.t1("convene-sent-on", "day", frame.day(&day)), false);
        }
        let (convened, explanation) = notice::check_convocation(rules, held_on, Some(day));
        let late = matches!(convened, notice::Convened::Late(_));
        return (governance::words(&view.house.texts, view.lang(), &names, &explanation), late);
    }
    if rules.notice.is_none() && !governance::kind(&record.session.kind).is_assembly() {
        return (frame.t("convene-before-none"), view.visit.today > held_on);
    }
    let latest = notice::latest_convocation(rules, held_on);
    let day = frame.day(&latest.date);
    let text = match &rules.notice {
        Some(clause) => frame.t2("convene-before", "day", day, "article", &clause.article),
        None => frame.t1("convene-before-silent", "day", day),
    };
    (text, view.visit.today > latest.date)
}

fn cut_off(view: &View, record: &Record, statutes: &Statutes) -> String {
    let body = notice::electoral_body(applied(record, statutes), record.session.held_on);
    governance::words(&view.house.texts, view.lang(), &|id| id.to_owned(), &body.explanation)
}

/// `silent`: the house knows no statutes, so that none can be chosen.
fn lacks(frame: &Frame, record: &Record, silent: bool) -> Vec<Lack> {
    let s = &record.session;
    let lack = |missing: bool, key: &str, path: String| {
        let (text, link) = (frame.part(key, "text"), frame.part(key, "link"));
        missing.then_some(Lack { text, path, link })
    };
    let form = format!("/assemblees/saisie?ligne={}#form", s.id);
    let desk = |part: &str| format!("/assemblees/{}/saisie{part}", s.id);
    let all = [
        lack(record.items.is_empty(), "convene-lack-agenda", desk("/ordre-du-jour")),
        lack(s.place.is_none(), "convene-lack-place", form.clone()),
        lack(s.opens.is_none(), "convene-lack-hour", form.clone()),
        lack(s.edition.is_none() && !silent, "convene-lack-edition", form),
        lack(record.electors.is_empty(), "convene-lack-electors", desk("")),
    ];
    all.into_iter().flatten().collect()
}

/// Each address that has no link of its own yet.
fn unwritten(lines: &[Line]) -> impl Iterator<Item = (&Line, &crate::members::store::Contact, &str)> {
    let of = |line| -> Vec<_> {
        let line: &Line = line;
        let new = line.letters().filter(|(contact, _)| !line.written_to(contact));
        new.map(|(contact, to)| (line, contact, to)).collect()
    };
    lines.iter().flat_map(of)
}

/// Sends the letter to everyone who has not had it: all of them the first time, later those added since.
pub async fn send(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        open(view, &id)?;
        let record = assemblies::store::record(view.tx, &id)?;
        if super::closed(view, &record)? {
            return Err(Problem::new("letter", "convene-closed").into());
        }
        let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
        let sent = store::convocations(view.tx, &id)?;
        let today = view.visit.today;
        // what was convened in time stays so for those added since
        let on = record.session.convened_on.or(store::first_sent(&sent)).map_or(today, |first| first.min(today));
        rules::convene(&record, applied(&record, &statutes), on)
            .map_err(|refusal| refused(view, &record, &refusal, "letter"))?;
        let text = filled.get("letter").replace("\r\n", "\n");
        if text.chars().count() < 20 {
            return Err(Problem::new("letter", "convene-no-letter").into());
        }
        let lines = roster::roster(view.tx, &record)?;
        let new = unwritten(&lines).count();
        if new == 0 && !sent.is_empty() {
            return Err(Problem::new("letter", "convene-nobody-new").into());
        }
        let hash = electors_hash(&record.electors);
        let answer = format!("/assemblees/{id}/convocation?fait=envoi");
        let facts = Facts::default()
            .with("letters", new as i64)
            .with("electors", record.electors.len() as i64)
            .with("electors_hash", hash.as_str())
            .with("held_on", record.session.held_on.to_string());
        let n = view.record(filled, "session.convened", format!("session/{id}"), true, facts, &answer)?;
        post(view, filled.form(), &record, &lines, &text, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| again(view, &shown, filled, problems)).await
}

/// Keeps the sending and writes each letter of it, to every address that had none yet.
pub(super) fn post(view: &View, form: &str, record: &Record, lines: &[Line], text: &str, n: i64) -> Result<(), Error> {
    let (id, today) = (&record.session.id, view.visit.today);
    let new: Vec<_> = unwritten(lines).collect();
    let convocation = Convocation {
        id: form.to_owned(),
        sent_on: today,
        by_name: super::by(view),
        letter: text.to_owned(),
        electors_hash: electors_hash(&record.electors),
        letters: new.len() as i64,
    };
    store::put_convocation(view.tx, id, &convocation, n)?;
    if record.session.convened_on.is_none() {
        assemblies::store::convene(view.tx, id, today, &convocation.by_name, n)?;
    }
    let frame = view.frame("")?;
    for (line, contact, to) in new {
        write_to(view, &frame, record, line, contact, to, text, n)?;
    }
    Ok(())
}

/// One letter with a link of its own.
#[allow(clippy::too_many_arguments)]
pub(super) fn write_to(
    view: &View,
    frame: &Frame,
    record: &Record,
    line: &Line,
    contact: &crate::members::store::Contact,
    to: &str,
    text: &str,
    n: i64,
) -> Result<(), Error> {
    let s = &record.session;
    let secret = view.salt(&format!("voter-link {} {}", line.elector.id, contact.id));
    store::put_link(view.tx, &s.id, &secret, &line.elector.id, Some(&contact.id), view.visit.now, n)?;
    let letter = Letter {
        id: format!("{}-{n}-{}-{}", mail::CONVOCATION, line.elector.id, contact.id),
        purpose: mail::CONVOCATION,
        object: format!("session/{}", s.id),
        to: to.to_owned(),
        name: contact.name.clone(),
        subject: frame.t1("letter-subject", "title", letter::titled(frame, &s.title, s.held_on)),
        body: letter::with_link(frame, text, &line.elector.name, &secret),
        // the statutes make one convene every member
        stoppable: false,
        due: view.visit.now,
    };
    mail::post(view.tx, &letter, view.visit.now)?;
    Ok(())
}

/// A refusal in words, at the field that it leads to.
pub(super) fn refused(view: &View, record: &Record, refusal: &Refusal, field: &str) -> Error {
    let full = |day| crate::platform::calendar::full(day, view.lang());
    let problem = Problem::new(field, refusal.key()).with("day", full(record.session.held_on));
    match refusal {
        Refusal::Late(why, earliest) => {
            let why = governance::words(&view.house.texts, view.lang(), &|id| id.to_owned(), why);
            problem.with("why", why).with("earliest", full(*earliest)).into()
        }
        _ => problem.into(),
    }
}
