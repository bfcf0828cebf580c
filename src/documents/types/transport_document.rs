//! Road or rail consignment note (CMR, CIM, SMGS): the carrier has taken the goods over. Boxes are told by captions, never by number: the
//! CMR forms of 1976 and 2007 number them differently.
//!
//! Issued by the sender or carrier, often in two or three languages.

use crate::documents::form::Form;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "transport_document",
    nature: Nature::WithTheGoods,
    number_check: None,
    slots: &[
        Slot {
            field: F::Consignor,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Consignor), 1.0), (Sense::Field(F::Exporter), 0.7)],
        },
        Slot { field: F::Consignee, kind: Kind::Party, under: &[(Sense::Field(F::Consignee), 1.0)] },
        Slot { field: F::Carrier, kind: Kind::Party, under: &[(Sense::Field(F::Carrier), 1.0)] },
        Slot {
            field: F::PlaceOfLoading,
            kind: Kind::Place,
            under: &[(Sense::Field(F::PlaceOfLoading), 1.0), (Sense::Field(F::PortOfLoading), 0.6)],
        },
        Slot {
            field: F::PlaceOfDelivery,
            kind: Kind::Place,
            under: &[(Sense::Field(F::PlaceOfDelivery), 1.0), (Sense::Field(F::PortOfDischarge), 0.6)],
        },
        Slot { field: F::Vehicle, kind: Kind::Vehicle, under: &[(Sense::Field(F::Vehicle), 1.0)] },
        Slot { field: F::GrossWeight, kind: Kind::Weight, under: &[(Sense::Field(F::GrossWeight), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::PlaceOfLoading), 0.2),
        (Sense::Field(F::PlaceOfDelivery), 0.2),
        (Sense::Field(F::Vehicle), 0.25),
        (Sense::Field(F::Carrier), 0.1),
    ],
    shape: None,
    goods: true,
    prose: false,
    letterhead: &[(F::Carrier, 0.45)],
    rules: &[],
};
