//! Dates in EDTF level 1 (ISO 8601-2:2019): exactly as precise as the document, never more.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

/// `2013-12-04`, `1979-10`, `1979`, `1976/1978`, `198X` (the 1980s), `1979~` (about), `XXXX` (unknown).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Edtf(String);

impl Edtf {
    /// Parses a date in one of the forms above; `None` if the text is something else.
    pub fn new(text: &str) -> Option<Self> {
        let ok = match text.split_once('/') {
            Some((from, to)) => single(from) && single(to),
            None => single(text),
        };
        ok.then(|| Self(text.to_owned()))
    }

    /// A whole day.
    pub fn day(date: Date) -> Self {
        Self(date.strftime("%Y-%m-%d").to_string())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day, if the date is a whole day.
    pub fn to_day(&self) -> Option<Date> {
        (self.0.len() == 10).then(|| self.0.parse().ok()).flatten()
    }
}

/// One date, not a range.
fn single(text: &str) -> bool {
    let text = text.strip_suffix(['~', '?', '%']).unwrap_or(text);
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next().unwrap_or(""), parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return false;
    }
    let known = year.trim_end_matches('X');
    if !known.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    match (month, day) {
        (None, _) => true,
        (Some(m), None) => known.len() == 4 && two_digits(m).is_some_and(|m| (1..=12).contains(&m)),
        (Some(_), Some(_)) => text.len() == 10 && text.parse::<Date>().is_ok(),
    }
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Edtf {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Self::new(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "expected an EDTF date such as \"2013-12-04\", \"1979-10\", \"1976/1978\" or \"198X\", found {text:?}"
            ))
        })
    }
}
