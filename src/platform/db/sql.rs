//! Statements: one text for both engines, written once with `$1`, translated for SQLite when the program is compiled.
//!
//! SQLite numbers `$n` by first appearance, so that `select $2, $1` comes back swapped; `?n` says what is meant.

/// One statement. Made by [`sql!`](crate::sql), never by hand: its address is what a session remembers it by.
#[derive(Debug)]
pub struct Sql {
    /// Where it stands in the program, for messages: `halle::members::store::LIST`.
    pub name: &'static str,
    /// The text as written, with `$1`.
    pub pg: &'static str,
    /// The same with `?1`.
    pub lite: &'static str,
}

impl Sql {
    /// What tells this statement from any other: a static has one address for the life of the process.
    pub(super) fn address(&'static self) -> usize {
        std::ptr::from_ref(self) as usize
    }
}

/// `$` becomes `?` before a digit, outside quotes; the length stays. `N` is the length of `text`.
#[doc(hidden)]
pub const fn translated<const N: usize>(text: &str) -> [u8; N] {
    let (from, mut to, mut i, mut quoted) = (text.as_bytes(), [0; N], 0, false);
    while i < N {
        (to[i], quoted) = step(from, i, quoted);
        i += 1;
    }
    to
}

/// The same when the text was composed at run time.
pub(super) fn translate(text: &str) -> String {
    let mut quoted = false;
    let step_at = |i| {
        let (byte, now) = step(text.as_bytes(), i, quoted);
        quoted = now;
        byte
    };
    let bytes = (0..text.len()).map(step_at).collect();
    String::from_utf8(bytes).expect("one ASCII character was put for another")
}

const fn step(text: &[u8], i: usize, quoted: bool) -> (u8, bool) {
    match text[i] {
        b'\'' => (b'\'', !quoted),
        b'$' if !quoted && i + 1 < text.len() && text[i + 1].is_ascii_digit() => (b'?', false),
        other => (other, quoted),
    }
}

/// `sql! { pub LIST = "select id, name from member"; ... }` makes a static [`Sql`] of each, and `STATEMENTS`, the list
/// of them all, which a slice hands over so that a test prepares each on both engines. Once in a module.
#[macro_export]
macro_rules! sql {
    ($($(#[$meta:meta])* $vis:vis $name:ident = $text:expr;)*) => {
        $(
            $(#[$meta])*
            $vis static $name: $crate::platform::db::Sql = $crate::platform::db::Sql {
                name: concat!(module_path!(), "::", stringify!($name)),
                pg: $text,
                lite: {
                    const BYTES: [u8; $text.len()] = $crate::platform::db::translated($text);
                    match std::str::from_utf8(&BYTES) {
                        Ok(text) => text,
                        Err(_) => panic!("a statement is UTF-8"),
                    }
                },
            };
        )*
        /// Every statement of this module, for the test that prepares them on both engines.
        pub const STATEMENTS: &[&$crate::platform::db::Sql] = &[$(&$name),*];
    };
}

#[cfg(test)]
mod tests {
    use super::translate;

    sql! { QUOTED = "select '$1 é', $2, $1 from t where a = '$' || $3"; }

    #[test]
    fn places_are_numbered_and_literals_left_alone() {
        let expected = "select '$1 é', ?2, ?1 from t where a = '$' || ?3";
        assert_eq!(QUOTED.lite, expected);
        assert_eq!(translate(QUOTED.pg), expected);
        assert_eq!(STATEMENTS.len(), 1);
    }
}
