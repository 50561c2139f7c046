//! A voter's own page, opened by the link of their letter and by nothing else: what the session is about, their answer,
//! their proxy. Without an account, and without any other right: looking changes nothing.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};

use super::{
    super::{
        letter::{self, Rule},
        model::Link,
        roster,
        rules::applied,
        store::{self, Sitting},
    },
    reply::{self, Form},
};
use crate::{
    access::{View, read, write},
    assemblies::{
        self,
        record::{Document, Elector, Item, Record, Resolution},
    },
    governance,
    journal::{self, Entry, Facts},
    platform::{
        calendar, files, prose,
        web::{self, Error, Filled, Frame, Problem, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "convening/templates/voter.html")]
struct Page {
    frame: Frame,
    token: String,
    elector: Elector,
    title: String,
    body: String,
    when: String,
    place: Option<String>,
    items: Vec<Item>,
    documents: Vec<Document>,
    resolutions: Vec<(Resolution, String)>,
    introduction: String,
    rules: Vec<Rule>,
    form: Form,
    /// What was answered, in a word, and whom the proxy went to.
    state: &'static str,
    holder: Option<Option<String>>,
    holds: Vec<String>,
    /// The sitting is open: one votes there.
    open: bool,
    done: Option<&'static str>,
    problems: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "convening/templates/voter_closed.html")]
struct Ended {
    frame: Frame,
    /// Why: `ended`, `closed`.
    stem: &'static str,
    session: String,
    title: String,
}

/// Where a voter's forms lead, before the secret is put in: the journal keeps no secret.
const HERE: &str = "/a?fait=";

pub async fn show(State(house): State<Site>, visit: Visit, Path(token): Path<String>) -> Response {
    hidden(read(house, visit, move |view| page(view, &token, None, &[])).await)
}

/// No search engine, no cache. The referrer stays `same-origin`, as everywhere here: no other site is told the address,
/// and forms keep the origin by which they are known to be this house's.
pub fn hidden(mut answer: Response) -> Response {
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow, noarchive"));
    answer
}

/// What a link opens, or why it opens nothing any more.
enum Opened {
    Yes(Box<(Link, Record, Elector)>),
    No(&'static str, Box<Record>),
}

fn opened(view: &View, token: &str) -> Result<Opened, Error> {
    let link = store::link(view.tx, token)?.ok_or(Error::NotFound)?;
    let record = assemblies::store::record(view.tx, &link.session)?;
    if super::closed(view, &record)? {
        return Ok(Opened::No("closed", Box::new(record)));
    }
    let Some(elector) = record.elector(&link.elector).cloned() else {
        return Ok(Opened::No("ended", Box::new(record)));
    };
    match link.ended_at {
        Some(_) => Ok(Opened::No("ended", Box::new(record))),
        None => Ok(Opened::Yes(Box::new((link, record, elector)))),
    }
}

fn page(view: &View, token: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let (record, elector) = match opened(view, token)? {
        Opened::Yes(opened) => (opened.1, opened.2),
        Opened::No(stem, record) => return ended(view, stem, &record),
    };
    let s = &record.session;
    let statutes = governance::rules_of(view.tx, s.edition.as_deref())?;
    let frame = view.frame(s.title.clone())?;
    let lines = roster::roster(view.tx, &record)?;
    let line = lines.iter().find(|line| line.elector.id == elector.id).ok_or(Error::NotFound)?;
    let day = frame.day(&s.held_on);
    let person = crate::members::store::person_of(view.tx, &elector.membership)?.is_some();
    let clauses = letter::clauses(&frame, &governance::said(&frame, applied(&record, &statutes)), &["proxies"]);
    let page = Page {
        token: token.to_owned(),
        title: s.title.clone(),
        body: governance::body(view.tx, &s.body)?.name(view.lang()).to_owned(),
        when: match s.opens {
            Some(opens) => frame.t2("voter-when-at", "day", day, "time", calendar::time(opens, view.lang())),
            None => day,
        },
        place: s.place.clone(),
        introduction: prose::html(s.introduction.as_deref().unwrap_or_default()),
        rules: clauses,
        form: reply::form(&record, &statutes, &lines, &elector.id, person, filled),
        state: line.state.word(),
        holder: line.holder.clone(),
        holds: line.holds.clone(),
        open: store::sitting(view.tx, &s.id)? == Sitting::Open,
        done: view.visit.parameter("fait").and_then(|done| match done {
            "coming" => Some("voter-done-coming"),
            "absent" => Some("voter-done-absent"),
            "proxy" => Some("voter-done-proxy"),
            "reprise" => Some("voter-done-taken-back"),
            _ => None,
        }),
        problems: crate::access::said(view, problems),
        items: record.items.clone(),
        documents: record.documents.clone(),
        resolutions: record.resolutions.iter().map(|one| (one.clone(), prose::html(&one.text))).collect(),
        elector,
        frame,
    };
    Ok(hidden(web::html(page.render()?)))
}

/// Says that the link no longer opens, and where to go on. Gone, not hidden: its holder knew of it.
fn ended(view: &View, stem: &'static str, record: &Record) -> Result<Response, Error> {
    let (session, title) = (record.session.id.clone(), record.session.title.clone());
    let page = Ended { frame: view.frame(view.text("voter-ended-title"))?, stem, session, title };
    let mut answer = hidden(web::html(page.render()?));
    *answer.status_mut() = StatusCode::GONE;
    Ok(answer)
}

/// The voter's answer, or their proxy taken back.
pub async fn answer(State(house): State<Site>, visit: Visit, Path(token): Path<String>, filled: Filled) -> Response {
    let (secret, shown, lang) = (token.clone(), token.clone(), visit.clone());
    let act = move |view: &View, filled: &Filled| {
        let (link, record, elector) = match opened(view, &secret)? {
            Opened::Yes(opened) => *opened,
            Opened::No(..) => return Err(Problem::new("answer", "voter-ended-title").into()),
        };
        let session = record.session.id.clone();
        let told = |word: &str| format!("{HERE}{word}");
        if filled.get("answer") == "reprise" {
            let answer = told("reprise");
            act_of(
                view,
                filled,
                &link,
                ("proxy.taken-back", format!("elector/{}", link.elector)),
                Facts::default().with("elector", link.elector.as_str()),
                &answer,
            )?;
            reply::take_back(view, &session, &elector)?;
            return Ok(answer);
        }
        let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
        let reply = reply::read(view, &record, &statutes, &elector, filled)?;
        let answer = told(filled.get("answer"));
        let n = act_of(
            view,
            filled,
            &link,
            ("answer.given", format!("elector/{}", link.elector)),
            reply.facts(view, &elector, "link"),
            &answer,
        )?;
        reply.keep(view, &session, &elector, "link", n)?;
        Ok(answer)
    };
    let answer =
        write(house, visit, filled, act, move |view, filled, problems| page(view, &shown, Some(filled), problems))
            .await;
    let place = answer.headers().get(header::LOCATION).and_then(|place| place.to_str().ok());
    let done = place.and_then(|place| place.strip_prefix(&lang.link(HERE)).map(str::to_owned));
    hidden(match done {
        Some(done) => web::go(&lang.link(&format!("/a/{token}?fait={done}"))),
        None => answer,
    })
}

/// A voter's act in the journal: theirs by their link, of which it keeps the beginning of the hash.
pub fn act_of(
    view: &View,
    filled: &Filled,
    link: &Link,
    (act, object): (&'static str, String),
    facts: Facts,
    answer: &str,
) -> Result<i64, Error> {
    let facts = facts.with("link", link.hash.chars().take(12).collect::<String>());
    let entry = Entry {
        at: view.visit.now,
        actor: "voter".to_owned(),
        act,
        object,
        public: false,
        facts,
        form: Some(filled.form().to_owned()),
        answer: answer.to_owned(),
    };
    Ok(journal::record(view.tx, entry)?)
}

/// A document of the session that stands as a file.
pub async fn document(
    State(house): State<Site>,
    visit: Visit,
    Path((token, document)): Path<(String, String)>,
) -> Response {
    let page = move |view: &View| {
        let record = match opened(view, &token)? {
            Opened::Yes(opened) => opened.1,
            Opened::No(stem, record) => return ended(view, stem, &record),
        };
        let found = record.documents.iter().find(|one| one.id == document).ok_or(Error::NotFound)?;
        let blob = found.blob.as_ref().ok_or(Error::NotFound)?;
        let (media, bytes) = files::fetch(view.tx, blob)?;
        Ok(hidden(web::file(files::shown(&media), &found.id, bytes)))
    };
    read(house, visit, page).await
}
