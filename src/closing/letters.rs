//! What the last signature sends, in its own transaction: the minutes to each member that was convened, and to each who
//! takes on actions, theirs. A letter's id is made of the minutes' number, so that none goes twice.
//!
//! Whom no address reaches has a letter too, held: the log says who was not written to.

use crate::{
    access::View,
    assemblies::{self, record::Record},
    convening::{self, roster},
    governance::{self, Action, Decision},
    members::{self, store::Contact},
    platform::{
        db::{self, Tx},
        mail::{self, Letter},
        web::{Error, Frame},
    },
};

/// The purposes of these letters: one stops them by it.
pub const MINUTES: &str = "minutes";
pub const ACTIONS: &str = "actions";

pub fn signed(view: &View, session: &str) -> Result<(), Error> {
    let record = assemblies::store::record(view.tx, session)?;
    let number = assemblies::store::frozen(view.tx, session)?.ok_or(Error::NotFound)?.number;
    let frame = view.frame("")?;
    minutes(view, &frame, &record, &number)?;
    actions(view, &frame, &record, &number)
}

fn minutes(view: &View, frame: &Frame, record: &Record, number: &str) -> Result<(), Error> {
    let s = &record.session;
    let body = minutes_body(view, frame, record, number)?;
    for line in roster::roster(view.tx, record)? {
        let letter = |id: String, to: &str, name: &str| Letter {
            id,
            purpose: MINUTES,
            object: format!("session/{}", s.id),
            to: to.to_owned(),
            name: name.to_owned(),
            subject: frame.t1("minutes-letter-subject", "title", convening::titled(frame, &s.title, s.held_on)),
            body: body.clone(),
            stoppable: true,
            due: view.visit.now,
        };
        let id = format!("{MINUTES}-{number}-{}", line.elector.id);
        for (contact, to) in line.letters() {
            mail::post(view.tx, &letter(format!("{id}-{}", contact.id), to, &contact.name), view.visit.now)?;
        }
        if !line.has_mail() {
            mail::post(view.tx, &letter(id, "", &line.elector.name), view.visit.now)?;
        }
    }
    Ok(())
}

fn minutes_body(view: &View, frame: &Frame, record: &Record, number: &str) -> Result<String, Error> {
    let s = &record.session;
    let signed = frame.say(
        "minutes-letter-signed",
        &[("number", number.into()), ("title", s.title.as_str().into()), ("day", frame.day(&s.held_on).into())],
    );
    let mut parts = vec![frame.t("letter-hello"), signed];
    let mut lines = vec![];
    for decision in governance::decisions_of_session(view.tx, &s.id)? {
        lines.push(decided(view, frame, &decision)?);
    }
    if !lines.is_empty() {
        parts.push(frame.t("minutes-letter-decided"));
        parts.push(lines.join("\n"));
    }
    let address = frame.absolute(&frame.link(&format!("/assemblees/{}/proces-verbal", s.id)));
    parts.push(frame.t1("minutes-letter-read", "address", &address));
    parts.push(frame.t1("minutes-letter-pdf", "address", format!("{address}.pdf")));
    parts.push(frame.t("letter-greeting"));
    parts.push(frame.name().to_owned());
    Ok(parts.join("\n\n"))
}

/// A decision in one line; of an election, who was elected.
fn decided(view: &View, frame: &Frame, decision: &Decision) -> Result<String, Error> {
    let seats = governance::seats_of_decision(view.tx, &decision.id)?;
    let outcome = match seats.is_empty() {
        true => frame.of("decision-outcome", &decision.outcome).to_lowercase(),
        false => seats.iter().map(governance::Seat::name).collect::<Vec<_>>().join(", "),
    };
    let number = decision.number.as_ref().map(|number| format!("{number}. ")).unwrap_or_default();
    Ok(format!(
        "- {}",
        frame.t2("minutes-letter-line", "title", format!("{number}{}", decision.title), "outcome", outcome)
    ))
}

/// Those who take on actions of the session, each with its own.
fn actions(view: &View, frame: &Frame, record: &Record, number: &str) -> Result<(), Error> {
    let s = &record.session;
    let contacts = members::store::contacts(view.tx)?;
    let all = governance::actions_of_session(view.tx, &s.id)?;
    let open = all.iter().filter(|action| action.done_on.is_none());
    let mut owners: Vec<(Owner, Vec<&Action>)> = vec![];
    for action in open {
        let Some(owner) = Owner::of(action) else { continue };
        match owners.iter_mut().find(|(known, _)| *known == owner) {
            Some((_, theirs)) => theirs.push(action),
            None => owners.push((owner, vec![action])),
        }
    }
    for (owner, theirs) in owners {
        let line = |action: &&Action| {
            let day = action.due.map(|due| frame.t1("action-due-by", "day", frame.short_day(&due)));
            let address = frame.absolute(&frame.link(&format!("/actions/{}", action.id)));
            [Some(action.what.clone()), day].into_iter().flatten().collect::<Vec<_>>().join(", ") + "\n  " + &address
        };
        let day = frame.day(&s.held_on);
        let parts = [
            frame.t("letter-hello"),
            frame.say(
                "actions-letter-text",
                &[("title", s.title.as_str().into()), ("day", day.into()), ("n", (theirs.len() as f64).into())],
            ),
            theirs.iter().map(|action| format!("- {}", line(action))).collect::<Vec<_>>().join("\n"),
            frame.t("actions-letter-done"),
            frame.t("letter-greeting"),
            frame.name().to_owned(),
        ];
        let letter = Letter {
            id: format!("{ACTIONS}-{number}-{}", owner.key()),
            purpose: ACTIONS,
            object: format!("session/{}", s.id),
            to: String::new(),
            name: owner.name.clone(),
            subject: frame.t2("actions-letter-subject", "n", theirs.len(), "title", &s.title),
            body: parts.join("\n\n"),
            stoppable: true,
            due: view.visit.now,
        };
        owner.post(view.tx, &contacts, letter, view.visit.now)?;
    }
    Ok(())
}

/// Who takes on an action: an organisation or a person, by their id.
#[derive(Clone, Debug, PartialEq)]
pub struct Owner {
    organisation: Option<String>,
    person: Option<String>,
    name: String,
}

impl Owner {
    pub fn of(action: &Action) -> Option<Owner> {
        let (organisation, person) = (action.organisation.clone(), action.person.clone());
        let name = action.organisation_name.clone().or(action.person_name.clone()).unwrap_or_default();
        (organisation.is_some() || person.is_some()).then_some(Owner { organisation, person, name })
    }

    fn key(&self) -> String {
        self.organisation.iter().chain(&self.person).cloned().collect::<Vec<_>>().join("-")
    }

    /// The letter to each of the owner's addresses; held, where there is none.
    pub fn post(&self, tx: &Tx, contacts: &[Contact], letter: Letter, now: jiff::Timestamp) -> db::Result<()> {
        let reaches = |contact: &&Contact| {
            (self.organisation.is_some() && contact.organisation == self.organisation)
                || (self.person.is_some() && contact.person == self.person)
        };
        let mut written = false;
        for contact in contacts.iter().filter(reaches) {
            let Some(to) = contact.email.clone() else { continue };
            let (id, name) = (format!("{}-{}", letter.id, contact.id), contact.name.clone());
            mail::post(tx, &Letter { id, to, name, ..letter.clone() }, now)?;
            written = true;
        }
        if written { Ok(()) } else { mail::post(tx, &letter, now) }
    }
}
