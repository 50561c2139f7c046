//! Sessions in the database.

use jiff::{
    Timestamp,
    civil::{Date, Time},
};

use super::record::*;
use crate::platform::{
    db::{self, FromRow, Sql, Tx},
    tables::fold,
};

crate::sql! {
    SESSIONS = "select s.id as id, s.title as title, s.kind as kind, s.held_on as held_on, s.place as place, s.territory as territory, s.body as body,
            (select count(*) from resolution r where r.session = s.id) as resolutions,
            (select m.number from minutes m where m.session = s.id) as number
        from session s order by s.held_on desc, s.id desc";
    SESSION = "select id, body, kind, title, held_on, opens, closes, place, convened_on, convened_by, edition, second_convocation,
            shown_by, previous, introduction, source, n from session where id = $1";
    PREVIOUS = "select id, title, held_on from session where body = $1 and held_on < $2 order by held_on desc, id desc limit 1";
    ITEMS = "select id, position, kind, title, minutes, prose from item where session = $1 order by position, id";
    DOCUMENTS = "select id, item, title, address, blob from document where session = $1 order by id";
    ATTENDANCE = "select id, position, person, family_name, given_name, organisation, stated, standing, state from attendance
        where session = $1 order by position, id";
    MOVEMENTS = "select id, attendance, direction, at from movement where session = $1 order by at, id";
    OFFICERS = "select id, position, role, attendance, signs from officer where session = $1 order by position, id";
    PUT_OFFICER = "insert into officer (id, session, position, role, attendance, signs, n) values ($1, $2, $3, $4, $5, $6, $7)";
    ELECTORS = "select id, membership, name, college, voices, admitted_late_at from elector where session = $1 order by name, id";
    VOTERS = "select id, elector, attendance from voter where session = $1 order by id";
    PROXIES = "select id, giver, holder, holder_elector, given_on, blank from proxy where session = $1 order by id";
    RESOLUTIONS = "select id, item, position, number, title, text, matter from resolution where session = $1 order by position, id";
    AMENDMENTS = "select id, resolution, text, outcome from amendment where session = $1 order by position, id";
    BALLOTS = "select id, resolution, mode, closed_at, stated_outcome, stated_unanimous, chair_choice, note from ballot
        where session = $1 order by id";
    TALLIES = "select id, ballot, college, unit, votes_for, votes_against, abstentions, blank, void from tally
        where session = $1 order by college, id";
    STANCES = "select id, ballot, elector, kind, text, channel, said_at, lifted_at, lifted_how, wording_before from stance
        where session = $1 order by said_at, id";
    PUT_STANCE = "insert into stance (id, session, ballot, elector, kind, text, channel, said_at, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIFT_STANCE = "update stance set lifted_at = $3, lifted_how = $4, wording_before = $5, n = $6
        where session = $1 and id = $2 and lifted_at is null";
    REWORD = "update resolution set text = $3, n = $4 where session = $1 and id = $2";
    ELECTIONS = "select id, item, position, body, title, mode, seats, role, starts, ends from election
        where session = $1 order by position, id";
    CANDIDATES = "select id, election, position, attendance, person, name, list from candidate where session = $1 order by position, id";
    ROUNDS = "select id, election, number, closed_at, voters, blank, void from round where session = $1 order by number, id";
    ROUND_VOTES = "select id, round, candidate, votes from round_votes where session = $1 order by id";
    WORKSHOPS = "select id, item, position, question, facilitator, minutes, introduction from workshop
        where session = $1 order by position, id";
    RUBRICS = "select id, workshop, position, title from rubric where session = $1 order by position, id";
    CONTRIBUTIONS = "select id, rubric, parent, position, text, action from contribution where session = $1 order by position, id";
    FIGURES = "select id, item, label, stated, found, source from figure where session = $1 order by id";
    WAIVERS = "select id, doubt, reason, by_name from waiver where session = $1 order by id";
    SIGNATURES = "select id, officer, digest, method, signed_at, scan from signature where session = $1 order by signed_at, id";
    RECTIFICATIONS = "select id, minutes, position, rectified_on, text, by_name from rectification
        where session = $1 order by position, id";
    MINUTES = "select id, number, frozen_at, hash, json, html, pdf, markdown, public_json, public_html, public_pdf, public_markdown
        from minutes where session = $1";
    LAST_NUMBER = "select count(*) from minutes where number like $1";
    PUT_SESSION = "insert into session (id, body, kind, title, held_on, opens, closes, place, convened_on, convened_by, edition,
            second_convocation, shown_by, previous, introduction, source, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    PUT_ELECTOR = "insert into elector (id, session, membership, name, college, voices, admitted_late_at, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (id) do update set membership = excluded.membership, name = excluded.name, college = excluded.college,
            voices = excluded.voices, admitted_late_at = excluded.admitted_late_at, n = excluded.n";
    PUT_VOTER = "insert into voter (id, session, elector, attendance, n) values ($1, $2, $3, $4, $5)";
    DROP_ELECTOR = "delete from elector where session = $1 and id = $2";
    CONVENE = "update session set convened_on = $2, convened_by = $3, n = $4 where id = $1";
    PUT_ITEM = "insert into item (id, session, position, kind, title, minutes, n) values ($1, $2, $3, $4, $5, $6, $7)";
    PUT_RESOLUTION = "insert into resolution (id, session, item, position, number, title, text, matter, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PUT_PROXY = "insert into proxy (id, session, giver, holder, holder_elector, given_on, blank, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_BALLOT = "insert into ballot (id, session, resolution, mode, closed_at, stated_unanimous, n)
        values ($1, $2, $3, $4, $5, 'no', $6)
        on conflict (resolution) do update set mode = excluded.mode, closed_at = excluded.closed_at, n = excluded.n";
    BALLOT_OF = "select id from ballot where resolution = $1";
    DROP_TALLIES = "delete from tally where ballot = $1";
    PUT_TALLY = "insert into tally (id, session, ballot, college, unit, votes_for, votes_against, abstentions, blank, void, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    PUT_MOVEMENT = "insert into movement (id, session, attendance, direction, at, n) values ($1, $2, $3, $4, $5, $6)";
    COMES = "update attendance set state = 'present', n = $2 where id = $1 and state <> 'present'";
    OPENS = "update session set opens = $2, n = $3 where id = $1";
    CLOSES = "update session set closes = $2, n = $3 where id = $1";
    ADD_PROSE = "update item set prose = coalesce(prose || '

', '') || $2, n = $3 where id = $1";
    ADMIT_LATE = "insert into elector (id, session, membership, name, college, voices, admitted_late_at, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (session, membership) do nothing";
    DROP_PROXY = "delete from proxy where session = $1 and giver = $2";
    PUT_RUBRIC = "insert into rubric (id, session, workshop, position, title, n) values ($1, $2, $3, $4, $5, $6)";
    PUT_CONTRIBUTION = "insert into contribution (id, session, rubric, parent, position, text, n)
        values ($1, $2, $3, $4, $5, $6, $7)";
    GIVE_ACTION = "update contribution set action = $2, n = $3 where id = $1";
    PUT_ATTENDANCE = "insert into attendance (id, session, position, family_name, given_name, organisation, stated, standing,
            state, n) values ($1, $2, $3, $4, $5, $6, $7, $8, 'present', $9)";
    EXPECT = "insert into attendance (id, session, position, person, family_name, given_name, organisation, stated, standing,
            state, n) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'absent', $10)";
    PUT_WAIVER = "insert into waiver (id, session, doubt, reason, by_name, n) values ($1, $2, $3, $4, $5, $6)";
    DROP_WAIVER = "delete from waiver where session = $1 and doubt = $2";
    PUT_SIGNATURE = "insert into signature (id, session, officer, digest, method, signed_at, scan, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    DROP_SIGNATURES = "delete from signature where session = $1 and digest <> $2";
    PUT_MINUTES = "insert into minutes (id, session, number, frozen_at, hash, json, html, pdf, markdown, public_json, public_html,
            public_pdf, public_markdown, n) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    PUT_RECTIFICATION = "insert into rectification (id, session, minutes, position, rectified_on, text, by_name, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Listed {
        pub id: String,
        pub title: String,
        pub kind: String,
        pub held_on: Date,
        pub place: Option<String>,
        pub territory: Option<String>,
        pub body: String,
        pub resolutions: i64,
        pub number: Option<String>,
    }
}

crate::record! {
    /// Signed minutes: numbered, frozen, their renderings kept under their hashes.
    #[derive(Clone, Debug)]
    pub struct Frozen {
        pub id: String,
        pub number: String,
        pub frozen_at: Timestamp,
        pub hash: String,
        pub json: String,
        pub html: String,
        pub pdf: String,
        pub markdown: String,
        pub public_json: String,
        pub public_html: String,
        pub public_pdf: String,
        pub public_markdown: String,
    }
}

pub fn sessions(tx: &Tx) -> db::Result<Vec<Listed>> {
    tx.query(&SESSIONS, &[])
}

pub fn session(tx: &Tx, id: &str) -> db::Result<Session> {
    tx.query_one(&SESSION, &[&id])
}

/// The last session of a body before a day: its id, its title, its day.
pub fn previous(tx: &Tx, body: &str, before: Date) -> db::Result<Option<(String, String, Date)>> {
    tx.query_opt(&PREVIOUS, &[&body, &before])
}

/// The whole record, by 25 statements whatever its size.
pub fn record(tx: &Tx, id: &str) -> db::Result<Record> {
    fn all<T: FromRow>(tx: &Tx, sql: &'static Sql, id: &str) -> db::Result<Vec<T>> {
        tx.query(sql, &[&id])
    }
    Ok(Record {
        session: session(tx, id)?,
        items: all(tx, &ITEMS, id)?,
        documents: all(tx, &DOCUMENTS, id)?,
        attendance: all(tx, &ATTENDANCE, id)?,
        movements: all(tx, &MOVEMENTS, id)?,
        officers: all(tx, &OFFICERS, id)?,
        electors: by_name(all(tx, &ELECTORS, id)?),
        voters: all(tx, &VOTERS, id)?,
        proxies: all(tx, &PROXIES, id)?,
        resolutions: all(tx, &RESOLUTIONS, id)?,
        amendments: all(tx, &AMENDMENTS, id)?,
        ballots: all(tx, &BALLOTS, id)?,
        tallies: all(tx, &TALLIES, id)?,
        stances: all(tx, &STANCES, id)?,
        elections: all(tx, &ELECTIONS, id)?,
        candidates: all(tx, &CANDIDATES, id)?,
        rounds: all(tx, &ROUNDS, id)?,
        round_votes: all(tx, &ROUND_VOTES, id)?,
        workshops: all(tx, &WORKSHOPS, id)?,
        rubrics: all(tx, &RUBRICS, id)?,
        contributions: all(tx, &CONTRIBUTIONS, id)?,
        figures: all(tx, &FIGURES, id)?,
        waivers: all(tx, &WAIVERS, id)?,
        signatures: all(tx, &SIGNATURES, id)?,
        rectifications: all(tx, &RECTIFICATIONS, id)?,
    })
}

pub fn frozen(tx: &Tx, session: &str) -> db::Result<Option<Frozen>> {
    tx.query_opt(&MINUTES, &[&session])
}

/// The number of the next minutes of a year: `2018-1`, `2018-2`.
pub fn next_number(tx: &Tx, year: i16) -> db::Result<String> {
    let (count,) = tx.query_one::<(i64,)>(&LAST_NUMBER, &[&format!("{year}-%")])?;
    Ok(format!("{year}-{}", count + 1))
}

pub fn put_session(tx: &Tx, s: &Session, n: i64) -> db::Result<()> {
    tx.execute(
        &PUT_SESSION,
        &[
            &s.id,
            &s.body,
            &s.kind,
            &s.title,
            &s.held_on,
            &s.opens,
            &s.closes,
            &s.place,
            &s.convened_on,
            &s.convened_by,
            &s.edition,
            &s.second_convocation,
            &s.shown_by,
            &s.previous,
            &s.introduction,
            &s.source,
            &n,
        ],
    )?;
    Ok(())
}

pub fn items(tx: &Tx, session: &str) -> db::Result<Vec<Item>> {
    tx.query(&ITEMS, &[&session])
}

/// The session was convened that day, by them.
pub fn convene(tx: &Tx, session: &str, on: Date, by: &str, n: i64) -> db::Result<()> {
    tx.execute(&CONVENE, &[&session, &on, &by, &n])?;
    Ok(())
}

/// A point of the agenda, without the prose of its minutes.
pub fn put_item(tx: &Tx, session: &str, item: &Item, n: i64) -> db::Result<()> {
    let Item { id, position, kind, title, minutes, .. } = item;
    tx.execute(&PUT_ITEM, &[id, &session, position, kind, title, minutes, &n])?;
    Ok(())
}

pub fn put_resolution(tx: &Tx, session: &str, resolution: &Resolution, n: i64) -> db::Result<()> {
    let Resolution { id, item, position, number, title, text, matter } = resolution;
    tx.execute(&PUT_RESOLUTION, &[id, &session, item, position, number, title, text, matter, &n])?;
    Ok(())
}

/// A member's one proxy, in place of an earlier one.
pub fn put_proxy(tx: &Tx, session: &str, proxy: &Proxy, n: i64) -> db::Result<()> {
    drop_proxy(tx, session, &proxy.giver)?;
    let Proxy { id, giver, holder, holder_elector, given_on, blank } = proxy;
    tx.execute(&PUT_PROXY, &[id, &session, giver, holder, holder_elector, given_on, blank, &n])?;
    Ok(())
}

pub fn drop_proxy(tx: &Tx, session: &str, giver: &str) -> db::Result<()> {
    tx.execute(&DROP_PROXY, &[&session, &giver])?;
    Ok(())
}

/// As people sort names, whatever the accents.
fn by_name(mut electors: Vec<Elector>) -> Vec<Elector> {
    electors.sort_by_cached_key(|elector| (fold(&elector.name), elector.id.clone()));
    electors
}

/// Copies the electoral body into the session, in place of an earlier copy: those who stay keep their row, and with it
/// what they answered.
pub fn put_electors(tx: &Tx, session: &str, electors: &[Elector], n: i64) -> db::Result<()> {
    for gone in tx.query::<Elector>(&ELECTORS, &[&session])? {
        if !electors.iter().any(|elector| elector.id == gone.id) {
            tx.execute(&DROP_ELECTOR, &[&session, &gone.id])?;
        }
    }
    for e in electors {
        let late = e.admitted_late_at;
        tx.execute(&PUT_ELECTOR, &[&e.id, &session, &e.membership, &e.name, &e.college, &e.voices, &late, &n])?;
    }
    Ok(())
}

/// The seat holders of a body in place of an earlier copy, each expected on the sheet and voting for their own seat.
pub fn put_seat_holders(tx: &Tx, session: &str, holders: &[(Elector, Attendance)], n: i64) -> db::Result<()> {
    let electors: Vec<Elector> = holders.iter().map(|(elector, _)| elector.clone()).collect();
    put_electors(tx, session, &electors, n)?;
    let voters: Vec<Voter> = tx.query(&VOTERS, &[&session])?;
    for (elector, attendance) in holders {
        if !voters.iter().any(|voter| voter.elector == elector.id) {
            expect(tx, session, attendance, n)?;
            let (id, elector, attendance) = (format!("{}-vote", elector.id), elector.id.clone(), attendance.id.clone());
            put_voter(tx, session, &Voter { id, elector, attendance }, n)?;
        }
    }
    Ok(())
}

/// Someone of the sheet holds a role of the session.
pub fn put_officer(tx: &Tx, session: &str, o: &Officer, n: i64) -> db::Result<()> {
    tx.execute(&PUT_OFFICER, &[&o.id, &session, &o.position, &o.role, &o.attendance, &o.signs, &n])?;
    Ok(())
}

pub fn put_voter(tx: &Tx, session: &str, voter: &Voter, n: i64) -> db::Result<()> {
    tx.execute(&PUT_VOTER, &[&voter.id, &session, &voter.elector, &voter.attendance, &n])?;
    Ok(())
}

pub fn put_waiver(tx: &Tx, session: &str, waiver: &Waiver, n: i64) -> db::Result<()> {
    tx.execute(&DROP_WAIVER, &[&session, &waiver.doubt])?;
    tx.execute(&PUT_WAIVER, &[&waiver.id, &session, &waiver.doubt, &waiver.reason, &waiver.by_name, &n])?;
    Ok(())
}

pub fn drop_waiver(tx: &Tx, session: &str, doubt: &str) -> db::Result<()> {
    tx.execute(&DROP_WAIVER, &[&session, &doubt])?;
    Ok(())
}

/// Keeps a signature of the text with this digest; signatures of another text fall.
pub fn put_signature(tx: &Tx, session: &str, s: &Signature, n: i64) -> db::Result<()> {
    tx.execute(&DROP_SIGNATURES, &[&session, &s.digest])?;
    tx.execute(&PUT_SIGNATURE, &[&s.id, &session, &s.officer, &s.digest, &s.method, &s.signed_at, &s.scan, &n])?;
    Ok(())
}

pub fn put_minutes(tx: &Tx, session: &str, m: &Frozen, n: i64) -> db::Result<()> {
    tx.execute(
        &PUT_MINUTES,
        &[
            &m.id,
            &session,
            &m.number,
            &m.frozen_at,
            &m.hash,
            &m.json,
            &m.html,
            &m.pdf,
            &m.markdown,
            &m.public_json,
            &m.public_html,
            &m.public_pdf,
            &m.public_markdown,
            &n,
        ],
    )?;
    Ok(())
}

pub fn put_rectification(tx: &Tx, session: &str, r: &Rectification, n: i64) -> db::Result<()> {
    tx.execute(
        &PUT_RECTIFICATION,
        &[&r.id, &session, &r.minutes, &r.position, &r.rectified_on, &r.text, &r.by_name, &n],
    )?;
    Ok(())
}

pub fn put_rubric(tx: &Tx, session: &str, rubric: &Rubric, n: i64) -> db::Result<()> {
    let Rubric { id, workshop, position, title } = rubric;
    tx.execute(&PUT_RUBRIC, &[id, &session, workshop, position, title, &n])?;
    Ok(())
}

/// What a group said, not yet an action.
pub fn put_contribution(tx: &Tx, session: &str, contribution: &Contribution, n: i64) -> db::Result<()> {
    let Contribution { id, rubric, parent, position, text, .. } = contribution;
    tx.execute(&PUT_CONTRIBUTION, &[id, &session, rubric, parent, position, text, &n])?;
    Ok(())
}

/// What a workshop said became this action.
pub fn give_action(tx: &Tx, contribution: &str, action: &str, n: i64) -> db::Result<()> {
    tx.execute(&GIVE_ACTION, &[&contribution, &action, &n])?;
    Ok(())
}

/// A vote that was counted, with its tallies, in place of an earlier count of the same resolution.
#[allow(clippy::too_many_arguments)]
pub fn put_count(
    tx: &Tx,
    session: &str,
    resolution: &str,
    id: &str,
    mode: &str,
    at: Time,
    tallies: &[Tally],
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_BALLOT, &[&id, &session, &resolution, &mode, &at, &n])?;
    let (ballot,) = tx.query_one::<(String,)>(&BALLOT_OF, &[&resolution])?;
    tx.execute(&DROP_TALLIES, &[&ballot])?;
    for (i, t) in tallies.iter().enumerate() {
        let row = format!("{id}-{}", i + 1);
        tx.execute(
            &PUT_TALLY,
            &[
                &row,
                &session,
                &ballot,
                &t.college,
                &t.unit,
                &t.votes_for,
                &t.votes_against,
                &t.abstentions,
                &t.blank,
                &t.void,
                &n,
            ],
        )?;
    }
    Ok(())
}

/// A proposal is put to consent: `ballot` without an hour until it is closed, with its hour then.
pub fn put_consent(
    tx: &Tx,
    session: &str,
    resolution: &str,
    ballot: &str,
    closed_at: Option<Time>,
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_BALLOT, &[&ballot, &session, &resolution, &"consent", &closed_at, &n])?;
    Ok(())
}

pub fn put_stance(tx: &Tx, session: &str, s: &Stance, n: i64) -> db::Result<()> {
    tx.execute(&PUT_STANCE, &[&s.id, &session, &s.ballot, &s.elector, &s.kind, &s.text, &s.channel, &s.said_at, &n])?;
    Ok(())
}

/// An objection or a concern was answered, or taken back by its author. False when it was already.
pub fn lift_stance(
    tx: &Tx,
    session: &str,
    stance: &str,
    at: Timestamp,
    how: Option<&str>,
    wording_before: Option<&str>,
    n: i64,
) -> db::Result<bool> {
    Ok(tx.execute(&LIFT_STANCE, &[&session, &stance, &at, &how, &wording_before, &n])? > 0)
}

/// The text of a proposal, as amended.
pub fn reword(tx: &Tx, session: &str, resolution: &str, text: &str, n: i64) -> db::Result<()> {
    tx.execute(&REWORD, &[&session, &resolution, &text, &n])?;
    Ok(())
}

/// Someone expected: on the sheet before they come, absent until then.
pub fn expect(tx: &Tx, session: &str, one: &Attendance, n: i64) -> db::Result<()> {
    let Attendance { id, position, person, family_name, given_name, organisation, stated, standing, .. } = one;
    tx.execute(
        &EXPECT,
        &[id, &session, position, person, family_name, given_name, organisation, stated, standing, &n],
    )?;
    Ok(())
}

/// Someone comes or goes: `arrival` or `departure`.
pub fn put_movement(tx: &Tx, session: &str, movement: &Movement, n: i64) -> db::Result<()> {
    let Movement { id, attendance, direction, at } = movement;
    tx.execute(&COMES, &[attendance, &n])?;
    tx.execute(&PUT_MOVEMENT, &[id, &session, attendance, direction, at, &n])?;
    Ok(())
}

/// The hour at which the session opens, unless it was said before.
pub fn opens(tx: &Tx, session: &str, at: Time, n: i64) -> db::Result<()> {
    tx.execute(&OPENS, &[&session, &at, &n])?;
    Ok(())
}

pub fn closes(tx: &Tx, session: &str, at: Time, n: i64) -> db::Result<()> {
    tx.execute(&CLOSES, &[&session, &at, &n])?;
    Ok(())
}

/// Adds a paragraph to the prose of an item.
pub fn add_prose(tx: &Tx, item: &str, text: &str, n: i64) -> db::Result<()> {
    tx.execute(&ADD_PROSE, &[&item, &text, &n])?;
    Ok(())
}

/// A member admitted before the vote, after the electoral body was taken.
pub fn admit_late(tx: &Tx, session: &str, e: &Elector, n: i64) -> db::Result<()> {
    let late = e.admitted_late_at;
    tx.execute(&ADMIT_LATE, &[&e.id, &session, &e.membership, &e.name, &e.college, &e.voices, &late, &n])?;
    Ok(())
}

/// One line of a pasted attendance sheet.
#[allow(clippy::too_many_arguments)]
pub fn put_attendance(
    tx: &Tx,
    session: &str,
    id: &str,
    position: i64,
    line: &super::rules::AttendanceLine,
    organisation: Option<&str>,
    standing: &str,
    n: i64,
) -> db::Result<()> {
    let (family, given, stated) = (&line.family_name, &line.given_name, &line.stated);
    tx.execute(&PUT_ATTENDANCE, &[&id, &session, &position, family, given, &organisation, stated, &standing, &n])?;
    Ok(())
}
