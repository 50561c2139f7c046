//! Writes a house as a folder of plain files.

use std::collections::BTreeMap;

use super::{Files, read::page_path};
use crate::platform::{
    db::{self, Tx, Value},
    tables::{File, Kind, Table},
};

/// The files of the whole house, by path. Rows come sorted by id, so that two exports of the same facts are the same bytes.
pub fn export(tx: &Tx, tables: &[&'static Table]) -> db::Result<Files> {
    let mut files = Files::new();
    for table in tables {
        let rows = tx.dynamic(&table.select(table.keep.unwrap_or("1 = 1")), &[])?;
        match table.file {
            File::Csv(pattern) => csv_files(table, pattern, &rows, &mut files)?,
            File::Toml(pattern) => {
                for row in &rows {
                    files.insert(path(pattern, table, row), toml_file(table, pattern, row)?.into_bytes());
                }
            }
            File::Settings(path) => {
                let pairs = rows.iter().map(|row| (plain(&row[0]), toml::Value::String(plain(&row[1]))));
                let text = toml::to_string(&pairs.collect::<toml::Table>()).map_err(bad)?;
                files.insert(path.into(), text.into_bytes());
            }
            File::Blobs(list) => {
                let folder = list.rsplit_once('/').map_or("", |(folder, _)| folder);
                let mut index = String::from("hash,media\n");
                for row in &rows {
                    let [Value::Text(hash), Value::Text(media), Value::Blob(bytes)] = &row[..] else { continue };
                    index.push_str(&format!("{hash},{media}\n"));
                    files.insert(format!("{folder}/{hash}"), bytes.clone());
                }
                if !rows.is_empty() {
                    files.insert(list.into(), index.into_bytes());
                }
            }
        }
    }
    Ok(files)
}

fn csv_files(table: &Table, pattern: &str, rows: &[Vec<Value>], files: &mut Files) -> db::Result<()> {
    let mut grouped: BTreeMap<String, Vec<&Vec<Value>>> = BTreeMap::new();
    for row in rows {
        grouped.entry(path(pattern, table, row)).or_default().push(row);
    }
    for (path, rows) in grouped {
        let written = |index: &usize| {
            let column = &table.columns[*index];
            column.kind != Kind::Page && !pattern.contains(&format!("{{{}}}", column.name))
        };
        let indexes: Vec<usize> = (0..table.columns.len()).filter(written).collect();
        let mut writer = csv::Writer::from_writer(vec![]);
        writer.write_record(indexes.iter().map(|i| table.columns[*i].name)).map_err(bad)?;
        for row in rows {
            writer.write_record(indexes.iter().map(|i| plain(&row[*i]))).map_err(bad)?;
            for (column, value) in table.columns.iter().zip(row) {
                if let (Kind::Page, Value::Text(text)) = (column.kind, value) {
                    let page = page_path(&path, table.name, &plain(&row[0]));
                    files.insert(page, format!("{text}\n").into_bytes());
                }
            }
        }
        files.insert(path, writer.into_inner().map_err(bad)?);
    }
    Ok(())
}

fn toml_file(table: &Table, pattern: &str, row: &[Value]) -> db::Result<String> {
    let mut out = toml::Table::new();
    for (column, value) in table.columns.iter().zip(row) {
        let value = match (column.kind, value) {
            (_, Value::Null) => continue,
            (_, Value::Text(_)) if pattern.contains(&format!("{{{}}}", column.name)) => continue,
            (Kind::Facts, Value::Text(json)) => serde_json::from_str(json).map_err(bad)?,
            (_, Value::Int(i)) => toml::Value::Integer(*i),
            (_, other) => toml::Value::String(plain(other)),
        };
        out.insert(column.name.to_owned(), value);
    }
    toml::to_string_pretty(&out).map_err(bad)
}

fn path(pattern: &str, table: &Table, row: &[Value]) -> String {
    let filled = |path: String, (column, value): (&super::super::tables::Column, &Value)| {
        path.replace(&format!("{{{}}}", column.name), &plain(value))
    };
    table.columns.iter().zip(row).fold(pattern.to_owned(), filled)
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Int(i) => i.to_string(),
        Value::Real(f) => f.to_string(),
        Value::Text(text) => text.clone(),
        Value::Blob(_) => String::new(),
    }
}

fn bad(error: impl std::fmt::Display) -> db::Error {
    db::Error::Bad(error.to_string())
}
