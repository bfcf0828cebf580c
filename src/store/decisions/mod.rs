//! What people decide about what came in, and how they take it back. In: a decision, with who makes it and when ([`Hand`]). Out: changed rows.
//! Each decision is one transaction: it changes the rows, keeps them as they were and as they are now, writes its event, and builds the
//! transfers anew where they rest on what was decided. This room does not normalise a value and does not judge a decision: `pipeline::deciding`
//! is the door to it.

pub(super) mod fields;
pub(super) mod journal;
mod lines;
pub(super) mod links;
pub(super) mod messages;
mod rows;
pub(super) mod transfers;
