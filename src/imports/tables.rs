//! What an import leaves for the next one. Files on their way in are undeclared: they are in backups, and in no export.

use crate::{
    fields, members,
    platform::tables::{File, Kind, Table, id, may, must},
};

pub const TABLES: &[Table] = &[COLUMN, WORD];

/// The tables of others that an import writes, in the order in which it can.
pub fn written() -> impl DoubleEndedIterator<Item = &'static Table> {
    members::TABLES.iter().chain([&fields::FIELD_VALUE])
}

/// How the house understood the headings of a file.
pub const COLUMN: Table = Table::csv(
    "import_column",
    "imports/columns.csv",
    &[
        id(),
        // what tells these headings from another file's
        must("headings", Kind::Line),
        must("position", Kind::Int),
        may("heading", Kind::Line),
        // the id of a field, one of the network's own too; nothing where the column is left
        may("field", Kind::Line),
    ],
);

/// What was answered for a whole file: what a word of it stands for, what to make of its years.
pub const WORD: Table = Table::csv(
    "import_word",
    "imports/words.csv",
    &[
        id(),
        must("headings", Kind::Line),
        // what was asked about: the id of a field, `years`, `communes`
        must("about", Kind::Line),
        // what the cells say, as it is compared
        may("said", Kind::Line),
        must("value", Kind::Line),
    ],
);

/// What an import wrote, so that it can be undone: rows, and cells with what they held.
pub(super) const ROW: Table =
    own("import_row", &[must("import", Kind::Line), must("made", Kind::Line), must("id", Kind::Line)]);
pub(super) const CHANGE: Table = own(
    "import_change",
    &[
        must("import", Kind::Line),
        must("made", Kind::Line),
        must("id", Kind::Line),
        must("field", Kind::Line),
        may("was", Kind::Prose),
        may("becomes", Kind::Prose),
    ],
);

const fn own(name: &'static str, columns: &'static [crate::platform::tables::Column]) -> Table {
    Table { name, file: File::Settings(""), columns, keep: None }
}
