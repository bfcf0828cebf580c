//! Runs of serials as printed: `A-1001 – A-1175`, `from 4001 to 4175`, `A-1001/1175`. Text comes in, runs go out: what stands before the
//! number, its first and its last.

use crate::model::fold;

/// A run of serials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// What stands before the number, folded.
    pub head: String,
    /// How many digits the number has.
    pub digits: usize,
    pub first: u64,
    pub last: u64,
    /// As printed.
    pub raw: String,
    /// Whether a word for serials stands before it.
    pub told: bool,
}

/// The most serials one run is believed to hold.
const MOST: u64 = 1_000_000;

/// What joins the ends of a run when it stands between spaces, lower case.
const JOINTS: &[&str] = &[
    "-", "–", "—", "−", "~", "..", "...", "…", "to", "through", "thru", "till", "until", "bis", "à", "au", "a", "al",
    "hasta", "do", "до", "по", "إلى", "الى", "حتى", "至", "到", "ila", "ile", "la", "până", "ad", "até", "ao", "/",
];

/// An identifier that ends in a number: what stands before it (folded), the number, and how many digits it has.
pub(super) fn series(text: &str) -> Option<(String, u64, usize)> {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let digits = chars.iter().rev().take_while(|c| c.is_ascii_digit()).count();
    if !(2..=12).contains(&digits) {
        return None;
    }
    let (head, number) = chars.split_at(chars.len() - digits);
    let number: String = number.iter().collect();
    Some((fold(&head.iter().collect::<String>()), number.parse().ok()?, digits))
}

/// The runs in the first `until` code points of a text.
pub(super) fn find(text: &str, until: usize) -> Vec<Run> {
    let text: String = if until == usize::MAX { text.to_owned() } else { text.chars().take(until).collect() };
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        cut_at_dashes(word, &mut words);
    }
    let mut out = Vec::new();
    for (at, window) in words.windows(3).enumerate() {
        let [first, joint, last] = window else { continue };
        if JOINTS.contains(&joint.to_lowercase().as_str())
            && let Some(run) = run(first, last)
        {
            let told = words[at.saturating_sub(8)..at].iter().any(|w| is_told(w));
            out.push(Run { raw: format!("{} {joint} {}", bare(first), bare(last)), told, ..run });
        }
    }
    out
}

/// `A-1001–A-1175` is three words: long dashes and dots between identifiers part them.
fn cut_at_dashes<'t>(word: &'t str, out: &mut Vec<&'t str>) {
    let inner = word.char_indices().find(|(at, c)| *at > 0 && matches!(c, '–' | '—' | '~' | '…' | '至' | '到'));
    if let Some((at, c)) = inner.filter(|(at, c)| word[at + c.len_utf8()..].chars().any(|c| c.is_ascii_digit())) {
        out.push(&word[..at]);
        out.push(&word[at..at + c.len_utf8()]);
        out.push(&word[at + c.len_utf8()..]);
    } else if let Some((first, last)) = word.split_once("..").filter(|(a, b)| !a.is_empty() && !b.is_empty()) {
        out.extend([first, "..", last]);
    } else if let Some((first, last)) = halves(word) {
        out.extend([first, "-", last]);
    } else {
        out.push(word);
    }
}

/// `A1001-A1175`, `A-1001/A-1175`: a word of two alike halves around a sign.
fn halves(word: &str) -> Option<(&str, &str)> {
    let middle = word.char_indices().filter(|(_, c)| matches!(c, '-' | '/')).find(|(at, _)| {
        let (first, last) = (bare(&word[..*at]), bare(&word[at + 1..]));
        first.chars().count() == last.chars().count()
            && run(first, last).is_some()
            && first.chars().any(char::is_alphabetic)
    })?;
    Some((&word[..middle.0], &word[middle.0 + 1..]))
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn run(first: &str, last: &str) -> Option<Run> {
    let (head, from, digits) = series(bare(first))?;
    let (other, to, more) = series(bare(last))?;
    let to = if other.is_empty() && more < digits {
        // `A-1001/175`: only the last digits of the end are printed.
        let unit = 10_u64.checked_pow(u32::try_from(more).ok()?)?;
        from - from % unit + to
    } else {
        to
    };
    let same = (other == head || other.is_empty()) && more <= digits;
    (same && to > from && to - from <= MOST).then(|| Run {
        head,
        digits,
        first: from,
        last: to,
        raw: String::new(),
        told: false,
    })
}

fn is_told(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "serial",
        "s/n",
        "seri",
        "séri",
        "серий",
        "номер",
        "№",
        "nos",
        "numbers",
        "broj",
        "numer",
        "numér",
        "númer",
        "nummer",
        "الأرقام",
        "أرقام",
        "序列",
        "枪号",
        "waffen",
        "matri",
    ];
    let word = word.to_lowercase();
    STEMS.iter().any(|s| word.contains(s))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_in_every_dress() {
        for text in [
            "A-1001 – A-1175",
            "A-1001–A-1175",
            "A-1001 to A-1175",
            "A1001-A1175",
            "A-1001..A-1175",
            "из A-1001 по A-1175.",
        ] {
            let found = find(text, usize::MAX);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].head.as_str(), found[0].first, found[0].last), ("A", 1001, 1175), "{text}");
        }
        assert_eq!(find("serial numbers 4001 to 4175", usize::MAX)[0].told, true);
        assert_eq!(find("A-1001/175", usize::MAX).len(), 0);
    }

    #[test]
    fn other_pairs_are_no_runs() {
        for text in ["from 2010 to page 7", "A-1001 to B-1175", "A-1175 to A-1001", "12 May to Dover"] {
            assert!(find(text, usize::MAX).is_empty(), "{text}");
        }
    }
}
