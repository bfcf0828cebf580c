//! When something is due, and why. A clock gives a number of days from its start. A pause adds the days that it
//! lasts, and an extension adds its days. If the result is not a working day, the next working day counts. Each step
//! is also given in words, which `request explain` prints.

use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::Calendar;
use crate::model::{Clock, ClockChange, ClockMove, Sentence, sentence};

/// What a clock shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The day by which it is due.
    pub on: Date,
    /// Whether it is paused today.
    pub paused: bool,
    /// How the day was computed, one line each.
    pub steps: Vec<Sentence>,
}

/// A change that is not possible for this clock.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the clock of {subject} {reason}")]
pub struct Senseless {
    /// Whose clock.
    pub subject: String,
    /// Why not.
    pub reason: String,
}

/// The longest extension. If more time is needed, it is better to close the request and ask again.
const MOST_DAYS: i64 = 730;

/// The due day. A paused clock gains a day for each day until `today`.
pub fn due(clock: &Clock, calendar: &Calendar, today: Date) -> Due {
    let mut on = clock.started.saturating_add(clock.days.days());
    let mut steps = vec![sentence!("started {from}, {n} days: {day}", from = clock.started, n = clock.days, day = on)];
    let mut still: Option<Date> = None;
    for change in &clock.changes {
        match change.change {
            ClockMove::Pause => {
                still = still.or(Some(change.day));
                steps.push(sentence!("paused from {day} ({why})", day = change.day, why = told(change)));
            }
            ClockMove::Resume => {
                let days = still.take().map_or(0, |from| days_between(from, change.day));
                on = on.saturating_add(days.days());
                steps.push(sentence!(
                    "resumed {from} after {n} days ({why}): {day}",
                    from = change.day,
                    n = days,
                    why = told(change),
                    day = on
                ));
            }
            ClockMove::Extend => {
                on = on.saturating_add(change.days.days());
                steps.push(sentence!(
                    "extended by {n} days ({why}): {day}",
                    n = change.days,
                    why = told(change),
                    day = on
                ));
            }
        }
    }
    if let Some(from) = still {
        let days = days_between(from, clock.stopped.unwrap_or(today));
        on = on.saturating_add(days.days());
        steps.push(sentence!(
            "still paused, {n} days so far: {day} if the clock goes on from today",
            n = days,
            day = on
        ));
    }
    let (working, passed) = calendar.next_working(on);
    for (day, why) in passed {
        steps.push(sentence!("{day} is not a working day ({why})", day = day, why = why.to_string()));
    }
    if working != on {
        steps.push(sentence!(
            "moved to the next working day of {calendar}: {day}",
            calendar = &calendar.name,
            day = working
        ));
    }
    Due { on: working, paused: still.is_some(), steps }
}

/// Whether a change may be made to this clock.
///
/// # Errors
/// [`Senseless`]: a second pause, a resumption without a pause, a day before the last change, an extension of no days or of years.
pub fn allows(clock: &Clock, change: &ClockChange) -> Result<(), Senseless> {
    let refuse = |reason: String| Err(Senseless { subject: clock.subject.clone(), reason });
    if clock.stopped.is_some() {
        return refuse("has stopped, because nothing is waited for any more".to_owned());
    }
    let last = clock.changes.last().map_or(clock.started, |c| c.day);
    if change.day < last {
        return refuse(format!("was last changed on {last}; a change cannot have the earlier date {}", change.day));
    }
    let still = clock.changes.iter().fold(false, |still, c| match c.change {
        ClockMove::Pause => true,
        ClockMove::Resume => false,
        ClockMove::Extend => still,
    });
    match change.change {
        ClockMove::Pause if still => refuse("is paused already".to_owned()),
        ClockMove::Resume if !still => refuse("is not paused".to_owned()),
        ClockMove::Extend if !(1..=MOST_DAYS).contains(&change.days) => {
            refuse(format!("cannot be extended by {} days: expected 1 to {MOST_DAYS}", change.days))
        }
        _ => Ok(()),
    }
}

fn told(change: &ClockChange) -> String {
    if change.why.is_empty() { change.who.clone() } else { format!("{}: {}", change.who, change.why) }
}

/// Whole days from one day to another; never negative.
pub fn days_between(from: Date, to: Date) -> i64 {
    i64::from((to - from).get_days()).max(0)
}
