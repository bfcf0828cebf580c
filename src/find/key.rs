//! Texts made comparable: letters and digits only, lower case, without diacritics, with every word for "number" made one sign. In: any
//! text. Out: a [`Key`] that knows where each of its characters and words came from. It is for captions and titles, never for values.

use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use crate::languages;
use crate::layout::fold::letters;
use crate::layout::tokens::is_ideograph;

/// Stands for every way to write "number": `No.`, `Nr.`, `N°`, `№`, `номер`, `رقم`.
pub(crate) const NUMBER: char = '#';

/// A folded text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Key {
    /// Its characters.
    pub chars: Vec<char>,
    /// For each the index of the character of the text it came from (of the first, for a word that became one sign).
    pub from: Vec<usize>,
    /// For each the index behind the character of the text it came from (behind the last, for a word that became one sign).
    pub until: Vec<usize>,
    /// Where words start in `chars`; the length of `chars` is the last entry.
    pub starts: Vec<usize>,
}

/// A word inside of a word begins behind so many letters: "McKay" is one. Chosen by eye; not measured.
const HUMP: usize = 4;

impl Key {
    /// Folds a text.
    pub(super) fn of(text: &str) -> Self {
        let most = text.len();
        let mut key = Self {
            chars: Vec::with_capacity(most),
            from: Vec::with_capacity(most),
            until: Vec::with_capacity(most),
            starts: Vec::with_capacity(most / 4 + 2),
        };
        let mut word: Vec<(char, usize)> = Vec::new();
        let mut small = false;
        let mut chars = text.chars().enumerate().peekable();
        while let Some((i, c)) = chars.next() {
            // A lone `n` is "number" only with its mark: `n°`, `n.`
            if matches!(c, 'n' | 'N')
                && word.is_empty()
                && chars.peek().is_some_and(|(_, c)| matches!(c, '°' | 'º' | '˚' | '.' | '?' | '*'))
            {
                let (mut j, mark) = chars.next().unwrap_or((i, c));
                // `N.º`: the raised letter is a letter to Unicode, and no initial of a name.
                if mark == '.'
                    && let Some((raised, _)) = chars.next_if(|(_, c)| matches!(c, 'º' | '°' | '˚'))
                {
                    j = raised;
                }
                let initial =
                    text.chars().nth(j + 1).is_some_and(char::is_alphabetic) && text.chars().nth(j) == Some('.');
                key.close(&mut if initial { vec![('n', i)] } else { vec![(NUMBER, i)] }, text);
                if let Some(until) = key.until.last_mut().filter(|_| !initial) {
                    *until = j + 1;
                }
                continue;
            }
            // "####" is what a sheet prints where a number is wider than its column.
            let many = |at: Option<usize>| at.and_then(|at| text.chars().nth(at)) == Some(c);
            if is_numero(c) && !(many(i.checked_sub(1)) || many(Some(i + 1))) {
                key.close(&mut word, text);
                key.close(&mut vec![(NUMBER, i)], text);
                continue;
            }
            let own = Folded::of(c);
            if !own.alphanumeric {
                if !own.within {
                    key.close(&mut word, text);
                }
                continue;
            }
            let ideograph = is_ideograph(c);
            // "PartNumber", "InvoiceDate": machines write their captions without spaces.
            let grows =
                c.is_uppercase() && word.len() >= HUMP && small && chars.peek().is_some_and(|(_, n)| n.is_lowercase());
            small = c.is_lowercase();
            if ideograph || grows {
                key.close(&mut word, text);
            }
            word.extend(own.chars().iter().map(|f| (*f, i)));
            if ideograph {
                key.close(&mut word, text);
            }
        }
        key.close(&mut word, text);
        key.starts.push(key.chars.len());
        key
    }

    /// Where word `n` of the key begins in the text.
    pub(crate) fn begin(&self, n: usize) -> Option<usize> {
        self.starts.get(n).and_then(|s| self.from.get(*s)).copied()
    }

    /// Where the word before word `n` ends in the text.
    pub(crate) fn end(&self, n: usize) -> Option<usize> {
        self.starts.get(n).and_then(|s| s.checked_sub(1)).and_then(|s| self.until.get(s)).copied()
    }

    fn close(&mut self, word: &mut Vec<(char, usize)>, text: &str) {
        let Some(&(_, first)) = word.first() else { return };
        self.starts.push(self.chars.len());
        if says_number(word, text) {
            self.chars.push(NUMBER);
            self.from.push(first);
            self.until.push(word.last().map_or(first, |(_, i)| *i) + 1);
        } else {
            self.chars.extend(word.iter().map(|(c, _)| *c));
            self.from.extend(word.iter().map(|(_, i)| *i));
            self.until.extend(word.iter().map(|(_, i)| *i + 1));
        }
        word.clear();
    }

    /// Its characters as text.
    pub(super) fn text(&self) -> String {
        self.chars.iter().collect()
    }
}

/// Whether a folded word says "number".
fn says_number(word: &[(char, usize)], text: &str) -> bool {
    // Each with whether it is short and has a mark on a letter: `čís`. Without the mark it is the beginning of other words.
    static WORDS: LazyLock<Vec<(Vec<char>, bool)>> = LazyLock::new(|| {
        let marked = |w: &str| w.chars().count() <= SHORT && w.chars().any(|c| ('\u{C0}'..'\u{250}').contains(&c));
        languages::words(|l| l.words.number).map(|w| (w.chars().flat_map(fold_char).collect(), marked(w))).collect()
    });
    let same = |w: &Vec<char>| w.len() == word.len() && w.iter().zip(word).all(|(a, (b, _))| a == b);
    let plain = || {
        let (first, last) = (word.first().map_or(0, |w| w.1), word.last().map_or(0, |w| w.1));
        text.chars().skip(first).take(last + 1 - first).all(|c| c.is_ascii())
    };
    let found: Vec<bool> = WORDS.iter().filter(|(w, _)| same(w)).map(|(_, marked)| *marked).collect();
    found.contains(&false) || !found.is_empty() && !plain()
}

/// A word of so many letters is short.
const SHORT: usize = 3;

/// Whether a text is one word or sign for "number": `No.`, `№`.
pub(crate) fn is_number_word(text: &str) -> bool {
    Key::of(text).chars == [NUMBER]
}

/// Words as alternatives of a regular expression, the longest first.
pub(crate) fn any_of(words: impl Iterator<Item = &'static str>) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.dedup();
    words.into_iter().map(regex::escape).collect::<Vec<_>>().join("|")
}

/// What says "number" before figures, as alternatives of a regular expression, in small and capital letters: `No.`, `№`, `n°`.
pub(crate) fn number_words() -> String {
    let words = any_of(languages::words(|l| l.words.number));
    format!(r"(?i:(?:{words})\.?|№|#|n[°º.])")
}

/// The folded form of a text, in one string.
pub(crate) fn key_of(text: &str) -> String {
    Key::of(text).text()
}

/// The sign for "number" that is one character and may stick to its neighbours.
fn is_numero(c: char) -> bool {
    matches!(c, '№' | '#')
}

/// Characters inside a word that are no boundary: soft hyphen, joiners, the apostrophe of "l'expéditeur", a tatweel.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{0640}')
}

/// What becomes of one character.
#[derive(Debug, Clone, Copy)]
struct Folded {
    /// Whether it is a letter or a digit.
    alphanumeric: bool,
    /// Whether it stands inside a word without being one of its letters.
    within: bool,
    letters: [char; MOST],
    length: usize,
}

/// A ligature of Arabic words becomes 18 letters; captions have none. Of other characters three is the most.
const MOST: usize = 4;

/// The characters of alphabets are folded once: Latin, Greek, Cyrillic, Arabic and what lies between.
static ALPHABETS: LazyLock<Vec<Folded>> = LazyLock::new(|| ('\0'..='\u{6FF}').map(Folded::slowly).collect());

impl Folded {
    fn of(c: char) -> Self {
        ALPHABETS.get(c as usize).copied().unwrap_or_else(|| Self::slowly(c))
    }

    fn slowly(c: char) -> Self {
        let alphanumeric = c.is_alphanumeric();
        let within = !alphanumeric && (is_combining_mark(c) || is_silent(c));
        let (mut letters, mut length) = (['\0'; MOST], 0);
        for (place, letter) in letters.iter_mut().zip(fold_char(c)) {
            *place = letter;
            length += 1;
        }
        Self { alphanumeric, within, letters, length }
    }

    fn chars(&self) -> &[char] {
        self.letters.get(..self.length).unwrap_or_default()
    }
}

/// One character of a caption folded: letters and digits alone, and letters that OCR and hands confuse as one.
fn fold_char(c: char) -> impl Iterator<Item = char> {
    let c = if c == 'º' { 'o' } else { c };
    letters(c).filter(|c| c.is_alphanumeric()).map(|c| match c {
        'ة' => 'ه',
        'ð' => 'd',
        other => other,
    })
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn a_short_word_for_number_needs_the_mark_on_its_letter() {
        assert!(is_number_word("čís.") && is_number_word("No.") && is_number_word("číslo"));
        assert!(!is_number_word("CIS"));
    }

    #[test]
    fn several_signs_for_number_in_a_row_are_none() {
        assert_eq!(key_of("Order # 5"), "order#5");
        assert_eq!(key_of("30 ### 4"), "304");
    }
}
