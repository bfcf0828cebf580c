//! Whether a right-of-reply text says what nobody has confirmed. In: a text. Out: why it must not be proposed, sent or locked as it is. It is asked at each of these
//! steps, because somebody may have rejected a value since the step before.

use super::{Office, facts, letters};
use crate::model::{Mend, Refusal, RightOfReply, sentence};
use crate::review::statement::read;

/// Refuses a text that states what nobody has confirmed. In the house form each slot is held against the facts; in other words, each value that was read in an
/// answer must be confirmed if it is said.
///
/// # Errors
/// With the statement, and what it says.
pub(super) async fn all_confirmed(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<()> {
    let (found, id) = (facts::check(office, reply).await?, &reply.id);
    for (n, unconfirmed) in found.unconfirmed.iter().enumerate() {
        if let Some(first) = unconfirmed.first() {
            let why = sentence!(
                "right of reply {text}: statement {n} says {what}, which nobody has confirmed of that item; confirm it, or write a new version",
                text = id,
                n = n + 1,
                what = first.to_string()
            );
            let command = format!("tracepost reply check {id} shows all");
            return Err(Refusal::new(why).command(command).mend(Mend::Text(id.clone())).into());
        }
    }
    let last = reply.versions.last().map(|v| v.text.as_str()).unwrap_or_default();
    if read(last).is_ok() {
        return Ok(());
    }
    letters::says_confirmed(office, &reply.request, &found.statements, &names(office, reply).await?).await
}

/// What a text may say without an answer: who writes, who answered, and what we know of the items ourselves.
async fn names(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<String> {
    let register = office.archive.register().await?;
    let mut known = vec![office.config.house.organisation.clone()];
    if let Some(party) = register.party(&reply.party) {
        known.push(party.name.clone());
        known.extend(party.aliases.clone());
    }
    let items = register.request(&reply.request).into_iter().flat_map(|r| &r.items);
    for item in items.filter_map(|id| register.item(id)) {
        known.push(item.description.clone());
        known.extend(item.manufacturer.iter().chain(&item.model).cloned());
        known.extend(item.markings.iter().map(|m| m.text.clone()));
    }
    Ok(known.join("\n"))
}
