//! Customs declaration (single administrative document, export declaration and the like): exporter and consignee declare goods to
//! customs.
//!
//! Issued by the declarant, often a form of numbered boxes.

use super::form::Form;
use super::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::FieldName as F;

/// The type.
pub(super) const TYPE: Form = Form {
    name: "customs_declaration",
    slots: &[
        Slot {
            field: F::Exporter,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Exporter), 1.0), (Sense::Field(F::Consignor), 0.9)],
        },
        Slot {
            field: F::Consignee,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Consignee), 1.0),
                (Sense::Field(F::Importer), 0.85),
                (Sense::Field(F::Buyer), 0.6),
            ],
        },
        Slot {
            field: F::CountryOfDestination,
            kind: Kind::Country,
            under: &[(Sense::Field(F::CountryOfDestination), 1.0)],
        },
        Slot { field: F::OrderNumber, kind: Kind::Identifier, under: &[(Sense::Field(F::OrderNumber), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::Exporter), 0.08),
        (Sense::Field(F::CountryOfDestination), 0.1),
        (Sense::Field(F::Consignee), 0.03),
    ],
    shape: None,
    goods: true,
    letterhead: &[],
    rules: &[],
};
