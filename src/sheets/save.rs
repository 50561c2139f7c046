//! The two acts of a sheet: a row is saved (new or changed), a row is removed.

use super::sheet::{Choice, Draft, Sheet};
use crate::{
    access::View,
    fields,
    journal::Facts,
    platform::{
        db::{ToVal, Value},
        files,
        tables::{Column, Kind, fold},
        web::{Error, Filled, Problem, frame::pair},
    },
};

/// Past this many choices a field takes a typed name instead of a list.
pub(super) const MANY: usize = 200;

/// Reads what was filled in, refuses it beside its fields, or writes it. Gives the address to go to.
pub(super) fn save(sheet: &Sheet, view: &View, scope: &str, filled: &Filled) -> Result<String, Error> {
    let id = filled.get("id");
    view.require((sheet.act)(if sheet.scope.is_some() { scope } else { id }))?;
    let before = if id.is_empty() { None } else { Some(row(sheet, view, scope, id)?) };
    let (mut values, mut problems) = (vec![], vec![]);
    for column in sheet.table.columns {
        match value(sheet, view, scope, filled, column, before.as_deref()) {
            Ok(value) => values.push(value),
            Err(problem) => {
                problems.push(problem);
                values.push(Value::Null);
            }
        }
    }
    let own = fields::read(view, sheet.table.name, filled)?;
    let own = own.unwrap_or_else(|more| {
        problems.extend(more);
        vec![]
    });
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    fresh(sheet, view, filled, before.as_deref(), &own)?;
    let mut draft = Draft { table: sheet.table, scope, values, before, removed: false };
    once(sheet, view, &draft)?;
    (sheet.check)(view, &draft)?;
    if draft.before.is_none()
        && let Some(id) = (sheet.name)(view, &draft)?
    {
        draft.values[0] = Value::Text(id);
    }
    let answer = (sheet.then)(&draft).unwrap_or_else(|| saved(sheet, &draft));
    let act = if draft.before.is_some() { "row.changed" } else { "row.recorded" };
    let values = own.iter().map(|(field, value)| (field, value.as_str()));
    let n = record(sheet, view, filled, act, &draft, fields::facts(view, Facts::default(), values), &answer)?;
    let mut args: Vec<&dyn ToVal> = draft.values.iter().map(|value| value as &dyn ToVal).collect();
    args.push(&n);
    let sql = if draft.before.is_some() { sheet.table.update() } else { sheet.table.insert() };
    view.tx.dynamic_execute(&sql, &args)?;
    fields::write(view, &own, &plain(&draft.values[0]), n)?;
    Ok(answer)
}

/// Back to the row's page or to the sheet; ready for the next row, when one was added.
fn saved(sheet: &Sheet, draft: &Draft) -> String {
    if let Some(page) = draft.before.as_ref().and_then(|_| (sheet.page)(draft.text("id"))) {
        return format!("{page}?fait=change");
    }
    let stays = sheet.stays.iter().filter(|_| draft.before.is_none()).map(|column| pair(column, draft.text(column)));
    let done = pair("fait", if draft.before.is_some() { "change" } else { "ajout" });
    format!("{}?{}", sheet.address(draft.scope), [done].into_iter().chain(stays).collect::<Vec<_>>().join("&"))
}

/// Refuses a second row that says the same thing again.
fn once(sheet: &Sheet, view: &View, draft: &Draft) -> Result<(), Error> {
    let Some(first) = sheet.once.first() else { return Ok(()) };
    let columns = sheet.table.columns.iter().zip(&draft.values);
    let said = columns.filter(|(column, _)| sheet.once.contains(&column.name) || Some(column.name) == sheet.scope);
    let (mut conditions, mut args): (Vec<String>, Vec<&dyn ToVal>) =
        (vec!["id <> $1".to_owned()], vec![&draft.values[0]]);
    for (column, value) in said {
        if *value == Value::Null {
            conditions.push(format!("{} is null", column.name));
        } else {
            args.push(value);
            conditions.push(format!("{} = ${}", column.name, args.len()));
        }
    }
    match view.tx.dynamic(&sheet.table.select(&conditions.join(" and ")), &args)?.is_empty() {
        true => Ok(()),
        false => Err(Problem::new(first, "sheet-already").into()),
    }
}

pub(super) fn remove(sheet: &Sheet, view: &View, scope: &str, filled: &Filled) -> Result<String, Error> {
    let id = filled.get("id");
    view.require((sheet.act)(if sheet.scope.is_some() { scope } else { id }))?;
    let values = row(sheet, view, scope, id)?;
    fresh(sheet, view, filled, Some(&values), &vec![])?;
    let mut draft = Draft { table: sheet.table, scope, values: values.clone(), before: Some(values), removed: true };
    draft.values.pop();
    (sheet.check)(view, &draft)?;
    if let Some(table) = users(view, sheet.table.name, id)? {
        return Err(Problem::new("id", "sheet-in-use").with("table", view.text(&format!("sheet-{table}"))).into());
    }
    let answer = format!("{}?fait=retrait", sheet.address(scope));
    let own = fields::written(view, sheet.table.name, id)?;
    let values = own.iter().map(|(field, value)| (field, value.as_str()));
    record(sheet, view, filled, "row.removed", &draft, fields::facts(view, Facts::default(), values), &answer)?;
    if !own.is_empty() {
        fields::store::forget(view.tx, sheet.table.name, id)?;
    }
    view.tx.dynamic_execute(&sheet.table.delete(), &[&id]).map_err(|error| match error.in_use() {
        // by what no slice declares: a voter's link, say
        true => Problem::new("id", "sheet-in-use").with("table", view.text("sheet-in-use-elsewhere")).into(),
        false => Error::from(error),
    })?;
    Ok(answer)
}

/// The row with its version last, if it is of this scope.
pub(super) fn row(sheet: &Sheet, view: &View, scope: &str, id: &str) -> Result<Vec<Value>, Error> {
    let rows = match sheet.scope {
        Some(column) => view.tx.dynamic(&sheet.table.select(&format!("id = $1 and {column} = $2")), &[&id, &scope])?,
        None => view.tx.dynamic(&sheet.table.select("id = $1"), &[&id])?,
    };
    rows.into_iter().next().ok_or(Error::NotFound)
}

fn value(
    sheet: &Sheet,
    view: &View,
    scope: &str,
    filled: &Filled,
    column: &'static Column,
    before: Option<&[Value]>,
) -> Result<Value, Problem> {
    let typed = filled.get(column.name);
    let unfit = |key: &'static str| {
        let expected = match column.kind {
            Kind::OneOf(values) => values.join(", "),
            _ => String::new(),
        };
        Problem::new(column.name, key).with("found", typed).with("expected", expected)
    };
    if column.kind == Kind::Id {
        // the form's own id: sent twice, it is the same row
        let id = if filled.get("id").is_empty() { filled.form() } else { filled.get("id") };
        return column.take(id).map_err(|why| unfit(why.key()));
    }
    if Some(column.name) == sheet.scope {
        return Ok(Value::Text(scope.to_owned()));
    }
    if column.name == "position" && typed.is_empty() {
        return next_position(sheet, view, scope).map(Value::Int).map_err(|_| unfit("cell-missing"));
    }
    if column.kind == Kind::Line
        && !typed.is_empty()
        && let Some(found) = (sheet.finds)(view, column, typed).map_err(|_| unfit("cell-no-such-row"))?
    {
        return match &found[..] {
            [one] => Ok(Value::Text(one.value.clone())),
            [] => Err(unfit("cell-no-such-row")),
            _ => Err(unfit("cell-several")),
        };
    }
    match column.kind {
        Kind::Key("blob") => match filled.files.get(column.name) {
            Some((_, media, bytes)) => {
                files::keep(view.tx, media, bytes).map(Value::Text).map_err(|_| unfit("cell-no-such-row"))
            }
            None => Ok(kept(sheet, column, before)),
        },
        _ if sheet.lists(column) && !typed.is_empty() => {
            let choices = (sheet.choices)(view, scope, column).map_err(|_| unfit("cell-no-such-row"))?;
            match chosen(&choices, typed)[..] {
                [one] => Ok(Value::Text(one.value.clone())),
                [] => Err(unfit("cell-no-such-row")),
                _ => Err(unfit("cell-several")),
            }
        }
        _ => column.take(typed).map_err(|why| unfit(why.key())),
    }
}

fn kept(sheet: &Sheet, column: &Column, before: Option<&[Value]>) -> Value {
    let index = sheet.table.columns.iter().position(|other| other.name == column.name);
    before.zip(index).map_or(Value::Null, |(row, index)| row[index].clone())
}

/// By id, or by the name that was typed; two of one name are both given, never guessed.
fn chosen<'a>(choices: &'a [Choice], typed: &str) -> Vec<&'a Choice> {
    let by_id: Vec<&Choice> = choices.iter().filter(|choice| choice.value == typed).collect();
    if !by_id.is_empty() {
        return by_id;
    }
    let wanted = fold(typed);
    choices.iter().filter(|choice| fold(&choice.label) == wanted).collect()
}

fn next_position(sheet: &Sheet, view: &View, scope: &str) -> Result<i64, Error> {
    let (condition, args): (String, Vec<&dyn ToVal>) = match sheet.scope {
        Some(column) => (format!("{column} = $1"), vec![&scope]),
        None => ("1 = 1".to_owned(), vec![]),
    };
    let sql = format!("select coalesce(max(position), 0) + 1 from {} where {condition}", sheet.table.name);
    match view.tx.dynamic(&sql, &args)?.first().and_then(|row| row.first()) {
        Some(Value::Int(next)) => Ok(*next),
        _ => Ok(1),
    }
}

/// Refuses to write over what someone else changed since the form was shown, and shows both.
fn fresh(
    sheet: &Sheet,
    view: &View,
    filled: &Filled,
    before: Option<&[Value]>,
    own: &fields::Taken,
) -> Result<(), Error> {
    let Some(row) = before else { return Ok(()) };
    let now = match row.last() {
        Some(Value::Int(n)) => *n,
        _ => 0,
    };
    if filled.version() == Some(now) {
        return Ok(());
    }
    let differences = sheet.fields().filter_map(|(index, column)| {
        let (theirs, typed) = (plain(&row[index]), filled.get(column.name).to_owned());
        // a name that was looked up says the same as the id that is kept
        let meant = match column.kind {
            Kind::Line => (sheet.finds)(view, column, &typed).ok().flatten(),
            _ => None,
        };
        let same = matches!(meant.as_deref(), Some([one]) if one.value == theirs);
        (theirs != typed && !same).then(|| (view.text(&sheet.key(column)), theirs, typed))
    });
    let held = fields::written(view, sheet.table.name, &plain(&row[0]))?;
    let own = own.iter().filter_map(|(field, typed)| {
        let theirs = held.iter().find(|(other, _)| other.id == field.id).map_or("", |(_, value)| value);
        (theirs != typed).then(|| (field.label(view.lang()).to_owned(), theirs.to_owned(), typed.clone()))
    });
    Err(Error::Stale(differences.chain(own).collect()))
}

fn record(
    sheet: &Sheet,
    view: &View,
    filled: &Filled,
    act: &'static str,
    draft: &Draft,
    mut facts: Facts,
    answer: &str,
) -> Result<i64, Error> {
    for (column, value) in sheet.table.columns.iter().zip(&draft.values) {
        facts = match value {
            Value::Null | Value::Blob(_) => facts,
            other if column.personal => facts.personal(column.name, &view.salt(column.name), &plain(other)),
            other => facts.with(column.name, plain(other)),
        };
    }
    let object = format!("{}/{}", sheet.table.name, plain(&draft.values[0]));
    Ok(view.record(filled, act, object, sheet.public, facts, answer)?)
}

/// A table whose rows point to this one, if any does.
fn users(view: &View, table: &str, id: &str) -> Result<Option<String>, Error> {
    for other in view.house.slices.iter().flat_map(|slice| slice.tables) {
        for column in other.columns.iter().filter(|column| matches!(column.kind, Kind::Key(target) if target == table))
        {
            let sql = format!("select 1 from {} where {} = $1 limit 1", other.name, column.name);
            if !view.tx.dynamic(&sql, &[&id])?.is_empty() {
                return Ok(Some(other.name.replace('_', "-")));
            }
        }
    }
    Ok(None)
}

pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Null | Value::Blob(_) => String::new(),
        Value::Int(i) => i.to_string(),
        Value::Real(f) => f.to_string(),
        Value::Text(text) => text.clone(),
    }
}
