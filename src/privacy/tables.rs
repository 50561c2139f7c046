//! The tables of privacy, as declared for import and export. A request that waits for its letter is a secret: it stays here.

use crate::platform::tables::{Kind, Table, id, may, must};

pub const TABLES: &[Table] =
    &[DATA_REQUEST, DATA_ANSWER, ERASURE, RETENTION_PERIOD, RETENTION_DONE, RETENTION_PROPOSAL, RETENTION_ANSWER];

/// The rules that the slices declare, so that a form can name them; a test holds the two together.
pub const RULES: &[&str] = &[
    "accounts",
    "contacts",
    "letter-lines",
    "letter-texts",
    "proposal-links",
    "proposals",
    "request-links",
    "requests",
    "sign-in-links",
    "sign-ins",
    "voter-devices",
];

pub const KINDS: &[&str] = &["access", "correct", "erase"];
pub const OUTCOMES: &[&str] = &["done", "partly", "refused"];

/// What someone asked of what is held on them. `account` and `person` are lines: an erasure may leave neither.
pub const DATA_REQUEST: Table = Table::csv(
    "data_request",
    "privacy/requests.csv",
    &[
        id(),
        may("account", Kind::Line),
        may("person", Kind::Line),
        must("email", Kind::Line).personal(),
        may("name", Kind::Line).personal(),
        must("kind", Kind::OneOf(KINDS)),
        may("text", Kind::Prose).personal(),
        must("asked_on", Kind::Date),
    ],
);

pub const DATA_ANSWER: Table = Table::csv(
    "data_answer",
    "privacy/answers.csv",
    &[
        id(),
        must("request", Kind::Key("data_request")),
        must("outcome", Kind::OneOf(OUTCOMES)),
        may("text", Kind::Prose).personal(),
        must("answered_on", Kind::Date),
        must("by_name", Kind::Line).personal(),
    ],
);

/// Who was erased, by the ids and the pseudonym that stay.
pub const ERASURE: Table = Table::csv(
    "erasure",
    "privacy/erasures.csv",
    &[
        id(),
        may("person", Kind::Line),
        may("account", Kind::Line),
        must("pseudonym", Kind::Line),
        must("erased_on", Kind::Date),
        must("waits", Kind::OneOf(&["yes", "no"])),
    ],
);

/// Days that a network sets, in place of those that the program declares, with its reason.
pub const RETENTION_PERIOD: Table = Table::csv(
    "retention_period",
    "privacy/periods.csv",
    &[id(), must("rule", Kind::OneOf(RULES)), must("days", Kind::Int), must("reason", Kind::Line)],
);

/// What a day's round did under one rule.
pub const RETENTION_DONE: Table = Table::csv(
    "retention_done",
    "privacy/rounds.csv",
    &[id(), must("rule", Kind::Line), must("done_on", Kind::Date), must("gone", Kind::Int)],
);

/// What someone is asked to decide. `object` is `table/id`.
pub const RETENTION_PROPOSAL: Table = Table::csv(
    "retention_proposal",
    "privacy/proposals.csv",
    &[id(), must("rule", Kind::Line), must("object", Kind::Line), must("proposed_on", Kind::Date)],
);

pub const RETENTION_ANSWER: Table = Table::csv(
    "retention_answer",
    "privacy/proposal-answers.csv",
    &[
        id(),
        must("proposal", Kind::Key("retention_proposal")),
        must("answer", Kind::OneOf(&["erased", "kept"])),
        may("reason", Kind::Line),
        must("answered_on", Kind::Date),
    ],
);
