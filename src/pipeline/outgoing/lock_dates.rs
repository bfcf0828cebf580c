//! The lock date of a right-of-reply text as it stands. In: the text. Out: the day after which it may be locked without
//! agreement.

use jiff::civil::Date;

use super::Office;
use crate::model::{ClockKind, RightOfReply};
use crate::review::clock;

/// The day after which a text may be locked without agreement: the announced day, or a later one if the clock was paused or extended. `None`
/// while none is announced.
pub(super) async fn until(office: &Office<'_>, reply: &RightOfReply) -> anyhow::Result<Option<Date>> {
    let Some(announced) = reply.lock_date else { return Ok(None) };
    let clock = office.archive.clock(&reply.id, ClockKind::Comment).await?;
    let changed = clock
        .filter(|c| !c.changes.is_empty())
        .map(|c| office.calendar().map(|cal| clock::due(&c, &cal, office.today()).on));
    Ok(Some(changed.transpose()?.map_or(announced, |due| due.max(announced))))
}
