//! Checking the chain: every row is what its hash says, follows the one before, and no number is missing.

use super::record::chain;
use crate::platform::{
    db::{self, FromRow, Tx},
    files,
};

crate::sql! {
    CHAIN = "select n, at, actor, act, object, audience, facts, form, answer, prev, hash from journal order by n";
    PERSONAL_VALUES = "select hash, n, salt, value from personal_value order by n";
    BLOBS = "select hash, bytes from blob order by hash";
}

crate::record! {
    struct Link {
        n: i64,
        at: String,
        actor: String,
        act: String,
        object: String,
        audience: String,
        facts: String,
        form: Option<String>,
        answer: String,
        prev: String,
        hash: String,
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Broken {
    /// The row's text is not what its hash was made of.
    Altered { n: i64 },
    /// The row does not name the hash of the one before it.
    Unlinked { n: i64 },
    /// Rows between these two numbers are gone.
    Missing { after: i64, before: i64 },
    /// A personal value is not the one that the journal recorded.
    PersonalAltered { n: i64 },
    /// A kept file is not what its name says.
    FileAltered { hash: String },
}

/// The number of acts verified, and everything that is broken.
pub fn verify(tx: &Tx) -> db::Result<(i64, Vec<Broken>)> {
    let (mut broken, mut last, mut prev) = (vec![], 0, String::new());
    tx.each(&CHAIN, &[], |row| {
        let row = Link::from_row(row)?;
        if row.n != last + 1 {
            broken.push(Broken::Missing { after: last, before: row.n });
        } else if row.prev != prev {
            broken.push(Broken::Unlinked { n: row.n });
        }
        let n = row.n.to_string();
        let form = row.form.as_deref().unwrap_or_default();
        let fields =
            [&n, &row.at, &row.actor, &row.act, &row.object, &row.audience, &row.facts, form, &row.answer, &row.prev];
        if chain(&fields) != row.hash {
            broken.push(Broken::Altered { n: row.n });
        }
        (last, prev) = (row.n, row.hash);
        Ok(())
    })?;
    tx.each(&PERSONAL_VALUES, &[], |row| {
        let (hash, n, salt, value) = <(String, i64, String, String)>::from_row(row)?;
        if files::hash(format!("{salt}\n{value}").as_bytes()) != hash {
            broken.push(Broken::PersonalAltered { n });
        }
        Ok(())
    })?;
    tx.each(&BLOBS, &[], |row| {
        let (hash, bytes) = <(String, Vec<u8>)>::from_row(row)?;
        if files::hash(&bytes) != hash {
            broken.push(Broken::FileAltered { hash });
        }
        Ok(())
    })?;
    Ok((last, broken))
}
