//! JSON: codes instead of words, days as ISO writes them, every row under the keys of its columns.

use serde_json::{Map, Value, json};

use super::{Cell, List, Row};

pub fn write(list: &List) -> Vec<u8> {
    let columns = list.columns.iter().map(|column| json!({ "key": column.key, "label": column.label }));
    let rows = list.rows.iter().map(|row| Value::Object(properties(list, row)));
    let whole = json!({
        "title": list.title,
        "address": list.address,
        "licence": list.licence,
        "total": list.rows.len(),
        "columns": columns.collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    });
    whole.to_string().into_bytes()
}

pub(super) fn properties(list: &List, row: &Row) -> Map<String, Value> {
    let mut all = Map::new();
    all.insert("id".into(), row.id.clone().into());
    all.insert("name".into(), row.name.clone().into());
    for (column, cell) in list.columns.iter().zip(&row.cells) {
        let value = match cell {
            Cell::None => Value::Null,
            Cell::Number(number) => (*number).into(),
            Cell::Word { code, .. } => code.clone().into(),
            other => other.said().into(),
        };
        all.insert(column.key.clone(), value);
    }
    all.insert("page".into(), row.path.as_ref().map(|path| format!("{}{path}", list.home)).into());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::lists::example;

    #[test]
    fn programs_read_codes_and_nulls() {
        let value: Value = serde_json::from_slice(&write(&example::list())).unwrap();
        assert_eq!((&value["total"], &value["rows"][0]["state"]), (&json!(2), &json!("admitted")));
        assert_eq!((&value["rows"][1]["since"], &value["rows"][1]["population"]), (&Value::Null, &json!(12)));
    }
}
