//! Every organisation that the house knows, members or not; what sources announce without naming it stands on a page of its own.

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
    members::{
        model::Organised,
        pages::{categories, words},
        rules, store,
        tables::KINDS,
    },
    platform::{
        db,
        lists::{Asked, Cell, Column, Look, News, Row},
        tables::fold,
        web::{self, Error, Visit, frame::pair},
    },
};

const PATH: &str = "/reseau/organisations";
const LOOKS: &[Look] = &[Look::Table, Look::Cards, Look::List, Look::Map];
const SORTS: &[&str] = &["nom", "date", "population"];
const FILTERS: &[&str] = &["q", "nature", "membre", "territoire", "taille", "champ", "champ-", "au"];

/// One organisation with what it is to the network on a day.
struct Known {
    /// Its names, folded, for searching.
    folded: String,
    organisation: Organised,
    /// Categories in which it counts that day.
    member: Vec<String>,
    /// Of its memberships, the state of the one that went furthest; none where it has none.
    state: Option<String>,
    /// Where it stands and since when, as sources say it: fact and value.
    facts: Vec<(String, String)>,
}

impl Known {
    /// What sources say under one heading, in the order of the store.
    fn said<'a>(&'a self, sort: &'a str) -> impl Iterator<Item = &'a str> + Clone {
        self.facts.iter().filter(move |(fact, _)| fact == sort).map(|(_, value)| value.as_str())
    }

    /// The same in words: values that disagree stand side by side.
    fn told(&self, view: &View, sort: &str) -> String {
        self.said(sort).map(|value| words(view, sort, value)).collect::<Vec<_>>().join(" / ")
    }

    /// Its territory in the edition; else the place and the country that sources state; else the id that no edition has.
    fn stands(&self, view: &View, within: &Within) -> Option<String> {
        let territory = self.organisation.territory.as_deref();
        let stated = ["place", "country"].map(|sort| self.told(view, sort));
        let stated = stated.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ");
        within.label(territory).or(Some(stated).filter(|one| !one.is_empty())).or(territory.map(str::to_owned))
    }
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
        let mut member: HashMap<String, (Vec<String>, String)> = HashMap::new();
        for (_, listed) in names(view, on)?.iter().filter(|(_, listed)| listed.counted()) {
            if let Some(organisation) = &listed.organisation {
                let (categories, state) = member.entry(organisation.clone()).or_default();
                categories.push(listed.category.clone());
                if state != "admitted" {
                    state.clone_from(&listed.state);
                }
            }
        }
        let mut facts = store::facts::placed(view.tx)?;
        let known = |organisation: Organised| {
            let (member, state) = member.remove(&organisation.id).unzip();
            Known {
                folded: fold(&organisation.name) + others.get(&organisation.id).map_or("", String::as_str),
                member: member.unwrap_or_default(),
                state,
                facts: facts.remove(&organisation.id).unwrap_or_default(),
                organisation,
            }
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
                    badge: "",
                },
                known.state.as_ref().map_or(Cell::None, |state| Cell::Word {
                    code: state.clone(),
                    word: view.text(&format!("membership-state-state-{state}")),
                    badge: if state == "admitted" { "adopted" } else { "waiting" },
                }),
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
            row.cells.extend([
                Cell::text(known.stands(view, &found.within)),
                founded(view, known),
                known.organisation.checked_on.map_or(Cell::None, Cell::Day),
            ]);
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
    let mut actions = vec![(text("announced-title"), view.visit.link("/reseau/annonces"))];
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
            Column::new("member", text("organisations-member")).carried(),
            Column::new("state", text("organisations-state")),
            Column::new("categories", text("directory-category")),
            Column::new("siren", text("organisation-siren")).carried(),
            Column::new("website", text("organisation-website")).carried(),
        ]
        .into_iter()
        .chain(Places::columns(view).map(Column::carried))
        .chain([
            Column::new("where", text("organisations-where")),
            Column::new("founded", text("organisations-founded")),
            Column::new("checked", text("organisations-checked")),
        ])
        .chain(own.columns(view))
        .collect(),
        find: &find,
        news: &news,
        usual: usual.then(|| key.clone()),
        actions,
        controls: filters.controls,
        problems: filters.problems,
        public: filters.public,
    };
    super::answer(view, &asked, told)
}

/// Since when, as sources say it, with when another met it before that; for programs, as they wrote it.
fn founded(view: &View, known: &Known) -> Cell {
    let code = known.said("founded").collect::<Vec<_>>().join(" / ");
    if code.is_empty() {
        return Cell::None;
    }
    let told = known.told(view, "founded");
    let met = rules::met_before(known.said("existed"), known.said("founded")).map(|met| words(view, "existed", met));
    let beside = |day: String| view.house.texts.say(view.lang(), "organisations-met", &[("day", day.into())]);
    let word = met.map_or(told.clone(), |met| format!("{told} / {}", beside(met)));
    Cell::Word { code, word, badge: "" }
}

/// What they called for at the address of the actors, which this list took over: its filters had other names, and its pages
/// twice as many rows.
pub(super) async fn once_actors(visit: Visit) -> Response {
    let same = |old: &str, new: &str| visit.parameter(old).map(|value| pair(new, value));
    let page = visit.parameter("page").and_then(|page| page.parse::<usize>().ok()).filter(|page| *page > 1);
    let page = page.map(|page| pair("page", &(page.saturating_mul(2) - 1).to_string()));
    let asked: Vec<String> =
        [same("nom", "q"), same("nature", "nature"), same("au", "au"), page].into_iter().flatten().collect();
    let mark = if asked.is_empty() { "" } else { "?" };
    web::moved(&visit.link(&format!("{PATH}{mark}{}", asked.join("&"))))
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
