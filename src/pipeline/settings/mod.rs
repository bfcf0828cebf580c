//! Settings that people change on the desk. There is one truth: `tracepost.toml` in the archive's folder, and what lies beside it. In: what a person typed. Out: the
//! file with these values and an event that says who changed what, or why nothing was changed. What is a secret goes in and never comes out.
//!
//! `fields` says what is changed here, `typed` makes values of what was typed, `saving` writes them, `testing` tries a mail server.

mod fields;
mod files;
mod holidays;
mod pictures;
mod saving;
mod shown;
mod templates;
mod testing;
mod typed;

pub use crate::config::{holidays, weekend};
pub use crate::letters::Flaw;
pub use fields::{Field, Kind, Topic};
pub use holidays::{CalendarText, Wish, calendar, closed_days, keep_calendar};
pub use pictures::{hash, keep_picture, picture};
pub use saving::{Change, Done, Refused, drop_mailbox, look, save};
pub use shown::{Section, Version, mailboxes, summary, values, version};
pub use templates::{Template, Unsaved, keep_template, page_of, shelf, template, try_template};
pub use testing::{Found, test};
pub use typed::{FieldFault, Pairs};
