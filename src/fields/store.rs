//! Fields in the database.

use super::{model::Field, rules};
use crate::{
    platform::{
        db::{self, Tx},
        index::Wanted,
    },
    these,
};

macro_rules! searched {
    () => {
        "select object, field, value from field_value"
    };
}

crate::sql! {
    // the last version stands
    FIELDS = "select f.id as id, f.object as object, f.kind as kind, v.number as number, v.state as state, v.label_fr as label_fr,
            v.label_en as label_en, v.hint_fr as hint_fr, v.hint_en as hint_en, v.choices as choices, v.audience as audience,
            v.required as required, v.position as position, v.n as n
        from field f join field_version v on v.field = f.id
        where not exists (select 1 from field_version l where l.field = f.id and l.number > v.number)
        order by v.position, f.id";
    VERSIONS = "select f.id as id, f.object as object, f.kind as kind, v.number as number, v.state as state, v.label_fr as label_fr,
            v.label_en as label_en, v.hint_fr as hint_fr, v.hint_en as hint_en, v.choices as choices, v.audience as audience,
            v.required as required, v.position as position, v.n as n
        from field f join field_version v on v.field = f.id where f.id = $1 order by v.number desc";
    PUT_FIELD = "insert into field (id, object, kind, n) values ($1, $2, $3, $4)";
    PUT_VERSION = "insert into field_version (id, field, number, state, label_fr, label_en, hint_fr, hint_en, choices, audience,
            required, position, n) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    VALUES = "select v.field, v.object, v.value from field_value v join field f on f.id = v.field where f.object = $1";
    VALUES_OF = "select v.field, v.value from field_value v join field f on f.id = v.field
        where f.object = $1 and v.object = $2 order by v.field";
    WRITTEN = "select id, field, object, value from field_value";
    SEARCHED = concat!(searched!(), " order by field");
    SEARCHED_OF_THESE = concat!(searched!(), " where object", these!(), " order by field");
    USED = "select distinct value from field_value where field = $1";
    PUT_VALUE = "insert into field_value (id, field, object, value, n) values ($1, $2, $3, $4, $5)";
    DROP_VALUE = "delete from field_value where field = $1 and object = $2";
    FORGET = "delete from field_value where object = $2 and field in (select id from field where object = $1)";
}

/// Every field as it stands, hidden ones too, in order.
pub fn fields(tx: &Tx) -> db::Result<Vec<Field>> {
    tx.query(&FIELDS, &[])
}

/// What was said of a field through time, last first.
pub fn versions(tx: &Tx, id: &str) -> db::Result<Vec<Field>> {
    tx.query(&VERSIONS, &[&id])
}

/// A new field, without a version yet.
pub fn put_field(tx: &Tx, field: &Field, n: i64) -> db::Result<()> {
    tx.execute(&PUT_FIELD, &[&field.id, &field.object, &field.kind, &n])?;
    Ok(())
}

/// What is said of a field from now on.
pub fn put_version(tx: &Tx, field: &Field, n: i64) -> db::Result<()> {
    let id = format!("{}-{}", field.id, field.number);
    tx.execute(
        &PUT_VERSION,
        &[
            &id,
            &field.id,
            &field.number,
            &field.state,
            &field.label_fr,
            &field.label_en,
            &field.hint_fr,
            &field.hint_en,
            &field.choices,
            &field.audience,
            &field.required,
            &field.position,
            &n,
        ],
    )?;
    Ok(())
}

/// Everything written in the fields of a table: field, row, value.
pub fn values(tx: &Tx, object: &str) -> db::Result<Vec<(String, String, String)>> {
    tx.query(&VALUES, &[&object])
}

/// What is written for these rows, of whichever tables, or for all: row, field, value.
pub fn searched(tx: &Tx, wanted: Wanted) -> db::Result<Vec<(String, String, String)>> {
    wanted.rows(tx, &SEARCHED, &SEARCHED_OF_THESE)
}

/// Everything written in any field: id, field, row, value.
pub fn written(tx: &Tx) -> db::Result<Vec<(String, String, String, String)>> {
    tx.query(&WRITTEN, &[])
}

/// What is written in the fields of one row, by field.
pub fn values_of(tx: &Tx, object: &str, id: &str) -> db::Result<Vec<(String, String)>> {
    tx.query(&VALUES_OF, &[&object, &id])
}

/// Every value that a field holds somewhere.
pub fn used(tx: &Tx, field: &str) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&USED, &[&field])?.into_iter().map(|(value,)| value).collect())
}

/// Writes the value of a field for one row; an empty one is taken away.
pub fn put_value(tx: &Tx, field: &str, object: &str, value: &str, n: i64) -> db::Result<()> {
    tx.execute(&DROP_VALUE, &[&field, &object])?;
    if value.is_empty() {
        return Ok(());
    }
    let id = rules::value_id(field, object);
    tx.execute(&PUT_VALUE, &[&id, &field, &object, &value, &n])?;
    Ok(())
}

/// Takes away all that is written in the fields of one row.
pub fn forget(tx: &Tx, object: &str, id: &str) -> db::Result<()> {
    tx.execute(&FORGET, &[&object, &id])?;
    Ok(())
}
