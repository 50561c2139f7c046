//! Letters as people see them: the log that administrators and coordinators read, the page on which one stops letters, and
//! those of the demonstration, which never leave.

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
    routing::{get, post},
};
use jiff::Timestamp;

use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    platform::{
        calendar, db,
        mail::{self, store},
        web::{Error, Filled, Frame, Site, Visit},
    },
};

/// Letters on a page of the log.
const PAGE: i64 = 100;
const LOG: &str = "/administration/courriers";

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/administration/courriers", get(log))
        .route("/administration/courriers/retour", post(bounced))
        .route("/administration/courriers/essai", post(retry))
        .route("/courriers", get(letters))
        .route("/courriers/{letter}", get(letter))
        .route("/courriers/arret/{secret}", get(show_stop).post(stop))
}

/// "19 juin 2018, 14 h 30"
fn when(view: &View, at: Timestamp) -> String {
    let at = at.to_zoned(view.house.options.zone.clone());
    format!("{}, {}", calendar::short(at.date(), view.lang()), calendar::time(at.time(), view.lang()))
}

struct Line {
    letter: store::Line,
    made: String,
    /// When the last thing happened to it.
    last: Option<String>,
    /// Its words in the text that says why or how, where a text says it.
    why: Option<String>,
    /// Whether it can be noted as come back, or sent again.
    bounces: bool,
    again: bool,
}

#[derive(Template)]
#[template(path = "administration/templates/mail.html")]
struct Log {
    frame: Frame,
    lines: Vec<Line>,
    /// State, how many, whether it is the one shown.
    states: Vec<(&'static str, i64, bool)>,
    all: bool,
    sends: bool,
    previous: Option<String>,
    next: Option<String>,
}

async fn log(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepMail)?;
        let asked = view.visit.parameter("etat");
        let state = store::STATES_OF_MAIL.iter().find(|state| asked == Some(state)).copied();
        let number = view.visit.parameter("page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, 1_000_000);
        let mut letters = store::log(view.tx, state, PAGE + 1, (number - 1) * PAGE)?;
        let more = letters.len() as i64 > PAGE;
        letters.truncate(PAGE as usize);
        let counted = store::states(view.tx)?;
        let count = |state: &str| counted.iter().find(|(name, _)| name == state).map_or(0, |(_, n)| *n);
        let states = store::STATES_OF_MAIL.iter().map(|one| (*one, count(one), state == Some(one))).collect();
        let address = |number: i64| {
            let state = state.map(|state| format!("&etat={state}")).unwrap_or_default();
            view.visit.link(&format!("{LOG}?page={number}{state}"))
        };
        let page = Log {
            frame: view.frame(view.text("mail-title"))?,
            lines: letters.into_iter().map(|letter| line(view, letter)).collect(),
            states,
            all: state.is_none(),
            sends: view.house.options.mail != mail::Way::None,
            previous: (number > 1).then(|| address(number - 1)),
            next: more.then(|| address(number + 1)),
        };
        view.form_page(page)
    };
    read(house, visit, page).await
}

fn line(view: &View, letter: store::Line) -> Line {
    let why = match letter.what.as_deref() {
        Some("held") => letter.detail.as_deref().map(|why| view.text(&format!("mail-held-{why}"))),
        Some("failed" | "refused") => letter.detail.clone(),
        _ => None,
    };
    let over = matches!(letter.state.as_str(), "failed" | "refused" | "bounced");
    Line {
        made: when(view, letter.made_at),
        last: letter.at.map(|at| when(view, at)),
        why: why.filter(|why| !why.is_empty()),
        bounces: letter.state == "sent",
        again: over && letter.whole == "yes",
        letter,
    }
}

async fn bounced(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    act(house, visit, filled, "mail.bounced", store::bounced).await
}

async fn retry(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    act(house, visit, filled, "mail.retried", store::retry).await
}

/// An act on one letter, which `done` does, or says that there is nothing to do.
async fn act(
    house: Site,
    visit: Visit,
    filled: Filled,
    name: &'static str,
    done: fn(&db::Tx, &str, Timestamp) -> db::Result<bool>,
) -> Response {
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepMail)?;
        let id = filled.get("letter");
        if !done(view.tx, id, view.visit.now)? {
            return Err(Error::NotFound);
        }
        // the address stands in the letter alone: the journal keeps no personal value that it need not
        view.record(filled, name, format!("mail/{id}"), false, Facts::default(), LOG)?;
        Ok(LOG.to_owned())
    };
    write(house, visit, filled, act, |_, _, _| Err(Error::NotFound)).await
}

#[derive(Template)]
#[template(path = "administration/templates/letters.html")]
struct Letters {
    frame: Frame,
    /// When, to whom, subject, address of the page.
    letters: Vec<(String, String, String, String)>,
}

/// The letters of the demonstration, which would have left.
async fn letters(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        shown(view)?;
        let row = |letter: store::Line| {
            let whom = if letter.name.is_empty() { letter.recipient } else { letter.name };
            // `+` is a space in a query alone
            let id: String = form_urlencoded::byte_serialize(letter.id.as_bytes()).collect();
            (when(view, letter.made_at), whom, letter.subject, format!("/courriers/{}", id.replace('+', "%20")))
        };
        let letters = store::log(view.tx, None, PAGE, 0)?.into_iter().map(row).collect();
        view.form_page(Letters { frame: view.frame(view.text("letters-title"))?, letters })
    };
    read(house, visit, page).await
}

/// Whether letters can be read here: in the demonstration alone, where no one's are.
fn shown(view: &View) -> Result<(), Error> {
    let shown = view.house.options.demonstration && view.house.options.mail == mail::Way::Shown;
    if shown { Ok(()) } else { Err(Error::NotFound) }
}

#[derive(Template)]
#[template(path = "administration/templates/letter.html")]
struct LetterPage {
    frame: Frame,
    letter: store::Kept,
    made: String,
    /// Text, and whether it is an address to follow.
    parts: Vec<(String, bool)>,
    stop: Option<String>,
}

async fn letter(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        shown(view)?;
        let letter = store::one(view.tx, &id)?.ok_or(Error::NotFound)?;
        let page = LetterPage {
            frame: view.frame(letter.subject.clone())?,
            made: when(view, letter.made_at),
            parts: linked(&letter.body),
            stop: letter.stop.as_ref().map(|secret| view.visit.link(&format!("/courriers/arret/{secret}"))),
            letter,
        };
        view.form_page(page)
    };
    read(house, visit, page).await
}

/// A plain text cut at the addresses in it.
fn linked(text: &str) -> Vec<(String, bool)> {
    let (mut parts, mut rest) = (vec![], text);
    while let Some(at) = ["https://", "http://"].iter().filter_map(|scheme| rest.find(scheme)).min() {
        let (before, from) = rest.split_at(at);
        let end = from.find(char::is_whitespace).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '>', '»']);
        parts.extend((!before.is_empty()).then(|| (before.to_owned(), false)));
        parts.push((address.to_owned(), true));
        rest = &from[address.len()..];
    }
    parts.extend((!rest.is_empty()).then(|| (rest.to_owned(), false)));
    parts
}

#[derive(Template)]
#[template(path = "administration/templates/stop.html")]
struct Stop {
    frame: Frame,
    recipient: String,
    stopped: bool,
}

/// Shows a button: programs that look at the links of a letter must not stop anything.
async fn show_stop(State(house): State<Site>, visit: Visit, Path(secret): Path<String>) -> Response {
    read(house, visit, move |view| stop_page(view, &secret)).await
}

fn stop_page(view: &View, secret: &str) -> Result<Response, Error> {
    let letter = store::of_secret(view.tx, secret)?.ok_or(Error::NotFound)?;
    let stopped = store::stopped(view.tx, &letter.recipient, &letter.purpose)?;
    view.form_page(Stop { frame: view.frame(view.text("stop-title"))?, recipient: letter.recipient, stopped })
}

/// Needs neither account nor form: the secret is the right. A mailbox asks for it by itself (RFC 8058, one click), from its
/// server, and follows no redirection.
async fn stop(State(house): State<Site>, visit: Visit, Path(secret): Path<String>, filled: Filled) -> Response {
    let one_click = !filled.get("List-Unsubscribe").is_empty();
    let kept = secret.clone();
    let act = move |view: &View, filled: &Filled| {
        let already = store::of_secret(view.tx, &kept)?.ok_or(Error::NotFound)?;
        let answer = format!("/courriers/arret/{kept}");
        if !store::stopped(view.tx, &already.recipient, &already.purpose)?
            && let Some(letter) = mail::stop(view.tx, &kept, view.visit.now)?
        {
            // the secret is in the address, and stays out of the journal
            let facts = Facts::default().with("purpose", already.purpose);
            view.record(filled, "mail.stopped", format!("mail/{letter}"), false, facts, "/")?;
        }
        Ok(answer)
    };
    let answer = write(house.clone(), visit.clone(), filled, act, |_, _, _| Err(Error::NotFound)).await;
    if one_click && answer.status() == StatusCode::SEE_OTHER {
        return read(house, visit, move |view| stop_page(view, &secret)).await;
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn addresses_in_a_text_become_links_and_the_rest_stays() {
        let parts = linked("Voir https://a.fr/x?b=1.\nOu (http://c.fr), merci");
        let expected = [
            ("Voir ", false),
            ("https://a.fr/x?b=1", true),
            (".\nOu (", false),
            ("http://c.fr", true),
            ("), merci", false),
        ];
        assert_eq!(parts, expected.map(|(text, link)| (text.to_owned(), link)));
        assert!(linked("").is_empty());
    }
}
