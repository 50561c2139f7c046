//! The tables of assemblies, as declared for forms, import and export: one folder a session.

use crate::{
    governance::{MATTERS, SESSION_KINDS},
    platform::tables::{Kind, Table, id, may, must},
};

pub const ITEM_KINDS: &[&str] = &["information", "debate", "vote", "election", "workshop", "logistics"];
pub const STANDINGS: &[&str] = &["unsaid", "voter", "team", "guest", "observer"];
pub const STANCES: &[&str] = &["consent", "concern", "objection"];
const YES_NO: Kind = Kind::OneOf(&["yes", "no"]);
const SESSION: Kind = Kind::Key("session");

pub const TABLES: &[Table] = &[
    SESSION_TABLE,
    ITEM,
    DOCUMENT,
    ATTENDANCE,
    MOVEMENT,
    OFFICER,
    ELECTOR,
    VOTER,
    PROXY,
    RESOLUTION,
    AMENDMENT,
    BALLOT,
    TALLY,
    STANCE,
    ELECTION,
    CANDIDATE,
    ROUND,
    ROUND_VOTES,
    WORKSHOP,
    RUBRIC,
    CONTRIBUTION,
    FIGURE,
    WAIVER,
    SIGNATURE,
    MINUTES,
    RECTIFICATION,
];

pub const SESSION_TABLE: Table = Table::toml(
    "session",
    "sessions/{id}/session.toml",
    &[
        id(),
        must("body", Kind::Key("body")),
        must("kind", Kind::OneOf(SESSION_KINDS)),
        must("title", Kind::Line),
        must("held_on", Kind::Date),
        may("opens", Kind::Time),
        may("closes", Kind::Time),
        may("place", Kind::Line),
        may("territory", Kind::Line).rule(crate::territories::rules::id_holds, "territory-unfit"),
        may("convened_on", Kind::Date),
        may("convened_by", Kind::Line),
        may("edition", Kind::Key("edition")),
        must("second_convocation", YES_NO),
        // how the public version shows people
        must("shown_by", Kind::OneOf(&["name", "mandate"])),
        // the session whose minutes this one approves
        may("previous", SESSION),
        may("introduction", Kind::Prose),
        may("source", Kind::Line),
    ],
);

pub const ITEM: Table = Table::csv(
    "item",
    "sessions/{session}/agenda.csv",
    &[
        id(),
        must("session", SESSION),
        must("position", Kind::Int),
        must("kind", Kind::OneOf(ITEM_KINDS)),
        must("title", Kind::Line),
        may("minutes", Kind::Int),
        may("prose", Kind::Page),
    ],
);

pub const DOCUMENT: Table = Table::csv(
    "document",
    "sessions/{session}/documents.csv",
    &[
        id(),
        must("session", SESSION),
        may("item", Kind::Key("item")),
        must("title", Kind::Line),
        may("address", Kind::Line),
        may("blob", Kind::Key("blob")),
    ],
);

pub const ATTENDANCE: Table = Table::csv(
    "attendance",
    "sessions/{session}/attendance.csv",
    &[
        id(),
        must("session", SESSION),
        must("position", Kind::Int),
        may("person", Kind::Key("person")),
        must("family_name", Kind::Line).personal(),
        must("given_name", Kind::Line).personal(),
        may("organisation", Kind::Key("organisation")),
        // the capacity as stated on the sheet
        may("stated", Kind::Line),
        must("standing", Kind::OneOf(STANDINGS)),
        must("state", Kind::OneOf(&["present", "excused", "absent"])),
    ],
);

/// Without a movement, someone present is there from the opening to the end.
pub const MOVEMENT: Table = Table::csv(
    "movement",
    "sessions/{session}/movements.csv",
    &[
        id(),
        must("session", SESSION),
        must("attendance", Kind::Key("attendance")),
        must("direction", Kind::OneOf(&["arrival", "departure"])),
        must("at", Kind::Time),
    ],
);

pub const OFFICER: Table = Table::csv(
    "officer",
    "sessions/{session}/officers.csv",
    &[
        id(),
        must("session", SESSION),
        must("position", Kind::Int),
        // of the session: president, secretary, teller, or what the network calls it
        must("role", Kind::Line),
        must("attendance", Kind::Key("attendance")),
        must("signs", YES_NO),
    ],
);

/// The electoral body, copied at the cut-off: never computed again. Of a body that is no assembly, its seat holders: there
/// `membership` is the id of the seat.
pub const ELECTOR: Table = Table::csv(
    "elector",
    "sessions/{session}/electors.csv",
    &[
        id(),
        must("session", SESSION),
        must("membership", Kind::Line).names(&[("membership", "1 = 1")]),
        must("name", Kind::Line),
        may("college", Kind::Line),
        must("voices", Kind::Int),
        may("admitted_late_at", Kind::Time),
    ],
);

/// Who votes for which elector; one person may for two.
pub const VOTER: Table = Table::csv(
    "voter",
    "sessions/{session}/voters.csv",
    &[
        id(),
        must("session", SESSION),
        must("elector", Kind::Key("elector")),
        must("attendance", Kind::Key("attendance")),
    ],
);

/// A proxy without a holder is blank: the statutes say who receives it.
pub const PROXY: Table = Table::csv(
    "proxy",
    "sessions/{session}/proxies.csv",
    &[
        id(),
        must("session", SESSION),
        must("giver", Kind::Key("elector")),
        may("holder", Kind::Key("attendance")),
        // or a member, whoever then sits for it
        may("holder_elector", Kind::Key("elector")),
        may("given_on", Kind::Date),
        // it named nobody, and was placed as the statutes say
        may("blank", Kind::OneOf(&["yes", "no"])),
    ],
);

pub const RESOLUTION: Table = Table::csv(
    "resolution",
    "sessions/{session}/resolutions.csv",
    &[
        id(),
        must("session", SESSION),
        may("item", Kind::Key("item")),
        must("position", Kind::Int),
        must("number", Kind::Line),
        must("title", Kind::Line),
        must("text", Kind::Prose),
        must("matter", Kind::OneOf(MATTERS)),
    ],
);

pub const AMENDMENT: Table = Table::csv(
    "amendment",
    "sessions/{session}/amendments.csv",
    &[
        id(),
        must("session", SESSION),
        must("resolution", Kind::Key("resolution")),
        must("position", Kind::Int),
        must("text", Kind::Prose),
        must("outcome", Kind::OneOf(&["adopted", "rejected", "withdrawn"])),
    ],
);

pub const BALLOT: Table = Table::csv(
    "ballot",
    "sessions/{session}/ballots.csv",
    &[
        id(),
        must("session", SESSION),
        must("resolution", Kind::Key("resolution")),
        must("mode", Kind::OneOf(&["show_of_hands", "paper", "named", "mixed", "consent", "uncounted"])),
        may("closed_at", Kind::Time),
        // what the minutes or the chair announced, where no count is recorded
        may("stated_outcome", Kind::OneOf(&["adopted", "rejected"])),
        must("stated_unanimous", YES_NO),
        // how the chair voted, where the statutes give a casting vote
        may("chair_choice", Kind::OneOf(&["for", "against", "abstain"])),
        may("note", Kind::Line),
    ],
);

pub const TALLY: Table = Table::csv(
    "tally",
    "sessions/{session}/tallies.csv",
    &[
        id(),
        must("session", SESSION),
        must("ballot", Kind::Key("ballot")),
        // of one college, or in total
        may("college", Kind::Line),
        must("unit", Kind::OneOf(&["heads", "voices"])),
        must("votes_for", Kind::Int),
        must("votes_against", Kind::Int),
        must("abstentions", Kind::Int),
        must("blank", Kind::Int),
        must("void", Kind::Int),
    ],
);

/// What an elector said of a proposal put to consent. Kept, also once it was lifted.
pub const STANCE: Table = Table::csv(
    "stance",
    "sessions/{session}/stances.csv",
    &[
        id(),
        must("session", SESSION),
        must("ballot", Kind::Key("ballot")),
        must("elector", Kind::Key("elector")),
        must("kind", Kind::OneOf(STANCES)),
        may("text", Kind::Prose),
        must("channel", Kind::OneOf(&["phone", "desk"])),
        must("said_at", Kind::Line),
        may("lifted_at", Kind::Line),
        // how it was answered; none where its author took it back
        may("lifted_how", Kind::Prose),
        // of the proposal, before it was amended to answer this
        may("wording_before", Kind::Prose),
    ],
);

pub const ELECTION: Table = Table::csv(
    "election",
    "sessions/{session}/elections.csv",
    &[
        id(),
        must("session", SESSION),
        may("item", Kind::Key("item")),
        must("position", Kind::Int),
        must("body", Kind::Key("body")),
        must("title", Kind::Line),
        must("mode", Kind::OneOf(&["individual", "list"])),
        must("seats", Kind::Int),
        must("role", Kind::Line),
        may("starts", Kind::Date),
        may("ends", Kind::Date),
    ],
);

pub const CANDIDATE: Table = Table::csv(
    "candidate",
    "sessions/{session}/candidates.csv",
    &[
        id(),
        must("session", SESSION),
        must("election", Kind::Key("election")),
        must("position", Kind::Int),
        may("attendance", Kind::Key("attendance")),
        may("person", Kind::Key("person")),
        must("name", Kind::Line).personal(),
        may("list", Kind::Line),
    ],
);

pub const ROUND: Table = Table::csv(
    "round",
    "sessions/{session}/rounds.csv",
    &[
        id(),
        must("session", SESSION),
        must("election", Kind::Key("election")),
        must("number", Kind::Int),
        may("closed_at", Kind::Time),
        must("voters", Kind::Int),
        must("blank", Kind::Int),
        must("void", Kind::Int),
    ],
);

pub const ROUND_VOTES: Table = Table::csv(
    "round_votes",
    "sessions/{session}/round-votes.csv",
    &[
        id(),
        must("session", SESSION),
        must("round", Kind::Key("round")),
        must("candidate", Kind::Key("candidate")),
        must("votes", Kind::Int),
    ],
);

pub const WORKSHOP: Table = Table::csv(
    "workshop",
    "sessions/{session}/workshops.csv",
    &[
        id(),
        must("session", SESSION),
        may("item", Kind::Key("item")),
        must("position", Kind::Int),
        must("question", Kind::Line),
        may("facilitator", Kind::Line).personal(),
        may("minutes", Kind::Int),
        may("introduction", Kind::Prose),
    ],
);

pub const RUBRIC: Table = Table::csv(
    "rubric",
    "sessions/{session}/rubrics.csv",
    &[
        id(),
        must("session", SESSION),
        must("workshop", Kind::Key("workshop")),
        must("position", Kind::Int),
        must("title", Kind::Line),
    ],
);

/// What a group said under a rubric, in two levels.
pub const CONTRIBUTION: Table = Table::csv(
    "contribution",
    "sessions/{session}/contributions.csv",
    &[
        id(),
        must("session", SESSION),
        must("rubric", Kind::Key("rubric")),
        may("parent", Kind::Key("contribution")),
        must("position", Kind::Int),
        must("text", Kind::Prose),
        may("action", Kind::Key("action")),
    ],
);

/// A figure that the minutes state, and what its source gives.
pub const FIGURE: Table = Table::csv(
    "figure",
    "sessions/{session}/figures.csv",
    &[
        id(),
        must("session", SESSION),
        may("item", Kind::Key("item")),
        must("label", Kind::Line),
        must("stated", Kind::Line),
        may("found", Kind::Line),
        may("source", Kind::Line),
    ],
);

pub const WAIVER: Table = Table::csv(
    "waiver",
    "sessions/{session}/waivers.csv",
    &[
        id(),
        must("session", SESSION),
        must("doubt", Kind::Line),
        must("reason", Kind::Line),
        must("by_name", Kind::Line).personal(),
    ],
);

pub const SIGNATURE: Table = Table::csv(
    "signature",
    "sessions/{session}/signatures.csv",
    &[
        id(),
        must("session", SESSION),
        must("officer", Kind::Key("officer")),
        must("digest", Kind::Line),
        must("method", Kind::OneOf(&["app", "scan"])),
        must("signed_at", Kind::Line),
        may("scan", Kind::Key("blob")),
    ],
);

pub const MINUTES: Table = Table::csv(
    "minutes",
    "sessions/{session}/minutes.csv",
    &[
        id(),
        must("session", SESSION),
        must("number", Kind::Line),
        must("frozen_at", Kind::Line),
        must("hash", Kind::Line),
        must("json", Kind::Key("blob")),
        must("html", Kind::Key("blob")),
        must("pdf", Kind::Key("blob")),
        must("markdown", Kind::Key("blob")),
        must("public_json", Kind::Key("blob")),
        must("public_html", Kind::Key("blob")),
        must("public_pdf", Kind::Key("blob")),
        must("public_markdown", Kind::Key("blob")),
    ],
);

pub const RECTIFICATION: Table = Table::csv(
    "rectification",
    "sessions/{session}/rectifications.csv",
    &[
        id(),
        must("session", SESSION),
        must("minutes", Kind::Key("minutes")),
        must("position", Kind::Int),
        must("rectified_on", Kind::Date),
        must("text", Kind::Prose),
        must("by_name", Kind::Line).personal(),
    ],
);
