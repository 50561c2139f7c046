//! The workshops of an item at the desk: opened by choice or by lot, the clock, who is in which group, the end. What it
//! shows of them, the room's screen shows too.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::workshop::{
        model::{Breakout, Given, Group, Member, Workshops},
        rules::{self, Filling, Person, Refusal},
        store,
    },
    Stage, act, hour, local,
};
use crate::{
    access::View,
    assemblies::{
        self,
        record::{Attendance, Record, Rubric, Workshop},
        rules::AttendanceLine,
    },
    journal::Facts,
    platform::{
        calendar,
        tables::fold,
        web::{Error, Filled, Problem, Site, Visit},
    },
};

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let key = match refusal {
            Refusal::Opened => "workshop-opened",
            Refusal::None => "workshop-none",
            Refusal::TooFew => "workshop-too-few",
            Refusal::Ended => "workshop-ended",
            Refusal::Full => "workshop-full",
            Refusal::NotHere => "workshop-not-here",
            Refusal::Clock => "workshop-clock",
            Refusal::NotYours => "workshop-not-yours",
            Refusal::Mended => "workshop-mended",
            Refusal::Elsewhere => "contribution-elsewhere",
        };
        Problem::new("workshop", key).into()
    }
}

/// A clock as pages show it: the hour of its end, and what a script counts down to, in milliseconds.
#[derive(Clone)]
pub struct Ticking {
    pub hour: String,
    pub ends: i64,
    pub now: i64,
    pub over: bool,
}

pub fn ticking(view: &View, workshops: &Workshops, breakout: &Breakout) -> Option<Ticking> {
    let clock = rules::clock(workshops.given_to(&breakout.id)).filter(|_| breakout.open())?;
    let (now, hour) = (view.visit.now, calendar::time(local(view, clock.ends), view.lang()));
    Some(Ticking { hour, ends: clock.ends.as_millisecond(), now: now.as_millisecond(), over: clock.over(now) })
}

/// A group, or a workshop that waits for one.
pub struct Shown {
    pub workshop: String,
    pub question: String,
    pub facilitator: Option<String>,
    pub places: Option<i64>,
    pub names: Vec<String>,
    pub notes: usize,
}

impl Shown {
    pub fn full(&self) -> bool {
        self.places.is_some_and(|places| self.names.len() as i64 >= places)
    }
}

/// With those who are in the room.
pub fn shown(record: &Record, workshops: &Workshops, item: &str, at: jiff::civil::Time) -> Vec<Shown> {
    let here = rules::here(record, at);
    let of = |one: &Workshop| {
        let rubrics = record.rubrics.iter().filter(|rubric| rubric.workshop == one.id);
        let rubrics: BTreeSet<&str> = rubrics.map(|rubric| rubric.id.as_str()).collect();
        let members = workshops.members_of(&one.id);
        let inside = |member: &Member| here.iter().find(|one| one.id == member.attendance).copied();
        let mut people: Vec<&Attendance> = members.filter_map(inside).collect();
        people.sort_by_cached_key(|one| (fold(&one.family_name), one.id.clone()));
        Shown {
            workshop: one.id.clone(),
            question: one.question.clone(),
            facilitator: one.facilitator.clone(),
            places: workshops.groups.iter().find(|group| group.workshop == one.id).and_then(|group| group.places),
            names: people.iter().map(|one| one.name()).collect(),
            notes: workshops.notes.iter().filter(|note| rubrics.contains(note.rubric.as_str())).count(),
        }
    };
    record.workshops.iter().filter(|one| one.item.as_deref() == Some(item)).map(of).collect()
}

/// What the desk and the screen show of the workshops of the moment.
pub struct Panel {
    pub item: String,
    pub title: String,
    pub breakout: Option<Breakout>,
    pub groups: Vec<Shown>,
    pub clock: Option<Ticking>,
    /// How long the record says that they last.
    pub minutes: String,
    /// Everyone in the room, with whether they have a group.
    pub people: Vec<(String, String, bool)>,
}

impl Panel {
    pub fn open(&self) -> bool {
        self.breakout.as_ref().is_some_and(Breakout::open)
    }
    pub fn unplaced(&self) -> usize {
        self.people.iter().filter(|(.., placed)| !placed).count()
    }
    pub fn by_lot(&self) -> bool {
        self.breakout.as_ref().is_some_and(|one| one.way == "lot")
    }

    /// The workshops of the item being discussed; else those still at work.
    pub fn read(view: &View, stage: &Stage) -> Result<Option<Panel>, Error> {
        let record = &stage.record;
        let workshops = store::workshops(view.tx, &record.session.id)?;
        let taken = stage.happened.turn().map(|turn| turn.item.as_str());
        let at_work = workshops.last().filter(|one| one.open()).map(|one| one.item.as_str());
        let item = |id: &str| record.items.iter().find(|item| item.id == id);
        let current = taken.and_then(item).filter(|item| item.kind == "workshop");
        let Some(item) = current.or_else(|| at_work.and_then(item)) else { return Ok(None) };
        let breakout = workshops.of_item(&item.id).cloned();
        let placed = |one: &Attendance| {
            breakout.as_ref().is_some_and(|breakout| workshops.member(&breakout.id, &one.id).is_some())
        };
        let mut here = rules::here(record, hour(view));
        here.sort_by_cached_key(|one| (placed(one), fold(&one.family_name), one.id.clone()));
        let minutes = record.workshops.iter().filter(|one| one.item.as_deref() == Some(&item.id));
        let minutes = minutes.filter_map(|one| one.minutes).max().or(item.minutes);
        Ok(Some(Panel {
            item: item.id.clone(),
            title: item.title.clone(),
            groups: shown(record, &workshops, &item.id, hour(view)),
            clock: breakout.as_ref().and_then(|one| ticking(view, &workshops, one)),
            minutes: minutes.map_or(String::new(), |minutes| minutes.to_string()),
            people: here.into_iter().map(|one| (one.id.clone(), one.name(), placed(one))).collect(),
            breakout,
        }))
    }
}

/// The groups that a form speaks of, still at work.
fn at_work<'a>(stage: &Stage, workshops: &'a Workshops, filled: &Filled) -> Result<&'a Breakout, Error> {
    stage.require_open()?;
    let found = workshops.breakouts.iter().find(|one| one.id == filled.get("breakout")).ok_or(Error::NotFound)?;
    if found.open() { Ok(found) } else { Err(Refusal::Ended.into()) }
}

pub async fn open(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let (record, session) = (&stage.record, &stage.record.session.id);
        let item = record.items.iter().find(|item| item.id == filled.get("item")).ok_or(Error::NotFound)?;
        let workshops = store::workshops(view.tx, session)?;
        if workshops.of_item(&item.id).is_some() || workshops.breakouts.iter().any(Breakout::open) {
            return Err(Refusal::Opened.into());
        }
        let held: Vec<&Workshop> =
            record.workshops.iter().filter(|one| one.item.as_deref() == Some(item.id.as_str())).collect();
        if held.is_empty() {
            return Err(Refusal::None.into());
        }
        let by_lot = filled.get("way") == "lot";
        let breakout = Breakout {
            id: filled.form().to_owned(),
            item: item.id.clone(),
            way: if by_lot { "lot" } else { "choice" }.to_owned(),
            seed: by_lot.then(|| view.salt("lot")[..16].to_owned()),
            opened_at: view.visit.now,
            ended_at: None,
        };
        let group = |one: &&Workshop| {
            let field = format!("places-{}", one.id);
            let typed = Some(filled.get(&field)).filter(|typed| !by_lot && !typed.is_empty());
            let places = typed.map(|typed| typed.parse().ok().filter(|places| (1..=10_000).contains(places)));
            match places {
                Some(None) => Err(Error::from(Problem::new(&field, "cell-not-an-integer"))),
                places => {
                    Ok(Group { breakout: breakout.id.clone(), workshop: one.id.clone(), places: places.flatten() })
                }
            }
        };
        let groups = held.iter().map(group).collect::<Result<Vec<_>, _>>()?;
        let drawn = match &breakout.seed {
            Some(seed) => draw(stage, hour(view), &held, &groups, seed, filled.get("everyone") == "yes")?,
            None => vec![],
        };
        let facts = Facts::default().with("item", item.id.as_str()).with("way", breakout.way.as_str());
        let facts = breakout.seed.iter().fold(facts, |facts, seed| facts.with("seed", seed.as_str()));
        let facts = drawn.iter().fold(facts, |facts, (who, group)| facts.with(&format!("drawn/{who}"), group.as_str()));
        let n = journal(facts)?;
        store::open(view.tx, session, &breakout, &groups, n)?;
        for (who, group) in &drawn {
            store::put_member(view.tx, session, &breakout.id, group, who, n)?;
        }
        // a group without a rubric would have nowhere to write
        for one in held.iter().filter(|one| record.rubrics.iter().all(|rubric| rubric.workshop != one.id)) {
            let (id, title) = (format!("{}-r", one.id), view.text("workshop-rubric"));
            let rubric = Rubric { id, workshop: one.id.clone(), position: 1, title };
            assemblies::store::put_rubric(view.tx, session, &rubric, n)?;
        }
        Ok(())
    };
    act(house, visit, id, filled, ("workshops.opened", true, "workshop"), run).await
}

/// Facilitators in the group that they hold, then the lot among voters, or among everyone.
fn draw(
    stage: &Stage,
    now: jiff::civil::Time,
    held: &[&Workshop],
    groups: &[Group],
    seed: &str,
    everyone: bool,
) -> Result<Vec<(String, String)>, Refusal> {
    let mut filling: Vec<Filling> = groups.iter().map(Filling::new).collect();
    let (mut placed, mut people) = (vec![], vec![]);
    for one in rules::here(&stage.record, now) {
        let person = Person::of(one);
        match held.iter().position(|workshop| rules::facilitates(workshop.facilitator.as_deref(), one)) {
            Some(at) => {
                filling[at].add(&person);
                placed.push((person.id, held[at].id.clone()));
            }
            None if everyone || matches!(one.standing.as_str(), "voter" | "unsaid") => people.push(person),
            None => {}
        }
    }
    if people.len() + placed.len() < groups.len() {
        return Err(Refusal::TooFew);
    }
    placed.extend(rules::draw(&people, &mut filling, seed));
    Ok(placed)
}

/// Starts the clock for so many minutes, or gives five more.
pub async fn clock(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let (session, now) = (&stage.record.session.id, view.visit.now);
        let workshops = store::workshops(view.tx, session)?;
        let breakout = at_work(stage, &workshops, filled)?;
        let minutes = match (rules::clock(workshops.given_to(&breakout.id)), filled.get("step")) {
            (None, "start") => {
                let typed = filled.get("minutes").parse().ok().filter(|n| (1..=rules::LONGEST).contains(n));
                typed.ok_or_else(|| Problem::new("workshop-minutes", "workshop-minutes-wrong"))?
            }
            (Some(clock), "more") => clock.more(now),
            _ => return Err(Refusal::Clock.into()),
        };
        let n = journal(Facts::default().with("item", breakout.item.as_str()).with("minutes", minutes))?;
        let given = Given { breakout: breakout.id.clone(), given_at: now, minutes };
        Ok(store::give(view.tx, filled.form(), session, &given, n)?)
    };
    act(house, visit, id, filled, ("clock.set", false, "workshop"), run).await
}

/// Places or moves someone by name, one more on the sheet if need be; or everyone who has no group.
pub async fn place(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let (record, session) = (&stage.record, &stage.record.session.id);
        let workshops = store::workshops(view.tx, session)?;
        let breakout = at_work(stage, &workshops, filled)?;
        let here = rules::here(record, hour(view));
        let mut groups = rules::fillings(workshops.groups_of(&breakout.id), &workshops.members, &here);
        let (given, family) = (filled.get("given_name"), filled.get("family_name"));
        let facts = Facts::default().with("item", breakout.item.as_str());
        if filled.get("step") == "rest" {
            let rest = here.iter().filter(|one| workshops.member(&breakout.id, &one.id).is_none());
            let mut placed = vec![];
            for person in rest.map(|one| Person::of(one)) {
                let at = rules::smallest(&groups, &person).ok_or(Refusal::None)?;
                groups[at].add(&person);
                placed.push((person.id, groups[at].workshop.clone()));
            }
            let facts = placed.iter().fold(facts, |facts, (who, group)| facts.with(who, group.as_str()));
            let n = journal(facts)?;
            for (who, group) in &placed {
                store::put_member(view.tx, session, &breakout.id, group, who, n)?;
            }
            return Ok(());
        }
        let known = here.iter().find(|one| one.id == filled.get("attendance"));
        if known.is_none() && (given.is_empty() || family.is_empty()) {
            return Err(Problem::new("workshop-person", "workshop-who").into());
        }
        let person = match known {
            Some(one) => Person::of(one),
            None => Person { id: format!("{}-a", filled.form()), organisation: None },
        };
        let group = match filled.get("workshop") {
            "" => rules::smallest(&groups, &person).map(|at| groups[at].workshop.clone()).ok_or(Refusal::None)?,
            wanted => groups.iter().find(|one| one.workshop == wanted).ok_or(Error::NotFound)?.workshop.clone(),
        };
        let n = journal(facts.with(&person.id, group.as_str()))?;
        if known.is_none() {
            let standing = if filled.get("standing") == "team" { "team" } else { "guest" };
            let line = AttendanceLine { family_name: family.to_owned(), given_name: given.to_owned(), stated: None };
            let position = record.attendance.len() as i64 + 1;
            assemblies::store::put_attendance(view.tx, session, &person.id, position, &line, None, standing, n)?;
        }
        Ok(store::put_member(view.tx, session, &breakout.id, &group, &person.id, n)?)
    };
    act(house, visit, id, filled, ("group.given", false, "workshop"), run).await
}

/// Ends the groups: what they noted joins the record.
pub async fn end(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let workshops = store::workshops(view.tx, &stage.record.session.id)?;
        let breakout = at_work(stage, &workshops, filled)?;
        let n = journal(Facts::default().with("item", breakout.item.as_str()))?;
        close(view, stage, &workshops, breakout, n)
    };
    act(house, visit, id, filled, ("workshops.ended", true, "workshop"), run).await
}

fn close(view: &View, stage: &Stage, workshops: &Workshops, breakout: &Breakout, n: i64) -> Result<(), Error> {
    let (record, session) = (&stage.record, &stage.record.session.id);
    store::end(view.tx, &format!("{}-end", breakout.id), session, &breakout.id, view.visit.now, n)?;
    let held: BTreeSet<&str> = workshops.groups_of(&breakout.id).map(|group| group.workshop.as_str()).collect();
    let rubrics = record.rubrics.iter().filter(|rubric| held.contains(rubric.workshop.as_str()));
    let rubrics: BTreeSet<&str> = rubrics.map(|rubric| rubric.id.as_str()).collect();
    let notes: Vec<_> = workshops.notes.iter().filter(|note| rubrics.contains(note.rubric.as_str())).collect();
    for contribution in rules::contributions(record, &notes) {
        assemblies::store::put_contribution(view.tx, session, &contribution, n)?;
    }
    Ok(())
}

/// The sitting closes: groups still at work end with it.
pub fn close_all(view: &View, stage: &Stage, n: i64) -> Result<(), Error> {
    let workshops = store::workshops(view.tx, &stage.record.session.id)?;
    workshops.breakouts.iter().filter(|one| one.open()).try_for_each(|one| close(view, stage, &workshops, one, n))
}

/// Someone arrives while groups drawn by lot are at work: into the smallest, or the one that they facilitate.
pub fn welcome(view: &View, session: &str, attendance: &str, n: i64) -> Result<(), Error> {
    let workshops = store::workshops(view.tx, session)?;
    let by_lot = workshops.last().filter(|one| one.open() && one.way == "lot");
    let Some(breakout) = by_lot.filter(|one| workshops.member(&one.id, attendance).is_none()) else { return Ok(()) };
    // as it stands with this arrival
    let record = assemblies::store::record(view.tx, session)?;
    let groups =
        rules::fillings(workshops.groups_of(&breakout.id), &workshops.members, &rules::here(&record, hour(view)));
    let who = record.person(attendance).ok_or(Error::NotFound)?;
    let theirs = |one: &&Workshop| rules::facilitates(one.facilitator.as_deref(), who);
    let own = record.workshops.iter().find(theirs).and_then(|one| groups.iter().position(|g| g.workshop == one.id));
    let at = own.or_else(|| rules::smallest(&groups, &Person::of(who))).ok_or(Refusal::None)?;
    Ok(store::put_member(view.tx, session, &breakout.id, &groups[at].workshop, attendance, n)?)
}
