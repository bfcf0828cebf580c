//! Safety data sheet: sixteen fixed sections on a chemical. What counts here is the product, who makes it and its UN number.
//!
//! Issued by manufacturer or supplier. Mistaken for a technical leaflet.

use crate::documents::form::Form;
use crate::documents::form::rules;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "safety_data_sheet",
    nature: Nature::Supporting,
    number_check: None,
    slots: &[
        Slot { field: F::Product, kind: Kind::Text, under: &[(Sense::Field(F::Product), 1.0)] },
        Slot { field: F::Manufacturer, kind: Kind::Party, under: &[(Sense::Field(F::Manufacturer), 1.0)] },
        Slot { field: F::UnNumber, kind: Kind::Un, under: &[(Sense::Field(F::UnNumber), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::UnNumber), 0.15),
        (Sense::Field(F::Product), 0.05),
        (Sense::Field(F::Manufacturer), 0.05),
    ],
    shape: None,
    goods: false,
    prose: false,
    letterhead: &[(F::Manufacturer, 0.6)],
    rules: &[rules::un_numbers],
};
