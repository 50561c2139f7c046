//! The pages of the room: its desk (`desk`, and `acts` for arrivals, items, speakers, notes; `door` for blank proxies, late
//! admission, telephones; `bureau` for who presides), its votes (`polls`), its decisions by consent (`consent`), its screen, the phone of a voter
//! (`voter`), and workshops (`groups` at the desk, `workshop` on phones).

mod acts;
mod bureau;
mod consent;
mod desk;
mod door;
mod groups;
mod polls;
mod screen;
mod voter;
mod workshop;

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};
use jiff::civil::Time;

use super::{
    model::Happened,
    rules::Refusal,
    store::{self, busy, state},
};
use crate::{
    access::{Act, View, said, write},
    assemblies::{
        self,
        record::{Record, Resolution},
        sitting::Sitting,
    },
    governance::{
        self,
        rules::{Explanation, Statutes},
    },
    journal::Facts,
    members,
    platform::{
        db,
        web::{Error, Filled, Problem, Site, Visit, live},
    },
};

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/assemblees/{session}/salle", get(desk::show))
        .route("/assemblees/{session}/salle/ouverture", post(acts::open))
        .route("/assemblees/{session}/salle/bureau", post(bureau::choose))
        .route("/assemblees/{session}/salle/arrivee", post(acts::arrive))
        .route("/assemblees/{session}/salle/depart", post(acts::leave))
        .route("/assemblees/{session}/salle/admission", post(acts::admit))
        .route("/assemblees/{session}/salle/pouvoirs-en-blanc", post(door::place_again))
        .route("/assemblees/{session}/salle/appareil", post(door::end_device))
        .route("/assemblees/{session}/salle/point", post(acts::take_item))
        .route("/assemblees/{session}/salle/parole", post(acts::speak))
        .route("/assemblees/{session}/salle/note", post(acts::note))
        .route("/assemblees/{session}/salle/fin", post(acts::close))
        .route("/assemblees/{session}/salle/scrutin", post(polls::open))
        .route("/assemblees/{session}/salle/scrutin/nominatif", post(polls::by_name))
        .route("/assemblees/{session}/salle/scrutin/mains", post(polls::hands))
        .route("/assemblees/{session}/salle/scrutin/cloture", post(polls::close))
        .route("/assemblees/{session}/salle/proposition", post(consent::propose))
        .route("/assemblees/{session}/salle/consentement", post(consent::open))
        .route("/assemblees/{session}/salle/consentement/avis", post(consent::note))
        .route("/assemblees/{session}/salle/consentement/levee", post(consent::lift))
        .route("/assemblees/{session}/salle/consentement/cloture", post(consent::close))
        .route("/assemblees/{session}/salle/ateliers", post(groups::open))
        .route("/assemblees/{session}/salle/ateliers/horloge", post(groups::clock))
        .route("/assemblees/{session}/salle/ateliers/places", post(groups::place))
        .route("/assemblees/{session}/salle/ateliers/fin", post(groups::end))
        .route("/assemblees/{session}/ateliers/{workshop}/direct", get(workshop::follow))
        .route("/assemblees/{session}/salle/direct", get(follow_desk))
        .route("/assemblees/{session}/direct", get(follow))
        .route("/assemblees/{session}/ecran", get(screen::show))
        .route("/a/{token}/vote", get(voter::show).post(voter::vote))
        .route("/a/{token}/avis", post(consent::answer))
        .route("/a/{token}/atelier", get(workshop::show))
        .route("/a/{token}/atelier/groupe", post(workshop::join))
        .route("/a/{token}/atelier/deplacement", post(workshop::shift))
        .route("/a/{token}/atelier/note", post(workshop::note))
        .route("/a/{token}/code", get(voter::show).post(voter::enter))
}

async fn follow(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    live::follow(house, visit.address, id, state).await
}

/// Moves with every act of the house: it says nothing, and nobody but the desk and the screen asks.
async fn follow_desk(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    live::follow(house, visit.address, id, busy).await
}

/// A session as it stands in its room, for one page or one act.
struct Stage {
    record: Record,
    statutes: Statutes,
    happened: Happened,
    colleges: BTreeMap<String, String>,
}

impl Stage {
    /// With every vote that was cast.
    fn read(view: &View, session: &str) -> Result<Stage, Error> {
        Stage::with(view, session, store::happened(view.tx, session)?)
    }
    /// Without the votes: what thousands of phones ask for while they vote is read once.
    fn settled(view: &View, session: &str, settled: i64) -> Result<Arc<Stage>, Error> {
        view.kept_at(settled, session, || Stage::with(view, session, store::told(view.tx, session)?))
    }
    fn with(view: &View, session: &str, happened: Happened) -> Result<Stage, Error> {
        let record = assemblies::store::record(view.tx, session)?;
        let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
        let colleges = members::store::colleges(view.tx)?.into_iter().map(|one| (one.id, one.label_fr));
        Ok(Stage { statutes, happened, colleges: colleges.collect(), record })
    }
    fn sitting(&self) -> Sitting<'_> {
        Sitting::new(&self.record, &self.statutes)
    }
    fn name(&self, id: &str) -> String {
        let elector = self.record.elector(id).map(|one| one.name.clone());
        let person = || self.record.person(id).map(|one| one.name());
        elector.or_else(person).or_else(|| self.colleges.get(id).cloned()).unwrap_or_else(|| id.to_owned())
    }
    fn words(&self, view: &View, explanation: &Explanation) -> String {
        governance::words(&view.house.texts, view.lang(), &|id| self.name(id), explanation)
    }
    fn resolution(&self, id: &str) -> Option<&Resolution> {
        self.record.resolutions.iter().find(|one| one.id == id)
    }
    /// This poll asks for consent, and counts nothing. A ballot in the room has the id of its poll.
    fn by_consent(&self, poll: &str) -> bool {
        self.record.ballots.iter().any(|ballot| ballot.id == poll && ballot.mode == "consent")
    }
    fn require_open(&self) -> Result<(), Refusal> {
        if self.happened.open() { Ok(()) } else { Err(Refusal::NotSitting) }
    }
}

/// The hour in the house, to the minute, as the record keeps it.
fn hour(view: &View) -> Time {
    local(view, view.visit.now)
}

fn local(view: &View, at: jiff::Timestamp) -> Time {
    let time = at.to_zoned(view.house.options.zone.clone()).time();
    Time::constant(time.hour(), time.minute(), 0, 0)
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        let problem = match refusal {
            Refusal::NotSitting => Problem::new("main", "room-not-sitting"),
            Refusal::PollClosed => Problem::new("main", "room-poll-closed"),
            Refusal::Secret => Problem::new("main", "room-secret"),
            Refusal::NotHere(name) => Problem::new("main", "room-not-here").with("name", name),
            Refusal::NotHeld(_) => Problem::new("main", "room-not-held"),
            Refusal::TooMany(name, voices) => {
                Problem::new("main", "room-too-many").with("name", name).with("n", voices)
            }
            Refusal::Nothing => Problem::new("main", "room-nothing"),
            Refusal::HandsCounted(counted) => Problem::new("main", "room-hands-counted").with("n", counted),
            Refusal::TooManyHands(left) => Problem::new("main", "room-too-many-hands").with("n", left),
        };
        problem.into()
    }
}

/// Gives an act its number once its facts are known; everything it writes carries it.
type Journal<'a> = &'a dyn Fn(Facts) -> db::Result<i64>;

/// An act of whoever keeps the session, which leads back to the desk, at `anchor`.
async fn act(
    house: Site,
    visit: Visit,
    id: String,
    filled: Filled,
    (name, public, anchor): (&'static str, bool, &'static str),
    run: impl Fn(&View, &Filled, &Stage, Journal) -> Result<(), Error> + Send + Sync + 'static,
) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        assemblies::sheets::open(view, &id)?;
        let stage = Stage::read(view, &id)?;
        let answer = format!("/assemblees/{id}/salle#{anchor}");
        let journal = |facts| view.record(filled, name, format!("session/{id}"), public, facts, &answer);
        run(view, filled, &stage, &journal)?;
        Ok(answer.clone())
    };
    write(house, visit, filled, act, move |view, filled, problems| desk::page(view, &again, Some(filled), problems))
        .await
}
