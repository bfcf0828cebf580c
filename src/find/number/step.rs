//! One step through a text that is searched for numbers. Plain data; the other files say what stands where.

use crate::model::Quantity;

/// What stands at a place of a text: a number and where it ends, if there is one, and where to go on.
pub(super) struct Step {
    pub(super) value: Option<(Quantity, usize)>,
    pub(super) next: usize,
}

impl Step {
    /// No number: go on at `next`.
    pub(super) fn over(next: usize) -> Self {
        Self { value: None, next }
    }
}
