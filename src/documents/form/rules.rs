//! Values that are found by their shape, without a caption: containers, air waybill numbers, UN numbers, Incoterms. In: a sheet. Out:
//! candidates. A candidate whose check digit is right scores higher.

use std::sync::LazyLock;

use regex::Regex;

use super::candidate::Candidate;
use super::slot::hint;
use super::totals::is_package;
use crate::find::{Sense, Sheet, date, identifier, number, party, says_field, unit};
use crate::languages;
use crate::layout::Run;
use crate::model::FieldName;

fn each_line(sheet: &Sheet) -> impl Iterator<Item = Run> {
    (0..sheet.lines.len()).map(|l| sheet.line(l))
}

pub(super) fn push(
    sheet: &Sheet,
    field: FieldName,
    value: String,
    run: Run,
    score: f64,
    rule: &str,
    found: &mut Vec<Candidate>,
) {
    let score = score * sheet.legibility_weight(&run);
    found.push(Candidate { field, value, run, score, rule: rule.to_owned() });
}

/// Container numbers whose check digit holds (ISO 6346), anywhere.
pub(crate) fn containers(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, holds) in identifier::containers(&line) {
            let (score, rule) = if holds {
                (0.95, "container number, check digit holds")
            } else {
                (0.55, "container number, check digit fails")
            };
            push(sheet, FieldName::ContainerNumber, value, run, score, rule, found);
        }
    }
}

/// Air waybill numbers whose last digit is the rest modulo 7, in the upper or lower corner where forms print them.
pub(crate) fn air_waybill_number(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, holds) in identifier::air_waybills(&line) {
            let (score, rule) =
                if holds { (0.93, "air waybill number modulo 7") } else { (0.4, "air waybill number, modulo 7 fails") };
            push(sheet, FieldName::DocumentNumber, value, run, score, rule, found);
        }
    }
}

/// UN numbers, written with their letters.
pub(crate) fn un_numbers(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, _) in identifier::un_numbers(&line) {
            push(sheet, FieldName::UnNumber, value, run, 0.85, "UN and four digits", found);
        }
    }
}

/// "Shipped on board 3 May 2016 at Genoa", "Embarcado en Vigo el 3 de mayo": the port in the sentence of the shipment.
pub(crate) fn shipped_at(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let shipped = sheet.labels.iter().filter(|l| l.leads && !l.alone && l.says(Sense::Field(FieldName::ShipmentDate)));
    for label in shipped {
        let Some(cell) = sheet.cells.get(label.cell) else { continue };
        let sentence = sentence_end(&cell.run.text, label.end);
        let rest = cell.run.cut(label.end, sentence);
        let Some(date) = date::find(&rest.text, &hint(sheet)).into_iter().next() else { continue };
        let before = rest.cut(0, date.span.start);
        let after = rest.cut(date.span.end, rest.len());
        if let Some(run) = place_behind(&after).or_else(|| place_behind(&before)) {
            push(
                sheet,
                FieldName::PortOfLoading,
                run.text.clone(),
                run,
                0.72,
                "port in the sentence of the shipment",
                found,
            );
        }
    }
}

/// "1x40' HC S.T.C. 614 BAGS", "2 containers said to contain 80 crates": what is in a container is counted behind these words.
pub(crate) fn said_to_contain(sheet: &Sheet, found: &mut Vec<Candidate>) {
    static SAID: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?i)(?:\bs\s?\.?\s?t\s?\.?\s?[ca]\b\s?\.?|\bsaid\s+to\s+contain)[\s:.]*").ok());
    let mut counts: Vec<(String, Run)> = Vec::new();
    for line in 0..sheet.lines.len() {
        let mut run = sheet.line(line);
        let Some(end) = SAID.as_ref().and_then(|r| r.find(&run.text)).map(|m| m.end()) else { continue };
        let from = run.text.get(..end).map_or(0, |t| t.chars().count());
        if from >= run.len() {
            // The count opens the next line.
            run = sheet.line(line + 1);
        } else {
            run = run.cut(from, run.len());
        }
        let Some(number) = number::find_with(&run.text, sheet.decimal).into_iter().find(|n| n.span.start == 0) else {
            continue;
        };
        let rest: String = run.text.chars().skip(number.span.end).collect();
        let words: Vec<&str> = rest.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(2).collect();
        let packed = words.iter().any(|w| unit::of(w).is_some_and(is_package) || says_field(w, FieldName::Packages));
        if number.value.is_whole() && packed {
            counts.push((number.value.as_str().to_owned(), run.cut(number.span.start, number.span.end)));
        }
    }
    // Several counts are those of several containers, unless they say the same.
    let first = counts.first().map(|(value, _)| value.clone());
    if counts.iter().all(|(value, _)| Some(value) == first.as_ref()) {
        for (value, run) in counts {
            push(sheet, FieldName::Packages, value, run, SAID_TO_CONTAIN, "packages said to be in a container", found);
        }
    }
}

/// How sure such a count is. Chosen by eye; not measured.
const SAID_TO_CONTAIN: f64 = 0.86;

/// A name over "AS CARRIER": so many lines above it, and within so many points of its edge, stands who signs. Chosen by eye; not measured.
const SIGNED: (usize, f64) = (4, 12.0);

/// "NORDIC HALO LINES AS", a scrawl, "AS CARRIER": who signs stands over the words that say as what.
pub(crate) fn signed_as_carrier(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let carrier = Sense::Field(FieldName::Carrier);
    let alone = sheet.labels.iter().filter(|l| l.leads && l.alone && !l.colon && !l.numbered && l.says(carrier));
    for label in alone {
        let Some(own) = sheet.cells.get(label.cell) else { continue };
        let above = own.line.saturating_sub(SIGNED.0)..own.line;
        let named = above.rev().flat_map(|l| sheet.cells_of(l)).find(|c| {
            c.run.page == own.run.page
                && (c.place.x0 - own.place.x0).abs() < SIGNED.1
                && party::has_legal_form(&c.run.text)
        });
        let lower = sheet.page(own.run.page).is_some_and(|p| p.height > 0.0 && own.place.y0 > 0.5 * p.height);
        if let Some(name) = named.filter(|_| lower).and_then(|c| party::find(&c.run)) {
            push(
                sheet,
                FieldName::Carrier,
                name.run.text.clone(),
                name.run,
                0.6,
                "name over the words for a carrier",
                found,
            );
        }
    }
}

/// Where the sentence that holds that character ends: before a full stop with a space and a capital behind it.
fn sentence_end(text: &str, from: usize) -> usize {
    let chars: Vec<char> = text.chars().collect();
    let stop = |i: &usize| {
        matches!(chars.get(*i), Some('.' | ';'))
            && chars.get(i + 1).is_none_or(|c| c.is_whitespace())
            && chars.get(i + 2).is_none_or(|c| c.is_uppercase())
            && chars.get(i.saturating_sub(3)..*i).is_some_and(|w| w.iter().all(|c| c.is_alphanumeric()))
    };
    (from..chars.len()).find(stop).unwrap_or(chars.len())
}

/// The words with capitals behind the preposition of a place that opens a text.
fn place_behind(run: &Run) -> Option<Run> {
    let run = run.trim(|c| c.is_whitespace() || c == ',');
    let (word, _) = run.text.split_once(' ')?;
    if !languages::words(|l| l.words.at).any(|at| at == word.to_lowercase()) {
        return None;
    }
    let mut end = word.chars().count();
    for next in run.text.split(' ').skip(1).take(4) {
        if !next.chars().next().is_some_and(char::is_uppercase) {
            break;
        }
        end += 1 + next.chars().count();
        if next.ends_with([',', '.', ';']) {
            break;
        }
    }
    let name = run.cut(word.chars().count(), end).trim(|c| c.is_whitespace() || ",.;".contains(c));
    (name.len() > 2).then_some(name)
}

/// Incoterms with a place, anywhere.
pub(crate) fn incoterms(sheet: &Sheet, found: &mut Vec<Candidate>) {
    // In a row of a table each cell is for itself: what stands in the next column is no place.
    let parts = (0..sheet.lines.len()).flat_map(|l| match sheet.cells_of(l) {
        cells if cells.len() > 2 => cells.iter().map(|c| c.run.clone()).collect(),
        _ => vec![sheet.line(l)],
    });
    let english = sheet.languages.iter().all(|l| *l == "en");
    for line in parts {
        for (run, value, placed) in identifier::incoterms(&line) {
            // "DES KAPITÄNS", "AVENUE DES LILAS", "DES.": a word in other languages, and a term that is given up since 2010.
            if value.starts_with("DES") && !(placed && english) {
                continue;
            }
            push(
                sheet,
                FieldName::Incoterm,
                value,
                run,
                if placed { 0.8 } else { 0.45 },
                "letters of an Incoterm",
                found,
            );
        }
    }
}
