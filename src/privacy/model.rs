//! Someone, what is held on them, and what they become.

use std::collections::BTreeMap;

use crate::platform::{
    db::Value,
    files,
    held::{Hold, Processing},
};

/// Someone, by the roots from which what is held on them is found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subject {
    pub person: Option<String>,
    pub accounts: Vec<String>,
    /// Addresses that are nobody else's.
    pub addresses: Vec<String>,
    /// Their whole name; what goes by names is left out where somebody else bears it.
    pub name: String,
    pub namesake: bool,
}

impl Subject {
    pub fn is_nobody(&self) -> bool {
        self.person.is_none() && self.accounts.is_empty()
    }
    pub fn names(&self) -> Vec<String> {
        if self.namesake || self.name.is_empty() { vec![] } else { vec![self.name.clone()] }
    }
}

/// A row that is theirs.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub key: String,
    /// In the order of `Hold::shows`.
    pub values: Vec<Value>,
    /// Whether an erasure may touch it already.
    pub ready: bool,
}

/// The rows of one table.
#[derive(Debug)]
pub struct Found {
    pub hold: &'static Hold,
    pub rows: Vec<Row>,
}

/// What one processing holds.
#[derive(Debug)]
pub struct Part {
    pub processing: &'static Processing,
    pub found: Vec<Found>,
}

impl Part {
    pub fn rows(&self) -> usize {
        self.found.iter().map(|found| found.rows.len()).sum()
    }
}

/// Who they are once erased: a mark drawn at random, the same in every row.
#[derive(Clone, Debug, PartialEq)]
pub struct Pseudonym {
    pub mark: String,
}

impl Pseudonym {
    pub const GIVEN_NAME: &str = "Anonyme";

    pub fn name(&self) -> String {
        format!("{} {}", Pseudonym::GIVEN_NAME, self.mark)
    }
    /// One a row, since two accounts share none. No letter can go there: the domain is reserved for what does not exist (RFC 2606).
    pub fn address(&self, key: &str) -> String {
        format!("anonyme-{}-{}@efface.invalid", self.mark.to_lowercase(), &files::hash(key.as_bytes())[..6])
    }
}

/// Names of rows that others point to, as `table` and key.
pub type Names = BTreeMap<(String, String), String>;
