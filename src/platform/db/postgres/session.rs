//! One connection to PostgreSQL, used from a thread that may block.

use std::cell::RefCell;
use std::collections::HashMap;
use std::pin::pin;

use futures_util::TryStreamExt;
use tokio::runtime::Handle;
use tokio_postgres::{Client, RowStream, Statement};

use super::super::row::Lent;
use super::super::tx::{Dialect, Each, Fate, Fault, Kind, Session, Text};
use super::super::{Error, Result, Row, Sql, Val};
use super::wire::Wire;
use super::{CHANNEL, said};

/// Composed texts kept prepared; an import needs one a table.
const COMPOSED: usize = 128;

/// A connection, with the statements prepared on it.
pub(super) struct PgSession {
    client: Client,
    runtime: Handle,
    /// What opens the transaction. It travels with the first statement, which spares one round trip; a transaction that
    /// asks nothing never begins.
    opening: RefCell<String>,
    fixed: RefCell<HashMap<usize, Statement>>,
    composed: RefCell<HashMap<String, Statement>>,
}

impl PgSession {
    pub(super) fn new(client: Client, runtime: Handle) -> Self {
        PgSession {
            client,
            runtime,
            opening: RefCell::default(),
            fixed: RefCell::default(),
            composed: RefCell::default(),
        }
    }

    fn prepared(&self, text: Text) -> Result<Statement, tokio_postgres::Error> {
        match text {
            Text::Fixed(sql) => {
                let known = self.fixed.borrow().get(&sql.address()).cloned();
                known.map_or_else(
                    || {
                        let statement = self.runtime.block_on(self.client.prepare(sql.pg))?;
                        self.fixed.borrow_mut().insert(sql.address(), statement.clone());
                        Ok(statement)
                    },
                    Ok,
                )
            }
            Text::Composed(text) => {
                let known = self.composed.borrow().get(text).cloned();
                known.map_or_else(
                    || {
                        let statement = self.runtime.block_on(self.client.prepare(text))?;
                        let mut composed = self.composed.borrow_mut();
                        if composed.len() >= COMPOSED {
                            composed.clear();
                        }
                        composed.insert(text.to_owned(), statement.clone());
                        Ok(statement)
                    },
                    Ok,
                )
            }
        }
    }

    /// What an error means. One that comes from a plan which a migration made stale, or from a connection that went
    /// away before the commit, is mended by running again.
    fn fault(&self, e: &tokio_postgres::Error) -> Fault {
        match e.code().map(|c| c.code()) {
            Some("40001" | "40P01") => Fault(Fate::LostRace, Error::Busy),
            Some("23505") => {
                let key = e.as_db_error().and_then(|e| e.constraint()).unwrap_or("unique").to_owned();
                Fault(Fate::Doubtful, Error::Conflict(key))
            }
            Some("55P03") => Fault(Fate::Failed, Error::Busy),
            Some("0A000" | "26000") => {
                self.fixed.borrow_mut().clear();
                self.composed.borrow_mut().clear();
                Fault(Fate::LostRace, Error::Bad(said(e)))
            }
            Some("57P01" | "57P02" | "57P03") => Fault(Fate::LostRace, Error::Busy),
            // Before the commit, that is: `commit` says otherwise.
            None if e.is_closed() || self.client.is_closed() => Fault(Fate::LostRace, Error::Busy),
            _ => Fault(Fate::Failed, Error::Bad(said(e))),
        }
    }

    async fn open(&self, opening: &str) -> Result<(), tokio_postgres::Error> {
        if opening.is_empty() { Ok(()) } else { self.client.batch_execute(opening).await }
    }

    async fn stream(&self, statement: &Statement, args: &[Val<'_>]) -> Result<RowStream, tokio_postgres::Error> {
        let opening = self.opening.take();
        // Both are sent at once and in this order. Should the first fail, the transaction is lost with it.
        let (opened, rows) = tokio::join!(
            biased;
            self.open(&opening),
            self.client.query_raw(statement, args.iter().map(Wire::lend))
        );
        opened.and(rows)
    }
}

impl Session for PgSession {
    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }

    fn begin(&self, kind: Kind) -> Result<(), Fault> {
        let opening = match kind {
            Kind::Read => "begin isolation level serializable read only",
            // Waits for a snapshot that no conflict can spoil, then runs without any bookkeeping.
            Kind::LongRead => "begin isolation level serializable read only deferrable",
            Kind::Write | Kind::WriteInGroup => "begin isolation level serializable",
        };
        *self.opening.borrow_mut() = opening.to_owned();
        Ok(())
    }

    fn lock(&self, table: &'static str) -> Result<(), Fault> {
        *self.opening.borrow_mut() += &format!("; lock table {table} in exclusive mode");
        Ok(())
    }

    fn commit(&self, _: Kind, notify: bool) -> Result<(), Fault> {
        let asked_nothing = !self.opening.take().is_empty();
        let notify_text = if notify { format!("notify {CHANNEL}; ") } else { String::new() };
        let text = match (asked_nothing, notify) {
            (true, false) => return Ok(()),
            (true, true) => notify_text,
            (false, _) => notify_text + "commit",
        };
        self.runtime.block_on(self.client.batch_execute(&text)).map_err(|e| match e.code().map(|c| c.code()) {
            None | Some("57P01" | "57P02" | "57P03") => {
                let unknown = "the connection broke during a commit: whether it was kept is not known";
                Fault(Fate::Failed, Error::bad(unknown))
            }
            _ => self.fault(&e),
        })
    }

    fn rollback(&self, _: Kind) -> Result<(), Fault> {
        match self.opening.take().is_empty() {
            true => self.batch("rollback"),
            false => Ok(()),
        }
    }

    fn run(&self, text: Text, args: &[Val], each: Each) -> Result<Result<u64>, Fault> {
        let fault = |e| self.fault(&e);
        let statement = self.prepared(text).map_err(fault)?;
        if statement.params().len() != args.len() {
            let wrong = format!("{} arguments given where {} are asked", args.len(), statement.params().len());
            return Err(Fault(Fate::Failed, Error::Bad(wrong)));
        }
        let work = async {
            let mut rows = pin!(self.stream(&statement, args).await?);
            while let Some(row) = rows.try_next().await? {
                if let Err(e) = each(&Row(Lent::Pg(&row))) {
                    return Ok(Err(e));
                }
            }
            Ok(Ok(rows.rows_affected().unwrap_or(0)))
        };
        self.runtime.block_on(work).map_err(fault)
    }

    fn batch(&self, text: &str) -> Result<(), Fault> {
        let opening = self.opening.take();
        let work = async {
            self.open(&opening).await?;
            self.client.batch_execute(text).await
        };
        self.runtime.block_on(work).map_err(|e| self.fault(&e))
    }

    fn columns(&self, sql: &'static Sql) -> Result<Vec<String>, Fault> {
        let statement = self.prepared(Text::Fixed(sql)).map_err(|e| self.fault(&e))?;
        Ok(statement.columns().iter().map(|column| column.name().to_owned()).collect())
    }

    fn is_lost(&self) -> bool {
        self.client.is_closed()
    }

    fn in_transaction(&self) -> bool {
        false
    }
}
