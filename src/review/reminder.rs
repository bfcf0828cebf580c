//! When a reminder is due. It is only proposed: a person drafts it, and another approves. No reminder is due while a
//! message that is surely from the party is not read or not placed, because it may be the answer. A message that anybody
//! could have written holds nothing back. No reminder goes to an address that bounced.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Calendar;

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
    /// Messages of this party that are not read or not placed, one line each. They hold the reminder back.
    pub unread: Arc<[String]>,
    /// Messages that only claim to be of this party, one line each. They hold nothing back, and are told.
    pub claimed: Arc<[String]>,
    /// Why the address that the reminder would go to does not work, if a letter to it has come back.
    pub bounced: Option<String>,
}

/// The day by which a reminder of that date asks for an answer. The letter prints it, and the second reminder waits for it.
pub fn answer_by(dated: Date, again_after_days: i64, calendar: &Calendar) -> Date {
    calendar.next_working(dated.saturating_add(again_after_days.days())).0
}

/// How many messages a line names.
const NAMED: usize = 3;

/// The reminder that is due, or why there is none.
///
/// # Errors
/// The reason, in words.
pub fn due(waiting: &Waiting, again_after_days: i64, calendar: &Calendar, today: Date) -> Result<Proposal, String> {
    let propose = |number, why| Ok(Proposal { request: waiting.request.clone(), number, why });
    if waiting.paused {
        return Err("its clock is paused".to_owned());
    }
    if let Some(why) = &waiting.bounced {
        return Err(why.clone());
    }
    if waiting.under_way {
        return Err("a reminder is already drafted or in the outbox".to_owned());
    }
    let (number, since) = match waiting.reminded.as_slice() {
        [] => (1, waiting.due),
        [first] => (2, answer_by(*first, again_after_days, calendar)),
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
    let look = match waiting.claimed.len() {
        0 => String::new(),
        n if n <= NAMED => format!("; before you write, look at: {}", waiting.claimed.join("; ")),
        // A party that writes much would fill the page.
        n => {
            let first: Vec<&str> = waiting.claimed.iter().take(NAMED).map(String::as_str).collect();
            format!("; before you write, look at: {}; and {} more", first.join("; "), n - NAMED)
        }
    };
    propose(number, format!("an answer was due on {}{look}", waiting.due))
}
