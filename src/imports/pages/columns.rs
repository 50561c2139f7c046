//! The second step: which sheet, where its headings are, and what each column is.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::address;
use crate::{
    access::{View, read_long, said, write},
    fields,
    imports::{
        model::{Field, Grid, brought, letter},
        prepare,
        rules::headings,
        store::{self, Import},
        words::Words,
    },
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
    territories,
};

/// Cells shown of each column, and the lines that may hold the headings.
const SAMPLES: usize = 3;
const ABOVE: usize = 30;

struct Column {
    /// Its place, as its field is named.
    at: usize,
    letter: String,
    heading: String,
    samples: Vec<String>,
    field: String,
}

#[derive(Template)]
#[template(path = "imports/templates/columns.html")]
struct Columns {
    frame: Frame,
    import: Import,
    sheets: Vec<String>,
    /// Lines that may hold the headings: number, and what they say.
    lines: Vec<(u32, String)>,
    columns: Vec<Column>,
    /// The program whose export it is, and whether a file with these headings came before.
    source: Option<&'static str>,
    remembered: bool,
    /// The network's own fields, each as it is posted and in words.
    own: Vec<(String, String)>,
    categories: Vec<(String, String)>,
    category: String,
    errors: Vec<(String, String)>,
    /// Where the network is told apart from its preview: the version that this page changes.
    version: i64,
}

impl Columns {
    fn fields(&self) -> &'static [&'static str] {
        Field::IDS
    }
    fn sheet(&self) -> usize {
        usize::try_from(self.import.sheet).unwrap_or(0)
    }
    fn heading(&self) -> u32 {
        self.import.heading as u32
    }
}

pub async fn page(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read_long(house, visit, move |view| shown(view, &id, None, &[])).await
}

fn shown(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let import = prepare::import(view, id)?;
    if import.accepted() {
        return Ok(crate::platform::web::go(&view.visit.link(&address(id))));
    }
    let grid = prepare::grid(view, &import)?;
    let heading = import.heading as u32;
    let names = headings::headings(&grid, heading);
    let own = fields::all(view)?;
    let kept = import.fields(&own);
    let chosen = |at: usize| match filled {
        Some(filled) => Field::read(filled.get(&format!("colonne-{at}")), &own),
        None => kept.get(at).copied().flatten(),
    };
    let column = |(at, heading): (usize, &String)| Column {
        at,
        letter: letter(at),
        heading: heading.clone(),
        samples: samples(&grid, import.heading as u32, at),
        field: chosen(at).map_or(String::new(), |field| field.id(&own)),
    };
    let said_there = |line: &crate::imports::model::GridLine| {
        let cells: Vec<&str> = line.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        (line.number, cells.join(" | ").chars().take(70).collect())
    };
    let answers = store::answers(view.tx, id)?;
    let categories = crate::members::store::categories(view.tx)?;
    let category = match (answers.get(&(0, "category".to_owned(), String::new())), &categories[..]) {
        (Some(chosen), _) => chosen.clone(),
        // where there is one category, whoever a list names enters it, unless someone says otherwise
        (None, [only]) => only.id.clone(),
        (None, _) => String::new(),
    };
    let edition = territories::edition(view)?;
    let words = Words { texts: &view.house.texts, lang: view.lang(), categories: &[], own: &own, edition: &edition };
    view.form_page(Columns {
        own: own.iter().filter(|own| brought(own)).map(|own| (own.input(), words.of_object(own))).collect(),
        frame: view.frame(view.text("import-columns-title"))?,
        sheets: grid.sheets.clone(),
        lines: grid.lines.iter().take(ABOVE).map(said_there).collect(),
        columns: names
            .iter()
            .enumerate()
            .map(column)
            .filter(|one| !one.heading.is_empty() || !one.samples.is_empty())
            .collect(),
        source: headings::source(&names).map(headings::Source::name),
        remembered: !store::known_columns(view.tx, &headings::fingerprint(&names), &own)?.is_empty(),
        categories: categories.iter().map(|one| (one.id.clone(), one.label(view.lang()).to_owned())).collect(),
        category: filled.map_or(category, |filled| filled.get("categorie").to_owned()),
        errors: said(view, problems),
        version: import.version,
        import,
    })
}

fn samples(grid: &Grid, heading: u32, at: usize) -> Vec<String> {
    let mut found: Vec<String> = vec![];
    for line in grid.lines.iter().filter(|line| line.number > heading) {
        let cell: String = line.cell(at).chars().take(40).collect();
        if !cell.is_empty() && !found.contains(&cell) {
            found.push(cell);
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    found
}

/// Another sheet or another line of headings is read first, and its columns guessed anew; else the columns are as chosen.
pub async fn save(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let import = prepare::import(view, &id)?;
        if import.accepted() {
            return Ok(address(&id));
        }
        if filled.version() != Some(import.version) {
            return Err(Problem::new("colonne-0", "import-columns-stale").into());
        }
        let number = |name: &str, kept: i64| filled.get(name).parse().unwrap_or(kept);
        let sheet = number("feuille", import.sheet);
        let grid = match sheet == import.sheet {
            true => prepare::grid(view, &import)?,
            false => prepare::grid(view, &Import { sheet, ..import.clone() })?,
        };
        let heading = match sheet == import.sheet {
            true => number("titres", import.heading) as u32,
            false => headings::heading_line(&grid),
        };
        let own = fields::all(view)?;
        let sheet_place = usize::try_from(sheet).unwrap_or(0);
        if sheet != import.sheet || i64::from(heading) != import.heading {
            let found = prepare::understood(view.tx, &grid, heading, &own)?;
            store::set_columns(view.tx, &id, sheet_place, heading, &found.fields, &own)?;
            store::answer(view.tx, &id, &found.answers)?;
            return Ok(format!("{}/colonnes", address(&id)));
        }
        let width = headings::headings(&grid, heading).len();
        let fields: Vec<Option<Field>> =
            (0..width).map(|at| Field::read(filled.get(&format!("colonne-{at}")), &own)).collect();
        held(&fields)?;
        store::set_columns(view.tx, &id, sheet_place, heading, &fields, &own)?;
        let category = Some(filled.get("categorie")).filter(|id| !id.is_empty()).unwrap_or("none");
        let answer = ((0, "category".to_owned(), String::new()), category.to_owned());
        store::answer(view.tx, &id, &[answer].into())?;
        Ok(address(&id))
    };
    write(house, visit, filled, act, move |view, filled, problems| shown(view, &again, Some(filled), problems)).await
}

/// Something must say who, and two columns cannot say the same.
fn held(fields: &[Option<Field>]) -> Result<(), Error> {
    for (at, field) in fields.iter().enumerate().filter_map(|(at, field)| Some((at, (*field)?))) {
        if field != Field::Address && fields[..at].contains(&Some(field)) {
            return Err(Problem::new(&format!("colonne-{at}"), "import-columns-twice")
                .with("column", letter(at))
                .into());
        }
    }
    let who = [
        Field::Name,
        Field::Siren,
        Field::Siret,
        Field::Rna,
        Field::Insee,
        Field::Territory,
        Field::FamilyName,
        Field::FullName,
    ];
    match fields.iter().flatten().any(|field| who.contains(field)) {
        true => Ok(()),
        false => Err(Problem::new("colonne-0", "import-columns-nobody").into()),
    }
}
