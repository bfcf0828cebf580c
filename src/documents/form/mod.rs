//! A document type as data: its slots, the captions that point to it, and its own rules. In: a document. Out: its likeness and its [`Findings`]. All
//! types but the letter and the photograph are forms.

pub(crate) mod addressee;

pub(crate) mod amounts;

pub(crate) mod awb;

pub(crate) mod blank;

mod block;

mod boxed;

pub(crate) mod candidate;

mod foot;

mod issuer;

pub(crate) mod items;

pub(crate) mod letterhead;

pub(crate) mod money;

mod one_line;

mod own_date;

mod own_number;

pub(crate) mod prose;

pub(crate) mod rules;

pub(crate) mod slot;

mod summed_up;

pub(crate) mod title;

pub(crate) mod totals;

mod unfilled;

pub(crate) mod worth;

use crate::documents::confidence::checks::Check;
use crate::documents::findings::Findings;
use crate::documents::kind::DocumentType;
use crate::documents::paper::Paper;
use crate::find::{Label, Sense, Sheet, date, identifier, mentions, printed, reference, region, table};
use crate::layout::Run;
use crate::model::{FieldName, Nature};
use candidate::Candidate;
use slot::{Kind, Slot};

/// A document type read by its captions.
#[derive(Debug)]
pub(crate) struct Form {
    /// Its name.
    pub name: &'static str,
    /// What it shows of a transfer.
    pub nature: Nature,
    /// The check that its own number has to pass, where there is one.
    pub number_check: Option<Check>,
    /// Its fields beyond number, date and request reference, which every type has.
    pub slots: &'static [Slot<'static>],
    /// Captions that point to this type where its title cannot be read, each with how much.
    pub signs: &'static [(Sense, f64)],
    /// What else about a sheet points to this type.
    pub shape: Option<fn(&Sheet) -> f64>,
    /// Whether it lists goods.
    pub goods: bool,
    /// Whether it is also written as prose, whose sentences state its fields.
    pub prose: bool,
    /// Who speaks on its letterhead, where no caption says so, and how surely.
    pub letterhead: &'static [(FieldName, f64)],
    /// What it finds without captions.
    pub rules: &'static [Rule],
}

/// What every type may have.
const OF_EVERY_TYPE: &[FieldName] = &[FieldName::DocumentNumber, FieldName::DocumentDate, FieldName::RequestReference];

/// How much a caption that says "number" or "reference" alone points to the number of a paper: where no caption names the paper's type, and where one does.
/// Chosen by eye; not measured.
const ALONE: f64 = 0.8;
const BESIDE_ITS_OWN: f64 = 0.5;

/// What the day behind the number of the invoice is worth as the day of a paper that goes with it. Chosen by eye; not measured.
const OF_THE_INVOICE: f64 = 0.6;

/// From this score on a number stands under a caption that names the paper's type. Chosen by eye; not measured.
const OWN: f64 = 0.5;

/// The slot of a paper's own number, under those captions.
fn slot_of<'a>(under: &'a [(Sense, f64)]) -> Slot<'a> {
    Slot { field: FieldName::DocumentNumber, kind: Kind::Identifier, under }
}

/// A rule of one type: candidates found without a caption.
pub(crate) type Rule = fn(&Sheet, &mut Vec<Candidate>);

impl DocumentType for Form {
    fn name(&self) -> &'static str {
        self.name
    }

    fn nature(&self) -> Nature {
        self.nature
    }

    fn number_check(&self) -> Option<Check> {
        self.number_check
    }

    fn likeness(&self, paper: &Paper<'_>) -> f64 {
        let sheet = &paper.sheet;
        let title = title::strength(sheet, self.name);
        let against = self
            .signs
            .iter()
            .filter(|(s, _)| sheet.labels.iter().any(|l| l.leads && l.says(*s)))
            .fold(1.0, |p, (_, w)| p * (1.0 - w));
        let shape = self.shape.map_or(0.0, |shape| shape(sheet));
        // Captions alone seldom name a type; beside a title they settle it.
        1.0 - (1.0 - title.max(shape)) * against
    }

    fn read(&self, paper: &Paper<'_>) -> Findings {
        let sheet = &paper.sheet;
        let tables = table::find(sheet);
        let mut candidates = Vec::new();
        let number = [(Sense::NumberOf(self.name), 1.0), (Sense::Field(FieldName::DocumentNumber), ALONE)];
        candidate::under_captions(sheet, &tables, &slot_of(&number[..1]), &mut candidates);
        let other = if candidates.iter().any(|c| c.score > OWN) { BESIDE_ITS_OWN } else { ALONE };
        let number = [(Sense::NumberOf(self.name), 1.0), (Sense::Field(FieldName::DocumentNumber), other)];
        let date = [(Sense::DateOf(self.name), 1.0), (Sense::Field(FieldName::DocumentDate), 0.9)];
        let of_every_type =
            [slot_of(&number[1..]), Slot { field: FieldName::DocumentDate, kind: Kind::Date, under: &date }];
        for slot in self.slots.iter().chain(&of_every_type) {
            candidate::under_captions(sheet, &tables, slot, &mut candidates);
            totals::of(sheet, &tables, slot, &mut candidates);
            summed_up::of(sheet, slot, &mut candidates);
        }
        beside_number(sheet, &number, &mut candidates);
        // What goes with an invoice bears its day.
        if self.slots.iter().any(|s| s.field == FieldName::InvoiceNumber) {
            beside_number(sheet, &[(Sense::Field(FieldName::InvoiceNumber), OF_THE_INVOICE)], &mut candidates);
        }
        own_number::of(sheet, self.name, &mut candidates);
        lone_dates(sheet, &mut candidates);
        letterhead::of(sheet, &tables, self.letterhead, &mut candidates);
        citations(sheet, &mut candidates);
        for rule in self.rules {
            rule(sheet, &mut candidates);
        }
        if self.number_check.is_some() {
            of_another_shape(&mut candidates);
        }
        if self.prose {
            prose::of(sheet, &paper.sentences, &mut candidates);
        }
        amounts::prove(sheet, &tables, &mut candidates);
        candidates.retain(|c| OF_EVERY_TYPE.contains(&c.field) || self.slots.iter().any(|s| s.field == c.field));
        let (fields, losers) = candidate::settle(sheet, candidates);
        let line_items = if self.goods { items::of(sheet, &tables) } else { Vec::new() };
        let slots = self.slots.iter().chain(&of_every_type);
        let unfilled = unfilled::of(sheet, &tables, slots, &fields, &losers);
        Findings { fields, line_items, losers, unfilled }
    }
}

/// "No. MD/539/15, 18 October 2014": the date behind the paper's own number.
fn beside_number(sheet: &Sheet, number: &[(Sense, f64)], candidates: &mut Vec<Candidate>) {
    for label in sheet.labels.iter().filter(|l| l.leads) {
        let Some(sure) = number.iter().filter(|(s, _)| label.says(*s)).map(|(_, w)| *w).reduce(f64::max) else {
            continue;
        };
        for place in region::places(sheet, label) {
            let Some(line) = place.run.lines().into_iter().next() else { continue };
            let Some(date) = date::find(&line.text, &slot::hint(sheet)).into_iter().find(|d| d.span.start > 2) else {
                continue;
            };
            if !behind(sheet, &line, date.span.start) {
                continue;
            }
            candidates.push(Candidate {
                field: FieldName::DocumentDate,
                value: date.value.as_str().to_owned(),
                run: line.cut(date.span.start, date.span.end),
                score: 0.85 * sure * place.likely * label.quality,
                rule: "date behind the number".to_owned(),
            });
        }
    }
}

/// What is left of a number under a caption that may mean any number, where one of the paper's own shape stands on it. Chosen by eye; not measured.
const OTHER_SHAPE: f64 = 0.35;

/// Where a number of the paper's own shape was found, others are the numbers of other things: "Reference Number" on an air waybill.
fn of_another_shape(candidates: &mut [Candidate]) {
    let own = |c: &Candidate| c.field == FieldName::DocumentNumber && !identifier::air_waybills(&c.run).is_empty();
    if !candidates.iter().any(own) {
        return;
    }
    for candidate in candidates.iter_mut().filter(|c| c.field == FieldName::DocumentNumber && !own(c)) {
        candidate.score *= OTHER_SHAPE;
    }
}

/// Whether a date stands right behind a number: at the most a word or two lie between, and none that names another date ("valid until").
fn behind(sheet: &Sheet, line: &Run, date: usize) -> bool {
    let Some(number) = identifier::head(&line.cut(0, date), &slot::hint(sheet)) else { return false };
    let end = number.at.last().and_then(|last| line.at.iter().position(|at| at == last)).map_or(0, |i| i + 1);
    let between = line.cut(end, date).text;
    between.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count() <= JOINING
        && !mentions(&between).contains(&FieldName::ValidUntil)
}

/// So many words stand at the most between a number and its date: `dated the`, `из дана`. Chosen by eye; not measured.
const JOINING: usize = 2;

/// Where the values of captions for other dates begin: page and code point.
fn dated_otherwise(sheet: &Sheet) -> Vec<(usize, usize)> {
    use FieldName as F;
    let other =
        |s: &Sense| matches!(s, Sense::Field(F::DeliveryDate | F::ShipmentDate | F::ManufactureDate | F::ValidUntil));
    let labels = sheet.labels.iter().filter(|l| l.leads && l.senses.iter().any(|(s, _)| other(s)));
    let starts = labels.filter_map(|l| {
        let place = region::places(sheet, l).into_iter().next()?;
        Some((place.run.page, *place.run.at.first()?))
    });
    starts.collect()
}

/// From this share on of letters in print of forms the words beside a date are a caption, known or not. Chosen by eye; not measured.
const PRINT: f64 = 0.7;

/// A date that stands alone, or behind a town's name: prose and letters of authorities have no caption over it.
fn lone_dates(sheet: &Sheet, candidates: &mut Vec<Candidate>) {
    let taken = dated_otherwise(sheet);
    for (index, cell) in sheet.cells.iter().enumerate() {
        // One letter is a caption over a column only ("U" for a unit): in Kruševcu it is a preposition.
        // "Port Salim, 11 March": a word that may end a value elsewhere opens a town's name here.
        let aside = |l: &Label| !l.alone && !l.colon && l.senses.iter().all(|(s, _)| *s == Sense::Aside);
        let captioned = sheet.labels_of(index).iter().any(|l| l.leads && (l.weight > 1 || l.alone) && !aside(l));
        let first = cell.run.at.first().map(|at| (cell.run.page, *at));
        // "Fit for use by: | 3 May 2019": the date of what the caption beside it says, known or not.
        let asked = index.checked_sub(1).and_then(|n| sheet.cells.get(n)).is_some_and(|c| {
            c.line == cell.line
                && (c.run.text.trim_end().ends_with([':', '：']) && c.run.text.chars().count() > 2
                    || !c.run.text.chars().any(char::is_numeric) && printed(&c.run.text, &sheet.languages) >= PRINT)
        });
        // "P.L. date:" where the paper is an invoice: a caption for the date of a paper is worth more than none.
        let of_a_paper = |l: &Label| l.senses.iter().any(|(s, _)| matches!(s, Sense::DateOf(_)));
        let asked = asked && !index.checked_sub(1).is_some_and(|n| sheet.labels_of(n).iter().any(of_a_paper));
        if asked || captioned || cell.run.len() > 50 || first.is_some_and(|f| taken.contains(&f)) {
            continue;
        }
        let Some(date) = date::find(&cell.run.text, &slot::hint(sheet)).into_iter().next() else { continue };
        let before: String = cell.run.text.chars().take(date.span.start).collect();
        let town = before.split_whitespace().count() <= 2 && !before.chars().any(|c| c.is_numeric());
        // A word for "year" may stand behind.
        let rest: String = cell.run.text.chars().skip(date.span.end).collect();
        let letters = rest.chars().filter(|c| c.is_alphanumeric()).count();
        let ends = letters <= 2 || letters <= 7 && rest.split_whitespace().count() == 1;
        if town && ends && date.value.to_day().is_some() {
            let run = cell.run.cut(date.span.start, date.span.end);
            candidates.push(Candidate {
                field: FieldName::DocumentDate,
                value: date.value.as_str().to_owned(),
                run,
                score: 0.42,
                rule: "date that stands alone".to_owned(),
            });
        }
    }
}

/// The trace request's reference, where a paper cites one.
fn citations(sheet: &Sheet, candidates: &mut Vec<Candidate>) {
    for line in 0..sheet.lines.len() {
        let run = sheet.line(line);
        let asked = sheet.lines.get(line).is_some_and(|l| {
            l.cells.clone().flat_map(|c| sheet.labels_of(c)).any(|l| l.says(Sense::Field(FieldName::RequestReference)))
        });
        for found in reference::find(&run.text) {
            if !(found.cued || asked) {
                continue;
            }
            let run = run.cut(found.span.start, found.span.end);
            candidates.push(Candidate {
                field: FieldName::RequestReference,
                value: found.raw,
                run,
                score: 0.9,
                rule: "shape of a request's reference beside words for a request".to_owned(),
            });
        }
    }
}

#[cfg(test)]
mod exam;
#[cfg(test)]
mod exam_goods;
#[cfg(test)]
mod exam_parties;
