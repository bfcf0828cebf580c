//! Commercial or proforma invoice: the seller asks the buyer for the price of the goods.
//!
//! Issued by the seller. Mistaken for a packing list with prices.

use crate::documents::form::Form;
use crate::documents::form::addressee;
use crate::documents::form::money;
use crate::documents::form::rules;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::Sense;
use crate::languages::Column;
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "invoice",
    nature: Nature::OfTheSale,
    number_check: None,
    slots: &[
        Slot {
            field: F::Seller,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Seller), 1.0),
                (Sense::Field(F::Exporter), 0.9),
                (Sense::Field(F::Consignor), 0.75),
            ],
        },
        Slot {
            field: F::Buyer,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Buyer), 1.0), (Sense::Field(F::Importer), 0.9)],
        },
        Slot { field: F::Consignee, kind: Kind::Party, under: &[(Sense::Field(F::Consignee), 1.0)] },
        Slot { field: F::ContractNumber, kind: Kind::Identifier, under: &[(Sense::Field(F::ContractNumber), 1.0)] },
        // "Your reference" on an invoice cites the buyer's order, where it has figures.
        Slot {
            field: F::OrderNumber,
            kind: Kind::Identifier,
            under: &[(Sense::Field(F::OrderNumber), 1.0), (Sense::Field(F::RequestReference), 0.5)],
        },
        Slot { field: F::Incoterm, kind: Kind::Incoterm, under: &[(Sense::Field(F::Incoterm), 1.0)] },
        Slot {
            field: F::Currency,
            kind: Kind::Currency,
            under: &[(Sense::Field(F::Currency), 1.0), (Sense::Field(F::TotalAmount), 0.9)],
        },
        Slot { field: F::TotalAmount, kind: Kind::Amount, under: &[(Sense::Field(F::TotalAmount), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::Seller), 0.1),
        (Sense::Field(F::Buyer), 0.15),
        (Sense::Field(F::TotalAmount), 0.12),
        (Sense::Column(Column::Price), 0.2),
        (Sense::Column(Column::Amount), 0.1),
        (Sense::Field(F::Incoterm), 0.05),
        (Sense::Field(F::Currency), 0.05),
    ],
    shape: None,
    goods: true,
    prose: false,
    letterhead: &[(F::Seller, 0.6)],
    rules: &[addressee::buyer, rules::incoterms, money::find],
};
