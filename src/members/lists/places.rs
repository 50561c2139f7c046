//! Where rows stand: the filters by territory and by size, and what a list says of each place.

use std::{cmp::Reverse, collections::HashSet, ops::RangeInclusive, sync::Arc};

use super::{Found, filters::Filters};
use crate::{
    access::{Role, View},
    members::store,
    platform::{
        db,
        lists::{Cell, Column, Page, Place, Search},
        texts,
        web::{Error, Problem},
    },
    territories::{
        self, Edition, Kind, Territory,
        map::{self, Map, Shade, Tone},
        rules,
    },
};

/// The territories of the house, and the one that a list is limited to.
pub(super) struct Places {
    edition: Arc<Edition>,
    /// Its id; empty where none is asked for.
    wanted: String,
    /// The population of which those that are alike are asked for.
    size: Option<i64>,
}

/// A territory with all that it covers.
pub(super) struct Within {
    edition: Arc<Edition>,
    ids: Option<HashSet<&'static str>>,
    alike: Option<RangeInclusive<i64>>,
}

impl Places {
    /// `territoire` holds an id, a code of INSEE, or a name. Several territories of one name are told with their ids, and none is
    /// guessed.
    pub fn of(view: &View, filters: &mut Filters) -> db::Result<Places> {
        let edition = territories::edition(view)?;
        let typed = view.visit.parameter("territoire").unwrap_or_default();
        let found = if typed.is_empty() { vec![] } else { found(&edition, typed) };
        let wanted = match found[..] {
            [one] => one.id,
            _ => "",
        };
        if !typed.is_empty() && wanted.is_empty() {
            let known = |one: &&Territory| format!("{} ({})", one.id, edition.label(one));
            let problem = match found.is_empty() {
                true => Problem::new("territoire", "list-no-territory"),
                false => Problem::new("territoire", "list-several-territories")
                    .with("known", found.iter().map(known).collect::<Vec<_>>().join(", ")),
            };
            filters.problems.push(problem.with("found", typed));
        }
        filters.control("territoire", "territoire", "list-territory", typed.to_owned(), Search::Text);
        let typed = view.visit.parameter("taille").unwrap_or_default();
        let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let size = digits.parse().ok().filter(|size| *size > 0);
        if !typed.is_empty() && size.is_none() {
            filters.problems.push(Problem::new("taille", "list-not-a-size").with("found", typed));
        }
        filters.control("taille", "taille", "list-size", typed.to_owned(), Search::Text);
        Ok(Places { wanted: wanted.to_owned(), size, edition })
    }

    /// What is asked of them, for the name under which a list is kept.
    pub fn key(&self) -> String {
        format!("{} {}", self.wanted, self.size.map_or(String::new(), |size| size.to_string()))
    }

    /// What a list says of itself, and of what is alike where that is asked for.
    pub fn told(&self, view: &View, lede: String) -> String {
        self.size.map_or(lede.clone(), |size| format!("{lede} {}", size_said(view, size)))
    }

    /// Computed when the rows are: it goes through the whole country.
    pub fn within(&self) -> Within {
        let all = |id: &'static str| {
            let mut ids = HashSet::from([id]);
            for kind in [Kind::Departement, Kind::Epci, Kind::Commune] {
                ids.extend(self.edition.within(id, kind).into_iter().map(|one| one.id));
            }
            ids
        };
        Within {
            ids: self.edition.get(&self.wanted).map(|one| all(one.id)),
            alike: self.size.map(rules::alike),
            edition: self.edition.clone(),
        }
    }

    pub fn columns(view: &View) -> [Column; 3] {
        [
            Column::new("territory_name", view.text("list-territory")),
            Column::new("territory", view.text("list-territory-id")).carried(),
            Column::new("population", view.text("list-population")).carried(),
        ]
    }
}

/// What "alike" is of that population, in a sentence.
pub(in crate::members) fn size_said(view: &View, size: i64) -> String {
    let number = |number: i64| texts::number(number, view.lang()).into();
    let alike = rules::alike(size);
    let args = [("size", number(size)), ("from", number(*alike.start())), ("to", number(*alike.end()))];
    view.house.texts.say(view.lang(), "list-size-said", &args)
}

/// The territory of the organisation that a reader acts for; none where they act for none, or it stands on none. Kept as
/// settings are, until anyone commits.
pub fn own_territory(view: &View) -> db::Result<Option<String>> {
    let own = view.who.roles.iter().find_map(|role| if let Role::Member(id) = role { Some(id) } else { None });
    let Some(id) = own.filter(|_| view.who.active) else { return Ok(None) };
    let read = || -> db::Result<Option<String>> {
        match store::organisation(view.tx, id) {
            Err(db::Error::NotFound) => Ok(None),
            found => Ok(found?.territory),
        }
    };
    let kept: Arc<Option<String>> =
        view.house.settings.get(view.visit.version as i64, &format!("territory of {id}"), read)?;
    Ok(kept.as_ref().clone())
}

/// How many people live there.
pub(in crate::members) fn own_size(view: &View) -> db::Result<Option<i64>> {
    size_of(view, own_territory(view)?.as_deref())
}

/// How many people live in a territory.
pub(in crate::members) fn size_of(view: &View, territory: Option<&str>) -> db::Result<Option<i64>> {
    let Some(id) = territory else { return Ok(None) };
    let edition = territories::edition(view)?;
    Ok(edition.resolve(id).and_then(|(one, _)| one.population).filter(|size| *size > 0))
}

/// Where members of that size are listed.
pub(in crate::members) fn of_size(view: &View, size: i64) -> String {
    view.visit.link(&format!("/reseau/adherents?taille={size}"))
}

/// The rows on the map of France, those of every page, and a word on those that it cannot show.
pub(super) fn picture(view: &View, page: &Page, found: &Found) -> Result<(String, String), Error> {
    let edition = territories::edition(view)?;
    let stands: Vec<String> = (0..found.total).filter_map(|at| (found.row)(at).place.map(|place| place.id)).collect();
    let drawn = |id: &&str| edition.resolve(id).is_some_and(|(one, _)| !edition.departements(one).is_empty());
    let drawn: Vec<&str> = stands.iter().map(String::as_str).filter(drawn).collect();
    let counts = map::spread(&edition, drawn.iter().copied());
    let frame = &page.frame;
    let legend = [frame.t("list-map-some"), String::new(), frame.t("list-map-none")];
    let picture = Map::new(&edition, legend, |one| {
        let count = counts.get(one.id).copied().unwrap_or(0);
        Shade {
            tone: if count > 0 { Tone::Full } else { Tone::Empty },
            says: frame.t2("list-map-shape", "name", one.name, "n", count),
            link: page.limited("territoire", one.id),
        }
    });
    let apart = found.total - drawn.len();
    let note = format!("{} {}", frame.t1("list-map-apart", "n", apart), frame.t("map-credit"));
    Ok((askama::Template::render(&picture)?, note))
}

/// What a text may mean: an id as such, a code, else a name.
fn found<'a>(edition: &'a Edition, typed: &str) -> Vec<&'a Territory> {
    if let Some((one, _)) = edition.resolve(typed) {
        return vec![one];
    }
    let codes = Kind::ALL.into_iter().filter_map(|kind| edition.by_code(kind, &typed.to_uppercase()));
    // a département before the region that has the same figures
    let mut codes: Vec<&Territory> = codes.collect();
    codes.sort_by_key(|one| one.kind != Kind::Departement);
    match codes.first() {
        Some(one) => vec![one],
        None => edition.named(typed),
    }
}

impl Within {
    pub fn holds(&self, territory: Option<&str>) -> bool {
        if self.ids.is_none() && self.alike.is_none() {
            return true;
        }
        let Some((one, _)) = territory.and_then(|id| self.edition.resolve(id)) else { return false };
        let alike = |sizes: &RangeInclusive<i64>| one.population.is_some_and(|size| sizes.contains(&size));
        self.ids.as_ref().is_none_or(|ids| ids.contains(one.id)) && self.alike.as_ref().is_none_or(alike)
    }

    /// From the most peopled; those who stand nowhere come last.
    pub fn population(&self, territory: Option<&str>) -> Reverse<i64> {
        let of = territory.and_then(|id| self.edition.resolve(id));
        Reverse(of.and_then(|(one, _)| one.population).unwrap_or(-1))
    }

    pub fn place(&self, territory: Option<&str>) -> Option<Place> {
        Some(Place { id: territory?.to_owned(), at: None })
    }

    /// Its name in the edition, where the edition has it.
    pub fn label(&self, territory: Option<&str>) -> Option<String> {
        self.edition.resolve(territory?).map(|(one, _)| self.edition.label(one))
    }

    pub fn cells(&self, territory: Option<&str>) -> [Cell; 3] {
        let Some(id) = territory else { return [Cell::None, Cell::None, Cell::None] };
        let known = self.edition.resolve(id).map(|(one, _)| one);
        [
            Cell::Text(known.map_or(id.to_owned(), |one| self.edition.label(one))),
            Cell::Text(id.to_owned()),
            known.and_then(|one| one.population).map_or(Cell::None, Cell::Number),
        ]
    }
}
