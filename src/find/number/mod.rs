//! Finds numbers in text and in cells: `1.250`, `1 250`, `1,250.5`, `1 250,5`, `１２５０`, `١٬٢٥٠`, `两百`, `twelve`. In:
//! text. Out: decimals with their positions. Numbers inside of an identifier (`T6368`, `A-1042`, `7.62x54R`) are not
//! touched.

mod figures;
mod ideographs;
mod lexicon;
mod step;
mod sum;
mod words;

pub use figures::decimal_mark;
pub(super) use ideographs::value_of;

use crate::layout::tokens::{digit, is_ideograph};
use crate::model::{Quantity, Span};
use step::Step;

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

/// The same in a sentence of those languages (BCP 47): words count in them alone, and `3 mila`, `250 тысяч` are one number.
pub fn find_in(text: &str, languages: &[&str]) -> Vec<Found> {
    search(text, decimal_mark(text), Some(languages))
}

fn search(text: &str, decimal: Option<char>, languages: Option<&[&str]>) -> Vec<Found> {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let step = if c.is_ascii_digit() {
            words::times(&chars, figures::at(&chars, at, decimal), languages)
        } else if is_ideograph(c) {
            ideographs::at(&chars, at)
        } else if c.is_alphabetic() {
            words::at(&chars, at, languages)
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
    (trimmed.chars().all(all)).then(|| figures::settle(&trimmed, decimal)).flatten()
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
    fn units_and_currencies_may_touch_the_figures() {
        assert_eq!(values("137KG"), ["137"]);
        assert_eq!(values("1,250pcs and 20 bags"), ["1250", "20"]);
        assert_eq!(values("USD16,260.60"), ["16260.60"]);
        assert_eq!(values("99.50EUR"), ["99.50"]);
        assert!(values("EUR1A, 14KGX, XUSD12, 5G, 3rd April").is_empty());
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
    fn in_a_sentence_words_count_in_its_own_language_alone() {
        let values = |text: &str, language: &str| {
            find_in(text, &[language]).into_iter().map(|f| f.value.to_string()).collect::<Vec<_>>()
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
