//! The forms of coverage.

use super::tables::*;
use crate::{
    access::{Act, View},
    platform::web::{Error, Problem},
    sheets::{Draft, Sheet},
};

const fn sheet(table: &'static crate::platform::tables::Table, path: &'static str) -> Sheet {
    Sheet { choices: crate::members::sheets::choices, ..Sheet::new(table, path, |_| Act::KeepMembers) }
}

pub const SHEETS: &[Sheet] = &[
    Sheet {
        back: |_| "/reseau/couverture".to_owned(),
        finds: crate::territories::finds,
        stays: &["territory", "kind"],
        ..sheet(&TERRITORY_NOTE, "/reseau/saisie/territoires")
    },
    Sheet {
        back: |_| "/reseau/angles-morts".to_owned(),
        check: spot,
        ..sheet(&BLIND_SPOT, "/reseau/saisie/angles-morts")
    },
];

/// Whoever carries it does so since a day, and the other way round.
fn spot(_: &View, draft: &Draft) -> Result<(), Error> {
    match (draft.text("organisation").is_empty(), draft.text("since").is_empty()) {
        (true, false) => Err(Problem::new("organisation", "spot-by-whom").into()),
        (false, true) => Err(Problem::new("since", "spot-since-when").into()),
        _ => Ok(()),
    }
}
