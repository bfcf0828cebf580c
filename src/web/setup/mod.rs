//! The settings. This file shows them on one page: people, mailboxes, alarms, templates, rules. The others change them, one file for each sheet: `sheet` what stands in
//! `tracepost.toml`, `holidays` the working days, `pictures` logo and signature, `users` who may
//! log in.

mod holidays;
mod pictures;
mod sheet;
mod users;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::routing::{get, post};

use super::Desk;
use super::fault::Answer;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use crate::pipeline::outgoing::templates;
use crate::pipeline::settings;
use crate::store::{BoxState, Mailbox};

/// The sheets of the settings: address and title.
const TABS: [(&str, &str); 9] = [
    ("/settings", "Overview"),
    ("/settings/house", "House"),
    ("/settings/pictures", "Logo and signature"),
    ("/settings/deadlines", "Deadlines"),
    ("/settings/holidays", "Holidays"),
    ("/settings/keeping", "Keeping and digest"),
    ("/settings/sending", "Sending"),
    ("/settings/mailboxes", "Mailboxes"),
    ("/settings/users", "Users"),
];

/// The line of all sheets, with the one that is open.
#[derive(Debug, Clone)]
struct Tabs {
    all: &'static [(&'static str, &'static str)],
    here: &'static str,
}

/// The line of sheets on the sheet at that address.
fn tabs(here: &'static str) -> Tabs {
    Tabs { all: &TABS, here }
}

/// The pages of the settings.
pub(super) fn pages() -> Router<Desk> {
    Router::new()
        .route("/settings", get(show))
        .route("/settings/house", get(sheet::house).post(sheet::save_house))
        .route("/settings/deadlines", get(sheet::deadlines).post(sheet::save_deadlines))
        .route("/settings/keeping", get(sheet::keeping).post(sheet::save_keeping))
        .route("/settings/sending", get(sheet::sending).post(sheet::save_sending))
        .route("/settings/mailboxes", get(sheet::mailboxes))
        .route("/settings/mailbox", get(sheet::new_mailbox))
        .route("/settings/mailbox/{name}", get(sheet::mailbox).post(sheet::save_mailbox))
        .route("/settings/holidays", get(holidays::show).post(holidays::save))
        .route("/settings/pictures", get(pictures::show))
        .route(
            "/settings/picture/{name}",
            get(pictures::picture).post(pictures::save).layer(DefaultBodyLimit::max(super::MAX_UPLOAD)),
        )
        .route("/settings/users", get(users::show))
        .route("/settings/users/add", post(users::add))
        .route("/settings/users/again", post(users::again))
        .route("/settings/users/end", post(users::end))
}

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
    tabs: Tabs,
    people: Vec<PersonRow>,
    mailboxes: Vec<MailboxRow>,
    alarms: Vec<AlarmRow>,
    settings: Vec<(&'static str, Vec<(&'static str, String)>)>,
    templates: Vec<(String, bool)>,
}

/// The page.
async fn show(State(desk): State<Desk>, person: Person) -> Answer {
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
        tabs: tabs("/settings"),
        people,
        mailboxes: desk.archive.mailboxes().await?.iter().map(mailbox_row).collect(),
        alarms: alarms.collect(),
        settings: settings::summary(&desk.bureau),
        templates: templates::shelf(&desk.bureau),
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
