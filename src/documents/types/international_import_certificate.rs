//! International import certificate: the importing state's authority knows of the import and will see that the goods arrive.
//!
//! Mistaken for an end-user certificate; it has no end use.

use crate::documents::form::Form;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "international_import_certificate",
    nature: Nature::Supporting,
    number_check: None,
    slots: &[
        Slot { field: F::ValidUntil, kind: Kind::Date, under: &[(Sense::Field(F::ValidUntil), 1.0)] },
        Slot {
            field: F::Importer,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Importer), 1.0),
                (Sense::Field(F::Consignee), 0.7),
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
        Slot { field: F::CountryOfOrigin, kind: Kind::Country, under: &[(Sense::Field(F::CountryOfOrigin), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::Importer), 0.1),
        (Sense::Field(F::Exporter), 0.05),
        (Sense::Field(F::CountryOfOrigin), 0.1),
        (Sense::Field(F::ValidUntil), 0.1),
    ],
    shape: None,
    goods: true,
    prose: true,
    letterhead: &[],
    rules: &[],
};
