//! What is held on people: what is written in the fields of their sheet.

use crate::platform::held::{Basis, Hold, PERSON, Processing};

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "fields",
    basis: Basis::Interest,
    holds: &[Hold::new("field_value", "object", PERSON, &["field", "value"]).goes()],
    keeps: &[],
}];
