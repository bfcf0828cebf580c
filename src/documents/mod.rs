//! Document types, and [`understand`]. In: a document. Out: its type, its fields and its rows of goods. The type with the best likeness wins. A document
//! that no type claims is `other`.

mod bounds;

mod confidence;

mod findings;

mod found;

mod form;

mod kind;

mod paper;

mod several;

mod transfer;

mod types;

pub use confidence::calibration::{Calibration, Features, NAMES as CALIBRATED};
pub use confidence::tariff::remarks;
pub use findings::Findings;
pub use found::{Found, assembled, found_in, found_in_one, joined, parted_at};
pub use kind::DocumentType;
pub use paper::Paper;
pub use several::parted;
pub use transfer::transfers;
pub use types::{ALL, nature_of};

use confidence::{calibration, checks, dates, tariff};

use crate::find::Sheet;
use crate::model::{Document, Field, Nature, Understanding};
use crate::statements::{self, Understood};

/// Below this likeness a paper is nothing we know: the scale of [`DocumentType::likeness`] calls 0.3 a mere possibility.
const KNOWN: f64 = 0.3;

/// From this strength on a title of another kind of paper says that the paper is none of ours: large, high, alone. Chosen by eye; not measured.
const NAMED: f64 = 0.75;

/// From this strength on a title of another kind outweighs captions, where it is louder by so much than every title of ours. A title alone on its line in the
/// head of a page has .64 in print of the usual size. Chosen by eye; not measured.
const CALLED: f64 = 0.55;
const LOUDER: f64 = 0.1;

/// From this likeness on a letter is one, whatever stands large on it. Chosen by eye; not measured.
const LETTER: f64 = 0.5;

/// Where the type is less sure than this, no value is surer than that: its captions may mean something else. Measured on 43 papers of strangers: of values
/// at 0.9 and more .89 were right on all papers, .91 on those whose type was surer.
const DOUBTED: (f64, f64) = (0.5, 0.85);

/// What a mail that has nothing to do with a request says of quantities and dates is no claim: its letters' fields become losers, still in view.
pub fn disown(understood: &mut [Understood]) {
    for Understood { understanding, .. } in understood.iter_mut().filter(|u| u.nature == Nature::Letter) {
        let fields = std::mem::take(&mut understanding.fields);
        understanding.losers.extend(fields);
    }
}

/// The type a paper is most like and the probability that this is right; `None` where nothing is like it enough.
pub fn recognise(paper: &Paper<'_>) -> (Option<&'static dyn DocumentType>, f64) {
    let mut ranked: Vec<(f64, &dyn DocumentType)> = ALL.iter().map(|t| (t.likeness(paper), *t)).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    // "PURCHASE ORDER" in large letters is none of ours, whatever captions it has, unless these name the paper: "Invoice number", "Invoice date".
    let other = form::title::strength(&paper.sheet, OTHER);
    let named = ranked.first().is_some_and(|(_, kind)| form::title::numbered(&paper.sheet, kind.name()));
    if !named && other >= NAMED && ranked.first().is_none_or(|(l, _)| *l < other) {
        return (None, other);
    }
    // A title of another kind says more than the captions do, where no title names one of ours as loudly. Letters have no title, and cite many.
    let own = || ALL.iter().map(|t| form::title::strength(&paper.sheet, t.name())).fold(0.0, f64::max);
    let letter = ranked.first().is_some_and(|(l, kind)| kind.nature() == Nature::Letter && *l >= LETTER);
    let called = form::title::called(&paper.sheet, OTHER);
    if !letter && !named && called >= CALLED && called >= own() + LOUDER {
        return (None, called);
    }
    let best = ranked.first().copied().filter(|(l, _)| *l >= KNOWN);
    let second = ranked.get(1).map_or(0.0, |(l, _)| *l);
    match best {
        Some((likeness, kind)) => (Some(kind), (likeness - 0.5 * second * (second / likeness)).clamp(0.05, 0.99)),
        None => (None, 1.0 - ranked.first().map_or(0.0, |(l, _)| *l)),
    }
}

/// The name of a message as a whole: what it says stands in its body, a document of its own.
const MESSAGE: &str = "message";

/// Parts of reports of mail servers and mail programs (RFC 3464, 8098, 5965, 6533). They are fields for machines, and no papers.
const NOTES_OF_MACHINES: &[&str] = &[
    "message/delivery-status",
    "message/disposition-notification",
    "message/feedback-report",
    "message/global-delivery-status",
    "message/global-disposition-notification",
];

/// The name of a paper that no type claims.
const OTHER: &str = crate::languages::OTHER;

/// A file that holds several papers says nothing itself: each of its papers is a document of its own.
fn bundle(papers: &[Understood]) -> Understood {
    let least = papers.iter().map(|p| p.understanding.type_confidence).fold(1.0, f64::min);
    let languages = papers.first().map(|p| p.understanding.languages.clone()).unwrap_or_default();
    silent(OTHER, least, languages)
}

/// A document that says nothing itself.
fn silent(document_type: &str, type_confidence: f64, languages: Vec<String>) -> Understood {
    let understanding = Understanding {
        document_type: document_type.to_owned(),
        type_confidence,
        languages,
        fields: Vec::new(),
        line_items: Vec::new(),
        losers: Vec::new(),
    };
    Understood { understanding, nature: Nature::Unconnected, said: Vec::new() }
}

/// What a document is and says.
pub fn understand(document: &Document) -> Understood {
    if document.part.head.is_some() {
        return silent(MESSAGE, 1.0, Vec::new());
    }
    if NOTES_OF_MACHINES.contains(&document.part.media_type.as_str()) {
        return silent(OTHER, 1.0, Vec::new());
    }
    let paper = Paper::of(document);
    let (kind, confidence) = recognise(&paper);
    read_as(document, &paper, kind, confidence)
}

/// The names that a person can give a paper: those of all types, and the one of a paper that no type claims.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|t| t.name()).chain([OTHER])
}

/// What a document says, read as a paper of the type that a person named. One that no type claims says nothing.
fn understand_as(document: &Document, named: &str) -> Understood {
    let kind = ALL.iter().copied().find(|t| t.name() == named);
    read_as(document, &Paper::of(document), kind, 1.0)
}

/// What a paper says as one of this type, which is right with this probability.
fn read_as(
    document: &Document,
    paper: &Paper<'_>,
    kind: Option<&'static dyn DocumentType>,
    confidence: f64,
) -> Understood {
    let mut findings = kind.map(|k| k.read(paper)).unwrap_or_default();
    let measures = measures(&paper.sheet, &findings);
    for (field, features) in findings.fields.iter_mut().chain(&mut findings.losers).zip(&measures.fields) {
        field.confidence = calibration::probability(features);
    }
    for (item, features) in findings.line_items.iter_mut().zip(&measures.items) {
        item.confidence = calibration::probability(features);
    }
    checks::hold(kind.and_then(DocumentType::number_check), &mut findings);
    dates::hold(&paper.sheet, &mut findings);
    form::blank::hold(&paper.sheet, &mut findings);
    if confidence < DOUBTED.0 {
        findings.fields.iter_mut().for_each(|f| f.confidence = f.confidence.min(DOUBTED.1));
        findings.line_items.iter_mut().for_each(|i| i.confidence = i.confidence.min(DOUBTED.1));
    }
    checks::ship(&paper.sheet.text(), &mut findings);
    let unfilled = std::mem::take(&mut findings.unfilled);
    findings.fields.extend(unfilled.into_iter().map(|f| Field { confidence: f.confidence.min(confidence), ..f }));
    let weight = tariff::weight(document);
    findings.line_items.iter_mut().for_each(|item| item.confidence *= weight);
    let understanding = Understanding {
        document_type: kind.map_or(OTHER, DocumentType::name).to_owned(),
        type_confidence: confidence,
        languages: paper.sheet.languages.iter().map(|l| (*l).to_owned()).collect(),
        fields: findings.fields,
        line_items: findings.line_items,
        losers: findings.losers,
    };
    let nature = kind.map_or(Nature::Unconnected, DocumentType::nature);
    let letter = nature == Nature::Letter;
    let said = if letter { statements::said(&paper.sentences, &document.pages) } else { Vec::new() };
    Understood { understanding, nature, said }
}

/// What calibration knows of each value.
#[derive(Debug, Default)]
pub struct Measures {
    /// Of each field, and then of each that lost.
    pub fields: Vec<Features>,
    /// Of each row of goods.
    pub items: Vec<Features>,
}

/// The features of everything found on a paper, for whoever fits the calibration.
pub fn measure(document: &Document) -> Measures {
    let paper = Paper::of(document);
    let findings = recognise(&paper).0.map(|k| k.read(&paper)).unwrap_or_default();
    measures(&paper.sheet, &findings)
}

fn measures(sheet: &Sheet, findings: &Findings) -> Measures {
    let all = || findings.fields.iter().chain(&findings.losers);
    let fields = all().map(|field| {
        let others = all().filter(|f| f.name == field.name && f.value != field.value);
        let rival = others.map(|f| f.confidence).fold(0.0, f64::max);
        let (name, evidence, score, rule) = (Some(field.name), &field.evidence, field.confidence, field.rule.as_str());
        calibration::features(sheet, &calibration::Measured { name, evidence, score, rule, rival })
    });
    let items = findings.line_items.iter().map(|item| {
        let (evidence, score) = (&item.evidence, item.confidence);
        calibration::features(
            sheet,
            &calibration::Measured { name: None, evidence, score, rule: "caption", rival: 0.0 },
        )
    });
    Measures { fields: fields.collect(), items: items.collect() }
}
