//! What an edition of the statutes says, clause by clause, in words; and what applies where it says nothing.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use fluent_bundle::FluentValue;

use crate::{
    access::{Act, View, read},
    governance::{
        SESSION_KINDS,
        clauses::{self, Asks, CLAUSES, Clause},
        model::{Decision, Edition},
        rules::Rules,
        store, words,
    },
    platform::{
        prose,
        web::{Frame, Site, Visit},
    },
};

/// A clause in words.
#[derive(PartialEq)]
pub struct Said {
    /// The name of the clause: `quorum`, `majority-for-statutes`.
    pub clause: String,
    pub title: String,
    /// None: the statutes are silent, and the text says what then applies.
    pub article: Option<String>,
    pub text: String,
}

/// Every clause of the rules; the silent ones too, but for single matters, which then follow the general clause.
pub fn said(frame: &Frame, rules: &Rules) -> Vec<Said> {
    let fields: HashMap<String, String> = clauses::fields(rules).into_iter().collect();
    let get = |name: &str| fields.get(name).map_or("", String::as_str);
    let one = |clause: &Clause| {
        let stated = get(&clause.name()) == "stated";
        let text = match (stated, clause.path.len()) {
            (true, _) => sentence(frame, clause, &get),
            (false, 1) => frame.t(&format!("clause-{}-silent", clause.stem())),
            (false, _) => return None,
        };
        let article = stated.then(|| get(&clause.article()).to_owned());
        Some(Said { clause: clause.name(), title: title(frame, clause), article, text })
    };
    CLAUSES.iter().filter_map(one).collect()
}

/// "Majorité", "Majorité, pour changer les statuts".
pub fn title(frame: &Frame, clause: &Clause) -> String {
    let general = frame.t(&format!("clause-{}", clause.stem()));
    match clause.path {
        [_, matter] => format!("{general}, {}", frame.of("clause-for", matter)),
        _ => general,
    }
}

fn sentence<'a>(frame: &Frame, clause: &Clause, get: &dyn Fn(&str) -> &'a str) -> String {
    let word = |text: String| -> FluentValue<'static> {
        match text.parse::<f64>() {
            Ok(number) => FluentValue::from(number),
            Err(_) if text.is_empty() => FluentValue::from("none"),
            Err(_) => FluentValue::from(text),
        }
    };
    let mut args: Vec<(String, FluentValue)> = vec![];
    for question in clause.questions {
        let (name, field) = (question.name.replace('_', "-"), clause.field(question));
        let answer = match &question.asks {
            Asks::Rounds(list, _) => {
                let rounds = (1..).map(|i| get(&clauses::round(&field, i))).take_while(|round| !round.is_empty());
                rounds
                    .map(|round| frame.of(&format!("answer-{list}"), round))
                    .collect::<Vec<_>>()
                    .join(&frame.t("clause-then"))
            }
            _ => get(&field).replace('.', "-"),
        };
        let figure = get(&clauses::figure(&field));
        let percent = figure.strip_suffix("/100").map(|percent| frame.t1("clause-percent", "n", percent));
        args.push((format!("{name}-figure"), word(percent.unwrap_or(figure.to_owned()))));
        args.push((name, word(answer)));
    }
    let args: Vec<(&str, FluentValue)> = args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    frame.say(&format!("clause-{}-said", clause.stem()), &args)
}

/// The rules of one kind of session.
struct Part {
    kind: &'static str,
    recorded: bool,
    stated: Vec<Said>,
    silent: Vec<Said>,
}

#[derive(Template)]
#[template(path = "governance/templates/statutes.html")]
struct Statutes {
    frame: Frame,
    edition: Edition,
    about: String,
    adopted_by: Option<Decision>,
    in_force: bool,
    parts: Vec<Part>,
    others: Vec<Edition>,
    keeps: bool,
}

pub async fn edition(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let edition = store::edition(view.tx, &id)?;
        let frame = view.frame(edition.name.clone())?;
        let kept = store::rules_by_kind(view.tx, &id)?;
        let part = |kind: &&'static str| {
            let own = kept.iter().rfind(|kept| kept.kind == *kind);
            let said = said(&frame, &own.map_or(Rules::silent(), |kept| kept.rules.clone()));
            let (stated, silent) = said.into_iter().partition(|said| said.article.is_some());
            Part { kind, recorded: own.is_some(), stated, silent }
        };
        let in_force = store::edition_in_force(view.tx, view.as_of()?)?;
        view.page(Statutes {
            // of a body that is no assembly, statutes say something or there is nothing to show
            parts: SESSION_KINDS
                .iter()
                .map(part)
                .filter(|part| part.recorded || words::kind(part.kind).is_assembly())
                .collect(),
            frame,
            about: prose::html(edition.about.as_deref().unwrap_or_default()),
            adopted_by: edition.decision.as_ref().map(|id| store::decision(view.tx, id)).transpose()?,
            in_force: in_force.is_some_and(|in_force| in_force.id == id),
            others: store::editions(view.tx)?.into_iter().filter(|other| other.id != id).collect(),
            edition,
            keeps: view.may(Act::KeepGovernance),
        })
    };
    read(house, visit, page).await
}
