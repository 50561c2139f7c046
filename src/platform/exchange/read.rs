//! Reads a folder of plain files into rows, with every problem found.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fs, io,
    path::Path,
};

use super::{Files, Load, Problem, Row};
use crate::platform::{
    db::Value,
    files,
    tables::{Column, File, Kind, Table, Unfit},
};

/// Every file of a folder and of those in it, by its path from there; names that start with a dot are left out.
pub fn gather(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    collect(folder, "", &mut files)?;
    Ok(files)
}

/// Reads files against the declared tables. `README.md` and `LICENSE` may stand anywhere; any other file that no table
/// knows is a problem, since a file that is silently ignored is data lost.
pub fn read(tables: &[&'static Table], texts: &Files) -> Result<Load, Vec<Problem>> {
    let mut reading =
        Reading { tables, rows: HashMap::new(), ids: HashMap::new(), problems: vec![], pages: HashSet::new() };
    for path in texts.keys() {
        if let Some((table, groups)) = tables.iter().find_map(|table| Some((*table, groups(table.file.path(), path)?)))
        {
            reading.file(table, path, &groups, texts)
        }
    }
    for path in texts.keys() {
        let known =
            tables.iter().any(|table| groups(table.file.path(), path).is_some()) || reading.pages.contains(path);
        if !known && !free(path) {
            reading.problem(path, 0, "", "file-unknown", "", "");
        }
    }
    reading.check_keys();
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    let mut rows = reading.rows;
    let rows = tables.iter().map(|table| (*table, rows.remove(table.name).unwrap_or_default()));
    Ok(Load { rows: rows.map(|(table, placed)| (table, placed.into_iter().map(|p| p.row).collect())).collect() })
}

struct Placed {
    file: String,
    line: usize,
    row: Row,
}

struct Reading<'a> {
    tables: &'a [&'static Table],
    rows: HashMap<&'static str, Vec<Placed>>,
    ids: HashMap<&'static str, HashSet<String>>,
    problems: Vec<Problem>,
    pages: HashSet<String>,
}

type Cells = BTreeMap<String, String>;

impl Reading<'_> {
    fn file(&mut self, table: &'static Table, path: &str, groups: &Cells, texts: &Files) {
        let rows = match table.file {
            File::Csv(_) | File::Blobs(_) => self.csv(path, &texts[path]),
            File::Toml(_) => self.toml(table, path, &texts[path]),
            File::Settings(_) => self.settings(path, &texts[path]),
        };
        for (line, mut cells) in rows {
            cells.extend(groups.clone());
            if let File::Blobs(_) = table.file {
                self.blob(table, path, line, &cells, texts);
            } else {
                self.row(table, path, line, cells, texts);
            }
        }
    }

    fn row(&mut self, table: &'static Table, path: &str, line: usize, mut cells: Cells, texts: &Files) {
        let id = cells.get(table.columns[0].name).cloned().unwrap_or_default();
        let mut row = Row::new();
        for column in table.columns {
            let typed = match column.kind {
                Kind::Page => {
                    let page = page_path(path, table.name, &id);
                    let text = texts.get(&page).map(|bytes| decode(bytes)).unwrap_or_default();
                    self.pages.insert(page);
                    text
                }
                _ => cells.remove(column.name).unwrap_or_default(),
            };
            row.push(column.take(&typed).unwrap_or_else(|unfit| {
                self.problem(path, line, column.name, unfit.key(), &typed, &expected(column));
                Value::Null
            }));
        }
        for unknown in cells.keys() {
            self.problem(path, line, unknown, "column-unknown", "", "");
        }
        if !id.is_empty() && !self.ids.entry(table.name).or_default().insert(id.clone()) {
            self.problem(path, line, table.columns[0].name, "id-twice", &id, "");
        }
        self.rows.entry(table.name).or_default().push(Placed { file: path.to_owned(), line, row });
    }

    fn blob(&mut self, table: &'static Table, path: &str, line: usize, cells: &Cells, texts: &Files) {
        let (hash, media) =
            (cells.get("hash").cloned().unwrap_or_default(), cells.get("media").cloned().unwrap_or_default());
        let place = format!("{}/{hash}", path.rsplit_once('/').map_or("", |(folder, _)| folder));
        match texts.get(&place) {
            Some(bytes) if files::hash(bytes) == hash => {
                self.ids.entry(table.name).or_default().insert(hash.clone());
                let row = vec![Value::Text(hash), Value::Text(media), Value::Blob(bytes.clone())];
                self.rows.entry(table.name).or_default().push(Placed { file: path.to_owned(), line, row });
            }
            Some(_) => self.problem(path, line, "hash", "file-altered", &place, ""),
            None => self.problem(path, line, "hash", "file-missing", &place, ""),
        }
        self.pages.insert(place);
    }

    fn csv(&mut self, path: &str, bytes: &[u8]) -> Vec<(usize, Cells)> {
        let text = decode(bytes);
        let head = text.lines().next().unwrap_or_default();
        let delimiter =
            *[b',', b';', b'\t'].iter().max_by_key(|d| head.bytes().filter(|b| b == *d).count()).unwrap_or(&b',');
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let header = match reader.headers() {
            Ok(header) => header.clone(),
            Err(error) => {
                self.problem(path, 1, "", "file-unreadable", &error.to_string(), "");
                return vec![];
            }
        };
        let mut rows = vec![];
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, |at| at.line() as usize);
                    if record.len() != header.len() {
                        let (found, expected) = (record.len().to_string(), header.len().to_string());
                        self.problem(path, line, "", "row-uneven", &found, &expected);
                        continue;
                    }
                    let cells = header.iter().zip(record.iter());
                    rows.push((line, cells.map(|(name, cell)| (name.trim().to_owned(), cell.to_owned())).collect()));
                }
                Err(error) => self.problem(path, 0, "", "file-unreadable", &error.to_string(), ""),
            }
        }
        rows
    }

    fn toml(&mut self, table: &Table, path: &str, bytes: &[u8]) -> Vec<(usize, Cells)> {
        let Some(values) = self.toml_table(path, bytes) else { return vec![] };
        let mut cells = Cells::new();
        for (name, value) in values {
            let facts = table.column(&name).is_some_and(|column| column.kind == Kind::Facts);
            let cell = if facts { serde_json::to_string(&value).unwrap_or_default() } else { plain(&value) };
            cells.insert(name, cell);
        }
        vec![(1, cells)]
    }

    fn settings(&mut self, path: &str, bytes: &[u8]) -> Vec<(usize, Cells)> {
        let values = self.toml_table(path, bytes).unwrap_or_default();
        let cells = |(key, value): (String, toml::Value)| {
            (1, Cells::from([("key".to_owned(), key), ("value".to_owned(), plain(&value))]))
        };
        values.into_iter().map(cells).collect()
    }

    fn toml_table(&mut self, path: &str, bytes: &[u8]) -> Option<toml::Table> {
        let text = decode(bytes);
        match text.parse() {
            Ok(table) => Some(table),
            Err(error) => {
                let error: toml::de::Error = error;
                let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
                self.problem(path, line, "", "file-unreadable", error.message(), "");
                None
            }
        }
    }

    /// Every key names a row that is there.
    fn check_keys(&mut self) {
        let mut found = vec![];
        for table in self.tables {
            for placed in self.rows.get(table.name).into_iter().flatten() {
                for (column, value) in table.columns.iter().zip(&placed.row) {
                    let (Kind::Key(target), Value::Text(id)) = (column.kind, value) else { continue };
                    if !self.ids.get(target).is_some_and(|ids| ids.contains(id)) {
                        found.push((placed.file.clone(), placed.line, column.name, id.clone(), target));
                    }
                }
            }
        }
        found.sort();
        for (file, line, column, id, target) in found {
            self.problem(&file, line, column, Unfit::NoSuchRow.key(), &id, target);
        }
    }

    fn problem(&mut self, file: &str, line: usize, column: &str, key: &'static str, found: &str, expected: &str) {
        self.problems.push(Problem {
            file: file.to_owned(),
            line,
            column: column.to_owned(),
            key,
            found: found.to_owned(),
            expected: expected.to_owned(),
        });
    }
}

fn expected(column: &Column) -> String {
    match column.kind {
        Kind::OneOf(values) => values.join(", "),
        _ => String::new(),
    }
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// UTF-8 with or without its mark; else the encoding of French Windows, which Excel still writes.
pub fn decode(bytes: &[u8]) -> String {
    let (text, _, broken) = encoding_rs::UTF_8.decode(bytes);
    if broken { encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned() } else { text.into_owned() }
}

fn free(path: &str) -> bool {
    matches!(path.rsplit('/').next(), Some("README.md" | "LISEZMOI.md" | "LICENSE"))
}

pub(super) fn page_path(table_path: &str, table: &str, id: &str) -> String {
    let folder = table_path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    format!("{folder}{table}/{id}.md")
}

/// The values that `{column}` parts of a pattern take in a path, or none where the path is another's.
fn groups(pattern: &str, path: &str) -> Option<Cells> {
    let (wanted, found): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    if wanted.len() != found.len() {
        return None;
    }
    let mut cells = Cells::new();
    for (want, part) in wanted.into_iter().zip(found) {
        match want.split_once('{').and_then(|(head, rest)| Some((head, rest.split_once('}')?))) {
            Some((head, (column, tail))) => {
                let value = part.strip_prefix(head)?.strip_suffix(tail)?;
                cells.insert(column.to_owned(), value.to_owned());
            }
            None if want == part => {}
            None => return None,
        }
    }
    Some(cells)
}

fn collect(folder: &Path, prefix: &str, into: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &path, into)?;
        } else {
            into.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}
