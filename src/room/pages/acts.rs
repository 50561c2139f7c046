//! What whoever keeps the session does there, votes apart.

use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::{ToSpan, civil::Time};

use super::{
    super::{
        model::Note,
        rules::{self, Refusal},
        store,
    },
    Stage, act, door, groups, hour, local,
};
use crate::{
    access::View,
    assemblies::{
        self,
        record::{Elector, Movement, Voter},
        rules::AttendanceLine,
    },
    governance::rules::{Matter, notice},
    journal::Facts,
    members,
    platform::web::{Error, Filled, Problem, Site, Visit},
};

/// Six digits, shown in the room and nowhere else.
fn code(view: &View) -> String {
    let drawn = u64::from_str_radix(&view.salt("code")[..12], 16).unwrap_or_default();
    format!("{:06}", drawn % 1_000_000)
}

pub async fn open(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        if stage.happened.held.is_some() {
            return Err(Problem::new("main", "room-opened-already").into());
        }
        if stage.record.electors.is_empty() {
            return Err(Problem::new("main", "room-no-electors").into());
        }
        let session = &stage.record.session.id;
        let facts = Facts::default().with("electors", assemblies::rules::electors_hash(&stage.record.electors));
        let n = journal(door::opening(view, stage, facts)?)?;
        store::open(view.tx, filled.form(), session, &code(view), view.visit.now, n)?;
        door::place(view, stage, n)?;
        Ok(assemblies::store::opens(view.tx, session, hour(view), n)?)
    };
    act(house, visit, id, filled, ("sitting.opened", true, "main"), run).await
}

pub async fn close(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        if stage.happened.open_poll().is_some() {
            return Err(Problem::new("main", "room-poll-still-open").into());
        }
        let session = &stage.record.session.id;
        let n = journal(Facts::default())?;
        store::close(view.tx, filled.form(), session, view.visit.now, n)?;
        // what was noted during the debate becomes the prose of its item, to be mended before the signature
        for note in &stage.happened.notes {
            assemblies::store::add_prose(view.tx, &note.item, &note.text, n)?;
        }
        groups::close_all(view, stage, n)?;
        Ok(assemblies::store::closes(view.tx, session, hour(view), n)?)
    };
    act(house, visit, id, filled, ("sitting.closed", true, "main"), run).await
}

/// Nobody needs to say who comes for this member: someone on the sheet sits for it, or it is a person.
pub(super) fn known(view: &View, stage: &Stage, elector: &Elector) -> Result<bool, Error> {
    let sits = stage.record.voters.iter().any(|voter| voter.elector == elector.id);
    Ok(sits || members::store::person_of(view.tx, &elector.membership)?.is_some())
}

/// Who sits for this elector comes in: on the sheet, with the hour. Used at the desk, and by a phone that gives the code.
pub(super) fn come(
    view: &View,
    stage: &Stage,
    elector: &Elector,
    (given, family): (&str, &str),
    form: &str,
    n: i64,
) -> Result<(), Error> {
    let session = &stage.record.session.id;
    let sits = stage.record.voters.iter().find(|voter| voter.elector == elector.id);
    let attendance = match sits {
        Some(voter) => voter.attendance.clone(),
        None => {
            let new = format!("{form}-a");
            let person = members::store::person_of(view.tx, &elector.membership)?;
            let stated = person.is_none().then(|| elector.name.clone());
            let (given_name, family_name) = person.unwrap_or((given.to_owned(), family.to_owned()));
            let line = AttendanceLine { family_name, given_name, stated };
            let holders = members::store::holders(view.tx)?;
            let of = holders.iter().find(|(membership, ..)| *membership == elector.membership);
            let organisation = of.and_then(|(_, organisation, _)| organisation.as_deref());
            let position = stage.record.attendance.len() as i64 + 1;
            assemblies::store::put_attendance(view.tx, session, &new, position, &line, organisation, "voter", n)?;
            let voter = Voter { id: format!("{form}-v"), elector: elector.id.clone(), attendance: new.clone() };
            assemblies::store::put_voter(view.tx, session, &voter, n)?;
            new
        }
    };
    let (id, direction) = (format!("{form}-m"), "arrival".to_owned());
    let movement = Movement { id, attendance, direction, at: hour(view) };
    assemblies::store::put_movement(view.tx, session, &movement, n)?;
    groups::welcome(view, session, &movement.attendance, n)
}

pub async fn arrive(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let elector = stage.record.elector(filled.get("elector")).ok_or(Error::NotFound)?;
        if rules::in_room(&stage.sitting(), hour(view)).0.contains(&elector.id) {
            return Err(Problem::new("main", "room-here-already").with("name", &elector.name).into());
        }
        let (given, family) = (filled.get("given_name"), filled.get("family_name"));
        if (given.is_empty() || family.is_empty()) && !known(view, stage, elector)? {
            return Err(Problem::new("main", "room-who-comes").with("name", &elector.name).into());
        }
        let n = journal(Facts::default().with("elector", elector.id.as_str()))?;
        come(view, stage, elector, (given, family), filled.form(), n)
    };
    act(house, visit, id, filled, ("voter.arrived", false, "arrivals"), run).await
}

/// A departure is noted after the last vote that was closed: the vote counted who was there.
fn departure(view: &View, stage: &Stage) -> Time {
    let last = stage.happened.polls.iter().filter_map(|poll| poll.closed_at).map(|at| local(view, at)).max();
    match last {
        Some(last) if last >= hour(view) => last.saturating_add(1.minute()),
        _ => hour(view),
    }
}

pub async fn leave(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let elector = stage.record.elector(filled.get("elector")).ok_or(Error::NotFound)?;
        let sits = stage.record.voters.iter().find(|voter| voter.elector == elector.id);
        let voter = sits.ok_or_else(|| Refusal::NotHere(elector.name.clone()))?;
        let n = journal(Facts::default().with("elector", elector.id.as_str()))?;
        let (id, direction) = (format!("{}-m", filled.form()), "departure".to_owned());
        let movement = Movement { id, attendance: voter.attendance.clone(), direction, at: departure(view, stage) };
        Ok(assemblies::store::put_movement(view.tx, &stage.record.session.id, &movement, n)?)
    };
    act(house, visit, id, filled, ("voter.left", false, "arrivals"), run).await
}

/// A member that was not on the electoral body, admitted at the door: until the first vote opens, where the statutes allow.
pub async fn admit(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let (session, sitting) = (&stage.record.session, stage.sitting());
        // a member is admitted to an assembly; one sits elsewhere by a seat
        if !sitting.kind().is_assembly() {
            return Err(Error::NotFound);
        }
        let body = notice::electoral_body(sitting.rules(Matter::Ordinary), session.held_on);
        if !body.still_admits(!stage.happened.polls.is_empty()) {
            return Err(Problem::new("main", "room-no-late-admission")
                .with("why", stage.words(view, &body.explanation))
                .into());
        }
        let membership = filled.get("membership");
        let listed = members::store::listed(view.tx, session.held_on)?;
        let member = listed.iter().find(|one| one.id == membership && one.state == "admitted");
        let member = member.ok_or_else(|| Problem::new("main", "room-not-admitted"))?;
        let n = journal(Facts::default().with("membership", membership))?;
        let voices = members::store::voices(view.tx)?;
        let late = Some(hour(view));
        for elector in assemblies::rules::electoral_body(&session.id, std::slice::from_ref(member), &voices) {
            assemblies::store::admit_late(view.tx, &session.id, &Elector { admitted_late_at: late, ..elector }, n)?;
        }
        Ok(())
    };
    act(house, visit, id, filled, ("elector.admitted-late", false, "arrivals"), run).await
}

pub async fn take_item(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let item = stage.record.items.iter().find(|item| item.id == filled.get("item")).ok_or(Error::NotFound)?;
        let n = journal(Facts::default().with("item", item.id.as_str()))?;
        Ok(store::put_turn(view.tx, filled.form(), &stage.record.session.id, &item.id, view.visit.now, n)?)
    };
    act(house, visit, id, filled, ("item.taken", false, "agenda"), run).await
}

/// Someone asks for the floor, is given it, or is done.
pub async fn speak(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let (session, now) = (&stage.record.session.id, view.visit.now);
        let (speaker, name) = (filled.get("speaker"), filled.get("name"));
        if speaker.is_empty() && name.is_empty() {
            return Err(Problem::new("speaker-name", "room-speaker-name").into());
        }
        let n =
            journal(Facts::default().personal("name", &view.salt("speaker"), name).with("step", filled.get("step")))?;
        match (speaker, filled.get("step")) {
            ("", _) => store::put_speaker(view.tx, filled.form(), session, name, now, n)?,
            (speaker, "end") => drop(store::end_speaker(view.tx, session, speaker, now, n)?),
            (speaker, _) => {
                // one speaks at a time
                if let Some(before) = stage.happened.speaking() {
                    store::end_speaker(view.tx, session, &before.id, now, n)?;
                }
                store::begin_speaker(view.tx, session, speaker, now, n)?;
            }
        }
        Ok(())
    };
    act(house, visit, id, filled, ("floor.turned", false, "speakers"), run).await
}

/// A paragraph taken during the debate: added, never written over another's.
pub async fn note(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let text = filled.get("text");
        if text.is_empty() {
            return Err(Problem::new("note-text", "cell-missing").into());
        }
        let item = stage.record.items.iter().find(|item| item.id == filled.get("item")).ok_or(Error::NotFound)?;
        let n = journal(Facts::default().with("item", item.id.as_str()))?;
        let note = Note {
            id: filled.form().to_owned(),
            item: item.id.clone(),
            by_name: view.who.account.as_ref().map_or(String::new(), |account| account.name.clone()),
            noted_at: view.visit.now,
            text: text.to_owned(),
        };
        Ok(store::put_note(view.tx, &stage.record.session.id, &note, n)?)
    };
    act(house, visit, id, filled, ("note.taken", false, "notes"), run).await
}
