//! All that is held on someone, in one file to keep: for programs (JSON) and for a spreadsheet (CSV).

use std::io::{Cursor, Write};

use axum::{
    extract::{Path, State},
    http::HeaderValue,
    response::Response,
};
use serde_json::{Map, Value as Json, json};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use super::{
    super::{
        model::{Part, Subject},
        store, words,
    },
    me, someone,
};
use crate::{
    access::{View, read},
    platform::{
        db::Value,
        web::{self, Error, Site, Visit},
    },
};

pub async fn mine(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| file(view, &me(view)?)).await
}

pub async fn theirs(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| file(view, &someone(view, &id)?)).await
}

fn file(view: &View, subject: &Subject) -> Result<Response, Error> {
    let parts = store::held(view.tx, view.house.slices, subject)?;
    let journal = store::journal(view.tx, subject, &parts)?;
    let mut rows: Vec<[String; 5]> = vec![];
    let mut json = json(view, &parts);
    for (part, found, row, column, value) in each(&parts) {
        rows.push([part.into(), found.into(), row.into(), column.into(), value]);
    }
    let told =
        journal.iter().map(|kept| json!({ "act": kept.act, "number": kept.n, "at": kept.at, "value": kept.value }));
    json.insert("journal".to_owned(), told.collect());
    for kept in &journal {
        rows.push([
            "journal".into(),
            "personal_value".into(),
            kept.n.to_string(),
            kept.act.clone(),
            kept.value.clone(),
        ]);
    }
    let fault = |error: &dyn std::fmt::Display| Error::Fault(error.to_string());
    let mut table = csv::Writer::from_writer(vec![]);
    table.write_record(["processing", "table", "row", "column", "value"]).map_err(|e| fault(&e))?;
    for row in rows {
        table.write_record(row).map_err(|e| fault(&e))?;
    }
    let table = table.into_inner().map_err(|e| fault(&e))?;
    let text = serde_json::to_string_pretty(&Json::Object(json)).map_err(|e| fault(&e))?;
    let mut archive = ZipWriter::new(Cursor::new(vec![]));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // a mark, so that spreadsheets read it as UTF-8
    let csv: Vec<u8> = [b"\xef\xbb\xbf", &table[..]].concat();
    for (name, bytes) in [("donnees.json", text.as_bytes()), ("donnees.csv", &csv)] {
        archive.start_file(name, options).map_err(|e| fault(&e))?;
        archive.write_all(bytes).map_err(|e| fault(&e))?;
    }
    let bytes = archive.finish().map_err(|e| fault(&e))?.into_inner();
    let mut answer = web::private(web::file("application/zip", "donnees.zip", bytes));
    answer.headers_mut().insert(
        axum::http::header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"donnees.zip\""),
    );
    Ok(answer)
}

/// Processing, table, key, column, value.
fn each(parts: &[Part]) -> impl Iterator<Item = (&'static str, &'static str, &str, &'static str, String)> {
    let found = parts.iter().flat_map(|part| part.found.iter().map(move |found| (part.processing.id, found)));
    let rows = found.flat_map(|(id, found)| found.rows.iter().map(move |row| (id, found.hold, row)));
    rows.flat_map(|(id, hold, row)| {
        let cells = hold.shows.iter().zip(&row.values);
        cells.map(move |(column, value)| (id, hold.table, row.key.as_str(), *column, words::plain(value)))
    })
}

fn json(view: &View, parts: &[Part]) -> Map<String, Json> {
    let value = |value: &Value| match value {
        Value::Int(i) => json!(i),
        Value::Null => Json::Null,
        other => json!(words::plain(other)),
    };
    let part = |part: &Part| {
        let word = |end: &str| view.text(&format!("processing-{}{end}", part.processing.id));
        let mut tables = Map::new();
        for found in &part.found {
            let row = |row: &super::super::model::Row| {
                let cells =
                    found.hold.shows.iter().zip(&row.values).map(|(column, cell)| (column.to_string(), value(cell)));
                let key = [("key".to_owned(), json!(row.key))];
                Json::Object(key.into_iter().chain(cells).collect())
            };
            let rows = tables.entry(found.hold.table).or_insert_with(|| json!([]));
            if let Json::Array(rows) = rows {
                rows.extend(found.rows.iter().map(row));
            }
        }
        json!({
            "name": word(""), "why": word("-why"), "basis": part.processing.basis.word(), "seen_by": word("-sees"),
            "kept": word("-keeps"), "tables": tables,
        })
    };
    parts.iter().filter(|one| one.rows() > 0).map(|one| (one.processing.id.to_owned(), part(one))).collect()
}
