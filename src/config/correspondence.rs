//! The section `[correspondence]`: deadlines and reminders. The days for an answer are in `[house]`, because the
//! letters print them.

use serde::Deserialize;

use super::values::Whole;

/// Deadlines and reminders.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Correspondence {
    /// How many days a party has to comment on a right-of-reply text.
    pub comment_within_days: Whole<1, 365>,
    /// How many days after the first reminder a second one is proposed.
    pub second_reminder_after_days: Whole<1, 365>,
}

impl Default for Correspondence {
    fn default() -> Self {
        Self { comment_within_days: Whole::of(28), second_reminder_after_days: Whole::of(14) }
    }
}
