//! What each day does of old rows, as the slices declare it: some go, some are proposed to whoever keeps the network.

use jiff::{Timestamp, civil::Date};

use super::{rules, store};
use crate::{
    access,
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        held::{Keep, Old, Then},
        mail::{self, Letter},
        texts::Lang,
        web::{Site, Slice, frame::Settings},
    },
};

/// The purpose of the letters that tell of proposals.
const PURPOSE: &str = "retention";

/// Every rule of the house.
pub fn keeps(slices: &'static [Slice]) -> impl Iterator<Item = &'static Keep> {
    slices.iter().flat_map(|slice| slice.processings).flat_map(|processing| processing.keeps)
}

/// Each rule once a day: whichever process comes second finds that it was looked at.
pub fn apply(house: &Site, tx: &Tx, now: Timestamp) -> db::Result<()> {
    let today = day(house, now);
    let looks = store::looks(tx)?;
    if keeps(house.slices).all(|keep| looks.get(keep.id) == Some(&today)) {
        return Ok(());
    }
    let periods = store::periods(tx)?;
    let mut asked = 0;
    for keep in keeps(house.slices).filter(|keep| looks.get(keep.id) != Some(&today)) {
        store::put_look(tx, keep.id, today)?;
        let days = periods.get(keep.id).map_or(keep.days, |(days, _)| *days);
        let before = now - jiff::SignedDuration::from_hours(24 * days);
        match keep.then {
            Then::Goes(how) => {
                let gone = i64::try_from(how(tx, before)?).unwrap_or(i64::MAX);
                if gone > 0 {
                    let n = record(tx, keep, "retention.applied", gone, now)?;
                    store::put_done(tx, keep.id, today, gone, n)?;
                }
            }
            Then::Asked(which) => asked += ask(house, tx, keep, which(house, tx, Old { before, now })?, before, now)?,
        }
    }
    if asked > 0 { tell(house, tx, asked, today, now) } else { Ok(()) }
}

fn day(house: &Site, at: Timestamp) -> Date {
    at.to_zoned(house.options.zone.clone()).date()
}

fn record(tx: &Tx, keep: &Keep, act: &'static str, rows: i64, now: Timestamp) -> db::Result<i64> {
    journal::record(tx, Entry::of_house(act, false, Facts::default().with("rule", keep.id).with("rows", rows), now))
}

fn ask(house: &Site, tx: &Tx, keep: &Keep, old: Vec<String>, before: Timestamp, now: Timestamp) -> db::Result<usize> {
    let told: Vec<_> = store::proposals(tx)?.into_iter().map(|one| (one.object, one.answered_on)).collect();
    let fresh = rules::proposed(&old, &told, day(house, before));
    if fresh.is_empty() {
        return Ok(0);
    }
    let n = record(tx, keep, "retention.proposed", fresh.len() as i64, now)?;
    for object in &fresh {
        store::put_proposal(tx, keep.id, object, day(house, now), n)?;
    }
    Ok(fresh.len())
}

/// One letter to each of those who keep the network, in French, then in English: nobody asked for it.
fn tell(house: &Site, tx: &Tx, asked: usize, today: Date, now: Timestamp) -> db::Result<()> {
    let name = Settings::read(tx)?.get("name").to_owned();
    let part = |lang: Lang| {
        let address = format!("{}{}/administration/conservation", house.options.public_url, lang.prefix());
        let args = [("house", name.as_str().into()), ("n", asked.into()), ("address", address.into())];
        house.texts.say(lang, "letter-retention", &args)
    };
    let body = Lang::ALL.map(part).join("\n\n---\n\n");
    for account in access::store::coordinators(tx, today)? {
        let letter = Letter {
            id: format!("{PURPOSE}-{today}-{}", account.id),
            purpose: PURPOSE,
            object: "retention".to_owned(),
            to: account.email,
            name: account.name,
            subject: house.texts.say(Lang::Fr, "letter-retention-subject", &[("house", name.as_str().into())]),
            body: body.clone(),
            stoppable: true,
            due: now,
        };
        mail::post(tx, &letter, now)?;
    }
    Ok(())
}
