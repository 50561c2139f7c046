//! Needs in the database.

use std::collections::HashMap;

use jiff::civil::Date;

use super::model::{Need, Reply, Step};
use crate::{
    platform::{
        db::{self, Tx},
        index::Wanted,
    },
    these,
};

macro_rules! needs {
    () => {
        "select d.id as id, d.kind as kind, d.organisation as organisation, o.name as by, o.territory as territory,
            d.title as title, d.about as about, d.topics as topics, d.contact_name as contact_name, d.audience as audience,
            d.posted_on as posted_on, d.on_behalf as on_behalf, d.source as source, d.n as n, e.ended_on as ended_on,
            e.outcome as outcome, e.note as ended_note
        from need d join organisation o on o.id = d.organisation left join need_end e on e.need = d.id"
    };
}

crate::sql! {
    NEEDS = concat!(needs!(), " order by d.id");
    THESE_NEEDS = concat!(needs!(), " where d.id", these!());
    TOUCHED = "select id from need where n > $1 union select need from need_end where n > $1";
    // people who act for each organisation that posted
    PEOPLE = "select m.organisation, count(*) from mandate m where m.organisation in (select organisation from need)
            and (m.starts is null or m.starts <= $1) and (m.ends is null or m.ends > $1) group by m.organisation";
    REPLIES = "select r.id as id, r.name as name, r.email as email, r.message as message, r.replied_on as replied_on,
            o.name as by, r.n as n
        from need_reply r left join organisation o on o.id = r.organisation where r.need = $1 order by r.replied_on desc, r.n desc";
    STEPS = "select s.reply as reply, s.state as state, s.noted_on as noted_on, s.note as note from need_reply_step s
            join need_reply r on r.id = s.reply where r.need = $1 order by s.n, s.id";
    WAITING = "select r.need, count(*) from need_reply r where not exists (select 1 from need_reply_step s where s.reply = r.id)
        group by r.need";
    PUT = "insert into need (id, kind, organisation, title, about, topics, contact_name, audience, posted_on, on_behalf, source, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (id) do update set kind = excluded.kind,
            title = excluded.title, about = excluded.about, topics = excluded.topics, contact_name = excluded.contact_name,
            audience = excluded.audience, n = excluded.n";
    PUT_END = "insert into need_end (id, need, ended_on, outcome, note, n) values ($1, $2, $3, $4, $5, $6)";
    DROP_END = "delete from need_end where need = $1";
    PUT_REPLY = "insert into need_reply (id, need, organisation, name, email, message, replied_on, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_STEP = "insert into need_reply_step (id, reply, state, noted_on, note, n) values ($1, $2, $3, $4, $5, $6)";
}

/// Everything that was posted, ended or not.
pub fn needs(tx: &Tx) -> db::Result<Vec<Need>> {
    tx.query(&NEEDS, &[])
}

/// The same, all of them or twenty at most, for the index.
pub fn searched(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Need>> {
    wanted.rows(tx, &NEEDS, &THESE_NEEDS)
}

pub fn touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&TOUCHED, &[&since])?.into_iter().map(|(id,)| id).collect())
}

/// How many people act for each organisation that posted something, on a day.
pub fn people(tx: &Tx, on: Date) -> db::Result<HashMap<String, i64>> {
    Ok(tx.query::<(String, i64)>(&PEOPLE, &[&on])?.into_iter().collect())
}

pub fn replies(tx: &Tx, need: &str) -> db::Result<Vec<Reply>> {
    tx.query(&REPLIES, &[&need])
}

/// What became of the replies to a need, in order.
pub fn steps(tx: &Tx, need: &str) -> db::Result<Vec<Step>> {
    tx.query(&STEPS, &[&need])
}

/// How many replies to each need nobody has answered.
pub fn waiting(tx: &Tx) -> db::Result<HashMap<String, i64>> {
    Ok(tx.query::<(String, i64)>(&WAITING, &[])?.into_iter().collect())
}

/// Posts it, or writes its new words under the same id.
pub fn put(tx: &Tx, d: &Need, n: i64) -> db::Result<()> {
    tx.execute(
        &PUT,
        &[
            &d.id,
            &d.kind,
            &d.organisation,
            &d.title,
            &d.about,
            &d.topics,
            &d.contact_name,
            &d.audience,
            &d.posted_on,
            &d.on_behalf,
            &d.source,
            &n,
        ],
    )
    .map(|_| ())
}

pub fn put_end(tx: &Tx, id: &str, need: &str, on: Date, outcome: &str, note: Option<&str>, n: i64) -> db::Result<()> {
    tx.execute(&PUT_END, &[&id, &need, &on, &outcome, &note, &n]).map(|_| ())
}

/// It is open again.
pub fn drop_end(tx: &Tx, need: &str) -> db::Result<()> {
    tx.execute(&DROP_END, &[&need]).map(|_| ())
}

pub fn put_reply(tx: &Tx, need: &str, organisation: Option<&str>, reply: &Reply, n: i64) -> db::Result<()> {
    let Reply { id, name, email, message, replied_on, .. } = reply;
    tx.execute(&PUT_REPLY, &[id, &need, &organisation, name, email, message, replied_on, &n]).map(|_| ())
}

pub fn put_step(tx: &Tx, id: &str, step: &Step, n: i64) -> db::Result<()> {
    tx.execute(&PUT_STEP, &[&id, &step.reply, &step.state, &step.noted_on, &step.note, &n]).map(|_| ())
}
