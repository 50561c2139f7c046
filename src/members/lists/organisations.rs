//! Every organisation that the house knows, members or not.

use std::{collections::HashMap, sync::Arc};

use axum::response::Response;
use jiff::civil::Date;

use super::{
    Told,
    adherents::{NEWS, names},
    filters::Filters,
    own::{Own, Written},
    places::{Places, Within, of_size, own_size},
};
use crate::{
    access::{Act, View},
    members::{model::Organised, pages::categories, store, tables::KINDS},
    platform::{
        db,
        lists::{Asked, Cell, Column, Look, News, Row},
        tables::fold,
        web::Error,
    },
};

const PATH: &str = "/reseau/organisations";
const LOOKS: &[Look] = &[Look::Table, Look::Cards, Look::List, Look::Map];
const SORTS: &[&str] = &["nom", "date", "population"];
const FILTERS: &[&str] = &["q", "nature", "membre", "territoire", "taille", "champ", "au"];

/// One organisation with what it is to the network on a day.
struct Known {
    /// Its names, folded, for searching.
    folded: String,
    organisation: Organised,
    /// Categories in which it counts that day.
    member: Vec<String>,
}

/// Everyone by name.
fn all(view: &View, on: Date) -> db::Result<Arc<Vec<Known>>> {
    view.kept(&format!("organisations {on}"), || {
        let mut others: HashMap<String, String> = HashMap::new();
        for (organisation, name) in store::all_names(view.tx)? {
            let names = others.entry(organisation).or_default();
            names.push('\n');
            names.push_str(&fold(&name));
        }
        let mut member: HashMap<String, Vec<String>> = HashMap::new();
        for (_, listed) in names(view, on)?.iter().filter(|(_, listed)| listed.counted()) {
            if let Some(organisation) = &listed.organisation {
                member.entry(organisation.clone()).or_default().push(listed.category.clone());
            }
        }
        let known = |organisation: Organised| Known {
            folded: fold(&organisation.name) + others.get(&organisation.id).map_or("", String::as_str),
            member: member.remove(&organisation.id).unwrap_or_default(),
            organisation,
        };
        let mut all: Vec<Known> = store::organised(view.tx)?.into_iter().map(known).collect();
        all.sort_by(|a, b| (&a.folded, &a.organisation.id).cmp(&(&b.folded, &b.organisation.id)));
        Ok(all)
    })
}

/// Places in the list of everyone.
struct Found {
    all: Arc<Vec<Known>>,
    places: Vec<usize>,
    written: Written,
    within: Within,
}

pub(super) fn answer(view: &View) -> Result<Response, Error> {
    let asked = Asked::of(view.visit, LOOKS, SORTS);
    let categories = categories(view)?;
    let mut filters = Filters::of(view, &asked)?;
    let wanted = filters.text("q", "directory-name");
    let kinds = KINDS.iter().map(|kind| (kind.to_string(), view.text(&format!("organisation-kind-{kind}"))));
    let kind = filters.among("nature", "organisation-kind", "all", kinds.collect());
    let members = ["oui", "non"].map(|word| (word.to_owned(), view.text(&format!("organisations-member-{word}"))));
    let member = filters.among("membre", "organisations-member", "organisations-member-any", members.to_vec());
    let places = Places::of(view, &mut filters)?;
    let own = Own::of(view, &["organisation"], &mut filters)?;
    filters.day();
    filters.sort(&asked, SORTS);
    let on = filters.on;
    let shown = |known: &Known| {
        (kind.is_empty() || known.organisation.kind == kind)
            && (member.is_empty() || (member == "oui") != known.member.is_empty())
            && (wanted.is_empty() || known.folded.contains(&wanted))
    };
    let found = || {
        let (all, written, within) = (all(view, on)?, own.written(view)?, places.within());
        let stands = |at: &usize| all[*at].organisation.territory.as_deref();
        let held = |at: &usize| {
            shown(&all[*at]) && within.holds(stands(at)) && written.holds(|_| Some(&all[*at].organisation.id))
        };
        let mut places: Vec<usize> = (0..all.len()).filter(held).collect();
        match asked.sort {
            "date" => places.sort_by_key(|at| std::cmp::Reverse(all[*at].organisation.n)),
            "population" => places.sort_by_key(|at| within.population(stands(at))),
            _ => {}
        }
        Ok(Found { all, places, written, within })
    };
    let usual = wanted.is_empty() && filters.problems.is_empty();
    let (sees, keeps) = (view.may(Act::SeeMembers), view.may(Act::KeepMembers));
    let key =
        format!("organisations {on} {sees} {keeps} {kind} {member} {} {}", asked.sort, places.key() + " " + &own.key());
    let kept = || match usual {
        true => view.kept(&key, found),
        false => found().map(Arc::new),
    };
    let label = |id: &String| categories.iter().find(|one| one.id == *id).map(|one| one.label(view.lang()));
    let row = |known: &Known| {
        let organisation = &known.organisation;
        let member = if known.member.is_empty() { "non" } else { "oui" };
        let labels: Vec<&str> = known.member.iter().filter_map(label).collect();
        Row {
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            path: Some(format!("{PATH}/{}", organisation.id)),
            tags: vec![],
            place: None,
            cells: vec![
                Cell::Word {
                    code: organisation.kind.clone(),
                    word: view.text(&format!("organisation-kind-{}", organisation.kind)),
                    badge: "",
                },
                Cell::Word {
                    code: if member == "oui" { "yes" } else { "no" }.to_owned(),
                    word: view.text(&format!("organisations-member-{member}")),
                    badge: if member == "oui" { "adopted" } else { "neutral" },
                },
                Cell::text(Some(labels.join(", ")).filter(|labels| !labels.is_empty())),
                Cell::text(organisation.siren.clone()),
                link(organisation.website.as_deref()),
            ],
        }
    };
    let find = || {
        let (found, row) = (kept()?, &row);
        let total = found.places.len();
        let row = move |at: usize| {
            let known = &found.all[found.places[at]];
            let mut row = row(known);
            let territory = known.organisation.territory.as_deref();
            row.place = found.within.place(territory);
            row.cells.extend(found.within.cells(territory));
            row.cells.extend(found.written.cells(view, |_| Some(&known.organisation.id)));
            row
        };
        Ok(super::Found { total, row: Box::new(row) })
    };
    let news = || {
        let found = kept()?;
        let by_id: HashMap<&str, &Known> = found
            .places
            .iter()
            .map(|at| &found.all[*at])
            .map(|known| (known.organisation.id.as_str(), known))
            .collect();
        let told = store::organisations_told(view.tx)?.into_iter().filter_map(|(id, n, at)| {
            let known = by_id.get(id.as_str())?;
            Some(News {
                id: format!("organisation/{id}/{n}"),
                title: known.organisation.name.clone(),
                text: view.text("organisations-told"),
                path: Some(format!("{PATH}/{id}")),
                at,
            })
        });
        Ok(told.take(NEWS).collect())
    };
    let text = |key: &str| view.text(key);
    let mut actions = vec![];
    if keeps {
        actions.push((text("network-keep"), view.visit.link("/reseau/saisie/organisations")));
    }
    actions.extend(own_size(view)?.map(|size| (text("size-mine"), of_size(view, size))));
    let told = Told {
        path: PATH,
        looks: LOOKS,
        filters: FILTERS,
        title: "organisations-title",
        lede: places.told(view, text("organisations-lede")),
        naming: text("directory-name"),
        stem: "organisations",
        columns: vec![
            Column::new("kind", text("organisation-kind")),
            Column::new("member", text("organisations-member")),
            Column::new("categories", text("directory-category")),
            Column::new("siren", text("organisation-siren")).carried(),
            Column::new("website", text("organisation-website")).carried(),
        ]
        .into_iter()
        .chain(Places::columns(view))
        .chain(own.columns(view))
        .collect(),
        find: &find,
        news: &news,
        usual: usual.then(|| key.clone()),
        actions,
        controls: filters.controls,
        problems: filters.problems,
    };
    super::answer(view, &asked, told)
}

/// An address of the web as a link; anything else as it was typed.
fn link(address: Option<&str>) -> Cell {
    match address {
        Some(address) if address.starts_with("https://") || address.starts_with("http://") => {
            Cell::Link(address.to_owned())
        }
        other => Cell::text(other),
    }
}
