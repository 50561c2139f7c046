//! One organisation is merged into another, in one act, and taken apart again in one.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    duplicates::{compared, versions},
    organisation, table_word, tables,
};
use crate::{
    access::{self, Act, View, read, write},
    imports::rules::names,
    journal::Facts,
    members,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
    upkeep::{
        model::Merge,
        store::{
            self,
            merging::{self, Hindrance, Merging},
        },
    },
};

pub async fn merge(
    State(house): State<Site>,
    visit: Visit,
    Path((one, other)): Path<(String, String)>,
    filled: Filled,
) -> Response {
    let again = (one.clone(), other.clone());
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let (one, other) = (organisation(view, &one)?, organisation(view, &other)?);
        if one.id == other.id {
            return Err(Error::NotFound);
        }
        let seen = versions(&one, &other);
        let (kept, merged) = match filled.get("keep") {
            keep if keep == one.id => (one, other),
            keep if keep == other.id => (other, one),
            _ => return Err(Problem::new("keep", "merge-which").into()),
        };
        // either was changed since they were compared
        if filled.get("versions") != seen {
            return Err(Error::Stale(vec![]));
        }
        let all = tables(view);
        let signed = merging::signed(view.tx, &all, &merged.id)?;
        if let Some(session) = signed.first() {
            let both = !merging::signed(view.tx, &all, &kept.id)?.is_empty();
            let why = Problem::new("keep", if both { "merge-both-signed" } else { "merge-signed" });
            return Err(why.with("name", &merged.name).with("session", session).into());
        }
        let id = filled.form();
        let answer = format!("/reseau/fusions/{id}?fait=fusion");
        let facts =
            Facts::default().with("merged", format!("organisation/{}", merged.id)).with("name", merged.name.as_str());
        let facts = facts.with("merge", id);
        let n =
            view.record(filled, "organisation.merged", format!("organisation/{}", kept.id), true, facts, &answer)?;
        let mut merging = Merging::begin(
            view.tx,
            &all,
            id,
            (kept.id.as_str(), merged.id.as_str(), merged.name.as_str()),
            view.visit.today,
            n,
        )?;
        merging.run()?;
        members::store::put_moved(view.tx, &merged.id, &kept.id, n)?;
        merging.put("organisation_moved", &merged.id)?;
        let known = members::store::other_names(view.tx, &kept.id)?.into_iter().map(|(name, _)| name);
        let mut known = known.chain([kept.name.clone()]);
        if known.all(|name| names::key(&name) != names::key(&merged.name)) {
            let alias = format!("{id}-nom");
            members::store::put_name(view.tx, &alias, &kept.id, &merged.name, n)?;
            merging.put("organisation_name", &alias)?;
        }
        Ok(answer)
    };
    let again = move |view: &View, filled: &Filled, problems: &[Problem]| {
        compared(view, &again.0, &again.1, Some(filled), problems)
    };
    write(house, visit, filled, act, again).await
}

#[derive(Template)]
#[template(path = "upkeep/templates/merge.html")]
struct Page {
    frame: Frame,
    merge: Merge,
    /// Tables, each with how many of its rows were written.
    moved: Vec<(String, usize)>,
    done: Option<String>,
    problems: Vec<(String, String)>,
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(merge): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &merge, &[])).await
}

fn page(view: &View, id: &str, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let merge = store::merge(view.tx, id)?;
    let frame = view.frame(view.frame("")?.t1("merge-title", "name", merge.merged_name.as_str()))?;
    let moved = merging::moved(view.tx, id)?;
    view.form_page(Page {
        moved: moved.into_iter().map(|(table, count)| (table_word(view, &table), count)).collect(),
        done: view.visit.parameter("fait").map(|what| format!("merge-done-{what}")).filter(|key| frame.has(key)),
        problems: access::said(view, problems),
        merge,
        frame,
    })
}

/// Hindrances told at most.
const TOLD: usize = 10;

pub async fn undo(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let merge = store::merge(view.tx, &id)?;
        let answer = format!("/reseau/fusions/{id}?fait=defaite");
        if merge.undone_on.is_some() {
            return Ok(answer);
        }
        let all = tables(view);
        free(view, &merge, &merging::hindrances(view.tx, &all, &id, &merge.merged)?)?;
        let facts = Facts::default().with("merged", format!("organisation/{}", merge.merged));
        let facts = facts.with("name", merge.merged_name.as_str()).with("merge", id.as_str());
        let object = format!("organisation/{}", merge.kept);
        let n = view.record(filled, "organisation.unmerged", object, true, facts, &answer)?;
        merging::undo(view.tx, &all, &id, view.visit.today, n).map_err(|error| match error.in_use() {
            true => Problem::new("undo", "unmerge-gone").into(),
            false => Error::from(error),
        })?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, _, problems| page(view, &again, problems)).await
}

/// Refuses with all that stands in the way.
fn free(view: &View, merge: &Merge, hindrances: &[Hindrance]) -> Result<(), Error> {
    if hindrances.is_empty() {
        return Ok(());
    }
    let kept_gone = merge.kept_name.is_empty();
    let problem = |one: &Hindrance| match one {
        Hindrance::Changed(table, field, row) => {
            let key = format!("{}-{}", table.replace('_', "-"), field.replace('_', "-"));
            let field = if view.house.texts.has(view.lang(), &key) { view.text(&key) } else { field.clone() };
            let problem = Problem::new("undo", "unmerge-changed").with("table", table_word(view, table));
            problem.with("field", field).with("row", row)
        }
        Hindrance::Signed(session) => Problem::new("undo", "unmerge-signed").with("session", session),
        Hindrance::Taken(id) => Problem::new("undo", "unmerge-taken").with("row", id),
        Hindrance::There(table, id) => {
            Problem::new("undo", "unmerge-there").with("table", table_word(view, table)).with("row", id)
        }
    };
    let first = match kept_gone {
        true => Problem::new("undo", "unmerge-kept-gone").with("name", &merge.merged_name),
        false => Problem::new("undo", "unmerge-built-on").with("name", &merge.merged_name),
    };
    Err(Error::Refused([first].into_iter().chain(hindrances.iter().take(TOLD).map(problem)).collect()))
}
