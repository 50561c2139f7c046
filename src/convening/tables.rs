//! The tables of convening, as declared for import and export. Links are secrets: they stay here.

use crate::platform::tables::{Kind, Table, id, may, must};

pub const TABLES: &[Table] = &[CONVOCATION, ANSWER];
const SESSION: Kind = Kind::Key("session");

/// One sending of the letter, with the fingerprint of the electoral body it went to.
pub const CONVOCATION: Table = Table::csv(
    "convocation",
    "sessions/{session}/convocations.csv",
    &[
        id(),
        must("session", SESSION),
        must("sent_on", Kind::Date),
        must("by_name", Kind::Line).personal(),
        must("letter", Kind::Prose),
        must("electors_hash", Kind::Line),
        must("letters", Kind::Int),
    ],
);

pub const ANSWER: Table = Table::csv(
    "answer",
    "sessions/{session}/answers.csv",
    &[
        id(),
        must("session", SESSION),
        must("elector", Kind::Key("elector")),
        must("answer", Kind::OneOf(&["coming", "absent", "proxy"])),
        may("family_name", Kind::Line).personal(),
        may("given_name", Kind::Line).personal(),
        must("channel", Kind::OneOf(&["link", "paper", "desk"])),
        must("answered_at", Kind::Line),
    ],
);
