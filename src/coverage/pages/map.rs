//! France in three tones, on a day: by département, or by region; by members, people or sessions.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::{Ground, ground};
use crate::{
    access::{View, read},
    assemblies,
    coverage::{
        model::Measure,
        rules::{self, authority},
    },
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

/// The key of the sentence that says a tone. Members are of départements or of regions, whose own authority may be one.
fn key(asked: Asked, tone: Tone) -> String {
    match asked.measure {
        Measure::Members => format!("map-{}-{}", asked.kind.word(), tone.class()),
        other => format!("map-{}-{}", other.word(), tone.class()),
    }
}

impl Row {
    fn count(&self, measure: Measure) -> i64 {
        match measure {
            Measure::Members => self.here,
            Measure::People => self.agents,
            Measure::Sessions => self.sessions,
        }
    }
    fn says(&self, frame: &Frame, asked: Asked) -> String {
        let own = frame.t(&key(asked, self.tone));
        let state = match (self.count(asked.measure), asked.measure) {
            (0, _) => own.clone(),
            (here, Measure::Members) => frame.t1("map-here", "n", here),
            (here, other) => frame.t1(&format!("map-here-{}", other.word()), "n", here),
        };
        let members = asked.measure == Measure::Members && asked.kind == Kind::Region;
        let state = if members && self.region && self.here > 0 { format!("{own}, {state}") } else { state };
        frame.t2("map-says", "name", self.territory.name, "state", &state)
    }
}

fn rows(ground: &Ground, Asked { kind, measure }: Asked, sessions: &[String]) -> Vec<Row> {
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
        let id = territory.id;
        let (here, in_progress, agents, sessions) = (of(&here, id), of(&waiting, id), of(&agents, id), of(&sat, id));
        let mut row = Row { territory: *territory, tone: Tone::Half, here, in_progress, region, agents, sessions };
        row.tone = match (measure, kind, row.count(measure), region) {
            (Measure::Members, Kind::Region, _, true) | (Measure::Members, Kind::Departement, 1.., _) => Tone::Full,
            (Measure::Members, _, 0, false) => Tone::Empty,
            (Measure::Members, ..) => Tone::Half,
            // whoever is alone there is told apart from those who are several
            (_, _, count, _) => rules::tone(count),
        };
        row
    };
    edition.of(kind).filter(|one| ground.held.counts(one)).map(row).collect()
}

fn drawn(frame: &Frame, ground: &Ground, rows: &[Row], asked: Asked, on: Date) -> Map {
    let by_id: HashMap<&str, &Row> = rows.iter().map(|row| (row.territory.id, row)).collect();
    let legend = [Tone::Full, Tone::Half, Tone::Empty].map(|tone| frame.t(&key(asked, tone)));
    Map::new(&ground.edition, legend, |departement| {
        let id = match asked.kind {
            Kind::Region => ground.edition.over(departement)[2].map_or("", |region| region.id),
            _ => departement.id,
        };
        let row = by_id.get(id);
        Shade {
            tone: row.map_or(Tone::Empty, |row| row.tone),
            says: row.map_or_else(|| departement.name.to_owned(), |row| row.says(frame, asked)),
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
    let asked = Asked { kind: Kind::Departement, measure: Measure::Members };
    let rows = rows(&ground, asked, &[]);
    Ok(Some(drawn(frame, &ground, &rows, asked, on)))
}

/// Where the sessions sat, by that day, that one sees.
fn sat(view: &View, on: Date) -> Result<Vec<String>, Error> {
    let listed = assemblies::listed(view)?.into_iter().filter(|session| session.held_on <= on);
    Ok(listed.filter_map(|session| session.territory).collect())
}

/// What the map is by, and what it counts.
#[derive(Clone, Copy)]
struct Asked {
    kind: Kind,
    measure: Measure,
}

impl Asked {
    fn of(view: &View) -> Asked {
        let region = view.visit.parameter("par") == Some("region");
        let measure = view.visit.parameter("compte").and_then(Measure::of).unwrap_or(Measure::Members);
        Asked { kind: if region { Kind::Region } else { Kind::Departement }, measure }
    }
}

#[derive(Template)]
#[template(path = "coverage/templates/map.html")]
struct MapPage {
    frame: Frame,
    on: Date,
    asked: Asked,
    map: Map,
    rows: Vec<Row>,
    /// So many of each tone, in the order of the legend: what they are, after their number.
    counts: Vec<(String, usize)>,
    nowhere: usize,
    /// Where nobody lives, which is not counted.
    empty: Vec<&'static str>,
    year: i64,
}

impl MapPage {
    fn by(&self) -> &'static str {
        self.asked.kind.word()
    }
    fn measure(&self) -> &'static str {
        self.asked.measure.word()
    }
    fn measures(&self) -> impl Iterator<Item = &'static str> {
        Measure::ALL.into_iter().map(Measure::word)
    }
    fn state(&self, row: &Row) -> String {
        self.frame.t(&key(self.asked, row.tone))
    }
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let (on, asked) = (view.as_of()?, Asked::of(view));
        let ground = ground(view, on)?;
        let frame = view.frame(view.text("map-title"))?;
        let rows = rows(&ground, asked, &sat(view, on)?);
        let count = |tone: Tone| {
            let n = rows.iter().filter(|row| row.tone == tone).count();
            let what = frame.t1(&format!("figure-{}", key(asked, tone)), "n", n);
            let places = frame.t1(&format!("figure-{}", asked.kind.word()), "n", n);
            (format!("{places} {what}"), n)
        };
        view.page(MapPage {
            on,
            asked,
            map: drawn(&frame, &ground, &rows, asked, on),
            counts: [Tone::Full, Tone::Half, Tone::Empty].into_iter().map(count).collect(),
            nowhere: ground.nowhere().count(),
            empty: ground.uncounted(asked.kind),
            year: ground.edition.year,
            rows,
            frame,
        })
    };
    read(house, visit, page).await
}

pub async fn csv(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let (on, asked) = (view.as_of()?, Asked::of(view));
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
            "etat",
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
                view.text(&key(asked, row.tone)),
            ]
        };
        super::table("carte.csv", &head, rows(&ground, asked, &sat(view, on)?).into_iter().map(line))
    };
    read(house, visit, page).await
}
