//! The territories of a year: one text of a line each, read once, then looked up in place.
//!
//! The program carries one (`data/make.py` says how it was made). Its text is never let go, so that what is read of it needs no
//! copies: a process reads one edition, and another each time that one is imported.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock},
};

use super::{
    model::{Former, Kind, Territory},
    rules::{bare, departement, sought},
};

static CARRIED: &[u8] = include_bytes!("data/france.tsv.br");

/// The name of what the program carries, where an imported edition has the hash of its file.
pub const EMBEDDED: &str = "";

#[derive(Debug)]
pub struct Edition {
    pub year: i64,
    pub source: &'static str,
    /// By id.
    territories: Vec<Territory>,
    formers: Vec<Former>,
    by_siren: Vec<(&'static str, u32)>,
    /// Of each EPCI, by its place, the départements and then the regions in which its communes lie.
    across: HashMap<u32, Vec<u32>>,
    /// Names as they are sought, with the place of what bears them; made at the first search.
    names: OnceLock<Vec<(String, u32)>>,
}

/// The line and the reason for which a text is no edition.
#[derive(Debug, PartialEq)]
pub struct Unreadable {
    pub line: usize,
    pub why: &'static str,
}

/// Of the file that is named so, what this process read before; else what `text` gives.
pub fn kept<E: From<Unreadable>>(name: &str, text: impl FnOnce() -> Result<String, E>) -> Result<Arc<Edition>, E> {
    static READ: Mutex<Vec<(String, Arc<Edition>)>> = Mutex::new(vec![]);
    let mut read = READ.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some((_, edition)) = read.iter().find(|(known, _)| known == name) {
        return Ok(edition.clone());
    }
    let edition = Arc::new(Edition::read(text()?)?);
    read.push((name.to_owned(), edition.clone()));
    Ok(edition)
}

/// What the program carries.
pub fn embedded() -> Arc<Edition> {
    let text = || Ok::<_, Unreadable>(unpacked(CARRIED).expect("data/make.py packs it"));
    kept(EMBEDDED, text).expect("data/make.py makes what is read here, and a test reads it")
}

pub fn unpacked(bytes: &[u8]) -> std::io::Result<String> {
    std::io::read_to_string(brotli_decompressor::Decompressor::new(bytes, 1 << 16))
}

impl Edition {
    pub fn read(text: String) -> Result<Edition, Unreadable> {
        let text: &'static str = text.leak();
        let mut edition = Edition {
            year: 0,
            source: "",
            territories: vec![],
            formers: vec![],
            by_siren: vec![],
            across: HashMap::new(),
            names: OnceLock::new(),
        };
        let mut held = vec![];
        for (at, line) in text.lines().enumerate() {
            edition.line(line, &mut held).map_err(|why| Unreadable { line: at + 1, why })?;
        }
        if edition.year == 0 {
            return Err(Unreadable { line: 1, why: "no line says which edition it is" });
        }
        edition.tie(held);
        Ok(edition)
    }

    /// `held` takes what a territory says of the one above it: of a département its region, of a commune its EPCI.
    fn line(&mut self, line: &'static str, held: &mut Vec<&'static str>) -> Result<(), &'static str> {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let (id, cell) = (cells[0], |at: usize| cells.get(at).copied().unwrap_or_default());
        if id == "edition" {
            (self.year, self.source) = (cell(1).parse().map_err(|_| "the year is no number")?, cell(2));
            return Ok(());
        }
        if id == "former" {
            let former = Former { id: cell(1), name: cell(2), how: cell(3), into: cell(4), since: cell(5) };
            self.formers.push(former);
            return Ok(());
        }
        if !super::rules::id_holds(id) || cell(1).is_empty() {
            return Err("neither an edition, a territory nor a former commune");
        }
        let (word, code) = id.split_once('-').unwrap_or_default();
        let kind = Kind::of(word).unwrap_or(Kind::Commune);
        let population = match (kind, cell(2)) {
            (Kind::Commune, "") => None,
            (Kind::Commune, figure) => Some(figure.parse().map_err(|_| "the population is no number")?),
            _ => None,
        };
        let siren = match kind {
            Kind::Epci => Some(code),
            Kind::Commune => Some(cell(3)).filter(|siren| !siren.is_empty()),
            _ => None,
        };
        held.push(match kind {
            Kind::Commune => cell(4),
            Kind::Departement => cell(2),
            _ => "",
        });
        let form = if kind == Kind::Epci { cell(2) } else { "" };
        self.territories.push(Territory { id, kind, code, name: cell(1), siren, population, form, above: [None; 3] });
        Ok(())
    }

    /// Finds what covers each, and adds people up.
    fn tie(&mut self, held: Vec<&'static str>) {
        let mut rows: Vec<(Territory, &str)> = self.territories.drain(..).zip(held).collect();
        rows.sort_by_key(|(territory, _)| territory.id);
        self.territories = rows.iter().map(|(territory, _)| *territory).collect();
        self.formers.sort_by_key(|former| former.id);
        let place = |kind: Kind, code: &str| self.place(&kind.id(code));
        // an EPCI's communes and a département's share what they hold of: each is looked for once
        let mut sums = vec![0; rows.len()];
        let mut last: [(&str, Option<u32>); 2] = [("", None); 2];
        let mut above = vec![[None; 3]; rows.len()];
        for (at, (territory, of)) in rows.iter().enumerate() {
            above[at] = match territory.kind {
                Kind::Departement => [None, None, place(Kind::Region, of)],
                Kind::Commune => {
                    let code = departement(territory.code);
                    if last[0].0 != code {
                        last[0] = (code, place(Kind::Departement, code));
                    }
                    if last[1].0 != *of {
                        last[1] = (of, place(Kind::Epci, of));
                    }
                    [last[1].1, last[0].1, None]
                }
                _ => [None; 3],
            };
        }
        for at in 0..rows.len() {
            if let [_, Some(departement), None] = above[at] {
                above[at][2] = above[departement as usize][2];
            }
            for over in above[at].into_iter().flatten() {
                sums[over as usize] += rows[at].0.population.unwrap_or(0);
            }
        }
        for (at, territory) in self.territories.iter_mut().enumerate() {
            territory.above = above[at];
            if territory.kind != Kind::Commune {
                territory.population = Some(sums[at]).filter(|sum| *sum > 0);
            }
        }
        for territory in &self.territories {
            if let [Some(epci), Some(departement), region] = territory.above {
                self.across.entry(epci).or_default().extend([Some(departement), region].into_iter().flatten());
            }
        }
        for places in self.across.values_mut() {
            places.sort_unstable();
            places.dedup();
        }
        let sirens = self.territories.iter().enumerate().filter_map(|(at, t)| Some((t.siren?, at as u32)));
        self.by_siren = sirens.collect();
        self.by_siren.sort_unstable();
    }

    /// The EPCI, the département and the region over a commune; of a département its region alone.
    pub fn over(&self, territory: &Territory) -> [Option<&Territory>; 3] {
        territory.above.map(|at| at.map(|at| &self.territories[at as usize]))
    }
    /// Those in which a territory lies: of an EPCI that extends over several, each. A region lies in none.
    pub fn departements(&self, territory: &Territory) -> Vec<&Territory> {
        match territory.kind {
            Kind::Region => vec![],
            Kind::Departement => self.get(territory.id).into_iter().collect(),
            Kind::Commune => self.over(territory)[1].into_iter().collect(),
            Kind::Epci => self.across(territory).filter(|one| one.kind == Kind::Departement).collect(),
        }
    }
    fn across(&self, epci: &Territory) -> impl Iterator<Item = &Territory> {
        let places = self.place(epci.id).and_then(|at| self.across.get(&at)).into_iter().flatten();
        places.map(|at| &self.territories[*at as usize])
    }
    /// Whether a territory is that one, or lies in it, be it in part.
    pub fn lies(&self, territory: &Territory, within: &Territory) -> bool {
        let over = || self.over(territory).into_iter().flatten().any(|one| one.id == within.id);
        let across = || territory.kind == Kind::Epci && self.across(territory).any(|one| one.id == within.id);
        territory.id == within.id || over() || across()
    }

    fn place(&self, id: &str) -> Option<u32> {
        self.territories.binary_search_by(|territory| territory.id.cmp(id)).ok().map(|at| at as u32)
    }

    pub fn all(&self) -> &[Territory] {
        &self.territories
    }
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Territory> {
        self.territories.iter().filter(move |territory| territory.kind == kind)
    }

    pub fn get(&self, id: &str) -> Option<&Territory> {
        self.place(id).map(|at| &self.territories[at as usize])
    }
    pub fn by_code(&self, kind: Kind, code: &str) -> Option<&Territory> {
        self.get(&kind.id(code))
    }
    pub fn by_siren(&self, siren: &str) -> Option<&Territory> {
        let at = self.by_siren.binary_search_by(|(known, _)| (*known).cmp(siren)).ok()?;
        Some(&self.territories[self.by_siren[at].1 as usize])
    }

    /// What a code means today: a territory, and what it was before where it is one no more.
    pub fn resolve(&self, id: &str) -> Option<(&Territory, Option<&Former>)> {
        if let Some(territory) = self.get(id) {
            return Some((territory, None));
        }
        let former = &self.formers[self.formers.binary_search_by(|former| former.id.cmp(id)).ok()?];
        self.get(former.into).map(|territory| (territory, Some(former)))
    }
    /// The communes that became a part of this one.
    pub fn formers(&self, id: &str) -> impl Iterator<Item = &Former> {
        self.formers.iter().filter(move |former| former.into == id)
    }

    /// The EPCI, the départements and the regions that cover it, narrowest first.
    pub fn covers(&self, id: &str) -> Vec<&Territory> {
        let Some(territory) = self.get(id) else { return vec![] };
        let mut over: Vec<&Territory> = match territory.kind {
            Kind::Epci => self.across(territory).collect(),
            _ => self.over(territory).into_iter().flatten().collect(),
        };
        over.sort_by_key(|one| (std::cmp::Reverse(one.kind), one.id));
        over
    }

    fn places_in(&self, over: u32) -> impl Iterator<Item = &Territory> {
        self.territories.iter().filter(move |territory| territory.above.contains(&Some(over)))
    }
    /// What it covers of that kind: the communes of an EPCI, the EPCI of a region (those with a commune there).
    pub fn within(&self, id: &str, kind: Kind) -> Vec<&Territory> {
        let Some(at) = self.place(id) else { return vec![] };
        if kind != Kind::Epci {
            return self.places_in(at).filter(|territory| territory.kind == kind).collect();
        }
        let mut places: Vec<u32> = self.places_in(at).filter_map(|commune| commune.above[0]).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter(|over| *over != at).map(|at| &self.territories[at as usize]).collect()
    }
    /// What it is made of: a region of départements, a département or an EPCI of communes.
    pub fn children(&self, id: &str) -> Vec<&Territory> {
        match self.get(id).map(|territory| territory.kind) {
            Some(Kind::Region) => self.within(id, Kind::Departement),
            Some(Kind::Departement | Kind::Epci) => self.within(id, Kind::Commune),
            _ => vec![],
        }
    }

    fn names(&self) -> &[(String, u32)] {
        self.names.get_or_init(|| {
            let mut names = vec![];
            for (at, territory) in self.territories.iter().enumerate() {
                // « CA du Grand Avignon (COGA) » is named without its initials too
                let initials = territory.name.split_once(" (").map(|(before, _)| before);
                for name in [Some(territory.name), initials].into_iter().flatten().map(sought) {
                    let short = bare(&name);
                    if short.len() < name.len() {
                        names.push((short.to_owned(), at as u32));
                    }
                    names.push((name, at as u32));
                }
            }
            for former in &self.formers {
                if let Some(at) = self.place(former.into) {
                    names.push((sought(former.name), at));
                }
            }
            names.sort_unstable();
            names.dedup();
            names
        })
    }

    /// Those that are called so: a commune and its EPCI may share a name, and homonyms are all given. The name of a former
    /// commune gives the one that it became.
    pub fn named(&self, name: &str) -> Vec<&Territory> {
        let wanted = sought(name);
        if wanted.is_empty() {
            return vec![];
        }
        let exactly = |name: &str| {
            let found = self.beginning(name).filter(|(known, _)| known.as_str() == name);
            found.map(|(_, territory)| territory).collect::<Vec<_>>()
        };
        let found = exactly(&wanted);
        let short = bare(&wanted);
        if !found.is_empty() || short == wanted {
            return found;
        }
        // « Communauté urbaine de Dunkerque » is the CU of that name, and no commune
        exactly(short).into_iter().filter(|territory| territory.kind == Kind::Epci).collect()
    }
    /// Those whose name begins so, at most so many: the exact ones, then the widest, then the most peopled.
    pub fn starting(&self, name: &str, most: usize) -> Vec<&Territory> {
        let wanted = sought(name);
        if wanted.is_empty() {
            return vec![];
        }
        let mut found: Vec<(bool, &Territory)> =
            self.beginning(&wanted).map(|(known, territory)| (*known != wanted, territory)).collect();
        found.sort_by_key(|(longer, t)| (*longer, t.kind, -t.population.unwrap_or(0), t.id));
        let mut found: Vec<&Territory> = found.into_iter().map(|(_, territory)| territory).collect();
        let mut seen = std::collections::HashSet::new();
        found.retain(|territory| seen.insert(territory.id));
        found.truncate(most);
        found
    }
    fn beginning<'s>(&'s self, wanted: &str) -> impl Iterator<Item = (&'s String, &'s Territory)> {
        let names = self.names();
        let first = names.partition_point(|(name, _)| name.as_str() < wanted);
        let these = names[first..].iter().take_while(move |(name, _)| name.starts_with(wanted));
        these.map(|(name, at)| (name, &self.territories[*at as usize]))
    }

    /// A name that tells homonyms apart: a commune with its département.
    pub fn label(&self, territory: &Territory) -> String {
        match (territory.kind, territory.above[1]) {
            (Kind::Commune, Some(at)) => format!("{} ({})", territory.name, self.territories[at as usize].name),
            _ => territory.name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_edition_that_the_program_carries_holds_france() {
        let edition = embedded();
        let number = |kind| edition.of(kind).count();
        assert_eq!(edition.year, 2026);
        assert_eq!((number(Kind::Region), number(Kind::Departement)), (26, 109));
        assert_eq!((number(Kind::Epci), number(Kind::Commune)), (1255, 34_969));
        let grenoble = edition.by_code(Kind::Commune, "38185").unwrap();
        let over: Vec<&str> = edition.covers(grenoble.id).iter().map(|t| t.id).collect();
        assert_eq!((grenoble.name, over), ("Grenoble", vec!["epci-200040715", "departement-38", "region-84"]));
        assert_eq!(edition.by_siren("200040715").map(|t| t.name), Some("Grenoble-Alpes-Métropole"));
        assert_eq!(edition.by_siren(grenoble.siren.unwrap()).map(|t| t.id), Some("commune-38185"));
        assert!(embedded().get("region-84").unwrap().population > embedded().get("departement-38").unwrap().population);
    }

    #[test]
    fn every_person_is_counted_once_a_level() {
        let edition = embedded();
        let people = |kind| edition.of(kind).filter_map(|t| t.population).sum::<i64>();
        assert_eq!(people(Kind::Commune), people(Kind::Departement));
        assert_eq!(people(Kind::Commune), people(Kind::Region));
        assert!(
            people(Kind::Epci) < people(Kind::Commune),
            "a few islands and the overseas collectivities have no EPCI"
        );
    }

    #[test]
    fn homonyms_are_all_given_and_told_apart() {
        let edition = embedded();
        let labels: Vec<String> = edition.named("LIEUSAINT").iter().map(|t| edition.label(t)).collect();
        assert_eq!(labels, ["Lieusaint (Manche)", "Lieusaint (Seine-et-Marne)"]);
        assert_eq!(edition.named("cu de dunkerque").len(), 1);
        assert_eq!(edition.named("Dunkerque").len(), 2, "the town and its communauté urbaine");
        assert_eq!(edition.starting("greno", 5)[0].id, "epci-200040715");
        assert!(edition.named("").is_empty() && edition.starting("", 5).is_empty());
    }

    #[test]
    fn a_commune_that_merged_says_into_what_and_since_when() {
        let edition = embedded();
        let told = |id: &str| edition.resolve(id).map(|(t, f)| (t.id, f.map(|f| (f.name, f.how, f.since))));
        assert_eq!(told("commune-01340"), Some(("commune-01015", Some(("Saint-Bois", "delegated", "2016-01-01")))));
        assert_eq!(told("commune-59540").map(|(id, _)| id), Some("commune-59183"));
        assert_eq!(told("commune-38185"), Some(("commune-38185", None)));
        assert_eq!(told("commune-99999"), None);
        assert!(edition.formers("commune-01015").any(|former| former.name == "Arbignieu"));
    }

    #[test]
    fn overseas_and_inter_departmental_territories_are_covered_too() {
        let edition = embedded();
        let over = |id: &str| edition.covers(id).iter().map(|t| t.id).collect::<Vec<_>>();
        assert_eq!(over("commune-97113")[1..], ["departement-971", "region-01"]);
        assert_eq!(over("epci-200059228"), ["departement-77", "departement-91", "region-11"]);
        assert_eq!(over("commune-98818"), ["departement-988", "region-988"]);
        assert_eq!(edition.children("region-94").len(), 2);
        assert!(edition.within("departement-38", Kind::Epci).iter().any(|t| t.id == "epci-200040715"));
    }

    #[test]
    fn a_text_that_is_no_edition_is_refused_by_its_line() {
        let refused = |text: &str| Edition::read(text.to_owned()).unwrap_err().line;
        assert_eq!(refused("edition\t2019\tINSEE\nregion-84\tUne\npays-1\tDeux"), 3);
        assert_eq!(refused("region-84\tUne"), 1);
    }
}
