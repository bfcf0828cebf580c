//! How one field of a type is read: the captions it may stand under, and what its value looks like. In: the words of a place. Out: the value
//! in its normal form, the words it was read from, and how sure that reading is.

use std::sync::LazyLock;

use regex::Regex;

use crate::find::{Label, Sense, Sheet, country, date, identifier, number, party, unit};
use crate::languages;
use crate::layout::Run;
use crate::model::{FieldName, Quantity, Unit};

/// A field of a type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot<'a> {
    /// Which one.
    pub field: FieldName,
    /// What its value looks like.
    pub kind: Kind,
    /// The captions it may stand under, each with how surely that caption means this field in this type.
    pub under: &'a [(Sense, f64)],
}

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The name of a firm, office or person.
    Party,
    /// A date.
    Date,
    /// The number of a paper.
    Identifier,
    /// A whole number.
    Count,
    /// A number and its unit of weight.
    Weight,
    /// A country.
    Country,
    /// A currency.
    Currency,
    /// An amount of money.
    Amount,
    /// A place as printed.
    Place,
    /// The name of a ship.
    Vessel,
    /// A voyage.
    Voyage,
    /// A flight.
    Flight,
    /// Plates of a vehicle.
    Vehicle,
    /// A term of delivery and its place.
    Incoterm,
    /// A container's number.
    Container,
    /// A UN number.
    Un,
    /// Words as printed, on one line.
    Text,
}

/// A value read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// In its normal form.
    pub value: String,
    /// The words.
    pub run: Run,
    /// How sure, 0 to 1.
    pub sure: f64,
}

impl Reading {
    fn new(value: impl Into<String>, run: Run, sure: f64) -> Self {
        Self { value: value.into(), run, sure }
    }
}

impl Kind {
    /// The value at the head of a place below, beside or behind that caption.
    pub(crate) fn read(self, sheet: &Sheet, label: &Label, run: &Run) -> Option<Reading> {
        let line = run.lines().into_iter().next()?;
        match self {
            Self::Party => {
                let party = party::find(run)?;
                Some(Reading::new(party.run.text.clone(), party.run, party.sure))
            }
            Self::Date => date_in(sheet, run),
            Self::Identifier => {
                let found = identifier::head(run, &hint(sheet))?;
                // A date alone is a date, not a number.
                let dates = date::find(&found.text, &hint(sheet));
                let all = dates.first().is_some_and(|d| d.span.start == 0 && d.span.end >= found.len());
                let sure = if all { 0.15 } else { 0.95 };
                Some(Reading::new(found.text.clone(), found, sure))
            }
            Self::Count => {
                let first = number::find_with(&line.text, sheet.decimal)
                    .into_iter()
                    .find(|n| !n.value.as_str().contains('.'))?;
                let lead = first.span.start;
                let sure = if lead == 0 {
                    0.95
                } else if lead < 12 {
                    0.75
                } else {
                    0.4
                };
                Some(Reading::new(first.value.as_str(), line.cut(first.span.start, first.span.end), sure))
            }
            Self::Weight => weight(sheet, &line, label),
            Self::Country => {
                let found = country::find(&run.text);
                if let Some(first) = found.first() {
                    let sure = if first.span.start == 0 { 0.95 } else { 0.85 };
                    return Some(Reading::new(first.code, run.cut(first.span.start, first.span.end), sure));
                }
                code_alone(&line)
            }
            Self::Currency => currency(&line),
            Self::Amount => {
                let found = number::find_with(&line.text, sheet.decimal).into_iter().next()?;
                Some(Reading::new(found.value.as_str(), line.cut(found.span.start, found.span.end), 0.92))
            }
            Self::Place => place(sheet, &line),
            Self::Vessel => vessel(&line),
            Self::Voyage => voyage(&line, label),
            Self::Flight => pattern(&on_one_line(run), &FLIGHT, 0.92),
            Self::Vehicle => vehicle(&line),
            Self::Incoterm => identifier::incoterms(run)
                .into_iter()
                .next()
                .map(|(run, v, placed)| Reading::new(v, run, if placed { 0.96 } else { 0.9 })),
            Self::Container => identifier::containers(run)
                .into_iter()
                .next()
                .map(|(run, v, holds)| Reading::new(v, run, if holds { 0.98 } else { 0.6 })),
            Self::Un => identifier::un_numbers(run)
                .into_iter()
                .next()
                .map(|(run, v, _)| Reading::new(v, run, 0.97))
                .or_else(|| pattern(&line, &FOUR_DIGITS, 0.85)),
            Self::Text => {
                let cell = first_cell(&line);
                let words = cell.text.split_whitespace().count();
                let letters = cell.text.chars().any(char::is_alphabetic);
                letters.then(|| Reading::new(cell.text.clone(), cell, if words > 10 { 0.3 } else { 0.9 }))
            }
        }
    }
}

static FLIGHT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b((?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[A-Z]?[ \-]?\d{2,4}[A-Z]?)\b").ok());
static FOUR_DIGITS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(\d{4})\b").ok());
static VOYAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[\s/,.(])(?i:voy(?:age)?\.?\s*(?:no\.?|n[°º])?\s*)?([A-Z]{0,4}[.\- ]?\d[A-Z0-9\-/.]*)").ok()
});

/// What is known beforehand of the dates of a sheet.
pub(crate) fn hint<'s>(sheet: &'s Sheet) -> date::Hint<'s> {
    date::Hint { languages: &sheet.languages, order: None, bare_years: false }
}

fn pattern(line: &Run, shape: &LazyLock<Option<Regex>>, sure: f64) -> Option<Reading> {
    let found = shape.as_ref()?.captures(&line.text)?.get(1)?;
    let start = line.text.get(..found.start())?.chars().count();
    let run = line.cut(start, start + found.as_str().chars().count());
    Some(Reading::new(found.as_str(), run, sure))
}

/// A value that a narrow box broke in two.
fn on_one_line(run: &Run) -> Run {
    run.lines().iter().take(2).fold(Run::new(run.page), |mut all, line| {
        all.append(' ', line);
        all
    })
}

fn first_cell(line: &Run) -> Run {
    let end = line.text.chars().position(|c| c == '\t').unwrap_or(line.len());
    line.cut(0, end).trim(|c| c.is_whitespace() || ",;:_|*•\"«»".contains(c))
}

fn date_in(sheet: &Sheet, run: &Run) -> Option<Reading> {
    let lines = run.lines();
    for (n, line) in lines.iter().take(3).enumerate() {
        if let Some(found) = date::find(&line.text, &hint(sheet)).into_iter().next() {
            let mut sure = if found.alternatives.is_empty() { 0.97 } else { 0.85 };
            if found.value.to_day().is_none() {
                sure *= 0.6;
            }
            sure *= [1.0, 0.9, 0.7].get(n).copied().unwrap_or(0.5);
            return Some(Reading::new(found.value.as_str(), line.cut(found.span.start, found.span.end), sure));
        }
    }
    None
}

/// A weight: the number, and the unit behind it, before it or in the caption; kilograms where papers leave it out.
fn weight(sheet: &Sheet, line: &Run, label: &Label) -> Option<Reading> {
    let found = number::find_with(&line.text, sheet.decimal).into_iter().next()?;
    let (value, end, unit, said) = weight_in(&line.text, &found, &label.text);
    Some(Reading::new(format!("{value} {unit}"), line.cut(found.span.start, end), if said { 0.96 } else { 0.82 }))
}

/// Number, end, unit and whether the unit is said.
pub(crate) fn weight_in(text: &str, found: &number::Found, caption: &str) -> (Quantity, usize, &'static str, bool) {
    let rest: String = text.chars().skip(found.span.end).collect();
    let behind = unit::of(rest.trim_start()).filter(|u| unit::is_weight(*u));
    let before: String = text.chars().take(found.span.start).collect();
    let said = behind
        .or_else(|| unit::inside(&before).filter(|u| unit::is_weight(*u)))
        .or_else(|| unit::inside(caption).filter(|u| unit::is_weight(*u)));
    let word = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).count();
    let blank = rest.chars().take_while(|c| c.is_whitespace()).count();
    let end = if behind.is_some() { found.span.end + blank + word } else { found.span.end };
    let value = found.value.as_str();
    let plain = if value.contains('.') { value.trim_end_matches('0').trim_end_matches('.') } else { value };
    let value = Quantity::new(plain).unwrap_or_else(|| found.value.clone());
    (value, end, said.unwrap_or(Unit::Kg).as_str(), said.is_some())
}

/// A two-letter code that stands alone.
fn code_alone(line: &Run) -> Option<Reading> {
    let cell = first_cell(line);
    let word: String = cell.text.chars().take_while(|c| c.is_ascii_uppercase()).collect();
    let known = word.len() == 2 && rust_iso3166::from_alpha2(&word).is_some();
    (known && cell.len() <= 6).then(|| Reading::new(word, cell.cut(0, 2), 0.85))
}

fn currency(line: &Run) -> Option<Reading> {
    let start = |at: usize| line.text.get(..at).map_or(0, |t| t.chars().count());
    for word in line.text.split(|c: char| !c.is_ascii_uppercase()).filter(|w| w.len() == 3) {
        if iso_currency::Currency::from_code(word).is_some() || HISTORIC.contains(&word) {
            let at = start(word.as_ptr() as usize - line.text.as_ptr() as usize);
            return Some(Reading::new(word, line.cut(at, at + 3), 0.96));
        }
    }
    let lower = line.text.to_lowercase();
    let named = CURRENCY_NAMES.iter().find(|(name, _)| lower.contains(name))?;
    Some(Reading::new(named.1, line.clone(), 0.8))
}

/// Codes of currencies that are no more, of the years from which papers come (ISO 4217, table A.3).
const HISTORIC: &[&str] = &[
    "ATS", "AZM", "BEF", "BGL", "BYB", "BYR", "CSD", "CSK", "CYP", "DDM", "DEM", "ECS", "EEK", "ESP", "FIM", "FRF",
    "GHC", "GRD", "HRK", "IEP", "ITL", "LTL", "LUF", "LVL", "MTL", "MXP", "MZM", "NLG", "PLZ", "PTE", "ROL", "RUR",
    "SDD", "SIT", "SKK", "SUR", "TMM", "TRL", "UAK", "VEB", "VEF", "YUD", "YUM", "ZAL", "ZMK", "ZWD",
];

/// Signs of currencies that papers of the trade are made out in.
const CURRENCY_SIGNS: &[(&str, &str)] =
    &[("€", "EUR"), ("us$", "USD"), ("$", "USD"), ("£", "GBP"), ("¥", "CNY"), ("₽", "RUB"), ("₺", "TRY"), ("₴", "UAH")];

/// Those signs, and the names of currencies in all tongues, with their codes.
pub(crate) static CURRENCY_NAMES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut all = CURRENCY_SIGNS.to_vec();
    for name in languages::ALL.iter().flat_map(|l| l.currencies) {
        // Tongues share some names.
        if !all.contains(name) {
            all.push(*name);
        }
    }
    all
});

fn place(sheet: &Sheet, line: &Run) -> Option<Reading> {
    let mut cell = first_cell(line);
    if let Some(date) = date::find(&cell.text, &hint(sheet)).first() {
        let before = cell.cut(0, date.span.start);
        let after = cell.cut(date.span.end, cell.len());
        cell = if before.text.chars().any(char::is_alphabetic) { before } else { after };
        cell = cell.trim(|c| c.is_whitespace() || ",;:/-–(".contains(c));
    }
    let letters = cell.text.chars().filter(|c| c.is_alphabetic()).count();
    let words = cell.text.split_whitespace().count();
    (letters >= 2 && cell.len() <= 80)
        .then(|| Reading::new(cell.text.clone(), cell, if words > 7 { 0.5 } else { 0.92 }))
}

fn vessel(line: &Run) -> Option<Reading> {
    let cell = first_cell(line);
    // "MV Aurora / 014E", "MV Aurora V.014E", "MV Aurora, IMO 9074729": the name ends at the mark.
    static END: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\s*(?:/\s*[A-Z]{0,4}\d|[,;(]|\s-\s|\s(?:v|voy|voyage|imo|рейс|viaje|航次)\.?\s*(?:no\.?)?\s*[A-Z]{0,3}\d|\s[A-Z]{0,2}\d{2,4}[A-Z]?$)").ok()
    });
    let end = END
        .as_ref()
        .and_then(|r| r.find(&cell.text))
        .and_then(|m| cell.text.get(..m.start()))
        .map_or(cell.len(), |t| t.chars().count());
    let name = cell.cut(0, end).trim(|c| c.is_whitespace() || ",;:/-–\"".contains(c));
    let letters = name.text.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 3 && name.len() <= 50).then(|| Reading::new(name.text.clone(), name, 0.93))
}

fn voyage(line: &Run, label: &Label) -> Option<Reading> {
    let cell = first_cell(line);
    let both = label.says(Sense::Field(FieldName::Vessel));
    let shape = VOYAGE.as_ref()?;
    let found = if both { shape.captures_iter(&cell.text).last()? } else { shape.captures(&cell.text)? };
    let found = found.get(1)?;
    let start = cell.text.get(..found.start())?.chars().count();
    let run = cell.cut(start, start + found.as_str().chars().count()).trim(|c| ".,/-".contains(c));
    Some(Reading::new(run.text.clone(), run, if both { 0.9 } else { 0.94 }))
}

/// Plates: words with digits, joined by a stroke.
fn vehicle(line: &Run) -> Option<Reading> {
    let cell = first_cell(line);
    let plates = cell.text.chars().any(|c| c.is_numeric()) && cell.len() <= 45;
    plates.then(|| Reading::new(cell.text.clone(), cell, 0.9))
}
