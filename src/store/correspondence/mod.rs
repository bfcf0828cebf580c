//! Letters on their way out, what came back about them, right-of-reply texts, contacts and clocks. In: moves from one state to the next; out: where each
//! stands. The rules of the moves are `review`'s.

pub(super) mod clocks;
pub(super) mod contacts;
pub(super) mod letters;
pub(super) mod replies;
pub(super) mod reports;
pub(super) mod transmissions;
