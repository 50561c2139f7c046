//! Sheets of LibreOffice and of others: `content.xml` of an OpenDocument, where runs of cells and of lines are written once
//! with their number (ODF 1.3, part 3, 9.1).

use std::io::{BufReader, Cursor};

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};

use super::{COLUMNS, LINES, Sheet, Unread, chosen};
use crate::imports::model::Grid;

const SHEETS: usize = 50;

/// Where the reading stands within one sheet.
#[derive(Default)]
struct Table {
    sheet: Sheet,
    merged: Vec<(u32, usize, u32, usize)>,
    /// The line and the column about to be read, from 0.
    line: usize,
    column: usize,
    /// How many lines and cells the open ones stand for.
    lines: usize,
    cells: usize,
    /// The open cell: its value where it is typed, its paragraphs.
    value: Option<String>,
    text: String,
    row: Vec<(usize, String)>,
}

pub(super) fn read(bytes: &[u8], asked: Option<usize>) -> Result<(Grid, usize), Unread> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    let content = archive.by_name("content.xml").map_err(|_| Unread::Broken)?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let (mut names, mut grids) = (vec![], vec![]);
    let (mut table, mut buffer) = (None::<Table>, vec![]);
    // inside a note of a cell, and inside a cell at all
    let (mut aside, mut open) = (0, false);
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|_| Unread::Broken)?;
        let (is_start, tag) = match &event {
            Event::Start(tag) => (true, tag),
            Event::Empty(tag) => (false, tag),
            Event::Text(text) if open && aside == 0 => {
                if let Some(table) = &mut table {
                    table.say(&String::from_utf8_lossy(text));
                }
                continue;
            }
            Event::GeneralRef(name) if open && aside == 0 => {
                let written = format!("&{};", String::from_utf8_lossy(name));
                if let (Some(table), Ok(text)) = (&mut table, unescape(&written)) {
                    table.say(&text);
                }
                continue;
            }
            Event::End(tag) => {
                match (tag.name().as_ref(), &mut table) {
                    (b"office:annotation", _) => aside = 0,
                    (b"text:p", Some(table)) if open && aside == 0 => table.say("\n"),
                    (b"table:table-cell" | b"table:covered-table-cell", Some(table)) if open => {
                        table.end_cell();
                        open = false;
                    }
                    (b"table:table-row", Some(table)) => table.end_line()?,
                    (b"table:table", _) => grids.extend(table.take().map(|table| table.sheet.merged(&table.merged))),
                    _ => {}
                }
                continue;
            }
            Event::Eof => break,
            _ => continue,
        };
        match (tag.name().as_ref(), &mut table) {
            (b"table:table", None) if names.len() < SHEETS => {
                names.push(attribute(tag, "table:name").unwrap_or_default());
                if is_start {
                    table = Some(Table::default());
                } else {
                    grids.push(Grid::default());
                }
            }
            (b"office:annotation", _) if is_start => aside = 1,
            (b"table:table-row", Some(table)) => {
                table.begin_line(many(tag, "table:number-rows-repeated"));
                if !is_start {
                    table.end_line()?;
                }
            }
            (b"table:table-cell" | b"table:covered-table-cell", Some(table)) => {
                table.begin_cell(tag);
                if is_start {
                    open = true;
                } else {
                    table.end_cell();
                }
            }
            (b"text:s" | b"text:tab" | b"text:line-break", Some(table)) if open && aside == 0 => table.say(" "),
            _ => {}
        }
    }
    chosen(grids, names, asked)
}

impl Table {
    fn say(&mut self, text: &str) {
        if self.text.len() < 4 * super::CELL {
            self.text.push_str(text);
        }
    }

    fn begin_line(&mut self, lines: usize) {
        (self.lines, self.column) = (lines, 0);
        self.row.clear();
    }

    fn begin_cell(&mut self, tag: &BytesStart) {
        self.cells = many(tag, "table:number-columns-repeated");
        self.text.clear();
        let is = |name: &str| attribute(tag, name);
        self.value = match is("office:value-type").as_deref() {
            Some("date") => is("office:date-value").map(|at| at.split('T').next().unwrap_or_default().to_owned()),
            Some("float" | "currency") => is("office:value").and_then(|value| value.parse().ok()).map(super::number),
            _ => None,
        };
        let (across, down) = (many(tag, "table:number-columns-spanned"), many(tag, "table:number-rows-spanned"));
        if across > 1 || down > 1 {
            let (line, column) = (self.line as u32 + 1, self.column);
            self.merged.push((line, column, line + down.min(LINES) as u32 - 1, column + across.min(COLUMNS) - 1));
        }
    }

    fn end_cell(&mut self) {
        let shown = self.text.trim();
        // figures that a sheet shows with leading zeros are texts of it: 01004, 06 12 34 56 78
        let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
        let text = match &self.value {
            Some(value) if digits(value) && shown.starts_with('0') && digits(shown) => shown.to_owned(),
            Some(value) => value.clone(),
            None => shown.to_owned(),
        };
        if !text.is_empty() {
            // a run of the same text: no table says the same in more columns than one may have
            let run = self.cells.min(COLUMNS.saturating_sub(self.column).max(1));
            self.row.extend((0..run).map(|place| (self.column + place, text.clone())));
        }
        self.column = self.column.saturating_add(self.cells);
        self.cells = 0;
    }

    fn end_line(&mut self) -> Result<(), Unread> {
        if !self.row.is_empty() {
            if self.lines > LINES {
                return Err(Unread::TooManyLines);
            }
            for line in 0..self.lines {
                for (column, text) in &self.row {
                    self.sheet.put((self.line + line) as u32 + 1, *column, text)?;
                }
            }
        }
        self.line = self.line.saturating_add(self.lines).min(u32::MAX as usize - LINES - 1);
        Ok(())
    }
}

fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name.as_bytes())?;
    let written = String::from_utf8_lossy(&found.value).into_owned();
    unescape(&written).ok().map(|text| text.into_owned())
}

/// How many a tag stands for: once, where it does not say.
fn many(tag: &BytesStart, name: &str) -> usize {
    attribute(tag, name).and_then(|number| number.parse().ok()).unwrap_or(1).max(1)
}
