//! Exact figures: members counted by head, voices, and parts of a whole.
//!
//! Heads and voices are different types, so that no sum and no comparison ever mixes them:
//!
//! ```compile_fail,E0308
//! use halle::governance::rules::{Heads, Voices};
//! let mixed = Heads::from(3) + Voices::from(4);
//! ```

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::room::Elector;

/// What is counted in a room: members or the voices they hold.
pub trait Unit: Copy + Ord + Default + Add<Output = Self> + Sum + From<u32> + fmt::Debug {
    /// The word that texts select on.
    const WORD: &'static str;
    /// What one elector brings.
    fn of(elector: &Elector) -> Self;
    fn number(self) -> u64;
}

/// Built from `u32` and summed in `u64`: no register is long enough to overflow.
macro_rules! unit {
    ($(#[$doc:meta])* $name:ident, $word:literal, $of:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(from = "u32", into = "u64")]
        pub struct $name(u64);

        impl From<u32> for $name {
            fn from(number: u32) -> Self {
                Self(number.into())
            }
        }
        impl From<$name> for u64 {
            fn from(count: $name) -> u64 {
                count.0
            }
        }
        impl Add for $name {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl Sum for $name {
            fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
                counts.fold(Self::default(), Add::add)
            }
        }
        impl Unit for $name {
            const WORD: &'static str = $word;
            fn of(elector: &Elector) -> Self {
                let of: fn(&Elector) -> Self = $of;
                of(elector)
            }
            fn number(self) -> u64 {
                self.0
            }
        }
    };
}

unit!(
    /// Members, each counted once whatever voices it holds.
    Heads, "heads", |_| Heads(1)
);
unit!(
    /// Voices: a member holds one, or as many as the statutes give it.
    Voices, "voices", |elector| elector.voices
);

/// A part of a whole, from nothing to all of it, written `2/3` in files and forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fraction {
    numerator: u32,
    denominator: u32,
}

impl Fraction {
    pub const HALF: Fraction = Fraction { numerator: 1, denominator: 2 };

    pub fn new(numerator: u32, denominator: u32) -> Option<Fraction> {
        (denominator > 0 && numerator <= denominator).then_some(Fraction { numerator, denominator })
    }

    pub fn numerator(self) -> u32 {
        self.numerator
    }

    pub fn denominator(self) -> u32 {
        self.denominator
    }

    /// The least whole number that is strictly more than this part: more than half of 42 is 22.
    pub fn more_than(self, whole: u64) -> u64 {
        self.floor(whole) + 1
    }

    /// The least whole number that reaches this part: a quarter of 42 is reached by 11.
    pub fn at_least(self, whole: u64) -> u64 {
        let exact = u128::from(whole) * u128::from(self.numerator) % u128::from(self.denominator) == 0;
        self.floor(whole) + u64::from(!exact)
    }

    fn floor(self, whole: u64) -> u64 {
        let part = u128::from(whole) * u128::from(self.numerator) / u128::from(self.denominator);
        u64::try_from(part).expect("a part is never more than its whole")
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl From<Fraction> for String {
    fn from(fraction: Fraction) -> String {
        fraction.to_string()
    }
}

impl TryFrom<String> for Fraction {
    type Error = String;

    fn try_from(text: String) -> Result<Fraction, String> {
        text.split_once('/')
            .and_then(|(numerator, denominator)| {
                Fraction::new(numerator.trim().parse().ok()?, denominator.trim().parse().ok()?)
            })
            .ok_or_else(|| format!("{text}: expected a part of a whole, such as 2/3"))
    }
}
