//! The lists of requests and of received messages and documents, with their filters in the address. The charts of
//! the overview link to them.

use askama::Template;
use axum::extract::State;
use serde::Deserialize;

use super::Desk;
use super::fault::Answer;
use super::filters;
use super::given::Query;
use super::page::{Page, html, query};
use super::sessions::Person;
use super::shown;
use super::tables::{self, Table, Take};
use super::words::{say, small_name, tell};
use crate::store::{Listed, MessageFilter, RequestFilter, RequestRow};

/// How many lines a page of a list has.
const ROWS: usize = 50;

/// The filter of the list of requests, from the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Requests {
    #[serde(default)]
    q: String,
    #[serde(default)]
    year: String,
    #[serde(default)]
    answered: String,
    #[serde(default)]
    sent: String,
    #[serde(default)]
    recipient: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    since: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    from: usize,
    /// The kind of file, if the list is wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

#[derive(Template)]
#[template(path = "desk/requests.html")]
struct RequestsPage {
    page: Page,
    take: Take,
    rows: Vec<RequestRow>,
    years: Vec<String>,
    filter: Requests,
    before: Option<String>,
    after: Option<String>,
}

/// Requests, latest first.
pub(super) async fn requests(State(desk): State<Desk>, person: Person, Query(f): Query<Requests>) -> Answer {
    let page = Page::new(&desk, &person, "requests", say("requests")).await?;
    let filter = RequestFilter {
        words: f.q.clone(),
        year: f.year.clone(),
        answered: f.answered.clone(),
        sent: f.sent.clone(),
        recipient_kind: f.recipient.clone(),
        kind: f.kind.clone(),
        from: f.since.clone(),
        to: f.until.clone(),
        skip: f.from,
        most: ROWS + 1,
    };
    if tables::wanted(&f.file) {
        let filter = RequestFilter { skip: 0, most: tables::MOST + 1, ..filter };
        let rows = desk.archive.list_requests(&filter).await?.into_iter().map(request_cells).collect();
        let heads = [
            (say("reference"), false),
            (say("kind"), false),
            (say("recipient"), false),
            (say("name"), false),
            (say("issued-2"), false),
            (say("draft-column"), false),
        ];
        let heads = heads.into_iter().chain([(say("items"), true), (say("responses"), true)]).collect();
        return tables::give(&desk, &person, &f.file, Table { name: "requests".to_owned(), heads, rows }).await;
    }
    let mut rows = desk.archive.list_requests(&filter).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let at = |from: usize| {
        let from = if from == 0 { String::new() } else { from.to_string() };
        let pairs = [
            ("q", f.q.as_str()),
            ("year", &f.year),
            ("answered", &f.answered),
            ("sent", &f.sent),
            ("recipient", &f.recipient),
            ("kind", &f.kind),
            ("since", &f.since),
            ("until", &f.until),
            ("from", &from),
        ];
        format!("/requests{}", query(&pairs))
    };
    let (before, after) = ((f.from > 0).then(|| at(f.from.saturating_sub(ROWS))), more.then(|| at(f.from + ROWS)));
    let years = desk.archive.request_years().await?;
    let take = tables::addresses(&at(0));
    html(&RequestsPage { page, take, rows, years, filter: f, before, after })
}

/// The filter of the list of received things, from the address.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Received {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    class: String,
    #[serde(default)]
    placed: String,
    #[serde(default)]
    since: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    from: usize,
    /// The kind of file, if the list is wanted as one.
    #[serde(default, rename = "as")]
    file: String,
}

/// A line of the list of received things.
pub(super) struct ReceivedRow {
    pub(super) href: String,
    pub(super) title: String,
    pub(super) sender: String,
    pub(super) received: String,
    pub(super) kind: String,
    pub(super) class: String,
    pub(super) request: Option<String>,
    pub(super) state: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "desk/received.html")]
struct ReceivedPage {
    page: Page,
    take: Take,
    rows: Vec<ReceivedRow>,
    kinds: Vec<(&'static str, String, bool)>,
    filter: Received,
    before: Option<String>,
    after: Option<String>,
}

/// Received messages and documents, latest first.
pub(super) async fn messages(State(desk): State<Desk>, person: Person, Query(f): Query<Received>) -> Answer {
    let page = Page::new(&desk, &person, "messages", say("received")).await?;
    let filter = MessageFilter {
        words: f.q.clone(),
        kind: f.kind.clone(),
        class: f.class.clone(),
        placed: f.placed.clone(),
        from: f.since.clone(),
        to: f.until.clone(),
        skip: f.from,
        most: ROWS + 1,
    };
    if tables::wanted(&f.file) {
        let filter = MessageFilter { skip: 0, most: tables::MOST + 1, ..filter };
        let rows = desk.archive.list_messages(&filter).await?.into_iter().map(received_cells).collect();
        let heads = [
            say("received"),
            say("from"),
            say("what"),
            say("kind"),
            say("class"),
            say("request"),
            say("state"),
            "SHA-256",
        ];
        let heads = heads.into_iter().map(|h| (h, false)).collect();
        return tables::give(&desk, &person, &f.file, Table { name: "received".to_owned(), heads, rows }).await;
    }
    let mut rows = desk.archive.list_messages(&filter).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let at = |from: usize| {
        let from = if from == 0 { String::new() } else { from.to_string() };
        let pairs = [
            ("q", f.q.as_str()),
            ("kind", &f.kind),
            ("class", &f.class),
            ("placed", &f.placed),
            ("since", &f.since),
            ("until", &f.until),
            ("from", &from),
        ];
        format!("/messages{}", query(&pairs))
    };
    let (before, after) = ((f.from > 0).then(|| at(f.from.saturating_sub(ROWS))), more.then(|| at(f.from + ROWS)));
    let kinds = shown::KINDS
        .iter()
        .map(|k| k.as_str())
        .chain(["paper"])
        .map(|k| (k, shown::words(if k == "paper" { "document" } else { k }), f.kind == k))
        .collect();
    let take = tables::addresses(&at(0));
    html(&ReceivedPage {
        page,
        take,
        rows: rows.into_iter().map(received_row).collect(),
        kinds,
        filter: f,
        before,
        after,
    })
}

fn request_cells(row: RequestRow) -> Vec<String> {
    let draft = if row.draft { say("draft") } else { "" };
    let (items, answers) = (row.items.to_string(), row.answers.to_string());
    vec![
        row.reference,
        small_name(&row.kind),
        row.recipient,
        row.recipient_name,
        row.issued,
        draft.to_owned(),
        items,
        answers,
    ]
}

fn received_cells(row: Listed) -> Vec<String> {
    let arrival = row.arrival.clone();
    let row = received_row(row);
    let state = row.state.unwrap_or(say("state-read")).to_owned();
    vec![row.received, row.sender, row.title, row.kind, row.class, row.request.unwrap_or_default(), state, arrival]
}

/// A line as shown.
pub(super) fn received_row(row: Listed) -> ReceivedRow {
    let class = row.class.as_deref().map(shown::words).unwrap_or_default();
    ReceivedRow {
        href: format!("/message/{}", row.arrival),
        title: row.title.filter(|t| !t.trim().is_empty()).unwrap_or_else(|| say("no-subject").to_owned()),
        sender: row.sender.unwrap_or_else(|| say("by-hand").to_owned()),
        received: shown::day(row.received.as_deref()),
        kind: row.kind.as_deref().map_or_else(|| say("paper").to_owned(), shown::words),
        class: match (class.is_empty(), row.class_by.is_some(), row.reopened.is_some()) {
            (true, ..) => class,
            (_, _, true) => say("class-needs-a-decision").to_owned(),
            (_, true, false) => class,
            (_, false, false) => tell!("class-by-machine", name = class),
        },
        request: row.request,
        state: match row.state.as_str() {
            "kept" => Some(say("state-kept")),
            "partly_read" => Some(say("state-partly-read")),
            "set_aside" => Some(say("state-set-aside")),
            "deleted" => Some(say("state-deleted")),
            _ => None,
        },
    }
}
