//! Results as JSON, with the same rights as the page.

use axum::{Router, extract::State, response::Response, routing::get};
use serde_json::json;

use super::{
    asked::Query,
    find::{PAGE, Row, find, places},
};
use crate::{
    access::{View, read},
    platform::web::{self, Site, Visit},
};

pub fn routes() -> Router<Site> {
    Router::new().route("/api/v1/recherche", get(results))
}

/// `?q=`, and what narrows it as in the page's address; twenty a page.
async fn results(State(house): State<Site>, visit: Visit) -> Response {
    let answer = |view: &View| {
        let query = Query::of(view.visit);
        let answer = find(view, &query, PAGE)?;
        let said = |pieces: &[crate::platform::index::words::Piece]| -> String {
            pieces.iter().map(|piece| piece.text.as_str()).collect()
        };
        let row = |row: &Row| {
            json!({
                "kind": row.document.kind,
                "object": row.document.object,
                "part": Some(&row.document.part).filter(|part| !part.is_empty()),
                "path": row.document.path,
                "title": said(&row.title),
                "extract": said(&row.extract),
                "place": row.document.place,
                "on": row.document.day.map(|day| day.to_string()),
            })
        };
        let facets = answer.found.facets.iter().map(|(name, values)| {
            let values = values.iter().map(|(value, count)| json!({ "value": value, "count": count }));
            (name.clone(), values.collect::<serde_json::Value>())
        });
        let place = |place: super::find::Place| {
            json!({
                "id": place.id,
                "kind": place.kind,
                "name": place.label,
                "population": place.population,
                "path": format!("/territoires/{}", place.id),
            })
        };
        let places = places(view, &query, PAGE)?.into_iter().map(place);
        Ok(web::private(web::json(&json!({
            "total": answer.found.total,
            "page": query.page,
            "as_of_act": answer.status.map(|status| status.n),
            "acts_behind": answer.behind,
            "forgiving": answer.found.forgiving,
            "some_words": answer.found.some,
            "facets": facets.collect::<serde_json::Map<_, _>>(),
            "territories": places.collect::<Vec<_>>(),
            "results": answer.rows.iter().map(row).collect::<Vec<_>>(),
        }))))
    };
    read(house, visit, answer).await
}
