//! The pages of needs: the list (`list`), one of them with its answers (`one`), the form that posts it (`form`).

mod form;
mod list;
mod one;

use std::{collections::HashMap, sync::Arc};

use axum::{
    Router,
    routing::{get, post},
};

use super::{
    model::Need,
    rules::{Means, Reason, Side},
    store,
};
use crate::{
    access::{Act, View, model::Role},
    platform::{
        db,
        web::{Error, Frame, Site},
    },
    territories::{self, Edition, Kind},
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/besoins", get(list::show))
        .route("/besoins.csv", get(list::file))
        .route("/besoins.xlsx", get(list::file))
        .route("/besoins.json", get(list::file))
        .route("/besoins.rss", get(list::file))
        .route("/besoins/nouveau", get(form::show_new).post(form::post_new))
        .route("/besoins/{need}", get(one::show))
        .route("/besoins/{need}/modifier", get(form::show).post(form::change))
        .route("/besoins/{need}/reponse", post(one::reply))
        .route("/besoins/{need}/suivi", post(one::follow))
        .route("/besoins/{need}/fin", post(one::end))
        .route("/besoins/{need}/reprise", post(one::open_again))
}

/// Everything posted that the visitor may see, with the means of whoever posted and where they stand.
struct Board {
    all: Arc<Vec<Need>>,
    people: Arc<HashMap<String, i64>>,
    edition: Arc<Edition>,
}

impl Board {
    fn read(view: &View) -> db::Result<Board> {
        let on = view.as_of()?;
        Ok(Board {
            all: view.kept("needs", || store::needs(view.tx))?,
            people: view.kept(&format!("needs {on}"), || store::people(view.tx, on))?,
            edition: territories::edition(view)?,
        })
    }
    fn seen<'a>(&'a self, view: &'a View) -> impl Iterator<Item = &'a Need> {
        self.all.iter().filter(|need| seen(view, need))
    }
    /// One of them; for the visitor there is none that they may not see.
    fn one(&self, view: &View, id: &str) -> Result<&Need, Error> {
        self.all.iter().find(|need| need.id == id && seen(view, need)).ok_or(Error::NotFound)
    }
    fn means(&self, need: &Need) -> Means {
        let people = self.people.get(&need.organisation).copied().unwrap_or(0);
        Means { people: usize::try_from(people).unwrap_or(0), population: self.population(need) }
    }
    fn population(&self, need: &Need) -> Option<i64> {
        need.territory.as_deref().and_then(|id| self.edition.get(id)).and_then(|territory| territory.population)
    }
    fn side<'a>(&self, need: &'a Need) -> Side<'a> {
        let region = need.territory.as_deref().and_then(|id| {
            let over = self.edition.covers(id).into_iter().chain(self.edition.get(id));
            over.filter(|territory| territory.kind == Kind::Region).map(|region| region.id.to_string()).next()
        });
        Side::of(need, region, self.population(need))
    }
    fn place(&self, need: &Need) -> Option<String> {
        need.territory.as_deref().and_then(|id| self.edition.get(id)).map(|territory| self.edition.label(territory))
    }
}

fn seen(view: &View, need: &Need) -> bool {
    need.audience == "public" || view.may(Act::SeeMembers)
}

/// The organisations for which the visitor may post: theirs, or `None` for whoever keeps them all.
fn own(view: &View) -> Option<Vec<String>> {
    if view.may(Act::KeepMembers) {
        return None;
    }
    let of = |role: &Role| match role {
        Role::Member(organisation) => Some(organisation.clone()),
        _ => None,
    };
    let own = view.who.roles.iter().filter_map(of);
    Some(own.filter(|id| view.may(Act::KeepOrganisation(id))).collect())
}

fn posts(view: &View) -> bool {
    own(view).is_none_or(|own| !own.is_empty())
}

/// Why two entries go together, as the page says it.
fn said(frame: &Frame, reasons: &[Reason]) -> String {
    let one = |reason: &Reason| match reason {
        Reason::Topics(topics) => frame.t1("need-reason-topics", "topics", topics.join(", ")),
        Reason::Words(words) => frame.t1("need-reason-words", "words", words.join(", ")),
        Reason::SameRegion => frame.t("need-reason-region"),
        Reason::SameSize => frame.t("need-reason-size"),
    };
    reasons.iter().map(one).collect::<Vec<_>>().join(", ")
}
