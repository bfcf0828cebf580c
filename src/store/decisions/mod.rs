//! What people decide about what came in, and how they take it back. In: a decision, with who makes it and when ([`Hand`]). Out: changed rows.
//! Each decision is one transaction: it changes the rows, keeps them as they were and as they are now, writes its event, and builds the
//! transfers anew where they rest on what was decided. This room does not normalise a value and does not judge a decision: `pipeline::deciding`
//! is the door to it.

mod fields;
mod journal;
mod lines;
mod links;
mod messages;
mod rows;

pub use fields::stamp;
pub use journal::{Hand, Legs};
pub use links::{DeskLink, LinkMark};
pub use messages::Said;

pub(super) use journal::last;
