//! Rows as they would be written, gathered while lines are read.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    known::Known,
    plan::{Body, Given},
};
use crate::{
    fields,
    imports::{model::Change, tables},
    platform::{
        db::Value,
        exchange::Row,
        tables::{Table, slug},
    },
};

#[derive(Debug)]
pub(super) struct Made<'a> {
    import: &'a str,
    known: &'a Known,
    /// Ids of new organisations and of categories.
    organisations: HashSet<String>,
    categories: HashSet<String>,
    position: i64,
    rows: HashMap<&'static str, Vec<Row>>,
    changes: Vec<Change>,
    changed: HashMap<(&'static str, String, &'static str), usize>,
    /// Values of the network's own fields, by field and row.
    values: BTreeMap<(String, String), String>,
}

impl<'a> Made<'a> {
    pub fn new(given: &Given<'a>) -> Made<'a> {
        let known = given.known;
        Made {
            import: given.import,
            known,
            organisations: HashSet::new(),
            categories: known.categories.iter().map(|one| one.id.clone()).collect(),
            position: known.categories.iter().map(|one| one.position).max().unwrap_or(0),
            rows: HashMap::new(),
            changes: vec![],
            changed: HashMap::new(),
            values: BTreeMap::new(),
        }
    }

    /// An address that no organisation has yet: its name's, with a number where it is taken.
    pub fn organisation_id(&mut self, stem: &str) -> String {
        let known = self.known;
        free(&mut self.organisations, stem, |id| known.by_id.contains_key(id))
    }

    /// An id that says nothing of whom it is: the import's, and a place in it.
    fn id(&self, table: &'static str) -> String {
        let letter = &table[..1];
        let place = self.rows.get(table).map_or(0, Vec::len) + 1;
        let part = if table == "membership_state" {
            "e"
        } else if table == "membership" {
            "a"
        } else {
            letter
        };
        format!("{}-{part}{place}", self.import)
    }

    fn put(&mut self, name: &'static str, cells: &[(&str, Option<&str>)]) -> String {
        let id = self.id(name);
        self.put_as(name, &id, cells);
        id
    }

    fn put_as(&mut self, name: &'static str, id: &str, cells: &[(&str, Option<&str>)]) {
        let table = table(name);
        let value = |column: &str| match cells.iter().find(|(name, _)| *name == column) {
            _ if column == "id" => Value::Text(id.to_owned()),
            Some((_, Some(text))) => Value::Text(text.to_string()),
            _ => Value::Null,
        };
        let row = table.columns.iter().map(|column| value(column.name)).collect();
        self.rows.entry(name).or_default().push(row);
    }

    pub fn other_name(&mut self, organisation: &str, name: &str) {
        self.put("organisation_name", &[("organisation", Some(organisation)), ("name", Some(name))]);
    }

    pub fn person(&mut self, given: &str, family: &str) -> String {
        self.put("person", &[("given_name", Some(given)), ("family_name", Some(family))])
    }

    pub fn mandate(&mut self, person: &str, organisation: &str, cells: &[(&'static str, Option<&str>)]) -> String {
        let own = [("person", Some(person)), ("organisation", Some(organisation))];
        self.put("mandate", &[&own, cells].concat())
    }

    pub fn category(&mut self, label: &str, counts: &str) -> String {
        let id = free(
            &mut self.categories,
            &Some(slug(label)).filter(|slug| !slug.is_empty()).unwrap_or("categorie".to_owned()),
            |_| false,
        );
        self.position += 1;
        let cells = [("label_fr", Some(label)), ("label_en", Some(label)), ("counts", Some(counts))];
        self.put_as("category", &id, &cells);
        let at = table("category").columns.iter().position(|column| column.name == "position");
        if let (Some(at), Some(row)) = (at, self.rows.get_mut("category").and_then(|rows| rows.last_mut())) {
            row[at] = Value::Int(self.position);
        }
        id
    }

    pub fn membership(&mut self, category: &str, organisation: Option<&str>, person: Option<&str>) -> String {
        let cells = [
            ("category", Some(category)),
            ("organisation", organisation),
            ("person", person),
            ("reciprocal", Some("no")),
        ];
        self.put("membership", &cells)
    }

    pub fn state(&mut self, membership: &str, state: &str, effective_on: &str, known: &str) {
        let cells = [
            ("membership", Some(membership)),
            ("state", Some(state)),
            ("effective_on", Some(effective_on)),
            ("known", Some(known)),
        ];
        self.put("membership_state", &cells);
    }

    pub fn contact(
        &mut self,
        organisation: Option<&str>,
        person: Option<&str>,
        cells: &[(&'static str, Option<&str>)],
    ) -> String {
        let own = [("organisation", organisation), ("person", person)];
        self.put("contact", &[&own, cells].concat())
    }

    /// A cell of a row that this import makes, said by a later line.
    pub fn fill(&mut self, name: &'static str, id: &str, column: &str, value: &str) {
        let Some(at) = table(name).columns.iter().position(|one| one.name == column) else { return };
        // the end of an id is the row's place
        let place =
            id.trim_start_matches(self.import).trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<usize>();
        let rows = self.rows.get_mut(name);
        if let Some(row) = rows.zip(place.ok()).and_then(|(rows, place)| rows.get_mut(place.checked_sub(1)?)) {
            row[at] = Value::Text(value.to_owned());
        }
    }

    /// What a cell of a row that is there becomes; said twice, the last word holds.
    pub fn change(&mut self, table: &'static str, id: &str, field: &'static str, was: Option<String>, becomes: String) {
        let key = (table, id.to_owned(), field);
        match self.changed.get(&key) {
            Some(place) => self.changes[*place].becomes = Some(becomes),
            None => {
                self.changed.insert(key, self.changes.len());
                self.changes.push(Change { table, id: id.to_owned(), field, was, becomes: Some(becomes) });
            }
        }
    }

    /// What a field of the network's own says of a row; said twice, the last word holds.
    pub fn value(&mut self, field: &str, row: &str, value: &str) {
        self.values.insert((field.to_owned(), row.to_owned()), value.to_owned());
    }

    /// In the order in which they can be written.
    pub fn finish(mut self, bodies: &[Body]) -> (Vec<(&'static str, Vec<Row>)>, Vec<Change>) {
        for body in bodies.iter().filter(|body| body.known.is_none()) {
            let cell = |column: &str| body.columns.get(column).map(|(text, _)| text);
            let cells = [
                ("name", Some(body.name.as_str())),
                ("kind", cell("kind").or(Some("other"))),
                ("siren", cell("siren")),
                ("siret", cell("siret")),
                ("rna", cell("rna")),
                ("territory", cell("territory")),
                ("website", cell("website")),
            ];
            self.put_as("organisation", &body.id, &cells);
        }
        for ((field, row), value) in std::mem::take(&mut self.values) {
            match self.known.own.get(&(field.clone(), row.clone())) {
                Some((_, was)) if *was == value => {}
                Some((id, was)) => self.change("field_value", id, "value", Some(was.clone()), value),
                None => {
                    let cells = [("field", Some(&*field)), ("object", Some(&*row)), ("value", Some(&*value))];
                    self.put_as("field_value", &fields::rules::value_id(&field, &row), &cells);
                }
            }
        }
        let rows = tables::written().filter_map(|table| Some((table.name, self.rows.remove(table.name)?)));
        (rows.collect(), self.changes)
    }
}

fn free(taken: &mut HashSet<String>, stem: &str, known: impl Fn(&str) -> bool) -> String {
    let mut id = stem.to_owned();
    let mut number = 2;
    while known(&id) || !taken.insert(id.clone()) {
        id = format!("{stem}-{number}");
        number += 1;
    }
    id
}

pub(crate) fn table(name: &str) -> &'static Table {
    tables::written().find(|table| table.name == name).expect("an import writes the tables that it says")
}
