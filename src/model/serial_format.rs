//! How a maker's genuine serial numbers look, learnt from an answer, with its source.

use serde::{Deserialize, Serialize};

/// A rule. In the pattern `#` is a digit, `@` a letter, `*` any run of characters; all else is itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SerialFormat {
    /// The maker, by the register's id.
    pub party: String,
    /// `T6368-##@#####`, `T6368*`.
    pub pattern: String,
    /// In words: `T for the country, 6368 for the maker`.
    pub note: String,
    /// Where it was learnt: a message's SHA-256, or words.
    pub source: String,
    /// Who noted it.
    pub noted_by: String,
}

/// For how long a party keeps its records, by its own word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The party.
    pub party: String,
    /// `manufacture` or `transfer`.
    pub records: String,
    /// For how many years.
    pub years: i64,
    /// Where that was learnt.
    pub source: String,
    /// Who noted it.
    pub noted_by: String,
}
