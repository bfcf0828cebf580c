//! Checks every request and protects every answer. A request must name this computer as its host (other sites' names
//! that resolve here are refused). A request that changes something must come from our own pages. The answer's
//! headers keep a browser from running or framing anything that is not ours.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::Desk;
use super::fault::Fault;
use super::words::say;

/// Only our own scripts, styles, pictures and forms; no frames, no plug-ins, no base.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Checks the request, and adds the headers to every answer.
pub(super) async fn guard(State(desk): State<Desk>, request: Request<Body>, next: Next) -> Response {
    let mut answer = match refused(&desk, request.method(), request.headers()) {
        Some(why) => {
            tracing::warn!("a request was refused ({} {}): {why}", request.method(), request.uri().path());
            Fault::new(StatusCode::FORBIDDEN, why).into_plain()
        }
        None => next.run(request).await,
    };
    let headers = answer.headers_mut();
    let always: [(HeaderName, &'static str); 7] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ];
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Pages hold case files: nothing of them stays in a cache. What may be cached says so itself.
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    answer
}

/// Why a request is refused before any page sees it.
fn refused(desk: &Desk, method: &Method, headers: &HeaderMap) -> Option<&'static str> {
    let text = |name: HeaderName| headers.get(name).and_then(|v| v.to_str().ok());
    let port = desk.address.port();
    let ours = |host: &str| {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        names.iter().any(|n| host == format!("{n}:{port}") || port == 80 && host == *n)
    };
    if !text(header::HOST).is_some_and(ours) {
        return Some(say("refused-not-this-host"));
    }
    if method == Method::GET || method == Method::HEAD {
        return None;
    }
    // Browsers send an origin with every form and script that changes something.
    let origin = text(header::ORIGIN).map(|o| o.strip_prefix("http://").is_some_and(ours));
    let site = text(HeaderName::from_static("sec-fetch-site")).map(|s| s == "same-origin");
    match (origin, site) {
        (Some(false), _) | (_, Some(false)) | (None, None) => Some(say("refused-not-from-a-page")),
        _ => None,
    }
}
