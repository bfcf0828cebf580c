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
mod findings;
mod judge;
mod known;
mod question;

pub use dns::Dns;
pub use findings::{Finding, Findings, Judgement, SenderVerdict};
pub use judge::judge;
pub use question::{Answer, Kind, Question, Record};
