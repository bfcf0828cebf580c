//! What was found about a message's sender: the result of each check, the verdict, and the open questions. Plain
//! data.

use serde::{Deserialize, Serialize};

use super::question::Question;

/// What was found about a message's sender.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
    /// In words.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::NotVerified => "not verified",
            Self::CouldNotCheck => "could not check",
        }
    }
}

/// A judgement, from the given answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// What was found.
    pub findings: Findings,
    /// The verdict.
    pub verdict: SenderVerdict,
    /// The open questions; empty if the judgement is final.
    pub questions: Vec<Question>,
}
