//! Drafts the reminder that is due. In: a request. Out: the letter, or the reason why no reminder is due.

use super::{Office, deadlines, letters};
use crate::model::OutgoingLetter;

/// Drafts the reminder that is due.
///
/// # Errors
/// When none is due, with the reason.
pub async fn draft(office: &Office<'_>, reference: &str) -> anyhow::Result<OutgoingLetter> {
    let proposal = deadlines::may_remind(office, reference).await?;
    let wishes = letters::Wishes { reminder: Some(proposal.number), ..letters::Wishes::default() };
    letters::draft(office, "reminder", reference, wishes).await
}
