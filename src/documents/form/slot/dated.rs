//! Dates under a caption. In: the words of a place, the caption over them, and the field that is asked for. Out: the date of that field. One box may hold
//! several dates: the words beside each tell what it is of, else the order in which the caption names them.

use super::reading::{Reading, first_cell, hint};
use crate::find::{Label, Sense, Sheet, date, mentions};
use crate::layout::Run;
use crate::model::FieldName;

/// A date stands in one of the first lines of a place.
const LINES: usize = 3;
/// What is left of a date in each of them.
const LOWER: [f64; LINES] = [1.0, 0.9, 0.7];
/// What is left of a lone date where the caption names another date first. Chosen by eye; not measured.
const SECOND: f64 = 0.45;

/// A date that stands there.
struct Dated {
    line: Run,
    found: date::Found,
    /// Which line it is.
    at: usize,
    /// The fields that the words before it name.
    named: Vec<FieldName>,
}

/// The date of a field.
pub(super) fn dated(sheet: &Sheet, label: &Label, field: FieldName, run: &Run) -> Option<Reading> {
    let dates = dates(sheet, run);
    if dates.is_empty() {
        return compact(run);
    }
    let roles = roles(label);
    let chosen = if roles.len() < 2 || !roles.contains(&field) {
        // A period of validity ends with its last date.
        if field == FieldName::ValidUntil { last_of_line(&dates) } else { dates.first() }
    } else if let Some(own) = dates.iter().find(|d| d.named.contains(&field)) {
        Some(own)
    } else {
        let place = roles.iter().position(|r| *r == field)?;
        let free: Vec<&Dated> = dates.iter().filter(|d| !d.named.iter().any(|n| roles.contains(n))).collect();
        if dates.len() > 1 { free.get(place.min(free.len().saturating_sub(1))).copied() } else { free.first().copied() }
    }?;
    let second = roles.len() > 1 && dates.len() == 1 && roles.first() != Some(&field) && chosen.named.is_empty();
    let mut sure = if chosen.found.alternatives.is_empty() { 0.97 } else { 0.85 };
    if chosen.found.value.to_day().is_none() {
        sure *= 0.6;
    }
    sure *= LOWER.get(chosen.at).copied().unwrap_or(0.5) * if second { SECOND } else { 1.0 };
    let span = chosen.found.span;
    let value = chosen.found.value.as_str();
    let value = if field == FieldName::ValidUntil { value.rsplit('/').next().unwrap_or(value) } else { value };
    Some(Reading::new(value, chosen.line.cut(span.start, span.end), sure))
}

/// `20190308` alone in its box: a date without signs.
fn compact(run: &Run) -> Option<Reading> {
    let cell = first_cell(&run.lines().into_iter().next()?);
    let digits: Vec<u32> = cell.text.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    let number = |from: usize, to: usize| digits.get(from..to).map(|d| d.iter().fold(0, |n, d| 10 * n + d));
    let (year, month, day) = (number(0, 4)?, number(4, 6)?, number(6, 8)?);
    let plausible = digits.len() == 8 && YEARS.contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    plausible.then(|| Reading::new(format!("{year:04}-{month:02}-{day:02}"), cell, COMPACT))
}

/// Years in which papers of the trade were made out.
const YEARS: std::ops::RangeInclusive<u32> = 1945..=2099;
/// How sure a date without signs is under its caption. Chosen by eye; not measured.
const COMPACT: f64 = 0.9;

/// The last date of the line in which the first stands.
fn last_of_line(dates: &[Dated]) -> Option<&Dated> {
    let first = dates.first()?;
    dates.iter().rfind(|d| d.at == first.at)
}

/// The dates of a place, in printed order.
fn dates(sheet: &Sheet, run: &Run) -> Vec<Dated> {
    let mut all = Vec::new();
    for (at, line) in run.lines().into_iter().take(LINES).enumerate() {
        let mut end = 0;
        for found in date::find(&line.text, &hint(sheet)) {
            let before: String = line.text.chars().skip(end).take(found.span.start.saturating_sub(end)).collect();
            end = found.span.end;
            let named = mentions(&before).into_iter().filter(|f| DATES.contains(f)).collect();
            all.push(Dated { line: line.clone(), found, at, named });
        }
    }
    all
}

/// The fields that are dates.
const DATES: &[FieldName] =
    &[FieldName::DocumentDate, FieldName::ValidUntil, FieldName::DeliveryDate, FieldName::ShipmentDate];

/// The dates that a caption names, in printed order, each once.
fn roles(label: &Label) -> Vec<FieldName> {
    let mut roles = Vec::new();
    for (sense, _) in &label.senses {
        let role = match sense {
            Sense::Field(field) if DATES.contains(field) => *field,
            Sense::DateOf(_) => FieldName::DocumentDate,
            _ => continue,
        };
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    roles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::understand;
    use crate::find::drawn;

    fn values(box_caption: &str, value: &str) -> (Option<String>, Option<String>) {
        let document = drawn::paper(&[&[
            (200.0, 40.0, 16.0, "END USER CERTIFICATE"),
            (40.0, 80.0, 7.0, "End user"),
            (300.0, 80.0, 7.0, box_caption),
            (40.0, 90.0, 10.0, "Harbour Guard of Orania"),
            (300.0, 90.0, 10.0, value),
        ]]);
        let fields = understand(&document).understanding.fields;
        let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.clone());
        (of(FieldName::DocumentDate), of(FieldName::ValidUntil))
    }

    #[test]
    fn two_dates_in_one_box_have_the_parts_that_words_or_the_caption_give_them() {
        let both = (Some("2019-08-03".to_owned()), Some("2020-08-02".to_owned()));
        assert_eq!(values("Date of issue / validity", "3 August 2019 / valid until 2 August 2020"), both);
        assert_eq!(values("Date of issue / Valid until", "3 August 2019 / 2 August 2020"), both);
        assert_eq!(values("Valid until / Date of issue", "2 August 2020 - 3 August 2019"), both);
    }

    #[test]
    fn eight_figures_under_a_caption_of_a_date_are_one() {
        assert_eq!(values("Date of issue", "20190308").0.as_deref(), Some("2019-03-08"));
        assert_eq!(values("Date of issue", "20193308").0, None);
    }

    #[test]
    fn a_period_of_validity_ends_with_its_last_date() {
        assert_eq!(values("Validity", "3 August 2019 to 2 August 2020").1.as_deref(), Some("2020-08-02"));
    }
}
