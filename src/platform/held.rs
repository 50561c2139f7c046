//! What a slice declares of what it holds on people: each processing of the register, and where its rows stand.
//!
//! From one declaration come the page on which someone reads what is held on them, its export, what an erasure does, the
//! public register, and what becomes of old rows each day (`privacy`). A slice that holds nothing on anyone declares
//! nothing. Rows are found by following columns, from a few roots that someone is known by.

use jiff::Timestamp;

use super::{
    db::{self, Tx},
    web::Site,
};

/// The roots: ids of a person and of their accounts, the addresses that are theirs alone, and their whole name where nobody
/// else bears it.
pub const PERSON: &str = "person";
pub const ACCOUNT: &str = "account";
pub const ADDRESS: &str = "address";
pub const NAME: &str = "name";

/// The expression that makes a whole name of two columns, for a hold that goes by names.
pub const WHOLE_NAME: &str = "given_name || ' ' || family_name";

/// One line of the register. Its words are texts of its slice: `processing-ID`, then `-why`, `-what`, `-sees`, `-keeps`,
/// `-source`.
#[derive(Debug)]
pub struct Processing {
    pub id: &'static str,
    pub basis: Basis,
    pub holds: &'static [Hold],
    pub keeps: &'static [Keep],
}

/// Why the law lets it be kept (article 6 of the GDPR).
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Basis {
    /// What one joined, or asked for.
    Contract,
    Legal,
    Interest,
    Consent,
}

impl Basis {
    /// The end of the key of its words.
    pub fn word(self) -> &'static str {
        match self {
            Basis::Contract => "contract",
            Basis::Legal => "legal",
            Basis::Interest => "interest",
            Basis::Consent => "consent",
        }
    }
}

/// Rows of one table that are someone's: those whose column `by` holds the key of a row of `of`, a root or an earlier hold.
#[derive(Clone, Copy, Debug)]
pub struct Hold {
    pub table: &'static str,
    pub key: &'static str,
    pub by: &'static str,
    pub of: &'static str,
    pub shows: &'static [&'static str],
    pub fate: Fate,
    /// Which of the rows an erasure may touch: a condition in SQL. The others wait until it is met.
    pub once: Option<&'static str>,
    /// The page where a row stands; `{column}` is a column that is shown.
    pub place: Option<&'static str>,
}

/// What an erasure does to a row.
#[derive(Clone, Copy, Debug)]
pub enum Fate {
    Goes,
    /// It stays, and these columns hold something else.
    Gives(&'static [(&'static str, Instead)]),
    /// It says nothing of a person by itself: it stays, and leads to a pseudonym.
    Stays,
}

impl Fate {
    pub fn word(self) -> &'static str {
        match self {
            Fate::Goes => "goes",
            Fate::Gives(_) => "gives",
            Fate::Stays => "stays",
        }
    }
}

/// What stands in the place of a value that was erased.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Instead {
    Nothing,
    Blank,
    GivenName,
    FamilyName,
    Name,
    Address,
}

impl Hold {
    pub const fn new(table: &'static str, by: &'static str, of: &'static str, shows: &'static [&'static str]) -> Hold {
        Hold { table, key: "id", by, of, shows, fate: Fate::Stays, once: None, place: None }
    }
    pub const fn key(mut self, column: &'static str) -> Hold {
        self.key = column;
        self
    }
    pub const fn goes(mut self) -> Hold {
        self.fate = Fate::Goes;
        self
    }
    pub const fn gives(mut self, columns: &'static [(&'static str, Instead)]) -> Hold {
        self.fate = Fate::Gives(columns);
        self
    }
    pub const fn once(mut self, condition: &'static str) -> Hold {
        self.once = Some(condition);
        self
    }
    pub const fn at(mut self, place: &'static str) -> Hold {
        self.place = Some(place);
        self
    }
}

/// How long something is kept. Its words: `keep-ID` (what goes), `keep-ID-why`. A network may set other days.
#[derive(Debug)]
pub struct Keep {
    pub id: &'static str,
    pub days: i64,
    pub then: Then,
}

/// What becomes of what is older than a moment.
#[derive(Clone, Copy)]
pub enum Then {
    /// It goes; the answer is how many rows did.
    Goes(fn(&Tx, Timestamp) -> db::Result<u64>),
    /// Someone decides: what is old enough, as `table/id`. Whoever it is about may be written to first.
    Asked(fn(&Site, &Tx, Old) -> db::Result<Vec<String>>),
}

/// The moment before which things are old, and the present one.
#[derive(Clone, Copy, Debug)]
pub struct Old {
    pub before: Timestamp,
    pub now: Timestamp,
}

impl Keep {
    pub const fn goes(id: &'static str, days: i64, how: fn(&Tx, Timestamp) -> db::Result<u64>) -> Keep {
        Keep { id, days, then: Then::Goes(how) }
    }
    pub const fn asked(id: &'static str, days: i64, which: fn(&Site, &Tx, Old) -> db::Result<Vec<String>>) -> Keep {
        Keep { id, days, then: Then::Asked(which) }
    }
}

impl std::fmt::Debug for Then {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Then::Goes(_) => "Goes",
            Then::Asked(_) => "Asked",
        })
    }
}
