//! Where a coordinator keeps the fields of the network.

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

use super::{
    model::{Field, Kind},
    rules::{self, BETWEEN},
    store,
    tables::{AUDIENCES, KINDS, OBJECTS},
};
use crate::{
    access::{Act, View, read, said, write},
    journal::Facts,
    platform::web::{Error, Filled, Frame, Problem, Site, Visit},
};

const PATH: &str = "/reseau/saisie/champs";

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/reseau/saisie/champs", get(list).post(add))
        .route("/reseau/saisie/champs/{field}", get(one).post(change))
        .route("/reseau/saisie/champs/{field}/etat", post(turn))
}

/// One control of the form: name, label, hint, value, options, error.
struct Control {
    name: &'static str,
    label: String,
    hint: Option<String>,
    value: String,
    /// line, prose, int, list
    control: &'static str,
    options: Vec<(String, String)>,
    error: Option<String>,
    required: bool,
}

/// What is said of a field, and what it is for good.
const SAID: &[&str] = &["label_fr", "label_en", "hint_fr", "hint_en", "choices", "audience", "required", "position"];
const FOR_GOOD: &[&str] = &["object", "kind"];

fn controls(view: &View, names: &[&'static str], value: impl Fn(&str) -> String, problems: &[Problem]) -> Vec<Control> {
    let control = |name: &&'static str| {
        let key = format!("field-{}", name.replace('_', "-"));
        let words = |values: &[&str]| {
            values.iter().map(|value| (value.to_string(), view.text(&format!("{key}-{value}")))).collect()
        };
        let (control, options) = match *name {
            "object" => ("list", words(OBJECTS)),
            "kind" => ("list", words(KINDS)),
            "audience" => ("list", words(AUDIENCES)),
            "required" => {
                ("list", ["no", "yes"].map(|word| (word.to_owned(), view.text(&format!("field-{word}")))).to_vec())
            }
            "choices" => ("prose", vec![]),
            "position" => ("int", vec![]),
            _ => ("line", vec![]),
        };
        let hint = format!("{key}-hint");
        let problem = problems.iter().find(|problem| problem.field == *name);
        Control {
            label: view.text(&key),
            hint: view.house.texts.has(view.lang(), &hint).then(|| view.text(&hint)),
            value: value(name),
            error: problem.map(|problem| crate::access::say(view, problem)),
            required: !matches!(*name, "hint_fr" | "hint_en" | "choices" | "position" | "label_en"),
            name,
            control,
            options,
        }
    };
    names.iter().map(control).collect()
}

#[derive(Template)]
#[template(path = "fields/templates/fields.html")]
struct Fields {
    frame: Frame,
    /// Each table with its fields.
    groups: Vec<(String, Vec<Field>)>,
    controls: Vec<Control>,
    errors: Vec<(String, String)>,
    done: Option<String>,
}

fn listed(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let all = store::fields(view.tx)?;
    let group = |object: &&str| {
        let of = all.iter().filter(|field| field.object == *object).cloned().collect();
        (view.text(&format!("field-object-{object}")), of)
    };
    let names: Vec<&'static str> = FOR_GOOD.iter().chain(SAID).copied().collect();
    let value = |name: &str| match (filled, name) {
        (Some(filled), _) => filled.get(name).to_owned(),
        (None, "audience") => "members".to_owned(),
        (None, "required") => "no".to_owned(),
        _ => view.visit.parameter(name).unwrap_or_default().to_owned(),
    };
    view.form_page(Fields {
        groups: OBJECTS.iter().map(group).filter(|(_, fields): &(_, Vec<Field>)| !fields.is_empty()).collect(),
        controls: controls(view, &names, value, problems),
        errors: said(view, problems),
        done: view.visit.parameter("fait").map(|_| view.text("field-done")),
        frame: view.frame(view.text("fields-title"))?,
    })
}

async fn list(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| listed(view, None, &[])).await
}

/// What was filled in, as the next version of a field; or what is wrong with it.
fn version(filled: &Filled, before: Field) -> Result<Field, Error> {
    let mut problems = vec![];
    let mut line = |name: &'static str, required: bool| {
        let text = filled.get(name).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() && required {
            problems.push(Problem::new(name, "cell-missing"));
        } else if text.chars().count() > 200 {
            problems.push(Problem::new(name, "cell-too-long"));
        }
        text
    };
    let (label_fr, label_en) = (line("label_fr", true), line("label_en", false));
    let (hint_fr, hint_en) = (line("hint_fr", false), line("hint_en", false));
    let choices = rules::read_choices(filled.get("choices"));
    let chooses = matches!(before.kind(), Kind::Choice | Kind::Choices);
    if chooses && choices.len() < 2 {
        problems.push(Problem::new("choices", "field-choices-missing"));
    }
    let among = |name: &'static str, known: &[&str], problems: &mut Vec<Problem>| {
        let value = filled.get(name).to_owned();
        if !known.contains(&value.as_str()) {
            problems.push(Problem::new(name, "cell-missing"));
        }
        value
    };
    let audience = among("audience", AUDIENCES, &mut problems);
    let required = among("required", &["yes", "no"], &mut problems);
    let position = filled.get("position");
    let position = if position.is_empty() { Some(before.position) } else { position.parse().ok() };
    if position.is_none() {
        problems.push(Problem::new("position", "cell-not-an-integer").with("found", filled.get("position")));
    }
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    Ok(Field {
        number: before.number + 1,
        label_en: if label_en.is_empty() { label_fr.clone() } else { label_en },
        label_fr,
        hint_en: some(hint_en).or_else(|| some(hint_fr.clone())),
        hint_fr: some(hint_fr),
        choices: chooses.then(|| rules::write_choices(&choices)),
        audience,
        required,
        position: position.unwrap_or(before.position),
        ..before
    })
}

/// What the journal keeps of a version.
fn facts(field: &Field) -> Facts {
    let all = [
        ("object", field.object.clone()),
        ("kind", field.kind.clone()),
        ("number", field.number.to_string()),
        ("state", field.state.clone()),
        ("label_fr", field.label_fr.clone()),
        ("label_en", field.label_en.clone()),
        ("choices", field.choices.clone().unwrap_or_default()),
        ("audience", field.audience.clone()),
        ("required", field.required.clone()),
        ("position", field.position.to_string()),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .fold(Facts::default(), |facts, (name, value)| facts.with(name, value))
}

async fn add(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let all = store::fields(view.tx)?;
        let (object, kind) = (filled.get("object").to_owned(), filled.get("kind").to_owned());
        let missing = [("object", OBJECTS.contains(&object.as_str())), ("kind", KINDS.contains(&kind.as_str()))];
        let missing = missing.into_iter().filter(|(_, known)| !known);
        let mut problems: Vec<Problem> = missing.map(|(name, _)| Problem::new(name, "cell-missing")).collect();
        let taken: Vec<String> = all.iter().map(|field| field.id.clone()).collect();
        let last = all.iter().filter(|field| field.object == object).map(|field| field.position).max();
        let new = Field {
            id: rules::name(filled.get("label_fr"), &taken),
            object,
            kind,
            number: 0,
            state: "shown".to_owned(),
            label_fr: String::new(),
            label_en: String::new(),
            hint_fr: None,
            hint_en: None,
            choices: None,
            audience: String::new(),
            required: String::new(),
            position: last.unwrap_or(0) + 1,
            n: 0,
        };
        let field = match version(filled, new) {
            Ok(field) if problems.is_empty() => field,
            Err(Error::Refused(more)) => {
                problems.extend(more);
                return Err(Error::Refused(problems));
            }
            Err(other) => return Err(other),
            Ok(_) => return Err(Error::Refused(problems)),
        };
        let answer = format!("{PATH}?fait=ajout");
        let n = view.record(filled, "field.added", format!("field/{}", field.id), true, facts(&field), &answer)?;
        store::put_field(view.tx, &field, n)?;
        store::put_version(view.tx, &field, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| listed(view, Some(filled), problems)).await
}

#[derive(Template)]
#[template(path = "fields/templates/field.html")]
struct One {
    frame: Frame,
    field: Field,
    versions: Vec<Field>,
    controls: Vec<Control>,
    errors: Vec<(String, String)>,
    version: String,
    done: bool,
}

fn shown(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let versions = store::versions(view.tx, id)?;
    let field = versions.first().cloned().ok_or(Error::NotFound)?;
    let value = |name: &str| match (filled, name) {
        (Some(filled), _) => filled.get(name).to_owned(),
        (None, "label_fr") => field.label_fr.clone(),
        (None, "label_en") => field.label_en.clone(),
        (None, "hint_fr") => field.hint_fr.clone().unwrap_or_default(),
        (None, "hint_en") => field.hint_en.clone().unwrap_or_default(),
        (None, "choices") => field.choices.clone().unwrap_or_default(),
        (None, "audience") => field.audience.clone(),
        (None, "required") => field.required.clone(),
        _ => field.position.to_string(),
    };
    let chooses = matches!(field.kind(), Kind::Choice | Kind::Choices);
    let names: Vec<&'static str> = SAID.iter().copied().filter(|name| *name != "choices" || chooses).collect();
    let number = filled.map_or(field.number.to_string(), |filled| filled.get("version").to_owned());
    view.form_page(One {
        frame: view.frame(field.label(view.lang()).to_owned())?,
        controls: controls(view, &names, value, problems),
        errors: said(view, problems),
        version: number,
        done: view.visit.parameter("fait").is_some(),
        field,
        versions,
    })
}

async fn one(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| shown(view, &id, None, &[])).await
}

/// The field as it stands, unless someone changed it since the form was shown.
fn fresh(view: &View, id: &str, filled: &Filled) -> Result<Field, Error> {
    view.require(Act::KeepMembers)?;
    let field = store::versions(view.tx, id)?.into_iter().next().ok_or(Error::NotFound)?;
    if filled.version() == Some(field.number) {
        return Ok(field);
    }
    let typed = filled.get("label_fr").to_owned();
    Err(Error::Stale(vec![(view.text("field-label-fr"), field.label_fr, typed)]))
}

async fn change(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let field = version(filled, fresh(view, &id, filled)?)?;
        // an answer that was given must keep its words
        let kept = rules::choices(&field);
        if matches!(field.kind(), Kind::Choice | Kind::Choices) {
            for value in store::used(view.tx, &id)? {
                if let Some(lost) = value.split(BETWEEN).find(|code| !kept.iter().any(|one| one.code == *code)) {
                    return Err(Problem::new("choices", "field-choice-in-use").with("found", lost).into());
                }
            }
        }
        let answer = format!("{PATH}/{id}?fait=change");
        let n = view.record(filled, "field.changed", format!("field/{id}"), true, facts(&field), &answer)?;
        store::put_version(view.tx, &field, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, filled, problems| shown(view, &again, Some(filled), problems)).await
}

/// Hides a field with all that is written in it, or shows it again: nothing is lost.
async fn turn(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let before = fresh(view, &id, filled)?;
        let (state, act) = if before.shown() { ("hidden", "field.hidden") } else { ("shown", "field.shown") };
        let field = Field { number: before.number + 1, state: state.to_owned(), ..before };
        let answer = format!("{PATH}/{id}?fait=change");
        let n = view.record(filled, act, format!("field/{id}"), true, facts(&field), &answer)?;
        store::put_version(view.tx, &field, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, move |view, _, problems| shown(view, &again, None, problems)).await
}
