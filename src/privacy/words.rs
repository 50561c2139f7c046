//! What is held, in words: the names of tables and columns that their forms already have, else those of this slice.

use super::{
    model::{Names, Part, Row},
    store,
};
use crate::platform::{
    calendar,
    db::Value,
    held::Hold,
    tables::date,
    web::{Frame, Slice},
};

/// One processing with what it holds.
pub struct Section {
    pub id: &'static str,
    pub name: String,
    pub why: String,
    pub basis: String,
    pub sees: String,
    pub keeps: String,
    pub tables: Vec<Table>,
}

pub struct Table {
    pub name: String,
    pub heads: Vec<String>,
    pub lines: Vec<Line>,
}

pub struct Line {
    pub cells: Vec<String>,
    /// The page where it stands.
    pub place: Option<String>,
    pub fate: String,
}

pub fn sections(frame: &Frame, slices: &'static [Slice], parts: &[Part], names: &Names) -> Vec<Section> {
    let section = |part: &Part| {
        let id = part.processing.id;
        let word = |end: &str| frame.t(&format!("processing-{id}-{end}"));
        let table = |found: &super::model::Found| {
            let said = |at: &usize| found.rows.iter().any(|row| !plain(&row.values[*at]).is_empty());
            let shown: Vec<usize> = (0..found.hold.shows.len()).filter(said).collect();
            let head = |at: &usize| self::column(frame, found.hold.table, found.hold.shows[*at]);
            Table {
                name: self::table(frame, found.hold.table),
                heads: shown.iter().map(head).collect(),
                lines: found.rows.iter().map(|row| line(frame, slices, found.hold, row, &shown, names)).collect(),
            }
        };
        Section {
            id,
            name: frame.of("processing", id),
            why: word("why"),
            basis: frame.of("basis", part.processing.basis.word()),
            sees: word("sees"),
            keeps: word("keeps"),
            tables: part.found.iter().map(table).collect(),
        }
    };
    parts.iter().filter(|part| part.rows() > 0).map(section).collect()
}

/// A row, by the columns that at least one row of its table fills.
fn line(frame: &Frame, slices: &'static [Slice], hold: &Hold, row: &Row, shown: &[usize], names: &Names) -> Line {
    let cell = |at: &usize| {
        let (column, value) = (hold.shows[*at], &row.values[*at]);
        let named = store::target(slices, hold.table, column)
            .and_then(|target| names.get(&(target.to_owned(), plain(value))).cloned());
        named.unwrap_or_else(|| self::value(frame, hold.table, column, &plain(value)))
    };
    Line {
        cells: shown.iter().map(cell).collect(),
        place: hold.place.and_then(|place| address(place, hold, row)).map(|path| frame.link(&path)),
        fate: frame.of("fate", if row.ready { hold.fate.word() } else { "waits" }),
    }
}

/// The address with each `{column}` filled in; none where one is empty.
fn address(place: &str, hold: &Hold, row: &Row) -> Option<String> {
    let mut path = place.replace("{id}", &row.key);
    for (column, value) in hold.shows.iter().zip(&row.values) {
        let mark = format!("{{{column}}}");
        if path.contains(&mark) {
            let value = plain(value);
            if value.is_empty() {
                return None;
            }
            path = path.replace(&mark, &value);
        }
    }
    Some(path)
}

fn stem(table: &str) -> String {
    table.replace('_', "-")
}

pub fn table(frame: &Frame, table: &str) -> String {
    let sheet = format!("sheet-{}", stem(table));
    if frame.has(&sheet) { frame.t(&sheet) } else { frame.of("held", &stem(table)) }
}

pub fn column(frame: &Frame, table: &str, column: &str) -> String {
    let own = format!("{}-{}", stem(table), stem(column));
    if frame.has(&own) { frame.t(&own) } else { frame.of("held-column", &stem(column)) }
}

/// A day, a moment, one value of a list, or the text itself.
fn value(frame: &Frame, table: &str, column: &str, text: &str) -> String {
    let own = format!("{}-{}-{text}", stem(table), stem(column));
    if !text.is_empty() && frame.has(&own) {
        return frame.t(&own);
    }
    if text.len() == 10
        && let Some(day) = date(text)
    {
        return calendar::short(day, frame.lang());
    }
    match text.parse::<jiff::Timestamp>() {
        Ok(at) => frame.moment(at),
        Err(_) => text.to_owned(),
    }
}

/// An act of the journal in words, whatever slice wrote it.
pub fn act(frame: &Frame, act: &str) -> String {
    let own = format!("held-act-{}", act.replace('.', "-"));
    if frame.has(&own) { frame.t(&own) } else { frame.t("held-act-other") }
}

pub fn plain(value: &Value) -> String {
    match value {
        Value::Null | Value::Blob(_) => String::new(),
        Value::Int(i) => i.to_string(),
        Value::Real(f) => f.to_string(),
        Value::Text(text) => text.clone(),
    }
}

/// What a row says, in a line: enough to tell it by.
pub fn shortly(part: &Part) -> String {
    let rows = part.found.iter().flat_map(|found| &found.rows);
    let cells = rows.flat_map(|row| row.values.iter().map(plain));
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", ")
}
