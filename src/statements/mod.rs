//! What letters say. In: the pages of a document, laid out by `find`. Out: its sentences, the claims they state, their tone; and for a whole
//! message, what kind of message it is and which factors its answer has. It knows no document types and keeps nothing.

pub(crate) mod captions;

pub(crate) mod claims;

mod dates;

pub(crate) mod head;

mod item_answers;

mod judge;

pub(crate) mod names;

mod phrases;

pub(crate) mod sentence;

mod tone;

pub use item_answers::item_answers;
pub use judge::{Judgement, Limit, judge, limits};

/// Makes the tables of the phrases of all tongues now.
pub(crate) fn make_ready() {
    phrases::make_ready();
}
