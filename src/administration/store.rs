//! Settings and the journal's pages, in the database.

use crate::platform::db::{self, Tx};

crate::sql! {
    PUT_SETTING = "insert into setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value";
    ACTS = "select j.n as n, j.at as at, j.actor as actor, j.act as act, j.object as object,
            j.facts as facts, a.name as name
        from journal j left join account a on a.id = j.actor where j.n < $1 order by j.n desc limit $2";
}

crate::record! {
    pub struct Act {
        pub n: i64,
        pub at: String,
        pub actor: String,
        pub act: String,
        pub object: String,
        pub facts: String,
        pub name: Option<String>,
    }
}

pub fn put_setting(tx: &Tx, key: &str, value: &str) -> db::Result<()> {
    tx.execute(&PUT_SETTING, &[&key, &value])?;
    Ok(())
}

/// The acts before a number, the latest first.
pub fn acts(tx: &Tx, before: i64, most: i64) -> db::Result<Vec<Act>> {
    tx.query(&ACTS, &[&before, &most])
}
