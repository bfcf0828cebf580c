//! Names in Chinese characters. There are no spaces, so a name ends with a noun for a firm or an office. In: a sentence and the place where the name begins.
//! Out: the name.

use std::sync::LazyLock;

use super::name::{LONGEST, Name, closing_quote, in_date};
use crate::languages;
use crate::layout::tokens::Kind;
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

/// What a Chinese firm or office ends with.
static HAN_ENDS: LazyLock<Vec<&str>> = LazyLock::new(|| languages::words(|l| l.words.han_ends).collect());

/// What is a part of a name, and a verb or another noun outside of it: 进出口, 出口总公司.
static HAN_INSIDE: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let signs = |phrase: &str| phrase.chars().map(String::from).collect();
    languages::words(|l| l.words.han_inside).map(signs).collect()
});

/// Whether the token is one of this phrase's, which stands around it.
fn within(s: &Sentence, at: usize, phrase: &[String]) -> bool {
    let word = |n: usize| s.tokens.get(n).map_or("", |t| t.text.as_str());
    let stands = |from: usize| (from..).zip(phrase).all(|(n, sign)| word(n) == sign);
    (0..phrase.len()).filter_map(|n| at.checked_sub(n)).any(stands)
}

/// Whether the token is part of a firm's name that means something else outside of it: the agent in 货运代理有限公司.
pub(crate) fn inside_a_firm(s: &Sentence, at: usize) -> bool {
    HAN_INSIDE.iter().any(|phrase| within(s, at, phrase))
}

/// Whether an ideograph (or a Latin word between them) goes on with a name.
pub(super) fn han_goes_on(s: &Sentence, at: usize) -> bool {
    let token = &s.tokens[at];
    if inside_a_firm(s, at) {
        return true;
    }
    // `马里共和国`: a small word inside the word for a state or an office.
    if s.all(Role::Head).any(|c| c.from <= at && at < c.to && c.to - c.from >= 2) {
        return true;
    }
    let other = [
        Role::Stop,
        Role::Deliver,
        Role::Make,
        Role::Via,
        Role::Be,
        Role::By,
        Role::We,
        Role::Recipient,
        Role::Maker,
        Role::Contract,
        Role::Not,
    ];
    !(in_date(s, at) || (token.kind == Kind::Sign && !token.is_sign("&-·.'")) || other.iter().any(|r| s.is(at, *r)))
}

pub(super) fn han(s: &Sentence, from: usize) -> Option<Name> {
    let mut to = from;
    let mut text = String::new();
    let mut end = None;
    while to < s.tokens.len() && to - from < LONGEST && (to == from || !s.tokens[to].apart) {
        if s.tokens[to].is_sign("“\"《") {
            let Some(close) = closing_quote(s, to) else { break };
            to = close + 1;
            end = Some(to);
            continue;
        }
        if !han_goes_on(s, to) {
            break;
        }
        text.push_str(&s.tokens[to].text);
        to += 1;
        if HAN_ENDS.iter().any(|e| text.ends_with(e)) {
            end = Some(to);
        }
    }
    let sure = end.is_some();
    let to = end.unwrap_or(to);
    (to >= from + 2).then_some(Name { from, to, sure })
}
