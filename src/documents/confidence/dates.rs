//! Days in figures that may be read both ways: `02/03/2021`. In: what a type found, and the order of day and month that its paper tells. Out: the same
//! values; where the paper does not tell, the countries of its addresses do, less surely; where they do not either, each has its other reading beside it, and
//! neither is sure.

use crate::documents::findings::Findings;
use crate::find::{Sheet, date};
use crate::model::Field;

/// A day in figures that may be read both ways is as likely one day as the other, where the paper does not tell.
const EITHER: f64 = 0.5;

/// The order that the countries of a paper write tells it so surely. Chosen by eye; not measured.
const BY_COUNTRY: f64 = 0.85;

/// Holds the dates of a paper against its order of day and month. Where that is not known, the other reading stands beside the one given.
pub(crate) fn hold(sheet: &Sheet, findings: &mut Findings) {
    let hint = date::Hint { languages: &sheet.languages, order: sheet.order, bare_years: false };
    let mut others = Vec::new();
    for field in &mut findings.fields {
        let Some(value) = field.value.clone().filter(|_| field.name.is_date()) else { continue };
        let found = date::find(&field.evidence.raw, &hint).into_iter().find(|d| d.value.as_str() == value);
        let Some(found) = found.filter(|f| !f.alternatives.is_empty()) else { continue };
        if let Some(order) = date::order_in(&sheet.countries) {
            let hint = date::Hint { order: Some(order), ..hint };
            let settled = date::find(&field.evidence.raw, &hint).into_iter().find(|d| d.span == found.span);
            field.value = settled.map(|d| d.value.as_str().to_owned()).or(Some(value));
            field.confidence = field.confidence.min(BY_COUNTRY);
            field.rule = format!("{}; day and month in the order of the paper's country", field.rule);
            continue;
        }
        field.confidence = field.confidence.min(EITHER);
        field.rule = format!("{}; day and month may change places", field.rule);
        others.extend(found.alternatives.iter().map(|other| {
            let rule = "the same figures with day and month changed";
            Field::machine(field.name, other.as_str().to_owned(), field.evidence.clone(), field.confidence, rule)
        }));
    }
    findings.losers.extend(others);
}
