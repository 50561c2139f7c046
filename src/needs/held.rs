//! What needs and their replies hold on people.

use crate::platform::held::{ADDRESS, Basis, Hold, Instead, NAME, Processing};

const NEED: &str = "/besoins/{need}";

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "needs",
    basis: Basis::Consent,
    holds: &[
        Hold::new("need_reply", "email", ADDRESS, &["need", "name", "email", "message", "replied_on"])
            .gives(&[("name", Instead::Name), ("email", Instead::Address), ("message", Instead::Blank)])
            .at(NEED),
        Hold::new("need", "contact_name", NAME, &["title", "contact_name"]).gives(&[("contact_name", Instead::Name)]),
    ],
    keeps: &[],
}];
