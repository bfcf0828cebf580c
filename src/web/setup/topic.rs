//! The topics of what stands in `tracepost.toml`: house, deadlines, keeping, sending, and each mailbox. In: what a person typed. Out: the topic again, with what would change,
//! what a test found, or each fault beside its field; or the topic as it was saved. A password goes in and never comes out.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::super::clock::now;
use super::super::fault::{Answer, Fault};
use super::super::given::{Form, Query};
use super::super::page::{Page, html, query};
use super::super::sessions::{Person, is_script};
use super::super::{Desk, assets};
use super::tabs::{Tabs, tabs};
use crate::pipeline::settings::{self, Change, Done, Field, FieldFault, Found, Kind, Pairs, Refused, Topic, Version};
use crate::web::filters;
use crate::web::words::say;

/// A field as shown.
struct Shown {
    field: &'static Field,
    id: String,
    value: String,
    fault: Option<String>,
}

impl Shown {
    fn is(&self, kind: &str) -> bool {
        match self.field.kind {
            Kind::Line | Kind::Path => kind == "line",
            Kind::Lines => kind == "lines",
            Kind::Number(..) => kind == "number",
            Kind::Choice(_) => kind == "choice",
            Kind::Secret => kind == "secret",
        }
    }

    fn options(&self) -> &'static [(&'static str, &'static str)] {
        if let Kind::Choice(all) = self.field.kind { all } else { &[] }
    }

    fn rows(&self) -> usize {
        self.value.lines().count().clamp(2, 8)
    }

    /// Text of several lines takes the whole width.
    fn wide(&self) -> bool {
        matches!(self.field.key, "organisation" | "mandate")
    }
}

#[derive(Template)]
#[template(path = "desk/settingstopic.html")]
pub(super) struct TopicPage {
    page: Page,
    tabs: Tabs,
    style: String,
    /// What the topic is about.
    about: &'static str,
    fields: Vec<Shown>,
    /// What the form was made from.
    version: String,
    /// Where the form goes.
    action: String,
    /// The kind of a mailbox.
    kind: String,
    faults: Vec<(String, String, String)>,
    fault: Option<String>,
    /// What somebody else has changed meanwhile.
    meanwhile: Vec<Change>,
    /// Whether it was something that no page shows.
    elsewhere: bool,
    /// What would change.
    changes: Option<Vec<Change>>,
    /// Whether a password is among it.
    secret: bool,
    found: Vec<Found>,
    notes: Vec<String>,
    /// The words of the button that tests.
    test: &'static str,
    /// Whether this mailbox can be taken out.
    there: bool,
}

/// What the address says of what was saved.
#[derive(Debug, Deserialize)]
pub(super) struct Saved {
    #[serde(default)]
    saved: String,
    #[serde(default)]
    daemon: String,
}

/// The kinds of mailboxes, in words.
pub(super) const KINDS: [(&str, &str); 3] = [("imap", "IMAP"), ("maildir", "Maildir"), ("scans", "Folder for scans")];

pub(super) fn kind_words(kind: &str) -> &'static str {
    KINDS.iter().find(|(name, _)| *name == kind).map_or("of another kind", |(_, words)| words)
}

/// Title, address and first lines of a topic.
fn told(topic: &Topic) -> (String, &'static str, &'static str) {
    match topic {
        Topic::House => (
            "House".to_owned(),
            "/settings/house",
            "Who writes the letters: this stands at the head and the foot of each of them.",
        ),
        Topic::Deadlines => (
            "Deadlines".to_owned(),
            "/settings/deadlines",
            "How long others have to answer. A change holds for letters that are drafted from now on.",
        ),
        Topic::Keeping => (
            "Keeping and digest".to_owned(),
            "/settings/keeping",
            "How long things are to be kept, and who gets a mail each morning.",
        ),
        Topic::Sending => (
            "Sending".to_owned(),
            "/settings/sending",
            "How letters leave the house. A password is kept in a file of its own and is never shown.",
        ),
        Topic::Mailbox(name, kind) => (
            format!("Mailbox {name} ({})", kind_words(kind)),
            "/settings/mailboxes",
            "Where answers are taken in from. A password is kept in a file of its own and is never shown.",
        ),
    }
}

/// What a page says beside the fields.
#[derive(Default)]
pub(super) struct Said {
    faults: Vec<FieldFault>,
    fault: Option<String>,
    meanwhile: Vec<Change>,
    elsewhere: bool,
    changes: Option<Vec<Change>>,
    found: Vec<Found>,
    notes: Vec<String>,
    /// What the form was made from, if it was not made just now.
    version: Option<Version>,
}

pub(super) fn failed(words: String) -> Fault {
    Fault::new(StatusCode::INTERNAL_SERVER_ERROR, words)
}

pub(super) async fn page(
    desk: &Desk,
    person: &Person,
    topic: &Topic,
    typed: Option<&Pairs>,
    said: Said,
) -> Answer<TopicPage> {
    let (title, address, about) = told(topic);
    let there = match topic {
        Topic::Mailbox(name, _) => settings::mailboxes(&desk.bureau).map_err(failed)?.iter().any(|(n, _)| n == name),
        _ => false,
    };
    let values = settings::values(&desk.bureau, topic).map_err(failed)?;
    let of = |key: &str| typed.and_then(|t| t.iter().find(|(k, _)| k == key)).map(|(_, v)| v.clone());
    let fault_of = |key: &str| said.faults.iter().find(|f| f.key == key).map(|f| f.words.clone());
    let fields: Vec<Shown> = values
        .into_iter()
        .map(|(field, value)| Shown {
            field,
            id: format!("f-{}", field.key),
            // What is a secret is never shown: not what is kept, and not what was typed.
            value: if field.kind == Kind::Secret { value } else { of(field.key).unwrap_or(value) },
            fault: fault_of(field.key),
        })
        .collect();
    let faults =
        fields.iter().filter_map(|f| Some((f.id.clone(), f.field.label.to_owned(), f.fault.clone()?))).collect();
    let whole: Vec<String> =
        said.faults.iter().filter(|f| !fields.iter().any(|s| s.field.key == f.key)).map(|f| f.words.clone()).collect();
    let version = match said.version {
        Some(version) => version,
        None => settings::version(&desk.bureau).map_err(failed)?,
    };
    Ok(TopicPage {
        page: Page::new(desk, person, "settings", title).await?,
        tabs: tabs(address),
        style: assets::url("entry.css"),
        about,
        faults,
        fault: said.fault.or_else(|| (!whole.is_empty()).then(|| whole.join(" "))),
        fields,
        version: serde_json::to_string(&version).unwrap_or_default(),
        action: if let Topic::Mailbox(name, _) = topic {
            format!("/settings/mailbox/{name}")
        } else {
            address.to_owned()
        },
        kind: if let Topic::Mailbox(_, kind) = topic { kind.clone() } else { String::new() },
        meanwhile: said.meanwhile,
        elsewhere: said.elsewhere,
        secret: said.changes.iter().flatten().any(|c| c.name == "Password"),
        changes: said.changes,
        found: said.found,
        notes: said.notes,
        test: match topic {
            Topic::Mailbox(..) => "Test this mailbox",
            Topic::Sending => "Test this way",
            _ => "",
        },
        there,
    })
}

/// What is told after something was saved.
pub(super) fn saved_notes(saved: &Saved) -> Vec<String> {
    let mut notes = Vec::new();
    match saved.saved.as_str() {
        "" => return notes,
        "0" => notes.push("Nothing was changed: all of it was so already.".to_owned()),
        "1" => notes.push("Saved: 1 setting was changed. The desk uses it from now on.".to_owned()),
        n if n.parse::<usize>().is_ok() => {
            notes.push(format!("Saved: {n} settings were changed. The desk uses them from now on."))
        }
        _ => return notes,
    }
    if !saved.daemon.is_empty() {
        notes.push("The daemon (tracepost watch), which takes in mail, reads this at its next start: ask whoever runs the computer to start it again.".to_owned());
    }
    notes
}

pub(super) async fn show(desk: &Desk, person: &Person, topic: &Topic, saved: &Saved) -> Answer {
    html(&page(desk, person, topic, None, Said { notes: saved_notes(saved), ..Said::default() }).await?)
}

/// The topic again. A script gets it as a page; a browser without one also learns that nothing was saved.
async fn again(
    desk: &Desk,
    person: &Person,
    headers: &HeaderMap,
    (topic, typed): (&Topic, &Pairs),
    said: Said,
) -> Answer {
    let wrong = said.fault.is_some() || !said.faults.is_empty();
    let status = if wrong && !is_script(headers) { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, html(&page(desk, person, topic, Some(typed), said).await?)?).into_response())
}

/// Takes a topic: says what would change, tests it, or saves it.
pub(super) async fn take(desk: Desk, person: Person, headers: HeaderMap, topic: Topic, typed: Pairs) -> Answer {
    let of = |key: &str| typed.iter().find(|(k, _)| k == key).map(|(_, v)| v.clone()).unwrap_or_default();
    person.check(&of("csrf"))?;
    let seen: Version =
        serde_json::from_str(&of("version")).map_err(|_| Fault::unfit(say("refused-this-form-does-not-say-what-2")))?;
    let fields: Pairs = typed.iter().filter(|(k, _)| topic.fields().iter().any(|f| f.key == k)).cloned().collect();
    let mut said = Said { version: Some(seen.clone()), ..Said::default() };
    let outcome = match of("do").as_str() {
        "test" => match settings::test(&desk.bureau, &topic, &fields).await {
            Ok(found) => {
                said.found = found;
                return again(&desk, &person, &headers, (&topic, &typed), said).await;
            }
            Err(faults) => Err(Refused::Fields(faults)),
        },
        "save" if !of("secret").is_empty() && of("password").is_empty() => Err(Refused::Fields(vec![FieldFault {
            key: "password".to_owned(),
            words: "Type the password once more.".to_owned(),
        }])),
        "save" | "drop" => {
            let (desk_of, topic_of, who, act) = (desk.clone(), topic.clone(), person.name.clone(), of("do"));
            // A task of its own: a browser that goes away does not leave half of it.
            let work = tokio::spawn(async move {
                match &topic_of {
                    Topic::Mailbox(name, _) if act == "drop" => {
                        settings::drop_mailbox(&desk_of.bureau, name, &seen, &who, now()).await
                    }
                    _ => settings::save(&desk_of.bureau, &topic_of, &seen, &fields, &who, now()).await,
                }
            });
            let done = work.await.map_err(|e| failed(e.to_string()))?;
            match done {
                Ok(done) => return Ok(Redirect::to(&after(&topic, &of("do"), &done)).into_response()),
                Err(refused) => Err(refused),
            }
        }
        _ => settings::look(&desk.bureau, &topic, &seen, &fields),
    };
    match outcome {
        Ok(changes) => said.changes = Some(changes),
        Err(Refused::Fields(faults)) => said.faults = faults,
        Err(Refused::Changed { changes, now }) => {
            said.fault = Some(
                "Somebody has changed the settings since you opened this page, so nothing was saved. What you typed is still here. Look at what was changed; if yours is right, go on."
                    .to_owned(),
            );
            said.elsewhere = changes.is_empty();
            said.meanwhile = changes;
            said.version = Some(*now);
        }
        Err(Refused::Failed(words)) => said.fault = Some(words),
    }
    again(&desk, &person, &headers, (&topic, &typed), said).await
}

/// Where one stands after something was saved.
fn after(topic: &Topic, act: &str, done: &Done) -> String {
    let count = done.changed.to_string();
    let told = query(&[("saved", &count), ("daemon", if done.daemon { "1" } else { "" })]);
    match topic {
        Topic::Mailbox(name, _) if act != "drop" => format!("/settings/mailbox/{name}{told}"),
        _ => format!("{}{told}", self::told(topic).1),
    }
}

pub(super) async fn house(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    show(&desk, &person, &Topic::House, &saved).await
}

pub(super) async fn deadlines(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    show(&desk, &person, &Topic::Deadlines, &saved).await
}

pub(super) async fn keeping(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    show(&desk, &person, &Topic::Keeping, &saved).await
}

pub(super) async fn sending(State(desk): State<Desk>, person: Person, Query(saved): Query<Saved>) -> Answer {
    show(&desk, &person, &Topic::Sending, &saved).await
}

pub(super) async fn save_house(
    State(desk): State<Desk>,
    person: Person,
    headers: HeaderMap,
    Form(typed): Form<Pairs>,
) -> Answer {
    take(desk, person, headers, Topic::House, typed).await
}

pub(super) async fn save_deadlines(
    State(desk): State<Desk>,
    person: Person,
    headers: HeaderMap,
    Form(typed): Form<Pairs>,
) -> Answer {
    take(desk, person, headers, Topic::Deadlines, typed).await
}

pub(super) async fn save_keeping(
    State(desk): State<Desk>,
    person: Person,
    headers: HeaderMap,
    Form(typed): Form<Pairs>,
) -> Answer {
    take(desk, person, headers, Topic::Keeping, typed).await
}

pub(super) async fn save_sending(
    State(desk): State<Desk>,
    person: Person,
    headers: HeaderMap,
    Form(typed): Form<Pairs>,
) -> Answer {
    take(desk, person, headers, Topic::Sending, typed).await
}
