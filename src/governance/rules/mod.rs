//! What statutes say about an assembly, as data, and what follows from the facts. Pure: no store, no clock, no web.
//!
//! Reading order: `statutes` (the clauses), `units` (heads, voices, fractions), `room` (who is there), `proxies`,
//! `quorum`, `tally` and `majority` (with `weighted` for colleges that weigh), `consent`, `election`, `notice` (before) and
//! `deadlines` and `actions` (after), `explain` (why, in figures that `texts/rules.*.ftl` word).
//!
//! Each rule takes facts and gives its answer with an [`Explanation`]: the figures of the computation, and the article
//! or the silence that it rests on.

pub mod actions;
pub mod consent;
pub mod deadlines;
pub mod election;
pub mod explain;
pub mod majority;
pub mod notice;
pub mod proxies;
pub mod quorum;
pub mod room;
pub mod statutes;
pub mod tally;
pub mod units;
mod weighted;

#[cfg(test)]
mod tests;

pub use explain::{Arg, Explanation};
pub use majority::{Decided, Facts, Invalid, Outcome, Record, decide};
pub use quorum::{Convocation, QuorumAnswer};
pub use room::{College, Elector, ElectorId, Holder, PersonId, Presence, Proxy, Roll, Room};
pub use statutes::{Matter, Rules, SessionKind, Stated, Statutes};
pub use tally::{Choice, Tally, Unanimity, Votes};
pub use units::{Fraction, Heads, Unit, Voices};
