//! Sessions made from others: the agenda of the last one, and a second convocation where the quorum failed.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{super::letter, convocation::again};
use crate::{
    access::{Act, View, write},
    assemblies::{
        self,
        record::{Attendance, Item, Record, Resolution, Session},
        rules::slug,
        sheets::open,
        sitting::Sitting,
    },
    governance,
    journal::Facts,
    platform::{
        db, tables,
        web::{Error, Filled, Problem, Site, Visit},
    },
};

/// Copies the agenda of the body's last session: titles, kinds and lengths, not what was said.
pub async fn copy_agenda(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        open(view, &id)?;
        let record = assemblies::store::record(view.tx, &id)?;
        if !record.items.is_empty() {
            return Err(Problem::new("letter", "convene-agenda-there").into());
        }
        let earlier = letter::agenda_before(view, &record)?.ok_or(Problem::new("letter", "convene-no-earlier"))?;
        let answer = format!("/assemblees/{id}/convocation?fait=ordre-du-jour");
        let facts = Facts::default().with("from", earlier.id.as_str());
        let n = view.record(filled, "agenda.copied", format!("session/{id}"), true, facts, &answer)?;
        copy_items(view, &assemblies::store::items(view.tx, &earlier.id)?, &id, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| again(view, &shown, filled, problems)).await
}

/// Gives each new point under the id of the old one.
fn copy_items(view: &View, items: &[Item], to: &str, n: i64) -> db::Result<Vec<(String, String)>> {
    let mut ids = vec![];
    for (at, item) in items.iter().enumerate() {
        let id = format!("{to}-point-{}", at + 1);
        ids.push((item.id.clone(), id.clone()));
        assemblies::store::put_item(view.tx, to, &Item { id, prose: None, ..item.clone() }, n)?;
    }
    Ok(ids)
}

/// The same session on another day, where the quorum failed: ready to be convened.
pub async fn convene_again(
    State(house): State<Site>,
    visit: Visit,
    Path(id): Path<String>,
    filled: Filled,
) -> Response {
    let shown = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        // a new session: whoever keeps one alone makes no other
        view.require(Act::KeepSession(""))?;
        let record = assemblies::store::record(view.tx, &id)?;
        if !failed(view, &record)? {
            return Err(Problem::new("held_on", "convene-quorum-held").into());
        }
        let typed = filled.get("held_on");
        let day = tables::date(typed).ok_or(Problem::new("held_on", "cell-not-a-date").with("found", typed))?;
        if day <= record.session.held_on {
            return Err(Problem::new("held_on", "convene-second-before").into());
        }
        let taken: Vec<String> = assemblies::store::sessions(view.tx)?.into_iter().map(|session| session.id).collect();
        let new = slug(day, &taken);
        let answer = format!("/assemblees/{new}/convocation?fait=seconde");
        let facts = Facts::default().with("of", id.as_str()).with("held_on", day.to_string());
        let n = view.record(filled, "session.convened-again", format!("session/{new}"), true, facts, &answer)?;
        let session = Session {
            id: new.clone(),
            held_on: day,
            closes: None,
            convened_on: None,
            convened_by: None,
            second_convocation: "yes".to_owned(),
            introduction: None,
            source: None,
            n,
            ..record.session.clone()
        };
        assemblies::store::put_session(view.tx, &session, n)?;
        let items = copy_items(view, &record.items, &new, n)?;
        for (at, resolution) in record.resolutions.iter().enumerate() {
            let item = items.iter().find(|(old, _)| Some(old) == resolution.item.as_ref()).map(|(_, new)| new.clone());
            let copy = Resolution { id: format!("{new}-resolution-{}", at + 1), item, ..resolution.clone() };
            assemblies::store::put_resolution(view.tx, &new, &copy, n)?;
        }
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| again(view, &shown, filled, problems)).await
}

fn failed(view: &View, record: &Record) -> Result<bool, Error> {
    let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
    let turns = Sitting::new(record, &statutes).timeline();
    Ok(record.attendance.iter().any(Attendance::present) && turns.first().is_some_and(|turn| !turn.answer.reached))
}
