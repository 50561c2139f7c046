//! France drawn by département, in three tones, for any set of counts.
//!
//! ```ignore
//! let edition = territories::edition(view)?;
//! let counts = map::spread(&edition, organisations.iter().filter_map(|one| one.territory.as_deref()));
//! let legend = [frame.t("…-some"), frame.t("…-region"), frame.t("…-none")];       // an empty one is left out
//! let map = Map::new(&edition, legend, |departement| {
//!     let count = counts.get(departement.id).copied().unwrap_or(0);
//!     let says = frame.t2("…-shape", "name", departement.name, "n", count);
//!     Shade { tone: if count > 0 { Tone::Full } else { Tone::Empty }, says, link: frame.link(…) }
//! });
//! ```
//!
//! The page keeps the `Map` in its struct and writes `{{ map|safe }}`. Colour is never the only sign: the same figures stand in a
//! table beside it, which is also how one reaches them by keyboard. Outlines: MapSVG, CC BY 4.0 (`data/outline.py`); the page that
//! shows the picture credits it with the text `map-credit`.

use std::{collections::HashMap, sync::LazyLock};

use askama::Template;

use super::{Edition, Kind, Territory};

/// Of the départements of the mainland and Corsica; the others are drawn as squares.
static OUTLINES: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| include_str!("data/outline.tsv").lines().filter_map(|line| line.split_once('\t')).collect());

/// Paris and what touches it, too small to be hit: drawn once more, larger.
const LARGER: [&str; 4] = ["75", "92", "93", "94"];

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tone {
    Full,
    Half,
    Empty,
}

impl Tone {
    pub fn class(self) -> &'static str {
        match self {
            Tone::Full => "t2",
            Tone::Half => "t1",
            Tone::Empty => "t0",
        }
    }
}

/// What the picture says of one département.
pub struct Shade {
    pub tone: Tone,
    /// Its figures in words, for whoever points at it.
    pub says: String,
    pub link: String,
}

struct Shape {
    code: &'static str,
    name: &'static str,
    outline: &'static str,
    shade: Shade,
}

#[derive(Template)]
#[template(path = "territories/templates/map.html")]
pub struct Map {
    shapes: Vec<Shape>,
    apart: Vec<Shape>,
    legend: Vec<(&'static str, String)>,
}

impl Map {
    /// Asks `shade` for each département and overseas collectivity where someone lives.
    pub fn new(edition: &Edition, legend: [String; 3], mut shade: impl FnMut(&Territory) -> Shade) -> Map {
        let (mut shapes, mut apart) = (vec![], vec![]);
        for one in edition.of(Kind::Departement).filter(|one| one.population.is_some()) {
            let outline = OUTLINES.get(one.code).copied();
            let shape = Shape { code: one.code, name: one.name, outline: outline.unwrap_or(""), shade: shade(one) };
            if outline.is_some() { shapes.push(shape) } else { apart.push(shape) }
        }
        let legend = [Tone::Full, Tone::Half, Tone::Empty].into_iter().map(Tone::class).zip(legend);
        Map { shapes, apart, legend: legend.filter(|(_, text)| !text.is_empty()).collect() }
    }

    fn larger(&self) -> impl Iterator<Item = &Shape> {
        self.shapes.iter().filter(|shape| LARGER.contains(&shape.code))
    }
}

/// How many of these territories stand in each département, by its id. What covers several counts in each; a region in none,
/// since it stands in no one of them.
pub fn spread<'a>(edition: &Edition, ids: impl IntoIterator<Item = &'a str>) -> HashMap<&'static str, i64> {
    let mut counts = HashMap::new();
    for (territory, _) in ids.into_iter().filter_map(|id| edition.resolve(id)) {
        for departement in edition.departements(territory) {
            *counts.entry(departement.id).or_insert(0) += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territories::edition::embedded;

    #[test]
    fn every_departement_where_someone_lives_is_drawn_or_set_apart() {
        let edition = embedded();
        let mut asked = 0;
        let map = Map::new(&edition, ["oui".into(), String::new(), "non".into()], |one| {
            asked += 1;
            Shade { tone: Tone::Empty, says: one.name.to_owned(), link: format!("/{}", one.id) }
        });
        assert_eq!((map.shapes.len(), map.larger().count(), map.legend.len()), (96, 4, 2));
        let apart: Vec<&str> = map.apart.iter().map(|shape| shape.name).collect();
        assert!(["Guadeloupe", "Mayotte", "Nouvelle-Calédonie"].iter().all(|name| apart.contains(name)), "{apart:?}");
        assert_eq!(asked, 96 + apart.len());
        let drawn = map.to_string();
        assert!(drawn.contains("Val-d&#39;Oise") && !drawn.contains("Clipperton"), "nobody lives there");
    }

    #[test]
    fn what_stands_in_two_departements_counts_in_both_and_a_region_in_none() {
        let counts = spread(&embedded(), ["epci-200059228", "commune-77251", "departement-91", "region-11", "nowhere"]);
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_unstable();
        assert_eq!(counts, [("departement-77", 2), ("departement-91", 2)]);
    }

    /// The outlines share their borders: a step along one is a step back along the other.
    #[test]
    fn neighbours_share_the_same_border() {
        type Step = ((i32, i32), (i32, i32));
        let mut times: HashMap<Step, usize> = HashMap::new();
        for outline in OUTLINES.values() {
            for ring in outline.split('z').filter(|ring| !ring.is_empty()) {
                let points = points(ring);
                for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
                    *times.entry((*a.min(b), *a.max(b))).or_default() += 1;
                }
            }
        }
        assert!(times.values().all(|times| *times <= 2), "a border is of two at most");
        let shared = times.values().filter(|times| **times == 2).count();
        assert!(shared * 2 > times.len(), "{shared} of {} borders are shared", times.len());
    }

    fn points(ring: &str) -> Vec<(i32, i32)> {
        let spaced = ring.trim_start_matches('M').replace('l', " ").replace('-', " -");
        let numbers: Vec<i32> = spaced.split_whitespace().map(|number| number.parse().unwrap()).collect();
        let (mut x, mut y, mut points) = (0, 0, vec![]);
        for pair in numbers.chunks(2) {
            (x, y) = (x + pair[0], y + pair[1]);
            points.push((x, y));
        }
        points
    }
}
