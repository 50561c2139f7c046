//! The five values on PostgreSQL's wire, bent to the type that it inferred.
//!
//! PostgreSQL says of each argument which type it wants (`limit $1` is a bigint, `int_column = $1` an int); a caller
//! only knows a whole number. And `sum(bigint)` comes back as numeric, which is read here as a whole number if it is.

use std::error::Error as StdError;

use bytes::{BufMut, BytesMut};
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use super::super::Val;

type Boxed = Box<dyn StdError + Sync + Send>;

/// A value, as PostgreSQL sends and takes it.
#[derive(Debug)]
pub(in super::super) struct Wire<'a>(pub Val<'a>);

impl<'a> Wire<'a> {
    /// The same value, borrowed.
    pub(super) fn lend(val: &'a Val<'_>) -> Wire<'a> {
        Wire(match val {
            Val::Null => Val::Null,
            Val::Int(i) => Val::Int(*i),
            Val::Real(f) => Val::Real(*f),
            Val::Text(t) => Val::Text(t.as_ref().into()),
            Val::Blob(b) => Val::Blob(b.as_ref().into()),
        })
    }
}

impl ToSql for Wire<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Boxed> {
        match (&self.0, ty) {
            (Val::Null, _) => Ok(IsNull::Yes),
            (Val::Int(i), &Type::INT8) => i.to_sql(ty, out),
            (Val::Int(i), &Type::INT4) => i32::try_from(*i)?.to_sql(ty, out),
            (Val::Int(i), &Type::INT2) => i16::try_from(*i)?.to_sql(ty, out),
            (Val::Int(i), &Type::BOOL) => (*i != 0).to_sql(ty, out),
            (Val::Int(i), &Type::FLOAT8) => (*i as f64).to_sql(ty, out),
            (Val::Int(i), &Type::NUMERIC) => {
                write_numeric(*i, out);
                Ok(IsNull::No)
            }
            (Val::Real(f), &Type::FLOAT8) => f.to_sql(ty, out),
            (Val::Text(t), &Type::TEXT | &Type::VARCHAR) => t.as_ref().to_sql(ty, out),
            (Val::Blob(b), &Type::BYTEA) => b.as_ref().to_sql(ty, out),
            (val, ty) => Err(format!("{} given where PostgreSQL inferred {ty}: add a cast", val.kind()).into()),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl<'a> FromSql<'a> for Wire<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Boxed> {
        Ok(Wire(match *ty {
            Type::INT8 => Val::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Val::Int(i32::from_sql(ty, raw)?.into()),
            Type::INT2 => Val::Int(i16::from_sql(ty, raw)?.into()),
            Type::BOOL => Val::Int(bool::from_sql(ty, raw)?.into()),
            Type::FLOAT8 => Val::Real(f64::from_sql(ty, raw)?),
            Type::TEXT | Type::VARCHAR => Val::Text(std::str::from_utf8(raw)?.into()),
            Type::BYTEA => Val::Blob(raw.into()),
            Type::NUMERIC => read_numeric(raw).ok_or("a numeric out of range")?,
            _ => return Err(format!("a column of type {ty} is none of the five").into()),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Boxed> {
        Ok(Wire(Val::Null))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

const NEGATIVE: u16 = 0x4000;
/// Set for NaN and for the infinities.
const NOT_FINITE: u16 = 0x8000;

/// Numeric is four 16-bit numbers (how many digits, the power of the first, sign, scale), then digits of base 10,000.
fn write_numeric(i: i64, out: &mut BytesMut) {
    let (mut rest, mut digits) = (i.unsigned_abs(), Vec::new());
    while rest > 0 {
        digits.push((rest % 10_000) as u16);
        rest /= 10_000;
    }
    let count = digits.len() as u16;
    out.put_u16(count);
    out.put_u16(count.saturating_sub(1));
    out.put_u16(if i < 0 { NEGATIVE } else { 0 });
    out.put_u16(0);
    digits.into_iter().rev().for_each(|digit| out.put_u16(digit));
}

/// Whole numbers stay exact; the others become real.
fn read_numeric(raw: &[u8]) -> Option<Val<'static>> {
    let (words, _) = raw.as_chunks::<2>();
    let words: Vec<u16> = words.iter().copied().map(u16::from_be_bytes).collect();
    let [_, weight, sign, _, digits @ ..] = words.as_slice() else { return None };
    if sign & NOT_FINITE != 0 {
        return None;
    }
    let (weight, negative) = (i32::from(*weight as i16), *sign == NEGATIVE);
    let whole = digits.len() as i32 <= weight + 1;
    if whole || digits.is_empty() {
        let mut number = 0_i64;
        for place in 0..=weight {
            let digit = i64::from(digits.get(place as usize).copied().unwrap_or(0));
            // Towards the sign, so that the lowest of all numbers fits too.
            number = number.checked_mul(10_000)?.checked_add(if negative { -digit } else { digit })?;
        }
        return Some(Val::Int(number));
    }
    let powers = digits.iter().zip(0..);
    let size: f64 = powers.map(|(digit, place)| f64::from(*digit) * 1e4_f64.powi(weight - place)).sum();
    Some(Val::Real(if negative { -size } else { size }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerics_come_back_as_they_went() {
        for i in [0, 1, -1, 9_999, 10_000, -10_000, 60_000, 123_456_789, i64::MAX, i64::MIN] {
            let mut out = BytesMut::new();
            write_numeric(i, &mut out);
            assert_eq!(read_numeric(&out), Some(Val::Int(i)), "{i}");
        }
    }

    #[test]
    fn fractions_become_real_and_nan_is_refused() {
        let bytes = |words: &[u16]| words.iter().flat_map(|w| w.to_be_bytes()).collect::<Vec<u8>>();
        assert_eq!(read_numeric(&bytes(&[2, 0, 0, 1, 1, 5_000])), Some(Val::Real(1.5)));
        assert_eq!(read_numeric(&bytes(&[1, u16::MAX, NEGATIVE, 2, 2_500])), Some(Val::Real(-0.25)));
        assert_eq!(read_numeric(&bytes(&[0, 0, 0xC000, 0])), None);
        assert_eq!(read_numeric(&[0, 1]), None);
    }
}
