//! Accounts, grants, links and sessions of browsers in the database.

use jiff::{Timestamp, ToSpan, civil::Date};

use super::model::{Account, Role, Who};
use crate::platform::{
    db::{self, Tx},
    files,
    tables::{Kind, Table, id, may, must},
};

pub const TABLES: &[Table] = &[
    Table::csv(
        "account",
        "access/accounts.csv",
        &[
            id(),
            must("email", Kind::Line).personal().rule(email_fits, "email-unfit"),
            must("name", Kind::Line).personal(),
            must("origin", Kind::OneOf(&["house", "demonstration"])),
            // the id of the person they are, in `members`: no key from here, which stands to the left
            may("person", Kind::Line),
        ],
    )
    .keep("origin <> 'demonstration'"),
    Table::csv(
        "account_state",
        "access/account-states.csv",
        &[
            id(),
            must("account", Kind::Key("account")),
            must("state", Kind::OneOf(&["pending", "active", "revoked"])),
            must("since", Kind::Date),
        ],
    )
    .keep("account in (select id from account where origin <> 'demonstration')"),
    Table::csv(
        "role_grant",
        "access/roles.csv",
        &[
            id(),
            must("account", Kind::Key("account")),
            must("role", Kind::OneOf(Role::NAMES)),
            must("object", Kind::Line).names(&[("organisation", "role = 'member'"), ("session", "role = 'secretary'")]),
            must("starts", Kind::Date),
            may("ends", Kind::Date),
        ],
    )
    .keep("account in (select id from account where origin <> 'demonstration')"),
];

/// Sign-in looks an address up in lower case.
fn email_fits(email: &str) -> bool {
    super::rules::email_holds(email) && email == email.to_lowercase()
}

crate::sql! {
    WHO = "select a.id as id, a.name as name, a.email as email, a.origin as origin, a.person as person,
            (select s.state from account_state s where s.account = a.id and s.since <= $2 order by s.since desc, s.n desc limit 1) as state,
            g.role as role, g.object as object
        from sign_in i join account a on a.id = i.account
            left join role_grant g on g.account = a.id and g.starts <= $2 and (g.ends is null or g.ends > $2)
        where i.id = $1 and i.at > $3 and not exists (select 1 from sign_out o where o.sign_in = i.id)
        order by g.n";
    ACCOUNT_OF_EMAIL = "select id, name, email, origin, person from account where email = $1";
    ACCOUNT = "select id, name, email, origin, person from account where id = $1";
    ACCOUNTS = "select id, name, email, origin, person from account order by email";
    KEEPERS = "select distinct a.id as id, a.name as name, a.email as email, a.origin as origin, a.person as person
        from account a join role_grant g on g.account = a.id
        where g.role = $2 and g.starts <= $1 and (g.ends is null or g.ends > $1)
            and (select s.state from account_state s where s.account = a.id and s.since <= $1 order by s.since desc, s.n desc limit 1)
                = 'active'
        order by a.email";
    DEMONSTRATION = "select id, name, email, origin, person from account where origin = 'demonstration' order by id";
    STATE = "select state from account_state where account = $1 order by since desc, n desc limit 1";
    PUT_LINK = "insert into sign_in_link (hash, account, made_at, expires_at) values ($1, $2, $3, $4)";
    LINK = "select l.account, l.expires_at, (select count(*) from sign_in i where i.link = l.hash) from sign_in_link l where l.hash = $1";
    PUT_SIGN_IN = "insert into sign_in (id, link, account, at, device) values ($1, $2, $3, $4, $5)";
    SIGN_INS = "select i.id as id, i.at as at, i.device as device from sign_in i
        where i.account = $1 and i.at > $2 and not exists (select 1 from sign_out o where o.sign_in = i.id) order by i.at desc";
    PUT_SIGN_OUT = "insert into sign_out (sign_in, at) select i.id, $2 from sign_in i where i.id = $1 and i.account = $3
        on conflict (sign_in) do nothing";
    // the last one of an account stays: it tells whether the account is still in use
    DROP_OUTS = "delete from sign_out where sign_in in (select i.id from sign_in i where i.at < $1
            and exists (select 1 from sign_in l where l.account = i.account and l.at > i.at))";
    DROP_INS = "delete from sign_in where at < $1
            and exists (select 1 from sign_in l where l.account = sign_in.account and l.at > sign_in.at)";
    DROP_LINKS = "delete from sign_in_link where expires_at < $1 and not exists (select 1 from sign_in i where i.link = hash)";
    UNUSED = "select a.id as id, a.name as name, a.email as email, a.origin as origin, a.person as person from account a
        where a.origin = 'house' and coalesce((select max(i.at) from sign_in i where i.account = a.id),
                (select min(s.since) from account_state s where s.account = a.id), '9999') < $1
            and (select s.state from account_state s where s.account = a.id order by s.since desc, s.n desc limit 1) <> 'revoked'
        order by a.id";
    PUT_ACCOUNT = "insert into account (id, email, name, origin, n) values ($1, $2, $3, $4, $5)";
    PUT_STATE = "insert into account_state (id, account, state, since, n) values ($1, $2, $3, $4, $5)";
    GRANTS_FOR = "select g.id from role_grant g join account a on a.id = g.account where a.person = $1 and g.role = 'member'
        and g.object = $2 and (g.ends is null or g.ends > $3) order by g.id";
    END_GRANT = "update role_grant set ends = $2, n = $3 where id = $1";
    END_GRANTS = "update role_grant set ends = $2, n = $3 where account = $1 and (ends is null or ends > $2)";
    IS_PERSON = "update account set person = $2, n = $3 where id = $1 and person is null";
    PUT_GRANT = "insert into role_grant (id, account, role, object, starts, ends, n) values ($1, $2, $3, $4, $5, $6, $7)";
}

crate::record! {
    pub struct SignIn { pub id: String, pub at: Timestamp, pub device: String }
}

crate::record! {
    struct WhoRow {
        id: String,
        name: String,
        email: String,
        origin: String,
        person: Option<String>,
        state: Option<String>,
        role: Option<String>,
        object: Option<String>,
    }
}

/// How long a browser stays signed in, in days, and how long a link opens, in minutes.
const KEPT_DAYS: i64 = 30;
pub const LINK_MINUTES: i64 = 15;

fn oldest(now: Timestamp) -> Timestamp {
    now - (KEPT_DAYS * 24).hours()
}

/// Who holds this session, with the roles in force on that day. One statement.
pub fn who(tx: &Tx, token: Option<&str>, now: Timestamp, today: Date) -> db::Result<Who> {
    let Some(token) = token else { return Ok(Who::visitor()) };
    let session = files::hash(token.as_bytes());
    let rows = tx.query::<WhoRow>(&WHO, &[&session, &today, &oldest(now)])?;
    let Some(first) = rows.first() else { return Ok(Who::visitor()) };
    if first.state.as_deref() == Some("revoked") {
        return Ok(Who::visitor());
    }
    let active = first.state.as_deref() == Some("active");
    let role = |row: &WhoRow| Role::read(row.role.as_deref()?, row.object.as_deref()?);
    let roles = if active { rows.iter().filter_map(role).collect() } else { vec![] };
    let account = Account {
        id: first.id.clone(),
        name: first.name.clone(),
        email: first.email.clone(),
        origin: first.origin.clone(),
        person: first.person.clone(),
    };
    Ok(Who { account: Some(account), session: Some(session), active, roles })
}

type Named = (String, String, String, String, Option<String>);
fn account((id, name, email, origin, person): Named) -> Account {
    Account { id, name, email, origin, person }
}

pub fn account_of_email(tx: &Tx, email: &str) -> db::Result<Option<Account>> {
    Ok(tx.query_opt::<Named>(&ACCOUNT_OF_EMAIL, &[&email.trim().to_lowercase()])?.map(account))
}

pub fn account_by_id(tx: &Tx, id: &str) -> db::Result<Account> {
    tx.query_one::<Named>(&ACCOUNT, &[&id]).map(account)
}

pub fn accounts(tx: &Tx) -> db::Result<Vec<Account>> {
    Ok(tx.query::<Named>(&ACCOUNTS, &[])?.into_iter().map(account).collect())
}

/// Those who keep the network on that day.
pub fn coordinators(tx: &Tx, on: Date) -> db::Result<Vec<Account>> {
    keepers(tx, "coordinator", on)
}

/// Those who have this role on that day, by an account that is active.
pub fn keepers(tx: &Tx, role: &str, on: Date) -> db::Result<Vec<Account>> {
    Ok(tx.query::<Named>(&KEEPERS, &[&on, &role])?.into_iter().map(account).collect())
}

/// The account can no longer sign in, nor has any role from that day on.
pub fn close(tx: &Tx, account: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_STATE, &[&format!("{account}-{n}"), &account, &"revoked", &on, &n])?;
    tx.execute(&END_GRANTS, &[&account, &on, &n])?;
    Ok(())
}

/// The invented people who may try the demonstration.
pub fn demonstration(tx: &Tx) -> db::Result<Vec<Account>> {
    Ok(tx.query::<Named>(&DEMONSTRATION, &[])?.into_iter().map(account).collect())
}

/// Whether the account was ended: it can no longer sign in.
pub fn revoked(tx: &Tx, account: &str) -> db::Result<bool> {
    Ok(tx.query_opt::<(String,)>(&STATE, &[&account])?.is_some_and(|(state,)| state == "revoked"))
}

/// Keeps a link for this account; `token` was drawn outside the transaction and is not kept, its hash is.
pub fn put_link(tx: &Tx, token: &str, account: &str, now: Timestamp) -> db::Result<()> {
    let expires = now + LINK_MINUTES.minutes();
    tx.execute(&PUT_LINK, &[&files::hash(token.as_bytes()), &account, &now, &expires])?;
    Ok(())
}

/// The account that this link opens, if it still does.
pub fn open_link(tx: &Tx, token: &str, now: Timestamp) -> db::Result<Option<String>> {
    let link = tx.query_opt::<(String, Timestamp, i64)>(&LINK, &[&files::hash(token.as_bytes())])?;
    Ok(link.filter(|(_, expires, used)| *expires > now && *used == 0).map(|(account, _, _)| account))
}

/// Consumes the link: the unique key on it lets one session come of it, and no second.
pub fn sign_in(tx: &Tx, token: &str, account: &str, link: &str, now: Timestamp, device: &str) -> db::Result<()> {
    let (id, link) = (files::hash(token.as_bytes()), files::hash(link.as_bytes()));
    tx.execute(&PUT_SIGN_IN, &[&id, &link, &account, &now, &device])?;
    Ok(())
}

pub fn sign_ins(tx: &Tx, account: &str, now: Timestamp) -> db::Result<Vec<SignIn>> {
    tx.query(&SIGN_INS, &[&account, &oldest(now)])
}

/// Ends one of the account's own sessions; another's is left alone.
pub fn sign_out(tx: &Tx, session: &str, account: &str, now: Timestamp) -> db::Result<()> {
    tx.execute(&PUT_SIGN_OUT, &[&session, &now, &account])?;
    Ok(())
}

/// Forgets sessions of browsers that ended before then, whether their holders ended them or their time did.
pub fn drop_ended(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    let begun = oldest(before);
    tx.execute(&DROP_OUTS, &[&begun])?;
    tx.execute(&DROP_INS, &[&begun])
}

/// Forgets links that expired before then and opened nothing.
pub fn drop_unused(tx: &Tx, before: Timestamp) -> db::Result<u64> {
    tx.execute(&DROP_LINKS, &[&before])
}

/// The accounts that nobody used since then.
pub fn unused(tx: &Tx, before: Timestamp) -> db::Result<Vec<Account>> {
    Ok(tx.query::<Named>(&UNUSED, &[&before])?.into_iter().map(account).collect())
}

/// The roles by which someone acts for an organisation from that day on.
pub fn grants_for(tx: &Tx, person: &str, organisation: &str, on: Date) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&GRANTS_FOR, &[&person, &organisation, &on])?.into_iter().map(|(id,)| id).collect())
}

pub fn end_grant(tx: &Tx, grant: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&END_GRANT, &[&grant, &on, &n])?;
    Ok(())
}

/// Says who the holder of an account is, where nobody has said it.
pub fn is_person(tx: &Tx, account: &str, person: &str, n: i64) -> db::Result<()> {
    tx.execute(&IS_PERSON, &[&account, &person, &n])?;
    Ok(())
}

/// A new account, active from that day, with its roles as (role, object). For the first administrator and for the
/// demonstration.
pub fn put_account(tx: &Tx, account: &Account, roles: &[(&str, &str)], on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_ACCOUNT, &[&account.id, &account.email, &account.name, &account.origin, &n])?;
    tx.execute(&PUT_STATE, &[&format!("{}-active", account.id), &account.id, &"active", &on, &n])?;
    for (role, object) in roles {
        let id = format!("{}-{role}", account.id);
        tx.execute(&PUT_GRANT, &[&id, &account.id, role, object, &on, &None::<String>, &n])?;
    }
    Ok(())
}
