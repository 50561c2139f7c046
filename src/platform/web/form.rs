//! What a visitor filled in. Every form carries an id drawn when it was shown (`form`), and the version of what it changes.

use std::collections::HashMap;

use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{Site, visit::query_pairs};
use crate::platform::files;

#[derive(Clone, Debug, Default)]
pub struct Filled {
    pub pairs: Vec<(String, String)>,
    /// Files by field: name, media type, bytes.
    pub files: HashMap<String, (String, String, Bytes)>,
}

impl Filled {
    /// What was typed in a field, trimmed; empty where nothing was.
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.trim())
            .filter(|value| !value.is_empty())
    }
    pub fn set(&mut self, name: &str, value: &str) {
        self.pairs.retain(|(key, _)| key != name);
        self.pairs.push((name.to_owned(), value.to_owned()));
    }
    /// The id of the form itself.
    pub fn form(&self) -> &str {
        self.get("form")
    }
    pub fn version(&self) -> Option<i64> {
        self.get("version").parse().ok()
    }
}

impl FromRequest<Site> for Filled {
    type Rejection = Response;

    async fn from_request(request: Request, house: &Site) -> Result<Filled, Response> {
        let media =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !media.starts_with("multipart/form-data") {
            let bytes = Bytes::from_request(request, house).await.map_err(IntoResponse::into_response)?;
            let text = String::from_utf8_lossy(&bytes);
            return Ok(Filled { pairs: query_pairs(&text), files: HashMap::new() });
        }
        let mut parts = Multipart::from_request(request, house).await.map_err(IntoResponse::into_response)?;
        let mut filled = Filled::default();
        while let Some(part) = parts.next_field().await.map_err(IntoResponse::into_response)? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file) => {
                    let media = part.content_type().unwrap_or("application/octet-stream").to_owned();
                    let bytes = part.bytes().await.map_err(IntoResponse::into_response)?;
                    if bytes.len() > files::LARGEST {
                        return Err(StatusCode::PAYLOAD_TOO_LARGE.into_response());
                    }
                    if !bytes.is_empty() {
                        filled.files.insert(name, (file, media, bytes));
                    }
                }
                None => filled.pairs.push((name, part.text().await.map_err(IntoResponse::into_response)?)),
            }
        }
        Ok(filled)
    }
}
