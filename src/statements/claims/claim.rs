//! One claim, and how it is made of a name in a sentence.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::find::date;
use crate::languages;
use crate::layout::tokens::{Kind, Token, folded, is_ideograph};
use crate::model::{FieldName, Span};
use crate::statements::names::Name;
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// Second persons, folded: they name nobody.
static YOURS: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.yours)));

/// A statement before it is a field.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claim {
    pub name: FieldName,
    /// In its normal form; empty for a maker that is the sender (`we manufactured`), whom the letterhead names.
    pub value: String,
    pub page: usize,
    pub span: Span,
    pub confidence: f64,
    pub rule: &'static str,
}

/// How sure a name is that is a noun for an office alone. Chosen by hand: it is read right, and names nobody.
const BARE: f64 = 0.4;

pub(super) fn claim(
    s: &Sentence,
    name: FieldName,
    from: usize,
    to: usize,
    text: &str,
    confidence: f64,
    rule: &'static str,
) -> Option<Claim> {
    let span = s.span_of(from, to)?;
    let value = plain(span.of(text));
    (!value.is_empty()).then_some(Claim { name, value, page: s.page, span, confidence, rule })
}

/// A name as it is written on one line.
pub(crate) fn plain(raw: &str) -> String {
    let mut joined = String::new();
    for word in raw.split_whitespace() {
        // Recognition puts spaces between ideographs; nobody writes them.
        let glued = joined.chars().last().is_some_and(is_ideograph) && word.starts_with(is_ideograph);
        if !joined.is_empty() && !glued {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '-' | '–' | ' ')).to_owned()
}

pub(super) fn named(
    s: &Sentence,
    field: FieldName,
    name: Name,
    text: &str,
    base: f64,
    rule: &'static str,
) -> Option<Claim> {
    // `The Ministry`: which one is not said, or the rest of the name was not read.
    let whole = name.to - name.from > 1 || !s.office(name.from);
    let confidence = if !whole {
        BARE
    } else if name.sure {
        base
    } else {
        base - 0.2
    };
    let about = (name.from..name.to)
        .any(|n| s.is(n, Role::Doc) && !s.is(n, Role::Head) || s.is(n, Role::Greet) && name.to - name.from == 1);
    // German nouns have capitals: the goods are nobody's name.
    let goods = (name.from..name.to).all(|n| s.is(n, Role::Goods) || s.is(n, Role::Generic));
    // `получение Вашего письма`: out of courtesy `your` has a capital in some languages.
    let yours = (name.from..name.to).all(|n| YOURS.contains(&s.tokens[n].text));
    // `Referred to the department`: one small word names nobody.
    let common = name.to == name.from + 1 && is_common(&s.tokens[name.from]);
    if about || goods || yours || common || is_month(s, name) {
        return None;
    }
    claim(s, field, name.from, name.to, text, confidence, rule)
}

/// Whether a word of a script with capitals has none.
fn is_common(token: &Token) -> bool {
    let cased = token.text.chars().any(|c| c.to_uppercase().next() != Some(c));
    token.kind == Kind::Word && cased && !token.capital
}

fn is_month(s: &Sentence, name: Name) -> bool {
    name.to == name.from + 1 && s.tokens.get(name.from).is_some_and(|t| date::is_month(&t.text))
}
