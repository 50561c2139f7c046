//! From a file to the network: choose it, match its columns, look at what it would do, mend, accept; take it back.

mod acts;
mod columns;
mod preview;
mod start;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::web::Site;

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/reseau/import", get(start::page).post(start::send))
        .route("/reseau/import/{import}", get(preview::page))
        .route("/reseau/import/{import}/colonnes", get(columns::page).post(columns::save))
        .route("/reseau/import/{import}/reponses", post(acts::answer))
        .route("/reseau/import/{import}/acceptation", post(acts::accept))
        .route("/reseau/import/{import}/avancement", get(acts::progress))
        .route("/reseau/import/{import}/retour", post(acts::undo))
        .route("/reseau/import/{import}/abandon", post(acts::drop_import))
}

/// Where an import stands.
fn address(id: &str) -> String {
    format!("/reseau/import/{id}")
}
