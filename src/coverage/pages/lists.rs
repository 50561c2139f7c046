//! The territories behind a figure, whichever it is: no figure of coverage stands without its list.

use std::collections::HashSet;

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::{Ground, figures::band_name, ground};
use crate::{
    access::{View, read},
    coverage::{model::Level, rules},
    platform::{
        tables::fold,
        web::{Error, Frame, Site, Visit, frame::pair},
    },
    territories::{Kind, Territory},
};

/// Rows on a page.
const PAGE: usize = 100;

/// Which figure: a kind, by what it is reached, a band of population, and within what.
struct Asked {
    kind: Kind,
    level: Option<Level>,
    band: Option<usize>,
    within: Option<Territory>,
}

impl Asked {
    fn of(view: &View, ground: &Ground) -> Result<Asked, Error> {
        let word = |name: &str| view.visit.parameter(name);
        let kind = word("de").map_or(Some(Kind::Commune), Kind::of).ok_or(Error::NotFound)?;
        let level = word("niveau").map(|word| Level::of(word).ok_or(Error::NotFound)).transpose()?;
        let band = word("tranche").and_then(|at| at.parse().ok()).filter(|at| *at < rules::BANDS.len());
        let within = word("dans").map(|id| ground.edition.get(id).ok_or(Error::NotFound)).transpose()?.copied();
        Ok(Asked { kind, level, band, within })
    }

    /// The same as a query, for the other pages of the list.
    fn query(&self, on: Date) -> String {
        let mut query = vec![pair("de", self.kind.word()), pair("au", &on.to_string())];
        query.extend(self.level.map(|level| pair("niveau", level.word())));
        query.extend(self.band.map(|band| pair("tranche", &band.to_string())));
        query.extend(self.within.map(|within| pair("dans", within.id)));
        query.join("&")
    }

    /// Each with what reaches it, by name. Of communes, the closest; of the others, themselves or nobody.
    fn found<'a>(&self, ground: &'a Ground) -> Vec<(&'a Territory, Level, bool)> {
        let edition = &ground.edition;
        let within: Option<HashSet<&str>> =
            self.within.map(|within| edition.within(within.id, self.kind).iter().map(|one| one.id).collect());
        let reached = |territory: &'a Territory| {
            let (level, progress) = match (self.kind, ground.held.own(territory)) {
                (Kind::Commune, _) => ground.held.level(edition, territory),
                (_, Some(progress)) => (Level::Own, progress),
                (_, None) => (Level::Nobody, false),
            };
            (territory, level, progress)
        };
        let met = |(territory, level, _): &(&Territory, Level, bool)| {
            self.level.is_none_or(|wanted| wanted == *level)
                && self.band.is_none_or(|band| rules::band(territory.population.unwrap_or(0)) == band)
                && within.as_ref().is_none_or(|within| within.contains(territory.id))
        };
        let mut found: Vec<_> =
            edition.of(self.kind).filter(|one| ground.held.counts(one)).map(reached).filter(met).collect();
        found.sort_by_cached_key(|(territory, ..)| (fold(territory.name), territory.id));
        found
    }
}

#[derive(Template)]
#[template(path = "coverage/templates/list.html")]
struct ListPage {
    frame: Frame,
    on: Date,
    lede: String,
    query: String,
    rows: Vec<(String, Territory, Level, bool)>,
    first: usize,
    total: usize,
    people: i64,
    communes: bool,
    previous: Option<String>,
    next: Option<String>,
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let ground = ground(view, on)?;
        let asked = Asked::of(view, &ground)?;
        let found = asked.found(&ground);
        let number: usize = view.visit.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
        let first = (number - 1).saturating_mul(PAGE);
        let query = asked.query(on);
        let to = |number: usize| view.visit.link(&format!("/reseau/couverture/liste?{query}&page={number}"));
        let frame = view.frame(view.text(&format!("territory-kinds-{}", asked.kind.word())))?;
        let mut words = vec![];
        let own = if asked.kind == Kind::Commune { "reach" } else { "held" };
        words.extend(asked.level.map(|level| frame.of(own, level.word())));
        words.extend(asked.band.map(|band| band_name(&frame, band)));
        words.extend(asked.within.map(|within| within.name.to_owned()));
        let shown = found.iter().skip(first).take(PAGE);
        view.page(ListPage {
            on,
            lede: words.join(", "),
            rows: shown.map(|(one, level, wait)| (ground.edition.label(one), **one, *level, *wait)).collect(),
            first,
            total: found.len(),
            people: found.iter().filter_map(|(one, ..)| one.population).sum(),
            communes: asked.kind == Kind::Commune,
            previous: (number > 1).then(|| to(number - 1)),
            next: (first + PAGE < found.len()).then(|| to(number + 1)),
            query,
            frame,
        })
    };
    read(house, visit, page).await
}

pub async fn csv(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let ground = ground(view, view.as_of()?)?;
        let asked = Asked::of(view, &ground)?;
        let line = |(one, level, progress): (&Territory, Level, bool)| {
            let over = ground.edition.over(one)[1].map_or("", |departement| departement.name);
            let people = one.population.map_or(String::new(), |people| people.to_string());
            let words = [one.code, one.name, over].map(str::to_owned);
            words.into_iter().chain([people, level.word().to_owned(), super::word(progress)]).collect()
        };
        let head = ["code", "nom", "departement", "population", "niveau", "en_cours"];
        super::table("liste.csv", &head, asked.found(&ground).into_iter().map(line))
    };
    read(house, visit, page).await
}
