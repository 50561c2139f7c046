//! The pages of upkeep: duplicates (`duplicates`) and merges (`merges`); a page corrected (`correct`), claimed (`claim`), with its
//! history (`history`); what waits for a letter (`confirm`) and for someone (`proposals`); "still true?" (`checks`).

mod checks;
mod claim;
mod confirm;
mod correct;
mod duplicates;
mod history;
mod merges;
mod proposals;

use std::sync::Arc;

use axum::{
    Router,
    routing::{get, post},
};

use super::{model::Left, store};
use crate::{
    access::{Act, View},
    members::{self, Organisation},
    platform::{
        db,
        tables::Table,
        web::{Error, Site},
    },
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/propositions/{token}", get(confirm::show).post(confirm::confirm))
        .route("/reseau/doublons", get(duplicates::list))
        .route("/reseau/doublons/{one}/{other}", get(duplicates::compare))
        .route("/reseau/doublons/{one}/{other}/fusion", post(merges::merge))
        .route("/reseau/doublons/{one}/{other}/distinctes", post(duplicates::apart))
        .route("/reseau/fusions/{merge}", get(merges::show))
        .route("/reseau/fusions/{merge}/defaire", post(merges::undo))
        .route("/reseau/organisations/{id}/c-est-nous", get(claim::form).post(claim::claim))
        .route("/reseau/organisations/{id}/corriger", get(correct::form).post(correct::correct))
        .route("/reseau/organisations/{id}/historique", get(history::show).post(history::restore))
        .route("/reseau/propositions", get(proposals::list).post(proposals::answer))
        .route("/reseau/verifications", get(checks::followed))
        .route("/toujours-vrai/{token}", get(checks::show).post(checks::still_true))
}

/// Whether the visitor corrects this page at once: as everyone of the network does, or because they act for it.
fn corrects(view: &View, organisation: &str) -> db::Result<bool> {
    if view.may(Act::CorrectPages) {
        return Ok(true);
    }
    match view.who.account.as_ref().and_then(|account| account.person.as_deref()) {
        Some(person) if view.who.active => store::mandated(view.tx, person, organisation, view.visit.today),
        _ => Ok(false),
    }
}

/// What waits for the coordination's answer, counted once until anyone commits; nothing for anyone else.
pub fn left(view: &View) -> db::Result<Option<Arc<Left>>> {
    let keeps = view.may(Act::KeepMembers);
    keeps.then(|| view.fresh("proposals left", || store::left(view.tx))).transpose()
}

fn organisation(view: &View, id: &str) -> Result<Organisation, Error> {
    Ok(members::store::organisation(view.tx, id)?)
}

/// Every declared table of the house.
fn tables(view: &View) -> Vec<&'static Table> {
    view.house.slices.iter().flat_map(|slice| slice.tables).collect()
}

/// A table as one reads it.
fn table_word(view: &View, table: &str) -> String {
    let key = format!("sheet-{}", table.replace('_', "-"));
    view.text(if view.house.texts.has(view.lang(), &key) { &key } else { "upkeep-elsewhere" })
}

/// What an organisation says in one of the fields that are corrected.
fn said<'a>(organisation: &'a Organisation, field: &str) -> &'a str {
    let text = if field == "about" { &organisation.about } else { &organisation.website };
    text.as_deref().unwrap_or_default()
}
