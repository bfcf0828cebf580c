//! A letter that came back is drafted again. In: its number. Out: a new draft of the same kind, for the same request, with the same wishes, to the address as it is
//! now. The old letter stays as it was.

use super::drafting::draft;
use super::shelf::known;
use super::wishes::Wishes;
use crate::model::{LetterState, OutgoingLetter};
use crate::pipeline::outgoing::Office;

/// Drafts it again.
///
/// # Errors
/// When it did not come back, when it carries a right-of-reply text (that is proposed anew from its own page), or as [`draft`] says.
pub async fn again(office: &Office<'_>, id: &str) -> anyhow::Result<OutgoingLetter> {
    let letter = known(office, id).await?;
    if letter.state != LetterState::Refused {
        anyhow::bail!("letter {id} is {}; only a letter that came back is drafted again", letter.state);
    }
    if let Some(reply) = &letter.reply {
        anyhow::bail!("letter {id} carries the right-of-reply text {reply}; propose the text again from its own page");
    }
    // The day is that of the new letter.
    let wishes: Wishes = serde_json::from_str(&letter.editing.wishes).unwrap_or_default();
    let wishes = Wishes { dated: None, reply: None, ..wishes };
    draft(office, &letter.kind, &letter.request, wishes).await
}
