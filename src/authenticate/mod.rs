//! Who really sent a message: SPF, DKIM, DMARC and ARC, as far as they can be checked after the mail server took the
//! message. In: the raw message, the name of our own mail server, DNS answers. Out: findings, a verdict, and the DNS
//! questions that are still open. The judge runs in the reading child, which has no network. It says which answers
//! it needs, the parent asks the DNS ([`Dns`]), and the judge runs again. So the answers behind each verdict are
//! known and kept.
//!
//! What a message says about itself is believed in one case only: the header `Authentication-Results` of our own
//! mail server.

mod dns;
mod envelope;
mod judge;
mod judgement;
mod known;

pub use dns::Dns;
pub use judge::judge;
pub use judgement::Judgement;

pub use crate::model::sender::{Answer, Finding, Findings, Kind, Question, Record, SenderVerdict};
