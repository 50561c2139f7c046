//! Accounts, their states and their roles, by the forms that every table has.

use crate::{
    access::{self, Act, View},
    members,
    platform::{
        tables::{Column, Table},
        web::{Error, Problem},
    },
    sheets::{Choice, Draft, Sheet},
};

const fn sheet(table: &'static Table, path: &'static str) -> Sheet {
    Sheet {
        back: |_| "/administration".to_owned(),
        choices,
        public: false,
        ..Sheet::new(table, path, |_| Act::KeepHouse)
    }
}

pub const SHEETS: &[Sheet] = &[
    Sheet { chosen: &["person"], ..sheet(&access::store::TABLES[0], "/administration/comptes") },
    sheet(&access::store::TABLES[1], "/administration/etats"),
    Sheet { check: role, ..sheet(&access::store::TABLES[2], "/administration/roles") },
];

fn choices(view: &View, scope: &str, column: &'static Column) -> Result<Vec<Choice>, Error> {
    if column.target() != "account" {
        return members::sheets::choices(view, scope, column);
    }
    let accounts = access::store::accounts(view.tx)?.into_iter();
    Ok(accounts.map(|account| Choice::new(account.id, format!("{} ({})", account.name, account.email))).collect())
}

/// A role that is of something names it.
fn role(_: &View, draft: &Draft) -> Result<(), Error> {
    let scoped = matches!(draft.text("role"), "secretary" | "member");
    if scoped && matches!(draft.text("object"), "house" | "réseau" | "network") {
        return Err(Problem::new("object", "role-of-what").into());
    }
    Ok(())
}
