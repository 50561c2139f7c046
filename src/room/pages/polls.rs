//! Votes of the room, at the desk: opened, counted by name, by hand or on paper, closed. Phones enter the same count.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        model::{HandCount, Poll},
        rules::{self, Refusal, Wish},
        store,
        tables::CHOICES,
    },
    Stage, act, hour,
};
use crate::{
    access::View,
    assemblies::{
        self,
        record::{Elector, Resolution},
    },
    governance,
    journal::Facts,
    platform::web::{Error, Filled, Problem, Site, Visit},
};

/// The resolution that a form asks to put before the room, when that is possible.
pub(super) fn may_open<'a>(stage: &'a Stage, filled: &Filled) -> Result<&'a Resolution, Error> {
    stage.require_open()?;
    let wanted = filled.get("resolution");
    let resolution = stage.record.resolutions.iter().find(|one| one.id == wanted).ok_or(Error::NotFound)?;
    if stage.happened.poll_of(&resolution.id).is_some() {
        return Err(Problem::new("polls", "room-voted-already").into());
    }
    if stage.happened.open_poll().is_some() {
        return Err(Problem::new("polls", "room-one-at-a-time").into());
    }
    if rules::secret(&stage.sitting(), governance::matter(&resolution.matter)) {
        return Err(Refusal::Secret.into());
    }
    Ok(resolution)
}

pub async fn open(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let resolution = may_open(stage, filled)?;
        let n = journal(Facts::default().with("resolution", resolution.id.as_str()))?;
        Ok(store::put_poll(view.tx, filled.form(), &stage.record.session.id, &resolution.id, view.visit.now, n)?)
    };
    act(house, visit, id, filled, ("poll.opened", false, "polls"), run).await
}

/// The poll that a form speaks of, still open.
fn poll<'a>(stage: &'a Stage, filled: &Filled) -> Result<&'a Poll, Error> {
    stage.require_open()?;
    let poll = stage.happened.poll(filled.get("poll")).ok_or(Error::NotFound)?;
    match (poll.open(), stage.by_consent(&poll.id)) {
        (true, false) => Ok(poll),
        (true, true) => Err(Error::NotFound),
        (false, _) => Err(Refusal::PollClosed.into()),
    }
}

/// One member's vote as a form holds it: `choice-{id}` for all of its voices, or `voices-{id}-{choice}` for a part each.
pub(super) fn wish(filled: &Filled, elector: &Elector) -> Result<Wish, Refusal> {
    let parts = CHOICES.iter().map(|choice| (*choice, filled.get(&format!("voices-{}-{choice}", elector.id))));
    let typed: Vec<(&'static str, &str)> = parts.filter(|(_, typed)| !typed.is_empty() && *typed != "0").collect();
    if !typed.is_empty() {
        let part = |(choice, typed): (&'static str, &str)| Some((choice, typed.parse::<i64>().ok()?));
        let parts: Option<Vec<_>> = typed.into_iter().map(part).collect();
        return match parts {
            Some(parts) => Ok((elector.id.clone(), parts)),
            None => Err(Refusal::TooMany(elector.name.clone(), elector.voices)),
        };
    }
    let whole = CHOICES.iter().find(|choice| **choice == filled.get(&format!("choice-{}", elector.id)));
    Ok((elector.id.clone(), whole.map(|choice| (*choice, elector.voices)).into_iter().collect()))
}

/// "Unanimité sauf…": hands or papers with names, for everyone in the room who has not voted by phone.
pub async fn by_name(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let poll = poll(stage, filled)?;
        let (present, represented) = rules::in_room(&stage.sitting(), hour(view));
        let here: Vec<&Elector> = stage
            .record
            .electors
            .iter()
            .filter(|one| present.contains(&one.id) || represented.contains(&one.id))
            // what a phone said is the voter's own to change
            .filter(|one| {
                !stage.happened.casts_of(&poll.id).any(|cast| cast.elector == one.id && cast.channel == "phone")
            })
            .collect();
        let wishes = here.iter().map(|elector| wish(filled, elector)).collect::<Result<Vec<_>, _>>()?;
        rules::cast(&here, &wishes)?;
        let named = |one: &&&Elector| wishes.iter().any(|(id, choices)| *id == one.id && !choices.is_empty());
        let fresh = |one: &&&Elector| !stage.happened.casts_of(&poll.id).any(|cast| cast.elector == one.id);
        let more: i64 = here.iter().filter(named).filter(fresh).map(|one| one.voices).sum();
        let left = rules::left(&stage.sitting(), &stage.happened, &poll.id, hour(view)) - more;
        let counted: i64 = stage.happened.hands_of(&poll.id).map(HandCount::all).sum();
        if counted > left {
            return Err(Refusal::HandsCounted(counted).into());
        }
        let channel = if filled.get("channel") == "paper" { "paper" } else { "hand" };
        let facts = Facts::default().with("poll", poll.id.as_str()).with("channel", channel);
        let told = wishes.iter().filter(|(_, choices)| !choices.is_empty());
        let facts = told.clone().fold(facts, |facts, (elector, choices)| {
            let said: Vec<String> = choices.iter().map(|(choice, voices)| format!("{choice} {voices}")).collect();
            facts.with(elector, said.join(", "))
        });
        let n = journal(facts)?;
        for (elector, choices) in told {
            let session = &stage.record.session.id;
            store::put_casts(view.tx, session, &poll.id, elector, choices, channel, view.visit.now, n)?;
        }
        Ok(())
    };
    act(house, visit, id, filled, ("votes.noted", false, "polls"), run).await
}

/// Hands or papers counted without names, in total or college by college.
pub async fn hands(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let poll = poll(stage, filled)?;
        let channel = if filled.get("channel") == "paper" { "paper" } else { "hand" };
        let mut counts = vec![];
        for college in colleges(stage) {
            let suffix = college.as_ref().map_or(String::new(), |college| format!("-{college}"));
            let number = |name: &str| match filled.get(&format!("{name}{suffix}")) {
                "" => Ok(0),
                typed => typed
                    .parse::<i64>()
                    .ok()
                    .filter(|n| (0..1_000_000).contains(n))
                    .ok_or_else(|| Error::from(Problem::new("polls", "count-negative"))),
            };
            counts.push(HandCount {
                id: format!("{}-{channel}{suffix}", poll.id),
                poll: poll.id.clone(),
                channel: channel.to_owned(),
                votes_for: number("for")?,
                votes_against: number("against")?,
                abstentions: number("abstain")?,
                blank: number("blank")?,
                void: number("void")?,
                college,
            });
        }
        let others = stage.happened.hands_of(&poll.id).filter(|one| one.channel != channel);
        let all: i64 = counts.iter().chain(others).map(HandCount::all).sum();
        let left = rules::left(&stage.sitting(), &stage.happened, &poll.id, hour(view));
        if all > left {
            return Err(Refusal::TooManyHands(left).into());
        }
        let told = |get: fn(&HandCount) -> i64| counts.iter().map(get).sum::<i64>();
        let facts = Facts::default()
            .with("poll", poll.id.as_str())
            .with("channel", channel)
            .with("for", told(|one| one.votes_for))
            .with("against", told(|one| one.votes_against))
            .with("abstentions", told(|one| one.abstentions));
        let n = journal(facts)?;
        Ok(store::put_hands(view.tx, &stage.record.session.id, &poll.id, channel, &counts, n)?)
    };
    act(house, visit, id, filled, ("hands.counted", false, "polls"), run).await
}

/// The colleges that hands are counted in: one nameless when the electoral body has none.
pub(super) fn colleges(stage: &Stage) -> Vec<Option<String>> {
    let mut colleges: Vec<Option<String>> = stage.record.electors.iter().map(|one| one.college.clone()).collect();
    colleges.sort();
    colleges.dedup();
    if colleges.contains(&None) { vec![None] } else { colleges }
}

/// Closes the vote: one count of every channel, in the record like any other; nothing of it changes after.
pub async fn close(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let poll = poll(stage, filled)?;
        let casts: Vec<_> = stage.happened.casts_of(&poll.id).collect();
        let hands: Vec<_> = stage.happened.hands_of(&poll.id).filter(|one| one.all() > 0).collect();
        if casts.is_empty() && hands.is_empty() {
            return Err(Problem::new("polls", "room-nobody-voted").into());
        }
        // who voted and left is not in the room that is counted
        let (present, represented) = rules::in_room(&stage.sitting(), hour(view));
        let gone = |one: &&Elector| {
            let here = present.contains(&one.id) || represented.contains(&one.id);
            !here && casts.iter().any(|cast| cast.elector == one.id)
        };
        let gone: Vec<&str> = stage.record.electors.iter().filter(gone).map(|one| one.name.as_str()).collect();
        if !gone.is_empty() {
            return Err(Problem::new("polls", "room-voted-and-left").with("names", gone.join(", ")).into());
        }
        let counted: i64 = hands.iter().map(|one| one.all()).sum();
        let left = rules::left(&stage.sitting(), &stage.happened, &poll.id, hour(view));
        if counted > left {
            return Err(Refusal::TooManyHands(left).into());
        }
        let tallies = rules::count(&stage.record, &casts, &hands);
        let told = |get: fn(&assemblies::record::Tally) -> i64| tallies.iter().map(get).sum::<i64>();
        let facts = Facts::default()
            .with("poll", poll.id.as_str())
            .with("for", told(|t| t.votes_for))
            .with("against", told(|t| t.votes_against))
            .with("abstentions", told(|t| t.abstentions));
        let n = journal(facts)?;
        let session = &stage.record.session.id;
        store::end_poll(view.tx, filled.form(), session, &poll.id, view.visit.now, n)?;
        let mode = rules::mode(&casts, &hands);
        Ok(assemblies::store::put_count(view.tx, session, &poll.resolution, &poll.id, mode, hour(view), &tallies, n)?)
    };
    act(house, visit, id, filled, ("poll.closed", true, "polls"), run).await
}
