//! What people decide about arrivals, and the undo. In: a decision, with who makes it and when ([`journal::Hand`]).
//! Out: changed rows. One decision is one transaction. It changes the rows, stores them as they were and as they
//! are now, writes its event, and builds the transfers again if they follow from it. It does not bring values to
//! their normal form and does not judge a decision. `pipeline::deciding` is the only caller.

pub(super) mod deletions;
pub(super) mod fields;
pub(super) mod joining;
pub(super) mod journal;
mod lines;
pub(super) mod links;
pub(super) mod matches;
pub(super) mod messages;
pub(super) mod parting;
mod reading_rows;
mod reopened;
pub(super) mod rereading;
mod rows;
mod sides;
mod terms;
pub(super) mod transfers;
pub(super) mod verifications;
