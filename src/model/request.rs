//! What we ask, of whom, about which items; and the register that holds all of it.

use serde::{Deserialize, Serialize};

use super::{Edtf, Item, Party};

/// To whom a request goes in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// To the manufacturer, initial exporter or last known custodian.
    Primary,
    /// To a recipient named in an earlier response.
    Secondary,
}

/// What we ask, of whom, about which items. Its reference is printed on every letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceRequest {
    /// Our reference.
    pub reference: String,
    /// Primary or secondary.
    pub kind: RequestKind,
    /// The reference of the request whose answer named this recipient.
    #[serde(default)]
    pub parent: Option<String>,
    /// The party asked, by its id.
    pub recipient: String,
    /// The items asked about, by their ids.
    pub items: Vec<String>,
    /// The day it was issued.
    pub issued: Edtf,
    /// The language of the letter, BCP 47.
    pub language: String,
    /// Message-IDs of our own mails that carried it, in angle brackets.
    #[serde(default)]
    pub message_ids: Vec<String>,
}

/// The register: parties, items, requests. The shape of the register file too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// The version of the format: 1.
    pub tracepost: u32,
    /// Whom we write to and hear of.
    #[serde(default)]
    pub parties: Vec<Party>,
    /// What was documented.
    #[serde(default)]
    pub items: Vec<Item>,
    /// What we asked.
    #[serde(default)]
    pub requests: Vec<TraceRequest>,
}

impl Register {
    /// The party of that id.
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|p| p.id == id)
    }

    /// The item of that id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|i| i.id == id)
    }

    /// The request of that reference.
    pub fn request(&self, reference: &str) -> Option<&TraceRequest> {
        self.requests.iter().find(|r| r.reference == reference)
    }
}
