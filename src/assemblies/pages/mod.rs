//! The pages of assemblies: the list, one session, its desk, its doubts, its minutes, its signature.

mod desk;
mod doubts;
mod follow_up;
mod minutes;
mod session;
mod signing;

pub use signing::sign_then;

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::web::Site;

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
        .route("/assemblees/{session}/rectification", post(signing::rectify))
        .route("/api/v1/assemblees/{session}", get(minutes::json))
}
