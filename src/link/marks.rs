//! Serials, lots and batches of the register in papers: by look-up of folded keys, by runs of serials that contain one. A document and what
//! it was understood to say come in, items go out, each with how surprising the match is. Short or plain numbers need their exact
//! form and a word beside them that says what they are.

use std::collections::{HashMap, HashSet};

use super::Index;
use super::ranges::{self, Run};
use super::tokens::{Gap, Piece, pieces};
use crate::model::{Document, Item, ItemLink, MarkingKind, Understanding, fold};

/// The identifying marks of all items.
#[derive(Debug, Default)]
pub(super) struct Marks {
    by_key: HashMap<String, Vec<Mark>>,
    /// The first two characters of all keys.
    heads: HashSet<String>,
    /// The longest key.
    longest: usize,
    /// Serials that end in a number, by what stands before it and how many digits it has.
    by_series: HashMap<(String, usize), Vec<(u64, Mark)>>,
}

#[derive(Debug, Clone)]
struct Mark {
    item: usize,
    kind: MarkingKind,
    text: String,
}

/// A mark found in a document.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub item: usize,
    pub kind: MarkingKind,
    /// As the document prints it.
    pub value: String,
    /// The page, from 1.
    pub page: u32,
    pub confidence: f64,
    /// Whether it was found as a member of a printed run.
    pub in_run: bool,
}

impl Found {
    pub fn to_link(&self, index: &Index, preferred: &[usize]) -> ItemLink {
        let kept = index.items.get(self.item);
        let requests = kept.map_or(&[][..], |k| &k.requests);
        let request = preferred.iter().find(|p| requests.contains(p)).or_else(|| requests.first());
        ItemLink {
            request: request.map(|r| index.reference(*r).to_owned()),
            item: kept.map(|k| k.id.clone()).unwrap_or_default(),
            field: self.field().to_owned(),
            value: self.value.clone(),
            confidence: self.confidence,
            reason: self.reason(),
        }
    }

    fn field(&self) -> &'static str {
        if self.kind == MarkingKind::Serial { "serials" } else { "lots" }
    }

    /// `same lot number`, `within the serial numbers A-1001 to A-1175`.
    pub fn reason(&self) -> String {
        if self.in_run {
            return format!("within the serial numbers {}", self.value);
        }
        format!("same {} number", self.kind.as_str())
    }
}

/// Below this many bits a match in running text may be chance, even in its exact form.
const EXACT_BITS: f64 = 17.0;

/// The same for a match that was retyped or has no word beside it.
const FREE_BITS: f64 = 26.0;

/// How many code points before a number a word that says what it is may stand.
const REACH: usize = 90;

impl Marks {
    pub fn new(items: &[Item]) -> Self {
        let mut all = Self::default();
        for (item, kept) in items.iter().enumerate() {
            for marking in kept.markings.iter().filter(|m| m.kind.identifies()) {
                let key = fold(&marking.text);
                if key.len() < 3 || !key.bytes().any(|b| b.is_ascii_digit()) {
                    continue;
                }
                let mark = Mark { item, kind: marking.kind, text: marking.text.clone() };
                all.longest = all.longest.max(key.chars().count());
                all.heads.insert(key.chars().take(2).collect());
                if marking.kind == MarkingKind::Serial
                    && let Some((head, number, digits)) = ranges::series(&marking.text)
                {
                    all.by_series.entry((head, digits)).or_default().push((number, mark.clone()));
                }
                all.by_key.entry(key).or_default().push(mark);
            }
        }
        for series in all.by_series.values_mut() {
            series.sort_by_key(|s| s.0);
        }
        all
    }

    /// The items a document names, each once, with its best match.
    pub fn find(&self, document: &Document, understood: Option<&Understanding>) -> Vec<Found> {
        let mut out: Vec<Found> = Vec::new();
        if self.by_key.is_empty() {
            return out;
        }
        for page in &document.pages {
            let until = page.quoted_from.unwrap_or(usize::MAX);
            self.in_text(&page.text, until, page.number, None, &mut out);
            for run in ranges::find(&page.text, until) {
                self.in_run(&run, page.number, &mut out);
            }
        }
        for row in understood.iter().flat_map(|u| &u.line_items) {
            for (values, kind) in [(&row.lots, MarkingKind::Lot), (&row.serials, MarkingKind::Serial)] {
                for value in values {
                    self.in_text(value, usize::MAX, row.evidence.page, Some(kind), &mut out);
                    for run in ranges::find(value, usize::MAX) {
                        self.in_run(&Run { told: true, ..run }, row.evidence.page, &mut out);
                    }
                }
            }
        }
        out
    }

    fn in_text(&self, text: &str, until: usize, page: u32, column: Option<MarkingKind>, out: &mut Vec<Found>) {
        let found = pieces(text, until);
        for at in 0..found.len() {
            let head: String = found[at].key.chars().take(2).collect();
            let long = head.chars().count() == 2 && !self.heads.contains(&head);
            if !long {
                self.at(&found, at, text, page, column, out);
            }
        }
    }

    /// The marks that begin at this piece: keys of one to several pieces are looked up.
    fn at(&self, found: &[Piece], at: usize, text: &str, page: u32, column: Option<MarkingKind>, out: &mut Vec<Found>) {
        let mut key = String::new();
        for (n, piece) in found[at..].iter().enumerate().take(6) {
            if n > 0 && piece.gap == Gap::Break {
                break;
            }
            key.push_str(&piece.key);
            if key.chars().count() > self.longest {
                break;
            }
            let Some(marks) = self.by_key.get(&key) else { continue };
            let span = found[at].span.union(&piece.span);
            let raw = span.of(text);
            let told = column.is_some() || told(text, span.start);
            for mark in marks {
                if let Some(confidence) = belief(mark, raw, told, clipped(text, span.start, span.end)) {
                    keep(
                        out,
                        Found {
                            item: mark.item,
                            kind: mark.kind,
                            value: raw.to_owned(),
                            page,
                            confidence,
                            in_run: false,
                        },
                    );
                }
            }
        }
    }

    fn in_run(&self, run: &Run, page: u32, out: &mut Vec<Found>) {
        let Some(series) = self.by_series.get(&(run.head.clone(), run.digits)) else { return };
        let from = series.partition_point(|s| s.0 < run.first);
        for (_, mark) in series[from..].iter().take_while(|s| s.0 <= run.last) {
            let sure = run.told || run.head.chars().any(char::is_alphabetic);
            if sure {
                let value = run.raw.clone();
                let confidence = if run.told { 0.95 } else { 0.88 };
                keep(out, Found { item: mark.item, kind: mark.kind, value, page, confidence, in_run: true });
            }
        }
    }
}

/// Keeps the better of two matches of one item and kind.
fn keep(out: &mut Vec<Found>, found: Found) {
    match out
        .iter_mut()
        .find(|f| f.item == found.item && (f.kind == found.kind) && fold(&f.value) == fold(&found.value))
    {
        Some(old) if old.confidence < found.confidence => *old = found,
        Some(_) => {}
        None => {
            if !out.iter().any(|f| f.item == found.item && f.kind == found.kind && f.confidence >= found.confidence) {
                out.retain(|f| !(f.item == found.item && f.kind == found.kind));
                out.push(found);
            }
        }
    }
}

/// The probability that a match is the item's mark; `None` where it may be chance.
fn belief(mark: &Mark, raw: &str, told: bool, clipped: bool) -> Option<f64> {
    let exact = same_form(&mark.text, raw);
    let bits = surprise(&mark.text);
    let letters = mark.text.chars().any(char::is_alphabetic);
    if clipped && !(told && exact && letters) {
        return None;
    }
    let needed = match (exact, told) {
        (true, true) => EXACT_BITS - 3.0,
        (true, false) if letters => EXACT_BITS + 3.0,
        (false, true) if letters => EXACT_BITS + 2.0,
        _ => FREE_BITS,
    };
    if bits < needed {
        return None;
    }
    let base = match (exact, told) {
        (true, true) => 0.985,
        (true, false) => 0.97,
        (false, true) => 0.95,
        (false, false) => 0.93,
    };
    Some(base)
}

/// Whether two writings are the same but for case, the kind of dash and of space.
fn same_form(mark: &str, raw: &str) -> bool {
    let plain = |text: &str| -> String {
        let signs = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| if matches!(c, '–' | '—' | '‐' | '‑' | '−') { '-' } else { c });
        signs.flat_map(char::to_uppercase).collect()
    };
    plain(mark) == plain(raw)
}

/// How surprising it is to meet a mark by chance, in bits: letters say more than digits, signs a little.
fn surprise(text: &str) -> f64 {
    text.chars()
        .map(|c| match c {
            c if c.is_numeric() => 3.32,
            c if c.is_alphabetic() => 4.7,
            c if c.is_whitespace() => 0.5,
            _ => 2.0,
        })
        .sum()
}

/// Whether the match is a piece of a longer identifier (`AF-7503`, `F-7503-2`, `12 750.300`).
fn clipped(text: &str, start: usize, end: usize) -> bool {
    let mut after = text.chars().skip(end);
    let behind = match after.next() {
        Some('-' | '/' | '_' | '–') => after.next().is_some_and(char::is_alphanumeric),
        Some('.' | ',') => after.next().is_some_and(|c| c.is_ascii_digit()),
        _ => false,
    };
    let before: Vec<char> = text.chars().skip(start.saturating_sub(2)).take(start.min(2)).collect();
    let front = match before.as_slice() {
        [a, '-' | '/' | '_' | '–'] => a.is_alphanumeric(),
        [a, '.' | ','] => a.is_ascii_digit(),
        _ => false,
    };
    behind || front
}

/// Whether a word that says "serial", "lot" or "number" stands before a place.
fn told(text: &str, start: usize) -> bool {
    let from = start.saturating_sub(REACH);
    let before: String = text.chars().skip(from).take(start - from).collect::<String>().to_lowercase();
    WORDS.iter().any(|w| before.contains(w))
}

/// Stems of words for serial, lot, batch and number in the tongues of the trade, lower case.
const WORDS: &[&str] = &[
    "serial",
    "s/n",
    "sn ",
    "lot",
    "batch",
    "série",
    "serie",
    "seri",
    "chargen",
    "charge",
    "los",
    "partie",
    "партия",
    "партии",
    "серийн",
    "серия",
    "заводск",
    "номер",
    "№",
    "n°",
    "nº",
    "no.",
    "nr",
    "numéro",
    "número",
    "numero",
    "numer",
    "numar",
    "număr",
    "рег",
    "الرقم",
    "رقم",
    "أرقام",
    "دفعة",
    "التسلسلي",
    "تشغيل",
    "批",
    "序列",
    "枪号",
    "号",
    "编号",
    "kafile",
    "parti",
    "numara",
    "broj",
    "број",
    "партида",
    "матрик",
    "matricol",
    "lote",
    "partij",
    "marking",
    "marked",
    "marque",
    "bearing",
    "weapon n",
];
