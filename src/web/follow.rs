//! What follows when an entry of the register is saved: its page; the letter that came back, to draft it again; or the secondary request whose recipient was not
//! in the register. In: what the form said follows. Out: the next page.

use axum::response::Response;

use super::Desk;
use super::addresses::{form_urlencoded, go, shown_at};
use super::clock::now;
use super::fault::{Answer, Fault};
use super::sessions::Person;
use super::words::{say, tell};
use crate::pipeline::entering::List;
use crate::pipeline::outgoing::secondary;

/// What follows.
#[derive(Debug, PartialEq, Eq)]
enum Then<'t> {
    /// Nothing but its page.
    Shown,
    /// This letter is drafted again.
    Letter(&'t str),
    /// A secondary request is drafted from this message, which answers this request (or the only one that it answers).
    Secondary(&'t str, Option<&'t str>),
}

fn read(then: &str) -> Then<'_> {
    let simple = |id: &&str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    match then.split_once(':') {
        Some(("again", id)) if simple(&id) => Then::Letter(id),
        Some(("secondary", rest)) => match rest.split_once(':') {
            Some((arrival, request)) if simple(&arrival) => {
                Then::Secondary(arrival, Some(request).filter(|r| !r.is_empty()))
            }
            _ => Then::Shown,
        },
        _ => Then::Shown,
    }
}

/// What the form says of it.
pub(super) fn note(then: &str) -> Option<String> {
    match read(then) {
        Then::Shown => None,
        Then::Letter(id) => Some(tell!("follow-letter-came-back", id = id)),
        Then::Secondary(..) => Some(say("follow-secondary").to_owned()),
    }
}

/// The words of the button.
pub(super) fn words(then: &str) -> String {
    match read(then) {
        Then::Shown => say("save").to_owned(),
        Then::Letter(_) => say("save-and-go-back-to-the-letter").to_owned(),
        Then::Secondary(..) => say("save-and-draft-the-request").to_owned(),
    }
}

/// The next page.
pub(super) async fn after(desk: &Desk, person: &Person, list: List, name: &str, then: &str) -> Answer<Response> {
    Ok(match read(then) {
        Then::Letter(id) if list == List::Parties => go(&format!("/letter/{id}#again")),
        Then::Secondary(arrival, request) if list == List::Parties => {
            let office = desk.bureau.office(&person.name, now());
            let drafted = secondary::draft(&office, arrival, request, Some(name), None).await.map_err(|error| {
                let fault = Fault::refused(error);
                Fault::new(fault.status, tell!("party-saved-request-not-drafted", why = fault.message))
            })?;
            go(&shown_at(List::Requests, &drafted.request.reference))
        }
        _ => go(&shown_at(list, name)),
    })
}

/// Where a party is entered that an answer names as a recipient.
pub(super) fn new_recipient(name: &str, arrival: &str, request: Option<&str>) -> String {
    let then = format!("secondary:{arrival}:{}", request.unwrap_or_default());
    format!("/register/party?name={}&then={}", form_urlencoded(name), form_urlencoded(&then))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_read_and_nothing_else_is_believed() {
        assert_eq!(read("again:L-2026-0001"), Then::Letter("L-2026-0001"));
        assert_eq!(read("secondary:ab12:TR-2026-0001"), Then::Secondary("ab12", Some("TR-2026-0001")));
        assert_eq!(read("secondary:ab12:"), Then::Secondary("ab12", None));
        for odd in ["", "again:", "again:../x", "again://evil.example", "secondary:a/b:c", "other:1"] {
            assert_eq!(read(odd), Then::Shown, "{odd}");
        }
    }
}
