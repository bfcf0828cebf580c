//! Everything kept, and the only SQL. In: values to keep, with who and when; out: the same values. Rows live in an encrypted
//! SQLite file or in PostgreSQL, the bytes that came in live as encrypted files ([`Archive::keep`]), and every change of state writes
//! its event in the same transaction ([`Archive::events`]). Reads no clock and decides nothing about what it keeps.
//!
//! An archive is opened in one place, [`Archive::open`], with its key.

mod arrivals;
mod backup;
mod base;
mod correspondence;
mod decisions;
mod desk;
mod keys;
mod people;
mod proof;
mod register;
mod work;

pub use arrivals::document_rows::DeskLine;
pub use arrivals::intake::{Delivery, Place};
pub use arrivals::load::MarkingHit;
pub use arrivals::mailboxes::{BoxState, Known, Mailbox, Settling};
pub use arrivals::readings::KeptReading;
pub use arrivals::received::{Kept, Pending};
pub use arrivals::senders::Sender;
pub use backup::{BackedUp, Snapshot, keys_in};
pub use base::archive::Archive;
pub use base::chain::{Broken, Verdict};
pub use base::error::{Error, Result};
pub use base::events::Head;
pub use base::key::KeySource;
pub use base::merkle::Step;
pub use base::person::{MACHINE, person_name};
pub use base::rows_held::{RowFault, RowsHeld};
pub use base::settings::{S3, Settings};
pub use base::threads::wait_for_connections;
pub use base::whole::{Amiss, Whole};
pub use correspondence::letters::{LetterMove, NewLetter};
pub use correspondence::replies::ReplyMove;
pub use correspondence::reports::{HeldReport, Told};
pub use correspondence::transmissions::Ended;
pub use decisions::fields::stamp;
pub use decisions::journal::Hand;
pub use decisions::links::{DeskLink, Unplaced};
pub use decisions::matches::Match;
pub use decisions::messages::Said;
pub use decisions::transfers::Legs;
pub use desk::documents::{DeskDocument, DeskField, PaperBeside};
pub use desk::entries::{ItemRow, PartyRow};
pub use desk::lists::{Fresh, Listed, MessageFilter, RequestFilter, RequestRow};
pub use desk::notes::Note;
pub use desk::overview::Overview;
pub use desk::pictures::PictureKey;
pub use desk::queues::{Queue, QueueCounts, QueueFilter, QueueRow};
pub use desk::search::Hit;
pub use desk::seizures::{Seizure, SeizureItem, SeizureRow};
pub use desk::views::{ItemView, Leg, Mentioned, PhotoKey, RequestView};
pub use keys::{Recipient, Rotated, recover};
pub use people::users::{LOG_IN_FAILED, Session, User};
pub use proof::anchors::{ANCHORED, Anchor};
pub use proof::comparing::AnchorsHeld;
pub use proof::evidence::{Evidence, GIVEN_OUT, ProvenEvent, ProvenRow, Subjects};
pub use proof::heads::SignedHead;
pub use proof::inclusion::Inclusion;
pub use register::cases::CaseMove;
pub use register::import::{Change, Imported};
pub use register::rows::Photos;
pub use register::seen::{Seen, with_photos};
pub use work::alarms::Alarm;
pub use work::jobs::{DEATHS, FAILURES};
pub use work::wake::Wake;

pub use crate::model::{Arrival, Filed, FiledDocument, FiledKind, Sighting, State};
