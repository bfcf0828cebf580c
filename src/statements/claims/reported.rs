//! Sentences that only repeat the request (`Your letter asserts that 600 carbines were sold to X`) state nothing. In: a sentence. Out: whether it is one.

use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// Second persons before a noun for a letter, folded.
pub(super) const YOURS: &[&str] = &[
    "your",
    "votre",
    "vos",
    "ihr",
    "ihre",
    "ihrem",
    "ihren",
    "ihrer",
    "su",
    "sus",
    "ваш",
    "ваше",
    "вашем",
    "вашего",
    "vas",
    "vase",
    "vasem",
    "dumneavoastra",
    "sua",
    "vostra",
    "vossa",
    "panstwa",
    "sizin",
];

/// Stems of verbs by which a letter says what another one holds, folded.
pub(super) const ASSERTS: &[&str] = &[
    "assert",
    "suggest",
    "claim",
    "assum",
    "alleg",
    "believ",
    "suppos",
    "affirm",
    "behaupt",
    "vermut",
    "unterstell",
    "afirm",
    "supon",
    "утвержда",
    "предполага",
    "полага",
    "указыва",
    "tvrdi",
    "pretpostav",
    "твърди",
    "sustin",
    "ritien",
    "sostien",
    "twierdz",
    "iddia",
];

/// Whether a sentence repeats what the request asserts: `Your letter asserts that 600 carbines were sold to X`.
pub(super) fn reported(s: &Sentence) -> bool {
    let yours = |n: usize| n > 0 && YOURS.contains(&s.tokens[n - 1].text.as_str());
    let verb = |n: usize| s.tokens.get(n).is_some_and(|t| ASSERTS.iter().any(|a| t.text.starts_with(a)));
    s.all(Role::Doc).any(|d| yours(d.from) && (d.to..d.to + 3).any(verb)) && !s.has(Role::Confirm)
}
