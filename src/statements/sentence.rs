//! A letter's own text cut into sentences, each with its tokens, cues, dates and numbers. Pages come in; what stands below a quotation of
//! an earlier mail is left out. All places are code points of the page's text.

use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::phrases::{self, Cue, Role, opens_sentence};
use crate::find::{date, number, reference};
use crate::languages::{self, ALL};
use crate::layout::tokens::{Kind, Token, folded, tokens};
use crate::model::{Page, Span};

/// A sentence, or a line that stands by itself.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// The page's index.
    pub page: usize,
    pub tokens: Vec<Token>,
    /// Of the letter's tongues alone.
    pub cues: Vec<Cue>,
    /// Small words and offices inside names, of all tongues: a name keeps its tongue in any letter.
    pub wide: Vec<Cue>,
    /// Whether a request is cited in it.
    pub has_reference: bool,
    /// Whether it stands below the closing phrase: a signature, an address, a disclaimer.
    pub below: bool,
    /// Its stretch of the page's text.
    pub span: Span,
    /// Its words as one line, with a character for each of the stretch.
    text: String,
    reading: Reading,
    dates: OnceCell<Vec<date::Found>>,
    numbers: OnceCell<Vec<number::Found>>,
}

/// The order in which the letter's dates are written, sought in all of its text when first asked for.
#[derive(Debug)]
struct Order {
    text: String,
    found: OnceCell<Option<date::Order>>,
}

/// What its dates are read by.
#[derive(Debug, Clone)]
struct Reading {
    tongues: Rc<[&'static str]>,
    order: Rc<Order>,
    bare_years: bool,
}

impl Sentence {
    /// The dates in it. Sought when first asked for: whether a paper is a letter is asked of every paper, and takes none.
    pub(crate) fn dates(&self) -> &[date::Found] {
        self.dates.get_or_init(|| {
            let Reading { tongues, order, bare_years } = &self.reading;
            let order = *order.found.get_or_init(|| date::order_of(&order.text));
            let hint = date::Hint { languages: tongues, order, bare_years: *bare_years };
            let found = date::find(&self.text, &hint).into_iter();
            found.map(|d| date::Found { span: self.on_page(d.span), ..d }).collect()
        })
    }

    /// The numbers in it.
    pub(crate) fn numbers(&self) -> &[number::Found] {
        self.numbers.get_or_init(|| {
            let found = number::find(&self.text).into_iter();
            found.map(|n| number::Found { span: self.on_page(n.span), ..n }).collect()
        })
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

    /// Whether this token is a small word inside names in some tongue, and no preposition or verb in this letter's.
    pub(crate) fn links(&self, token: usize) -> bool {
        let other = [Role::Stop, Role::To, Role::By, Role::Via, Role::Be];
        self.is(token, Role::Link)
            || self.wide.iter().any(|c| c.role == Role::Link && c.from == token)
                && !other.iter().any(|r| self.at(token, *r) == Some(token + 1))
    }

    /// Whether this token is a noun for an office: of this letter's tongues, or of any where it has a capital.
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

/// The new text of a page as characters; what is quoted is cut off, but what is forwarded is what the letter is about.
pub(crate) fn own_text(page: &Page) -> Vec<char> {
    let all: Vec<char> = page.text.chars().collect();
    let Some(from) = page.quoted_from.filter(|f| *f < all.len()) else { return all };
    let opening: String = all[from..].iter().take(120).collect();
    let first = opening.trim_start().lines().next().unwrap_or("").to_lowercase();
    // The announcement may stand above the head with which the quotation begins.
    let before: String = all[..from].iter().collect();
    let above = before.trim_end().lines().next_back().unwrap_or("").to_lowercase();
    if !languages::words(|l| l.mail.forwarded).any(|f| first.contains(f) || above.contains(f)) {
        return all[..from].to_vec();
    }
    // Inside the forwarded mail a quotation of ours ends it again.
    let rest: String = all[from..].iter().collect();
    let quoted = rest
        .char_indices()
        .find(|(at, c)| *c == '\n' && rest[at + 1..].starts_with('>'))
        .map_or(rest.len(), |(at, _)| at);
    let end = from + rest[..quoted].chars().count();
    let mut own = all[..end].to_vec();
    without_heads(&mut own, from);
    own
}

/// Blanks the lines of the forwarded mail's head (`Date: ...`, `Subject: ...`): they say when it was sent, not what is stated. Places stay.
fn without_heads(chars: &mut [char], from: usize) {
    let mut at = from + chars.get(from..).unwrap_or(&[]).iter().take_while(|c| **c != '\n').count() + 1;
    for _ in 0..12 {
        let line = chars.get(at..).unwrap_or(&[]);
        let length = line.iter().take_while(|c| **c != '\n').count();
        let colon = line.iter().take(length).position(|c| matches!(c, ':' | '：'));
        let caption = colon.is_some_and(|c| (2..=20).contains(&c) && line.iter().take(c).all(|c| !c.is_numeric()));
        if !caption {
            break;
        }
        chars.iter_mut().skip(at).take(length).for_each(|c| *c = ' ');
        at += length + 1;
    }
}

/// A letter's sentences.
pub(crate) fn sentences(pages: &[Page], languages: &[&str]) -> Vec<Sentence> {
    let mut all = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let chars = own_text(page);
        for (from, to) in cut(&chars) {
            let text: String = joined(&chars[from..to]);
            let mut tokens = tokens(&text);
            for token in &mut tokens {
                token.line |=
                    chars[..from + token.span.start].iter().rev().take_while(|c| c.is_whitespace()).any(|c| *c == '\n');
                token.span = Span::new(token.span.start + from, token.span.end + from);
            }
            if tokens.is_empty() {
                continue;
            }
            let cues = phrases::cues(&tokens);
            all.push((index, Span::new(from, to), text, tokens, cues));
        }
    }
    let tongues = told_tongues(&all, languages);
    let codes: Rc<[&'static str]> = tongues.iter().filter_map(|n| ALL.get(*n)).map(|l| l.code).collect();
    let text = pages.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join("\n\n");
    let order = Rc::new(Order { text, found: OnceCell::new() });
    let mut found: Vec<Sentence> = all
        .into_iter()
        .map(|(page, span, text, tokens, cues)| {
            let reading = Reading { tongues: Rc::clone(&codes), order: Rc::clone(&order), bare_years: false };
            finish((page, span), text, tokens, cues, &tongues, reading)
        })
        .collect();
    mark_signatures(&mut found);
    found
}

/// Marks what stands between a closing phrase and the next salutation or page.
fn mark_signatures(sentences: &mut [Sentence]) {
    let (mut below, mut page) = (false, 0);
    for (n, s) in sentences.iter_mut().enumerate() {
        let greets = s.all(Role::Greet).any(|c| c.from <= 3) && !s.has(Role::Close);
        let cites = s.has(Role::Doc) && s.has_reference && s.tokens.len() > 8;
        if s.page != page || (below && (greets || cites)) {
            below = false;
        }
        page = s.page;
        s.below = below;
        let words = s.tokens.iter().filter(|t| t.kind == Kind::Word).count();
        below |= n > 0
            && s.all(Role::Close).any(|c| {
                // One word closes where it comes first or stands nearly alone: `As regards the pistol, ...` closes nothing.
                let alone = c.to - c.from > 1 || c.from == 0 || words <= 4;
                let short = words <= 12 && c.from <= 2 && alone;
                short || words <= 30 && c.from <= 4 && c.to - c.from >= 2 || c.to - c.from >= 3
            });
    }
}

type Raw = (usize, Span, String, Vec<Token>, Vec<Cue>);

fn told_tongues(all: &[Raw], languages: &[&str]) -> Vec<usize> {
    let (mut tokens, mut cues) = (0, Vec::new());
    for (_, _, _, own, c) in all {
        cues.extend(c.iter().map(|c| Cue { from: c.from + tokens, to: c.to + tokens, ..*c }));
        tokens += own.len();
    }
    phrases::tongues(tokens, &cues, languages)
}

fn finish(
    (page, span): (usize, Span),
    text: String,
    tokens: Vec<Token>,
    cues: Vec<Cue>,
    tongues: &[usize],
    reading: Reading,
) -> Sentence {
    let wide = cues.iter().filter(|c| matches!(c.role, Role::Link | Role::Head)).copied().collect();
    let own = phrases::best_tongue(&tokens, &cues);
    let mine = |c: &Cue| {
        tongues.contains(&c.tongue)
            || own == Some(c.tongue)
            || matches!(c.role, Role::Close | Role::Greet) && c.from == 0
    };
    let cues: Vec<Cue> = cues.into_iter().filter(mine).collect();
    let bare_years = cues.iter().any(|c| matches!(c.role, Role::Make | Role::Maker));
    Sentence {
        page,
        tokens,
        cues,
        wide,
        has_reference: !reference::find(&text).is_empty(),
        below: false,
        span,
        text,
        reading: Reading { bare_years, ..reading },
        dates: OnceCell::new(),
        numbers: OnceCell::new(),
    }
}

/// Line ends become spaces; a word parted by a hyphen at a line's end is joined by a mark that folding drops, so that every character
/// keeps its place.
fn joined(chars: &[char]) -> String {
    const JOIN: char = '\u{034F}';
    let mut out: Vec<char> = chars.to_vec();
    for at in 1..out.len().saturating_sub(1) {
        if out[at] != '\n' {
            continue;
        }
        let hyphened = matches!(out[at - 1], '-' | '\u{AD}' | '‐') && at >= 2 && out[at - 2].is_lowercase();
        if hyphened && out[at + 1].is_lowercase() {
            (out[at - 1], out[at]) = (JOIN, JOIN);
        } else {
            out[at] = ' ';
        }
    }
    out.into_iter().collect()
}

/// The stretches of a text that are sentences.
fn cut(chars: &[char]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = 0;
    for at in 0..chars.len() {
        if is_end(chars, at) {
            out.push((from, at + 1));
            from = at + 1;
        }
    }
    out.push((from, chars.len()));
    out.retain(|(a, b)| chars[*a..*b].iter().any(|c| c.is_alphanumeric()));
    out
}

fn is_end(chars: &[char], at: usize) -> bool {
    match chars[at] {
        '\n' => line_ends(chars, at),
        '。' | '！' | '？' | '؟' | '；' | '؛' => true,
        '!' | '?' | ';' => chars.get(at + 1).is_none_or(|c| c.is_whitespace()),
        '.' => chars.get(at + 1).is_none_or(|c| c.is_whitespace() || *c == '"' || *c == '»') && full_stop(chars, at),
        _ => false,
    }
}

/// Whether a line's end ends the sentence: an empty line, a list mark on the next, or a caption on either side.
fn line_ends(chars: &[char], at: usize) -> bool {
    if chars.get(at + 1) == Some(&'\n') || at == 0 || chars.get(at - 1) == Some(&'\n') {
        return true;
    }
    let line_start = chars[..at].iter().rposition(|c| *c == '\n').map_or(0, |n| n + 1);
    let line = &chars[line_start..at];
    let next: Vec<char> = chars[at + 1..].iter().copied().take_while(|c| *c != '\n').collect();
    captioned(line) && captioned(&next)
        || listed(&next)
        || captioned(&next) && line.len() < 45
        || columns(line)
        || columns(&next)
}

/// Whether a line has columns: a tabulator, a wide gap, or dots that lead from a caption to its value.
fn columns(line: &[char]) -> bool {
    let inner: Vec<char> = line.iter().copied().skip_while(|c| c.is_whitespace()).collect();
    let end = inner.iter().rposition(|c| !c.is_whitespace()).map_or(0, |n| n + 1);
    let inner = inner.get(..end).unwrap_or(&[]);
    let run = |c: char, least: usize| inner.windows(least).any(|w| w.iter().all(|x| *x == c));
    inner.contains(&'\t') || run(' ', 3) || run('.', 4) || run('_', 4) || run('…', 2)
}

/// `1. `, `2) `, `(a) `, `- `, `• ` at the start of a line.
fn listed(line: &[char]) -> bool {
    let text: String = line.iter().take(8).collect();
    let text = text.trim_start();
    let mark = |s: &str| s.starts_with([' ', '\t']);
    if let Some(rest) = text.strip_prefix(['-', '–', '—', '•', '*', '·', '▪']) {
        return mark(rest);
    }
    let body = text.trim_start_matches('(');
    let digits = body.chars().take_while(char::is_ascii_digit).count();
    let letters = if digits == 0 { body.chars().take(1).filter(|c| c.is_ascii_lowercase()).count() } else { 0 };
    let after: String = body.chars().skip(digits + letters).collect();
    (1..=2).contains(&(digits + letters))
        && after
            .strip_prefix([')', '.', '、'])
            .is_some_and(|r| mark(r) || digits == 0 || !r.starts_with(|c: char| c.is_ascii_digit()))
}

/// `Date of manufacture: ...`: up to six words, then a colon.
fn captioned(line: &[char]) -> bool {
    let Some(colon) = line.iter().position(|c| matches!(c, ':' | '：')) else { return false };
    let words = line[..colon].split(|c| c.is_whitespace()).filter(|w| !w.is_empty()).count();
    (1..=6).contains(&words) && line[..colon].iter().any(|c| c.is_alphabetic()) && !line[..colon].contains(&'.')
}

/// Whether a full stop ends a sentence and not an abbreviation, an initial or an ordinal.
fn full_stop(chars: &[char], at: usize) -> bool {
    let before: Vec<char> = chars[..at].iter().rev().copied().take_while(|c| c.is_alphanumeric()).collect();
    let before: String = before.into_iter().rev().collect();
    let rest: String = chars[at + 1..].iter().take(40).collect();
    let Some(next) = rest.chars().find(|c| !c.is_whitespace()) else { return true };
    if next.is_lowercase() || matches!(next, ',' | ';' | ':' | ')') {
        return false;
    }
    let ahead = tokens(&rest);
    let word = ahead.iter().find(|t| t.kind == Kind::Word);
    // `No. AB 204466`: two capitals are of a number, whatever word they spell in some tongue.
    let raw: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    let capitals = raw.chars().count() > 1 && raw.chars().all(char::is_uppercase);
    let small = !capitals && word.is_some_and(|w| opens_sentence(&w.text));
    let count = before.chars().count();
    if before.chars().all(|c| c.is_numeric()) && count > 0 {
        return !(count <= 2 && word.is_some_and(|w| date::is_month(&w.text)));
    }
    if next.is_numeric() {
        return count > 4 || list_mark(&rest);
    }
    let short = count <= 1 || ABBREVIATIONS.contains(&crate::layout::tokens::fold(&before));
    !short || small
}

/// `2. The`: a number, a mark and a capital.
fn list_mark(rest: &str) -> bool {
    let rest = rest.trim_start();
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let mut after = rest.chars().skip(digits);
    (1..=2).contains(&digits)
        && matches!(after.next(), Some('.' | ')'))
        && after.next().is_some_and(char::is_whitespace)
        && after.next().is_some_and(char::is_uppercase)
}

/// Abbreviations that letters of the trade put before or inside names, folded.
static ABBREVIATIONS: LazyLock<FxHashSet<String>> =
    LazyLock::new(|| folded(languages::words(|l| l.words.abbreviations)));

#[cfg(test)]
mod exam {
    use super::without_heads;

    #[test]
    fn the_head_of_a_forwarded_mail_states_nothing_and_keeps_its_length() {
        let text = "Begin forwarded message:\nFrom: A <a@b.example>\nDate: 5 June 2019\n\nDate of delivery: 1978";
        let mut chars: Vec<char> = text.chars().collect();
        without_heads(&mut chars, 0);
        let left: String = chars.iter().collect();
        assert_eq!(left.chars().count(), text.chars().count());
        assert_eq!(
            left.split_whitespace().collect::<Vec<_>>().join(" "),
            "Begin forwarded message: Date of delivery: 1978"
        );
    }
}
