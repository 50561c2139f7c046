//! Sign-in by link, and the sessions of one's own browsers.

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::Response,
    routing::{get, post},
};

use super::{
    model::Account,
    rules::Act,
    store::{self, SignIn},
    view::{View, failed, read, say, write},
};
use crate::{
    journal::Facts,
    platform::{
        files::secret,
        mail::{self, Letter, Way},
        web::{self, Error, Filled, Frame, Problem, Site, Visit, limits, visit::cookie_name},
    },
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/connexion", get(door).post(ask_link))
        .route("/connexion/envoi", get(asked))
        .route("/connexion/demonstration", post(enter_demonstration))
        .route("/connexion/{token}", get(show_link).post(use_link))
        .route("/moi", get(my_sessions))
        .route("/moi/fin", post(end_session))
        .fallback(nowhere)
}

#[derive(Template)]
#[template(path = "access/templates/door.html")]
struct Door {
    frame: Frame,
    invented: Vec<Account>,
    /// Whether letters leave this house.
    mail: bool,
    email: String,
    error: Option<String>,
}

/// How to come in; in the demonstration, the invented people one may be.
async fn door(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| door_page(view, "", &[])).await
}

fn door_page(view: &View, email: &str, problems: &[Problem]) -> Result<Response, Error> {
    let demonstration = view.house.options.demonstration;
    let invented = if demonstration { store::demonstration(view.tx)? } else { vec![] };
    let error = problems.first().map(|problem| say(view, problem));
    let (frame, email) = (view.frame(view.text("door-title"))?, email.to_owned());
    view.form_page(Door { frame, invented, mail: view.house.options.mail != Way::None, email, error })
}

/// Sends a link to this address if an account has it. The answer is the same if none has: who has an account here is not
/// for strangers to learn.
async fn ask_link(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let email = filled.get("email").to_lowercase();
    let paced = |what, who: &str, pace| house.limits.take(what, who, pace, visit.now);
    if !paced("sign-in", &visit.address.to_string(), limits::SIGN_IN) || !paced("link", &email, limits::LINKS) {
        return failed(house, visit, Error::TooMany).await;
    }
    let (link, id) = (secret(), format!("sign-in-{}", visit.form));
    let act = move |view: &View, filled: &Filled| {
        if view.house.options.mail == Way::None {
            return Err(Error::NotFound);
        }
        let email = filled.get("email");
        if !mail::rules::plausible(email) {
            return Err(Problem::new("email", "door-email-unfit").into());
        }
        if let Some(account) = store::account_of_email(view.tx, email)?
            && !store::revoked(view.tx, &account.id)?
        {
            store::put_link(view.tx, &link, &account.id, view.visit.now)?;
            mail::post(view.tx, &letter(view, &id, &account, &link)?, view.visit.now)?;
        }
        Ok("/connexion/envoi".to_owned())
    };
    write(house, visit, filled, act, |view, filled, problems| door_page(view, filled.get("email"), problems)).await
}

/// The letter that holds a link, in the language of the visit.
fn letter(view: &View, id: &str, account: &Account, link: &str) -> Result<Letter, Error> {
    let frame = view.frame("")?;
    let address = frame.absolute(&view.visit.link(&format!("/connexion/{link}")));
    let args = [
        ("name", account.name.as_str().into()),
        ("house", frame.name().to_owned().into()),
        ("minutes", store::LINK_MINUTES.into()),
        ("address", address.into()),
    ];
    Ok(Letter {
        id: id.to_owned(),
        purpose: mail::SIGN_IN,
        object: format!("account/{}", account.id),
        to: account.email.clone(),
        name: account.name.clone(),
        subject: frame.t1("letter-sign-in-subject", "house", frame.name()),
        body: frame.say("letter-sign-in", &args),
        stoppable: false,
        due: view.visit.now,
    })
}

#[derive(Template)]
#[template(path = "access/templates/asked.html")]
struct Asked {
    frame: Frame,
}

async fn asked(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| view.page(Asked { frame: view.frame(view.text("asked-title"))? })).await
}

#[derive(Template)]
#[template(path = "access/templates/link.html")]
struct Link {
    frame: Frame,
    name: Option<String>,
}

/// Opening a link consumes nothing: mail scanners open links too. The button does.
async fn show_link(State(house): State<Site>, visit: Visit, Path(token): Path<String>) -> Response {
    let page = move |view: &View| {
        let account = store::open_link(view.tx, &token, view.visit.now)?;
        let name = account.map(|id| store::account_by_id(view.tx, &id)).transpose()?.map(|account| account.name);
        view.form_page(Link { frame: view.frame(view.text("link-title"))?, name })
    };
    read(house, visit, page).await
}

async fn use_link(State(house): State<Site>, visit: Visit, Path(link): Path<String>) -> Response {
    enter(house, visit, move |view| {
        let account = store::open_link(view.tx, &link, view.visit.now)?.ok_or(Error::NotFound)?;
        Ok((account, link.clone()))
    })
    .await
}

/// In the demonstration only: come in as one of the invented people, by a link made and used at once.
async fn enter_demonstration(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let link = secret();
    enter(house, visit, move |view| {
        let account = store::account_by_id(view.tx, filled.get("account"))?;
        if !view.house.options.demonstration || account.origin != "demonstration" {
            return Err(Error::NotFound);
        }
        store::put_link(view.tx, &link, &account.id, view.visit.now)?;
        Ok((account.id, link.clone()))
    })
    .await
}

/// Opens a session of the browser for the account and link that `through` gives.
async fn enter(
    house: Site,
    visit: Visit,
    through: impl Fn(&View) -> Result<(String, String), Error> + Send + Sync + 'static,
) -> Response {
    if !house.limits.take("sign-in", visit.address.to_string(), limits::SIGN_IN, visit.now) {
        return failed(house, visit, Error::TooMany).await;
    }
    let (token, https) = (secret(), house.options.https());
    let kept = token.clone();
    let act = move |view: &View, filled: &Filled| {
        let (account, link) = through(view)?;
        if store::revoked(view.tx, &account)? {
            return Err(Error::NotFound);
        }
        store::sign_in(view.tx, &kept, &account, &link, view.visit.now, &view.visit.device)?;
        view.record(filled, "account.signed-in", format!("account/{account}"), false, Facts::default(), "/")?;
        Ok("/".to_owned())
    };
    let mut answer = write(house, visit, Filled::default(), act, |_, _, _| Err(Error::NotFound)).await;
    if answer.status() == axum::http::StatusCode::SEE_OTHER {
        let secure = if https { "; Secure" } else { "" };
        let cookie = format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000{secure}", cookie_name(https));
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            answer.headers_mut().insert(header::SET_COOKIE, value);
        }
    }
    web::private(answer)
}

#[derive(Template)]
#[template(path = "access/templates/me.html")]
struct Me {
    frame: Frame,
    account: Account,
    sessions: Vec<(SignIn, String, bool)>,
    roles: Vec<String>,
    /// Text key and address of what these roles open.
    doors: Vec<(&'static str, &'static str)>,
}

async fn my_sessions(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepSelf)?;
        let account = view.who.account.clone().ok_or(Error::SignIn)?;
        let zone = &view.house.options.zone;
        let shown = |session: SignIn| {
            let at = session.at.to_zoned(zone.clone());
            let (day, time) = (at.date(), at.time());
            let lang = view.lang();
            let when = format!(
                "{}, {}",
                crate::platform::calendar::full(day, lang),
                crate::platform::calendar::time(time, lang)
            );
            let this = view.who.session.as_deref() == Some(&session.id);
            (session, when, this)
        };
        let sessions = store::sign_ins(view.tx, &account.id, view.visit.now)?.into_iter().map(shown).collect();
        let roles = view.who.roles.iter().map(|role| role_words(view, role)).collect();
        let doors = [
            (Act::KeepMembers, "desk-title", "/reseau/saisie"),
            (Act::KeepSession(""), "sessions-new", "/assemblees"),
            (Act::KeepGovernance, "governance-desk-title", "/gouvernance/saisie"),
            (Act::KeepHouse, "administration-title", "/administration"),
            (Act::KeepMail, "mail-title", "/administration/courriers"),
            (Act::SeeJournal, "journal-title", "/journal"),
        ];
        let doors = doors.into_iter().filter(|(act, ..)| view.may(*act)).map(|(_, key, path)| (key, path)).collect();
        view.form_page(Me { frame: view.frame(view.text("me-title"))?, account, sessions, roles, doors })
    };
    read(house, visit, page).await
}

fn role_words(view: &View, role: &super::Role) -> String {
    use super::Role::*;
    match role {
        Coordinator => view.text("role-coordinator"),
        Finances => view.text("role-finances"),
        Administrator => view.text("role-administrator"),
        Secretary(session) => format!("{} : {session}", view.text("role-secretary")),
        Member(organisation) => format!("{} : {organisation}", view.text("role-member")),
    }
}

/// Ends one of one's own sessions; this browser's when none is named.
async fn end_session(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepSelf)?;
        let own = view.who.session.clone().unwrap_or_default();
        let session = if filled.get("session").is_empty() { own.as_str() } else { filled.get("session") };
        store::sign_out(view.tx, session, view.who.id(), view.visit.now)?;
        let answer = if session == own { "/" } else { "/moi" };
        view.record(
            filled,
            "account.signed-out",
            format!("account/{}", view.who.id()),
            false,
            Facts::default(),
            answer,
        )?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |_, _, _| Err(Error::NotFound)).await
}

async fn nowhere(State(house): State<Site>, visit: Visit) -> Response {
    failed(house, visit, Error::NotFound).await
}
