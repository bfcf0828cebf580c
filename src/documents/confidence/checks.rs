//! Numbers with a check digit: a container's (ISO 6346), an air waybill's (the last digit is the rest modulo 7), a ship's (IMO resolution A.1117(30)). In:
//! what a type found. Out: the same values. One whose check digit is right is surer, one whose check digit is wrong is less sure. Beside a wrong one stand
//! the numbers with one sign changed that would be right: a person may take one. No value is changed. A ship's number has no field: it speaks for the
//! vessel beside it.

use std::sync::LazyLock;

use regex::Regex;

use crate::documents::findings::Findings;
use crate::find::identifier::{air_waybill_holds, container_holds};
use crate::find::number_words;
use crate::model::{Field, FieldName};

/// How many numbers are proposed at most: more than these help nobody.
const PROPOSED: usize = 3;

/// Signs that are read for one another.
const ALIKE: &[&str] = &["0ODQ", "1IL7T", "2Z", "5S6", "8B36", "9G4", "4A", "UVJ", "6G", "MN", "CG", "EF", "PR", "38"];

/// How a number proves itself.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Whether a number, letters and digits alone, holds.
    pub holds: fn(&str) -> bool,
    /// What the check is called, for people.
    pub name: &'static str,
}

/// The check of a container's number.
const CONTAINER: Check = Check { holds: container_holds, name: "the check digit (ISO 6346)" };

/// The check of an air waybill's number.
pub(crate) const AIR_WAYBILL: Check = Check { holds: air_waybill_holds, name: "the check digit (modulo 7)" };

/// Holds the numbers of a paper against their checks. `own` is the check of the paper's own number, which its type says.
pub(crate) fn hold(own: Option<Check>, findings: &mut Findings) {
    let of = |field: FieldName| match field {
        FieldName::ContainerNumber => Some(CONTAINER),
        FieldName::DocumentNumber => own,
        _ => None,
    };
    let mut proposed = Vec::new();
    for field in &mut findings.fields {
        let Some(Check { holds, name }) = of(field.name) else { continue };
        let value = field.value.clone().unwrap_or_default();
        let plain: String = value.chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.len() != 11 {
            continue;
        }
        if holds(&plain) {
            // A number read wrong holds once in so many; seven is the lesser of the two moduli.
            field.confidence = (7.0 * field.confidence / (6.0 * field.confidence + 1.0)).min(0.995);
            continue;
        }
        let near = neighbours(&plain, holds);
        field.confidence *= 0.4;
        let advice = if near.is_empty() { String::new() } else { format!("; {} would hold", near.join(", ")) };
        field.rule = format!("{}; {name} fails{advice}", field.rule);
        proposed.extend(near.into_iter().map(|value| {
            let rule = format!("{name} would hold, with one sign read otherwise");
            Field::machine(field.name, value, field.evidence.clone(), field.confidence * 0.9, rule)
        }));
    }
    findings.losers.extend(proposed);
}

/// A ship's number as papers print it.
static SHIP: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let number = number_words();
    Regex::new(&format!(r"(?i)\bimo(?:\s*{number})?\s*[.:#]?\s*([0-9OolISB]{{7}})\b")).ok()
});

/// Whether a ship's number proves itself: six digits times seven to two, the last digit of the sum is the seventh.
fn ship_holds(value: &str) -> bool {
    let digits: Option<Vec<u32>> = value.chars().map(|c| c.to_digit(10)).collect();
    let Some([first @ .., last]) = digits.as_deref().filter(|d| d.len() == 7) else { return false };
    first.iter().zip((2..=7).rev()).map(|(d, w)| d * w).sum::<u32>() % 10 == *last
}

/// Holds the number of the ship against its check: one that holds makes the vessel that stands with it likelier, one that fails tells of misread print.
pub(crate) fn ship(text: &str, findings: &mut Findings) {
    let Some(number) = SHIP.as_ref().and_then(|r| r.captures(text)).and_then(|c| c.get(1)) else { return };
    let Some(vessel) = findings.fields.iter_mut().find(|f| f.name == FieldName::Vessel) else { return };
    if ship_holds(number.as_str()) {
        vessel.confidence = (2.0 * vessel.confidence / (vessel.confidence + 1.0)).min(0.995);
        return;
    }
    let near = neighbours(number.as_str(), ship_holds);
    let advice = if near.is_empty() { String::new() } else { format!("; {} would hold", near.join(", ")) };
    vessel.confidence *= 0.8;
    vessel.rule = format!("{}; the ship's number IMO {} fails its check digit{advice}", vessel.rule, number.as_str());
}

/// The numbers that hold and differ from this one in a single sign that may have been misread, or in two neighbours that changed places.
fn neighbours(value: &str, holds: fn(&str) -> bool) -> Vec<String> {
    let signs: Vec<char> = value.chars().collect();
    let mut found: Vec<String> = Vec::new();
    let mut keep = |candidate: Vec<char>| {
        let text: String = candidate.into_iter().collect();
        if holds(&text) && !found.contains(&text) {
            found.push(text);
        }
    };
    for (at, sign) in signs.iter().enumerate() {
        for other in ALIKE.iter().filter(|a| a.contains(*sign)).flat_map(|a| a.chars()).filter(|o| o != sign) {
            let mut candidate = signs.clone();
            if let Some(place) = candidate.get_mut(at) {
                *place = other;
            }
            keep(candidate);
        }
    }
    for at in 1..signs.len() {
        let mut candidate = signs.clone();
        candidate.swap(at - 1, at);
        keep(candidate);
    }
    found.truncate(PROPOSED);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, Span};

    fn findings(name: FieldName, value: &str) -> Findings {
        let evidence =
            Evidence { page: 1, rect: None, span: Span::new(0, 1), raw: value.to_owned(), reader: String::new() };
        let field = Field::machine(name, value, evidence, 0.8, "caption");
        Findings { fields: vec![field], ..Findings::default() }
    }

    #[test]
    fn a_number_that_holds_is_likelier() {
        let mut found = findings(FieldName::ContainerNumber, "CSQU3054383");
        hold(None, &mut found);
        assert!(found.fields[0].confidence > 0.9 && found.losers.is_empty());
    }

    #[test]
    fn a_slip_is_told_and_its_correction_proposed_not_made() {
        // 5 read as S, in a place where only digits stand.
        for (name, own, slip, right) in [
            (FieldName::ContainerNumber, None, "CSQU30S4383", "CSQU3054383"),
            (FieldName::DocumentNumber, Some(AIR_WAYBILL), "176-I2345675", "17612345675"),
        ] {
            let mut found = findings(name, slip);
            hold(own, &mut found);
            assert_eq!(found.fields[0].value.as_deref(), Some(slip));
            assert!(found.fields[0].confidence < 0.5 && found.fields[0].rule.contains("fails"));
            assert!(found.losers.iter().any(|l| l.value.as_deref() == Some(right)), "{:?}", found.losers);
        }
    }

    #[test]
    fn a_ships_number_speaks_for_its_vessel() {
        let mut found = findings(FieldName::Vessel, "NORDKAP STAR");
        ship("Vessel NORDKAP STAR, IMO No. 9074729, voyage 12", &mut found);
        assert!(found.fields[0].confidence > 0.8 && found.fields[0].rule == "caption");
        let mut found = findings(FieldName::Vessel, "NORDKAP STAR");
        ship("NORDKAP STAR (IMO 9O74729)", &mut found);
        assert!(found.fields[0].confidence < 0.8 && found.fields[0].rule.contains("9074729 would hold"));
    }

    #[test]
    fn other_numbers_prove_nothing() {
        let mut found = findings(FieldName::ContractNumber, "CSQU3054384");
        hold(None, &mut found);
        assert!(found.losers.is_empty() && found.fields[0].rule == "caption");
    }
}
