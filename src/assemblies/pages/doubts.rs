//! What a careful colleague would ask: mended by correcting the record, or waived with a reason.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        doubts, minutes,
        record::{Record, Waiver},
        sheets::open,
        sitting::Sitting,
        store,
    },
    session::audience,
};
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit, frame::pair},
};

struct Line {
    id: String,
    anchor: usize,
    wrong: bool,
    title: String,
    text: String,
    /// Where it is mended.
    mend: String,
    waived: Option<(String, String)>,
    error: Option<String>,
    typed: String,
}

#[derive(Template)]
#[template(path = "assemblies/templates/doubts.html")]
struct Doubts {
    frame: Frame,
    id: String,
    title: String,
    lines: Vec<Line>,
    keeps: bool,
    frozen: bool,
}

impl Doubts {
    fn any(&self, wrong: &bool) -> bool {
        self.lines.iter().any(|line| line.wrong == *wrong)
    }
    fn standing(&self, wrong: bool) -> usize {
        self.lines.iter().filter(|line| line.wrong == wrong && line.waived.is_none()).count()
    }
}

pub async fn list(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let around = minutes::surroundings(view.tx, id)?;
    super::readable(view, &around.record.session)?;
    let audience = audience(view, &around.record.session)?;
    let told = minutes::compose(&around, &view.house.texts, audience, None).doubts;
    let found = doubts::doubts(&Sitting::new(&around.record, &around.statutes), &around.context);
    let lang = view.lang();
    let line = |(at, (doubt, told)): (usize, (&doubts::Doubt, &minutes::Doubt))| {
        let this = filled.filter(|filled| filled.get("doubt") == doubt.id);
        let sheet = mend(&around.record, doubt);
        Line {
            id: doubt.id.clone(),
            anchor: at,
            wrong: told.level == "wrong",
            title: told.title.get(lang).to_owned(),
            text: told.text.get(lang).to_owned(),
            mend: view.visit.link(&sheet),
            waived: told.waived.as_ref().map(|waiver| (waiver.reason.clone(), waiver.by.clone())),
            error: this.and_then(|_| problems.first().map(|problem| crate::access::say(view, problem))),
            typed: this.map_or(String::new(), |filled| filled.get("reason").to_owned()),
        }
    };
    let lines = found.iter().zip(&told).enumerate().map(line).collect();
    view.form_page(Doubts {
        frame: view.frame(view.text("doubts-title"))?,
        id: id.to_owned(),
        title: around.record.session.title.clone(),
        lines,
        keeps: view.may(Act::KeepSession(id)),
        frozen: store::frozen(view.tx, id)?.is_some(),
    })
}

/// The form where a doubt is mended, at the row that it is about where there is one.
fn mend(record: &Record, doubt: &doubts::Doubt) -> String {
    let session = &record.session.id;
    let object = doubt.id.split('/').nth(1).unwrap_or_default();
    // what the network's own lists say is mended there
    match doubt.key {
        "count-progress" => return "/reseau/saisie/etats".to_owned(),
        "count" | "count-alone" | "entrants" => return "/reseau/saisie/annonces".to_owned(),
        "name-cut" => return format!("/reseau/saisie/organisations?{}#form", pair("ligne", object)),
        _ => {}
    }
    let row = match doubt.mend {
        "seance" => return format!("/assemblees/saisie?ligne={session}#form"),
        "resolutions" => pair("ligne", object),
        "ordre-du-jour" => pair("ligne", object),
        "chiffres" if record.figures.iter().any(|figure| figure.id == object) => pair("ligne", object),
        "votes" => record.ballot(object).map_or(pair("resolution", object), |ballot| pair("ligne", &ballot.id)),
        "decomptes" => record.ballot(object).map_or(String::new(), |ballot| pair("ballot", &ballot.id)),
        "votants" => pair("attendance", object),
        _ => String::new(),
    };
    format!("/assemblees/{session}/saisie/{}?{row}#form", doubt.mend)
}

pub async fn waive(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        open(view, &id)?;
        let (doubt, reason) = (filled.get("doubt"), filled.get("reason"));
        if reason.chars().count() < 3 {
            return Err(Problem::new("reason", "waiver-needs-reason").into());
        }
        let around = minutes::surroundings(view.tx, &id)?;
        let found = doubts::doubts(&Sitting::new(&around.record, &around.statutes), &around.context);
        if !found.iter().any(|one| one.id == doubt) {
            return Err(Error::NotFound);
        }
        let by_name = view.who.account.as_ref().map_or(String::new(), |account| account.name.clone());
        let answer = format!("/assemblees/{id}/doutes");
        let facts = Facts::default().with("doubt", doubt).with("reason", reason);
        let n = view.record(filled, "doubt.waived", format!("session/{id}"), true, facts, &answer)?;
        let waiver =
            Waiver { id: filled.form().to_owned(), doubt: doubt.to_owned(), reason: reason.to_owned(), by_name };
        store::put_waiver(view.tx, &id, &waiver, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}

/// A waiver taken back: the doubt stands again.
pub async fn take_back(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        open(view, &id)?;
        let answer = format!("/assemblees/{id}/doutes");
        let facts = Facts::default().with("doubt", filled.get("doubt"));
        view.record(filled, "waiver.taken-back", format!("session/{id}"), true, facts, &answer)?;
        store::drop_waiver(view.tx, &id, filled.get("doubt"))?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}
