//! What a person decides about a value, whether the program found it or not.

use super::{Absent, Evidence, Quantity, Unit};

/// A value that a person gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The value. It comes in as the person wrote it, and is stored in its normal form.
    pub value: String,
    /// What the person wrote.
    pub words: String,
    /// Where on the page they marked it; `None` if they typed it.
    pub shown: Option<Evidence>,
}

impl Given {
    /// A value that was typed.
    pub fn typed(words: &str) -> Self {
        Self { value: words.to_owned(), words: words.to_owned(), shown: None }
    }
}

/// A decision on a field. A correction is a new field, read by a person. The program's field is kept beside it, as a candidate.
#[derive(Debug, Clone, PartialEq)]
pub enum Ruling {
    /// The value is right.
    Accept,
    /// The value is this instead.
    Correct(Given),
    /// The candidate at this position is right.
    Choose(usize),
    /// There is no value, for this reason.
    Absent(Absent),
    /// The document has no such value, and no other replaces it.
    Refuse,
    /// The value is stated of these items, by their ids; empty: of none of ours.
    About(Vec<String>),
}

impl Ruling {
    /// The decision, as events and pages name it.
    pub fn done(&self) -> &'static str {
        match self {
            Self::Accept => "field confirmed",
            Self::Correct(..) => "field corrected",
            Self::Choose(_) => "candidate chosen",
            Self::Absent(_) => "field marked absent",
            Self::Refuse => "field refused",
            Self::About(_) => "items of a value set",
        }
    }
}

/// A decision on one field of an arrival.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The document's index in the arrival.
    pub document: usize,
    /// The field's position among the chosen values.
    pub position: usize,
    /// What is decided.
    pub ruling: Ruling,
    /// How the field was when the person looked at it. If somebody has changed it since, the decision is refused.
    pub was: String,
}

/// A line of goods, as a person states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRuling {
    /// What was delivered.
    pub description: String,
    /// How many or how much.
    pub quantity: Option<Quantity>,
    /// Of which unit.
    pub unit: Option<Unit>,
    /// Lots and batches.
    pub lots: Vec<String>,
    /// Serials, a run as one text.
    pub serials: Vec<String>,
}
