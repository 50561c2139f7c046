//! Accounts that nobody uses any more: their holder is written to, and a month later someone is asked what becomes of them.

use jiff::ToSpan;

use super::store;
use crate::platform::{
    db::{self, Tx},
    held::Old,
    mail::{self, Letter},
    texts::Lang,
    web::{Site, frame::Settings},
};

/// The purpose of these letters.
const PURPOSE: &str = "account-unused";

/// How long one has to answer, by signing in.
const DAYS: i64 = 30;

/// Those whose holder was written to long enough ago.
pub fn unused(house: &Site, tx: &Tx, old: Old) -> db::Result<Vec<String>> {
    let mut silent = vec![];
    let name = Settings::read(tx)?.get("name").to_owned();
    for account in store::unused(tx, old.before)? {
        // one a year at most
        let id = format!("{PURPOSE}-{}-{}", account.id, old.now.strftime("%Y"));
        let last_year = format!("{PURPOSE}-{}-{}", account.id, (old.now - (24 * 365).hours()).strftime("%Y"));
        let written = [mail::store::one(tx, &id)?, mail::store::one(tx, &last_year)?];
        match written.iter().flatten().map(|letter| letter.made_at).max() {
            Some(at) if at < old.now - (24 * DAYS).hours() => silent.push(format!("account/{}", account.id)),
            Some(_) => {}
            None => mail::post(tx, &letter(house, &name, id, &account), old.now)?,
        }
    }
    Ok(silent)
}

/// In French, then in English: nobody's language is known.
fn letter(house: &Site, name: &str, id: String, account: &super::model::Account) -> Letter {
    let part = |lang: Lang| {
        let address = format!("{}{}/connexion", house.options.public_url, lang.prefix());
        let args = [
            ("name", account.name.as_str().into()),
            ("house", name.into()),
            ("days", DAYS.into()),
            ("address", address.into()),
        ];
        house.texts.say(lang, "letter-unused", &args)
    };
    Letter {
        id,
        purpose: PURPOSE,
        object: format!("account/{}", account.id),
        to: account.email.clone(),
        name: account.name.clone(),
        subject: house.texts.say(Lang::Fr, "letter-unused-subject", &[("house", name.into())]),
        body: Lang::ALL.map(part).join("\n\n---\n\n"),
        stoppable: false,
        due: jiff::Timestamp::UNIX_EPOCH,
    }
}
