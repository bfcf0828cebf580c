//! What a person decides about a value that the machine read, or did not.

use super::{Absent, Evidence, Quantity, Unit};

/// Where a field stands: which document of which arrival, and which of its values.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldPlace {
    /// The arrival's SHA-256.
    pub arrival: String,
    /// The document's index in it.
    pub document: usize,
    /// The position among the values that stand.
    pub position: usize,
}

/// A decision on a field. A correction is a new field read by a person: the machine's stays beside it, as one that lost.
#[derive(Debug, Clone, PartialEq)]
pub enum Ruling {
    /// It is so.
    Accept,
    /// It is this instead, read here.
    Correct(String, Evidence),
    /// The candidate at that position among those that lost is right.
    Choose(usize),
    /// There is no value, for that reason.
    Absent(Absent),
    /// There is no such thing on the paper, and nothing stands in its place.
    Refuse,
}

impl Ruling {
    /// What was done, as events and pages say it.
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

/// A line of goods as a person says it is.
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
