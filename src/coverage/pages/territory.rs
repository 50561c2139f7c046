//! One territory: who covers it, who is a member there, who has none, what the network knows of it. And how to find one by its name.

use std::{collections::HashSet, sync::Arc};

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;

use super::{Ground, ground};
use crate::{
    access::{Act, View, read},
    assemblies,
    coverage::{
        model::{Buddy, Level, Member},
        rules::{authority, by_size, same_size},
        store::{self, Note},
    },
    platform::{
        db,
        web::{self, Error, Frame, Site, Visit},
    },
    territories::{self, Edition, Former, Kind, Territory, rules::of_code},
};

/// How many members of the same size a page names, and how far in size they may be, in thousandths.
const ALIKE: usize = 6;
const FAR: i64 = 2_000;

/// How many names a chooser shows.
const SHOWN: usize = 40;

/// Organisations that say where they stand: id, name, kind, and where that is today. Kept as coverage is.
struct Standing(Vec<(String, String, String, Territory)>);

fn standing(view: &View, edition: &Edition) -> db::Result<Arc<Standing>> {
    view.kept("standing", || {
        let rows = store::placed(view.tx)?.into_iter();
        let placed = rows.filter_map(|(id, name, kind, at)| Some((id, name, kind, *edition.resolve(&at)?.0)));
        Ok(Standing(placed.collect()))
    })
}

/// What covers a territory, and whether that is a member: `own`, `in_progress` or `nobody`.
struct Over {
    territory: Territory,
    state: &'static str,
}

/// The territories of a kind within this one that are members, and that are not.
struct Within {
    kind: Kind,
    members: usize,
    without: usize,
    first: Vec<Territory>,
}

#[derive(Template)]
#[template(path = "coverage/templates/territory.html")]
struct TerritoryPage<'a> {
    frame: Frame,
    on: Date,
    territory: Territory,
    former: Option<Former>,
    year: i64,
    source: &'static str,
    state: &'static str,
    /// Of a commune, the closest that reaches it.
    reach: Option<(Level, bool)>,
    over: Vec<Over>,
    members: Vec<(&'a Member, Territory)>,
    others: Vec<(String, String)>,
    within: Vec<Within>,
    alike: Vec<Buddy>,
    sessions: Vec<assemblies::store::Listed>,
    strengths: Vec<Note>,
    happened: Vec<Note>,
    /// Those of this territory, else of the closest that covers it and has one.
    entries: Vec<Note>,
    formers: Vec<Former>,
    keeps: bool,
}

fn state(ground: &Ground, territory: &Territory) -> &'static str {
    match ground.held.own(territory) {
        Some(false) => "own",
        Some(true) => "in_progress",
        None => "nobody",
    }
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(code): Path<String>) -> Response {
    let page = move |view: &View| {
        let on = view.as_of()?;
        let ground = ground(view, on)?;
        let edition = &ground.edition;
        if let Some(id) = of_code(&code) {
            edition.resolve(&id).ok_or(Error::NotFound)?;
            return Ok(web::go(&view.visit.link(&format!("/territoires/{id}"))));
        }
        let (territory, former) = edition.resolve(&code).ok_or(Error::NotFound)?;
        let id = territory.id;
        let over = edition.covers(id);
        let here = |other: &Territory| edition.lies(other, territory);
        let placed: Vec<_> = ground.placed().collect();
        let members = members_of(&ground, territory).into_iter().map(|(member, at)| (member, *at)).collect();
        let standing = standing(view, edition)?;
        let joined: HashSet<&str> = ground.members.iter().map(|member| member.organisation.as_str()).collect();
        let others = standing.0.iter().filter(|(id, _, _, at)| here(at) && !joined.contains(id.as_str()));
        let others: Vec<(String, String)> = others.map(|(id, name, ..)| (id.clone(), name.clone())).collect();
        let within = [Kind::Departement, Kind::Epci, Kind::Commune].into_iter().filter(|kind| *kind > territory.kind);
        let within = within.map(|kind| {
            let all = edition.within(id, kind);
            let (held, without): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| ground.held.own(one).is_some());
            let first: Vec<Territory> = without.iter().take(30).map(|one: &&Territory| **one).collect();
            let first = if without.len() <= 30 { first } else { vec![] };
            Within { kind, members: held.len(), without: without.len(), first }
        });
        let sizes = by_size(territory.kind, &placed);
        let alike = same_size(territory, &sizes).take(ALIKE);
        let near = |buddy: &Buddy| {
            let people = |territory: &Territory| territory.population.unwrap_or(0);
            crate::coverage::rules::ratio(people(territory), people(&buddy.territory)) <= FAR
        };
        let sessions = assemblies::listed(view)?.into_iter().filter(|session| {
            let at = session.territory.as_deref().and_then(|at| edition.resolve(at));
            at.is_some_and(|(at, _)| here(at))
        });
        let notes = store::notes(view.tx)?;
        let noted = |at: &Territory, kind: &str| -> Vec<Note> {
            let of = notes.iter().filter(|note| {
                note.kind == kind && edition.resolve(&note.territory).is_some_and(|(found, _)| found.id == at.id)
            });
            of.cloned().collect()
        };
        let entries = std::iter::once(territory).chain(over.iter().copied()).map(|at| noted(at, "entry_point"));
        view.page(TerritoryPage {
            frame: view.frame(edition.label(territory))?,
            on,
            territory: *territory,
            former: former.copied(),
            year: edition.year,
            source: edition.source,
            state: state(&ground, territory),
            reach: (territory.kind == Kind::Commune).then(|| ground.held.level(edition, territory)),
            over: over.iter().map(|one| Over { territory: **one, state: state(&ground, one) }).collect(),
            members,
            others,
            within: within.filter(|within| within.members + within.without > 0).collect(),
            alike: alike.filter(near).collect(),
            sessions: sessions.collect(),
            strengths: noted(territory, "strength"),
            happened: noted(territory, "happened"),
            entries: entries.into_iter().find(|entries| !entries.is_empty()).unwrap_or_default(),
            formers: edition.formers(id).filter(|one| one.how != "ward").copied().collect(),
            keeps: view.may(Act::KeepMembers),
        })
    };
    read(house, visit, page).await
}

impl TerritoryPage<'_> {
    /// « commune déléguée depuis le 1er janvier 2016 », « réunie à elle avant 2025 »
    fn since(&self, former: &Former) -> String {
        let key = format!("former-{}", former.how);
        let day: Option<Date> = former.since.parse().ok();
        let since = match (day, former.since) {
            (Some(day), _) => self.frame.t1("known-on", "day", self.frame.short_day(&day)),
            (None, "") => return self.frame.t(&key),
            (None, year) => self.frame.t1("former-edition", "year", year),
        };
        format!("{}, {since}", self.frame.t(&key))
    }
    fn is_authority(&self, member: &Member, at: &Territory) -> bool {
        at.id == self.territory.id && authority(&member.kind) == Some(at.kind)
    }
}

#[derive(Template)]
#[template(path = "coverage/templates/choose.html")]
struct ChoosePage {
    frame: Frame,
    name: String,
    found: Vec<(String, Territory, &'static str)>,
    year: i64,
    source: &'static str,
}

/// By its name, its code or its SIREN: homonyms are all shown, with their département.
pub async fn choose(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let ground = ground(view, view.as_of()?)?;
        let edition = &ground.edition;
        let name = view.visit.parameter("nom").unwrap_or_default().to_owned();
        let found = territories::found(edition, &name, SHOWN);
        let line = |one: &Territory| (edition.label(one), *one, state(&ground, one));
        view.page(ChoosePage {
            frame: view.frame(view.text("territory-choose"))?,
            found: found.into_iter().map(line).collect(),
            name,
            year: edition.year,
            source: edition.source,
        })
    };
    read(house, visit, page).await
}

/// The members that stand there or within.
pub fn members_of<'a>(ground: &'a Ground, territory: &Territory) -> Vec<(&'a Member, &'a Territory)> {
    ground.placed().filter(|(_, at)| ground.edition.lies(at, territory)).collect()
}
