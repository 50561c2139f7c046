//! The days that a network sets itself.

use super::tables::RETENTION_PERIOD;
use crate::{
    access::{Act, View},
    platform::{
        tables::Table,
        web::{Error, Problem},
    },
    sheets::{Draft, Sheet},
};

const fn sheet(table: &'static Table, path: &'static str) -> Sheet {
    Sheet {
        back: |_| "/administration/conservation".to_owned(),
        public: false,
        check: period,
        once: &["rule"],
        ..Sheet::new(table, path, |_| Act::KeepHouse)
    }
}

pub const SHEETS: &[Sheet] = &[sheet(&RETENTION_PERIOD, "/administration/durees")];

/// A day at least: nothing goes on the day it came.
fn period(_: &View, draft: &Draft) -> Result<(), Error> {
    match draft.int("days") {
        Some(days) if days < 1 && !draft.removed => Err(Problem::new("days", "retention-days-unfit").into()),
        _ => Ok(()),
    }
}
