//! What the house can be searched by: an index in memory of what slices hand over, which follows the journal.
//!
//! Reading order: `words` (a text and its words, pure), `engine` (tantivy: writing, asking), `follow` (from the journal to the
//! index). A slice hands `Source`s: how its documents are read, whole or some of them, from the same statements. The index
//! is a projection that can be lost: it is made anew when a process starts and when the day changes, and each process of a
//! house has its own. Nothing is shown from it: it gives keys, and whoever shows reads the documents again.

mod engine;
pub mod follow;
pub mod words;

use jiff::civil::Date;

use super::db::{self, FromRow, Sql, ToVal, Tx};

pub use engine::{Asked, Facet, Found, Hit, Index, Status};

/// Where something to be found is told of, in one or several documents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// What is read, replaced and removed as one: a table and an id, `session/2018-06-19`. Its journal acts are about it.
    pub object: String,
    /// Which of the object's documents this is; empty where it has one.
    pub part: String,
    /// What it is: the value of the facet [`KIND`], and the stem of its words.
    pub kind: &'static str,
    /// Its own page, as an address of this house.
    pub path: String,
    /// What it is called, and its other names.
    pub title: String,
    pub names: Vec<String>,
    /// Its title in English, where it has one.
    pub in_english: Option<String>,
    /// What it says, as plain text.
    pub text: String,
    /// Words that it is found by as by its text, and that are not shown.
    pub beside: Vec<String>,
    /// Where it was said, and when.
    pub place: Option<String>,
    pub day: Option<Date>,
    /// Numbers that it is found by, exactly.
    pub numbers: Vec<String>,
    /// Who may read it: whoever holds one of these keys.
    pub audience: Vec<String>,
    /// What lists of results are narrowed by: name and value.
    pub facets: Vec<(&'static str, String)>,
    /// What may put it first, as where it stands: there may be thousands of them, and none is counted.
    pub near: Vec<String>,
    /// What counts for it among others: 10 is usual.
    pub weight: u64,
    /// Rows of other objects that it tells of: when one of them changes, so does this.
    pub made_of: Vec<String>,
}

/// The documents of one table's objects, from the slice that knows them best.
pub struct Source {
    pub table: &'static str,
    /// Of all objects, or of some, [`AT_ONCE`] at most.
    pub read: fn(&Tx, Wanted) -> db::Result<Vec<Document>>,
    /// The ids of the objects of which a row was written by an act past this number.
    pub touched: fn(&Tx, i64) -> db::Result<Vec<String>>,
}

#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// The day that they are of: who sits, who is a member.
    pub on: Date,
    /// Ids of the objects, without their table; none for all.
    pub only: Option<&'a [String]>,
}

/// How many objects are read by one statement.
pub const AT_ONCE: usize = 20;

/// The end of a condition in SQL, twenty ids from `$1` on, or from `$2` where `$1` is the day. Made for [`Wanted::rows`].
#[macro_export]
macro_rules! these {
    () => {
        " in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"
    };
    (on) => {
        " in ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
    };
}

impl Wanted<'_> {
    /// The rows of all objects by the first statement, of some by the second.
    pub fn rows<T: FromRow>(&self, tx: &Tx, all: &'static Sql, some: &'static Sql) -> db::Result<Vec<T>> {
        self.query(tx, all, some, &[])
    }

    /// The same as on the day, which both statements take first.
    pub fn rows_on<T: FromRow>(&self, tx: &Tx, all: &'static Sql, some: &'static Sql) -> db::Result<Vec<T>> {
        self.query(tx, all, some, &[&self.on])
    }

    fn query<T: FromRow>(
        &self,
        tx: &Tx,
        all: &'static Sql,
        some: &'static Sql,
        first: &[&dyn ToVal],
    ) -> db::Result<Vec<T>> {
        let Some(ids) = self.only else { return tx.query(all, first) };
        let ids: Vec<&str> = (0..AT_ONCE).map(|at| ids.get(at).map_or("", String::as_str)).collect();
        let args: Vec<&dyn ToVal> = first.iter().copied().chain(ids.iter().map(|id| id as &dyn ToVal)).collect();
        tx.query(some, &args)
    }
}

impl Document {
    pub fn key(&self) -> (&str, &str) {
        (&self.object, &self.part)
    }
}

/// What everyone may read; what members of the network may; what is said otherwise to those who are not.
pub const PUBLIC: &str = "public";
pub const MEMBERS: &str = "members";
pub const OUTSIDE: &str = "outside";
/// Of members of the network: what those read who keep it, and what is said otherwise to those who do not.
pub const KEEPERS: &str = "keepers";
pub const READERS: &str = "readers";
/// The facet of what a document is.
pub const KIND: &str = "genre";
