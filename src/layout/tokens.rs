//! Tokens. In: a text. Out: words folded for comparing, numbers of any script as ASCII digits, single signs. Digits that a reader took for letters (`2O15`,
//! `l5`) are numbers here and say so. It knows no language.

use rustc_hash::FxHashSet;
use unicode_normalization::char::is_combining_mark;

use super::fold::letters;
use crate::model::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A run of letters, or one ideograph.
    Word,
    /// A run of digits.
    Number,
    /// Letters and digits mixed, as in a serial number.
    Mixed,
    /// Any other single character.
    Sign,
}

/// A token and where it stands.
#[derive(Debug, Clone)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// A word folded (see [`fold`]), the ASCII digits of a number, a sign as it is.
    pub text: String,
    /// The value of a number of up to nine digits.
    pub value: Option<u32>,
    /// Where it stands.
    pub span: Span,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Whether a tabulator, an empty line or the start of the text stands before it.
    pub apart: bool,
    /// Whether it opens a line.
    pub line: bool,
    /// Whether letters were taken for digits to read it.
    pub slipped: bool,
    /// Whether the word as printed begins with a capital.
    pub capital: bool,
}

impl Token {
    /// Whether it is that sign.
    pub fn is_sign(&self, signs: &str) -> bool {
        self.kind == Kind::Sign && signs.contains(self.text.as_str())
    }
}

/// Words as they compare, to be looked up.
pub fn folded<'w>(words: impl Iterator<Item = &'w str>) -> FxHashSet<String> {
    words.map(fold).collect()
}

/// Beginnings of words as they compare: `factory*` is `factory`.
pub fn beginnings<'w>(words: impl Iterator<Item = &'w str>) -> Vec<String> {
    words.map(|word| fold(word.trim_end_matches('*'))).collect()
}

/// A word as it compares: lower case, without accents, `ı` as `i`, `ł` as `l`, `ё` as `е`.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().filter(|c| *c != 'ـ').flat_map(letters).collect()
}

/// Whether it is an ideograph, which is a word by itself.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '〇' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{2FA1F}')
}

/// The decimal digit a character stands for, in any script that letters of the trade use.
pub fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '０'..='９' => '０',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

/// The digit that a letter was printed as, where a reader took one for the other.
fn slip(c: char) -> Option<char> {
    match c {
        'O' | 'o' | 'Q' | 'О' | 'о' => Some('0'),
        'l' | 'I' | '|' | 'i' => Some('1'),
        _ => None,
    }
}

/// Cuts a text into tokens.
pub fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let (mut at, mut gap) = (0, Gap { spaced: true, apart: true, lines: 0 });
    while let Some(&c) = chars.get(at) {
        if c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        {
            gap.add(c);
            at += 1;
            continue;
        }
        let end = run(&chars, at);
        push_run(&mut out, &chars, at, end, &gap);
        at = end;
        gap = Gap::default();
    }
    number_signs(&mut out, &chars);
    out
}

/// Recognition reads `№` as `Ne` and `n.º` as `n.?`: where a number follows, they are the sign for "number" again.
fn number_signs(tokens: &mut Vec<Token>, chars: &[char]) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let taken = match token.text.as_str() {
            "n" if token.kind == Kind::Word => {
                let dot = usize::from(tokens.get(at + 1).is_some_and(|t| t.is_sign(".") && !t.spaced));
                let mark = tokens.get(at + 1 + dot).is_some_and(|t| t.is_sign("?*°˚\"'’") && !t.spaced);
                if mark { 2 + dot } else { 0 }
            }
            "ne" if chars.get(token.span.start..token.span.end) == Some(&['N', 'e']) => 1,
            _ => 0,
        };
        let next = tokens.get(at + taken);
        // `n.º AB-1204`, `n° F 241 077`: letters that belong to the number.
        let code = |t: &Token| {
            let goes_on = |t: &Token| t.is_sign("-/–") || t.kind == Kind::Number;
            t.capital && t.text.chars().count() <= 4 && tokens.get(at + taken + 1).is_some_and(goes_on)
        };
        let numbered = next.is_some_and(|t| matches!(t.kind, Kind::Number | Kind::Mixed) || t.is_sign(":") || code(t));
        if taken > 0 && numbered {
            let end = tokens.get(at + taken - 1).map_or(0, |t| t.span.end);
            if let Some(token) = tokens.get_mut(at) {
                token.kind = Kind::Sign;
                "№".clone_into(&mut token.text);
                token.span.end = end;
            }
            tokens.drain(at + 1..at + taken);
        }
        at += 1;
    }
}

/// What white space stands before a token.
#[derive(Default)]
struct Gap {
    spaced: bool,
    apart: bool,
    lines: usize,
}

impl Gap {
    fn add(&mut self, c: char) {
        self.spaced |= c.is_whitespace();
        self.lines += usize::from(c == '\n');
        self.apart |= c == '\t' || self.lines > 1;
    }
}

/// Where the run of letters and digits that begins at `at` ends; a sign or an ideograph is a run of one.
fn run(chars: &[char], at: usize) -> usize {
    let joins = |c: char| (c.is_alphanumeric() && !is_ideograph(c)) || is_combining_mark(c);
    match chars.get(at) {
        Some(&c) if joins(c) => at + chars[at..].iter().take_while(|c| joins(**c)).count(),
        _ => at + 1,
    }
}

fn push_run(out: &mut Vec<Token>, chars: &[char], from: usize, to: usize, gap: &Gap) {
    let piece = &chars[from..to];
    let digits = piece.iter().filter(|c| digit(**c).is_some()).count();
    let first = piece.first().copied().unwrap_or(' ');
    if digits == 0 {
        let kind = if first.is_alphabetic() || is_ideograph(first) { Kind::Word } else { Kind::Sign };
        return out.push(token(kind, piece, from, gap, false));
    }
    if digits == piece.len() {
        return out.push(token(Kind::Number, piece, from, gap, false));
    }
    let slips = piece.iter().filter(|c| slip(**c).is_some()).count();
    if digits + slips == piece.len() && digits >= slips && piece.len() <= 4 {
        return out.push(token(Kind::Number, piece, from, gap, true));
    }
    let head = piece.iter().take_while(|c| digit(**c).is_some()).count();
    if head == digits {
        // `1er`, `1980s`: a number and what stands behind it.
        out.push(token(Kind::Number, &piece[..head], from, gap, false));
        out.push(token(Kind::Word, &piece[head..], from + head, &Gap::default(), false));
        return;
    }
    let letters = piece.len() - digits;
    let arabic = |c: &char| matches!(c, '\u{0621}'..='\u{064A}');
    if piece[..letters].iter().all(arabic) {
        // `و1978`: Arabic writes "and" glued to what follows.
        out.push(token(Kind::Word, &piece[..letters], from, gap, false));
        out.push(token(Kind::Number, &piece[letters..], from + letters, &Gap::default(), false));
        return;
    }
    out.push(token(Kind::Mixed, piece, from, gap, false));
}

fn token(kind: Kind, piece: &[char], from: usize, gap: &Gap, slipped: bool) -> Token {
    let text: String = match kind {
        Kind::Number => {
            piece.iter().filter_map(|&c| digit(c).and_then(|d| char::from_digit(d, 10)).or_else(|| slip(c))).collect()
        }
        Kind::Word => fold(&piece.iter().collect::<String>()),
        Kind::Mixed | Kind::Sign => piece.iter().collect(),
    };
    let value = (kind == Kind::Number && text.len() <= 9).then(|| text.parse().ok()).flatten();
    let capital = piece.first().is_some_and(|c| c.is_uppercase());
    let span = Span::new(from, from + piece.len());
    Token {
        kind,
        text,
        value,
        span,
        spaced: gap.spaced,
        apart: gap.apart,
        line: gap.lines > 0 || gap.apart,
        slipped,
        capital,
    }
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn misread_signs_for_number_are_signs_again() {
        let signs = |text: &str| tokens(text).iter().filter(|t| t.is_sign("№")).count();
        assert_eq!(signs("El pedido n.? 8067/11 comprendía 200"), 1);
        assert_eq!(signs("Ne: NV/175/2017"), 1);
        assert_eq!(signs("Ne 175"), 1);
        // A French negation and an initial are none.
        assert_eq!(signs("Ne pouvant répondre, n. Dupont"), 0);
    }
}
