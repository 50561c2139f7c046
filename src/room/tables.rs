//! The tables of the room, as declared for import and export. What opens a voter's session is a secret, and the code of
//! the room too: both stay here.

use crate::platform::tables::{Kind, Table, id, may, must};

pub const TABLES: &[Table] = &[
    ITEM_TURN,
    SPEAKER,
    NOTE,
    POLL,
    POLL_END,
    CAST_VOTE,
    HAND_COUNT,
    BREAKOUT,
    BREAKOUT_END,
    BREAKOUT_GROUP,
    BREAKOUT_TIME,
    GROUP_MEMBER,
    GROUP_NOTE,
];
const SESSION: Kind = Kind::Key("session");

pub const CHOICES: &[&str] = &["for", "against", "abstain", "blank"];

/// When each item of the agenda was taken up.
pub const ITEM_TURN: Table = Table::csv(
    "item_turn",
    "sessions/{session}/item-turns.csv",
    &[id(), must("session", SESSION), must("item", Kind::Key("item")), must("began_at", Kind::Line)],
);

/// Who asked to speak, in turn.
pub const SPEAKER: Table = Table::csv(
    "speaker",
    "sessions/{session}/speakers.csv",
    &[
        id(),
        must("session", SESSION),
        must("name", Kind::Line).personal(),
        must("asked_at", Kind::Line),
        may("began_at", Kind::Line),
        may("ended_at", Kind::Line),
    ],
);

/// Prose taken during the debate, a paragraph each: two people write, nothing is overwritten.
pub const NOTE: Table = Table::csv(
    "note",
    "sessions/{session}/notes.csv",
    &[
        id(),
        must("session", SESSION),
        must("item", Kind::Key("item")),
        must("by_name", Kind::Line).personal(),
        must("noted_at", Kind::Line),
        must("text", Kind::Prose),
    ],
);

/// A vote taken in the room, in one count whatever its channels.
pub const POLL: Table = Table::csv(
    "poll",
    "sessions/{session}/polls.csv",
    &[id(), must("session", SESSION), must("resolution", Kind::Key("resolution")), must("opened_at", Kind::Line)],
);

pub const POLL_END: Table = Table::csv(
    "poll_end",
    "sessions/{session}/poll-ends.csv",
    &[id(), must("session", SESSION), must("poll", Kind::Key("poll")), must("closed_at", Kind::Line)],
);

/// A named vote: so many voices of one member for one choice. A member that splits its voices has several rows.
pub const CAST_VOTE: Table = Table::csv(
    "cast_vote",
    "sessions/{session}/cast-votes.csv",
    &[
        id(),
        must("session", SESSION),
        must("poll", Kind::Key("poll")),
        must("elector", Kind::Key("elector")),
        must("choice", Kind::OneOf(CHOICES)),
        must("voices", Kind::Int),
        must("channel", Kind::OneOf(&["phone", "hand", "paper"])),
        must("cast_at", Kind::Line),
    ],
);

/// Hands or papers counted without names, in one college or, with an empty college, in all.
pub const HAND_COUNT: Table = Table::csv(
    "hand_count",
    "sessions/{session}/hand-counts.csv",
    &[
        id(),
        must("session", SESSION),
        must("poll", Kind::Key("poll")),
        must("channel", Kind::OneOf(&["hand", "paper"])),
        may("college", Kind::Line),
        must("votes_for", Kind::Int),
        must("votes_against", Kind::Int),
        must("abstentions", Kind::Int),
        must("blank", Kind::Int),
        must("void", Kind::Int),
    ],
);

/// The workshops of one item, held at once: groups made by choice, or by lot from a seed that anyone may draw again.
pub const BREAKOUT: Table = Table::csv(
    "breakout",
    "sessions/{session}/breakouts.csv",
    &[
        id(),
        must("session", SESSION),
        must("item", Kind::Key("item")),
        must("way", Kind::OneOf(&["choice", "lot"])),
        may("seed", Kind::Line),
        must("opened_at", Kind::Line),
    ],
);

pub const BREAKOUT_END: Table = Table::csv(
    "breakout_end",
    "sessions/{session}/breakout-ends.csv",
    &[id(), must("session", SESSION), must("breakout", Kind::Key("breakout")), must("ended_at", Kind::Line)],
);

/// A workshop being held, with its places where they are counted.
pub const BREAKOUT_GROUP: Table = Table::csv(
    "breakout_group",
    "sessions/{session}/breakout-groups.csv",
    &[
        id(),
        must("session", SESSION),
        must("breakout", Kind::Key("breakout")),
        must("workshop", Kind::Key("workshop")),
        may("places", Kind::Int),
    ],
);

/// Time given to the groups: the first starts the clock, the others extend it.
pub const BREAKOUT_TIME: Table = Table::csv(
    "breakout_time",
    "sessions/{session}/breakout-times.csv",
    &[
        id(),
        must("session", SESSION),
        must("breakout", Kind::Key("breakout")),
        must("given_at", Kind::Line),
        must("minutes", Kind::Int),
    ],
);

/// Who is in which group.
pub const GROUP_MEMBER: Table = Table::csv(
    "group_member",
    "sessions/{session}/group-members.csv",
    &[
        id(),
        must("session", SESSION),
        must("breakout", Kind::Key("breakout")),
        must("workshop", Kind::Key("workshop")),
        must("attendance", Kind::Key("attendance")),
    ],
);

/// What someone noted in their group; at the end it becomes a contribution of the record, under the same id.
pub const GROUP_NOTE: Table = Table::csv(
    "group_note",
    "sessions/{session}/group-notes.csv",
    &[
        id(),
        must("session", SESSION),
        must("rubric", Kind::Key("rubric")),
        may("parent", Kind::Key("group_note")),
        must("attendance", Kind::Key("attendance")),
        must("noted_at", Kind::Line),
        must("text", Kind::Prose),
    ],
);
