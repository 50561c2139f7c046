//! The last signature: what was decided becomes decisions, mandates and deadlines; the minutes are numbered and frozen.

use super::{
    minutes::{self, Audience},
    sitting::Sitting,
    store::{self, Frozen},
};
use crate::{
    access::View,
    governance::{self, NewAction, NewDecision, NewSeat},
    members,
    platform::{files, web::Error},
};

/// Runs in the transaction of the last signature, under its journal number.
/// What is frozen is the text with this digest, which the officers read; what follows from it is recorded after.
pub fn freeze(view: &View, id: &str, digest: &str, n: i64) -> Result<(), Error> {
    let around = minutes::surroundings(view.tx, id)?;
    let texts = &view.house.texts;
    let number = store::next_number(view.tx, around.record.session.held_on.year())?;
    let told = minutes::compose(&around, texts, Audience::Members, Some((&number, digest)));
    let full = minutes::render(&told, texts)?;
    let public = minutes::render(&minutes::compose(&around, texts, Audience::Public, Some((&number, digest))), texts)?;
    let keep = |media: &str, bytes: &[u8]| files::keep(view.tx, media, bytes);
    let frozen = Frozen {
        id: number.clone(),
        number,
        frozen_at: view.visit.now,
        hash: full.hash,
        json: keep("application/json", &full.json)?,
        html: keep("text/html", full.html.as_bytes())?,
        pdf: keep("application/pdf", &full.pdf)?,
        markdown: keep("text/markdown", full.markdown.as_bytes())?,
        public_json: keep("application/json", &public.json)?,
        public_html: keep("text/html", public.html.as_bytes())?,
        public_pdf: keep("application/pdf", &public.pdf)?,
        public_markdown: keep("text/markdown", public.markdown.as_bytes())?,
    };
    store::put_minutes(view.tx, id, &frozen, n)?;
    decide(view, id, n)?;
    follow(view, id, &told, n)
}

/// Decisions that the votes gave and that the house does not hold yet, and the seats that elections gave.
fn decide(view: &View, id: &str, n: i64) -> Result<(), Error> {
    let around = minutes::surroundings(view.tx, id)?;
    let told = minutes::compose(&around, &view.house.texts, Audience::Members, None);
    let record = &around.record;
    let sitting = Sitting::new(record, &around.statutes);
    let (body, on) = (record.session.body.clone(), record.session.held_on);
    let known = governance::decisions_of_session(view.tx, id)?;
    let resolutions = told.agenda.iter().flat_map(|item| &item.resolutions);
    for (resolution, said) in
        record.resolutions.iter().filter_map(|r| Some((r, resolutions.clone().find(|s| s.number == r.number)?)))
    {
        let Some(result) = sitting.outcome(resolution) else { continue };
        if known.iter().any(|decision| decision.number.as_deref() == Some(&resolution.number)) {
            continue;
        }
        let outcome = result.decided.outcome.word();
        let sentence = said.sentence.clone().unwrap_or_default();
        let decision = NewDecision {
            id: format!("{id}-{}", resolution.number),
            body: body.clone(),
            session: Some(id.to_owned()),
            number: Some(resolution.number.clone()),
            title: resolution.title.clone(),
            text: resolution.text.clone(),
            matter: resolution.matter.clone(),
            outcome: outcome.to_owned(),
            decided_on: on,
            count_fr: Some(sentence.fr),
            count_en: Some(sentence.en),
        };
        governance::put_decision(view.tx, &decision, n)?;
    }
    for election in &record.elections {
        let elected = sitting.elected(election);
        if elected.is_empty() {
            continue;
        }
        let decision = NewDecision {
            id: format!("{id}-{}", election.id),
            body: body.clone(),
            session: Some(id.to_owned()),
            number: None,
            title: election.title.clone(),
            text: election.title.clone(),
            matter: "persons".to_owned(),
            outcome: "adopted".to_owned(),
            decided_on: on,
            count_fr: None,
            count_en: None,
        };
        governance::put_decision(view.tx, &decision, n)?;
        for (at, candidate) in elected.iter().enumerate() {
            let Some(candidate) = record.candidates.iter().find(|one| one.id == *candidate) else { continue };
            let sheet = candidate.attendance.as_deref().and_then(|attendance| record.person(attendance));
            let person = candidate.person.clone().or_else(|| sheet.and_then(|sheet| sheet.person.clone()));
            let person = match person {
                Some(person) => person,
                None => {
                    let (given, family) = candidate.name.rsplit_once(' ').unwrap_or(("", &candidate.name));
                    let new = format!("{}-{at}", election.id);
                    members::store::put_person(view.tx, &new, family, given, n)?;
                    new
                }
            };
            let seat = NewSeat {
                id: format!("{}-{}", election.id, candidate.id),
                body: election.body.clone(),
                position: at as i64 + 1,
                person,
                organisation: sheet.and_then(|sheet| sheet.organisation.clone()),
                personal: false,
                stated: sheet.and_then(|sheet| sheet.stated.clone()),
                role: election.role.clone(),
                starts: election.starts.or(Some(on)),
                ends: election.ends,
                decision: Some(decision.id.clone()),
            };
            governance::put_seat(view.tx, &seat, n)?;
        }
    }
    Ok(())
}

/// The legal deadlines become actions, so that someone is reminded of them.
fn follow(view: &View, id: &str, told: &minutes::Minutes, n: i64) -> Result<(), Error> {
    for (at, deadline) in told.deadlines.iter().enumerate() {
        let action = NewAction {
            id: format!("{id}-deadline-{}", at + 1),
            decision: None,
            session: Some(id.to_owned()),
            what: deadline.sentence.fr.clone(),
            who: None,
            due: Some(deadline.due),
            basis: Some(deadline.source.clone()),
            organisation: None,
            person: None,
        };
        governance::put_action(view.tx, &action, n)?;
    }
    Ok(())
}
