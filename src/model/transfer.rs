//! A transfer: one step of a chain of custody.

use serde::{Deserialize, Serialize};

use super::{Edtf, Quantity, Unit};

/// From whom, to whom, when, how many, of what, under which contract, by which means, and which fields show it. It is built from the fields of the
/// documents of one message that are about the same consignment. It is a proposal until a person confirms the fields that show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// The request that the message answers, if it is placed.
    pub request: Option<String>,
    /// Who gave, as printed.
    pub from: Option<String>,
    /// Who received, as printed.
    pub to: Option<String>,
    /// When it was delivered or shipped.
    pub when: Option<Edtf>,
    /// How many, in the whole consignment.
    pub quantity: Option<Quantity>,
    /// Of which unit.
    pub unit: Option<Unit>,
    /// Of what, as printed.
    pub goods: Option<String>,
    /// Under which contract or order, as printed.
    pub contract: Option<String>,
    /// By which vessel, flight or vehicle, as printed.
    #[serde(default)]
    pub means: Option<String>,
    /// The fields that show it: the document's SHA-256 and the field's name.
    pub shown_by: Vec<(String, String)>,
    /// What another document of the same consignment says instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
}

/// A fact of a transfer about which another document says something else. A person decides which is right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Which fact: `when`, `quantity`, `contract`, `means`.
    pub fact: String,
    /// The other value, in the form of that fact.
    pub value: String,
    /// The fields that say so: the document's SHA-256 and the field's name.
    pub shown_by: Vec<(String, String)>,
}
