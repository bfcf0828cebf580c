//! What carries goods, and where: places, ships, voyages, flights, vehicles. In: words. Out: the name or number as printed.

use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Reading, first_cell, hint, on_one_line, pattern};
use crate::find::{Label, Sense, Sheet, date};
use crate::layout::Run;
use crate::model::FieldName;

static FLIGHT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b((?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[A-Z]?[ \-]?\d{2,4}[A-Z]?)\b").ok());
static VOYAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:^|[\s/,.(])(?i:voy(?:age)?\.?\s*(?:no\.?|n[°º])?\s*)?([A-Z]{0,4}[.\- ]?\d[A-Z0-9\-/.]*)").ok()
});

/// The number of a flight.
pub(super) fn flight(run: &Run) -> Option<Reading> {
    pattern(&on_one_line(run), &FLIGHT, 0.92)
}

pub(super) fn place(sheet: &Sheet, line: &Run) -> Option<Reading> {
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

pub(super) fn vessel(line: &Run) -> Option<Reading> {
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

pub(super) fn voyage(line: &Run, label: &Label) -> Option<Reading> {
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
pub(super) fn vehicle(line: &Run) -> Option<Reading> {
    let cell = first_cell(line);
    let plates = cell.text.chars().any(|c| c.is_numeric()) && cell.len() <= 45;
    plates.then(|| Reading::new(cell.text.clone(), cell, 0.9))
}
