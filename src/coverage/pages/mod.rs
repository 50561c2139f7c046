//! The pages of coverage. `map` (France), `figures` (coverage, the left-out), `lists` (what is behind each figure), `territory` (one
//! place, and how to find it), `spots` (what nobody carries).

mod figures;
mod lists;
mod map;
mod spots;
mod territory;

use std::sync::Arc;

use axum::{Router, response::Response, routing::get};
use jiff::civil::Date;

use super::{
    model::{Alone, Coverage, LeftOut, Member},
    rules::{self, Held},
    store,
};
use crate::{
    access::View,
    platform::{
        db,
        web::{self, Error, Site},
    },
    territories::{self, Edition, Kind, Territory},
};

pub use map::front;
pub(super) use territory::members_of;

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/territoires", get(territory::choose))
        .route("/territoires/{code}", get(territory::show))
        .route("/reseau/carte", get(map::show))
        .route("/reseau/carte.csv", get(map::csv))
        .route("/reseau/couverture", get(figures::show))
        .route("/reseau/couverture.csv", get(figures::csv))
        .route("/reseau/couverture/delaisses", get(figures::left_out))
        .route("/reseau/couverture/delaisses.csv", get(figures::left_out_csv))
        .route("/reseau/couverture/seuls.csv", get(figures::alone_csv))
        .route("/reseau/couverture/liste", get(lists::show))
        .route("/reseau/couverture/liste.csv", get(lists::csv))
        .route("/reseau/angles-morts", get(spots::show))
}

/// What every page of a day follows from.
pub(super) struct Ground {
    pub edition: Arc<Edition>,
    pub members: Vec<Member>,
    /// Where each of them stands, in the same order.
    pub places: Vec<Option<Territory>>,
    /// Members on their own, who stand nowhere.
    pub persons: i64,
    pub held: Held,
    pub coverage: Coverage,
    pub left_out: Vec<LeftOut>,
    pub alone: Vec<Alone>,
}

/// Read and computed once, until the next public act.
pub(super) fn ground(view: &View, on: Date) -> db::Result<Arc<Ground>> {
    let edition = territories::edition(view)?;
    view.kept(&on.to_string(), || {
        let members = store::members(view.tx, on)?;
        let held = Held::by(&edition, &members);
        let (coverage, left_out) = (rules::coverage(&edition, &held), rules::left_out(&edition, &held));
        let places: Vec<Option<Territory>> =
            members.iter().map(|member| rules::place(&edition, member).copied()).collect();
        let placed: Vec<_> = members.iter().zip(&places).filter_map(|(one, at)| Some((one, at.as_ref()?))).collect();
        let alone = rules::alone(&edition, &placed);
        Ok(Ground { alone, members, places, persons: store::persons(view.tx, on)?, held, coverage, left_out, edition })
    })
}

impl Ground {
    /// Members of whom no source says where they stand, or of whom the edition does not know where that is.
    pub fn nowhere(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().zip(&self.places).filter(|(_, place)| place.is_none()).map(|(member, _)| member)
    }
    /// The names of territories of a kind that no figure counts, since nobody lives there.
    pub fn uncounted(&self, kind: Kind) -> Vec<&'static str> {
        self.edition.of(kind).filter(|one| !self.held.counts(one)).map(|one| one.name).collect()
    }
    /// How many départements the ranking of the left-out does not name: each of their communes is reached more closely.
    pub fn all_reached(&self) -> usize {
        let counted = self.edition.of(Kind::Departement).filter(|one| self.held.counts(one)).count();
        counted.saturating_sub(self.left_out.len())
    }
    pub fn placed(&self) -> impl Iterator<Item = (&Member, &Territory)> {
        self.members.iter().zip(&self.places).filter_map(|(member, place)| Some((member, place.as_ref()?)))
    }
}

/// A file of lines for a spreadsheet.
fn table(name: &str, head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Response, Error> {
    let mut writer = csv::Writer::from_writer(vec![]);
    let wrong = |error: csv::Error| Error::Fault(error.to_string());
    writer.write_record(head).map_err(wrong)?;
    for row in rows {
        writer.write_record(row).map_err(wrong)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::Fault(error.to_string()))?;
    Ok(web::file("text/csv; charset=utf-8", name, bytes))
}

/// A yes or a no, in a file.
fn word(yes: bool) -> String {
    if yes { "oui" } else { "non" }.to_owned()
}
