//! Members on a day, with the state of each.

use std::{cmp::Reverse, collections::HashMap, sync::Arc};

use axum::response::Response;
use jiff::civil::Date;

use super::{
    Told,
    filters::Filters,
    own::{Own, Written},
    places::{Places, Within, of_size, own_size},
};
use crate::{
    access::{Act, View},
    members::{
        model::{Category, Listed},
        pages::categories,
        store,
        tables::STATES,
    },
    platform::{
        db,
        lists::{Asked, Cell, Column, Look, News, Row},
        tables::fold,
        web::Error,
    },
};

const PATH: &str = "/reseau/adherents";
const LOOKS: &[Look] = &[Look::Table, Look::Cards, Look::List, Look::Map];
const SORTS: &[&str] = &["nom", "date", "population"];
const FILTERS: &[&str] = &["au", "nom", "categorie", "etat", "territoire", "taille", "champ", "champ-"];

/// How many acts a feed tells.
pub(super) const NEWS: usize = 50;

/// The directory of a day by name, with each name folded for searching.
type Names = Vec<(String, Listed)>;

/// Those whom a reader may see of a day's directory under some filters, as places in it.
struct Found {
    all: Arc<Names>,
    places: Vec<usize>,
    written: Written,
    within: Within,
}

/// Its ids, for the fields of each table.
fn ids<'a>(listed: &'a Listed) -> impl Fn(&str) -> Option<&'a str> {
    |object| match object {
        "membership" => Some(listed.id.as_str()),
        _ => listed.organisation.as_deref(),
    }
}

pub(super) fn names(view: &View, on: Date) -> db::Result<Arc<Names>> {
    let folded = |row: Listed| (fold(&row.name), row);
    view.kept(&on.to_string(), || Ok(store::listed(view.tx, on)?.into_iter().map(folded).collect()))
}

pub(super) fn answer(view: &View) -> Result<Response, Error> {
    let asked = Asked::of(view.visit, LOOKS, SORTS);
    let categories = categories(view)?;
    let label = |one: &Category| (one.id.clone(), one.label(view.lang()).to_owned());
    let words: Vec<(&str, String)> =
        STATES.iter().map(|state| (*state, view.text(&format!("membership-state-state-{state}")))).collect();
    let mut filters = Filters::of(view, &asked)?;
    let wanted = filters.text("nom", "directory-name");
    let category = filters.among("categorie", "directory-category", "all", categories.iter().map(label).collect());
    let states = words.iter().map(|(state, word)| (state.to_string(), word.clone())).collect();
    let state = filters.among("etat", "directory-state", "directory-counted", states);
    let places = Places::of(view, &mut filters)?;
    let own = Own::of(view, &["organisation", "membership"], &mut filters)?;
    filters.day();
    filters.sort(&asked, SORTS);
    let on = filters.on;
    let sees = view.may(Act::SeeMembers);
    // people who joined on their own are counted, and named to members only
    let of_them = |folded: &str, row: &Listed| {
        (sees || row.person.is_none())
            && (category.is_empty() || row.category == category)
            && (wanted.is_empty() || folded.contains(&wanted))
    };
    let shown = |(folded, row): &(String, Listed)| {
        of_them(folded, row) && (if state.is_empty() { row.counted() } else { row.state == state })
    };
    let found = || {
        let (all, written, within) = (names(view, on)?, own.written(view)?, places.within());
        let stands = |at: &usize| all[*at].1.territory.as_deref();
        let held = |at: &usize| shown(&all[*at]) && within.holds(stands(at)) && written.holds(ids(&all[*at].1));
        let mut places: Vec<usize> = (0..all.len()).filter(held).collect();
        match asked.sort {
            "date" => places.sort_by_key(|at| Reverse(all[*at].1.effective_on)),
            "population" => places.sort_by_key(|at| within.population(stands(at))),
            _ => {}
        }
        Ok(Found { all, places, written, within })
    };
    // a list that everyone asks for is found once; what people look for is found each time
    let usual = wanted.is_empty() && filters.problems.is_empty();
    let keeps = view.may(Act::KeepMembers);
    let key = format!("{on} {sees} {keeps} {category} {state} {} {}", asked.sort, places.key() + " " + &own.key());
    let kept = || match usual {
        true => view.kept(&key, found),
        false => found().map(Arc::new),
    };
    let find = || {
        let found = kept()?;
        let total = found.places.len();
        let (categories, words) = (&categories, &words);
        let row = move |at: usize| {
            let listed = &found.all[found.places[at]].1;
            let mut row = row(view, listed, categories.iter().find(|one| one.id == listed.category), words);
            let territory = listed.territory.as_deref();
            row.place = found.within.place(territory);
            row.cells.extend(found.within.cells(territory));
            row.cells.extend(found.written.cells(view, ids(listed)));
            row
        };
        Ok(super::Found { total, row: Box::new(row) })
    };
    let news = || {
        let (all, written, within) = (names(view, on)?, own.written(view)?, places.within());
        let by_id: HashMap<&str, &(String, Listed)> = all.iter().map(|one| (one.1.id.as_str(), one)).collect();
        let told = store::states(view.tx, on)?.into_iter().filter_map(|(id, membership, became, day)| {
            let (folded, listed) = by_id.get(membership.as_str())?;
            let stands = within.holds(listed.territory.as_deref()) && written.holds(ids(listed));
            let told = of_them(folded, listed) && stands && (state.is_empty() || state == became);
            told.then_some((id, listed, became, day))
        });
        let told = told.take(NEWS).map(|(id, listed, became, day)| {
            let word = words.iter().find(|(state, _)| *state == became).map_or("", |(_, word)| word);
            let category = categories.iter().find(|one| one.id == listed.category);
            News {
                id: format!("membership_state/{id}"),
                title: format!("{}, {word}", listed.name),
                text: category.map_or(String::new(), |one| one.label(view.lang()).to_owned()),
                path: listed.organisation.as_ref().map(|id| format!("/reseau/organisations/{id}")),
                at: day.to_zoned(view.house.options.zone.clone()).map(|at| at.timestamp()).unwrap_or_default(),
            }
        });
        Ok(told.collect())
    };
    let day = crate::platform::calendar::full(on, view.lang());
    let mut actions = vec![(view.text("organisations-title"), view.visit.link("/reseau/organisations"))];
    actions.extend(own_size(view)?.map(|size| (view.text("size-mine"), of_size(view, size))));
    let told = Told {
        path: PATH,
        looks: LOOKS,
        filters: FILTERS,
        title: "directory-title",
        lede: places.told(view, view.house.texts.say(view.lang(), "directory-lede", &[("day", day.into())])),
        naming: view.text("directory-name"),
        stem: "directory",
        columns: columns(view).into_iter().chain(Places::columns(view)).chain(own.columns(view)).collect(),
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

fn columns(view: &View) -> Vec<Column> {
    vec![
        Column::new("category", view.text("directory-category")),
        Column::new("state", view.text("directory-state")),
        Column::new("since", view.text("list-since")).carried(),
        Column::new("known", view.text("membership-state-known")).carried(),
        Column::new("reciprocal", view.text("membership-reciprocal")).carried(),
    ]
}

fn row(view: &View, listed: &Listed, category: Option<&Category>, words: &[(&str, String)]) -> Row {
    let word = |code: &str, word: String, badge| Cell::Word { code: code.to_owned(), word, badge };
    let said = words.iter().find(|(state, _)| *state == listed.state).map_or(String::new(), |(_, word)| word.clone());
    let badge = match listed.state.as_str() {
        "admitted" => "adopted",
        "in_progress" => "waiting",
        _ => "neutral",
    };
    let label = category.map_or(String::new(), |one| one.label(view.lang()).to_owned());
    Row {
        id: listed.id.clone(),
        name: listed.name.clone(),
        path: listed.organisation.as_ref().map(|id| format!("/reseau/organisations/{id}")),
        tags: if listed.reciprocal == "yes" { vec![view.text("reciprocal")] } else { vec![] },
        place: None,
        cells: vec![
            word(&listed.category, label, ""),
            word(&listed.state, said, badge),
            Cell::Day(listed.effective_on),
            word(&listed.known, view.text(&format!("membership-state-known-{}", listed.known)), ""),
            word(&listed.reciprocal, view.text(&format!("membership-reciprocal-{}", listed.reciprocal)), ""),
        ],
    }
}
