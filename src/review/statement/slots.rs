//! The slots of a right-of-reply text: statements, who made them and when. Also why a text cannot be made or read.
//! Plain data.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How sure the responder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// "This response confirms that ..."
    Confirms,
    /// "In its response, X stated that ..."
    Stated,
    /// A sentence of its own: what was enclosed, what could not be said.
    Besides,
}

/// One statement: a form and its slots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// How sure.
    pub strength: Strength,
    /// The form's name, from [`FORMS`](super::FORMS).
    pub form: String,
    /// Its slots: dates as EDTF, several numbers one line each.
    pub slots: BTreeMap<String, String>,
}

impl Statement {
    /// A statement of that form with those slots.
    pub fn new(strength: Strength, form: &str, slots: &[(&str, &str)]) -> Self {
        let slots = slots.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Self { strength, form: form.to_owned(), slots }
    }
}

/// A whole text as its slots.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The day of the response.
    pub replied: Date,
    /// Who responded, as it stands in a sentence: `the Government of Romania`, `Girsan`.
    pub responder: String,
    /// Whether a person found the response prompt.
    pub promptly: bool,
    /// Who asked.
    pub issuer: String,
    /// The day of the request.
    pub requested: Date,
    /// What the response says; confirmed first, stated next, the rest last.
    pub statements: Vec<Statement>,
}

/// A text that cannot be made, or is not in the house form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A statement has a missing or an extra slot, or an unknown form.
    #[error("statement {number} ({form}): {reason}")]
    Statement {
        /// From 1.
        number: usize,
        /// The form.
        form: String,
        /// Why.
        reason: String,
    },
    /// Reading the text back gives other slots than it was made from.
    #[error("the text would be ambiguous: {reason}; write it by hand (reply edit)")]
    Ambiguous {
        /// What would be lost.
        reason: String,
    },
    /// It is not in our form.
    #[error("this is not in the house form: {0}")]
    Form(String),
}
