//! The page of a right-of-reply text: two versions side by side, comments by statement, the steps to its lock, and
//! the locked text.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::clock::{now, today};
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Form, Path, Query, number};
use super::letters::{LetterRow, letter_row};
use super::page::{Page, html};
use super::sessions::Person;
use super::shown;
use super::words::{say, small_name, tell};
use crate::model::{ReplyState, ReplyVersion, RightOfReply, Settled};
use crate::pipeline::outgoing::comments::{self as comments_in, Remarked};
use crate::pipeline::outgoing::facts::{self, Carried, Checked};
use crate::pipeline::outgoing::replies::{self, Named};
use crate::review::differences::{Piece, pieces};
use crate::web::sentences::{Told, told};

/// A piece of a comparison: its text, and whether it was removed, is new, or neither.
struct Stretch {
    text: String,
    class: &'static str,
}

/// A statement with the comments on it.
struct StatementRow {
    number: i64,
    text: String,
    /// The confirmed facts that it carries.
    facts: Vec<String>,
    /// What it says that nobody has confirmed.
    unconfirmed: Vec<String>,
    comments: Vec<CommentRow>,
    /// What came in about it and is not noted yet.
    remarks: Vec<Remarked>,
}

struct CommentRow {
    number: i64,
    /// How it was settled; `None` while it is open.
    settled: Option<String>,
    text: String,
    source: String,
    by: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "desk/reply.html")]
struct ReplyPage {
    page: Page,
    id: String,
    request: String,
    arrival: String,
    state: String,
    lock_date: Option<String>,
    locked: Option<(String, String, String)>,
    versions: Vec<(i64, String, String, String)>,
    earlier: i64,
    later: i64,
    left: Vec<Stretch>,
    right: Vec<Stretch>,
    statements: Vec<StatementRow>,
    /// The confirmed facts that no statement carries, each with the reason.
    missing: Vec<(String, &'static str)>,
    /// How many statements have a number of their own, by which a comment can name them.
    numbered: i64,
    /// Why the text cannot be held against the facts, if it cannot.
    unchecked: Option<String>,
    whole: Vec<CommentRow>,
    /// What came in about the whole text and is not noted yet.
    remarks: Vec<Remarked>,
    latest: String,
    letters: Vec<LetterRow>,
    stands: ReplyState,
    soon: String,
    /// The comments that are open, by number.
    open: Vec<i64>,
    /// What is missing before this person may lock it.
    lacks: Vec<Told>,
    /// What is locked: the last version, and its hash.
    last: i64,
    hash: String,
}

/// Which versions are compared.
#[derive(Debug, Deserialize)]
pub(super) struct Beside {
    #[serde(default, deserialize_with = "number")]
    earlier: Option<i64>,
    #[serde(default, deserialize_with = "number")]
    later: Option<i64>,
}

async fn load(desk: &Desk, id: &str) -> Answer<RightOfReply> {
    desk.archive.reply(id).await?.ok_or_else(|| Fault::missing(say("missing-this-right-of-reply-text")))
}

/// The page.
pub(super) async fn show(
    State(desk): State<Desk>,
    person: Person,
    Path(id): Path<String>,
    Query(beside): Query<Beside>,
) -> Answer {
    let reply = load(&desk, &id).await?;
    let page = Page::new(&desk, &person, "requests", tell!("right-of-reply-named", id = id)).await?;
    let last = reply.versions.last().map_or(1, |v| v.number);
    let (earlier, later) = (beside.earlier.unwrap_or((last - 1).max(1)), beside.later.unwrap_or(last));
    let text = |n: i64| reply.versions.iter().find(|v| v.number == n).map(|v| v.text.clone()).unwrap_or_default();
    let latest = text(last);
    let (left, right) = sides(&text(earlier), &text(later));
    let letters = desk.archive.letters_of(&reply.request).await?;
    let events = desk.archive.events_of(&format!("right of reply {id}")).await?;
    // A locked text is shown as it was locked, checked against its hash, or not at all.
    let locked = match &reply.locked {
        Some(hash) => {
            let bytes = desk.archive.locked_text(&id).await?;
            let when = events.iter().rfind(|e| e.what.contains("lock")).map(|e| shown::minute(&e.at.to_string()));
            Some((hash.clone(), when.unwrap_or_default(), String::from_utf8_lossy(&bytes).into_owned()))
        }
        None => None,
    };
    let office = desk.bureau.office(&person.name, now());
    let (checked, unchecked) = match facts::check(&office, &reply).await {
        Ok(found) => (Some(found), None),
        Err(why) => (None, Some(why.to_string())),
    };
    let missing = checked.iter().flat_map(Checked::missing);
    let remarks = comments_in::remarked(&office, &reply).await.map_err(Fault::refused)?;
    let lacks = replies::missing(&office, &reply).await.map_err(Fault::refused)?;
    html(&ReplyPage {
        missing: missing.map(|f| (fact(f), f.why.unwrap_or_else(|| say("the-text-does-not-say-it")))).collect(),
        unchecked,
        numbered: i64::try_from(replies::statements(&latest).len()).unwrap_or_default(),
        statements: statements(&reply, &latest, checked.as_ref(), &remarks),
        page,
        open: reply.comments.iter().filter(|c| c.settled.is_none()).map(|c| c.number).collect(),
        lacks: lacks.iter().map(told).collect(),
        last,
        hash: reply.versions.last().map(|v| v.sha256.clone()).unwrap_or_default(),
        request: reply.request.clone(),
        arrival: reply.arrival.clone(),
        state: small_name(&reply.state.to_string()),
        lock_date: reply.lock_date.map(|d| d.to_string()),
        locked,
        versions: reply.versions.iter().map(version).collect(),
        earlier,
        later,
        left,
        right,
        remarks: on(&remarks, None),
        whole: comments(&reply, None),
        latest,
        letters: letters.iter().filter(|l| l.reply.as_deref() == Some(&id)).map(letter_row).collect(),
        stands: reply.state,
        soon: today().saturating_add(jiff::ToSpan::days(28)).to_string(),
        id,
    })
}

fn version(v: &ReplyVersion) -> (i64, String, String, String) {
    (v.number, v.written_by.clone(), shown::minute(&v.written_at.to_string()), v.why.clone())
}

fn sides(earlier: &str, later: &str) -> (Vec<Stretch>, Vec<Stretch>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let stretch = |text: &str, class| Stretch { text: text.to_owned(), class };
    for piece in pieces(earlier, later) {
        match piece {
            Piece::Same(text) => {
                left.push(stretch(&text, ""));
                right.push(stretch(&text, ""));
            }
            Piece::Gone(text) => left.push(stretch(&text, "gone")),
            Piece::New(text) => right.push(stretch(&text, "new")),
        }
    }
    (left, right)
}

/// A fact in words: `order number of pistol-1: 23-2-7520`.
fn fact(carried: &Carried) -> String {
    let item = carried.item.as_ref().map(|i| format!(" {}", tell!("of-request", request = i))).unwrap_or_default();
    let value = if carried.value.is_empty() { String::new() } else { format!(": {}", carried.value) };
    format!("{}{item}{value}", carried.name)
}

fn statements(reply: &RightOfReply, text: &str, checked: Option<&Checked>, remarks: &[Remarked]) -> Vec<StatementRow> {
    // The checker also cuts texts without numbers; comments go by number.
    let cut = checked.map_or_else(|| replies::statements(text), |c| c.statements.clone());
    let row = |(number, text): (i64, String)| {
        let n = usize::try_from(number).unwrap_or_default();
        StatementRow {
            number,
            text,
            facts: checked.iter().flat_map(|c| c.of_statement(n)).map(fact).collect(),
            unconfirmed: checked.iter().flat_map(|c| c.unconfirmed.get(n - 1)).flatten().cloned().collect(),
            comments: comments(reply, Some(number)),
            remarks: on(remarks, Some(number)),
        }
    };
    (1_i64..).zip(cut).map(row).collect()
}

/// The remarks on one statement that nobody has noted.
fn on(remarks: &[Remarked], statement: Option<i64>) -> Vec<Remarked> {
    remarks.iter().filter(|r| r.statement == statement && !r.noted).cloned().collect()
}

fn comments(reply: &RightOfReply, on: Option<i64>) -> Vec<CommentRow> {
    let row = |c: &crate::model::ReplyComment| CommentRow {
        number: c.number,
        settled: c
            .settled
            .as_ref()
            .map(|s| tell!("settled-by", how = small_name(&s.how.to_string()), who = s.by, why = s.why)),
        text: c.text.clone(),
        source: c.source.clone(),
        by: c.noted_by.clone(),
        version: c.version,
    };
    reply.comments.iter().filter(|c| c.statement == on).map(row).collect()
}

/// The form for drafting a text.
#[derive(Debug, Deserialize)]
pub(super) struct Draft {
    csrf: String,
    #[serde(default)]
    request: String,
    #[serde(default)]
    verified: String,
}

/// Drafts a text from the confirmed values of a response.
pub(super) async fn draft(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Draft>,
) -> Answer {
    person.check(&form.csrf)?;
    let office = desk.bureau.office(&person.name, now());
    let request = Some(form.request.as_str()).filter(|r| !r.is_empty());
    let reply =
        replies::draft_from(&office, &arrival, request, form.verified == "yes").await.map_err(Fault::refused)?;
    Ok(Redirect::to(&format!("/reply/{}", reply.id)).into_response())
}

/// The form for a step of a text.
#[derive(Debug, Deserialize)]
pub(super) struct Act {
    csrf: String,
    act: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    day: String,
    #[serde(default)]
    statement: String,
    #[serde(default)]
    source: String,
    #[serde(default, deserialize_with = "number")]
    comment: Option<i64>,
    #[serde(default, deserialize_with = "number")]
    version: Option<i64>,
    #[serde(default)]
    sha256: String,
}

/// Takes the step.
pub(super) async fn act(
    State(desk): State<Desk>,
    person: Person,
    Path(id): Path<String>,
    Form(form): Form<Act>,
) -> Answer {
    person.check(&form.csrf)?;
    load(&desk, &id).await?;
    let office = desk.bureau.office(&person.name, now());
    let letter = |l: crate::model::OutgoingLetter| Some(format!("/letter/{}", l.id));
    let to = match form.act.as_str() {
        // A browser sends line ends as CRLF; the text is kept by code point, with line feeds.
        "revise" => replies::revise(&office, &id, &form.text.replace("\r\n", "\n"), &form.why).await.map(|_| None),
        "propose" => {
            let day: Date = form.day.parse().map_err(|_| Fault::unfit(say("refused-give-the-lock-date-such-as")))?;
            replies::propose(&office, &id, Some(day)).await.map(letter)
        }
        "comment" => {
            let on = form.statement.parse().ok();
            replies::comment(&office, &id, on, &form.text.replace("\r\n", "\n"), &form.source).await.map(|()| None)
        }
        "agree" => replies::agree(&office, &id, &form.why).await.map(|()| None),
        "answered" | "set_aside" => {
            let how = if form.act == "answered" { Settled::Answered } else { Settled::SetAside };
            let n = form.comment.ok_or_else(|| Fault::unfit(say("refused-choose-a-comment")))?;
            replies::settle_comment(&office, &id, n, how, &form.why).await.map(|()| None)
        }
        "lock" => {
            // What the person saw and ticked. If the text has another version by now, nothing is locked.
            let named = Named { version: form.version, sha256: Some(form.sha256.clone()) };
            replies::lock(&office, &id, &named).await.map(|_| None)
        }
        "notice" => replies::lock_notice(&office, &id).await.map(letter),
        other => return Err(Fault::unfit(tell!("refused-not-a-known-step", given = other))),
    };
    let to = to.map_err(Fault::refused)?;
    Ok(Redirect::to(&to.unwrap_or_else(|| format!("/reply/{id}"))).into_response())
}
