//! The pages of convening: the letter (`convocation`), the answers as the coordination sees them (`answers`), a voter's own
//! page (`voter`), what one prints (`packet`), the page of a body, from which its sessions are convened (`body`), and an assembly
//! prepared in one form (`prepare`).

mod answers;
mod body;
mod convocation;
mod packet;
mod prepare;
mod reply;
mod second;
mod voter;

pub use voter::{act_of, hidden};

use axum::{
    Router,
    routing::{get, post},
};

use super::store::{self, Sitting};
use crate::{
    access::View,
    assemblies::{record::Record, store as assemblies},
    platform::web::{Error, Site},
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/instances/{body}", get(body::show))
        .route("/instances/{body}/convocation", post(body::convene))
        .route("/assemblees/preparer", get(prepare::form).post(prepare::prepare))
        .route("/assemblees/{session}/convocation", get(convocation::show).post(convocation::send))
        .route("/assemblees/{session}/convocation/apercu", post(convocation::preview))
        .route("/assemblees/{session}/convocation/ordre-du-jour", post(second::copy_agenda))
        .route("/assemblees/{session}/convocation/seconde", post(second::convene_again))
        .route("/assemblees/{session}/reponses", get(answers::list).post(answers::enter))
        .route("/assemblees/{session}/reponses/lien", post(answers::send_link))
        .route("/assemblees/{session}/reponses/revocation", post(answers::end_links))
        .route("/assemblees/{session}/pochette", get(packet::show))
        .route("/assemblees/{session}/pochette/{part}", get(packet::part))
        .route("/a/{token}", get(voter::show).post(voter::answer))
        .route("/a/{token}/documents/{document}", get(voter::document))
}

/// Whether anything of the session may still be answered: not once it was closed, or its minutes signed.
fn closed(view: &View, record: &Record) -> Result<bool, Error> {
    let session = &record.session.id;
    Ok(store::sitting(view.tx, session)? == Sitting::Closed || assemblies::frozen(view.tx, session)?.is_some())
}

/// Who acts, by name.
fn by(view: &View) -> String {
    view.who.account.as_ref().map_or(String::new(), |account| account.name.clone())
}
