//! The page of a party: how it is reached, whether mail arrives there, what its addresses were before, and what it was asked.

use askama::Template;
use axum::extract::State;
use serde_json::Value;

use super::Desk;
use super::addresses::address;
use super::assets;
use super::clock::now;
use super::fault::{Answer, Fault};
use super::filters;
use super::given::Path;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, tell};
use crate::model::{AddressHealth, Contact, Event, Party};
use crate::pipeline::entering::List;
use crate::pipeline::outgoing::contacts;
use crate::store::{RequestFilter, RequestRow};

/// An address.
struct ContactRow {
    channel: String,
    name: String,
    language: String,
    person: String,
    lines: Vec<String>,
    /// Each mail address with what is known of it, and whether that is bad.
    emails: Vec<(String, String, bool)>,
    /// Whether the next letter goes there.
    next: bool,
}

/// A change of an address.
struct Was {
    day: String,
    who: String,
    what: &'static str,
    lines: Vec<String>,
}

#[derive(Template)]
#[template(path = "desk/party.html")]
struct PartyPage {
    page: Page,
    style: String,
    party: Party,
    kind: String,
    edit: String,
    contacts: Vec<ContactRow>,
    handovers: Vec<(String, ContactRow)>,
    history: Vec<Was>,
    requests: Vec<RequestRow>,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Path(id): Path<String>) -> Answer {
    let party = desk.archive.party(&id).await?.ok_or_else(|| Fault::missing(say("missing-this-party")))?;
    let office = desk.bureau.office(&person.name, now());
    let known = contacts::correspondents(&office, Some(&id)).await.map_err(Fault::refused)?;
    let known = known.into_iter().next().ok_or_else(|| Fault::missing(say("missing-this-party")))?;
    let row = |c: &Contact| contact_row(c, &known.health, known.door.as_ref());
    let handovers = known
        .handovers
        .iter()
        .map(|h| (tell!("since-note", day = h.since.to_string(), note = h.note), row(&h.contact)))
        .collect();
    let events = desk.archive.events_of(&format!("party {id}")).await?;
    let filter = RequestFilter { words: party.name.clone(), most: 100, ..RequestFilter::default() };
    let mut requests = desk.archive.list_requests(&filter).await?;
    requests.retain(|r| r.recipient == id);
    html(&PartyPage {
        style: assets::url("entry.css"),
        page: Page::new(&desk, &person, "register", party.name.clone()).await?,
        kind: serde_json::to_value(party.kind).ok().and_then(|k| k.as_str().map(shown::words)).unwrap_or_default(),
        edit: address(List::Parties, &id),
        contacts: party.contacts.iter().map(row).collect(),
        handovers,
        history: history(&events),
        requests,
        party,
    })
}

fn contact_row(contact: &Contact, health: &[AddressHealth], door: Option<&Contact>) -> ContactRow {
    let email = |email: &String| {
        let known = health.iter().find(|h| h.email.eq_ignore_ascii_case(email));
        let (words, bad) = known.map_or((String::new(), false), state_of);
        (email.clone(), words, bad)
    };
    ContactRow {
        channel: serde_json::to_value(contact.channel)
            .ok()
            .and_then(|c| c.as_str().map(shown::words))
            .unwrap_or_default(),
        name: contact.name.clone(),
        language: contact.language.clone(),
        person: contact.person.as_ref().map(person_line).unwrap_or_default(),
        lines: contact.address.clone(),
        emails: contact.emails.iter().map(email).collect(),
        next: door == Some(contact),
    }
}

fn state_of(health: &AddressHealth) -> (String, bool) {
    let day = |t: Option<jiff::Timestamp>| shown::day(t.map(|t| t.to_string()).as_deref());
    if health.bounces > 0 {
        let why = health.last_reason.as_deref().unwrap_or_else(|| say("no-reason-is-known"));
        return (tell!("came-back-on", day = day(health.last_bounce), why = why), true);
    }
    (health.last_success.map(|t| tell!("arrived-on", day = day(Some(t)))).unwrap_or_default(), false)
}

fn person_line(person: &crate::model::Addressee) -> String {
    let parts = [person.rank.as_deref(), Some(person.name.as_str()), person.title.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What its addresses were before, by the record of custody: latest first.
fn history(events: &[Event]) -> Vec<Was> {
    let mut all = Vec::new();
    for event in events.iter().filter(|e| e.what == "party changed") {
        let Ok(detail) = serde_json::from_str::<Value>(&event.detail) else { continue };
        let list = |key: &str| -> Vec<Contact> {
            let value = detail.get("contacts").and_then(|c| c.get(key)).cloned().unwrap_or_default();
            serde_json::from_value(value).unwrap_or_default()
        };
        let (before, after) = (list("before"), list("after"));
        let mut add = |what, contacts: Vec<&Contact>| {
            for contact in contacts {
                let day = shown::day(Some(&event.at.to_string()));
                all.push(Was { day, who: event.who.clone(), what, lines: lines(contact) });
            }
        };
        add(say("until-then"), before.iter().filter(|c| !after.contains(c)).collect());
        add(say("from-then"), after.iter().filter(|c| !before.contains(c)).collect());
    }
    all.reverse();
    all
}

/// An address in lines.
fn lines(contact: &Contact) -> Vec<String> {
    let channel =
        serde_json::to_value(contact.channel).ok().and_then(|c| c.as_str().map(shown::words)).unwrap_or_default();
    let mut lines = vec![format!("{channel}: {} ({})", contact.name, contact.language)];
    lines.extend(contact.person.as_ref().map(person_line));
    if !contact.emails.is_empty() {
        lines.push(contact.emails.join(", "));
    }
    if !contact.address.is_empty() {
        lines.push(contact.address.join(", "));
    }
    lines
}
