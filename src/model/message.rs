//! A mail: its bytes, its headers, its kind.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A mail's bytes, as the server sent them, and their source. Kept for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawMail {
    /// The bytes, unchanged.
    pub bytes: Vec<u8>,
    /// The source: `folder /var/mail/x`, `mbox answers.mbox #3`. One sighting each.
    pub source: String,
}

/// A mail address, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The display name.
    pub name: Option<String>,
    /// `local@domain`, lower case.
    pub email: String,
}

/// What a delivery report (RFC 3464) says about a mail.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// `failed`, `delayed`, `delivered`, `relayed`, `expanded`; `disposition` for a receipt (RFC 8098).
    pub action: Option<String>,
    /// The enhanced status code: `5.1.1`.
    pub status: Option<String>,
    /// Whom it could not reach.
    pub recipient: Option<String>,
    /// The Message-ID of that mail, found in the report.
    pub original_message_id: Option<String>,
    /// What became of each recipient, where the report says it of each. The fields above are those of the gravest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Fate>,
}

/// What became of a mail at one recipient (RFC 3464, section 2.3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fate {
    /// The address that the mail was last meant for.
    pub recipient: Option<String>,
    /// The address that the sender wrote, if the report tells it.
    pub original: Option<String>,
    /// As in [`Report::action`].
    pub action: Option<String>,
    /// As in [`Report::status`].
    pub status: Option<String>,
}

/// The decoded headers of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The Message-ID in angle brackets; `None` if there is none. It need not be unique.
    pub message_id: Option<String>,
    /// In-Reply-To, each in angle brackets.
    pub in_reply_to: Vec<String>,
    /// References, each in angle brackets, oldest first.
    pub references: Vec<String>,
    /// The subject.
    pub subject: Option<String>,
    /// From.
    pub from: Vec<Address>,
    /// Reply-To.
    pub reply_to: Vec<Address>,
    /// To and Cc.
    pub to: Vec<Address>,
    /// The sender's Date.
    pub date: Option<Timestamp>,
    /// When our own server took it: the first Received header.
    pub received: Option<Timestamp>,
    /// Return-Path; an empty string is the null sender `<>` of bounces.
    pub return_path: Option<String>,
    /// Auto-Submitted (RFC 3834), lower case, without parameters: `auto-replied`, `auto-generated`, `no`.
    pub auto_submitted: Option<String>,
    /// Other headers of automatic mail, as `name: value`: X-Autoreply, X-Auto-Response-Suppress, Precedence, List-Id.
    pub machine_marks: Vec<String>,
    /// What it reports, if it is a delivery report (`multipart/report`) or looks like one.
    pub report: Option<Report>,
    /// SHA-256 over what the sender wrote (headers without transport lines, and body), in hexadecimal. Two deliveries of one mail have the
    /// same, although their `Received` lines differ.
    pub content_sha256: String,
}

/// The kind of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MessageKind {
    /// An answer in substance, also a refusal.
    Response,
    /// "We have received your request". We still wait for the answer.
    Acknowledgement,
    /// An automatic answer: out of office, ticket opened.
    AutoReply,
    /// Our mail could not be delivered.
    Bounce,
    /// A delivery or reading report without a failure.
    DeliveryReport,
    /// A comment on a right-of-reply text.
    Comment,
    /// Nothing to do with a request; a newsletter, for example.
    Unrelated,
}

impl MessageKind {
    /// The name as written in every format.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Response => "response",
            Self::Acknowledgement => "acknowledgement",
            Self::AutoReply => "auto_reply",
            Self::Bounce => "bounce",
            Self::DeliveryReport => "delivery_report",
            Self::Comment => "comment",
            Self::Unrelated => "unrelated",
        }
    }
}
