//! All the organisations that the house knows, members or not; and what sources say of one, in words.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use axum::{extract::State, response::Response};

use super::super::{
    lists::names,
    model::{Actor, Fact, Link},
    rules,
    store::{
        self,
        actors::{self, Told},
    },
    tables::{FACTS, KINDS},
};
use crate::{
    access::{View, read},
    platform::{
        db,
        tables::fold,
        web::{Error, Frame, Site, Visit, frame::pair},
    },
};

/// Rows on a page.
const PAGE: usize = 100;

/// An organisation with where it stands and since when, as sources say it.
struct Known {
    /// Its names, its own first.
    folded: String,
    actor: Actor,
    facts: Vec<(String, String)>,
}

fn known(view: &View) -> db::Result<Arc<Vec<Known>>> {
    view.kept("actors", || {
        let mut placed = actors::placed(view.tx)?;
        let mut names: HashMap<String, String> = HashMap::new();
        for (organisation, name) in store::all_names(view.tx)? {
            names.entry(organisation).or_default().push_str(&format!("\n{}", fold(&name)));
        }
        let known = |actor: Actor| Known {
            folded: fold(&actor.name) + names.get(&actor.id).map_or("", String::as_str),
            facts: placed.remove(&actor.id).unwrap_or_default(),
            actor,
        };
        Ok(actors::actors(view.tx)?.into_iter().map(known).collect())
    })
}

struct Row {
    id: String,
    name: String,
    kind: String,
    place: String,
    since: String,
    /// The state of its membership, where it is counted.
    member: Option<String>,
    checked: String,
}

#[derive(Template)]
#[template(path = "members/templates/actors.html")]
struct Actors {
    frame: Frame,
    rows: Vec<Row>,
    kinds: Vec<(&'static str, String)>,
    total: usize,
    first: usize,
    name: String,
    kind: String,
    previous: Option<String>,
    next: Option<String>,
    /// Figures without their list, each with how many are named, where that can be told.
    announced: Vec<(Told, Option<i64>)>,
}

pub(super) async fn actors(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, page).await
}

fn page(view: &View) -> Result<Response, Error> {
    let text = |name: &str| view.visit.parameter(name).unwrap_or_default().to_owned();
    let (name, kind) = (text("nom"), text("nature"));
    let wanted = fold(&name);
    let shown = |known: &&Known| {
        (kind.is_empty() || known.actor.kind == kind) && (wanted.is_empty() || known.folded.contains(&wanted))
    };
    let all = known(view)?;
    let found: Vec<&Known> = all.iter().filter(shown).collect();
    let number: usize = text("page").parse().unwrap_or(1).max(1);
    let first = (number - 1).saturating_mul(PAGE);
    let frame = view.frame(view.text("actors-title"))?;
    let members = members(view)?;
    let row = |known: &&Known| {
        let of = |sort: &str| {
            let values = known.facts.iter().filter(|(fact, _)| fact == sort);
            values.map(|(fact, value)| words(&frame, fact, value)).collect::<Vec<_>>().join(" / ")
        };
        let place = [of("place"), of("country")].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>();
        Row {
            id: known.actor.id.clone(),
            name: known.actor.name.clone(),
            kind: frame.of("organisation-kind", &known.actor.kind),
            place: place.join(", "),
            since: of("founded"),
            checked: known.actor.checked_on.map_or(String::new(), |day| frame.short_day(&day)),
            member: members.get(&known.actor.id).cloned(),
        }
    };
    let rows: Vec<Row> = found.iter().skip(first).take(PAGE).map(row).collect();
    let to = |number: usize| {
        let mut query = vec![pair("page", &number.to_string())];
        for (key, value) in [("nom", &name), ("nature", &kind)] {
            if !value.is_empty() {
                query.push(pair(key, value));
            }
        }
        view.visit.link(&format!("/reseau/acteurs?{}", query.join("&")))
    };
    let whole = name.is_empty() && kind.is_empty();
    view.page(Actors {
        kinds: KINDS.iter().map(|kind| (*kind, frame.of("organisation-kind", kind))).collect(),
        total: found.len(),
        first,
        previous: (number > 1).then(|| to(number - 1)),
        next: (first + PAGE < found.len()).then(|| to(number + 1)),
        announced: if whole && first + PAGE >= found.len() { announced(view)? } else { vec![] },
        rows,
        name,
        kind,
        frame,
    })
}

/// The state of each organisation's membership today, of those that are counted.
fn members(view: &View) -> db::Result<HashMap<String, String>> {
    let all = names(view, view.as_of()?)?;
    let counted = all.iter().map(|(_, row)| row).filter(|row| row.counted());
    Ok(counted.filter_map(|row| Some((row.organisation.clone()?, row.state.clone()))).collect())
}

fn announced(view: &View) -> db::Result<Vec<(Told, Option<i64>)>> {
    let named = actors::named(view.tx)?;
    let beside = |told: Told| {
        let known = (told.fact == "members").then(|| named.get(&told.id).copied().unwrap_or(0));
        (told, known)
    };
    Ok(actors::told(view.tx)?.into_iter().map(beside).collect())
}

/// The value of a fact as one says it: a date in words, the name of a country.
pub(super) fn words(frame: &Frame, fact: &str, value: &str) -> String {
    match fact {
        "founded" | "existed" | "planned_end" | "ended" => stated_day(frame, value),
        "country" => {
            let key = format!("country-{}", value.to_lowercase());
            if value.len() == 2 && frame.has(&key) { frame.t(&key) } else { value.to_owned() }
        }
        _ => value.to_owned(),
    }
}

/// A year, a month or a day, as far as the source goes.
fn stated_day(frame: &Frame, value: &str) -> String {
    match (value.parse(), format!("{value}-01").parse()) {
        (Ok(day), _) => frame.short_day(&day),
        (_, Ok(first)) => frame.month(&first),
        _ => value.to_owned(),
    }
}

/// What sources say under one heading, and whether they disagree.
pub(super) struct Said {
    pub fact: &'static str,
    pub values: Vec<(String, Fact)>,
    pub discord: bool,
}

/// In the order in which one reads a page: when, who, where, how many.
pub(super) fn said(frame: &Frame, facts: &[Fact]) -> Vec<Said> {
    let discords = rules::discords(facts);
    let of = |sort: &&'static str| {
        let values = facts.iter().filter(|fact| fact.fact == *sort);
        let values: Vec<_> = values.map(|fact| (words(frame, sort, &fact.value), fact.clone())).collect();
        (!values.is_empty()).then(|| Said { fact: sort, values, discord: discords.contains(sort) })
    };
    FACTS.iter().filter_map(of).collect()
}

/// The links of one kind and one direction.
pub(super) struct Bond {
    pub key: String,
    pub links: Vec<(Link, Option<String>)>,
}

pub(super) fn bonds(frame: &Frame, links: Vec<Link>) -> Vec<Bond> {
    let mut bonds: Vec<Bond> = vec![];
    for link in links {
        let side = if link.away == "yes" { "away" } else { "back" };
        let key = format!("link-{side}-{}", link.kind);
        let years = years(frame, &link);
        // partners and those in a network are so both ways: one heading
        let heading = frame.t(&key);
        match bonds.iter_mut().find(|bond| bond.key == heading) {
            Some(bond) => bond.links.push((link, years)),
            None => bonds.push(Bond { key: heading, links: vec![(link, years)] }),
        }
    }
    bonds
}

fn years(frame: &Frame, link: &Link) -> Option<String> {
    let day = |text: &Option<String>| text.as_deref().map(|text| stated_day(frame, text));
    match (day(&link.starts), day(&link.ends)) {
        (Some(from), Some(to)) if from == to => Some(frame.t1("link-years-one", "year", from)),
        (Some(from), Some(to)) => Some(frame.t2("link-years-both", "from", from, "to", to)),
        (Some(from), None) => Some(frame.t1("link-years-from", "from", from)),
        (None, Some(to)) => Some(frame.t1("link-years-to", "to", to)),
        (None, None) => None,
    }
}
