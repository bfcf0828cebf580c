//! What every page has: its title, the user, the counts of what waits, and the addresses of style and scripts.

use askama::Template;
use axum::response::{Html, IntoResponse};

use super::clock::now;
use super::counts::Waiting;
use super::fault::{Answer, Fault};
use super::sessions::Person;
use super::visible::visible;
use super::words;
use super::{Desk, assets};

/// The frame of a page.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// For the window, and for the heading where a page has no other. Browsers keep it in their history: nothing that a sender wrote stands in it.
    pub(super) title: String,
    /// The entry of the menu it belongs to.
    pub(super) place: &'static str,
    /// The user.
    pub(super) who: String,
    /// The token that forms must send.
    pub(super) csrf: String,
    /// How much waits, for the menu.
    pub(super) waiting: Waiting,
    /// Why no letter can be written; on the first page, and those of queues, letters, requests and settings.
    pub(super) unfinished: Option<String>,
    /// The text in the search box.
    pub(super) words: String,
    /// What the scripts say, as JSON.
    pub(super) told: &'static str,
    /// The addresses of style sheet, scripts and icon.
    pub(super) css: String,
    pub(super) js: String,
    pub(super) icon: String,
}

impl Page {
    /// A page for a user.
    pub(super) async fn new(
        desk: &Desk,
        person: &Person,
        place: &'static str,
        title: impl Into<String>,
    ) -> Answer<Self> {
        let about_letters = matches!(place, "letters" | "requests" | "settings" | "queues");
        let unfinished = about_letters.then(|| desk.bureau.office(&person.name, now()).unfinished()).flatten();
        Ok(Self {
            title: title.into(),
            place,
            who: person.name.clone(),
            csrf: person.csrf.clone(),
            waiting: desk.counts.waiting(&desk.archive, &desk.bureau).await?,
            unfinished,
            words: String::new(),
            told: words::scripts(),
            css: assets::url("desk.css"),
            js: assets::url("desk.js"),
            icon: assets::url("icon.svg"),
        })
    }
}

/// A template as an answer.
pub(super) fn html(template: &impl Template) -> Answer {
    Ok(Html(visible(template.render().map_err(Fault::from)?)).into_response())
}

/// The address of another page of a list.
pub(super) fn query(pairs: &[(&str, &str)]) -> String {
    let parts: Vec<String> = pairs
        .iter()
        .filter(|(_, v)| !v.is_empty())
        .map(|(k, v)| format!("{k}={}", super::addresses::form_urlencoded(v)))
        .collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}
