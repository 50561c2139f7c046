//! Faces: shown by consent, and gone with it.

use crate::platform::held::{Basis, Hold, PERSON, Processing};

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "portraits",
    basis: Basis::Consent,
    // the row leads to the picture, which goes before it is looked for again: the row is declared last, and goes first
    holds: &[
        Hold::new("portrait", "person", PERSON, &["person"]).key("blob"),
        Hold::new("blob", "hash", "portrait", &["media"]).key("hash").goes(),
        Hold::new("portrait", "person", PERSON, &["person"]).goes(),
        Hold::new("portrait_consent", "person", PERSON, &["shown", "said_at"]),
    ],
    keeps: &[],
}];
