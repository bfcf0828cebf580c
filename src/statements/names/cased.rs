//! Names in scripts with capitals. A name goes on with capitalised words, small words between them, and a legal form. In: a sentence and the place where the
//! name begins. Out: the name.

use super::firm::{dotted, form, spelled, works};
use super::name::{LONGEST, Name, closing_quote, in_date};
use crate::layout::tokens::{Kind, Token};
use crate::statements::phrases::Role;
use crate::statements::sentence::Sentence;

pub(super) fn cased(s: &Sentence, from: usize, introduced: bool) -> Option<Name> {
    let mut to = from;
    let (mut sure, mut office, mut capitals) = (introduced, false, 0);
    while let Some(token) = s.tokens.get(to) {
        if to - from >= LONGEST || (token.apart && to > from) {
            break;
        }
        if token.is_sign("«“„\"‹”") {
            // `For "six thousand" read "seven thousand"`: words without a capital are a quotation.
            let named = |n: usize| s.tokens[n].capital || s.tokens[n].kind == Kind::Mixed;
            let Some(close) = closing_quote(s, to).filter(|close| (to + 1..*close).any(named)) else { break };
            (to, sure, capitals) = (close + 1, true, capitals + 1);
            continue;
        }
        if let Some(end) = dotted(s, to).or_else(|| spelled(s, to)).filter(|_| capitals > 0 && !in_date(s, to)) {
            (to, sure) = (end, true);
            continue;
        }
        match step(s, to, from, office) {
            Some(next) => {
                capitals += usize::from(token.capital);
                sure |= form(&token.text) || s.office(to) || works(&token.text) && (token.capital || capitals > 0);
                office |= s.office(to);
                to = next;
            }
            None => break,
        }
    }
    let to = trimmed(s, from, to);
    let has_name = capitals > 0 || office;
    (to > from && has_name).then_some(Name { from, to, sure })
}

/// One token further in a name, or nothing where it ends.
fn step(s: &Sentence, at: usize, from: usize, office: bool) -> Option<usize> {
    let token = &s.tokens[at];
    let next = s.tokens.get(at + 1);
    let next_capital = next.is_some_and(|t| t.capital && t.kind == Kind::Word && !in_date(s, at + 1));
    match token.kind {
        Kind::Word if in_date(s, at) => None,
        Kind::Word if token.capital => Some(at + 1),
        Kind::Word if form(&token.text) && at > from && !s.is(at, Role::Stop) => Some(at + 1),
        Kind::Word if s.office(at) => Some(at + 1),
        Kind::Word if s.links(at) && at > from => {
            let small = |n: usize| s.links(n) || s.tokens.get(n).is_some_and(|t| t.is_sign("'’"));
            // `Министерството на отбраната`: right behind the office stands what it is for, in small letters.
            let of_office = |n: usize| s.office(at - 1) && !keeps_capitals(s, from, n) && !stops(s, n);
            let ahead = (at + 1..at + 5).find(|n| !small(*n)).and_then(|n| s.tokens.get(n).map(|t| (n, t)));
            let foreign =
                |n: usize| office && s.wide.iter().any(|c| c.role == Role::Head && c.from == n) && !stops(s, n);
            let goes_on = ahead.is_some_and(|(n, t)| {
                foreign(n)
                    || (t.capital && t.kind == Kind::Word && !in_date(s, n))
                    || t.is_sign("«“„\"")
                    || (office && s.office(n))
                    || n == at + 1 && t.kind == Kind::Word && of_office(n)
            });
            goes_on.then_some(at + 1)
        }
        Kind::Word if stops(s, at) => None,
        Kind::Word => {
            let office = office && !keeps_capitals(s, from, at);
            (at > from && (office || leads_to_form(s, at) || of_works(s, from, at))).then_some(at + 1)
        }
        Kind::Sign if token.is_sign("&") => Some(at + 1),
        Kind::Sign if token.is_sign("-–") && token.spaced && office => bureau(s, at + 1).then_some(at + 1),
        Kind::Sign if token.is_sign("-–'’/") => {
            (!token.spaced && next.is_some_and(|t| !t.spaced && t.kind != Kind::Sign)).then_some(at + 1)
        }
        Kind::Sign if token.is_sign(".") => {
            let before = s.tokens.get(at.checked_sub(1)?)?;
            if spelled(s, at + 1).is_some() && !token.spaced {
                return Some(at + 1);
            }
            let abbreviated = form(&before.text) || before.text.chars().count() <= 3;
            (at > from
                && abbreviated
                && !token.spaced
                && (next_capital || next.is_none_or(|t| form(&t.text) || t.is_sign(",")) || abbreviation(s, at)))
            .then_some(at + 1)
        }
        Kind::Sign if token.is_sign(",") => {
            // `X, ad Orte`: a small word before a name with a capital is a preposition.
            let named = s.tokens.get(at + 2).is_some_and(|t| t.capital && t.kind == Kind::Word && !t.apart);
            let firm = next.is_some_and(|t| form(&t.text) && (t.capital || !named))
                || dotted(s, at + 1).is_some_and(|e| e - at <= 8);
            (firm || office && bureau(s, at + 1)).then_some(at + 1)
        }
        Kind::Sign => None,
        Kind::Mixed => (at > from).then_some(at + 1),
        Kind::Number => (at > from
            && (!token.spaced || s.tokens[at - 1].text == "no" || s.tokens[at - 1].is_sign("№.") || numbered(s, at)))
        .then_some(at + 1),
    }
}

/// Whether a number behind a noun for a works with a capital is its name: `Factory 881`, `Arsenal 22`.
pub(crate) fn numbered(s: &Sentence, at: usize) -> bool {
    let noun = at.checked_sub(1).and_then(|n| s.tokens.get(n));
    let number = s.tokens.get(at).is_some_and(|t| t.kind == Kind::Number && t.text.len() <= 4);
    number && !in_date(s, at) && noun.is_some_and(|t| t.capital && works(&t.text))
}

/// Whether the name's office is a noun of a language that writes all words of such names with capitals.
fn keeps_capitals(s: &Sentence, from: usize, at: usize) -> bool {
    let heads = s.wide.iter().filter(|c| c.role == Role::Head && from <= c.from && c.from < at);
    let (mut any, mut strict) = (false, true);
    for head in heads.filter(|c| s.tokens[c.from].capital) {
        let own = s.cues.iter().any(|c| c.language == head.language);
        any |= own && head.grammar.names_keep_capitals;
        strict &= !own || head.grammar.names_keep_capitals;
    }
    any && strict
}

/// Whether a part of an office begins here, behind a comma: `Directorate of Armament`, not a town or a country.
fn bureau(s: &Sentence, at: usize) -> bool {
    let words = (at..(at + 6).min(s.tokens.len())).take_while(|n| s.tokens[*n].kind == Kind::Word && !in_date(s, *n));
    let part: Vec<usize> = words.take_while(|n| s.tokens[*n].capital || s.links(*n) || s.office(*n)).collect();
    let capitals = part.iter().filter(|n| s.tokens[**n].capital).count();
    s.tokens.get(at).is_some_and(|t| t.capital) && (part.iter().any(|n| s.office(*n)) || capitals >= 3)
}

/// Whether words begin here that no name contains: a preposition, a verb, a date.
fn stops(s: &Sentence, at: usize) -> bool {
    let token = &s.tokens[at];
    if in_date(s, at) {
        return true;
    }
    let other = [
        Role::Via,
        Role::Contract,
        Role::Order,
        Role::Deliver,
        Role::Make,
        Role::Bought,
        Role::Buy,
        Role::Confirm,
        Role::ViaAfter,
    ];
    !token.capital && (s.is(at, Role::Stop) || other.iter().any(|r| s.at(at, *r).is_some()))
}

/// Whether a small word parts a noun for a works with a capital and the proper name behind it: `Fabrique nationale Herstal`, `Ateliers mécaniques de
/// Valmont`.
fn of_works(s: &Sentence, from: usize, at: usize) -> bool {
    let small = |n: usize| s.tokens.get(n).is_some_and(|t| t.kind == Kind::Word && !t.capital);
    let opens = s.tokens[from].capital && works(&s.tokens[from].text) && at <= from + 2;
    // One adjective, and a word that links.
    let proper = [at + 1, at + 2].into_iter().find(|n| !small(*n)).filter(|n| *n == at + 1 || s.links(at + 1));
    let named =
        |n: usize| s.tokens[n].capital && s.tokens[n].kind == Kind::Word && !s.tokens[n].apart && !in_date(s, n);
    opens && proper.is_some_and(|n| n < s.tokens.len() && named(n) && !stops(s, n))
}

/// Whether a small word goes on with a firm's name: words with capitals and a legal form follow, and nothing that ends a name (`Fabrika municije Crni
/// Vrh a.d.`).
pub(crate) fn leads_to_form(s: &Sentence, at: usize) -> bool {
    let mut capitals = 0;
    for n in at..(at + 7).min(s.tokens.len()) {
        let token = &s.tokens[n];
        if capitals > 0 && (form(&token.text) || dotted(s, n).is_some() || spelled(s, n).is_some()) {
            return true;
        }
        let quoted = token.is_sign("«“„\"");
        if quoted {
            return closing_quote(s, n).is_some();
        }
        if token.kind != Kind::Word || stops(s, n) || in_date(s, n) || capitals == 0 && n >= at + 3 && !token.capital {
            return false;
        }
        capitals += usize::from(token.capital);
    }
    false
}

/// Without small words and signs that hang on at the end.
fn trimmed(s: &Sentence, from: usize, mut to: usize) -> usize {
    while to > from {
        let last = &s.tokens[to - 1];
        let stop = last.is_sign(".")
            && to >= from + 2
            && (s.tokens[to - 2].text.chars().count() > 1 || s.tokens[to - 2].kind == Kind::Sign)
            && !abbreviation(s, to - 1);
        // `Bakanlığı'na`: an ending behind an apostrophe is the sentence's.
        let ending = to >= from + 3
            && !last.capital
            && !last.spaced
            && last.text.chars().count() <= 4
            && s.tokens[to - 2].is_sign("'’")
            && s.tokens[to - 3].capital
            && s.tokens[to - 3].text.chars().count() > 2;
        if ending {
            to -= 2;
            continue;
        }
        let hanging = stop || (s.links(to - 1) && !last.capital && !form(&last.text)) || last.is_sign("&-–,'’/:");
        if !hanging {
            break;
        }
        to -= 1;
    }
    to
}

/// Whether a stop is that of a legal form and ends no sentence: a comma or a small word follows (`Ltda., Montevideo`, `Ltda. and`).
fn abbreviation(s: &Sentence, stop: usize) -> bool {
    let goes_on = |t: &Token| t.is_sign(",;)") || t.kind == Kind::Word && !t.capital && !t.apart;
    stop > 0
        && s.tokens[stop].is_sign(".")
        && !s.tokens[stop].spaced
        && form(&s.tokens[stop - 1].text)
        && s.tokens.get(stop + 1).is_some_and(goes_on)
}
