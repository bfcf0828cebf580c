//! Whether people still stand behind what a letter tells of answers. In: a letter that is drafted or approved. Out: what it tells that is confirmed no more, as
//! the reason why it must not go. A value may have been rejected since, a factor have fallen, a message have been placed elsewhere. It changes nothing.

use std::collections::BTreeMap;

use super::wishes::Wishes;
use crate::letters::{Context, Matter};
use crate::model::OutgoingLetter;
use crate::pipeline::outgoing::{Office, telling};

/// Why a letter must not go: it tells what is confirmed no more. `None` if it may.
///
/// # Errors
/// When the archive refuses, or the register has lost what the letter is about.
pub(in crate::pipeline::outgoing) async fn fallen(
    office: &Office<'_>,
    letter: &OutgoingLetter,
) -> anyhow::Result<Option<String>> {
    let before: Vec<&String> = letter.tells.iter().flat_map(|t| &t.facts).collect();
    if before.is_empty() {
        return Ok(None);
    }
    let wishes: Wishes = serde_json::from_str(&letter.editing.wishes)?;
    let register = office.archive.register().await?;
    let mut context = Context::gather(&register, &letter.request, BTreeMap::new(), letter.dated, &office.letters())?;
    if let Some(party) = register.party(&letter.party) {
        context.recipient = party.clone();
    }
    context.matter = Matter { findings: wishes.findings, grounds: wishes.grounds, ..Matter::default() };
    let again = telling::tell(office, &mut context, &letter.kind, wishes.received.as_deref(), wishes.verified).await;
    let now = match again {
        Ok(_) => context.matter.told(),
        Err(why) => return Ok(Some(why.to_string())),
    };
    Ok(before
        .into_iter()
        .find(|line| !now.contains(line))
        .map(|line| format!("it tells {line}, which is confirmed no more; withdraw it, and draft it again")))
}
