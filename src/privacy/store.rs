//! What is held on someone, found and erased as the slices declare it, and this slice's own rows.
//!
//! The statements on others' rows are composed of what they declare: see `platform::held`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};

use super::model::{Found, Names, Part, Pseudonym, Row, Subject};
use crate::{
    journal::forget::{self, Kept},
    platform::{
        db::{self, ToVal, Tx, Value},
        files,
        held::{ACCOUNT, ADDRESS, Fate, Hold, Instead, NAME, PERSON},
        tables::Kind,
        web::Slice,
    },
};

crate::sql! {
    PERSON_NAME = "select given_name, family_name from person where id = $1";
    NAMESAKES = "select count(*) from person where id <> $1 and given_name = $2 and family_name = $3";
    ACCOUNTS_OF = "select id, email, name from account where person = $1 order by id";
    ACCOUNT_ROW = "select id, email, name from account where id = $1";
    ADDRESSES_OF = "select distinct lower(c.email) from contact c where c.person = $1 and c.email is not null
        and not exists (select 1 from contact o where lower(o.email) = lower(c.email) and (o.person is null or o.person <> $1))";
    REQUESTS = "select r.id as id, r.account as account, r.person as person, r.email as email, r.name as name, r.kind as kind,
            r.text as text, r.asked_on as asked_on, a.outcome as outcome, a.text as answer, a.answered_on as answered_on
        from data_request r left join data_answer a on a.request = r.id order by r.asked_on desc, r.id desc";
    PUT_REQUEST = "insert into data_request (id, account, person, email, name, kind, text, asked_on, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    PUT_ANSWER = "insert into data_answer (id, request, outcome, text, answered_on, by_name, n) values ($1, $2, $3, $4, $5, $6, $7)";
    DROP_ANSWERS = "delete from data_answer where answered_on < $1";
    DROP_REQUESTS = "delete from data_request where asked_on < $1
        and not exists (select 1 from data_answer a where a.request = data_request.id)";
    PERIODS = "select rule, days, reason from retention_period order by rule";
    LOOKS = "select rule, looked_on from retention_look order by rule";
    PUT_LOOK = "insert into retention_look (rule, looked_on) values ($1, $2) on conflict (rule) do update set looked_on = excluded.looked_on";
    PUT_DONE = "insert into retention_done (id, rule, done_on, gone, n) values ($1, $2, $3, $4, $5)";
    DONE = "select rule, done_on, gone from retention_done order by done_on desc, rule limit $1";
    PROPOSALS = "select p.id as id, p.rule as rule, p.object as object, p.proposed_on as proposed_on, a.answer as answer,
            a.answered_on as answered_on, a.reason as reason
        from retention_proposal p left join retention_answer a on a.proposal = p.id order by p.proposed_on desc, p.id";
    PUT_PROPOSAL = "insert into retention_proposal (id, rule, object, proposed_on, n) values ($1, $2, $3, $4, $5)";
    PUT_PROPOSAL_ANSWER = "insert into retention_answer (id, proposal, answer, reason, answered_on, n) values ($1, $2, $3, $4, $5, $6)";
    DROP_OLD_LINKS = "delete from data_link where made_at < $1";
    REACHED = "select distinct p.id, p.given_name || ' ' || p.family_name from person p
            left join contact c on c.person = p.id left join account a on a.person = p.id
        where lower(c.email) = $1 or a.email = $1 order by p.id";
    REACHED_BY = "select distinct r.id, p.id, p.given_name || ' ' || p.family_name from data_request r
            join person p on exists (select 1 from contact c where c.person = p.id and lower(c.email) = r.email)
                or exists (select 1 from account a where a.person = p.id and a.email = r.email)
        where not exists (select 1 from data_answer d where d.request = r.id) order by r.id, p.id";
    PUT_LINK = "insert into data_link (hash, email, kind, text, made_at) values ($1, $2, $3, $4, $5)";
    LINK = "select email, kind, text, made_at from data_link where hash = $1";
    DROP_LINK = "delete from data_link where hash = $1";
    ERASURE = "select id, person, account, pseudonym, erased_on, waits from erasure where id = $1";
    WAITING = "select id, person, account, pseudonym, erased_on, waits from erasure where waits = 'yes' order by id";
    PUT_ERASURE = "insert into erasure (id, person, account, pseudonym, erased_on, waits, n) values ($1, $2, $3, $4, $5, $6, $7)";
    SETTLE = "update erasure set waits = 'no', n = $2 where id = $1";
    // the letter that told of an erasure is forgotten as soon as nothing more is to be done with it
    FORGET_LETTERS = "update mail set recipient = '', name = '', body = '' where object = $1 and state <> 'waiting' and recipient <> ''";
    LETTERS_WAIT = "select count(*) from mail where object = $1 and recipient <> ''";
}

crate::record! {
    /// What someone asked, and what was answered.
    #[derive(Clone, Debug)]
    pub struct Request {
        pub id: String,
        pub account: Option<String>,
        pub person: Option<String>,
        pub email: String,
        pub name: Option<String>,
        pub kind: String,
        pub text: Option<String>,
        pub asked_on: Date,
        pub outcome: Option<String>,
        pub answer: Option<String>,
        pub answered_on: Option<Date>,
    }
}

crate::record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Erasure {
        pub id: String,
        pub person: Option<String>,
        pub account: Option<String>,
        pub pseudonym: String,
        pub erased_on: Date,
        pub waits: String,
    }
}

crate::record! {
    /// A request that waits for its letter to be opened.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Link {
        pub email: String,
        pub kind: String,
        pub text: String,
        pub made_at: Timestamp,
    }
}

/// Every request, the latest first.
pub fn requests(tx: &Tx) -> db::Result<Vec<Request>> {
    tx.query(&REQUESTS, &[])
}

/// Those of one person.
pub fn requests_of(tx: &Tx, subject: &Subject) -> db::Result<Vec<Request>> {
    let mut requests = requests(tx)?;
    requests.retain(|request| {
        request.account.as_ref().is_some_and(|account| subject.accounts.contains(account))
            || (request.person.is_some() && request.person == subject.person)
            || subject.addresses.contains(&request.email)
    });
    Ok(requests)
}

pub fn put_request(tx: &Tx, request: &Request, n: i64) -> db::Result<()> {
    let Request { id, account, person, email, name, kind, text, asked_on, .. } = request;
    tx.execute(&PUT_REQUEST, &[id, account, person, email, name, kind, text, asked_on, &n])?;
    Ok(())
}

pub fn put_answer(
    tx: &Tx,
    request: &str,
    outcome: &str,
    text: &str,
    on: Date,
    by_name: &str,
    n: i64,
) -> db::Result<()> {
    let text = Some(text).filter(|text| !text.is_empty());
    tx.execute(&PUT_ANSWER, &[&request, &request, &outcome, &text, &on, &by_name, &n])?;
    Ok(())
}

/// The people whom an address reaches: id and name.
pub fn reached(tx: &Tx, email: &str) -> db::Result<Vec<(String, String)>> {
    tx.query(&REACHED, &[&email])
}

/// The same for every request that waits: its id, then whom it reaches.
pub fn reached_by(tx: &Tx) -> db::Result<Vec<(String, String, String)>> {
    tx.query(&REACHED_BY, &[])
}

/// Keeps a request under the hash of a secret that was drawn outside the transaction.
pub fn put_link(tx: &Tx, secret: &str, link: &Link) -> db::Result<()> {
    tx.execute(&PUT_LINK, &[&files::hash(secret.as_bytes()), &link.email, &link.kind, &link.text, &link.made_at])?;
    Ok(())
}

pub fn link(tx: &Tx, secret: &str) -> db::Result<Option<Link>> {
    tx.query_opt(&LINK, &[&files::hash(secret.as_bytes())])
}

pub fn drop_link(tx: &Tx, secret: &str) -> db::Result<()> {
    tx.execute(&DROP_LINK, &[&files::hash(secret.as_bytes())])?;
    Ok(())
}

pub fn erasure(tx: &Tx, id: &str) -> db::Result<Erasure> {
    tx.query_one(&ERASURE, &[&id])
}

/// Those of whom something is still to be erased.
pub fn waiting(tx: &Tx) -> db::Result<Vec<Erasure>> {
    tx.query(&WAITING, &[])
}

pub fn put_erasure(tx: &Tx, erasure: &Erasure, n: i64) -> db::Result<()> {
    let Erasure { id, person, account, pseudonym, erased_on, waits } = erasure;
    tx.execute(&PUT_ERASURE, &[id, person, account, pseudonym, erased_on, waits, &n])?;
    Ok(())
}

/// Nothing of it waits any more.
pub fn settle(tx: &Tx, erasure: &str, n: i64) -> db::Result<()> {
    tx.execute(&SETTLE, &[&erasure, &n])?;
    Ok(())
}

/// Forgets whom the letter about an erasure went to, once it went; whether one still waits.
pub fn forget_letters(tx: &Tx, erasure: &str) -> db::Result<bool> {
    let object = format!("erasure/{erasure}");
    tx.execute(&FORGET_LETTERS, &[&object])?;
    Ok(tx.query_one::<(i64,)>(&LETTERS_WAIT, &[&object])?.0 > 0)
}

/// Someone, from their id among the people of the network.
pub fn person(tx: &Tx, id: &str) -> db::Result<Subject> {
    let (given, family) = tx.query_one::<(String, String)>(&PERSON_NAME, &[&id])?;
    let (namesakes,) = tx.query_one::<(i64,)>(&NAMESAKES, &[&id, &given, &family])?;
    let mut addresses: BTreeSet<String> =
        tx.query::<(String,)>(&ADDRESSES_OF, &[&id])?.into_iter().map(|(address,)| address).collect();
    let accounts = tx.query::<(String, String, String)>(&ACCOUNTS_OF, &[&id])?;
    addresses.extend(accounts.iter().map(|(_, email, _)| email.clone()));
    Ok(Subject {
        person: Some(id.to_owned()),
        accounts: accounts.into_iter().map(|(id, ..)| id).collect(),
        addresses: addresses.into_iter().collect(),
        name: format!("{given} {family}"),
        namesake: namesakes > 0,
    })
}

/// Someone, from their account: the person that it is, or the account alone.
pub fn account(tx: &Tx, id: &str, known: Option<&str>) -> db::Result<Subject> {
    if let Some(known) = known
        && let Some(subject) = person(tx, known).map(Some).or_else(|error| match error {
            db::Error::NotFound => Ok(None),
            other => Err(other),
        })?
    {
        return Ok(subject);
    }
    let (id, email, name) = tx.query_one::<(String, String, String)>(&ACCOUNT_ROW, &[&id])?;
    Ok(Subject { person: None, accounts: vec![id], addresses: vec![email], name, namesake: false })
}

/// All that the slices hold on someone. One statement a hold, whatever the number of rows.
pub fn held(tx: &Tx, slices: &'static [Slice], subject: &Subject) -> db::Result<Vec<Part>> {
    let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    known.insert(PERSON, subject.person.iter().cloned().collect());
    known.insert(ACCOUNT, subject.accounts.iter().cloned().collect());
    known.insert(ADDRESS, subject.addresses.iter().cloned().collect());
    known.insert(NAME, subject.names().into_iter().collect());
    let mut seen: BTreeSet<(&str, String)> = BTreeSet::new();
    let mut parts = vec![];
    for processing in slices.iter().flat_map(|slice| slice.processings) {
        let mut part = Part { processing, found: vec![] };
        for hold in processing.holds {
            let of: Vec<String> = known.get(hold.of).into_iter().flatten().cloned().collect();
            let rows: Vec<Row> =
                rows(tx, hold, &of)?.into_iter().filter(|row| seen.insert((hold.table, row.key.clone()))).collect();
            known.entry(hold.table).or_default().extend(rows.iter().map(|row| row.key.clone()));
            if !rows.is_empty() {
                part.found.push(Found { hold, rows });
            }
        }
        parts.push(part);
    }
    Ok(parts)
}

/// As many places as one statement may have on either engine, and some to spare.
const MOST: usize = 500;

fn rows(tx: &Tx, hold: &Hold, of: &[String]) -> db::Result<Vec<Row>> {
    let mut found = vec![];
    for some in of.chunks(MOST) {
        let args: Vec<&dyn ToVal> = some.iter().map(|one| one as &dyn ToVal).collect();
        for mut row in tx.dynamic(&select(hold, some.len()), &args)? {
            let ready = row.pop() == Some(Value::Int(1));
            let key = match row.remove(0) {
                Value::Text(key) => key,
                other => format!("{other:?}"),
            };
            found.push(Row { key, values: row, ready });
        }
    }
    Ok(found)
}

/// The key, what is shown, and whether an erasure may touch the row.
pub fn select(hold: &Hold, places: usize) -> String {
    let places: Vec<String> = (1..=places).map(|i| format!("${i}")).collect();
    let ready = hold.once.unwrap_or("1 = 1");
    format!(
        "select {}, {}, case when {ready} then 1 else 0 end from {} where {} in ({}) order by {}",
        hold.key,
        hold.shows.join(", "),
        hold.table,
        hold.by,
        places.join(", "),
        hold.key
    )
}

/// Erases what may be erased of what was found, the last declared first, and gives how many rows went or gave way, by table.
pub fn erase(
    tx: &Tx,
    slices: &'static [Slice],
    parts: &[Part],
    pseudonym: &Pseudonym,
    n: i64,
) -> db::Result<BTreeMap<&'static str, usize>> {
    let mut done = BTreeMap::new();
    for found in parts.iter().flat_map(|part| &part.found).rev() {
        let hold = found.hold;
        for row in found.rows.iter().filter(|row| row.ready) {
            match hold.fate {
                Fate::Goes => {
                    tx.dynamic_execute(&format!("delete from {} where {} = $1", hold.table, hold.key), &[&row.key])?
                }
                Fate::Gives(columns) => give(tx, slices, hold, columns, &row.key, pseudonym, n)?,
                Fate::Stays => continue,
            };
            *done.entry(hold.table).or_insert(0) += 1;
        }
    }
    Ok(done)
}

fn give(
    tx: &Tx,
    slices: &'static [Slice],
    hold: &Hold,
    columns: &[(&str, Instead)],
    key: &str,
    pseudonym: &Pseudonym,
    n: i64,
) -> db::Result<u64> {
    let (name, address) = (pseudonym.name(), pseudonym.address(key));
    let mut args: Vec<&dyn ToVal> = vec![&key];
    let mut sets = vec![];
    for (column, instead) in columns {
        let value: &dyn ToVal = match instead {
            Instead::Nothing => &None::<String>,
            Instead::Blank => &"",
            Instead::GivenName => &Pseudonym::GIVEN_NAME,
            Instead::FamilyName => &pseudonym.mark,
            Instead::Name => &name,
            Instead::Address => &address,
        };
        args.push(value);
        sets.push(format!("{column} = ${}", args.len()));
    }
    let declared = slices.iter().flat_map(|slice| slice.tables).find(|table| table.name == hold.table);
    if declared.is_some_and(|table| table.journalled()) {
        args.push(&n);
        sets.push(format!("n = ${}", args.len()));
    }
    tx.dynamic_execute(&format!("update {} set {} where {} = $1", hold.table, sets.join(", "), hold.key), &args)
}

/// Whether rows of it are to be erased later.
pub fn waits(found: &Found) -> bool {
    matches!(found.hold.fate, Fate::Gives(_)) && found.rows.iter().any(|row| !row.ready)
}

/// What the journal tells of someone: values of acts on their own rows, and their name or addresses in other acts.
pub fn journal(tx: &Tx, subject: &Subject, parts: &[Part]) -> db::Result<Vec<Kept>> {
    let theirs = |found: &&Found| !matches!(found.hold.fate, Fate::Stays) && found.hold.of != NAME;
    let rows = parts.iter().flat_map(|part| &part.found).filter(theirs);
    let objects = rows.flat_map(|found| found.rows.iter().map(|row| format!("{}/{}", found.hold.table, row.key)));
    let values: Vec<String> = subject.names().into_iter().chain(subject.addresses.iter().cloned()).collect();
    forget::of(tx, &objects.collect::<Vec<_>>(), &values)
}

/// What stands for a row in a sentence, by the tables that people know by name.
const NAMED: &[(&str, &str)] =
    &[("organisation", "name"), ("body", "name_fr"), ("session", "title"), ("category", "label_fr")];

/// The names behind the keys that the rows show: one statement a table.
pub fn names(tx: &Tx, slices: &'static [Slice], parts: &[Part]) -> db::Result<Names> {
    let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for found in parts.iter().flat_map(|part| &part.found) {
        for (index, column) in found.hold.shows.iter().enumerate() {
            let Some(target) = target(slices, found.hold.table, column) else { continue };
            let keys = found.rows.iter().filter_map(|row| match &row.values[index] {
                Value::Text(key) => Some(key.clone()),
                _ => None,
            });
            wanted.entry(target).or_default().extend(keys);
        }
    }
    let mut names = Names::new();
    for (table, column) in NAMED {
        let keys: Vec<String> = wanted.remove(table).into_iter().flatten().collect();
        for some in keys.chunks(MOST) {
            let places: Vec<String> = (1..=some.len()).map(|i| format!("${i}")).collect();
            let args: Vec<&dyn ToVal> = some.iter().map(|one| one as &dyn ToVal).collect();
            let sql = format!("select id, {column} from {table} where id in ({})", places.join(", "));
            for row in tx.dynamic(&sql, &args)? {
                if let [Value::Text(id), Value::Text(name)] = &row[..] {
                    names.insert((table.to_string(), id.clone()), name.clone());
                }
            }
        }
    }
    Ok(names)
}

/// The table that a column of a table leads to. Everywhere `session` is a session's id, key or not.
pub fn target(slices: &'static [Slice], table: &str, column: &str) -> Option<&'static str> {
    if column == "session" {
        return Some("session");
    }
    let declared = slices.iter().flat_map(|slice| slice.tables).find(|one| one.name == table)?;
    match declared.column(column)?.kind {
        Kind::Key(target) => Some(target),
        _ => None,
    }
}

// ---- What becomes of old rows

/// Forgets what was asked and answered before then.
pub fn drop_requests(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_ANSWERS, &[&before])?;
    tx.execute(&DROP_REQUESTS, &[&before])
}

/// Forgets what nobody confirmed since then.
pub fn drop_links(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_OLD_LINKS, &[&before])
}

/// The days that the network set itself, by rule, each with its reason.
pub fn periods(tx: &Tx) -> db::Result<BTreeMap<String, (i64, String)>> {
    let rows = tx.query::<(String, i64, String)>(&PERIODS, &[])?;
    Ok(rows.into_iter().map(|(rule, days, reason)| (rule, (days, reason))).collect())
}

/// When each rule was last looked at.
pub fn looks(tx: &Tx) -> db::Result<BTreeMap<String, Date>> {
    Ok(tx.query::<(String, Date)>(&LOOKS, &[])?.into_iter().collect())
}

pub fn put_look(tx: &Tx, rule: &str, on: Date) -> db::Result<()> {
    tx.execute(&PUT_LOOK, &[&rule, &on])?;
    Ok(())
}

pub fn put_done(tx: &Tx, rule: &str, on: Date, gone: i64, n: i64) -> db::Result<()> {
    tx.execute(&PUT_DONE, &[&format!("{rule}-{on}"), &rule, &on, &gone, &n])?;
    Ok(())
}

/// What was done lately: rule, day, how many rows.
pub fn done(tx: &Tx, most: i64) -> db::Result<Vec<(String, Date, i64)>> {
    tx.query(&DONE, &[&most])
}

crate::record! {
    /// What someone is asked to decide, and what they decided.
    #[derive(Clone, Debug)]
    pub struct Proposal {
        pub id: String,
        pub rule: String,
        pub object: String,
        pub proposed_on: Date,
        pub answer: Option<String>,
        pub answered_on: Option<Date>,
        pub reason: Option<String>,
    }
}

pub fn proposals(tx: &Tx) -> db::Result<Vec<Proposal>> {
    tx.query(&PROPOSALS, &[])
}

pub fn put_proposal(tx: &Tx, rule: &str, object: &str, on: Date, n: i64) -> db::Result<()> {
    let id = &files::hash(format!("{rule}\n{object}\n{on}").as_bytes())[..32];
    tx.execute(&PUT_PROPOSAL, &[&id, &rule, &object, &on, &n])?;
    Ok(())
}

pub fn put_proposal_answer(tx: &Tx, proposal: &str, answer: &str, reason: &str, on: Date, n: i64) -> db::Result<()> {
    let reason = Some(reason).filter(|reason| !reason.is_empty());
    tx.execute(&PUT_PROPOSAL_ANSWER, &[&proposal, &proposal, &answer, &reason, &on, &n])?;
    Ok(())
}

/// Rows by their objects, each as the first hold of its table shows it, with nothing that follows from it: one statement a table.
pub fn these(tx: &Tx, slices: &'static [Slice], objects: &[&str]) -> db::Result<BTreeMap<String, Part>> {
    let mut keys: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (table, key) in objects.iter().filter_map(|object| object.split_once('/')) {
        keys.entry(table).or_default().push(key.to_owned());
    }
    let mut these = BTreeMap::new();
    for (table, keys) in keys {
        let all = slices.iter().flat_map(|slice| slice.processings);
        let found =
            all.flat_map(|one| one.holds.iter().map(move |hold| (one, hold))).find(|(_, hold)| hold.table == table);
        let Some((processing, hold)) = found else { continue };
        for row in rows(tx, &Hold { by: hold.key, ..*hold }, &keys)? {
            these.insert(
                format!("{table}/{}", row.key),
                Part { processing, found: vec![Found { hold, rows: vec![row] }] },
            );
        }
    }
    Ok(these)
}
