//! The section `[house]`: who writes the letters.

use serde::Deserialize;

use super::values::{Whole, line, lines};

/// What the house writes to states.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// Letters, with a signature.
    #[default]
    Letter,
    /// Notes verbales, as states and their missions write to each other: in the third person, with initials and seal.
    NoteVerbale,
}

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
    /// The mail address for answers.
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
    /// On whose mandate it asks, as a sentence; empty for none.
    #[serde(deserialize_with = "line")]
    pub mandate: String,
    /// A marking of confidentiality; empty for none.
    #[serde(deserialize_with = "line")]
    pub marking: String,
    /// What it writes to states.
    pub form: Form,
    /// How many days a letter gives for an answer.
    pub answer_within_days: Whole<1, 365>,
}

/// What stands for the organisation's name until somebody fills it in.
const NAMELESS: &str = "Name of your organisation";

impl House {
    /// The settings that a letter cannot do without and that nobody has filled in: a letter shows who writes, from where, where an answer goes, and
    /// who signs.
    pub fn missing(&self) -> Vec<&'static str> {
        let organisation = self.organisation.trim();
        let wanted = [
            ("organisation", !organisation.is_empty() && organisation != NAMELESS),
            ("address", self.address.iter().any(|line| !line.trim().is_empty())),
            ("email", !self.email.trim().is_empty()),
            ("signatory_name", !self.signatory_name.trim().is_empty()),
        ];
        wanted.into_iter().filter(|(_, there)| !there).map(|(name, _)| name).collect()
    }
}

impl Default for House {
    fn default() -> Self {
        Self {
            organisation: NAMELESS.to_owned(),
            address: Vec::new(),
            city: String::new(),
            email: String::new(),
            phone: String::new(),
            signatory_name: String::new(),
            signatory_title: String::new(),
            mandate: String::new(),
            marking: String::new(),
            form: Form::Letter,
            answer_within_days: Whole::of(28),
        }
    }
}
