//! The forms of governance.

use super::{model::Seat, store, tables::*};
use crate::{
    access::{Act, View},
    members,
    platform::{
        calendar,
        tables::{Column, Table, date, fold},
        web::{Error, Problem},
    },
    sheets::{Choice, Draft, Sheet},
};

const fn sheet(table: &'static Table, path: &'static str) -> Sheet {
    Sheet { back: |_| "/gouvernance/saisie".to_owned(), choices, ..Sheet::new(table, path, |_| Act::KeepGovernance) }
}

pub const SHEETS: &[Sheet] = &[
    Sheet { check: body, ..sheet(&BODY, "/gouvernance/saisie/instances") },
    Sheet { check: seat, ..sheet(&SEAT, "/gouvernance/saisie/sieges") },
    Sheet { check: seat_end, ..sheet(&SEAT_END, "/gouvernance/saisie/fins-de-mandat") },
    Sheet { check: edition, ..sheet(&EDITION, "/gouvernance/saisie/statuts") },
    sheet(&ACTION, "/gouvernance/saisie/actions"),
    Sheet { check: action_done, ..sheet(&ACTION_DONE, "/gouvernance/saisie/actions-menees") },
];

/// What a key may point to, for this slice and those to its right.
pub fn choices(view: &View, scope: &str, column: &'static Column) -> Result<Vec<Choice>, Error> {
    let target = column.target();
    let (tx, lang) = (view.tx, view.lang());
    let dated = |title: &str, day| format!("{title} ({})", calendar::short(day, lang));
    let mut choices: Vec<Choice> = match target {
        "body" => store::bodies(tx)?.into_iter().map(|body| Choice::new(body.id.clone(), body.name(lang))).collect(),
        "decision" => {
            let decisions = store::decisions(tx, None, 0, i64::from(i32::MAX))?.into_iter();
            decisions.map(|one| Choice::new(one.id, dated(&one.title, one.decided_on))).collect()
        }
        "edition" => store::editions(tx)?.into_iter().map(|one| Choice::new(one.id, one.name)).collect(),
        "action" => store::actions(tx)?.into_iter().map(|one| Choice::new(one.id, one.what)).collect(),
        "seat" => {
            let seats = store::all_seats(tx)?;
            let of = |body: super::Body| {
                let seats = seats.get(&body.id).map(Vec::as_slice).unwrap_or_default();
                let label = |seat: &Seat| match seat.starts {
                    Some(day) => dated(&format!("{}, {}", seat.name(), body.name(lang)), day),
                    None => format!("{}, {}", seat.name(), body.name(lang)),
                };
                seats.iter().map(|seat| Choice::new(seat.id.clone(), label(seat))).collect::<Vec<_>>()
            };
            store::bodies(tx)?.into_iter().flat_map(of).collect()
        }
        _ => return members::sheets::choices(view, scope, column),
    };
    if matches!(target, "seat" | "action") {
        choices.sort_by_cached_key(|choice| fold(&choice.label));
    }
    Ok(choices)
}

/// A body does not stand under itself, nor under one that stands under it.
fn body(view: &View, draft: &Draft) -> Result<(), Error> {
    let bodies = store::bodies(view.tx)?;
    let mut above = draft.text("parent").to_owned();
    for _ in 0..=bodies.len() {
        if above.is_empty() {
            return Ok(());
        }
        if above == draft.text("id") {
            break;
        }
        above = bodies.iter().find(|body| body.id == above).and_then(|body| body.parent.clone()).unwrap_or_default();
    }
    if draft.removed { Ok(()) } else { Err(Problem::new("parent", "body-under-itself").into()) }
}

/// A seat ends after it starts, and one holds a role in a body once at a time.
fn seat(view: &View, draft: &Draft) -> Result<(), Error> {
    if draft.removed {
        return Ok(());
    }
    let (starts, ends) = (date(draft.text("starts")), date(draft.text("ends")));
    if starts.zip(ends).is_some_and(|(starts, ends)| ends <= starts) {
        return Err(Problem::new("ends", "seat-ends-first").into());
    }
    let seats = store::seats_ever(view.tx, draft.text("body"))?;
    let ended_on = store::seat_end(view.tx, draft.text("id"))?.map(|end| end.ended_on);
    if starts.zip(ended_on).is_some_and(|(starts, ended_on)| ended_on < starts) {
        return Err(Problem::new("starts", "seat-starts-after-its-end").into());
    }
    let same = |seat: &&Seat| {
        seat.id != draft.text("id") && seat.person == draft.text("person") && seat.role == draft.text("role")
    };
    match seats.iter().filter(same).find(|seat| seat.overlaps((starts, ended_on.or(ends)))) {
        Some(_) => Err(Problem::new("person", "seat-held-already").into()),
        None => Ok(()),
    }
}

/// A seat ends once, and not before it starts.
fn seat_end(view: &View, draft: &Draft) -> Result<(), Error> {
    if draft.removed {
        return Ok(());
    }
    let other = store::seat_end(view.tx, draft.text("seat"))?.filter(|end| end.id != draft.text("id"));
    if other.is_some() {
        return Err(Problem::new("seat", "seat-ended-already").into());
    }
    let seat = store::seat(view.tx, draft.text("seat"))?;
    let ended_on = date(draft.text("ended_on"));
    if seat.starts.zip(ended_on).is_some_and(|(starts, ended_on)| ended_on < starts) {
        return Err(Problem::new("ended_on", "seat-ends-first").into());
    }
    Ok(())
}

fn edition(_: &View, draft: &Draft) -> Result<(), Error> {
    let (adopted, effective) = (date(draft.text("adopted_on")), date(draft.text("effective_on")));
    if !draft.removed && adopted.zip(effective).is_some_and(|(adopted, effective)| effective < adopted) {
        return Err(Problem::new("effective_on", "edition-effective-first").into());
    }
    Ok(())
}

fn action_done(view: &View, draft: &Draft) -> Result<(), Error> {
    let done = store::actions(view.tx)?.into_iter().find(|action| action.id == draft.text("action"));
    let another = draft.before.is_none() && done.is_some_and(|action| action.done_on.is_some());
    if another && !draft.removed { Err(Problem::new("action", "action-done-already").into()) } else { Ok(()) }
}
