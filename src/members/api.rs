//! Counts as JSON.

use axum::{Router, extract::State, response::Response, routing::get};
use serde_json::json;

use super::store;
use crate::{
    access::read,
    platform::web::{self, Site, Visit},
};

pub fn routes() -> Router<Site> {
    Router::new().route("/api/v1/adherents/comptes", get(counts))
}

/// `?au=2018-06-19`: each category's count that day, what was announced, and the change since the year before.
async fn counts(State(house): State<Site>, visit: Visit) -> Response {
    let answer = |view: &crate::access::View| {
        let on = view.as_of()?;
        let counts = store::counts(view.tx, on)?.into_iter().map(|count| {
            json!({
                "category": count.category,
                "label": { "fr": count.label_fr, "en": count.label_en },
                "computed": count.listed().then_some(count.computed),
                "in_progress": count.in_progress,
                "change": count.change().filter(|_| count.listed()),
                "announced": count.announced,
                "announced_change": count.announced_change,
            })
        });
        Ok(web::json(&json!({ "on": on.to_string(), "counts": counts.collect::<Vec<_>>() })))
    };
    read(house, visit, answer).await
}
