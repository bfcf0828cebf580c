//! Names over several lines. In: the line of a name and the ones below it. Out: whether they go on with it, by what the lines end and begin with.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::address::{is_address, is_unit};
use super::words::{ends_with_form, has_legal_form, is_legal_form, names_office, words};
use crate::find::key::key_of;
use crate::languages;
use crate::layout::Run;

/// Words that leave a name unfinished at a line's end, folded.
static UNFINISHED: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| languages::words(|l| l.parties.unfinished).map(key_of).collect());

/// A line up to its first tabulator.
pub(super) fn first_cell(line: &Run) -> Run {
    let end = line.text.chars().position(|c| c == '\t').unwrap_or(line.len());
    line.cut(0, end)
}

/// A name cut at the line's end inside its last part ("..., Supply" above "Branch"): both lines.
pub(super) fn wrapped_unit(line: &Run, next: Option<&Run>) -> Option<Run> {
    let next = first_cell(next?);
    let (_, tail) = line.text.rsplit_once(',')?;
    let part = format!("{} {}", tail.trim(), next.text);
    let open = !is_address(tail) && tail.trim().chars().next().is_some_and(char::is_uppercase) && !is_unit(tail);
    (open && !next.text.contains(',') && is_unit(&part) && next.text.split_whitespace().count() <= 3).then(|| {
        let mut both = line.clone();
        both.append(' ', &next);
        both
    })
}

/// A remark in brackets has so many words at least: "(Export Division)" belongs to a name. Chosen by eye; not measured.
const REMARK: usize = 4;

/// Whether the next line goes on with the name.
pub(super) fn goes_on(name: &Run, next: &Run) -> bool {
    let last = words(&name.text).pop().unwrap_or_default();
    let first = next.text.chars().next();
    if name.text.ends_with(['&', '-', '–', '/', '+']) || UNFINISHED.contains(&last) {
        return next.text.chars().any(char::is_alphabetic);
    }
    if opens_with_forms(&next.text) && !ends_with_form(&name.text) {
        return true;
    }
    if is_address(&next.text) {
        return false;
    }
    // "(formerly Strand Consultants Limited)" below a whole name: a remark.
    let remark = next.text.starts_with('(') && next.text.split_whitespace().count() >= REMARK;
    if remark && ends_with_form(&name.text) {
        return false;
    }
    let open = name.text.matches(['(', '"', '«', '„']).count() > name.text.matches([')', '"', '»', '“']).count();
    if open || first.is_some_and(|c| matches!(c, '&' | '(')) || first.is_some_and(char::is_lowercase) {
        return true;
    }
    let words = words(&next.text);
    // Behind its legal form a name has ended: "The Old Brickyard" is its house.
    let opens_small = words.first().is_some_and(|w| UNFINISHED.contains(w)) && !ends_with_form(&name.text);
    // A line that is a firm's whole name by itself ("Deccan Cables Ltd" under a product's) does not go on with the one above it.
    let whole = words.len() >= 3 && name.text.chars().any(|c| c.is_numeric());
    // "Kale Makina San. İnş." over "Gıda Tic. Ltd. Şti.": words of trades stand before the legal form, which is the last.
    let form = has_legal_form(&next.text)
        && (!has_legal_form(&name.text) || ends_with_form(&next.text) && abbreviated(&name.text))
        && !whole;
    form || (opens_small && words.len() > 1)
        || (names_office(&name.text) && names_office(&next.text) && !next.text.contains(','))
}

/// Whether a line is legal forms and nothing else up to its end or a comma: "Limited LLC, 1301 Harbour Tower".
fn opens_with_forms(line: &str) -> bool {
    let head = words(line.split([',', ';']).next().unwrap_or(line));
    !head.is_empty() && head.iter().all(|w| is_legal_form(w) || w == "private") && head.iter().any(|w| w.len() > 1)
}

/// Whether a line of a name ends in two words that are cut short.
fn abbreviated(name: &str) -> bool {
    let last: Vec<&str> = name.split_whitespace().rev().take(2).collect();
    last.len() == 2 && last.iter().all(|w| w.ends_with('.') && w.chars().count() <= SHORT) && !ends_with_form(name)
}

/// A word that is cut short has so many signs at most. Chosen by eye; not measured.
const SHORT: usize = 6;

/// Whether a name in a narrow box goes on over a line without a sign of it, to the one that ends with its legal form: "Nordkap Line", "Shipping", "Services GmbH".
pub(super) fn goes_on_later(name: &Run, next: &Run, behind: Option<&Run>) -> bool {
    let narrow = |run: &Run| {
        run.text.split_whitespace().count() <= 3
            && !run.text.contains([',', ':'])
            && !run.text.chars().any(char::is_numeric)
    };
    let ends = behind.is_some_and(|b| narrow(b) && ends_with_form(&b.text) && !is_address(&b.text));
    ends && narrow(name) && narrow(next) && !has_legal_form(&name.text) && !is_address(&next.text)
}
