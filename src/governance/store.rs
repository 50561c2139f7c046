//! Governance in the database.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{
    model::{Action, Body, Decision, Done, Edition, NewAction, NewDecision, NewSeat, Seat},
    rules::{Rules, Statutes},
};
use crate::{
    members,
    platform::db::{self, Tx},
};

crate::sql! {
    PUT_BODY = "insert into body (id, kind, name_fr, name_en, position, n) values ($1, $2, $3, $4, $5, $6)";
    BODIES = "select id, kind, name_fr, name_en, parent, about, position, n from body order by position, id";
    BODY = "select id, kind, name_fr, name_en, parent, about, position, n from body where id = $1";
    SEATS = "select s.id as id, s.body as body, s.position as position, s.person as person, p.given_name as given_name,
            p.family_name as family_name, s.organisation as organisation, o.name as organisation_name,
            s.personal as personal, s.stated as stated, s.role as role, s.starts as starts, s.ends as ends,
            e.ended_on as ended_on, e.reason as reason, s.decision as decision, s.source as source
        from seat s join person p on p.id = s.person left join organisation o on o.id = s.organisation
            left join seat_end e on e.seat = s.id
        where s.body = coalesce($1, s.body) and coalesce(s.decision, '') = coalesce($2, s.decision, '')
        order by s.body, s.position, s.id";
    SEAT = "select s.id as id, s.body as body, s.position as position, s.person as person, p.given_name as given_name,
            p.family_name as family_name, s.organisation as organisation, o.name as organisation_name,
            s.personal as personal, s.stated as stated, s.role as role, s.starts as starts, s.ends as ends,
            e.ended_on as ended_on, e.reason as reason, s.decision as decision, s.source as source
        from seat s join person p on p.id = s.person left join organisation o on o.id = s.organisation
            left join seat_end e on e.seat = s.id
        where s.id = $1";
    SEAT_END = "select id, ended_on from seat_end where seat = $1";
    PUT_SEAT_END = "insert into seat_end (id, seat, ended_on, reason, n) values ($1, $1, $2, $3, $4)";
    DECISIONS = "select id, body, session, number, title, text, matter, outcome, decided_on, count_fr, count_en, n
        from decision where body = coalesce($1, body) and decided_on <= coalesce($2, decided_on)
        order by decided_on desc, n desc, id limit $3 offset $4";
    DECISIONS_COUNT = "select count(*) from decision where body = coalesce($1, body)";
    DECISIONS_OF_SESSION = "select id, body, session, number, title, text, matter, outcome, decided_on, count_fr, count_en, n
        from decision where session = $1 order by id";
    DECISION = "select id, body, session, number, title, text, matter, outcome, decided_on, count_fr, count_en, n
        from decision where id = $1";
    ACTIONS = "select a.id as id, a.decision as decision, a.session as session, a.what as what, a.who as who, a.due as due,
            a.basis as basis, a.organisation as organisation, o.name as organisation_name, a.person as person,
            p.given_name || ' ' || p.family_name as person_name, d.done_on as done_on, d.note as note, d.by_name as by_name
        from action a left join action_done d on d.action = a.id left join organisation o on o.id = a.organisation
            left join person p on p.id = a.person
        where coalesce(a.decision, '') = coalesce($1, a.decision, '')
            and coalesce(a.session, '') = coalesce($2, a.session, '')
        order by coalesce(a.due, '9999'), a.id";
    ACTION = "select a.id as id, a.decision as decision, a.session as session, a.what as what, a.who as who, a.due as due,
            a.basis as basis, a.organisation as organisation, o.name as organisation_name, a.person as person,
            p.given_name || ' ' || p.family_name as person_name, d.done_on as done_on, d.note as note, d.by_name as by_name
        from action a left join action_done d on d.action = a.id left join organisation o on o.id = a.organisation
            left join person p on p.id = a.person
        where a.id = $1";
    PUT_DONE = "insert into action_done (id, action, done_on, note, by_name, n) values ($1, $2, $3, $4, $5, $6)";
    EDITIONS = "select id, name, adopted_on, effective_on, decision, about, source, n from edition
        order by coalesce(effective_on, adopted_on, '9999') desc, id";
    EDITION = "select id, name, adopted_on, effective_on, decision, about, source, n from edition where id = $1";
    IN_FORCE = "select id, name, adopted_on, effective_on, decision, about, source, n from edition
        where effective_on <= $1 order by effective_on desc, n desc, id limit 1";
    RULES = "select id, kind, rules, n from statute_rules where edition = $1 order by n, id";
    PUT_RULES = "insert into statute_rules (id, edition, kind, rules, n) values ($1, $2, $3, $4, $5)
        on conflict (id) do update set rules = excluded.rules, n = excluded.n";
    PUT_DECISION = "insert into decision (id, body, session, number, title, text, matter, outcome, decided_on, count_fr,
            count_en, n) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (id) do update set body = excluded.body, session = excluded.session, number = excluded.number,
            title = excluded.title, text = excluded.text, matter = excluded.matter, outcome = excluded.outcome,
            decided_on = excluded.decided_on, count_fr = excluded.count_fr, count_en = excluded.count_en, n = excluded.n";
    PUT_ACTION = "insert into action (id, decision, session, what, who, due, basis, organisation, person, n)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        on conflict (id) do update set decision = excluded.decision, session = excluded.session, what = excluded.what,
            who = excluded.who, due = excluded.due, basis = excluded.basis, organisation = excluded.organisation,
            person = excluded.person, n = excluded.n";
    PUT_SEAT = "insert into seat (id, body, position, person, organisation, personal, stated, role, starts, ends, decision, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (id) do update set body = excluded.body, position = excluded.position, person = excluded.person,
            organisation = excluded.organisation, personal = excluded.personal, stated = excluded.stated,
            role = excluded.role, starts = excluded.starts, ends = excluded.ends, decision = excluded.decision,
            n = excluded.n";
}

pub fn bodies(tx: &Tx) -> db::Result<Vec<Body>> {
    tx.query(&BODIES, &[])
}

pub fn body(tx: &Tx, id: &str) -> db::Result<Body> {
    tx.query_one(&BODY, &[&id])
}

/// The seats held on a day, in the order of the body, observers included.
pub fn seats(tx: &Tx, body: &str, on: Date) -> db::Result<Vec<Seat>> {
    let mut seats = seats_ever(tx, body)?;
    seats.retain(|seat| seat.in_force(on));
    Ok(seats)
}

/// Every seat that a body ever had.
pub fn seats_ever(tx: &Tx, body: &str) -> db::Result<Vec<Seat>> {
    tx.query(&SEATS, &[&body, &None::<String>])
}

/// Every seat of every body, by body.
pub fn all_seats(tx: &Tx) -> db::Result<HashMap<String, Vec<Seat>>> {
    let mut by_body: HashMap<String, Vec<Seat>> = HashMap::new();
    for seat in tx.query::<Seat>(&SEATS, &[&None::<String>, &None::<String>])? {
        by_body.entry(seat.body.clone()).or_default().push(seat);
    }
    Ok(by_body)
}

/// The seats that a decision gave.
pub fn seats_of_decision(tx: &Tx, decision: &str) -> db::Result<Vec<Seat>> {
    tx.query(&SEATS, &[&None::<String>, &decision])
}

pub fn seat(tx: &Tx, id: &str) -> db::Result<Seat> {
    tx.query_one(&SEAT, &[&id])
}

crate::record! {
    pub struct SeatEnd { pub id: String, pub ended_on: Date }
}

/// How a seat ended before its term, if it did.
pub fn seat_end(tx: &Tx, seat: &str) -> db::Result<Option<SeatEnd>> {
    tx.query_opt(&SEAT_END, &[&seat])
}

/// How many entered a body according to a source that gives no list.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnouncedEntrants {
    pub number: i64,
    pub stated_on: Date,
    pub source: String,
}

/// The last such figure stated by that day, by body.
pub fn announced_entrants(tx: &Tx, on: Date) -> db::Result<HashMap<String, AnnouncedEntrants>> {
    let mut by_body = HashMap::new();
    for (subject, figures) in members::store::announced(tx, on)? {
        let latest = figures.into_iter().rfind(|(measure, _)| measure == "entrants");
        if let Some((body, (_, figure))) = subject.strip_prefix("body/").zip(latest) {
            let (number, stated_on, source) = (figure.value, figure.stated_on, figure.source);
            by_body.insert(body.to_owned(), AnnouncedEntrants { number, stated_on, source });
        }
    }
    Ok(by_body)
}

/// Decisions, the latest first, from one body or from all.
pub fn decisions(tx: &Tx, body: Option<&str>, first: i64, most: i64) -> db::Result<Vec<Decision>> {
    tx.query(&DECISIONS, &[&body, &None::<Date>, &most, &first])
}

/// The latest ones by that day.
pub fn decisions_lately(tx: &Tx, on: Date, most: i64) -> db::Result<Vec<Decision>> {
    tx.query(&DECISIONS, &[&None::<String>, &on, &most, &0i64])
}

pub fn decisions_count(tx: &Tx, body: Option<&str>) -> db::Result<i64> {
    Ok(tx.query_one::<(i64,)>(&DECISIONS_COUNT, &[&body])?.0)
}

/// In the order of their numbers: 2 before 10.
pub fn decisions_of_session(tx: &Tx, session: &str) -> db::Result<Vec<Decision>> {
    let mut decisions: Vec<Decision> = tx.query(&DECISIONS_OF_SESSION, &[&session])?;
    let rank = |decision: &Decision| {
        let number = decision.number.clone().unwrap_or_default();
        (number.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(u32::MAX), number)
    };
    decisions.sort_by_key(rank);
    Ok(decisions)
}

pub fn decision(tx: &Tx, id: &str) -> db::Result<Decision> {
    tx.query_one(&DECISION, &[&id])
}

pub fn actions_of_decision(tx: &Tx, decision: &str) -> db::Result<Vec<Action>> {
    tx.query(&ACTIONS, &[&decision, &None::<String>])
}

pub fn actions_of_session(tx: &Tx, session: &str) -> db::Result<Vec<Action>> {
    tx.query(&ACTIONS, &[&None::<String>, &session])
}

pub fn actions(tx: &Tx) -> db::Result<Vec<Action>> {
    tx.query(&ACTIONS, &[&None::<String>, &None::<String>])
}

pub fn action(tx: &Tx, id: &str) -> db::Result<Action> {
    tx.query_one(&ACTION, &[&id])
}

/// The latest first; those whose day is not known, before all.
pub fn editions(tx: &Tx) -> db::Result<Vec<Edition>> {
    tx.query(&EDITIONS, &[])
}

pub fn edition(tx: &Tx, id: &str) -> db::Result<Edition> {
    tx.query_one(&EDITION, &[&id])
}

/// The last edition to have taken effect by that day; one without a date of effect is never in force by itself.
pub fn edition_in_force(tx: &Tx, on: Date) -> db::Result<Option<Edition>> {
    tx.query_opt(&IN_FORCE, &[&on])
}

/// One kind of session's rules, as kept: the row's id, the rules, the version that a form carries.
#[derive(Clone, Debug)]
pub struct KeptRules {
    pub id: String,
    pub kind: String,
    pub rules: Rules,
    pub n: i64,
}

/// What an edition says, kind by kind.
pub fn rules_by_kind(tx: &Tx, edition: &str) -> db::Result<Vec<KeptRules>> {
    let rows = tx.query::<(String, String, String, i64)>(&RULES, &[&edition])?.into_iter();
    let read = |(id, kind, rules, n): (String, String, String, i64)| {
        let rules = serde_json::from_str(&rules).map_err(|e| db::Error::Bad(format!("statute_rules {id}: {e}")))?;
        Ok(KeptRules { id, kind, rules, n })
    };
    rows.map(read).collect()
}

/// The statutes of an edition. No edition, or nothing recorded of it, is silence.
pub fn rules_of(tx: &Tx, edition: Option<&str>) -> db::Result<Statutes> {
    let mut statutes = Statutes::default();
    let Some(edition) = edition else { return Ok(statutes) };
    for kept in rules_by_kind(tx, edition)? {
        let part = match kept.kind.as_str() {
            "extraordinary" => &mut statutes.extraordinary,
            "mixed" => &mut statutes.mixed,
            "ordinary" => &mut statutes.ordinary,
            body => {
                statutes.bodies.insert(super::kind(body), kept.rules);
                continue;
            }
        };
        *part = Some(kept.rules);
    }
    Ok(statutes)
}

pub fn put_rules(tx: &Tx, id: &str, edition: &str, kind: &str, rules: &Rules, n: i64) -> db::Result<()> {
    let text = serde_json::to_string(rules).map_err(|e| db::Error::Bad(e.to_string()))?;
    tx.execute(&PUT_RULES, &[&id, &edition, &kind, &text, &n]).map(|_| ())
}

/// Records a decision, or records it again under the same id as the session's record is mended.
pub fn put_decision(tx: &Tx, new: &NewDecision, n: i64) -> db::Result<()> {
    let NewDecision { id, body, session, number, title, text, matter, outcome, decided_on, count_fr, count_en } = new;
    tx.execute(
        &PUT_DECISION,
        &[id, body, session, number, title, text, matter, outcome, decided_on, count_fr, count_en, &n],
    )
    .map(|_| ())
}

/// Records an action, or records it again under the same id.
pub fn put_action(tx: &Tx, new: &NewAction, n: i64) -> db::Result<()> {
    let NewAction { id, decision, session, what, who, due, basis, organisation, person } = new;
    tx.execute(&PUT_ACTION, &[id, decision, session, what, who, due, basis, organisation, person, &n]).map(|_| ())
}

pub fn put_done(tx: &Tx, done: &Done, n: i64) -> db::Result<()> {
    let Done { id, action, done_on, note, by_name } = done;
    tx.execute(&PUT_DONE, &[id, action, done_on, note, by_name, &n]).map(|_| ())
}

/// A body by its kind and its name in both languages.
pub fn put_body(
    tx: &Tx,
    id: &str,
    kind: &str,
    (name_fr, name_en): (&str, &str),
    position: i64,
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_BODY, &[&id, &kind, &name_fr, &name_en, &position, &n]).map(|_| ())
}

/// Records a seat, or records it again under the same id.
pub fn put_seat(tx: &Tx, new: &NewSeat, n: i64) -> db::Result<()> {
    let NewSeat { id, body, position, person, organisation, personal, stated, role, starts, ends, decision } = new;
    let personal = if *personal { "yes" } else { "no" };
    tx.execute(
        &PUT_SEAT,
        &[id, body, position, person, organisation, &personal, stated, role, starts, ends, decision, &n],
    )
    .map(|_| ())
}

/// Someone leaves a seat before its term.
pub fn end_seat(tx: &Tx, seat: &str, on: Date, reason: &str, n: i64) -> db::Result<()> {
    tx.execute(&PUT_SEAT_END, &[&seat, &on, &reason, &n]).map(|_| ())
}
