//! What people decide, and what follows from it. This room has only rules: plain functions from values to values.
//! `store` keeps the results, and `pipeline` knows the order. It reads no clock, opens no file and sends nothing.
//!
//! Its rules: three state machines, a table each ([`REQUEST`], [`LETTER`], [`REPLY`]); who may approve
//! ([`second_person`]); what must hold before a text is locked ([`lock`]); what a request must have ([`completeness`]); when something is due and why ([`clock`],
//! [`calendar`]); what follows from a confirmed answer ([`secondary`], [`statement`], [`serial`]); hints for the
//! drafter ([`retention`]).

pub mod approval;
pub mod calendar;
pub mod clock;
pub mod completeness;
pub mod differences;
mod letter;
pub mod lock;
mod machine;
pub mod remarks;
pub mod reminder;
mod request;
pub mod retention;
mod right_of_reply;
pub mod secondary;
pub mod serial;
pub mod site;
pub mod statement;

pub use approval::second_person;
pub use letter::{LETTER, LetterVerb};
pub use machine::{Illegal, Machine};
pub use request::{REQUEST, RequestVerb};
pub use right_of_reply::{REPLY, ReplyVerb};
