//! Puts the words of a line into reading order. In: words from left to right. Out: the same words in the order in
//! which they are read. The same for the glyphs of one word.
//!
//! A page shows Arabic and Hebrew from right to left, and numbers in them from left to right. Text is kept in
//! logical order.

/// Which way a piece of text runs by its letters (Unicode TR 9, strong types and numbers).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Right,
    Left,
    Neither,
}

pub(super) fn of_char(c: char) -> Direction {
    match c {
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Direction::Right,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Direction::Left,
        c if c.is_alphanumeric() => Direction::Right,
        _ => Direction::Neither,
    }
}

/// The direction of a word: that of its first letter that has one.
pub(super) fn of_word(text: &str) -> Direction {
    text.chars().map(of_char).find(|d| *d != Direction::Neither).unwrap_or(Direction::Neither)
}

/// Puts the items of a line, given from left to right, into reading order. Lines without right-to-left letters stay as they are.
pub(super) fn logical<T>(items: Vec<T>, direction: impl Fn(&T) -> Direction) -> Vec<T> {
    let directions: Vec<Direction> = items.iter().map(&direction).collect();
    let leftward = directions.iter().filter(|d| **d == Direction::Left).count();
    let rightward = directions.iter().filter(|d| **d == Direction::Right).count();
    if leftward == 0 {
        return items;
    }
    if leftward * 2 < rightward {
        return within_rightward(items, &directions);
    }
    // From right to left, and runs of the other direction turned back.
    let mut out: Vec<T> = Vec::with_capacity(items.len());
    let mut run: Vec<T> = Vec::new();
    for (item, direction) in items.into_iter().zip(directions).rev() {
        if direction == Direction::Right {
            run.push(item);
        } else {
            out.extend(run.drain(..).rev());
            out.push(item);
        }
    }
    out.extend(run.drain(..).rev());
    out
}

/// A line that runs to the right, with a few words in it that run to the left.
fn within_rightward<T>(items: Vec<T>, directions: &[Direction]) -> Vec<T> {
    let mut out: Vec<T> = Vec::with_capacity(items.len());
    let mut run: Vec<T> = Vec::new();
    for (item, direction) in items.into_iter().zip(directions) {
        if *direction == Direction::Left {
            run.push(item);
        } else {
            out.extend(run.drain(..).rev());
            out.push(item);
        }
    }
    out.extend(run.drain(..).rev());
    out
}

#[cfg(test)]
mod tests {
    use super::{logical, of_word};

    #[test]
    fn numbers_keep_their_order_in_a_leftward_line() {
        let seen = vec!["2015", "1-", "سلاح", "قطعة"];
        assert_eq!(logical(seen, |w| of_word(w)), ["قطعة", "سلاح", "2015", "1-"]);
        assert_eq!(logical(vec!["a", "b"], |w| of_word(w)), ["a", "b"]);
    }
}
