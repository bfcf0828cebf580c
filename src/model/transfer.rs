//! One leg of a chain of custody.

use serde::{Deserialize, Serialize};

use super::{Edtf, Quantity, Unit};

/// From whom to whom, when, how many, of what, under which contract, by which means, and which fields show it. Built from the fields and claims of
/// the papers of one message that are about the same consignment; a leg is a proposal until a person confirms the fields that show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Transfer {
    /// The request the message answers, where it is placed.
    pub request: Option<String>,
    /// Who gave, as printed.
    pub from: Option<String>,
    /// Who received, as printed.
    pub to: Option<String>,
    /// When it was delivered or shipped.
    pub when: Option<Edtf>,
    /// How many; the consignment, not the item.
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
    /// What another paper of the same consignment says instead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<Contradiction>,
}

/// A fact of a leg that another paper puts otherwise. Which is right is a person's word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// Which fact: `when`, `quantity`, `contract`, `means`.
    pub fact: String,
    /// What is said instead, as that fact is written.
    pub value: String,
    /// The fields that say so: the document's SHA-256 and the field's name.
    pub shown_by: Vec<(String, String)>,
}
