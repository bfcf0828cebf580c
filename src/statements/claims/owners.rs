//! Which word each date is given to, so that all together are nearest. In: what each pair of date and word costs. Out: the word of each date. It knows no
//! sentence.

/// Farther than this a date belongs to no word.
pub(super) const FAR: usize = 45;

/// So many dates are weighed against each other; of more the first ones.
const MOST_DATES: usize = 6;

/// Gives each date a word of its own, so that all together are nearest: in `1984 von X hergestellt und am 14. Juni an Y geliefert` the nearest date of
/// the first verb is the second's. A date without one stays free. `pairs` are costs, dates and words, the least first.
pub(super) fn owners(pairs: &[(usize, usize, usize)], dates: usize) -> Vec<Option<usize>> {
    best(pairs, dates, None).1
}

/// The cheapest way to give each date a word of its own, and its cost; `without` is a pair that it must not have.
pub(super) fn best(
    pairs: &[(usize, usize, usize)],
    dates: usize,
    without: Option<(usize, usize)>,
) -> (usize, Vec<Option<usize>>) {
    // `Die Ausfuhr des Gewehrs, das die X AG 1981 gefertigt hatte, erfolgte im Mai 1982`: what stands right beside its word is its own.
    let beside = |d: usize| {
        pairs
            .iter()
            .filter(|p| p.1 == d && p.0 == 0 && without != Some((d, p.2)))
            .map(|p| (p.0, p.2))
            .collect::<Vec<_>>()
    };
    let near = |d: usize| {
        pairs
            .iter()
            .filter(|p| p.1 == d && without != Some((d, p.2)))
            .map(|p| (p.0, p.2))
            .take(MOST_DATES)
            .collect::<Vec<_>>()
    };
    let own = |d: usize| if beside(d).len() == 1 { beside(d) } else { near(d) };
    let options: Vec<Vec<(usize, usize)>> = (0..dates.min(MOST_DATES)).map(own).collect();
    let mut best = (usize::MAX, vec![None; dates]);
    try_from(&options, 0, &mut vec![None; dates], &mut best);
    best
}

fn try_from(
    options: &[Vec<(usize, usize)>],
    cost: usize,
    taken: &mut Vec<Option<usize>>,
    best: &mut (usize, Vec<Option<usize>>),
) {
    if cost >= best.0 {
        return;
    }
    let Some((first, rest)) = options.split_first() else {
        *best = (cost, taken.clone());
        return;
    };
    let date = taken.len().min(MOST_DATES) - options.len();
    for (more, word) in first {
        if !taken.contains(&Some(*word)) {
            taken[date] = Some(*word);
            try_from(rest, cost + more, taken, best);
            taken[date] = None;
        }
    }
    try_from(rest, cost + FAR, taken, best);
}

#[cfg(test)]
mod tests {
    use super::{FAR, owners};

    #[test]
    fn dates_and_words_are_paired_so_that_all_together_are_nearest() {
        // The second date stands nearest to the first word, but the second word has no other.
        let pairs = [(4, 1, 0), (9, 0, 0), (12, 1, 1), (30, 0, 1)];
        assert_eq!(owners(&pairs, 2), [Some(0), Some(1)]);
        // What is too far from every word stays free.
        assert_eq!(owners(&[(3, 0, 0)], 2), [Some(0), None]);
        assert_eq!(owners(&[(FAR + 1, 0, 0)], 1), [None]);
    }
}
