//! What people decide, and what follows from it: rules and nothing else. Plain functions from values to values; what is kept is kept by `store`, in the
//! order that `pipeline` knows. Reads no clock, opens no file, sends nothing.
//!
//! Three state machines, a table each ([`REQUEST`], [`LETTER`], [`REPLY`]); who may approve ([`second_person`]); what a request must hold
//! ([`completeness`]); when something is due and why ([`clock`], [`calendar`]); what follows from a confirmed answer ([`secondary`],
//! [`statement`], [`serial`]); what to tell a drafter ([`retention`]).

pub mod approval;
pub mod calendar;
pub mod clock;
pub mod completeness;
pub mod differences;
mod letter;
mod machine;
pub mod reminder;
mod request;
pub mod retention;
mod right_of_reply;
pub mod secondary;
pub mod serial;
pub mod statement;

pub use approval::second_person;
pub use letter::{LETTER, LetterVerb};
pub use machine::{Illegal, Machine};
pub use request::{REQUEST, RequestVerb};
pub use right_of_reply::{REPLY, ReplyVerb};
