//! One need, skill or call: what it says, what may answer it and why, and the replies that are followed until they are closed.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{Board, own, said};
use crate::{
    access::{self, Act, View, read, write},
    fields,
    journal::Facts,
    members,
    needs::{
        model::{Need, Reply, Step},
        rules::{reasons, weight},
        store,
        tables::{NEED_REPLY, OUTCOMES, STATES},
    },
    platform::{
        db::Value,
        mail::{self, Letter},
        prose,
        web::{Error, Filled, Frame, Problem, Site, Visit, limits},
    },
};

/// Matches shown.
const MATCHES: usize = 6;

/// The purpose of the letters that tell of a reply: one stops them by it.
const REPLY: &str = "need-reply";

#[derive(Template)]
#[template(path = "needs/templates/one.html")]
struct Page {
    frame: Frame,
    need: Need,
    about: String,
    place: Option<String>,
    /// What the network's own fields say.
    own: Vec<fields::Told>,
    /// Another entry, and why it may go with this one.
    matches: Vec<(Need, String)>,
    /// Replies with their steps, for those who follow them.
    replies: Option<Vec<(Reply, Vec<Step>)>>,
    keeps: bool,
    done: Option<String>,
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
    fn outcomes(&self) -> &'static [&'static str] {
        OUTCOMES
    }
    fn closed(&self, steps: &[Step]) -> bool {
        steps.last().is_some_and(|step| step.state == "closed")
    }
}

/// Whoever may change it and follow its replies: those who act for the organisation, and the coordination.
pub(super) fn keeps(view: &View, need: &Need) -> bool {
    view.may(Act::KeepOrganisation(&need.organisation))
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let board = Board::read(view)?;
    let need = board.one(view, id)?;
    let keeps = keeps(view, need);
    let frame = view.frame(need.title.clone())?;
    let (side, wanted) = (board.side(need), if need.kind == "skill" { "need" } else { "skill" });
    let others =
        board.seen(view).filter(|one| one.open() && one.kind == wanted && one.organisation != need.organisation);
    let why = |one| (reasons(&side, &board.side(one)), one);
    let mut found: Vec<_> = others.map(why).filter(|(reasons, _)| !reasons.is_empty()).collect();
    found.sort_by_cached_key(|(reasons, one)| (std::cmp::Reverse(weight(reasons)), one.id.clone()));
    let replies = match keeps {
        true => {
            let steps = store::steps(view.tx, id)?;
            let of = |reply: &Reply| steps.iter().filter(|step| step.reply == reply.id).cloned().collect();
            Some(store::replies(view.tx, id)?.into_iter().map(|reply| (reply.clone(), of(&reply))).collect())
        }
        false => None,
    };
    let account = || {
        view.who.account.as_ref().map_or(vec![], |account| {
            vec![("name".to_owned(), account.name.clone()), ("email".to_owned(), account.email.clone())]
        })
    };
    let matches = found.iter().take(MATCHES).map(|(reasons, one)| ((*one).clone(), said(&frame, reasons)));
    view.form_page(Page {
        matches: matches.collect(),
        about: prose::html(need.about.as_deref().unwrap_or_default()),
        place: board.place(need),
        own: fields::told(view, "need", id)?,
        need: need.clone(),
        replies,
        keeps,
        done: view.visit.parameter("fait").map(|what| format!("need-done-{what}")).filter(|key| frame.has(key)),
        typed: filled.map_or_else(account, |filled| filled.pairs.clone()),
        problems: access::said(view, problems),
        frame,
    })
}

/// Someone answers, with or without an account: the reply is kept, and whoever posted is written to.
pub async fn reply(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    if !house.limits.take(REPLY, visit.address, limits::REPLIES, visit.now) {
        return access::failed(house, visit, Error::TooMany).await;
    }
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let board = Board::read(view)?;
        let need = board.one(view, &id)?;
        let mut problems = vec![];
        let mut take = |name: &str| match NEED_REPLY.column(name).map(|column| column.take(filled.get(name))) {
            Some(Ok(Value::Text(text))) => text,
            Some(Err(why)) => {
                problems.push(Problem::new(name, why.key()).with("found", filled.get(name)).with("expected", ""));
                String::new()
            }
            _ => String::new(),
        };
        let (name, email, message) = (take("name"), take("email"), take("message"));
        if !need.open() {
            problems.push(Problem::new("message", "need-ended"));
        }
        if !problems.is_empty() {
            return Err(Error::Refused(problems));
        }
        let answer = format!("/besoins/{id}?fait=repondu");
        let reply =
            Reply { id: filled.form().to_owned(), name, email, message, replied_on: view.visit.today, by: None, n: 0 };
        let personal = [("name", &reply.name), ("email", &reply.email), ("message", &reply.message)];
        let facts =
            personal.into_iter().fold(Facts::default().with("reply", reply.id.as_str()), |facts, (key, value)| {
                facts.personal(key, &view.salt(key), value)
            });
        let n = view.record(filled, "need.replied", format!("need/{id}"), false, facts, &answer)?;
        // of those who act for one organisation, the reply is that organisation's
        let organisation = own(view).filter(|own| own.len() == 1).and_then(|own| own.into_iter().next());
        store::put_reply(view.tx, &id, organisation.as_deref(), &reply, n)?;
        write_to(view, need, &reply)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}

/// A letter to each address of whoever posted; to the coordination where there is none.
fn write_to(view: &View, need: &Need, reply: &Reply) -> Result<(), Error> {
    let frame = view.frame("")?;
    let contacts = members::store::contacts(view.tx)?.into_iter();
    let of = contacts.filter(|contact| contact.organisation.as_deref() == Some(&need.organisation));
    let mut to: Vec<(String, String)> =
        of.filter_map(|contact| contact.email.map(|email| (contact.name, email))).collect();
    if to.is_empty() {
        let accounts = access::store::coordinators(view.tx, view.visit.today)?;
        to = accounts.into_iter().map(|account| (account.name, account.email)).collect();
    }
    let address = frame.absolute(&frame.link(&format!("/besoins/{}", need.id)));
    let body = [
        frame.t("letter-hello"),
        frame.t2("need-letter-text", "name", reply.name.as_str(), "title", need.title.as_str()),
        reply.message.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"),
        frame.t1("need-letter-answer", "email", reply.email.as_str()),
        frame.t1("need-letter-follow", "address", address.as_str()),
        frame.name().to_owned(),
    ]
    .join("\n\n");
    for (at, (name, email)) in to.into_iter().enumerate() {
        let letter = Letter {
            id: format!("{REPLY}-{}-{at}", reply.id),
            purpose: REPLY,
            object: format!("need/{}", need.id),
            to: email,
            name,
            subject: frame.t1("need-letter-subject", "title", need.title.as_str()),
            body: body.clone(),
            stoppable: true,
            due: view.visit.now,
        };
        mail::post(view.tx, &letter, view.visit.now)?;
    }
    Ok(())
}

/// An act of whoever follows one entry, which leads back to it.
async fn act(
    house: Site,
    visit: Visit,
    id: String,
    filled: Filled,
    (name, done, public): (&'static str, &'static str, bool),
    run: impl Fn(&View, &Filled, &Need, &dyn Fn(Facts) -> crate::platform::db::Result<i64>) -> Result<(), Error>
    + Send
    + Sync
    + 'static,
) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let board = Board::read(view)?;
        let need = board.one(view, &id)?;
        view.require(Act::KeepOrganisation(&need.organisation))?;
        let answer = format!("/besoins/{id}?fait={done}");
        run(view, filled, need, &|facts| view.record(filled, name, format!("need/{id}"), public, facts, &answer))?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}

/// What became of a reply.
pub async fn follow(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, need: &Need, journal: &dyn Fn(Facts) -> _| {
        let replies = store::replies(view.tx, &need.id)?;
        let reply = replies.iter().find(|reply| reply.id == filled.get("reply")).ok_or(Error::NotFound)?;
        let state = filled.get("state");
        if !STATES.contains(&state) {
            return Err(Problem::new("replies", "need-step-which").into());
        }
        let n = journal(Facts::default().with("reply", reply.id.as_str()).with("state", state))?;
        let note = Some(filled.get("note").to_owned()).filter(|note| !note.is_empty());
        let (state, noted_on) = (state.to_owned(), view.visit.today);
        Ok(store::put_step(view.tx, filled.form(), &Step { reply: reply.id.clone(), state, noted_on, note }, n)?)
    };
    act(house, visit, id, filled, ("need.followed", "suivi", false), run).await
}

/// It is met, or withdrawn: it leaves the list, and stays readable.
pub async fn end(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, need: &Need, journal: &dyn Fn(Facts) -> _| {
        let outcome = filled.get("outcome");
        if !need.open() || !OUTCOMES.contains(&outcome) {
            return Err(Problem::new("outcome", "need-end-how").into());
        }
        let n = journal(Facts::default().with("outcome", outcome))?;
        let note = Some(filled.get("note")).filter(|note| !note.is_empty());
        Ok(store::put_end(view.tx, filled.form(), &need.id, view.visit.today, outcome, note, n)?)
    };
    act(house, visit, id, filled, ("need.ended", "fini", true), run).await
}

pub async fn open_again(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, _: &Filled, need: &Need, journal: &dyn Fn(Facts) -> _| {
        if need.open() {
            return Err(Problem::new("outcome", "need-open-already").into());
        }
        journal(Facts::default())?;
        Ok(store::drop_end(view.tx, &need.id)?)
    };
    act(house, visit, id, filled, ("need.opened-again", "repris", true), run).await
}
