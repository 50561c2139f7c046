//! Migrations: one set of portable texts, forward only, each remembered with its text and its digest.
//!
//! The text is kept so that a backup of either engine can be made into a file without asking the program which schema it
//! had. What a text may contain is said in `schema`.

use sha2::{Digest, Sha256};

use super::{Db, Error, Result, Tx, schema};
use crate::sql;

/// One step of the schema. Once released, its text never changes: what follows is a step of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// Its name, in the order in which steps run: `001-members`.
    pub name: &'static str,
    /// What it does.
    pub text: &'static str,
}

/// Where steps are remembered.
pub(super) const TABLE: &str = "migration";

sql! {
    DONE = "select name, digest from migration order by n";
    NOTE = "insert into migration (n, name, digest, body) values ($1, $2, $3, $4)";
    TEXTS = "select body from migration order by n";
}

impl Db {
    /// Brings the schema up to date: runs the steps that did not run yet, all or none. Processes that start together
    /// wait for one another. Refuses a step that was changed after it ran, and a schema newer than this program.
    pub async fn migrate(&self, steps: &[Migration]) -> Result<()> {
        let steps = steps.to_vec();
        self.write_locking(None, found).await?;
        self.write_locking(Some(TABLE), move |tx| advance(tx, &steps)).await
    }

    /// How many steps have not run yet, without running any. Fails where [`Db::migrate`] would refuse.
    pub async fn pending(&self, steps: &[Migration]) -> Result<usize> {
        let steps = steps.to_vec();
        let look = move |tx: &Tx| {
            if !schema::tables(tx)?.iter().any(|table| table == TABLE) {
                return Ok(steps.len());
            }
            let done = done(tx)?;
            check(&done, &steps)?;
            Ok(steps.len() - done.len())
        };
        self.read(look).await
    }
}

/// Makes the table of migrations if need be.
pub(super) fn found(tx: &Tx) -> Result<()> {
    // Two starters may both find nothing. The one that comes second sees a table or loses a race, and looks again.
    if schema::tables(tx)?.iter().any(|table| table == TABLE) {
        return Ok(());
    }
    let text = "create table if not exists migration (n bigint primary key, name text not null unique, digest text not null, \
                body text not null)";
    schema::apply(tx, text)
}

/// Runs the steps that did not run yet.
pub(super) fn advance(tx: &Tx, steps: &[Migration]) -> Result<()> {
    let done = done(tx)?;
    check(&done, steps)?;
    for (step, n) in steps.iter().zip(1_i64..).skip(done.len()) {
        schema::apply(tx, step.text).map_err(|e| match e {
            Error::Bad(why) => Error::Bad(format!("migration {}: {why}", step.name)),
            other => other,
        })?;
        tx.execute(&NOTE, &[&n, &step.name, &digest(step.text), &step.text])?;
    }
    Ok(())
}

/// The steps that ran, by name and digest.
pub(super) fn done(tx: &Tx) -> Result<Vec<(String, String)>> {
    tx.query(&DONE, &[])
}

/// The texts of the steps that ran.
pub(super) fn texts(tx: &Tx) -> Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&TEXTS, &[])?.into_iter().map(|(text,)| text).collect())
}

/// Refuses what ran otherwise than `steps` say.
pub(super) fn check(done: &[(String, String)], steps: &[Migration]) -> Result<()> {
    for (i, (name, old)) in done.iter().enumerate() {
        match steps.get(i) {
            None => {
                return Err(Error::Bad(format!("migration {name} is not known here: the data is of a newer version")));
            }
            Some(step) if step.name != name => {
                return Err(Error::Bad(format!("migration {name} ran where {} stands now", step.name)));
            }
            Some(step) if digest(step.text) != *old => {
                return Err(Error::Bad(format!("migration {name} was changed after it ran")));
            }
            Some(_) => {}
        }
    }
    Ok(())
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}
