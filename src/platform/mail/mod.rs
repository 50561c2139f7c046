//! Letters: an act writes them into the outbox in its own transaction, and the process sends them afterwards.
//!
//! ```text
//! mail::post(tx, &Letter { id, purpose, object, to, name, subject, body, stoppable, due }, now)?;
//! ```
//!
//! A letter whose act was not kept was never written; one whose act was kept is sent, even if the process ends meanwhile.
//! Reading order: this page, `rules` (why a letter is held, when it is tried again; pure), `store`, `way` (SMTP, a folder,
//! the demonstration), `drain` (the task that sends).

pub mod drain;
pub mod rules;
pub mod store;
mod way;

use jiff::{Timestamp, ToSpan};

pub use drain::Drain;
pub use store::STATEMENTS;
pub use way::{Carrier, Sent, Way, host};

use super::{
    db::{self, Tx},
    held::{ADDRESS, Basis, Hold, Instead, Keep, Processing},
};
use rules::Held;

pub const PROCESSINGS: &[Processing] = &[Processing {
    id: "letters",
    basis: Basis::Interest,
    holds: &[
        Hold::new("mail", "recipient", ADDRESS, &["made_at", "name", "recipient", "subject", "state"]).gives(&[
            ("name", Instead::Name),
            ("recipient", Instead::Blank),
            ("body", Instead::Blank),
        ]),
        Hold::new("mail_stop", "address", ADDRESS, &["purpose", "at"]).key("address").goes(),
        Hold::new("mail_lost", "address", ADDRESS, &["at"]).key("address").goes(),
    ],
    keeps: &[Keep::goes("letter-texts", 365, store::sweep), Keep::goes("letter-lines", 3 * 365, store::drop_before)],
}];

/// The purpose of letters that hold a way in. Anyone can have them sent by typing an address: hence few an hour, gone
/// stale when their link is, and a text that is forgotten as soon as nothing more is to be done with it.
pub const SIGN_IN: &str = "sign-in";

/// The purpose of letters that call to a session. Each holds a voter's own link: their text is forgotten likewise, but not
/// limited nor gone stale.
pub const CONVOCATION: &str = "convocation";

/// One letter to one address.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Unique: posting the same id twice is one letter. Made of what the letter is about, or of the form that asked for it.
    pub id: String,
    /// What letters of its sort are for, the same word for all: one stops them, and they are limited, by it.
    pub purpose: &'static str,
    /// What it is about, as the journal says it: `session/2018-06-19`.
    pub object: String,
    pub to: String,
    /// Whose address it is; may be empty.
    pub name: String,
    pub subject: String,
    /// Plain text. Lines are not cut.
    pub body: String,
    /// Whether its reader may ask for no more of them. What the law or the statutes make one send is not stoppable.
    pub stoppable: bool,
    /// Not before then.
    pub due: Timestamp,
}

/// Puts a letter into the outbox, in the transaction of the act that it tells of. Where it may not be sent it is kept
/// all the same, held, with the reason: the log says who was written to, and why not.
pub fn post(tx: &Tx, letter: &Letter, now: Timestamp) -> db::Result<()> {
    if store::known(tx, &letter.id)? {
        return Ok(());
    }
    let address = letter.to.trim().to_lowercase();
    let stopped = letter.stoppable && store::stopped(tx, &address, letter.purpose)?;
    let lately = store::lately(tx, &address, letter.purpose, now - 1.hour())?;
    let lost = store::is_lost(tx, &address)?;
    let held = rules::held(letter.purpose, &address, stopped, lost, lately);
    store::put(tx, letter, &address, held.is_some(), now)?;
    if let Some(held) = held {
        store::note(tx, &letter.id, "held", held.word(), now)?;
    }
    // every process that drains is told
    tx.notify();
    Ok(())
}

/// Writes down that the reader of the letter with this secret wants no more of its sort, and holds those that wait.
/// Gives the letter's id; `None` when no letter has this secret.
pub fn stop(tx: &Tx, secret: &str, now: Timestamp) -> db::Result<Option<String>> {
    let Some(letter) = store::of_secret(tx, secret)? else { return Ok(None) };
    store::put_stop(tx, &letter.recipient, &letter.purpose, now)?;
    for id in store::waiting_for(tx, &letter.recipient, &letter.purpose)? {
        store::hold(tx, &id, Held::Stopped, now)?;
    }
    Ok(Some(letter.id))
}

/// Holds what still waits for an address that is being forgotten.
pub fn let_go(tx: &Tx, address: &str, now: Timestamp) -> db::Result<()> {
    for (id,) in store::waiting(tx, address)? {
        store::hold(tx, &id, Held::Stopped, now)?;
    }
    Ok(())
}
