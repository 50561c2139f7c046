//! The pages of assemblies: the list, one session, its desk, its doubts, its minutes, its signature.

mod desk;
mod doubts;
mod follow_up;
mod minutes;
mod session;
mod signing;

pub use desk::electors;
pub use signing::sign_then;

use axum::{
    Router,
    routing::{get, post},
};

use super::{
    record::Session,
    store::{self, Listed},
};
use crate::{
    access::{Act, View},
    governance,
    platform::{
        db,
        web::{Error, Site},
    },
};

/// Who reads what a body says before it is signed: everyone, of an assembly; of another body, members of the network and
/// those who hold a seat in it. `kind` is the session's, or the body's.
pub fn sees_drafts(view: &View, kind: &str, body: &str) -> db::Result<bool> {
    if governance::kind(kind).is_assembly() || view.may(Act::SeeMembers) {
        return Ok(true);
    }
    let account = view.who.account.as_ref().filter(|_| view.who.active);
    let Some(person) = account.and_then(|account| account.person.as_ref()) else { return Ok(false) };
    Ok(governance::seats(view.tx, body, view.visit.today)?.iter().any(|seat| seat.person == *person))
}

/// Every session that one sees, the latest first.
pub fn listed(view: &View) -> db::Result<Vec<Listed>> {
    let mut seen = vec![];
    for one in store::sessions(view.tx)? {
        if one.number.is_some() || view.may(Act::KeepSession(&one.id)) || sees_drafts(view, &one.kind, &one.body)? {
            seen.push(one);
        }
    }
    Ok(seen)
}

/// Refuses a session that one does not see yet, as `View::require` does.
fn readable(view: &View, session: &Session) -> Result<(), Error> {
    let seen = sees_drafts(view, &session.kind, &session.body)?
        || view.may(Act::KeepSession(&session.id))
        || store::frozen(view.tx, &session.id)?.is_some();
    match (seen, &view.who.account) {
        (true, _) => Ok(()),
        (false, None) => Err(Error::SignIn),
        (false, Some(_)) => Err(Error::Forbidden),
    }
}

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/assemblees", get(session::list))
        .route("/assemblees/{session}", get(session::show))
        .route("/assemblees/{session}/saisie", get(desk::desk))
        .route("/assemblees/{session}/saisie/corps-electoral", post(desk::take_electoral_body))
        .route("/assemblees/{session}/saisie/coller", get(desk::paste_form).post(desk::paste))
        .route("/assemblees/{session}/suites", get(follow_up::list).post(follow_up::take))
        .route("/assemblees/{session}/doutes", get(doubts::list).post(doubts::waive))
        .route("/assemblees/{session}/doutes/reprise", post(doubts::take_back))
        .route("/assemblees/{session}/proces-verbal", get(minutes::html))
        .route("/assemblees/{session}/proces-verbal.pdf", get(minutes::pdf))
        .route("/assemblees/{session}/proces-verbal.md", get(minutes::markdown))
        .route("/assemblees/{session}/proces-verbal.json", get(minutes::json))
        .route("/assemblees/{session}/extraits/{number}", get(minutes::extract).post(minutes::certify))
        .route("/assemblees/{session}/signature", get(signing::show))
        .route("/assemblees/{session}/signature/{officer}", get(signing::scan))
        .route("/assemblees/{session}/rectification", post(signing::rectify))
        .route("/api/v1/assemblees/{session}", get(minutes::json))
}
