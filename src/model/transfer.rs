//! One leg of a chain of custody.

use serde::{Deserialize, Serialize};

use super::{Edtf, Quantity, Unit};

/// From whom to whom, when, how many, of what, under which contract, and which fields show it. Built from fields and claims of
/// one message; a leg is a proposal until a person confirms the fields that show it.
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
    /// The fields that show it: the document's SHA-256 and the field's name.
    pub shown_by: Vec<(String, String)>,
}
