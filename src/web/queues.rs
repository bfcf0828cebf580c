//! What waits for a person: the queues, each a list with its filters in the address, from which work is taken, given and put off.

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::clock::{now, today};
use super::fault::{Answer, Fault};
use super::page::{Page, html, query};
use super::sessions::Person;
use super::shown;
use crate::store::{Queue, QueueFilter, QueueRow};

/// Rows on one page of a list.
const ROWS: usize = 50;

/// A queue in the menu of queues.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) count: u64,
}

/// Every queue, with how much waits in it.
pub(super) fn tabs(page: &Page) -> Vec<Tab> {
    let tab = |name, title, about, count| Tab { name, title, about, count };
    let w = &page.waiting;
    vec![
        tab("unplaced", "Unplaced", "Messages that belong to no request yet", w.unplaced),
        tab("to-review", "To review", "Papers whose values nobody has looked at", w.to_review),
        tab("to-classify", "To classify", "Responses whose class and factors nobody has set", w.to_classify),
        tab("bounced", "Bounced", "Mails of ours that came back", w.bounced),
    ]
}

#[derive(Template)]
#[template(path = "desk/home.html")]
struct Home {
    page: Page,
    tabs: Vec<Tab>,
}

/// The first page: how much waits where.
pub(super) async fn home(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "queues", "Queues").await?;
    let tabs = tabs(&page);
    html(&Home { page, tabs })
}

/// A row as shown.
struct Row {
    subject: String,
    href: String,
    title: String,
    sender: String,
    received: String,
    kind: String,
    request: Option<String>,
    assignee: Option<String>,
    deferred: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct QueuePage {
    page: Page,
    tabs: Vec<Tab>,
    name: &'static str,
    about: &'static str,
    rows: Vec<Row>,
    people: Vec<String>,
    filter: Wanted,
    here: String,
    before: Option<String>,
    after: Option<String>,
    week: String,
}

/// The filter, as the address has it.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    who: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    deferred: String,
    #[serde(default)]
    from: usize,
}

/// One queue.
pub(super) async fn show(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Answer {
    let page = Page::new(&desk, &person, "queues", "Queue").await?;
    let tabs = tabs(&page);
    let tab = tabs.iter().find(|t| t.name == name).cloned().ok_or_else(|| Fault::missing("this queue"))?;
    let queue = match tab.name {
        "unplaced" => Queue::Unplaced,
        "to-review" => Queue::ToReview,
        "to-classify" => Queue::ToClassify,
        _ => Queue::Bounced,
    };
    let filter = QueueFilter {
        who: wanted.who.clone(),
        words: wanted.q.clone(),
        deferred: !wanted.deferred.is_empty(),
        skip: wanted.from,
        most: ROWS + 1,
    };
    let today = today();
    let mut rows = desk.archive.queue(queue, &filter, today).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let at = |from: usize| {
        let from = if from == 0 { String::new() } else { from.to_string() };
        let pairs = [("who", wanted.who.as_str()), ("q", &wanted.q), ("deferred", &wanted.deferred), ("from", &from)];
        format!("/queue/{name}{}", query(&pairs))
    };
    let people = desk.archive.people().await?.into_iter().map(|p| p.name).collect();
    let (here, before, after) = (
        at(wanted.from),
        (wanted.from > 0).then(|| at(wanted.from.saturating_sub(ROWS))),
        more.then(|| at(wanted.from + ROWS)),
    );
    html(&QueuePage {
        page: Page { title: tab.title.to_owned(), ..page },
        name: tab.name,
        about: tab.about,
        rows: rows.into_iter().map(|r| row(queue, r, today)).collect(),
        tabs,
        people,
        filter: wanted,
        here,
        before,
        after,
        week: today.saturating_add(7.days()).to_string(),
    })
}

fn row(queue: Queue, row: QueueRow, today: Date) -> Row {
    let (subject, href) = match row.document {
        Some(n) => (format!("document {} {n}", row.arrival), format!("/document/{}/{n}", row.arrival)),
        None => (format!("arrival {}", row.arrival), format!("/message/{}", row.arrival)),
    };
    let href = if queue == Queue::ToClassify { format!("{href}#class") } else { href };
    Row {
        subject,
        href,
        title: row.title.filter(|t| !t.trim().is_empty()).unwrap_or_else(|| "(no subject)".to_owned()),
        sender: row.sender.unwrap_or_else(|| "by hand".to_owned()),
        received: shown::day(row.received.as_deref()),
        kind: row.kind.as_deref().map(shown::words).unwrap_or_default(),
        request: row.request,
        assignee: row.assignee,
        deferred: row.deferred_until.filter(|d| *d > today.to_string()),
    }
}

/// What is to be done with a piece of work.
#[derive(Debug, Deserialize)]
pub(super) struct Work {
    csrf: String,
    subject: String,
    act: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    back: String,
}

/// Takes, gives, drops or puts off a piece of work.
pub(super) async fn work(State(desk): State<Desk>, person: Person, Form(form): Form<Work>) -> Answer {
    person.check(&form.csrf)?;
    if !(form.subject.starts_with("arrival ") || form.subject.starts_with("document ")) || form.subject.len() > 200 {
        return Err(Fault::unfit("this is no piece of work: reload the queue"));
    }
    let (archive, who) = (&desk.archive, person.name.as_str());
    match form.act.as_str() {
        "take" => archive.assign(&form.subject, Some(who), who, now()).await?,
        "drop" => archive.assign(&form.subject, None, who, now()).await?,
        "give" => {
            let known = archive.people().await?.into_iter().any(|p| p.name == form.to);
            if !known {
                return Err(Fault::unfit(format!("{:?} is none of this archive's people: choose one from the list", form.to)));
            }
            archive.assign(&form.subject, Some(&form.to), who, now()).await?;
        }
        "defer" => {
            let until: Date = form
                .until
                .parse()
                .map_err(|_| Fault::unfit(format!("{:?} is no day: expected one like 2026-12-24", form.until)))?;
            archive.defer(&form.subject, Some(until), who, now()).await?;
        }
        "due" => archive.defer(&form.subject, None, who, now()).await?,
        other => return Err(Fault::unfit(format!("{other:?} cannot be done with work: reload the queue"))),
    }
    let back = if form.back.starts_with("/queue/") { form.back } else { "/".to_owned() };
    Ok(Redirect::to(&back).into_response())
}
