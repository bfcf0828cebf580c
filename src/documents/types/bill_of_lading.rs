//! Bill of lading or sea waybill: the carrier has taken the goods on board and will hand them to the consignee.
//!
//! Issued by a carrier or forwarder, nearly always a boxed form. Mistaken for an air waybill or a road consignment note.

use crate::documents::form::Form;
use crate::documents::form::rules;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "bill_of_lading",
    nature: Nature::WithTheGoods,
    number_check: None,
    slots: &[
        Slot {
            field: F::Consignor,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Consignor), 1.0),
                (Sense::Field(F::Exporter), 0.85),
                (Sense::Field(F::Seller), 0.5),
            ],
        },
        Slot { field: F::Consignee, kind: Kind::Party, under: &[(Sense::Field(F::Consignee), 1.0)] },
        Slot { field: F::NotifyParty, kind: Kind::Party, under: &[(Sense::Field(F::NotifyParty), 1.0)] },
        Slot { field: F::Carrier, kind: Kind::Party, under: &[(Sense::Field(F::Carrier), 1.0)] },
        Slot { field: F::Vessel, kind: Kind::Vessel, under: &[(Sense::Field(F::Vessel), 1.0)] },
        Slot {
            field: F::Voyage,
            kind: Kind::Voyage,
            under: &[(Sense::Field(F::Voyage), 1.0), (Sense::Field(F::Vessel), 0.85)],
        },
        Slot { field: F::PortOfLoading, kind: Kind::Place, under: &[(Sense::Field(F::PortOfLoading), 1.0)] },
        Slot { field: F::PortOfDischarge, kind: Kind::Place, under: &[(Sense::Field(F::PortOfDischarge), 1.0)] },
        Slot { field: F::ShipmentDate, kind: Kind::Date, under: &[(Sense::Field(F::ShipmentDate), 1.0)] },
        Slot { field: F::Packages, kind: Kind::Count, under: &[(Sense::Field(F::Packages), 1.0)] },
        Slot { field: F::GrossWeight, kind: Kind::Weight, under: &[(Sense::Field(F::GrossWeight), 1.0)] },
        Slot { field: F::ContainerNumber, kind: Kind::Container, under: &[(Sense::Field(F::ContainerNumber), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::NotifyParty), 0.15),
        (Sense::Field(F::PortOfLoading), 0.25),
        (Sense::Field(F::PortOfDischarge), 0.25),
        (Sense::Field(F::Vessel), 0.2),
        (Sense::Field(F::Voyage), 0.2),
    ],
    shape: None,
    goods: true,
    prose: true,
    letterhead: &[(F::Carrier, 0.6)],
    rules: &[rules::containers, rules::said_to_contain, rules::shipped_at, rules::signed_as_carrier],
};
