//! What people ask of what is held on them: from their own page, or by a form that a letter confirms. The coordination
//! answers within a month.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::ToSpan;

use super::{
    super::{
        rules,
        store::{self, Link, Request},
        tables::{KINDS, OUTCOMES},
    },
    letters, me, mine,
};
use crate::{
    access::{self, Act, View, failed, read, said, secret, write},
    journal::Facts,
    platform::{
        mail::{self, Way},
        web::{Error, Filled, Frame, Problem, Site, Visit, limits, private},
    },
};

/// How long the link of a letter confirms a request.
const LINK_DAYS: i64 = 2;

#[derive(Template)]
#[template(path = "privacy/templates/ask.html")]
struct Ask {
    frame: Frame,
    mail: bool,
    kinds: &'static [&'static str],
    email: String,
    kind: String,
    text: String,
    problems: Vec<(String, String)>,
}

pub async fn form(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| ask_page(view, &Filled::default(), &[])).await
}

fn ask_page(view: &View, filled: &Filled, problems: &[Problem]) -> Result<Response, Error> {
    let field = |name: &str| filled.get(name).to_owned();
    view.form_page(Ask {
        frame: view.frame(view.text("ask-title"))?,
        mail: view.house.options.mail != Way::None,
        kinds: KINDS,
        email: field("email"),
        kind: field("kind"),
        text: field("text"),
        problems: said(view, problems),
    })
}

/// What was asked, or why it cannot be.
fn asked(filled: &Filled) -> Result<(String, String), Vec<Problem>> {
    let (kind, text) = (filled.get("kind"), filled.get("text"));
    let mut problems = vec![];
    if !KINDS.contains(&kind) {
        problems.push(Problem::new("kind", "ask-what"));
    }
    if kind == "correct" && text.is_empty() {
        problems.push(Problem::new("text", "ask-correct-what"));
    }
    if text.chars().count() > 5_000 {
        problems.push(Problem::new("text", "cell-too-long"));
    }
    if problems.is_empty() { Ok((kind.to_owned(), text.replace("\r\n", "\n"))) } else { Err(problems) }
}

/// By someone without an account: nothing is asked until the letter is opened. The answer is the same for every address.
pub async fn ask(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let email = filled.get("email").to_lowercase();
    let paced = |what, who: &str, pace| house.limits.take(what, who, pace, visit.now);
    if !paced("sign-in", &visit.address.to_string(), limits::SIGN_IN) || !paced("data", &email, limits::LINKS) {
        return failed(house, visit, Error::TooMany).await;
    }
    let (token, id) = (secret(), format!("data-{}", visit.form));
    let act = move |view: &View, filled: &Filled| {
        if view.house.options.mail == Way::None {
            return Err(Error::NotFound);
        }
        let email = filled.get("email").to_lowercase();
        let mut problems = asked(filled).err().unwrap_or_default();
        if !mail::rules::plausible(&email) {
            problems.insert(0, Problem::new("email", "door-email-unfit"));
        }
        if !problems.is_empty() {
            return Err(Error::Refused(problems));
        }
        let (kind, text) = asked(filled).map_err(Error::Refused)?;
        store::put_link(view.tx, &token, &Link { email: email.clone(), kind, text, made_at: view.visit.now })?;
        letters::confirm(view, &id, &email, &token)?;
        Ok("/confidentialite/demande/envoi".to_owned())
    };
    write(house, visit, filled, act, ask_page).await
}

#[derive(Template)]
#[template(path = "privacy/templates/asked.html")]
struct Asked {
    frame: Frame,
    /// The beginning of the keys of its words: `ask-sent`, `ask-confirmed`.
    stem: &'static str,
}

pub async fn sent(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let stem = if view.visit.parameter("fait").is_some() { "ask-confirmed" } else { "ask-sent" };
        view.form_page(Asked { frame: view.frame(view.text(&format!("{stem}-title")))?, stem })
    };
    read(house, visit, page).await
}

#[derive(Template)]
#[template(path = "privacy/templates/confirm.html")]
struct Confirm {
    frame: Frame,
    /// What will be asked, in words, and its text; none once the link no longer opens.
    request: Option<(String, String)>,
}

fn open(view: &View, token: &str) -> Result<Option<Link>, Error> {
    let oldest = view.visit.now - (24 * LINK_DAYS).hours();
    Ok(store::link(view.tx, token)?.filter(|link| link.made_at > oldest))
}

/// Shows a button: programs that open the links of letters confirm nothing.
pub async fn show(State(house): State<Site>, visit: Visit, Path(token): Path<String>) -> Response {
    let page = move |view: &View| {
        let frame = view.frame(view.text("ask-confirm-title"))?;
        let request = open(view, &token)?.map(|link| (frame.of("request-kind", &link.kind), link.text));
        view.form_page(Confirm { request, frame })
    };
    private(read(house, visit, page).await)
}

pub async fn confirm(State(house): State<Site>, visit: Visit, Path(token): Path<String>, filled: Filled) -> Response {
    let act = move |view: &View, filled: &Filled| {
        let link = open(view, &token)?.ok_or(Error::NotFound)?;
        let reached = store::reached(view.tx, &link.email)?;
        let account = access::store::account_of_email(view.tx, &link.email)?;
        let request = Request {
            id: view.salt("request")[..32].to_owned(),
            account: account.map(|account| account.id),
            person: if reached.len() == 1 { reached.into_iter().next().map(|(id, _)| id) } else { None },
            email: link.email,
            name: None,
            kind: link.kind,
            text: Some(link.text).filter(|text| !text.is_empty()),
            asked_on: view.visit.today,
            outcome: None,
            answer: None,
            answered_on: None,
        };
        store::drop_link(view.tx, &token)?;
        keep(view, filled, &request, "/confidentialite/demande/envoi?fait=oui")
    };
    write(house, visit, filled, act, |_, _, _| Err(Error::NotFound)).await
}

/// By whoever is signed in, who needs no letter.
pub async fn ask_signed_in(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        let subject = me(view)?;
        let account = view.who.account.clone().ok_or(Error::SignIn)?;
        let (kind, text) = asked(filled).map_err(Error::Refused)?;
        let request = Request {
            id: view.salt("request")[..32].to_owned(),
            account: Some(account.id),
            person: subject.person,
            email: account.email,
            name: Some(account.name),
            kind,
            text: Some(text).filter(|text| !text.is_empty()),
            asked_on: view.visit.today,
            outcome: None,
            answer: None,
            answered_on: None,
        };
        keep(view, filled, &request, "/moi/donnees?fait=demande")
    };
    write(house, visit, filled, act, |view, filled, problems| mine::own_page(view, Some(filled), problems)).await
}

fn keep(view: &View, filled: &Filled, request: &Request, answer: &str) -> Result<String, Error> {
    let facts = Facts::default().with("kind", request.kind.as_str());
    let facts = facts.personal("email", &view.salt("email"), &request.email);
    let n = view.record(filled, "data.requested", format!("data_request/{}", request.id), false, facts, answer)?;
    store::put_request(view.tx, request, n)?;
    Ok(answer.to_owned())
}

/// A request as the coordination reads it.
struct Line {
    request: Request,
    kind: String,
    asked: String,
    by: String,
    late: bool,
    /// Whom it may be about: id and name.
    people: Vec<(String, String)>,
    answer: Option<String>,
    problem: Option<String>,
    text: String,
}

#[derive(Template)]
#[template(path = "privacy/templates/requests.html")]
struct List {
    frame: Frame,
    outcomes: &'static [&'static str],
    waiting: Vec<Line>,
    answered: Vec<Line>,
    done: bool,
    problems: Vec<(String, String)>,
}

pub async fn list(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| list_page(view, &Filled::default(), &[])).await
}

fn list_page(view: &View, filled: &Filled, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let frame = view.frame(view.text("requests-title"))?;
    let reached = store::reached_by(view.tx)?;
    let line = |request: Request| {
        let by = rules::answered_by(request.asked_on);
        let here = filled.get("request") == request.id;
        let answer = request
            .outcome
            .as_ref()
            .zip(request.answered_on)
            .map(|(outcome, on)| format!("{}, {}", frame.of("request-outcome", outcome), frame.short_day(&on)));
        Line {
            kind: frame.of("request-kind", &request.kind),
            asked: frame.short_day(&request.asked_on),
            by: frame.short_day(&by),
            late: view.visit.today > by,
            people: reached
                .iter()
                .filter(|(id, ..)| *id == request.id)
                .map(|(_, id, name)| (id.clone(), name.clone()))
                .collect(),
            answer,
            problem: problems.first().filter(|_| here).map(|problem| access::say(view, problem)),
            text: if here { filled.get("text").to_owned() } else { String::new() },
            request,
        }
    };
    let (answered, waiting) = store::requests(view.tx)?.into_iter().map(line).partition(|line| line.answer.is_some());
    let done = view.visit.parameter("fait").is_some();
    view.form_page(List { outcomes: OUTCOMES, waiting, answered, done, problems: said(view, problems), frame })
}

pub async fn answer(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let (outcome, text) = (filled.get("outcome"), filled.get("text").replace("\r\n", "\n"));
        if !OUTCOMES.contains(&outcome) {
            return Err(Problem::new("outcome", "request-outcome-which").into());
        }
        if outcome != "done" && text.is_empty() {
            return Err(Problem::new("text", "request-say-why").into());
        }
        let requests = store::requests(view.tx)?;
        let request = requests.into_iter().find(|one| one.id == filled.get("request")).ok_or(Error::NotFound)?;
        if request.outcome.is_some() {
            return Err(Problem::new("outcome", "request-answered").into());
        }
        let answer = "/reseau/demandes?fait=oui";
        let facts = Facts::default().with("outcome", outcome);
        let n = view.record(filled, "data.answered", format!("data_request/{}", request.id), false, facts, answer)?;
        let by = view.who.account.as_ref().map_or(String::new(), |account| account.name.clone());
        store::put_answer(view.tx, &request.id, outcome, &text, view.visit.today, &by, n)?;
        let name = request.name.unwrap_or_default();
        letters::answered(view, &request.id, &request.email, &name, outcome, &text)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, list_page).await
}
