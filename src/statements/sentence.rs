//! One sentence of a letter: its tokens, its cues, its dates and numbers. `parse` makes it. The rules of claims and tone ask it. Dates and numbers are looked
//! for when a rule first asks for them. Places are code points of the page's text.

use std::sync::{Arc, LazyLock, OnceLock};

use rustc_hash::FxHashSet;

use super::phrases::{self, Cue, Role};
use crate::find::{country, date, number, reference, unit};
use crate::languages::ALL;
use crate::layout::tokens::{Kind, Token, folded};
use crate::model::Span;

/// A sentence, or a line that stands by itself.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// The page's index.
    pub page: usize,
    pub tokens: Vec<Token>,
    /// Of the letter's languages alone.
    pub cues: Vec<Cue>,
    /// Small words and offices inside names, of all languages: a name keeps its language in any letter.
    pub wide: Vec<Cue>,
    /// Whether a request is cited in it.
    pub has_reference: bool,
    /// Where requests are cited in it beyond doubt.
    pub requests: Vec<Span>,
    /// Whether it stands below the closing phrase: a signature, an address, a disclaimer.
    pub below: bool,
    /// Its stretch of the page's text.
    pub span: Span,
    /// Its words as one line, with a character for each of the stretch.
    text: String,
    /// The languages that explain it best: in them its words count.
    own: Vec<&'static str>,
    reading: Reading,
    dates: OnceLock<Vec<date::Found>>,
    numbers: OnceLock<Vec<number::Found>>,
}

/// The order in which the letter's dates are written, sought in all of its text when first asked for.
#[derive(Debug, Default)]
pub(super) struct Order {
    text: String,
    found: OnceLock<Option<date::Order>>,
}

/// What its dates are read by.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    languages: Arc<[&'static str]>,
    order: Arc<Order>,
    bare_years: bool,
}

impl Order {
    pub(super) fn of(text: String) -> Self {
        Self { text, found: OnceLock::new() }
    }

    pub(super) fn get(&self) -> Option<date::Order> {
        *self.found.get_or_init(|| date::order_of(&self.text))
    }
}

impl Reading {
    pub(super) fn of(languages: &Arc<[&'static str]>, order: &Arc<Order>) -> Self {
        Self { languages: Arc::clone(languages), order: Arc::clone(order), bare_years: false }
    }
}

/// A sentence as it is cut out of a page, before the letter's languages are known.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) page: usize,
    pub(super) span: Span,
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
    /// Of all languages.
    pub(super) cues: Vec<Cue>,
}

/// The digits of a year.
const YEAR: usize = 4;

/// The letters of a long preposition; longer words on its list are nouns in the case of a recipient.
const PREPOSITION: usize = 4;

/// How the key of our own references begins.
const OURS: &str = "TR-";

/// Whether a short word before this token stands for "number" and denies nothing: `No. F 241`, `No. 50`. A full stop is written together with it, and a
/// number follows, or capitals that belong to one.
fn says_number(tokens: &[Token], at: usize) -> bool {
    let stop = tokens.get(at).is_some_and(|t| t.is_sign(".") && !t.spaced);
    let number = |n: usize| tokens.get(n).is_some_and(|t| matches!(t.kind, Kind::Number | Kind::Mixed));
    let capitals = |n: usize| {
        let short = |t: &Token| t.kind == Kind::Word && t.capital && t.text.chars().count() <= PREPOSITION;
        tokens.get(n).is_some_and(short)
    };
    let joined = |n: usize| number(n) || tokens.get(n).is_some_and(|t| t.is_sign("-/–")) && number(n + 1);
    stop && (number(at + 1) || capitals(at + 1) && joined(at + 2))
}

impl Sentence {
    /// A sentence of a letter in those languages. Of its cues those are kept that are of the letter's languages, or of the one that explains the
    /// sentence best.
    pub(super) fn of(raw: Raw, languages: &[usize], reading: Reading) -> Self {
        let Raw { page, span, text, tokens, cues } = raw;
        let own = phrases::best_language(&tokens, &cues);
        let counts =
            phrases::languages_of(&cues, languages).iter().filter_map(|n| ALL.get(*n)).map(|l| l.code).collect();
        let mine = |c: &Cue| {
            languages.contains(&c.language)
                || own == Some(c.language)
                || matches!(c.role, Role::Close | Role::Greet) && c.from == 0
        };
        // `Polícia Civil do Pará`: a word with a capital inside a sentence is no preposition (`para`).
        let shouts = tokens.iter().filter(|t| t.kind == Kind::Word).all(|t| t.capital);
        let small = [Role::To, Role::Stop, Role::By, Role::Via, Role::At, Role::Link];
        let name = |c: &Cue| {
            let t = &tokens[c.from];
            let single = c.to == c.from + 1 && small.contains(&c.role);
            // An abbreviation in capitals is no name: `ТОВ «X»`, `OOO X`.
            let printed = Span::new(t.span.start - span.start, t.span.end - span.start).of(&text);
            let short = t.text.chars().count() <= PREPOSITION && printed.chars().any(char::is_lowercase);
            single && short && !shouts && c.from > 0 && t.capital && !t.line && !t.apart
        };
        let numbers = |c: &Cue| c.role == Role::Not && c.to == c.from + 1 && says_number(&tokens, c.to);
        let cues: Vec<Cue> = cues.into_iter().filter(|c| !name(c) && !numbers(c)).collect();
        let wide = cues.iter().filter(|c| matches!(c.role, Role::Link | Role::Head)).copied().collect();
        let cues: Vec<Cue> = cues.into_iter().filter(mine).collect();
        let delivers = |c: &Cue| matches!(c.role, Role::Deliver | Role::Buy) && c.grammar.year_alone;
        let bare_years = cues.iter().any(|c| matches!(c.role, Role::Make | Role::Maker) || delivers(c));
        let cited = reference::find(&text);
        let moved = |r: &reference::Found| Span::new(r.span.start + span.start, r.span.end + span.start);
        let requests = cited.iter().filter(|r| r.cued || r.key.starts_with(OURS)).map(moved).collect();
        Self {
            page,
            tokens,
            cues,
            wide,
            has_reference: !cited.is_empty(),
            requests,
            below: false,
            span,
            text,
            own: counts,
            reading: Reading { bare_years, ..reading },
            dates: OnceLock::new(),
            numbers: OnceLock::new(),
        }
    }

    /// The dates in it. Sought when first asked for: whether a paper is a letter is asked of every paper, and takes none.
    pub(crate) fn dates(&self) -> &[date::Found] {
        self.dates.get_or_init(|| {
            let Reading { languages, order, bare_years } = &self.reading;
            let hint = date::Hint { languages, order: order.get(), bare_years: *bare_years };
            let found = date::find_in_sentence(&self.text, &hint).into_iter();
            let placed = found.map(|d| date::Found { span: self.on_page(d.span), ..d });
            placed.filter(|d| !self.counts(d)).collect()
        })
    }

    /// Whether what was taken for a year counts pieces: `w liczbie 2000 sztuk`.
    fn counts(&self, date: &date::Found) -> bool {
        let bare = date.raw.len() == YEAR && date.raw.bytes().all(|b| b.is_ascii_digit());
        let range = self.range(date.span);
        let piece = self.tokens.get(range.end).is_some_and(|t| unit::of(&t.text).is_some_and(|u| !unit::is_measure(u)));
        let announced = range.start.checked_sub(1).is_some_and(|n| self.is(n, Role::Quantity));
        // `2000 Gewehre`, where a year may stand alone: what has goods right behind it counts them.
        let goods = self.all(Role::Goods).any(|c| c.from == range.end && c.grammar.year_alone);
        bare && (piece && announced || goods)
    }

    /// A token as it is printed.
    pub(crate) fn printed(&self, token: usize) -> &str {
        let span = self.tokens.get(token).map_or(self.span, |t| t.span);
        let from = span.start.saturating_sub(self.span.start);
        Span::new(from, from + (span.end - span.start)).of(&self.text)
    }

    /// The numbers in it.
    pub(crate) fn numbers(&self) -> &[number::Found] {
        self.numbers.get_or_init(|| {
            let found = number::find_in(&self.text, &self.own).into_iter();
            found.map(|n| number::Found { span: self.on_page(n.span), ..n }).collect()
        })
    }

    /// Whether a token says, in a language of this sentence, that the number beside it is the content of one box. Such words are everyday words of other
    /// languages (German `je`, Dutch `per`).
    pub(crate) fn says_each(&self, token: usize) -> bool {
        static EACH: LazyLock<Vec<(&str, FxHashSet<String>)>> =
            LazyLock::new(|| ALL.iter().map(|l| (l.code, folded(l.words.each.iter().copied()))).collect());
        let own = EACH.iter().filter(|(code, _)| self.own.contains(code));
        self.tokens.get(token).is_some_and(|t| own.into_iter().any(|(_, words)| words.contains(&t.text)))
    }

    /// Whether a state is named in it.
    pub(crate) fn names_a_state(&self) -> bool {
        !country::find(&self.text).is_empty()
    }

    /// Whether a token is a word in capitals alone, in a sentence that has other words.
    pub(crate) fn in_capitals(&self, at: usize) -> bool {
        let printed =
            |t: &Token| Span::new(t.span.start - self.span.start, t.span.end - self.span.start).of(&self.text);
        let upper = |t: &Token| !printed(t).chars().any(char::is_lowercase);
        let words = self.tokens.iter().filter(|t| t.kind == Kind::Word && t.text.chars().count() > 3);
        self.tokens.get(at).is_some_and(|t| t.capital && t.kind == Kind::Word && upper(t))
            && words.into_iter().any(|t| !upper(t))
    }

    /// A stretch of it as one of the page.
    fn on_page(&self, span: Span) -> Span {
        Span::new(span.start + self.span.start, span.end + self.span.start)
    }

    /// The cues of a list.
    pub(crate) fn all(&self, role: Role) -> impl Iterator<Item = &Cue> {
        self.cues.iter().filter(move |c| c.role == role)
    }

    pub(crate) fn has(&self, role: Role) -> bool {
        self.all(role).next().is_some()
    }

    /// Whether a cue of that list covers this token.
    pub(crate) fn is(&self, token: usize, role: Role) -> bool {
        self.all(role).any(|c| c.from <= token && token < c.to)
    }

    /// Whether this token is a small word inside names in some language, and no preposition or verb in this letter's.
    pub(crate) fn links(&self, token: usize) -> bool {
        let other = [Role::Stop, Role::To, Role::By, Role::Via, Role::Be];
        self.is(token, Role::Link)
            || self.wide.iter().any(|c| c.role == Role::Link && c.from == token)
                && !other.iter().any(|r| self.at(token, *r) == Some(token + 1))
    }

    /// Whether this token is a noun for an office: of this letter's languages, or of any where it has a capital.
    pub(crate) fn office(&self, token: usize) -> bool {
        let capital = self.tokens.get(token).is_some_and(|t| t.capital);
        self.is(token, Role::Head) || capital && self.wide.iter().any(|c| c.role == Role::Head && c.from == token)
    }

    /// Whether a cue of that list begins at this token, and where it ends.
    pub(crate) fn at(&self, token: usize, role: Role) -> Option<usize> {
        self.all(role).filter(|c| c.from == token).map(|c| c.to).max()
    }

    /// The tokens a stretch of the page covers.
    pub(crate) fn range(&self, span: Span) -> std::ops::Range<usize> {
        let from = self.tokens.partition_point(|t| t.span.end <= span.start);
        let to = self.tokens.partition_point(|t| t.span.start < span.end);
        from..to.max(from)
    }

    /// The stretch of the page that tokens cover.
    pub(crate) fn span_of(&self, from: usize, to: usize) -> Option<Span> {
        let last = self.tokens.get(to.checked_sub(1)?)?;
        Some(self.tokens.get(from)?.span.union(&last.span))
    }
}
