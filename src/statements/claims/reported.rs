//! Sentences that only repeat the request (`Your letter asserts that 600 carbines were sold to X`) state nothing. In: a sentence. Out: whether it is one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages;
use crate::layout::tokens::{beginnings, folded};
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// Second persons before a noun for a letter, folded.
static YOURS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.yours)));

/// Stems of verbs by which a letter says what another one holds, folded.
static ASSERTS: LazyLock<Vec<String>> = LazyLock::new(|| beginnings(languages::words(|l| l.words.asserts)));

/// Whether a sentence repeats what the request asserts: `Your letter asserts that 600 carbines were sold to X`.
pub(super) fn reported(s: &Sentence) -> bool {
    let yours = |n: usize| n > 0 && YOURS.contains(&s.tokens[n - 1].text);
    let verb = |n: usize| s.tokens.get(n).is_some_and(|t| ASSERTS.iter().any(|a| t.text.starts_with(a.as_str())));
    s.all(Role::Doc).any(|d| yours(d.from) && (d.to..d.to + 3).any(verb)) && !s.has(Role::Confirm)
}
