//! Rows: read by column name into a [`record!`](crate::record), or by place into a tuple.

use super::postgres::wire::Wire;
use super::{Error, FromVal, Result, Val, Value};

/// A row, while the engine lends it.
pub struct Row<'a>(pub(super) Lent<'a>);

pub(super) enum Lent<'a> {
    Lite(&'a rusqlite::Row<'a>),
    Pg(&'a tokio_postgres::Row),
}

impl Row<'_> {
    /// The column of that name.
    pub fn get<T: FromVal>(&self, column: &str) -> Result<T> {
        let val = match self.0 {
            Lent::Lite(row) => from_lite(row.get_ref(column))?,
            Lent::Pg(row) => from_pg(row.try_get(column))?,
        };
        read(val, column)
    }

    /// The column of that name, looked for first at that place: a record's columns are mostly asked for in its order, and a
    /// search by name goes through those before it.
    pub fn get_near<T: FromVal>(&self, place: usize, column: &str) -> Result<T> {
        let there = match self.0 {
            Lent::Lite(row) => row.as_ref().column_name(place).is_ok_and(|name| name == column),
            Lent::Pg(row) => row.columns().get(place).is_some_and(|found| found.name() == column),
        };
        if there { self.at(place) } else { self.get(column) }
    }

    /// The column at that place, from 0.
    pub fn at<T: FromVal>(&self, place: usize) -> Result<T> {
        let val = match self.0 {
            Lent::Lite(row) => from_lite(row.get_ref(place))?,
            Lent::Pg(row) => from_pg(row.try_get(place))?,
        };
        read(val, place)
    }

    /// How many columns it has.
    pub fn width(&self) -> usize {
        match self.0 {
            Lent::Lite(row) => row.as_ref().column_count(),
            Lent::Pg(row) => row.len(),
        }
    }
}

fn from_lite(got: rusqlite::Result<rusqlite::types::ValueRef<'_>>) -> Result<Val<'_>> {
    use rusqlite::types::ValueRef;
    Ok(match got.map_err(Error::bad)? {
        ValueRef::Null => Val::Null,
        ValueRef::Integer(i) => Val::Int(i),
        ValueRef::Real(f) => Val::Real(f),
        ValueRef::Text(t) => Val::Text(std::str::from_utf8(t).map_err(Error::bad)?.into()),
        ValueRef::Blob(b) => Val::Blob(b.into()),
    })
}

fn from_pg(got: Result<Wire<'_>, tokio_postgres::Error>) -> Result<Val<'_>> {
    got.map(|wire| wire.0).map_err(|e| Error::Bad(super::postgres::said(&e)))
}

fn read<T: FromVal>(val: Val<'_>, column: impl std::fmt::Display) -> Result<T> {
    let kind = val.kind();
    T::from_val(val)
        .ok_or_else(|| Error::Bad(format!("column {column}: {kind} is not a {}", std::any::type_name::<T>())))
}

/// What a row can be read as.
pub trait FromRow: Sized {
    /// The row, read.
    fn from_row(row: &Row) -> Result<Self>;
}

/// A row whose columns are not known beforehand.
impl FromRow for Vec<Value> {
    fn from_row(row: &Row) -> Result<Self> {
        (0..row.width()).map(|place| row.at(place)).collect()
    }
}

macro_rules! tuples {
    ($($(($t:ident $i:tt))* ;)*) => { $(
        impl<$($t: FromVal),*> FromRow for ($($t,)*) {
            fn from_row(row: &Row) -> Result<Self> {
                Ok(($(row.at::<$t>($i)?,)*))
            }
        }
    )* };
}
tuples! {
    (A 0);
    (A 0)(B 1);
    (A 0)(B 1)(C 2);
    (A 0)(B 1)(C 2)(D 3);
    (A 0)(B 1)(C 2)(D 3)(E 4);
    (A 0)(B 1)(C 2)(D 3)(E 4)(F 5);
    (A 0)(B 1)(C 2)(D 3)(E 4)(F 5)(G 6);
    (A 0)(B 1)(C 2)(D 3)(E 4)(F 5)(G 6)(H 7);
}

/// `record! { pub struct Member { pub id: String, pub name: String } }`: the struct, read by column name.
/// Attributes, derives, comments and visibilities stay as written.
#[macro_export]
macro_rules! record {
    ($($(#[$meta:meta])* $vis:vis struct $name:ident {
        $($(#[$on_field:meta])* $field_vis:vis $field:ident : $type:ty),* $(,)?
    })*) => { $(
        $(#[$meta])*
        $vis struct $name {
            $($(#[$on_field])* $field_vis $field: $type),*
        }

        impl $crate::platform::db::FromRow for $name {
            fn from_row(row: &$crate::platform::db::Row) -> $crate::platform::db::Result<Self> {
                let mut places = 0..;
                Ok(Self { $($field: row.get_near(places.next().unwrap_or_default(), stringify!($field))?),* })
            }
        }
    )* };
}
