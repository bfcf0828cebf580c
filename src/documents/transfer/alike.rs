//! Whether two documents mean the same party, day or goods. In: texts as printed. Out: yes or no. Spelling, legal forms and precision may differ. Two
//! different names are two parties.

use std::collections::BTreeSet;

use crate::find::party::without_legal_form;
use crate::model::fold;

/// The same party: the same letters and digits once legal forms are gone, or all words of the shorter name among those of the longer, which has
/// two of its own at most (a department, a town).
pub(super) fn party(a: &str, b: &str) -> bool {
    let (a, b) = (name(a), name(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let joined = |w: &BTreeSet<String>| w.iter().map(String::as_str).collect::<String>();
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    joined(&a) == joined(&b) || (short.len() >= 2 && short.is_subset(long) && long.len() <= short.len() + 2)
}

fn name(text: &str) -> BTreeSet<String> {
    words(&without_legal_form(text))
}

/// The words of a text, folded.
pub(super) fn words(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 1).map(fold).collect()
}

/// The same goods: half of their words are shared, and what figures the one has (calibre, model) the other has too, if it has any.
pub(super) fn goods(a: &str, b: &str) -> bool {
    let ((a, p), (b, q)) = (words_and_figures(a), words_and_figures(b));
    let shared = a.intersection(&b).count() + p.intersection(&q).count();
    shared > 0 && (p.is_subset(&q) || q.is_subset(&p)) && 4 * shared >= a.len() + b.len() + p.len() + q.len()
}

/// A text's words of two letters and more, and its figures: `7.62x39` is three, `KS19` a word and a figure.
fn words_and_figures(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut all = (BTreeSet::new(), BTreeSet::new());
    let mut run = String::new();
    for c in text.chars().chain([' ']) {
        let ends = run.chars().last().is_some_and(|l| l.is_numeric() != c.is_numeric() || !c.is_alphanumeric());
        if ends {
            let run = std::mem::take(&mut run);
            if run.chars().all(char::is_numeric) {
                all.1.insert(run);
            } else if run.chars().count() > 1 {
                all.0.insert(run.to_lowercase());
            }
        }
        if c.is_alphanumeric() {
            run.push(c);
        }
    }
    all
}

/// Dates that can both be true, the one being less precise than the other: `1978` and `1978-03`, `1976/1978` and `1977`, `197X` and `1978`.
pub(super) fn dates(a: &str, b: &str) -> bool {
    within(a, b) || within(b, a)
}

/// Whether a date says no more than what another says too. Both are EDTF, whose texts sort as their days do.
fn within(fine: &str, coarse: &str) -> bool {
    let bare = |t: &str| t.trim_end_matches(['~', '?', '%']).to_owned();
    match coarse.split_once('/') {
        Some((from, to)) => {
            let (first, last) = fine.split_once('/').unwrap_or((fine, fine));
            let (first, last, from, to) = (bare(first), bare(last), bare(from), bare(to));
            first >= from && (last <= to || last.starts_with(&to))
        }
        None => !fine.contains('/') && bare(fine).starts_with(bare(coarse).trim_end_matches('X')),
    }
}

#[cfg(test)]
mod tests {
    use super::{dates, goods, party};

    #[test]
    fn spelling_and_legal_forms_are_forgiven_and_names_are_not() {
        assert!(party("Karaçelik Silah Sanayii A.Ş.", "KARAÇELIK SILAH SANAYII"));
        assert!(party("Ministry of Defence", "Ministry of Defence, Tripoli"));
        assert!(!party("Ministry of Defence", "Ministry of Interior"));
        assert!(!party("Dunav Ltd", "Sava Ltd"));
        assert!(!party("", ""));
        assert!(goods("7.62 x 39 mm cartridges", "Cartridges 7.62x39 mm, ball"));
        assert!(goods("fuzes M-6", "Fuzes M6 (with detonator)") && goods("pistol KS19", "pistols KS19 9 mm"));
        assert!(!goods("pistol KS19", "pistol KS20") && !goods("pistol KS19", "detonators electric"));
    }

    #[test]
    fn a_less_precise_date_contradicts_nothing() {
        for (a, b) in [
            ("1978", "1978-03-02"),
            ("1976/1978", "1977-05"),
            ("197X", "1978"),
            ("1976/1978", "1978-06-01"),
            ("1979~", "1979"),
        ] {
            assert!(dates(a, b) && dates(b, a), "{a} {b}");
        }
        assert!(!dates("1978-03-02", "1978-03-12") && !dates("1976/1978", "1979") && !dates("1978", "1979-01-01"));
    }
}
