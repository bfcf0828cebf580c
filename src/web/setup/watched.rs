//! How a watched mailbox is, in words.

use super::super::shown;
use crate::store::{BoxState, Mailbox};
use crate::web::sentences::{Told, told};
use crate::web::words::{say, tell};

/// A folder of a mailbox as shown.
pub(super) struct MailboxRow {
    pub(super) name: String,
    pub(super) class: &'static str,
    pub(super) sign: &'static str,
    pub(super) state: String,
    pub(super) advice: Option<Told>,
    pub(super) seen: String,
    pub(super) taken: String,
    pub(super) holds: String,
}

/// A folder of a mailbox as a row.
pub(super) fn mailbox_row(m: &Mailbox) -> MailboxRow {
    let minute =
        |t: Option<jiff::Timestamp>| t.map_or_else(|| say("never").to_owned(), |t| shown::minute(&t.to_string()));
    let since = shown::minute(&m.since.to_string());
    let (class, sign, state) = match m.state {
        BoxState::Well => ("confirmed", "✓", tell!("mailbox-well", when = since)),
        BoxState::Starting => ("machine", "◌", say("mailbox-starting").to_owned()),
        BoxState::Failing => (
            "doubt",
            "⚠",
            tell!(
                "mailbox-failing",
                when = since,
                why = m.fault.as_deref().unwrap_or_else(|| say("no-reason-is-known"))
            ),
        ),
    };
    MailboxRow {
        name: if m.folder.is_empty() { m.mailbox.clone() } else { format!("{}/{}", m.mailbox, m.folder) },
        class,
        sign,
        state,
        advice: m.advice.clone().filter(|a| m.state == BoxState::Failing && !a.is_empty()).map(|a| told(&a.into())),
        seen: minute(m.seen_well),
        taken: minute(m.last_taken),
        holds: if m.left > 0 { tell!("mailbox-left", listed = m.listed, left = m.left) } else { m.listed.to_string() },
    }
}
