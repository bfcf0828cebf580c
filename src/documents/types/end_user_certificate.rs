//! End-user certificate: the importing state's authority (or the end user itself) says who will use the goods and undertakes not to pass
//! them on.
//!
//! Issued by a ministry or the end user, on a form, a letterhead or as prose. Mistaken for an import certificate, which speaks of the
//! import alone.

use crate::documents::form::Form;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "end_user_certificate",
    nature: Nature::Supporting,
    number_check: None,
    slots: &[
        Slot { field: F::ValidUntil, kind: Kind::Date, under: &[(Sense::Field(F::ValidUntil), 1.0)] },
        Slot {
            field: F::EndUser,
            kind: Kind::Party,
            under: &[(Sense::Field(F::EndUser), 1.0), (Sense::Field(F::Consignee), 0.55)],
        },
        Slot {
            field: F::Importer,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Importer), 1.0),
                (Sense::Field(F::Buyer), 0.75),
                (Sense::Field(F::Consignee), 0.6),
            ],
        },
        Slot {
            field: F::Exporter,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Exporter), 1.0),
                (Sense::Field(F::Seller), 0.85),
                (Sense::Field(F::Consignor), 0.7),
            ],
        },
        Slot {
            field: F::CountryOfDestination,
            kind: Kind::Country,
            under: &[(Sense::Field(F::CountryOfDestination), 1.0)],
        },
        Slot {
            field: F::ContractNumber,
            kind: Kind::Identifier,
            under: &[(Sense::Field(F::ContractNumber), 1.0), (Sense::Field(F::OrderNumber), 0.5)],
        },
    ],
    signs: &[
        (Sense::Field(F::EndUser), 0.35),
        (Sense::Field(F::CountryOfDestination), 0.12),
        (Sense::Field(F::Importer), 0.08),
        (Sense::Field(F::ValidUntil), 0.08),
    ],
    shape: None,
    goods: true,
    prose: true,
    letterhead: &[(F::EndUser, 0.62)],
    rules: &[],
};
