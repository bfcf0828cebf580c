//! Packing list: what is in which package. It has no prices; serial ranges by crate are best read here.
//!
//! Issued by the shipper. Mistaken for a delivery note.

use super::invoice;
use crate::documents::form::Form;
use crate::documents::form::addressee;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "packing_list",
    nature: Nature::OfTheSale,
    number_check: None,
    slots: &[
        Slot {
            field: F::Consignor,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Consignor), 1.0),
                (Sense::Field(F::Exporter), 0.9),
                (Sense::Field(F::Seller), 0.85),
            ],
        },
        Slot {
            field: F::Consignee,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Consignee), 1.0),
                (Sense::Field(F::Buyer), 0.75),
                (Sense::Field(F::Importer), 0.75),
            ],
        },
        Slot { field: F::ContractNumber, kind: Kind::Identifier, under: &[(Sense::Field(F::ContractNumber), 1.0)] },
        Slot { field: F::OrderNumber, kind: Kind::Identifier, under: &[(Sense::Field(F::OrderNumber), 1.0)] },
        Slot {
            field: F::InvoiceNumber,
            kind: Kind::Identifier,
            under: &[(Sense::Field(F::InvoiceNumber), 1.0), (Sense::NumberOf(invoice::TYPE.name), 1.0)],
        },
        Slot { field: F::Packages, kind: Kind::Count, under: &[(Sense::Field(F::Packages), 1.0)] },
        Slot { field: F::GrossWeight, kind: Kind::Weight, under: &[(Sense::Field(F::GrossWeight), 1.0)] },
        Slot { field: F::NetWeight, kind: Kind::Weight, under: &[(Sense::Field(F::NetWeight), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::Packages), 0.08),
        (Sense::Field(F::GrossWeight), 0.08),
        (Sense::Field(F::NetWeight), 0.15),
        (Sense::Field(F::InvoiceNumber), 0.08),
    ],
    shape: None,
    goods: true,
    prose: false,
    letterhead: &[(F::Consignor, 0.55)],
    rules: &[addressee::consignee],
};
