//! The room in the database.

use jiff::Timestamp;

use super::model::*;
use crate::platform::{
    db::{self, Tx},
    files,
};

crate::sql! {
    HELD = "select s.code as code, s.opened_at as opened_at,
            (select e.closed_at from sitting_end e where e.session = s.session) as closed_at
        from sitting s where s.session = $1";
    PUT_HELD = "insert into sitting (id, session, code, opened_at, n) values ($1, $2, $3, $4, $5)";
    END_HELD = "insert into sitting_end (id, session, closed_at, n) values ($1, $2, $3, $4)";
    TURNS = "select item, began_at from item_turn where session = $1 order by began_at, n";
    PUT_TURN = "insert into item_turn (id, session, item, began_at, n) values ($1, $2, $3, $4, $5)";
    SPEAKERS = "select id, name, asked_at, began_at, ended_at from speaker where session = $1 order by asked_at, id";
    PUT_SPEAKER = "insert into speaker (id, session, name, asked_at, n) values ($1, $2, $3, $4, $5)";
    BEGIN_SPEAKER = "update speaker set began_at = $3, n = $4 where session = $1 and id = $2 and began_at is null";
    END_SPEAKER = "update speaker set ended_at = $3, n = $4 where session = $1 and id = $2 and ended_at is null";
    NOTES = "select id, item, by_name, noted_at, text from note where session = $1 order by noted_at, id";
    PUT_NOTE = "insert into note (id, session, item, by_name, noted_at, text, n) values ($1, $2, $3, $4, $5, $6, $7)";
    POLLS = "select p.id as id, p.resolution as resolution, p.opened_at as opened_at,
            (select e.closed_at from poll_end e where e.poll = p.id) as closed_at
        from poll p where p.session = $1 order by p.opened_at, p.id";
    PUT_POLL = "insert into poll (id, session, resolution, opened_at, n) values ($1, $2, $3, $4, $5)";
    END_POLL = "insert into poll_end (id, session, poll, closed_at, n) values ($1, $2, $3, $4, $5)";
    CASTS = "select id, poll, elector, choice, voices, channel from cast_vote where session = $1 order by id";
    DROP_CASTS = "delete from cast_vote where poll = $1 and elector = $2";
    PUT_CAST = "insert into cast_vote (id, session, poll, elector, choice, voices, channel, cast_at, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    HANDS = "select id, poll, channel, college, votes_for, votes_against, abstentions, blank, void from hand_count
        where session = $1 order by id";
    DROP_HANDS = "delete from hand_count where poll = $1 and channel = $2";
    PUT_HANDS = "insert into hand_count (id, session, poll, channel, college, votes_for, votes_against, abstentions, blank, void, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    PUT_VOTER_SESSION = "insert into voter_session (id, session, link, opened_at, device, n) values ($1, $2, $3, $4, $5, $6)";
    VOTER_SESSION = "select count(*) from voter_session v where v.id = $1 and v.link = $2
        and not exists (select 1 from voter_session_end e where e.voter_session = v.id)";
    DEVICES = "select v.id as id, v.link as link, v.opened_at as opened_at, v.device as device from voter_session v
        where v.session = $1 and not exists (select 1 from voter_session_end e where e.voter_session = v.id)
        order by v.opened_at, v.id";
    DROP_DEVICE_ENDS = "delete from voter_session_end where voter_session in (select id from voter_session where opened_at < $1)";
    DROP_DEVICES = "delete from voter_session where opened_at < $1";
    END_DEVICE = "insert into voter_session_end (voter_session, at, n) select v.id, $3, $4 from voter_session v
        where v.id = $2 and v.session = $1 on conflict (voter_session) do nothing";
    SESSION_TOLD = "select coalesce(max(n), 0) from journal where object = $1";
    ALL_TOLD = "select coalesce(max(n), 0) from journal";
    // the index of migration 004 is of these acts alone
    SETTLED = "select n from journal where act <> 'vote.cast' order by n desc limit 1";
    CASTS_OF = "select id, poll, elector, choice, voices, channel from cast_vote where poll = $1 and elector = $2 order by id";
    IS_SESSION = "select 1 from session where id = $1";
}

pub fn happened(tx: &Tx, session: &str) -> db::Result<Happened> {
    Ok(Happened { casts: tx.query(&CASTS, &[&session])?, ..told(tx, session)? })
}

/// What happened, without who voted what.
pub fn told(tx: &Tx, session: &str) -> db::Result<Happened> {
    Ok(Happened {
        held: held(tx, session)?,
        turns: tx.query(&TURNS, &[&session])?,
        speakers: tx.query(&SPEAKERS, &[&session])?,
        notes: tx.query(&NOTES, &[&session])?,
        polls: tx.query(&POLLS, &[&session])?,
        casts: vec![],
        hands: tx.query(&HANDS, &[&session])?,
    })
}

pub fn held(tx: &Tx, session: &str) -> db::Result<Option<Held>> {
    tx.query_opt(&HELD, &[&session])
}

pub fn open(tx: &Tx, id: &str, session: &str, code: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&PUT_HELD, &[&id, &session, &code, &at, &n])?;
    Ok(())
}

pub fn close(tx: &Tx, id: &str, session: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&END_HELD, &[&id, &session, &at, &n])?;
    Ok(())
}

pub fn put_turn(tx: &Tx, id: &str, session: &str, item: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&PUT_TURN, &[&id, &session, &item, &at, &n])?;
    Ok(())
}

pub fn put_speaker(tx: &Tx, id: &str, session: &str, name: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&PUT_SPEAKER, &[&id, &session, &name, &at, &n])?;
    Ok(())
}

/// Gives someone the floor; false when they had it already.
pub fn begin_speaker(tx: &Tx, session: &str, id: &str, at: Timestamp, n: i64) -> db::Result<bool> {
    Ok(tx.execute(&BEGIN_SPEAKER, &[&session, &id, &at, &n])? > 0)
}

pub fn end_speaker(tx: &Tx, session: &str, id: &str, at: Timestamp, n: i64) -> db::Result<bool> {
    Ok(tx.execute(&END_SPEAKER, &[&session, &id, &at, &n])? > 0)
}

pub fn put_note(tx: &Tx, session: &str, note: &Note, n: i64) -> db::Result<()> {
    let Note { id, item, by_name, noted_at, text } = note;
    tx.execute(&PUT_NOTE, &[id, &session, item, by_name, noted_at, text, &n])?;
    Ok(())
}

pub fn put_poll(tx: &Tx, id: &str, session: &str, resolution: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&PUT_POLL, &[&id, &session, &resolution, &at, &n])?;
    Ok(())
}

pub fn end_poll(tx: &Tx, id: &str, session: &str, poll: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&END_POLL, &[&id, &session, &poll, &at, &n])?;
    Ok(())
}

/// A member's vote, in place of its earlier one: a row for each choice.
#[allow(clippy::too_many_arguments)]
pub fn put_casts(
    tx: &Tx,
    session: &str,
    poll: &str,
    elector: &str,
    choices: &[(&'static str, i64)],
    channel: &str,
    at: Timestamp,
    n: i64,
) -> db::Result<()> {
    tx.execute(&DROP_CASTS, &[&poll, &elector])?;
    for (choice, voices) in choices {
        let id = format!("{poll}-{elector}-{choice}");
        tx.execute(&PUT_CAST, &[&id, &session, &poll, &elector, choice, voices, &channel, &at, &n])?;
    }
    Ok(())
}

/// What was counted in one channel, in place of an earlier count.
pub fn put_hands(tx: &Tx, session: &str, poll: &str, channel: &str, counts: &[HandCount], n: i64) -> db::Result<()> {
    tx.execute(&DROP_HANDS, &[&poll, &channel])?;
    for h in counts {
        tx.execute(
            &PUT_HANDS,
            &[
                &h.id,
                &session,
                &poll,
                &channel,
                &h.college,
                &h.votes_for,
                &h.votes_against,
                &h.abstentions,
                &h.blank,
                &h.void,
                &n,
            ],
        )?;
    }
    Ok(())
}

/// A phone that gave the code of the room; `secret` stays in its cookie, its hash here.
pub fn put_voter_session(
    tx: &Tx,
    secret: &str,
    session: &str,
    link: &str,
    at: Timestamp,
    device: &str,
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_VOTER_SESSION, &[&files::hash(secret.as_bytes()), &session, &link, &at, &device, &n])?;
    Ok(())
}

/// The telephones that gave the code of the room and still may vote.
pub fn devices(tx: &Tx, session: &str) -> db::Result<Vec<Device>> {
    tx.query(&DEVICES, &[&session])
}

/// This telephone votes no more; false when there is none, or it had ended.
pub fn end_device(tx: &Tx, session: &str, id: &str, at: Timestamp, n: i64) -> db::Result<bool> {
    Ok(tx.execute(&END_DEVICE, &[&session, &id, &at, &n])? > 0)
}

/// Whether this phone may vote by this link.
pub fn may_vote(tx: &Tx, secret: &str, link: &str) -> db::Result<bool> {
    let (count,) = tx.query_one::<(i64,)>(&VOTER_SESSION, &[&files::hash(secret.as_bytes()), &link])?;
    Ok(count > 0)
}

/// One member's vote as it stands.
pub fn casts_of(tx: &Tx, poll: &str, elector: &str) -> db::Result<Vec<Cast>> {
    tx.query(&CASTS_OF, &[&poll, &elector])
}

/// The last act that was not a vote: as long as it is the last, a room differs by its votes alone.
pub fn settled(tx: &Tx) -> db::Result<i64> {
    Ok(tx.query_opt::<(i64,)>(&SETTLED, &[])?.map_or(0, |(n,)| n))
}

/// For those who follow a session: moves with each act of the room, a single vote excepted.
pub fn state(tx: &Tx, session: &str) -> db::Result<Option<String>> {
    if tx.query_opt::<(i64,)>(&IS_SESSION, &[&session])?.is_none() {
        return Ok(None);
    }
    let (n,) = tx.query_one::<(i64,)>(&SESSION_TOLD, &[&format!("session/{session}")])?;
    Ok(Some(n.to_string()))
}

/// For the desk and the room's screen: moves with every act, votes included.
pub fn busy(tx: &Tx, session: &str) -> db::Result<Option<String>> {
    if tx.query_opt::<(i64,)>(&IS_SESSION, &[&session])?.is_none() {
        return Ok(None);
    }
    let (n,) = tx.query_one::<(i64,)>(&ALL_TOLD, &[])?;
    Ok(Some(n.to_string()))
}

/// Forgets the devices that voted before then.
pub fn drop_devices(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_DEVICE_ENDS, &[&before])?;
    tx.execute(&DROP_DEVICES, &[&before])
}
