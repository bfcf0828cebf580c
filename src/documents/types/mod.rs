//! The shelf of document types: one file for each type, and the list of them. A type says how much a document looks like it, and reads its fields.

mod air_waybill;

mod bill_of_lading;

mod customs_declaration;

mod delivery_note;

mod delivery_verification_certificate;

mod end_user_certificate;

mod goods_receipt_note;

mod international_import_certificate;

mod invoice;

mod letter;

mod packing_list;

mod photograph;

mod safety_data_sheet;

mod technical_leaflet;

mod transport_document;

use super::kind::DocumentType;
use crate::model::Nature;

/// The types, in no order: the best likeness wins.
pub const ALL: &[&dyn DocumentType] = &[
    &end_user_certificate::TYPE,
    &delivery_verification_certificate::TYPE,
    &international_import_certificate::TYPE,
    &invoice::TYPE,
    &bill_of_lading::TYPE,
    &packing_list::TYPE,
    &delivery_note::TYPE,
    &goods_receipt_note::TYPE,
    &transport_document::TYPE,
    &air_waybill::TYPE,
    &customs_declaration::TYPE,
    &safety_data_sheet::TYPE,
    &technical_leaflet::TYPE,
    &photograph::TYPE,
    &letter::Letter,
];

/// What the type of that name shows of a transfer. A message as a whole, and a paper that no type claims, show none.
pub fn nature_of(document_type: &str) -> Nature {
    ALL.iter().find(|t| t.name() == document_type).map_or(Nature::Unconnected, |t| t.nature())
}
