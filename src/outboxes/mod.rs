//! The ways out, one file each. In: the final bytes of a mail, and its envelope. Out: an [`Outcome`], never an
//! error: for a letter, the question is not what went wrong, but whether somebody may have it now. Stores nothing:
//! `store` does, before and after.
//!
//! [`compose()`] makes the final bytes, once. [`bounds`] refuses what must not reach a mail server (bare CR or LF,
//! NUL, hundreds of recipients). [`smtp`] and [`folder`] hand the mail over. A letter on paper needs no outbox: a
//! person says when and how it was sent. [`time_stamp`] asks an authority to vouch that a text was there.

pub mod bounds;
mod compose;
mod error;
pub mod folder;
mod gate;
mod outcome;
mod settings;
pub mod smtp;
pub mod time_stamp;

pub use compose::{Attachment, Mail, compose};
pub use error::Error;
pub use outcome::{Envelope, Outcome, Rejected};
pub use settings::{Security, Settings};
