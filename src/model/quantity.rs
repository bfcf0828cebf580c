//! Quantities and units. A quantity is a decimal number kept as text, never as a float.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// A decimal number as a string: `"175"`, `"1250.5"`. No sign, no separators of thousands, a point before decimals.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Quantity(String);

impl Quantity {
    /// Accepts `175`, `0175` (as `175`) and `1250.50` (unchanged). Refuses anything else.
    pub fn new(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').map_or((text, None), |(w, p)| (w, Some(p)));
        let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || part.is_some_and(|p| !digits(p)) {
            return None;
        }
        let whole = whole.trim_start_matches('0');
        let whole = if whole.is_empty() { "0" } else { whole };
        Some(Self(part.map_or_else(|| whole.to_owned(), |p| format!("{whole}.{p}"))))
    }

    /// So many times that many: ten dozen are 120. `None` where the product is beyond all counting.
    pub fn times(&self, factor: u64) -> Option<Self> {
        let (whole, part) = self.0.split_once('.').unwrap_or((&self.0, ""));
        let digits: u128 = format!("{whole}{part}").parse().ok()?;
        let product = digits.checked_mul(u128::from(factor))?.to_string();
        let product = format!("{product:0>width$}", width = part.len() + 1);
        let (whole, part) = product.split_at(product.len() - part.len());
        let part = part.trim_end_matches('0');
        Self::new(&if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") })
    }

    /// Whether it is a whole number, whatever zeros stand behind its point.
    pub fn is_whole(&self) -> bool {
        self.0.split_once('.').is_none_or(|(_, part)| part.bytes().all(|b| b == b'0'))
    }

    /// Its value, for comparisons that need no exact figure.
    pub fn approximate(&self) -> f64 {
        self.0.parse().unwrap_or(0.0)
    }

    /// The decimal text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        Self::new(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "expected a decimal quantity such as \"175\" or \"1250.5\", found {text:?}"
            ))
        })
    }
}

/// The normal units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names speak")]
pub enum Unit {
    Piece,
    Round,
    Box,
    Crate,
    Drum,
    Bag,
    Pallet,
    Container,
    Set,
    Pair,
    Kg,
    G,
    T,
    L,
    M,
}

impl Unit {
    /// The name as written in every format.
    pub fn as_str(self) -> &'static str {
        match self {
            Unit::Piece => "piece",
            Unit::Round => "round",
            Unit::Box => "box",
            Unit::Crate => "crate",
            Unit::Drum => "drum",
            Unit::Bag => "bag",
            Unit::Pallet => "pallet",
            Unit::Container => "container",
            Unit::Set => "set",
            Unit::Pair => "pair",
            Unit::Kg => "kg",
            Unit::G => "g",
            Unit::T => "t",
            Unit::L => "l",
            Unit::M => "m",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiples_are_exact() {
        let times = |q: &str, n| Quantity::new(q).unwrap().times(n).unwrap().to_string();
        assert_eq!(times("12", 12), "144");
        assert_eq!(times("2.25", 1000), "2250");
        assert_eq!(times("0.5", 3), "1.5");
        assert!(Quantity::new("7.00").unwrap().is_whole() && !Quantity::new("7.62").unwrap().is_whole());
    }
}
