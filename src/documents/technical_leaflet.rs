//! Technical leaflet, data sheet or manual: what a product is and who makes it. It shows no transfer.
//!
//! Issued by the manufacturer. Mistaken for a safety data sheet.

use super::form::Form;
use super::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::FieldName as F;

/// The type.
pub(super) const TYPE: Form = Form {
    name: "technical_leaflet",
    slots: &[
        Slot { field: F::Product, kind: Kind::Text, under: &[(Sense::Field(F::Product), 1.0)] },
        Slot { field: F::Manufacturer, kind: Kind::Party, under: &[(Sense::Field(F::Manufacturer), 1.0)] },
    ],
    signs: &[Sense::Field(F::Product), Sense::Field(F::Manufacturer)],
    goods: false,
    letterhead: &[(F::Manufacturer, 0.65)],
    rules: &[],
};
