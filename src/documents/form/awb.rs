//! What the form of an air waybill says by its shape (IATA Resolution 600a), however its captions are printed or read: the airline by the figures that open the
//! number, the flight by the signs of an airline, pieces and gross weight by the line in which they stand beside what is charged. In: a sheet. Out: candidates.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::candidate::Candidate;
use super::rules::push;
use crate::find::airlines::{self, Airline};
use crate::find::{Sheet, identifier, number};
use crate::layout::{Cell, Run};
use crate::model::{FieldName, Quantity, TextSource};

// How sure such values are. Chosen by eye; what a score is worth is measured by the calibration.

/// The airline of the number is named on the page.
const NAMED: f64 = 0.88;
/// A flight of that airline with its day; of that airline without, or of another with its day.
const FLIGHT: (f64, f64) = (0.9, 0.72);
/// Pieces and weight that stand twice, or beside what is charged.
const LINE: f64 = 0.86;

/// A name of one word is the airline's in a cell of so many words at the most: "United Arab Emirates" is a country. Chosen by eye; not measured.
const WORDS: usize = 4;

/// Airline, flight, pieces and weight.
pub(crate) fn of(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let airlines = issuers(sheet);
    carrier(sheet, &airlines, found);
    flight(sheet, &airlines, found);
    goods(sheet, found);
}

/// The airlines whose figures open a number of the page that holds.
fn issuers(sheet: &Sheet) -> Vec<Airline> {
    let lines = (0..sheet.lines.len()).map(|l| sheet.line(l));
    let numbers = lines.flat_map(|line| identifier::air_waybills(&line)).filter(|(.., holds)| *holds);
    numbers.filter_map(|(_, value, _)| value.get(..3).map(airlines::of_prefix)).flatten().collect()
}

fn carrier(sheet: &Sheet, airlines: &[Airline], found: &mut Vec<Candidate>) {
    for airline in airlines {
        let named = |cell: &Cell| {
            let (text, name) = (cell.run.text.to_lowercase(), airline.name.to_lowercase());
            let at = text.find(&name)?;
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let whole =
                !letter(text.get(..at)?.chars().next_back()) && !letter(text.get(at + name.len()..)?.chars().next());
            let single = !name.contains(' ');
            let short = at == 0 && cell.run.text.split_whitespace().count() <= WORDS;
            let from = text.get(..at)?.chars().count();
            (whole && (!single || short)).then(|| cell.run.cut(from, from + name.chars().count()))
        };
        let Some(run) = sheet.cells.iter().find_map(named) else { continue };
        push(sheet, FieldName::Carrier, run.text.clone(), run, NAMED, "airline of the number's first figures", found);
    }
}

/// "EK0178 / 09", "TK0179 09.07.2024", "CV7545/12APR".
fn flight(sheet: &Sheet, airlines: &[Airline], found: &mut Vec<Candidate>) {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?:^|[\s|/(])([A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?(\d{3,4})(?:[ ]?[/,.][ ]?\d{1,2}\b|[ ]?[/,.]?[ ]?\d{1,2}[ ]?[A-Z]{3}\b|[ /]+\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\b)").ok()
    });
    for line in (0..sheet.lines.len()).map(|l| sheet.line(l)) {
        let Some(captures) = SHAPE.as_ref().and_then(|r| r.captures(&line.text)) else { continue };
        let (Some(whole), Some(signs), Some(figures)) = (captures.get(0), captures.get(1), captures.get(2)) else {
            continue;
        };
        let own = airlines.iter().any(|a| a.designator == signs.as_str());
        let dated = whole.end() > figures.end();
        let sure = match (own, dated) {
            (true, true) => FLIGHT.0,
            (true, false) => FLIGHT.1,
            (false, true) if airlines::flies(signs.as_str()) => FLIGHT.1,
            _ => continue,
        };
        let run = cut(&line, signs.start(), figures.end());
        let value = format!("{}{}", signs.as_str(), figures.as_str());
        push(sheet, FieldName::Flight, value, run, sure, "flight of an airline", found);
    }
}

/// "30 | 354.00 K | Q | 360.00 | AS AGREED": pieces, gross weight with its unit, what is charged.
fn goods(sheet: &Sheet, found: &mut Vec<Candidate>) {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"^[\s|]*(\d{1,5})[\s|]+(\d{1,6}(?:[.,]\d{1,3})*)[\s|]*(?i:(kgs?|k|lbs?|l)\b)[\s|#]*(.*)$").ok()
    });
    static CHARGED: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\bas\s+(?:agreed|arranged|per)\b|(?:^|[\s|#])[MNQBKSCRUEXY]?[\s|#]*\d{1,6}[.,]\d").ok()
    });
    let lines: Vec<Run> = (0..sheet.lines.len()).map(|l| sheet.line(l)).collect();
    for (at, line) in lines.iter().enumerate() {
        let Some(captures) = SHAPE.as_ref().and_then(|r| r.captures(&line.text)) else { continue };
        let part = |n: usize| captures.get(n).map_or("", |m| m.as_str());
        let behind = part(4);
        let charged = CHARGED.as_ref().is_some_and(|r| r.is_match(behind));
        // The form has the sums of both below: the same where there is one line.
        let again = lines.iter().skip(at + 1).any(|l| sums(l, part(1), part(2)));
        if !(charged || again) || part(1).starts_with('0') {
            continue;
        }
        weighed(sheet, line, &captures, found);
        break;
    }
}

/// Whether a line begins with the same pieces and weight.
fn sums(line: &Run, pieces: &str, weight: &str) -> bool {
    let mut words = line.text.split(|c: char| c.is_whitespace() || c == '|').filter(|w| !w.is_empty());
    words.next() == Some(pieces) && words.next() == Some(weight)
}

fn weighed(sheet: &Sheet, line: &Run, captures: &Captures<'_>, found: &mut Vec<Candidate>) {
    let (Some(pieces), Some(weight), Some(unit)) = (captures.get(1), captures.get(2), captures.get(3)) else { return };
    let Some(value) = number::find_with(weight.as_str(), sheet.decimal).into_iter().next() else { return };
    let printed = value.value.as_str();
    let plain = if printed.contains('.') { printed.trim_end_matches('0').trim_end_matches('.') } else { printed };
    let Some(plain) = Quantity::new(plain).map(|q| q.as_str().to_owned()) else { return };
    let unit_name = if unit.as_str().to_lowercase().starts_with('k') { "kg" } else { "lb" };
    // "l" may be a bar of the form that was read as a letter.
    let scanned = sheet.page(line.page).is_some_and(|p| p.text_source == TextSource::Ocr);
    let unit_sure = if scanned && unit.as_str().len() == 1 { SCANNED } else { 1.0 };
    let rule = "line of pieces and gross weight";
    let run = cut(line, pieces.start(), pieces.end());
    push(sheet, FieldName::Packages, pieces.as_str().to_owned(), run, LINE, rule, found);
    let run = cut(line, weight.start(), unit.end());
    push(sheet, FieldName::GrossWeight, format!("{plain} {unit_name}"), run, LINE * unit_sure, rule, found);
}

/// What is left of a weight whose unit is one letter on a scan. Chosen by eye; not measured.
const SCANNED: f64 = 0.9;

/// The part of a line between two places in its bytes.
fn cut(line: &Run, from: usize, to: usize) -> Run {
    let chars = |end: usize| line.text.get(..end).map_or(0, |t| t.chars().count());
    line.cut(chars(from), chars(to))
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn::{self, Print};
    use crate::model::FieldName;

    fn read(lines: &[Print<'_>]) -> impl Fn(FieldName) -> Option<String> {
        let mut page = vec![(40.0, 30.0, 10.0, "176-44713303"), (300.0, 60.0, 14.0, "AIR WAYBILL")];
        page.extend(lines);
        let fields = understand(&drawn::paper(&[&page])).understanding.fields;
        move |name| fields.iter().find(|f| f.name == name).and_then(|f| f.value.clone())
    }

    #[test]
    fn the_first_figures_of_the_number_name_the_airline_and_its_flight() {
        let of = read(&[
            (40.0, 200.0, 10.0, "Deliver in the United Arab Emirates"),
            (40.0, 240.0, 10.0, "DXB"),
            (100.0, 240.0, 10.0, "EMIRATES"),
            (300.0, 240.0, 10.0, "EK0178 / 09"),
        ]);
        assert_eq!(of(FieldName::Carrier).as_deref(), Some("EMIRATES"));
        assert_eq!(of(FieldName::Flight).as_deref(), Some("EK0178"));
    }

    #[test]
    fn a_country_is_no_airline_and_a_number_of_a_house_no_flight() {
        let of =
            read(&[(40.0, 200.0, 10.0, "Deliver in the United Arab Emirates"), (40.0, 240.0, 10.0, "Unit QX 447")]);
        assert_eq!((of(FieldName::Carrier), of(FieldName::Flight)), (None, None));
    }

    #[test]
    fn pieces_and_weight_stand_before_what_is_charged() {
        let of = read(&[(40.0, 400.0, 10.0, "14 212.50 K Q 215.00 AS AGREED HEMP ROPE")]);
        assert_eq!(of(FieldName::Packages).as_deref(), Some("14"));
        assert_eq!(of(FieldName::GrossWeight).as_deref(), Some("212.5 kg"));
        // Or they stand again below.
        let of = read(&[(40.0, 400.0, 10.0, "14 470 lb HEMP ROPE"), (40.0, 460.0, 10.0, "14 470")]);
        assert_eq!(of(FieldName::GrossWeight).as_deref(), Some("470 lb"));
        let of = read(&[(40.0, 400.0, 10.0, "14 470 k HEMP ROPE")]);
        assert_eq!(of(FieldName::GrossWeight), None);
    }
}
