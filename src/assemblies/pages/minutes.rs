//! The minutes in their four renderings: composed anew while they are a draft, the stored bytes once they are signed.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        minutes::{self, Audience, Minutes},
        record::Rectification,
        store::{self, Frozen},
    },
    session::audience,
};
use crate::{
    access::{Act, View, read, read_long, write},
    journal::Facts,
    platform::{
        calendar,
        db::Tx,
        files,
        texts::{Lang, Texts},
        web::{self, Error, Filled, Frame, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "assemblies/templates/minutes.html")]
struct MinutesPage {
    frame: Frame,
    id: String,
    article: String,
    number: Option<String>,
    hash: String,
    rectifications: Vec<Rectification>,
    resolutions: Vec<(String, String)>,
    full: bool,
    keeps: bool,
}

/// What a reader may read, as it stands.
enum Version {
    Draft(Box<Minutes>),
    Frozen(Box<Frozen>),
}

fn version(tx: &Tx, texts: &Texts, id: &str, audience: Audience) -> Result<Version, Error> {
    if let Some(frozen) = store::frozen(tx, id)? {
        return Ok(Version::Frozen(Box::new(frozen)));
    }
    let around = minutes::surroundings(tx, id)?;
    Ok(Version::Draft(Box::new(minutes::compose(&around, texts, audience, None))))
}

fn stored(frozen: &Frozen, rendering: Rendering, audience: Audience) -> &str {
    let full = audience == Audience::Members;
    match (rendering, full) {
        (Rendering::Json, true) => &frozen.json,
        (Rendering::Html, true) => &frozen.html,
        (Rendering::Pdf, true) => &frozen.pdf,
        (Rendering::Markdown, true) => &frozen.markdown,
        (Rendering::Json, false) => &frozen.public_json,
        (Rendering::Html, false) => &frozen.public_html,
        (Rendering::Pdf, false) => &frozen.public_pdf,
        (Rendering::Markdown, false) => &frozen.public_markdown,
    }
}

#[derive(Clone, Copy)]
enum Rendering {
    Json,
    Html,
    Pdf,
    Markdown,
}

pub async fn html(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let session = store::session(view.tx, &id)?;
        super::readable(view, &session)?;
        let audience = audience(view, &session)?;
        let (article, number, hash) = match version(view.tx, &view.house.texts, &id, audience)? {
            Version::Frozen(frozen) => {
                let (_, bytes) = files::fetch(view.tx, stored(&frozen, Rendering::Html, audience))?;
                (
                    String::from_utf8_lossy(&bytes).into_owned(),
                    Some(frozen.number.clone()),
                    stored(&frozen, Rendering::Json, audience).to_owned(),
                )
            }
            Version::Draft(draft) => {
                let (page, hash) = minutes::page(&draft, &view.house.texts, view.lang())?;
                (documents::to_html(&page), None, hash)
            }
        };
        let record = store::record(view.tx, &id)?;
        let resolutions = record.resolutions.iter().map(|one| (one.number.clone(), one.title.clone())).collect();
        view.page(MinutesPage {
            frame: view.frame(session.title)?,
            id: id.clone(),
            article,
            number,
            hash,
            rectifications: record.rectifications,
            resolutions,
            full: audience == Audience::Members,
            keeps: view.may(Act::KeepSession(&id)),
        })
    };
    read(house, visit, page).await
}

pub async fn pdf(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let name = format!("proces-verbal-{id}.pdf");
    bytes(house, visit, id, Rendering::Pdf, "application/pdf", name).await
}

pub async fn markdown(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let name = format!("proces-verbal-{id}.md");
    bytes(house, visit, id, Rendering::Markdown, "text/markdown; charset=utf-8", name).await
}

pub async fn json(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let name = format!("proces-verbal-{id}.json");
    bytes(house, visit, id, Rendering::Json, "application/json", name).await
}

/// A rendering as a file.
async fn bytes(
    house: Site,
    visit: Visit,
    id: String,
    rendering: Rendering,
    media: &'static str,
    name: String,
) -> Response {
    let page = move |view: &View| {
        let session = store::session(view.tx, &id)?;
        super::readable(view, &session)?;
        let audience = audience(view, &session)?;
        let bytes = match version(view.tx, &view.house.texts, &id, audience)? {
            Version::Frozen(frozen) => files::fetch(view.tx, stored(&frozen, rendering, audience))?.1,
            Version::Draft(draft) => {
                let page = || minutes::page(&draft, &view.house.texts, view.lang()).map(|(page, _)| page);
                match rendering {
                    Rendering::Json => minutes::canonical(&draft)?,
                    Rendering::Html => documents::to_html(&page()?).into_bytes(),
                    Rendering::Markdown => documents::to_markdown(&page()?).into_bytes(),
                    Rendering::Pdf => minutes::pdf(&page()?, &draft)?,
                }
            }
        };
        let answer = web::file(media, &name, bytes);
        Ok(if view.who.account.is_some() { web::private(answer) } else { answer })
    };
    read_long(house, visit, page).await
}

/// "Extrait certifié conforme" of one decision, as PDF: certified by whoever keeps the session, that day.
pub async fn extract(State(house): State<Site>, visit: Visit, Path((id, number)): Path<(String, String)>) -> Response {
    let page = move |view: &View| {
        view.require(Act::KeepSession(&id))?;
        let number = number.trim_end_matches(".pdf");
        let around = minutes::surroundings(view.tx, &id)?;
        let frozen = store::frozen(view.tx, &id)?;
        let of = frozen.as_ref().map(|frozen| frozen.number.as_str());
        let signed = frozen.as_ref().map(|frozen| (frozen.number.as_str(), frozen.hash.as_str()));
        let told = minutes::compose(&around, &view.house.texts, Audience::Members, signed);
        let hash = match &frozen {
            Some(frozen) => frozen.hash.clone(),
            None => files::hash(&minutes::canonical(&told)?),
        };
        let certified = certified(view, of.unwrap_or_default(), &hash);
        let page = minutes::extract(&told, number, &certified, &view.house.texts, view.lang(), &hash)
            .ok_or(Error::NotFound)?;
        let name = format!("extrait-{id}-{number}.pdf");
        Ok(web::private(web::file("application/pdf", &name, minutes::pdf(&page, &told)?)))
    };
    read_long(house, visit, page).await
}

fn certified(view: &View, number: &str, hash: &str) -> String {
    let by = view.who.account.as_ref().map_or("", |account| account.name.as_str());
    let day = calendar::full(view.visit.today, view.lang());
    let args = [("number", number.into()), ("by", by.into()), ("day", day.into()), ("hash", hash.into())];
    let key = if number.is_empty() { "extract-certified-draft" } else { "extract-certified-text" };
    view.house.texts.say(view.lang(), key, &args)
}

/// The one act: it is journalled, then the extract opens.
pub async fn certify(
    State(house): State<Site>,
    visit: Visit,
    Path((id, number)): Path<(String, String)>,
    filled: Filled,
) -> Response {
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepSession(&id))?;
        store::session(view.tx, &id)?;
        let answer = format!("/assemblees/{id}/extraits/{number}");
        let facts = Facts::default().with("resolution", number.trim_end_matches(".pdf"));
        view.record(filled, "extract.certified", format!("session/{id}"), false, facts, &answer)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |_, _, _| Err(Error::NotFound)).await
}

impl MinutesPage {
    fn day(&self, rectification: &Rectification) -> String {
        calendar::full(rectification.rectified_on, self.frame.lang())
    }
    /// Signed minutes are French: the English page says so.
    fn says_language(&self) -> bool {
        self.number.is_some() && self.frame.lang() == Lang::En
    }
}
