//! The phone of a voter, in the room: the link of the letter says for whom one votes; the code of the room, asked once on
//! each device, is the second proof. A forwarded letter alone casts no vote.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

use super::{
    super::{
        model::Poll,
        rules::{self, Hands, Refusal},
        store,
        workshop::{self, model::Workshops},
    },
    Stage, acts,
    consent::{self, Asked, Proposal},
    hour, polls, said,
};
use crate::{
    access::{View, failed, read, secret, write},
    assemblies::record::Elector,
    convening::{self, model::Link},
    journal::Facts,
    platform::{
        files,
        web::{self, Error, Filled, Frame, Problem, Site, Visit, limits::Pace, visit::cookie},
    },
};

/// Tries at the code: five, then one every half minute.
const CODES: Pace = Pace { size: 5.0, seconds: 30.0 };

/// Where forms lead, before the secret is put in: the journal keeps no secret.
pub(super) const HERE: &str = "/a/vote";

#[derive(Template)]
#[template(path = "room/templates/voter.html")]
struct Page {
    frame: Frame,
    token: String,
    session: String,
    title: String,
    elector: Elector,
    state: String,
    /// `before`, `closed`, `code`, `away`, `waiting`, `consent` or `vote`.
    stage: String,
    item: Option<String>,
    given: String,
    family: String,
    known: bool,
    poll: Option<String>,
    resolution: Option<(String, String, String)>,
    ballots: Vec<Ballot>,
    /// The proposal put to consent, with what is asked for each member.
    consent: Option<(Proposal, Vec<Asked>)>,
    /// Votes that are over: number, title, sentence.
    results: Arc<Vec<Results>>,
    /// Groups are at work.
    workshop: bool,
    problems: Vec<(String, String)>,
}

type Results = (String, String, String);

/// What one casts for one member, and has cast.
struct Ballot {
    elector: Elector,
    own: bool,
    cast: Vec<(String, i64)>,
}

impl Ballot {
    fn voices(&self, choice: &str) -> String {
        let cast = self.cast.iter().find(|(known, _)| known == choice);
        cast.map_or(String::new(), |(_, voices)| voices.to_string())
    }
    fn whole(&self, choice: &str) -> bool {
        matches!(&self.cast[..], [(known, voices)] if known == choice && *voices == self.elector.voices)
    }
    fn split(&self) -> bool {
        !self.cast.is_empty() && !["for", "against", "abstain", "blank"].iter().any(|choice| self.whole(choice))
    }
}

/// One cookie a link: a phone may hold those of two members.
fn cookie_name(https: bool, link: &str) -> String {
    format!("{}halle-vote-{}", if https { "__Host-" } else { "" }, &link[..12])
}

pub(super) fn device(house: &Site, headers: &HeaderMap, token: &str) -> Option<String> {
    let link = files::hash(token.as_bytes());
    cookie(headers, &cookie_name(house.options.https(), &link)).map(str::to_owned)
}

/// What a link opens.
pub(super) struct Opened {
    pub link: Link,
    pub elector: Elector,
    /// The last act that was not a vote: what follows from it is kept under its number.
    settled: i64,
    pub stage: Arc<Stage>,
}

/// Whether this device gave the code of the room.
pub(super) fn proved(view: &View, device: Option<&str>, link: &Link) -> Result<bool, Error> {
    Ok(device.map(|device| store::may_vote(view.tx, device, &link.hash)).transpose()?.unwrap_or(false))
}

/// The link with its session and elector, if it still opens.
pub(super) fn opened(view: &View, token: &str) -> Result<Opened, Error> {
    let link = convening::store::link(view.tx, token)?.filter(|link| link.ended_at.is_none()).ok_or(Error::NotFound)?;
    let settled = store::settled(view.tx)?;
    let stage = Stage::settled(view, &link.session, settled)?;
    let elector = stage.record.elector(&link.elector).cloned().ok_or(Error::NotFound)?;
    Ok(Opened { link, elector, settled, stage })
}

impl Opened {
    /// Who may cast whose voices now.
    pub fn hands(&self, view: &View) -> Result<Arc<Hands>, Error> {
        let (session, hour) = (&self.link.session, hour(view));
        view.kept_at(self.settled, &format!("{session} {hour}"), || Ok(rules::hands(&self.stage.sitting(), hour)))
    }

    /// Groups at work, and those that were.
    pub fn workshops(&self, view: &View) -> Result<Arc<Workshops>, Error> {
        let session = &self.link.session;
        view.kept_at(self.settled, session, || Ok(workshop::store::workshops(view.tx, session)?))
    }

    /// Votes that are over: number, title, sentence.
    fn results(&self, view: &View) -> Result<Arc<Vec<Results>>, Error> {
        let stage = &self.stage;
        let result = |poll: &Poll| {
            let one = stage.resolution(&poll.resolution)?;
            let result = stage.sitting().outcome(one)?;
            Some((one.number.clone(), one.title.clone(), stage.words(view, &result.decided.explanation)))
        };
        let over = || Ok(stage.happened.polls.iter().filter(|poll| !poll.open()).filter_map(result).collect());
        view.kept_at(self.settled, &format!("{} {}", self.link.session, view.lang().code()), over)
    }
}

/// This device gave the code of the room, for this link.
pub(super) fn require_proof(view: &View, device: Option<&str>, link: &Link) -> Result<(), Error> {
    if proved(view, device, link)? { Ok(()) } else { Err(Problem::new("code", "room-code-first").into()) }
}

pub async fn show(State(house): State<Site>, visit: Visit, headers: HeaderMap, Path(token): Path<String>) -> Response {
    let device = device(&house, &headers, &token);
    convening::hidden(read(house, visit, move |view| page(view, &token, device.as_deref(), None, &[])).await)
}

pub(super) fn page(
    view: &View,
    token: &str,
    device: Option<&str>,
    typed: Option<&Filled>,
    problems: &[Problem],
) -> Result<Response, Error> {
    let opened = opened(view, token)?;
    let (hands, results) = (opened.hands(view)?, opened.results(view)?);
    let workshop = opened.workshops(view)?.last().is_some_and(|one| one.open());
    let Opened { link, elector, stage, .. } = opened;
    let proved = proved(view, device, &link)?;
    let holdings = rules::holdings(&hands, &stage.record, &elector.id);
    let happened = &stage.happened;
    let poll = happened.open_poll();
    let place = match (&happened.held, poll) {
        (None, _) => "before",
        (Some(held), _) if !held.open() => "closed",
        _ if !proved => "code",
        _ if holdings.is_empty() => "away",
        (_, None) => "waiting",
        (_, Some(poll)) if stage.by_consent(&poll.id) => "consent",
        (_, Some(_)) => "vote",
    };
    let answer = match place {
        "code" => convening::store::answer_of(view.tx, &link.session, &elector.id)?,
        _ => None,
    };
    let (given, family) = answer.map(|one| (one.given_name, one.family_name)).unwrap_or_default();
    let named = |name: &str, answered: Option<String>| {
        typed
            .map(|filled| filled.get(name).to_owned())
            .filter(|typed| !typed.is_empty())
            .or(answered)
            .unwrap_or_default()
    };
    let ballot = |one: &&Elector| -> Result<Ballot, Error> {
        let cast = poll.map(|poll| store::casts_of(view.tx, &poll.id, &one.id)).transpose()?.unwrap_or_default();
        let cast = cast.into_iter().map(|cast| (cast.choice, cast.voices)).collect();
        Ok(Ballot { own: one.id == elector.id, cast, elector: (*one).clone() })
    };
    let item = happened.turn().and_then(|turn| stage.record.items.iter().find(|item| item.id == turn.item));
    let page = Page {
        frame: view.frame(stage.record.session.title.clone())?,
        token: token.to_owned(),
        session: link.session.clone(),
        title: stage.record.session.title.clone(),
        state: store::state(view.tx, &link.session)?.unwrap_or_default(),
        stage: place.to_owned(),
        item: item.map(|item| item.title.clone()),
        given: named("given_name", given),
        family: named("family_name", family),
        known: place == "code" && acts::known(view, &stage, &elector)?,
        poll: poll.map(|poll| poll.id.clone()),
        resolution: poll
            .and_then(|poll| stage.resolution(&poll.resolution))
            .map(|one| (one.number.clone(), one.title.clone(), one.text.clone())),
        ballots: holdings.iter().map(ballot).collect::<Result<_, _>>()?,
        consent: poll.filter(|poll| stage.by_consent(&poll.id)).and_then(|poll| {
            Some((consent::proposal(view, &stage, poll)?, consent::asked(&stage, poll, &holdings, &elector.id, typed)))
        }),
        results,
        workshop,
        problems: said(view, problems),
        elector,
    };
    Ok(convening::hidden(view.form_page(page)?))
}

/// A voter's act in the journal, with the member it was done for.
pub(super) fn journal(
    view: &View,
    filled: &Filled,
    link: &Link,
    act: &'static str,
    object: String,
    facts: Facts,
) -> Result<i64, Error> {
    convening::act_of(view, filled, link, (act, object), facts.with("elector", link.elector.as_str()), HERE)
}

/// The answer to an act, led back to the page of its secret: `here` is that page without it.
fn back(visit: &Visit, token: &str, here: &str, answer: Response) -> Response {
    let done = answer.headers().get(header::LOCATION).is_some_and(|place| place == visit.link(here).as_str());
    let page = here.trim_start_matches("/a/");
    convening::hidden(if done { web::go(&visit.link(&format!("/a/{token}/{page}"))) } else { answer })
}

/// An act from a phone, shown again as it was filled in where it is refused. A whole room acts from behind one router: each
/// link has a pace of its own, once a device proved it.
pub(super) async fn by_phone(
    (house, visit, headers, token, filled): (Site, Visit, HeaderMap, String, Filled),
    here: &'static str,
    run: impl Fn(&View, &Filled, &str, Option<&str>) -> Result<(), Error> + Send + Sync + 'static,
    page: impl Fn(&View, &str, Option<&str>, Option<&Filled>, &[Problem]) -> Result<Response, Error> + Send + Sync + 'static,
) -> Response {
    let device = device(&house, &headers, &token);
    let pace = device.as_ref().map(|_| files::hash(token.as_bytes()));
    let visit = Visit { pace, ..visit };
    let (secret, shown, seen, again) = (token.clone(), token.clone(), visit.clone(), device.clone());
    let act = move |view: &View, filled: &Filled| {
        run(view, filled, &secret, device.as_deref())?;
        Ok(here.to_owned())
    };
    let refused = move |view: &View, filled: &Filled, problems: &[Problem]| {
        page(view, &shown, again.as_deref(), Some(filled), problems)
    };
    back(&seen, &token, here, write(house, visit, filled, act, refused).await)
}

/// Gives the code shown in the room: this device may vote from then on, and who sits for the member has arrived.
pub async fn enter(State(house): State<Site>, visit: Visit, Path(token): Path<String>, filled: Filled) -> Response {
    let link = files::hash(token.as_bytes());
    if !house.limits.take("code", &link, CODES, visit.now) {
        return failed(house, visit, Error::TooMany).await;
    }
    let visit = Visit { pace: Some(link.clone()), ..visit };
    let (https, device) = (house.options.https(), secret());
    let (kept, secret, shown, seen) = (device.clone(), token.clone(), token.clone(), visit.clone());
    let act = move |view: &View, filled: &Filled| {
        let opened = opened(view, &secret)?;
        opened.stage.require_open()?;
        let here = opened.hands(view)?.contains_key(&opened.elector.id);
        let Opened { link, stage, elector, .. } = opened;
        let code: String = filled.get("code").chars().filter(char::is_ascii_digit).collect();
        if stage.happened.held.as_ref().is_none_or(|held| held.code != code) {
            return Err(Problem::new("code", "room-wrong-code").into());
        }
        let (given, family) = (filled.get("given_name"), filled.get("family_name"));
        if (given.is_empty() || family.is_empty()) && !acts::known(view, &stage, &elector)? {
            return Err(Problem::new("given_name", "room-who-comes").with("name", &elector.name).into());
        }
        // phones need not be told of each arrival, but whoever holds the proxy of this one does
        let gave = stage.record.proxies.iter().any(|proxy| proxy.giver == elector.id);
        let object = if gave { format!("session/{}", link.session) } else { format!("elector/{}", elector.id) };
        let n = journal(view, filled, &link, "voter.entered", object, Facts::default())?;
        store::put_voter_session(view.tx, &kept, &link.session, &link.hash, view.visit.now, &view.visit.device, n)?;
        if !here {
            acts::come(view, &stage, &elector, (given, family), filled.form(), n)?;
        }
        Ok(HERE.to_owned())
    };
    let refused =
        move |view: &View, filled: &Filled, problems: &[Problem]| page(view, &shown, None, Some(filled), problems);
    let mut answer = back(&seen, &token, HERE, write(house, visit, filled, act, refused).await);
    if answer.status() == axum::http::StatusCode::SEE_OTHER {
        let secure = if https { "; Secure" } else { "" };
        let name = cookie_name(https, &link);
        let cookie = format!("{name}={device}; Path=/; HttpOnly; SameSite=Lax; Max-Age=86400{secure}");
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            answer.headers_mut().insert(header::SET_COOKIE, value);
        }
    }
    answer
}

/// Votes, or votes again: until the closing the last word counts.
pub async fn vote(
    State(house): State<Site>,
    visit: Visit,
    headers: HeaderMap,
    Path(token): Path<String>,
    filled: Filled,
) -> Response {
    let run = |view: &View, filled: &Filled, token: &str, device: Option<&str>| {
        let opened = opened(view, token)?;
        let hands = opened.hands(view)?;
        let Opened { link, stage, elector, .. } = opened;
        require_proof(view, device, &link)?;
        stage.require_open()?;
        let poll = stage.happened.poll(filled.get("poll")).ok_or(Error::NotFound)?;
        if !poll.open() || stage.by_consent(&poll.id) {
            return Err(Refusal::PollClosed.into());
        }
        let holdings = rules::holdings(&hands, &stage.record, &elector.id);
        if holdings.is_empty() {
            return Err(Refusal::NotHere(elector.name.clone()).into());
        }
        // what is filled in for a member whose voices one no longer holds is refused, never dropped in silence
        let mut named: Vec<&Elector> =
            filled.pairs.iter().filter_map(filled_for).filter_map(|id| stage.record.elector(id)).collect();
        named.dedup_by_key(|one| &one.id);
        let wishes = named.iter().map(|one| polls::wish(filled, one)).collect::<Result<Vec<_>, _>>()?;
        rules::cast(&holdings, &wishes)?;
        let facts = wishes.iter().fold(Facts::default(), |facts, (id, choices)| {
            let said: Vec<String> = choices.iter().map(|(choice, voices)| format!("{choice} {voices}")).collect();
            facts.with(&format!("vote/{id}"), said.join(", "))
        });
        let n = journal(view, filled, &link, "vote.cast", format!("poll/{}", poll.id), facts)?;
        for (id, choices) in wishes.iter().filter(|(_, choices)| !choices.is_empty()) {
            store::put_casts(view.tx, &link.session, &poll.id, id, choices, "phone", view.visit.now, n)?;
        }
        Ok(())
    };
    by_phone((house, visit, headers, token, filled), HERE, run, page).await
}

/// The member that a filled field of the ballot speaks of: `choice-{id}`, or `voices-{id}-{choice}` with a number.
fn filled_for((key, value): &(String, String)) -> Option<&str> {
    match (key.strip_prefix("choice-"), key.strip_prefix("voices-"), value.trim()) {
        (_, _, "") | (None, Some(_), "0") => None,
        (Some(id), ..) => Some(id),
        (_, Some(part), _) => part.rsplit_once('-').map(|(id, _)| id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ballot_knows_whether_it_was_split() {
        let elector = Elector {
            id: "a".into(),
            membership: "a".into(),
            name: "A".into(),
            college: None,
            voices: 3,
            admitted_late_at: None,
        };
        let ballot = |cast: &[(&str, i64)]| Ballot {
            elector: elector.clone(),
            own: true,
            cast: cast.iter().map(|(choice, voices)| (choice.to_string(), *voices)).collect(),
        };
        assert!(ballot(&[("for", 3)]).whole("for") && !ballot(&[("for", 3)]).split());
        assert!(ballot(&[("for", 2)]).split() && ballot(&[("for", 2), ("against", 1)]).split());
        assert!(!ballot(&[]).split());
        assert_eq!(ballot(&[("for", 2)]).voices("for"), "2");
    }

    #[test]
    fn the_cookie_names_its_link() {
        let link = files::hash(b"x");
        assert_ne!(cookie_name(false, &link), cookie_name(false, &files::hash(b"y")));
        assert!(cookie_name(true, &link).starts_with("__Host-"));
    }
}
