//! Questions to the DNS and its answers. Plain data. It crosses the pipe to the reading child and is kept beside the
//! verdict.

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
