//! Delivery verification certificate: the authority of the destination says that the goods have arrived.
//!
//! Mistaken for a delivery note, which the supplier issues.

use super::international_import_certificate;
use crate::documents::form::Form;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "delivery_verification_certificate",
    nature: Nature::WithTheGoods,
    number_check: None,
    slots: &[
        Slot {
            field: F::Importer,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Importer), 1.0),
                (Sense::Field(F::Consignee), 0.75),
                (Sense::Field(F::Buyer), 0.7),
            ],
        },
        Slot {
            field: F::Exporter,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Exporter), 1.0),
                (Sense::Field(F::Consignor), 0.75),
                (Sense::Field(F::Seller), 0.75),
            ],
        },
        Slot {
            field: F::DeliveryDate,
            kind: Kind::Date,
            under: &[(Sense::Field(F::DeliveryDate), 1.0), (Sense::Field(F::ShipmentDate), 0.5)],
        },
        Slot {
            field: F::LicenceNumber,
            kind: Kind::Identifier,
            under: &[
                (Sense::Field(F::LicenceNumber), 1.0),
                (Sense::NumberOf(international_import_certificate::TYPE.name), 0.95),
            ],
        },
    ],
    signs: &[
        (Sense::Field(F::Importer), 0.1),
        (Sense::Field(F::Exporter), 0.05),
        (Sense::Field(F::DeliveryDate), 0.12),
        (Sense::Field(F::LicenceNumber), 0.12),
    ],
    shape: None,
    goods: true,
    prose: true,
    letterhead: &[],
    rules: &[],
};
