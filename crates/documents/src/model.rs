//! What a document is: a head, a foot, and blocks in order.
//!
//! The serialised form is stable and flat (`{"kind": "text", "value": [...]}`), because the page template reads it as
//! JSON and because a caller may keep it. In any text a line feed is a line break.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// "fr" or "en": the language of the text, and of the few words that a rendering adds.
    pub lang: String,
    /// The name of the network, in the head and as the author.
    pub house: String,
    /// The colour of the logo, as `#B93F22`.
    pub logo_accent: String,
    /// On the right of the head: "Procès-verbal n° 2018-1".
    pub reference: String,
    pub title: String,
    pub subtitle: String,
    /// On the left of the foot, on each page: the fingerprint.
    pub footer: String,
    /// Shown on top and on each page while the document is not final: "Projet, non signé".
    pub draft: Option<String>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Block {
    /// Level 1 to 3, below the title. A skipped level is closed up, so that a reader's outline has no hole.
    Heading {
        level: u8,
        text: String,
        id: String,
    },
    Text(Vec<Span>),
    Figures(Vec<Figure>),
    List(List),
    Table(Table),
    /// A long list of short things, names mostly, in `count` columns.
    Columns {
        items: Vec<Vec<Span>>,
        count: u8,
    },
    Note(Note),
    /// The words of a decision, or of somebody.
    Quote(Vec<Span>),
    Signatures(Vec<Signature>),
    /// A new page on paper, a rule elsewhere.
    Break,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Span {
    Plain(String),
    Strong(String),
    Emphasis(String),
    /// `to` is an http, https or mailto address; any other is shown as text without a link.
    Link {
        text: String,
        to: String,
    },
}

/// A number that matters and what it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    pub value: String,
    pub label: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The first number of an ordered list; `None` for bullets.
    pub first: Option<u32>,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    pub text: Vec<Span>,
    pub sub: Option<List>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    /// A row shorter than the columns is completed with empty cells, a longer one is cut off by no rendering.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub label: String,
    pub align: Align,
    pub width: Width,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub text: Vec<Span>,
    /// A second line, quieter.
    pub sub: Option<String>,
    /// The text is a state, set as a badge of this tone.
    pub badge: Option<Tone>,
    /// How many columns it covers, 1 at least.
    pub span: u8,
}

/// A boxed remark.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    pub tone: Tone,
    pub title: String,
    pub text: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    pub role: String,
    pub name: String,
    /// "signé le …", or empty: then the page leaves room for a pen.
    pub line: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    #[default]
    Start,
    Center,
    End,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Width {
    #[default]
    Auto,
    Fill,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Neutral,
    Adopted,
    Rejected,
    Waiting,
}

/// Text with nothing special in it.
pub fn plain(text: impl Into<String>) -> Vec<Span> {
    vec![Span::Plain(text.into())]
}

impl Block {
    pub fn text(text: impl Into<String>) -> Self {
        Block::Text(plain(text))
    }

    pub fn heading(level: u8, text: impl Into<String>, id: impl Into<String>) -> Self {
        Block::Heading { level, text: text.into(), id: id.into() }
    }

    pub fn bullets(items: impl IntoIterator<Item = impl Into<Item>>) -> Self {
        Block::List(List { first: None, items: items.into_iter().map(Into::into).collect() })
    }

    pub fn numbered(items: impl IntoIterator<Item = impl Into<Item>>) -> Self {
        Block::List(List { first: Some(1), items: items.into_iter().map(Into::into).collect() })
    }
}

impl<T: Into<String>> From<T> for Item {
    fn from(text: T) -> Self {
        Item { text: plain(text), sub: None }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Cell { text: plain(text), sub: None, badge: None, span: 1 }
    }
}

impl Cell {
    pub fn strong(text: impl Into<String>) -> Self {
        Cell { text: vec![Span::Strong(text.into())], ..Cell::from("") }
    }

    pub fn badge(tone: Tone, text: impl Into<String>) -> Self {
        Cell { badge: Some(tone), ..Cell::from(text) }
    }

    pub fn with_sub(self, line: impl Into<String>) -> Self {
        Cell { sub: Some(line.into()), ..self }
    }

    pub fn spanning(self, columns: u8) -> Self {
        Cell { span: columns.max(1), ..self }
    }
}

impl Column {
    pub fn new(label: impl Into<String>, align: Align, width: Width) -> Self {
        Column { label: label.into(), align, width }
    }
}

impl Table {
    /// Rows made even: every one covers the same number of columns, at least as many as there are labels. A renderer
    /// then neither loses a cell nor shifts one.
    pub(crate) fn even(&self) -> Table {
        let covered = |row: &Vec<Cell>| row.iter().map(|cell| usize::from(cell.span.max(1))).sum::<usize>();
        let width = self.rows.iter().map(covered).max().unwrap_or(0).max(self.columns.len());
        let mut even = self.clone();
        even.columns.resize(width, Column::default());
        for row in &mut even.rows {
            let missing = width - covered(row);
            row.extend((0..missing).map(|_| Cell::from("")));
            row.iter_mut().for_each(|cell| cell.span = cell.span.max(1));
        }
        even
    }
}
