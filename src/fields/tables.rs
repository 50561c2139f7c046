//! The tables of fields, as declared for import and export.

use crate::platform::tables::{Kind, Table, id, may, must};

/// Tables whose rows can have fields. Another one is a word here, with its text `field-object-…`: its sheet does the rest.
pub const OBJECTS: &[&str] = &["organisation", "person", "membership", "need"];
pub const KINDS: &[&str] = &["text", "prose", "number", "date", "yes_no", "choice", "choices", "link", "email"];
pub const AUDIENCES: &[&str] = &["public", "members", "keepers"];

pub const TABLES: &[Table] = &[FIELD, FIELD_VERSION, FIELD_VALUE];

/// What a field is for good: changing either would make its values mean something else.
pub const FIELD: Table = Table::csv(
    "field",
    "fields/fields.csv",
    &[id(), must("object", Kind::OneOf(OBJECTS)), must("kind", Kind::OneOf(KINDS))],
);

/// What is said of a field. Each change is a row; the last number stands.
pub const FIELD_VERSION: Table = Table::csv(
    "field_version",
    "fields/versions.csv",
    &[
        id(),
        must("field", Kind::Key("field")),
        must("number", Kind::Int),
        must("state", Kind::OneOf(&["shown", "hidden"])),
        must("label_fr", Kind::Line),
        must("label_en", Kind::Line),
        may("hint_fr", Kind::Line),
        may("hint_en", Kind::Line),
        // a line a choice: `code = français | English`
        may("choices", Kind::Prose),
        must("audience", Kind::OneOf(AUDIENCES)),
        must("required", Kind::OneOf(&["yes", "no"])),
        must("position", Kind::Int),
    ],
);

/// What is written in a field of one row. `object` is that row's id, in the table that the field names: a slice to the right
/// keeps it, so that no key points there.
pub const FIELD_VALUE: Table = Table::csv(
    "field_value",
    "fields/values.csv",
    &[
        id(),
        must("field", Kind::Key("field")),
        must("object", Kind::Line).names(&[
            ("organisation", "field in (select id from field where object = 'organisation')"),
            ("person", "field in (select id from field where object = 'person')"),
            ("membership", "field in (select id from field where object = 'membership')"),
        ]),
        must("value", Kind::Prose).personal(),
    ],
);
