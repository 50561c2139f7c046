//! The phone of a participant in a workshop: the link says who, the code of the room that they are there, as for votes. They
//! choose a group or are drawn into one, and add items under its rubrics; a note names its form, so that it acts once.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};

use super::{
    super::workshop::{
        model::{Breakout, GroupNote, Workshops},
        rules::{self, Person, Refusal},
        store,
    },
    Stage,
    groups::{Shown, Ticking, shown, ticking},
    hour, said,
    voter::{self, Opened},
};
use crate::{
    access::{View, read},
    assemblies::{self, record::Attendance},
    convening::{self, model::Link},
    journal::{self, Entry, Facts},
    platform::{
        files,
        web::{Error, Filled, Frame, Problem, Site, Visit, live},
    },
};

/// Where forms lead, before the secret is put in: the journal keeps no secret.
const HERE: &str = "/a/atelier";
/// The longest note, in characters.
const LONGEST: usize = 2_000;

#[derive(Template)]
#[template(path = "room/templates/workshop.html")]
struct Page {
    frame: Frame,
    token: String,
    /// What the page follows: its group, else the session.
    follows: String,
    state: String,
    title: String,
    item: String,
    /// `before`, `closed`, `code`, `away`, `waiting`, `choose`, `late`, `group` or `ended`.
    stage: String,
    clock: Option<Ticking>,
    groups: Vec<Shown>,
    /// One's own group.
    group: Option<String>,
    rubrics: Vec<Under>,
    /// Whom a facilitator may move: id, name, group.
    movable: Vec<(String, String, String)>,
    typed: Option<String>,
    problems: Vec<(String, String)>,
}

/// A rubric, or an idea, with what stands under it.
struct Under {
    id: String,
    text: String,
    own: bool,
    version: i64,
    under: Vec<Under>,
}

impl Page {
    fn address(&self, rest: &str) -> String {
        self.frame.link(&format!("/a/{}/atelier{rest}", self.token))
    }
    fn own(&self) -> Option<&Shown> {
        self.groups.iter().find(|one| Some(&one.workshop) == self.group.as_ref())
    }
    /// One changes groups where one chose.
    fn may_choose(&self, group: &Shown) -> bool {
        self.stage == "choose" && Some(&group.workshop) != self.group.as_ref() && !group.full()
    }
}

/// Someone who takes part: link and code, arrived and not gone.
struct Participant {
    link: Link,
    stage: Arc<Stage>,
    who: Attendance,
    workshops: Workshops,
}

fn participant(view: &View, token: &str, device: Option<&str>) -> Result<Participant, Error> {
    let Opened { link, stage, elector, .. } = voter::opened(view, token)?;
    voter::require_proof(view, device, &link)?;
    stage.require_open()?;
    assemblies::sheets::open(view, &link.session)?;
    let who = who(view, &stage, &elector.id).ok_or(Refusal::NotHere)?;
    Ok(Participant { workshops: store::workshops(view.tx, &link.session)?, link, stage, who })
}

/// Who sits for this member, if they are in the room.
fn who(view: &View, stage: &Stage, elector: &str) -> Option<Attendance> {
    let voter = stage.record.voters.iter().find(|voter| voter.elector == elector)?;
    rules::here(&stage.record, hour(view)).into_iter().find(|one| one.id == voter.attendance).cloned()
}

pub async fn show(State(house): State<Site>, visit: Visit, headers: HeaderMap, Path(token): Path<String>) -> Response {
    let device = voter::device(&house, &headers, &token);
    let page = move |view: &View| page(view, &token, device.as_deref(), None, &[]);
    convening::hidden(read(house, visit, page).await)
}

/// One group's, for its phones: no words travel here.
pub async fn follow(State(house): State<Site>, visit: Visit, Path((_, group)): Path<(String, String)>) -> Response {
    live::follow(house, visit.address, group, store::state).await
}

fn page(
    view: &View,
    token: &str,
    device: Option<&str>,
    filled: Option<&Filled>,
    problems: &[Problem],
) -> Result<Response, Error> {
    let opened = voter::opened(view, token)?;
    let workshops = opened.workshops(view)?;
    let Opened { link, stage, elector, .. } = opened;
    let record = &stage.record;
    let breakout = workshops.last();
    let who = who(view, &stage, &elector.id);
    let member = breakout.zip(who.as_ref()).and_then(|(breakout, who)| workshops.member(&breakout.id, &who.id));
    let place = match (&stage.happened.held, breakout, &who) {
        (None, ..) => "before",
        (Some(held), ..) if !held.open() => "closed",
        _ if !voter::proved(view, device, &link)? => "code",
        (.., None) => "away",
        (_, None, _) => "waiting",
        (_, Some(breakout), _) if !breakout.open() => "ended",
        (_, Some(breakout), _) => match (breakout.way.as_str(), member) {
            ("choice", _) => "choose",
            (_, Some(_)) => "group",
            _ => "late",
        },
    };
    // nothing of the groups is shown before the code
    let inside = breakout.filter(|_| matches!(place, "choose" | "late" | "group" | "ended"));
    let group = member.filter(|_| inside.is_some()).map(|member| member.workshop.clone());
    let groups = inside.map_or(vec![], |breakout| shown(record, &workshops, &breakout.item, hour(view)));
    let facilitates = |who: &Attendance| {
        let mut names = record.workshops.iter().filter(|one| groups.iter().any(|group| group.workshop == one.id));
        names.any(|one| rules::facilitates(one.facilitator.as_deref(), who))
    };
    let moves = who.as_ref().is_some_and(facilitates) && inside.is_some_and(Breakout::open);
    let movable = inside.filter(|_| moves).map_or(vec![], |breakout| {
        let members = workshops.members.iter().filter(|one| one.breakout == breakout.id);
        members
            .filter_map(|one| {
                let question = groups.iter().find(|group| group.workshop == one.workshop)?.question.clone();
                Some((one.attendance.clone(), record.person(&one.attendance)?.name(), question))
            })
            .collect()
    });
    let (follows, state) = match &group {
        Some(group) => (format!("ateliers/{group}/direct"), store::state(view.tx, group)?),
        None => ("direct".to_owned(), super::state(view.tx, &link.session)?),
    };
    let item = breakout.and_then(|breakout| record.items.iter().find(|item| item.id == breakout.item));
    let page = Page {
        frame: view.frame(view.text("workshop-title"))?,
        token: token.to_owned(),
        follows: view.visit.link(&format!("/assemblees/{}/{follows}", link.session)),
        state: state.unwrap_or_default(),
        title: record.session.title.clone(),
        item: item.filter(|_| inside.is_some()).map_or(String::new(), |item| item.title.clone()),
        stage: place.to_owned(),
        clock: inside.and_then(|breakout| ticking(view, &workshops, breakout)),
        rubrics: group
            .as_ref()
            .zip(who.as_ref())
            .map_or(vec![], |(group, who)| said_in(&stage, &workshops, group, who)),
        groups,
        group,
        movable,
        typed: filled.map(|filled| filled.get("text").to_owned()),
        problems: said(view, problems),
    };
    Ok(convening::hidden(view.form_page(page)?))
}

fn said_in(stage: &Stage, workshops: &Workshops, group: &str, who: &Attendance) -> Vec<Under> {
    let note = |one: &GroupNote| Under {
        id: one.id.clone(),
        text: one.text.clone(),
        own: one.attendance == who.id,
        version: one.n,
        under: vec![],
    };
    let notes = |rubric: &str, parent: Option<&str>| {
        let own = workshops.notes.iter().filter(|one| one.rubric == rubric && one.parent.as_deref() == parent);
        own.map(note).collect::<Vec<_>>()
    };
    let first = |rubric: &str| {
        let fill = |one: Under| Under { under: notes(rubric, Some(&one.id)), ..one };
        notes(rubric, None).into_iter().map(fill).collect()
    };
    let rubrics = stage.record.rubrics.iter().filter(|rubric| rubric.workshop == group);
    let rubric = |one: &assemblies::record::Rubric| Under {
        id: one.id.clone(),
        text: one.title.clone(),
        own: false,
        version: 0,
        under: first(&one.id),
    };
    rubrics.map(rubric).collect()
}

/// An act by a phone of the room, which leads back to the page of its secret.
async fn by_phone(
    request: (Site, Visit, HeaderMap, String, Filled),
    run: impl Fn(&View, &Filled, Participant) -> Result<(), Error> + Send + Sync + 'static,
) -> Response {
    let act = move |view: &View, filled: &Filled, token: &str, device: Option<&str>| {
        run(view, filled, participant(view, token, device)?)
    };
    voter::by_phone(request, HERE, act, page).await
}

/// A note, or one's own note mended.
pub async fn note(
    State(house): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    filled: Filled,
) -> Response {
    let run = |view: &View, filled: &Filled, by: Participant| {
        let text = filled.get("text").replace("\r\n", "\n");
        if text.is_empty() {
            return Err(Problem::new("workshop", "workshop-empty").into());
        }
        if text.chars().count() > LONGEST {
            return Err(Problem::new("workshop", "workshop-long").with("n", LONGEST).into());
        }
        let (record, session) = (&by.stage.record, &by.link.session);
        let rubric = record.rubrics.iter().find(|one| one.id == filled.get("rubric")).ok_or(Error::NotFound)?;
        let group = by.workshops.groups.iter().find(|one| one.workshop == rubric.workshop).ok_or(Error::NotFound)?;
        let open = by.workshops.breakouts.iter().any(|one| one.id == group.breakout && one.open());
        let facts = Facts::default().with("rubric", rubric.id.as_str());
        let journal = |act, facts| {
            convening::act_of(view, filled, &by.link, (act, format!("workshop/{}", rubric.workshop)), facts, HERE)
        };
        let mended = filled.get("note");
        if !mended.is_empty() {
            let note = by.workshops.notes.iter().find(|note| note.id == mended).ok_or(Error::NotFound)?;
            match (open, note.attendance == by.who.id, filled.version() == Some(note.n)) {
                (false, ..) => return Err(Refusal::Ended.into()),
                (_, false, _) => return Err(Refusal::NotYours.into()),
                (.., false) => return Err(Refusal::Mended.into()),
                _ => {}
            }
            let n = journal("group-note.mended", facts.with("note", mended))?;
            return Ok(store::mend_note(view.tx, session, mended, &text, n)?);
        }
        let parent = rules::under(&by.workshops.notes, &rubric.id, filled.get("parent"))?;
        // a phone draws the ids of its forms itself: what follows from one can stand in any file
        let id = files::hash(filled.form().as_bytes())[..24].to_owned();
        let n = journal("group-note.given", facts.with("note", id.as_str()))?;
        let note = GroupNote {
            id,
            rubric: rubric.id.clone(),
            parent: parent.map(|one| one.id.clone()),
            attendance: by.who.id.clone(),
            noted_at: view.visit.now,
            text,
            n,
        };
        store::put_note(view.tx, session, &note, n)?;
        // sent after the end by a phone that had lost the network: the record has it too, where the public reads
        if !open {
            let facts = Facts::default().with("contribution", note.id.as_str());
            let n = journal::record(view.tx, Entry::of_house("contribution.joined", true, facts, view.visit.now))?;
            for contribution in rules::contributions(record, &[&note]) {
                assemblies::store::put_contribution(view.tx, session, &contribution, n)?;
            }
        }
        Ok(())
    };
    by_phone((house, visit, headers, token, filled), run).await
}

/// The breakout of the moment, still at work.
fn at_work(workshops: &Workshops) -> Result<&Breakout, Refusal> {
    let last = workshops.last().ok_or(Refusal::None)?;
    if last.open() { Ok(last) } else { Err(Refusal::Ended) }
}

/// Into the group that one chooses; where lots were drawn, into the smallest for whoever comes late.
pub async fn join(
    State(house): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    filled: Filled,
) -> Response {
    let run = |view: &View, filled: &Filled, by: Participant| {
        let breakout = at_work(&by.workshops)?;
        let own = by.workshops.member(&breakout.id, &by.who.id);
        let here = rules::here(&by.stage.record, hour(view));
        let groups = rules::fillings(by.workshops.groups_of(&breakout.id), &by.workshops.members, &here);
        let group = if breakout.way == "lot" {
            if own.is_some() {
                return Ok(());
            }
            &groups[rules::smallest(&groups, &Person::of(&by.who)).ok_or(Refusal::None)?]
        } else {
            let wanted = groups.iter().find(|one| one.workshop == filled.get("workshop")).ok_or(Error::NotFound)?;
            match own.is_some_and(|own| own.workshop == wanted.workshop) {
                true => return Ok(()),
                false if wanted.full() => return Err(Refusal::Full.into()),
                false => wanted,
            }
        };
        let facts = Facts::default().with("group", group.workshop.as_str());
        let object = format!("session/{}", by.link.session);
        let n = convening::act_of(view, filled, &by.link, ("group.joined", object), facts, HERE)?;
        Ok(store::put_member(view.tx, &by.link.session, &breakout.id, &group.workshop, &by.who.id, n)?)
    };
    by_phone((house, visit, headers, token, filled), run).await
}

/// A facilitator moves someone.
pub async fn shift(
    State(house): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    filled: Filled,
) -> Response {
    let run = |view: &View, filled: &Filled, by: Participant| {
        let breakout = at_work(&by.workshops)?;
        let group = |id: &str| by.workshops.groups_of(&breakout.id).any(|group| group.workshop == id);
        let mut held = by.stage.record.workshops.iter().filter(|one| group(&one.id));
        if !held.any(|one| rules::facilitates(one.facilitator.as_deref(), &by.who)) {
            return Err(Error::NotFound);
        }
        let moved = by.workshops.member(&breakout.id, filled.get("attendance")).ok_or(Error::NotFound)?;
        let wanted = filled.get("workshop");
        if !group(wanted) {
            return Err(Error::NotFound);
        }
        let facts = Facts::default().with(&moved.attendance, wanted);
        let object = format!("session/{}", by.link.session);
        let n = convening::act_of(view, filled, &by.link, ("group.given", object), facts, HERE)?;
        Ok(store::put_member(view.tx, &by.link.session, &breakout.id, wanted, &moved.attendance, n)?)
    };
    by_phone((house, visit, headers, token, filled), run).await
}
