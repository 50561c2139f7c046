//! The five values that both engines store alike, and how Rust types become them.
//!
//! A type of another crate or of a slice joins by implementing [`ToVal`] and [`FromVal`]; it may give owned text, so
//! that a date or an enum need not keep its spelling in memory.

use std::borrow::Cow;

use jiff::civil::{Date, Time};
use jiff::{Timestamp, tz::TimeZone};

/// A value on its way to or from the engine: borrowed where it can be, owned where it must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Val<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A number with a fraction; never for money.
    Real(f64),
    /// Text.
    Text(Cow<'a, str>),
    /// Bytes.
    Blob(Cow<'a, [u8]>),
}

impl Val<'_> {
    /// What to call this value in an error message.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Val::Null => "null",
            Val::Int(_) => "a whole number",
            Val::Real(_) => "a real number",
            Val::Text(_) => "text",
            Val::Blob(_) => "bytes",
        }
    }

    /// Why this value may not be stored, if it may not. PostgreSQL refuses a NUL in text and SQLite makes a null of
    /// a NaN: what one engine cannot keep is refused on both.
    pub(super) fn objection(&self) -> Option<&'static str> {
        match self {
            Val::Text(t) if t.contains('\0') => Some("text holds a NUL character"),
            Val::Real(f) if f.is_nan() => Some("a real number is not a number"),
            _ => None,
        }
    }
}

/// The same five, owned: what import, export and backup handle without knowing the columns beforehand.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// Text.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

/// What can be given as an argument of a statement.
pub trait ToVal {
    /// This value, as one of the five.
    fn val(&self) -> Val<'_>;
}

/// What a column can be read as.
pub trait FromVal: Sized {
    /// The value read back, or `None` when it is of another kind or out of range.
    fn from_val(v: Val<'_>) -> Option<Self>;
}

macro_rules! whole_numbers {
    ($($t:ty)*) => { $(
        impl ToVal for $t {
            fn val(&self) -> Val<'_> {
                Val::Int(i64::from(*self))
            }
        }
        impl FromVal for $t {
            fn from_val(v: Val<'_>) -> Option<Self> {
                match v {
                    Val::Int(i) => i.try_into().ok(),
                    _ => None,
                }
            }
        }
    )* };
}
whole_numbers!(i64 i32 i16 i8 u32 u16 u8);

/// Written as 0 or 1; read back as a number, since no column is boolean.
impl ToVal for bool {
    fn val(&self) -> Val<'_> {
        Val::Int(i64::from(*self))
    }
}

impl ToVal for f64 {
    fn val(&self) -> Val<'_> {
        Val::Real(*self)
    }
}

impl FromVal for f64 {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Real(f) => Some(f),
            Val::Int(i) => Some(i as f64),
            _ => None,
        }
    }
}

impl ToVal for str {
    fn val(&self) -> Val<'_> {
        Val::Text(self.into())
    }
}

impl ToVal for String {
    fn val(&self) -> Val<'_> {
        self.as_str().val()
    }
}

impl FromVal for String {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Text(t) => Some(t.into_owned()),
            _ => None,
        }
    }
}

impl ToVal for [u8] {
    fn val(&self) -> Val<'_> {
        Val::Blob(self.into())
    }
}

impl ToVal for Vec<u8> {
    fn val(&self) -> Val<'_> {
        self.as_slice().val()
    }
}

impl FromVal for Vec<u8> {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Blob(b) => Some(b.into_owned()),
            _ => None,
        }
    }
}

impl<T: ToVal + ?Sized> ToVal for &T {
    fn val(&self) -> Val<'_> {
        (**self).val()
    }
}

impl<T: ToVal> ToVal for Option<T> {
    fn val(&self) -> Val<'_> {
        self.as_ref().map_or(Val::Null, ToVal::val)
    }
}

impl<T: FromVal> FromVal for Option<T> {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Null => Some(None),
            v => T::from_val(v).map(Some),
        }
    }
}

impl ToVal for Value {
    fn val(&self) -> Val<'_> {
        match self {
            Value::Null => Val::Null,
            Value::Int(i) => Val::Int(*i),
            Value::Real(f) => Val::Real(*f),
            Value::Text(t) => t.val(),
            Value::Blob(b) => b.val(),
        }
    }
}

impl FromVal for Value {
    fn from_val(v: Val<'_>) -> Option<Self> {
        Some(match v {
            Val::Null => Value::Null,
            Val::Int(i) => Value::Int(i),
            Val::Real(f) => Value::Real(f),
            Val::Text(t) => Value::Text(t.into_owned()),
            Val::Blob(b) => Value::Blob(b.into_owned()),
        })
    }
}

/// A day, as ISO text: `2018-06-19`. Text order is time order.
impl ToVal for Date {
    fn val(&self) -> Val<'_> {
        Val::Text(self.to_string().into())
    }
}

impl FromVal for Date {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Text(t) => t.parse().ok(),
            _ => None,
        }
    }
}

/// A time of day, to the minute: `14:05`.
impl ToVal for Time {
    fn val(&self) -> Val<'_> {
        Val::Text(self.strftime("%H:%M").to_string().into())
    }
}

impl FromVal for Time {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Text(t) => Time::strptime("%H:%M", &*t).ok(),
            _ => None,
        }
    }
}

/// An instant, to the millisecond, in universal time and of one width, so that text order is time order:
/// `2026-01-02T03:04:05.678Z`.
impl ToVal for Timestamp {
    fn val(&self) -> Val<'_> {
        let at = self.to_zoned(TimeZone::UTC);
        Val::Text(at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string().into())
    }
}

impl FromVal for Timestamp {
    fn from_val(v: Val<'_>) -> Option<Self> {
        match v {
            Val::Text(t) => t.parse().ok(),
            _ => None,
        }
    }
}
