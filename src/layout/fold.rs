//! Letters made comparable. In: a character. Out: the characters that it is compared as. What belongs to a word and what parts two is not decided here.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A character as it compares: compatibility form, without marks, lower case, and letters that no decomposition makes plain as the plain ones (`ı` as `i`,
/// `ł` as `l`, `ß` as `ss`).
pub fn letters(c: char) -> impl Iterator<Item = char> {
    let unmarked = |c: &char| !is_combining_mark(*c);
    // A capital with a dot (`İ`) has its dot as a mark behind it only in lower case.
    std::iter::once(c).nfkd().filter(unmarked).flat_map(char::to_lowercase).filter(unmarked).flat_map(plain)
}

fn plain(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ı' => ('i', None),
        'ł' => ('l', None),
        'đ' => ('d', None),
        'ø' => ('o', None),
        'ς' => ('σ', None),
        'ß' => ('s', Some('s')),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'ى' => ('ي', None),
        other => (other, None),
    };
    std::iter::once(first).chain(second)
}
