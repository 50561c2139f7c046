//! The web shell: a request becomes a `Visit`, an answer a page, a refusal a page one can act on.
//!
//! Reading order: `visit` (who asks, for what, in which language), `frame` (what surrounds every page), `error`, `form`,
//! `cache` (anonymous pages), `live` (what changes, as it changes), `assets`, `serve` (the layers, the listener, the stop).

pub mod assets;
pub mod cache;
pub mod daily;
pub mod error;
pub mod form;
pub mod frame;
pub mod limits;
pub mod live;
pub mod progress;
pub mod serve;
pub mod shelf;
pub mod visit;

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::tz::TimeZone;

pub use error::{Error, Problem};
pub use form::Filled;
pub use frame::Frame;
pub use visit::Visit;

use super::{
    db::{Db, Sql},
    held::Processing,
    index::{Index, Source},
    mail,
    tables::Table,
    texts::{self, Texts},
};

/// What every request shares. One process is one `House`; several may share one database.
pub struct House {
    pub db: Db,
    pub texts: Texts,
    pub slices: &'static [Slice],
    pub options: Options,
    pub cache: cache::Cache,
    pub limits: limits::Limits,
    pub shelf: shelf::Shelf,
    /// Parts of pages as rendered, under the revision and what may be seen.
    pub parts: shelf::Shelf,
    /// The same for what is large and seldom asked for: a few things at most.
    pub large: shelf::Shelf,
    /// The settings, under the store's version.
    pub settings: shelf::Shelf,
    /// What any act may change, of pages that many look at, under the store's version.
    pub fresh: shelf::Shelf,
    /// Who holds which session of a browser, under the store's version. For pages; an act asks in its transaction.
    pub known: shelf::Shelf,
    pub live: live::Live,
    pub progress: progress::Progress,
    /// What can be searched.
    pub index: Index,
}

#[derive(Clone, Debug)]
pub struct Options {
    /// As written in links that leave the house: `https://halle.example.org`, without a slash at the end.
    pub public_url: String,
    /// Addresses whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    pub zone: TimeZone,
    /// Shows that this is the demonstration.
    pub demonstration: bool,
    /// How letters leave.
    pub mail: mail::Way,
    /// How long an answer may take, the slow pages of slices aside.
    pub patience: Duration,
}

/// What a reader waits at most.
pub const PATIENCE: Duration = Duration::from_secs(30);

impl Options {
    pub fn https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

pub type Site = Arc<House>;

/// What a slice hands to the list in `app.rs`.
pub struct Slice {
    pub name: &'static str,
    pub tables: &'static [Table],
    pub statements: &'static [&'static [&'static Sql]],
    pub texts: texts::Source,
    pub routes: fn() -> Router<Site>,
    /// Its rooms in the header: text key and address, in the order of the house.
    pub rooms: &'static [Room],
    /// Names of the query parameters that its public pages read: the cache keys on these alone.
    pub parameters: &'static [&'static str],
    /// Where a request may last ten minutes, and not half of one.
    pub slow: &'static [&'static str],
    /// What it does by itself each day.
    pub daily: &'static [daily::Daily],
    /// What of it can be found.
    pub searched: &'static [Source],
    /// Where one searches, shown in the header of every page.
    pub finder: Option<Finder>,
    /// What it holds on people, processing by processing.
    pub processings: &'static [Processing],
}

impl Slice {
    /// What a slice that says nothing hands over: the rest of a declaration, `..Slice::EMPTY`.
    pub const EMPTY: Slice = Slice {
        name: "",
        tables: &[],
        statements: &[],
        texts: texts::Source { slice: "", fr: "", en: "" },
        routes: Router::new,
        rooms: &[],
        parameters: &[],
        slow: &[],
        daily: &[],
        searched: &[],
        finder: None,
        processings: &[],
    };
}

/// A field in the header: where it leads with `?q=`, and where the first results are read while one types.
pub struct Finder {
    pub path: &'static str,
    pub preview: &'static str,
}

pub struct Room {
    pub key: &'static str,
    pub path: &'static str,
    /// Other addresses that stand in this room.
    pub also: &'static [&'static str],
}

pub fn html(page: String) -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))], page).into_response()
}

/// A page that depends on who reads it, or holds a form: never kept by anyone.
pub fn private(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// After an act, show its effect: a reload must not act again.
pub fn go(path: &str) -> Response {
    let mut answer = StatusCode::SEE_OTHER.into_response();
    let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    answer.headers_mut().insert(header::LOCATION, place);
    answer
}

/// What stood here stands there from now on. Browsers keep such an answer for good unless told to ask again, and a merge can
/// be undone.
pub fn moved(path: &str) -> Response {
    let mut answer = go(path);
    *answer.status_mut() = StatusCode::PERMANENT_REDIRECT;
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    answer
}

pub fn file(media: &str, name: &str, bytes: Vec<u8>) -> Response {
    let media = HeaderValue::from_str(media).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let name =
        HeaderValue::from_str(&format!("inline; filename=\"{name}\"")).unwrap_or(HeaderValue::from_static("inline"));
    ([(header::CONTENT_TYPE, media), (header::CONTENT_DISPOSITION, name)], bytes).into_response()
}

/// What takes long and asks nothing of the store, off the threads that answer others; none where it failed.
pub async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::task::spawn_blocking(work).await.ok()
}

pub fn json(value: &impl serde::Serialize) -> Response {
    axum::Json(value).into_response()
}
