//! Who asks, for what, in which language, when. Drawn once, at the edge: rules and stores take these as arguments.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{HeaderMap, header, request::Parts},
};
use jiff::{Timestamp, civil::Date};

use super::Site;
use crate::platform::{lists, texts::Lang};

#[derive(Clone, Debug)]
pub struct Visit {
    pub lang: Lang,
    /// Without the prefix of the language.
    pub path: String,
    pub query: Vec<(String, String)>,
    /// The secret of the visitor's session, as the cookie gives it.
    pub token: Option<String>,
    pub address: IpAddr,
    /// In whose bucket their acts count, where that is not their address's.
    pub pace: Option<String>,
    pub device: String,
    pub now: Timestamp,
    /// The house's local date.
    pub today: Date,
    pub request_id: String,
    /// The store's version when they came, before any transaction.
    pub version: u64,
    /// A fresh id for each form on the page to come.
    pub form: String,
}

/// Set by the layer that takes `/en` off an address.
#[derive(Clone, Copy)]
pub struct Spoken(pub Lang);

impl Visit {
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// An address of this house, in the visitor's language.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.lang.prefix())
    }

    /// The day that a page is asked to look from, when it is: `au=2018-06-19`.
    pub fn asked_day(&self) -> Option<Date> {
        self.parameter("au").and_then(|day| day.parse().ok())
    }
}

/// Whether one of these parameters is read under that name; one that ends in a hyphen stands for all that begin so.
pub fn reads(parameters: &[&str], name: &str) -> bool {
    parameters.iter().any(|one| *one == name || (one.ends_with('-') && name.starts_with(one)))
}

/// `__Host-` binds the cookie to this host over HTTPS; a browser refuses that name on plain HTTP.
pub fn cookie_name(https: bool) -> &'static str {
    if https { "__Host-halle" } else { "halle" }
}

pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs =
        headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|all| all.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// The client's address: the peer's, or the last one that a named proxy adds to `X-Forwarded-For`.
pub fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    if !trusted.contains(&peer) {
        return peer;
    }
    let forwarded = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or_default();
    let hops = forwarded.split(',').rev().filter_map(|hop| hop.trim().parse().ok());
    hops.into_iter().find(|hop| !trusted.contains(hop)).unwrap_or(peer)
}

pub fn query_pairs(query: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

impl FromRequestParts<Site> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, house: &Site) -> Result<Self, Self::Rejection> {
        let peer =
            parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::from([127, 0, 0, 1]), |info| info.0.ip());
        let text = |name: header::HeaderName| {
            parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
        };
        let now = Timestamp::now();
        // what other websites show is the same for everyone, whoever is signed in here
        let anonymous = lists::embedded(parts.uri.path());
        let token = cookie(&parts.headers, cookie_name(house.options.https())).filter(|_| !anonymous);
        Ok(Visit {
            lang: parts.extensions.get::<Spoken>().map_or(Lang::Fr, |spoken| spoken.0),
            path: parts.uri.path().to_owned(),
            query: query_pairs(parts.uri.query().unwrap_or_default()),
            token: token.map(str::to_owned),
            address: client(peer, &parts.headers, &house.options.trusted_proxies),
            pace: None,
            device: text(header::USER_AGENT).chars().take(200).collect(),
            now,
            today: now.to_zoned(house.options.zone.clone()).date(),
            request_id: text(header::HeaderName::from_static("x-request-id")),
            version: house.db.version(),
            form: uuid::Uuid::now_v7().to_string(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_named_proxy_is_believed() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "9.9.9.9, 203.0.113.7, 10.0.0.2".parse().unwrap());
        let (stranger, proxy) = ("198.51.100.1".parse().unwrap(), "10.0.0.1".parse().unwrap());
        let trusted = [proxy, "10.0.0.2".parse().unwrap()];
        assert_eq!(client(stranger, &headers, &trusted), stranger);
        assert_eq!(client(proxy, &headers, &trusted).to_string(), "203.0.113.7");
    }
}
