//! What a sentence does not state: conditions, questions, requests, plans, another's words. In: a sentence. Out: the token from which on it states nothing.

use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// From which token on a sentence states nothing, if any: `If it was sold to X`, `Please confirm whether ...`, `According to your letter ...`. Where verbs stand last
/// the word stands behind what it is about, and so it is with a question mark: then it is all of the sentence.
pub(crate) fn unreal_from(s: &Sentence) -> Option<usize> {
    let asks = s.tokens.last().is_some_and(|t| t.is_sign("?？؟"));
    if asks {
        return Some(0);
    }
    let first = s.all(Role::Unreal).min_by_key(|c| c.from)?;
    let behind = first.grammar.verbs_last && first.grammar.number_before_noun;
    Some(if behind { 0 } else { first.from })
}
