//! The first page: what the user has taken, what is late, what came since yesterday, and how much waits in each queue.

use askama::Template;
use axum::extract::State;
use jiff::ToSpan;

use super::Desk;
use super::clock::today;
use super::fault::Answer;
use super::filters;
use super::lists::{ReceivedRow, received_row};
use super::page::{Page, html};
use super::queues::{Tab, Taken, tabs, taken};
use super::sessions::Person;
use super::words::{say, tell};
use crate::pipeline::outgoing::waiting::Overdue;
use crate::store::Note;

/// So many lines each list of this page shows; the rest is a link away.
const SHOWN: usize = 6;

#[derive(Template)]
#[template(path = "desk/home.html")]
struct Home {
    page: Page,
    tabs: Vec<Tab>,
    /// What the user has taken, with the name of the queue.
    mine: Vec<Taken>,
    /// Notes that name the user and that they have not seen.
    mentions: Vec<Note>,
    /// Requests with a late answer; how many more there are.
    overdue: (Vec<Overdue>, usize),
    /// Right-of-reply texts whose lock date is near.
    locking: usize,
    /// How much came since yesterday: all together, and of each kind in words; and the last of it.
    new: u64,
    kinds: Vec<String>,
    last: Vec<ReceivedRow>,
    /// Filters that the user saved: name and address.
    saved: Vec<(String, String)>,
    /// The day before today.
    since: String,
}

/// How much of one kind came, in words.
fn counted(kind: &str, n: u64) -> String {
    match kind {
        "response" => tell!("came-response", n = n),
        "acknowledgement" => tell!("came-acknowledgement", n = n),
        "auto_reply" => tell!("came-auto-reply", n = n),
        "bounce" => tell!("came-bounce", n = n),
        "delivery_report" => tell!("came-delivery-report", n = n),
        "comment" => tell!("came-comment", n = n),
        "unrelated" => tell!("came-unrelated", n = n),
        "paper" => tell!("came-paper", n = n),
        "reading" => tell!("came-reading", n = n),
        other => format!("{n} {other}"),
    }
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "queues", say("today")).await?;
    let since = today().saturating_sub(1.day()).to_string();
    let mine = taken(&desk, &page, &person.name).await?;
    let mentions = desk.archive.mentions_of(&person.name).await?;
    let saved = desk.archive.saved_filters(&person.name).await?;
    let (fresh, rows) = desk.archive.came_since(&since, SHOWN).await?;
    let list = &page.waiting.list;
    let overdue: Vec<Overdue> = list.overdue.iter().take(SHOWN).cloned().collect();
    let overdue = (overdue, list.overdue.len().saturating_sub(SHOWN));
    let (tabs, locking) = (tabs(&page), list.locking.len());
    html(&Home {
        page,
        tabs,
        saved,
        mine,
        mentions,
        overdue,
        locking,
        new: fresh.all,
        kinds: fresh.kinds.iter().map(|(kind, n)| counted(kind, *n)).collect(),
        last: rows.into_iter().map(received_row).collect(),
        since,
    })
}
