//! One schema for both engines: what a migration's portable text becomes on each, and what tables there are.
//!
//! Tables are written with `text`, `bigint`, `bytea` and `double precision`. On SQLite they become strict tables, which
//! refuse text where a number should stand just as PostgreSQL does. `bigint` becomes `int` and not `integer`, since
//! `integer primary key` would number rows by itself there.
//!
//! A line `-- append-only: journal`, after the table and its unique indexes, makes the database itself refuse to update,
//! delete, replace or truncate its rows.

use jiff::Timestamp;

use super::tx::Dialect;
use super::{Error, Result, Tx, Value};

/// How SQLite's refusal of a key that is taken ends, where PostgreSQL's own would be a unique violation.
pub(super) const KEY_TAKEN: &str = "this key is already taken";

/// Runs a migration's text.
pub(super) fn apply(tx: &Tx, text: &str) -> Result<()> {
    for piece in pieces(text) {
        match (piece, tx.dialect()) {
            (Piece::Statement(text), Dialect::Postgres) => tx.batch(&text)?,
            (Piece::Statement(text), Dialect::Sqlite) => tx.batch(&strict(&text))?,
            (Piece::AppendOnly(table), dialect) => append_only(tx, dialect, &table)?,
        }
    }
    Ok(())
}

/// Tables in the order in which they were made, so that a foreign key points backwards.
pub(super) fn tables(tx: &Tx) -> Result<Vec<String>> {
    first_column(tx.dynamic(
        match tx.dialect() {
            Dialect::Sqlite => {
                "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by rowid"
            }
            Dialect::Postgres => {
                "select cast(c.relname as text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = current_schema() and c.relkind = 'r' order by c.oid"
            }
        },
        &[],
    )?)
}

/// A table's columns, in order.
pub(super) fn columns(tx: &Tx, table: &str) -> Result<Vec<String>> {
    first_column(tx.dynamic(
        match tx.dialect() {
            Dialect::Sqlite => "select name from pragma_table_info($1) order by cid",
            Dialect::Postgres => {
                "select cast(attname as text) from pg_attribute
                 where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum"
            }
        },
        &[&table],
    )?)
}

/// The clock of PostgreSQL.
pub(super) fn clock(tx: &Tx) -> Result<Timestamp> {
    let rows = tx.dynamic("select cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)", &[])?;
    match rows.first().map(Vec::as_slice) {
        Some([Value::Int(at)]) => Timestamp::from_millisecond(*at).map_err(Error::bad),
        other => Err(Error::Bad(format!("an instant was expected, not {other:?}"))),
    }
}

fn first_column(rows: Vec<Vec<Value>>) -> Result<Vec<String>> {
    let name = |row: Vec<Value>| match row.into_iter().next() {
        Some(Value::Text(name)) => Ok(name),
        other => Err(Error::Bad(format!("a name was expected, not {other:?}"))),
    };
    rows.into_iter().map(name).collect()
}

#[derive(Debug, PartialEq)]
enum Piece {
    Statement(String),
    AppendOnly(String),
}

/// Cuts a text into statements and directives; other comments fall away.
fn pieces(text: &str) -> Vec<Piece> {
    let (mut pieces, mut statement, mut quoted) = (Vec::new(), String::new(), false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !quoted && rest.starts_with("--") {
            let line = rest.lines().next().unwrap_or_default();
            if let Some(table) = line.strip_prefix("-- append-only:") {
                pieces.push(Piece::AppendOnly(table.trim().to_owned()));
            }
            rest = &rest[line.len()..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            ';' if !quoted => end(&mut statement, &mut pieces),
            _ => statement.push(c),
        }
        quoted ^= c == '\'';
    }
    end(&mut statement, &mut pieces);
    pieces
}

fn end(statement: &mut String, pieces: &mut Vec<Piece>) {
    let text = std::mem::take(statement);
    if !text.trim().is_empty() {
        pieces.push(Piece::Statement(text.trim().to_owned()));
    }
}

/// A statement of a migration in SQLite's words.
fn strict(statement: &str) -> String {
    let (mut out, mut word) = (String::new(), String::new());
    for (i, unquoted) in statement.split('\'').enumerate() {
        if i % 2 == 1 {
            out += &format!("'{unquoted}'");
            continue;
        }
        for c in unquoted.chars() {
            if c.is_alphanumeric() || c == '_' {
                word.push(c);
            } else {
                out += in_sqlite(&word);
                word.clear();
                out.push(c);
            }
        }
        out += in_sqlite(&word);
        word.clear();
    }
    let out = out.replace("double precision", "real");
    if out.starts_with("create table") { out + " strict" } else { out }
}

fn in_sqlite(word: &str) -> &str {
    match word {
        "bigint" => "int",
        "bytea" => "blob",
        other => other,
    }
}

fn append_only(tx: &Tx, dialect: Dialect, table: &str) -> Result<()> {
    if !table.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') || table.is_empty() {
        return Err(Error::Bad(format!("append-only: {table:?} is not the name of a table")));
    }
    match dialect {
        Dialect::Postgres => tx.batch(&format!(
            "create or replace function append_only() returns trigger language plpgsql as $$ begin
                 raise exception '% is append-only: its rows are never changed or removed', tg_table_name
                     using errcode = 'restrict_violation';
             end $$;
             create trigger {table}_append_only before update or delete on {table}
                 for each row execute function append_only();
             create trigger {table}_never_emptied before truncate on {table}
                 for each statement execute function append_only();
             alter table {table} enable always trigger {table}_append_only;
             alter table {table} enable always trigger {table}_never_emptied"
        )),
        Dialect::Sqlite => {
            let taken = taken_keys(tx, table)?;
            tx.batch(&format!(
                "create trigger {table}_never_updated before update on {table} begin
                     select raise(abort, '{table} is append-only: its rows are never changed'); end;
                 create trigger {table}_never_deleted before delete on {table} begin
                     select raise(abort, '{table} is append-only: its rows are never removed'); end;
                 create trigger {table}_never_replaced before insert on {table} when {taken} begin
                     select raise(abort, '{table} is append-only: {KEY_TAKEN}'); end"
            ))
        }
    }
}

/// The condition that a row about to be inserted has a key that is there already. `insert or replace` would take the
/// old row away, and only tells a delete trigger on connections that asked for it, which ours do and others may not.
fn taken_keys(tx: &Tx, table: &str) -> Result<String> {
    let keys = "select name from pragma_index_list($1) where \"unique\" = 1 and partial = 0 order by seq";
    let mut conditions = Vec::new();
    for key in first_column(tx.dynamic(keys, &[&table])?)? {
        let columns = "select name from pragma_index_info($1) order by seqno";
        let same: Vec<String> = first_column(tx.dynamic(columns, &[&key])?)?
            .into_iter()
            .map(|column| format!("{column} = new.{column}"))
            .collect();
        conditions.push(format!("exists (select 1 from {table} where {})", same.join(" and ")));
    }
    match conditions.is_empty() {
        true => Err(Error::Bad(format!("append-only: {table} has no key, or is not there yet"))),
        false => Ok(conditions.join(" or ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_semicolons_outside_quotes_and_comments() {
        let text = "-- a; b\ncreate table t (a text default ';'); -- it's\n-- append-only: t\ncreate index i on t (a)";
        let expected = [
            Piece::Statement("create table t (a text default ';')".into()),
            Piece::AppendOnly("t".into()),
            Piece::Statement("create index i on t (a)".into()),
        ];
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn types_are_translated_outside_quotes_only() {
        let text = "create table t (a bigint primary key, b bytea, c double precision, bigints text default 'bigint')";
        let expected = "create table t (a int primary key, b blob, c real, bigints text default 'bigint') strict";
        assert_eq!(strict(text), expected);
        assert_eq!(strict("create index i on t (a)"), "create index i on t (a)");
    }
}
