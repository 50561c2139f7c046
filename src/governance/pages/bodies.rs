//! Who decides: every body on a day, and one body through time.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;

use crate::{
    access::{Act, View, read},
    governance::{
        composition::{changes, compare, eve, renewals_due},
        model::{Body, Decision, Edition, Seat},
        store::{self, AnnouncedEntrants},
    },
    platform::{
        prose,
        tables::date,
        web::{Frame, Site, Visit, frame::Arg},
    },
};

/// A renewal is told of so many months ahead: time to call for candidates and to convene.
const MONTHS_AHEAD: i32 = 6;
/// Decisions shown beside the bodies.
const LATELY: i64 = 5;
/// Days of change shown on a body's page.
const HISTORY: usize = 40;

/// One body on a day, ready to be shown.
struct Sitting {
    body: Body,
    about: String,
    voting: Vec<Seat>,
    observers: Vec<Seat>,
    renewed_on: Option<Date>,
    entrants: Entrants,
    renewal: Renewal,
}

/// How many entered on a day: what a source announces beside what the facts give, never mixed.
struct Entrants {
    day: Option<Date>,
    announced: Option<AnnouncedEntrants>,
    computed: Option<usize>,
}

enum Renewal {
    /// So many seats, the first of them on that day.
    Due(usize, Date),
    NothingBefore(Date),
    /// No term is recorded.
    Unsaid,
    NoSeat,
}

impl Sitting {
    fn new(body: Body, seats: &[Seat], on: Date, announced: Option<AnnouncedEntrants>) -> Sitting {
        let (observers, voting): (Vec<Seat>, Vec<Seat>) =
            seats.iter().filter(|seat| seat.in_force(on)).cloned().partition(Seat::observes);
        let renewed_on = changes(seats, on).first().copied();
        let day = announced.as_ref().map(|announced| announced.stated_on).or(renewed_on);
        let computed = day.and_then(|day| compare(seats, eve(day), day)).map(|change| change.entrants.len());
        let due = renewals_due(seats, on, MONTHS_AHEAD);
        let renewal = match (due.first().and_then(|seat| seat.ends), voting.iter().filter_map(|seat| seat.ends).min()) {
            (Some(first), _) => Renewal::Due(due.len(), first),
            (None, Some(later)) => Renewal::NothingBefore(later),
            (None, None) if voting.is_empty() => Renewal::NoSeat,
            (None, None) => Renewal::Unsaid,
        };
        let about = prose::html(body.about.as_deref().unwrap_or_default());
        Sitting { about, body, voting, observers, renewed_on, entrants: Entrants { day, announced, computed }, renewal }
    }
}

impl Entrants {
    /// What is announced, what is computed, and which is which; nothing where neither says a thing.
    fn words(&self, frame: &Frame) -> Vec<String> {
        let Some(day) = self.day else { return vec![] };
        let day = frame.short_day(&day);
        let announced = self.announced.as_ref().map(|announced| {
            let args = [("n", announced.number.arg()), ("day", day.arg()), ("source", announced.source.arg())];
            frame.say("entrants-announced", &args)
        });
        let computed = match (self.computed, &announced) {
            (Some(n), _) => Some(frame.t2("entrants-computed", "n", n, "day", day)),
            (None, Some(_)) => Some(frame.t("entrants-not-computable")),
            (None, None) => None,
        };
        announced.into_iter().chain(computed).collect()
    }
}

#[derive(Template)]
#[template(path = "governance/templates/governance.html")]
struct Governance {
    frame: Frame,
    on: Date,
    sittings: Vec<Sitting>,
    in_force: Option<Edition>,
    editions: Vec<Edition>,
    decisions: Vec<Decision>,
    keeps: bool,
}

pub async fn governance(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let seats = store::all_seats(view.tx)?;
        let mut announced = store::announced_entrants(view.tx, on)?;
        let sitting = |body: Body| {
            let (seats, announced) = (seats.get(&body.id).map(Vec::as_slice), announced.remove(&body.id));
            let seats = seats.unwrap_or_default();
            // a figure stated of an earlier composition is left to the body's own page
            let last = changes(seats, on).first().copied();
            let announced = announced.filter(|it| last.is_none_or(|last| it.stated_on >= last));
            Sitting::new(body, seats, on, announced)
        };
        view.page(Governance {
            frame: view.frame(view.text("governance-title"))?,
            on,
            sittings: store::bodies(view.tx)?.into_iter().map(sitting).collect(),
            in_force: store::edition_in_force(view.tx, on)?,
            editions: store::editions(view.tx)?,
            decisions: store::decisions_lately(view.tx, on, LATELY)?,
            keeps: view.may(Act::KeepGovernance),
        })
    };
    read(house, visit, page).await
}

/// A day on which the composition changed, or two days compared.
struct Step {
    before: Option<Date>,
    day: Date,
    entrants: Vec<Seat>,
    leavers: Vec<Seat>,
    kept: usize,
    /// No earlier composition is known: how many sat that day.
    first: Option<usize>,
}

impl Step {
    fn new(seats: &[Seat], before: Date, day: Date) -> Step {
        let own = |seats: Vec<&Seat>| seats.into_iter().cloned().collect::<Vec<_>>();
        match compare(seats, before, day) {
            Some(change) => Step {
                before: None,
                day,
                entrants: own(change.entrants),
                leavers: own(change.leavers),
                kept: change.kept,
                first: None,
            },
            None => {
                let sitting = seats.iter().filter(|seat| !seat.observes() && seat.in_force(day)).count();
                Step { before: None, day, entrants: vec![], leavers: vec![], kept: 0, first: Some(sitting) }
            }
        }
    }
}

#[derive(Template)]
#[template(path = "governance/templates/body.html")]
struct BodyPage {
    frame: Frame,
    on: Date,
    since: Option<Date>,
    sitting: Sitting,
    compared: Option<Step>,
    history: Vec<Step>,
    parent: Option<Body>,
    children: Vec<Body>,
    decisions: i64,
    /// The decision that gave every seat held that day, where one did.
    given_by: Option<String>,
    titles: HashMap<String, String>,
    keeps: bool,
}

impl BodyPage {
    fn title<'a>(&'a self, decision: &'a str) -> &'a str {
        self.titles.get(decision).map_or(decision, String::as_str)
    }
}

pub async fn body(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let on = view.as_of()?;
        let body = store::body(view.tx, &id)?;
        let seats = store::seats_ever(view.tx, &id)?;
        let since = view.visit.parameter("depuis").and_then(date).filter(|since| *since < on);
        let compared = since.map(|since| Step { before: Some(since), ..Step::new(&seats, since, on) });
        let history = changes(&seats, on).into_iter().take(HISTORY).map(|day| Step::new(&seats, eve(day), day));
        let mut titles = HashMap::new();
        for decision in seats.iter().filter_map(|seat| seat.decision.as_ref()) {
            if !titles.contains_key(decision) {
                titles.insert(decision.clone(), store::decision(view.tx, decision)?.title);
            }
        }
        let bodies = store::bodies(view.tx)?;
        let announced = store::announced_entrants(view.tx, on)?.remove(&id);
        let mut givers = seats.iter().filter(|seat| seat.in_force(on)).map(|seat| &seat.decision);
        let first = givers.next().cloned().flatten();
        let given_by = first.filter(|first| givers.all(|giver| giver.as_ref() == Some(first)));
        view.page(BodyPage {
            given_by,
            frame: view.frame(body.name(view.lang()).to_owned())?,
            on,
            since,
            compared,
            history: history.collect(),
            parent: bodies.iter().find(|one| Some(&one.id) == body.parent.as_ref()).cloned(),
            children: bodies.into_iter().filter(|one| one.parent.as_ref() == Some(&id)).collect(),
            sitting: Sitting::new(body, &seats, on, announced),
            decisions: store::decisions_count(view.tx, Some(&id))?,
            titles,
            keeps: view.may(Act::KeepGovernance),
        })
    };
    read(house, visit, page).await
}
