//! What happened, who did it, when, and whether the public may know: written in the transaction of the act itself.
//!
//! Reading order: `record` (how an act is written, once), `forget` (personal values, read and erased), `verify` (how the
//! chain is checked). The rows are chained by
//! SHA-256, and the database refuses to change them. They hold ids and what is not personal; personal values stand in
//! `personal_value`, which can be erased, the journal holding their salted hash: the chain verifies after an erasure.

pub mod forget;
pub mod record;
pub mod verify;

pub use record::{Entry, Facts, already, last_at, record};
pub use verify::{Broken, verify};

use crate::platform::db::Sql;

pub const STATEMENTS: &[&[&Sql]] = &[forget::STATEMENTS, record::STATEMENTS, verify::STATEMENTS];
