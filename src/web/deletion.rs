//! Deletions on the desk: the part of a message's page that asks, agrees or takes back, and the page of all deletions. It decides nothing.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Desk;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Form, Path};
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, tell};
use crate::model::Deletion;
use crate::pipeline::deleting;
use crate::web::sentences::{Told, told};

/// The part of a message's page.
pub(super) struct Part {
    /// What has become of it, in a sentence; `None` if nobody asked.
    pub(super) told: Option<Told>,
    /// Whether it is deleted.
    pub(super) done: bool,
    /// Whether this user can agree: somebody else has asked.
    pub(super) may_agree: bool,
    /// What rests on it and stays, so that it cannot be deleted.
    pub(super) rests_on: Vec<String>,
}

/// What is to be said of a message's deletion.
pub(super) async fn part(desk: &Desk, person: &Person, arrival: &str) -> Answer<Part> {
    let deletion = desk.archive.deletion(arrival).await?;
    let waits = deletion.as_ref().is_some_and(|d| d.agreed.is_none());
    Ok(Part {
        told: deletion.as_ref().map(|d| told(&deleting::in_words(d))),
        done: deletion.as_ref().is_some_and(|d| d.agreed.is_some()),
        may_agree: waits && deletion.is_some_and(|d| deleting::may_agree(&d, &person.name)),
        rests_on: desk.archive.rests_on(arrival).await?,
    })
}

#[derive(Debug, Deserialize)]
pub(super) struct Said {
    csrf: String,
    act: String,
    #[serde(default)]
    words: String,
}

/// Asks for a deletion, agrees to one, or takes one back.
pub(super) async fn act(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Said>,
) -> Answer {
    person.check(&form.csrf)?;
    let by = (person.name.as_str(), now());
    let done = match form.act.as_str() {
        "ask" => deleting::ask(&desk.archive, &arrival, &form.words, by).await,
        "agree" => deleting::agree(&desk.archive, &arrival, by).await,
        "take-back" => deleting::take_back(&desk.archive, &arrival, &form.words, by).await,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    done.map_err(Fault::refused)?;
    Ok(Redirect::to(&format!("/message/{arrival}#deletion")).into_response())
}

/// A deletion as the page of all of them shows it.
struct Row {
    href: String,
    short: String,
    reason: String,
    asked: String,
    agreed: String,
}

#[derive(Template)]
#[template(path = "desk/deletions.html")]
struct DeletionsPage {
    page: Page,
    waiting: Vec<Row>,
    done: Vec<Row>,
    /// What was kept for longer than the settings say: where it is, its subject, when it came in.
    due: Vec<(String, String, String)>,
}

/// The page of all deletions.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "settings", say("deletions")).await?;
    let (done, waiting): (Vec<_>, Vec<_>) =
        desk.archive.deletions().await?.into_iter().partition(|d| d.agreed.is_some());
    let retention = &desk.bureau.office(&person.name, now()).config.retention;
    let due = deleting::past_retention(&desk.archive, retention, now()).await.map_err(Fault::refused)?;
    let due = due.into_iter().map(|one| {
        let subject = one.subject.filter(|s| !s.trim().is_empty()).unwrap_or_else(|| say("no-subject").to_owned());
        (format!("/message/{}#deletion", one.arrival), subject, shown::day(Some(&one.since.to_string())))
    });
    html(&DeletionsPage {
        page,
        waiting: waiting.iter().map(row).collect(),
        done: done.iter().rev().map(row).collect(),
        due: due.collect(),
    })
}

fn row(deletion: &Deletion) -> Row {
    let at = |by: &str, at: jiff::Timestamp| format!("{by}, {} UTC", shown::minute(&at.to_string()));
    Row {
        href: format!("/message/{}#deletion", deletion.arrival),
        short: shown::short(&deletion.arrival),
        reason: deletion.reason.clone(),
        asked: at(&deletion.asked_by, deletion.asked_at),
        agreed: deletion.agreed.as_ref().map(|(by, t)| at(by, *t)).unwrap_or_default(),
    }
}
