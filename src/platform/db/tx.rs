//! A transaction, seen from inside a closure, and its fate.
//!
//! After any error of the engine only a rollback is left. That is PostgreSQL's rule; it is kept on both engines, so that
//! what passes on one passes on the other.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use super::{Counts, Error, FromRow, Result, Row, Sql, ToVal, Val, Value};

/// What a transaction is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Read,
    LongRead,
    Write,
    /// One of several writes that SQLite commits together.
    WriteInGroup,
}

/// Whether a transaction can still be committed, and if not, whether running it again may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Sound,
    Failed,
    /// A unique key was taken: perhaps by a race that was lost, perhaps long ago.
    Doubtful,
    LostRace,
}

/// An error of the engine, and what it means for the transaction.
#[derive(Debug)]
pub(super) struct Fault(pub Fate, pub Error);

/// A statement's text: fixed in the program, or composed from declared tables.
#[derive(Clone, Copy)]
pub(super) enum Text<'a> {
    Fixed(&'static Sql),
    Composed(&'a str),
}

/// What is done with each row.
pub(super) type Each<'a> = &'a mut dyn FnMut(&Row) -> Result<()>;

/// Which of the two engines a session speaks to; only `schema` asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

/// One connection to an engine.
pub(super) trait Session: Send {
    fn dialect(&self) -> Dialect;
    fn begin(&self, kind: Kind) -> Result<(), Fault>;
    /// Takes a table for this transaction, which has asked nothing yet.
    fn lock(&self, table: &'static str) -> Result<(), Fault>;
    fn commit(&self, kind: Kind, notify: bool) -> Result<(), Fault>;
    fn rollback(&self, kind: Kind) -> Result<(), Fault>;
    /// Runs a statement; how many rows it gave or changed. The inner error is that of `each`, and dooms nothing.
    fn run(&self, text: Text, args: &[Val], each: Each) -> Result<Result<u64>, Fault>;
    /// Runs statements without arguments, one after the other.
    fn batch(&self, text: &str) -> Result<(), Fault>;
    /// The names of a statement's columns, without running it.
    fn columns(&self, sql: &'static Sql) -> Result<Vec<String>, Fault>;
    /// Whether the connection is lost.
    fn is_lost(&self) -> bool;
    /// Whether a transaction is open, as far as it can be told without asking the engine.
    fn in_transaction(&self) -> bool;
}

/// One transaction, as the closures of [`Db::read`](super::Db::read) and [`Db::write`](super::Db::write) see it.
pub struct Tx {
    session: Box<dyn Session>,
    fate: Cell<Fate>,
    lending: Cell<bool>,
    notify: Cell<bool>,
    run: Cell<u64>,
    counts: Arc<Counts>,
}

impl Tx {
    pub(super) fn new(session: impl Session + 'static, counts: Arc<Counts>) -> Self {
        Tx {
            session: Box::new(session),
            fate: Cell::new(Fate::Sound),
            lending: Cell::new(false),
            notify: Cell::new(false),
            run: Cell::new(0),
            counts,
        }
    }

    /// All rows.
    pub fn query<T: FromRow>(&self, sql: &'static Sql, args: &[&dyn ToVal]) -> Result<Vec<T>> {
        self.collect(Text::Fixed(sql), args)
    }

    /// The first row, if there is one.
    pub fn query_opt<T: FromRow>(&self, sql: &'static Sql, args: &[&dyn ToVal]) -> Result<Option<T>> {
        Ok(self.query(sql, args)?.into_iter().next())
    }

    /// The first row, or [`Error::NotFound`].
    pub fn query_one<T: FromRow>(&self, sql: &'static Sql, args: &[&dyn ToVal]) -> Result<T> {
        self.query_opt(sql, args)?.ok_or(Error::NotFound)
    }

    /// Runs a statement for its effect; how many rows it changed.
    pub fn execute(&self, sql: &'static Sql, args: &[&dyn ToVal]) -> Result<u64> {
        self.run(Text::Fixed(sql), args, &mut |_| Ok(()))
    }

    /// Hands over the rows one by one, without holding them all; how many there were. The first error of `each` ends it.
    /// No other statement can run meanwhile: the connection is taken.
    pub fn each(
        &self,
        sql: &'static Sql,
        args: &[&dyn ToVal],
        mut each: impl FnMut(&Row) -> Result<()>,
    ) -> Result<u64> {
        self.run(Text::Fixed(sql), args, &mut each)
    }

    /// All rows of a statement composed at run time, with `$1` as everywhere. For import, export and backup, which make
    /// it of the names of declared tables and columns: nothing that a person typed ever goes into such a text.
    pub fn dynamic(&self, text: &str, args: &[&dyn ToVal]) -> Result<Vec<Vec<Value>>> {
        self.collect(Text::Composed(text), args)
    }

    /// [`Tx::each`] for a statement composed at run time.
    pub fn dynamic_each(
        &self,
        text: &str,
        args: &[&dyn ToVal],
        mut each: impl FnMut(&Row) -> Result<()>,
    ) -> Result<u64> {
        self.run(Text::Composed(text), args, &mut each)
    }

    /// [`Tx::execute`] for a statement composed at run time.
    pub fn dynamic_execute(&self, text: &str, args: &[&dyn ToVal]) -> Result<u64> {
        self.run(Text::Composed(text), args, &mut |_| Ok(()))
    }

    /// The names of a statement's columns, asked of the engine without running it: fails where the statement would not
    /// even prepare.
    pub fn describe(&self, sql: &'static Sql) -> Result<Vec<String>> {
        self.sound()?;
        self.session.columns(sql).map_err(|fault| self.doom(fault))
    }

    /// Takes `table` for this transaction alone until it ends, readers excepted. Refused unless it comes first: see
    /// [`Db::write_serial`](super::Db::write_serial), which does just that.
    pub fn serialize_on(&self, table: &'static str) -> Result<()> {
        self.sound()?;
        if self.run.get() > 0 {
            let late = format!("{table} must be taken before the first statement");
            return Err(self.doom(Fault(Fate::Failed, Error::Bad(late))));
        }
        self.session.lock(table).map_err(|fault| self.doom(fault))
    }

    /// Tells every process, once this commits, that [`Db::version`](super::Db::version) has changed.
    pub fn notify(&self) {
        self.notify.set(true);
    }

    /// Statements run so far in this transaction.
    pub fn statements_run(&self) -> u64 {
        self.run.get()
    }

    fn collect<T: FromRow>(&self, text: Text, args: &[&dyn ToVal]) -> Result<Vec<T>> {
        let mut rows = Vec::new();
        self.run(text, args, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    fn run(&self, text: Text, args: &[&dyn ToVal], each: Each) -> Result<u64> {
        self.sound()?;
        let args: Vec<Val> = args.iter().map(|arg| arg.val()).collect();
        if let Some(why) = args.iter().find_map(Val::objection) {
            return Err(self.doom(Fault(Fate::Failed, Error::bad(why))));
        }
        self.run.set(self.run.get() + 1);
        self.counts.statements.fetch_add(1, Relaxed);
        self.lending.set(true);
        let done = self.session.run(text, &args, each);
        self.lending.set(false);
        done.map_err(|fault| self.doom(fault))?
    }

    fn sound(&self) -> Result<()> {
        match self.fate.get() {
            Fate::Sound if self.lending.get() => {
                let taken = Error::Bad("a statement was asked while the rows of another were handed over".into());
                Err(self.doom(Fault(Fate::Failed, taken)))
            }
            Fate::Sound => Ok(()),
            _ => Err(Error::Aborted),
        }
    }

    fn doom(&self, Fault(fate, error): Fault) -> Error {
        self.fate.set(fate);
        error
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.session.dialect()
    }

    pub(super) fn batch(&self, text: &str) -> Result<()> {
        self.sound()?;
        self.run.set(self.run.get() + 1);
        self.session.batch(text).map_err(|fault| self.doom(fault))
    }

    /// The connection itself, for its store, between transactions.
    pub(super) fn session(&self) -> &dyn Session {
        &*self.session
    }

    /// Whether the last attempt asked to be told to all.
    pub(super) fn notified(&self) -> bool {
        self.notify.get()
    }

    /// Begins, runs the closure, commits or rolls back, once. The fate tells whether to try again.
    pub(super) fn attempt<T, E: From<Error>>(
        &self,
        kind: Kind,
        lock: Option<&'static str>,
        f: &dyn Fn(&Tx) -> Result<T, E>,
    ) -> (Fate, Result<T, E>) {
        self.fate.set(Fate::Sound);
        self.lending.set(false);
        self.notify.set(false);
        self.run.set(0);
        let answer = self.begun(kind, lock).map_err(E::from).and_then(|()| {
            catch_unwind(AssertUnwindSafe(|| f(self)))
                .unwrap_or_else(|_| Err(Error::Bad("a panic in a transaction".into()).into()))
        });
        let answer = answer.and_then(|value| match self.fate.get() {
            Fate::Sound => {
                let committed = self.session.commit(kind, self.notify.get());
                committed.map(|()| value).map_err(|fault| self.doom(fault).into())
            }
            _ => Err(Error::Aborted.into()),
        });
        if answer.is_err() {
            // Nothing is lost if this fails too: what was not committed goes with the connection.
            let _ = self.session.rollback(kind);
        }
        (self.fate.get(), answer)
    }

    fn begun(&self, kind: Kind, lock: Option<&'static str>) -> Result<()> {
        self.session.begin(kind).map_err(|fault| self.doom(fault))?;
        lock.map_or(Ok(()), |table| self.serialize_on(table))
    }
}
