//! What belongs to what, and why.

use serde::{Deserialize, Serialize};

/// The layer a ground belongs to, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroundKind {
    /// In-Reply-To or References name a mail of ours.
    Thread,
    /// Our reference in the subject.
    Subject,
    /// Our reference in what the sender wrote.
    Body,
    /// Our reference in an enclosed paper.
    Document,
    /// Our reference only in the quotation below the new text.
    Quotation,
    /// A serial or lot of an item asked about.
    Marking,
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
    /// The layer.
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

/// A document's link to an item by an identifier it bears.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ItemLink {
    /// The request the item is on; `None` for an item that is on none.
    pub request: Option<String>,
    /// The item's id.
    pub item: String,
    /// Where in the document it stood: `lots`, `serials`, `contract_number`, `order_number`.
    pub field: String,
    /// The identifier as the document prints it.
    pub value: String,
    /// The probability that it is right, 0 to 1.
    pub confidence: f64,
    /// The reason in words: `same lot number`.
    pub reason: String,
}

/// All links of one message (or of one loose document).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Links {
    /// Best first; empty when nothing matches: the message is then unplaced.
    pub requests: Vec<Link>,
    /// Per document, in the order of the documents.
    pub items: Vec<Vec<ItemLink>>,
}
