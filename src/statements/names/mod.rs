//! Names of firms, offices and persons in a sentence. In: a sentence and a place, behind a preposition or before a postposition. Out: the tokens of the name.
//! `claims` says what part the name plays.

mod arabic;

mod cased;

mod firm;

mod han;

mod name;

pub(crate) use cased::{leads_to_form, numbered};
pub(crate) use firm::{form, is_firm, opens_a_firm};
pub(crate) use han::inside_a_firm;
pub(crate) use name::Name;

use arabic::arabic;
use cased::cased;
use han::{han, han_goes_on};
use name::LONGEST;

use super::phrases::Role;
use super::sentence::Sentence;
use crate::layout::tokens::{Kind, Token, is_ideograph};

/// Whether a word is a noun for a works, in any language.
pub(crate) fn works_noun(word: &str) -> bool {
    firm::works(word)
}

/// The name that begins at this token, or behind the words of no meaning (`the company`) that stand there.
pub(crate) fn after(s: &Sentence, at: usize) -> Option<Name> {
    let start = skip_generic(s, at);
    let token = s.tokens.get(start)?;
    // In Arabic the word for "company" opens the name.
    let firm = (at..start).rfind(|n| opens_a_firm(&s.tokens[*n].text));
    if let Some(firm) = firm.filter(|_| script(token) == Script::Arabic) {
        return arabic(s, firm);
    }
    match script(token) {
        Script::Han => han(s, start),
        Script::Arabic => arabic(s, start),
        Script::Cased => cased(s, start, start > at),
    }
}

/// The name that ends before this token: the longest that begins somewhere before it and reaches it.
pub(crate) fn before(s: &Sentence, at: usize) -> Option<Name> {
    if script(s.tokens.get(at.checked_sub(1)?)?) == Script::Han {
        let mut from = at;
        while from > 0 && at - from < LONGEST && han_goes_on(s, from - 1) {
            from -= 1;
        }
        return (at - from >= 2).then_some(Name { from, to: at, sure: true });
    }
    let begins = |n: &usize| {
        let token = &s.tokens[*n];
        let article = s.is(*n, Role::Generic) && !s.office(*n) && (*n == 0 || !token.capital);
        (token.capital && token.kind == Kind::Word || token.is_sign("«“„\"") || s.office(*n))
            && !article
            && !(opens_sentence(s, *n))
    };
    let reaches =
        |name: &Name| name.to == at || name.to < at && s.tokens[name.to..at].iter().all(|t| t.is_sign(".'’,\"»”"));
    (at.saturating_sub(LONGEST)..at).filter(begins).filter_map(|n| cased(s, n, false)).find(reaches)
}

#[derive(PartialEq)]
enum Script {
    Han,
    Arabic,
    Cased,
}

fn script(token: &Token) -> Script {
    match token.text.chars().next() {
        Some(c) if is_ideograph(c) => Script::Han,
        Some('\u{0600}'..='\u{06FF}') => Script::Arabic,
        _ => Script::Cased,
    }
}

fn skip_generic(s: &Sentence, at: usize) -> usize {
    let mut start = at;
    for _ in 0..8 {
        let Some(token) = s.tokens.get(start) else { break };
        if let Some(end) = s.at(start, Role::Generic).filter(|_| !form(&token.text) || !token.capital) {
            // "Trading Company X": a capital word of the list may open the name itself; Latin names are not cut.
            if token.capital
                && script(token) == Script::Cased
                && opens_with(s, end)
                && end - start <= 2
                && (is_opening_of_name(s, start) || numbered(s, end))
            {
                break;
            }
            start = end;
        } else if token.is_sign(":：'’") || (token.is_sign(".") && start > at) {
            start += 1;
        } else {
            break;
        }
    }
    start
}

/// Whether what follows a capital word of no meaning makes it the first of a name: another with a capital (`Trading Company X`), also behind a small word
/// (`Fábrica de Armas X`, `Fabrika municije X a.d.`).
fn opens_with(s: &Sentence, at: usize) -> bool {
    let capital = |n: usize| s.tokens.get(n).is_some_and(|t| t.capital && t.kind == Kind::Word);
    let word = s.tokens.get(at).is_some_and(|t| t.kind == Kind::Word);
    capital(at) || numbered(s, at) || word && (s.links(at) && capital(at + 1) || leads_to_form(s, at))
}

/// Whether a capital word of no meaning is more likely the first word of a name: it does not begin the sentence, and what follows is no
/// quotation.
fn is_opening_of_name(s: &Sentence, at: usize) -> bool {
    let noun = s.cues.iter().any(|c| c.grammar.nouns_capitalised && c.from == at);
    at > 0 && !noun
}

/// Whether it is the sentence's first word, with a capital for that reason alone.
fn opens_sentence(s: &Sentence, n: usize) -> bool {
    let content = [
        Role::Stop,
        Role::Carry,
        Role::Deliver,
        Role::Make,
        Role::Maker,
        Role::Contract,
        Role::Order,
        Role::Doc,
        Role::Recipient,
        Role::Via,
    ];
    n == 0 && content.iter().any(|r| s.at(0, *r).is_some())
}
