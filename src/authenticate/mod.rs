//! Who really sent a message: SPF, DKIM, DMARC and ARC, as far as they can be checked after the mail server took it in. In: the raw message, the name of
//! our own mail server, answers of the DNS. Out: findings, a verdict, and what must still be asked of the DNS. The judge itself asks nobody: it runs in the
//! reading child, which has no network, and says what it would like to know; the parent asks ([`Dns`]) and comes again. So the answers that a verdict
//! rests on are known, and kept.
//!
//! What a message says about itself is believed in one case only: the header `Authentication-Results` of our own mail server.

mod dns;
mod envelope;
mod judge;
mod known;

use serde::{Deserialize, Serialize};

pub use dns::Dns;
pub use judge::judge;

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

/// What is asked of the DNS.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Question {
    /// The name, with its last dot.
    pub name: String,
    /// The kind of record.
    pub kind: Kind,
}

/// What the DNS answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// To which question.
    pub question: Question,
    /// The records; empty if there is none of that name and kind.
    pub records: Vec<Record>,
    /// Why there is no answer: then nothing follows from its absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<String>,
}

impl Answer {
    /// Question and answer, in a line for people.
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

/// A record, as far as it matters here.
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

/// What is known of a message's sender.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Findings {
    /// The domain of the From header, where there is exactly one.
    pub from: Option<String>,
    /// Each signature.
    pub dkim: Vec<Finding>,
    /// Whether the sending host may send for the sender's domain; `None` if our own server's headers do not say which host it was.
    pub spf: Option<Finding>,
    /// Whether the From domain stands behind it.
    pub dmarc: Option<Finding>,
    /// The chain of those who passed it on.
    pub arc: Option<Finding>,
    /// What our own mail server found at receipt, as it wrote it.
    pub own_server: Option<String>,
}

/// The result of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// `pass`, `fail`, `neutral`, `none`, `temperror` or `permerror`, as in RFC 8601.
    pub result: String,
    /// The domain it is about.
    pub domain: String,
    /// What else there is to say, in a few words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// What it all comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SenderVerdict {
    /// The domain in From vouches for it.
    Verified,
    /// It does not, or there is no such domain.
    NotVerified,
    /// The DNS gave no answer.
    CouldNotCheck,
}

impl SenderVerdict {
    /// In words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::NotVerified => "not verified",
            Self::CouldNotCheck => "could not check",
        }
    }
}

/// A judgement, as good as the answers at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// What was found.
    pub findings: Findings,
    /// What it comes to.
    pub verdict: SenderVerdict,
    /// What must be known first; nothing where the judgement stands.
    pub questions: Vec<Question>,
}
