//! A house as a folder of plain files, both ways, with nothing lost: `read` a folder, `write` its rows, `export` a house.
//!
//! Reading is all or nothing: every cell is judged before the first row is written, and each problem says its file, line
//! and column. What may stand in a cell, and in which file, is declared by the slices' tables.

mod export;
mod read;

pub use export::export;
pub use read::{decode, gather, read};

use super::{
    db::{self, ToVal, Tx, Value},
    tables::Table,
};

/// Files by path, as a folder holds them.
pub type Files = std::collections::BTreeMap<String, Vec<u8>>;

/// A folder that was read and found good: rows by table, in the order in which they can be written.
pub struct Load {
    pub rows: Vec<(&'static Table, Vec<Row>)>,
}

/// One value per declared column.
pub type Row = Vec<Value>;

#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub file: String,
    /// From 1, the header being line 1; 0 where the problem is the whole file's.
    pub line: usize,
    pub column: String,
    /// The key of the text that says what is wrong, with `$found` and `$expected`.
    pub key: &'static str,
    pub found: String,
    pub expected: String,
}

impl Load {
    pub fn count(&self) -> usize {
        self.rows.iter().map(|(_, rows)| rows.len()).sum()
    }

    /// Writes every row under the journal entry `n`.
    pub fn write(&self, tx: &Tx, n: i64) -> db::Result<()> {
        self.rows.iter().try_for_each(|(table, rows)| put(tx, table, rows, n))
    }
}

/// What one statement takes at most: engines count the arguments of one, and a text of one size is prepared once.
const ARGUMENTS: usize = 4_000;

/// Writes rows of one table under the journal entry `n`, many to a statement.
pub fn put(tx: &Tx, table: &Table, rows: &[Row], n: i64) -> db::Result<()> {
    let width = table.columns.len() + usize::from(table.journalled());
    let mut text = (0, String::new());
    for some in rows.chunks((ARGUMENTS / width).max(1)) {
        if text.0 != some.len() {
            text = (some.len(), table.insert_many(some.len()));
        }
        let mut values: Vec<&dyn ToVal> = Vec::with_capacity(some.len() * width);
        for row in some {
            values.extend(row.iter().map(|value| value as &dyn ToVal));
            if table.journalled() {
                values.push(&n);
            }
        }
        tx.dynamic_execute(&text.1, &values)?;
    }
    Ok(())
}
