//! What one recipient answered, as classes and factors (Diversion Digest 03, Table 1). Class, factors and state are
//! three different things.

use serde::{Deserialize, Serialize};

/// The class of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// All seven supporting factors.
    Expansive,
    /// Something that helps the trace.
    Permissive,
    /// Nothing that helps the trace.
    Dissuasive,
}

macro_rules! factors {
    ($($variant:ident $text:literal $limiting:literal),* $(,)?) => {
        /// What supports or limits a response.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "the names speak, and each is in FORMATS.md")]
        pub enum Factor { $($variant),* }

        impl Factor {
            /// All of them.
            pub const ALL: &'static [Factor] = &[$(Factor::$variant),*];

            /// The name as written in every format.
            pub fn as_str(self) -> &'static str {
                match self { $(Factor::$variant => $text),* }
            }

            /// Whether it limits the response.
            pub fn limits(self) -> bool {
                match self { $(Factor::$variant => $limiting),* }
            }

            /// Whether it is one of the seven factors that support a trace.
            pub fn supports(self) -> bool {
                !self.limits() && self != Factor::ManufacturerDenied
            }
        }
    };
}

factors! {
    RefusalToShare "refusal_to_share" true,
    RecordsDestroyed "records_destroyed" true,
    RetentionExpired "retention_expired" true,
    EntityDissolved "entity_dissolved" true,
    RecordsNotKept "records_not_kept" true,
    ManufacturerConfirmed "manufacturer_confirmed" false,
    ManufactureDateProvided "manufacture_date_provided" false,
    RecipientProvided "recipient_provided" false,
    DeliveryDatesProvided "delivery_dates_provided" false,
    QuantityProvided "quantity_provided" false,
    IntermediariesProvided "intermediaries_provided" false,
    DocumentsProvided "documents_provided" false,
    ManufacturerDenied "manufacturer_denied" false,
}

/// A message's class and factors, as the program proposes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The class.
    pub class: Class,
    /// The probability that the class is right.
    pub confidence: f64,
    /// The factors of all its items, in a fixed order.
    pub factors: Vec<Factor>,
    /// What it says about each item that it names.
    #[serde(default)]
    pub answers: Vec<ItemAnswer>,
}

/// What a response says about one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAnswer {
    /// The item's request; `None` if it is in none.
    pub request: Option<String>,
    /// The item's id.
    pub item: String,
    /// Its factors, in a fixed order.
    pub factors: Vec<Factor>,
}
