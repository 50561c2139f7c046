//! The tables of needs, as declared for import and export. Their forms are pages of their own: a member posts for itself.

use crate::platform::tables::{Kind, Table, id, may, must};

/// A need, something one knows how to do, or a call to make oneself known ("faites-nous signe").
pub const KINDS: &[&str] = &["need", "skill", "call"];

pub const OUTCOMES: &[&str] = &["met", "withdrawn"];

pub const STATES: &[&str] = &["answered", "closed"];

pub const TABLES: &[Table] = &[NEED, NEED_END, NEED_REPLY, NEED_REPLY_STEP];

pub const NEED: Table = Table::csv(
    "need",
    "needs/needs.csv",
    &[
        id(),
        must("kind", Kind::OneOf(KINDS)),
        must("organisation", Kind::Key("organisation")),
        must("title", Kind::Line),
        may("about", Kind::Prose),
        // words between commas
        may("topics", Kind::Line),
        // whom to speak to, as the member wants it said
        may("contact_name", Kind::Line).personal(),
        must("audience", Kind::OneOf(&["public", "members"])),
        must("posted_on", Kind::Date),
        must("on_behalf", Kind::OneOf(&["yes", "no"])),
        may("source", Kind::Line),
    ],
);

pub const NEED_END: Table = Table::csv(
    "need_end",
    "needs/ends.csv",
    &[
        id(),
        must("need", Kind::Key("need")),
        must("ended_on", Kind::Date),
        must("outcome", Kind::OneOf(OUTCOMES)),
        may("note", Kind::Line),
    ],
);

pub const NEED_REPLY: Table = Table::csv(
    "need_reply",
    "needs/replies.csv",
    &[
        id(),
        must("need", Kind::Key("need")),
        may("organisation", Kind::Key("organisation")),
        must("name", Kind::Line).personal(),
        must("email", Kind::Line).rule(crate::access::rules::email_holds, "contact-email-unfit").personal(),
        must("message", Kind::Prose).personal(),
        must("replied_on", Kind::Date),
    ],
);

/// What became of a reply: the last step is its state.
pub const NEED_REPLY_STEP: Table = Table::csv(
    "need_reply_step",
    "needs/reply-steps.csv",
    &[
        id(),
        must("reply", Kind::Key("need_reply")),
        must("state", Kind::OneOf(STATES)),
        must("noted_on", Kind::Date),
        may("note", Kind::Line),
    ],
);
