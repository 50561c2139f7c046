//! The nouns of an import: the sheet as it was read, what a column may bring, what a line asks, what would be written.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use sha2::{Digest, Sha256};

use crate::{
    fields,
    platform::{db::Value, exchange::Row, files},
};

/// One sheet of a file: its cells as text, each line under the number that a spreadsheet shows beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Grid {
    /// The names of the sheets that the file holds; empty for a file that has none.
    pub sheets: Vec<String>,
    pub lines: Vec<GridLine>,
    /// Cells merged over several columns: the line's number, the first and the last column.
    pub wide: Vec<(u32, usize, usize)>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GridLine {
    pub number: u32,
    pub cells: Vec<String>,
}

impl GridLine {
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

macro_rules! fields {
    ($($variant:ident $id:literal)*) => {
        /// What a column may bring.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field {
            $($variant,)*
            /// A field of the network's own, by its place among those that there are.
            Own(usize),
        }

        impl Field {
            pub const ALL: &[Field] = &[$(Field::$variant),*];
            /// As it is kept and posted; its words are `import-field-…`.
            pub const IDS: &[&str] = &[$($id),*];
            /// Its id; of one of the network's own, its name in a form.
            pub fn id(self, own: &[fields::Field]) -> String {
                match self {
                    $(Field::$variant => $id.to_owned(),)*
                    Field::Own(at) => own.get(at).map_or(String::new(), fields::Field::input),
                }
            }
            /// None of the network's own once it is hidden.
            pub fn read(id: &str, own: &[fields::Field]) -> Option<Field> {
                match id {
                    $($id => Some(Field::$variant),)*
                    _ => own.iter().position(|field| brought(field) && field.input() == id).map(Field::Own),
                }
            }
        }
    };
}

fields! {
    Name "name"
    OtherName "other-name"
    Kind "kind"
    Siren "siren"
    Siret "siret"
    Rna "rna"
    Insee "insee"
    Territory "territory"
    Website "website"
    FamilyName "family-name"
    GivenName "given-name"
    FullName "full-name"
    Title "title"
    Capacity "capacity"
    Standing "standing"
    Starts "starts"
    ContactName "contact-name"
    Email "email"
    Phone "phone"
    Address "address"
    Postcode "postcode"
    Town "town"
    Category "category"
    State "state"
    Since "since"
}

/// Whether a spreadsheet may bring one of the network's own fields: it brings no needs.
pub fn brought(field: &fields::Field) -> bool {
    field.shown() && field.object != "need"
}

/// Where an answer stands: the line (0 for the whole file), what it is about, and what the cell said when it was given.
pub type Asked = (u32, String, String);

/// Answers given to doubts, and cells corrected by hand.
pub type Answers = HashMap<Asked, String>;

/// What is asked of whoever imports.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The number of the line; 0 where one answer holds for the whole file.
    pub line: u32,
    /// The id of a field, or what is asked: `organisation`, `person`, `twice`.
    pub about: String,
    /// What the cell says.
    pub said: String,
    /// The letter of the column, where there is one.
    pub column: String,
    /// The key of the sentence that asks, and its arguments.
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
    pub choices: Vec<Choice>,
    /// Whether another text may be typed instead.
    pub typed: bool,
}

impl Doubt {
    /// Where its answer stands.
    pub fn asked(&self) -> Asked {
        (self.line, self.about.clone(), self.said.clone())
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub label: Label,
}

/// A name as it stands, or the key of a text with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    Plain(String),
    Text(&'static str, Vec<(&'static str, String)>),
    /// A value of a list, by the stem of its texts: `organisation-kind`, `commune`.
    Of(&'static str, &'static str),
    /// A choice of one of the network's own fields.
    Own(fields::Choice),
}

impl Choice {
    pub fn plain(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: Label::Plain(label.into()) }
    }
    pub fn of(list: &'static str, value: &'static str) -> Choice {
        Choice { value: value.to_owned(), label: Label::Of(list, value) }
    }
    pub fn text(value: impl Into<String>, key: &'static str) -> Choice {
        Choice { value: value.into(), label: Label::Text(key, vec![]) }
    }
    pub fn with(value: impl Into<String>, key: &'static str, name: &'static str, arg: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: Label::Text(key, vec![(name, arg.into())]) }
    }
}

/// What becomes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// A doubt stands.
    Mend,
    Create,
    Change,
    Unchanged,
    /// A total, or a line that was set aside.
    Left,
}

impl Fate {
    pub const ALL: &[Fate] = &[Fate::Mend, Fate::Create, Fate::Change, Fate::Unchanged, Fate::Left];
    pub fn id(self) -> &'static str {
        match self {
            Fate::Mend => "mend",
            Fate::Create => "create",
            Fate::Change => "change",
            Fate::Unchanged => "unchanged",
            Fate::Left => "left",
        }
    }
}

/// A line of the file, as it would be taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub number: u32,
    /// Whom it is about, as the file says.
    pub label: String,
    pub fate: Fate,
    pub doubts: Vec<Doubt>,
    /// Places of doubts that one answer settles for the whole file.
    pub questions: Vec<usize>,
    /// What it would make: the table, and what tells the row.
    pub creates: Vec<(&'static str, String)>,
    pub changes: Vec<Shown>,
    /// What should be known and asks nothing: the key of a sentence, with its arguments.
    pub told: Vec<(&'static str, Vec<(&'static str, String)>)>,
}

/// One field before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The key of the field's label, as forms name it: `organisation-website`. Of the network's own, its name in a form.
    pub field: String,
    pub was: String,
    pub becomes: String,
}

/// A field of a row that is there, as it would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub table: &'static str,
    pub id: String,
    pub field: &'static str,
    pub was: Option<String>,
    pub becomes: Option<String>,
}

/// Everything that an import would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub lines: Vec<Line>,
    /// Doubts that one answer settles for the whole file, each with the number of its lines.
    pub questions: Vec<(Doubt, usize)>,
    /// Rows to write, by table, in the order in which they can be.
    pub rows: Vec<(&'static str, Vec<Row>)>,
    pub changes: Vec<Change>,
    pub digest: String,
}

impl Plan {
    pub fn count(&self, fate: Fate) -> usize {
        self.lines.iter().filter(|line| line.fate == fate).count()
    }
    /// Questions of the whole file that wait for an answer stand in the lines that ask them.
    pub fn ready(&self) -> bool {
        self.lines.iter().all(|line| line.fate != Fate::Mend)
    }
    pub fn writes(&self) -> usize {
        self.rows.iter().map(|(_, rows)| rows.len()).sum::<usize>() + self.changes.len()
    }
    /// How many rows of each table it makes, then how many fields it changes.
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let made = self.rows.iter().map(|(table, rows)| (*table, rows.len()));
        made.filter(|(_, rows)| *rows > 0).chain([("changes", self.changes.len())]).collect()
    }
    /// The plan with what tells it from any other: a person accepts what they saw, and nothing else.
    pub fn sealed(mut self) -> Plan {
        let mut digest = Sha256::new();
        let mut say = |text: &str| {
            digest.update((text.len() as u64).to_le_bytes());
            digest.update(text.as_bytes());
        };
        for (table, rows) in &self.rows {
            say(table);
            for value in rows.iter().flatten() {
                match value {
                    Value::Text(text) => say(text),
                    Value::Null => say("\0"),
                    other => say(&format!("{other:?}")),
                }
            }
        }
        for change in &self.changes {
            for part in [change.table, &change.id, change.field] {
                say(part);
            }
            for value in [&change.was, &change.becomes] {
                say(value.as_deref().unwrap_or("\0"));
            }
        }
        self.digest = files::hex(&digest.finalize());
        self
    }
}

/// The letter that a spreadsheet shows above a column: A, B, … Z, AA.
pub fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8).to_string();
    if column < 26 { last } else { letter(column / 26 - 1) + &last }
}
