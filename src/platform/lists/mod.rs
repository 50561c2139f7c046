//! A list is an address with its filters. What it gives is told once, as columns and rows; a page shows it in several looks,
//! and the same address with a suffix writes it whole as a file. Knows no word of the domain.
//!
//! Reading order: this file (columns, rows, formats), `page` (the looks, the filters, what one may take away), then a file a
//! format. A slice that has a list gives its rows; everything here follows.

mod csv;
mod geojson;
mod json;
mod page;
mod rss;
mod xlsx;

use axum::response::Response;
use jiff::{Timestamp, civil::Date};

use super::{texts::Lang, web};

pub use page::{Asked, Bare, Control, Look, PAGE, Page, Rows, Search, embedded};

/// Rows of one list, all those that its reader may see under its filters.
pub struct List {
    pub title: String,
    /// The page's own address, whole, with its filters.
    pub address: String,
    /// Where the house stands, with the language: what a row's path is added to.
    pub home: String,
    pub licence: String,
    pub lang: Lang,
    /// What the name of a row is called.
    pub naming: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// What changed lately, newest first.
    pub news: Vec<News>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// For programs: it stays when words change.
    pub key: String,
    pub label: String,
    /// Whether pages show it; files carry every column.
    pub shown: bool,
}

impl Column {
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Column {
        Column { key: key.into(), label: label.into(), shown: true }
    }
    pub fn carried(mut self) -> Column {
        self.shown = false;
        self
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub id: String,
    pub name: String,
    /// Its own page, where it has one.
    pub path: Option<String>,
    pub tags: Vec<String>,
    pub place: Option<Place>,
    /// One a column.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    None,
    Text(String),
    Number(i64),
    Day(Date),
    /// One of a closed list: what programs read, what people read, and the badge that it wears, if any.
    Word {
        code: String,
        word: String,
        badge: &'static str,
    },
    Link(String),
}

impl Cell {
    pub fn text(text: Option<impl Into<String>>) -> Cell {
        text.map_or(Cell::None, |text| Cell::Text(text.into()))
    }
    /// As people read it, days as ISO writes them.
    fn said(&self) -> String {
        match self {
            Cell::None => String::new(),
            Cell::Text(text) | Cell::Link(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
            Cell::Word { word, .. } => word.clone(),
        }
    }
}

/// Where a row stands on the ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The id of a territory.
    pub id: String,
    /// East and north, in degrees, where that is known.
    pub at: Option<(f64, f64)>,
}

/// Something that happened in a list: someone came in, someone left.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// The same for ever, so that a reader of feeds tells it once.
    pub id: String,
    pub title: String,
    pub text: String,
    pub path: Option<String>,
    pub at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
    Json,
    GeoJson,
    Rss,
}

impl Format {
    pub const ALL: [Format; 5] = [Format::Csv, Format::Xlsx, Format::Json, Format::GeoJson, Format::Rss];

    pub fn suffix(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::Json => "json",
            Format::GeoJson => "geojson",
            Format::Rss => "rss",
        }
    }
    /// The format that an address ends on.
    pub fn of(path: &str) -> Option<Format> {
        let (_, suffix) = path.rsplit_once('.')?;
        Format::ALL.into_iter().find(|format| format.suffix() == suffix)
    }
    fn media(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Json => "application/json",
            Format::GeoJson => "application/geo+json",
            Format::Rss => "application/rss+xml; charset=utf-8",
        }
    }
}

/// The whole list as a file of that format, named after the address.
pub fn file(list: &List, format: Format, name: &str) -> Result<Response, web::Error> {
    let bytes = match format {
        Format::Csv => csv::write(list)?,
        Format::Xlsx => xlsx::write(list)?,
        Format::Json => json::write(list),
        Format::GeoJson => geojson::write(list),
        Format::Rss => rss::write(list),
    };
    Ok(web::file(format.media(), &format!("{name}.{}", format.suffix()), bytes))
}

fn broken(error: impl std::fmt::Display) -> web::Error {
    web::Error::Fault(error.to_string())
}

#[cfg(test)]
pub(crate) mod example {
    use super::*;
    use jiff::civil::date;

    /// Two rows, one of which is named as nobody should be.
    pub fn list() -> List {
        let place = Place { id: "departement-971".into(), at: Some((-61.5, 16.2)) };
        let word = Cell::Word { code: "admitted".into(), word: "validée".into(), badge: "adopted" };
        let row = |id: &str, name: &str, place: Option<Place>, cells: Vec<Cell>| Row {
            id: id.into(),
            name: name.into(),
            path: place.is_some().then(|| format!("/reseau/organisations/{id}")),
            tags: vec![],
            place,
            cells,
        };
        List {
            title: "Les adhérents".into(),
            address: "https://reseau.example.org/reseau/adherents?categorie=villes".into(),
            home: "https://reseau.example.org".into(),
            licence: "Licence d’essai".into(),
            lang: Lang::Fr,
            naming: "Nom".into(),
            columns: vec![
                Column::new("state", "État"),
                Column::new("since", "Depuis"),
                Column::new("population", "Population").carried(),
                Column::new("note", "Note"),
            ],
            rows: vec![
                row(
                    "le-gosier",
                    "Le Gosier",
                    Some(place),
                    vec![
                        word.clone(),
                        Cell::Day(date(2018, 6, 19)),
                        Cell::Number(-3),
                        Cell::Text("dit « oui »; puis, non\nsur deux lignes".into()),
                    ],
                ),
                row(
                    "x",
                    "=HYPERLINK(\"https://mal.example\")",
                    None,
                    vec![word, Cell::None, Cell::Number(12), Cell::Text("-1 & <2>".into())],
                ),
            ],
            news: vec![News {
                id: "membership_state/a".into(),
                title: "Le Gosier & <les siens>".into(),
                text: "validée".into(),
                path: Some("/reseau/organisations/le-gosier".into()),
                at: "2018-06-18T22:00:00Z".parse().unwrap(),
            }],
        }
    }

    #[test]
    fn a_format_is_what_the_address_ends_on() {
        assert_eq!(Format::of("/reseau/adherents.geojson"), Some(Format::GeoJson));
        assert_eq!(Format::of("/reseau/adherents"), None);
        assert_eq!(Format::of("/reseau/adherents.exe"), None);
    }
}
