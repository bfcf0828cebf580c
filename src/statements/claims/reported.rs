//! Sentences that only repeat the request (`Your letter asserts that 600 carbines were sold to X`) state nothing. In: a sentence. Out: whether it is one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages;
use crate::layout::tokens::{beginnings, folded};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// Second persons before a noun for a letter, folded.
static YOURS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.yours)));

/// Stems of verbs by which a letter says what another one holds, folded.
static ASSERTS: LazyLock<Vec<String>> = LazyLock::new(|| beginnings(languages::words(|l| l.words.asserts)));

/// What stands between a letter and what it is about, folded.
static CONCERNING: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.concerning)));

/// So far behind a noun for a letter stands what it is about; its number and its date may stand between.
const SUBJECT: usize = 12;

/// From which token on a sentence that acknowledges a letter repeats what the letter is about: `Receipt is acknowledged of your letter concerning 300 rounds
/// supplied to X in 1988`. Nothing else is stated behind it, unless the sentence confirms or goes on with `we`.
pub(super) fn repeated_from(s: &Sentence) -> Option<usize> {
    if !s.has(Role::Received) || s.has(Role::Confirm) {
        return None;
    }
    let yours = |n: usize| s.tokens.get(n).is_some_and(|t| YOURS.contains(&t.text));
    let letter = |d: &&Cue| d.from > 0 && yours(d.from - 1) || yours(d.to);
    let about = |d: &Cue| (d.to..s.tokens.len().min(d.to + SUBJECT)).find(|n| CONCERNING.contains(&s.tokens[*n].text));
    let from = s.all(Role::Doc).filter(letter).filter_map(about).min()?;
    let goes_on =
        s.all(Role::We).any(|w| w.from > from && !s.all(Role::Received).any(|r| r.from <= w.from && w.to <= r.to));
    (!goes_on).then_some(from)
}

/// Whether a sentence repeats what the request asserts: `Your letter asserts that 600 carbines were sold to X`.
pub(super) fn reported(s: &Sentence) -> bool {
    let yours = |n: usize| n > 0 && YOURS.contains(&s.tokens[n - 1].text);
    let verb = |n: usize| s.tokens.get(n).is_some_and(|t| ASSERTS.iter().any(|a| t.text.starts_with(a.as_str())));
    s.all(Role::Doc).any(|d| yours(d.from) && (d.to..d.to + 3).any(verb)) && !s.has(Role::Confirm)
}
