//! The personal values that the journal holds by their hash: which of them stand for someone, and their end. The chain
//! verifies afterwards, since it was made of the hashes.

use std::collections::BTreeMap;

use crate::platform::db::{self, ToVal, Tx, Value};

crate::sql! {
    FORGET = "delete from personal_value where hash = $1";
}

/// One value, in the act that told it.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub hash: String,
    pub n: i64,
    pub at: String,
    pub act: String,
    pub value: String,
}

/// As many places as one statement may have on either engine, and some to spare.
const MOST: usize = 500;

/// What acts on these objects (`table/id`) told of people, and where one of these very values was told, whatever the act was on.
pub fn of(tx: &Tx, objects: &[String], values: &[String]) -> db::Result<Vec<Kept>> {
    let mut found = BTreeMap::new();
    for (column, wanted) in [("j.object", objects), ("p.value", values)] {
        for some in wanted.chunks(MOST) {
            let places: Vec<String> = (1..=some.len()).map(|i| format!("${i}")).collect();
            let sql = format!(
                "select p.hash, p.n, j.at, j.act, p.value from personal_value p join journal j on j.n = p.n where {column} in ({})",
                places.join(", ")
            );
            let args: Vec<&dyn ToVal> = some.iter().map(|one| one as &dyn ToVal).collect();
            for row in tx.dynamic(&sql, &args)? {
                if let [Value::Text(hash), Value::Int(n), Value::Text(at), Value::Text(act), Value::Text(value)] =
                    &row[..]
                {
                    let (hash, at, act, value) = (hash.clone(), at.clone(), act.clone(), value.clone());
                    found.insert((*n, hash.clone()), Kept { hash, n: *n, at, act, value });
                }
            }
        }
    }
    Ok(found.into_values().collect())
}

pub fn forget(tx: &Tx, hash: &str) -> db::Result<u64> {
    tx.execute(&FORGET, &[&hash])
}
