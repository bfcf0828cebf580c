//! The page of a message: what the sender wrote, with the sentences behind the claims marked and the quotation
//! folded; all parts; which request it answers, and why; its kind, class and factors with what supports them.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use jiff::civil::Date;
use serde::Deserialize;

use super::Desk;
use super::clock::now;
use super::download::{Headers, headers, raw_text};
use super::fault::{Answer, Fault};
use super::given::{Form, Path, Query};
use super::page::{Page, html};
use super::sessions::Person;
use super::shown::{self, Mark};
use super::terms;
use crate::model::{
    Against, CheckResult, Class, Factor, Filed, FiledDocument, Grade, Ground, GroundKind, Judged, MessageKind,
    Page as Sheet, PartRole, RequestState, SentenceMark, Span, Standing, Verification,
};
use crate::pipeline::grades::{self, Grades};
use crate::pipeline::outgoing::verifying::{self, Given};
use crate::pipeline::{about, limits};
use crate::store::{DeskLink, Said};

/// A piece of text and its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) text: String,
    /// Whether it belongs to a sentence behind a claim.
    pub(super) claimed: bool,
    /// Whether it is the value itself.
    pub(super) value: bool,
    /// What is claimed, for the tool tip.
    pub(super) tip: String,
}

/// What the sender wrote, cut into pieces. The quotation is separate.
pub(super) struct Written {
    pub(super) runs: Vec<Run>,
    pub(super) quoted: String,
    pub(super) document: usize,
}

/// A part of the message.
pub(super) struct PartRow {
    depth: usize,
    name: String,
    role: &'static str,
    media_type: String,
    size: String,
    kind: String,
    what: String,
    grave: bool,
    href: Option<String>,
    file: String,
}

/// A factor and what supports it.
struct FactorRow {
    value: &'static str,
    words: &'static str,
    limits: bool,
    ticked: bool,
    support: Vec<Support>,
    /// Why somebody must decide on it again.
    reopened: Option<String>,
    /// The items of which it can be said, and whether it is. Empty if there is only one.
    items: Vec<(String, bool)>,
}

/// What stands behind a factor.
#[derive(PartialEq)]
struct Support {
    text: String,
    href: String,
    /// For a sentence: how a form names it, and how it stands.
    sentence: Option<(String, &'static str)>,
}

struct LinkRow {
    request: String,
    mark: Mark,
    /// How strong the grounds are, in words, and what follows until a person has placed the message.
    grade: String,
    /// Whether the request can be marked as answered: a person has placed this response with it, and nobody has marked it.
    offer: bool,
    grounds: Vec<String>,
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
    received: String,
    size: String,
    sightings: Vec<String>,
    said: Said,
    /// The last decision on the message as a whole, where it is one's own.
    undo: Option<String>,
    kind: String,
    kinds: Vec<(&'static str, String, bool)>,
    is_message: bool,
    read: bool,
    links: Vec<LinkRow>,
    written: Vec<Written>,
    parts: Vec<PartRow>,
    problems: Vec<String>,
    classes: Vec<(&'static str, &'static str, bool)>,
    class: Option<String>,
    confidence: String,
    odds: Option<String>,
    /// What somebody must decide on again, each with the reason.
    reopened: Vec<String>,
    factors: Vec<FactorRow>,
    /// The checks of this answer: what was checked, the result, whether it counts.
    checks: Vec<(String, String, bool)>,
    againsts: Vec<(&'static str, String)>,
    results: Vec<(&'static str, String)>,
    /// Its terms of use.
    terms: terms::Part,
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
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Query(tab): Query<Tab>,
) -> Answer {
    let found = desk.archive.message_for_desk(&arrival, limits::is_letter).await?;
    let (found, counts) = found.ok_or_else(|| Fault::missing("this message"))?;
    let (said, links) = desk.archive.said(&arrival).await?;
    let grades = Grades::look(&desk.archive).await?.of_message(&desk.archive, &arrival).await?;
    let filed = found.filed.as_ref();
    // The page is shown without them if no reader can be started.
    let limits = match filed {
        Some(filed) => limits::seen(desk.easel.readers(), filed).await.unwrap_or_default(),
        None => Vec::new(),
    };
    let waits = waiting_for(&desk, &links, filed.and_then(|f| f.message_kind)).await?;
    let title = filed.and_then(title_of).unwrap_or_else(|| "(no subject)".to_owned());
    let page = Page::new(&desk, &person, "messages", title.clone()).await?;
    let kind = filed.and_then(|f| f.message_kind);
    let response = filed.and_then(|f| f.response.clone());
    let factors = response.as_ref().map(|r| r.factors.clone()).unwrap_or_default();
    let judged = response.as_ref().map(|r| r.judged.clone()).unwrap_or_default();
    let asked: Vec<String> = about::asked(&desk.archive, &arrival).await?.into_iter().map(|i| i.id).collect();
    let class = response.as_ref().map(|r| r.class);
    let raw = if tab.tab == "raw" { Some(raw_text(&desk.archive.original(&arrival).await?)) } else { None };
    let headers = if tab.tab == "headers" { Some(headers(&desk, &arrival).await?) } else { None };
    let sender = desk.archive.sender(&arrival).await?.map(|s| s.verdict.as_str().to_owned());
    let undo = said.last_decision.as_ref().filter(|(who, _)| *who == person.name).map(|(_, kind)| kind.clone());
    html(&MessagePage {
        js: super::assets::url("message.js"),
        short: shown::short(&arrival),
        from: filed.and_then(|f| f.from.clone()).unwrap_or_else(|| "by hand".to_owned()),
        received: filed.and_then(|f| f.received).map(|t| shown::minute(&t.to_string())).unwrap_or_default(),
        size: size(found.size),
        sightings: found
            .sightings
            .iter()
            .map(|s| format!("{} at {}", shown::minute(&s.at.to_string()), s.source))
            .collect(),
        kind: kind.map(|k| shown::words(k.as_str())).unwrap_or_else(|| "Paper".to_owned()),
        kinds: shown::KINDS.iter().map(|k| (k.as_str(), shown::words(k.as_str()), Some(*k) == kind)).collect(),
        is_message: filed.is_some_and(|f| f.message_kind.is_some()),
        read: filed.is_some(),
        links: links.iter().map(|l| link_row(l, grades.get(&l.request).copied(), waits.contains(&l.request))).collect(),
        written: filed.map(|f| written(f, &limits)).unwrap_or_default(),
        parts: filed.map(|f| parts(&arrival, f, &counts)).unwrap_or_default(),
        problems: filed.map(problems).unwrap_or_default(),
        classes: shown::CLASSES.iter().map(|(c, name, about)| (*name, *about, Some(*c) == class)).collect(),
        class: class.map(|c| shown::CLASSES.iter().find(|(k, _, _)| *k == c).map_or("", |(_, n, _)| n).to_owned()),
        confidence: response.as_ref().map(|r| shown::percent(r.confidence)).unwrap_or_default(),
        reopened: judged.reopened.iter().map(|r| format!("{}: {}", shown::factor(r.factor), r.because)).collect(),
        odds: class.and_then(|c| shown::at_odds(c, &factors)),
        factors: Factor::ALL
            .iter()
            .map(|f| factor_row(*f, &factors, &arrival, filed, &limits, &judged, &asked))
            .collect(),
        checks: desk.archive.verifications().await?.into_iter().filter(|v| v.arrival == arrival).map(check).collect(),
        againsts: Against::ALL.iter().map(|a| (a.as_str(), a.to_string())).collect(),
        results: CheckResult::ALL.iter().map(|r| (r.as_str(), r.to_string())).collect(),
        terms: terms::part(&desk, &arrival, filed).await?,
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
fn check(v: Verification) -> (String, String, bool) {
    let what = format!("for {}, against {}: {}, on {}, noted by {}", v.request, v.against, v.what, v.on, v.by);
    (what, v.result.to_string(), v.current)
}

/// The form for a check.
#[derive(Debug, Deserialize)]
pub(super) struct CheckForm {
    csrf: String,
    request: String,
    against: String,
    what: String,
    result: String,
    #[serde(default)]
    on: String,
}

/// Records that the answer was checked.
pub(super) async fn verify(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<CheckForm>,
) -> Answer {
    person.check(&form.csrf)?;
    let day = || form.on.parse::<Date>().map_err(|_| Fault::unfit("give the day of the check, such as 2026-12-24"));
    let given = Given {
        against: Against::of(&form.against).ok_or_else(|| Fault::unfit("choose what it was checked against"))?,
        what: form.what.clone(),
        result: CheckResult::of(&form.result).ok_or_else(|| Fault::unfit("choose the result"))?,
        on: if form.on.is_empty() { None } else { Some(day()?) },
    };
    let office = desk.bureau.office(&person.name, now());
    let request = Some(form.request.as_str()).filter(|r| !r.is_empty());
    verifying::record(&office, &arrival, request, given).await.map_err(Fault::refused)?;
    Ok(Redirect::to(&format!("/message/{arrival}#checks")).into_response())
}

fn title_of(filed: &Filed) -> Option<String> {
    let name = || filed.documents.first().and_then(|d| d.document.part.name.clone());
    filed.subject.clone().filter(|s| !s.trim().is_empty()).or_else(name)
}

/// A number of bytes for people.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..=1023 => format!("{bytes} bytes"),
        1024..=1_048_575 => format!("{} KiB", bytes / 1024),
        _ => format!("{}.{} MiB", bytes >> 20, (bytes & 0xF_FFFF) * 10 / 0x10_0000),
    }
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

/// A grade for the person who places the message: what it rests on, and what it may do until then.
fn graded(grade: Grade) -> String {
    let may = grades::may(grade);
    let follows = if may.count {
        ""
    } else if may.move_letter {
        ": it says whether our letter arrived; it counts when you have placed it"
    } else if may.hold_reminder {
        ": it holds back a reminder; nothing else follows until you have placed it"
    } else {
        ": anybody could have written it; nothing follows until you have placed it"
    };
    format!("{}{follows}", grades::words(grade))
}

/// A ground in words. That From names the party is none as long as the sender is not verified.
fn ground(ground: &Ground, grade: Option<Grade>) -> String {
    let proved = [Grade::Placed, Grade::VerifiedThread, Grade::KnownSender, Grade::ReferenceAndDomain];
    if ground.kind == GroundKind::Sender && grade.is_none_or(|g| !proved.contains(&g)) {
        return format!("{}, says From; not verified, so it does not count", ground.text);
    }
    ground.text.clone()
}

fn link_row(link: &DeskLink, grade: Option<Grade>, offer: bool) -> LinkRow {
    let mut mark = shown::mark(link.standing, link.by.as_deref(), link.confidence);
    if link.standing == Standing::Seen {
        mark.word = format!("not enough information, says {}", link.by.as_deref().unwrap_or("a person"));
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

fn problems(filed: &Filed) -> Vec<String> {
    filed.problems.iter().map(|r| r.detail.clone()).collect()
}

fn written(filed: &Filed, limits: &[limits::Said]) -> Vec<Written> {
    let bodies = filed.documents.iter().enumerate().filter(|(_, d)| d.document.part.role == PartRole::Body);
    bodies.flat_map(|(n, d)| d.document.pages.iter().map(move |p| page_of(n, d, p, limits))).collect()
}

/// One page of what the sender typed.
fn page_of(document: usize, filed: &FiledDocument, page: &Sheet, limits: &[limits::Said]) -> Written {
    let mut claims: Vec<(Span, String)> = filed
        .understanding
        .fields
        .iter()
        .filter(|f| f.evidence.page == page.number && f.value.is_some())
        .map(|f| {
            let value = f.value.as_deref().unwrap_or_default();
            (f.evidence.span, format!("{}: {value}", shown::words(f.name.as_str())))
        })
        .collect();
    let limits = limits.iter().filter(|l| l.document == document && l.page == page.number);
    claims.extend(limits.map(|l| (l.span, shown::factor(l.factor).to_owned())));
    let end = page.quoted_from.unwrap_or(usize::MAX);
    let new: String = page.text.chars().take(end).collect();
    Written { runs: runs(&new, &claims), quoted: page.text.chars().skip(end).collect(), document }
}

/// Cuts a text where sentences with claims, and the values in them, begin and end.
pub(super) fn runs(text: &str, claims: &[(Span, String)]) -> Vec<Run> {
    let chars: Vec<char> = text.chars().collect();
    let mut tips: Vec<BTreeMap<usize, ()>> = vec![BTreeMap::new(); chars.len()];
    let mut value = vec![false; chars.len()];
    for (n, (span, _)) in claims.iter().enumerate() {
        let (start, end) = (span.start.min(chars.len()), span.end.min(chars.len()));
        if start >= end {
            continue;
        }
        let from = (0..start).rev().find(|i| ends_sentence(&chars, *i)).map_or(0, |i| i + 1);
        let to = (end - 1..chars.len()).find(|i| ends_sentence(&chars, *i)).map_or(chars.len(), |i| i + 1);
        for tip in tips.get_mut(from..to).into_iter().flatten() {
            tip.insert(n, ());
        }
        value.get_mut(start..end).into_iter().flatten().for_each(|v| *v = true);
    }
    let mut out: Vec<Run> = Vec::new();
    let mut last: Option<(&BTreeMap<usize, ()>, bool)> = None;
    for ((c, tip), value) in chars.iter().zip(&tips).zip(&value) {
        if last == Some((tip, *value))
            && let Some(run) = out.last_mut()
        {
            run.text.push(*c);
            continue;
        }
        last = Some((tip, *value));
        let names: Vec<&str> = tip.keys().filter_map(|n| claims.get(*n)).map(|(_, t)| t.as_str()).collect();
        out.push(Run { text: c.to_string(), claimed: !tip.is_empty(), value: *value, tip: names.join("\n") });
    }
    out
}

/// Whether a sentence ends at this character: a full stop before a blank, or the end of a line.
fn ends_sentence(chars: &[char], at: usize) -> bool {
    let blank_after = chars.get(at + 1).is_none_or(|c| c.is_whitespace());
    match chars.get(at) {
        Some('\n') => true,
        Some('。' | '！' | '？') => true,
        // An abbreviation or an initial before the stop is no end: `No.`, `S.A.`
        Some('.') => {
            blank_after && chars.get(at.saturating_sub(3)..at).is_some_and(|w| w.iter().all(|c| c.is_alphanumeric()))
        }
        Some('!' | '?' | ';') => blank_after,
        _ => false,
    }
}

fn parts(arrival: &str, filed: &Filed, counts: &[usize]) -> Vec<PartRow> {
    let depth = |mut at: usize| {
        let mut depth = 0;
        while let Some(parent) = filed.documents.get(at).and_then(|d| d.document.part.parent).filter(|p| *p < at) {
            (at, depth) = (parent, depth + 1);
        }
        depth
    };
    let row = |(n, d): (usize, &FiledDocument)| {
        let part = &d.document.part;
        let pages = counts.get(n).copied().unwrap_or_default();
        let grave: Vec<_> = d.document.all_remarks().filter(|r| r.grave).collect();
        let container = filed.documents.iter().any(|c| c.document.part.parent == Some(n));
        let what = match (grave.first(), pages) {
            (Some(remark), _) => format!("set aside: {}", remark.detail),
            (None, 0) if container => "opened; its contents follow".to_owned(),
            (None, 0) if part.role == PartRole::Inline => "shown in the text (a logo, for example)".to_owned(),
            (None, 0) => "it has no text".to_owned(),
            (None, 1) => "read: 1 page".to_owned(),
            (None, pages) => format!("read: {pages} pages"),
        };
        let name = part.name.clone().unwrap_or_else(|| match part.role {
            PartRole::Body => "(the text of the message)".to_owned(),
            PartRole::Root => "(the message itself)".to_owned(),
            _ => "(without a name)".to_owned(),
        });
        PartRow {
            depth: depth(n).min(5),
            name,
            role: role(part.role),
            media_type: part.media_type.clone(),
            size: size(part.size),
            kind: if pages > 0 { shown::words(&d.understanding.document_type) } else { String::new() },
            what,
            grave: !grave.is_empty(),
            href: (pages > 0).then(|| format!("/document/{arrival}/{n}")),
            file: format!("/document/{arrival}/{n}/file"),
        }
    };
    filed.documents.iter().enumerate().map(row).collect()
}

fn role(role: PartRole) -> &'static str {
    match role {
        PartRole::Root => "the whole",
        PartRole::Body => "text",
        PartRole::Attachment => "attached",
        PartRole::Inline => "in the text",
        PartRole::Message => "enclosed mail",
        PartRole::Member => "in an archive",
    }
}

/// How many values and sentences are shown beside a factor: as many as a reader takes in at a glance.
const SUPPORT: usize = 6;

/// How many characters of a sentence are shown beside its factor.
const SENTENCE: usize = 160;

fn factor_row(
    factor: Factor,
    ticked: &[Factor],
    arrival: &str,
    filed: Option<&Filed>,
    limits: &[limits::Said],
    judged: &Judged,
    asked: &[String],
) -> FactorRow {
    let names = factor.rests_on();
    let mut support: Vec<Support> = Vec::new();
    for (n, document) in filed.iter().flat_map(|f| f.documents.iter().enumerate()) {
        for field in document.understanding.fields.iter().filter(|f| names.contains(&f.name)) {
            if let Some(value) = &field.value {
                let href = format!("/document/{arrival}/{n}#{}", field.name.as_str());
                if !support.iter().any(|s| s.text == *value) {
                    support.push(Support { text: value.clone(), href, sentence: None });
                }
            }
        }
        if factor == Factor::DocumentsProvided && document.document.part.role == PartRole::Attachment {
            let name = document.document.part.name.clone().unwrap_or_else(|| "a file without a name".to_owned());
            support.push(Support { text: name, href: format!("/document/{arrival}/{n}"), sentence: None });
        }
    }
    for said in limits.iter().filter(|l| l.factor == factor) {
        let short: String = said.text.chars().take(SENTENCE).collect();
        let cut = if short.len() < said.text.len() { "…" } else { "" };
        let place =
            |m: &&SentenceMark| (m.document, m.page, m.span, m.factor) == (said.document, said.page, said.span, factor);
        let standing = match judged.sentences.iter().find(place).map(|m| m.standing) {
            Some(Standing::Rejected) => "rejected",
            Some(_) => "confirmed",
            None => "",
        };
        let name = format!("{} {} {} {} {}", said.document, said.page, said.span.start, said.span.end, factor.as_str());
        support.push(Support {
            text: format!("{short}{cut}"),
            href: format!("/document/{arrival}/{}", said.document),
            sentence: Some((name, standing)),
        });
    }
    support.truncate(SUPPORT);
    FactorRow {
        value: factor.as_str(),
        words: shown::factor(factor),
        limits: factor.limits() || factor == Factor::ManufacturerDenied,
        ticked: ticked.contains(&factor),
        support,
        reopened: judged.reopened.iter().find(|r| r.factor == factor).map(|r| r.because.clone()),
        items: asked
            .iter()
            .filter(|_| asked.len() > 1 && factor != Factor::DocumentsProvided)
            .map(|i| (i.clone(), judged.items.get(&factor).is_some_and(|of| of.contains(i))))
            .collect(),
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Placed {
    csrf: String,
    request: String,
    answer: String,
}

/// Saves whether the message answers a request.
pub(super) async fn place(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Placed>,
) -> Answer {
    person.check(&form.csrf)?;
    let standing = match form.answer.as_str() {
        "yes" => Standing::Confirmed,
        "no" => Standing::Rejected,
        "open" => Standing::Seen,
        other => {
            return Err(Fault::unfit(format!(
                "{other:?} is not a known answer; choose yes, no or not enough information"
            )));
        }
    };
    person.decider(&desk, &arrival).place(&form.request, standing).await?;
    Ok(Redirect::to(&format!("/message/{arrival}#place")).into_response())
}

#[derive(Debug, Deserialize)]
pub(super) struct Kind {
    csrf: String,
    kind: String,
}

/// Saves what kind of message it is, or that nothing more is to be done.
pub(super) async fn kind(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Kind>,
) -> Answer {
    person.check(&form.csrf)?;
    match form.kind.as_str() {
        "settled" => person.decider(&desk, &arrival).settle(true).await?,
        "open" => person.decider(&desk, &arrival).settle(false).await?,
        name => {
            let kind = shown::KINDS.into_iter().find(|k: &MessageKind| k.as_str() == name);
            let kind = kind
                .ok_or_else(|| Fault::unfit(format!("{name:?} is not a kind of message; choose one from the list")))?;
            person.decider(&desk, &arrival).kind(kind).await?;
        }
    }
    Ok(Redirect::to(&format!("/message/{arrival}")).into_response())
}

/// Saves class and factors. The form has one field for each ticked factor.
pub(super) async fn classify(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |name: &str| form.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default();
    person.check(of("csrf"))?;
    let class = shown::CLASSES.iter().find(|(_, name, _)| *name == of("class")).map(|(c, _, _)| *c);
    let class: Class =
        class.ok_or_else(|| Fault::unfit("choose a class first: expansive, permissive or dissuasive"))?;
    let ticked = |f: &&Factor| form.iter().any(|(n, v)| n == "factor" && v == f.as_str());
    let factors: Vec<Factor> = Factor::ALL.iter().filter(ticked).copied().collect();
    // `item` is `records_destroyed pistol-1`: the factor is said of that item.
    let mut items: BTreeMap<Factor, Vec<String>> = BTreeMap::new();
    for (name, item) in form.iter().filter(|(n, _)| n == "item").filter_map(|(_, v)| v.split_once(' ')) {
        if let Some(factor) = factors.iter().find(|f| f.as_str() == name) {
            items.entry(*factor).or_default().push(item.to_owned());
        }
    }
    person.decider(&desk, &arrival).classify(class, &factors, items).await?;
    Ok(Redirect::to(&format!("/message/{arrival}#class")).into_response())
}

/// Saves whether a sentence says what the program saw in it. The form names the sentence and the answer: `yes 1 1 33 60 records_destroyed`.
pub(super) async fn sentence(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let of = |name: &str| form.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default();
    person.check(of("csrf"))?;
    let words: Vec<&str> = of("sentence").split(' ').collect();
    let [right, document, page, start, end, factor] = words.as_slice() else {
        return Err(Fault::unfit("choose a sentence; reload the page"));
    };
    let number = |word: &str| word.parse::<usize>().map_err(|_| Fault::unfit("choose a sentence; reload the page"));
    let factor = Factor::ALL.iter().copied().find(|f| f.as_str() == *factor);
    let said = limits::Said {
        factor: factor.ok_or_else(|| Fault::unfit("choose a sentence; reload the page"))?,
        document: number(document)?,
        page: u32::try_from(number(page)?).unwrap_or_default(),
        span: Span::new(number(start)?, number(end)?),
        text: String::new(),
    };
    person.decider(&desk, &arrival).sentence(&said, *right == "yes").await?;
    Ok(Redirect::to(&format!("/message/{arrival}#class")).into_response())
}

#[derive(Debug, Deserialize)]
pub(super) struct Undo {
    csrf: String,
}

/// Takes the last decision on the message as a whole back.
pub(super) async fn undo(
    State(desk): State<Desk>,
    person: Person,
    Path(arrival): Path<String>,
    axum::Form(form): axum::Form<Undo>,
) -> Answer {
    person.check(&form.csrf)?;
    person.decider(&desk, &arrival).undo(None).await?;
    Ok(Redirect::to(&format!("/message/{arrival}")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_lights_its_sentence_and_its_value() {
        let text = "Thank you. The rifle was made in 1978 at Cugir. Nothing more.";
        let claims = [(Span::new(33, 37), "Manufacture date: 1978".to_owned())];
        let runs = runs(text, &claims);
        assert_eq!(runs.iter().map(|r| r.text.as_str()).collect::<String>(), text);
        let claimed: String = runs.iter().filter(|r| r.claimed).map(|r| r.text.as_str()).collect();
        assert_eq!(claimed.trim(), "The rifle was made in 1978 at Cugir.");
        assert_eq!(runs.iter().find(|r| r.value).map(|r| r.text.as_str()), Some("1978"));
        // A span that lies outside of the text harms nothing.
        assert_eq!(super::runs("ab", &[(Span::new(5, 9), String::new())]).len(), 1);
    }
}
