//! Names of firms, offices and persons in a sentence: where the name that begins behind a preposition (or ends before a postposition)
//! begins and ends. A sentence and a place come in, a stretch of tokens comes out. Who the name is, `claims` says.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::phrases::Role;
use super::sentence::Sentence;
use crate::languages::{self, SHARED};
use crate::layout::tokens::{Kind, Token, beginnings, folded, is_ideograph};

/// A name: tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name {
    pub from: usize,
    pub to: usize,
    /// Whether it has a legal form, an office or quotation marks: it is a name beyond doubt.
    pub sure: bool,
}

/// Legal forms of one word, folded.
static FORMS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded([SHARED.legal_forms, SHARED.legal_forms_in_letters].concat().into_iter()));

/// Nouns for a works, folded, by their beginnings: with a capital, or inside a name, they make it a firm's without any legal form.
static WORKS: LazyLock<Vec<String>> = LazyLock::new(|| beginnings(languages::words(|l| l.parties.works)));

/// How such nouns end that are put together with others.
static WORKS_ENDINGS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded(languages::words(|l| l.parties.works_endings)));

/// Whether a word is a noun for a works.
fn works(word: &str) -> bool {
    WORKS.iter().any(|w| word.starts_with(w.as_str())) || WORKS_ENDINGS.iter().any(|w| word.ends_with(w.as_str()))
}

/// What a Chinese firm or office ends with.
static HAN_ENDS: LazyLock<Vec<&str>> = LazyLock::new(|| languages::words(|l| l.words.han_ends).collect());

/// Nouns for a firm that open its name.
static COMPANIES: LazyLock<FxHashSet<String>> = LazyLock::new(|| folded(languages::words(|l| l.words.companies)));

/// How many tokens a name may have.
const LONGEST: usize = 24;

/// The name that begins at this token, or behind the words of no meaning (`the company`) that stand there.
pub(crate) fn after(s: &Sentence, at: usize) -> Option<Name> {
    let start = skip_generic(s, at);
    let token = s.tokens.get(start)?;
    // In Arabic the word for "company" opens the name.
    let firm = (at..start).rfind(|n| COMPANIES.contains(&s.tokens[*n].text));
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
                && is_opening_of_name(s, start)
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
    capital(at) || word && (s.links(at) && capital(at + 1) || leads_to_form(s, at))
}

/// Whether a capital word of no meaning is more likely the first word of a name: it does not begin the sentence, and what follows is no
/// quotation.
fn is_opening_of_name(s: &Sentence, at: usize) -> bool {
    let noun = s.cues.iter().any(|c| c.grammar.nouns_capitalised && c.from == at);
    at > 0 && !noun
}

/// A legal form of one word.
pub(crate) fn form(word: &str) -> bool {
    FORMS.contains(word)
}

/// `S.A.`, `d.o.o.`, `A.Ş.`, `S.p.A.`: where such a run of short words and full stops ends.
fn dotted(s: &Sentence, at: usize) -> Option<usize> {
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

/// Whether a name is a firm's: it has a legal form or quotation marks.
pub(crate) fn is_firm(s: &Sentence, name: Name) -> bool {
    name.sure
        && (name.from..name.to).any(|n| {
            form(&s.tokens[n].text)
                || works(&s.tokens[n].text) && name.to - name.from >= 2
                || s.tokens[n].is_sign("«“„\"")
                || dotted(s, n).is_some()
                || spelled(s, n).is_some()
        })
}

/// Whether a part of an office begins here, behind a comma: `Directorate of Armament`, not a town or a country.
fn bureau(s: &Sentence, at: usize) -> bool {
    let words = (at..(at + 6).min(s.tokens.len())).take_while(|n| s.tokens[*n].kind == Kind::Word && !in_date(s, *n));
    let part: Vec<usize> = words.take_while(|n| s.tokens[*n].capital || s.links(*n) || s.office(*n)).collect();
    let capitals = part.iter().filter(|n| s.tokens[**n].capital).count();
    s.tokens.get(at).is_some_and(|t| t.capital) && (part.iter().any(|n| s.office(*n)) || capitals >= 3)
}

/// `s r.o.`, `z o.o.`: legal forms whose first word stands apart.
fn spelled(s: &Sentence, at: usize) -> Option<usize> {
    let word = |n: usize| s.tokens.get(at + n).map(|t| t.text.as_str());
    let known = matches!(
        (word(0), word(1), word(2), word(3)),
        (Some("s"), Some("r"), Some("."), Some("o")) | (Some("z"), Some("o" | "0"), Some("."), Some("o" | "0"))
    );
    known.then(|| at + 4 + usize::from(word(4) == Some(".")))
}

fn in_date(s: &Sentence, at: usize) -> bool {
    let span = s.tokens[at].span;
    s.dates().iter().any(|d| d.span.overlaps(&span))
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

fn cased(s: &Sentence, from: usize, introduced: bool) -> Option<Name> {
    let mut to = from;
    let (mut sure, mut office, mut capitals) = (introduced, false, 0);
    while let Some(token) = s.tokens.get(to) {
        if to - from >= LONGEST || (token.apart && to > from) {
            break;
        }
        if token.is_sign("«“„\"‹”") {
            let Some(close) = closing_quote(s, to) else { break };
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
        Kind::Word if form(&token.text) && at > from => Some(at + 1),
        Kind::Word if s.office(at) => Some(at + 1),
        Kind::Word if s.links(at) && at > from => {
            let small = |n: usize| s.links(n) || s.tokens.get(n).is_some_and(|t| t.is_sign("'’"));
            let ahead = (at + 1..at + 5).find(|n| !small(*n)).and_then(|n| s.tokens.get(n).map(|t| (n, t)));
            let foreign =
                |n: usize| office && s.wide.iter().any(|c| c.role == Role::Head && c.from == n) && !stops(s, n);
            let goes_on = ahead.is_some_and(|(n, t)| {
                foreign(n)
                    || (t.capital && t.kind == Kind::Word && !in_date(s, n))
                    || t.is_sign("«“„\"")
                    || (office && s.office(n))
            });
            goes_on.then_some(at + 1)
        }
        Kind::Word if stops(s, at) => None,
        Kind::Word => (at > from && (office || leads_to_form(s, at) || of_works(s, from, at))).then_some(at + 1),
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
            let firm = next.is_some_and(|t| form(&t.text)) || dotted(s, at + 1).is_some_and(|e| e - at <= 8);
            (firm || office && bureau(s, at + 1)).then_some(at + 1)
        }
        Kind::Sign => None,
        Kind::Mixed => (at > from).then_some(at + 1),
        Kind::Number => (at > from
            && (!token.spaced || s.tokens[at - 1].text == "no" || s.tokens[at - 1].is_sign("№.")))
        .then_some(at + 1),
    }
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

fn closing_quote(s: &Sentence, open: usize) -> Option<usize> {
    (open + 1..(open + 12).min(s.tokens.len())).find(|n| s.tokens[*n].is_sign("»”\"“›"))
}

/// Without small words and signs that hang on at the end.
fn trimmed(s: &Sentence, from: usize, mut to: usize) -> usize {
    while to > from {
        let last = &s.tokens[to - 1];
        let stop = last.is_sign(".")
            && to >= from + 2
            && (s.tokens[to - 2].text.chars().count() > 1 || s.tokens[to - 2].kind == Kind::Sign)
            && !abbreviation(s, to - 1);
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

fn arabic(s: &Sentence, from: usize) -> Option<Name> {
    let mut to = from;
    let mut sure = from > 0 && s.is(from - 1, Role::Generic);
    while let Some(token) = s.tokens.get(to) {
        if to - from >= 9
            || (token.kind == Kind::Sign && !token.is_sign("-.&«“\""))
            || in_date(s, to)
            || (token.apart && to > from)
        {
            break;
        }
        if token.is_sign("«“\"") {
            let Some(close) = closing_quote(s, to) else { break };
            (to, sure) = (close + 1, true);
            break;
        }
        let stop = s.is(to, Role::Stop)
            || [Role::Via, Role::Contract, Role::Deliver, Role::Quantity].iter().any(|r| s.at(to, *r).is_some());
        if stop || token.kind == Kind::Number {
            break;
        }
        sure |= s.office(to) || s.is(to, Role::Generic);
        to += 1;
    }
    while to > from && s.tokens[to - 1].is_sign(".-&") {
        to -= 1;
    }
    (to > from).then_some(Name { from, to, sure })
}

/// Whether an ideograph (or a Latin word between them) goes on with a name.
fn han_goes_on(s: &Sentence, at: usize) -> bool {
    let token = &s.tokens[at];
    let word = |n: usize| s.tokens.get(n).map_or("", |t| t.text.as_str());
    // 进出口, 出口总公司: import and export in a firm's name, not a verb.
    let trade = (word(at) == "出"
        && word(at + 1) == "口"
        && (at > 0 && word(at - 1) == "进" || matches!(word(at + 2), "总" | "公" | "贸" | "有" | "集")))
        || (word(at) == "口" && at > 0 && word(at - 1) == "出" && han_goes_on(s, at - 1));
    if trade {
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

fn han(s: &Sentence, from: usize) -> Option<Name> {
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
