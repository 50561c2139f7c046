//! A house as a folder of plain files, both ways, with nothing lost: `read` a folder, `write` its rows, `export` a house.
//!
//! Reading is all or nothing: every cell is judged before the first row is written, and each problem says its file, line
//! and column. What may stand in a cell, and in which file, is declared by the slices' tables.

mod export;
mod read;

pub use export::export;
pub use read::{gather, read};

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
        for (table, rows) in &self.rows {
            let insert = table.insert();
            for row in rows {
                let mut values: Vec<&dyn ToVal> = row.iter().map(|value| value as &dyn ToVal).collect();
                if table.journalled() {
                    values.push(&n);
                }
                tx.dynamic_execute(&insert, &values)?;
            }
        }
        Ok(())
    }
}
