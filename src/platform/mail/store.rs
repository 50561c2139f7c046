//! Letters, their events and the stops in the database.

use std::collections::HashSet;

use jiff::{Timestamp, ToSpan};

use super::{
    CONVOCATION, Letter, SIGN_IN,
    rules::{Held, TRIES},
};
use crate::platform::db::{self, Tx};

crate::sql! {
    KNOWN = "select state from mail where id = $1";
    STOPPED = "select at from mail_stop where address = $1 and purpose = $2";
    LATELY = "select count(*) from mail where recipient = $1 and purpose = $2 and made_at > $3 and state <> 'held'";
    PUT = "insert into mail (id, purpose, object, recipient, name, subject, body, stoppable, state, made_at, due_at, tries)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0)";
    LAST_EVENT = "select coalesce(max(rank), 0) from mail_event where mail = $1";
    PUT_EVENT = "insert into mail_event (mail, rank, at, what, detail) values ($1, $2, $3, $4, $5)";
    // a claim is let go when its holder, a process that ended, keeps silent for longer than any sending takes
    DUE = "select id, purpose, object, recipient, name, subject, body, stoppable, stop, state, made_at, due_at, tries from mail
        where state = 'waiting' and due_at <= $1 and (claimed_by is null or claimed_by = $2 or claimed_at < $3)
        order by due_at, id limit $4";
    CLAIM = "update mail set claimed_by = $2, claimed_at = $3, stop = $4 where id = $1";
    UNCLAIM = "update mail set claimed_by = null, claimed_at = null where claimed_by = $1";
    END = "update mail set state = $2, body = $3, tries = tries + 1, claimed_by = null, claimed_at = null
        where id = $1 and state = 'waiting'";
    HOLD = "update mail set state = 'held', body = $2, claimed_by = null, claimed_at = null where id = $1 and state = 'waiting'";
    LATER = "update mail set due_at = $2, tries = tries + 1, claimed_by = null, claimed_at = null
        where id = $1 and state = 'waiting'";
    OF_SECRET = "select id, purpose, object, recipient, name, subject, body, stoppable, stop, state, made_at, due_at, tries
        from mail where stop = $1";
    ONE = "select id, purpose, object, recipient, name, subject, body, stoppable, stop, state, made_at, due_at, tries
        from mail where id = $1";
    WAITING_FOR = "select id from mail where recipient = $1 and purpose = $2 and state = 'waiting' and stoppable = 'yes'";
    PUT_STOP = "insert into mail_stop (address, purpose, at) values ($1, $2, $3) on conflict (address, purpose) do nothing";
    STATES = "select state, count(*) from mail group by state order by state";
    LATE = "select count(*) from mail where state = 'waiting' and due_at < $1";
    LOG = "select m.id as id, m.made_at as made_at, m.purpose as purpose, m.object as object, m.recipient as recipient,
            m.name as name, m.subject as subject, m.state as state, m.due_at as due_at, m.tries as tries,
            case when m.body = '' then 'no' else 'yes' end as whole, e.at as at, e.what as what, e.detail as detail
        from mail m left join mail_event e on e.mail = m.id and e.rank = (select max(l.rank) from mail_event l where l.mail = m.id)
        where m.state = $1 or $2 = 'every' order by m.made_at desc, m.id desc limit $3 offset $4";
    ABOUT = "select m.id as id, m.made_at as made_at, m.purpose as purpose, m.object as object, m.recipient as recipient,
            m.name as name, m.subject as subject, m.state as state, m.due_at as due_at, m.tries as tries,
            case when m.body = '' then 'no' else 'yes' end as whole, e.at as at, e.what as what, e.detail as detail
        from mail m left join mail_event e on e.mail = m.id and e.rank = (select max(l.rank) from mail_event l where l.mail = m.id)
        where m.object = $1 and m.purpose = $2 order by m.name, m.id";
    WAITING_TO = "select id from mail where recipient = $1 and state = 'waiting' and purpose <> $2";
    ALL_WAITING_TO = "select id from mail where recipient = $1 and state = 'waiting'";
    LOST = "select address from mail_lost order by address";
    IS_LOST = "select at from mail_lost where address = $1";
    PUT_LOST = "insert into mail_lost (address, at) values ($1, $2) on conflict (address) do nothing";
    DROP_LOST = "delete from mail_lost where address = $1";
    SWEEP = "update mail set body = '' where state = 'sent' and body <> '' and made_at < $1";
    DROP_EVENTS = "delete from mail_event where mail in (select id from mail where state <> 'waiting' and made_at < $1)";
    DROP_MAIL = "delete from mail where state <> 'waiting' and made_at < $1";
    BOUNCED = "update mail set state = 'bounced' where id = $1 and state = 'sent'";
    RETRY = "update mail set state = 'waiting', due_at = $2, tries = 0, claimed_by = null, claimed_at = null
        where id = $1 and state in ('failed', 'refused', 'bounced') and body <> ''";
}

crate::record! {
    /// A letter as it is kept.
    #[derive(Clone, Debug)]
    pub struct Kept {
        pub id: String,
        pub purpose: String,
        pub object: String,
        pub recipient: String,
        pub name: String,
        pub subject: String,
        pub body: String,
        pub stoppable: String,
        pub stop: Option<String>,
        pub state: String,
        pub made_at: Timestamp,
        pub due_at: Timestamp,
        pub tries: i64,
    }
}

crate::record! {
    /// A line of the log: a letter without its text, and what last became of it.
    #[derive(Clone, Debug)]
    pub struct Line {
        pub id: String,
        pub made_at: Timestamp,
        pub purpose: String,
        pub object: String,
        pub recipient: String,
        pub name: String,
        pub subject: String,
        pub state: String,
        pub due_at: Timestamp,
        pub tries: i64,
        /// Whether its text is still there, so that it can be sent again.
        pub whole: String,
        pub at: Option<Timestamp>,
        pub what: Option<String>,
        pub detail: Option<String>,
    }
}

/// The states of a letter, in the order of the log's filter.
pub const STATES_OF_MAIL: &[&str] = &["waiting", "sent", "failed", "refused", "bounced", "held"];

/// How long a claim holds. No batch takes as long: see `drain`.
pub const CLAIM_MINUTES: i64 = 10;

pub fn known(tx: &Tx, id: &str) -> db::Result<bool> {
    Ok(tx.query_opt::<(String,)>(&KNOWN, &[&id])?.is_some())
}

pub fn stopped(tx: &Tx, address: &str, purpose: &str) -> db::Result<bool> {
    Ok(tx.query_opt::<(String,)>(&STOPPED, &[&address, &purpose])?.is_some())
}

/// How many letters of this purpose this address was meant to get since then.
pub fn lately(tx: &Tx, address: &str, purpose: &str, since: Timestamp) -> db::Result<i64> {
    Ok(tx.query_one::<(i64,)>(&LATELY, &[&address, &purpose, &since])?.0)
}

pub fn put(tx: &Tx, letter: &Letter, address: &str, held: bool, now: Timestamp) -> db::Result<()> {
    let (stoppable, state) = (if letter.stoppable { "yes" } else { "no" }, if held { "held" } else { "waiting" });
    let body = if held { ended(letter.purpose, &letter.body) } else { &letter.body };
    // a line each: what someone typed must not end a header
    let (name, subject) = (one_line(&letter.name), one_line(&letter.subject));
    let due = letter.due.max(now);
    tx.execute(
        &PUT,
        &[
            &letter.id,
            &letter.purpose,
            &letter.object,
            &address,
            &name,
            &subject,
            &body,
            &stoppable,
            &state,
            &now,
            &due,
        ],
    )?;
    Ok(())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text that stays when nothing more is to be done with a letter: none of one that held a way in.
fn ended<'a>(purpose: &str, body: &'a str) -> &'a str {
    if [SIGN_IN, CONVOCATION].contains(&purpose) { "" } else { body }
}

/// What happened to a letter, after what happened before.
pub fn note(tx: &Tx, id: &str, what: &str, detail: &str, now: Timestamp) -> db::Result<()> {
    let (last,) = tx.query_one::<(i64,)>(&LAST_EVENT, &[&id])?;
    let detail: String = one_line(detail).chars().take(500).collect();
    tx.execute(&PUT_EVENT, &[&id, &(last + 1), &now, &what, &detail])?;
    Ok(())
}

/// The letters that may go now and are nobody else's.
pub fn due(tx: &Tx, process: &str, now: Timestamp, most: i64) -> db::Result<Vec<Kept>> {
    tx.query(&DUE, &[&now, &process, &(now - CLAIM_MINUTES.minutes()), &most])
}

/// Takes those that may go now, each under one of the `secrets`, drawn outside the transaction, if it has none yet. Those
/// that meanwhile may no longer be sent are held.
pub fn claim(tx: &Tx, process: &str, secrets: &[String], now: Timestamp) -> db::Result<Vec<Kept>> {
    let mut taken = vec![];
    let most = i64::try_from(secrets.len()).unwrap_or(i64::MAX);
    for (mut letter, secret) in due(tx, process, now, most)?.into_iter().zip(secrets) {
        let late = letter.purpose == SIGN_IN && letter.made_at < now - super::rules::SIGN_IN_MINUTES.minutes();
        if late {
            hold(tx, &letter.id, Held::Late, now)?;
            continue;
        }
        if letter.stoppable == "yes" {
            letter.stop.get_or_insert_with(|| secret.clone());
        }
        tx.execute(&CLAIM, &[&letter.id, &process, &now, &letter.stop])?;
        taken.push(letter);
    }
    Ok(taken)
}

/// Lets go of what this process took and did not send.
pub fn let_go(tx: &Tx, process: &str) -> db::Result<()> {
    tx.execute(&UNCLAIM, &[&process])?;
    Ok(())
}

/// Holds a letter that waits.
pub fn hold(tx: &Tx, id: &str, why: Held, now: Timestamp) -> db::Result<()> {
    let Some(letter) = one(tx, id)? else { return Ok(()) };
    tx.execute(&HOLD, &[&id, &ended(&letter.purpose, &letter.body)])?;
    note(tx, id, "held", why.word(), now)
}

/// Notes that a letter was sent. `keep`: its text too, whatever it is.
pub fn sent(tx: &Tx, letter: &Kept, detail: &str, keep: bool, now: Timestamp) -> db::Result<()> {
    let body = if keep { &letter.body } else { ended(&letter.purpose, &letter.body) };
    tx.execute(&END, &[&letter.id, &"sent", &body])?;
    note(tx, &letter.id, "sent", detail, now)
}

/// Notes that a letter will never pass.
pub fn refused(tx: &Tx, letter: &Kept, detail: &str, now: Timestamp) -> db::Result<()> {
    tx.execute(&END, &[&letter.id, &"refused", &ended(&letter.purpose, &letter.body)])?;
    note(tx, &letter.id, "refused", detail, now)
}

/// Notes a try in vain; the letter waits for the next, or is given up after the last.
pub fn failed(tx: &Tx, letter: &Kept, detail: &str, now: Timestamp) -> db::Result<()> {
    debug_assert!(letter.tries < TRIES);
    match super::rules::again(letter.tries + 1) {
        Some(minutes) => tx.execute(&LATER, &[&letter.id, &(now + minutes.minutes())])?,
        None => tx.execute(&END, &[&letter.id, &"failed", &ended(&letter.purpose, &letter.body)])?,
    };
    note(tx, &letter.id, "failed", detail, now)
}

pub fn of_secret(tx: &Tx, secret: &str) -> db::Result<Option<Kept>> {
    tx.query_opt(&OF_SECRET, &[&secret])
}

pub fn one(tx: &Tx, id: &str) -> db::Result<Option<Kept>> {
    tx.query_opt(&ONE, &[&id])
}

pub fn waiting_for(tx: &Tx, address: &str, purpose: &str) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&WAITING_FOR, &[&address, &purpose])?.into_iter().map(|(id,)| id).collect())
}

/// Every letter that waits for an address.
pub fn waiting(tx: &Tx, address: &str) -> db::Result<Vec<(String,)>> {
    tx.query(&ALL_WAITING_TO, &[&address])
}

pub fn put_stop(tx: &Tx, address: &str, purpose: &str, now: Timestamp) -> db::Result<()> {
    tx.execute(&PUT_STOP, &[&address, &purpose, &now])?;
    Ok(())
}

/// The addresses that answer no more.
pub fn lost(tx: &Tx) -> db::Result<HashSet<String>> {
    Ok(tx.query::<(String,)>(&LOST, &[])?.into_iter().map(|(address,)| address).collect())
}

pub fn is_lost(tx: &Tx, address: &str) -> db::Result<bool> {
    Ok(tx.query_opt::<(String,)>(&IS_LOST, &[&address])?.is_some())
}

/// Forgets the text of letters that were sent before then; who was written to, and when, stays in the log.
pub fn sweep(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&SWEEP, &[&before])
}

/// Forgets that letters were sent before then.
pub fn drop_before(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_EVENTS, &[&before])?;
    tx.execute(&DROP_MAIL, &[&before])
}

/// How many letters there are in each state that has some.
pub fn states(tx: &Tx) -> db::Result<Vec<(String, i64)>> {
    tx.query(&STATES, &[])
}

/// How many wait that were due before then.
pub fn late(tx: &Tx, before: Timestamp) -> db::Result<i64> {
    Ok(tx.query_one::<(i64,)>(&LATE, &[&before])?.0)
}

/// The log, the latest first: of one state, or of all.
pub fn log(tx: &Tx, state: Option<&str>, most: i64, from: i64) -> db::Result<Vec<Line>> {
    let (one, every) = (state.unwrap_or_default(), if state.is_some() { "one" } else { "every" });
    tx.query(&LOG, &[&one, &every, &most, &from])
}

/// The letters of one purpose about one thing.
pub fn about(tx: &Tx, object: &str, purpose: &str) -> db::Result<Vec<Line>> {
    tx.query(&ABOUT, &[&object, &purpose])
}

/// Notes that a letter that was sent came back: its address answers no more, and is written to no more. False when it is not one that was.
pub fn bounced(tx: &Tx, id: &str, now: Timestamp) -> db::Result<bool> {
    let done = tx.execute(&BOUNCED, &[&id])? == 1;
    if let Some(letter) = one(tx, id)?.filter(|_| done) {
        note(tx, id, "bounced", "", now)?;
        tx.execute(&PUT_LOST, &[&letter.recipient, &now])?;
        for (waiting,) in tx.query::<(String,)>(&WAITING_TO, &[&letter.recipient, &SIGN_IN])? {
            hold(tx, &waiting, Held::Lost, now)?;
        }
    }
    Ok(done)
}

/// Lets a letter be tried anew from now on, and its address be written to; false when there is nothing to try.
pub fn retry(tx: &Tx, id: &str, now: Timestamp) -> db::Result<bool> {
    let done = tx.execute(&RETRY, &[&id, &now])? == 1;
    if let Some(letter) = one(tx, id)?.filter(|_| done) {
        tx.execute(&DROP_LOST, &[&letter.recipient])?;
        tx.notify();
    }
    Ok(done)
}
