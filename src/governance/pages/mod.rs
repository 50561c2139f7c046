//! The pages of governance. `bodies` (who decides), `decisions` (what was decided), `actions` (what is to be done, and
//! that it is), `statutes` (by which rules, in words), `rules_form` (the same, to fill in).

mod actions;
mod bodies;
mod decisions;
mod rules_form;
mod statutes;

use askama::Template;
use axum::{
    Router,
    extract::State,
    response::Response,
    routing::{get, post},
};

use crate::{
    access::{Act, View, read},
    platform::web::{Frame, Site, Visit},
};

pub use actions::keeps as keeps_action;
pub use statutes::{Said, said};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/gouvernance", get(bodies::governance))
        .route("/gouvernance/organes/{id}", get(bodies::body))
        .route("/gouvernance/statuts/{edition}", get(statutes::edition))
        .route("/gouvernance/statuts/{edition}/regles/{kind}", get(rules_form::show).post(rules_form::save))
        .route("/gouvernance/saisie", get(desk))
        .route("/decisions", get(decisions::list))
        .route("/decisions.csv", get(decisions::file))
        .route("/decisions.xlsx", get(decisions::file))
        .route("/decisions.json", get(decisions::file))
        .route("/decisions.rss", get(decisions::file))
        .route("/decisions/{id}", get(decisions::one))
        .route("/actions/{action}", get(actions::show))
        .route("/actions/{action}/faite", post(actions::done))
}

#[derive(Template)]
#[template(path = "governance/templates/desk.html")]
struct Desk {
    frame: Frame,
    editions: Vec<super::Edition>,
    /// The kinds of session that statutes may speak of here: those of assemblies, and of the bodies that there are.
    kinds: Vec<&'static str>,
}

impl Desk {
    fn sheets(&self) -> impl Iterator<Item = (&'static str, String)> {
        super::sheets::SHEETS.iter().map(|sheet| (sheet.path, format!("sheet-{}", sheet.table.name.replace('_', "-"))))
    }
}

/// Where a coordinator enters who decides, and by which rules.
async fn desk(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepGovernance)?;
        let editions = super::store::editions(view.tx)?;
        let bodies = super::store::bodies(view.tx)?;
        let there = |kind: &&str| super::kind(kind).is_assembly() || bodies.iter().any(|body| body.kind == **kind);
        let kinds = super::SESSION_KINDS.iter().copied().filter(there).collect();
        view.page(Desk { frame: view.frame(view.text("governance-desk-title"))?, editions, kinds })
    };
    read(house, visit, page).await
}
