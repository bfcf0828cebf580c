//! A document beside its form: pages as pictures with a box for each value; the values with their standing and other
//! candidates; the lines of goods. Other tabs show its text, the raw mail and the headers.

use std::collections::HashMap;

use askama::Template;
use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::Desk;
use super::download::{Headers, headers, raw_text};
use super::fault::{Answer, Fault};
use super::filters;
use super::given::{Path, Query};
use super::matched::{self, MatchRow};
use super::message::{Run, Tab, runs};
use super::page::{Page, html};
use super::places::part_address;
use super::reread::{self, Whole};
use super::sessions::Person;
use super::shown::{self, Mark};
use super::words::{say, small_name, tell};
use crate::model::{Evidence, FieldName, Page as Sheet, Span, Standing, Unit};
use crate::pipeline::about;
use crate::store::{DeskDocument, DeskField, DeskLine, Queue, stamp};
use crate::web::sentences::{Told, remark};

/// A value, or a candidate for one, as shown.
pub(super) struct FieldRow {
    pub(super) position: usize,
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) value: String,
    pub(super) absent: &'static str,
    pub(super) raw: String,
    pub(super) page: u32,
    /// `x0 y0 x1 y1` in points; empty if the page has no layout.
    pub(super) rect: String,
    pub(super) mark: Mark,
    pub(super) why: String,
    pub(super) open: bool,
    pub(super) stamp: String,
    pub(super) sure: String,
    pub(super) losers: Vec<FieldRow>,
    /// The items of which it can be stated, and whether a person says so. Empty if there is only one.
    pub(super) items: Vec<(String, bool)>,
    /// Whether a person has said of which items it is stated.
    pub(super) placed: bool,
    /// The item that the program proposes; empty if it proposes none.
    pub(super) proposed: String,
}

/// A line of goods as shown.
pub(super) struct LineRow {
    pub(super) position: usize,
    pub(super) description: String,
    pub(super) quantity: String,
    pub(super) unit: &'static str,
    pub(super) lots: String,
    pub(super) serials: String,
    pub(super) page: u32,
    pub(super) rect: String,
    pub(super) mark: Mark,
    pub(super) open: bool,
    pub(super) standing: String,
}

struct PageRow {
    number: u32,
    width: f64,
    height: f64,
    /// The height of its small picture, in pixels.
    small: i64,
    reader: String,
}

/// A page of text without a picture, or the text of one.
struct TextPage {
    number: u32,
    runs: Vec<Run>,
}

#[derive(Template)]
#[template(path = "desk/document.html")]
struct DocumentPage {
    page: Page,
    /// The name that its sender gave it, or what it is.
    title: String,
    js: String,
    csrf: String,
    arrival: String,
    n: usize,
    kind: String,
    /// What can be said of it as a whole.
    whole: Option<Whole>,
    /// The page of the paper of which it is a copy.
    copy_of: Option<String>,
    /// The page of the paper that has its pages, with those of other files.
    joined_to: Option<String>,
    languages: String,
    main_language: String,
    sheets: Vec<PageRow>,
    pictured: bool,
    texts: Vec<TextPage>,
    fields: Vec<FieldRow>,
    lines: Vec<LineRow>,
    /// The totals that the document states, for the sums of its lines: `quantity 3750; packages 12`.
    printed: String,
    /// Where its numbers are those of our items.
    matches: Vec<MatchRow>,
    units: Vec<&'static str>,
    names: Vec<(&'static str, String)>,
    absents: Vec<(&'static str, &'static str)>,
    open: usize,
    reviewed: Option<String>,
    /// Whether it has values to be checked; else a person says that nothing more is to be done with it.
    valued: bool,
    /// Whether nothing of it could be read.
    unread: bool,
    undo: Option<String>,
    draft: String,
    before: Option<String>,
    after: Option<String>,
    remarks: Vec<(Told, bool)>,
    others: Vec<String>,
    tab: String,
    raw: Option<(String, bool)>,
    headers: Option<Headers>,
}

#[derive(Template)]
#[template(path = "desk/field.html")]
pub(super) struct FieldPart {
    pub(super) field: FieldRow,
    pub(super) absents: Vec<(&'static str, &'static str)>,
    pub(super) arrival: String,
    pub(super) n: usize,
    pub(super) csrf: String,
}

#[derive(Template)]
#[template(path = "desk/line.html")]
pub(super) struct LinePart {
    pub(super) line: LineRow,
    pub(super) units: Vec<&'static str>,
    pub(super) arrival: String,
    pub(super) n: usize,
}

/// The name under which drafts, presence and work are kept.
pub(super) fn subject(arrival: &str, n: usize) -> String {
    format!("document {arrival} {n}")
}

/// The document, or the fault that it does not exist.
pub(super) async fn load(desk: &Desk, arrival: &str, n: usize) -> Answer<DeskDocument> {
    desk.archive.desk_document(arrival, n).await?.ok_or_else(|| Fault::missing(say("missing-this-document")))
}

/// Of which items the values of a document can be stated.
pub(super) struct Asked {
    /// The ids of the items that the requests of its message ask about.
    items: Vec<String>,
    /// The item that the program proposes, by the field's position.
    proposed: HashMap<usize, String>,
}

/// Of which items the values of a document can be stated.
pub(super) async fn asked(desk: &Desk, arrival: &str, n: usize) -> Answer<Asked> {
    let items: Vec<String> = about::asked(&desk.archive, arrival).await?.into_iter().map(|i| i.id).collect();
    // With one item there is nothing to choose.
    let stated = if items.len() > 1 { about::stated(&desk.archive, arrival).await? } else { Vec::new() };
    let of_it = stated.into_iter().filter(|s| s.document == n);
    let proposed = of_it.filter_map(|s| Some((s.position, s.proposed?))).collect();
    Ok(Asked { items, proposed })
}

/// The page.
pub(super) async fn show(
    State(desk): State<Desk>,
    person: Person,
    Path((arrival, n)): Path<(String, usize)>,
    Query(tab): Query<Tab>,
) -> Answer {
    let document = load(&desk, &arrival, n).await?;
    let sheets = desk.leaves.of(&desk.archive, &document).await?;
    let subject = subject(&arrival, n);
    let draft = desk.archive.draft(&person.name, &subject).await?.unwrap_or_default();
    let waits = desk.archive.waits_in(&arrival, Some(n)).await?;
    let queue = waits.unwrap_or(Queue::ToReview);
    let next = |forward| {
        let (desk, arrival) = (&desk, arrival.clone());
        async move {
            let found = desk.archive.next_in_queue(queue, (&arrival, Some(n)), forward).await?;
            Ok::<_, Fault>(found.map(part_address))
        }
    };
    let (before, after) = (next(false).await?, next(true).await?);
    let others = desk.presence.here(&subject, &person.name);
    let kind = shown::words(&document.document_type);
    let title = document.name.clone().unwrap_or_else(|| kind.clone());
    let window = tell!("window-document", kind = kind.clone(), message = shown::short(&arrival));
    let page = Page::new(&desk, &person, "queues", window).await?;
    let original = if tab.tab == "raw" { Some(desk.archive.original(&arrival).await?) } else { None };
    let headers = if tab.tab == "headers" { Some(headers(&desk, &arrival).await?) } else { None };
    let pictured = pictured(&document) && sheets.iter().any(|s| s.width > 0.0);
    let text_tab = tab.tab == "text";
    let undo = document.last_decision.as_ref().filter(|(who, _)| *who == person.name).map(|(_, kind)| small_name(kind));
    let numbers: Vec<u32> = sheets.iter().map(|s| s.number).collect();
    let whole = reread::whole(&desk, &document, &numbers, open_fields(&document)).await?;
    html(&DocumentPage {
        title,
        whole,
        joined_to: document.joined_to.map(|place| format!("/document/{arrival}/{place}")),
        copy_of: document.copy_of.as_ref().map(|(of, place)| format!("/document/{of}/{place}")),
        js: super::assets::url("document.js"),
        csrf: person.csrf.clone(),
        kind,
        languages: document.languages.join(", "),
        main_language: document.languages.first().cloned().unwrap_or_else(|| "en".to_owned()),
        texts: if text_tab || !pictured {
            sheets.iter().map(|s| text_page(&document, s)).collect()
        } else {
            Vec::new()
        },
        sheets: sheets.iter().map(page_row).collect(),
        pictured,
        fields: field_rows(&document, &asked(&desk, &arrival, n).await?),
        lines: document.lines.iter().map(line_row).collect(),
        printed: printed(&document),
        matches: matched::rows(&desk, &arrival, n).await?,
        units: units(),
        names: names(),
        absents: absents(),
        open: open_fields(&document),
        valued: !matches!(waits, Some(Queue::Others | Queue::Unread)),
        unread: document.pages == 0,
        reviewed: document.reviewed.as_ref().map(|(who, at)| format!("{who}, {}", shown::minute(at))),
        undo,
        draft,
        before,
        after,
        remarks: document.remarks.iter().map(|r| (remark(r), r.grave)).collect(),
        others,
        raw: original.as_deref().map(raw_text),
        headers,
        tab: tab.tab,
        page,
        arrival,
        n,
    })
}

/// The totals that the document states, beside which the sums of its lines are shown.
fn printed(document: &DeskDocument) -> String {
    let totals = [FieldName::Quantity, FieldName::Packages];
    let stated = document.fields.iter().filter(|f| f.field.standing != Standing::Rejected);
    let told = stated.filter(|f| totals.contains(&f.field.name)).filter_map(|f| {
        let value = f.field.value.as_deref()?;
        Some(format!("{} {value}", f.field.name.as_str()))
    });
    told.collect::<Vec<_>>().join("; ")
}

/// How many values nobody has decided on.
pub(super) fn open_fields(document: &DeskDocument) -> usize {
    document.fields.iter().filter(|f| is_open(f.field.standing)).count()
        + document.lines.iter().filter(|l| is_open(l.standing)).count()
}

fn is_open(standing: Standing) -> bool {
    matches!(standing, Standing::Machine | Standing::Seen)
}

fn pictured(document: &DeskDocument) -> bool {
    document.media_type == "application/pdf" || document.media_type.starts_with("image/")
}

pub(super) fn absents() -> Vec<(&'static str, &'static str)> {
    shown::ABSENT.iter().map(|(name, _, words)| (*name, say(words))).collect()
}

pub(super) fn units() -> Vec<&'static str> {
    use Unit as U;
    let all = [
        U::Piece,
        U::Round,
        U::Box,
        U::Crate,
        U::Drum,
        U::Bag,
        U::Pallet,
        U::Container,
        U::Set,
        U::Pair,
        U::Kg,
        U::G,
        U::T,
        U::L,
        U::M,
    ];
    all.into_iter().map(Unit::as_str).collect()
}

fn names() -> Vec<(&'static str, String)> {
    let mut names: Vec<_> = FieldName::ALL.iter().map(|f| (f.as_str(), shown::words(f.as_str()))).collect();
    names.sort_by(|a, b| a.1.cmp(&b.1));
    names
}

#[allow(clippy::cast_possible_truncation)]
fn page_row(sheet: &Sheet) -> PageRow {
    // A picture without a size of its own is shown as a sheet of A4.
    let (width, height) = if sheet.width > 0.0 { (sheet.width, sheet.height) } else { (595.0, 842.0) };
    let small = (60.0 * height / width).clamp(20.0, 200.0) as i64;
    PageRow { number: sheet.number, width, height, small, reader: sheet.reader.clone() }
}

fn text_page(document: &DeskDocument, sheet: &Sheet) -> TextPage {
    let fields = document.fields.iter().map(|f| (&f.field.evidence, f.field.name.as_str(), f.field.value.as_deref()));
    let claims: Vec<(Span, String)> = fields
        .filter(|(e, _, value)| e.page == sheet.number && value.is_some())
        .map(|(e, name, value)| (e.span, format!("{}: {}", shown::words(name), value.unwrap_or_default())))
        .collect();
    TextPage { number: sheet.number, runs: runs(&sheet.text, &claims) }
}

fn rect(evidence: &Evidence) -> String {
    evidence.rect.map(|r| format!("{:.2} {:.2} {:.2} {:.2}", r.x0, r.y0, r.x1, r.y1)).unwrap_or_default()
}

/// Every value that was chosen, with the candidates that were not.
pub(super) fn field_rows(document: &DeskDocument, asked: &Asked) -> Vec<FieldRow> {
    document
        .fields
        .iter()
        // A value that was turned down with nothing in its place is no field any more.
        .filter(|f| f.field.standing != Standing::Rejected)
        .map(|f| {
            let mut row = field_row(f, Some(asked));
            // The surest first; what stands already is no candidate.
            let mut losers: Vec<_> = document
                .losers
                .iter()
                .filter(|l| {
                    l.field.name == f.field.name
                        && (l.field.value != f.field.value || l.field.standing == Standing::Rejected)
                })
                .collect();
            losers.sort_by(|a, b| b.field.confidence.total_cmp(&a.field.confidence));
            row.losers = losers.into_iter().take(12).map(|l| field_row(l, None)).collect();
            row
        })
        .collect()
}

fn field_row(desk: &DeskField, asked: Option<&Asked>) -> FieldRow {
    let field = &desk.field;
    let by = desk.by.as_ref().map(|(who, _)| who.as_str());
    FieldRow {
        position: desk.position,
        name: field.name.as_str(),
        label: shown::words(field.name.as_str()),
        value: field.value.clone().unwrap_or_default(),
        absent: field
            .absent
            .map(|a| shown::ABSENT.iter().find(|(_, v, _)| *v == a).map_or("", |(n, _, _)| n))
            .unwrap_or_default(),
        raw: field.evidence.raw.split_whitespace().collect::<Vec<_>>().join(" "),
        page: field.evidence.page,
        rect: rect(&field.evidence),
        mark: shown::mark(field.standing, by, field.confidence),
        why: format!("{}; {}", field.rule, field.evidence.reader),
        open: is_open(field.standing),
        stamp: stamp(field.standing, field.value.as_deref(), field.absent),
        sure: shown::percent(field.confidence),
        losers: Vec::new(),
        items: asked
            .iter()
            .flat_map(|a| a.items.iter().filter(|_| a.items.len() > 1))
            .map(|i| (i.clone(), field.items.as_ref().is_some_and(|of| of.contains(i))))
            .collect(),
        placed: field.items.is_some(),
        proposed: asked.and_then(|a| a.proposed.get(&desk.position)).cloned().unwrap_or_default(),
    }
}

pub(super) fn line_row(desk: &DeskLine) -> LineRow {
    let line = &desk.line;
    LineRow {
        position: desk.position,
        description: line.description.clone(),
        quantity: line.quantity.as_ref().map(ToString::to_string).unwrap_or_default(),
        unit: line.unit.map(Unit::as_str).unwrap_or_default(),
        lots: line.lots.join("; "),
        serials: line.serials.join("; "),
        page: line.evidence.page,
        rect: rect(&line.evidence),
        mark: shown::mark(desk.standing, desk.by.as_ref().map(|(who, _)| who.as_str()), line.confidence),
        open: is_open(desk.standing),
        standing: shown::standing_name(desk.standing).to_owned(),
    }
}

/// The words of a page with their boxes. A drag over the page picks from these.
pub(super) async fn words(
    State(desk): State<Desk>,
    _: Person,
    Path((arrival, n, page)): Path<(String, usize, u32)>,
) -> Answer<Json<Value>> {
    let document = load(&desk, &arrival, n).await?;
    let sheets = desk.leaves.of(&desk.archive, &document).await?;
    let sheet = sheets.iter().find(|s| s.number == page).ok_or_else(|| Fault::missing(say("missing-this-page")))?;
    let words: Vec<Value> = sheet
        .words
        .iter()
        .filter_map(|w| {
            let r = w.rect?;
            let short = |v: f64| (v * 100.0).round() / 100.0;
            Some(json!([w.text, short(r.x0), short(r.y0), short(r.x1), short(r.y1), w.span.start, w.span.end]))
        })
        .collect();
    Ok(Json(json!({ "width": sheet.width, "height": sheet.height, "words": words })))
}
