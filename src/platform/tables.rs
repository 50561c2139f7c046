//! What a slice declares of its tables, once: their columns, what each may hold, and the file that carries them.
//!
//! From one declaration come the forms that edit a row (`sheets`), the import with its errors by line and column, and the
//! export (`exchange`). Reads with a meaning of their own stay SQL text in the slice's `store`.

use jiff::civil::{Date, Time};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::db::Value;

#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub file: File,
    pub columns: &'static [Column],
    /// Rows that an export leaves out: a condition in SQL that the kept ones meet.
    pub keep: Option<&'static str>,
}

/// Where an export puts the rows. `{column}` in a path groups the rows by that column, which the file then leaves out.
#[derive(Debug, Clone, Copy)]
pub enum File {
    Csv(&'static str),
    /// One file a row.
    Toml(&'static str),
    /// One file for the table, a line a row: `key = "value"`.
    Settings(&'static str),
    /// The bytes in a folder, under their hash, beside a CSV of their kinds.
    Blobs(&'static str),
}

impl File {
    pub fn path(self) -> &'static str {
        match self {
            File::Csv(path) | File::Toml(path) | File::Settings(path) | File::Blobs(path) => path,
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// Tells something of a person: the journal holds its salted hash only.
    pub personal: bool,
    /// A rule that the cell must meet beside its kind, for forms and imports alike.
    pub rule: Option<Rule>,
    /// Tables whose rows it names without a key, each with the condition, in SQL, under which it does.
    pub names: &'static [(&'static str, &'static str)],
}

/// Whether a text will do, and the key of the text that says why it does not.
pub type Rule = (fn(&str) -> bool, &'static str);

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    Id,
    /// The id of a row of that table.
    Key(&'static str),
    Line,
    /// Markdown, in the cell.
    Prose,
    /// Markdown, in a file of its own beside the table's: `<folder of the table>/<table>/<id>.md`.
    Page,
    Int,
    Date,
    Time,
    OneOf(&'static [&'static str]),
    /// Facts that a slice reads as its own type, kept as JSON and carried as TOML.
    Facts,
}

pub const fn id() -> Column {
    Column { name: "id", kind: Kind::Id, required: true, personal: false, rule: None, names: &[] }
}
pub const fn must(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: true, personal: false, rule: None, names: &[] }
}
pub const fn may(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: false, personal: false, rule: None, names: &[] }
}
impl Column {
    pub const fn rule(mut self, rule: fn(&str) -> bool, why: &'static str) -> Column {
        self.rule = Some((rule, why));
        self
    }
    pub const fn names(mut self, tables: &'static [(&'static str, &'static str)]) -> Column {
        self.names = tables;
        self
    }
    pub const fn personal(mut self) -> Column {
        self.personal = true;
        self
    }
}

impl Table {
    pub const fn csv(name: &'static str, path: &'static str, columns: &'static [Column]) -> Table {
        Table { name, file: File::Csv(path), columns, keep: None }
    }
    pub const fn toml(name: &'static str, path: &'static str, columns: &'static [Column]) -> Table {
        Table { name, file: File::Toml(path), columns, keep: None }
    }
    pub const fn keep(mut self, condition: &'static str) -> Table {
        self.keep = Some(condition);
        self
    }

    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }
    /// Whether the journal numbers its rows (all but the platform's own).
    pub fn journalled(&self) -> bool {
        !matches!(self.file, File::Settings(_) | File::Blobs(_))
    }
    fn names(&self) -> Vec<&'static str> {
        let own = self.columns.iter().map(|column| column.name);
        own.chain(self.journalled().then_some("n")).collect()
    }

    /// All columns as declared, then `n` where the table is journalled.
    pub fn select(&self, condition: &str) -> String {
        let order = self.columns[0].name;
        format!("select {} from {} where {condition} order by {order}", self.names().join(", "), self.name)
    }
    pub fn insert(&self) -> String {
        self.insert_many(1)
    }
    /// Takes the values of so many rows, one row after the other.
    pub fn insert_many(&self, rows: usize) -> String {
        let names = self.names();
        let place = |row: usize| {
            let places: Vec<String> = (1..=names.len()).map(|i| format!("${}", row * names.len() + i)).collect();
            format!("({})", places.join(", "))
        };
        let places: Vec<String> = (0..rows).map(place).collect();
        format!("insert into {} ({}) values {}", self.name, names.join(", "), places.join(", "))
    }
    /// Takes the values in the order of `insert`; the row is found by the first column.
    pub fn update(&self) -> String {
        let names = self.names();
        let sets: Vec<String> =
            names.iter().enumerate().skip(1).map(|(i, name)| format!("{name} = ${}", i + 1)).collect();
        format!("update {} set {} where {} = $1", self.name, sets.join(", "), names[0])
    }
    pub fn delete(&self) -> String {
        format!("delete from {} where {} = $1", self.name, self.columns[0].name)
    }
}

/// Why a cell cannot be taken, as the key of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unfit {
    Missing,
    NotAnId,
    NotAnInteger,
    NotADate,
    NotATime,
    NotOneOf,
    NoSuchRow,
    TooLong,
    NotFacts,
    /// The column's own rule says no.
    Rule(&'static str),
}

impl Unfit {
    pub fn key(self) -> &'static str {
        match self {
            Unfit::Missing => "cell-missing",
            Unfit::NotAnId => "cell-not-an-id",
            Unfit::NotAnInteger => "cell-not-an-integer",
            Unfit::NotADate => "cell-not-a-date",
            Unfit::NotATime => "cell-not-a-time",
            Unfit::NotOneOf => "cell-not-one-of",
            Unfit::NoSuchRow => "cell-no-such-row",
            Unfit::TooLong => "cell-too-long",
            Unfit::NotFacts => "cell-not-facts",
            Unfit::Rule(why) => why,
        }
    }
}

/// The longest line and the longest prose that a cell may hold, in characters.
const LINE: usize = 500;
const PROSE: usize = 200_000;

impl Column {
    /// Whether it points to rows of that table: by a key, always; by name, under the condition given.
    pub fn points_to(&self, table: &str) -> Option<&'static str> {
        match self.kind {
            Kind::Key(target) if target == table => Some("1 = 1"),
            _ => self.names.iter().find(|(named, _)| *named == table).map(|(_, condition)| *condition),
        }
    }
    /// The table whose row it names; a plain line is named after it.
    pub fn target(&self) -> &'static str {
        match self.kind {
            Kind::Key(table) => table,
            _ => self.name,
        }
    }
    /// What was typed, as the value to keep. Empty is null, and refused where the column is required.
    pub fn take(&self, typed: &str) -> Result<Value, Unfit> {
        let text = typed.trim();
        if text.is_empty() {
            return if self.required { Err(Unfit::Missing) } else { Ok(Value::Null) };
        }
        let longest = if matches!(self.kind, Kind::Prose | Kind::Page | Kind::Facts) { PROSE } else { LINE };
        if text.chars().count() > longest {
            return Err(Unfit::TooLong);
        }
        if let Some((holds, why)) = self.rule
            && !holds(text)
        {
            return Err(Unfit::Rule(why));
        }
        match self.kind {
            Kind::Id if !is_id(text) => Err(Unfit::NotAnId),
            Kind::Int => {
                text.replace([' ', '\u{a0}', '\u{202f}'], "").parse().map(Value::Int).map_err(|_| Unfit::NotAnInteger)
            }
            Kind::Date => date(text).map(|day| Value::Text(day.to_string())).ok_or(Unfit::NotADate),
            Kind::Time => time(text).map(|at| Value::Text(at.strftime("%H:%M").to_string())).ok_or(Unfit::NotATime),
            Kind::OneOf(values) if !values.contains(&text) => Err(Unfit::NotOneOf),
            Kind::Facts if serde_json::from_str::<serde_json::Value>(text).is_err() => Err(Unfit::NotFacts),
            Kind::Prose | Kind::Page => Ok(Value::Text(text.replace("\r\n", "\n"))),
            _ => Ok(Value::Text(text.split_ascii_whitespace().collect::<Vec<_>>().join(" "))),
        }
    }
}

/// Safe as a part of a path too: an export names folders by ids.
fn is_id(text: &str) -> bool {
    text.len() <= 100
        && !text.is_empty()
        && !text.starts_with('.')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_.".contains(&b))
}

/// A day as 2018-06-19, or as France writes it: 19/06/2018.
pub fn date(text: &str) -> Option<Date> {
    text.parse().ok().or_else(|| Date::strptime("%d/%m/%Y", text).ok())
}

/// A time of day as 14:30, 14h30 or 14 h 30.
pub fn time(text: &str) -> Option<Time> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(['h', 'H'], ":");
    let full = if compact.ends_with(':') { format!("{compact}00") } else { compact };
    Time::strptime("%H:%M", &full).ok()
}

/// An id from a name: its letters without accents and its figures, joined by hyphens.
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c)
        } else if !out.ends_with('-') && !out.is_empty() {
            out.push('-')
        }
    }
    out.truncate(60);
    out.trim_matches('-').to_owned()
}

/// Lower case without accents, for comparing and sorting names (the engines' own `lower` and order differ).
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            '’' => out.push('\''),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_as_a_person_types_it() {
        let day = must("held_on", Kind::Date);
        assert_eq!(day.take(" 19/06/2018 "), Ok(Value::Text("2018-06-19".into())));
        assert_eq!(day.take("31/06/2018"), Err(Unfit::NotADate));
        assert_eq!(must("at", Kind::Time).take("14 h"), Ok(Value::Text("14:00".into())));
        assert_eq!(must("n", Kind::Int).take("1\u{202f}107 118"), Ok(Value::Int(1_107_118)));
        assert_eq!(must("name", Kind::Line).take("  "), Err(Unfit::Missing));
        assert_eq!(may("name", Kind::Line).take("  "), Ok(Value::Null));
        assert_eq!(must("kind", Kind::OneOf(&["vote"])).take("voter"), Err(Unfit::NotOneOf));
    }

    #[test]
    fn a_slug_keeps_letters() {
        assert_eq!(slug("Île-de-France (région)"), "ile-de-france-region");
        assert_eq!(slug("Sœur d’Œdipe"), "soeur-d-oedipe");
    }
}
