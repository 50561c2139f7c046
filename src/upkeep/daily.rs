//! What each day asks: whoever is the contact of an organisation that nobody looked at for a year is written to, once a year.

use jiff::{Timestamp, ToSpan};

use super::{letters, rules, store};
use crate::{
    access::secret,
    journal::{self, Entry, Facts},
    members,
    platform::{
        db::{self, Tx},
        mail::{self, Letter},
        web::{Site, frame::Settings},
    },
};

/// Nobody is written to before this hour.
const HOUR: i8 = 8;
/// Letters of one day, so that a large directory is not asked all at once.
pub const A_DAY: usize = 100;
/// How long the link of a letter opens.
pub const DAYS: i64 = 365;

pub fn ask(house: &Site, tx: &Tx, now: Timestamp) -> db::Result<()> {
    if house.options.mail == mail::Way::None {
        return Ok(());
    }
    let zone = &house.options.zone;
    let today = now.to_zoned(zone.clone()).date();
    store::drop_check_links(tx, now - (24 * DAYS).hours())?;
    let left = A_DAY.saturating_sub(store::asked_on(tx, today)?);
    if left == 0 {
        return Ok(());
    }
    let old = |one: &super::model::Looked| {
        let written = one.written_at.to_zoned(zone.clone()).date();
        let looked = [one.told_on, one.checked_on].into_iter().flatten().max().unwrap_or(written);
        rules::to_ask(looked, one.asked_on, today)
    };
    let due: Vec<_> = store::looked(tx)?.into_iter().filter(old).take(left).collect();
    if due.is_empty() {
        return Ok(());
    }
    let facts = Facts::default().with("organisations", due.len() as i64);
    let n = journal::record(tx, Entry::of_house("organisations.asked", false, facts, now))?;
    let contacts = members::store::contacts(tx)?;
    let name = Settings::read(tx)?.get("name").to_owned();
    let at = today.at(HOUR, 0, 0, 0).to_zoned(zone.clone()).map_or(now, |at| at.timestamp());
    for one in due {
        let mut theirs = contacts.iter().filter(|contact| contact.organisation.as_deref() == Some(&one.id));
        let Some((to, email)) = theirs.find_map(|contact| Some((&contact.name, contact.email.as_ref()?))) else {
            continue;
        };
        let id = format!("{}-{today}", one.id);
        // a round that is run again after a lost race writes none of the first one's letters
        let secret = secret();
        store::put_ask(tx, &id, &one.id, today, n)?;
        store::put_check_link(tx, &secret, &id, (to, email), now)?;
        let (subject, body) = letters::still_true(house, &name, &one, &secret);
        let letter = Letter {
            id: format!("{}-{id}", letters::CHECK),
            purpose: letters::CHECK,
            object: format!("organisation/{}", one.id),
            to: email.clone(),
            name: to.clone(),
            subject,
            body,
            stoppable: true,
            due: at.max(now),
        };
        mail::post(tx, &letter, now)?;
    }
    Ok(())
}
