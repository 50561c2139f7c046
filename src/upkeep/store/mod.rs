//! Upkeep in the database; `merging` is what a merge moves and how it is undone.

pub mod merging;

use std::collections::{HashMap, HashSet};

use jiff::{Timestamp, civil::Date};

use super::model::{Act, Asked, CheckLink, Left, Looked, Merge, Proposal, Waiting};
use crate::platform::{
    db::{self, Tx},
    files,
};

crate::sql! {
    NOT_SAME = "select one, other from not_same";
    PUT_NOT_SAME = "insert into not_same (id, one, other, noted_on, n) values ($1, $2, $3, $4, $5)";
    MERGES = "select m.id as id, m.kept as kept, coalesce(o.name, '') as kept_name, m.merged as merged,
            m.merged_name as merged_name, m.merged_on as merged_on, u.undone_on as undone_on, m.n as n
        from organisation_merge m left join organisation o on o.id = m.kept left join merge_undone u on u.merge = m.id
        order by m.n desc, m.id limit 50";
    MERGE = "select m.id as id, m.kept as kept, coalesce(o.name, '') as kept_name, m.merged as merged,
            m.merged_name as merged_name, m.merged_on as merged_on, u.undone_on as undone_on, m.n as n
        from organisation_merge m left join organisation o on o.id = m.kept left join merge_undone u on u.merge = m.id
        where m.id = $1";
    PROPOSALS = "select p.id as id, p.kind as kind, p.organisation as organisation, p.given_name as given_name,
            p.family_name as family_name, p.email as email, p.capacity as capacity, p.message as message, p.fields as fields,
            p.about as about, p.about_was as about_was, p.website as website, p.website_was as website_was,
            p.asked_on as asked_on, a.outcome as outcome, a.answered_on as answered_on, o.about as about_now,
            o.website as website_now, coalesce(o.n, 0) as version
        from proposal p left join proposal_answer a on a.proposal = p.id left join organisation o on o.id = p.organisation
        order by p.asked_on, p.n, p.id";
    PUT_PROPOSAL = "insert into proposal (id, kind, organisation, given_name, family_name, email, capacity, message, fields,
            about, about_was, website, website_was, asked_on, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    PUT_ANSWER = "insert into proposal_answer (id, proposal, outcome, text, answered_on, n) values ($1, $1, $2, $3, $4, $5)";
    LINK = "select kind, organisation, given_name, family_name, email, capacity, message, fields, about, about_was, website,
            website_was, made_at from proposal_link where hash = $1";
    PUT_LINK = "insert into proposal_link (hash, kind, organisation, given_name, family_name, email, capacity, message, fields,
            about, about_was, website, website_was, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    DROP_LINK = "delete from proposal_link where hash = $1";
    DROP_LINKS = "delete from proposal_link where made_at < $1";
    ANSWERED_BEFORE = "select proposal from proposal_answer where answered_on < $1 order by proposal";
    DROP_ANSWER = "delete from proposal_answer where proposal = $1";
    DROP_PROPOSAL = "delete from proposal where id = $1";
    // of those who can be written to; nobody else can answer
    LOOKED = "select o.id as id, o.name as name, o.kind as kind, o.website as website, o.about as about,
            (select max(f.checked_on) from organisation_fact f where f.organisation = o.id) as told_on,
            (select max(c.checked_on) from organisation_check c where c.organisation = o.id) as checked_on,
            j.at as written_at, (select max(a.asked_on) from check_ask a where a.organisation = o.id) as asked_on
        from organisation o join journal j on j.n = o.n
        where exists (select 1 from contact c where c.organisation = o.id and c.email is not null) order by o.id";
    ASKED_ON = "select count(*) from check_ask where asked_on = $1";
    PUT_ASK = "insert into check_ask (id, organisation, asked_on, n) values ($1, $2, $3, $4)";
    PUT_CHECK_LINK = "insert into check_link (hash, ask, name, email, made_at) values ($1, $2, $3, $4, $5)";
    CHECK_LINK = "select l.ask as ask, a.organisation as organisation, l.name as name, l.email as email, l.made_at as made_at,
            w.outcome as outcome
        from check_link l join check_ask a on a.id = l.ask left join check_answer w on w.ask = a.id where l.hash = $1";
    DROP_CHECK_LINKS = "delete from check_link where made_at < $1";
    PUT_CHECK_ANSWER = "insert into check_answer (id, ask, outcome, answered_on, n) values ($1, $1, $2, $3, $4)";
    ASKED = "select a.id as id, a.organisation as organisation, o.name as name, a.asked_on as asked_on, w.outcome as outcome,
            w.answered_on as answered_on
        from check_ask a join organisation o on o.id = a.organisation left join check_answer w on w.ask = a.id
        where a.asked_on > $1 order by a.asked_on desc, a.id";
    ACTS = "select n, at, actor, act, object, facts from journal where object = $2
            or object in (select 'organisation/' || m.id from organisation_moved m where m.organisation = $1)
        order by n";
    MANDATED = "select count(*) from mandate where person = $1 and organisation = $2 and (starts is null or starts <= $3)
            and (ends is null or ends > $3)";
    // of every claim that waits: by the account at its address, by who is reached there, by exactly that name
    CLAIMANTS = "select c.id as claim, 'account' as way, p.id as person, p.given_name || ' ' || p.family_name as name
        from proposal c join account a on a.email = c.email join person p on p.id = a.person
        where c.kind = 'claim' and not exists (select 1 from proposal_answer w where w.proposal = c.id)
        union select c.id as claim, 'address' as way, p.id as person, p.given_name || ' ' || p.family_name as name
        from proposal c join contact t on lower(t.email) = c.email join person p on p.id = t.person
        where c.kind = 'claim' and not exists (select 1 from proposal_answer w where w.proposal = c.id)
        union select c.id as claim, 'name' as way, p.id as person, p.given_name || ' ' || p.family_name as name
        from proposal c join person p on p.given_name = c.given_name and p.family_name = c.family_name
        where c.kind = 'claim' and not exists (select 1 from proposal_answer w where w.proposal = c.id)
        order by 1, 2, 3";
    LEFT = "select p.kind, count(*) from proposal p
        where not exists (select 1 from proposal_answer w where w.proposal = p.id) group by p.kind";
}

/// Pairs that are not the same, by ids.
pub fn not_same(tx: &Tx) -> db::Result<Vec<(String, String)>> {
    tx.query(&NOT_SAME, &[])
}

pub fn put_not_same(tx: &Tx, id: &str, one: &str, other: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_NOT_SAME, &[&id, &one, &other, &on, &n])?;
    Ok(())
}

/// The last fifty, the latest first.
pub fn merges(tx: &Tx) -> db::Result<Vec<Merge>> {
    tx.query(&MERGES, &[])
}

pub fn merge(tx: &Tx, id: &str) -> db::Result<Merge> {
    tx.query_one(&MERGE, &[&id])
}

/// All of them, answered or not, the oldest first.
pub fn proposals(tx: &Tx) -> db::Result<Vec<Proposal>> {
    tx.query(&PROPOSALS, &[])
}

pub fn put_proposal(tx: &Tx, id: &str, of: &Waiting, on: Date, n: i64) -> db::Result<()> {
    let Waiting { kind, organisation, given_name, family_name, email, capacity, message, fields, .. } = of;
    let Waiting { about, about_was, website, website_was, .. } = of;
    tx.execute(
        &PUT_PROPOSAL,
        &[
            &id,
            kind,
            organisation,
            given_name,
            family_name,
            email,
            capacity,
            message,
            fields,
            about,
            about_was,
            website,
            website_was,
            &on,
            &n,
        ],
    )?;
    Ok(())
}

pub fn put_answer(tx: &Tx, proposal: &str, outcome: &str, text: &str, on: Date, n: i64) -> db::Result<()> {
    let text = Some(text).filter(|text| !text.is_empty());
    tx.execute(&PUT_ANSWER, &[&proposal, &outcome, &text, &on, &n])?;
    Ok(())
}

/// Keeps what waits for a letter, under the hash of a secret that was drawn outside the transaction.
pub fn put_link(tx: &Tx, secret: &str, of: &Waiting) -> db::Result<()> {
    let Waiting { kind, organisation, given_name, family_name, email, capacity, message, fields, .. } = of;
    let Waiting { about, about_was, website, website_was, made_at, .. } = of;
    let hash = files::hash(secret.as_bytes());
    tx.execute(
        &PUT_LINK,
        &[
            &hash,
            kind,
            organisation,
            given_name,
            family_name,
            email,
            capacity,
            message,
            fields,
            about,
            about_was,
            website,
            website_was,
            made_at,
        ],
    )?;
    Ok(())
}

pub fn link(tx: &Tx, secret: &str) -> db::Result<Option<Waiting>> {
    tx.query_opt(&LINK, &[&files::hash(secret.as_bytes())])
}

pub fn drop_link(tx: &Tx, secret: &str) -> db::Result<()> {
    tx.execute(&DROP_LINK, &[&files::hash(secret.as_bytes())])?;
    Ok(())
}

/// Links that nobody opened since then.
pub fn drop_links(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_LINKS, &[&before])
}

/// Proposals answered before then, with their answers.
pub fn drop_answered(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    let day = before.to_zoned(jiff::tz::TimeZone::UTC).date();
    let old = tx.query::<(String,)>(&ANSWERED_BEFORE, &[&day])?;
    for (proposal,) in &old {
        tx.execute(&DROP_ANSWER, &[proposal])?;
        tx.execute(&DROP_PROPOSAL, &[proposal])?;
    }
    Ok(old.len() as u64)
}

/// Those who can be asked, with when someone last looked.
pub fn looked(tx: &Tx) -> db::Result<Vec<Looked>> {
    tx.query(&LOOKED, &[])
}

/// How many were asked on that day.
pub fn asked_on(tx: &Tx, day: Date) -> db::Result<usize> {
    Ok(usize::try_from(tx.query_one::<(i64,)>(&ASKED_ON, &[&day])?.0).unwrap_or(0))
}

pub fn put_ask(tx: &Tx, id: &str, organisation: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_ASK, &[&id, &organisation, &on, &n])?;
    Ok(())
}

pub fn put_check_link(tx: &Tx, secret: &str, ask: &str, to: (&str, &str), at: Timestamp) -> db::Result<()> {
    let (name, email) = to;
    tx.execute(&PUT_CHECK_LINK, &[&files::hash(secret.as_bytes()), &ask, &name, &email, &at])?;
    Ok(())
}

pub fn check_link(tx: &Tx, secret: &str) -> db::Result<Option<CheckLink>> {
    tx.query_opt(&CHECK_LINK, &[&files::hash(secret.as_bytes())])
}

pub fn drop_check_links(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_CHECK_LINKS, &[&before])
}

pub fn put_check_answer(tx: &Tx, ask: &str, outcome: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_CHECK_ANSWER, &[&ask, &outcome, &on, &n])?;
    Ok(())
}

/// Those asked since that day, the latest first.
pub fn asked(tx: &Tx, since: Date) -> db::Result<Vec<Asked>> {
    tx.query(&ASKED, &[&since])
}

/// The acts on an organisation and on those that were merged into it, the oldest first.
pub fn acts(tx: &Tx, organisation: &str) -> db::Result<Vec<Act>> {
    tx.query(&ACTS, &[&organisation, &format!("organisation/{organisation}")])
}

/// Whether someone acts for an organisation on that day.
pub fn mandated(tx: &Tx, person: &str, organisation: &str, on: Date) -> db::Result<bool> {
    Ok(tx.query_one::<(i64,)>(&MANDATED, &[&person, &organisation, &on])?.0 > 0)
}

/// Whom each claim that waits may be by, id and name: the person of the account at its address, who is then nobody else; or
/// those reached there, then those of exactly that name.
pub fn claimants(tx: &Tx) -> db::Result<HashMap<String, Vec<(String, String)>>> {
    let mut by_account = HashSet::new();
    let mut found: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for (claim, way, person, name) in tx.query::<(String, String, String, String)>(&CLAIMANTS, &[])? {
        let people = found.entry(claim.clone()).or_default();
        if !by_account.contains(&claim) && people.iter().all(|(id, _)| *id != person) {
            people.push((person, name));
        }
        if way == "account" {
            by_account.insert(claim);
        }
    }
    Ok(found)
}

/// How many proposals of each kind wait for an answer.
pub fn left(tx: &Tx) -> db::Result<Left> {
    let counts: HashMap<String, i64> = tx.query::<(String, i64)>(&LEFT, &[])?.into_iter().collect();
    let of = |kind: &str| counts.get(kind).copied().unwrap_or(0);
    Ok(Left { corrections: of("correction"), claims: of("claim") })
}
