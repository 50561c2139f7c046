//! Figures that sources announce without naming everyone, apart from what is named.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, response::Response};

use super::super::store::facts::{self, Told};
use crate::{
    access::{View, read},
    platform::{
        db,
        web::{Error, Frame, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "members/templates/announced.html")]
struct Announced {
    frame: Frame,
    figures: Arc<Vec<Figure>>,
}

struct Figure {
    told: Told,
    /// How many are named, where that can be told.
    named: Option<i64>,
}

pub(super) async fn announced(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, page).await
}

fn page(view: &View) -> Result<Response, Error> {
    view.page(Announced { frame: view.frame(view.text("announced-title"))?, figures: figures(view)? })
}

/// Organisation by organisation.
fn figures(view: &View) -> db::Result<Arc<Vec<Figure>>> {
    view.kept("announced", || {
        let named = facts::named(view.tx)?;
        let beside = |told: Told| {
            let known = (told.fact == "members").then(|| named.get(&told.id).copied().unwrap_or(0));
            Figure { named: known, told }
        };
        Ok(facts::told(view.tx)?.into_iter().map(beside).collect())
    })
}
