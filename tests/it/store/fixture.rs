//! A small schema and some domain code on it, naive on purpose: it looks, then writes, and leaves races to the store.

use halle::platform::db::{Db, Error, Migration, Result, Tx};
use halle::{record, sql};

pub const STEPS: &[Migration] = &[
    Migration {
        name: "001-people",
        text: "-- Who there is; the photo may be missing.
            create table member (
                id text primary key,
                name text not null,
                email text unique,
                seats bigint not null default 1,
                share double precision,
                photo bytea
            );
            create table vote (ballot text not null, voter text not null, choice bigint not null,
                primary key (ballot, voter));
            create table event (id text primary key, seats bigint not null);
            create table seat (event text not null references event(id), taker text not null, primary key (event, taker));
            create table line (id text primary key, budget text not null, cents bigint not null)",
    },
    Migration {
        name: "002-tree",
        text: "create table part (id text primary key,
                within text references part(id) deferrable initially deferred, note text default 'it''s; fine');
            create table journal (n bigint primary key, form text unique, body text not null, prev text not null,
                hash text not null);
            -- append-only: journal",
    },
];

record! {
    /// Someone.
    #[derive(Debug, Clone, PartialEq)]
    pub struct Member {
        pub id: String,
        pub name: String,
        /// Nobody else's.
        pub email: Option<String>,
        pub seats: i64,
        pub share: Option<f64>,
        pub photo: Option<Vec<u8>>,
    }
}

sql! {
    pub MEMBER_PUT = "insert into member (id, name, email, seats, share, photo) values ($1, $2, $3, $4, $5, $6)
        on conflict (id) do update set name = excluded.name, email = excluded.email,
            seats = member.seats + excluded.seats
        returning id, name, email, seats, share, photo";
    pub MEMBER = "select id, name, email, seats, share, photo from member where id = $1";
    pub MEMBER_REMOVE = "delete from member where id = $1";
    pub MEMBER_COUNT = "select count(*) from member";
    pub TOTALS = "select count(*), coalesce(sum(seats), 0), avg(share), count(*) > 1 from member";
    pub SWAPPED = "select cast($2 as text) as second, cast($1 as text) as first, '$1' as quoted";
    /// As `sum` of a bigint is numeric on PostgreSQL, its comparison takes numeric too.
    pub RICH = "select budget, sum(cents) as total, row_number() over (order by sum(cents) desc) as place
        from line group by budget having sum(cents) > $1 order by place limit $2";
    pub HAS_VOTED = "select 1 from vote where ballot = $1 and voter = $2";
    pub VOTE = "insert into vote (ballot, voter, choice) values ($1, $2, $3)";
    pub VOTES = "select count(*) from vote where ballot = $1";
    pub EVENT_PUT = "insert into event (id, seats) values ($1, $2)";
    pub EVENTS = "select count(*) from event";
    pub FREE = "select e.seats - (select count(*) from seat s where s.event = e.id) as free from event e where e.id = $1";
    pub SEAT = "insert into seat (event, taker) values ($1, $2)";
    pub LINE_PUT = "insert into line (id, budget, cents) values ($1, $2, $3)";
    pub LINES = "select id, cents from line order by id";
    pub LINE_COUNT = "select count(*) from line where budget = $1";
    pub BUDGET_SUM = "select cast(coalesce(sum(cents), 0) as bigint) from line where budget = $1";
    pub PART_PUT = "insert into part (id, within) values ($1, $2)";
    pub PART = "select id from part where id = $1";
    pub PARTS = "select id, within, note from part order by id";
    pub LAST = "select n, hash from journal order by n desc limit 1";
    pub APPEND = "insert into journal (n, form, body, prev, hash) values ($1, $2, $3, $4, $5)";
    pub CHAIN = "select n, body, prev, hash from journal order by n";
}

/// Why something was not done.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    AlreadyVoted,
    Full,
    WouldOverspend,
    Store(Error),
}

impl From<Error> for Refusal {
    fn from(e: Error) -> Self {
        Refusal::Store(e)
    }
}

pub fn vote(tx: &Tx, ballot: &str, voter: &str, choice: i64) -> Result<(), Refusal> {
    if tx.query_opt::<(i64,)>(&HAS_VOTED, &[&ballot, &voter])?.is_some() {
        return Err(Refusal::AlreadyVoted);
    }
    tx.execute(&VOTE, &[&ballot, &voter, &choice])?;
    Ok(())
}

pub fn take_seat(tx: &Tx, event: &str, taker: &str) -> Result<(), Refusal> {
    let (free,): (i64,) = tx.query_one(&FREE, &[&event])?;
    if free < 1 {
        return Err(Refusal::Full);
    }
    tx.execute(&SEAT, &[&event, &taker])?;
    Ok(())
}

pub fn spend(tx: &Tx, id: &str, budget: &str, cents: i64, cap: i64) -> Result<(), Refusal> {
    let (spent,): (i64,) = tx.query_one(&BUDGET_SUM, &[&budget])?;
    if spent + cents > cap {
        return Err(Refusal::WouldOverspend);
    }
    tx.execute(&LINE_PUT, &[&id, &budget, &cents])?;
    Ok(())
}

/// Adds a link to the chain; a plain sum stands for the hash.
pub fn append(tx: &Tx, body: &str) -> Result<i64> {
    let (n, prev) = tx.query_opt::<(i64, String)>(&LAST, &[])?.unwrap_or((0, String::new()));
    tx.execute(&APPEND, &[&(n + 1), &None::<String>, &body, &prev, &link(&prev, n + 1, body)])?;
    Ok(n + 1)
}

pub fn link(prev: &str, n: i64, body: &str) -> String {
    let sum = format!("{prev}/{n}/{body}").bytes().fold(7_u64, |sum, b| sum.wrapping_mul(31).wrapping_add(b.into()));
    format!("{sum:016x}")
}

/// One number.
pub async fn number(db: &Db, sql: &'static halle::platform::db::Sql, args: &'static [&'static str]) -> i64 {
    let read = move |tx: &Tx| {
        let args: Vec<&dyn halle::platform::db::ToVal> = args.iter().map(|arg| arg as _).collect();
        tx.query_one::<(i64,)>(sql, &args)
    };
    db.read(read).await.unwrap().0
}
