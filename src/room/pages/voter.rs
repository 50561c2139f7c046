//! The phone of a voter, in the room: the link of the letter says for whom one votes; the code of the room, asked once on
//! each device, is the second proof. A forwarded letter alone casts no vote.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

use super::{
    super::{
        rules::{self, Refusal},
        store, workshop,
    },
    Stage, acts, hour, polls, said,
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
const HERE: &str = "/a/vote";

#[derive(Template)]
#[template(path = "room/templates/voter.html")]
struct Page {
    frame: Frame,
    token: String,
    session: String,
    title: String,
    elector: Elector,
    state: String,
    /// `before`, `closed`, `code`, `away`, `waiting` or `vote`.
    stage: String,
    item: Option<String>,
    given: String,
    family: String,
    known: bool,
    poll: Option<String>,
    resolution: Option<(String, String, String)>,
    ballots: Vec<Ballot>,
    /// Votes that are over: number, title, sentence.
    results: Vec<(String, String, String)>,
    /// Groups are at work.
    workshop: bool,
    problems: Vec<(String, String)>,
}

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

/// Whether this device gave the code of the room.
pub(super) fn proved(view: &View, device: Option<&str>, link: &Link) -> Result<bool, Error> {
    Ok(device.map(|device| store::may_vote(view.tx, device, &link.hash)).transpose()?.unwrap_or(false))
}

/// The link with its session and elector, if it still opens.
pub(super) fn opened(view: &View, token: &str) -> Result<(Link, Stage, Elector), Error> {
    let link = convening::store::link(view.tx, token)?.filter(|link| link.ended_at.is_none()).ok_or(Error::NotFound)?;
    let stage = Stage::read(view, &link.session)?;
    let elector = stage.record.elector(&link.elector).cloned().ok_or(Error::NotFound)?;
    Ok((link, stage, elector))
}

pub async fn show(State(house): State<Site>, visit: Visit, headers: HeaderMap, Path(token): Path<String>) -> Response {
    let device = device(&house, &headers, &token);
    convening::hidden(read(house, visit, move |view| page(view, &token, device.as_deref(), &[])).await)
}

fn page(view: &View, token: &str, device: Option<&str>, problems: &[Problem]) -> Result<Response, Error> {
    let (link, stage, elector) = opened(view, token)?;
    let proved = proved(view, device, &link)?;
    let sitting = stage.sitting();
    let holdings = rules::holdings(&sitting, &elector.id, hour(view));
    let happened = &stage.happened;
    let poll = happened.open_poll();
    let place = match (&happened.held, poll) {
        (None, _) => "before",
        (Some(held), _) if !held.open() => "closed",
        _ if !proved => "code",
        _ if holdings.is_empty() => "away",
        (_, None) => "waiting",
        (_, Some(_)) => "vote",
    };
    let answers = convening::store::answers(view.tx, &link.session)?;
    let answer = answers.iter().find(|answer| answer.elector == elector.id);
    let ballot = |one: &&Elector| Ballot {
        own: one.id == elector.id,
        cast: poll.map_or(vec![], |poll| {
            let cast = happened.casts_of(&poll.id).filter(|cast| cast.elector == one.id);
            cast.map(|cast| (cast.choice.clone(), cast.voices)).collect()
        }),
        elector: (*one).clone(),
    };
    let resolution = |id: &str| stage.record.resolutions.iter().find(|one| one.id == id);
    let result = |poll: &super::super::model::Poll| {
        let one = resolution(&poll.resolution)?;
        let result = sitting.outcome(one)?;
        Some((one.number.clone(), one.title.clone(), stage.words(view, &result.decided.explanation)))
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
        given: answer.and_then(|one| one.given_name.clone()).unwrap_or_default(),
        family: answer.and_then(|one| one.family_name.clone()).unwrap_or_default(),
        known: stage.record.voters.iter().any(|voter| voter.elector == elector.id),
        poll: poll.map(|poll| poll.id.clone()),
        resolution: poll
            .and_then(|poll| resolution(&poll.resolution))
            .map(|one| (one.number.clone(), one.title.clone(), one.text.clone())),
        ballots: holdings.iter().map(ballot).collect(),
        results: happened.polls.iter().filter(|poll| !poll.open()).filter_map(result).collect(),
        workshop: workshop::store::workshops(view.tx, &link.session)?.last().is_some_and(|one| one.open()),
        problems: said(view, problems),
        elector,
    };
    Ok(convening::hidden(view.form_page(page)?))
}

/// A voter's act in the journal, with the member it was done for.
fn journal(
    view: &View,
    filled: &Filled,
    link: &Link,
    act: &'static str,
    object: String,
    facts: Facts,
) -> Result<i64, Error> {
    convening::act_of(view, filled, link, (act, object), facts.with("elector", link.elector.as_str()), HERE)
}

/// The answer to an act, led back to the page of its secret.
fn back(visit: &Visit, token: &str, answer: Response) -> Response {
    let done = answer.headers().get(header::LOCATION).is_some_and(|place| place == visit.link(HERE).as_str());
    convening::hidden(if done { web::go(&visit.link(&format!("/a/{token}/vote"))) } else { answer })
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
        let (link, stage, elector) = opened(view, &secret)?;
        stage.require_open()?;
        let code: String = filled.get("code").chars().filter(char::is_ascii_digit).collect();
        if stage.happened.held.as_ref().is_none_or(|held| held.code != code) {
            return Err(Problem::new("code", "room-wrong-code").into());
        }
        let here = rules::in_room(&stage.sitting(), hour(view)).0.contains(&elector.id);
        let known = stage.record.voters.iter().any(|voter| voter.elector == elector.id);
        let (given, family) = (filled.get("given_name"), filled.get("family_name"));
        if !known && (given.is_empty() || family.is_empty()) {
            return Err(Problem::new("given_name", "room-who-comes").with("name", &elector.name).into());
        }
        let object = format!("session/{}", link.session);
        let n = journal(view, filled, &link, "voter.entered", object, Facts::default())?;
        store::put_voter_session(view.tx, &kept, &link.session, &link.hash, view.visit.now, &view.visit.device, n)?;
        if !here {
            acts::come(view, &stage, &elector, (given, family), filled.form(), n)?;
        }
        Ok(HERE.to_owned())
    };
    let answer = write(house, visit, filled, act, move |view, _, problems| page(view, &shown, None, problems)).await;
    let mut answer = back(&seen, &token, answer);
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
    let device = device(&house, &headers, &token);
    // a whole room votes from behind one router: each link has a pace of its own, once a device proved it
    let pace = device.as_ref().map(|_| files::hash(token.as_bytes()));
    let visit = Visit { pace, ..visit };
    let (secret, shown, seen, again) = (token.clone(), token.clone(), visit.clone(), device.clone());
    let act = move |view: &View, filled: &Filled| {
        let (link, stage, elector) = opened(view, &secret)?;
        let proved = device.as_deref().map(|device| store::may_vote(view.tx, device, &link.hash)).transpose()?;
        if proved != Some(true) {
            return Err(Problem::new("code", "room-code-first").into());
        }
        stage.require_open()?;
        let poll = stage.happened.poll(filled.get("poll")).ok_or(Error::NotFound)?;
        if !poll.open() {
            return Err(Refusal::PollClosed.into());
        }
        let sitting = stage.sitting();
        let holdings = rules::holdings(&sitting, &elector.id, hour(view));
        if holdings.is_empty() {
            return Err(Refusal::NotHere(elector.name.clone()).into());
        }
        // what is filled in for a member whose voices one no longer holds is refused, never dropped in silence
        let filled_for = |one: &&Elector| {
            let (choice, part) = (format!("choice-{}", one.id), format!("voices-{}-", one.id));
            filled.pairs.iter().any(|(key, value)| {
                !value.trim().is_empty() && (*key == choice || (key.starts_with(&part) && value.trim() != "0"))
            })
        };
        let named: Vec<&Elector> = stage.record.electors.iter().filter(filled_for).collect();
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
        Ok(HERE.to_owned())
    };
    let refused = move |view: &View, _: &Filled, problems: &[Problem]| page(view, &shown, again.as_deref(), problems);
    back(&seen, &token, write(house, visit, filled, act, refused).await)
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
