//! Territories and coverage as JSON.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use serde_json::json;

use super::{
    model::Level,
    pages::{ground, members_of},
};
use crate::{
    access::{View, read},
    platform::web::{self, Error, Site, Visit},
    territories::{Kind, rules::of_code},
};

pub fn routes() -> Router<Site> {
    Router::new().route("/api/v1/territoires/{code}", get(territory)).route("/api/v1/couverture", get(coverage))
}

/// A territory by its id, its INSEE code or its SIREN: what covers it, what it was, and the members that stand there that day.
async fn territory(State(house): State<Site>, visit: Visit, Path(code): Path<String>) -> Response {
    let answer = move |view: &View| {
        let on = view.as_of()?;
        let ground = ground(view, on)?;
        let edition = &ground.edition;
        let id = of_code(&code).unwrap_or_else(|| code.clone());
        let (territory, former) = edition.resolve(&id).ok_or(Error::NotFound)?;
        let members = members_of(&ground, territory).into_iter().map(|(member, at)| {
            json!({
                "organisation": member.organisation,
                "name": member.name,
                "kind": member.kind,
                "territory": at.id,
                "in_progress": member.in_progress,
            })
        });
        let reach = (territory.kind == Kind::Commune).then(|| ground.held.level(edition, territory).0);
        Ok(web::json(&json!({
            "on": on.to_string(),
            "edition": { "year": edition.year, "source": edition.source, "licence": "Licence Ouverte 2.0" },
            "territory": territory,
            "former": former,
            "covered_by": edition.covers(territory.id),
            "member": ground.held.own(territory).is_some(),
            "reached_by": reach,
            "members": members.collect::<Vec<_>>(),
        })))
    };
    read(house, visit, answer).await
}

/// `?au=2018-06-19`: the figures of coverage that day, and the left-out as they are ranked.
async fn coverage(State(house): State<Site>, visit: Visit) -> Response {
    let answer = |view: &View| {
        let on = view.as_of()?;
        let ground = ground(view, on)?;
        let levels: Vec<&str> = Level::ALL.into_iter().map(Level::word).collect();
        let left_out = ground.left_out.iter().map(|one| {
            json!({
                "territory": one.departement.id,
                "name": one.departement.name,
                "population": one.people,
                "reached_by_nobody": one.nobody,
                "reached_by_region_only": one.region_only,
                "in_small_communes": one.in_small,
                "score": one.score,
            })
        });
        Ok(web::json(&json!({
            "on": on.to_string(),
            "edition": { "year": ground.edition.year, "source": ground.edition.source, "licence": "Licence Ouverte 2.0" },
            "levels": levels,
            "coverage": ground.coverage,
            "left_out": left_out.collect::<Vec<_>>(),
            "organisations_without_territory": ground.nowhere().count(),
            "persons": ground.persons,
        })))
    };
    read(house, visit, answer).await
}
