//! The settings page: people, mailboxes, templates, rules. It only shows them. They are changed in `tracepost.toml`
//! and with commands, and the page says so.

use askama::Template;
use axum::extract::State;

use super::Desk;
use super::fault::Answer;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use crate::store::{BoxState, Mailbox};

struct PersonRow {
    name: String,
    logs_in: &'static str,
}

/// A folder of a mailbox as shown.
struct MailboxRow {
    name: String,
    class: &'static str,
    sign: &'static str,
    state: String,
    advice: String,
    seen: String,
    taken: String,
    holds: String,
}

/// An alarm as shown.
struct AlarmRow {
    subject: String,
    fault: String,
    advice: String,
    since: String,
}

#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    page: Page,
    people: Vec<PersonRow>,
    mailboxes: Vec<MailboxRow>,
    alarms: Vec<AlarmRow>,
    settings: Vec<(String, Vec<(String, String)>)>,
    templates: Vec<(String, bool)>,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "settings", "Settings").await?;
    let users = desk.archive.users().await?;
    let logs_in = |name: &str| match users.iter().find(|(n, _)| n == name) {
        Some((_, false)) => "yes",
        Some((_, true)) => "yes, but must still choose a password",
        None => "no",
    };
    let people = desk.archive.people().await?;
    let people = people.into_iter().map(|p| PersonRow { logs_in: logs_in(&p.name), name: p.name }).collect();
    let minute = |t: jiff::Timestamp| shown::minute(&t.to_string());
    let alarms = desk.archive.alarms(false).await?.into_iter().map(|a| AlarmRow {
        subject: a.subject,
        fault: a.fault,
        advice: a.advice,
        since: minute(a.began),
    });
    html(&SettingsPage {
        page,
        people,
        mailboxes: desk.archive.mailboxes().await?.iter().map(mailbox_row).collect(),
        alarms: alarms.collect(),
        settings: desk.house.settings.clone(),
        templates: desk.house.templates.clone(),
    })
}

fn mailbox_row(m: &Mailbox) -> MailboxRow {
    let minute = |t: Option<jiff::Timestamp>| t.map_or_else(|| "never".to_owned(), |t| shown::minute(&t.to_string()));
    let since = shown::minute(&m.since.to_string());
    let (class, sign, state) = match m.state {
        BoxState::Well => ("confirmed", "✓", format!("well since {since}")),
        BoxState::Starting => ("machine", "◌", "not reached yet".to_owned()),
        BoxState::Failing => {
            ("doubt", "⚠", format!("failing since {since}: {}", m.fault.as_deref().unwrap_or("no reason is known")))
        }
    };
    MailboxRow {
        name: if m.folder.is_empty() { m.mailbox.clone() } else { format!("{}/{}", m.mailbox, m.folder) },
        class,
        sign,
        state,
        advice: m.advice.clone().filter(|_| m.state == BoxState::Failing).unwrap_or_default(),
        seen: minute(m.seen_well),
        taken: minute(m.last_taken),
        holds: if m.left > 0 { format!("{} ({} left there)", m.listed, m.left) } else { m.listed.to_string() },
    }
}
