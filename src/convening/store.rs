//! Convocations, links and answers in the database.

use jiff::{Timestamp, civil::Date};

use super::model::{Answer, Convocation, Link};
use crate::platform::{
    db::{self, Tx},
    files,
};

crate::sql! {
    LINK = "select l.hash as hash, l.session as session, l.elector as elector, l.contact as contact, l.made_at as made_at,
            (select e.at from voter_link_end e where e.link = l.hash) as ended_at
        from voter_link l where l.hash = $1";
    LINKS = "select l.hash as hash, l.session as session, l.elector as elector, l.contact as contact, l.made_at as made_at,
            (select e.at from voter_link_end e where e.link = l.hash) as ended_at
        from voter_link l where l.session = $1 order by l.made_at, l.hash";
    PUT_LINK = "insert into voter_link (hash, session, elector, contact, made_at, n) values ($1, $2, $3, $4, $5, $6)";
    END_LINK = "insert into voter_link_end (link, at, n) values ($1, $2, $3) on conflict (link) do nothing";
    ANSWERS = "select id, elector, answer, family_name, given_name, channel, answered_at from answer where session = $1
        order by answered_at, id";
    ANSWER_OF = "select id, elector, answer, family_name, given_name, channel, answered_at from answer
        where session = $1 and elector = $2";
    PUT_ANSWER = "insert into answer (id, session, elector, answer, family_name, given_name, channel, answered_at, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (session, elector) do update set answer = excluded.answer, family_name = excluded.family_name,
            given_name = excluded.given_name, channel = excluded.channel, answered_at = excluded.answered_at,
            n = excluded.n";
    DROP_ANSWER = "delete from answer where session = $1 and elector = $2";
    CONVOCATIONS = "select id, sent_on, by_name, letter, electors_hash, letters from convocation where session = $1
        order by n, id";
    PUT_CONVOCATION = "insert into convocation (id, session, sent_on, by_name, letter, electors_hash, letters, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    // the room's two tables, read only: it alone opens and closes a sitting
    SITTING = "select s.opened_at, (select e.closed_at from sitting_end e where e.session = s.session) as closed_at
        from sitting s where s.session = $1";
}

/// The link whose secret this is, even when it was ended.
pub fn link(tx: &Tx, secret: &str) -> db::Result<Option<Link>> {
    tx.query_opt(&LINK, &[&files::hash(secret.as_bytes())])
}

/// Every link of a session, ended ones too, the oldest first.
pub fn links(tx: &Tx, session: &str) -> db::Result<Vec<Link>> {
    tx.query(&LINKS, &[&session])
}

/// Keeps the hash of a link's secret; the secret goes into one letter and nowhere else.
pub fn put_link(
    tx: &Tx,
    session: &str,
    secret: &str,
    elector: &str,
    contact: Option<&str>,
    at: Timestamp,
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_LINK, &[&files::hash(secret.as_bytes()), &session, &elector, &contact, &at, &n])?;
    Ok(())
}

/// The link opens nothing from then on.
pub fn end_link(tx: &Tx, hash: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&END_LINK, &[&hash, &at, &n])?;
    Ok(())
}

pub fn answers(tx: &Tx, session: &str) -> db::Result<Vec<Answer>> {
    tx.query(&ANSWERS, &[&session])
}

pub fn answer_of(tx: &Tx, session: &str, elector: &str) -> db::Result<Option<Answer>> {
    tx.query_opt(&ANSWER_OF, &[&session, &elector])
}

/// A member's answer, in place of an earlier one.
pub fn put_answer(tx: &Tx, session: &str, a: &Answer, n: i64) -> db::Result<()> {
    let Answer { id, elector, answer, family_name, given_name, channel, answered_at } = a;
    tx.execute(&PUT_ANSWER, &[id, &session, elector, answer, family_name, given_name, channel, answered_at, &n])?;
    Ok(())
}

pub fn drop_answer(tx: &Tx, session: &str, elector: &str) -> db::Result<()> {
    tx.execute(&DROP_ANSWER, &[&session, &elector])?;
    Ok(())
}

/// Each sending of the letter, in order.
pub fn convocations(tx: &Tx, session: &str) -> db::Result<Vec<Convocation>> {
    tx.query(&CONVOCATIONS, &[&session])
}

pub fn put_convocation(tx: &Tx, session: &str, c: &Convocation, n: i64) -> db::Result<()> {
    let Convocation { id, sent_on, by_name, letter, electors_hash, letters } = c;
    tx.execute(&PUT_CONVOCATION, &[id, &session, sent_on, by_name, letter, electors_hash, letters, &n])?;
    Ok(())
}

/// Where the day itself stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sitting {
    ToCome,
    Open,
    Closed,
}

pub fn sitting(tx: &Tx, session: &str) -> db::Result<Sitting> {
    Ok(match tx.query_opt::<(String, Option<String>)>(&SITTING, &[&session])? {
        None => Sitting::ToCome,
        Some((_, None)) => Sitting::Open,
        Some((_, Some(_))) => Sitting::Closed,
    })
}

/// The day on which a session was convened first, as far as this house knows.
pub fn first_sent(convocations: &[Convocation]) -> Option<Date> {
    convocations.first().map(|one| one.sent_on)
}
