//! What coverage reads of the database.

use std::collections::HashMap;

use jiff::civil::Date;

use super::model::Member;
use crate::platform::{
    db::{self, Tx},
    tables::fold,
};

crate::sql! {
    // the state in force on a day is the last one effective by then; one row for each membership
    MEMBERS = "select o.id, o.name, o.kind, o.territory, s.state
        from membership m join organisation o on o.id = m.organisation join membership_state s on s.membership = m.id
        where s.effective_on <= $1 and s.state in ('admitted', 'in_progress') and not exists (select 1 from membership_state l
            where l.membership = m.id and l.effective_on <= $1 and (l.effective_on > s.effective_on
            or (l.effective_on = s.effective_on and (l.n > s.n or (l.n = s.n and l.id > s.id)))))";
    PERSONS = "select count(*) from membership m join membership_state s on s.membership = m.id
        where m.person is not null and s.effective_on <= $1 and s.state in ('admitted', 'in_progress')
            and not exists (select 1 from membership_state l where l.membership = m.id and l.effective_on <= $1
            and (l.effective_on > s.effective_on or (l.effective_on = s.effective_on
            and (l.n > s.n or (l.n = s.n and l.id > s.id)))))";
    AGENTS = "select organisation, count(distinct person) from mandate where organisation is not null
            and (starts is null or starts <= $1) and (ends is null or ends > $1) group by organisation";
    PLACED = "select id, name, kind, territory from organisation where territory is not null order by id";
    NOTES = "select t.id as id, t.kind as kind, t.text as text, t.year as year, t.organisation as organisation, o.name as name,
            t.source as source, t.territory as territory
        from territory_note t left join organisation o on o.id = t.organisation order by t.kind, t.year, t.id";
    SPOTS = "select b.id as id, b.kind as kind, b.title as title, b.about as about, b.could as could,
            b.organisation as organisation, o.name as name, b.since as since, b.source as source
        from blind_spot b left join organisation o on o.id = b.organisation order by b.kind, b.title, b.id";
}

crate::record! {
    /// What the network knows of a territory.
    #[derive(Clone, Debug)]
    pub struct Note {
        pub id: String,
        pub kind: String,
        pub text: String,
        pub year: Option<i64>,
        pub organisation: Option<String>,
        pub name: Option<String>,
        pub source: Option<String>,
        pub territory: String,
    }
}

crate::record! {
    /// What nobody carries, or did not until a day.
    #[derive(Clone, Debug)]
    pub struct Spot {
        pub id: String,
        pub kind: String,
        pub title: String,
        pub about: Option<String>,
        pub could: Option<String>,
        pub organisation: Option<String>,
        pub name: Option<String>,
        pub since: Option<Date>,
        pub source: Option<String>,
    }
}

/// The organisations that are members on that day, by name, each once; two statements, whatever their number.
pub fn members(tx: &Tx, on: Date) -> db::Result<Vec<Member>> {
    let agents: HashMap<String, i64> = tx.query::<(String, i64)>(&AGENTS, &[&on])?.into_iter().collect();
    let mut by_id: HashMap<String, Member> = HashMap::new();
    for (id, name, kind, territory, state) in
        tx.query::<(String, String, String, Option<String>, String)>(&MEMBERS, &[&on])?
    {
        let in_progress = state == "in_progress";
        let agents = agents.get(&id).copied().unwrap_or(0);
        let member = Member { organisation: id.clone(), name, kind, territory, in_progress, agents };
        let known = by_id.entry(id).or_insert(member);
        known.in_progress = known.in_progress && in_progress;
    }
    let mut members: Vec<Member> = by_id.into_values().collect();
    members.sort_by_cached_key(|member| (fold(&member.name), member.organisation.clone()));
    Ok(members)
}

/// How many people are members on their own: they stand nowhere.
pub fn persons(tx: &Tx, on: Date) -> db::Result<i64> {
    Ok(tx.query_one::<(i64,)>(&PERSONS, &[&on])?.0)
}

/// Every organisation that says where it stands: id, name, kind, territory.
pub fn placed(tx: &Tx) -> db::Result<Vec<(String, String, String, String)>> {
    tx.query(&PLACED, &[])
}

pub fn notes(tx: &Tx) -> db::Result<Vec<Note>> {
    tx.query(&NOTES, &[])
}

pub fn spots(tx: &Tx) -> db::Result<Vec<Spot>> {
    tx.query(&SPOTS, &[])
}
