//! Who received the minutes and the actions of a session, and who did not, with the reason.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::letters::{ACTIONS, MINUTES};
use crate::{
    access::{Act, View, read},
    assemblies,
    platform::{
        mail::store::{self, Line},
        web::{Frame, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "closing/templates/sent.html")]
struct Sent {
    frame: Frame,
    id: String,
    title: String,
    signed: bool,
    /// The key of the part's title, and its letters: those that are held first.
    parts: Vec<(&'static str, Vec<Line>)>,
}

impl Sent {
    /// Why a letter was not sent, in a sentence.
    fn why(&self, line: &Line) -> Option<String> {
        match (line.state.as_str(), line.detail.as_deref()) {
            ("held", Some("address")) if line.recipient.is_empty() => Some(self.frame.t("sent-no-address")),
            ("held", Some(why)) => Some(self.frame.of("mail-held", why)),
            _ => None,
        }
    }
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        view.require(Act::KeepSession(&id))?;
        let title = assemblies::store::session(view.tx, &id)?.title;
        let letters = |purpose: &str| {
            let mut letters = store::about(view.tx, &format!("session/{id}"), purpose)?;
            letters.sort_by_key(|line| line.state != "held");
            Ok::<_, crate::platform::db::Error>(letters)
        };
        let parts = vec![("sent-minutes", letters(MINUTES)?), ("sent-actions", letters(ACTIONS)?)];
        let signed = assemblies::store::frozen(view.tx, &id)?.is_some();
        view.form_page(Sent { frame: view.frame(view.text("sent-title"))?, id: id.clone(), title, signed, parts })
    };
    read(house, visit, page).await
}
