//! The electoral body as those who convene see it: how to reach each member, what it answered, whom it gave its proxy to. In a
//! body that is no assembly, whoever holds a seat.

use super::{
    model::{Answer, Link},
    rules::{self, State},
    store,
};
use crate::{
    assemblies::record::{Elector, Proxy, Record},
    governance::{self, Seat},
    members::{self, store::Contact},
    platform::{
        db::{self, Tx},
        mail,
        tables::fold,
    },
};

/// One elector.
pub struct Line {
    pub elector: Elector,
    pub contacts: Vec<Contact>,
    pub answer: Option<Answer>,
    pub state: State,
    /// Where it gave its proxy: a name, or nothing when the proxy is blank.
    pub holder: Option<Option<String>>,
    /// Those who gave it theirs.
    pub holds: Vec<String>,
    /// Its links that still open.
    pub links: Vec<Link>,
}

impl Line {
    pub fn letters(&self) -> impl Iterator<Item = (&Contact, &str)> {
        self.contacts.iter().filter_map(|contact| Some((contact, contact.email.as_deref()?)))
    }
    pub fn written_to(&self, contact: &Contact) -> bool {
        self.links.iter().any(|link| link.contact.as_deref() == Some(contact.id.as_str()))
    }
    pub fn has_mail(&self) -> bool {
        self.letters().next().is_some()
    }
    /// Written to on paper, or not at all.
    pub fn postal(&self) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.postal_address.is_some())
    }
}

/// How to reach whoever holds a seat: themselves, else the organisation that they sit for.
fn of_seat(seat: &Seat, contacts: &[Contact]) -> Vec<Contact> {
    let own = contacts.iter().filter(|contact| contact.person.as_ref() == Some(&seat.person));
    let own: Vec<Contact> = own.cloned().collect();
    let represented = seat.organisation.as_ref().filter(|_| own.is_empty() && !seat.is_personal());
    match represented {
        Some(id) => contacts.iter().filter(|contact| contact.organisation.as_ref() == Some(id)).cloned().collect(),
        None => own,
    }
}

/// Every elector by name, in six statements, seven where they hold seats.
pub fn roster(tx: &Tx, record: &Record) -> db::Result<Vec<Line>> {
    let holders = members::store::holders(tx)?;
    let (mut contacts, lost) = (members::store::contacts(tx)?, mail::store::lost(tx)?);
    // an address that answers no more reaches nobody
    for contact in &mut contacts {
        contact.email = contact.email.take().filter(|email| !lost.contains(&email.to_lowercase()));
    }
    let seats = match governance::kind(&record.session.kind).is_assembly() {
        true => vec![],
        false => governance::store::seats_ever(tx, &record.session.body)?,
    };
    let (answers, links) = (store::answers(tx, &record.session.id)?, store::links(tx, &record.session.id)?);
    let line = |elector: &Elector| {
        let of = holders.iter().find(|(membership, ..)| *membership == elector.membership);
        let reaches = |contact: &&Contact| {
            of.is_some_and(|(_, organisation, person)| {
                (organisation.is_some() && contact.organisation == *organisation)
                    || (person.is_some() && contact.person == *person)
            })
        };
        let answer = answers.iter().find(|answer| answer.elector == elector.id).cloned();
        let gave = record.proxies.iter().find(|proxy| proxy.giver == elector.id);
        Line {
            contacts: match seats.iter().find(|seat| seat.id == elector.membership) {
                Some(seat) => of_seat(seat, &contacts),
                None => contacts.iter().filter(reaches).cloned().collect(),
            },
            state: rules::state(answer.as_ref(), gave.is_some()),
            answer,
            holder: gave.map(|proxy| holder(record, proxy)),
            holds: held(record, &elector.id),
            links: links.iter().filter(|link| link.elector == elector.id && link.ended_at.is_none()).cloned().collect(),
            elector: elector.clone(),
        }
    };
    let mut lines: Vec<Line> = record.electors.iter().map(line).collect();
    lines.sort_by_cached_key(|line| (fold(&line.elector.name), line.elector.id.clone()));
    Ok(lines)
}

/// The name of whoever holds a proxy.
pub fn holder(record: &Record, proxy: &Proxy) -> Option<String> {
    let person = proxy.holder.as_ref().and_then(|id| record.person(id)).map(|one| one.name());
    person.or_else(|| proxy.holder_elector.as_ref().and_then(|id| record.elector(id)).map(|one| one.name.clone()))
}

/// The names of those whose proxy this elector holds.
pub fn held(record: &Record, elector: &str) -> Vec<String> {
    let to_it = record.proxies.iter().filter(|proxy| proxy.holder_elector.as_deref() == Some(elector));
    to_it.filter_map(|proxy| record.elector(&proxy.giver)).map(|giver| giver.name.clone()).collect()
}
