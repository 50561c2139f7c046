//! What convening holds on those who convene, are convened and answer.

use crate::platform::held::{Basis, Hold, Instead, NAME, Processing, WHOLE_NAME};

const ANSWER: &[&str] = &["session", "answer", "given_name", "family_name", "channel", "answered_at"];
const NAMES: &[(&str, Instead)] = &[("given_name", Instead::Nothing), ("family_name", Instead::Nothing)];

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "convocations",
    basis: Basis::Legal,
    holds: &[
        Hold::new("convocation", "by_name", NAME, &["session", "sent_on", "by_name"])
            .gives(&[("by_name", Instead::Name)])
            .at("/assemblees/{session}"),
        Hold::new("answer", "elector", "elector", ANSWER).gives(NAMES).at("/assemblees/{session}"),
        Hold::new("answer", WHOLE_NAME, NAME, ANSWER).gives(NAMES).at("/assemblees/{session}"),
        Hold::new("voter_link", "elector", "elector", &["session", "made_at"]).key("hash"),
    ],
    keeps: &[],
}];
