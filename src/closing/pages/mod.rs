//! The pages of closing: the signature, whose last one sends letters, who was written to (`sent`), what is to
//! be declared (`declared`).

mod declared;
mod sent;

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

use super::letters;
use crate::{
    assemblies,
    platform::web::{Filled, Site, Visit},
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/assemblees/{session}/signature", post(sign))
        .route("/assemblees/{session}/envoi", get(sent::show))
        .route("/assemblees/{session}/declarations", get(declared::show))
        .route("/assemblees/{session}/declarations.pdf", get(declared::pdf))
        .route("/assemblees/{session}/declarations.md", get(declared::text))
}

/// Signing is of `assemblies`; here stands what follows from it.
async fn sign(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    assemblies::sign_then(house, visit, id, filled, letters::signed).await
}
