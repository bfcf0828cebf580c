//! What carries goods, and where: places, ships, voyages, flights, vehicles. In: words. Out: the name or number as printed.

use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Reading, first_cell, hint, on_one_line, pattern};
use crate::find::{Label, Sense, Sheet, any_of, date, number_words, says_field};
use crate::languages::ALL;
use crate::layout::Run;
use crate::model::FieldName;

static FLIGHT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\b((?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[A-Z]?[ \-]?\d{2,4}[A-Z]?)\b").ok());
static VOYAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let (voyage, number) = (voyages(), number_words());
    Regex::new(&format!(r"(?:^|[\s/,.(])(?i:(?:{voyage})\.?\s*{number}?\s*)?([A-Z]{{0,4}}[.\- ]?\d[A-Z0-9\-/.]*)")).ok()
});

/// Captions of the voyage in all languages, as alternatives.
fn voyages() -> String {
    let captions = ALL.iter().flat_map(|l| l.captions).filter(|(name, _)| *name == FieldName::Voyage);
    any_of(captions.flat_map(|(_, words)| words.iter().copied()))
}

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
        let (voyage, number) = (voyages(), number_words());
        Regex::new(&format!(
            r"(?i)\s*(?:/\s*[A-Z]{{0,4}}\d|[,;(]|\s-\s|\s(?:v|imo|{voyage})\.?\s*{number}?\s*[A-Z]{{0,3}}\d|\sV[.\-]\s?[A-Z0-9]{{2,8}}$|\s[A-Z]{{0,2}}\d{{2,4}}[A-Z]?$)"
        ))
        .ok()
    });
    let end = END
        .as_ref()
        .and_then(|r| r.find(&cell.text))
        .and_then(|m| cell.text.get(..m.start()))
        .map_or(cell.len(), |t| t.chars().count());
    let name = cell.cut(0, end).trim(|c| c.is_whitespace() || ",;:/-–\"".contains(c));
    let name = unquoted(name);
    let letters = name.text.chars().filter(|c| c.is_alphabetic()).count();
    (letters >= 3 && name.len() <= 50).then(|| Reading::new(name.text.clone(), name, 0.93))
}

/// `m.v. "AURORA`: a quotation that only opens holds the name.
fn unquoted(name: Run) -> Run {
    let open = name.text.chars().position(|c| matches!(c, '"' | '“' | '„' | '«'));
    let closed = name.text.chars().filter(|c| matches!(c, '"' | '”' | '“' | '»')).count() > 1;
    match open {
        Some(at) if !closed && at + 1 < name.len() => name.cut(at + 1, name.len()),
        _ => name,
    }
}

/// "MV AURORA V. 14E" in the box of the vessel: the voyage behind its mark.
fn marked_voyage(cell: &Run) -> Option<Reading> {
    let chars: Vec<char> = cell.text.chars().collect();
    let figures = |from: usize| -> Option<Run> {
        let from = from + chars.get(from..)?.iter().take_while(|c| c.is_whitespace()).count();
        let length = chars.get(from..)?.iter().take_while(|c| c.is_alphanumeric() || "-/".contains(**c)).count();
        let run = cell.cut(from, from + length);
        (length <= 10 && run.text.chars().any(char::is_numeric)).then_some(run)
    };
    let mut begun = 0;
    for end in 1..chars.len() {
        let mark: String = chars.get(begun..end)?.iter().collect();
        let word = mark.trim_end_matches(['.', '-']);
        let v = word.eq_ignore_ascii_case("v") && mark.ends_with(['.', '-']);
        if begun > 0
            && (v || mark == "/" || says_field(word, FieldName::Voyage))
            && let Some(run) = figures(end)
        {
            return Some(Reading::new(run.text.clone(), run, 0.9));
        }
        if chars.get(end).is_some_and(|c| c.is_whitespace()) {
            begun = end + 1;
        }
    }
    None
}

pub(super) fn voyage(line: &Run, label: &Label) -> Option<Reading> {
    let cell = first_cell(line);
    if !label.says(Sense::Field(FieldName::Voyage)) {
        return marked_voyage(&cell);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    #[test]
    fn a_voyage_behind_its_mark_is_parted_from_the_vessel() {
        for (text, name, number) in [
            ("MV OSTARA V. 14E", "MV OSTARA", Some("14E")),
            ("OSTARA voy. 7", "OSTARA", Some("7")),
            ("m.v. \"OSTARA\" voy. 7", "OSTARA", Some("7")),
            ("OSTARA V.221S", "OSTARA", Some("221S")),
            ("OSTARA / 0047W", "OSTARA", Some("0047W")),
            ("OSTARA V-202", "OSTARA", Some("202")),
            ("OSTARA II", "OSTARA II", None),
        ] {
            let mut run = Run::new(0);
            run.push(' ', text, Span::new(0, text.chars().count()));
            assert_eq!(vessel(&run).map(|r| r.value).as_deref(), Some(name), "{text}");
            assert_eq!(marked_voyage(&run).map(|r| r.value).as_deref(), number, "{text}");
        }
    }
}
