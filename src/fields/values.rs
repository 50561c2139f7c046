//! The values of fields: in a form, on a page, in a list. What one may not see is neither shown nor changed.

use std::{collections::HashMap, sync::Arc};

use super::{
    model::{Field, Kind},
    rules::{self, BETWEEN},
    store,
};
use crate::{
    access::{Act, View},
    journal::Facts,
    platform::{
        db,
        lists::Cell,
        tables::date,
        texts::{Lang, Texts},
        web::{Error, Filled, Problem},
    },
};

/// Every field as it stands. Kept as settings are, until anyone commits: a house without any pays nothing.
pub fn all(view: &View) -> db::Result<Arc<Vec<Field>>> {
    view.house.settings.get(view.visit.version as i64, "", || store::fields(view.tx))
}

/// The fields of a table that this reader may see, in order.
pub fn of(view: &View, object: &str) -> db::Result<Vec<Field>> {
    let (sees, keeps) = (view.may(Act::SeeMembers), view.may(Act::KeepMembers));
    let seen = |field: &&Field| field.object == object && field.shown() && rules::sees(field, sees, keeps);
    Ok(all(view)?.iter().filter(seen).cloned().collect())
}

/// What is written in the fields of a table, by field then by row.
pub type Held = HashMap<String, HashMap<String, String>>;

/// All of them, kept until the next public act: an act that writes a value of a listed row is one.
pub fn held(view: &View, object: &str) -> db::Result<Arc<Held>> {
    view.kept(&format!("fields of {object}"), || {
        let mut held = Held::new();
        for (field, row, value) in store::values(view.tx, object)? {
            held.entry(field).or_default().insert(row, value);
        }
        Ok(held)
    })
}

/// A value as a list shows it.
pub fn cell(view: &View, field: &Field, value: Option<&String>) -> Cell {
    let Some(value) = value else { return Cell::None };
    match field.kind() {
        Kind::Number => value.parse().map(Cell::Number).unwrap_or_else(|_| Cell::Text(value.clone())),
        Kind::Date => date(value).map(Cell::Day).unwrap_or_else(|| Cell::Text(value.clone())),
        Kind::YesNo | Kind::Choice | Kind::Choices => {
            Cell::Word { code: value.clone(), word: said(&view.house.texts, view.lang(), field, value), badge: "" }
        }
        Kind::Link => Cell::Link(value.clone()),
        Kind::Text | Kind::Prose | Kind::Email => Cell::Text(value.clone()),
    }
}

/// A value in words.
pub fn said(texts: &Texts, lang: Lang, field: &Field, value: &str) -> String {
    match field.kind() {
        Kind::YesNo => texts.say(lang, &format!("field-{value}"), &[]),
        Kind::Choice | Kind::Choices => {
            let choices = rules::choices(field);
            let word = |code: &str| {
                let found = choices.iter().find(|one| one.code == code);
                found.map_or(code.to_owned(), |one| one.word(lang).to_owned())
            };
            value.split(BETWEEN).map(word).collect::<Vec<_>>().join(", ")
        }
        Kind::Number if lang == Lang::Fr => value.replace('.', ","),
        Kind::Date => date(value).map_or(value.to_owned(), |day| crate::platform::calendar::short(day, lang)),
        _ => value.to_owned(),
    }
}

/// What a field says of one row.
pub struct Told {
    pub label: String,
    pub text: String,
    pub link: Option<String>,
}

/// What the fields that one may see say of one row. One statement, where there is a field to see.
pub fn told(view: &View, object: &str, id: &str) -> db::Result<Vec<Told>> {
    let fields = of(view, object)?;
    if fields.is_empty() {
        return Ok(vec![]);
    }
    let values: HashMap<String, String> = store::values_of(view.tx, object, id)?.into_iter().collect();
    Ok(fields.iter().filter_map(|field| Some(say(view, field, values.get(&field.id)?))).collect())
}

/// The same of many rows, from what is kept for lists: one statement for all of them, where there is a field to see.
pub struct Many {
    fields: Vec<Field>,
    held: Option<Arc<Held>>,
}

impl Many {
    pub fn of(view: &View, object: &str) -> db::Result<Many> {
        let fields = of(view, object)?;
        let held = if fields.is_empty() { None } else { Some(held(view, object)?) };
        Ok(Many { fields, held })
    }

    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    pub fn value(&self, field: &str, id: &str) -> Option<&String> {
        self.held.as_ref()?.get(field)?.get(id)
    }

    pub fn told(&self, view: &View, id: &str) -> Vec<Told> {
        self.fields.iter().filter_map(|field| Some(say(view, field, self.value(&field.id, id)?))).collect()
    }
}

fn say(view: &View, field: &Field, value: &str) -> Told {
    let link = match field.kind() {
        Kind::Link => Some(value.to_owned()),
        Kind::Email => Some(format!("mailto:{value}")),
        _ => None,
    };
    let text = said(&view.house.texts, view.lang(), field, value);
    Told { label: field.label(view.lang()).to_owned(), text, link }
}

/// Everything that is written in the fields of one row, whoever may see it: for an act that removes or compares it.
pub fn written(view: &View, object: &str, id: &str) -> db::Result<Taken> {
    let all = all(view)?;
    if !all.iter().any(|field| field.object == object) {
        return Ok(vec![]);
    }
    let values = store::values_of(view.tx, object, id)?.into_iter();
    Ok(values.filter_map(|(id, value)| Some((all.iter().find(|field| field.id == id)?.clone(), value))).collect())
}

/// A field in a form.
pub struct Input {
    pub name: String,
    pub label: String,
    pub hint: Option<String>,
    pub value: String,
    /// line, prose, number, date, list, choices
    pub control: &'static str,
    /// Values with their words.
    pub options: Vec<(String, String)>,
    pub required: bool,
    pub error: Option<String>,
}

impl Input {
    /// Whether that choice is among those made.
    pub fn holds(&self, code: &str) -> bool {
        self.value.split(BETWEEN).any(|one| one == code)
    }
}

/// The inputs of the fields of a table: for a new row, for the one of that id, or as they were filled in.
pub fn inputs(
    view: &View,
    object: &str,
    id: Option<&str>,
    filled: Option<&Filled>,
    problems: &[Problem],
) -> db::Result<Vec<Input>> {
    let fields = of(view, object)?;
    if fields.is_empty() {
        return Ok(vec![]);
    }
    let held: HashMap<String, String> = match (filled, id) {
        (None, Some(id)) => store::values_of(view.tx, object, id)?.into_iter().collect(),
        _ => HashMap::new(),
    };
    let input = |field: &Field| {
        let name = field.input();
        let problem = problems.iter().find(|problem| problem.field == name);
        let yes_no = || ["yes", "no"].map(|word| (word.to_owned(), view.text(&format!("field-{word}")))).to_vec();
        let words = || {
            let words = rules::choices(field).into_iter();
            words.map(|one| (one.code.clone(), one.word(view.lang()).to_owned())).collect()
        };
        let (control, options) = match field.kind() {
            Kind::Prose => ("prose", vec![]),
            Kind::Number => ("number", vec![]),
            Kind::Date => ("date", vec![]),
            Kind::YesNo => ("list", yes_no()),
            Kind::Choice => ("list", words()),
            Kind::Choices => ("choices", words()),
            Kind::Text | Kind::Link | Kind::Email => ("line", vec![]),
        };
        let value = match filled {
            Some(filled) => typed(field, filled),
            None => held.get(&field.id).cloned().unwrap_or_default(),
        };
        Input {
            label: field.label(view.lang()).to_owned(),
            hint: field.hint(view.lang()).map(str::to_owned),
            required: field.required == "yes",
            error: problem.map(|problem| crate::access::say(view, problem)),
            name,
            value,
            control,
            options,
        }
    };
    Ok(fields.iter().map(input).collect())
}

fn typed(field: &Field, filled: &Filled) -> String {
    filled.all(&field.input()).collect::<Vec<_>>().join(&BETWEEN.to_string())
}

/// Fields with what was filled in, each held to its rules.
pub type Taken = Vec<(Field, String)>;

/// Reads what was filled in, or says what is wrong with it. Fields that one may not see are left alone.
pub fn read(view: &View, object: &str, filled: &Filled) -> db::Result<Result<Taken, Vec<Problem>>> {
    let (mut taken, mut problems) = (vec![], vec![]);
    for field in of(view, object)? {
        let typed = typed(&field, filled);
        match rules::take(&field, &typed) {
            Ok(value) => taken.push((field, value)),
            Err(why) => problems.push(Problem::new(&field.input(), why.key()).with("found", typed)),
        }
    }
    Ok(if problems.is_empty() { Ok(taken) } else { Err(problems) })
}

/// Writes what was taken, under the act's number.
pub fn write(view: &View, taken: &Taken, id: &str, n: i64) -> Result<(), Error> {
    for (field, value) in taken {
        store::put_value(view.tx, &field.id, id, value, n)?;
    }
    Ok(())
}

/// What the journal says of these values: those on people, or not for the public, by their salted hash.
pub fn facts<'a>(view: &View, facts: Facts, values: impl Iterator<Item = (&'a Field, &'a str)>) -> Facts {
    values.filter(|(_, value)| !value.is_empty()).fold(facts, |facts, (field, value)| match field.personal() {
        true => facts.personal(&field.input(), &view.salt(&field.input()), value),
        false => facts.with(&field.input(), value),
    })
}
