//! Types of single settings. A wrong value is refused at its own line.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole<const MIN: u64, const MAX: u64>(u64);

impl<const MIN: u64, const MAX: u64> Whole<MIN, MAX> {
    /// The number, moved into its bounds.
    pub fn of(n: u64) -> Self {
        Self(n.clamp(MIN, MAX))
    }

    /// The number.
    pub fn get(self) -> u64 {
        self.0
    }
}

impl<'de, const MIN: u64, const MAX: u64> Deserialize<'de> for Whole<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_i64(Number::<MIN, MAX>)
    }
}

struct Number<const MIN: u64, const MAX: u64>;

impl<const MIN: u64, const MAX: u64> Visitor<'_> for Number<MIN, MAX> {
    type Value = Whole<MIN, MAX>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a whole number from {MIN} to {MAX}")
    }

    fn visit_i64<E: Error>(self, n: i64) -> Result<Self::Value, E> {
        let fits = u64::try_from(n).ok().filter(|n| (MIN..=MAX).contains(n));
        fits.map(Whole).ok_or_else(|| E::invalid_value(Unexpected::Signed(n), &self))
    }
}

/// Text on one line.
pub(super) fn line<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let text = String::deserialize(d)?;
    if text.chars().any(char::is_control) {
        return Err(D::Error::invalid_value(Unexpected::Str(&text), &"text on one line, without control characters"));
    }
    Ok(text)
}

/// Lines of text.
pub(super) fn lines<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    let texts = Vec::<String>::deserialize(d)?;
    match texts.iter().find(|t| t.chars().any(char::is_control)) {
        Some(odd) => Err(D::Error::invalid_value(Unexpected::Str(odd), &"lines of text, without control characters")),
        None => Ok(texts),
    }
}

/// A program with its arguments, or nothing.
pub(super) fn program<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    let words = Vec::<String>::deserialize(d)?;
    let expected = "a program and its arguments, each in quotes";
    match words.iter().enumerate().find(|(n, w)| w.contains('\0') || (*n == 0 && w.trim().is_empty())) {
        Some((_, odd)) => Err(D::Error::invalid_value(Unexpected::Str(odd), &expected)),
        None => Ok(words),
    }
}
