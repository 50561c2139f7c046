//! What is read of decisions and people, all of them or twenty at most.

use jiff::civil::Date;

use super::super::model::Seat;
use crate::{
    platform::{
        db::{self, Tx},
        index::Wanted,
    },
    these,
};

macro_rules! decisions {
    () => {
        "select d.id as id, d.title as title, d.text as text, d.decided_on as decided_on, d.body as body, b.name_fr as body_name
        from decision d join body b on b.id = d.body"
    };
}
macro_rules! actions {
    () => {
        "select a.id as id, a.what as what, a.basis as basis, a.due as due, a.organisation as organisation,
            o.name as organisation_name, a.decision as decision, x.title as decision_title, d.note as note
        from action a left join organisation o on o.id = a.organisation left join decision x on x.id = a.decision
            left join action_done d on d.action = a.id"
    };
}
macro_rules! people {
    () => {
        "select id, given_name, family_name from person"
    };
}
macro_rules! seats {
    () => {
        "select s.id as id, s.body as body, s.position as position, s.person as person, p.given_name as given_name,
            p.family_name as family_name, s.organisation as organisation, o.name as organisation_name,
            s.personal as personal, s.stated as stated, s.role as role, s.starts as starts, s.ends as ends,
            e.ended_on as ended_on, e.reason as reason, s.decision as decision, s.source as source
        from seat s join person p on p.id = s.person left join organisation o on o.id = s.organisation
            left join seat_end e on e.seat = s.id"
    };
}
// as the page of an organisation takes them
macro_rules! mandates {
    () => {
        "select m.id as id, m.person as person, m.title as title, m.organisation as organisation, o.name as organisation_name
        from mandate m join organisation o on o.id = m.organisation
        where (m.starts is null or m.starts <= $1) and (m.ends is null or m.ends > $1)"
    };
}
// as the directory takes them, whatever name a source gives
macro_rules! memberships {
    () => {
        "select m.id as id, m.person as person, c.label_fr as category,
            coalesce(m.stated_name, p.given_name || ' ' || p.family_name) as name
        from membership m join person p on p.id = m.person join category c on c.id = m.category
            join membership_state s on s.membership = m.id
        where m.organisation is null and s.state in ('admitted', 'in_progress') and s.effective_on <= $1
            and not exists (select 1 from membership_state l where l.membership = m.id and l.effective_on <= $1
            and (l.effective_on > s.effective_on or (l.effective_on = s.effective_on
            and (l.n > s.n or (l.n = s.n and l.id > s.id)))))"
    };
}

crate::sql! {
    DECISIONS = decisions!();
    THESE_DECISIONS = concat!(decisions!(), " where d.id", these!());
    DECISIONS_TOUCHED = "select id from decision where n > $1";
    ACTIONS = actions!();
    THESE_ACTIONS = concat!(actions!(), " where a.id", these!());
    ACTIONS_TOUCHED = "select id from action where n > $1 union select action from action_done where n > $1";
    BODIES_TOUCHED = "select id from body where n > $1";
    PEOPLE = people!();
    THESE_PEOPLE = concat!(people!(), " where id", these!());
    SEATS = concat!(seats!(), " order by s.id");
    SEATS_OF_THESE = concat!(seats!(), " where s.person", these!(), " order by s.id");
    MANDATES = concat!(mandates!(), " order by m.id");
    MANDATES_OF_THESE = concat!(mandates!(), " and m.person", these!(on), " order by m.id");
    MEMBERSHIPS = concat!(memberships!(), " order by m.id");
    MEMBERSHIPS_OF_THESE = concat!(memberships!(), " and m.person", these!(on), " order by m.id");
    PEOPLE_TOUCHED = "select id from person where n > $1
        union select person from mandate where n > $1
        union select person from seat where n > $1
        union select s.person from seat_end e join seat s on s.id = e.seat where e.n > $1
        union select person from membership where n > $1 and person is not null
        union select m.person from membership_state s join membership m on m.id = s.membership
            where s.n > $1 and m.person is not null";
}

crate::record! {
    pub struct DecisionRow {
        pub id: String,
        pub title: String,
        pub text: String,
        pub decided_on: Date,
        pub body: String,
        pub body_name: String,
    }
}

crate::record! {
    pub struct ActionRow {
        pub id: String,
        pub what: String,
        pub basis: Option<String>,
        pub due: Option<Date>,
        pub organisation: Option<String>,
        pub organisation_name: Option<String>,
        pub decision: Option<String>,
        pub decision_title: Option<String>,
        /// What was said when it was done.
        pub note: Option<String>,
    }
}

crate::record! {
    pub struct Mandate {
        pub id: String,
        pub person: String,
        pub title: Option<String>,
        pub organisation: String,
        pub organisation_name: String,
    }
}

crate::record! {
    /// A person who is a member, under the name that the directory gives.
    pub struct Member { pub id: String, pub person: String, pub category: String, pub name: String }
}

pub fn decisions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<DecisionRow>> {
    wanted.rows(tx, &DECISIONS, &THESE_DECISIONS)
}

pub fn actions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<ActionRow>> {
    wanted.rows(tx, &ACTIONS, &THESE_ACTIONS)
}

pub fn people(tx: &Tx, wanted: Wanted) -> db::Result<Vec<(String, String, String)>> {
    wanted.rows(tx, &PEOPLE, &THESE_PEOPLE)
}

pub fn seats(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Seat>> {
    wanted.rows(tx, &SEATS, &SEATS_OF_THESE)
}

pub fn mandates(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Mandate>> {
    wanted.rows_on(tx, &MANDATES, &MANDATES_OF_THESE)
}

pub fn memberships(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Member>> {
    wanted.rows_on(tx, &MEMBERSHIPS, &MEMBERSHIPS_OF_THESE)
}

fn ids(rows: Vec<(String,)>) -> Vec<String> {
    rows.into_iter().map(|(id,)| id).collect()
}

pub fn decisions_touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    tx.query(&DECISIONS_TOUCHED, &[&since]).map(ids)
}

pub fn actions_touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    tx.query(&ACTIONS_TOUCHED, &[&since]).map(ids)
}

pub fn bodies_touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    tx.query(&BODIES_TOUCHED, &[&since]).map(ids)
}

pub fn people_touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    tx.query(&PEOPLE_TOUCHED, &[&since]).map(ids)
}
