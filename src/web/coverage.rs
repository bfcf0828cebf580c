//! The page of coverage: who is named in a text or asked in a request, and was not given a right of reply.

use askama::Template;
use axum::extract::State;
use serde::Deserialize;

use super::Desk;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::Query;
use super::page::{Page, html};
use super::sessions::Person;
use super::tables::{self, Table};
use super::words::say;
use crate::pipeline::outgoing::coverage::{Uncovered, coverage};

/// A place where a party is named, with its page.
struct Place {
    name: String,
    room: &'static str,
}

struct Row {
    party: Uncovered,
    places: Vec<Place>,
}

#[derive(Template)]
#[template(path = "desk/coverage.html")]
struct CoveragePage {
    page: Page,
    rows: Vec<Row>,
    files: Vec<(&'static str, String)>,
}

/// What the address asks for.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    /// The kind of file, if the list is wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Query(wanted): Query<Wanted>) -> Answer {
    let found = coverage(&desk.bureau.office(&person.name, now())).await.map_err(Fault::refused)?;
    if tables::wanted(&wanted.file) {
        let heads =
            [say("party"), say("field-id"), say("named-in"), say("right-of-reply")].map(|h| (h, false)).to_vec();
        let cells = |p: Uncovered| vec![p.name, p.party.unwrap_or_default(), p.named_in.join("; "), p.has.to_string()];
        let rows = found.into_iter().map(cells).collect();
        return tables::give(&desk, &person, &wanted.file, Table { name: "coverage".to_owned(), heads, rows }).await;
    }
    let page = Page::new(&desk, &person, "overview", say("who-was-not-given-a-right")).await?;
    let place = |name: &String| {
        let room = if name.starts_with("RR-") { "reply" } else { "request" };
        Place { name: name.clone(), room }
    };
    let row = |party: Uncovered| Row { places: party.named_in.iter().map(place).collect(), party };
    let files = tables::addresses("/coverage").files;
    html(&CoveragePage { page, rows: found.into_iter().map(row).collect(), files })
}
