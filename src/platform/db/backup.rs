//! Backups: a house in use becomes one SQLite file, whatever its engine; and back, into an empty house of either.
//!
//! Copying the file of a SQLite house in use loses rows, and a stepped copy starts over at each write: hence
//! `vacuum into`, which takes one snapshot. PostgreSQL is read in one snapshot too, table by table.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::sqlite::{Access, LiteSession, connect};
use super::tx::Kind;
use super::{Counts, Db, Engine, Error, FromRow, Migration, Result, ToVal, Tx, Val, Value, migrate, schema};

/// What one insert carries at most. PostgreSQL takes 65,535 arguments, SQLite 32,766.
const ARGUMENTS: usize = 4_000;
const BYTES: usize = 4 << 20;

impl Db {
    /// Copies the whole house into a new file, which appears under its name once it is complete and on disk. The house
    /// goes on meanwhile; the copy is of one instant.
    pub async fn backup(&self, path: impl AsRef<Path>) -> Result<()> {
        let path = path.as_ref().to_path_buf();
        let taken = Error::Bad(format!("{} is already there: a backup replaces nothing", path.display()));
        if path.exists() {
            return Err(taken);
        }
        let part = part_of(&path);
        let _ = fs::remove_file(&part);
        let copied = match &self.engine {
            Engine::Lite(store) => {
                let (from, to) = (store.path().to_path_buf(), part.clone());
                let copy = move || vacuum(&from, &to);
                tokio::task::spawn_blocking(copy).await.unwrap_or_else(|e| Err(Error::bad(e)))
            }
            Engine::Pg(_) => {
                let to = part.clone();
                self.read_long(move |tx| into_file(tx, &to)).await
            }
        };
        let kept = copied.and_then(|()| keep(&part, &path));
        if kept.is_err() {
            let _ = fs::remove_file(&part);
        }
        kept
    }

    /// Fills an empty house with what a backup holds, all or nothing, and opens it. `steps` are the program's
    /// migrations: a backup of an older version is restored as it was, for [`Db::migrate`] to bring it up to date.
    pub async fn restore(from: impl AsRef<Path>, into: &str, steps: &[Migration]) -> Result<Db> {
        let from = from.as_ref().to_path_buf();
        if !from.is_file() {
            return Err(Error::Bad(format!("{} is not there", from.display())));
        }
        let (db, steps) = (Db::open(into)?, steps.to_vec());
        db.write_locking(None, move |tx| fill(tx, &from, &steps)).await?;
        Ok(db)
    }
}

fn vacuum(from: &Path, to: &Path) -> Result<()> {
    let LiteSession(source) = connect(from, Access::Write)?;
    source.execute("vacuum into ?1", [&*to.to_string_lossy()]).map_err(Error::bad)?;
    Ok(())
}

/// Makes the schema anew in a file, from the texts that made it, and copies every row.
fn into_file(source: &Tx, path: &Path) -> Result<()> {
    // Run again after a lost connection, this starts afresh.
    let _ = fs::remove_file(path);
    let target = Tx::new(connect(path, Access::Write)?, std::sync::Arc::new(Counts::default()));
    let copy = |target: &Tx| {
        migrate::found(target)?;
        for text in migrate::texts(source)? {
            schema::apply(target, &text)?;
        }
        copy_rows(source, target)
    };
    target.attempt(Kind::Write, None, &copy).1?;
    // A file of its own, without the companions that WAL keeps beside it.
    target.session().batch("pragma journal_mode = delete").map_err(|fault| fault.1)
}

fn fill(target: &Tx, from: &Path, steps: &[Migration]) -> Result<()> {
    if let Some(table) = schema::tables(target)?.first() {
        return Err(Error::Bad(format!(
            "this house is not empty (it has a table {table}): restore fills an empty one"
        )));
    }
    let source = Tx::new(connect(from, Access::Read)?, std::sync::Arc::new(Counts::default()));
    let copy = |source: &Tx| {
        if source.dynamic("pragma quick_check", &[])? != [[Value::Text("ok".into())]] {
            return Err(Error::Bad(format!("{} is damaged", from.display())));
        }
        if !schema::tables(source)?.iter().any(|table| table == migrate::TABLE) {
            return Err(Error::Bad(format!("{} is not a backup of a house", from.display())));
        }
        let done = migrate::done(source)?;
        migrate::check(&done, steps)?;
        migrate::found(target)?;
        for step in &steps[..done.len()] {
            schema::apply(target, step.text)?;
        }
        copy_rows(source, target)
    };
    source.attempt(Kind::Read, None, &copy).1
}

/// Copies every table, in the order in which the target made them.
fn copy_rows(source: &Tx, target: &Tx) -> Result<()> {
    let tables = schema::tables(target)?;
    let (mut ours, mut theirs) = (tables.clone(), schema::tables(source)?);
    ours.sort();
    theirs.sort();
    if ours != theirs {
        return Err(Error::Bad(format!("the tables are not those that the migrations made: {theirs:?}, not {ours:?}")));
    }
    for table in tables {
        let columns = schema::columns(target, &table)?;
        let mut insert = Insert::new(target, &table, &columns);
        let select = format!("select {} from {table}", columns.join(", "));
        source.dynamic_each(&select, &[], |row| insert.add(Vec::from_row(row)?))?;
        insert.flush()?;
    }
    Ok(())
}

/// Rows on their way into a table, some thousand values at a time.
struct Insert<'a> {
    target: &'a Tx,
    head: String,
    width: usize,
    values: Vec<Value>,
    bytes: usize,
}

impl<'a> Insert<'a> {
    fn new(target: &'a Tx, table: &str, columns: &[String]) -> Self {
        let head = format!("insert into {table} ({}) values ", columns.join(", "));
        Insert { target, head, width: columns.len(), values: Vec::new(), bytes: 0 }
    }

    fn add(&mut self, row: Vec<Value>) -> Result<()> {
        self.bytes += row.iter().map(size).sum::<usize>();
        self.values.extend(row);
        if self.values.len() + self.width > ARGUMENTS || self.bytes > BYTES { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<()> {
        if self.values.is_empty() {
            return Ok(());
        }
        let rows = (0..self.values.len() / self.width).map(|row| {
            let places = (1..=self.width).map(|column| format!("${}", row * self.width + column));
            format!("({})", places.collect::<Vec<_>>().join(", "))
        });
        let text = self.head.clone() + &rows.collect::<Vec<_>>().join(", ");
        let args: Vec<&dyn ToVal> = self.values.iter().map(|value| value as _).collect();
        self.target.dynamic_execute(&text, &args)?;
        self.values.clear();
        self.bytes = 0;
        Ok(())
    }
}

fn size(value: &Value) -> usize {
    match value.val() {
        Val::Text(t) => t.len(),
        Val::Blob(b) => b.len(),
        _ => 8,
    }
}

fn part_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    name.into()
}

/// Gives a finished file its name, and makes sure that both outlive a power cut.
fn keep(part: &Path, path: &Path) -> Result<()> {
    let fault = |e: std::io::Error| Error::Bad(format!("{}: {e}", path.display()));
    File::open(part).and_then(|file| file.sync_all()).map_err(fault)?;
    fs::rename(part, path).map_err(fault)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(fault)
}
