//! Answers to doubts, acceptance, undoing, dropping.

use axum::{
    Json,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{address, preview};
use crate::{
    access::{View, read, write},
    fields,
    imports::{
        batch,
        model::{Answers, Asked, Doubt},
        prepare,
        rules::headings,
        store::{self, Built, Import},
    },
    journal::Facts,
    platform::{
        tables::Table,
        web::{self, Error, Filled, Problem, Site, Visit},
    },
};

/// Longest text that an answer may be, in characters.
const LONGEST: usize = 2_000;

/// Answers are the import's own, and nothing of the network: no act of the journal, and sent twice they say the same.
pub async fn answer(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = preview::again(id.clone());
    let act = move |view: &View, filled: &Filled| {
        let import = prepare::import(view, &id)?;
        let back = filled.get("vers");
        let back = if back.starts_with('?') { back } else { "?" };
        let there = format!("{}{back}&fait=reponses", address(&id));
        if import.accepted() {
            return Ok(address(&id));
        }
        let plan = prepare::planned(view, &import)?;
        let doubts =
            || plan.questions.iter().map(|(doubt, _)| doubt).chain(plan.lines.iter().flat_map(|line| &line.doubts));
        let same = filled.get("tous");
        let mut answers: Answers = match same {
            "" => doubts().filter_map(|doubt| answered(doubt, filled)).collect(),
            key => {
                let value = filled.get(&format!("tous.{key}"));
                let value = preview::EVERYWHERE.iter().find(|known| **known == value);
                let value = value.ok_or(Problem::new("lines", "import-choose-one"))?;
                let these = doubts().filter(|doubt| doubt.key == key);
                let may = these.filter(|doubt| doubt.choices.iter().any(|choice| choice.value == *value));
                may.map(|doubt| (doubt.asked(), value.to_string())).collect()
            }
        };
        // a button of a line keeps what else was answered beside it
        if let Ok(line) = filled.get("ecarter").parse::<u32>() {
            answers.insert((line, "line".to_owned(), String::new()), "skip".to_owned());
        }
        store::answer(view.tx, &id, &answers)?;
        if let Ok(line) = filled.get("reprendre").parse::<u32>() {
            store::retake(view.tx, &id, line)?;
        }
        Ok(there)
    };
    write(house, visit, filled, act, again).await
}

/// What a form answers to a doubt: a choice that it offers, else another text where it takes one.
fn answered(doubt: &Doubt, filled: &Filled) -> Option<(Asked, String)> {
    let name = preview::name(doubt);
    let (choice, typed) = (filled.get(&format!("c.{name}")), filled.get(&format!("t.{name}")));
    let offered = doubt.choices.iter().any(|one| one.value == choice);
    let now = doubt.args.first().map_or("", |(_, found)| found.as_str());
    let value = match (offered, doubt.typed && !typed.is_empty() && typed != now.trim()) {
        (true, _) => choice.to_owned(),
        (false, true) => format!("={}", typed.chars().take(LONGEST).collect::<String>()),
        (false, false) => return None,
    };
    Some((doubt.asked(), value))
}

/// All that was shown is written in one act, or nothing is.
pub async fn accept(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = preview::again(id.clone());
    let act = move |view: &View, filled: &Filled| {
        let import = prepare::import(view, &id)?;
        if import.accepted() {
            return Ok(address(&id));
        }
        let plan = prepare::planned(view, &import)?;
        if !plan.ready() {
            return Err(Problem::new("accept", "import-not-ready").into());
        }
        if plan.writes() == 0 {
            return Err(Problem::new("accept", "import-nothing").into());
        }
        // what was seen is what is written: the house or a colleague may have moved meanwhile
        if filled.get("digest") != plan.digest {
            return Err(Problem::new("accept", "import-moved").into());
        }
        let answer = format!("{}?fait=acceptation", address(&id));
        let facts = batch::facts(&plan, &id);
        let n = view.record(filled, "import.accepted", format!("import/{id}"), true, facts, &answer)?;
        let begun = view.house.progress.begin(&prepare::work(&id), plan.writes());
        store::accept(view.tx, &id, &plan, view.visit.now, n, &|done| begun.work.told(done))?;
        let names = headings::headings(prepare::grid(view, &import)?.as_ref(), import.heading as u32);
        let own = fields::all(view)?;
        let fields = import.fields(&own);
        let answers = store::answers(view.tx, &id)?;
        store::remember(view.tx, &names, &fields, &own, &answers, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, again).await
}

/// How far it is, for whoever waits: `{"done", "total"}`, null where nothing is under way in this process.
pub async fn progress(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        prepare::import(view, &id)?;
        let (done, total) = view.house.progress.of(&prepare::work(&id)).unzip();
        Ok(web::private(Json(json!({ "done": done, "total": total })).into_response()))
    };
    read(house, visit, page).await
}

/// Undone in one act, while nothing has built on it.
pub async fn undo(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = preview::again(id.clone());
    let act = move |view: &View, filled: &Filled| {
        let import = prepare::import(view, &id)?;
        if !import.accepted() {
            return Ok(address(&id));
        }
        if store::bytes(view.tx, &id)?.is_none() {
            return Err(Problem::new("undo", "import-too-old").into());
        }
        free(view, &import)?;
        let answer = format!("{}?fait=retour", address(&id));
        let facts =
            import.counted().into_iter().fold(Facts::default(), |facts, (name, count)| facts.with(&name, count));
        let facts = facts.with("accepted", import.n);
        let n = view.record(filled, "import.undone", format!("import/{id}"), true, facts, &answer)?;
        store::undo(view.tx, &id, view.visit.now, n).map_err(|error| match error.in_use() {
            true => Problem::new("undo", "import-built-on").into(),
            false => Error::from(error),
        })?;
        Ok(answer)
    };
    write(house, visit, filled, act, again).await
}

/// Refuses with what has built on it.
fn free(view: &View, import: &Import) -> Result<(), Error> {
    let all: Vec<&'static Table> = view.house.slices.iter().flat_map(|slice| slice.tables).collect();
    let built = store::built(view.tx, import, &all)?;
    if built.is_empty() {
        return Ok(());
    }
    let word = |table: &str| {
        let key = format!("sheet-{}", table.replace('_', "-"));
        view.text(if view.house.texts.has(view.lang(), &key) { &key } else { "sheet-in-use-elsewhere" })
    };
    let problem = |one: &Built| {
        let key = if one.by == one.on { "import-built-changed" } else { "import-built-used" };
        Problem::new("built", key).with("name", &one.name).with("table", word(one.on)).with("by", word(one.by))
    };
    let first = Problem::new("undo", "import-built-on");
    Err(Error::Refused([first].into_iter().chain(built.iter().map(problem)).collect()))
}

pub async fn drop_import(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = preview::again(id.clone());
    let act = move |view: &View, filled: &Filled| {
        let import = prepare::import(view, &id)?;
        if import.accepted() {
            return Err(Problem::new("undo", "import-undo-first").into());
        }
        let answer = "/reseau/import?fait=abandon";
        view.record(filled, "import.dropped", format!("import/{id}"), false, Facts::default(), answer)?;
        store::drop_import(view.tx, &id)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, again).await
}
