//! What the form of an air waybill says by its shape (IATA Resolution 600a), however its captions are printed or read: the airline by the figures that open the
//! number, the flight by the signs of an airline, pieces and gross weight by the line in which they stand beside what is charged. In: a sheet. Out: candidates.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::candidate::Candidate;
use super::rules::push;
use super::slot::weight_in;
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

/// What may stand behind an airline's name of one word: "Emirates SkyCargo", and not "Emirates Steel Industries" or "United Arab Emirates".
const BEHIND: [&str; 9] =
    ["air", "airline", "airlines", "airways", "cargo", "skycargo", "international", "sa", "limited"];

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
            let mut rest = text.get(at + name.len()..)?.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
            let alone = at == 0 && rest.all(|word| BEHIND.contains(&word) || word.chars().count() == 1);
            let from = text.get(..at)?.chars().count();
            (whole && (!single || alone)).then(|| cell.run.cut(from, from + name.chars().count()))
        };
        let Some(run) = sheet.cells.iter().find_map(named) else { continue };
        push(sheet, FieldName::Carrier, run.text.clone(), run, NAMED, "airline of the number's first figures", found);
    }
}

/// "EK0178 / 09", "TK0179 09.07.2024", "CV7545/12APR". Signs of another airline are believed beside a whole day alone: "CA 90023 USA" is a post code.
fn flight(sheet: &Sheet, airlines: &[Airline], found: &mut Vec<Candidate>) {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        let day =
            r"\d{1,2}[ -]?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b";
        Regex::new(&format!(
            r"(?:^|[\s|/(])([A-Z]{{2}}|[A-Z]\d|\d[A-Z])[ -]?(\d{{3,4}})\b(?:[ ]?[ /,.][ ]?({day})|[ ]?/[ ]?(\d{{1,2}})\b)?"
        ))
        .ok()
    });
    for line in (0..sheet.lines.len()).map(|l| sheet.line(l)) {
        let Some(captures) = SHAPE.as_ref().and_then(|r| r.captures(&line.text)) else { continue };
        let (Some(signs), Some(figures)) = (captures.get(1), captures.get(2)) else { continue };
        let own = airlines.iter().any(|a| a.designator == signs.as_str());
        let (dated, numbered) = (captures.get(3).is_some(), captures.get(4).is_some());
        let sure = match own {
            true if dated || numbered => FLIGHT.0,
            true => FLIGHT.1,
            false if dated && airlines::flies(signs.as_str()) => FLIGHT.1,
            false => continue,
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
    let mut rated: Vec<(usize, Line)> = Vec::new();
    for (at, run) in lines.iter().enumerate() {
        let Some(captures) = SHAPE.as_ref().and_then(|r| r.captures(&run.text)) else { continue };
        // Copies of the form overleaf say the same again.
        if rated.last().is_some_and(|(_, first)| first.page != run.page) {
            break;
        }
        let Some(line) = Line::of(sheet, run, &captures) else { continue };
        let charged = CHARGED.as_ref().is_some_and(|r| r.is_match(captures.get(4).map_or("", |m| m.as_str())));
        // The form has the sums of both below: the same where there is one line.
        if charged || lines.iter().skip(at + 1).any(|l| line.stands_in(sheet, l)) {
            rated.push((at, line));
        }
    }
    match rated.as_slice() {
        [] => {}
        [(_, only)] => only.give(sheet, found),
        // Of several rates neither says all: their sums do, where they are printed.
        several => {
            let last = several.last().map_or(0, |(at, _)| *at);
            let sum = |of: fn(&Line) -> &Counted| several.iter().map(|(_, l)| of(l).value.approximate()).sum::<f64>();
            let (pieces, weight) = (sum(|l| &l.pieces), sum(|l| &l.weight));
            let same = |n: &Counted, sum: f64| (n.value.approximate() - sum).abs() < ROUNDED;
            let sums = |run: &Run| first_two(sheet, run).filter(|(p, w)| same(p, pieces) && same(w, weight));
            let total = lines.iter().skip(last + 1).find_map(sums);
            if let (Some((pieces, weight)), Some((_, line))) = (total, several.first()) {
                Line { page: line.page, pieces, weight, unit: line.unit, sure: line.sure }.give(sheet, found);
            }
        }
    }
}

/// Sums agree within so much: weights are rounded to half a kilogram.
const ROUNDED: f64 = 0.06;

/// A number of the box, with its words.
struct Counted {
    value: Quantity,
    run: Run,
}

impl Counted {
    fn of(sheet: &Sheet, run: Run) -> Option<Self> {
        let value = number::find_with(&run.text, sheet.decimal).into_iter().next()?.value;
        Some(Self { value, run })
    }
}

/// The numbers that a line begins with: pieces and weight.
fn first_two(sheet: &Sheet, line: &Run) -> Option<(Counted, Counted)> {
    static SHAPE: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^[\s|]*(\d{1,5})[\s|]+(\d{1,6}(?:[.,]\d{1,3})*)(?:[\s|]|$)").ok());
    let captures = SHAPE.as_ref()?.captures(&line.text)?;
    let number = |n: usize| Counted::of(sheet, cut(line, captures.get(n)?.start(), captures.get(n)?.end()));
    Some((number(1)?, number(2)?))
}

/// A line of the box: how many pieces, and how much they weigh.
struct Line {
    page: usize,
    pieces: Counted,
    weight: Counted,
    unit: &'static str,
    /// How sure the unit is, 0 to 1.
    sure: f64,
}

impl Line {
    fn of(sheet: &Sheet, run: &Run, captures: &Captures<'_>) -> Option<Self> {
        let unit = captures.get(3)?.as_str();
        let number =
            |from: usize, to: usize| Counted::of(sheet, cut(run, captures.get(from)?.start(), captures.get(to)?.end()));
        let (pieces, weight) = (number(1, 1)?, number(2, 3)?);
        // "l" may be a bar of the form that was read as a letter.
        let scanned = sheet.page(run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
        let sure = if scanned && unit.len() == 1 { SCANNED } else { 1.0 };
        let unit = if unit.to_lowercase().starts_with('k') { "kg" } else { "lb" };
        let counts = !pieces.run.text.starts_with('0');
        counts.then_some(Self { page: run.page, pieces, weight, unit, sure })
    }

    /// Whether another line begins with the same pieces and weight.
    fn stands_in(&self, sheet: &Sheet, other: &Run) -> bool {
        first_two(sheet, other).is_some_and(|(p, w)| p.value == self.pieces.value && w.value == self.weight.value)
    }

    fn give(&self, sheet: &Sheet, found: &mut Vec<Candidate>) {
        let rule = "line of pieces and gross weight";
        let pieces = self.pieces.value.as_str().to_owned();
        push(sheet, FieldName::Packages, pieces, self.pieces.run.clone(), LINE, rule, found);
        let Some(read) = number::find_with(&self.weight.run.text, sheet.decimal).into_iter().next() else { return };
        let (value, ..) = weight_in(&self.weight.run.text, &read, "");
        let weight = format!("{value} {}", self.unit);
        push(sheet, FieldName::GrossWeight, weight, self.weight.run.clone(), LINE * self.sure, rule, found);
    }
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

    fn read(lines: &[Print<'_>]) -> impl Fn(FieldName) -> Option<String> + use<> {
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
        for line in ["Unit QX 447", "LOS ANGELES, CA 90023 USA", "AC 101/12 Quay Tower", "EMIRATES STEEL INDUSTRIES"] {
            let of = read(&[
                (40.0, 200.0, 10.0, "Deliver in the United Arab Emirates"),
                (40.0, 240.0, 10.0, line),
                (40.0, 400.0, 10.0, "14 212.50 K Q 215.00 AS AGREED HEMP ROPE"),
            ]);
            assert_eq!((of(FieldName::Carrier), of(FieldName::Flight)), (None, None), "{line}");
        }
    }

    #[test]
    fn pieces_and_weight_stand_before_what_is_charged() {
        let of = read(&[(40.0, 400.0, 10.0, "14 212.50 K Q 215.00 AS AGREED HEMP ROPE")]);
        assert_eq!(of(FieldName::Packages).as_deref(), Some("14"));
        assert_eq!(of(FieldName::GrossWeight).as_deref(), Some("212.5 kg"));
        // Of several rates the sums count, where they are printed.
        let rates = [(40.0, 400.0, 10.0, "14 212.50 K Q 215.00 ROPE"), (40.0, 415.0, 10.0, "6 87.50 K C 90.00 TWINE")];
        let of = read(&[rates[0], rates[1], (40.0, 460.0, 10.0, "20 300.00 305.00")]);
        assert_eq!(of(FieldName::Packages).as_deref(), Some("20"));
        assert_eq!(of(FieldName::GrossWeight).as_deref(), Some("300 kg"));
        let of = read(&rates);
        assert_eq!((of(FieldName::Packages), of(FieldName::GrossWeight)), (None, None));
        // Or they stand again below.
        let of = read(&[(40.0, 400.0, 10.0, "14 470 lb HEMP ROPE"), (40.0, 460.0, 10.0, "14 470")]);
        assert_eq!(of(FieldName::GrossWeight).as_deref(), Some("470 lb"));
        let of = read(&[(40.0, 400.0, 10.0, "14 470 k HEMP ROPE")]);
        assert_eq!(of(FieldName::GrossWeight), None);
    }
}
