//! Firms are known by their legal form, or by a noun for a works. In: words of a sentence. Out: whether they are a firm's, and where a legal form ends.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::name::Name;
use crate::languages::{self, SHARED};
use crate::layout::tokens::{Kind, beginnings, folded, tokens};
use crate::statements::sentence::Sentence;

/// Nouns for a firm that open its name.
static COMPANIES: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.companies)));

/// Whether a word is a noun for a firm that opens its name.
pub(crate) fn opens_a_firm(word: &str) -> bool {
    COMPANIES.contains(word)
}

/// Legal forms of one word, folded.
static FORMS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded([SHARED.legal_forms, SHARED.legal_forms_in_letters].concat().into_iter()));

/// Legal forms of which the first word stands apart, by their words and full stops.
static APART: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let parts = |form: &&str| tokens(form).into_iter().map(|t| t.text).collect();
    SHARED.legal_forms_apart.iter().map(parts).collect()
});

/// Nouns for a works, folded, by their beginnings: with a capital, or inside a name, they make it a firm's without any legal form.
static WORKS: LazyLock<Vec<String>> =
    LazyLock::new(|| beginnings(languages::words(|l| l.parties.works).chain(SHARED.works.iter().copied())));

/// How such nouns end that are put together with others.
static WORKS_ENDINGS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded(languages::words(|l| l.parties.works_endings)));

/// Whether a word is a noun for a works.
pub(super) fn works(word: &str) -> bool {
    WORKS.iter().any(|w| word.starts_with(w.as_str())) || WORKS_ENDINGS.iter().any(|w| word.ends_with(w.as_str()))
}

/// A legal form of one word.
pub(crate) fn form(word: &str) -> bool {
    FORMS.contains(word)
}

/// `S.A.`, `d.o.o.`, `A.Ş.`, `S.p.A.`: where such a run of short words and full stops ends.
pub(super) fn dotted(s: &Sentence, at: usize) -> Option<usize> {
    let short = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word && t.text.chars().count() <= 2);
    let dot = |n: usize| s.tokens.get(n).is_some_and(|t| t.is_sign(".") && !t.spaced);
    let mut end = at;
    let mut parts = 0;
    while short(end) && (parts == 0 || !s.tokens[end].spaced || s.tokens[end].text.chars().count() == 1) {
        parts += 1;
        end += 1;
        if !dot(end) {
            break;
        }
        end += 1;
    }
    (parts >= 2 && end > at + 2).then_some(end)
}

/// `s r.o.`, `z o.o.`: legal forms whose first word stands apart.
pub(super) fn spelled(s: &Sentence, at: usize) -> Option<usize> {
    // Recognition takes an o for a nought.
    let word = |n: usize| s.tokens.get(n).map(|t| if t.text == "0" { "o" } else { t.text.as_str() });
    let stands = |form: &&Vec<String>| (at..).zip(form.iter()).all(|(n, part)| word(n) == Some(part.as_str()));
    let end = at + APART.iter().find(stands)?.len();
    Some(end + usize::from(word(end) == Some(".")))
}

/// Whether a name is a firm's: it has a legal form or quotation marks.
pub(crate) fn is_firm(s: &Sentence, name: Name) -> bool {
    name.sure
        && (name.from..name.to).any(|n| {
            form(&s.tokens[n].text)
                || n == name.from && opens_a_firm(&s.tokens[n].text) && name.to - name.from >= 2
                || works(&s.tokens[n].text) && name.to - name.from >= 2
                || s.tokens[n].is_sign("«“„\"")
                || dotted(s, n).is_some()
                || spelled(s, n).is_some()
        })
}
