//! What the day itself leaves on those who were there.

use super::store;
use crate::platform::held::{Basis, Hold, Instead, Keep, NAME, Processing};

const SESSION: &str = "/assemblees/{session}";

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "room",
    basis: Basis::Legal,
    holds: &[
        Hold::new("voter_session", "link", "voter_link", &["session", "device", "opened_at"])
            .gives(&[("device", Instead::Blank)]),
        Hold::new("cast_vote", "elector", "elector", &["session", "choice", "voices", "channel", "cast_at"])
            .at(SESSION),
        Hold::new("speaker", "name", NAME, &["session", "name", "asked_at"])
            .gives(&[("name", Instead::Name)])
            .at(SESSION),
        Hold::new("note", "by_name", NAME, &["session", "noted_at", "text", "by_name"])
            .gives(&[("by_name", Instead::Name)])
            .at(SESSION),
        Hold::new("group_member", "attendance", "attendance", &["session"]).at(SESSION),
        Hold::new("group_note", "attendance", "attendance", &["session", "noted_at", "text"]).at(SESSION),
    ],
    keeps: &[Keep::goes("voter-devices", 365, store::drop_devices)],
}];
