//! The workshops being held, in the database.

use jiff::Timestamp;

use super::model::*;
use crate::platform::db::{self, Tx};

crate::sql! {
    BREAKOUTS = "select b.id as id, b.item as item, b.way as way, b.seed as seed, b.opened_at as opened_at,
            (select e.ended_at from breakout_end e where e.breakout = b.id) as ended_at
        from breakout b where b.session = $1 order by b.opened_at, b.id";
    GROUPS = "select g.breakout as breakout, g.workshop as workshop, g.places as places
        from breakout_group g, workshop w where g.session = $1 and w.id = g.workshop order by w.position, w.id";
    GIVEN = "select breakout, given_at, minutes from breakout_time where session = $1 order by given_at, n";
    MEMBERS = "select id, breakout, workshop, attendance from group_member where session = $1 order by id";
    NOTES = "select id, rubric, parent, attendance, noted_at, text, n from group_note where session = $1
        order by noted_at, id";
    PUT_BREAKOUT = "insert into breakout (id, session, item, way, seed, opened_at, n) values ($1, $2, $3, $4, $5, $6, $7)";
    END_BREAKOUT = "insert into breakout_end (id, session, breakout, ended_at, n) values ($1, $2, $3, $4, $5)";
    PUT_GROUP = "insert into breakout_group (id, session, breakout, workshop, places, n) values ($1, $2, $3, $4, $5, $6)";
    GIVE = "insert into breakout_time (id, session, breakout, given_at, minutes, n) values ($1, $2, $3, $4, $5, $6)";
    PUT_MEMBER = "insert into group_member (id, session, breakout, workshop, attendance, n)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (breakout, attendance) do update set workshop = excluded.workshop, n = excluded.n";
    PUT_NOTE = "insert into group_note (id, session, rubric, parent, attendance, noted_at, text, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    MEND_NOTE = "update group_note set text = $3, n = $4 where session = $1 and id = $2";
    SESSION_OF = "select session from workshop where id = $1";
    TOLD = "select coalesce(max(n), 0) from journal where object = $1";
}

pub fn workshops(tx: &Tx, session: &str) -> db::Result<Workshops> {
    let breakouts: Vec<Breakout> = tx.query(&BREAKOUTS, &[&session])?;
    if breakouts.is_empty() {
        return Ok(Workshops::default());
    }
    Ok(Workshops {
        breakouts,
        groups: tx.query(&GROUPS, &[&session])?,
        given: tx.query(&GIVEN, &[&session])?,
        members: tx.query(&MEMBERS, &[&session])?,
        notes: tx.query(&NOTES, &[&session])?,
    })
}

pub fn open(tx: &Tx, session: &str, b: &Breakout, groups: &[Group], n: i64) -> db::Result<()> {
    tx.execute(&PUT_BREAKOUT, &[&b.id, &session, &b.item, &b.way, &b.seed, &b.opened_at, &n])?;
    for group in groups {
        let id = format!("{}-{}", b.id, group.workshop);
        tx.execute(&PUT_GROUP, &[&id, &session, &b.id, &group.workshop, &group.places, &n])?;
    }
    Ok(())
}

pub fn end(tx: &Tx, id: &str, session: &str, breakout: &str, at: Timestamp, n: i64) -> db::Result<()> {
    tx.execute(&END_BREAKOUT, &[&id, &session, &breakout, &at, &n])?;
    Ok(())
}

/// So many minutes from now on the clock: its start, or more of it.
pub fn give(tx: &Tx, id: &str, session: &str, given: &Given, n: i64) -> db::Result<()> {
    tx.execute(&GIVE, &[&id, &session, &given.breakout, &given.given_at, &given.minutes, &n])?;
    Ok(())
}

/// Someone's one group of a breakout, in place of an earlier one.
pub fn put_member(tx: &Tx, session: &str, breakout: &str, workshop: &str, attendance: &str, n: i64) -> db::Result<()> {
    let id = format!("{breakout}-{attendance}");
    tx.execute(&PUT_MEMBER, &[&id, &session, &breakout, &workshop, &attendance, &n])?;
    Ok(())
}

pub fn put_note(tx: &Tx, session: &str, note: &GroupNote, n: i64) -> db::Result<()> {
    let GroupNote { id, rubric, parent, attendance, noted_at, text, .. } = note;
    tx.execute(&PUT_NOTE, &[id, &session, rubric, parent, attendance, noted_at, text, &n])?;
    Ok(())
}

pub fn mend_note(tx: &Tx, session: &str, id: &str, text: &str, n: i64) -> db::Result<()> {
    tx.execute(&MEND_NOTE, &[&session, &id, &text, &n])?;
    Ok(())
}

/// For those of one group: moves with its notes and with the acts of the room, not with the notes of other groups.
pub fn state(tx: &Tx, workshop: &str) -> db::Result<Option<String>> {
    let Some((session,)) = tx.query_opt::<(String,)>(&SESSION_OF, &[&workshop])? else { return Ok(None) };
    let (room,) = tx.query_one::<(i64,)>(&TOLD, &[&format!("session/{session}")])?;
    let (group,) = tx.query_one::<(i64,)>(&TOLD, &[&format!("workshop/{workshop}")])?;
    Ok(Some(room.max(group).to_string()))
}
