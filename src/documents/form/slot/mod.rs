//! How one field of a type is read: under which captions, and what its value looks like. In: the words of a place. Out: the value in its normal form, the
//! words that it was read from, and how sure the reading is.

mod currency;

mod dated;

mod reading;

mod transport;

mod weight;

pub(crate) use reading::hint;
pub(crate) use weight::weight_in;

use std::sync::LazyLock;

use regex::Regex;

use currency::currency;
use dated::dated;
use reading::{Reading, first_cell, pattern};
use transport::{flight, place, vehicle, vessel, voyage};
use weight::weight;

use crate::find::{Label, Sense, Sheet, country, date, identifier, number, party, unit};
use crate::layout::Run;
use crate::model::FieldName;

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

impl Kind {
    /// Whether its values are told from all other words by their shape.
    pub(crate) fn has_a_shape(self) -> bool {
        matches!(self, Self::Amount | Self::Date | Self::Weight | Self::Container | Self::Incoterm)
    }

    /// The value of a field at the head of a place below, beside or behind that caption.
    pub(crate) fn read(self, sheet: &Sheet, label: &Label, field: FieldName, run: &Run) -> Option<Reading> {
        let line = run.lines().into_iter().next()?;
        match self {
            Self::Party => {
                let party = party::find(run)?;
                Some(Reading::new(party.run.text.clone(), party.run, party.sure))
            }
            Self::Date => dated(sheet, label, field, run),
            Self::Identifier => {
                let found = identifier::head(run, &hint(sheet))?;
                // A date alone is a date, not a number.
                let dates = date::find(&found.text, &hint(sheet));
                let all = dates.first().is_some_and(|d| d.span.start == 0 && d.span.end >= found.len());
                let sure = if all || opens_a_section(run, &found) || opens_prose(&line, &found) { 0.15 } else { 0.95 };
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
            Self::Weight => weight(sheet, &line, label).or_else(|| {
                // "KGS" over the figures: the unit has a line of its own.
                let alone = unit::of(line.text.trim()).is_some_and(unit::is_weight);
                let below = run.lines().into_iter().nth(1).filter(|_| alone)?;
                let said = Label { text: format!("{} {}", label.text, line.text.trim()), ..label.clone() };
                weight(sheet, &below, &said)
            }),
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
                // A rate of tax is no amount.
                let rate = |n: &number::Found| {
                    line.text.chars().skip(n.span.end).find(|c| !c.is_whitespace()).is_some_and(|c| c == '%')
                };
                let found = number::find_with(&line.text, sheet.decimal).into_iter().find(|n| !rate(n))?;
                // "TOTAL 2 5 kg drums": a count with words behind it is no amount.
                let behind = line.cut(found.span.end, line.len());
                let words = behind.text.chars().filter(|c| c.is_alphabetic()).count() > CURRENCY_WORD;
                // Amounts have no sign here: a credit of 8.79 is not the sum of 8.79.
                let before = found.span.start.checked_sub(1).and_then(|n| line.text.chars().nth(n));
                let taken_off = before.is_some_and(|c| "-−–(".contains(c)) || behind.text.starts_with(['-', '−']);
                let sure = if taken_off || words && !found.raw.contains(['.', ',']) { 0.4 } else { 0.92 };
                Some(Reading::new(found.value.as_str(), line.cut(found.span.start, found.span.end), sure))
            }
            Self::Place => place(sheet, &line),
            Self::Vessel => vessel(&line),
            Self::Voyage => voyage(&line, label).filter(|r| !opens_a_section(&line, &r.run)),
            Self::Flight => flight(run),
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

/// The letters that may stand behind an amount: a currency's name.
const CURRENCY_WORD: usize = 8;

/// "KX-8 is a flexible cord for divers": a name with figures that opens a sentence numbers no paper.
fn opens_prose(line: &Run, found: &Run) -> bool {
    let behind = line.text.trim_start().strip_prefix(found.text.as_str()).filter(|b| b.starts_with(' '));
    let small = |w: &&str| w.chars().all(char::is_alphabetic) && w.chars().next().is_some_and(char::is_lowercase);
    let named = found.text.chars().any(char::is_alphabetic);
    named && behind.is_some_and(|b| b.split_whitespace().take_while(small).count() >= PROSE)
}

/// So many words in small letters right behind a number make a sentence. Chosen by eye; not measured.
const PROSE: usize = 3;

/// "13. DISPOSAL": one or two figures with a stop and words behind them open a section, and number no paper.
fn opens_a_section(run: &Run, found: &Run) -> bool {
    let behind = run.text.trim_start().strip_prefix(found.text.as_str());
    let words =
        behind.and_then(|b| b.strip_prefix('.')).is_some_and(|b| b.trim_start().starts_with(char::is_alphabetic));
    found.len() <= 2 && found.text.chars().all(|c| c.is_ascii_digit()) && words
}

static FOUR_DIGITS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b(\d{4})\b").ok());

/// A two-letter code that stands alone.
fn code_alone(line: &Run) -> Option<Reading> {
    let cell = first_cell(line);
    let word: String = cell.text.chars().take_while(|c| c.is_ascii_uppercase()).collect();
    let known = word.len() == 2 && rust_iso3166::from_alpha2(&word).is_some();
    (known && cell.len() <= 6).then(|| Reading::new(word, cell.cut(0, 2), 0.85))
}
