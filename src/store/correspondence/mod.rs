//! Letters that go out, what comes back about them, right-of-reply texts, contacts and clocks. In: steps from one
//! state to the next. Out: the state of each. The rules of the steps are in `review`.

pub(super) mod clocks;
pub(super) mod contacts;
pub(super) mod letters;
pub(super) mod replies;
pub(super) mod reports;
pub(super) mod transmissions;
