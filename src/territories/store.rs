//! Editions in the database.

use crate::platform::db::{self, Tx};

crate::sql! {
    // the last one taken
    CURRENT = "select file from territory_edition order by n desc, id desc limit 1";
    PUT_EDITION = "insert into territory_edition (id, year, source, file, n) values ($1, $2, $3, $4, $5)";
}

/// The hash of the file that takes the place of what the program carries.
pub fn current(tx: &Tx) -> db::Result<Option<String>> {
    Ok(tx.query_opt::<(String,)>(&CURRENT, &[])?.map(|(file,)| file))
}

pub fn put_edition(tx: &Tx, id: &str, year: i64, source: &str, file: &str, n: i64) -> db::Result<()> {
    tx.execute(&PUT_EDITION, &[&id, &year, &source, &file, &n])?;
    Ok(())
}
