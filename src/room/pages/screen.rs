//! What the room sees on its wall: the point under discussion, who speaks, the quorum, the vote, the code of the day.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{super::store, Stage, consent, desk::Quorum, groups::Panel, local};
use crate::{
    access::{Act, View, read},
    convening::roster::roster,
    platform::{
        calendar,
        web::{Frame, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "room/templates/screen.html")]
struct Screen {
    frame: Frame,
    id: String,
    title: String,
    state: String,
    code: Option<String>,
    item: Option<(String, String)>,
    speaking: Option<String>,
    waiting: usize,
    quorum: Quorum,
    /// Groups at work.
    workshops: Option<Panel>,
    /// The open vote: number, title, text, how many spoke.
    vote: Option<(String, String, String, String)>,
    /// The last vote closed: number, title, outcome, sentence.
    result: Option<(String, String, &'static str, String)>,
}

/// For the computer that draws the wall, signed in: it shows the code.
pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        view.require(Act::KeepSession(&id))?;
        let stage = Stage::read(view, &id)?;
        let happened = &stage.happened;
        let frame = view.frame(view.text("screen-title"))?;
        let lines = roster(view.tx, &stage.record)?;
        let resolution = |id: &str| stage.record.resolutions.iter().find(|one| one.id == id);
        let vote = happened.open_poll().and_then(|poll| {
            let one = resolution(&poll.resolution)?;
            let hands: i64 = happened.hands_of(&poll.id).map(|one| one.all()).sum();
            let voted = happened.casts_of(&poll.id).map(|cast| cast.voices).sum::<i64>() + hands;
            let told = match consent::proposal(view, &stage, poll).filter(|_| stage.by_consent(&poll.id)) {
                Some(proposal) => frame.t1("room-consent-answered", "n", proposal.answered),
                None => frame.t1("room-voted", "n", voted),
            };
            Some((one.number.clone(), one.title.clone(), one.text.clone(), told))
        });
        let sitting = stage.sitting();
        let last = happened.polls.iter().filter(|poll| !poll.open()).max_by_key(|poll| poll.closed_at);
        let result = last.and_then(|poll| {
            let one = resolution(&poll.resolution)?;
            let result = sitting.outcome(one)?;
            let outcome = result.decided.outcome.word();
            Some((one.number.clone(), one.title.clone(), outcome, stage.words(view, &result.decided.explanation)))
        });
        let item = happened.turn().and_then(|turn| {
            let item = stage.record.items.iter().find(|item| item.id == turn.item)?;
            Some((item.title.clone(), calendar::time(local(view, turn.began_at), view.lang())))
        });
        view.form_page(Screen {
            frame,
            id: id.clone(),
            title: stage.record.session.title.clone(),
            state: store::busy(view.tx, &id)?.unwrap_or_default(),
            code: happened.held.as_ref().filter(|held| held.open()).map(|held| held.code.clone()),
            item,
            speaking: happened.speaking().map(|one| one.name.clone()),
            waiting: happened.waiting().count(),
            quorum: super::desk::quorum(view, &stage, &lines),
            workshops: Panel::read(view, &stage)?.filter(Panel::open),
            vote,
            result,
        })
    };
    read(house, visit, page).await
}
