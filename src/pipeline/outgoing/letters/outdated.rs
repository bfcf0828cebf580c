//! Whether a letter still asks what the register says. In: a letter that has not gone. Out: what the register says otherwise now, as the reason why the letter must
//! not go. The letter's attachment holds the request and its items as they were when it was drafted.

use crate::model::{Documented, Item, OutgoingLetter, Register, TraceRequest};
use crate::pipeline::outgoing::Office;

/// Why a letter must not go: the register has changed since it was drafted. `None` if it may.
///
/// # Errors
/// When the archive refuses.
pub(in crate::pipeline::outgoing) async fn outdated(
    office: &Office<'_>,
    letter: &OutgoingLetter,
) -> anyhow::Result<Option<String>> {
    let Some(attachment) = &letter.attachment else { return Ok(None) };
    let bytes = office.archive.original(attachment).await?;
    // An earlier program wrote another form: what cannot be compared is not held against the letter.
    let Ok(then) = serde_json::from_slice::<Register>(&bytes) else { return Ok(None) };
    let (Some(before), Some(now)) = (then.request(&letter.request), office.archive.request(&letter.request).await?)
    else {
        return Ok(None);
    };
    let again = "withdraw it, and draft it again";
    if asks(before) != asks(&now) {
        return Ok(Some(format!("request {} was changed since it was drafted; {again}", letter.request)));
    }
    for item in &then.items {
        let now = office.archive.item(&item.id).await?.map(|(item, _)| said(&item));
        if now.as_ref() != Some(&said(item)) {
            return Ok(Some(format!("item {} was changed since it was drafted; {again}", item.id)));
        }
    }
    Ok(None)
}

/// What a letter asks.
fn asks(request: &TraceRequest) -> TraceRequest {
    TraceRequest { message_ids: Vec::new(), sent: None, ..request.clone() }
}

/// What an attachment says of an item.
fn said(item: &Item) -> Item {
    let documented = Documented { seizure: None, ..item.documented.clone() };
    Item { photos: Vec::new(), views: Vec::new(), captions: Vec::new(), documented, ..item.clone() }
}
