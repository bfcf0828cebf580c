//! What a document says, and where and how that was read. There is no value without evidence: a [`Field`] is built
//! from [`Evidence`].

use serde::{Deserialize, Serialize};

use super::{Quantity, Rect, Span, Unit};

/// Where and how a value was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The page, from 1.
    pub page: u32,
    /// The box on it; `None` if the page has no layout.
    #[serde(rename = "box")]
    pub rect: Option<Rect>,
    /// Its position in the page's text.
    pub span: Span,
    /// The text as read, before it was put into the normal form.
    pub raw: String,
    /// Who read it: the page's reader, or a person.
    pub reader: String,
}

macro_rules! field_names {
    ($($variant:ident $text:literal),* $(,)?) => {
        /// The name of a field. `docs/FORMATS.md` lists the fields of each type.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "the names speak, and each is in FORMATS.md")]
        pub enum FieldName { $($variant),* }

        impl FieldName {
    /// Whether its values are parties that forms give a box of their own.
    pub fn is_party(self) -> bool {
        matches!(
            self,
            Self::Seller
                | Self::Buyer
                | Self::Consignor
                | Self::Consignee
                | Self::NotifyParty
                | Self::Carrier
                | Self::Exporter
                | Self::Importer
                | Self::EndUser
                | Self::Manufacturer
        )
    }

    /// Whether its values name somebody: a state, a firm, an office or a person.
    pub fn names_somebody(self) -> bool {
        self.is_party() || matches!(self, Self::Recipient | Self::Intermediary)
    }

    /// Whether its values are dates (EDTF).
    pub fn is_date(self) -> bool {
        matches!(
            self,
            Self::DocumentDate | Self::ValidUntil | Self::DeliveryDate | Self::ShipmentDate | Self::ManufactureDate
        )
    }

            /// All of them.
            pub const ALL: &'static [FieldName] = &[$(FieldName::$variant),*];

            /// The name as written in every format.
            pub fn as_str(self) -> &'static str {
                match self { $(FieldName::$variant => $text),* }
            }
        }
    };
}

field_names! {
    DocumentNumber "document_number", DocumentDate "document_date", RequestReference "request_reference",
    ValidUntil "valid_until", EndUser "end_user", Importer "importer", Exporter "exporter",
    CountryOfDestination "country_of_destination", CountryOfOrigin "country_of_origin",
    ContractNumber "contract_number", OrderNumber "order_number", InvoiceNumber "invoice_number", LicenceNumber "licence_number",
    DeliveryDate "delivery_date", Seller "seller", Buyer "buyer", Consignor "consignor", Consignee "consignee",
    NotifyParty "notify_party", Carrier "carrier", Vessel "vessel", Voyage "voyage", PortOfLoading "port_of_loading",
    PortOfDischarge "port_of_discharge", ShipmentDate "shipment_date", Packages "packages", GrossWeight "gross_weight",
    NetWeight "net_weight", ContainerNumber "container_number", Incoterm "incoterm", Currency "currency",
    TotalAmount "total_amount", PlaceOfLoading "place_of_loading", PlaceOfDelivery "place_of_delivery", Vehicle "vehicle",
    AirportOfDeparture "airport_of_departure", AirportOfDestination "airport_of_destination", Flight "flight",
    Product "product", Manufacturer "manufacturer", UnNumber "un_number", ManufactureDate "manufacture_date",
    Recipient "recipient", Quantity "quantity", Intermediary "intermediary", Country "country",
}

/// Who vouches for a value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The program found it. No person has checked it.
    #[default]
    Machine,
    /// A person has seen it and did not decide.
    Seen,
    /// A person says that it is right.
    Confirmed,
    /// A person says that it is wrong.
    Rejected,
}

/// Why a field has no value. These are four different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Absent {
    /// The document does not state it.
    NotStated,
    /// The document states it, but it cannot be read.
    Unreadable,
    /// The document has an empty box for it.
    Blank,
    /// The responder refuses to say.
    Refused,
}

/// A named value and its evidence. A correction is a new field, read by a person, never a change of this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// What it is.
    pub name: FieldName,
    /// The value in its normal form (EDTF date, decimal, code, or the text as printed).
    pub value: Option<String>,
    /// Why there is no value, if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<Absent>,
    /// Where and how it was read.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// The probability that it is right, 0 to 1.
    pub confidence: f64,
    /// Who vouches for it.
    pub standing: Standing,
    /// The rule that found it, for `--explain`: `caption "Consignee" below`, `awb number modulo 7`.
    pub rule: String,
    /// The items of which a person says that it is stated, by their ids. `None`: nobody has said. Empty: of none of ours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<String>>,
}

impl Field {
    /// A value that the program read.
    pub fn machine(
        name: FieldName,
        value: impl Into<String>,
        evidence: Evidence,
        confidence: f64,
        rule: impl Into<String>,
    ) -> Self {
        Self {
            name,
            value: Some(value.into()),
            absent: None,
            evidence,
            confidence: confidence.clamp(0.0, 1.0),
            standing: Standing::Machine,
            rule: rule.into(),
            items: None,
        }
    }
}

/// A line of a goods table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LineItem {
    /// What was delivered, as printed.
    pub description: String,
    /// How many or how much.
    pub quantity: Option<Quantity>,
    /// Of which unit, in its normal form.
    pub unit: Option<Unit>,
    /// Lot and batch numbers, as printed.
    pub lots: Vec<String>,
    /// Serial numbers, as printed; a run is one string (`A-1001 – A-1175`).
    pub serials: Vec<String>,
    /// The position of the line.
    #[serde(flatten)]
    pub evidence: Evidence,
    /// The probability that the line is right, 0 to 1.
    pub confidence: f64,
}

/// What one document was understood to be and to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Understanding {
    /// The type's name: `packing_list`, `letter`, `other`. It is a name, not an enum, so that only the type's own file can match on it.
    pub document_type: String,
    /// The probability that the type is right, 0 to 1.
    pub type_confidence: f64,
    /// BCP 47, the main one first.
    pub languages: Vec<String>,
    /// The chosen fields.
    pub fields: Vec<Field>,
    /// The lines of its goods table.
    pub line_items: Vec<LineItem>,
    /// The candidates that were not chosen, with their scores and rules.
    #[serde(default)]
    pub losers: Vec<Field>,
}
