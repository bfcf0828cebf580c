//! Which request or item something belongs to, and why.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::sender::SenderVerdict;
use super::{Standing, Vouched};

/// The kind of a ground, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroundKind {
    /// In-Reply-To or References name a mail of ours.
    Thread,
    /// Our reference in the subject.
    Subject,
    /// Our reference in what the sender wrote.
    Body,
    /// Our reference in an enclosed document.
    Document,
    /// Our reference, only in the quotation below the new text.
    Quotation,
    /// The serial number of an item that we asked about, written out.
    Serial,
    /// A lot number of an item that we asked about, or its serial number within a run of numbers.
    Marking,
    /// The number of an order or a contract.
    Number,
    /// An enclosed mail of ours.
    Enclosed,
    /// The sender is the party we asked.
    Sender,
    /// A person placed it.
    Person,
}

/// One reason for a link, in words a caseworker understands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// Its kind.
    pub kind: GroundKind,
    /// `reference in subject`, `same lot number F-7503 in packing list.pdf, page 1`.
    pub text: String,
}

/// A message's link to a request it answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The request's reference.
    pub reference: String,
    /// The probability that it is right, 0 to 1.
    pub confidence: f64,
    /// The reasons, strongest first; never empty.
    pub grounds: Vec<Ground>,
}

/// A document's link to an item, by an identifier in the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemLink {
    /// The item's request; `None` if it is in none.
    pub request: Option<String>,
    /// The item's id.
    pub item: String,
    /// The field in which it stood: `lots`, `serials`, `contract_number`, `order_number`.
    pub field: String,
    /// The identifier, as printed in the document.
    pub value: String,
    /// The probability that it is right, 0 to 1.
    pub confidence: f64,
    /// The reason in words: `same lot number`.
    pub reason: String,
    /// How it stands: whether a person says that the number is that of the item.
    #[serde(default, skip_serializing_if = "unseen")]
    pub standing: Standing,
}

/// What nobody has looked at is written without a standing.
fn unseen(standing: &Standing) -> bool {
    *standing == Standing::Machine
}

impl Vouched for ItemLink {
    fn standing(&self) -> Standing {
        self.standing
    }
}

/// All links of one message (or of one loose document).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Links {
    /// Best first. Empty if nothing matches: then the message is unplaced.
    pub requests: Vec<Link>,
    /// For each document, in their order.
    pub items: Vec<Vec<ItemLink>>,
}

/// A link of a message to a request, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkMark {
    /// The message, by its SHA-256.
    pub arrival: String,
    /// The request.
    pub request: String,
    /// How it stands.
    pub standing: Standing,
    /// By whom.
    pub by: Option<String>,
    /// When the message was received, where that is known.
    pub received: Option<Timestamp>,
    /// What kind of message it is.
    pub message_kind: Option<String>,
    /// The address in From.
    pub sender: Option<String>,
    /// The verdict about that sender; `None` while it was not checked.
    pub verdict: Option<SenderVerdict>,
    /// The kinds of its grounds.
    pub grounds: Vec<GroundKind>,
}

impl Vouched for LinkMark {
    fn standing(&self) -> Standing {
        self.standing
    }
}
