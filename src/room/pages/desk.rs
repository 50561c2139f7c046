//! The desk of the room: the quorum, who is there, the agenda, the floor, the votes.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        model::{HandCount, Note, Speaker},
        rules, store,
        tables::CHOICES,
    },
    Stage,
    bureau::Bureau,
    consent::{self, Proposal},
    door::Door,
    groups::Panel,
    hour, local, polls, said,
};
use crate::{
    access::{Act, View, read},
    assemblies::{
        followed::{Opening, followed},
        record::{Elector, Item},
    },
    convening::{
        roster::{Line, roster},
        rules::State as Answered,
    },
    governance::{self, rules::Matter},
    members,
    platform::{
        calendar,
        tables::fold,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// Names shown at once; the rest are found by typing.
const SHOWN: usize = 80;

#[derive(Template)]
#[template(path = "room/templates/desk.html")]
struct Desk {
    frame: Frame,
    id: String,
    title: String,
    state: String,
    /// `before`, `open` or `closed`.
    stage: String,
    code: String,
    quorum: Quorum,
    arrivals: Vec<Arrival>,
    total: usize,
    wanted: String,
    items: Vec<(Item, Option<String>)>,
    current: Option<String>,
    speaking: Option<Speaker>,
    waiting: Vec<Speaker>,
    notes: Vec<Note>,
    votes: Vec<Vote>,
    /// Proposals may be written in the room: it is no assembly's.
    proposes: bool,
    door: Door,
    bureau: Bureau,
    followed: Option<Opening>,
    workshops: Option<Panel>,
    typed: Vec<(String, String)>,
    problems: Vec<(String, String)>,
}

/// Where the quorum stands, in figures and in words.
pub(super) struct Quorum {
    pub reached: bool,
    /// Some rule asks for one.
    pub asked: bool,
    pub percent: u64,
    pub sentence: String,
    pub missing: Option<u64>,
    /// Those who said that they come and are not there.
    pub awaited: Vec<String>,
    /// It stood, and no longer does.
    pub lost: bool,
}

pub(super) fn quorum(view: &View, stage: &Stage, lines: &[Line]) -> Quorum {
    let sitting = stage.sitting();
    let now = hour(view);
    let answer =
        governance::rules::quorum::at(sitting.rules(Matter::Ordinary), &sitting.roll, sitting.convocation(), now);
    let (counted, _, out_of) = answer.whole();
    let (present, _) = rules::in_room(&sitting, now);
    let awaits = |line: &&Line| line.state == Answered::Coming && !present.contains(&line.elector.id);
    Quorum {
        reached: answer.reached,
        asked: sitting.rules(Matter::Ordinary).quorum.is_some(),
        percent: (counted * 100).checked_div(out_of).unwrap_or(0),
        sentence: stage.words(view, &answer.explanation),
        missing: rules::missing(&answer),
        awaited: lines.iter().filter(awaits).take(6).map(|line| line.elector.name.clone()).collect(),
        lost: !answer.reached && sitting.timeline().iter().any(|change| change.answer.reached),
    }
}

struct Arrival {
    elector: Elector,
    /// `present`, `represented`, `coming`, or what was answered.
    state: &'static str,
    given: String,
    family: String,
    /// Someone is known to sit for it: no name is asked.
    known: bool,
    phones: Vec<String>,
    holder: Option<String>,
}

struct Vote {
    resolution: String,
    number: String,
    title: String,
    secret: bool,
    poll: Option<String>,
    open: bool,
    /// Put to consent, and open.
    consent: Option<Proposal>,
    /// Voices cast so far, and held in the room.
    voted: i64,
    left: i64,
    /// Voices of the room, those of them that are held by proxy, and by whom: giver, then holder.
    room: i64,
    by_proxy: i64,
    proxies: Vec<(String, String)>,
    /// What hands or papers were counted to be.
    counts: Vec<HandCount>,
    /// Voices that would all be for by hand, where they are counted together: the room's but those told otherwise.
    whole: Option<i64>,
    /// Whom the desk may note by name, with who holds their proxy and what was noted: all but those who voted by phone.
    noted: Vec<(Elector, Option<String>, &'static str)>,
    colleges: Vec<(Option<String>, String)>,
    outcome: Option<&'static str>,
    sentence: Option<String>,
}

impl Desk {
    fn suffix(&self, college: &Option<String>) -> String {
        college.as_ref().map_or(String::new(), |college| format!("-{college}"))
    }
    fn typed(&self, name: &str) -> &str {
        self.typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
    fn typed_is(&self, name: &str, value: &str) -> bool {
        self.typed(name) == value
    }
    /// What was typed to answer this objection, and no other.
    fn typed_of(&self, stance: &str, name: &str) -> &str {
        if self.typed("stance") == stance { self.typed(name) } else { "" }
    }
    fn college<'v>(&self, vote: &'v Vote, id: &str) -> &'v str {
        let known = vote.colleges.iter().find(|(college, _)| college.as_deref() == Some(id));
        known.map_or("", |(_, label)| label)
    }
    /// What a count of hands holds under this name, typed just now or noted before.
    fn counted(&self, vote: &Vote, choice: &str, college: &Option<String>) -> String {
        let typed = self.typed(&format!("{choice}{}", self.suffix(college)));
        let noted = vote.counts.iter().find(|one| one.channel == "hand" && one.college == *college);
        let noted = noted.map(|one| match choice {
            "for" => one.votes_for,
            "against" => one.votes_against,
            "abstain" => one.abstentions,
            "blank" => one.blank,
            _ => one.void,
        });
        match noted.filter(|n| *n > 0) {
            Some(n) if typed.is_empty() => n.to_string(),
            _ => typed.to_owned(),
        }
    }
    fn address(&self, rest: &str) -> String {
        self.frame.link(&format!("/assemblees/{}/salle{rest}", self.id))
    }
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

pub fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepSession(id))?;
    let stage = Stage::read(view, id)?;
    let sitting = stage.sitting();
    let lines = roster(view.tx, &stage.record)?;
    let (present, represented) = rules::in_room(&sitting, hour(view));
    let wanted = view.visit.parameter("nom").unwrap_or_default().to_owned();
    let folded = fold(&wanted);
    let persons = members::store::persons(view.tx)?;
    let mandated = members::store::representatives(view.tx, stage.record.session.held_on)?;
    let arrival = |line: &Line| {
        let id = &line.elector.id;
        let answer = line.answer.as_ref();
        let mandated = mandated.get(&line.elector.membership);
        let named = |said: Option<&Option<String>>, mandated: Option<&String>| {
            said.cloned().flatten().or(mandated.cloned()).unwrap_or_default()
        };
        Arrival {
            state: match (present.contains(id), represented.contains(id)) {
                (true, _) => "present",
                (_, true) => "represented",
                _ => line.state.word(),
            },
            given: named(answer.map(|one| &one.given_name), mandated.map(|(given, _)| given)),
            family: named(answer.map(|one| &one.family_name), mandated.map(|(_, family)| family)),
            known: persons.contains_key(&line.elector.membership)
                || stage.record.voters.iter().any(|voter| voter.elector == *id),
            phones: line.contacts.iter().filter_map(|contact| contact.phone.clone()).collect(),
            holder: line.holder.clone().flatten(),
            elector: line.elector.clone(),
        }
    };
    let found = lines.iter().filter(|line| folded.is_empty() || fold(&line.elector.name).contains(&folded));
    let mut arrivals: Vec<Arrival> = found.map(arrival).collect();
    let total = arrivals.len();
    // those one waits for come first
    let rank = |one: &Arrival| match one.state {
        "coming" => 0,
        "silent" => 1,
        "absent" | "proxy" => 2,
        "represented" => 3,
        _ => 4,
    };
    arrivals.sort_by_key(rank);
    arrivals.truncate(SHOWN);
    let held = stage.happened.held.as_ref();
    let door = Door::new(view, &stage, &lines, &wanted)?;
    let began = |item: &Item| {
        let turn = stage.happened.turns.iter().find(|turn| turn.item == item.id)?;
        Some(calendar::time(local(view, turn.began_at), view.lang()))
    };
    let page = Desk {
        frame: view.frame(view.text("room-title"))?,
        id: id.to_owned(),
        title: stage.record.session.title.clone(),
        state: store::busy(view.tx, id)?.unwrap_or_default(),
        stage: match held {
            None => "before",
            Some(held) if held.open() => "open",
            Some(_) => "closed",
        }
        .to_owned(),
        code: held.map_or(String::new(), |held| held.code.clone()),
        quorum: quorum(view, &stage, &lines),
        total,
        arrivals,
        wanted,
        items: stage.record.items.iter().map(|item| (item.clone(), began(item))).collect(),
        current: stage.happened.turn().map(|turn| turn.item.clone()),
        speaking: stage.happened.speaking().cloned(),
        waiting: stage.happened.waiting().cloned().collect(),
        notes: stage.happened.notes.clone(),
        votes: votes(view, &stage),
        proposes: !sitting.kind().is_assembly(),
        door,
        bureau: Bureau::of(view, &stage),
        followed: followed(view.tx, &stage.record.session)?.map(|followed| Opening::new(view, followed)),
        workshops: Panel::read(view, &stage)?,
        typed: filled.map_or(vec![], |filled| filled.pairs.clone()),
        problems: said(view, problems),
    };
    view.form_page(page)
}

fn votes(view: &View, stage: &Stage) -> Vec<Vote> {
    let sitting = stage.sitting();
    let (present, represented) = rules::in_room(&sitting, hour(view));
    let vote = |resolution: &crate::assemblies::record::Resolution| {
        let poll = stage.happened.poll_of(&resolution.id);
        let cast: Vec<_> = poll.map_or(vec![], |poll| stage.happened.casts_of(&poll.id).collect());
        let counts: Vec<HandCount> = poll
            .map_or(vec![], |poll| stage.happened.hands_of(&poll.id).filter(|one| one.all() > 0).cloned().collect());
        let hands: i64 = counts.iter().map(HandCount::all).sum();
        let here = || {
            let all = stage.record.electors.iter();
            all.filter(|one| present.contains(&one.id) || represented.contains(&one.id))
        };
        let holder = |one: &Elector| {
            let proxy = stage.record.proxies.iter().find(|proxy| proxy.giver == one.id)?;
            Some(stage.record.holds(proxy)?.name()).filter(|_| represented.contains(&one.id))
        };
        let desks = |one: &&Elector| !cast.iter().any(|cast| cast.elector == one.id && cast.channel == "phone");
        // « pour » until the desk says otherwise; nothing for a voice that was split
        let choice = |one: &Elector| {
            let mut own = cast.iter().filter(|cast| cast.elector == one.id);
            match (own.next(), own.next()) {
                (None, _) => "for",
                (Some(cast), None) => {
                    CHOICES.iter().find(|choice| **choice == cast.choice).copied().unwrap_or_default()
                }
                _ => "",
            }
        };
        let free = poll.map_or(0, |poll| rules::left(&sitting, &stage.happened, &poll.id, hour(view)));
        let papers: i64 = counts.iter().filter(|one| one.channel != "hand").map(HandCount::all).sum();
        let colleges = polls::colleges(stage);
        let open = poll.is_some_and(|poll| poll.open());
        let result = sitting.outcome(resolution).filter(|_| !open);
        Vote {
            resolution: resolution.id.clone(),
            number: resolution.number.clone(),
            title: resolution.title.clone(),
            secret: rules::secret(&sitting, governance::matter(&resolution.matter)),
            poll: poll.map(|poll| poll.id.clone()),
            open,
            consent: poll
                .filter(|poll| open && stage.by_consent(&poll.id))
                .and_then(|poll| consent::proposal(view, stage, poll)),
            voted: cast.iter().map(|cast| cast.voices).sum::<i64>() + hands,
            left: (free - hands).max(0),
            room: here().map(|one| one.voices).sum(),
            by_proxy: here().filter(|one| represented.contains(&one.id)).map(|one| one.voices).sum(),
            proxies: here().filter_map(|one| Some((one.name.clone(), holder(one)?))).take(SHOWN).collect(),
            whole: Some(free - papers).filter(|whole| *whole > 0 && colleges == [None]),
            counts,
            noted: here().filter(desks).take(SHOWN).map(|one| (one.clone(), holder(one), choice(one))).collect(),
            colleges: colleges
                .into_iter()
                .map(|college| (college.clone(), college.map_or(String::new(), |id| stage.name(&id))))
                .collect(),
            outcome: result.as_ref().map(|result| result.decided.outcome.word()),
            sentence: result.map(|result| stage.words(view, &result.decided.explanation)),
        }
    };
    stage.record.resolutions.iter().map(vote).collect()
}
