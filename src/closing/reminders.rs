//! What each day sends: an action due within the week is recalled to its owner, and once more when its day has passed. One
//! that nobody took on is recalled to those who keep the network: legal deadlines are.

use jiff::{Timestamp, civil::Date};

use super::{
    letters::{ACTIONS, Owner},
    store,
};
use crate::{
    access,
    governance::{
        self, Action,
        rules::actions::{self, Step},
    },
    journal::{self, Entry, Facts},
    members,
    platform::{
        calendar,
        db::{self, Tx},
        mail::{self, Letter},
        texts::Lang,
        web::{Site, frame::Settings},
    },
};

/// Nobody is written to before this hour.
const HOUR: i8 = 8;

pub fn remind(house: &Site, tx: &Tx, now: Timestamp) -> db::Result<()> {
    let local = now.to_zoned(house.options.zone.clone());
    let today = local.date();
    let sent = store::reminders(tx)?;
    let due = |action: Action| {
        let (step, due) = (actions::reminder(action.due, action.done_on, today)?, action.due?);
        let known = sent.iter().any(|(id, word, day)| *id == action.id && *word == step.word() && *day == due);
        (!known).then_some((action, step, due))
    };
    let due: Vec<_> = governance::actions(tx)?.into_iter().filter_map(due).collect();
    if due.is_empty() {
        return Ok(());
    }
    let facts = Facts::default().with("actions", due.len() as i64);
    let n = journal::record(tx, Entry::of_house("actions.reminded", false, facts, now))?;
    let contacts = members::store::contacts(tx)?;
    let name = Settings::read(tx)?.get("name").to_owned();
    let at = today.at(HOUR, 0, 0, 0).to_zoned(house.options.zone.clone()).map_or(now, |at| at.timestamp());
    for (action, step, day) in due {
        store::put_reminder(tx, &action.id, step.word(), day, today, n)?;
        let letter = Letter {
            id: format!("{ACTIONS}-{}-{day}-{}", step.word(), action.id),
            purpose: ACTIONS,
            object: format!("action/{}", action.id),
            to: String::new(),
            name: action.owner(true).unwrap_or_default().to_owned(),
            subject: say(house, Lang::Fr, "reminder-subject", step, &action, day),
            body: body(house, &name, step, &action, day),
            stoppable: true,
            due: at.max(now),
        };
        match Owner::of(&action) {
            Some(owner) => owner.post(tx, &contacts, letter, now)?,
            None => {
                for account in access::store::coordinators(tx, today)? {
                    let (id, to) = (format!("{}-{}", letter.id, account.id), account.email);
                    mail::post(tx, &Letter { id, to, name: account.name, ..letter.clone() }, now)?;
                }
            }
        }
    }
    Ok(())
}

fn say(house: &Site, lang: Lang, key: &str, step: Step, action: &Action, day: Date) -> String {
    let day = calendar::full(day, lang);
    house.texts.say(
        lang,
        key,
        &[("step", step.word().into()), ("what", action.what.as_str().into()), ("day", day.into())],
    )
}

/// Nobody asked for it, so that nobody's language is known: in French, then in English.
fn body(house: &Site, name: &str, step: Step, action: &Action, day: Date) -> String {
    let part = |lang: Lang| {
        let address = format!("{}{}/actions/{}", house.options.public_url, lang.prefix(), action.id);
        let done = house.texts.say(lang, "reminder-done", &[("address", address.into())]);
        [
            house.texts.say(lang, "letter-hello", &[]),
            say(house, lang, "reminder-text", step, action, day),
            done,
            house.texts.say(lang, "letter-greeting", &[]),
            name.to_owned(),
        ]
        .join("\n\n")
    };
    Lang::ALL.map(part).join("\n\n---\n\n")
}
