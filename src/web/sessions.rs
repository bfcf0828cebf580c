//! Who is logged in. A session is a random token in a cookie that scripts cannot read; the database keeps only its
//! SHA-256. A request that changes something must also send a token that only our own pages know. It is derived from
//! the session's token.

use axum::Json;
use axum::body::Body;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Desk;
use super::addresses::form_urlencoded;
use super::clock::now;
use super::fault::{Fault, not_found};
use super::language::{self, Language};
use super::words::say;
use crate::pipeline::deciding::Decider;

/// A person who is logged in.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// Their name.
    pub(super) name: String,
    /// The token that their forms must send.
    pub(super) csrf: String,
    /// The SHA-256 of their session's token.
    pub(super) token: String,
    /// Whether they must choose their own password first.
    pub(super) must_change: bool,
}

/// A session's token as kept.
pub(super) fn kept(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// The name of the cookie. It contains the port: one computer may serve two archives, and cookies ignore ports.
pub(super) fn cookie_name(desk: &Desk) -> String {
    format!("tracepost_{}", desk.address.port())
}

fn csrf(token: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(b"tracepost form\n");
    digest.update(token.as_bytes());
    hex::encode(digest.finalize())
}

pub(super) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';'));
    all.filter_map(|pair| pair.trim().split_once('=')).find(|(n, _)| *n == name).map(|(_, v)| v.to_owned())
}

/// The person who is logged in, if anybody is. `alive`: whether a person asks, and not a page that is open.
pub(super) async fn who(desk: &Desk, headers: &HeaderMap, alive: bool) -> Result<Option<Person>, Fault> {
    let Some(token) = cookie(headers, &cookie_name(desk)).filter(|t| t.len() == 64) else { return Ok(None) };
    let kept = kept(&token);
    let session = desk.archive.session(&kept, alive, now()).await?;
    // Whoever has chosen a language gets every page in it; others get what their browser asks for.
    if let Some(language) = session.as_ref().and_then(|s| Language::of(s.language.as_deref()?)) {
        language::speak(language);
    }
    Ok(session.map(|s| Person { name: s.who, csrf: csrf(&token), token: kept, must_change: s.must_change }))
}

/// Where pages say that they are open.
const BEAT: &str = "/here";

/// Lets logged-in people through and sends others to the log-in page. A script gets a status instead, and keeps what was typed.
pub(super) async fn only_people(State(desk): State<Desk>, mut request: Request<Body>, next: Next) -> Response {
    // An open page says every few seconds that it is open. A session ends all the same, twelve hours after a person did something.
    let alive = !request.uri().path().ends_with(BEAT);
    let person = match who(&desk, request.headers(), alive).await {
        Ok(Some(person)) => person,
        Ok(None) => return to_log_in(&request),
        Err(fault) => return fault.into_response(),
    };
    let path = request.uri().path();
    if person.must_change && !["/password", "/language", "/logout"].contains(&path) {
        return Redirect::to("/password").into_response();
    }
    request.extensions_mut().insert(person);
    next.run(request).await
}

/// No such page: told to whoever is logged in in their language, to others in that of their browser.
pub(super) async fn nowhere(State(desk): State<Desk>, headers: HeaderMap) -> Fault {
    if let Err(fault) = who(&desk, &headers, false).await {
        return fault;
    }
    not_found().await
}

/// Who is logged in, and the token that their forms must send: what a page needs after its user has logged in again.
pub(super) async fn session(person: Person) -> Json<Value> {
    Json(json!({ "who": person.name, "csrf": person.csrf }))
}

/// Tells a script where an answer leads, and does not lead it there: the script opens that page in the browser.
pub(super) async fn tell_scripts(request: Request<Body>, next: Next) -> Response {
    let script = is_script(request.headers());
    let answer = next.run(request).await;
    if !script || !answer.status().is_redirection() {
        return answer;
    }
    let (mut head, _) = answer.into_parts();
    head.status = StatusCode::OK;
    if let Some(to) = head.headers.remove(header::LOCATION) {
        head.headers.insert(HeaderName::from_static("x-to"), to);
    }
    Response::from_parts(head, Body::empty())
}

fn to_log_in(request: &Request<Body>) -> Response {
    if is_script(request.headers()) {
        let why = say("refused-your-session-has-ended");
        return Fault::new(StatusCode::UNAUTHORIZED, why).into_plain();
    }
    let back =
        if request.method() == Method::GET { request.uri().path_and_query().map_or("/", |p| p.as_str()) } else { "/" };
    let back: String = form_urlencoded(back);
    Redirect::to(&format!("/login?back={back}")).into_response()
}

/// Whether our own script asks.
pub(super) fn is_script(headers: &HeaderMap) -> bool {
    headers.contains_key("x-desk")
}

impl<S: Sync> FromRequestParts<S> for Person {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let person = parts.extensions.get::<Self>().cloned();
        person.ok_or_else(|| Fault::new(StatusCode::UNAUTHORIZED, say("refused-log-in-first")))
    }
}

impl Person {
    /// This person, deciding on an arrival now.
    pub(super) fn decider<'a>(&'a self, desk: &'a Desk, arrival: &'a str) -> Decider<'a> {
        Decider { archive: &desk.archive, arrival, who: &self.name, now: now() }
    }

    /// Refuses a form that does not come from one of our pages in this session.
    pub(super) fn check(&self, given: &str) -> Result<(), Fault> {
        // Both are hashes: comparing them tells nothing about the token.
        if given == self.csrf {
            return Ok(());
        }
        Err(Fault::new(StatusCode::FORBIDDEN, say("refused-this-form-is-from-an-earlier")))
    }
}
