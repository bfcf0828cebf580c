//! The format of a maker's genuine serial numbers, learnt from an answer, with its source.

use serde::{Deserialize, Serialize};

/// A format. In the pattern, `#` is a digit, `@` a letter, `*` any characters. Other characters stand for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SerialFormat {
    /// The maker, by the register's id.
    pub party: String,
    /// `T6368-##@#####`, `T6368*`.
    pub pattern: String,
    /// In words: `T for the country, 6368 for the maker`.
    pub note: String,
    /// The source: a message's SHA-256, or words.
    pub source: String,
    /// Who noted it.
    pub noted_by: String,
}

/// How long a party keeps its records, as it says itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The party.
    pub party: String,
    /// `manufacture` or `transfer`.
    pub records: String,
    /// The number of years.
    pub years: i64,
    /// The source.
    pub source: String,
    /// Who noted it.
    pub noted_by: String,
}
