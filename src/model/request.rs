//! What we ask, of whom, about which items; and the register, which contains all of it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::named::named;
use super::{Edtf, Item, Party};

/// The kind of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// To the manufacturer, first exporter or last known holder.
    Primary,
    /// To a recipient named in an earlier response.
    Secondary,
}

named! {
    /// How a request went out before letters were kept here.
    SentWay {
        /// By mail.
        Mail "mail",
        /// Handed over.
        HandedOver "handed_over",
        /// By post.
        Posted "posted",
        /// By fax.
        Faxed "faxed",
    }
}

/// That a request went out before letters were kept here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentBefore {
    /// The day.
    pub on: Date,
    /// How.
    pub way: SentWay,
}

/// What we ask, of whom, about which items. Its reference is printed on every letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceRequest {
    /// Our reference.
    pub reference: String,
    /// Primary or secondary.
    pub kind: RequestKind,
    /// The reference of the request whose answer names this recipient.
    #[serde(default)]
    pub parent: Option<String>,
    /// The party asked, by its id.
    pub recipient: String,
    /// The items asked about, by their ids.
    pub items: Vec<String>,
    /// The day on which it was issued.
    pub issued: Edtf,
    /// The language of the letter, BCP 47.
    pub language: String,
    /// Message-IDs of our own mails that carried it, in angle brackets.
    #[serde(default)]
    pub message_ids: Vec<String>,
    /// That it went out before letters were kept here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<SentBefore>,
}

impl TraceRequest {
    /// When and how it went out, as the register says: told outright, or by the Message-IDs of our mails and the day of issue. `None`: it counts
    /// as not sent.
    pub fn went_out(&self) -> Option<SentBefore> {
        let by_mail = || {
            let on = self.issued.to_day().filter(|_| !self.message_ids.is_empty())?;
            Some(SentBefore { on, way: SentWay::Mail })
        };
        self.sent.clone().or_else(by_mail)
    }
}

/// The register: parties, items, requests. It is also the shape of the register file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The version of the format: 1.
    pub tracepost: u32,
    /// The parties.
    #[serde(default)]
    pub parties: Vec<Party>,
    /// The documented items.
    #[serde(default)]
    pub items: Vec<Item>,
    /// The requests.
    #[serde(default)]
    pub requests: Vec<TraceRequest>,
}

impl Register {
    /// The party with this id.
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|p| p.id == id)
    }

    /// The item with this id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|i| i.id == id)
    }

    /// The request with this reference.
    pub fn request(&self, reference: &str) -> Option<&TraceRequest> {
        self.requests.iter().find(|r| r.reference == reference)
    }
}
