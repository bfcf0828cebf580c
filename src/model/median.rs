//! The middle of a number of lengths. In: lengths in any order. Out: the one that as many are below as above.

/// The median; of an even number of values the upper of the two in the middle. `None` of none.
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied()
}
