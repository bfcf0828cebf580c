//! A hint for the drafter: compares the age of an item with how long its maker or exporter is likely to keep
//! records. The International Tracing Instrument asks for at least 30 years (manufacture) and 20 years (transfers),
//! the Arms Trade Treaty for 10. Some parties have said what they do. The hint never stops a request, because states
//! say that records have expired whether or not they exist.

use jiff::civil::Date;

use crate::model::{Edtf, Item, Retention};

/// ITI paragraph 12: manufacturing records.
const ITI_MANUFACTURE: i64 = 30;
/// ITI paragraph 12: all other records.
const ITI_TRANSFER: i64 = 20;
/// ATT article 12(4).
const ATT: i64 = 10;

/// The hints, one line each; empty if the item is young enough or its age is unknown.
pub fn hints(item: &Item, declared: &[Retention], asked: Date) -> Vec<String> {
    let Some(year) = item.year_of_manufacture.as_ref().and_then(last_year) else { return Vec::new() };
    let age = i64::from(asked.year()) - i64::from(year);
    let said = |records: &str| declared.iter().find(|d| d.records == records);
    let made = item.year_of_manufacture.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut hints = Vec::new();
    for (records, standard) in [("manufacture", ITI_MANUFACTURE), ("transfer", ITI_TRANSFER)] {
        let (years, whose) = match said(records) {
            Some(own) => (own.years, format!("its own period ({})", own.source)),
            None => (standard, "the International Tracing Instrument’s minimum".to_owned()),
        };
        if age > years {
            hints.push(format!(
                "item {}: made {made}, {age} years ago; records of {records} may be destroyed after {years} years, {whose}",
                item.id
            ));
        }
    }
    if hints.is_empty() && age > ATT && said("transfer").is_none() {
        hints.push(format!("item {}: made {made}, {age} years ago; a party to the Arms Trade Treaty must keep records for only {ATT} years", item.id));
    }
    hints
}

/// The latest year that the date can mean, so that the hint is only given for items that are surely old.
fn last_year(date: &Edtf) -> Option<i16> {
    let last = date.as_str().rsplit('/').next()?;
    let year: String = last.chars().take(4).map(|c| if c == 'X' { '9' } else { c }).collect();
    year.parse().ok().filter(|y| *y < 9000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_possible_year_counts() {
        let year = |t: &str| Edtf::new(t).as_ref().and_then(last_year);
        assert_eq!(year("1976/1978"), Some(1978));
        assert_eq!(year("198X"), Some(1989));
        assert_eq!(year("1979-10-04"), Some(1979));
        assert_eq!(year("XXXX"), None);
    }
}
