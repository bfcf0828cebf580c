//! The page of coverage: who is named in a text or asked in a request, and was not given a right of reply.

use askama::Template;
use axum::extract::State;

use super::Desk;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::page::{Page, html};
use super::sessions::Person;
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
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "overview", "Who was not given a right of reply").await?;
    let found = coverage(&desk.bureau.office(&person.name, now())).await.map_err(Fault::refused)?;
    let place = |name: &String| {
        let room = if name.starts_with("RR-") { "reply" } else { "request" };
        Place { name: name.clone(), room }
    };
    let row = |party: Uncovered| Row { places: party.named_in.iter().map(place).collect(), party };
    html(&CoveragePage { page, rows: found.into_iter().map(row).collect() })
}
