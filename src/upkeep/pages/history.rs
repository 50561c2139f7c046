//! The history of a page: who, when, what stood there, what came in its place; and how it is put back.

use std::{collections::HashMap, sync::Arc};

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::Timestamp;

use super::{
    confirm::{Difference, difference},
    correct::write_fields,
    corrects, organisation, said,
};
use crate::{
    access::{self, Act, View, read, write},
    journal::Facts,
    members::{self, Organisation},
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
    territories::{self, Edition},
    upkeep::{
        model,
        rules::changes::{self, Change, Told},
        store,
    },
};

/// What of a row is told: all but what its own page tells nobody.
const COLUMNS: &[&str] =
    &["name", "kind", "legal_person", "siren", "siret", "rna", "territory", "website", "about", "source"];

/// What a column holds, as one reads it: the word of a list, the name of what an id stands for.
struct Words<'a> {
    frame: &'a Frame,
    edition: Arc<Edition>,
    /// Organisations by id, where one is told.
    named: HashMap<String, String>,
}

impl Words<'_> {
    fn say(&self, field: &str, value: &str) -> String {
        let said = match field {
            _ if value.is_empty() => None,
            "kind" => Some(format!("organisation-kind-{value}"))
                .filter(|key| self.frame.has(key))
                .map(|key| self.frame.t(&key)),
            "territory" => self.edition.resolve(value).map(|(territory, _)| self.edition.label(territory)),
            "legal_person" => self.named.get(value).cloned(),
            _ => None,
        };
        said.unwrap_or_else(|| value.to_owned())
    }
}

/// Acts shown.
const SHOWN: usize = 100;

struct Entry {
    n: i64,
    at: Timestamp,
    who: String,
    what: String,
    why: Option<String>,
    /// What one of two that were merged was called.
    name: Option<String>,
    differences: Vec<Difference>,
    /// It can be put back, unless someone changed it since.
    restorable: bool,
}

#[derive(Template)]
#[template(path = "upkeep/templates/history.html")]
struct Page {
    frame: Frame,
    organisation: Organisation,
    entries: Vec<Entry>,
    corrects: bool,
    done: Option<String>,
    problems: Vec<(String, String)>,
}

/// The acts on a page with what each changed, the oldest first.
fn past(view: &View, id: &str) -> Result<Vec<(model::Act, Told, Vec<Change>)>, Error> {
    let acts = store::acts(view.tx, id)?;
    let told: Vec<Told> = acts
        .iter()
        .map(|act| Told {
            n: act.n,
            act: act.act.clone(),
            object: act.object.clone(),
            facts: serde_json::from_str(&act.facts).unwrap_or_default(),
        })
        .collect();
    let changes = changes::changes(&told, COLUMNS);
    Ok(acts.into_iter().zip(told).zip(changes).map(|((act, told), changes)| (act, told, changes)).collect())
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, &[])).await
}

fn page(view: &View, id: &str, problems: &[Problem]) -> Result<Response, Error> {
    let organisation = organisation(view, id)?;
    let frame = view.frame(view.frame("")?.t1("history-title", "name", organisation.name.as_str()))?;
    // names of accounts are for those of the network
    let named: HashMap<String, String> = match view.may(Act::SeeMembers) {
        true => access::store::accounts(view.tx)?.into_iter().map(|account| (account.id, account.name)).collect(),
        false => HashMap::new(),
    };
    let own = format!("organisation/{id}");
    let shown: Vec<_> = past(view, id)?.into_iter().rev().take(SHOWN).collect();
    let legal = shown.iter().any(|(.., changes)| changes.iter().any(|change| change.field == "legal_person"));
    let words = Words {
        frame: &frame,
        edition: territories::edition(view)?,
        named: if legal { members::store::organisations(view.tx)?.into_iter().collect() } else { HashMap::new() },
    };
    let entry = |(act, told, changes): (model::Act, Told, Vec<Change>)| {
        let key = format!("history-act-{}", act.act.replace('.', "-"));
        let fact = |name: &str| told.facts.get(name).and_then(|value| value.as_str()).map(str::to_owned);
        let nobody = if act.actor == "house" { "history-house" } else { "history-someone" };
        Entry {
            n: act.n,
            at: act.at,
            who: named.get(&act.actor).cloned().unwrap_or_else(|| frame.t(nobody)),
            what: if frame.has(&key) { frame.t(&key) } else { frame.t("history-act-other") },
            why: fact("why"),
            name: fact("name").filter(|_| told.facts.contains_key("merged")),
            restorable: act.object == own && changes.iter().any(Change::known),
            differences: changes
                .iter()
                .map(|change| {
                    let say = |value: &str| words.say(&change.field, value);
                    let was = say(change.was.as_deref().unwrap_or_default());
                    difference(&frame, &change.field, &was, &say(&change.becomes))
                })
                .collect(),
        }
    };
    let entries: Vec<Entry> = shown.into_iter().map(entry).collect();
    view.form_page(Page {
        entries,
        corrects: corrects(view, id)?,
        done: view.visit.parameter("fait").map(|what| format!("history-done-{what}")).filter(|key| frame.has(key)),
        problems: access::said(view, problems),
        organisation,
        frame,
    })
}

/// What stood there before one act comes back, in an act of its own.
pub async fn restore(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let organisation = organisation(view, &id)?;
        if !corrects(view, &id)? {
            view.require(Act::CorrectPages)?;
        }
        let own = format!("organisation/{id}");
        let entry: i64 = filled.get("entry").parse().map_err(|_| Problem::new("entries", "restore-which"))?;
        let found = past(view, &id)?.into_iter().find(|(act, ..)| act.n == entry && act.object == own);
        let (.., changes) = found.ok_or(Problem::new("entries", "restore-which"))?;
        let back: Vec<(&str, &str)> = changes
            .iter()
            .filter(|change| change.known())
            .map(|change| (change.field.as_str(), change.was.as_deref().unwrap_or_default()))
            .collect();
        if back.is_empty() {
            return Err(Problem::new("entries", "restore-which").into());
        }
        // someone changed it since: what stands now is not what that act wrote
        let moved =
            changes.iter().filter(|change| change.known() && said(&organisation, &change.field) != change.becomes);
        let told = moved.map(|change| {
            let label = view.text(&format!("organisation-{}", change.field));
            (label, said(&organisation, &change.field).to_owned(), change.was.clone().unwrap_or_default())
        });
        let moved: Vec<(String, String, String)> = told.collect();
        if !moved.is_empty() {
            return Err(Error::Stale(moved));
        }
        let answer = format!("/reseau/organisations/{id}/historique?fait=retabli");
        let facts = Facts::default().with("restored", entry);
        write_fields(view, filled, ("organisation.restored", &answer), &organisation, &back, facts)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, _, problems| page(view, &again, problems)).await
}
