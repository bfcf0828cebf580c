//! The page of a message: what the sender wrote, with the sentences behind the claims marked and the quotation
//! folded; all parts; which request it answers, and why; its kind, class and factors with what supports them.

mod acting;
mod factors;
mod parts;
mod written;

use askama::Template;
use axum::extract::State as Of;
use serde::Deserialize;

use super::Desk;
use super::deletion;
use super::download::{Headers, headers, raw_text};
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Path, Query};
use super::page::{Page, html};
use super::sessions::Person;
use super::shown::{self, Mark};
use super::terms;
use super::words::{say, small_name, tell};
use crate::model::{
    Against, CheckResult, Factor, Filed, Grade, Ground, GroundKind, MessageKind, RequestState, Standing, Verification,
};
use crate::pipeline::grades::{self, Grades};
use crate::pipeline::{about, limits};
use crate::store::{DeskLink, Said, State};
use crate::web::sentences::{Told, kept, remark};

use factors::{FactorRow, factor_row};
use parts::{PartRow, parts, size};
use written::{Written, written};

pub(super) use acting::{classify, kind, place, sentence, try_again, undo, verify};
pub(super) use written::{Run, runs};

struct LinkRow {
    request: String,
    mark: Mark,
    /// How strong the grounds are, in words, and what follows until a person has placed the message.
    grade: String,
    /// Whether the request can be marked as answered: a person has placed this response with it, and nobody has marked it.
    offer: bool,
    grounds: Vec<Told>,
    open: bool,
}

#[derive(Template)]
#[template(path = "desk/message.html")]
struct MessagePage {
    page: Page,
    js: String,
    arrival: String,
    short: String,
    title: String,
    from: String,
    received: Option<String>,
    size: String,
    sightings: Vec<String>,
    said: Said,
    /// The last decision on the message as a whole, where it is one's own.
    undo: Option<String>,
    kind: String,
    kinds: Vec<(&'static str, String, bool)>,
    is_message: bool,
    /// Whether nothing could be made of it, not even what it is.
    set_aside: bool,
    read: bool,
    links: Vec<LinkRow>,
    /// The requests that a person has placed it with.
    placed: Vec<String>,
    written: Vec<Written>,
    parts: Vec<PartRow>,
    problems: Vec<Told>,
    classes: Vec<(&'static str, &'static str, bool)>,
    class: Option<String>,
    confidence: String,
    odds: Option<String>,
    /// What somebody must decide on again, each with the reason.
    reopened: Vec<String>,
    factors: Vec<FactorRow>,
    /// The checks of this answer: what was checked, the result, whether it counts, whether the answer holds.
    checks: Vec<(String, String, bool, bool)>,
    againsts: Vec<(&'static str, String)>,
    results: Vec<(&'static str, String)>,
    /// Its terms of use.
    terms: terms::Part,
    deletion: deletion::Part,
    duplicate_of: Option<String>,
    /// Whether the domain in From vouches for the mail, in one word.
    sender: Option<String>,
    tab: String,
    raw: Option<(String, bool)>,
    headers: Option<Headers>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Tab {
    #[serde(default)]
    pub(super) tab: String,
}

/// The page.
pub(super) async fn show(
    Of(desk): Of<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Query(tab): Query<Tab>,
) -> Answer {
    let found = desk.archive.message_for_desk(&arrival, limits::is_letter).await?;
    let (found, counts) = found.ok_or_else(|| Fault::missing(say("missing-this-message")))?;
    let (said, links) = desk.archive.said(&arrival).await?;
    let grades = Grades::look(&desk.archive).await?.of_message(&desk.archive, &arrival).await?;
    let deletion = deletion::part(&desk, &person, &arrival).await?;
    let filed = found.filed.as_ref();
    // The page is shown without them if no reader can be started.
    let limits = match filed {
        Some(filed) => limits::seen(desk.easel.readers(), filed).await.unwrap_or_default(),
        None => Vec::new(),
    };
    let waits = waiting_for(&desk, &links, filed.and_then(|f| f.message_kind)).await?;
    let title = filed
        .and_then(title_of)
        .unwrap_or_else(|| if deletion.done { say("deleted-message") } else { say("no-subject") }.to_owned());
    let page = Page::new(&desk, &person, "messages", tell!("window-message", message = shown::short(&arrival))).await?;
    let kind = filed.and_then(|f| f.message_kind);
    let response = filed.and_then(|f| f.response.clone());
    let factors = response.as_ref().map(|r| r.factors.clone()).unwrap_or_default();
    let judged = response.as_ref().map(|r| r.judged.clone()).unwrap_or_default();
    let asked: Vec<String> = about::asked(&desk.archive, &arrival).await?.into_iter().map(|i| i.id).collect();
    let class = response.as_ref().map(|r| r.class);
    let tab = if deletion.done { Tab { tab: String::new() } } else { tab };
    let raw = if tab.tab == "raw" { Some(raw_text(&desk.archive.original(&arrival).await?)) } else { None };
    let headers = if tab.tab == "headers" { Some(headers(&desk, &arrival).await?) } else { None };
    let sender = desk.archive.sender(&arrival).await?.map(|s| small_name(s.verdict.as_str()));
    let undo = said.last_decision.as_ref().filter(|(who, _)| *who == person.name).map(|(_, kind)| small_name(kind));
    html(&MessagePage {
        js: super::assets::url("message.js"),
        short: shown::short(&arrival),
        from: filed.and_then(|f| f.from.clone()).unwrap_or_else(|| say("by-hand").to_owned()),
        received: filed.and_then(|f| f.received).map(|t| format!("{} UTC", shown::minute(&t.to_string()))),
        size: size(found.size),
        sightings: found
            .sightings
            .iter()
            .map(|s| tell!("sighting-at", when = shown::minute(&s.at.to_string()), place = s.source))
            .collect(),
        kind: kind.map(|k| shown::words(k.as_str())).unwrap_or_else(|| say("paper").to_owned()),
        kinds: shown::KINDS.iter().map(|k| (k.as_str(), shown::words(k.as_str()), Some(*k) == kind)).collect(),
        is_message: filed.is_some_and(|f| f.message_kind.is_some()),
        set_aside: found.state == State::SetAside && filed.is_none_or(|f| f.documents.is_empty()),
        read: filed.is_some(),
        links: links.iter().map(|l| link_row(l, grades.get(&l.request).copied(), waits.contains(&l.request))).collect(),
        placed: links.iter().filter(|l| l.standing == Standing::Confirmed).map(|l| l.request.clone()).collect(),
        written: filed.map(|f| written(f, &limits)).unwrap_or_default(),
        parts: filed.map(|f| parts(&arrival, f, &counts)).unwrap_or_default(),
        problems: filed.map(problems).unwrap_or_default(),
        classes: shown::CLASSES.iter().map(|(c, name, about)| (*name, say(about), Some(*c) == class)).collect(),
        class: class.map(|c| {
            shown::CLASSES.iter().find(|(k, _, _)| *k == c).map_or_else(String::new, |(_, n, _)| small_name(n))
        }),
        confidence: response.as_ref().map(|r| shown::percent(r.confidence)).unwrap_or_default(),
        reopened: judged.reopened.iter().map(|r| format!("{}: {}", shown::factor(r.factor), r.because)).collect(),
        odds: class.and_then(|c| shown::at_odds(c, &factors)),
        factors: Factor::ALL
            .iter()
            .map(|f| factor_row(*f, &factors, &arrival, filed, &limits, &judged, &asked))
            .collect(),
        checks: desk.archive.verifications_of(&arrival).await?.into_iter().map(check).collect(),
        againsts: Against::ALL.iter().map(|a| (a.as_str(), small_name(&a.to_string()))).collect(),
        results: CheckResult::ALL.iter().map(|r| (r.as_str(), small_name(&r.to_string()))).collect(),
        terms: terms::part(&desk, &arrival, filed).await?,
        deletion,
        duplicate_of: filed.and_then(|f| f.duplicate_of.clone()),
        page,
        arrival,
        title,
        said,
        undo,
        sender,
        tab: tab.tab,
        raw,
        headers,
    })
}

/// A check as shown.
fn check(v: Verification) -> (String, String, bool, bool) {
    let what = tell!(
        "check-told",
        request = v.request,
        against = small_name(&v.against.to_string()),
        what = v.what,
        day = v.on.to_string(),
        who = v.by
    );
    (what, small_name(&v.result.to_string()), v.current, v.result == CheckResult::Holds)
}

fn title_of(filed: &Filed) -> Option<String> {
    let name = || filed.documents.first().and_then(|d| d.document.part.name.clone());
    filed.subject.clone().filter(|s| !s.trim().is_empty()).or_else(name)
}

/// The requests that a placed response answers and that are still waited for.
async fn waiting_for(desk: &Desk, links: &[DeskLink], kind: Option<MessageKind>) -> Answer<Vec<String>> {
    let mut waits = Vec::new();
    if kind != Some(MessageKind::Response) {
        return Ok(waits);
    }
    for link in links.iter().filter(|l| l.standing == Standing::Confirmed) {
        let case = desk.archive.case(&link.request).await?;
        if case.is_some_and(|c| matches!(c.state, RequestState::Sent | RequestState::Acknowledged)) {
            waits.push(link.request.clone());
        }
    }
    Ok(waits)
}

/// The key of the words of a grade.
fn grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::Placed => "grade-placed",
        Grade::VerifiedThread => "grade-verified-thread",
        Grade::Thread => "grade-thread",
        Grade::KnownSender => "grade-known-sender",
        Grade::ReferenceAndDomain => "grade-reference-and-domain",
        Grade::Reference => "grade-reference",
        Grade::Serial => "grade-serial",
        Grade::Lot => "grade-lot",
        Grade::Number => "grade-number",
        Grade::Name => "grade-name",
    }
}

/// A grade for the person who places the message: what it rests on, and what it may do until then.
fn graded(grade: Grade) -> String {
    let may = grades::may(grade);
    let follows = if may.count {
        ""
    } else if may.move_letter {
        say("grade-may-move-letter")
    } else if may.hold_reminder {
        say("grade-may-hold-reminder")
    } else {
        say("grade-may-nothing")
    };
    format!("{}{follows}", say(grade_key(grade)))
}

/// The name of a kind of grounds.
fn ground_key(kind: GroundKind) -> &'static str {
    match kind {
        GroundKind::Thread => "ground-thread",
        GroundKind::Subject => "ground-subject",
        GroundKind::Body => "ground-body",
        GroundKind::Document => "ground-document",
        GroundKind::Quotation => "ground-quotation",
        GroundKind::Serial => "ground-serial",
        GroundKind::Marking => "ground-marking",
        GroundKind::Number => "ground-number",
        GroundKind::Enclosed => "ground-enclosed",
        GroundKind::Sender => "ground-sender",
        GroundKind::Person => "ground-person",
    }
}

/// A ground in words. That From names the party is none as long as the sender is not verified.
fn ground(ground: &Ground, grade: Option<Grade>) -> Told {
    let proved = [Grade::Placed, Grade::VerifiedThread, Grade::KnownSender, Grade::ReferenceAndDomain];
    let told = kept(ground_key(ground.kind), &ground.text);
    if ground.kind == GroundKind::Sender && grade.is_none_or(|g| !proved.contains(&g)) {
        return told.within("ground-not-verified", "ground");
    }
    told
}

fn link_row(link: &DeskLink, grade: Option<Grade>, offer: bool) -> LinkRow {
    let mut mark = shown::mark(link.standing, link.by.as_deref(), link.confidence);
    if link.standing == Standing::Seen {
        mark.word = tell!("not-enough-information-says", who = link.by.as_deref().unwrap_or_else(|| say("a-person")));
    }
    LinkRow {
        request: link.request.clone(),
        mark,
        grade: grade.map(graded).unwrap_or_default(),
        offer,
        grounds: link.grounds.iter().map(|g| ground(g, grade)).collect(),
        open: matches!(link.standing, Standing::Machine | Standing::Seen),
    }
}

fn problems(filed: &Filed) -> Vec<Told> {
    filed.problems.iter().map(remark).collect()
}
