//! The tables of territories, as declared for import and export.

use crate::platform::tables::{Kind, Table, id, must};

pub const TABLES: &[Table] = &[TERRITORY_EDITION];

/// Another year's territories, in the place of those that the program carries: the last one taken stands.
pub const TERRITORY_EDITION: Table = Table::csv(
    "territory_edition",
    "territories/editions.csv",
    &[id(), must("year", Kind::Int), must("source", Kind::Line), must("file", Kind::Key("blob"))],
);
