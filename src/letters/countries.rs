//! Names of countries in letters. In: an ISO 3166-1 alpha-2 code, also of states that no longer exist, and a language. Out: the short name. The names
//! themselves are in a table of `languages`, a column for each language of letters.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::languages::COUNTRIES_IN_LETTERS;

/// The language that a name is in if the table has no column for another.
const ELSE: &str = "en";

/// Names by code and language.
static NAMES: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let mut lines = COUNTRIES_IN_LETTERS.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t'));
    let languages: Vec<&str> = lines.next().into_iter().flatten().skip(1).collect();
    let names = lines.filter_map(|mut cells| Some((cells.next()?, cells)));
    names.flat_map(|(code, cells)| languages.iter().zip(cells).map(move |(l, name)| ((code, *l), name))).collect()
});

/// The name; in English if the table does not have the language.
pub(super) fn name(code: &str, language: &str) -> Option<&'static str> {
    NAMES.get(&(code, language)).or_else(|| NAMES.get(&(code, ELSE))).copied()
}
