//! The pairs of an elected member and a technician that a network asks of its members: which are whole, which lack someone.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::{extract::State, response::Response};

use crate::{
    access::{Act, View, read},
    members::{self, rules::Half, store::Held},
    platform::{
        tables::fold,
        web::{Frame, Site, Visit},
    },
};

struct Lacking {
    id: String,
    name: String,
    missing: Vec<Half>,
}

#[derive(Template)]
#[template(path = "people/templates/pairs.html")]
struct Pairs {
    frame: Frame,
    on: jiff::civil::Date,
    /// Whether any category asks for pairs.
    asked: bool,
    whole: usize,
    lacking: Vec<Lacking>,
}

pub async fn pairs(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepMembers)?;
        let on = view.as_of()?;
        let paired: BTreeSet<String> = members::store::paired(view.tx)?.into_iter().collect();
        let mut mandates: BTreeMap<String, Vec<Held>> = BTreeMap::new();
        for one in members::store::held_on(view.tx, on)? {
            if let Some(organisation) = &one.organisation {
                mandates.entry(organisation.clone()).or_default().push(one);
            }
        }
        let (mut whole, mut lacking, mut seen) = (0, vec![], BTreeSet::new());
        for member in members::store::listed(view.tx, on)? {
            let Some(id) =
                member.organisation.clone().filter(|_| member.counted() && paired.contains(&member.category))
            else {
                continue;
            };
            if !seen.insert(id.clone()) {
                continue;
            }
            let held = mandates.get(&id).map(Vec::as_slice).unwrap_or_default();
            let halves = held.iter().map(|one| (one.person.as_str(), one.capacity.as_str(), one.gained.as_deref()));
            let missing = members::rules::missing_halves(halves);
            match missing.is_empty() {
                true => whole += 1,
                false => lacking.push(Lacking { id, name: member.name, missing }),
            }
        }
        lacking.sort_by_cached_key(|one| fold(&one.name));
        let frame = view.frame(view.text("pairs-title"))?;
        view.page(Pairs { on, asked: !paired.is_empty(), whole, lacking, frame })
    };
    read(house, visit, page).await
}
