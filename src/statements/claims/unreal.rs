//! What a sentence does not state: conditions, questions, requests, plans, another's words. In: a sentence. Out: the token from which on it states nothing.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::languages;
use crate::layout::tokens::{Kind, folded};
use crate::statements::phrases::{Cue, Role};
use crate::statements::sentence::Sentence;

/// Verbs that make a condition of what they open, folded: `Should it have been sold in 1975, ...`.
static CONDITIONS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.conditions)));

/// From which token on a sentence states nothing, if any: `If it was sold to X`, `Please confirm whether ...`, `According to your letter ...`. Where verbs stand last
/// the word stands behind what it is about, and so it is with a question mark: then it is all of the sentence.
pub(crate) fn unreal_from(s: &Sentence) -> Option<usize> {
    let asks = s.tokens.last().is_some_and(|t| t.is_sign("?？؟"));
    if asks {
        return Some(0);
    }
    // `Sí, ...`: without its accent it is the word for "if", behind which no comma stands.
    let accented = |n: usize| {
        let (folded, printed) = (&s.tokens[n].text, s.printed(n));
        folded.is_ascii() && !printed.is_ascii()
    };
    let yes = |c: &Cue| c.to == c.from + 1 && s.tokens.get(c.to).is_some_and(|t| t.is_sign(",.")) && accented(c.from);
    let first = s.all(Role::Unreal).filter(|c| !yes(c)).min_by_key(|c| c.from);
    let behind = first.is_some_and(|c| c.grammar.verbs_last && c.grammar.number_before_noun);
    let said = first.map(|c| if behind { 0 } else { c.from });
    said.into_iter().chain(condition(s)).min()
}

/// Where a verb opens a condition: as the first word of the sentence.
fn condition(s: &Sentence) -> Option<usize> {
    let first = s.tokens.iter().position(|t| t.kind == Kind::Word)?;
    (first <= MARK && CONDITIONS.contains(&s.tokens[first].text)).then_some(first)
}

/// So many tokens has the mark of a list's entry: `(a)`.
const MARK: usize = 3;
