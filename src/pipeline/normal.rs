//! Turns what a person typed or marked into the normal form of a field, so that it compares with what the program
//! reads. In: the field and the words. Out: the normal form, or what was expected.

use crate::find::{country, date, number, unit};
use crate::model::{Edtf, FieldName, Quantity};

/// The normal form of what a person gave for a field. `languages` are those of the document, for the names of months.
///
/// # Errors
/// One line that says what was expected, with an example.
pub(super) fn normal(name: FieldName, words: &str, languages: &[String]) -> Result<String, String> {
    use FieldName as F;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Err(
            "it is empty; give a value, or say why there is none (not stated, blank, unreadable, refused)".to_owned()
        );
    }
    if words.chars().count() > 2000 {
        return Err("it is longer than 2,000 characters; mark a smaller part of the page".to_owned());
    }
    match name {
        F::DocumentDate | F::ValidUntil | F::DeliveryDate | F::ShipmentDate | F::ManufactureDate => {
            day(&words, languages)
        }
        F::CountryOfDestination | F::CountryOfOrigin | F::Country => land(&words),
        F::GrossWeight | F::NetWeight => weight(&words),
        F::Packages | F::Quantity | F::TotalAmount => amount(&words),
        _ => Ok(words),
    }
}

fn day(words: &str, languages: &[String]) -> Result<String, String> {
    if let Some(date) = Edtf::new(words) {
        return Ok(date.as_str().to_owned());
    }
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    let hint = date::Hint { languages: &languages, order: None, bare_years: true };
    match date::find(words, &hint).as_slice() {
        [one] if one.alternatives.is_empty() => Ok(one.value.as_str().to_owned()),
        [one] => {
            let other = one.alternatives.first().map(ToString::to_string).unwrap_or_default();
            Err(format!("{words:?} can mean {} or {other}; type the one that you mean", one.value))
        }
        _ => Err(format!("{words:?} is not a date; write it like 2013-12-04, 1979-10, 1979, 1976/1978 or 198X")),
    }
}

fn land(words: &str) -> Result<String, String> {
    country::code(words)
        .map(str::to_owned)
        .or_else(|| country::find(words).first().map(|f| f.code.to_owned()))
        .ok_or_else(|| format!("{words:?} is not a known country; write its name, or its two letters (RO)"))
}

fn amount(words: &str) -> Result<String, String> {
    if let Some(plain) = Quantity::new(words) {
        return Ok(plain.as_str().to_owned());
    }
    let found = number::find(words);
    found
        .first()
        .map(|f| f.value.as_str().to_owned())
        .ok_or_else(|| format!("{words:?} is not a number; write it like 175 or 1250.5"))
}

fn weight(words: &str) -> Result<String, String> {
    let value = amount(words)?;
    let unit = words
        .split(|c: char| c.is_whitespace() || c.is_ascii_digit())
        .filter_map(unit::of)
        .find(|u| unit::is_weight(*u));
    Ok(format!("{value} {}", unit.map_or("kg", |u| u.as_str())))
}

#[cfg(test)]
mod tests {
    use super::{FieldName, normal};

    #[test]
    fn what_people_type_and_drag_comes_to_one_form() {
        let of = |name, words| normal(name, words, &["en".to_owned()]);
        assert_eq!(of(FieldName::DocumentDate, "4 December 2013").as_deref(), Ok("2013-12-04"));
        assert_eq!(of(FieldName::DocumentDate, "1976/1978").as_deref(), Ok("1976/1978"));
        assert!(
            of(FieldName::DocumentDate, "03/04/2013")
                .is_err_and(|e| e.contains("2013-04-03") && e.contains("2013-03-04"))
        );
        assert!(of(FieldName::DocumentDate, "soon").is_err());
        assert_eq!(of(FieldName::Quantity, "1,250 pcs").as_deref(), Ok("1250"));
        assert_eq!(of(FieldName::GrossWeight, "1250.5 kg").as_deref(), Ok("1250.5 kg"));
        assert_eq!(of(FieldName::CountryOfDestination, "Romania").as_deref(), Ok("RO"));
        assert_eq!(of(FieldName::Consignee, "  Acme \n  Ltd ").as_deref(), Ok("Acme Ltd"));
        assert!(of(FieldName::Consignee, " ").is_err());
    }
}
