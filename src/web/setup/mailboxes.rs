//! The mailboxes: all of them, with how they are; one as a topic of its own; and the way to a new one, by name and kind.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use serde::Deserialize;

use super::super::fault::{Answer, Fault};
use super::super::given::{Form, Path, Query};
use super::super::page::{Page, html};
use super::super::sessions::Person;
use super::super::{Desk, assets};
use super::tabs::{Tabs, tabs};
use super::topic::{KINDS, Said, Saved, failed, kind_words, page, saved_notes, show, take};
use super::watched::{MailboxRow, mailbox_row};
use crate::model::{Sentence, sentence};
use crate::pipeline::settings::{self, Pairs, Topic};
use crate::web::filters;
use crate::web::sentences::{Told, told};
use crate::web::words::say;

#[derive(Template)]
#[template(path = "desk/settingsmailboxes.html")]
struct MailboxesPage {
    page: Page,
    tabs: Tabs,
    style: String,
    mailboxes: Vec<(String, Told)>,
    states: Vec<MailboxRow>,
    name: String,
    kind: String,
    fault: Option<Told>,
    notes: Vec<Told>,
}

/// All mailboxes, with how they are, and the way to a new one.
pub(super) async fn list(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    html(&all_of(&desk, &person, ("", "imap"), None, saved_notes(&saved)).await?)
}

async fn all_of(
    desk: &Desk,
    person: &Person,
    (name, kind): (&str, &str),
    fault: Option<Sentence>,
    notes: Vec<Told>,
) -> Answer<MailboxesPage> {
    let all = settings::mailboxes(&desk.bureau).map_err(|why| failed(&why))?;
    Ok(MailboxesPage {
        page: Page::new(desk, person, "settings", say("mailboxes")).await?,
        tabs: tabs("/settings/mailboxes"),
        style: assets::url("entry.css"),
        mailboxes: all.into_iter().map(|(name, kind)| (name, told(&kind_words(&kind)))).collect(),
        states: desk.archive.mailboxes().await?.iter().map(mailbox_row).collect(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        fault: fault.as_ref().map(told),
        notes,
    })
}

/// The name and the kind of a mailbox that is to be added.
#[derive(Debug, Deserialize)]
pub(super) struct New {
    #[serde(default)]
    name: String,
    #[serde(default)]
    kind: String,
}

/// Whether a name may be that of a mailbox.
fn is_name(name: &str) -> bool {
    (1..=40).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
        && !name.starts_with('.')
}

/// The empty topic of a mailbox.
pub(super) async fn new(State(desk): State<Desk>, person: Person, Query(new): Query<New>) -> Answer {
    let name = new.name.trim();
    let all = settings::mailboxes(&desk.bureau).map_err(|why| failed(&why))?;
    let fault = match () {
        () if !is_name(name) => Some(sentence!("Write 1 to 40 letters, digits, - _ or a dot that is not the first.")),
        () if all.iter().any(|(n, _)| n == name) => {
            Some(sentence!("There is a mailbox {name} already. Choose another name.", name = name))
        }
        () if !KINDS.contains(&new.kind.as_str()) => Some(sentence!("Choose a kind.")),
        () => None,
    };
    if fault.is_some() {
        return html(&all_of(&desk, &person, (name, &new.kind), fault, Vec::new()).await?);
    }
    let topic = Topic::Mailbox(name.to_owned(), new.kind.clone());
    html(&page(&desk, &person, &topic, None, Said::default()).await?)
}

/// The kind of a mailbox that is there.
fn kind_of(desk: &Desk, name: &str) -> Answer<Option<String>> {
    let all = settings::mailboxes(&desk.bureau).map_err(|why| failed(&why))?;
    Ok(all.into_iter().find(|(n, _)| n == name).map(|(_, kind)| kind))
}

pub(super) async fn one(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    Query(saved): Query<Saved>,
) -> Answer {
    let kind = kind_of(&desk, &name)?.ok_or_else(|| Fault::missing(say("missing-this-mailbox")))?;
    show(&desk, &person, &Topic::Mailbox(name, kind), &saved).await
}

pub(super) async fn save(
    State(desk): State<Desk>,
    person: Person,
    Path(name): Path<String>,
    headers: HeaderMap,
    Form(typed): Form<Pairs>,
) -> Answer {
    let new = typed.iter().find(|(k, _)| k == "kind").map(|(_, v)| v.clone()).unwrap_or_default();
    let kind = match kind_of(&desk, &name)? {
        Some(kind) => kind,
        None if is_name(&name) && KINDS.contains(&new.as_str()) => new,
        None => return Err(Fault::missing(say("missing-this-mailbox"))),
    };
    take(desk, person, headers, Topic::Mailbox(name, kind), typed).await
}
