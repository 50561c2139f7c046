//! The tables of coverage, as declared for forms, import and export.

use crate::{
    platform::tables::{Kind, Table, id, may, must},
    territories::rules::id_holds,
};

pub const TABLES: &[Table] = &[TERRITORY_NOTE, BLIND_SPOT];

pub const NOTE_KINDS: &[&str] = &["strength", "happened", "entry_point"];

/// What the network knows of a territory: what it is good at, what happened there, by whom one gets in.
pub const TERRITORY_NOTE: Table = Table::csv(
    "territory_note",
    "territories/notes.csv",
    &[
        id(),
        must("territory", Kind::Line).rule(id_holds, "territory-unfit"),
        must("kind", Kind::OneOf(NOTE_KINDS)),
        must("text", Kind::Line),
        may("year", Kind::Int),
        // of an entry point, the relay; of what happened, who held it
        may("organisation", Kind::Key("organisation")),
        may("source", Kind::Line),
    ],
);

pub const SPOT_KINDS: &[&str] = &["topic", "public", "actor", "territory"];

/// What nobody carries yet (« angle mort »), and who could.
pub const BLIND_SPOT: Table = Table::csv(
    "blind_spot",
    "territories/blind-spots.csv",
    &[
        id(),
        must("kind", Kind::OneOf(SPOT_KINDS)),
        must("title", Kind::Line),
        may("about", Kind::Prose),
        // in words: who could carry it, what to lean on
        may("could", Kind::Line),
        // who carries it, since when
        may("organisation", Kind::Key("organisation")),
        may("since", Kind::Date),
        may("source", Kind::Line),
    ],
);
