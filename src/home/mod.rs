//! The front page and the description of the open data: composes every slice, used by none.

mod first;
mod pages;

use crate::platform::{texts::Source, web::Slice};

pub const SLICE: Slice = Slice {
    name: "home",
    texts: Source { slice: "home", fr: include_str!("texts/fr.ftl"), en: include_str!("texts/en.ftl") },
    routes: || pages::routes().merge(first::routes()),
    ..Slice::EMPTY
};
