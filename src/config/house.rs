//! The section `[house]`: who writes the letters.

use serde::Deserialize;

use super::values::{Whole, line, lines};

/// The organisation behind the archive, as its letters show it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct House {
    /// Its name.
    #[serde(deserialize_with = "line")]
    pub organisation: String,
    /// Its postal address, one text for each line.
    #[serde(deserialize_with = "lines")]
    pub address: Vec<String>,
    /// The town before the date of a letter; empty for none.
    #[serde(deserialize_with = "line")]
    pub city: String,
    /// The mail address for answers; empty for none.
    #[serde(deserialize_with = "line")]
    pub email: String,
    /// Its telephone; empty for none.
    #[serde(deserialize_with = "line")]
    pub phone: String,
    /// The name of the person who signs.
    #[serde(deserialize_with = "line")]
    pub signatory_name: String,
    /// The title of that person.
    #[serde(deserialize_with = "line")]
    pub signatory_title: String,
    /// How many days a letter gives for an answer.
    pub answer_within_days: Whole<1, 365>,
}

impl Default for House {
    fn default() -> Self {
        Self {
            organisation: "Name of your organisation".to_owned(),
            address: Vec::new(),
            city: String::new(),
            email: String::new(),
            phone: String::new(),
            signatory_name: String::new(),
            signatory_title: String::new(),
            answer_within_days: Whole::of(28),
        }
    }
}
