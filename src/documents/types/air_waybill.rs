//! Air waybill: an airline or its agent has taken the goods over. Its number is three digits of the airline and eight of the serial, the
//! last of them the rest modulo 7.
//!
//! Mistaken for a bill of lading.

use crate::documents::confidence::checks;
use crate::documents::form::slot::{Kind, Slot};
use crate::documents::form::{Form, awb, rules};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "air_waybill",
    nature: Nature::WithTheGoods,
    number_check: Some(checks::AIR_WAYBILL),
    slots: &[
        Slot {
            field: F::Consignor,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Consignor), 1.0), (Sense::Field(F::Exporter), 0.8)],
        },
        Slot { field: F::Consignee, kind: Kind::Party, under: &[(Sense::Field(F::Consignee), 1.0)] },
        // "Issued by" stands over the carrier on the form of IATA.
        Slot {
            field: F::Carrier,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Carrier), 1.0), (Sense::Field(F::Seller), 0.8)],
        },
        Slot { field: F::AirportOfDeparture, kind: Kind::Place, under: &[(Sense::Field(F::AirportOfDeparture), 1.0)] },
        Slot {
            field: F::AirportOfDestination,
            kind: Kind::Place,
            under: &[(Sense::Field(F::AirportOfDestination), 1.0)],
        },
        Slot { field: F::Flight, kind: Kind::Flight, under: &[(Sense::Field(F::Flight), 1.0)] },
        Slot { field: F::Packages, kind: Kind::Count, under: &[(Sense::Field(F::Packages), 1.0)] },
        Slot { field: F::GrossWeight, kind: Kind::Weight, under: &[(Sense::Field(F::GrossWeight), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::AirportOfDeparture), 0.35),
        (Sense::Field(F::AirportOfDestination), 0.35),
        (Sense::Field(F::Flight), 0.25),
    ],
    shape: None,
    goods: true,
    prose: false,
    letterhead: &[(F::Carrier, 0.6)],
    rules: &[rules::air_waybill_number, awb::of],
};
