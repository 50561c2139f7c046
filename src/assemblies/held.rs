//! What the record of a session holds on those who took part. Until its minutes are signed it must be true: names give way
//! once they are. The signed files themselves are the record that the law wants kept, and the database refuses to change
//! them.

use crate::platform::held::{Basis, Hold, Instead, NAME, PERSON, Processing, WHOLE_NAME};

const SIGNED: &str = "session in (select session from minutes)";
const SESSION: &str = "/assemblees/{session}";
const ATTENDANCE: &[&str] = &["session", "given_name", "family_name", "organisation", "stated", "standing", "state"];
const NAMES: &[(&str, Instead)] = &[("given_name", Instead::GivenName), ("family_name", Instead::FamilyName)];
const ONE_NAME: &[(&str, Instead)] = &[("name", Instead::Name)];
const BY_NAME: &[(&str, Instead)] = &[("by_name", Instead::Name)];
const ELECTOR: &[&str] = &["session", "name", "voices"];
const CANDIDATE: &[&str] = &["session", "name", "list"];

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "sessions",
    basis: Basis::Legal,
    holds: &[
        Hold::new("attendance", "person", PERSON, ATTENDANCE).gives(NAMES).once(SIGNED).at(SESSION),
        Hold::new("attendance", WHOLE_NAME, NAME, ATTENDANCE).gives(NAMES).once(SIGNED).at(SESSION),
        Hold::new("movement", "attendance", "attendance", &["session", "direction", "at"]).at(SESSION),
        Hold::new("officer", "attendance", "attendance", &["session", "role"]).at(SESSION),
        Hold::new("elector", "membership", "membership", ELECTOR).gives(ONE_NAME).once(SIGNED).at(SESSION),
        Hold::new("elector", "membership", "seat", ELECTOR).gives(ONE_NAME).once(SIGNED).at(SESSION),
        Hold::new("voter", "attendance", "attendance", &["session"]).at(SESSION),
        Hold::new("proxy", "giver", "elector", &["session", "given_on"]).at(SESSION),
        Hold::new("proxy", "holder", "attendance", &["session", "given_on"]).at(SESSION),
        Hold::new("stance", "elector", "elector", &["session", "kind", "text", "said_at"]).at(SESSION),
        Hold::new("candidate", "person", PERSON, CANDIDATE).gives(ONE_NAME).once(SIGNED).at(SESSION),
        Hold::new("candidate", "attendance", "attendance", CANDIDATE).gives(ONE_NAME).once(SIGNED).at(SESSION),
        Hold::new("candidate", "name", NAME, CANDIDATE).gives(ONE_NAME).once(SIGNED).at(SESSION),
        Hold::new("workshop", "facilitator", NAME, &["session", "question", "facilitator"])
            .gives(&[("facilitator", Instead::Nothing)])
            .once(SIGNED)
            .at(SESSION),
        Hold::new("waiver", "by_name", NAME, &["session", "reason", "by_name"]).gives(BY_NAME).once(SIGNED).at(SESSION),
        Hold::new("signature", "officer", "officer", &["session", "method", "signed_at"]).at(SESSION),
        Hold::new("rectification", "by_name", NAME, &["session", "rectified_on", "text", "by_name"])
            .gives(BY_NAME)
            .at(SESSION),
    ],
    keeps: &[],
}];
