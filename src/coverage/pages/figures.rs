//! Coverage in figures, of territories and of people; who is left out; who is alone.

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::{Ground, ground};
use crate::{
    access::{View, read},
    coverage::{
        model::{Alone, Band, Cell, Coverage, LeftOut, Level, Member, OfKind},
        rules::{self, BANDS},
    },
    platform::web::{Frame, Site, Visit},
    territories::Kind,
};

/// How many of the left-out the page shows; the others stand on a page of their own.
const FIRST: usize = 10;

/// And of those who are alone; the file has them all.
const ALONE: usize = 40;

#[derive(Template)]
#[template(path = "coverage/templates/coverage.html")]
struct CoveragePage<'a> {
    frame: Frame,
    on: Date,
    coverage: &'a Coverage,
    left_out: &'a [LeftOut],
    more: usize,
    alone: &'a [Alone],
    /// Of those alone, how many the page leaves to the file.
    more_alone: usize,
    nowhere: Vec<&'a Member>,
    persons: i64,
    year: i64,
    source: &'static str,
    keeps: bool,
    /// Where nobody lives, which is not counted, and how many départements are not among the left-out.
    empty: Vec<&'static str>,
    reached: usize,
}

impl CoveragePage<'_> {
    fn list(&self, query: &str) -> String {
        self.frame.link(&format!("/reseau/couverture/liste?{query}&au={}", self.on))
    }
    fn of_kind(&self, one: &OfKind) -> String {
        self.list(&format!("de={}&niveau=own", one.kind.word()))
    }
    fn of_level(&self, level: &Level, band: Option<&usize>) -> String {
        let band = band.map_or(String::new(), |at| format!("&tranche={at}"));
        self.list(&format!("de=commune&niveau={}{band}", level.word()))
    }
    fn levels(&self, cells: &[Cell; 5]) -> Vec<(Level, Cell)> {
        Level::ALL.into_iter().zip(*cells).collect()
    }
    fn band(&self, band: &Band) -> String {
        band_name(&self.frame, rules::band(band.from))
    }
    fn people(&self, reached: bool) -> i64 {
        let cells = self.levels(&self.coverage.total).into_iter();
        cells.filter(|(level, _)| !reached || *level != Level::Nobody).map(|(_, cell)| cell.people).sum()
    }
    fn share(&self) -> i64 {
        self.people(true) * 100 / self.people(false).max(1)
    }
    fn ratio(&self, one: &Alone) -> String {
        let people = |population: Option<i64>| self.frame.number(population.unwrap_or(0));
        let Some(buddy) = &one.buddy else { return String::new() };
        self.frame.t2("alone-why", "n", people(one.territory.population), "other", people(buddy.territory.population))
    }
}

/// « de 2 000 à 9 999 habitants »
pub(super) fn band_name(frame: &Frame, at: usize) -> String {
    let number = |n: i64| frame.number(n);
    match (at, BANDS.get(at + 1)) {
        (0, Some(next)) => frame.t1("band-below", "n", number(*next)),
        (_, Some(next)) => frame.t2("band-between", "from", number(BANDS[at]), "to", number(next - 1)),
        (_, None) => frame.t1("band-above", "n", number(BANDS[at])),
    }
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let ground = ground(view, on)?;
        view.page(CoveragePage {
            frame: view.frame(view.text("coverage-title"))?,
            on,
            coverage: &ground.coverage,
            left_out: &ground.left_out[..FIRST.min(ground.left_out.len())],
            more: ground.left_out.len().saturating_sub(FIRST),
            alone: &ground.alone[..ALONE.min(ground.alone.len())],
            more_alone: ground.alone.len().saturating_sub(ALONE),
            nowhere: ground.nowhere().collect(),
            persons: ground.persons,
            year: ground.edition.year,
            source: ground.edition.source,
            keeps: view.may(crate::access::Act::KeepMembers),
            empty: ground.uncounted(Kind::Departement),
            reached: ground.all_reached(),
        })
    };
    read(house, visit, page).await
}

/// A line a figure: what it counts, territories, people, those in progress.
pub async fn csv(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let ground = ground(view, view.as_of()?)?;
        let head = ["de", "tranche", "niveau", "territoires", "population", "dont_en_cours", "population_en_cours"];
        super::table("couverture.csv", &head, lines(&ground))
    };
    read(house, visit, page).await
}

fn lines(ground: &Ground) -> Vec<Vec<String>> {
    let line = |kind: &str, band: &str, level: &str, cell: &Cell| {
        let figures = [cell.territories, cell.people, cell.in_progress, cell.people_in_progress];
        let words = [kind, band, level].map(str::to_owned);
        words.into_iter().chain(figures.map(|n| n.to_string())).collect::<Vec<_>>()
    };
    let mut lines = vec![];
    for one in &ground.coverage.kinds {
        lines.push(line(one.kind.word(), "", "all", &one.all));
        lines.push(line(one.kind.word(), "", "own", &one.members));
    }
    for band in &ground.coverage.bands {
        for (level, cell) in Level::ALL.into_iter().zip(&band.levels) {
            lines.push(line("commune", &band.from.to_string(), level.word(), cell));
        }
    }
    lines
}

#[derive(Template)]
#[template(path = "coverage/templates/left_out.html")]
struct LeftOutPage<'a> {
    frame: Frame,
    on: Date,
    left_out: &'a [LeftOut],
    empty: Vec<&'static str>,
    reached: usize,
}

/// All the départements that the network leaves out, as the formula ranks them.
pub async fn left_out(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let ground = ground(view, on)?;
        view.page(LeftOutPage {
            frame: view.frame(view.text("left-out-title"))?,
            on,
            left_out: &ground.left_out,
            empty: ground.uncounted(Kind::Departement),
            reached: ground.all_reached(),
        })
    };
    read(house, visit, page).await
}

pub async fn left_out_csv(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let ground = ground(view, view.as_of()?)?;
        let head = ["code", "nom", "population", "par_personne", "par_sa_region_seule", "petites_communes", "score"];
        let line = |one: &LeftOut| {
            let figures = [one.people, one.nobody, one.region_only, one.in_small, one.score];
            let words = [one.departement.code, one.departement.name].map(str::to_owned);
            words.into_iter().chain(figures.map(|n| n.to_string())).collect::<Vec<_>>()
        };
        super::table("delaisses.csv", &head, ground.left_out.iter().map(line))
    };
    read(house, visit, page).await
}

pub async fn alone_csv(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let ground = ground(view, view.as_of()?)?;
        let head = [
            "organisation",
            "nom",
            "territoire",
            "population",
            "seule_dans_son_departement",
            "une_seule_personne",
            "binome",
        ];
        let line = |one: &Alone| {
            let people = one.territory.population.unwrap_or(0).to_string();
            let buddy = one.buddy.as_ref().map_or(String::new(), |buddy| buddy.member.organisation.clone());
            let member = [one.member.organisation.clone(), one.member.name.clone(), one.territory.id.to_owned()];
            let states = [people, super::word(one.in_place), super::word(one.one_agent), buddy];
            member.into_iter().chain(states).collect::<Vec<_>>()
        };
        super::table("seuls.csv", &head, ground.alone.iter().map(line))
    };
    read(house, visit, page).await
}
