//! What was found about the sender of a message, and the DNS answers behind it.

use serde::{Deserialize, Serialize};

/// A kind of DNS record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// Text.
    Txt,
    /// Mail servers.
    Mx,
    /// An address, IPv4.
    A,
    /// An address, IPv6.
    Aaaa,
}

/// A question to the DNS.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Question {
    /// The name, with its last dot.
    pub name: String,
    /// The kind of record.
    pub kind: Kind,
}

/// An answer of the DNS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question.
    pub question: Question,
    /// The records; empty if there is none with this name and kind.
    pub records: Vec<Record>,
    /// Why there is no answer. Then nothing follows from its absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<String>,
}

impl Answer {
    /// Question and answer in one line, for people.
    pub fn line(&self) -> String {
        let kind = match self.question.kind {
            Kind::Txt => "TXT",
            Kind::Mx => "MX",
            Kind::A => "A",
            Kind::Aaaa => "AAAA",
        };
        let told = match &self.trouble {
            Some(trouble) => format!("no answer: {trouble}"),
            None if self.records.is_empty() => "nothing there".to_owned(),
            None => self.records.iter().map(Record::line).collect::<Vec<_>>().join("; "),
        };
        format!("{} {kind}: {told}", self.question.name.trim_end_matches('.'))
    }
}

/// The needed part of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Record {
    /// A mail server and its preference.
    Mx(u16, String),
    /// A text or an address.
    Text(String),
}

impl Record {
    fn line(&self) -> String {
        match self {
            Self::Mx(preference, host) => format!("{preference} {host}"),
            Self::Text(text) => text.clone(),
        }
    }
}

/// What was found about a message's sender.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Findings {
    /// The domain of the From header, if there is exactly one.
    pub from: Option<String>,
    /// Each signature.
    pub dkim: Vec<Finding>,
    /// Whether the sending host may send for the sender's domain; `None` if our own server's headers do not say which host it was.
    pub spf: Option<Finding>,
    /// Whether the From domain vouches for it.
    pub dmarc: Option<Finding>,
    /// The chain of servers that passed it on.
    pub arc: Option<Finding>,
    /// What our own mail server found when it took the message, in its words.
    pub own_server: Option<String>,
}

/// The result of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// `pass`, `fail`, `neutral`, `none`, `temperror` or `permerror`, as in RFC 8601.
    pub result: String,
    /// The domain it is about.
    pub domain: String,
    /// More details, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// The verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SenderVerdict {
    /// The domain in From vouches for it.
    Verified,
    /// The domain in From does not vouch for it, or does not exist.
    NotVerified,
    /// The DNS gave no answer.
    CouldNotCheck,
}

impl SenderVerdict {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::Verified, Self::NotVerified, Self::CouldNotCheck];

    /// In words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::NotVerified => "not verified",
            Self::CouldNotCheck => "could not check",
        }
    }

    /// The verdict with this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|v| v.as_str() == name)
    }
}
