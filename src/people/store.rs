//! Renewals and portraits in the database.

use jiff::{Timestamp, civil::Date};

use crate::platform::db::{self, Tx};

crate::sql! {
    RENEWALS = "select r.id as id, r.level as level, r.kind as kind, r.held_on as held_on, r.n as n,
            (select count(*) from renewal_mandate m where m.renewal = r.id and m.did = 'ended') as ended,
            (select count(*) from renewal_mandate m where m.renewal = r.id and m.did = 'began') as began,
            (select u.undone_on from renewal_undone u where u.renewal = r.id) as undone_on
        from renewal r order by r.n desc, r.id";
    PUT_RENEWAL = "insert into renewal (id, level, kind, held_on, n) values ($1, $2, $3, $4, $5)";
    PUT_LINE = "insert into renewal_mandate (id, renewal, mandate, did, ends_before, n) values ($1, $2, $3, $4, $5, $6)";
    LINES = "select l.mandate as mandate, l.did as did, l.ends_before as ends_before, m.n as version
        from renewal_mandate l left join mandate m on m.id = l.mandate where l.renewal = $1 order by l.did desc, l.id";
    PUT_UNDONE = "insert into renewal_undone (id, renewal, undone_on, n) values ($1, $1, $2, $3)";
    PORTRAIT = "select blob from portrait where person = $1";
    PORTRAITS = "select person from portrait order by person";
    PUT_PORTRAIT = "insert into portrait (id, person, blob, n) values ($1, $1, $2, $3)";
    DROP_PORTRAIT = "delete from portrait where person = $1";
    SHARED = "select count(*) from portrait where blob = $1";
    PUT_CONSENT = "insert into portrait_consent (id, person, shown, said_at, n) values ($1, $2, $3, $4, $5)";
    CONSENTS = "select shown, said_at from portrait_consent where person = $1 order by n desc, id desc";
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Renewal {
        pub id: String,
        pub level: String,
        pub kind: Option<String>,
        pub held_on: Date,
        pub n: i64,
        pub ended: i64,
        pub began: i64,
        pub undone_on: Option<Date>,
    }
}

crate::record! {
    /// What a renewal did to one mandate, and the version that it has now.
    #[derive(Clone, Debug)]
    pub struct Line {
        pub mandate: String,
        pub did: String,
        pub ends_before: Option<Date>,
        pub version: Option<i64>,
    }
}

/// The latest first.
pub fn renewals(tx: &Tx) -> db::Result<Vec<Renewal>> {
    tx.query(&RENEWALS, &[])
}

pub fn put_renewal(tx: &Tx, id: &str, level: &str, kind: Option<&str>, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_RENEWAL, &[&id, &level, &kind, &on, &n])?;
    Ok(())
}

pub fn put_line(tx: &Tx, renewal: &str, mandate: &str, did: &str, ends_before: Option<Date>, n: i64) -> db::Result<()> {
    tx.execute(&PUT_LINE, &[&format!("{renewal}-{mandate}"), &renewal, &mandate, &did, &ends_before, &n])?;
    Ok(())
}

pub fn lines(tx: &Tx, renewal: &str) -> db::Result<Vec<Line>> {
    tx.query(&LINES, &[&renewal])
}

pub fn put_undone(tx: &Tx, renewal: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_UNDONE, &[&renewal, &on, &n])?;
    Ok(())
}

/// The file of someone's face, as long as they want it shown.
pub fn portrait(tx: &Tx, person: &str) -> db::Result<Option<String>> {
    Ok(tx.query_opt::<(String,)>(&PORTRAIT, &[&person])?.map(|(blob,)| blob))
}

/// Whoever shows their face.
pub fn portraits(tx: &Tx) -> db::Result<std::collections::BTreeSet<String>> {
    Ok(tx.query::<(String,)>(&PORTRAITS, &[])?.into_iter().map(|(person,)| person).collect())
}

pub fn put_portrait(tx: &Tx, person: &str, blob: &str, n: i64) -> db::Result<()> {
    tx.execute(&PUT_PORTRAIT, &[&person, &blob, &n])?;
    Ok(())
}

/// The face goes, and its file where nobody else has the same.
pub fn drop_portrait(tx: &Tx, person: &str) -> db::Result<()> {
    let Some(blob) = portrait(tx, person)? else { return Ok(()) };
    tx.execute(&DROP_PORTRAIT, &[&person])?;
    if tx.query_one::<(i64,)>(&SHARED, &[&blob])?.0 == 0 {
        crate::platform::files::forget(tx, &blob)?;
    }
    Ok(())
}

pub fn put_consent(tx: &Tx, id: &str, person: &str, shown: bool, at: Timestamp, n: i64) -> db::Result<()> {
    let shown = if shown { "yes" } else { "no" };
    tx.execute(&PUT_CONSENT, &[&id, &person, &shown, &at, &n])?;
    Ok(())
}

/// What they said of it, the latest first.
pub fn consents(tx: &Tx, person: &str) -> db::Result<Vec<(String, Timestamp)>> {
    tx.query(&CONSENTS, &[&person])
}
