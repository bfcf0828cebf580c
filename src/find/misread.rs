//! Letters that recognition takes for one another. In: two texts, folded. Out: how far they are apart, where such a letter counts for half of another.

/// Letters that are read for one another.
const ALIKE: &[&str] = &[
    "ceoa0", "il1tjfr", "nuhmr", "sae5", "bh6", "gq9", "vyw", "kx", "ій", "шщ", "сео", "пнл", "s58", "b8", "z2", "bp",
    "uv",
];

/// Whether two letters are read for one another.
fn letters(one: char, other: char) -> bool {
    ALIKE.iter().any(|group| group.contains(one) && group.contains(other))
}

/// Whether the letters in which two words of one length differ are read for one another: "crane" is no misprinted "crate".
pub(super) fn alike(one: &str, other: &str) -> bool {
    one.chars().zip(other.chars()).all(|(a, b)| a == b || letters(a, b))
}

/// What a letter costs that is put in, left out or taken for any other, in halves.
const OTHER: usize = 2;
/// What a letter costs that is taken for one like it.
const LIKE: usize = 1;

/// The distance of two texts in half letters; `None` where it is more than that.
pub(super) fn halves(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) * OTHER > most {
        return None;
    }
    let mut above: Vec<usize> = (0..=other.len()).map(|n| n * OTHER).collect();
    for (row, a) in one.iter().enumerate() {
        let mut line = vec![(row + 1) * OTHER];
        for (column, b) in other.iter().enumerate() {
            let cost = if a == b {
                0
            } else if letters(*a, *b) {
                LIKE
            } else {
                OTHER
            };
            let at = |list: &[usize], n: usize| list.get(n).copied().unwrap_or(usize::MAX / 2);
            let next = (at(&above, column) + cost).min(at(&above, column + 1) + OTHER).min(at(&line, column) + OTHER);
            line.push(next);
        }
        if line.iter().all(|n| *n > most) {
            return None;
        }
        above = line;
    }
    above.last().copied().filter(|n| *n <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(one: &str, other: &str) -> Option<usize> {
        let chars = |text: &str| text.chars().collect::<Vec<_>>();
        halves(&chars(one), &chars(other), 6)
    }

    #[test]
    fn letters_that_look_alike_count_for_half() {
        assert_eq!(apart("notify", "notily"), Some(1));
        assert_eq!(apart("consignee", "consignee"), Some(0));
        assert_eq!(apart("vessel", "vesseis"), Some(3));
        assert_eq!(apart("carrier", "exporter"), None);
        assert!(alike("pes", "pcs") && !alike("crane", "crate"));
    }
}
