//! Runs of serial numbers as rows of goods print them: `A1001-50`, `A1001 to A1050`, `A1001/1050`, `D400–407`. In: the printed serials of a row and its
//! quantity. Out: the ends of each run. The quantity tells whether a sign joins two numbers or the ends of a run.

use std::sync::LazyLock;

use super::markings::series;
use crate::languages;
use crate::layout::tokens::is_ideograph;
use crate::model::fold;

/// The two ends of a run, folded, and the text that prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ends {
    pub(super) first: String,
    pub(super) last: String,
    pub(super) printed: String,
}

/// One printed serial, as it may be read.
struct Piece {
    ends: Ends,
    /// How many numbers it has as a run.
    count: u64,
    /// Whether its sign stands between the ends of a run alone; others part two numbers as well, or the parts of one.
    clear: bool,
    /// How many numbers it has where it is no run.
    else_count: u64,
}

/// Signs that stand between the ends of a run and nowhere else.
const CLEAR: &[&str] = &["–", "—", "..", "…", "～", "~"];
/// Signs that may.
const DOUBTFUL: &[&str] = &["-", "/", "\u{2010}", "\u{2011}"];

/// What stands between the ends of a run and nowhere else: signs, and the words of all languages, set off by spaces in scripts that have them.
static BETWEEN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let word = |w: &str| if w.chars().all(is_ideograph) { w.to_owned() } else { format!(" {w} ") };
    CLEAR.iter().map(|sign| (*sign).to_owned()).chain(languages::words(|l| l.runs.between).map(word)).collect()
});

/// The runs of a row.
pub(super) fn runs_of(serials: &[String], quantity: Option<u64>) -> Vec<Ends> {
    let pieces: Vec<Option<Piece>> = serials.iter().map(|s| piece(s)).collect();
    let total = |run: &dyn Fn(&Piece) -> bool| -> u64 {
        let count = |p: &Option<Piece>| p.as_ref().map_or(1, |p| if run(p) { p.count } else { p.else_count });
        pieces.iter().map(count).fold(0, u64::saturating_add)
    };
    let all = quantity.is_some_and(|q| q == total(&|_| true));
    let clear_alone = quantity.is_some_and(|q| q == total(&|p| p.clear));
    let two = match serials {
        [first, last] if pieces.iter().all(Option::is_none) => {
            ends_of(&fold(first), &fold(last), &format!("{first} – {last}"))
        }
        _ => None,
    };
    // Two serials alone in a row are the ends of a run, if its quantity is the count from the first to the second.
    let two = two.filter(|(_, count)| quantity == Some(*count)).map(|(ends, _)| ends);
    let keep = |p: &Piece| all || p.clear || !clear_alone && quantity.is_none() && whole(p);
    pieces.into_iter().flatten().filter(keep).map(|p| p.ends).chain(two).collect()
}

/// Whether both ends are written out: `A-1001 - A-1050`.
fn whole(piece: &Piece) -> bool {
    piece.ends.printed.contains(" - ") && piece.ends.printed.len() > piece.ends.first.len() + piece.ends.last.len()
}

fn piece(printed: &str) -> Option<Piece> {
    let lower = printed.to_lowercase();
    let parted = |by: &str, clear: bool| {
        // Only one such sign, else it parts the number itself; a spaced one goes first.
        let spaced = format!(" {by} ");
        let (at, len) = match (lower.match_indices(&spaced).next(), lower.matches(by).count()) {
            (Some((at, _)), _) => (at, spaced.len()),
            (None, 1) => (lower.find(by)?, by.len()),
            _ => return None,
        };
        let (first, last) = (fold(printed.get(..at)?), fold(printed.get(at + len..)?));
        let (mut ends, count) = ends_of(&first, &last, printed)?;
        printed.clone_into(&mut ends.printed);
        // A hyphen may stand inside of one number, a stroke parts two.
        let else_count = if by == "/" { 2 } else { 1 };
        Some(Piece { ends, count, clear, else_count })
    };
    BETWEEN.iter().find_map(|by| parted(by, true)).or_else(|| DOUBTFUL.iter().find_map(|by| parted(by, false)))
}

/// The ends of a run whose two ends are written out, with what stands between them alone: `KB 44700 to KB 44799`.
pub(super) fn whole_run(first: &str, last: &str, printed: &str) -> Option<Ends> {
    let (ends, _) = ends_of(&fold(first), &fold(last), printed)?;
    (ends.last == fold(last)).then_some(ends)
}

/// Whether a word or sign stands between the ends of a run.
pub(super) fn joins(word: &str) -> bool {
    let word = word.to_lowercase();
    BETWEEN.iter().any(|c| c.trim() == word) || word == "-" || word == "..."
}

/// The ends of a run from one folded serial to another, and how many numbers it has. A shorter second one has the last digits alone.
fn ends_of(first: &str, last: &str, printed: &str) -> Option<(Ends, u64)> {
    let (stem, digits, from) = series(first)?;
    let tail = last.strip_prefix(stem.as_str()).filter(|_| !stem.is_empty()).unwrap_or(last);
    if tail.is_empty() || !tail.bytes().all(|b| b.is_ascii_digit()) || tail.len() > first.len() {
        return None;
    }
    let whole = first.get(..first.len() - tail.len()).map(|head| format!("{head}{tail}"))?;
    let (other, wide, to) = series(&whole)?;
    if other != stem || wide != digits || to <= from {
        return None;
    }
    Some((Ends { first: first.to_owned(), last: whole, printed: printed.to_owned() }, to - from + 1))
}

#[cfg(test)]
mod tests {
    use super::runs_of;

    fn runs(serials: &[&str], quantity: Option<u64>) -> Vec<(String, String)> {
        let serials: Vec<String> = serials.iter().map(|s| (*s).to_owned()).collect();
        runs_of(&serials, quantity).into_iter().map(|e| (e.first, e.last)).collect()
    }

    fn one(first: &str, last: &str) -> Vec<(String, String)> {
        vec![(first.to_owned(), last.to_owned())]
    }

    #[test]
    fn the_quantity_tells_a_run_from_two_numbers() {
        assert_eq!(runs(&["H7001-40"], Some(40)), one("H7001", "H7040"));
        assert_eq!(runs(&["H7001/7040"], Some(40)), one("H7001", "H7040"));
        assert_eq!(runs(&["H7001 to H7040"], None), one("H7001", "H7040"));
        assert_eq!(runs(&["H700–709"], Some(10)), one("H700", "H709"));
        assert_eq!(runs(&["H7001", "H7040"], Some(40)), one("H7001", "H7040"));
        assert_eq!(runs(&["Ｈ７００１～Ｈ７０４０"], None), one("H7001", "H7040"));
        assert!(runs(&["H700", "H701/ H705", "H710", "H712"], Some(5)).is_empty());
        assert!(runs(&["H7001/H7004"], Some(2)).is_empty());
        assert!(runs(&["H7001-40"], Some(1)).is_empty());
        assert!(runs(&["H7001-40"], None).is_empty());
    }
}
