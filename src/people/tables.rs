//! The tables of people, as declared for import and export.

use crate::{
    members::LEVELS,
    platform::tables::{Kind, Table, id, may, must},
};

pub const TABLES: &[Table] = &[RENEWAL, RENEWAL_MANDATE, RENEWAL_UNDONE, PORTRAIT, PORTRAIT_CONSENT];

/// Mandates ended and begun together, after an election.
pub const RENEWAL: Table = Table::csv(
    "renewal",
    "people/renewals.csv",
    &[
        id(),
        must("level", Kind::OneOf(LEVELS)),
        // of organisations of one kind alone
        may("kind", Kind::Line),
        must("held_on", Kind::Date),
    ],
);

/// What it did to one mandate: enough to undo it.
pub const RENEWAL_MANDATE: Table = Table::csv(
    "renewal_mandate",
    "people/renewal-mandates.csv",
    &[
        id(),
        must("renewal", Kind::Key("renewal")),
        must("mandate", Kind::Line),
        must("did", Kind::OneOf(&["ended", "began"])),
        may("ends_before", Kind::Date),
    ],
);

pub const RENEWAL_UNDONE: Table = Table::csv(
    "renewal_undone",
    "people/renewals-undone.csv",
    &[id(), must("renewal", Kind::Key("renewal")), must("undone_on", Kind::Date)],
);

/// A face, as long as its owner wants it shown.
pub const PORTRAIT: Table = Table::csv(
    "portrait",
    "people/portraits.csv",
    &[id(), must("person", Kind::Key("person")), must("blob", Kind::Key("blob"))],
);

/// What they said of it, and when.
pub const PORTRAIT_CONSENT: Table = Table::csv(
    "portrait_consent",
    "people/portrait-consents.csv",
    &[
        id(),
        must("person", Kind::Key("person")),
        must("shown", Kind::OneOf(&["yes", "no"])),
        must("said_at", Kind::Line),
    ],
);
