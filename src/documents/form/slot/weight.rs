//! Weights. In: words, and the caption over them. Out: a number and its unit. The unit is kilograms where the document names none.

use super::reading::Reading;
use crate::find::{Label, Sheet, number, unit};
use crate::layout::Run;
use crate::model::{Quantity, Unit};

/// A weight: the number, and the unit behind it, before it or in the caption; kilograms where papers leave it out.
pub(super) fn weight(sheet: &Sheet, line: &Run, label: &Label) -> Option<Reading> {
    let found = number::find_with(&line.text, sheet.decimal).into_iter().next()?;
    let (value, end, unit, said) = weight_in(&line.text, &found, &label.text);
    Some(Reading::new(format!("{value} {unit}"), line.cut(found.span.start, end), if said { 0.96 } else { 0.82 }))
}

/// Number, end, unit and whether the unit is said.
pub(crate) fn weight_in(text: &str, found: &number::Found, caption: &str) -> (Quantity, usize, &'static str, bool) {
    let rest: String = text.chars().skip(found.span.end).collect();
    let behind = unit::of(rest.trim_start()).filter(|u| unit::is_weight(*u));
    let before: String = text.chars().take(found.span.start).collect();
    let said = behind
        .or_else(|| unit::inside(&before).filter(|u| unit::is_weight(*u)))
        .or_else(|| unit::inside(caption).filter(|u| unit::is_weight(*u)));
    let word = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).count();
    let blank = rest.chars().take_while(|c| c.is_whitespace()).count();
    let end = if behind.is_some() { found.span.end + blank + word } else { found.span.end };
    let value = found.value.as_str();
    let plain = if value.contains('.') { value.trim_end_matches('0').trim_end_matches('.') } else { value };
    let value = Quantity::new(plain).unwrap_or_else(|| found.value.clone());
    (value, end, said.unwrap_or(Unit::Kg).as_str(), said.is_some())
}
