//! Pages for anonymous readers, kept in the process.
//!
//! The key is the path, the language, the query parameters that some slice reads, the encoding, the local date and the
//! house's revision: the number of the last public act. Acts that the public cannot see leave it warm. A page is kept when
//! it was answered 200 and does not say `no-store`.

use std::{
    collections::HashMap,
    sync::{
        Mutex, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::Response,
};

use super::{
    Site,
    visit::{Spoken, cookie, cookie_name},
};
use crate::platform::lists;

/// What the kept pages may weigh, in bytes, and what one may.
const MOST: usize = 64 * 1024 * 1024;
const ONE: usize = 2 * 1024 * 1024;

crate::sql! {
    pub REVISION = "select coalesce(max(n), 0) from journal where audience = 'public'";
}

#[derive(Default)]
pub struct Cache {
    pages: RwLock<Pages>,
    /// The database's version when the revision was last read, and that revision.
    seen: AtomicU64,
    revision: AtomicU64,
    reading: Mutex<()>,
    pub hits: AtomicU64,
}

#[derive(Default)]
struct Pages {
    /// Local date and revision that all of them were made at.
    epoch: (i32, u64),
    weight: usize,
    kept: HashMap<String, (HeaderMap, Bytes)>,
}

impl Cache {
    fn get(&self, epoch: (i32, u64), key: &str) -> Option<(HeaderMap, Bytes)> {
        let pages = self.pages.read().unwrap_or_else(|poisoned| poisoned.into_inner());
        (pages.epoch == epoch).then(|| pages.kept.get(key).cloned()).flatten()
    }

    fn put(&self, epoch: (i32, u64), key: String, headers: HeaderMap, bytes: Bytes) {
        let mut pages = self.pages.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        if pages.epoch != epoch || pages.weight + bytes.len() > MOST {
            *pages = Pages { epoch, ..Pages::default() };
        }
        pages.weight += bytes.len() + key.len();
        pages.kept.insert(key, (headers, bytes));
    }
}

/// The number of the last public act. Costs one look at the database's version when nothing was written.
async fn revision(house: &Site) -> Option<u64> {
    let version = house.db.version();
    if house.cache.seen.load(Ordering::Acquire) != version {
        let last = house.db.read(|tx| tx.query_one::<(i64,)>(&REVISION, &[])).await.ok()?.0;
        let _one = house.cache.reading.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        house.cache.revision.store(last as u64, Ordering::Release);
        house.cache.seen.store(version, Ordering::Release);
    }
    Some(house.cache.revision.load(Ordering::Acquire))
}

pub async fn anonymous(State(house): State<Site>, request: Request, next: Next) -> Response {
    let signed_in = cookie(request.headers(), cookie_name(house.options.https())).is_some();
    let signed_in = signed_in && !lists::embedded(request.uri().path());
    if request.method() != Method::GET || signed_in {
        return next.run(request).await;
    }
    let Some(revision) = revision(&house).await else { return next.run(request).await };
    let today = jiff::Timestamp::now().to_zoned(house.options.zone.clone()).date();
    let epoch = (i32::from(today.year()) * 400 + i32::from(today.day_of_year()), revision);
    let key = key(&house, &request);
    if let Some((headers, bytes)) = house.cache.get(epoch, &key) {
        house.cache.hits.fetch_add(1, Ordering::Relaxed);
        let mut answer = Response::new(Body::from(bytes));
        *answer.headers_mut() = headers;
        return answer;
    }
    let answer = next.run(request).await;
    let private = answer.headers().get(header::CACHE_CONTROL).is_some_and(|value| value == "no-store");
    if answer.status() != StatusCode::OK || private || answer.headers().contains_key(header::SET_COOKIE) {
        return answer;
    }
    let (parts, body) = answer.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(bytes) if bytes.len() <= ONE => {
            let mut headers = parts.headers.clone();
            headers.remove("x-request-id");
            house.cache.put(epoch, key, headers, bytes.clone());
            Response::from_parts(parts, Body::from(bytes))
        }
        Ok(bytes) => Response::from_parts(parts, Body::from(bytes)),
        Err(_) => {
            let mut broken = Response::new(Body::empty());
            *broken.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            broken
        }
    }
}

fn key(house: &Site, request: &Request) -> String {
    let accepts =
        request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let encoding = if accepts.contains("br") {
        'b'
    } else if accepts.contains("gzip") {
        'g'
    } else {
        'i'
    };
    // the language's prefix was taken off the path before this layer
    let spoken = request.extensions().get::<Spoken>().map_or("", |spoken| spoken.0.prefix());
    let mut key = format!("{encoding}{spoken}{}", request.uri().path());
    if let Some(query) = request.uri().query() {
        let mut pairs = super::visit::query_pairs(query);
        pairs.retain(|(name, _)| house.slices.iter().any(|slice| super::visit::reads(slice.parameters, name)));
        // of two under one name, a page may read the first or the last
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        for (name, value) in pairs {
            key.push('&');
            key.push_str(&super::frame::pair(&name, &value));
        }
    }
    key
}
