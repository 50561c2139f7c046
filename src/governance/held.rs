//! What is held on those who sit, and on those who take actions on.

use crate::platform::held::{Basis, Hold, Instead, NAME, PERSON, Processing};

const ACTION: &[&str] = &["what", "who", "due"];

pub const PROCESSINGS: &[Processing] = &[
    Processing {
        id: "seats",
        basis: Basis::Legal,
        holds: &[
            Hold::new(
                "seat",
                "person",
                PERSON,
                &["body", "organisation", "stated", "role", "starts", "ends", "source"],
            )
            .at("/gouvernance/organes/{body}"),
            Hold::new("seat_end", "seat", "seat", &["ended_on", "reason"]),
        ],
        keeps: &[],
    },
    Processing {
        id: "actions",
        basis: Basis::Interest,
        holds: &[
            Hold::new("action", "person", PERSON, ACTION).gives(&[("who", Instead::Nothing)]).at("/actions/{id}"),
            Hold::new("action", "who", NAME, ACTION).gives(&[("who", Instead::Nothing)]).at("/actions/{id}"),
            Hold::new("action_done", "by_name", NAME, &["done_on", "note", "by_name"])
                .gives(&[("by_name", Instead::Nothing)]),
        ],
        keeps: &[],
    },
];
