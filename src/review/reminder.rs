//! When a reminder is due. It is only proposed: a person drafts it, and another approves. No reminder is due while a
//! message from the party is not read or not placed, because it may be the answer.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

/// A reminder that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The request.
    pub request: String,
    /// 1 for the first, 2 for the second.
    pub number: u8,
    /// Why now.
    pub why: String,
}

/// The facts about a request that a reminder depends on.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its reference.
    pub request: String,
    /// The day an answer is due.
    pub due: Date,
    /// Whether the clock is paused.
    pub paused: bool,
    /// The days on which reminders were sent, oldest first.
    pub reminded: Vec<Date>,
    /// Whether a reminder is drafted, approved or in the outbox.
    pub under_way: bool,
    /// Messages of this party that are not read or not placed, one line each.
    pub unread: Arc<[String]>,
}

/// The reminder that is due, or why there is none.
///
/// # Errors
/// The reason, in words.
pub fn due(waiting: &Waiting, again_after_days: i64, today: Date) -> Result<Proposal, String> {
    let propose = |number, why| Ok(Proposal { request: waiting.request.clone(), number, why });
    if waiting.paused {
        return Err("its clock is paused".to_owned());
    }
    if waiting.under_way {
        return Err("a reminder is already drafted or in the outbox".to_owned());
    }
    let (number, since) = match waiting.reminded.as_slice() {
        [] => (1, waiting.due),
        [first] => (2, first.saturating_add(again_after_days.days())),
        _ => return Err("two reminders were sent already".to_owned()),
    };
    if today <= since {
        return Err(format!("due on {since}"));
    }
    // Asked last, so that whoever looks sees this reason only where it is what holds the reminder back.
    if let Some(first) = waiting.unread.first() {
        let more =
            if waiting.unread.len() > 1 { format!(" and {} more", waiting.unread.len() - 1) } else { String::new() };
        return Err(format!("a message from this party was not checked yet: {first}{more}"));
    }
    propose(number, format!("an answer was due on {}", waiting.due))
}
