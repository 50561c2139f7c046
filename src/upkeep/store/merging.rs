//! What a merge does to every row that points to the organisation that is merged, and how it is undone. The list of what points
//! there follows from the declarations of all tables, so that a table of tomorrow is moved too.
//!
//! A session whose minutes are signed keeps its rows as they are: whoever stands on its sheet cannot be merged away.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Number, Value as Json};

use super::super::tables::{MERGE_CELL, MERGE_ROW};
use crate::platform::{
    db::{self, ToVal, Tx, Value},
    exchange::{self, Row},
    tables::{Kind, Table},
};

crate::sql! {
    PUT_MERGE = "insert into organisation_merge (id, kept, merged, merged_name, merged_on, n) values ($1, $2, $3, $4, $5, $6)";
    PUT_UNDONE = "insert into merge_undone (id, merge, undone_on, n) values ($1, $1, $2, $3)";
    CELLS_OF = "select of_table, field, count(*) from merge_cell where merge = $1 group by of_table, field order by of_table, field";
    ROWS_OF = "select position, of_table, of_row, did, held from merge_row where merge = $1 order by position";
}

/// What one organisation has once: of two rows that say the same by these columns, the kept one's stays, and the other is kept
/// with the merge. Where nothing but a name points there (`field_value`), the other is left where it is.
const ONCE: &[(&str, &[&str])] = &[
    ("organisation_name", &["name"]),
    ("organisation_fact", &["fact", "value", "note", "source"]),
    ("organisation_link", &["organisation", "kind", "other", "starts", "ends", "note", "source"]),
    ("membership", &["category"]),
    ("field_value", &["field"]),
    ("not_same", &["one", "other"]),
];

/// Of an organisation, what is filled in from the other where it says nothing.
const FILLED: &[&str] = &["legal_person", "siren", "siret", "rna", "territory", "website", "about", "source"];

/// A column that points to rows of a table.
struct Pointer {
    table: &'static Table,
    column: &'static str,
    condition: &'static str,
    keyed: bool,
}

impl Pointer {
    fn once(&self) -> Option<&'static [&'static str]> {
        ONCE.iter().find(|(table, _)| *table == self.table.name).map(|(_, columns)| *columns)
    }
    /// Rows of a session with signed minutes are not written.
    fn open(&self) -> String {
        match has(self.table, "session") {
            true => format!("({}) and session not in (select session from minutes)", self.condition),
            false => format!("({})", self.condition),
        }
    }
}

fn has(table: &Table, column: &str) -> bool {
    table.columns.iter().any(|one| one.name == column)
}

/// Every column of every table that points to rows of `target`.
fn pointers(tables: &[&'static Table], target: &str) -> Vec<Pointer> {
    let all = tables.iter().flat_map(|table| table.columns.iter().map(move |column| (*table, column)));
    // an address that moved keeps its own id
    all.filter(|(_, column)| column.kind != Kind::Id)
        .filter_map(|(table, column)| {
            let condition = column.points_to(target)?;
            Some(Pointer { table, column: column.name, condition, keyed: matches!(column.kind, Kind::Key(_)) })
        })
        .collect()
}

/// The sessions with signed minutes on whose rows an organisation stands: there it cannot be merged away.
pub fn signed(tx: &Tx, tables: &[&'static Table], organisation: &str) -> db::Result<Vec<String>> {
    let mut found = vec![];
    for at in pointers(tables, "organisation").iter().filter(|at| at.keyed && has(at.table, "session")) {
        let sql = format!(
            "select distinct session from {} where {} = $1 and session in (select session from minutes) order by session",
            at.table.name, at.column
        );
        found.extend(tx.dynamic(&sql, &[&organisation])?.into_iter().filter_map(first));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// How many rows of each table point to an organisation, itself left out.
pub fn weight(tx: &Tx, tables: &[&'static Table], organisation: &str) -> db::Result<Vec<(&'static str, usize)>> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for at in pointers(tables, "organisation") {
        let sql = format!("select count(*) from {} where {} = $1 and ({})", at.table.name, at.column, at.condition);
        if let Some([Value::Int(count)]) = tx.dynamic(&sql, &[&organisation])?.first().map(Vec::as_slice) {
            *counts.entry(at.table.name).or_default() += usize::try_from(*count).unwrap_or(0);
        }
    }
    Ok(counts.into_iter().filter(|(_, count)| *count > 0).collect())
}

fn first(row: Vec<Value>) -> Option<String> {
    match row.into_iter().next() {
        Some(Value::Text(text)) => Some(text),
        _ => None,
    }
}

/// A merge under way.
pub struct Merging<'a> {
    pub tx: &'a Tx,
    pub tables: &'a [&'static Table],
    /// The merge's own id.
    pub id: &'a str,
    pub kept: &'a str,
    pub merged: &'a str,
    pub n: i64,
    position: i64,
}

impl<'a> Merging<'a> {
    pub fn begin(
        tx: &'a Tx,
        tables: &'a [&'static Table],
        id: &'a str,
        (kept, merged, name): (&'a str, &'a str, &str),
        on: Date,
        n: i64,
    ) -> db::Result<Merging<'a>> {
        tx.execute(&PUT_MERGE, &[&id, &kept, &merged, &name, &on, &n])?;
        Ok(Merging { tx, tables, id, kept, merged, n, position: 0 })
    }

    /// Moves all that points to the one to the other, fills in what the other lacks, and takes the one out.
    pub fn run(&mut self) -> db::Result<()> {
        for at in pointers(self.tables, "organisation").iter().filter(|at| at.table.name != "organisation") {
            self.take_twins(at)?;
        }
        self.take_loops()?;
        self.legal_persons()?;
        for at in pointers(self.tables, "organisation").iter().filter(|at| at.table.name != "organisation") {
            self.move_rows(at, self.kept, self.merged)?;
        }
        self.fill()?;
        let own = self.table("organisation")?;
        self.take(own, self.merged)
    }

    fn table(&self, name: &str) -> db::Result<&'static Table> {
        self.tables.iter().copied().find(|table| table.name == name).ok_or(db::Error::NotFound)
    }

    /// Rows of the one that say what a row of the other says already.
    fn take_twins(&mut self, at: &Pointer) -> db::Result<()> {
        let Some(columns) = at.once().filter(|_| at.keyed) else { return Ok(()) };
        let same = columns.iter().filter(|column| **column != at.column);
        let same: Vec<String> =
            same.map(|column| format!("coalesce(a.{column}, '') = coalesce(b.{column}, '')")).collect();
        let conditions = if same.is_empty() { "1 = 1".to_owned() } else { same.join(" and ") };
        let (table, column) = (at.table.name, at.column);
        let sql = format!(
            "select a.id, min(b.id) from {table} a join {table} b on b.{column} = $2 and {conditions}
            where a.{column} = $1 group by a.id order by a.id"
        );
        for row in self.tx.dynamic(&sql, &[&self.merged, &self.kept])? {
            if let [Value::Text(gone), Value::Text(stays)] = &row[..] {
                self.take_with_children(at.table, gone, stays)?;
            }
        }
        Ok(())
    }

    /// A row with those that are nothing without it. What names it in a session that is still open names the other from now on.
    fn take_with_children(&mut self, table: &'static Table, gone: &str, stays: &str) -> db::Result<()> {
        for child in pointers(self.tables, table.name) {
            if child.keyed {
                let sql = format!("select id from {} where {} = $1 order by id", child.table.name, child.column);
                for id in self.tx.dynamic(&sql, &[&gone])?.into_iter().filter_map(first) {
                    self.take(child.table, &id)?;
                }
            } else if has(child.table, "session") {
                self.move_rows(&child, stays, gone)?;
            }
        }
        self.take(table, gone)
    }

    /// Rows that would link the organisation to itself.
    fn take_loops(&mut self) -> db::Result<()> {
        for table in self.tables.iter().copied().filter(|table| table.name != "organisation") {
            let columns: Vec<&str> = pointers(&[table], "organisation").iter().map(|at| at.column).collect();
            let [one, other] = columns[..] else { continue };
            let sql =
                format!("select id from {} where {one} in ($1, $2) and {other} in ($1, $2) order by id", table.name);
            for id in self.tx.dynamic(&sql, &[&self.kept, &self.merged])?.into_iter().filter_map(first) {
                self.take(table, &id)?;
            }
        }
        Ok(())
    }

    /// Of organisations that the one paid for; nobody is the legal person of itself.
    fn legal_persons(&self) -> db::Result<()> {
        let own = self.table("organisation")?;
        let none = self
            .tx
            .dynamic("select id from organisation where id = $1 and legal_person = $2", &[&self.kept, &self.merged])?;
        let others = self.tx.dynamic(
            "select id from organisation where id not in ($1, $2) and legal_person = $2 order by id",
            &[&self.kept, &self.merged],
        )?;
        for id in none.into_iter().filter_map(first) {
            self.set(own, &id, "legal_person", Value::Text(self.merged.to_owned()), Value::Null)?;
        }
        let becomes = || Value::Text(self.kept.to_owned());
        for id in others.into_iter().filter_map(first) {
            self.set(own, &id, "legal_person", Value::Text(self.merged.to_owned()), becomes())?;
        }
        Ok(())
    }

    /// All rows that one column points from, but those of signed sessions and those of which the other has one already.
    fn move_rows(&self, at: &Pointer, to: &str, from: &str) -> db::Result<()> {
        let (table, column, mut condition) = (at.table.name, at.column, at.open());
        let same: &[&str] = match (at.keyed, has(at.table, "session")) {
            (false, true) => &["session"],
            (false, false) => at.once().unwrap_or_default(),
            _ => &[],
        };
        let mut args: Vec<&dyn ToVal> = vec![&from];
        if !same.is_empty() {
            args.push(&to);
            let same: Vec<String> = same.iter().map(|one| format!("o.{one} = {table}.{one}")).collect();
            condition +=
                &format!(" and not exists (select 1 from {table} o where o.{column} = $2 and {})", same.join(" and "));
        }
        let sql = format!("select id from {table} where {column} = $1 and {condition} order by id");
        let found = self.tx.dynamic(&sql, &args)?;
        let text = |text: &str| Value::Text(text.to_owned());
        let ids: Vec<String> = found.into_iter().filter_map(first).collect();
        let cell = |id: &String| -> Row {
            let key = format!("{}.{table}.{column}.{id}", self.id);
            let key = &crate::platform::files::hash(key.as_bytes())[..32];
            vec![text(key), text(self.id), text(table), text(id), text(column), text(from), text(to)]
        };
        exchange::put(self.tx, &MERGE_CELL, &ids.iter().map(cell).collect::<Vec<Row>>(), self.n)?;
        let update = format!("update {table} set {column} = $2, n = $3 where id = $1");
        for id in &ids {
            self.tx.dynamic_execute(&update, &[id, &to, &self.n])?;
        }
        Ok(())
    }

    /// What the other does not say of itself, the one says.
    fn fill(&self) -> db::Result<()> {
        let own = self.table("organisation")?;
        let row =
            |id: &str| self.tx.dynamic(&own.select("id = $1"), &[&id])?.into_iter().next().ok_or(db::Error::NotFound);
        let (kept, merged) = (row(self.kept)?, row(self.merged)?);
        for (at, column) in own.columns.iter().enumerate().filter(|(_, column)| FILLED.contains(&column.name)) {
            let itself = matches!(&merged[at], Value::Text(text) if column.name == "legal_person" && text == self.kept);
            if kept[at] == Value::Null && merged[at] != Value::Null && !itself {
                self.set(own, self.kept, column.name, Value::Null, merged[at].clone())?;
            }
        }
        // its page is another now, whatever was filled in
        self.tx.dynamic_execute("update organisation set n = $2 where id = $1", &[&self.kept, &self.n])?;
        Ok(())
    }

    fn set(&self, table: &'static Table, id: &str, column: &str, was: Value, becomes: Value) -> db::Result<()> {
        let text = |text: &str| Value::Text(text.to_owned());
        let key = format!("{}.{}.{column}.{id}", self.id, table.name);
        let key = &crate::platform::files::hash(key.as_bytes())[..32];
        let cell = vec![text(key), text(self.id), text(table.name), text(id), text(column), was, becomes.clone()];
        exchange::put(self.tx, &MERGE_CELL, &[cell], self.n)?;
        let sql = format!("update {} set {column} = $2, n = $3 where id = $1", table.name);
        self.tx.dynamic_execute(&sql, &[&id, &becomes, &self.n])?;
        Ok(())
    }

    /// Takes a row out, and keeps it with the merge.
    fn take(&mut self, table: &'static Table, id: &str) -> db::Result<()> {
        let Some(row) = self.tx.dynamic(&table.select("id = $1"), &[&id])?.into_iter().next() else { return Ok(()) };
        let held: Map<String, Json> =
            table.columns.iter().zip(&row).map(|(column, value)| (column.name.to_owned(), json(value))).collect();
        self.note(table.name, id, "taken", Some(&Json::Object(held).to_string()))?;
        self.tx.dynamic_execute(&table.delete(), &[&id])?;
        Ok(())
    }

    /// A row that another store put in for this merge.
    pub fn put(&mut self, table: &str, id: &str) -> db::Result<()> {
        self.note(table, id, "put", None)
    }

    fn note(&mut self, table: &str, id: &str, did: &str, held: Option<&str>) -> db::Result<()> {
        self.position += 1;
        let text = |text: &str| Value::Text(text.to_owned());
        let row = vec![
            Value::Text(format!("{}-{}", self.id, self.position)),
            text(self.id),
            Value::Int(self.position),
            text(table),
            text(id),
            text(did),
            held.map_or(Value::Null, text),
        ];
        exchange::put(self.tx, &MERGE_ROW, &[row], self.n)
    }
}

fn json(value: &Value) -> Json {
    match value {
        Value::Text(text) => Json::String(text.clone()),
        Value::Int(number) => Json::Number(Number::from(*number)),
        _ => Json::Null,
    }
}

fn value(json: &Json) -> Value {
    match json {
        Json::String(text) => Value::Text(text.clone()),
        Json::Number(number) => number.as_i64().map_or(Value::Null, Value::Int),
        _ => Value::Null,
    }
}

/// How many rows of each table a merge wrote, those taken out and put in too.
pub fn moved(tx: &Tx, merge: &str) -> db::Result<Vec<(String, usize)>> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (table, _, count) in cells(tx, merge)? {
        *counts.entry(table).or_default() += count;
    }
    for (_, table, ..) in rows(tx, merge)? {
        *counts.entry(table).or_default() += 1;
    }
    Ok(counts.into_iter().collect())
}

fn cells(tx: &Tx, merge: &str) -> db::Result<Vec<(String, String, usize)>> {
    let rows = tx.query::<(String, String, i64)>(&CELLS_OF, &[&merge])?;
    Ok(rows.into_iter().map(|(table, field, count)| (table, field, usize::try_from(count).unwrap_or(0))).collect())
}

/// Position, table, row, what was done, what it held.
type Noted = (i64, String, String, String, Option<String>);

fn rows(tx: &Tx, merge: &str) -> db::Result<Vec<Noted>> {
    tx.query(&ROWS_OF, &[&merge])
}

/// What stands in the way of undoing a merge.
#[derive(Clone, Debug, PartialEq)]
pub enum Hindrance {
    /// A cell that it wrote says something else by now: table, field, row.
    Changed(String, String, String),
    /// A row that it wrote is on the sheet of a session whose minutes were signed since.
    Signed(String),
    /// Another organisation has taken the id.
    Taken(String),
    /// A row that it took out stands there again: its table and its id.
    There(String, String),
}

/// All of them, in the order of tables; none where it can be undone.
pub fn hindrances(tx: &Tx, tables: &[&'static Table], merge: &str, merged: &str) -> db::Result<Vec<Hindrance>> {
    let mut found = vec![];
    for (name, field, _) in cells(tx, merge)? {
        let Some(table) = tables.iter().find(|table| table.name == name) else { continue };
        // a row that is no more has nothing to be put back
        let join = format!(
            "from merge_cell c join {name} t on t.id = c.of_row where c.merge = $1 and c.of_table = $2 and c.field = $3"
        );
        let sql =
            format!("select c.of_row {join} and coalesce(t.{field}, '') <> coalesce(c.becomes, '') order by c.of_row");
        let changed = tx.dynamic(&sql, &[&merge, &name, &field])?.into_iter().filter_map(first);
        found.extend(changed.map(|id| Hindrance::Changed(name.clone(), field.clone(), id)));
        if has(table, "session") {
            let sql = format!(
                "select distinct t.session {join} and t.session in (select session from minutes) order by t.session"
            );
            let signed = tx.dynamic(&sql, &[&merge, &name, &field])?.into_iter().filter_map(first);
            found.extend(signed.map(Hindrance::Signed));
        }
    }
    for (_, name, id, ..) in rows(tx, merge)?.into_iter().filter(|(.., did, _)| did == "taken") {
        let Some(table) = tables.iter().find(|table| table.name == name) else { continue };
        if !tx.dynamic(&table.select("id = $1"), &[&id])?.is_empty() {
            found.push(if id == merged && name == "organisation" {
                Hindrance::Taken(id)
            } else {
                Hindrance::There(name, id)
            });
        }
    }
    Ok(found)
}

/// Puts back what was taken out, takes out what was put in, and gives each cell what it held, under the act `n`.
pub fn undo(tx: &Tx, tables: &[&'static Table], merge: &str, on: Date, n: i64) -> db::Result<()> {
    let of = |name: &str| tables.iter().copied().find(|table| table.name == name).ok_or(db::Error::NotFound);
    // what was taken last stands under what was taken before: a state after its membership, both after their organisation
    for (_, name, id, did, held) in rows(tx, merge)?.into_iter().rev() {
        let table = of(&name)?;
        if did == "put" {
            tx.dynamic_execute(&table.delete(), &[&id])?;
            continue;
        }
        let held: Map<String, Json> = serde_json::from_str(&held.unwrap_or_default()).unwrap_or_default();
        let row: Vec<Value> =
            table.columns.iter().map(|column| held.get(column.name).map_or(Value::Null, value)).collect();
        exchange::put(tx, table, &[row], n)?;
    }
    for (name, field, _) in cells(tx, merge)? {
        let name = of(&name)?.name;
        let sql = format!(
            "update {name} set {field} = (select c.was from merge_cell c where c.merge = $1 and c.of_table = $2 and c.field = $3
                and c.of_row = {name}.id), n = $4
            where id in (select of_row from merge_cell where merge = $1 and of_table = $2 and field = $3)"
        );
        let args: [&dyn ToVal; 4] = [&merge, &name, &field, &n];
        tx.dynamic_execute(&sql, &args)?;
    }
    tx.execute(&PUT_UNDONE, &[&merge, &on, &n])?;
    Ok(())
}
