//! Decisions by consent: a proposal is shown, each member in the room says that they have no objection, a concern, or an
//! objection, from their phone or at the desk. An objection is answered, its text amended, and it is lifted: all of it is kept.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};

use super::{
    super::{
        model::Poll,
        rules::{self, Refusal},
        store,
    },
    Stage, act, hour, polls, voter,
};
use crate::{
    access::View,
    assemblies::{
        self,
        record::{Elector, Resolution, Stance},
    },
    governance,
    journal::Facts,
    platform::web::{Error, Filled, Problem, Site, Visit},
};

pub const KINDS: [&str; 3] = ["consent", "concern", "objection"];

/// A proposal before the room: what was said of it, and who has said nothing yet.
pub struct Proposal {
    pub poll: String,
    pub number: String,
    pub title: String,
    pub text: String,
    /// Objections and concerns, in the order in which they were raised.
    pub stances: Vec<Said>,
    pub answered: usize,
    /// In the room, and without a word on the text as it stands.
    pub silent: Vec<Elector>,
    pub here: Vec<Elector>,
}

/// An objection or a concern, by whom.
pub struct Said {
    pub stance: Stance,
    pub by: String,
}

impl Said {
    /// The sentence that names it and its author.
    pub fn key(&self) -> String {
        format!("minutes-{}-by", self.stance.kind)
    }
    pub fn text(&self) -> &str {
        self.stance.text.as_deref().unwrap_or_default()
    }
}

/// What one is asked for one member on a phone, and said last.
pub struct Asked {
    pub elector: Elector,
    pub own: bool,
    pub kind: String,
    pub text: String,
    /// Said, and noted.
    pub noted: bool,
}

impl Asked {
    pub fn is(&self, kind: &str) -> bool {
        self.kind == kind
    }
}

pub(super) fn proposal(view: &View, stage: &Stage, poll: &Poll) -> Option<Proposal> {
    let record = &stage.record;
    let resolution = record.resolutions.iter().find(|one| one.id == poll.resolution)?;
    let (present, represented) = rules::in_room(&stage.sitting(), hour(view));
    let here = record.electors.iter().filter(|one| present.contains(&one.id) || represented.contains(&one.id));
    let here: Vec<Elector> = here.cloned().collect();
    let said = |stance: &Stance| Said { by: stage.name(&stance.elector), stance: stance.clone() };
    let (spoke, silent): (Vec<Elector>, Vec<Elector>) =
        here.iter().cloned().partition(|one| record.last_word(&poll.id, &one.id).is_some());
    Some(Proposal {
        poll: poll.id.clone(),
        number: resolution.number.clone(),
        title: resolution.title.clone(),
        text: resolution.text.clone(),
        stances: record.stances_of(&poll.id).filter(|one| one.kind != "consent").map(said).collect(),
        answered: spoke.len(),
        silent,
        here,
    })
}

/// What a phone asks for each member whose voice it carries, as typed where it was refused.
pub(super) fn asked(
    stage: &Stage,
    poll: &Poll,
    holdings: &[&Elector],
    own: &str,
    typed: Option<&Filled>,
) -> Vec<Asked> {
    let ask = |one: &&Elector| {
        let last = stage.record.last_word(&poll.id, &one.id).filter(|last| last.lifted_at.is_none());
        let typed = typed.filter(|filled| filled.get("elector") == one.id);
        Asked {
            own: one.id == own,
            kind: match typed {
                Some(filled) => filled.get("kind").to_owned(),
                None => last.map_or(String::new(), |last| last.kind.clone()),
            },
            text: match typed {
                Some(filled) => filled.get("text").to_owned(),
                None => last.and_then(|last| last.text.clone()).unwrap_or_default(),
            },
            noted: last.is_some(),
            elector: (*one).clone(),
        }
    };
    holdings.iter().map(ask).collect()
}

/// The poll that a form speaks of: by consent, and open.
fn open_poll<'a>(stage: &'a Stage, filled: &Filled) -> Result<&'a Poll, Error> {
    stage.require_open()?;
    let poll = stage.happened.poll(filled.get("poll")).ok_or(Error::NotFound)?;
    match (stage.by_consent(&poll.id), poll.open()) {
        (false, _) => Err(Error::NotFound),
        (true, false) => Err(Refusal::PollClosed.into()),
        (true, true) => Ok(poll),
    }
}

pub async fn open(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let resolution = polls::may_open(stage, filled)?;
        let n = journal(Facts::default().with("resolution", resolution.id.as_str()))?;
        let session = &stage.record.session.id;
        store::put_poll(view.tx, filled.form(), session, &resolution.id, view.visit.now, n)?;
        Ok(assemblies::store::put_consent(view.tx, session, &resolution.id, filled.form(), None, n)?)
    };
    act(house, visit, id, filled, ("consent.asked", false, "polls"), run).await
}

/// What was filled in: a stance, with its reason where it is not plain consent.
fn stance(filled: &Filled) -> Result<(&'static str, Option<String>), Error> {
    let kind = KINDS.into_iter().find(|kind| *kind == filled.get("kind"));
    let kind = kind.ok_or(Problem::new("consent-kind", "room-consent-nothing"))?;
    let text = filled.get("text").replace("\r\n", "\n");
    match (kind, text.is_empty()) {
        ("consent", _) => Ok((kind, None)),
        (_, true) => Err(Problem::new("consent-text", "room-consent-why").into()),
        (_, false) => Ok((kind, Some(text))),
    }
}

/// Writes down what an elector says; what they said before and that stood is taken back by it.
fn say(view: &View, stage: &Stage, stance: Stance, n: i64) -> Result<(), Error> {
    let session = &stage.record.session.id;
    let before = stage.record.stances_of(&stance.ballot).filter(|one| one.elector == stance.elector && one.stands());
    for earlier in before {
        assemblies::store::lift_stance(view.tx, session, &earlier.id, view.visit.now, None, None, n)?;
    }
    Ok(assemblies::store::put_stance(view.tx, session, &stance, n)?)
}

fn told(kind: &'static str, (elector, text): (&str, Option<&String>), view: &View) -> Facts {
    let facts = Facts::default().with("elector", elector).with("kind", kind);
    match text {
        Some(text) => facts.personal("text", &view.salt("stance"), text),
        None => facts,
    }
}

/// At the desk: what someone in the room says aloud, or that all who said nothing have no objection.
pub async fn note(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let poll = open_poll(stage, filled)?;
        let proposal = proposal(view, stage, poll).ok_or(Error::NotFound)?;
        let (kind, text) = stance(filled)?;
        let wanted = filled.get("elector");
        let electors: Vec<&Elector> = match wanted {
            "" if kind == "consent" && filled.get("all") == "yes" => proposal.silent.iter().collect(),
            "" => return Err(Problem::new("consent-elector", "room-consent-who").into()),
            wanted => {
                let one = stage.record.elector(wanted).ok_or(Error::NotFound)?;
                if !proposal.here.iter().any(|here| here.id == one.id) {
                    return Err(Refusal::NotHere(one.name.clone()).into());
                }
                vec![one]
            }
        };
        if electors.is_empty() {
            return Err(Refusal::Nothing.into());
        }
        // what a phone said against is its author's own to take back
        let own = |one: &&&Elector| {
            let said = stage.record.last_word(&poll.id, &one.id);
            kind == "consent" && said.is_some_and(|said| said.channel == "phone" && said.stands())
        };
        if let Some(one) = electors.iter().find(own) {
            return Err(Problem::new("consent-elector", "room-consent-own").with("name", &one.name).into());
        }
        let n = journal(told(kind, (wanted, text.as_ref()), view).with("poll", poll.id.as_str()))?;
        for (at, elector) in electors.into_iter().enumerate() {
            say(view, stage, new(view, filled, poll, &elector.id, (kind, text.clone()), "desk", at), n)?;
        }
        Ok(())
    };
    act(house, visit, id, filled, ("stance.noted", false, "polls"), run).await
}

fn new(
    view: &View,
    filled: &Filled,
    poll: &Poll,
    elector: &str,
    (kind, text): (&'static str, Option<String>),
    channel: &str,
    at: usize,
) -> Stance {
    Stance {
        id: format!("{}-{at}", filled.form()),
        ballot: poll.id.clone(),
        elector: elector.to_owned(),
        kind: kind.to_owned(),
        text,
        channel: channel.to_owned(),
        said_at: view.visit.now,
        lifted_at: None,
        lifted_how: None,
        wording_before: None,
    }
}

/// An objection or a concern was answered: how, and with which new wording where the text was amended for it.
pub async fn lift(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let poll = open_poll(stage, filled)?;
        let stance = stage.record.stances_of(&poll.id).find(|one| one.id == filled.get("stance"));
        let stance = stance.ok_or(Error::NotFound)?;
        if !stance.stands() {
            return Err(Problem::new("polls", "room-consent-lifted-already").into());
        }
        let field = format!("how-{}", stance.id);
        let how = filled.get("how").replace("\r\n", "\n");
        if how.is_empty() {
            return Err(Problem::new(&field, "room-consent-how-missing").into());
        }
        let resolution =
            stage.record.resolutions.iter().find(|one| one.id == poll.resolution).ok_or(Error::NotFound)?;
        let wording = filled.get("wording").replace("\r\n", "\n");
        let amended = !wording.is_empty() && wording != resolution.text;
        let facts = Facts::default().with("stance", stance.id.as_str()).with("amended", i64::from(amended));
        let n = journal(facts)?;
        let (session, before) = (&stage.record.session.id, amended.then_some(resolution.text.as_str()));
        assemblies::store::lift_stance(view.tx, session, &stance.id, view.visit.now, Some(&how), before, n)?;
        if amended {
            assemblies::store::reword(view.tx, session, &resolution.id, &wording, n)?;
        }
        Ok(())
    };
    act(house, visit, id, filled, ("stance.lifted", false, "polls"), run).await
}

/// Closes the proposal: adopted if no objection stands. Nothing of it changes after.
pub async fn close(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let poll = open_poll(stage, filled)?;
        let proposal = proposal(view, stage, poll).ok_or(Error::NotFound)?;
        let standing =
            proposal.stances.iter().filter(|one| one.stance.stands() && one.stance.kind == "objection").count();
        if proposal.answered == 0 && standing == 0 {
            return Err(Problem::new("polls", "room-consent-nobody").into());
        }
        let facts = Facts::default()
            .with("poll", poll.id.as_str())
            .with("answered", proposal.answered as i64)
            .with("objections", standing as i64);
        let n = journal(facts)?;
        let (session, at) = (&stage.record.session.id, Some(hour(view)));
        store::end_poll(view.tx, filled.form(), session, &poll.id, view.visit.now, n)?;
        Ok(assemblies::store::put_consent(view.tx, session, &poll.resolution, &poll.id, at, n)?)
    };
    act(house, visit, id, filled, ("consent.closed", true, "polls"), run).await
}

/// A proposal written in the room, on a point of the agenda. Members of an assembly were told what they would decide: there
/// it is not offered.
pub async fn propose(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        stage.require_open()?;
        if governance::kind(&stage.record.session.kind).is_assembly() {
            return Err(Error::NotFound);
        }
        let (title, text) = (filled.get("title"), filled.get("text").replace("\r\n", "\n"));
        for (field, typed) in [("proposal-title", title), ("proposal-text", text.as_str())] {
            if typed.is_empty() {
                return Err(Problem::new(field, "cell-missing").into());
            }
        }
        let item = stage.record.items.iter().find(|item| item.id == filled.get("item")).ok_or(Error::NotFound)?;
        let resolutions = &stage.record.resolutions;
        let last = resolutions.iter().filter_map(|one| one.number.parse::<i64>().ok()).max().unwrap_or(0);
        let n = journal(Facts::default().with("item", item.id.as_str()))?;
        let resolution = Resolution {
            id: filled.form().to_owned(),
            item: Some(item.id.clone()),
            position: resolutions.iter().map(|one| one.position).max().unwrap_or(0) + 1,
            number: (last + 1).to_string(),
            title: title.to_owned(),
            text,
            matter: "ordinary".to_owned(),
        };
        Ok(assemblies::store::put_resolution(view.tx, &stage.record.session.id, &resolution, n)?)
    };
    act(house, visit, id, filled, ("proposal.written", false, "polls"), run).await
}

/// From a phone that gave the code of the room: until the closing, the last word counts.
pub async fn answer(
    State(house): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    filled: Filled,
) -> Response {
    let run = |view: &View, filled: &Filled, token: &str, device: Option<&str>| {
        let opened = voter::opened(view, token)?;
        let hands = opened.hands(view)?;
        let voter::Opened { link, stage, elector, .. } = opened;
        voter::require_proof(view, device, &link)?;
        let poll = open_poll(&stage, filled)?;
        let holdings = rules::holdings(&hands, &stage.record, &elector.id);
        if holdings.is_empty() {
            return Err(Refusal::NotHere(elector.name.clone()).into());
        }
        let wanted = filled.get("elector");
        let held = holdings.iter().find(|one| one.id == wanted).ok_or(Refusal::NotHeld(wanted.to_owned()))?;
        let (kind, text) = stance(filled)?;
        // the room reads objections at once; plain consent moves nothing on its phones
        let object = match kind {
            "consent" => format!("poll/{}", poll.id),
            _ => format!("session/{}", link.session),
        };
        let facts = told(kind, (&held.id, text.as_ref()), view).with("poll", poll.id.as_str());
        let n = voter::journal(view, filled, &link, "stance.taken", object, facts)?;
        say(view, &stage, new(view, filled, poll, &held.id, (kind, text), "phone", 0), n)?;
        Ok(())
    };
    voter::by_phone((house, visit, headers, token, filled), voter::HERE, run, voter::page).await
}
