//! What waits for people in our own correspondence: what somebody else must approve, what is overdue, which texts
//! will soon be locked, which letters did not arrive. Only makes lists.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{Office, deadlines};
use crate::model::{LetterState, OutgoingLetter, ReplyState, RequestState, RightOfReply};
use crate::review::clock::{self, days_between};

/// A lock date is near when it is this many days away.
const NEAR: i64 = 7;

/// A request whose answer is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    /// The request.
    pub request: String,
    /// The day it was due.
    pub due: Date,
    /// How many days ago that was.
    pub days: i64,
    /// The reminder that can be drafted now, or why there is none.
    pub reminder: Result<String, String>,
}

/// What waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WaitingList {
    /// Requests that are drafted, with who drafted each.
    pub requests: Vec<(String, Option<String>)>,
    /// Letters that are drafted.
    pub letters: Vec<OutgoingLetter>,
    /// Requests that a person has placed a response with, and that nobody has marked as answered; with the message.
    pub answered: Vec<(String, String)>,
    /// Requests that are overdue, the longest first.
    pub overdue: Vec<Overdue>,
    /// Letters that did not arrive, or whose outcome is unknown.
    pub undelivered: Vec<OutgoingLetter>,
    /// Right-of-reply texts whose lock date is near or has passed.
    pub locking: Vec<RightOfReply>,
}

/// Everything that waits.
///
/// # Errors
/// When the archive or the calendar refuses.
pub async fn waiting(office: &Office<'_>) -> anyhow::Result<WaitingList> {
    let today = office.today();
    let cases = office.archive.cases().await?;
    let drafts = cases.iter().filter(|c| c.state == RequestState::Draft);
    let mut list = WaitingList {
        requests: drafts.map(|c| (c.request.clone(), c.drafted_by.clone())).collect(),
        ..WaitingList::default()
    };
    for letter in office.archive.letters().await? {
        match letter.state {
            LetterState::Draft => list.letters.push(letter),
            LetterState::Refused | LetterState::OutcomeUnknown => list.undelivered.push(letter),
            _ => {}
        }
    }
    let calendar = office.calendar()?;
    let mut clocks = deadlines::answer_clocks(office).await?;
    let outlook = deadlines::outlook(office).await?;
    let mut considered: HashMap<String, _> = outlook.considered.into_iter().collect();
    list.answered = outlook.answered;
    let answered: HashSet<&String> = list.answered.iter().map(|(request, _)| request).collect();
    for case in cases.iter().filter(|c| matches!(c.state, RequestState::Sent | RequestState::Acknowledged)) {
        let kept = clocks.remove(&case.request);
        let Some(clock) = kept.or_else(|| deadlines::plain_clock(office, case)) else { continue };
        let due = clock::due(&clock, &calendar, today);
        // What a person has placed as the answer is waited for no more, though nobody has marked the request yet.
        if answered.contains(&case.request) || due.on >= today || due.paused || clock.stopped.is_some() {
            continue;
        }
        let reminder = considered.remove(&case.request);
        let reminder = reminder.unwrap_or_else(|| Err("no answer is due".to_owned())).map(|p| p.why);
        let days = days_between(due.on, today);
        list.overdue.push(Overdue { request: case.request.clone(), due: due.on, days, reminder });
    }
    list.overdue.sort_by_key(|o| std::cmp::Reverse(o.days));
    let open =
        |s| matches!(s, ReplyState::Proposed | ReplyState::Commented | ReplyState::LockDatePassed | ReplyState::Agreed);
    let near =
        |r: &RightOfReply| open(r.state) && r.lock_date.is_some_and(|d| d <= today || days_between(today, d) <= NEAR);
    list.locking = office.archive.replies().await?.into_iter().filter(near).collect();
    list.locking.sort_by_key(|r| r.lock_date);
    Ok(list)
}
