//! Letters that leave the house. This stands in for the platform's mail until it is there, with the same shape.

use jiff::Timestamp;

use crate::platform::db::{self, Tx};

/// One letter, sent once even when it is posted twice under its id.
#[derive(Clone, Debug)]
pub struct Letter {
    pub id: String,
    pub purpose: &'static str,
    pub object: String,
    pub to: String,
    pub name: String,
    pub subject: String,
    pub body: String,
    pub stoppable: bool,
    pub due: Timestamp,
}

pub fn post(_: &Tx, letter: &Letter, _: Timestamp) -> db::Result<()> {
    tracing::debug!(id = letter.id, purpose = letter.purpose, "a letter waits for mail");
    Ok(())
}
