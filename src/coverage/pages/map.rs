//! France in three tones, on a day: by département, or by region.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::{Ground, ground};
use crate::{
    access::{View, read},
    assemblies,
    coverage::rules::authority,
    platform::web::{Error, Frame, Site, Visit},
    territories::{
        Kind, Territory,
        map::{Map, Shade, Tone},
    },
};

/// A département or a region, with the figures that the picture and the table both say.
struct Row {
    territory: Territory,
    tone: Tone,
    /// Authorities narrower than a region that stand there and are members, and how many of them are in progress.
    here: i64,
    in_progress: i64,
    /// Whether the region itself is a member.
    region: bool,
    /// People who act for members that stand there.
    agents: i64,
    sessions: i64,
}

impl Row {
    /// The key of the sentence that says its tone.
    fn key(&self) -> String {
        format!("map-{}-{}", self.territory.kind.word(), self.tone.class())
    }
    fn says(&self, frame: &Frame) -> String {
        let state = match self.here {
            0 => frame.t(&self.key()),
            here => frame.t1("map-here", "n", here),
        };
        let both = self.territory.kind == Kind::Region && self.region && self.here > 0;
        let state = if both { format!("{}, {state}", frame.t(&self.key())) } else { state };
        frame.t2("map-says", "name", self.territory.name, "state", &state)
    }
}

fn rows(ground: &Ground, kind: Kind, sessions: &[String]) -> Vec<Row> {
    let edition = &ground.edition;
    let over = |territory: &Territory| -> Vec<&'static str> {
        let departements = edition.departements(territory);
        let mut ids: Vec<&str> = match kind {
            Kind::Region => departements.iter().filter_map(|one| Some(edition.over(one)[2]?.id)).collect(),
            _ => departements.iter().map(|one| one.id).collect(),
        };
        if kind == Kind::Region && territory.kind == Kind::Region {
            ids.push(territory.id);
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let (mut here, mut waiting, mut agents, mut sat) = (HashMap::new(), HashMap::new(), HashMap::new(), HashMap::new());
    let add = |counts: &mut HashMap<&'static str, i64>, territory: &Territory, n: i64| {
        for id in over(territory) {
            *counts.entry(id).or_insert(0) += n;
        }
    };
    for (member, territory) in ground.placed() {
        add(&mut agents, territory, member.agents);
        if territory.kind != Kind::Region && authority(&member.kind) == Some(territory.kind) {
            add(&mut here, territory, 1);
            add(&mut waiting, territory, i64::from(member.in_progress));
        }
    }
    for (territory, _) in sessions.iter().filter_map(|id| edition.resolve(id)) {
        add(&mut sat, territory, 1);
    }
    let of = |counts: &HashMap<&'static str, i64>, id: &str| counts.get(id).copied().unwrap_or(0);
    let row = |territory: &Territory| {
        let region = if kind == Kind::Region { Some(territory) } else { edition.over(territory)[2] };
        let region = region.is_some_and(|region| ground.held.own(region).is_some());
        let here = of(&here, territory.id);
        let tone = match (kind, here > 0, region) {
            (Kind::Region, _, true) | (Kind::Departement, true, _) => Tone::Full,
            (_, false, false) => Tone::Empty,
            _ => Tone::Half,
        };
        let id = territory.id;
        let (in_progress, agents, sessions) = (of(&waiting, id), of(&agents, id), of(&sat, id));
        Row { territory: *territory, tone, here, in_progress, region, agents, sessions }
    };
    edition.of(kind).filter(|one| one.population.is_some()).map(row).collect()
}

fn drawn(frame: &Frame, ground: &Ground, rows: &[Row], kind: Kind, on: Date) -> Map {
    let by_id: HashMap<&str, &Row> = rows.iter().map(|row| (row.territory.id, row)).collect();
    let legend = [Tone::Full, Tone::Half, Tone::Empty];
    let legend = legend.map(|tone| frame.t(&format!("map-{}-{}", kind.word(), tone.class())));
    Map::new(&ground.edition, legend, |departement| {
        let id = match kind {
            Kind::Region => ground.edition.over(departement)[2].map_or("", |region| region.id),
            _ => departement.id,
        };
        let row = by_id.get(id);
        Shade {
            tone: row.map_or(Tone::Empty, |row| row.tone),
            says: row.map_or_else(|| departement.name.to_owned(), |row| row.says(frame)),
            link: frame.link(&format!("/territoires/{id}?au={on}")),
        }
    })
}

/// The map of a day, for the front page; none while no member stands anywhere.
pub fn front(view: &View, frame: &Frame, on: Date) -> Result<Option<Map>, Error> {
    let ground = ground(view, on)?;
    if ground.placed().next().is_none() {
        return Ok(None);
    }
    let rows = rows(&ground, Kind::Departement, &[]);
    Ok(Some(drawn(frame, &ground, &rows, Kind::Departement, on)))
}

/// Where the sessions sat that one sees.
fn sat(view: &View) -> Result<Vec<String>, Error> {
    Ok(assemblies::listed(view)?.into_iter().filter_map(|session| session.territory).collect())
}

fn asked(view: &View) -> Kind {
    if view.visit.parameter("par") == Some("region") { Kind::Region } else { Kind::Departement }
}

#[derive(Template)]
#[template(path = "coverage/templates/map.html")]
struct MapPage {
    frame: Frame,
    on: Date,
    by: &'static str,
    map: Map,
    rows: Vec<Row>,
    /// So many of each tone, in the order of the legend: its class, its text.
    counts: Vec<(&'static str, String, usize)>,
    nowhere: usize,
    year: i64,
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let (on, kind) = (view.as_of()?, asked(view));
        let ground = ground(view, on)?;
        let frame = view.frame(view.text("map-title"))?;
        let rows = rows(&ground, kind, &sat(view)?);
        let count = |tone: Tone| {
            let key = format!("map-{}-{}", kind.word(), tone.class());
            (tone.class(), frame.t(&key), rows.iter().filter(|row| row.tone == tone).count())
        };
        view.page(MapPage {
            on,
            by: kind.word(),
            map: drawn(&frame, &ground, &rows, kind, on),
            counts: [Tone::Full, Tone::Half, Tone::Empty].into_iter().map(count).collect(),
            nowhere: ground.nowhere().count(),
            year: ground.edition.year,
            rows,
            frame,
        })
    };
    read(house, visit, page).await
}

pub async fn csv(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let (on, kind) = (view.as_of()?, asked(view));
        let ground = ground(view, on)?;
        let head = [
            "code",
            "nom",
            "population",
            "collectivites_membres",
            "dont_en_cours",
            "region_membre",
            "personnes",
            "seances",
        ];
        let line = |row: Row| {
            let population = row.territory.population.unwrap_or(0);
            let figures = [row.here, row.in_progress].map(|n| n.to_string());
            let [here, in_progress] = figures;
            vec![
                row.territory.code.to_owned(),
                row.territory.name.to_owned(),
                population.to_string(),
                here,
                in_progress,
                super::word(row.region),
                row.agents.to_string(),
                row.sessions.to_string(),
            ]
        };
        super::table("carte.csv", &head, rows(&ground, kind, &sat(view)?).into_iter().map(line))
    };
    read(house, visit, page).await
}
