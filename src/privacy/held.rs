//! What this slice itself holds: requests, their answers, and that someone was erased.

use super::store;
use crate::platform::held::{ACCOUNT, ADDRESS, Basis, Hold, Instead, Keep, NAME, PERSON, Processing};

const REQUEST: &[&str] = &["asked_on", "kind", "name", "email", "text"];
const EMPTY: &[(&str, Instead)] = &[("email", Instead::Address), ("name", Instead::Name), ("text", Instead::Nothing)];
const ERASED: &[&str] = &["pseudonym", "erased_on"];

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "requests",
    basis: Basis::Legal,
    holds: &[
        Hold::new("data_request", "account", ACCOUNT, REQUEST).gives(EMPTY),
        Hold::new("data_request", "person", PERSON, REQUEST).gives(EMPTY),
        Hold::new("data_request", "email", ADDRESS, REQUEST).gives(EMPTY),
        Hold::new("data_answer", "request", "data_request", &["answered_on", "outcome", "text"])
            .gives(&[("text", Instead::Nothing)]),
        Hold::new("data_answer", "by_name", NAME, &["answered_on", "outcome", "by_name"])
            .gives(&[("by_name", Instead::Name)]),
        Hold::new("erasure", "person", PERSON, ERASED),
        Hold::new("erasure", "account", ACCOUNT, ERASED),
    ],
    keeps: &[Keep::goes("requests", 5 * 365, store::drop_requests), Keep::goes("request-links", 2, store::drop_links)],
}];
