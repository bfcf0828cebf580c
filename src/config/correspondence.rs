//! The section `[correspondence]`: deadlines and reminders. The days for an answer stand in `[house]`, as the letters print them.

use serde::Deserialize;

use super::values::Whole;

/// Deadlines and reminders.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Correspondence {
    /// Within how many days a right-of-reply text may be commented on.
    pub comment_within_days: Whole<1, 365>,
    /// After how many days a second reminder is proposed.
    pub second_reminder_after_days: Whole<1, 365>,
}

impl Default for Correspondence {
    fn default() -> Self {
        Self { comment_within_days: Whole::of(28), second_reminder_after_days: Whole::of(14) }
    }
}
