//! Settings, to look at: people, how the mailboxes are, templates, rules. What is changed is changed in `tracepost.toml` and by commands; the
//! page says which.

use askama::Template;
use axum::extract::State;

use super::Desk;
use super::fault::Answer;
use super::page::{Page, html};
use super::sessions::Person;

struct PersonRow {
    name: String,
    logs_in: &'static str,
}

#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    page: Page,
    people: Vec<PersonRow>,
    settings: Vec<(String, Vec<(String, String)>)>,
    templates: Vec<(String, bool)>,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person) -> Answer {
    let page = Page::new(&desk, &person, "settings", "Settings").await?;
    let users = desk.archive.users().await?;
    let logs_in = |name: &str| match users.iter().find(|(n, _)| n == name) {
        Some((_, false)) => "yes",
        Some((_, true)) => "yes, with a one-time password so far",
        None => "no",
    };
    let people = desk.archive.people().await?;
    let people = people.into_iter().map(|p| PersonRow { logs_in: logs_in(&p.name), name: p.name }).collect();
    html(&SettingsPage { page, people, settings: desk.house.settings.clone(), templates: desk.house.templates.clone() })
}
