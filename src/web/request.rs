//! The page of a request: everything sent and received, by date; its items and the answers for each; its state and
//! the possible steps; its clocks, letters and right-of-reply texts.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::addresses::{address, anchor, form_urlencoded};
use super::clock::{now, today};
use super::fault::{Answer, Fault};
use super::filters;
use super::follow;
use super::given::{Form, Path};
use super::item::{PaperRow, facts, paper_row};
use super::letters::{LetterRow, letter_row};
use super::lists::received_row;
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, small_name, tell};
use crate::model::{ClockMove, Event, MessageKind, OutgoingLetter, RequestState, RightOfReply, TraceRequest};
use crate::pipeline::entering::List;
use crate::pipeline::outgoing::deadlines::{self, Explained};
use crate::pipeline::outgoing::requests::{self, Checked};
use crate::pipeline::outgoing::{secondary, templates};
use crate::review::completeness::Lack;
use crate::review::secondary::Refused;
use crate::review::{RequestVerb, second_person};
use crate::store::{Listed, Note, RequestView};
use crate::web::sentences::{Told, lacking, told};

/// One thing on the time line.
struct Moment {
    day: String,
    sign: &'static str,
    what: String,
    title: String,
    href: Option<String>,
    about: String,
}

struct ItemRow {
    id: String,
    description: String,
    about: String,
    answers: Vec<AnswerRow>,
    papers: Vec<PaperRow>,
}

/// A response about an item.
struct AnswerRow {
    href: String,
    title: String,
    received: String,
    class: String,
    how: &'static str,
    /// What it says about this item, if it speaks of items one by one.
    says: String,
}

struct ReplyRow {
    id: String,
    state: String,
    locked: Option<String>,
    versions: usize,
}

struct ClockRow {
    subject: String,
    what: &'static str,
    due: String,
    left: String,
    late: bool,
    running: bool,
    paused: bool,
    steps: Vec<Told>,
}

#[derive(Template)]
#[template(path = "desk/request.html")]
struct RequestPage {
    page: Page,
    request: TraceRequest,
    kind: String,
    recipient: String,
    state: String,
    state_by: String,
    moves: Vec<(&'static str, String)>,
    is_draft: bool,
    /// Whether its reader drafted it, so that somebody else must approve it.
    own: bool,
    checked: Checked,
    /// What is missing, in words, and where it is mended.
    missing: Vec<(String, String)>,
    clocks: Vec<ClockRow>,
    moments: Vec<Moment>,
    items: Vec<ItemRow>,
    children: Vec<String>,
    letters: Vec<LetterRow>,
    kinds: Vec<(&'static str, String)>,
    replies: Vec<ReplyRow>,
    messages: Vec<(String, String)>,
    notes: Vec<Note>,
    today: String,
}

/// The page.
pub(super) async fn show(State(desk): State<Desk>, person: Person, Path(reference): Path<String>) -> Answer {
    let view =
        desk.archive.request_view(&reference).await?.ok_or_else(|| Fault::missing(say("missing-this-request")))?;
    let page = Page::new(&desk, &person, "requests", tell!("request-named", reference = reference)).await?;
    let office = desk.bureau.office(&person.name, now());
    let case = requests::case(&office, &reference).await.map_err(Fault::refused)?;
    let is_draft = case.state == RequestState::Draft;
    let checked =
        if is_draft { requests::check(&office, &reference).await.map_err(Fault::refused)? } else { Checked::default() };
    // What would be refused is not offered.
    let own = is_draft && case.drafted_by.as_ref().is_some_and(|d| second_person("", d, &person.name).is_err());
    let may_approve = !own && checked.missing.is_empty();
    let clocks = deadlines::explain(&office, &reference).await.map_err(Fault::refused)?;
    let letters = desk.archive.letters_of(&reference).await?;
    let replies = desk.archive.replies_of(&reference).await?;
    let notes = desk.archive.notes(&reference).await?;
    desk.archive.mentions_seen(&person.name, &reference).await?;
    let kind = serde_json::to_value(view.request.kind).ok();
    let by = [
        case.drafted_by.map(|w| tell!("drafted-by", who = w)),
        case.approved_by.map(|w| tell!("approved-by", who = w)),
        case.sent_on.map(|d| tell!("sent-on", day = d.to_string())),
    ];
    html(&RequestPage {
        page,
        kind: kind.as_ref().and_then(|v| v.as_str()).map(shown::words).unwrap_or_default(),
        recipient: view.party.name.clone(),
        state: small_name(&case.state.to_string()),
        state_by: by.into_iter().flatten().collect::<Vec<_>>().join(", "),
        moves: moves(case.state, may_approve),
        is_draft,
        missing: checked.missing.iter().map(|lack| missing(&view.request, lack)).collect(),
        own,
        checked,
        clocks: clocks.iter().map(clock_row).collect(),
        moments: moments(&view, &letters, is_draft),
        items: items(&view),
        children: view.children.clone(),
        letters: letters.iter().map(letter_row).collect(),
        kinds: kinds(is_draft),
        replies: replies.iter().map(reply_row).collect(),
        messages: view.arrivals.iter().map(|a| (a.arrival.clone(), a.title.clone().unwrap_or_default())).collect(),
        notes,
        today: today().to_string(),
        request: view.request,
    })
}

/// What is missing in words, and where it is mended; no address where it is a setting.
fn missing(request: &TraceRequest, lack: &Lack) -> (String, String) {
    let words = lacking(lack);
    let anchor = anchor(lack.key);
    match (&lack.item, lack.key) {
        (Some(item), "items") => (
            tell!("lack-of-item", item = item, words = words),
            format!("{}#items", address(List::Requests, &request.reference)),
        ),
        (Some(item), _) => {
            (tell!("lack-of-item", item = item, words = words), format!("{}#{anchor}", address(List::Items, item)))
        }
        (None, "contacts") => (words, format!("{}#contacts", address(List::Parties, &request.recipient))),
        (None, "items" | "parent") => (words, format!("{}#{anchor}", address(List::Requests, &request.reference))),
        (None, _) => (words, String::new()),
    }
}

/// The steps that are possible in a state, with the text of each button.
fn moves(state: RequestState, may_approve: bool) -> Vec<(&'static str, String)> {
    let open = crate::review::REQUEST.open(state);
    let named = |verb: &RequestVerb| {
        Some(match verb {
            RequestVerb::Approve if !may_approve => return None,
            RequestVerb::Approve => ("approve", say("move-approve")),
            RequestVerb::Revise => ("revise", say("move-revise")),
            RequestVerb::Acknowledge => ("acknowledge", say("move-acknowledge")),
            RequestVerb::Answer => ("answer", say("move-answer")),
            RequestVerb::GiveUp => ("give_up", say("move-give-up")),
            RequestVerb::Close => ("close", say("move-close")),
            RequestVerb::Reopen => ("reopen", say("move-reopen")),
            RequestVerb::Send => return None, // follows from its letter
        })
    };
    open.iter().filter_map(named).map(|(name, words)| (name, words.to_owned())).collect()
}

/// The letters that can be drafted here. Letters of a right-of-reply text are drafted on the page of the text.
fn kinds(is_draft: bool) -> Vec<(&'static str, String)> {
    if is_draft {
        return Vec::new();
    }
    let own = |k: &&str| !matches!(*k, "right_of_reply" | "lock_notice");
    templates::kinds().into_iter().filter(own).map(|k| (k, shown::words(k))).collect()
}

fn clock_row(explained: &Explained) -> ClockRow {
    let left = explained.left;
    ClockRow {
        subject: explained.subject.clone(),
        what: match explained.kind {
            crate::model::ClockKind::Answer => say("clock-answer"),
            crate::model::ClockKind::Comment => say("clock-comment"),
        },
        due: explained.due.on.to_string(),
        left: match left {
            _ if !explained.running => say("no-longer-due").to_owned(),
            0 => say("due-today").to_owned(),
            1.. => tell!("due-in-days", n = left),
            _ => tell!("due-days-ago", n = -left),
        },
        late: explained.running && left < 0,
        running: explained.running,
        paused: explained.due.paused,
        steps: explained.due.steps.iter().map(told).collect(),
    }
}

fn reply_row(reply: &RightOfReply) -> ReplyRow {
    ReplyRow {
        id: reply.id.clone(),
        state: small_name(&reply.state.to_string()),
        locked: reply.locked.clone(),
        versions: reply.versions.len(),
    }
}

fn moments(view: &RequestView, letters: &[OutgoingLetter], is_draft: bool) -> Vec<Moment> {
    // A draft was not issued: its day is the one that it bears.
    let issued = (!is_draft).then(|| Moment {
        day: view.request.issued.to_string(),
        sign: "→",
        what: say("issued-2").to_owned(),
        title: tell!("to-party", party = view.party.name),
        href: None,
        about: String::new(),
    });
    let went = |l: &OutgoingLetter| Moment {
        day: l.dated.to_string(),
        sign: "→",
        what: shown::words(&l.kind),
        title: l.id.clone(),
        href: Some(format!("/letter/{}", l.id)),
        about: tell!("to-party-state", party = l.contact.name, state = small_name(&l.state.to_string())),
    };
    let mut all: Vec<Moment> = issued.into_iter().collect();
    all.extend(letters.iter().map(went));
    all.extend(view.arrivals.iter().cloned().map(came));
    all.extend(view.events.iter().map(happened));
    all.sort_by(|a, b| a.day.cmp(&b.day));
    all
}

fn came(row: Listed) -> Moment {
    let row = received_row(row);
    let about = [row.sender.as_str(), row.class.as_str(), row.state.unwrap_or_default()];
    Moment {
        day: row.received,
        sign: "←",
        what: row.kind,
        title: row.title,
        href: Some(row.href),
        about: about.iter().filter(|t| !t.is_empty()).copied().collect::<Vec<_>>().join(" · "),
    }
}

fn happened(event: &Event) -> Moment {
    Moment {
        day: shown::day(Some(&event.at.to_string())),
        sign: "·",
        what: shown::words(&event.what),
        title: tell!("by-who", who = event.who),
        href: None,
        about: String::new(),
    }
}

fn items(view: &RequestView) -> Vec<ItemRow> {
    view.items
        .iter()
        .map(|item| ItemRow {
            id: item.id.clone(),
            description: item.description.clone(),
            about: facts(item)
                .into_iter()
                .filter(|(name, _)| ["manufacturer", "model", "calibre", "documented"].map(say).contains(name))
                .map(|(_, value)| value)
                .collect::<Vec<_>>()
                .join(" · "),
            answers: answers(view, &item.id),
            papers: view.mentions.iter().filter(|m| m.item == item.id).map(paper_row).collect(),
        })
        .collect()
}

/// The responses about an item: those whose documents name it, and those that name no item of the request.
fn answers(view: &RequestView, item: &str) -> Vec<AnswerRow> {
    let responses = view.arrivals.iter().filter(|a| a.kind.as_deref() == Some(MessageKind::Response.as_str()));
    responses
        .filter_map(|a| {
            let mut named = view.mentions.iter().filter(|m| m.arrival == a.arrival).peekable();
            let whole = named.peek().is_none();
            if !whole && !named.any(|m| m.item == item) {
                return None;
            }
            let row = received_row(a.clone());
            let how = if whole { say("answers-the-request-as-a-whole") } else { say("names-this-item") };
            let says = says(view, &a.arrival, item);
            Some(AnswerRow { href: row.href, title: row.title, received: row.received, class: row.class, how, says })
        })
        .collect()
}

/// What a response says about an item, in words; empty if it says nothing about this item alone.
fn says(view: &RequestView, arrival: &str, item: &str) -> String {
    let of = view.answers.iter().filter(|(a, _)| a == arrival).flat_map(|(_, answers)| answers);
    // An item on two requests has an answer for each; it is told once.
    let mut factors: Vec<&str> = Vec::new();
    for factor in of.filter(|a| a.item == item).flat_map(|a| &a.factors).map(|f| shown::factor(*f)) {
        if !factors.contains(&factor) {
            factors.push(factor);
        }
    }
    factors.join(" · ")
}

fn back(reference: &str) -> axum::response::Response {
    Redirect::to(&format!("/request/{}", form_urlencoded(reference).replace('/', "%2F"))).into_response()
}

/// The form for a step of a request.
#[derive(Debug, Deserialize)]
pub(super) struct Act {
    csrf: String,
    act: String,
    #[serde(default)]
    why: String,
}

/// Approves a request, or marks it.
pub(super) async fn act(
    State(desk): State<Desk>,
    person: Person,
    Path(reference): Path<String>,
    Form(form): Form<Act>,
) -> Answer {
    person.check(&form.csrf)?;
    let office = desk.bureau.office(&person.name, now());
    let verb = match form.act.as_str() {
        "approve" => {
            requests::approve(&office, &reference).await.map_err(Fault::refused)?;
            return Ok(back(&reference));
        }
        "revise" => RequestVerb::Revise,
        "acknowledge" => RequestVerb::Acknowledge,
        "answer" => RequestVerb::Answer,
        "give_up" => RequestVerb::GiveUp,
        "close" => RequestVerb::Close,
        "reopen" => RequestVerb::Reopen,
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    requests::mark(&office, &reference, verb, &form.why).await.map_err(Fault::refused)?;
    Ok(back(&reference))
}

/// A change to a clock.
#[derive(Debug, Deserialize)]
pub(super) struct Change {
    csrf: String,
    subject: String,
    change: String,
    day: String,
    #[serde(default)]
    days: String,
    #[serde(default)]
    why: String,
}

/// Pauses, resumes or extends a clock.
pub(super) async fn clock(
    State(desk): State<Desk>,
    person: Person,
    Path(reference): Path<String>,
    Form(form): Form<Change>,
) -> Answer {
    person.check(&form.csrf)?;
    let what = ClockMove::of(&form.change).ok_or_else(|| Fault::unfit(say("refused-choose-what-to-do-with-the")))?;
    let day: Date = form.day.parse().map_err(|_| Fault::unfit(say("refused-give-the-first-day-such-as")))?;
    let days = form.days.trim().parse().unwrap_or(0);
    let office = desk.bureau.office(&person.name, now());
    deadlines::change(&office, &form.subject, what, day, days, &form.why).await.map_err(Fault::refused)?;
    Ok(back(&reference))
}

/// The form that names the request from which a secondary one follows.
#[derive(Debug, Deserialize)]
pub(super) struct Secondary {
    csrf: String,
    #[serde(default)]
    request: String,
}

/// Drafts a secondary request from the confirmed values of a response.
pub(super) async fn secondary(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Secondary>,
) -> Answer {
    person.check(&form.csrf)?;
    let office = desk.bureau.office(&person.name, now());
    let request = Some(form.request.as_str()).filter(|r| !r.is_empty());
    match secondary::draft(&office, &arrival, request, None, None).await {
        Ok(drafted) => Ok(back(&drafted.request.reference)),
        // Whom nobody has entered yet is entered first, from what the answer says.
        Err(error) => match error.downcast_ref::<Refused>() {
            Some(Refused::Unknown { name }) => {
                Ok(Redirect::to(&follow::new_recipient(name, &arrival, request)).into_response())
            }
            _ => Err(Fault::refused(error)),
        },
    }
}
