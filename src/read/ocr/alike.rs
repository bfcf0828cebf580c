//! Zeros and the letter O told apart by their shape, and words parted that stand apart. In: a page's picture and its words. Out: the same words, mended.
//! Recognition goes by what usually stands together; what is printed is evidence, and serials begin with zeros.

use std::cmp::Ordering;

use super::word::Recognised;
use crate::model::median;
use crate::read::picture::{Gray, ink_level, signs};

/// A sign of a word, and its box where it can be told.
struct Sign {
    letter: char,
    area: Option<[f64; 4]>,
}

impl Sign {
    fn height(&self) -> Option<f64> {
        self.area.map(|a| a[3] - a[1])
    }

    /// Its width by its height.
    fn slender(&self) -> Option<f64> {
        self.area.map(|a| (a[2] - a[0]) / (a[3] - a[1]).max(1.0))
    }
}

/// Tells look-alikes apart and parts words, where the signs of a word can be told in the picture.
pub(super) fn settled(gray: &Gray, words: Vec<Recognised>) -> Vec<Recognised> {
    let level = ink_level(gray);
    let mut all: Vec<(Recognised, Vec<Sign>)> = words
        .into_iter()
        .map(|word| {
            let signs = of(gray, level, &word);
            (word, signs)
        })
        .collect();
    let round = Round::of(&all);
    let known: Vec<Reference> = all.iter().flat_map(|(_, signs)| signs).filter_map(reference).collect();
    for (word, signs) in &mut all {
        if signs.iter().any(|s| matches!(s.letter, '0' | 'O' | 'o')) {
            word.text = respelled(signs, &known, &round);
        }
    }
    all.into_iter().flat_map(|(word, signs)| parted(word, &signs)).collect()
}

/// The signs of a word. Where the picture has fewer than the text, some touch: then the first is known, and the digits that the word ends in, which rarely
/// do. Where it has more, none is known.
fn of(gray: &Gray, level: u8, word: &Recognised) -> Vec<Sign> {
    let areas = signs(gray, level, word.area);
    let mut letters: Vec<char> = word.text.chars().collect();
    // In doubt between a zero and the letter the engine writes both.
    let doubled = letters.windows(2).position(|w| matches!(w, ['0', 'O' | 'o'] | ['O' | 'o', '0']));
    if let Some(at) = doubled.filter(|_| areas.len() + 1 == letters.len()) {
        letters.drain(at..at + 2);
        letters.insert(at, 'O');
    }
    let (count, seen) = (letters.len(), areas.len());
    let tail = letters.iter().rev().skip_while(|c| !c.is_alphanumeric()).take_while(|c| c.is_ascii_digit()).count()
        + letters.iter().rev().take_while(|c| !c.is_alphanumeric()).count();
    let area = |at: usize| match seen.cmp(&count) {
        Ordering::Equal => areas.get(at),
        Ordering::Less if at == 0 && seen > 1 => areas.first(),
        Ordering::Less if at + tail >= count && tail < seen => areas.get(at + seen - count),
        _ => None,
    };
    letters.iter().enumerate().map(|(at, letter)| Sign { letter: *letter, area: area(at).copied() }).collect()
}

/// What a sign tells of the size of those beside it.
struct Reference {
    left: f64,
    bottom: f64,
    height: f64,
    /// Whether it is as high as a small letter without a stem, and not as a capital.
    small: bool,
}

fn reference(sign: &Sign) -> Option<Reference> {
    let small = match sign.letter {
        '1'..='9' | 'b' | 'd' | 'h' | 'k' | 'l' => false,
        'A'..='Z' if !matches!(sign.letter, 'O' | 'Q' | 'J') => false,
        'a' | 'c' | 'e' | 'm' | 'n' | 'r' | 's' | 'u' | 'v' | 'w' | 'x' | 'z' => true,
        _ => return None,
    };
    let [left, top, _, bottom] = sign.area?;
    Some(Reference { left, bottom, height: bottom - top, small })
}

/// How slender zeros and capital Os are on this page, width by height; none where there are no sure ones.
struct Round {
    zero: Option<f64>,
    letter: Option<f64>,
}

impl Round {
    fn of(words: &[(Recognised, Vec<Sign>)]) -> Self {
        let (mut zeros, mut letters) = (Vec::new(), Vec::new());
        for (_, signs) in words {
            let digits = signs.iter().filter(|s| s.letter.is_ascii_digit() && s.letter != '0').count();
            let capitals = signs.iter().filter(|s| s.letter.is_uppercase() && s.letter != 'O').count();
            let plain = signs.iter().filter(|s| s.letter.is_alphanumeric()).count();
            let count = |c: char| signs.iter().filter(|s| s.letter == c).count();
            if digits > 0 && digits + count('0') == plain {
                zeros.extend(signs.iter().filter(|s| s.letter == '0').filter_map(Sign::slender));
            } else if capitals > 0 && capitals + count('O') == plain {
                letters.extend(signs.iter().filter(|s| s.letter == 'O').filter_map(Sign::slender));
            }
        }
        Self { zero: median(zeros), letter: median(letters) }
    }

    /// Whether so slender a sign is a zero (true) or the letter (false), beside the zeros of its own word; none where it cannot be told.
    fn zero(&self, slender: f64, beside: Option<f64>) -> Option<bool> {
        let (zero, letter) = (beside.or(self.zero)?, self.letter);
        // A zero is slender, and this is as slender as those that are known.
        if zero < SLENDER && (slender / zero - 1.0).abs() < SAME && letter.is_none_or(|l| (l / zero).ln() > APART) {
            return Some(true);
        }
        let apart = (letter? / self.zero?).ln();
        let at = (slender / self.zero?).ln() / apart;
        match at {
            _ if apart < APART => None,
            ..ZERO => Some(true),
            LETTER.. => Some(false),
            _ => None,
        }
    }
}

/// Signs of one form differ by less than this share.
const SAME: f64 = 0.1;
/// Where zeros are at least this wide, width by height, they may be as wide as the letter.
const SLENDER: f64 = 0.78;
/// The letter is wider than the zero by this (natural logarithm of the ratio), or they cannot be told apart.
const APART: f64 = 0.12;
/// On the way from the zeros of the page to its letters (0 to 1, in logarithms): up to the one it is a zero, from the other on the letter. Chosen by eye; not
/// measured.
const ZERO: f64 = 0.35;
const LETTER: f64 = 0.65;
/// Signs on one line: their feet differ by less than this, they are no farther apart, and no so many times as high, in heights of the sign. Chosen by eye; not
/// measured.
const ON_LINE: (f64, f64, f64) = (0.35, 14.0, 2.0);
/// By the height of capitals and digits about: a small letter is lower than this share; a capital or digit lies between these, since a round letter reaches a
/// little over the line above and below. Chosen by eye; not measured.
const SMALL: f64 = 0.84;
const CAPITAL: (f64, f64) = (0.92, 1.15);

fn respelled(signs: &[Sign], known: &[Reference], round: &Round) -> String {
    let zeros = signs.iter().filter(|s| s.letter == '0').filter_map(Sign::slender);
    let beside = median(zeros);
    let letter = |(at, sign): (usize, &Sign)| {
        if matches!(sign.letter, '0' | 'o') && in_small_print(signs, at) {
            return 'o';
        }
        let (Some(small), Some(slender)) = (is_small(sign, known), sign.slender()) else { return sign.letter };
        match sign.letter {
            '0' if of_a_number(signs, at) => '0',
            'O' | 'o' | '0' if small => 'o',
            'O' | 'o' | '0' => match round.zero(slender, beside.filter(|_| sign.letter != '0')) {
                Some(true) => '0',
                Some(false) => 'O',
                None if sign.letter == 'o' => 'O',
                None => sign.letter,
            },
            other => other,
        }
    };
    signs.iter().enumerate().map(letter).collect()
}

/// Whether a zero stands among other digits: only behind a letter may such a one be a letter itself.
fn of_a_number(signs: &[Sign], at: usize) -> bool {
    // Points and commas stand inside of numbers.
    let digit = |s: &&Sign| matches!(s.letter, '0'..='9' | 'O' | 'o' | '.' | ',');
    let (before, after) = (signs.get(..at).unwrap_or_default(), signs.get(at + 1..).unwrap_or_default());
    let told = |s: &Sign| matches!(s.letter, '1'..='9');
    let leads = before.last().is_none_or(|s| !s.letter.is_alphabetic());
    before.iter().rev().take_while(digit).any(told) || leads && after.iter().take_while(digit).any(told)
}

/// A word in small print has so many letters at least. Chosen by eye; not measured.
const WORD: usize = 5;

/// Whether a zero or a small o stands inside a word that is all small letters but for it and the first. Its shape is not asked: where a dot is a sign of its own and
/// two letters touch, the signs in the picture stand for other letters. Serials and lots are printed in capitals and digits.
fn in_small_print(signs: &[Sign], at: usize) -> bool {
    let letter = |i: Option<usize>| i.and_then(|i| signs.get(i)).is_some_and(|s| s.letter.is_lowercase());
    let small = |(i, s): (usize, &Sign)| i == at || s.letter.is_lowercase() || !s.letter.is_alphanumeric();
    let letters = signs.iter().filter(|s| s.letter.is_alphabetic()).count();
    let inside = letter(at.checked_sub(1)) && letter(Some(at + 1));
    inside && letters >= WORD && signs.iter().enumerate().skip(1).all(small)
}

/// Whether a round sign is as high as the small letters near it (true) or as the capitals and digits (false); none where that cannot be told.
fn is_small(sign: &Sign, known: &[Reference]) -> Option<bool> {
    let ([left, _, _, bottom], height) = (sign.area?, sign.height()?);
    let near = |small: bool| {
        let on_line = |k: &&Reference| {
            k.small == small
                && (k.bottom - bottom).abs() < height * ON_LINE.0
                && (k.left - left).abs() < height * ON_LINE.1
                && k.height < height * ON_LINE.2
        };
        median(known.iter().filter(on_line).map(|k| k.height))
    };
    let ratio = height / near(false)?;
    if ratio < SMALL { Some(true) } else { (ratio > CAPITAL.0 && ratio < CAPITAL.1).then_some(false) }
}

/// A blank is at least so wide, as a share of the height of the word's signs, and so many times the usual gap between them.
const BLANK: (f64, f64) = (0.3, 2.5);
/// Beside a slim sign, which stands in the place of a wide one, a gap is so many times as wide before it is a space. Chosen by eye; not measured.
const SLIM: f64 = 2.0;

/// A word that stands as two in the picture, parted.
fn parted(word: Recognised, signs: &[Sign]) -> Vec<Recognised> {
    let areas: Option<Vec<[f64; 4]>> = signs.iter().map(|s| s.area).collect();
    let Some(areas) = areas.filter(|a| a.len() > 1) else { return vec![word] };
    let gaps: Vec<f64> = areas.windows(2).map(|w| if let [a, b] = w { b[0] - a[2] } else { 0.0 }).collect();
    let height = median(areas.iter().map(|a| a[3] - a[1])).unwrap_or_default();
    let usual = median(gaps.clone()).unwrap_or_default().max(1.0);
    let wide = |at: usize| {
        // A one stands in a place as wide as that of other digits.
        let slim = |i: usize| signs.get(i).is_some_and(|s| matches!(s.letter, '1' | '.' | ',' | '\'' | '’'));
        let least = if slim(at) || slim(at + 1) { BLANK.0 * SLIM } else { BLANK.0 };
        gaps.get(at).is_some_and(|gap| *gap > least * height && *gap > BLANK.1 * usual)
    };
    let mut parts = Vec::new();
    let mut from = 0;
    for at in 0..areas.len() {
        if at + 1 < areas.len() && !wide(at) {
            continue;
        }
        let [_, y0, _, y1] = word.area;
        let x0 = areas.get(from).map_or(word.area[0], |a| a[0]);
        let x1 = areas.get(at).map_or(word.area[2], |a| a[2]);
        let text = signs.get(from..=at).unwrap_or_default().iter();
        // What was settled by shape is in the word, not in its signs.
        let text = text.zip(word.text.chars().skip(from)).map(|(_, c)| c).collect();
        parts.push(Recognised { text, area: [x0, y0, x1, y1], confidence: word.confidence });
        from = at + 1;
    }
    if let [_] = parts.as_slice() { vec![word] } else { parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of boxes in the place of signs: width and height of each, on one line; a blank is a gap.
    fn page(signs: &str) -> (Gray, Recognised) {
        let mut gray = Gray { width: 600, height: 60, data: vec![255; 36_000] };
        let (mut x, mut text) = (10, String::new());
        for c in signs.chars() {
            let (wide, high) = match c {
                ' ' => {
                    x += 12;
                    continue;
                }
                // Each stands for a sign of its form that recognition took for the other.
                'ø' => (13, 24),
                'Ø' => (22, 24),
                'ö' => (14, 17),
                '0'..='9' => (13, 24),
                'A'..='Z' => (22, 24),
                _ => (14, 17),
            };
            for y in 40 - high..40 {
                gray.data[y * 600 + x..y * 600 + x + wide].fill(0);
            }
            x += wide + 3;
            text.push(match c {
                'ø' => 'O',
                'Ø' | 'ö' => '0',
                other => other,
            });
        }
        #[allow(clippy::cast_precision_loss)]
        let area = [5.0, 10.0, x as f64, 45.0];
        (gray, Recognised { text, area, confidence: 0.9 })
    }

    fn read(signs: &str) -> String {
        let (gray, word) = page(signs);
        settled(&gray, vec![word]).into_iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn zeros_and_os_are_told_by_their_shape() {
        assert_eq!(read("øQZKD7B0042198"), "0QZKD7B0042198");
        assert_eq!(read("OQZKD7B0042198"), "OQZKD7B0042198");
        assert_eq!(read("Wö"), "Wo");
        // A number has no letters in it, however its print is worn.
        assert_eq!(read("24Ø"), "240");
        assert_eq!(read("24,0Ø0"), "24,000");
        // Nothing to hold it against.
        assert_eq!(read("Ø"), "0");
        // Both were written for one sign.
        let (gray, word) = page("WO123");
        let word = Recognised { text: "W0O123".into(), ..word };
        assert_eq!(settled(&gray, vec![word])[0].text, "WO123");
    }

    #[test]
    fn a_zero_whose_signs_touch_is_told_by_its_word() {
        // One stroke of ink under the whole word: its signs cannot be told apart.
        let touching = |text: &str| {
            let (mut gray, word) = page(text);
            for y in 36..40 {
                gray.data[y * 600 + 10..y * 600 + 280].fill(0);
            }
            settled(&gray, vec![word])[0].text.clone()
        };
        assert_eq!(touching("carr0mato"), "carromato");
        assert_eq!(touching("Kart0nage"), "Kartonage");
        for kept in ["x0", "a0b1c2", "B0b", "mm0x", "carr0maTo", "0ttone"] {
            assert_eq!(touching(kept), kept);
        }
    }

    #[test]
    fn words_that_stand_apart_are_two() {
        assert_eq!(read("10 306"), "10 306");
        assert_eq!(read("10306"), "10306");
    }
}
