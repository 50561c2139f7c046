//! What sources say of an organisation, in words: facts under their headings, links by kind.

use super::super::{
    model::{Fact, Link},
    rules,
    tables::FACTS,
};
use crate::{
    access::View,
    platform::{calendar, texts::Lang, web::Frame},
};

/// The value of a fact as one says it: a date in words, the name of a country.
pub(in super::super) fn words(view: &View, fact: &str, value: &str) -> String {
    match fact {
        "founded" | "existed" | "planned_end" | "ended" => stated_day(view.lang(), value),
        "country" => {
            let key = format!("country-{}", value.to_lowercase());
            let known = value.len() == 2 && view.house.texts.has(view.lang(), &key);
            if known { view.text(&key) } else { value.to_owned() }
        }
        _ => value.to_owned(),
    }
}

/// A year, a month or a day, as far as the source goes.
fn stated_day(lang: Lang, value: &str) -> String {
    match (value.parse(), format!("{value}-01").parse()) {
        (Ok(day), _) => calendar::short(day, lang),
        (_, Ok(first)) => calendar::month(first, lang),
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
pub(super) fn said(view: &View, facts: &[Fact]) -> Vec<Said> {
    let discords = rules::discords(facts);
    let of = |sort: &&'static str| {
        let values = facts.iter().filter(|fact| fact.fact == *sort);
        let values: Vec<_> = values.map(|fact| (words(view, sort, &fact.value), fact.clone())).collect();
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
    let day = |text: &Option<String>| text.as_deref().map(|text| stated_day(frame.lang(), text));
    match (day(&link.starts), day(&link.ends)) {
        (Some(from), Some(to)) if from == to => Some(frame.t1("link-years-one", "year", from)),
        (Some(from), Some(to)) => Some(frame.t2("link-years-both", "from", from, "to", to)),
        (Some(from), None) => Some(frame.t1("link-years-from", "from", from)),
        (None, Some(to)) => Some(frame.t1("link-years-to", "to", to)),
        (None, None) => None,
    }
}
