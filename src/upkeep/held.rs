//! What upkeep holds on people: whoever proposes or claims, and whoever is asked whether it is still true.

use super::store;
use crate::platform::held::{ADDRESS, Basis, Hold, Instead, Keep, Processing};

const PROPOSAL: &[&str] =
    &["asked_on", "kind", "organisation", "given_name", "family_name", "email", "capacity", "message"];

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "proposals",
    basis: Basis::Consent,
    holds: &[
        Hold::new("proposal", "email", ADDRESS, PROPOSAL).gives(&[
            ("given_name", Instead::Nothing),
            ("family_name", Instead::Nothing),
            ("email", Instead::Address),
            ("capacity", Instead::Nothing),
            ("message", Instead::Nothing),
        ]),
        Hold::new("proposal_answer", "proposal", "proposal", &["answered_on", "outcome", "text"])
            .gives(&[("text", Instead::Nothing)]),
        Hold::new("proposal_link", "email", ADDRESS, &["kind", "organisation", "email", "message"]).key("hash").goes(),
        Hold::new("check_link", "email", ADDRESS, &["name", "email"]).key("hash").goes(),
    ],
    keeps: &[
        Keep::goes("proposals", 3 * 365, store::drop_answered),
        Keep::goes("proposal-links", 2, store::drop_links),
    ],
}];
