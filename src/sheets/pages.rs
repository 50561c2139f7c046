//! One page a sheet: its rows, and the form that adds one or changes the one asked for.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::{get, post},
};

use super::{
    save::{self, MANY, plain},
    sheet::{Choice, Sheet},
};
use crate::{
    access::{View, read, write},
    fields,
    platform::{
        calendar,
        db::Value,
        tables::{Column, Kind, date},
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// A page shows this many rows; a longer table is reached through its own pages.
const SHOWN: usize = 500;

/// And this many columns: the form shows a row whole.
const WIDE: usize = 6;

/// The routes of these sheets.
pub fn routes(sheets: &'static [Sheet]) -> Router<Site> {
    let mut router = Router::new();
    for sheet in sheets {
        let show = move |State(house): State<Site>, visit: Visit, scope: Option<Path<String>>| async move {
            let scope = scope.map_or(String::new(), |Path(scope)| scope);
            read(house, visit, move |view| page(sheet, view, &scope, None, &[])).await
        };
        let save = move |State(house): State<Site>, visit: Visit, scope: Option<Path<String>>, filled: Filled| async move {
            let scope = scope.map_or(String::new(), |Path(scope)| scope);
            let again = scope.clone();
            let act = move |view: &View, filled: &Filled| save::save(sheet, view, &scope, filled);
            write(house, visit, filled, act, move |view, filled, problems| {
                page(sheet, view, &again, Some(filled), problems)
            })
            .await
        };
        let remove = move |State(house): State<Site>, visit: Visit, scope: Option<Path<String>>, filled: Filled| async move {
            let scope = scope.map_or(String::new(), |Path(scope)| scope);
            let again = scope.clone();
            let act = move |view: &View, filled: &Filled| save::remove(sheet, view, &scope, filled);
            write(house, visit, filled, act, move |view, _, problems| page(sheet, view, &again, None, problems)).await
        };
        router = router.route(sheet.path, get(show).post(save)).route(&format!("{}/retrait", sheet.path), post(remove));
    }
    router
}

struct Field {
    name: String,
    label: String,
    hint: Option<String>,
    value: String,
    /// line, prose, int, date, time, list, choices, lookup, file
    control: &'static str,
    options: Vec<Choice>,
    /// Where what is to be chosen is entered first, while there is none.
    source: Option<&'static str>,
    required: bool,
    error: Option<String>,
    /// Where one goes on typing.
    focus: bool,
}

impl Field {
    /// Whether a choice is among those that the value holds.
    fn holds(&self, choice: &Choice) -> bool {
        self.value.split(fields::rules::BETWEEN).any(|code| code == choice.value)
    }
}

struct Line {
    id: String,
    version: String,
    cells: Vec<String>,
    /// Which row it is, said with each act.
    label: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "sheets/templates/sheet.html")]
struct SheetPage {
    frame: Frame,
    lede: Option<String>,
    warning: Option<String>,
    back: String,
    address: String,
    done: Option<String>,
    added: bool,
    heads: Vec<String>,
    lines: Vec<Line>,
    more: bool,
    fields: Vec<Field>,
    /// Address of the sheet of what belongs to a row, up to the row's id; key of its title.
    onward: Vec<(String, String)>,
    editing: Option<(String, String)>,
    /// The page of the row that is changed, and what it is called.
    whole: Option<String>,
    named: String,
    errors: Vec<(String, String)>,
    multipart: bool,
}

fn page(
    sheet: &'static Sheet,
    view: &View,
    scope: &str,
    filled: Option<&Filled>,
    problems: &[Problem],
) -> Result<Response, Error> {
    let asked =
        filled.map_or(view.visit.parameter("ligne"), |filled| Some(filled.get("id"))).filter(|id| !id.is_empty());
    view.require((sheet.act)(if sheet.scope.is_some() { scope } else { asked.unwrap_or_default() }))?;
    let editing = asked.map(|id| save::row(sheet, view, scope, id)).transpose()?;
    let mut choices: HashMap<&str, Vec<Choice>> = HashMap::new();
    for (_, column) in sheet.fields() {
        if sheet.lists(column) {
            choices.insert(column.name, (sheet.choices)(view, scope, column)?);
        }
    }
    let stem = format!("sheet-{}", sheet.table.name.replace('_', "-"));
    let frame = view.frame(view.text(&stem))?;
    let fields = sheet.fields().map(|(index, column)| {
        let mut typed = match (filled, &editing) {
            (Some(filled), _) => filled.get(column.name).to_owned(),
            (None, Some(row)) => plain(&row[index]),
            (None, None) => view.visit.parameter(column.name).unwrap_or(sheet.default(column)).to_owned(),
        };
        let found = found(sheet, view, column, &typed)?;
        if let Some([one]) = found.as_deref() {
            typed = one.label.clone();
        }
        // several of one name: one chooses among them
        let several = found.as_ref().filter(|found| found.len() > 1);
        Ok(field(sheet, &frame, column, typed, several.or(choices.get(column.name)), problems))
    });
    let mut fields = fields.collect::<Result<Vec<Field>, Error>>()?;
    fields.extend(fields::inputs(view, sheet.table.name, asked, filled, problems)?.into_iter().map(own));
    // seldom typed: it comes last
    fields.sort_by_key(|field| field.name == "position");
    let added = filled.is_none() && view.visit.parameter("fait") == Some("ajout");
    if let Some(next) = fields.iter_mut().find(|field| field.required && field.value.is_empty()) {
        next.focus = added;
    }
    let (heads, lines, more) = lines(sheet, view, scope, &frame, &choices, asked)?;
    let errors = crate::access::said(view, problems);
    let version = |row: &Vec<Value>| row.last().map(plain).unwrap_or_default();
    let shown_version = |row: &Vec<Value>| filled.map_or(version(row), |filled| filled.get("version").to_owned());
    let lede = format!("{stem}-lede");
    view.form_page(SheetPage {
        lede: frame.has(&lede).then(|| frame.t(&lede)),
        warning: (sheet.warns)(view, scope)?,
        back: (sheet.back)(scope),
        address: sheet.address(scope),
        done: view.visit.parameter("fait").map(|what| format!("sheet-done-{what}")).filter(|key| frame.has(key)),
        added,
        heads,
        lines,
        more,
        multipart: fields.iter().any(|field| field.control == "file"),
        fields,
        onward: sheet.onward.iter().map(|onward| door(onward, scope)).collect(),
        named: editing.as_ref().map_or(String::new(), |row| named(sheet, row)),
        whole: editing.as_ref().and(asked).and_then(sheet.page),
        editing: asked.zip(editing.as_ref()).map(|(id, row)| (id.to_owned(), shown_version(row))),
        errors,
        frame,
    })
}

/// What a line names, where the sheet says how to find it.
fn found(sheet: &Sheet, view: &View, column: &Column, typed: &str) -> Result<Option<Vec<Choice>>, Error> {
    if column.kind != Kind::Line || typed.is_empty() { Ok(None) } else { (sheet.finds)(view, column, typed) }
}

fn door((table, path, column): &(&str, &str, &str), scope: &str) -> (String, String) {
    (format!("{}?{column}=", path.replace("{scope}", scope)), format!("sheet-{}", table.replace('_', "-")))
}

fn field(
    sheet: &Sheet,
    frame: &Frame,
    column: &'static Column,
    value: String,
    choices: Option<&Vec<Choice>>,
    problems: &[Problem],
) -> Field {
    let key = sheet.key(column);
    let (control, options) = match (column.kind, choices) {
        (Kind::Key("blob"), _) => ("file", vec![]),
        (_, Some(choices)) if choices.len() > MANY => ("lookup", vec![]),
        (_, Some(choices)) => ("list", choices.clone()),
        (Kind::OneOf(values), _) => {
            ("list", values.iter().map(|value| Choice::new(*value, frame.of(&key, value))).collect())
        }
        (Kind::Prose | Kind::Page | Kind::Facts, _) => ("prose", vec![]),
        (Kind::Int, _) => ("int", vec![]),
        (Kind::Date, _) => ("date", vec![]),
        (Kind::Time, _) => ("time", vec![]),
        _ => ("line", vec![]),
    };
    let hint = format!("{key}-hint");
    let args = |problem: &Problem| {
        let args: Vec<(&str, fluent_bundle::FluentValue)> =
            problem.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        frame.say(problem.key, &args)
    };
    Field {
        name: column.name.to_owned(),
        source: sheet.source(column).filter(|_| options.is_empty() && control == "list"),
        label: frame.t(&key),
        hint: frame.has(&hint).then(|| frame.t(&hint)),
        value,
        control,
        options,
        required: column.required && column.name != "position",
        error: problems.iter().find(|problem| problem.field == column.name).map(args),
        focus: false,
    }
}

/// A field that the network added.
fn own(input: fields::Input) -> Field {
    Field {
        control: if input.control == "number" { "line" } else { input.control },
        options: input.options.into_iter().map(|(value, label)| Choice::new(value, label)).collect(),
        name: input.name,
        label: input.label,
        hint: input.hint,
        value: input.value,
        source: None,
        required: input.required,
        error: input.error,
        focus: false,
    }
}

/// What a row with a page of its own is called: what must be filled in, and is no choice.
fn named(sheet: &Sheet, row: &[Value]) -> String {
    let names = sheet.fields().filter(|(_, column)| column.required && !matches!(column.kind, Kind::OneOf(_)));
    let mut names: Vec<(usize, &Column)> = names.collect();
    names.sort_by_key(|(_, column)| column.name != "given_name");
    names.into_iter().map(|(index, _)| plain(&row[index])).collect::<Vec<_>>().join(" ")
}

fn lines(
    sheet: &'static Sheet,
    view: &View,
    scope: &str,
    frame: &Frame,
    choices: &HashMap<&str, Vec<Choice>>,
    asked: Option<&str>,
) -> Result<(Vec<String>, Vec<Line>, bool), Error> {
    let mut rows = match sheet.scope {
        Some(column) => view.tx.dynamic(&sheet.table.select(&format!("{column} = $1")), &[&scope])?,
        None => view.tx.dynamic(&format!("{} limit {}", sheet.table.select("1 = 1"), SHOWN + 1), &[])?,
    };
    if let Some(at) = sheet.table.columns.iter().position(|column| column.name == "position") {
        rows.sort_by_key(|row| match row[at] {
            Value::Int(position) => position,
            _ => 0,
        });
    }
    // of what is each one's own, a reader sees the rows that they may change
    if sheet.scope.is_none() {
        rows.retain(|row| view.may((sheet.act)(&plain(&row[0]))));
    }
    let more = rows.len() > SHOWN;
    rows.truncate(SHOWN);
    let cell = |column: &Column, value: &Value| {
        let text = plain(value);
        match (column.kind, choices.get(column.name)) {
            (_, _) if text.is_empty() => text,
            (Kind::OneOf(_), _) => frame.of(&sheet.key(column), &text),
            (_, Some(choices)) => {
                choices.iter().find(|choice| choice.value == text).map_or(text, |choice| choice.label.clone())
            }
            (Kind::Prose | Kind::Page, _) => text.chars().take(80).collect(),
            (Kind::Date, _) => date(&text).map_or(text, |day| calendar::short(day, view.lang())),
            (Kind::Line, _) => match found(sheet, view, column, &text).ok().flatten().as_deref() {
                Some([one]) => one.label.clone(),
                _ => text,
            },
            _ => text,
        }
    };
    // the order of the rows says their position, and an empty column nothing
    let told = |(index, column): &(usize, &'static Column)| {
        column.name != "position" && rows.iter().any(|row| !plain(&row[*index]).is_empty())
    };
    let columns: Vec<(usize, &Column)> = sheet.fields().filter(told).take(WIDE).collect();
    let heads = columns.iter().map(|(_, column)| frame.t(&sheet.key(column))).collect();
    let cells =
        |row: &[Value]| -> Vec<String> { columns.iter().map(|(index, column)| cell(column, &row[*index])).collect() };
    let names = |column: &Column| column.required && !matches!(column.kind, Kind::OneOf(_));
    let label = |row: &[Value]| {
        let named = columns.iter().filter(|(_, column)| names(column)).take(2);
        named.map(|(index, column)| cell(column, &row[*index])).collect::<Vec<_>>().join(", ")
    };
    let line = |row: Vec<Value>| Line {
        id: plain(&row[0]),
        version: row.last().map(plain).unwrap_or_default(),
        cells: cells(&row),
        label: label(&row),
        current: asked == Some(plain(&row[0]).as_str()),
    };
    let lines = rows.iter().cloned().map(line).collect();
    Ok((heads, lines, more))
}
