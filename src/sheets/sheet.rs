//! What a slice declares of a sheet.

use crate::{
    access::{Act, View},
    platform::{
        db::Value,
        tables::{Column, Kind, Table},
        web::Error,
    },
};

pub struct Sheet {
    pub table: &'static Table,
    /// Its address; `{scope}` stands for what the rows belong to: `/assemblees/{scope}/ordre-du-jour`.
    pub path: &'static str,
    /// The column that holds the scope.
    pub scope: Option<&'static str>,
    /// The right it takes, given the scope (or, without one, the row's id).
    pub act: for<'a> fn(&'a str) -> Act<'a>,
    /// Whether the public sees its effect.
    pub public: bool,
    /// Where the page leads back to, given the scope.
    pub back: fn(&str) -> String,
    /// What a key may point to. Many choices make a field where one types a name.
    pub choices: fn(&View, &str, &'static Column) -> Result<Vec<Choice>, Error>,
    /// The id of a new row, where it means something; else the form's own.
    pub name: fn(&View, &Draft) -> Result<Option<String>, Error>,
    /// The page of a row, given its id, where it has one: whoever changed the row goes back there.
    pub page: fn(&str) -> Option<String>,
    /// Where a saved row leads, when not back to its sheet.
    pub then: fn(&Draft) -> Option<String>,
    /// What a new row starts with, where the usual answer is known. The address may say otherwise: `?resolution=…`.
    pub defaults: &'static [(&'static str, &'static str)],
    /// What the next row likely shares with the one just added.
    pub stays: &'static [&'static str],
    /// Columns that no two rows share all of.
    pub once: &'static [&'static str],
    /// Lines that hold the id of a row which no key may point to, chosen from a list all the same.
    pub chosen: &'static [&'static str],
    /// What a line typed in that column may name, where that is too numerous to list: none for the other columns. Several are all
    /// shown, to choose from.
    pub finds: Finds,
    /// What belongs to a row: the table, the address of its sheet, and its column that points here.
    pub onward: &'static [(&'static str, &'static str, &'static str)],
    /// Where the rows that a column points to are entered, for a house that has none yet.
    pub sources: &'static [(&'static str, &'static str)],
    /// The rules that a row must meet before it is written (`Draft::removed` tells a removal).
    pub check: fn(&View, &Draft) -> Result<(), Error>,
    /// What one should know before changing anything there, given the scope: a sentence.
    pub warns: fn(&View, &str) -> Result<Option<String>, Error>,
}

/// What was typed in a column, as those it may mean; none where the column is not looked up so.
pub type Finds = fn(&View, &Column, &str) -> Result<Option<Vec<Choice>>, Error>;

#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

impl Choice {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into() }
    }
}

/// A row about to be written or removed.
#[derive(Debug)]
pub struct Draft<'a> {
    pub table: &'static Table,
    pub scope: &'a str,
    pub values: Vec<Value>,
    /// The row as it stands, when there is one.
    pub before: Option<Vec<Value>>,
    pub removed: bool,
}

impl Draft<'_> {
    pub fn text(&self, column: &str) -> &str {
        let found = self.table.columns.iter().position(|c| c.name == column).map(|i| &self.values[i]);
        match found {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }
    pub fn int(&self, column: &str) -> Option<i64> {
        let found = self.table.columns.iter().position(|c| c.name == column).map(|i| &self.values[i]);
        match found {
            Some(Value::Int(i)) => Some(*i),
            _ => None,
        }
    }
}

impl Sheet {
    /// A sheet with no scope, no keys and no rules of its own: slices say the rest.
    pub const fn new(table: &'static Table, path: &'static str, act: for<'a> fn(&'a str) -> Act<'a>) -> Sheet {
        Sheet {
            table,
            path,
            scope: None,
            act,
            public: true,
            back: |_| "/".to_owned(),
            choices: |_, _, _| Ok(vec![]),
            name: |_, _| Ok(None),
            page: |_| None,
            then: |_| None,
            defaults: &[],
            stays: &[],
            once: &[],
            chosen: &[],
            finds: |_, _, _| Ok(None),
            onward: &[],
            sources: &[],
            check: |_, _| Ok(()),
            warns: |_, _| Ok(None),
        }
    }
    pub fn address(&self, scope: &str) -> String {
        self.path.replace("{scope}", scope)
    }
    /// The columns that a person fills in.
    pub fn fields(&self) -> impl Iterator<Item = (usize, &'static Column)> {
        let scope = self.scope;
        let shown = move |(_, column): &(usize, &'static Column)| column.kind != Kind::Id && Some(column.name) != scope;
        self.table.columns.iter().enumerate().filter(shown)
    }
    /// Whether the column is answered from a list of rows.
    pub fn lists(&self, column: &Column) -> bool {
        matches!(column.kind, Kind::Key(target) if target != "blob") || self.chosen.contains(&column.name)
    }
    pub fn default(&self, column: &Column) -> &'static str {
        self.defaults.iter().find(|(name, _)| *name == column.name).map_or("", |(_, value)| value)
    }
    pub fn source(&self, column: &Column) -> Option<&'static str> {
        self.sources.iter().find(|(name, _)| *name == column.name).map(|(_, path)| *path)
    }
    pub fn key(&self, column: &Column) -> String {
        format!("{}-{}", self.table.name.replace('_', "-"), column.name.replace('_', "-"))
    }
}
