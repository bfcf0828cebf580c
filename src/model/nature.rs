//! What a type of document has to do with a transfer of goods. Each type says it of itself; other rooms ask this and know no type by its name.

use serde::{Deserialize, Serialize};

/// What a document shows of a transfer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// It goes with the goods, or is made out where they arrive: a bill of lading, a delivery note.
    WithTheGoods,
    /// It belongs to the sale of the goods: an invoice, a packing list, a customs declaration.
    OfTheSale,
    /// It says what was intended, or what the goods are: an end-user certificate, a data sheet.
    Supporting,
    /// A letter, or the text of a mail: it tells of transfers afterwards.
    Letter,
    /// It shows no transfer: a photograph, a message as a whole, a paper of no known type.
    Unconnected,
}

impl Nature {
    /// Whether such a document is evidence of a transfer, beside what letters tell of it.
    pub fn shows_transfer(self) -> bool {
        matches!(self, Self::WithTheGoods | Self::OfTheSale | Self::Supporting)
    }
}
