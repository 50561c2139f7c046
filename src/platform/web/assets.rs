//! Style, script, fonts and drawings, in the program itself; their addresses carry a hash of their bytes.

use std::{collections::HashMap, sync::LazyLock};

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "src/platform/assets"]
struct Files;

static ADDRESSES: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let hashed = |name: std::borrow::Cow<str>| {
        let file = Files::get(&name)?;
        let hash = super::super::files::hex(&file.metadata.sha256_hash()[..6]);
        Some((name.to_string(), format!("/assets/{hash}/{name}")))
    };
    Files::iter().filter_map(hashed).collect()
});

/// The address of an asset, which changes when the asset does.
pub fn address(name: &str) -> &'static str {
    ADDRESSES.get(name).map_or("/assets/none", String::as_str)
}

pub async fn asset(Path((hash, name)): Path<(String, String)>) -> Response {
    let Some(file) = Files::get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let media = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    let current = address(&name).contains(&format!("/{hash}/"));
    let kept = if current { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media)),
        (header::CACHE_CONTROL, HeaderValue::from_static(kept)),
    ];
    let bytes = if name.ends_with(".css") { style(&file.data).into_bytes() } else { file.data.into_owned() };
    (headers, bytes).into_response()
}

/// The style sheet names its fonts plainly; here they get their hashed addresses.
fn style(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    ADDRESSES.iter().filter(|(name, _)| name.ends_with(".woff2")).fold(text.into_owned(), |text, (name, address)| {
        text.replace(&format!("url(\"{name}\")"), &format!("url(\"{address}\")"))
    })
}
