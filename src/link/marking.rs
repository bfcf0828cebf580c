//! Finds serial and lot numbers of the register in documents. It looks at line items that were understood as serials
//! or lots, and at any text that looks like a marking of the register. Letters that look alike are accepted. But a
//! match must be unlikely to happen by chance: a short plain number is found only where a serial or lot is expected,
//! and only exactly as marked.

use std::collections::HashSet;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::index::Index;
use super::markings::{Known, series};
use super::ranges;
use super::serials::runs_of;
use super::text::{Run, runs, windows};
use crate::languages;
use crate::layout::tokens::{Kind, folded, is_ideograph, tokens};
use crate::model::FieldName as F;
use crate::model::{Document, ItemLink, LineItem, MarkingKind, Span, Standing, Understanding, fold};

/// A marking of the register found in a document.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    /// Its item.
    pub(super) item: usize,
    /// What kind of marking it is.
    pub(super) kind: MarkingKind,
    /// The text in the document.
    pub(super) printed: String,
    /// Its page.
    pub(super) page: u32,
    /// The probability that it is the same marking.
    pub(super) confidence: f64,
    /// In words.
    pub(super) reason: String,
    /// Whether it only lies within a run of numbers, which anybody's numbers may do.
    pub(super) run: bool,
}

/// The most runs that an identifier is split into.
const MOST_RUNS: usize = 6;

/// How unlikely it is to find this key by chance, from 0 (any invoice has it) to 1 (a long key of letters and digits).
fn surprise(key: &str) -> f64 {
    let digits = key.chars().filter(char::is_ascii_digit).count();
    let letters = key.chars().count() - digits;
    // A letter is one of twenty-six, a digit one of ten, and of those some are look-alikes.
    let bits = 2.6 * as_f64(digits) + 4.0 * as_f64(letters.min(4)) + if letters > 0 && digits > 0 { 3.0 } else { 0.0 };
    if digits == 0 { 0.0 } else { ((bits - 9.0) / 16.0).clamp(0.0, 1.0) }
}

fn as_f64(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Every marking of the register in a document, each item and kind once, the most certain first.
pub(super) fn in_document(index: &Index, document: &Document, understanding: &Understanding) -> Vec<Hit> {
    let mut hits = Vec::new();
    for item in &understanding.line_items {
        for (printed, serial) in item.lots.iter().map(|l| (l, false)).chain(item.serials.iter().map(|s| (s, true))) {
            expected(index, printed, serial, item.evidence.page, &mut hits);
        }
        within_runs(index, item, &mut hits);
    }
    for page in &document.pages {
        let runs = runs(&page.text, page.quoted_from);
        anywhere(index, &page.text, &runs, page.number, &mut hits);
        for run in ranges::written(&page.text, page.quoted_from) {
            within(index, &run.first, &run.last, &run.printed, page.number, &mut hits);
        }
    }
    hits.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut seen = HashSet::new();
    hits.retain(|h| seen.insert((h.item, field_of(h.kind))));
    hits
}

/// Every marking of the register in the subject of a message, each item and kind once. A number without letters may be any paper's, so that it
/// counts only if it is long.
pub(super) fn in_subject(index: &Index, documents: &[Document]) -> Vec<Hit> {
    let head = documents.first().and_then(|d| d.part.head.as_deref());
    let subject = head.and_then(|h| h.subject.as_deref()).unwrap_or_default();
    let mut hits = Vec::new();
    anywhere(index, subject, &runs(subject, None), 1, &mut hits);
    hits.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    let mut seen = HashSet::new();
    hits.retain(|h| h.confidence >= SURE_ALONE && seen.insert((h.item, field_of(h.kind))));
    hits
}

/// From this probability on a marking finds a request. Chosen by hand.
pub(super) const SURE_ALONE: f64 = 0.7;

/// A string that was understood to be a lot or a serial, or a run of them.
fn expected(index: &Index, printed: &str, serial: bool, page: u32, hits: &mut Vec<Hit>) {
    let key = fold(printed);
    for known in look_up(index, &key) {
        // A lot in the column of serials is likelier a typing error of the reader than the same lot.
        if (known.kind == MarkingKind::Serial) == serial {
            hits.push(hit(known, printed, page, same(known, printed, &key).max(0.6), ""));
        }
    }
}

/// The items whose serial or lot numbers lie within the runs of a row of goods.
fn within_runs(index: &Index, item: &LineItem, hits: &mut Vec<Hit>) {
    let quantity = item.quantity.as_ref().and_then(|q| q.as_str().parse::<u64>().ok());
    for run in runs_of(&item.serials, quantity).into_iter().chain(runs_of(&item.lots, None)) {
        within(index, &run.first, &run.last, &run.printed, item.evidence.page, hits);
    }
}

fn within(index: &Index, first: &str, last: &str, printed: &str, page: u32, hits: &mut Vec<Hit>) {
    let (Some((stem, digits, from)), Some((other, wide, to))) = (series(first), series(last)) else {
        return;
    };
    // A run whose second end drops the stem (`A-1001 – 1175`) has the first one's.
    if digits != wide || from > to || !(stem == other || other.is_empty()) {
        return;
    }
    let Some(numbers) = index.markings.series.get(&(stem, digits)) else {
        return;
    };
    for known in numbers.range(from..=to).flat_map(|(_, n)| n).filter_map(|n| index.markings.all.get(*n)) {
        let reason = if known.kind == MarkingKind::Serial {
            "serial number within the run"
        } else {
            "lot number within the run"
        };
        hits.push(hit(known, printed, page, 0.85, reason));
    }
}

/// Anything in the text that looks like a marking of the register.
fn anywhere(index: &Index, text: &str, runs: &[Run], page: u32, hits: &mut Vec<Hit>) {
    for window in windows(runs, MOST_RUNS) {
        let mut key = String::new();
        for run in window {
            key.push_str(&run.folded);
            if key.chars().count() > index.markings.longest {
                break;
            }
            for known in look_up(index, &key) {
                let printed = Span::new(window[0].span.start, run.span.end).of(text);
                let sure = same(known, printed, &key);
                if sure >= 0.5 && !(digits_only(&key) && of_a_paper(text, window[0].span.start)) {
                    hits.push(hit(known, printed, page, sure, ""));
                }
            }
        }
    }
}

fn digits_only(key: &str) -> bool {
    key.bytes().all(|b| b.is_ascii_digit())
}

/// Nouns for papers, of all languages, folded: a plain number behind one is the paper's, not a marking.
static PAPERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let captions = |l: &'static languages::Language| {
        [F::InvoiceNumber, F::OrderNumber, F::ContractNumber, F::LicenceNumber].into_iter().flat_map(move |name| {
            l.captions.iter().filter(move |(n, _)| *n == name).flat_map(|(_, list)| list.iter().copied())
        })
    };
    let nouns = languages::whole()
        .flat_map(|l| captions(l).chain(l.claims.contract.iter().copied()).chain(l.claims.order.iter().copied()));
    let words = nouns.flat_map(|c| c.split_whitespace().map(|w| w.trim_matches(|c: char| !c.is_alphanumeric())));
    folded(words.filter(|w| w.chars().count() >= LEAST_NOUN))
});

/// Nouns for papers in ideographs.
static HAN_PAPERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lists = languages::ALL.iter().flat_map(|l| l.claims.contract.iter().chain(l.claims.order));
    lists.copied().filter(|w| w.chars().count() >= 2 && w.chars().all(is_ideograph)).collect()
});

/// Words that say number alone, of all languages, folded.
static NUMBER: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    folded(languages::words(|l| l.words.number).chain(languages::words(|l| l.words.number_in_letters)))
});

/// A noun for a paper stands within so many characters before its number: a few words.
const NEAR: usize = 200;

/// A noun for a paper has so many letters at least.
const LEAST_NOUN: usize = 4;

/// Whether what stands right before this place says that the number is a paper's: `invoice no.`, `Rechnung Nr.`, `счёт №`.
fn of_a_paper(text: &str, at: usize) -> bool {
    let before = Span::new(at.saturating_sub(NEAR), at).of(text);
    let before = before.rsplit(['\n', ';', ',']).next().unwrap_or_default();
    let words = tokens(before).into_iter().rev().filter(|t| t.kind == Kind::Word);
    // No spaces part ideographs: `订单 3310`.
    let shut = before.trim_end_matches(|c: char| !c.is_alphanumeric());
    if HAN_PAPERS.iter().any(|noun| shut.trim_end_matches(['号', '码']).ends_with(noun)) {
        return true;
    }
    let nouns = words.skip_while(|t| NUMBER.contains(&t.text));
    nouns.take(1).any(|t| PAPERS.contains(&t.text) && !NUMBER.contains(&t.text))
}

fn look_up<'a>(index: &'a Index, key: &str) -> impl Iterator<Item = &'a Known> {
    index.markings.keys.get(key).into_iter().flatten().filter_map(|n| index.markings.all.get(*n))
}

/// The probability that the printed text is this marking.
fn same(known: &Known, printed: &str, key: &str) -> f64 {
    let plain = |s: &str| s.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect::<String>();
    let letters = |s: &str| s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect::<String>();
    let surprise = surprise(key);
    if plain(&known.text) == plain(printed) {
        0.45 + 0.54 * surprise.sqrt()
    } else if letters(&known.text) == letters(printed) {
        0.35 + 0.6 * surprise.sqrt()
    } else {
        0.15 + 0.7 * surprise.sqrt()
    }
}

fn hit(known: &Known, printed: &str, page: u32, confidence: f64, reason: &str) -> Hit {
    let kind = match known.kind {
        MarkingKind::Serial => "serial number",
        MarkingKind::Batch => "batch number",
        _ => "lot number",
    };
    let run = !reason.is_empty();
    let reason = if run {
        format!("{reason}: {}", known.text)
    } else if known.text == printed {
        format!("same {kind}")
    } else {
        format!("same {kind}, marked {}", known.text)
    };
    let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
    Hit { item: known.item, kind: known.kind, printed, page, confidence: confidence.min(0.99), reason, run }
}

/// Hits as links: one for each request of the item, or one without a request.
pub(super) fn links(index: &Index, hits: Vec<Hit>) -> Vec<ItemLink> {
    let mut links = Vec::new();
    for hit in hits {
        let item = &index.items[hit.item];
        let mut add = |request: Option<usize>| {
            links.push(ItemLink {
                request: request.map(|r| index.requests[r].reference.clone()),
                item: item.id.clone(),
                field: field_of(hit.kind).to_owned(),
                value: hit.printed.clone(),
                confidence: hit.confidence,
                reason: hit.reason.clone(),
                standing: Standing::Machine,
            });
        };
        if item.requests.is_empty() {
            add(None);
        } else {
            item.requests.iter().for_each(|r| add(Some(*r)));
        }
    }
    links
}

/// The field of a document record for a marking of this kind.
fn field_of(kind: MarkingKind) -> &'static str {
    if kind == MarkingKind::Serial { "serials" } else { "lots" }
}
