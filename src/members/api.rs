//! Counts, and what the house knows of one organisation, as JSON.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use serde_json::json;

use super::{rules, store};
use crate::{
    access::read,
    platform::{
        db,
        web::{self, Site, Visit},
    },
};

pub fn routes() -> Router<Site> {
    Router::new().route("/api/v1/adherents/comptes", get(counts)).route("/api/v1/organisations/{id}", get(organisation))
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

/// One organisation as its page shows it: names, facts with their sources, links seen from it.
async fn organisation(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let answer = move |view: &crate::access::View| {
        let one = match store::organisation(view.tx, &id) {
            Err(db::Error::NotFound) => {
                let to = store::moved(view.tx, &id)?.ok_or(db::Error::NotFound)?;
                return Ok(web::moved(&format!("/api/v1/organisations/{to}")));
            }
            found => found?,
        };
        let facts = store::facts::facts_of(view.tx, &id)?;
        let names = store::other_names(view.tx, &id)?.into_iter();
        let names: Vec<_> = names.map(|(name, source)| json!({ "name": name, "source": source })).collect();
        Ok(web::json(&json!({
            "id": one.id,
            "name": one.name,
            "kind": one.kind,
            "legal_person": one.legal_person,
            "siren": one.siren,
            "siret": one.siret,
            "rna": one.rna,
            "territory": one.territory,
            "website": one.website,
            "about": one.about,
            "source": one.source,
            "other_names": names,
            "disagreements": rules::discords(&facts),
            "checked_on": facts.iter().filter_map(|fact| fact.checked_on).chain(one.checked_on).max(),
            "facts": facts,
            "links": store::facts::links_of(view.tx, &id)?,
        })))
    };
    read(house, visit, answer).await
}
