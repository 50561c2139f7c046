//! THE list of slices, in the order of their dependencies: each uses what stands above it.

use std::sync::Arc;

use crate::{
    access, administration, assemblies, closing, convening, coverage, fields, governance, home, imports, journal,
    members, needs, people,
    platform::{
        db::{self, Db, Sql},
        files, index, mail,
        tables::{File, Kind, Table, must},
        texts::{Source, Texts},
        web::{self, House, Options, Site, Slice, progress::Progress, shelf::Shelf},
    },
    privacy, room, search, sheets, territories, upkeep,
};

pub const SLICES: &[Slice] = &[
    PLATFORM,
    JOURNAL,
    access::SLICE,
    fields::SLICE,
    sheets::SLICE,
    territories::SLICE,
    members::SLICE,
    imports::SLICE,
    administration::SLICE,
    governance::SLICE,
    assemblies::SLICE,
    convening::SLICE,
    closing::SLICE,
    room::SLICE,
    needs::SLICE,
    coverage::SLICE,
    people::SLICE,
    privacy::SLICE,
    upkeep::SLICE,
    search::SLICE,
    home::SLICE,
];

/// The platform's own texts and tables, handed over as a slice's are.
const PLATFORM: Slice = Slice {
    name: "platform",
    tables: &[SETTING, files::TABLE],
    statements: &[
        db::STATEMENTS,
        files::STATEMENTS,
        mail::STATEMENTS,
        web::cache::STATEMENTS,
        web::frame::STATEMENTS,
        index::follow::STATEMENTS,
    ],
    texts: Source {
        slice: "platform",
        fr: include_str!("platform/texts/fr.ftl"),
        en: include_str!("platform/texts/en.ftl"),
    },
    processings: mail::PROCESSINGS,
    ..Slice::EMPTY
};

/// The journal has no page of its own: `administration` shows it.
const JOURNAL: Slice = Slice {
    name: "journal",
    statements: journal::STATEMENTS,
    texts: Source { slice: "journal", fr: "", en: "" },
    ..Slice::EMPTY
};

const SETTING: Table = Table {
    name: "setting",
    file: File::Settings("house.toml"),
    columns: &[must("key", Kind::Line), must("value", Kind::Line)],
    keep: None,
};

/// Every declared table, in the order in which rows can be written.
pub fn tables() -> Vec<&'static Table> {
    SLICES.iter().flat_map(|slice| slice.tables).collect()
}

/// Every statement of the program.
pub fn statements() -> Vec<&'static Sql> {
    SLICES.iter().flat_map(|slice| slice.statements).flat_map(|list| list.iter().copied()).collect()
}

pub fn texts() -> Result<Texts, String> {
    Texts::new(SLICES.iter().map(|slice| &slice.texts))
}

/// The house, on an open store.
pub fn house(db: Db, options: Options) -> Result<Site, String> {
    Ok(Arc::new(House {
        db,
        texts: texts()?,
        slices: SLICES,
        options,
        cache: Default::default(),
        limits: Default::default(),
        shelf: Shelf::of(64),
        parts: Shelf::of(1024),
        large: Shelf::of(6),
        settings: Shelf::of(8),
        fresh: Shelf::of(512),
        known: Shelf::of(4096),
        live: Default::default(),
        progress: Progress::default(),
        index: Default::default(),
    }))
}
