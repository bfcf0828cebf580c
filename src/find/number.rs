//! Finds numbers in text and in cells: `1.250`, `1 250`, `1,250.5`, `1 250,5`, `１２５０`, `١٬٢٥٠`, `两百`, `twelve`. In:
//! text. Out: decimals with their positions. Numbers inside of an identifier (`T6368`, `A-1042`, `7.62x54R`) are not
//! touched.

use std::sync::LazyLock;

use regex::Regex;

use super::number_words;
use crate::layout::tokens::{digit, is_ideograph};
use crate::model::{Quantity, Span};

/// A number as found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in code points.
    pub span: Span,
    /// Its value.
    pub value: Quantity,
    /// As printed.
    pub raw: String,
    /// Whether it stands in words.
    pub in_words: bool,
}

/// All numbers of a text, in its order; the decimal mark is settled from each number alone.
pub fn find(text: &str) -> Vec<Found> {
    find_with(text, decimal_mark(text))
}

/// The same, where it is known which of `.` and `,` stands before decimals (`None`: not known).
pub fn find_with(text: &str, decimal: Option<char>) -> Vec<Found> {
    search(text, decimal, None)
}

/// The same in a sentence of those tongues (BCP 47): words count in them alone, and `3 mila`, `250 тысяч` are one number.
pub fn find_in(text: &str, tongues: &[&str]) -> Vec<Found> {
    search(text, decimal_mark(text), Some(tongues))
}

fn search(text: &str, decimal: Option<char>, tongues: Option<&[&str]>) -> Vec<Found> {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let step = if c.is_ascii_digit() {
            times(&chars, digits_at(&chars, at, decimal), tongues)
        } else if is_ideograph(c) {
            han_at(&chars, at)
        } else if c.is_alphabetic() {
            words_at(&chars, at, tongues)
        } else {
            Step::over(at + 1)
        };
        if let Some((value, end)) = step.value {
            let span = Span::new(at, end);
            out.push(Found { span, value, raw: span.of(text).to_owned(), in_words: !c.is_ascii_digit() });
        }
        at = step.next.max(at + 1);
    }
    out
}

/// The value of a text that is one number and nothing else (a cell): separators settled as in [`find_with`].
pub fn parse(text: &str, decimal: Option<char>) -> Option<Quantity> {
    let trimmed: String = text.trim().chars().map(plain).collect();
    let all = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | ' ');
    (trimmed.chars().all(all)).then(|| settle(&trimmed, decimal)).flatten()
}

/// Which of `.` and `,` stands before decimals in this text, where its numbers tell: `1.250,50`, `0,5`, `12,75`.
pub fn decimal_mark(text: &str) -> Option<char> {
    static BOTH: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"[0-9](?:\.[0-9]{3})+(,)[0-9]|[0-9](?:,[0-9]{3})+(\.)[0-9]").ok());
    let found = BOTH.as_ref()?.captures(text)?;
    if found.get(1).is_some() { Some(',') } else { Some('.') }
}

/// A character as the rules below know it: ASCII digits and marks, plain spaces.
fn plain(c: char) -> char {
    if let Some(d) = digit(c) {
        return char::from_digit(d, 10).unwrap_or(c);
    }
    match c {
        '，' | '٬' | '،' => ',',
        '．' | '٫' => '.',
        '’' | '‘' | 'ʼ' => '\'',
        '\u{A0}' | '\u{202F}' | '\u{2007}' | '\u{2009}' => ' ',
        other => other,
    }
}

struct Step {
    value: Option<(Quantity, usize)>,
    next: usize,
}

impl Step {
    fn over(next: usize) -> Self {
        Self { value: None, next }
    }
}

/// A character that makes a number beside it part of an identifier.
fn binds(c: char) -> bool {
    c.is_alphanumeric() && !is_ideograph(c) && !matches!(c, '\u{0600}'..='\u{06FF}')
}

fn digits_at(chars: &[char], at: usize, decimal: Option<char>) -> Step {
    let mut end = at;
    while let Some(&c) = chars.get(end) {
        let inner = matches!(c, '.' | ',' | '\'') && chars.get(end + 1).is_some_and(char::is_ascii_digit);
        let group = c == ' ' && groups(chars, at, end);
        if !(c.is_ascii_digit() || inner || group) {
            break;
        }
        end += 1;
    }
    let before = at.checked_sub(1).and_then(|n| chars.get(n)).copied();
    let before_that = at.checked_sub(2).and_then(|n| chars.get(n)).copied();
    let bound_left = before.is_some_and(|c| binds(c) || c == '_')
        || (before.is_some_and(|c| "-–/.,".contains(c)) && before_that.is_some_and(binds));
    let after = chars.get(end).copied();
    let after_that = chars.get(end + 1).copied();
    let bound_right = after.is_some_and(|c| binds(c) || c == '_')
        || (after.is_some_and(|c| "-–/".contains(c)) && after_that.is_some_and(|c| binds(c) && c.is_ascii_digit()));
    if bound_left || bound_right {
        // What is left of the identifier is passed over as well.
        let rest = chars[end..].iter().take_while(|c| binds(**c) || "-_/".contains(**c)).count();
        return Step::over(end + rest);
    }
    let text: String = chars[at..end].iter().collect();
    Step { value: settle(&text, decimal).map(|q| (q, end)), next: end }
}

/// Whether the space at `at` parts groups of thousands: one to three digits stand before it, exactly three behind it.
fn groups(chars: &[char], from: usize, at: usize) -> bool {
    let before = chars[from..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let begun = chars[from..at].contains(&' ');
    let three = chars[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count() == 3;
    let free = chars[from..at].iter().all(|c| c.is_ascii_digit() || *c == ' ');
    let leading = chars.get(from).is_some_and(|c| *c != '0');
    free && leading && three && if begun { before == 3 } else { before <= 3 }
}

/// The decimal a run of digits and marks writes. Rules: of two kinds of marks the last is the decimal one; a mark that comes
/// twice parts thousands; a single mark before exactly three digits parts thousands unless the text's decimal mark is known to be
/// that one; else it is the decimal mark.
fn settle(text: &str, decimal: Option<char>) -> Option<Quantity> {
    let bare: String = text.chars().filter(|c| !matches!(c, ' ' | '\'')).collect();
    let marks: Vec<(usize, char)> = bare.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let Some(&(last_at, last)) = marks.last() else { return Quantity::new(&bare) };
    let tail = bare.len() - last_at - 1;
    let single = marks.len() == 1;
    let mixed = marks.iter().any(|m| m.1 != last);
    let lead_zero = bare.starts_with('0');
    let lead = marks.first().map_or(0, |m| m.0);
    let is_decimal = if single {
        tail != 3 || lead_zero || lead > 3 || decimal == Some(last)
    } else {
        let groups: Vec<&str> = bare.split(['.', ',']).collect();
        let thousands = groups.iter().skip(1).rev().skip(1).all(|g| g.len() == 3);
        // `2.978,666.00`: a mark that was misread stands among the groups of thousands.
        mixed && (marks.iter().filter(|m| m.1 == last).count() == 1 || tail < 3 && thousands)
    };
    if !is_decimal && !single && tail != 3 {
        return None; // 1.2.34 is a version or a date, not a number
    }
    let (whole, part) = if is_decimal { bare.split_at(last_at) } else { (bare.as_str(), "") };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let part = part.trim_start_matches(['.', ',']);
    Quantity::new(&if part.is_empty() { whole } else { format!("{whole}.{part}") })
}

fn word_end(chars: &[char], at: usize) -> usize {
    at + chars.get(at..).unwrap_or(&[]).iter().take_while(|c| c.is_alphanumeric() && !is_ideograph(**c)).count()
}

/// `twelve`, `twenty-five`, `two hundred thousand`: what the words that begin here count.
fn words_at(chars: &[char], at: usize, tongues: Option<&[&str]>) -> Step {
    let first = word_end(chars, at);
    let bound = at > 0 && chars.get(at - 1).is_some_and(|c| "-–'".contains(*c));
    let mut ends = vec![(at, first)];
    while ends.len() < MOST_WORDS {
        let Some(end) = ends.last().map(|e| e.1) else { break };
        // A mail breaks its lines in the midst of a number.
        let gap = chars.get(end).is_some_and(|c| " -\n\r".contains(*c));
        let next = word_end(chars, end + 1);
        if !gap || next == end + 1 {
            break;
        }
        ends.push((end + 1, next));
    }
    let words: Vec<String> = ends.iter().filter_map(|(a, b)| Some(chars.get(*a..*b)?.iter().collect())).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some((value, taken)) = number_words::value(&words, tongues).filter(|_| !bound) else {
        return Step::over(first);
    };
    let end = ends.get(taken.saturating_sub(1)).map_or(first, |e| e.1);
    let hyphened = chars.get(end) == Some(&'-') && chars.get(end + 1).is_some_and(|c| c.is_alphabetic());
    let value = Quantity::new(&value.to_string()).filter(|_| !hyphened).map(|q| (q, end));
    Step { value, next: end }
}

/// A number in figures with the word behind it that makes it thousands or millions of them: `3 mila`, `1.5 million`, `3万`.
fn times(chars: &[char], step: Step, tongues: Option<&[&str]>) -> Step {
    let Some((value, end)) = &step.value else { return step };
    let Some(tongues) = tongues else { return step };
    let (by, to) = match chars.get(*end) {
        Some('千') => (Some(1000), end + 1),
        Some('万' | '萬') => (Some(10_000), end + 1),
        Some(' ') => {
            let to = word_end(chars, end + 1);
            let word: String = chars.get(end + 1..to).unwrap_or(&[]).iter().collect();
            (number_words::multiplier(&word, tongues), to)
        }
        _ => (None, *end),
    };
    match by.and_then(|by| multiplied(value, by)) {
        Some(more) => Step { value: Some((more, to)), next: to },
        None => step,
    }
}

/// A decimal times a power of ten, where a whole number comes out.
fn multiplied(value: &Quantity, by: u64) -> Option<Quantity> {
    let (whole, part) = value.as_str().split_once('.').unwrap_or((value.as_str(), ""));
    let zeros = by.checked_ilog10().and_then(|n| usize::try_from(n).ok())?;
    let more = zeros.checked_sub(part.len())?;
    Quantity::new(&format!("{whole}{part}{}", "0".repeat(more)))
}

/// The most words of one number.
const MOST_WORDS: usize = 10;

/// Chinese numerals before a measure word: 两支, 一百二十箱.
fn han_at(chars: &[char], at: usize) -> Step {
    let run = chars[at..].iter().take_while(|c| "〇零一二三四五六七八九十百千万两".contains(**c)).count();
    let measure = chars.get(at + run).is_some_and(|c| "支枝把挺门件只个枚发颗箱套台辆桶袋批吨".contains(*c));
    let before = at.checked_sub(1).and_then(|n| chars.get(n)).is_some_and(char::is_ascii_digit);
    if run == 0 || !measure || before || (run == 1 && chars[at] == '一') {
        return Step::over(at + run.max(1));
    }
    let value = Quantity::new(&han_value(&chars[at..at + run]).to_string());
    Step { value: value.map(|q| (q, at + run)), next: at + run }
}

fn han_value(chars: &[char]) -> u64 {
    let (mut total, mut section, mut ones) = (0, 0, 0);
    for c in chars {
        match c {
            '十' | '百' | '千' => {
                let unit = match c {
                    '十' => 10,
                    '百' => 100,
                    _ => 1000,
                };
                section += ones.max(1) * unit;
                ones = 0;
            }
            '万' => {
                total = (total + section + ones) * 10_000;
                (section, ones) = (0, 0);
            }
            '两' => ones = 2,
            c => {
                ones = "零一二三四五六七八九"
                    .chars()
                    .position(|d| d == *c)
                    .and_then(|n| u64::try_from(n).ok())
                    .unwrap_or(0)
            }
        }
    }
    total + section + ones
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<String> {
        find(text).into_iter().map(|f| f.value.to_string()).collect()
    }

    #[test]
    fn marks_are_settled_by_their_place() {
        for (text, value) in [
            ("1.250", "1250"),
            ("1 250", "1250"),
            ("1,250.5", "1250.5"),
            ("1 250,5", "1250.5"),
            ("１２５０", "1250"),
            ("1'250", "1250"),
            ("١٬٢٥٠", "1250"),
            ("1\u{202f}250", "1250"),
            ("0.250", "0.250"),
            ("12,75", "12.75"),
            ("1,250,000", "1250000"),
            ("3.5", "3.5"),
        ] {
            assert_eq!(values(text), [value], "{text}");
        }
        assert_eq!(parse("1.250", Some('.')).unwrap().as_str(), "1.250");
    }

    #[test]
    fn identifiers_are_no_numbers() {
        assert!(values("T6368-13G00356, A-1042 and 7.62x54R").is_empty());
    }

    #[test]
    fn words_and_ideographs_count() {
        assert_eq!(values("two rifles"), ["2"]);
        assert_eq!(values("twenty-five crates"), ["25"]);
        assert_eq!(values("共计一百二十支步枪"), ["120"]);
        assert_eq!(values("zwei Gewehre, deux fusils, двух винтовок"), ["2", "2", "2"]);
        assert_eq!(values("a two-storey house"), Vec::<String>::new());
    }

    #[test]
    fn in_a_sentence_words_count_in_its_own_tongue_alone() {
        let values = |text: &str, tongue: &str| {
            find_in(text, &[tongue]).into_iter().map(|f| f.value.to_string()).collect::<Vec<_>>()
        };
        assert!(values("details on deliveries of rifles", "en").is_empty());
        assert_eq!(values("on adet tüfek", "tr"), ["10"]);
        assert!(values("sei so gut", "de").is_empty());
        assert_eq!(values("sei fucili", "it"), ["6"]);
        assert_eq!(values("3 mila cartucce", "it"), ["3000"]);
        assert_eq!(values("250 тысяч патронов", "ru"), ["250000"]);
        assert_eq!(values("1.5 million rounds", "en"), ["1500000"]);
        assert_eq!(values("3万发子弹", "zh"), ["30000"]);
    }
}
