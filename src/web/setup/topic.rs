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
use crate::model::{Sentence, sentence};
use crate::pipeline::settings::{self, Change, Done, Field, FieldFault, Found, Kind, Pairs, Refused, Topic, Version};
use crate::web::filters;
use crate::web::sentences::{Told, told, value};
use crate::web::words::say;

/// A field as shown.
struct Shown {
    field: &'static Field,
    id: String,
    value: String,
    fault: Option<Told>,
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

    fn options(&self) -> Vec<(&'static str, Told)> {
        let Kind::Choice(all) = self.field.kind else { return Vec::new() };
        all.iter().map(|(name, words)| (*name, told(&Sentence::of(words)))).collect()
    }

    fn label(&self) -> Told {
        told(&Sentence::of(self.field.label))
    }

    fn hint(&self) -> Told {
        told(&Sentence::of(self.field.hint))
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
    about: Told,
    fields: Vec<Shown>,
    /// What the form was made from.
    version: String,
    /// Where the form goes.
    action: String,
    /// The kind of a mailbox.
    kind: String,
    faults: Vec<(String, Told, Told)>,
    fault: Option<Told>,
    /// What somebody else has changed meanwhile.
    meanwhile: Vec<Changed>,
    /// Whether it was something that no page shows.
    elsewhere: bool,
    /// What would change.
    changes: Option<Vec<Changed>>,
    /// Whether a password is among it.
    secret: bool,
    found: Vec<(bool, Told)>,
    notes: Vec<Told>,
    /// The words of the button that tests.
    test: Option<Told>,
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

/// The kinds of mailboxes.
pub(super) const KINDS: [&str; 3] = ["imap", "maildir", "scans"];

pub(super) fn kind_words(kind: &str) -> Sentence {
    match kind {
        // Two names that are the same in every language.
        "imap" => "IMAP".to_owned().into(),
        "maildir" => "Maildir".to_owned().into(),
        "scans" => sentence!("Folder for scans"),
        _ => sentence!("of another kind"),
    }
}

/// A setting that changes, as shown.
struct Changed {
    name: Told,
    was: Told,
    now: Told,
}

impl From<Change> for Changed {
    fn from(change: Change) -> Self {
        Self { name: value(&change.name), was: value(&change.was), now: value(&change.now) }
    }
}

/// Title, address and first lines of a topic.
fn head(topic: &Topic) -> (Sentence, &'static str, Sentence) {
    match topic {
        Topic::House => (
            sentence!("House"),
            "/settings/house",
            sentence!("Who writes the letters: this stands at the head and the foot of each of them."),
        ),
        Topic::Deadlines => (
            sentence!("Deadlines"),
            "/settings/deadlines",
            sentence!("How long others have to answer. A change holds for letters that are drafted from now on."),
        ),
        Topic::Keeping => (
            sentence!("Keeping and digest"),
            "/settings/keeping",
            sentence!("How long things are to be kept, and who gets a mail each morning."),
        ),
        Topic::Sending => (
            sentence!("Sending"),
            "/settings/sending",
            sentence!("How letters leave the house. A password is kept in a file of its own and is never shown."),
        ),
        Topic::Mailbox(name, kind) => (
            sentence!("Mailbox {name} ({kind})", name = name, kind = kind_words(kind)),
            "/settings/mailboxes",
            sentence!("Where answers are taken in from. A password is kept in a file of its own and is never shown."),
        ),
    }
}

/// What a page says beside the fields.
#[derive(Default)]
pub(super) struct Said {
    faults: Vec<FieldFault>,
    fault: Option<Sentence>,
    meanwhile: Vec<Change>,
    elsewhere: bool,
    changes: Option<Vec<Change>>,
    found: Vec<Found>,
    notes: Vec<Told>,
    /// What the form was made from, if it was not made just now.
    version: Option<Version>,
}

pub(super) fn failed(words: &Sentence) -> Fault {
    Fault::told(StatusCode::INTERNAL_SERVER_ERROR, words)
}

pub(super) async fn page(
    desk: &Desk,
    person: &Person,
    topic: &Topic,
    typed: Option<&Pairs>,
    said: Said,
) -> Answer<TopicPage> {
    let (title, address, about) = head(topic);
    let there = match topic {
        Topic::Mailbox(name, _) => {
            settings::mailboxes(&desk.bureau).map_err(|why| failed(&why))?.iter().any(|(n, _)| n == name)
        }
        _ => false,
    };
    let values = settings::values(&desk.bureau, topic).map_err(|why| failed(&why))?;
    let of = |key: &str| typed.and_then(|t| t.iter().find(|(k, _)| k == key)).map(|(_, v)| v.clone());
    let fault_of = |key: &str| said.faults.iter().find(|f| f.key == key).map(|f| told(&f.words));
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
    let faults = fields.iter().filter_map(|f| Some((f.id.clone(), f.label(), f.fault.clone()?))).collect();
    // A fault of the form as a whole; there is one at most.
    let whole = said.faults.iter().find(|f| !fields.iter().any(|s| s.field.key == f.key)).map(|f| f.words.clone());
    let version = match said.version {
        Some(version) => version,
        None => settings::version(&desk.bureau).map_err(|why| failed(&why))?,
    };
    Ok(TopicPage {
        page: Page::new(desk, person, "settings", told(&title).text).await?,
        tabs: tabs(address),
        style: assets::url("entry.css"),
        about: told(&about),
        faults,
        fault: said.fault.or(whole).as_ref().map(told),
        fields,
        version: serde_json::to_string(&version).unwrap_or_default(),
        action: if let Topic::Mailbox(name, _) = topic {
            format!("/settings/mailbox/{name}")
        } else {
            address.to_owned()
        },
        kind: if let Topic::Mailbox(_, kind) = topic { kind.clone() } else { String::new() },
        meanwhile: said.meanwhile.into_iter().map(Changed::from).collect(),
        elsewhere: said.elsewhere,
        secret: said.changes.iter().flatten().any(|c| c.name.english == "Password"),
        changes: said.changes.map(|all| all.into_iter().map(Changed::from).collect()),
        found: said.found.iter().map(|f| (f.well, told(&f.words))).collect(),
        notes: said.notes,
        test: match topic {
            Topic::Mailbox(..) => Some(told(&sentence!("Test this mailbox"))),
            Topic::Sending => Some(told(&sentence!("Test this way"))),
            _ => None,
        },
        there,
    })
}

/// What is told after something was saved.
pub(super) fn saved_notes(saved: &Saved) -> Vec<Told> {
    let mut notes = Vec::new();
    match saved.saved.as_str() {
        "" => return Vec::new(),
        "0" => notes.push(sentence!("Nothing was changed: all of it was so already.")),
        "1" => notes.push(sentence!("Saved: 1 setting was changed. The desk uses it from now on.")),
        n => match n.parse::<usize>() {
            Ok(n) => notes.push(sentence!("Saved: {n} settings were changed. The desk uses them from now on.", n = n)),
            Err(_) => return Vec::new(),
        },
    }
    if !saved.daemon.is_empty() {
        notes.push(sentence!(
            "The daemon (tracepost watch), which takes in mail, reads this at its next start: ask whoever runs the computer to start it again."
        ));
    }
    notes.iter().map(told).collect()
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
            words: sentence!("Type the password once more."),
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
            let done = work.await.map_err(|e| failed(&e.to_string().into()))?;
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
            said.fault = Some(sentence!(
                "Somebody has changed the settings since you opened this page, so nothing was saved. What you typed is still here. Look at what was changed; if yours is right, go on."
            ));
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
        _ => format!("{}{told}", head(topic).1),
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
