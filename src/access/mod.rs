//! Who may do what: accounts, roles granted as dated facts, sign-in by a one-time link, and the two ways into the house.
//!
//! Reading order: `model` (who, roles), `rules::may` (the one function of rights), `store`, `view` (how a page reads and an
//! act writes), `pages` (sign-in, my sessions). Other slices use `View`, `read`, `write`, `Act`, `may`.

mod held;
pub mod model;
mod pages;
pub mod rules;
pub mod store;
mod unused;
mod view;

use crate::platform::{texts::Source, web::Slice};

pub use crate::platform::files::secret;
pub use model::{Role, Who};
pub use rules::{Act, may};
pub use view::{View, failed, read, read_long, said, say, write};

pub const SLICE: Slice = Slice {
    name: "access",
    tables: store::TABLES,
    statements: &[store::STATEMENTS],
    texts: Source {
        slice: "access",
        fr: concat!(include_str!("texts/fr.ftl"), include_str!("texts/tables.fr.ftl")),
        en: concat!(include_str!("texts/en.ftl"), include_str!("texts/tables.en.ftl")),
    },
    routes: pages::routes,
    processings: held::PROCESSINGS,
    ..Slice::EMPTY
};
