//! One row's goods, from a table or a list. Plain data.

use super::marks::Marks;
use crate::layout::Run;
use crate::model::{Quantity, Unit};

/// One row's goods.
#[derive(Debug, Clone, PartialEq)]
pub struct Goods {
    /// What was delivered.
    pub description: Run,
    /// How many or how much.
    pub quantity: Option<Quantity>,
    /// Of which unit.
    pub unit: Option<Unit>,
    /// Lots and serials.
    pub marks: Marks,
    /// All words of the row.
    pub run: Run,
    /// How sure the row is, 0 to 1.
    pub sure: f64,
}
