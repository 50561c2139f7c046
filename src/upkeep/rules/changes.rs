//! The history of an organisation's page, out of the journal's acts on it: what stood in each field, and what came in its place.

use std::collections::HashMap;

use serde_json::{Map, Value};

/// What one corrects as on a wiki. Rules depend on none of them.
pub const FIELDS: &[&str] = &["about", "website"];

/// Acts of a form on the whole row: what they do not tell of, the row does not hold.
const ROW: &[&str] = &["row.recorded", "row.changed"];

/// One act, as the journal tells it.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub n: i64,
    pub act: String,
    /// On which row: this page's own, or one that was merged into it since.
    pub object: String,
    pub facts: Map<String, Value>,
}

/// A field that an act changed. `was` is none where nobody knows what stood there.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub field: String,
    pub was: Option<String>,
    pub becomes: String,
}

impl Change {
    /// Whether it can be put back.
    pub fn known(&self) -> bool {
        FIELDS.contains(&self.field.as_str()) && self.was.is_some()
    }
}

/// What each act changed, in the order given. `columns` are those of the row.
pub fn changes(acts: &[Told], columns: &[&str]) -> Vec<Vec<Change>> {
    // apart, since each row has its own past
    let mut stood: HashMap<(&str, &str), String> = HashMap::new();
    acts.iter()
        .map(|told| {
            let text =
                |facts: &Map<String, Value>, name: &str| facts.get(name).and_then(Value::as_str).map(str::to_owned);
            let whole = ROW.contains(&told.act.as_str());
            let before = told.facts.get("was").and_then(Value::as_object);
            let mut changed = vec![];
            for column in columns.iter() {
                let becomes = match (text(&told.facts, column), whole, before) {
                    (Some(value), ..) => value,
                    (None, true, _) => String::new(),
                    (None, false, _) => continue,
                };
                if !whole && before.is_none() {
                    continue;
                }
                let key = (told.object.as_str(), *column);
                let stated = before.map(|before| text(before, column).unwrap_or_default());
                let was = stated.or_else(|| stood.get(&key).cloned());
                let first = told.act == "row.recorded";
                if was.as_deref() != Some(&becomes) && !(was.is_none() && (first || becomes.is_empty())) {
                    changed.push(Change { field: column.to_string(), was, becomes: becomes.clone() });
                }
                stood.insert(key, becomes);
            }
            changed
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn told(n: i64, act: &str, facts: Value) -> Told {
        Told { n, act: act.into(), facts: facts.as_object().cloned().unwrap_or_default(), ..Told::default() }
    }

    #[test]
    fn each_act_says_what_stood_before() {
        let acts = [
            told(1, "row.recorded", json!({ "id": "a", "name": "Fing", "about": "Un." })),
            told(2, "organisation.corrected", json!({ "about": "Deux.", "was": { "about": "Un." } })),
            told(3, "row.changed", json!({ "id": "a", "name": "La Fing", "about": "Deux." })),
            told(4, "row.changed", json!({ "id": "a", "name": "La Fing" })),
        ];
        let change = |field: &str, was: &str, becomes: &str| Change {
            field: field.into(),
            was: Some(was.into()),
            becomes: becomes.into(),
        };
        let found = changes(&acts, &["name", "about"]);
        assert_eq!(found[0], [], "it came with these");
        assert_eq!(found[1], [change("about", "Un.", "Deux.")]);
        assert_eq!(found[2], [change("name", "Fing", "La Fing")]);
        assert_eq!(found[3], [change("about", "Deux.", "")]);
        assert!(found[3][0].known() && !found[2][0].known());
    }

    #[test]
    fn what_nobody_knows_is_not_made_up() {
        let found = changes(&[told(9, "row.changed", json!({ "about": "Deux." }))], &["about"]);
        assert_eq!(found[0], [Change { field: "about".into(), was: None, becomes: "Deux.".into() }]);
        assert!(!found[0][0].known());
        assert_eq!(changes(&[told(9, "organisation.claimed", json!({ "about": "x" }))], &["about"])[0], []);
    }
}
