//! Reminders in the database.

use jiff::civil::Date;

use crate::platform::{
    db::{self, Tx},
    files,
};

crate::sql! {
    REMINDERS = "select action, step, due from action_reminder order by id";
    PUT_REMINDER = "insert into action_reminder (id, action, step, due, reminded_on, n) values ($1, $2, $3, $4, $5, $6)";
}

/// Each action with the step that was recalled, and the day that it was due then: a new day calls for a new reminder.
pub fn reminders(tx: &Tx) -> db::Result<Vec<(String, String, Date)>> {
    tx.query(&REMINDERS, &[])
}

pub fn put_reminder(tx: &Tx, action: &str, step: &str, due: Date, on: Date, n: i64) -> db::Result<()> {
    let id = &files::hash(format!("{action}\n{step}\n{due}").as_bytes())[..32];
    tx.execute(&PUT_REMINDER, &[&id, &action, &step, &due, &on, &n])?;
    Ok(())
}
