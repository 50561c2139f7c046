//! « C'est nous »: someone says that a page is theirs. A letter confirms their address, then the coordination answers.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::organisation;
use crate::{
    access::{self, View, failed, read, secret, write},
    members::Organisation,
    platform::{
        mail::{self, Way},
        web::{Error, Filled, Frame, Problem, Site, Visit, limits},
    },
    upkeep::{letters, model::Waiting, store, tables::PROPOSAL},
};

#[derive(Template)]
#[template(path = "upkeep/templates/claim.html")]
struct Page {
    frame: Frame,
    organisation: Organisation,
    mail: bool,
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
}

/// Whether one more letter may be asked for, from this place and to this address of mail.
pub(super) fn paced(house: &Site, visit: &Visit, email: &str) -> bool {
    house.limits.take(letters::PROPOSAL, visit.address, limits::REPLIES, visit.now)
        && house.limits.take(letters::PROPOSAL, email, limits::LINKS, visit.now)
}

pub async fn form(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let organisation = organisation(view, id)?;
    let account = view.who.account.as_ref().map(|account| vec![("email".to_owned(), account.email.clone())]);
    view.form_page(Page {
        frame: view.frame(view.frame("")?.t1("claim-title", "name", organisation.name.as_str()))?,
        mail: view.house.options.mail != Way::None,
        typed: filled.map_or(account.unwrap_or_default(), |filled| filled.pairs.clone()),
        problems: access::said(view, problems),
        organisation,
    })
}

pub async fn claim(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let email = filled.get("email").to_lowercase();
    if !paced(&house, &visit, &email) {
        return failed(house, visit, Error::TooMany).await;
    }
    let (token, letter) = (secret(), format!("{}-{}", letters::PROPOSAL, visit.form));
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let organisation = organisation(view, &id)?;
        if view.house.options.mail == Way::None {
            return Err(Error::NotFound);
        }
        let email = filled.get("email").to_lowercase();
        let mut problems = vec![];
        for name in ["given_name", "family_name", "capacity", "message"] {
            let unfit = PROPOSAL.column(name).and_then(|column| column.take(filled.get(name)).err());
            let missing = filled.get(name).is_empty() && name != "message";
            if let Some(key) = unfit.map(|unfit| unfit.key()).or(missing.then_some("cell-missing")) {
                problems.push(Problem::new(name, key).with("found", "").with("expected", ""));
            }
        }
        if !mail::rules::plausible(&email) {
            problems.push(Problem::new("email", "door-email-unfit"));
        }
        if !problems.is_empty() {
            return Err(Error::Refused(problems));
        }
        let some = |name: &str| Some(filled.get(name).replace("\r\n", "\n")).filter(|text| !text.is_empty());
        let waiting = Waiting {
            kind: "claim".to_owned(),
            organisation: id.clone(),
            given_name: some("given_name"),
            family_name: some("family_name"),
            email,
            capacity: some("capacity"),
            message: some("message"),
            made_at: view.visit.now,
            ..Waiting::default()
        };
        store::put_link(view.tx, &token, &waiting)?;
        letters::confirm(view, &letter, &waiting, &organisation.name, &token)?;
        Ok("/propositions/envoi".to_owned())
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}
