//! Delivery note: goes with the goods, and the receiver signs for them.
//!
//! Issued by the supplier. Mistaken for a goods receipt note, which the receiver issues.

use crate::documents::form::Form;
use crate::documents::form::addressee;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::languages::Column;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "delivery_note",
    nature: Nature::WithTheGoods,
    number_check: None,
    slots: &[
        Slot {
            field: F::Consignor,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Consignor), 1.0),
                (Sense::Field(F::Seller), 0.9),
                (Sense::Field(F::Exporter), 0.8),
            ],
        },
        Slot {
            field: F::Consignee,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Consignee), 1.0), (Sense::Field(F::Buyer), 0.75)],
        },
        Slot { field: F::OrderNumber, kind: Kind::Identifier, under: &[(Sense::Field(F::OrderNumber), 1.0)] },
        Slot {
            field: F::DeliveryDate,
            kind: Kind::Date,
            under: &[(Sense::Field(F::DeliveryDate), 1.0), (Sense::Field(F::ShipmentDate), 0.6)],
        },
    ],
    signs: &[
        (Sense::Field(F::Consignee), 0.05),
        (Sense::Field(F::OrderNumber), 0.08),
        (Sense::Field(F::DeliveryDate), 0.1),
        (Sense::Column(Column::Quantity), 0.04),
    ],
    shape: None,
    goods: true,
    prose: false,
    letterhead: &[(F::Consignor, 0.6)],
    rules: &[addressee::consignee],
};
