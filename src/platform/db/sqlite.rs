//! SQLite: readers in place, one thread that writes, several writes to one flush.
//!
//! The writer takes what waits in its queue into one transaction, each write in a savepoint of its own, commits once, and
//! only then answers them all. WAL and `synchronous=full`: what was answered is on disk.

use std::path::{Path, PathBuf};
use std::sync::atomic::{
    AtomicU64,
    Ordering::{Acquire, Relaxed, Release},
};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, ffi};
use tokio::sync::{Semaphore, oneshot};

use super::row::Lent;
use super::tx::{Dialect, Each, Fate, Fault, Kind, Session, Text};
use super::{Counts, Error, Options, Result, Row, Sql, Tx, Val, sql};

/// How long to wait for a process that writes before answering that the database is busy.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long an answer about other processes' commits stands: asking costs five system calls, under a lock.
const NEWS: Duration = Duration::from_millis(10);

/// A file, its readers and its writer.
pub(super) struct Store {
    path: PathBuf,
    counts: Arc<Counts>,
    readers: Mutex<Vec<Tx>>,
    long_reads: Arc<Semaphore>,
    watch: Mutex<Connection>,
    /// Commits of this process, and what was last learnt of the version: at which of them, when, and what.
    commits: Arc<AtomicU64>,
    learnt: RwLock<(u64, Option<Instant>, u64)>,
    unknown: AtomicU64,
    queue: Option<mpsc::Sender<Box<dyn Job>>>,
    writer: Option<JoinHandle<()>>,
}

impl Store {
    pub(super) fn open(path: &str, options: &Options, counts: Arc<Counts>) -> Result<Self> {
        let path = PathBuf::from(path);
        let writer = Tx::new(connect(&path, Access::Write)?, counts.clone());
        let watch = connect(&path, Access::Read)?.0;
        let commits = Arc::new(AtomicU64::new(0));
        let counted = commits.clone();
        let (queue, jobs) = mpsc::channel();
        let group = options.group.max(1);
        let writer = thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || serve(&writer, &jobs, group, &counted))
            .map_err(Error::bad)?;
        Ok(Store {
            path,
            counts,
            readers: Mutex::default(),
            long_reads: Arc::new(Semaphore::new(options.connections.max(1))),
            watch: Mutex::new(watch),
            commits,
            learnt: RwLock::new((0, None, 0)),
            unknown: AtomicU64::new(0),
            queue: Some(queue),
            writer: Some(writer),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn read<T, E: From<Error>>(&self, f: &dyn Fn(&Tx) -> Result<T, E>) -> Result<T, E> {
        let idle = held(&self.readers).pop();
        let tx = match idle {
            Some(tx) => tx,
            None => Tx::new(connect(&self.path, Access::Read)?, self.counts.clone()),
        };
        let (_, answer) = tx.attempt(Kind::Read, None, f);
        if !tx.session().in_transaction() {
            held(&self.readers).push(tx);
        }
        answer
    }

    pub(super) async fn read_long<T, E, F>(self: Arc<Self>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        let slot = self.long_reads.clone().acquire_owned().await.map_err(Error::bad)?;
        let read = move || {
            let _slot = slot;
            self.read(&f)
        };
        tokio::task::spawn_blocking(read).await.unwrap_or_else(|e| Err(Error::bad(e).into()))
    }

    pub(super) async fn write<T, E, F>(&self, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        let gone = || Error::Bad("the writer has ended".into());
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Asked { f, answer: None, reply });
        self.queue.as_ref().ok_or_else(gone)?.send(job).map_err(|_| gone())?;
        answer.await.unwrap_or_else(|_| Err(gone().into()))
    }

    /// `pragma data_version` tells a connection that another one has committed; this one never commits.
    pub(super) fn version(&self) -> u64 {
        let own = self.commits.load(Acquire);
        let (at, since, version) = *self.learnt.read().unwrap_or_else(PoisonError::into_inner);
        if at == own && since.is_some_and(|since| since.elapsed() < NEWS) {
            return version;
        }
        let version = self.ask_version();
        *self.learnt.write().unwrap_or_else(PoisonError::into_inner) = (own, Some(Instant::now()), version);
        version
    }

    fn ask_version(&self) -> u64 {
        let watch = held(&self.watch);
        let asked =
            watch.prepare_cached("pragma data_version").and_then(|mut s| s.query_row([], |row| row.get::<_, u32>(0)));
        match asked {
            Ok(version) => version.into(),
            // Unlike any version: data_version has 32 bits.
            Err(_) => u64::MAX - self.unknown.fetch_add(1, Relaxed),
        }
    }
}

impl Drop for Store {
    /// Waits for the writes already asked, so that the file is whole and closed when the process goes on.
    fn drop(&mut self) {
        drop(self.queue.take());
        if let Some(writer) = self.writer.take()
            && writer.thread().id() != thread::current().id()
        {
            let _ = writer.join();
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A write that waits for its turn.
trait Job: Send {
    /// Runs it; whether anything of it is to be kept.
    fn run(&mut self, tx: &Tx, kind: Kind) -> bool;
    fn refuse(&mut self, why: Error);
    fn answer(self: Box<Self>);
}

struct Asked<T, E, F> {
    f: F,
    answer: Option<Result<T, E>>,
    reply: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Job for Asked<T, E, F>
where
    T: Send,
    E: From<Error> + Send,
    F: Fn(&Tx) -> Result<T, E> + Send,
{
    fn run(&mut self, tx: &Tx, kind: Kind) -> bool {
        self.answer.insert(tx.attempt(kind, None, &self.f).1).is_ok()
    }

    fn refuse(&mut self, why: Error) {
        self.answer = Some(Err(why.into()));
    }

    fn answer(self: Box<Self>) {
        if let Some(answer) = self.answer {
            // Whoever asked may have gone away; the write stands all the same.
            let _ = self.reply.send(answer);
        }
    }
}

fn serve(tx: &Tx, jobs: &mpsc::Receiver<Box<dyn Job>>, limit: usize, commits: &AtomicU64) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        match tx.session().begin(Kind::Write) {
            Err(Fault(_, why)) => group[0].refuse(why),
            Ok(()) => {
                if !together(tx, &mut group, jobs, limit) {
                    // A full disk, or a deferred foreign key that one of them left open: only that one must pay.
                    let _ = tx.session().rollback(Kind::Write);
                    for job in &mut group {
                        job.run(tx, Kind::Write);
                    }
                }
            }
        }
        commits.fetch_add(1, Release);
        group.into_iter().for_each(Job::answer);
    }
}

/// Runs what waits in the transaction already begun, and commits it; whether that succeeded.
fn together(tx: &Tx, group: &mut Vec<Box<dyn Job>>, jobs: &mpsc::Receiver<Box<dyn Job>>, limit: usize) -> bool {
    let (mut next, mut keep) = (0, false);
    while next < group.len() {
        keep |= group[next].run(tx, Kind::WriteInGroup);
        // Some errors, such as a full disk, make SQLite give up the whole transaction by itself.
        if !tx.session().in_transaction() {
            return false;
        }
        next += 1;
        if group.len() < limit {
            group.extend(jobs.try_recv());
        }
    }
    // A savepoint rolled back leaves pages that a commit would write, and others would take for news.
    let end = if keep { tx.session().commit(Kind::Write, false) } else { tx.session().rollback(Kind::Write) };
    end.is_ok()
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Access {
    Read,
    Write,
}

/// One connection.
pub(super) struct LiteSession(pub Connection);

/// Opens a connection with what every connection of this program must have set.
pub(super) fn connect(path: &Path, access: Access) -> Result<LiteSession> {
    let fault = |e: rusqlite::Error| Error::Bad(format!("{}: {e}", path.display()));
    let connection = Connection::open(path).map_err(fault)?;
    connection.busy_timeout(PATIENCE).map_err(fault)?;
    connection.set_prepared_statement_cache_capacity(1024);
    // Without this a statement that compares a column with an argument is prepared anew at every run, in case the new
    // argument deserves another plan: it took most of a page's time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(fault)?;
    if access == Access::Write {
        become_wal(&connection).map_err(fault)?;
    }
    // `recursive_triggers`: a row that `insert or replace` takes away counts as deleted, which append-only tables refuse.
    let settings = format!(
        "pragma synchronous = full; pragma foreign_keys = on; pragma recursive_triggers = on; \
         pragma cache_size = -16384; pragma query_only = {}",
        if access == Access::Read { "on" } else { "off" }
    );
    connection.execute_batch(&settings).map_err(fault)?;
    Ok(LiteSession(connection))
}

/// A new file becomes WAL under a lock for which SQLite does not always wait, when several processes start at once.
fn become_wal(connection: &Connection) -> rusqlite::Result<()> {
    let mut tries = 0;
    loop {
        match connection.execute_batch("pragma journal_mode = wal") {
            Err(e) if e.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && tries < 200 => {
                tries += 1;
                thread::sleep(Duration::from_millis(10));
            }
            done => return done,
        }
    }
}

impl LiteSession {
    fn command(&self, text: &str) -> Result<(), Fault> {
        self.0.prepare_cached(text).and_then(|mut s| s.raw_execute()).map(|_| ()).map_err(fault)
    }
}

impl Session for LiteSession {
    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }

    fn begin(&self, kind: Kind) -> Result<(), Fault> {
        self.command(match kind {
            Kind::Read | Kind::LongRead => "begin",
            Kind::Write => "begin immediate",
            Kind::WriteInGroup => "savepoint act",
        })
    }

    fn lock(&self, _: &'static str) -> Result<(), Fault> {
        Ok(())
    }

    fn commit(&self, kind: Kind, _: bool) -> Result<(), Fault> {
        self.command(if kind == Kind::WriteInGroup { "release act" } else { "commit" })
    }

    fn rollback(&self, kind: Kind) -> Result<(), Fault> {
        match kind {
            Kind::WriteInGroup => self.batch("rollback to act; release act"),
            _ => self.command("rollback"),
        }
    }

    fn run(&self, text: Text, args: &[Val], each: Each) -> Result<Result<u64>, Fault> {
        run(&self.0, text, args, each).map_err(fault)
    }

    fn batch(&self, text: &str) -> Result<(), Fault> {
        self.0.execute_batch(text).map_err(fault)
    }

    fn columns(&self, sql: &'static Sql) -> Result<Vec<String>, Fault> {
        let statement = self.0.prepare(sql.lite).map_err(fault)?;
        Ok(statement.column_names().map(String::from).collect())
    }

    fn is_lost(&self) -> bool {
        false
    }

    fn in_transaction(&self) -> bool {
        !self.0.is_autocommit()
    }
}

fn run(connection: &Connection, text: Text, args: &[Val], each: Each) -> rusqlite::Result<Result<u64>> {
    let mut statement = match text {
        Text::Fixed(sql) => connection.prepare_cached(sql.lite)?,
        Text::Composed(text) => connection.prepare_cached(&sql::translate(text))?,
    };
    if statement.parameter_count() != args.len() {
        return Err(rusqlite::Error::InvalidParameterCount(args.len(), statement.parameter_count()));
    }
    for (i, arg) in args.iter().enumerate() {
        let value = match arg {
            Val::Null => ValueRef::Null,
            Val::Int(i) => ValueRef::Integer(*i),
            Val::Real(f) => ValueRef::Real(*f),
            Val::Text(t) => ValueRef::Text(t.as_bytes()),
            Val::Blob(b) => ValueRef::Blob(b),
        };
        statement.raw_bind_parameter(i + 1, ToSqlOutput::Borrowed(value))?;
    }
    let gives_rows = statement.column_count() > 0;
    let mut count = 0;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        count += 1;
        if let Err(e) = each(&Row(Lent::Lite(row))) {
            return Ok(Err(e));
        }
    }
    Ok(Ok(if gives_rows { count } else { connection.changes() }))
}

fn fault(e: rusqlite::Error) -> Fault {
    let extended = e.sqlite_error().map(|e| e.extended_code);
    match (e.sqlite_error_code(), extended) {
        (Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked), _) => Fault(Fate::LostRace, Error::Busy),
        (_, Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY)) => {
            Fault(Fate::Failed, Error::Conflict(e.to_string()))
        }
        // Our own trigger on an append-only table, which speaks before the key itself can.
        (_, Some(ffi::SQLITE_CONSTRAINT_TRIGGER)) if e.to_string().ends_with(super::schema::KEY_TAKEN) => {
            Fault(Fate::Failed, Error::Conflict(e.to_string()))
        }
        _ => Fault(Fate::Failed, Error::bad(e)),
    }
}
