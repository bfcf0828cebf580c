//! The steps of a letter: drafted, edited, approved by a second person, put into the outbox with its final mail, handed over
//! on paper, settled by a person if nobody knows whether it arrived. Sends nothing itself (see `sending`).

mod again;
mod drafting;
mod edited;
mod editing;
mod fallen;
mod mailing;
mod matter;
mod outdated;
mod shelf;
mod steps;
mod wishes;

pub use crate::review::differences::told as differences;
pub use again::again;
pub use drafting::draft;
pub(super) use edited::{hindrance, says_confirmed};
pub use editing::{Edits, compared, edit, text};
pub(super) use fallen::fallen;
pub use mailing::queue;
pub(super) use outdated::outdated;
pub use shelf::{known, pdf};
pub(super) use steps::follows;
pub use steps::{Word, approve, approve_read, hand_over, kept_back, settle, withdraw};
pub use wishes::Wishes;
