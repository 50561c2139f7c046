//! What one prints: the page that lists the parts, and the parts.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::packet::{self, BLANK, PARTS, Packet};
use crate::{
    access::{Act, View, read, read_long},
    platform::web::{self, Error, Frame, Site, Visit},
};

/// More proxies than anyone prints at once.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "convening/templates/packet.html")]
struct Page {
    frame: Frame,
    id: String,
    title: String,
    /// Each part's word, and how many of it there are.
    parts: Vec<(&'static str, usize)>,
    blank: usize,
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        view.require(Act::KeepSession(&id))?;
        let (record, statutes) = packet::surroundings(view, &id)?;
        let frame = view.frame(view.text("packet-title"))?;
        let mut packet = Packet::new(view, &frame, &record, &statutes, &super::by(view))?;
        packet.blank = blank(view);
        let parts = PARTS.iter().map(|part| (*part, packet.number(part))).collect();
        let (title, blank) = (record.session.title.clone(), packet.blank);
        view.form_page(Page { frame: view.frame(view.text("packet-title"))?, id: id.clone(), title, parts, blank })
    };
    read(house, visit, page).await
}

fn blank(view: &View) -> usize {
    view.visit.parameter("vierges").and_then(|n| n.parse().ok()).unwrap_or(BLANK).min(MOST)
}

pub async fn part(State(house): State<Site>, visit: Visit, Path((id, part)): Path<(String, String)>) -> Response {
    let page = move |view: &View| {
        view.require(Act::KeepSession(&id))?;
        let word =
            part.strip_suffix(".pdf").filter(|word| *word == "tout" || PARTS.contains(word)).ok_or(Error::NotFound)?;
        let (record, statutes) = packet::surroundings(view, &id)?;
        let frame = view.frame("")?;
        let mut packet = Packet::new(view, &frame, &record, &statutes, &super::by(view))?;
        packet.blank = blank(view);
        Ok(web::private(web::file("application/pdf", &format!("{id}-{word}.pdf"), packet.pdf(word)?)))
    };
    read_long(house, visit, page).await
}

impl Page {
    fn hint(&self, part: &str) -> String {
        format!("packet-{part}-hint")
    }
}
