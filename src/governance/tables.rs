//! The tables of governance, as declared for forms, import and export.

use crate::platform::tables::{Kind, Table, id, may, must};

pub const BODY_KINDS: &[&str] =
    &["assembly", "board", "legal_representatives", "bureau", "working_group", "steering_committee", "other"];

/// What a decision is about: rules and legal deadlines depend on it.
pub const MATTERS: &[&str] =
    &["ordinary", "accounts", "budget", "persons", "statutes", "exclusion", "dissolution", "previous_minutes"];

/// Three of an assembly, then one for each other kind of body.
pub const SESSION_KINDS: &[&str] = &[
    "ordinary",
    "extraordinary",
    "mixed",
    "board",
    "legal_representatives",
    "bureau",
    "working_group",
    "steering_committee",
    "other",
];

pub const TABLES: &[Table] = &[BODY, DECISION, SEAT, SEAT_END, EDITION, STATUTE_RULES, ACTION, ACTION_DONE];

pub const BODY: Table = Table::csv(
    "body",
    "governance/bodies.csv",
    &[
        id(),
        must("kind", Kind::OneOf(BODY_KINDS)),
        must("name_fr", Kind::Line),
        must("name_en", Kind::Line),
        may("parent", Kind::Key("body")),
        may("about", Kind::Prose),
        must("position", Kind::Int),
    ],
);

/// What a body decided. `session` is an id of `assemblies`, which stands to the right: no key from here.
pub const DECISION: Table = Table::csv(
    "decision",
    "governance/decisions.csv",
    &[
        id(),
        must("body", Kind::Key("body")),
        may("session", Kind::Line),
        may("number", Kind::Line),
        must("title", Kind::Line),
        must("text", Kind::Prose),
        must("matter", Kind::OneOf(MATTERS)),
        must("outcome", Kind::OneOf(&["adopted", "rejected", "invalid"])),
        must("decided_on", Kind::Date),
        may("count_fr", Kind::Prose),
        may("count_en", Kind::Prose),
    ],
);

pub const SEAT: Table = Table::csv(
    "seat",
    "governance/seats.csv",
    &[
        id(),
        must("body", Kind::Key("body")),
        must("position", Kind::Int),
        must("person", Kind::Key("person")),
        may("organisation", Kind::Key("organisation")),
        // held à titre personnel
        must("personal", Kind::OneOf(&["yes", "no"])),
        // the capacity as the source states it
        may("stated", Kind::Line),
        must("role", Kind::Line),
        may("starts", Kind::Date),
        may("ends", Kind::Date),
        may("decision", Kind::Key("decision")),
        may("source", Kind::Line),
    ],
);

pub const SEAT_END: Table = Table::csv(
    "seat_end",
    "governance/seat-ends.csv",
    &[id(), must("seat", Kind::Key("seat")), must("ended_on", Kind::Date), may("reason", Kind::Line)],
);

pub const EDITION: Table = Table::csv(
    "edition",
    "governance/editions.csv",
    &[
        id(),
        must("name", Kind::Line),
        may("adopted_on", Kind::Date),
        may("effective_on", Kind::Date),
        may("decision", Kind::Key("decision")),
        may("about", Kind::Prose),
        may("source", Kind::Line),
    ],
);

pub const STATUTE_RULES: Table = Table::toml(
    "statute_rules",
    "governance/statutes/{id}.toml",
    &[
        id(),
        must("edition", Kind::Key("edition")),
        must("kind", Kind::OneOf(SESSION_KINDS)),
        must("rules", Kind::Facts)
            .rule(|json| serde_json::from_str::<super::rules::Rules>(json).is_ok(), "rules-unfit"),
    ],
);

pub const ACTION: Table = Table::csv(
    "action",
    "governance/actions.csv",
    &[
        id(),
        may("decision", Kind::Key("decision")),
        may("session", Kind::Line),
        must("what", Kind::Line),
        may("who", Kind::Line).personal(),
        may("due", Kind::Date),
        may("basis", Kind::Line),
        // its owner, whom letters go to
        may("organisation", Kind::Key("organisation")),
        may("person", Kind::Key("person")),
    ],
);

pub const ACTION_DONE: Table = Table::csv(
    "action_done",
    "governance/actions-done.csv",
    &[
        id(),
        must("action", Kind::Key("action")),
        must("done_on", Kind::Date),
        may("note", Kind::Line),
        may("by_name", Kind::Line).personal(),
    ],
);
