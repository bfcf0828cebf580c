//! The reminder that is due, as a letter. In: a request. Out: the draft, or the reason why none is due.

use super::{Office, deadlines, letters};
use crate::model::OutgoingLetter;

/// Drafts the reminder that is due.
///
/// # Errors
/// With the reason why none is.
pub async fn draft(office: &Office<'_>, reference: &str) -> anyhow::Result<OutgoingLetter> {
    let proposal = deadlines::may_remind(office, reference).await?;
    let wishes = letters::Wishes { reminder: Some(proposal.number), ..letters::Wishes::default() };
    letters::draft(office, "reminder", reference, wishes).await
}
