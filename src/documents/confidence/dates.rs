//! Days in figures that may be read both ways: `02/03/2021`. In: what a type found, and the order of day and month that its paper tells. Out: the same
//! values; where the paper does not tell, each with its other reading beside it, and neither is sure.

use crate::documents::findings::Findings;
use crate::find::{Sheet, date};
use crate::model::Field;

/// A day in figures that may be read both ways is as likely one day as the other, where the paper does not tell.
const EITHER: f64 = 0.5;

/// Holds the dates of a paper against its order of day and month. Where that is not known, the other reading stands beside the one given.
pub(crate) fn hold(sheet: &Sheet, findings: &mut Findings) {
    let hint = date::Hint { languages: &sheet.languages, order: sheet.order, bare_years: false };
    let mut others = Vec::new();
    for field in &mut findings.fields {
        let Some(value) = field.value.clone().filter(|_| field.name.is_date()) else { continue };
        let found = date::find(&field.evidence.raw, &hint).into_iter().find(|d| d.value.as_str() == value);
        let Some(found) = found.filter(|f| !f.alternatives.is_empty()) else { continue };
        field.confidence = field.confidence.min(EITHER);
        field.rule = format!("{}; day and month may change places", field.rule);
        others.extend(found.alternatives.iter().map(|other| {
            let rule = "the same figures with day and month changed";
            Field::machine(field.name, other.as_str().to_owned(), field.evidence.clone(), field.confidence, rule)
        }));
    }
    findings.losers.extend(others);
}
