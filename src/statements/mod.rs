//! What letters say. In: the pages of a document. Out: its sentences, the claims that they state, and their tone. For a whole message: what kind of message
//! it is, and which factors its answer has. This room knows no document type and keeps nothing.

mod asked;

mod captions;

pub(crate) mod claims;

mod cut;

mod head;

mod item_answers;

mod judge;

mod letter;

mod limits;

pub(crate) mod names;

mod notice;

mod own_text;

mod parse;

mod phrases;

mod right_of_reply;

mod said;

pub(crate) mod sentence;

mod table;

#[cfg(test)]
mod tests;

mod tone;

mod understood;

pub use item_answers::item_answers;
pub use judge::{Judgement, judge};
pub use limits::{Limit, limits};
pub use parse::Sentences;
pub use said::Said;
pub use understood::Understood;

pub(crate) use claims::Claim;
pub(crate) use head::likeness;
pub(crate) use letter::claims;
pub(crate) use said::said;
