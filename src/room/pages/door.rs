//! What the desk settles at the door: blank proxies placed as the statutes say, a member admitted late, a telephone whose
//! session ends.

use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Time;

use super::{
    super::{
        rules::{self, Receivers},
        store,
    },
    Stage, act, local,
};
use crate::{
    access::View,
    assemblies::{self, record::Proxy},
    convening::roster::Line,
    governance::{
        self,
        rules::{Holder, Matter, proxies},
    },
    journal::Facts,
    members,
    platform::{
        calendar,
        tables::fold,
        web::{Error, Filled, Problem, Site, Visit},
    },
};

/// Members and telephones shown at once; the rest are found by typing.
const SHOWN: usize = 20;

/// The body that the statutes call the board: the session's own where it has seats, else every board.
fn receivers(view: &View, stage: &Stage) -> Result<Receivers, Error> {
    let (own, on) = (&stage.record.session.body, stage.record.session.held_on);
    let bodies = governance::bodies(view.tx)?;
    let boards = bodies.iter().filter(|body| body.kind == "board");
    let mut seats = governance::seats(view.tx, own, on)?;
    if seats.is_empty() {
        for board in boards {
            seats.extend(governance::seats(view.tx, &board.id, on)?);
        }
    }
    Ok(rules::receivers(&stage.record, &seats, &members::store::holders(view.tx)?))
}

/// Places the blank proxies that no one received yet; the others stay blank.
pub(super) fn place(view: &View, stage: &Stage, n: i64) -> Result<(), Error> {
    let (placed, _) = rules::place(&stage.sitting(), &receivers(view, stage)?);
    for proxy in &placed {
        let Some(given) = stage.record.proxies.iter().find(|one| one.giver == proxy.giver.0) else { continue };
        let (holder, holder_elector) = match &proxy.holder {
            Holder::Elector(elector) => (None, Some(elector.0.clone())),
            Holder::Person(person) => (Some(person.0.clone()), None),
        };
        let kept = Proxy { holder, holder_elector, blank: Some("yes".to_owned()), ..given.clone() };
        assemblies::store::put_proxy(view.tx, &stage.record.session.id, &kept, n)?;
    }
    Ok(())
}

/// Those given since the opening, or once someone is noted who chairs.
pub async fn place_again(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, _: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        let (placed, _) = rules::place(&stage.sitting(), &receivers(view, stage)?);
        if placed.is_empty() {
            return Err(Problem::new("blank", "room-blank-none").into());
        }
        let n = journal(with(Facts::default(), &placed))?;
        place(view, stage, n)
    };
    act(house, visit, id, filled, ("proxies.placed", false, "blank"), run).await
}

/// An act with the proxies that it places: who gave, and who received, by ids of members.
fn with(facts: Facts, placed: &[governance::rules::Proxy]) -> Facts {
    let line = |proxy: &governance::rules::Proxy| format!("{} > {}", proxy.giver.0, proxy.holder);
    facts.with("blank_proxies", placed.iter().map(line).collect::<Vec<_>>())
}

pub(super) fn opening(view: &View, stage: &Stage, facts: Facts) -> Result<Facts, Error> {
    Ok(with(facts, &rules::place(&stage.sitting(), &receivers(view, stage)?).0))
}

/// The telephone votes no more by its link; others of the same voter do.
pub async fn end_device(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let session = &stage.record.session.id;
        let device = filled.get("device");
        if !store::devices(view.tx, session)?.iter().any(|one| one.id == device) {
            return Err(Error::NotFound);
        }
        let n = journal(Facts::default())?;
        store::end_device(view.tx, session, device, view.visit.now, n)?;
        Ok(())
    };
    act(house, visit, id, filled, ("voter.device-ended", false, "devices"), run).await
}

/// What the desk shows of it.
pub(super) struct Door {
    /// Who received blank proxies, and how many; who gave one that nobody receives, and why.
    pub placed: Vec<(String, usize)>,
    pub unplaced: Vec<(String, String)>,
    /// Some of them could be placed now.
    pub places: bool,
    /// What was typed to find a member to admit, and the members found: id and name.
    pub admitting: String,
    pub admissible: Vec<(String, String)>,
    /// Its id, whose it is, what it is, since when.
    pub devices: Vec<(String, String, String, String)>,
}

impl Door {
    pub fn new(view: &View, stage: &Stage, lines: &[Line], wanted: &str) -> Result<Door, Error> {
        let admitting = view.visit.parameter("admettre").unwrap_or_default().to_owned();
        let (unplaced, places) = if stage.happened.open() { unplaced(view, stage)? } else { (vec![], false) };
        Ok(Door {
            placed: placed(stage),
            unplaced,
            places,
            admissible: if admitting.is_empty() { vec![] } else { admissible(view, stage, &admitting)? },
            admitting,
            devices: if stage.happened.open() { devices(view, stage, lines, wanted)? } else { vec![] },
        })
    }
}

fn placed(stage: &Stage) -> Vec<(String, usize)> {
    let mut placed: Vec<(String, usize)> = vec![];
    for proxy in stage.record.proxies.iter().filter(|proxy| proxy.blank.as_deref() == Some("yes")) {
        let Some(holder) = proxy.holder.as_ref().or(proxy.holder_elector.as_ref()) else { continue };
        let name = stage.name(holder);
        match placed.iter_mut().find(|(known, _)| *known == name) {
            Some((_, n)) => *n += 1,
            None => placed.push((name, 1)),
        }
    }
    placed
}

fn unplaced(view: &View, stage: &Stage) -> Result<(Vec<(String, String)>, bool), Error> {
    if rules::blank(&stage.record).is_empty() {
        return Ok((vec![], false));
    }
    let (sitting, receivers) = (stage.sitting(), receivers(view, stage)?);
    let (would, refused) = rules::place(&sitting, &receivers);
    let applied = sitting.rules(Matter::Ordinary);
    let why = |(giver, refusal): &(governance::rules::ElectorId, proxies::Refusal)| {
        let explanation = proxies::explain(applied, giver, receivers.chair.as_ref(), refusal);
        (stage.name(&giver.0), stage.words(view, &explanation))
    };
    let waiting = would.iter().map(|proxy| (stage.name(&proxy.giver.0), view.text("room-blank-waits")));
    Ok((refused.iter().map(why).chain(waiting).collect(), !would.is_empty()))
}

/// Members admitted on the day of the session that its electoral body does not hold.
fn admissible(view: &View, stage: &Stage, typed: &str) -> Result<Vec<(String, String)>, Error> {
    let wanted = fold(typed);
    let votes = |id: &str| stage.record.electors.iter().any(|elector| elector.membership == id);
    let listed = members::store::listed(view.tx, stage.record.session.held_on)?.into_iter();
    let found = listed.filter(|one| one.state == "admitted" && fold(&one.name).contains(&wanted) && !votes(&one.id));
    Ok(found.take(SHOWN).map(|one| (one.id, one.name)).collect())
}

fn devices(
    view: &View,
    stage: &Stage,
    lines: &[Line],
    typed: &str,
) -> Result<Vec<(String, String, String, String)>, Error> {
    let wanted = fold(typed);
    let clock = |at: Time| calendar::time(at, view.lang());
    let of = |device: super::super::model::Device| {
        let line = lines.iter().find(|line| line.links.iter().any(|link| link.hash == device.link))?;
        let name = line.elector.name.clone();
        fold(&name).contains(&wanted).then(|| (device.id, name, device.device, clock(local(view, device.opened_at))))
    };
    Ok(store::devices(view.tx, &stage.record.session.id)?.into_iter().filter_map(of).take(SHOWN).collect())
}
