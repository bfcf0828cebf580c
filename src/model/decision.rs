//! What a person decides about a value, whether the program found it or not.

use super::{Absent, Evidence, Quantity, Unit};

/// Names a field: the arrival, the document in it, and the value in the document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldPlace {
    /// The arrival's SHA-256.
    pub arrival: String,
    /// The document's index in it.
    pub document: usize,
    /// The position among the chosen values.
    pub position: usize,
}

/// A decision on a field. A correction is a new field, read by a person. The program's field is kept beside it, as a candidate.
#[derive(Debug, Clone, PartialEq)]
pub enum Ruling {
    /// The value is right.
    Accept,
    /// The value is this instead, read here.
    Correct(String, Evidence),
    /// The candidate at this position is right.
    Choose(usize),
    /// There is no value, for this reason.
    Absent(Absent),
    /// The document has no such value, and no other replaces it.
    Refuse,
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
        }
    }
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
