//! The layers around the routes, the listener, and a stop that lets each request end.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    trace::TraceLayer,
};
use tracing::Level;

use super::{Site, assets, cache, visit::Spoken};
use crate::platform::{files, index, lists, mail, texts::Lang};

/// Everything a page may do is fetched from this house; nothing inline, nothing framed.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// A list shown on other websites: they may frame it, and it asks for its style alone.
const EMBEDDED: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; \
    base-uri 'none'; frame-ancestors *";

/// Addresses that end on a secret.
const SECRETS: [&str; 3] = ["/connexion/", "/courriers/arret/", "/a/"];

/// The whole house as one service: the slices' routes under both languages, then the layers, the outermost last.
pub fn router(house: Site) -> Router {
    let mut routes: Router<Site> =
        Router::new().route("/etat", get(ready)).route("/assets/{hash}/{*name}", get(assets::asset));
    for slice in house.slices {
        routes = routes.merge((slice.routes)());
    }
    let id = HeaderName::from_static("x-request-id");
    let traced = TraceLayer::new_for_http().make_span_with(|request: &Request<Body>| {
        let id = request.headers().get("x-request-id").and_then(|value| value.to_str().ok()).unwrap_or_default();
        // no query and no token: a log is no place for what people looked for, nor for a sign-in link or a voter's
        let path = request.uri().path();
        let path = SECRETS.iter().find(|before| path.starts_with(**before)).copied().unwrap_or(path);
        tracing::span!(Level::INFO, "request", method = %request.method(), path, id)
    });
    let csrf = match CsrfLayer::new().add_trusted_origin(&house.options.public_url) {
        Ok(layer) => layer,
        Err(_) => CsrfLayer::new(),
    };
    let layers = ServiceBuilder::new()
        .layer(middleware::from_fn_with_state(house.clone(), cache::anonymous))
        .layer(SetRequestIdLayer::new(id.clone(), MakeRequestUuid))
        .layer(traced)
        .layer(PropagateRequestIdLayer::new(id))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(house.clone(), limited))
        .layer(CompressionLayer::new())
        .layer(csrf)
        .layer(middleware::from_fn_with_state(house.clone(), guard))
        .layer(DefaultBodyLimit::max(files::LARGEST + 1024 * 1024));
    let inner = routes.layer(layers).with_state(house);
    // the language is taken off before the routes are matched
    Router::new().fallback_service(ServiceBuilder::new().map_request(spoken).service(inner))
}

fn spoken(mut request: Request<Body>) -> Request<Body> {
    let path = request.uri().path();
    if path == "/en" || path.starts_with("/en/") {
        let bare = if path == "/en" { "/" } else { &path[3..] };
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        if let Ok(uri) = format!("{bare}{query}").parse::<Uri>() {
            *request.uri_mut() = uri;
            request.extensions_mut().insert(Spoken(Lang::En));
        }
    }
    request
}

/// The slow pages of slices.
const SLOW: Duration = Duration::from_secs(600);

/// How long a request may last. What it writes is whole or is not, whichever way it ends.
async fn limited(State(house): State<Site>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let slow = house.slices.iter().flat_map(|slice| slice.slow).any(|start| path.starts_with(start));
    let most = if slow { SLOW.max(house.options.patience) } else { house.options.patience };
    let answer = tokio::time::timeout(most, next.run(request)).await;
    let late = "Halle : la page a pris trop de temps ; réessayez / the page took too long; try again\n";
    answer.unwrap_or_else(|_| super::private((StatusCode::SERVICE_UNAVAILABLE, late).into_response()))
}

/// Headers that every answer carries.
async fn guard(State(house): State<Site>, request: Request, next: Next) -> Response {
    let policy = if lists::embedded(request.uri().path()) { EMBEDDED } else { POLICY };
    let mut answer = next.run(request).await;
    let headers = answer.headers_mut();
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, policy),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "interest-cohort=()"),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if house.options.https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    answer
}

fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a handler panicked");
    (StatusCode::INTERNAL_SERVER_ERROR, "Halle: erreur interne / internal error").into_response()
}

/// For monitors: 200 when the database answers.
async fn ready(State(house): State<Site>) -> Response {
    let answer = house.db.read(|tx| tx.query_one::<(i64,)>(&cache::REVISION, &[])).await;
    let status = if answer.is_ok() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let text = if answer.is_ok() { "ok\n" } else { "base de données injoignable / database unreachable\n" };
    super::private((status, text).into_response())
}

/// A room of two thousand holds as many connections open, and systems allow about a thousand unless asked for more.
fn widen() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let maximum = getrlimit(Resource::Nofile).maximum;
    if let Err(error) = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum }) {
        tracing::warn!(%error, "the system allows no more open files than it does unasked");
    }
}

/// Serves, sends letters, follows what can be searched and does what each day asks for, until a signal; then lets open requests end, ten seconds at most, and the letter in hand.
pub async fn serve(house: Site, listener: TcpListener) -> std::io::Result<()> {
    widen();
    let options = &house.options;
    let drain = mail::Drain::new(house.db.clone(), &options.mail, &options.public_url);
    let (end, ended) = tokio::sync::watch::channel(false);
    let kept = tokio::spawn(super::daily::run(house.clone(), ended.clone()));
    let followed = tokio::spawn(index::follow::run(house.clone(), ended.clone()));
    let drained = drain.map_err(std::io::Error::other)?.map(|drain| tokio::spawn(drain.run(ended)));
    let served = answer(house, listener).await;
    let _ = end.send(true);
    let _ = tokio::time::timeout(Duration::from_secs(10), kept).await;
    let _ = tokio::time::timeout(Duration::from_secs(10), followed).await;
    if let Some(drained) = drained {
        let _ = tokio::time::timeout(Duration::from_secs(10), drained).await;
    }
    served
}

async fn answer(house: Site, listener: TcpListener) -> std::io::Result<()> {
    let service = router(house.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        signal().await;
        // a stream has no end of its own to wait for
        house.live.stop();
        let _ = stop.send(());
    });
    let patience = async {
        let _ = stopped.await;
        tokio::time::sleep(Duration::from_secs(10)).await;
    };
    tokio::select! {
        ended = server => ended,
        () = patience => Ok(()),
    }
}

async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    match (signal(SignalKind::terminate()), signal(SignalKind::interrupt())) {
        (Ok(mut term), Ok(mut int)) => {
            tokio::select! { _ = term.recv() => (), _ = int.recv() => () }
        }
        _ => std::future::pending().await,
    }
}
