//! The store: one SQL text, one synchronous closure a request, one serializable transaction, on SQLite and PostgreSQL.
//!
//! ```text
//! sql! { pub HAS_VOTED = "select 1 from vote where ballot = $1 and voter = $2"; }
//!
//! db.read(|tx| tx.query::<Member>(&LIST, &[])).await?;
//! db.write(move |tx| vote(tx, "b1", &who, 1)).await?;
//! ```
//!
//! A closure may run again, when the engine says that it lost a race: it draws no clock, no number and no id, and has no
//! effect but on the database. Mail and HTTP go through a row that a job reads. In exchange both engines give one and
//! the same guarantee: what a closure read still holds when it commits, so that no rule needs a lock of its own.
//!
//! Statements are lower case, name their columns, and hold to what both engines answer alike. `lower('É')`, `like` and
//! `cast(3.7 as bigint)` are not alike; `nulls last` is written where a null may stand; `sum()` is cast to bigint.
//!
//! Reading order: `values` (the five), `sql` (statements), `row` (records), `tx` (a transaction and its fate), then the
//! engines `sqlite` and `postgres`; `schema` and `migrate` (one set of migrations), `backup` (and restore).

mod backup;
mod migrate;
mod postgres;
mod row;
mod schema;
mod sql;
mod sqlite;
mod tx;
mod values;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use jiff::Timestamp;

pub use migrate::{Migration, STATEMENTS};
pub use row::{FromRow, Row};
pub use sql::Sql;
#[doc(hidden)]
pub use sql::translated;
pub use tx::Tx;
pub use values::{FromVal, ToVal, Val, Value};

use tx::Kind;

/// Why the store could not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// `query_one` found no row.
    NotFound,
    /// A unique key is taken; says which, in the engine's words.
    Conflict(String),
    /// The closure went on after an error of the engine and answered as if all were well: nothing was kept.
    Aborted,
    /// Others held what was needed for too long; nothing was kept, and it may be tried again.
    Busy,
    /// Anything else: a fault of the program, of the disk or of the network.
    Bad(String),
}

impl Error {
    /// A row could not go: others point to it.
    pub fn in_use(&self) -> bool {
        matches!(self, Error::Bad(why) if why.to_lowercase().contains("foreign key"))
    }
    fn bad(e: impl std::fmt::Display) -> Self {
        Error::Bad(e.to_string())
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Error::NotFound => f.write_str("no such row"),
            Error::Conflict(key) => write!(f, "already taken: {key}"),
            Error::Aborted => f.write_str("nothing was kept: the transaction went on after an error"),
            Error::Busy => f.write_str("the database is busy"),
            Error::Bad(what) => f.write_str(what),
        }
    }
}

impl std::error::Error for Error {}

/// What the store answers.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// How to open a store. The defaults are those that were measured to be best.
#[derive(Debug, Clone)]
pub struct Options {
    /// A table that every write takes for itself before it looks at anything, on PostgreSQL: see
    /// [`Db::write_serial`]. By default the table of migrations, so that [`Db::write`] needs [`Db::migrate`] first.
    ///
    /// Every act of a house adds to the one chain of its journal. Measured with two processes and 32 writers in each,
    /// alternating: 1,200 acts a second in line, none run twice, against 1,020 and most run twice without the line; the
    /// 99th percentile was half as long. `None` is for writes that seldom meet.
    pub write_lock_table: Option<&'static str>,
    /// Connections at most to PostgreSQL; long reads at once on SQLite.
    pub connections: usize,
    /// Writes that this process lets run at once on PostgreSQL. The others wait here, where waiting is cheap, instead
    /// of losing races or holding connections there. More than one gained nothing where all write to one chain.
    pub write_lanes: usize,
    /// Writes at most that share one flush to disk on SQLite.
    pub group: usize,
}

impl Default for Options {
    fn default() -> Self {
        Options { write_lock_table: Some(migrate::TABLE), connections: 16, write_lanes: 1, group: 128 }
    }
}

/// A store, on either engine. Clones share it; the last one to go closes it.
#[derive(Clone)]
pub struct Db {
    engine: Engine,
    counts: Arc<Counts>,
    write_lock_table: Option<&'static str>,
}

#[derive(Clone)]
enum Engine {
    Lite(Arc<sqlite::Store>),
    Pg(Arc<postgres::Store>),
}

#[derive(Default)]
struct Counts {
    statements: AtomicU64,
    retries: AtomicU64,
}

impl Db {
    /// Opens `postgres://...`, or the SQLite file at that path, which is made if absent. PostgreSQL is only reached when
    /// first asked, and needs a runtime of tokio to be entered; the command line has one too.
    pub fn open(url_or_path: &str) -> Result<Db> {
        Db::open_with(url_or_path, Options::default())
    }

    /// [`Db::open`], otherwise than by default.
    pub fn open_with(url_or_path: &str, options: Options) -> Result<Db> {
        let counts = Arc::new(Counts::default());
        let engine = if url_or_path.starts_with("postgres://") || url_or_path.starts_with("postgresql://") {
            Engine::Pg(postgres::Store::open(url_or_path, &options, counts.clone())?)
        } else {
            Engine::Lite(Arc::new(sqlite::Store::open(url_or_path, &options, counts.clone())?))
        };
        Ok(Db { engine, counts, write_lock_table: options.write_lock_table })
    }

    /// Reads one snapshot. On SQLite right here, in microseconds; on PostgreSQL on a thread that may block.
    pub async fn read<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Lite(store) => store.read(&f),
            Engine::Pg(store) => store.run(Kind::Read, None, f).await,
        }
    }

    /// The same for what takes more than some milliseconds (reports, exports, checks of the whole): leaves the threads
    /// that answer requests alone, and PostgreSQL spares it the bookkeeping of conflicts.
    pub async fn read_long<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Lite(store) => store.clone().read_long(f).await,
            Engine::Pg(store) => store.run(Kind::LongRead, None, f).await,
        }
    }

    /// Writes: answers once what the closure did is on disk, or once nothing of it is kept. An `Err` of the closure, a
    /// panic in it and an error of the engine that it swallowed all keep nothing.
    pub async fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        self.write_locking(self.write_lock_table, f).await
    }

    /// [`Db::write`] for acts that all meet at one place of `table`, such as the end of a chain.
    ///
    /// Serializable transactions that each read the last link would fail and run again most of the time. Here
    /// PostgreSQL makes them wait in line, whatever the process they come from, with `lock table ... in exclusive mode`,
    /// which lets readers pass. It must be the transaction's first statement: a transaction that waited with its
    /// snapshot already taken would wake up to a last link that is no longer last, and fail all the same. `lock table`
    /// comes before the snapshot; `select pg_advisory_xact_lock()` is a select, and does not. On SQLite, whose writer
    /// is alone anyway, this is [`Db::write`].
    ///
    /// Best is a table that hardly ever changes: the lock also holds off autovacuum, and is held off by it for a second
    /// at a time. [`Db::write`] stands in line at such a table already, see [`Options::write_lock_table`]; two lines at
    /// two tables do not keep each other out, which serializable transactions then must.
    pub async fn write_serial<T, E, F>(&self, table: &'static str, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        self.write_locking(Some(table), f).await
    }

    async fn write_locking<T, E, F>(&self, table: Option<&'static str>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        match &self.engine {
            Engine::Lite(store) => store.write(f).await,
            Engine::Pg(store) => store.run(Kind::Write, table, f).await,
        }
    }

    /// A number that changes whenever a process, this one included, committed what a cache must know of: any commit on
    /// SQLite, those that called [`Tx::notify`] on PostgreSQL. Costs microseconds, so that a page may ask every time.
    ///
    /// This process sees its own writes at once, those of others within ten milliseconds on SQLite and a millisecond or so
    /// on PostgreSQL. While PostgreSQL cannot be heard every call answers anew, so that no cache trusts what it holds.
    pub fn version(&self) -> u64 {
        match &self.engine {
            Engine::Lite(store) => store.version(),
            Engine::Pg(store) => store.version(),
        }
    }

    /// What time it is where the database stands; `None` on SQLite, which stands here.
    pub async fn clock(&self) -> Result<Option<Timestamp>> {
        match &self.engine {
            Engine::Lite(_) => Ok(None),
            Engine::Pg(_) => self.read(schema::clock).await.map(Some),
        }
    }

    /// Statements run so far by all transactions, so that a test can say how many a page may cost.
    pub fn statements_run(&self) -> u64 {
        self.counts.statements.load(Relaxed)
    }

    /// How often a closure ran again because it had lost a race.
    pub fn retries(&self) -> u64 {
        self.counts.retries.load(Relaxed)
    }
}
