//! Who saw evidence and who took it away: an event for each message or document that was opened, and for each file that was downloaded. What a person opens
//! again within a quarter of an hour is the same look. A download is noted before a byte of it goes; if it cannot be noted, it does not go.

use std::time::Instant;

use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::Desk;
use super::clock::now;
use super::fault::Fault;
use super::sessions::Person;

/// What lies behind an address.
#[derive(Debug, PartialEq, Eq)]
enum Act {
    /// Evidence is shown.
    View,
    /// Bytes leave the desk.
    Download,
}

/// What a request for an address of this desk means, with the subject of the event and its detail; `None` if it shows no evidence. `route` is the address
/// as the router has it.
fn act(route: &str, path: &str) -> Option<(Act, String, Value)> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let arrival = || Some(format!("arrival {}", parts.get(1)?));
    let document = || Some(json!({ "document": parts.get(2)?.parse::<usize>().ok()? }));
    let letter = || Some(format!("letter {}", parts.get(1)?));
    match route {
        "/message/{arrival}" => Some((Act::View, arrival()?, json!({}))),
        "/document/{arrival}/{n}" | "/document/{arrival}/{n}/words/{page}" | "/page/{arrival}/{n}/{page}/{width}" => {
            Some((Act::View, arrival()?, document()?))
        }
        "/message/{arrival}/raw" => Some((Act::Download, arrival()?, json!({}))),
        "/document/{arrival}/{n}/file" => Some((Act::Download, arrival()?, document()?)),
        "/letter/{id}/pdf" => Some((Act::Download, letter()?, json!({}))),
        "/letter/{id}/enclosure/{n}" => {
            Some((Act::Download, letter()?, json!({ "enclosure": parts.get(3)?.parse::<usize>().ok()? })))
        }
        _ => None,
    }
}

/// Notes what a logged-in person opens or downloads.
pub(super) async fn witness(State(desk): State<Desk>, request: Request<Body>, next: Next) -> Response {
    let person = request.extensions().get::<Person>().map(|p| p.name.clone());
    let route = request.extensions().get::<MatchedPath>().map(|m| m.as_str().to_owned());
    let what = match (request.method() == Method::GET, route) {
        (true, Some(route)) => act(&route, request.uri().path()),
        _ => None,
    };
    let (Some(who), Some((act, subject, detail))) = (person, what) else { return next.run(request).await };
    let key = format!("{subject} {detail}");
    match act {
        Act::Download => {
            // What is not there is no download: its refusal has no event, and nothing goes.
            let answer = next.run(request).await;
            if !answer.status().is_success() {
                return answer;
            }
            match desk.archive.note("downloaded", &subject, detail, &who, now()).await {
                Ok(()) => answer,
                Err(error) => Fault::from(error).into_response(),
            }
        }
        Act::View => {
            let answer = next.run(request).await;
            if answer.status().is_success() && desk.looks.begins(&who, &key, Instant::now()) {
                // Who must read on a full disk can: only the event is missing, and the next look tries again.
                if let Err(error) = desk.archive.note("viewed", &subject, detail, &who, now()).await {
                    tracing::warn!("a look at {subject} could not be noted: {error}");
                    desk.looks.forget(&who, &key);
                }
            }
            answer
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_seen_and_what_is_taken_away() {
        let hash = "ab".repeat(32);
        let of = |route: &str, path: String| act(route, &path);
        let view = of("/document/{arrival}/{n}", format!("/document/{hash}/3")).unwrap();
        assert_eq!(view, (Act::View, format!("arrival {hash}"), json!({ "document": 3 })));
        // The pictures of a document are the same look.
        let picture = of("/page/{arrival}/{n}/{page}/{width}", format!("/page/{hash}/3/7/1200"));
        assert_eq!(picture, Some(view));
        assert_eq!(of("/message/{arrival}/raw", format!("/message/{hash}/raw")).unwrap().0, Act::Download);
        let enclosure = of("/letter/{id}/enclosure/{n}", "/letter/17/enclosure/2".into()).unwrap();
        assert_eq!(enclosure, (Act::Download, "letter 17".into(), json!({ "enclosure": 2 })));
        assert_eq!(of("/settings", "/settings".into()), None);
    }
}
