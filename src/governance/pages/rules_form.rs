//! The rules of one kind of session as a form: clause by clause, each with its article, or silent.

use std::collections::HashMap;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::statutes::{Said, said, title};
use crate::{
    access::{Act, View, read, say, write},
    governance::{
        SESSION_KINDS,
        clauses::{self, Answer, Asks, CLAUSES, Clause, Question, ROUNDS, Takes},
        model::Edition,
        rules::Rules,
        store::{self, KeptRules},
    },
    journal::Facts,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
};

struct Group {
    name: String,
    title: String,
    /// What applies when the statutes are silent.
    silence: String,
    stated: bool,
    error: Option<String>,
    inputs: Vec<Input>,
}

struct Input {
    name: String,
    label: String,
    hint: Option<String>,
    /// list, number, line, yes
    control: &'static str,
    options: Vec<(&'static str, String)>,
    value: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "governance/templates/rules.html")]
struct Form {
    frame: Frame,
    edition: Edition,
    kind: String,
    version: String,
    groups: Vec<Group>,
    errors: Vec<(String, String)>,
    /// What was just saved, in words.
    saved: Option<Vec<Said>>,
}

pub async fn show(State(house): State<Site>, visit: Visit, Path((edition, kind)): Path<(String, String)>) -> Response {
    read(house, visit, move |view| page(view, &edition, &kind, None, &[])).await
}

pub async fn save(
    State(house): State<Site>,
    visit: Visit,
    Path((edition, kind)): Path<(String, String)>,
    filled: Filled,
) -> Response {
    let (of, about) = (edition.clone(), kind.clone());
    let act = move |view: &View, filled: &Filled| record(view, &of, &about, filled);
    write(house, visit, filled, act, move |view, filled, problems| page(view, &edition, &kind, Some(filled), problems))
        .await
}

fn kept(view: &View, edition: &str, kind: &str) -> Result<Option<KeptRules>, Error> {
    view.require(Act::KeepGovernance)?;
    if !SESSION_KINDS.contains(&kind) {
        return Err(Error::NotFound);
    }
    Ok(store::rules_by_kind(view.tx, edition)?.into_iter().rfind(|kept| kept.kind == kind))
}

fn address(edition: &str, kind: &str) -> String {
    format!("/gouvernance/statuts/{edition}/regles/{kind}")
}

fn record(view: &View, edition: &str, kind: &str, filled: &Filled) -> Result<String, Error> {
    let before = kept(view, edition, kind)?;
    store::edition(view.tx, edition)?;
    let rules = clauses::read(&|name| filled.get(name)).map_err(Error::Refused)?;
    let now = before.as_ref().map_or(0, |kept| kept.n);
    if filled.version() != Some(now) {
        let frame = view.frame("")?;
        return Err(Error::Stale(differences(&frame, before.map(|kept| kept.rules).unwrap_or_default(), rules)));
    }
    let id = before.map_or(format!("{edition}-{kind}"), |kept| kept.id);
    let facts = Facts::default().with("edition", edition).with("kind", kind);
    let facts = facts.with("rules", serde_json::to_value(&rules).map_err(|error| Error::Fault(error.to_string()))?);
    let answer = format!("{}?fait=regles", address(edition, kind));
    let n = view.record(filled, "rules.recorded", format!("statute_rules/{id}"), true, facts, &answer)?;
    store::put_rules(view.tx, &id, edition, kind, &rules, n)?;
    Ok(answer)
}

/// The clauses that are not the same, as (clause, now, typed).
fn differences(frame: &Frame, now: Rules, typed: Rules) -> Vec<(String, String, String)> {
    let words = |rules: &Rules| -> HashMap<String, String> {
        let line = |said: Said| {
            let article = said.article.unwrap_or_else(|| frame.t("statutes-silent"));
            (said.title, format!("{} ({article})", said.text))
        };
        said(frame, rules).into_iter().map(line).collect()
    };
    let (now, typed) = (words(&now), words(&typed));
    let text = |words: &HashMap<String, String>, title: &str| {
        words.get(title).cloned().unwrap_or_else(|| frame.t("statutes-silent"))
    };
    let titles = CLAUSES.iter().map(|clause| title(frame, clause));
    let both = titles.map(|title| (text(&now, &title), text(&typed, &title), title));
    both.filter(|(now, typed, _)| now != typed).map(|(now, typed, title)| (title, now, typed)).collect()
}

fn page(
    view: &View,
    edition: &str,
    kind: &str,
    filled: Option<&Filled>,
    problems: &[Problem],
) -> Result<Response, Error> {
    let kept = kept(view, edition, kind)?;
    let edition = store::edition(view.tx, edition)?;
    let frame = view.frame(frame_title(view, kind))?;
    let rules = kept.as_ref().map(|kept| kept.rules.clone()).unwrap_or_default();
    let fields: HashMap<String, String> = clauses::fields(&rules).into_iter().collect();
    let get = |name: &str| match filled {
        Some(filled) => filled.get(name).to_owned(),
        None => fields.get(name).cloned().unwrap_or_default(),
    };
    let fill = Fill { view, frame: &frame, get: &get, problems };
    let asked = CLAUSES.iter().filter(|clause| clause.usual || get(&clause.name()) == "stated");
    let groups: Vec<Group> = asked.map(|clause| fill.group(clause)).collect();
    let errors = problems.iter().map(|problem| (problem.field.clone(), fill.place(problem))).collect();
    let version = kept.as_ref().map_or(0, |kept| kept.n).to_string();
    view.form_page(Form {
        saved: view.visit.parameter("fait").filter(|_| filled.is_none()).map(|_| said(&frame, &rules)),
        version: filled.map_or(version, |filled| filled.get("version").to_owned()),
        edition,
        kind: kind.to_owned(),
        groups,
        errors,
        frame,
    })
}

fn frame_title(view: &View, kind: &str) -> String {
    view.text(&format!("rules-title-{kind}"))
}

/// What each field of the form holds, and what is to mend in it.
struct Fill<'a> {
    view: &'a View<'a>,
    frame: &'a Frame,
    get: &'a dyn Fn(&str) -> String,
    problems: &'a [Problem],
}

impl Fill<'_> {
    fn group(&self, clause: &Clause) -> Group {
        let article = self.input(clause.article(), "clause-article", "line");
        let inputs = clause.questions.iter().flat_map(|question| self.inputs(clause, question));
        let general = if clause.path.len() > 1 {
            "clause-as-general".to_owned()
        } else {
            format!("clause-{}-silent", clause.stem())
        };
        Group {
            name: clause.name(),
            title: title(self.frame, clause),
            silence: self.frame.t(&general),
            stated: (self.get)(&clause.name()) == "stated",
            error: self.error(&clause.name()),
            inputs: [article].into_iter().chain(inputs).collect(),
        }
    }

    fn inputs(&self, clause: &Clause, question: &Question) -> Vec<Input> {
        let field = clause.field(question);
        let label = format!("clause-{}-{}", clause.stem(), question.name.replace('_', "-"));
        let list = |name: String, stem: &str, answers: &'static [Answer]| {
            let word = |answer: &Answer| self.frame.of(&format!("answer-{stem}"), &answer.word.replace('.', "-"));
            let options = answers.iter().map(|answer| (answer.word, word(answer))).collect();
            Input { options, ..self.input(name, &label, "list") }
        };
        match &question.asks {
            Asks::OneOf(stem, answers) => {
                let mut inputs = vec![list(field.clone(), stem, answers)];
                if answers.iter().any(|answer| answer.takes != Takes::Nothing) {
                    inputs.push(self.input(clauses::figure(&field), &format!("{label}-figure"), "line"));
                }
                inputs
            }
            Asks::Yes => vec![self.input(field, &label, "yes")],
            Asks::Number { .. } => vec![self.input(field, &label, "number")],
            Asks::Rounds(stem, answers) => {
                let given = (1..).take_while(|i| !(self.get)(&clauses::round(&field, *i)).is_empty()).count();
                let one = |i: usize| {
                    let label = self.frame.t1(&label, "n", i);
                    Input { label, ..list(clauses::round(&field, i), stem, answers) }
                };
                (1..=ROUNDS.max(given)).map(one).collect()
            }
        }
    }

    fn input(&self, name: String, label: &str, control: &'static str) -> Input {
        let hint = format!("{label}-hint");
        Input {
            label: self.frame.t(label),
            hint: self.frame.has(&hint).then(|| self.frame.t(&hint)),
            control,
            options: vec![],
            value: (self.get)(&name),
            error: self.error(&name),
            name,
        }
    }

    fn error(&self, field: &str) -> Option<String> {
        self.problems.iter().find(|problem| problem.field == field).map(|problem| say(self.view, problem))
    }

    /// A problem with the clause it is in: the summary stands far from the field.
    fn place(&self, problem: &Problem) -> String {
        let of = |clause: &&Clause| problem.field.starts_with(&clause.name());
        let clause = CLAUSES.iter().filter(of).max_by_key(|clause| clause.name().len());
        let text = say(self.view, problem);
        clause.map_or(text.clone(), |clause| {
            self.frame.t2("clause-problem", "clause", title(self.frame, clause), "text", text)
        })
    }
}
