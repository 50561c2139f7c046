//! Pairs that look the same, each with its reasons; two that someone names; two of them side by side; those that are not the same.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{organisation, table_word, tables};
use crate::{
    access::{self, Act, View, read, write},
    imports,
    journal::Facts,
    members::{self, Organisation},
    platform::{
        db,
        web::{self, Error, Filled, Frame, Problem, Site, Visit, frame::pair},
    },
    territories,
    upkeep::{
        model::Merge,
        rules::{
            named::{Meant, meant},
            pairs::{self, Pair},
        },
        store,
    },
};

/// Pairs on a page.
const SHOWN: usize = 50;

/// Past this many organisations a name is typed without a list to choose from, which would weigh more than the page.
const MANY: usize = 200;

/// The two that someone names, as they stand in the address.
const BOTH: [&str; 2] = ["une", "autre"];

/// A pair with its two names and its reasons in words.
struct Line {
    pair: Pair,
    names: (String, String),
    why: String,
}

#[derive(Template)]
#[template(path = "upkeep/templates/duplicates.html")]
struct List {
    frame: Frame,
    total: usize,
    lines: Vec<Line>,
    merges: Vec<Merge>,
    done: Option<String>,
    /// The names of all organisations, where they are few.
    choices: Vec<String>,
    /// The two that are named, as typed.
    named: [Named; 2],
    problems: Vec<(String, String)>,
}

/// One of the two that someone names.
struct Named {
    field: &'static str,
    typed: String,
    /// Whom it may be: name, id and the address that says so.
    may_be: Vec<(String, String, String)>,
}

impl List {
    fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }
}

/// All pairs of the house with the names of those in them, as long as nothing public changes; all names, where they are few.
struct Found {
    pairs: Vec<Pair>,
    names: HashMap<String, String>,
    choices: Vec<String>,
}

fn found(view: &View) -> db::Result<Arc<Found>> {
    view.kept("duplicates", || {
        let known = imports::store::known_organisations(view.tx)?;
        let pairs = pairs::pairs(&known);
        let ids: HashSet<&str> = pairs.iter().flat_map(|pair| [pair.one.as_str(), pair.other.as_str()]).collect();
        let named = known.organisations.iter().filter(|one| ids.contains(one.id.as_str()));
        let names = named.map(|one| (one.id.clone(), one.name.clone())).collect();
        let few = known.organisations.iter().filter(|_| known.organisations.len() <= MANY);
        let mut choices: Vec<String> = few.map(|one| one.name.clone()).collect();
        choices.sort_unstable();
        choices.dedup();
        Ok(Found { pairs, names, choices })
    })
}

/// The two that someone names: their ids where each is one and no other, else what is typed with what to do about it.
enum Two {
    Known([String; 2]),
    Asked([Named; 2], Vec<Problem>),
}

fn two(view: &View) -> Result<Two, Error> {
    let typed = BOTH.map(|field| typed_of(view, field));
    let asked = view.visit.parameter("paire").is_some();
    let named = |may_be: [Vec<(String, String)>; 2], shown: [String; 2]| {
        let [may_be_one, may_be_other] = may_be;
        let [one, other] = shown;
        let at = |field: &'static str, typed: String, may_be: Vec<(String, String)>| {
            let address = |id: &str| {
                let query = |name: &str| pair(name, if name == field { id } else { typed_of(view, name) });
                let path = format!("/reseau/doublons?{}&{}&paire=oui", query(BOTH[0]), query(BOTH[1]));
                view.visit.link(&path)
            };
            let may_be = may_be.into_iter().map(|(id, name)| (name, id.clone(), address(&id))).collect();
            Named { field, typed, may_be }
        };
        [at(BOTH[0], one, may_be_one), at(BOTH[1], other, may_be_other)]
    };
    if typed.iter().all(|text| text.is_empty()) && !asked {
        return Ok(Two::Asked(named([vec![], vec![]], typed.map(str::to_owned)), vec![]));
    }
    let all = members::store::organisations(view.tx)?;
    let means = typed.map(|text| meant(&all, text));
    // one name for both, which two bear: it is those two
    if let ([Meant::Several(twins), Meant::Several(_)], true) = (&means, typed[0] == typed[1])
        && let [(one, _), (other, _)] = &twins[..]
    {
        return Ok(Two::Known([one.clone(), other.clone()]));
    }
    if let [Meant::One(one), Meant::One(other)] = &means
        && one != other
    {
        return Ok(Two::Known([one.clone(), other.clone()]));
    }
    let mut problems = vec![];
    for ((field, text), means) in BOTH.into_iter().zip(typed).zip(&means) {
        let key = match means {
            Meant::One(_) => continue,
            // the link that names the first one asks nothing of the other yet
            Meant::Nobody(_) if text.is_empty() && !asked => continue,
            Meant::Nobody(_) if text.is_empty() => "pair-missing",
            Meant::Nobody(near) if near.is_empty() => "pair-unknown",
            Meant::Nobody(_) => "pair-near",
            Meant::Several(_) => "pair-several",
        };
        problems.push(Problem::new(field, key).with("found", text));
    }
    if let [Meant::One(_), Meant::One(_)] = &means {
        problems.push(Problem::new(BOTH[1], "pair-same"));
    }
    // an id is shown as the name that it stands for, where no other bears it
    let shown = [0, 1].map(|at| match &means[at] {
        Meant::One(id) => {
            let name = all.iter().find(|(one, _)| one == id).map_or("", |(_, name)| name.as_str());
            if meant(&all, name) == Meant::One(id.clone()) { name.to_owned() } else { id.clone() }
        }
        _ => typed[at].to_owned(),
    });
    let may_be = means.map(|means| match means {
        Meant::Several(several) | Meant::Nobody(several) => several,
        Meant::One(_) => vec![],
    });
    Ok(Two::Asked(named(may_be, shown), problems))
}

fn typed_of<'v>(view: &'v View, name: &str) -> &'v str {
    view.visit.parameter(name).unwrap_or_default()
}

/// The reasons of a pair, as one reads them.
fn why(frame: &Frame, pair: &Pair) -> String {
    pair.reasons.iter().map(|reason| frame.of("duplicate-why", reason.word())).collect::<Vec<_>>().join(", ")
}

pub async fn list(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepMembers)?;
        let (named, problems) = match two(view)? {
            Two::Known([one, other]) => {
                return Ok(web::go(&view.visit.link(&format!("/reseau/doublons/{one}/{other}"))));
            }
            Two::Asked(named, problems) => (named, problems),
        };
        let frame = view.frame(view.text("duplicates-title"))?;
        let apart = store::not_same(view.tx)?;
        let set_apart = |pair: &Pair| {
            let is = |one: &str, other: &str| {
                (one == pair.one && other == pair.other) || (one == pair.other && other == pair.one)
            };
            apart.iter().any(|(one, other)| is(one, other))
        };
        let found = found(view)?;
        let (pairs, names) = (&found.pairs, &found.names);
        let left: Vec<&Pair> = pairs.iter().filter(|pair| !set_apart(pair)).collect();
        let name = |id: &str| names.get(id).cloned().unwrap_or_default();
        let line = |pair: &&Pair| Line {
            names: (name(&pair.one), name(&pair.other)),
            why: why(&frame, pair),
            pair: (*pair).clone(),
        };
        view.form_page(List {
            total: left.len(),
            lines: left.iter().take(SHOWN).map(line).collect(),
            merges: store::merges(view.tx)?,
            done: view
                .visit
                .parameter("fait")
                .map(|what| format!("duplicates-done-{what}"))
                .filter(|key| frame.has(key)),
            choices: found.choices.clone(),
            named,
            problems: access::said(view, &problems),
            frame,
        })
    };
    read(house, visit, page).await
}

/// One row of the comparison: a heading, and what each of the two says.
type Row = (String, String, String);

#[derive(Template)]
#[template(path = "upkeep/templates/compare.html")]
struct Compare {
    frame: Frame,
    one: Organisation,
    other: Organisation,
    rows: Vec<Row>,
    why: String,
    /// Which one stays, where that is chosen or where only one can.
    keep: String,
    versions: String,
    /// Whether the two were said to be two.
    apart: bool,
    problems: Vec<(String, String)>,
}

impl Compare {
    fn both(&self) -> [&Organisation; 2] {
        [&self.one, &self.other]
    }
}

/// What the form carries to tell whether either changed meanwhile.
pub fn versions(one: &Organisation, other: &Organisation) -> String {
    format!("{}-{}", one.n, other.n)
}

pub async fn compare(State(house): State<Site>, visit: Visit, Path((one, other)): Path<(String, String)>) -> Response {
    read(house, visit, move |view| compared(view, &one, &other, None, &[])).await
}

pub fn compared(
    view: &View,
    one: &str,
    other: &str,
    filled: Option<&Filled>,
    problems: &[Problem],
) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    if one == other {
        return Err(Error::NotFound);
    }
    let (one, other) = (organisation(view, one)?, organisation(view, other)?);
    let frame = view.frame(view.text("compare-title"))?;
    let edition = territories::edition(view)?;
    let place = |one: &Organisation| {
        let id = one.territory.clone().unwrap_or_default();
        edition.resolve(&id).map_or(id.clone(), |(territory, _)| edition.label(territory))
    };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut rows = vec![];
    let mut row = |label: String, a: String, b: String| {
        if !(a.is_empty() && b.is_empty()) {
            rows.push((label, a, b));
        }
    };
    row(
        frame.t("organisation-kind"),
        frame.of("organisation-kind", &one.kind),
        frame.of("organisation-kind", &other.kind),
    );
    row(frame.t("organisation-siren"), text(&one.siren), text(&other.siren));
    row(frame.t("organisation-siret"), text(&one.siret), text(&other.siret));
    row(frame.t("organisation-rna"), text(&one.rna), text(&other.rna));
    row(frame.t("organisation-territory"), place(&one), place(&other));
    row(frame.t("organisation-website"), text(&one.website), text(&other.website));
    row(frame.t("organisation-about"), text(&one.about), text(&other.about));
    row(frame.t("organisation-source"), text(&one.source), text(&other.source));
    let all = tables(view);
    let (of_one, of_other) =
        (store::merging::weight(view.tx, &all, &one.id)?, store::merging::weight(view.tx, &all, &other.id)?);
    let count =
        |list: &[(&str, usize)], table: &str| list.iter().find(|(name, _)| *name == table).map_or(0, |(_, n)| *n);
    let mut counted: Vec<&str> = of_one.iter().chain(&of_other).map(|(table, _)| *table).collect();
    counted.sort_unstable();
    counted.dedup();
    for table in counted {
        row(table_word(view, table), count(&of_one, table).to_string(), count(&of_other, table).to_string());
    }
    // signed minutes name one of them: that one stays
    let signed = |id: &str| store::merging::signed(view.tx, &all, id).map(|sessions| !sessions.is_empty());
    let more = |list: &[(&str, usize)]| list.iter().map(|(_, n)| n).sum::<usize>();
    let keep = match (filled.map(|filled| filled.get("keep")), signed(&one.id)?, signed(&other.id)?) {
        (Some(chosen), ..) => chosen.to_owned(),
        (None, true, false) => one.id.clone(),
        (None, false, true) => other.id.clone(),
        _ if more(&of_other) > more(&of_one) => other.id.clone(),
        _ => one.id.clone(),
    };
    let found = found(view)?;
    let of = |pair: &&Pair| [&pair.one, &pair.other].into_iter().all(|id| *id == one.id || *id == other.id);
    let apart =
        store::not_same(view.tx)?.iter().any(|(a, b)| [a, b].into_iter().all(|id| *id == one.id || *id == other.id));
    view.form_page(Compare {
        why: found.pairs.iter().find(of).map_or(String::new(), |pair| why(&frame, pair)),
        keep,
        versions: versions(&one, &other),
        rows,
        apart,
        problems: access::said(view, problems),
        one,
        other,
        frame,
    })
}

/// They are two: the pair is proposed no more.
pub async fn apart(
    State(house): State<Site>,
    visit: Visit,
    Path((one, other)): Path<(String, String)>,
    filled: Filled,
) -> Response {
    let again = (one.clone(), other.clone());
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let (one, other) = (organisation(view, &one)?, organisation(view, &other)?);
        let known = store::not_same(view.tx)?
            .iter()
            .any(|(a, b)| [a, b].into_iter().all(|id| *id == one.id || *id == other.id));
        let answer = "/reseau/doublons?fait=distinctes";
        if known || one.id == other.id {
            return Ok(answer.to_owned());
        }
        let facts = Facts::default().with("organisation", one.id.as_str()).with("other", other.id.as_str());
        let n =
            view.record(filled, "organisations.told-apart", format!("organisation/{}", one.id), false, facts, answer)?;
        store::put_not_same(view.tx, filled.form(), &one.id, &other.id, view.visit.today, n)?;
        Ok(answer.to_owned())
    };
    let again = move |view: &View, filled: &Filled, problems: &[Problem]| {
        compared(view, &again.0, &again.1, Some(filled), problems)
    };
    write(house, visit, filled, act, again).await
}
