//! What captions stand over. Plain data.

use crate::languages::Column;
use crate::model::FieldName;

/// What a caption stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sense {
    /// A field.
    Field(FieldName),
    /// The number of a document of that type: `Invoice No.`
    NumberOf(&'static str),
    /// The date of a document of that type: `Invoice date`.
    DateOf(&'static str),
    /// The title of a document type.
    Title(&'static str),
    /// A column of a goods table.
    Column(Column),
    /// A property of a thing: its mass, its length.
    Property,
    /// Something that is none of our fields, but ends the value before it.
    Aside,
}

impl Sense {
    /// Whether it stands over a number that may be cited inside a sentence ("under contract No. 12").
    pub fn is_reference(self) -> bool {
        use FieldName as F;
        matches!(
            self,
            Self::NumberOf(_)
                | Self::Field(
                    F::ContractNumber | F::OrderNumber | F::InvoiceNumber | F::LicenceNumber | F::DocumentNumber
                )
        )
    }
}
