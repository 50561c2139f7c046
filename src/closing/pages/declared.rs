//! What the law wants declared after a session, prefilled: as a page, as a PDF to sign, as text to paste. For whoever keeps
//! the session.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::super::declarations::{self, Declarations};
use crate::{
    access::{Act, View, read, read_long},
    platform::web::{self, Error, Frame, Site, Visit},
};

#[derive(Template)]
#[template(path = "closing/templates/declared.html")]
struct Declared {
    frame: Frame,
    d: Declarations,
}

pub async fn show(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        view.require(Act::KeepSession(&id))?;
        let frame = view.frame(view.text("declared-title"))?;
        let d = declarations::read(view, &frame, &id)?;
        view.form_page(Declared { frame, d })
    };
    read(house, visit, page).await
}

pub async fn pdf(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let (day, document) = document(view, &id)?;
        let (year, month, day) = (i32::from(day.year()), day.month() as u8, day.day() as u8);
        let at = documents::At { year, month, day, hour: 0, minute: 0, second: 0 };
        let pdf = documents::to_pdf(&document, at).map_err(|error| Error::Fault(error.to_string()))?;
        Ok(web::private(web::file("application/pdf", &format!("{id}-declarations.pdf"), pdf)))
    };
    read_long(house, visit, page).await
}

pub async fn text(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let text = documents::to_markdown(&document(view, &id)?.1);
        let name = format!("{id}-declarations.md");
        Ok(web::private(web::file("text/markdown; charset=utf-8", &name, text.into_bytes())))
    };
    read(house, visit, page).await
}

fn document(view: &View, id: &str) -> Result<(jiff::civil::Date, documents::Document), Error> {
    view.require(Act::KeepSession(id))?;
    let frame = view.frame("")?;
    let declarations = declarations::read(view, &frame, id)?;
    Ok((declarations.held_on, declarations.document(&frame)))
}
