//! The letters that there are. In: a number. Out: the letter, and its bytes.

use crate::model::{OutgoingLetter, Refusal, sentence};
use crate::pipeline::outgoing::Office;

/// The letter of that number.
///
/// # Errors
/// When there is none, with the nearest number.
pub async fn known(office: &Office<'_>, id: &str) -> anyhow::Result<OutgoingLetter> {
    if let Some(letter) = office.archive.letter(id).await? {
        return Ok(letter);
    }
    let all = office.archive.letters().await?;
    Err(match crate::model::nearest(id, all.iter().map(|l| l.id.as_str())) {
        Some(near) => Refusal::new(sentence!(
            "there is no letter {given}: did you mean {near}?",
            given = format!("{id:?}"),
            near = near
        )),
        None => Refusal::new(sentence!("there is no letter {given}", given = format!("{id:?}")))
            .command("tracepost letter list shows all letters"),
    }
    .into())
}

/// The letter's bytes, as they were made.
///
/// # Errors
/// When the original is damaged or gone.
pub async fn pdf(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<Vec<u8>> {
    Ok(office.archive.original(&letter.pdf).await?)
}
