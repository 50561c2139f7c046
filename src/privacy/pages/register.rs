//! The register of processing: public, composed of what each slice declares.

use askama::Template;
use axum::{extract::State, response::Response};

use crate::{
    access::{View, read},
    platform::web::{Frame, Site, Visit},
};

struct Entry {
    id: &'static str,
    name: String,
    why: String,
    basis: String,
    what: String,
    sees: String,
    keeps: String,
    source: String,
}

#[derive(Template)]
#[template(path = "privacy/templates/register.html")]
struct Register {
    frame: Frame,
    entries: Vec<Entry>,
    contact: String,
}

pub async fn register(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let frame = view.frame(view.text("register-title"))?;
        let entry = |processing: &crate::platform::held::Processing| {
            let word = |end: &str| frame.t(&format!("processing-{}-{end}", processing.id));
            Entry {
                id: processing.id,
                name: frame.of("processing", processing.id),
                why: word("why"),
                basis: frame.of("basis", processing.basis.word()),
                what: word("what"),
                sees: word("sees"),
                keeps: word("keeps"),
                source: word("source"),
            }
        };
        let entries = view.house.slices.iter().flat_map(|slice| slice.processings).map(entry).collect();
        let contact = frame.settings.get("privacy_contact").to_owned();
        view.page(Register { entries, contact, frame })
    };
    read(house, visit, page).await
}
