//! The pages of privacy.

mod erasure;
mod export;
mod letters;
mod mine;
mod register;
mod requests;
mod retention;

pub use erasure::settle;

use axum::{
    Router,
    routing::{get, post},
};

use super::{model::Subject, store};
use crate::{
    access::{Act, View},
    platform::web::{Error, Site},
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/administration/conservation", get(retention::show).post(retention::answer))
        .route("/confidentialite", get(register::register))
        .route("/confidentialite/demande", get(requests::form).post(requests::ask))
        .route("/confidentialite/demande/envoi", get(requests::sent))
        .route("/confidentialite/demande/{token}", get(requests::show).post(requests::confirm))
        .route("/effacements/{id}", get(erasure::done))
        .route("/moi/donnees", get(mine::mine))
        .route("/moi/donnees/contact", post(mine::reach))
        .route("/moi/donnees/demande", post(requests::ask_signed_in))
        .route("/moi/donnees/donnees.zip", get(export::mine))
        .route("/moi/donnees/effacement", get(erasure::mine).post(erasure::erase_mine))
        .route("/reseau/demandes", get(requests::list).post(requests::answer))
        .route("/reseau/personnes/{id}/donnees", get(mine::theirs))
        .route("/reseau/personnes/{id}/donnees.zip", get(export::theirs))
        .route("/reseau/personnes/{id}/effacement", get(erasure::theirs).post(erasure::erase_theirs))
}

/// Whoever is signed in, as the house knows them.
fn me(view: &View) -> Result<Subject, Error> {
    view.require(Act::KeepSelf)?;
    let account = view.who.account.as_ref().ok_or(Error::SignIn)?;
    Ok(store::account(view.tx, &account.id, account.person.as_deref())?)
}

/// Someone else, for those who keep the network.
fn someone(view: &View, id: &str) -> Result<Subject, Error> {
    view.require(Act::KeepMembers)?;
    Ok(store::person(view.tx, id)?)
}
