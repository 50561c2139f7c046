//! What nobody carries yet, and what someone has come to carry.

use askama::Template;
use axum::{extract::State, response::Response};

use crate::{
    access::{Act, View, read},
    coverage::{
        store::{self, Spot},
        tables::SPOT_KINDS,
    },
    platform::{
        prose,
        web::{Frame, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "coverage/templates/spots.html")]
struct SpotsPage {
    frame: Frame,
    /// By kind, those that nobody carries.
    open: Vec<(&'static str, Vec<(Spot, String)>)>,
    carried: Vec<(Spot, String)>,
    keeps: bool,
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let told = |spot: Spot| {
            let about = prose::html(spot.about.as_deref().unwrap_or_default());
            (spot, about)
        };
        let spots = store::spots(view.tx)?.into_iter().map(told);
        let (carried, left): (Vec<_>, Vec<_>) =
            spots.partition(|(spot, _)| spot.since.is_some_and(|since| since <= on));
        let of_kind = |kind: &&'static str| {
            let of: Vec<_> = left.iter().filter(|(spot, _)| spot.kind == **kind).cloned().collect();
            (*kind, of)
        };
        view.page(SpotsPage {
            frame: view.frame(view.text("spots-title"))?,
            open: SPOT_KINDS.iter().map(of_kind).filter(|(_, of)| !of.is_empty()).collect(),
            carried,
            keeps: view.may(Act::KeepMembers),
        })
    };
    read(house, visit, page).await
}
