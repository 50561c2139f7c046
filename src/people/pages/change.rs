//! A change of job: one act ends a mandate, begins another, and says what becomes of all that depended on the first.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::rules::{self, Term},
    Told, told,
};
use crate::{
    access::{self, Act, View, read, said, write},
    governance::{self, NewSeat, Seat},
    journal::Facts,
    members::{
        self, GAINED, LEVELS,
        store::{Held, NewMandate},
    },
    platform::{
        tables::{date, fold},
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// Past this many organisations a name is typed without a list to choose from, which would weigh more than the page.
const MANY: usize = 200;

/// What may become of a seat that was held for the organisation one leaves.
const SEAT_FATES: &[&str] = &["keep", "personal", "end"];

struct Dependent {
    seat: Seat,
    body: String,
    chosen: String,
}

#[derive(Template)]
#[template(path = "people/templates/change.html")]
struct Change {
    frame: Frame,
    person: String,
    mandates: Vec<Told>,
    organisations: Vec<(String, String)>,
    levels: &'static [&'static str],
    gained: &'static [&'static str],
    fates: &'static [&'static str],
    seats: Vec<Dependent>,
    contacts: usize,
    roles: usize,
    /// Whether contacts and roles follow, as ticked; they do where nobody said otherwise.
    moves: bool,
    ends_roles: bool,
    /// What depends on the mandate is to be read before anything is written.
    look: bool,
    /// The form as it was filled in.
    ends: String,
    on: String,
    organisation: String,
    title: String,
    level: String,
    how: String,
    problems: Vec<(String, String)>,
}

pub async fn form(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

/// The field that says of which mandate the form shows what depends on it.
const SHOWN: &str = "shown";

/// What depends on a mandate: seats held for its organisation, how its holder is reached there, roles of their account.
struct Depends {
    seats: Vec<Seat>,
    contacts: Vec<(String, String)>,
    roles: Vec<String>,
}

impl Depends {
    fn is_empty(&self) -> bool {
        self.seats.is_empty() && self.contacts.is_empty() && self.roles.is_empty()
    }
}

fn depends(view: &View, person: &str, organisation: Option<&str>) -> Result<Depends, Error> {
    let on = view.visit.today;
    let Some(organisation) = organisation else {
        return Ok(Depends { seats: vec![], contacts: vec![], roles: vec![] });
    };
    let seats = governance::store::all_seats(view.tx)?.into_values().flatten();
    let theirs = |seat: &Seat| {
        seat.person == person
            && seat.organisation.as_deref() == Some(organisation)
            && !seat.is_personal()
            && seat.in_force(on)
    };
    Ok(Depends {
        seats: seats.filter(theirs).collect(),
        contacts: members::store::contacts_for(view.tx, person, organisation)?,
        roles: access::store::grants_for(view.tx, person, organisation, on)?,
    })
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let (given, family) = members::store::person_name(view.tx, id)?;
    let frame = view.frame(view.frame("")?.t1("change-title", "name", format!("{given} {family}")))?;
    let held: Vec<Held> =
        members::store::held_by(view.tx, id)?.into_iter().filter(|one| one.in_force(view.visit.today)).collect();
    // what was typed, by an act or by a look at what depends on another mandate
    let asked = |name: &str| view.visit.parameter(name).unwrap_or_default();
    let field = |name: &str| filled.map_or_else(|| asked(name), |filled| filled.get(name)).to_owned();
    let ends = Some(field("mandat")).filter(|one| !one.is_empty()).unwrap_or(field("ends"));
    // the one asked for, else the only one
    let chosen = held.iter().find(|one| one.id == ends).or(held.first().filter(|_| held.len() == 1));
    let depends = depends(view, id, chosen.and_then(|one| one.organisation.as_deref()))?;
    let bodies = governance::bodies(view.tx)?;
    // what was ticked stays so, where it was of the same mandate
    let same = chosen.is_some_and(|one| field(SHOWN) == one.id);
    let ticked = |name: &str| !same || field(name) == "yes";
    let seat = |seat: Seat| Dependent {
        body: bodies
            .iter()
            .find(|body| body.id == seat.body)
            .map_or(String::new(), |body| body.name(view.lang()).to_owned()),
        chosen: Some(field(&format!("seat-{}", seat.id))).filter(|one| !one.is_empty()).unwrap_or("keep".to_owned()),
        seat,
    };
    view.form_page(Change {
        person: id.to_owned(),
        ends: chosen.map_or(ends, |one| one.id.clone()),
        mandates: held.iter().map(|one| told(&frame, one, view.visit.today)).collect(),
        organisations: Some(members::store::organisations(view.tx)?)
            .filter(|all| all.len() <= MANY)
            .unwrap_or_default(),
        levels: LEVELS,
        gained: GAINED,
        fates: SEAT_FATES,
        seats: depends.seats.into_iter().map(seat).collect(),
        contacts: depends.contacts.len(),
        roles: depends.roles.len(),
        moves: ticked("contacts"),
        ends_roles: ticked("roles"),
        look: filled.is_some() && problems.is_empty() && chosen.is_some(),
        on: Some(field("on")).filter(|on| !on.is_empty()).unwrap_or_else(|| view.visit.today.to_string()),
        organisation: field("organisation"),
        title: field("title"),
        level: field("level"),
        how: field("gained"),
        problems: said(view, problems),
        frame,
    })
}

pub async fn change(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| move_on(view, filled, &id);
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}

/// The organisation that was typed, by its id or its name; two of one name are never guessed.
fn organisation(view: &View, typed: &str) -> Result<Option<String>, Problem> {
    if typed.is_empty() {
        return Ok(None);
    }
    let fault = |_| Problem::new("organisation", "cell-no-such-row").with("found", typed);
    let all = members::store::organisations(view.tx).map_err(fault)?;
    if all.iter().any(|(id, _)| id == typed) {
        return Ok(Some(typed.to_owned()));
    }
    let wanted = fold(typed);
    let named: Vec<_> = all.into_iter().filter(|(_, name)| fold(name) == wanted).collect();
    match &named[..] {
        [(id, _)] => Ok(Some(id.clone())),
        [] => Err(Problem::new("organisation", "cell-no-such-row").with("found", typed)),
        _ => Err(Problem::new("organisation", "cell-several").with("found", typed)),
    }
}

fn move_on(view: &View, filled: &Filled, person: &str) -> Result<String, Error> {
    view.require(Act::KeepMembers)?;
    members::store::person_name(view.tx, person)?;
    let mut problems = vec![];
    let mandate = members::store::held(view.tx, filled.get("ends"))?.filter(|one| one.person == person);
    if mandate.is_none() {
        problems.push(Problem::new("ends", "change-which"));
    }
    let on = date(filled.get("on"));
    if on.is_none() {
        problems.push(Problem::new("on", "cell-not-a-date").with("found", filled.get("on")));
    }
    let to = organisation(view, filled.get("organisation")).unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let one_of =
        |name: &str, list: &[&str]| Some(filled.get(name).to_owned()).filter(|one| list.contains(&one.as_str()));
    let (level, gained) = (one_of("level", LEVELS), one_of("gained", GAINED));
    let title = Some(filled.get("title").to_owned()).filter(|title| !title.is_empty());
    let (Some(mandate), Some(on), true) = (mandate, on, problems.is_empty()) else {
        return Err(Error::Refused(problems));
    };
    if to.is_none() && title.is_none() {
        return Err(Problem::new("organisation", "change-to-what").into());
    }
    let term = Term {
        organisation: mandate.organisation.clone(),
        title: mandate.title.clone(),
        starts: mandate.starts,
        ends: mandate.ends,
    };
    rules::may_change(&term, on, to.as_deref(), title.as_deref()).map_err(|why| Problem::new("on", why.key()))?;
    let depends = depends(view, person, mandate.organisation.as_deref())?;
    // nothing is left behind unseen: what depends on it is shown first
    if filled.get(SHOWN) != mandate.id && !depends.is_empty() {
        return Err(Error::Refused(vec![]));
    }
    let fate = |seat: &Seat| {
        let chosen = filled.get(&format!("seat-{}", seat.id));
        SEAT_FATES.iter().copied().find(|one| *one == chosen).unwrap_or("keep")
    };
    let (moves, ends_roles) = (filled.get("contacts") == "yes", filled.get("roles") == "yes");
    let answer = format!("/reseau/personnes/{person}?fait=oui");
    let mut facts = Facts::default().with("ended", mandate.id.as_str()).with("on", on.to_string());
    if let Some(to) = &to {
        facts = facts.with("organisation", to.as_str());
    }
    for seat in &depends.seats {
        facts = facts.with(&format!("seat/{}", seat.id), fate(seat));
    }
    facts = facts.with("contacts", if moves { depends.contacts.len() } else { 0 } as i64);
    facts = facts.with("roles", if ends_roles { depends.roles.len() } else { 0 } as i64);
    let n = view.record(filled, "mandate.changed", format!("person/{person}"), true, facts, &answer)?;
    members::store::end_mandate(view.tx, &mandate.id, Some(on), n)?;
    let next = NewMandate {
        id: view.salt("mandate")[..32].to_owned(),
        person: person.to_owned(),
        // another title in the same place keeps the capacity
        capacity: match &to {
            Some(_) if to == mandate.organisation => mandate.capacity.clone(),
            Some(_) => "representing".to_owned(),
            None => "personal".to_owned(),
        },
        organisation: to.clone(),
        title,
        standing: None,
        level,
        gained,
        starts: on,
    };
    members::store::put_mandate(view.tx, &next, n)?;
    for seat in &depends.seats {
        if fate(seat) != "keep" {
            governance::store::end_seat(view.tx, &seat.id, on, &view.text("change-reason"), n)?;
        }
        if fate(seat) == "personal" {
            let personal = NewSeat {
                id: view.salt(&seat.id)[..32].to_owned(),
                body: seat.body.clone(),
                position: seat.position,
                person: person.to_owned(),
                organisation: to.clone(),
                personal: true,
                stated: None,
                role: seat.role.clone(),
                starts: Some(on),
                ends: seat.ends,
                decision: seat.decision.clone(),
            };
            governance::put_seat(view.tx, &personal, n)?;
        }
    }
    for (contact, _) in depends.contacts.iter().filter(|_| moves) {
        members::store::move_contact(view.tx, contact, to.as_deref(), n)?;
    }
    for grant in depends.roles.iter().filter(|_| ends_roles) {
        access::store::end_grant(view.tx, grant, on, n)?;
    }
    Ok(answer)
}
