//! Where a number in a document is that of one of our items, as the page of the document shows it, and what a person says of it. In: the matches of a document;
//! a form. Out: rows; a decision, handed to `pipeline`.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::fault::{Answer, Fault};
use super::given::{Form, Path};
use super::sessions::Person;
use super::shown::{self, Mark};
use super::words::{say, tell};
use crate::model::Standing;
use crate::store::Match;

/// A match as shown.
pub(super) struct MatchRow {
    pub(super) position: usize,
    pub(super) item: String,
    pub(super) request: Option<String>,
    pub(super) value: String,
    pub(super) reason: String,
    pub(super) mark: Mark,
    pub(super) standing: &'static str,
}

/// The matches of one document.
pub(super) async fn rows(desk: &Desk, arrival: &str, document: usize) -> Answer<Vec<MatchRow>> {
    let all = desk.archive.matches(arrival).await?;
    Ok(all.into_iter().filter(|m| m.document == document).map(row).collect())
}

fn row(found: Match) -> MatchRow {
    let link = found.link;
    MatchRow {
        position: found.position,
        mark: shown::mark(link.standing, found.by.as_deref(), link.confidence),
        standing: shown::standing_name(link.standing),
        item: link.item,
        request: link.request,
        value: link.value,
        reason: link.reason,
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Said {
    csrf: String,
    was: String,
    answer: String,
}

/// Saves whether the number is that of the item.
pub(super) async fn decide(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n, position)): Path<(String, usize, usize)>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    let all = [Standing::Machine, Standing::Seen, Standing::Confirmed, Standing::Rejected];
    let was = all.into_iter().find(|s| shown::standing_name(*s) == form.was);
    let was = was.ok_or_else(|| Fault::unfit(say("refused-the-page-is-not-of-today")))?;
    let right = match form.answer.as_str() {
        "same" => true,
        "different" => false,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    person.decider(&desk, &arrival).matches(n, position, right, was).await?;
    Ok(Redirect::to(&format!("/document/{arrival}/{n}#matches")).into_response())
}
