//! Between nouns and columns: names of enums, small lists as JSON, evidence, and text that every database can store.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::{Error, Result};
use crate::model::{Edtf, Evidence, Quantity, Rect, Span};

/// The name of a plain enum's variant as every format writes it.
pub(in crate::store) fn name_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        other => {
            debug_assert!(false, "not a plain enum: {other:?}");
            String::new()
        }
    }
}

/// The variant of that name.
pub(in crate::store) fn named<T: DeserializeOwned>(what: &'static str, name: &str) -> Result<T> {
    let value = serde_json::Value::String(name.to_owned());
    serde_json::from_value(value).map_err(|_| Error::Row { what, found: name.to_owned() })
}

/// The variant of that name, where there is one.
pub(in crate::store) fn named_maybe<T: DeserializeOwned>(what: &'static str, name: Option<&str>) -> Result<Option<T>> {
    name.map(|n| named(what, n)).transpose()
}

/// A list or structure that is kept whole, as JSON.
pub(in crate::store) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| {
        debug_assert!(false, "plain data is always JSON: {error}");
        String::from("null")
    })
}

/// What [`json`] wrote.
pub(in crate::store) fn from_json<T: DeserializeOwned>(what: &'static str, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|_| Error::Row { what, found: text.chars().take(200).collect() })
}

/// A date read back.
pub(in crate::store) fn edtf(text: &str) -> Result<Edtf> {
    Edtf::new(text).ok_or_else(|| Error::Row { what: "a date", found: text.to_owned() })
}

/// A quantity read back.
pub(in crate::store) fn quantity(text: &str) -> Result<Quantity> {
    Quantity::new(text).ok_or_else(|| Error::Row { what: "a quantity", found: text.to_owned() })
}

/// Text as every database can hold it: PostgreSQL refuses U+0000, which hostile papers contain.
pub(in crate::store) fn clean(text: &str) -> String {
    text.replace('\0', "\u{FFFD}")
}

/// [`clean`], where there is text.
pub(in crate::store) fn clean_maybe(text: Option<&str>) -> Option<String> {
    text.map(clean)
}

/// A size, count or position as databases hold it.
pub(in crate::store) fn int(n: impl TryInto<i64>) -> i64 {
    n.try_into().unwrap_or(i64::MAX)
}

/// A size, count or position read back; nothing we write is negative.
pub(in crate::store) fn unsigned<T: TryFrom<i64>>(what: &'static str, n: i64) -> Result<T> {
    T::try_from(n).map_err(|_| Error::Row { what, found: n.to_string() })
}

/// A time read back.
pub(in crate::store) fn time(text: &str) -> Result<Timestamp> {
    text.parse().map_err(|_| Error::Row { what: "a time", found: text.to_owned() })
}

/// A day read back.
pub(in crate::store) fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|_| Error::Row { what: "a day", found: text.to_owned() })
}

/// The pattern that finds the words anywhere; empty for none. What `LIKE` takes for wild cards finds too much, never too little.
pub(in crate::store) fn like(words: &str) -> String {
    let words = words.trim().to_lowercase();
    if words.is_empty() { words } else { format!("%{words}%") }
}

/// The columns of evidence.
#[derive(Debug, sqlx::FromRow)]
pub(in crate::store) struct EvidenceRow {
    page: i64,
    x0: Option<f64>,
    y0: Option<f64>,
    x1: Option<f64>,
    y1: Option<f64>,
    span_start: i64,
    span_end: i64,
    raw: String,
    reader: String,
}

impl EvidenceRow {
    /// The evidence of this row.
    pub(in crate::store) fn evidence(self) -> Result<Evidence> {
        let rect = match (self.x0, self.y0, self.x1, self.y1) {
            (Some(x0), Some(y0), Some(x1), Some(y1)) => Some(Rect::new(x0, y0, x1, y1)),
            _ => None,
        };
        Ok(Evidence {
            page: unsigned("a page's number", self.page)?,
            rect,
            span: Span::new(unsigned("a span", self.span_start)?, unsigned("a span", self.span_end)?),
            raw: self.raw,
            reader: self.reader,
        })
    }
}
