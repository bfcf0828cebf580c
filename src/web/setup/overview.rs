//! How things stand: people, mailboxes, alarms, rules, templates. It changes nothing.

use askama::Template;
use axum::extract::State;

use super::super::Desk;
use super::super::fault::Answer;
use super::super::page::{Page, html};
use super::super::sessions::Person;
use super::super::shown;
use super::tabs::{Tabs, tabs};
use super::watched::{MailboxRow, mailbox_row};
use crate::pipeline::settings;
use crate::web::filters;
use crate::web::sentences::{Told, told, value};
use crate::web::words::say;

struct PersonRow {
    name: String,
    logs_in: &'static str,
}

/// An alarm as shown.
struct AlarmRow {
    subject: String,
    fault: Told,
    advice: Told,
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
    settings: Vec<Section>,
    templates: Vec<(String, bool)>,
}

/// A section of the settings: its title, and names with values.
struct Section {
    title: Told,
    rows: Vec<(Told, Told)>,
}

fn section((title, rows): &settings::Section) -> Section {
    Section { title: told(title), rows: rows.iter().map(|(name, held)| (told(name), value(held))).collect() }
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "settings", say("settings")).await?;
    let users = desk.archive.users().await?;
    let logs_in = |name: &str| match users.iter().find(|(n, _)| n == name) {
        Some((_, false)) => say("yes-small"),
        Some((_, true)) => say("yes-but-must-choose-a-password"),
        None => say("no-small"),
    };
    let people = desk.archive.people().await?;
    let people = people.into_iter().map(|p| PersonRow { logs_in: logs_in(&p.name), name: p.name }).collect();
    let minute = |t: jiff::Timestamp| shown::minute(&t.to_string());
    let alarms = desk.archive.alarms(false).await?.into_iter().map(|a| AlarmRow {
        subject: a.subject,
        fault: told(&a.fault.into()),
        advice: told(&a.advice.into()),
        since: minute(a.began),
    });
    html(&SettingsPage {
        page,
        tabs: tabs("/settings"),
        people,
        mailboxes: desk.archive.mailboxes().await?.iter().map(mailbox_row).collect(),
        alarms: alarms.collect(),
        settings: settings::summary(&desk.bureau).iter().map(section).collect(),
        templates: settings::shelf(&desk.bureau).into_iter().map(|(path, own, _)| (path, own)).collect(),
    })
}
