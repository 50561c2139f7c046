//! Minutes: the facts of a record and the prose of its items, as one canonical JSON, and the four renderings of it.
//!
//! Reading order: `facts` (what minutes state, as data), `compose` (from a record), `document` (the page, with its
//! `opening`). The JSON is the
//! act: its SHA-256 is the fingerprint that the renderings print. Frozen once signed: then the stored bytes are served.

mod compose;
mod document;
mod facts;
mod opening;

use crate::platform::{
    files,
    texts::{Lang, Texts},
    web::Error,
};

pub use compose::{Audience, Surroundings, compose, surroundings};
pub use document::{document, extract};
pub use facts::*;

/// The four renderings of one version.
pub struct Renderings {
    pub json: Vec<u8>,
    pub html: String,
    pub pdf: Vec<u8>,
    pub markdown: String,
    /// Of the JSON.
    pub hash: String,
}

/// The canonical JSON: fields in the order of `facts`, no space, UTF-8.
pub fn canonical(minutes: &Minutes) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(minutes).map_err(|error| Error::Fault(error.to_string()))
}

/// The page of these minutes with their fingerprint at the foot.
pub fn page(minutes: &Minutes, texts: &Texts, lang: Lang) -> Result<(documents::Document, String), Error> {
    let hash = files::hash(&canonical(minutes)?);
    Ok((document(minutes, texts, lang, &hash), hash))
}

/// All four at once, in French: the act's language.
pub fn render(minutes: &Minutes, texts: &Texts) -> Result<Renderings, Error> {
    let json = canonical(minutes)?;
    let (page, hash) = page(minutes, texts, Lang::Fr)?;
    Ok(Renderings {
        html: documents::to_html(&page),
        markdown: documents::to_markdown(&page),
        pdf: pdf(&page, minutes)?,
        json,
        hash,
    })
}

/// Dated by the session, so that the same minutes are the same bytes.
pub fn pdf(page: &documents::Document, minutes: &Minutes) -> Result<Vec<u8>, Error> {
    let day = minutes.session.held_on;
    let at = documents::At {
        year: i32::from(day.year()),
        month: day.month() as u8,
        day: day.day() as u8,
        hour: 0,
        minute: 0,
        second: 0,
    };
    documents::to_pdf(page, at).map_err(|error| Error::Fault(error.to_string()))
}
