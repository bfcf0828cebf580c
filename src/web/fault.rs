//! A fault as a page: one line that says what is wrong and what to do, and a way back.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::addresses::form_urlencoded;
use super::assets;
use super::filters;
use super::language::{self, Language};
use super::sentences::told;
use super::visible::visible;
use super::words::{say, tell};
use crate::model::{Mend, Refusal, Sentence};
use crate::pipeline::deciding;
use crate::pipeline::drawing::Undrawn;
use crate::pipeline::rereading;
use crate::store;

/// Why a page cannot be shown, or a decision cannot be taken.
#[derive(Debug)]
pub(super) struct Fault {
    /// The status.
    pub(super) status: StatusCode,
    /// One line for a person.
    pub(super) message: String,
    /// Where it is mended: an address of this desk, and the words of the link.
    pub(super) mend: Option<(String, &'static str)>,
    /// Whether the line comes from below the desk: it is in English then, whatever the page is in.
    pub(super) english: bool,
}

/// What handlers return.
pub(super) type Answer<T = Response> = Result<T, Fault>;

#[derive(Template)]
#[template(path = "desk/fault.html")]
struct FaultPage<'a> {
    title: &'static str,
    message: &'a str,
    mend: Option<&'a (String, &'static str)>,
    /// Whether the line is in another language than the page.
    foreign: bool,
    css: String,
    icon: String,
}

impl Fault {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, message: message.into(), mend: None, english: false }
    }

    /// The same with the words of a room below the desk.
    fn below(status: StatusCode, message: impl Into<String>) -> Self {
        Self { english: true, ..Self::new(status, message) }
    }

    /// The same with a sentence of a room below, in the language of whoever reads if it has words in it.
    pub(super) fn told(status: StatusCode, sentence: &Sentence) -> Self {
        let told = told(sentence);
        Self { english: told.foreign, ..Self::new(status, told.text) }
    }

    /// What was asked for does not exist.
    pub(super) fn missing(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, tell!("missing", what = what))
    }

    /// The input is not what is needed.
    pub(super) fn unfit(message: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, message)
    }

    /// The rules of correspondence do not allow it; with the reason.
    pub(super) fn refused(error: anyhow::Error) -> Self {
        // Whoever reads a page types no commands: they get the reason, and the way to what must be mended.
        if let Some(refusal) = error.downcast_ref::<Refusal>() {
            let mend = refusal.mend.as_ref().map(way);
            return Self { mend, ..Self::told(StatusCode::CONFLICT, &refusal.why) };
        }
        match error.downcast::<store::Error>() {
            Ok(error) => error.into(),
            Err(error) => Self::below(StatusCode::CONFLICT, format!("{error:#}")),
        }
    }

    /// The message alone, for scripts.
    pub(super) fn into_plain(self) -> Response {
        (self.status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], self.message).into_response()
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let title = if self.status == StatusCode::NOT_FOUND { say("not-here") } else { say("not-done") };
        let message = sentence(&self.message);
        let mend = self.mend.as_ref();
        let (css, icon) = (assets::url("desk.css"), assets::url("icon.svg"));
        let foreign = self.english && language::spoken() != Language::default();
        let page = FaultPage { title, message: &message, mend, foreign, css, icon };
        match page.render() {
            Ok(html) => (self.status, Html(visible(html))).into_response(),
            Err(_) => self.into_plain(),
        }
    }
}

/// Where something is mended, as the address of a page and the words of a link to it.
fn way(mend: &Mend) -> (String, &'static str) {
    let to = |page: &str, name: &str| format!("{page}{}", form_urlencoded(name).replace('/', "%2F"));
    match mend {
        Mend::Request(reference) => (to("/request/", reference), say("go-to-the-request")),
        Mend::Message(arrival) => (to("/message/", arrival), say("go-to-the-message")),
        Mend::Letter(id) => (to("/letter/", id), say("go-to-the-letter")),
        Mend::Text(id) => (to("/reply/", id), say("go-to-the-text")),
        Mend::Terms => ("/terms".to_owned(), say("go-to-the-terms-of-use")),
    }
}

/// Turns a line into a sentence.
pub(super) fn sentence(line: &str) -> String {
    let mut chars = line.trim().chars();
    let text: String = chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default();
    if text.ends_with(['.', '!', '?', '。', '！', '？', '؟']) { text } else { format!("{text}.") }
}

/// No such page.
pub(super) async fn not_found() -> Fault {
    Fault::new(StatusCode::NOT_FOUND, say("refused-this-page-does-not-exist-start"))
}

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Self {
        let status = match &error {
            store::Error::Unknown(_) => StatusCode::NOT_FOUND,
            store::Error::Changed { .. }
            | store::Error::NothingToUndo(_)
            | store::Error::DecidedSince { .. }
            | store::Error::NoLink { .. }
            | store::Error::DeletionChanged { .. }
            | store::Error::RestsOn { .. }
            | store::Error::Fixed { .. }
            | store::Error::Taken(_)
            | store::Error::PersonWasHere { .. } => StatusCode::CONFLICT,
            store::Error::Deleted { .. } => StatusCode::GONE,
            store::Error::Name { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(%error, "the desk could not answer");
        }
        Self::below(status, error.to_string())
    }
}

impl From<deciding::Error> for Fault {
    fn from(error: deciding::Error) -> Self {
        match error {
            deciding::Error::Unfit(message) => Self::below(StatusCode::UNPROCESSABLE_ENTITY, message),
            deciding::Error::Store(error) => error.into(),
        }
    }
}

impl From<rereading::Error> for Fault {
    fn from(error: rereading::Error) -> Self {
        match error {
            rereading::Error::Unfit(message) => Self::below(StatusCode::UNPROCESSABLE_ENTITY, message),
            rereading::Error::Store(error) => error.into(),
            rereading::Error::Reader(_) => Self::below(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
        }
    }
}

impl From<Undrawn> for Fault {
    fn from(error: Undrawn) -> Self {
        match error {
            Undrawn::Store(error) => error.into(),
            Undrawn::Page(_) => Self::below(StatusCode::NOT_FOUND, error.to_string()),
            Undrawn::Readers(_) => Self::below(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
        }
    }
}

impl From<askama::Error> for Fault {
    fn from(error: askama::Error) -> Self {
        tracing::error!(%error, "a page could not be set");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "this page could not be made; please report this, with the address of the page",
        )
    }
}
