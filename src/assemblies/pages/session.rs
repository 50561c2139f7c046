//! The list of sessions, and one session.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::{
    followed::Opening,
    minutes::{self, Audience, Minutes},
    record::Session,
    store::{self, Listed},
};
use crate::{
    access::{Act, View, read},
    governance,
    platform::{
        calendar,
        web::{Error, Frame, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "assemblies/templates/list.html")]
struct List {
    frame: Frame,
    sessions: Vec<Listed>,
    keeps: bool,
}

pub async fn list(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let sessions = super::listed(view)?;
        view.page(List {
            frame: view.frame(view.text("sessions-title"))?,
            sessions,
            keeps: view.may(Act::KeepSession("")),
        })
    };
    read(house, visit, page).await
}

/// Who reads: the full sheet is for members of the network, and for those who sit in the body.
pub fn audience(view: &View, session: &Session) -> Result<Audience, Error> {
    let of_members = governance::kind(&session.kind).is_assembly();
    let inside = view.may(Act::SeeMembers) || !of_members && super::sees_drafts(view, &session.kind, &session.body)?;
    Ok(if inside { Audience::Members } else { Audience::Public })
}

#[derive(Template)]
#[template(path = "assemblies/templates/session.html")]
struct SessionPage {
    frame: Frame,
    id: String,
    m: Minutes,
    number: Option<String>,
    wrong: usize,
    look: usize,
    quorum: Option<Ring>,
    followed: Option<Opening>,
    keeps: bool,
}

/// The quorum at the opening as a ring: percentages of those who could be there.
struct Ring {
    reached: bool,
    counted: u64,
    needed: u64,
    out_of: u64,
    percent: u64,
    sentence: String,
}

impl SessionPage {
    fn here(&self, standing: &str) -> usize {
        self.m.attendance.iter().filter(|one| one.state == "present" && one.standing == standing).count()
    }
    fn consented(&self, resolution: &minutes::Resolution) -> bool {
        resolution.mode.as_deref() == Some("consent")
    }
    fn key(&self, stance: &minutes::Stance, suffix: &str) -> String {
        format!("minutes-{}{suffix}", stance.kind)
    }
    fn time(&self, at: &jiff::civil::Time) -> String {
        calendar::time(*at, self.frame.lang())
    }
    fn tone(&self, outcome: &Option<String>) -> &'static str {
        match outcome.as_deref() {
            Some("adopted") => "adopted",
            Some("rejected") => "rejected",
            Some(_) => "waiting",
            None => "neutral",
        }
    }
    /// Votes for, against and abstentions as widths of a bar, when they were counted in total.
    fn bar(&self, resolution: &minutes::Resolution) -> Option<[i64; 4]> {
        match &resolution.tallies[..] {
            [one] => Some([
                one.votes_for,
                one.votes_against,
                one.abstentions,
                one.votes_for + one.votes_against + one.abstentions,
            ]),
            _ => None,
        }
    }
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let around = minutes::surroundings(view.tx, &id)?;
        super::readable(view, &around.record.session)?;
        let frozen = store::frozen(view.tx, &id)?;
        let number = frozen.map(|frozen| frozen.number);
        let m = minutes::compose(&around, &view.house.texts, audience(view, &around.record.session)?, None);
        let sitting = super::super::sitting::Sitting::new(&around.record, &around.statutes);
        let quorum = sitting.timeline().first().and_then(|change| {
            let (counted, needed, out_of) = change.answer.whole();
            let percent = (counted * 100).checked_div(out_of).unwrap_or(0);
            let sentence = m.quorum.as_ref().map_or(String::new(), |quorum| quorum.opening.get(view.lang()).to_owned());
            Some(Ring { reached: change.answer.reached, counted, needed: needed?, out_of, percent, sentence })
        });
        let standing =
            |level: &str| m.doubts.iter().filter(|doubt| doubt.level == level && doubt.waived.is_none()).count();
        view.page(SessionPage {
            frame: view.frame(m.session.title.clone())?,
            id: id.clone(),
            wrong: standing("wrong"),
            look: standing("look"),
            number,
            quorum,
            followed: around.followed.clone().map(|followed| Opening::new(view, followed)),
            keeps: view.may(Act::KeepSession(&id)),
            m,
        })
    };
    read(house, visit, page).await
}
