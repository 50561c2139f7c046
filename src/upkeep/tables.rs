//! The tables of upkeep, as declared for import and export. What waits for a letter is a secret: it stays in the house.

use crate::platform::tables::{Kind, Table, id, may, must};

pub const TABLES: &[Table] = &[
    ORGANISATION_MERGE,
    MERGE_CELL,
    MERGE_ROW,
    MERGE_UNDONE,
    NOT_SAME,
    PROPOSAL,
    PROPOSAL_ANSWER,
    CHECK_ASK,
    CHECK_ANSWER,
];

/// A claim says that the page is theirs.
pub const KINDS: &[&str] = &["correction", "claim"];
pub const OUTCOMES: &[&str] = &["accepted", "set_aside"];

/// One organisation merged into another. Neither is a key: the one is no more, the other may be merged in its turn.
pub const ORGANISATION_MERGE: Table = Table::csv(
    "organisation_merge",
    "upkeep/merges.csv",
    &[
        id(),
        must("kept", Kind::Line),
        must("merged", Kind::Line),
        must("merged_name", Kind::Line),
        must("merged_on", Kind::Date),
    ],
);

/// A cell that a merge wrote.
pub const MERGE_CELL: Table = Table::csv(
    "merge_cell",
    "upkeep/merge-cells.csv",
    &[
        id(),
        must("merge", Kind::Key("organisation_merge")),
        must("of_table", Kind::Line),
        must("of_row", Kind::Line),
        must("field", Kind::Line),
        may("was", Kind::Prose),
        may("becomes", Kind::Prose),
    ],
);

/// A row that a merge took out, with all that it held, or one that it put in.
pub const MERGE_ROW: Table = Table::csv(
    "merge_row",
    "upkeep/merge-rows.csv",
    &[
        id(),
        must("merge", Kind::Key("organisation_merge")),
        must("position", Kind::Int),
        must("of_table", Kind::Line),
        must("of_row", Kind::Line),
        must("did", Kind::OneOf(&["taken", "put"])),
        may("held", Kind::Facts),
    ],
);

pub const MERGE_UNDONE: Table = Table::csv(
    "merge_undone",
    "upkeep/merges-undone.csv",
    &[id(), must("merge", Kind::Key("organisation_merge")), must("undone_on", Kind::Date)],
);

/// Two that look the same, and are not.
pub const NOT_SAME: Table = Table::csv(
    "not_same",
    "upkeep/not-same.csv",
    &[
        id(),
        must("one", Kind::Key("organisation")),
        must("other", Kind::Key("organisation")),
        must("noted_on", Kind::Date),
    ],
);

/// What someone without a session asks: another wording of a page, or that the page is theirs.
pub const PROPOSAL: Table = Table::csv(
    "proposal",
    "upkeep/proposals.csv",
    &[
        id(),
        must("kind", Kind::OneOf(KINDS)),
        must("organisation", Kind::Line).names(&[("organisation", "1 = 1")]),
        may("given_name", Kind::Line).personal(),
        may("family_name", Kind::Line).personal(),
        must("email", Kind::Line).rule(crate::access::rules::email_holds, "contact-email-unfit").personal(),
        may("capacity", Kind::Line).personal(),
        may("message", Kind::Prose).personal(),
        // which of the two follow: `about,website`
        may("fields", Kind::Line),
        may("about", Kind::Prose),
        may("about_was", Kind::Prose),
        may("website", Kind::Line).rule(crate::members::rules::website_holds, "website-unfit"),
        may("website_was", Kind::Line),
        must("asked_on", Kind::Date),
    ],
);

pub const PROPOSAL_ANSWER: Table = Table::csv(
    "proposal_answer",
    "upkeep/proposal-answers.csv",
    &[
        id(),
        must("proposal", Kind::Key("proposal")),
        must("outcome", Kind::OneOf(OUTCOMES)),
        may("text", Kind::Prose).personal(),
        must("answered_on", Kind::Date),
    ],
);

/// Someone was asked whether what is told of their organisation is still true.
pub const CHECK_ASK: Table = Table::csv(
    "check_ask",
    "upkeep/asks.csv",
    &[id(), must("organisation", Kind::Line).names(&[("organisation", "1 = 1")]), must("asked_on", Kind::Date)],
);

pub const CHECK_ANSWER: Table = Table::csv(
    "check_answer",
    "upkeep/ask-answers.csv",
    &[
        id(),
        must("ask", Kind::Key("check_ask")),
        must("outcome", Kind::OneOf(&["true", "corrected"])),
        must("answered_on", Kind::Date),
    ],
);
