//! The pages of people.

mod change;
mod pairs;
mod person;
mod portrait;
mod renewal;
mod team;

use axum::{
    Router,
    routing::{get, post},
};

use crate::{
    members::store::Held,
    platform::web::{Frame, Site},
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/moi/portrait", get(portrait::mine).post(portrait::show))
        .route("/moi/portrait/retrait", post(portrait::withdraw))
        .route("/reseau/binomes", get(pairs::pairs))
        .route("/reseau/equipe", get(team::team))
        .route("/reseau/personnes/{id}", get(person::person))
        .route("/reseau/personnes/{id}/changement", get(change::form).post(change::change))
        .route("/reseau/portraits/{person}", get(portrait::picture))
        .route("/reseau/renouvellement", get(renewal::show).post(renewal::renew))
        .route("/reseau/renouvellement/apercu", post(renewal::preview))
        .route("/reseau/renouvellement/retour", post(renewal::undo))
        .route("/reseau/trombinoscope", get(team::faces))
}

/// A mandate as pages say it.
pub struct Told {
    pub id: String,
    pub organisation: Option<(String, String)>,
    /// Capacity, title, level, how it came, standing, as far as they are known.
    pub what: String,
    /// From when to when, in words.
    pub when: String,
    pub in_force: bool,
}

pub fn told(frame: &Frame, mandate: &Held, on: jiff::civil::Date) -> Told {
    let part = |list: &str, value: &Option<String>| value.as_ref().map(|value| frame.of(list, value));
    let what = [
        mandate.title.clone().or_else(|| Some(frame.of("mandate-capacity", &mandate.capacity))),
        part("mandate-gained", &mandate.gained),
        part("mandate-level", &mandate.level),
        part("mandate-standing", &mandate.standing),
    ];
    // what is kept is the first day on which it no longer holds; one reads the last on which it did
    let last = |ends: jiff::civil::Date| match ends.yesterday() {
        Ok(day) if mandate.starts.is_none_or(|starts| starts <= day) => day,
        _ => ends,
    };
    let when = match (mandate.starts, mandate.ends.map(last)) {
        (Some(starts), Some(ends)) => {
            frame.t2("mandate-from-to", "starts", frame.short_day(&starts), "ends", frame.short_day(&ends))
        }
        (Some(starts), None) => frame.t1("mandate-from", "starts", frame.short_day(&starts)),
        (None, Some(ends)) => frame.t1("mandate-to", "ends", frame.short_day(&ends)),
        (None, None) => frame.t("mandate-undated"),
    };
    Told {
        id: mandate.id.clone(),
        organisation: mandate.organisation.clone().zip(mandate.organisation_name.clone()),
        what: what.into_iter().flatten().collect::<Vec<_>>().join(", "),
        when,
        in_force: mandate.in_force(on),
    }
}

/// The first letters of a name, for whoever shows no face.
pub fn initials(given: &str, family: &str) -> String {
    [given, family].iter().filter_map(|name| name.chars().next()).flat_map(char::to_uppercase).collect()
}
