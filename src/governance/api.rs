//! Decisions as JSON.

use axum::{Router, extract::State, response::Response, routing::get};
use serde_json::json;

use super::{model::Decision, store};
use crate::{
    access::{View, read},
    platform::web::{self, Site, Visit},
};

pub fn routes() -> Router<Site> {
    Router::new().route("/api/v1/decisions", get(decisions))
}

/// `?organe=`: what a body decided, or all of them, the latest first.
async fn decisions(State(house): State<Site>, visit: Visit) -> Response {
    let answer = |view: &View| {
        let body = view.visit.parameter("organe");
        let bodies = store::bodies(view.tx)?;
        let one = |decision: Decision| {
            let body = bodies.iter().find(|body| body.id == decision.body);
            json!({
                "id": decision.id,
                "body": body.map(|body| json!({ "id": body.id, "fr": body.name_fr, "en": body.name_en })),
                "session": decision.session,
                "number": decision.number,
                "title": decision.title,
                "text": decision.text,
                "matter": decision.matter,
                "outcome": decision.outcome,
                "decided_on": decision.decided_on.to_string(),
                "count": { "fr": decision.count_fr, "en": decision.count_en },
            })
        };
        let decisions = store::decisions(view.tx, body, 0, i64::from(i32::MAX))?.into_iter().map(one);
        Ok(web::json(&json!({ "decisions": decisions.collect::<Vec<_>>() })))
    };
    read(house, visit, answer).await
}
