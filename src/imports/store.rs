//! Imports in the database: in preparation, accepted, undone; and what the house holds, for the rules.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::{
    model::{Answers, Asked, Change, Field, Plan},
    rules::{Category, Contact, Known, Mandate, Membership, Named, Organisation, People, Person, State, headings},
    tables,
};
use crate::{
    fields,
    platform::{
        db::{self, FromRow, Tx, Value},
        exchange::{self, Row},
        tables::{Kind, Table},
    },
    record,
};

crate::sql! {
    LAST = "select coalesce(max(n), 0) from journal";
    ORGANISATIONS = "select id, name, kind, siren, siret, rna, territory, website from organisation order by id";
    NAMES = "select organisation, name from organisation_name order by id";
    PEOPLE = "select id, given_name, family_name from person";
    MANDATES = "select id, person, organisation, capacity, title, standing, starts, ends from mandate";
    CATEGORIES = "select id, label_fr, label_en, counts, position from category order by position, id";
    MEMBERSHIPS = "select id, category, organisation, person from membership order by id";
    STATES = "select id, membership, state, effective_on, known from membership_state order by effective_on, n, id";
    CONTACTS = "select id, organisation, person, name, email, phone, postal_address from contact order by id";

    PUT = "insert into import (id, name, made_by, made_at, sheet, heading, columns, version, counts, n)
        values ($1, $2, $3, $4, $5, $6, $7, 1, '', $8)";
    PUT_CONTENT = "insert into import_content (import, bytes) values ($1, $2)";
    PUT_STATE = "insert into import_state (import, state, at, n) values ($1, $2, $3, $4)";
    IMPORT = "select i.id as id, i.name as name, i.made_by as made_by, i.made_at as made_at, i.sheet as sheet,
            i.heading as heading, i.columns as columns, i.version as version, i.counts as counts, s.state as state,
            s.at as at, s.n as n
        from import i join import_state s on s.import = i.id
        where i.id = $1 and not exists (select 1 from import_state l where l.import = i.id and l.n > s.n)";
    // those of the last states, the latest first
    ALL = "select i.id as id, i.name as name, i.made_by as made_by, i.made_at as made_at, i.sheet as sheet,
            i.heading as heading, i.columns as columns, i.version as version, i.counts as counts, s.state as state,
            s.at as at, s.n as n
        from import i join import_state s on s.import = i.id
        where not exists (select 1 from import_state l where l.import = i.id and l.n > s.n) order by s.n desc limit 50";
    BYTES = "select bytes from import_content where import = $1";
    ANSWERS = "select line, about, said, value from import_answer where import = $1";
    ANSWER = "insert into import_answer (import, line, about, said, value) values ($1, $2, $3, $4, $5)
        on conflict (import, line, about, said) do update set value = excluded.value";
    // the category of lines that say none was chosen with the columns: it is no answer to a doubt
    RETAKE = "delete from import_answer where import = $1 and line = $2 and not (about = 'category' and said = '')";
    TOUCH = "update import set version = version + 1 where id = $1";
    SET_COLUMNS = "update import set sheet = $2, heading = $3, columns = $4, version = version + 1 where id = $1";
    SET_COUNTS = "update import set counts = $2, version = version + 1 where id = $1";
    KNOWN_COLUMNS = "select position, field from import_column where headings = $1 order by position";
    KNOWN_WORDS = "select about, coalesce(said, ''), value from import_word where headings = $1 order by id";
    FORGET_WORDS = "delete from import_word where headings = $1";
    FORGET_COLUMNS = "delete from import_column where headings = $1";
    ROWS_OF = "select made, count(*) from import_row where import = $1 group by made";
    FIELDS_OF = "select made, field, count(*) from import_change where import = $1 group by made, field";
    NO_ROWS = "delete from import_row where import = $1";
    NO_CHANGES = "delete from import_change where import = $1";
    NO_ANSWERS = "delete from import_answer where import = $1";
    NO_CONTENT = "delete from import_content where import = $1";
    NO_STATES = "delete from import_state where import = $1";
    GONE = "delete from import where id = $1";
    // untouched since: by its states, and by the instants of answers, which are its own
    OLD = "select i.id, s.state from import i join import_state s on s.import = i.id
        where s.at < $1 and not exists (select 1 from import_state l where l.import = i.id and l.n > s.n)
            and (s.state <> 'accepted' or exists (select 1 from import_content c where c.import = i.id))";
    ORGANISATION_NAME = "select name from organisation where id = $1";
    PERSON_NAME = "select given_name || ' ' || family_name from person where id = $1";
    CONTACT_NAME = "select name from contact where id = $1";
    MEMBER_NAME = "select coalesce(o.name, p.given_name || ' ' || p.family_name, m.id) from membership m
        left join organisation o on o.id = m.organisation left join person p on p.id = m.person where m.id = $1";
    CATEGORY_NAME = "select label_fr from category where id = $1";
    VALUE_NAME = "select v.label_fr from field_value w join field_version v on v.field = w.field where w.id = $1
        order by v.number desc limit 1";
}

record! {
    /// An import with its last state.
    #[derive(Clone, Debug)]
    pub struct Import {
        pub id: String,
        pub name: String,
        pub made_by: String,
        pub made_at: Timestamp,
        pub sheet: i64,
        pub heading: i64,
        pub columns: String,
        pub version: i64,
        pub counts: String,
        pub state: String,
        pub at: Timestamp,
        pub n: i64,
    }
}

impl Import {
    pub fn fields(&self, own: &[fields::Field]) -> Vec<Option<Field>> {
        let ids: Vec<String> = serde_json::from_str(&self.columns).unwrap_or_default();
        ids.iter().map(|id| Field::read(id, own)).collect()
    }
    pub fn accepted(&self) -> bool {
        self.state == "accepted"
    }
    /// How many rows of each table it made, then how many cells it changed.
    pub fn counted(&self) -> Vec<(String, i64)> {
        let counts: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&self.counts).unwrap_or_default();
        counts.into_iter().map(|(table, count)| (table, count.as_i64().unwrap_or(0))).collect()
    }
}

fn listed(fields: &[Option<Field>], own: &[fields::Field]) -> String {
    let ids: Vec<String> = fields.iter().map(|field| field.map_or(String::new(), |field| field.id(own))).collect();
    serde_json::to_string(&ids).unwrap_or_default()
}

/// The number of the journal's last act: what the house holds changes with it.
pub fn last(tx: &Tx) -> db::Result<i64> {
    Ok(tx.query_one::<(i64,)>(&LAST, &[])?.0)
}

/// Everything of the network that a line may be about, people excepted. Seven statements, whatever its size.
pub fn known(tx: &Tx) -> db::Result<Known> {
    let own = |(id, field, row, value): (String, String, String, String)| ((field, row), (id, value));
    let known = Known {
        organisations: tx.query::<Organisation>(&ORGANISATIONS, &[])?,
        categories: tx.query::<Category>(&CATEGORIES, &[])?,
        memberships: tx.query::<Membership>(&MEMBERSHIPS, &[])?,
        states: tx.query::<State>(&STATES, &[])?,
        contacts: tx.query::<Contact>(&CONTACTS, &[])?,
        own: fields::store::written(tx)?.into_iter().map(own).collect(),
        ..Known::default()
    };
    Ok(known.arranged(tx.query::<(String, String)>(&NAMES, &[])?))
}

/// Those people whom a file names, and those who act for its organisations, with their mandates: all are looked at, and few are kept.
/// Three statements at most, none where the file names nobody.
pub fn people(tx: &Tx, named: &Named) -> db::Result<People> {
    let (mut people, mut mandates) = (vec![], vec![]);
    if named.is_empty() {
        return Ok(People::default());
    }
    tx.each(&PEOPLE, &[], |row| {
        let family: String = row.get_near(2, "family_name")?;
        if named.holds(&family, || row.get_near(1, "given_name"), || row.get_near(0, "id"))? {
            people.push(Person::from_row(row)?);
        }
        Ok(())
    })?;
    if people.is_empty() && named.organisations.is_empty() {
        return Ok(People::default());
    }
    let ids: HashSet<String> = people.iter().map(|person: &Person| person.id.clone()).collect();
    let mut beside: HashSet<String> = HashSet::new();
    tx.each(&MANDATES, &[], |row| {
        let person: String = row.get_near(1, "person")?;
        let theirs = ids.contains(&person);
        let organisation: Option<String> = row.get_near(2, "organisation")?;
        if theirs || organisation.is_some_and(|id| named.organisations.contains(&id)) {
            mandates.push(Mandate::from_row(row)?);
            if !theirs {
                beside.insert(person);
            }
        }
        Ok(())
    })?;
    if !beside.is_empty() {
        tx.each(&PEOPLE, &[], |row| {
            if beside.contains(&row.get_near::<String>(0, "id")?) {
                people.push(Person::from_row(row)?);
            }
            Ok(())
        })?;
    }
    Ok(People::new(people, mandates))
}

/// The organisations alone, with their names. Two statements.
pub fn known_organisations(tx: &Tx) -> db::Result<Known> {
    let known = Known { organisations: tx.query::<Organisation>(&ORGANISATIONS, &[])?, ..Known::default() };
    Ok(known.arranged(tx.query::<(String, String)>(&NAMES, &[])?))
}

/// A file on its way in, before it has a state.
pub struct New<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub made_by: &'a str,
    pub sheet: usize,
    pub heading: u32,
    pub fields: &'a [Option<Field>],
    pub own: &'a [fields::Field],
    /// Those that hold for the whole file, as they were given the last time.
    pub answers: &'a Answers,
    pub bytes: &'a [u8],
}

pub fn put(tx: &Tx, new: &New, at: Timestamp, n: i64) -> db::Result<()> {
    let (sheet, columns) = (new.sheet as i64, listed(new.fields, new.own));
    tx.execute(&PUT, &[&new.id, &new.name, &new.made_by, &at, &sheet, &new.heading, &columns, &n])?;
    tx.execute(&PUT_CONTENT, &[&new.id, &new.bytes])?;
    put_answers(tx, new.id, new.answers)?;
    put_state(tx, new.id, "prepared", at, n)
}

/// The same, accepted in the same act.
pub fn put_accepted(tx: &Tx, new: &New, plan: &Plan, at: Timestamp, n: i64) -> db::Result<()> {
    let (sheet, columns) = (new.sheet as i64, listed(new.fields, new.own));
    tx.execute(&PUT, &[&new.id, &new.name, &new.made_by, &at, &sheet, &new.heading, &columns, &n])?;
    tx.execute(&PUT_CONTENT, &[&new.id, &new.bytes])?;
    accept(tx, new.id, plan, at, n, &|_| ())
}

pub fn put_state(tx: &Tx, import: &str, state: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&PUT_STATE, &[&import, &state, &at, &n])?;
    Ok(())
}

pub fn import(tx: &Tx, id: &str) -> db::Result<Import> {
    tx.query_one(&IMPORT, &[&id])
}

pub fn imports(tx: &Tx) -> db::Result<Vec<Import>> {
    tx.query(&ALL, &[])
}

/// The file; none once it was swept.
pub fn bytes(tx: &Tx, import: &str) -> db::Result<Option<Vec<u8>>> {
    Ok(tx.query_opt::<(Vec<u8>,)>(&BYTES, &[&import])?.map(|(bytes,)| bytes))
}

pub fn answers(tx: &Tx, import: &str) -> db::Result<Answers> {
    let rows = tx.query::<(i64, String, String, String)>(&ANSWERS, &[&import])?;
    Ok(rows.into_iter().map(|(line, about, said, value)| ((line as u32, about, said), value)).collect())
}

pub fn answer(tx: &Tx, import: &str, answers: &Answers) -> db::Result<()> {
    put_answers(tx, import, answers)?;
    tx.execute(&TOUCH, &[&import])?;
    Ok(())
}

fn put_answers(tx: &Tx, import: &str, answers: &Answers) -> db::Result<()> {
    for ((line, about, said), value) in answers {
        tx.execute(&ANSWER, &[&import, line, about, said, value])?;
    }
    Ok(())
}

/// Takes back what was answered about a line, or about the whole file.
pub fn retake(tx: &Tx, import: &str, line: u32) -> db::Result<()> {
    tx.execute(&RETAKE, &[&import, &line])?;
    tx.execute(&TOUCH, &[&import])?;
    Ok(())
}

pub fn set_columns(
    tx: &Tx,
    import: &str,
    sheet: usize,
    heading: u32,
    fields: &[Option<Field>],
    own: &[fields::Field],
) -> db::Result<()> {
    tx.execute(&SET_COLUMNS, &[&import, &(sheet as i64), &heading, &listed(fields, own)])?;
    Ok(())
}

/// What the columns of such a file were taken for, the last time.
pub fn known_columns(tx: &Tx, fingerprint: &str, own: &[fields::Field]) -> db::Result<Vec<Option<Field>>> {
    let rows = tx.query::<(i64, Option<String>)>(&KNOWN_COLUMNS, &[&fingerprint])?;
    Ok(rows.into_iter().map(|(_, field)| field.and_then(|id| Field::read(&id, own))).collect())
}

/// What was answered for the whole of such a file, the last time.
pub fn known_words(tx: &Tx, fingerprint: &str) -> db::Result<Answers> {
    let words = tx.query::<(String, String, String)>(&KNOWN_WORDS, &[&fingerprint])?;
    Ok(words.into_iter().map(|(about, said, value)| ((0, about, said), value)).collect())
}

/// For the next file with these headings: what columns are, and what was answered for the whole of it.
pub fn remember(
    tx: &Tx,
    headings: &[String],
    fields: &[Option<Field>],
    own: &[fields::Field],
    answers: &Answers,
    n: i64,
) -> db::Result<()> {
    let fingerprint = &headings::fingerprint(headings);
    tx.execute(&FORGET_COLUMNS, &[fingerprint])?;
    tx.execute(&FORGET_WORDS, &[fingerprint])?;
    let text = |text: &str| if text.is_empty() { Value::Null } else { Value::Text(text.chars().take(500).collect()) };
    let row = |(at, heading): (usize, &String)| {
        let field = fields.get(at).copied().flatten().map_or(String::new(), |field| field.id(own));
        vec![
            Value::Text(format!("{fingerprint}-{at}")),
            Value::Text(fingerprint.to_owned()),
            Value::Int(at as i64),
            text(heading),
            text(&field),
        ]
    };
    exchange::put(tx, &tables::COLUMN, &headings.iter().enumerate().map(row).collect::<Vec<Row>>(), n)?;
    // a category that was made is known by its name, as long as it is there
    let lasts = |((line, ..), value): &(&Asked, &String)| *line == 0 && *value != "new";
    let mut words: Vec<_> = answers.iter().filter(lasts).collect();
    words.sort_unstable();
    let word = |(at, ((_, about, said), value)): (usize, &(&Asked, &String))| {
        let id = Value::Text(format!("{fingerprint}-m{at}"));
        vec![id, Value::Text(fingerprint.clone()), text(about), text(said), text(value)]
    };
    exchange::put(tx, &tables::WORD, &words.iter().enumerate().map(word).collect::<Vec<Row>>(), n)
}

// ---- Writing, all or nothing

/// Writes what a plan says under the act `n`, and what it takes to undo it. So many statements whatever the number of lines,
/// but for the rows that one statement holds. `told` hears how many rows are written.
pub fn accept(tx: &Tx, import: &str, plan: &Plan, at: Timestamp, n: i64, told: &dyn Fn(usize)) -> db::Result<()> {
    let of = |name: &str| tables::written().find(|table| table.name == name).ok_or(db::Error::NotFound);
    let mut made: Vec<Row> = vec![];
    for (name, rows) in &plan.rows {
        exchange::put(tx, of(name)?, rows, n)?;
        made.extend(
            rows.iter().map(|row| vec![Value::Text(import.to_owned()), Value::Text(name.to_string()), row[0].clone()]),
        );
        told(made.len());
    }
    exchange::put(tx, &tables::ROW, &made, n)?;
    let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::Text);
    let change = |change: &Change| {
        let own = [import, change.table, &change.id, change.field].map(|part| Value::Text(part.to_owned()));
        own.into_iter().chain([text(&change.was), text(&change.becomes)]).collect()
    };
    exchange::put(tx, &tables::CHANGE, &plan.changes.iter().map(change).collect::<Vec<Row>>(), n)?;
    set_cells(tx, import, "becomes", n)?;
    let counts: serde_json::Map<String, serde_json::Value> =
        plan.counts().into_iter().map(|(table, count)| (table.to_owned(), count.into())).collect();
    tx.execute(&SET_COUNTS, &[&import, &serde_json::Value::Object(counts).to_string()])?;
    put_state(tx, import, "accepted", at, n)
}

/// Gives the cells that an import changed what they become, or what they were. The names are those of declared tables.
fn set_cells(tx: &Tx, import: &str, column: &'static str, n: i64) -> db::Result<()> {
    for (made, field, _) in tx.query::<(String, String, i64)>(&FIELDS_OF, &[&import])? {
        let sql = format!(
            "update {made} set {field} = (select c.{column} from import_change c where c.import = $1 and c.made = $2
                and c.field = $3 and c.id = {made}.id), n = $4
            where id in (select id from import_change where import = $1 and made = $2 and field = $3)"
        );
        tx.dynamic_execute(&sql, &[&import, &made, &field, &n])?;
    }
    Ok(())
}

/// Takes an import back under the act `n`: what it made goes, what it changed is as it was.
pub fn undo(tx: &Tx, import: &str, at: Timestamp, n: i64) -> db::Result<()> {
    set_cells(tx, import, "was", n)?;
    let made: HashMap<String, i64> = tx.query::<(String, i64)>(&ROWS_OF, &[&import])?.into_iter().collect();
    for table in tables::written().rev().filter(|table| made.contains_key(table.name)) {
        let sql = format!(
            "delete from {0} where id in (select id from import_row where import = $1 and made = $2)",
            table.name
        );
        tx.dynamic_execute(&sql, &[&import, &table.name])?;
    }
    tx.execute(&NO_ROWS, &[&import])?;
    tx.execute(&NO_CHANGES, &[&import])?;
    tx.execute(&SET_COUNTS, &[&import, &""])?;
    put_state(tx, import, "undone", at, n)
}

/// What was built on an import since: a row of it that was changed, or another row that points to one of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    /// The table of what builds, the same as `on` where the row itself was changed.
    pub by: &'static str,
    pub on: &'static str,
    pub id: String,
    /// The name of the row, as one reads it.
    pub name: String,
}

/// What an import writes.
const WRITTEN: &[&str] = &[
    "organisation",
    "organisation_name",
    "person",
    "mandate",
    "category",
    "membership",
    "membership_state",
    "contact",
    "field_value",
];

/// At most so many are told.
const TOLD: usize = 20;

/// `all` are the house's tables. One statement a table and one a key, not one a row.
pub fn built(tx: &Tx, import: &Import, all: &[&'static Table]) -> db::Result<Vec<Built>> {
    let mut found = vec![];
    let mut tell = |tx: &Tx, by: &'static str, on: &'static str, rows: Vec<Vec<Value>>| -> db::Result<()> {
        for row in rows {
            if let (Some(Value::Text(id)), true) = (row.into_iter().next(), found.len() < TOLD) {
                let name = name_of(tx, on, &id)?;
                found.push(Built { by, on, id, name });
            }
        }
        Ok(())
    };
    for table in tables::written().filter(|table| WRITTEN.contains(&table.name)) {
        let (name, mine) = (table.name, "import = $1 and made = $2");
        let sql = format!(
            "select id from {name} where n <> $3 and (id in (select id from import_row where {mine})
                or id in (select id from import_change where {mine})) order by id"
        );
        tell(tx, name, name, tx.dynamic(&sql, &[&import.id, &name, &import.n])?)?;
        for other in all {
            for column in other.columns {
                // a line without a key, where the row is of a slice to the right, is named after what it points to
                let points = column.points_to(name).is_some() || (column.kind == Kind::Line && column.name == name);
                let subject = column.name == "subject" && column.kind == Kind::Line;
                if !points && !subject {
                    continue;
                }
                let (column, key, by) = (column.name, other.columns[0].name, other.name);
                let id = if subject { "r.made || '/' || r.id" } else { "r.id" };
                let sql = format!(
                    "select r.id from {by} o join import_row r on o.{column} = {id}
                    where r.import = $1 and r.made = $2 and not exists (select 1 from import_row i where i.import = $1
                        and i.made = $3 and i.id = o.{key}) order by r.id limit {TOLD}"
                );
                tell(tx, by, name, tx.dynamic(&sql, &[&import.id, &name, &by])?)?;
            }
        }
    }
    Ok(found)
}

fn name_of(tx: &Tx, table: &str, id: &str) -> db::Result<String> {
    let statement = match table {
        "organisation" => &ORGANISATION_NAME,
        "person" => &PERSON_NAME,
        "contact" => &CONTACT_NAME,
        "membership" => &MEMBER_NAME,
        "category" => &CATEGORY_NAME,
        "field_value" => &VALUE_NAME,
        _ => return Ok(id.to_owned()),
    };
    Ok(tx.query_opt::<(String,)>(statement, &[&id])?.map_or(id.to_owned(), |(name,)| name))
}

/// Nothing of it stays but what it wrote.
pub fn drop_import(tx: &Tx, import: &str) -> db::Result<()> {
    for statement in [&NO_ROWS, &NO_CHANGES, &NO_ANSWERS, &NO_CONTENT, &NO_STATES, &GONE] {
        tx.execute(statement, &[&import])?;
    }
    Ok(())
}

/// Of imports that nobody touched since: one in preparation goes, an accepted one keeps its counts alone. How many.
pub fn sweep(tx: &Tx, before: Timestamp) -> db::Result<usize> {
    let old = tx.query::<(String, String)>(&OLD, &[&before])?;
    for (import, state) in &old {
        if state == "accepted" {
            for statement in [&NO_ROWS, &NO_CHANGES, &NO_ANSWERS, &NO_CONTENT] {
                tx.execute(statement, &[import])?;
            }
        } else {
            drop_import(tx, import)?;
        }
    }
    Ok(old.len())
}
