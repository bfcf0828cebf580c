//! Names of countries in letters. In: an ISO 3166-1 alpha-2 code, also of states that no longer exist, and a language. Out: the short name. The names
//! themselves are in a table of `languages`, a column for each language of letters.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::languages::COUNTRIES_IN_LETTERS;
use crate::model::{Party, PartyKind};

/// The language that a name is in if the table has no column for another.
const ELSE: &str = "en";

/// Names by code and language.
static NAMES: LazyLock<HashMap<(&str, &str), &str>> = LazyLock::new(|| {
    let mut lines = COUNTRIES_IN_LETTERS.lines().filter(|l| !l.starts_with('#')).map(|l| l.split('\t'));
    let languages: Vec<&str> = lines.next().into_iter().flatten().skip(1).collect();
    let names = lines.filter_map(|mut cells| Some((cells.next()?, cells)));
    names.flat_map(|(code, cells)| languages.iter().zip(cells).map(move |(l, name)| ((code, *l), name))).collect()
});

/// The country of a state, if letters can name it.
pub(super) fn of_state(party: &Party) -> Option<&str> {
    let country = party.country.as_deref().filter(|_| party.kind == PartyKind::State)?;
    name(country, ELSE).map(|_| country)
}

/// The name as it stands behind a noun ("de la Suisse"), if the table has such a column for the language.
pub(super) fn of(code: &str, language: &str) -> Option<&'static str> {
    let column = format!("{language}.of");
    NAMES.get(&(code, column.as_str())).copied()
}

/// The name; in English if the table does not have the language.
pub(super) fn name(code: &str, language: &str) -> Option<&'static str> {
    NAMES.get(&(code, language)).or_else(|| NAMES.get(&(code, ELSE))).copied()
}

#[cfg(test)]
mod exam {
    use super::*;

    #[test]
    fn the_french_form_behind_a_noun_is_the_name_with_its_article() {
        let mut forms = 0;
        for (&(code, column), of) in NAMES.iter().filter(|((_, column), _)| *column == "fr.of") {
            let name = name(code, "fr").unwrap();
            let article =
                of.strip_suffix(name).unwrap_or_else(|| panic!("{code}, {column}: {of:?} is not of {name:?}"));
            assert!(["de ", "d’", "du ", "de la ", "de l’", "des "].contains(&article), "{code}: {of:?}");
            let vowel = name.starts_with(['A', 'E', 'É', 'I', 'Î', 'O', 'U']) || name == "Haïti";
            let elided = article.ends_with('’');
            assert!(elided == vowel || (vowel && article == "des "), "{code}: {of:?}");
            forms += 1;
        }
        assert!(forms > 200, "{forms} forms");
        let written = ["CH", "ML", "US", "CU", "IL", "DE"].map(|code| of(code, "fr").unwrap());
        assert_eq!(
            written,
            ["de la Suisse", "du Mali", "des États-Unis d’Amérique", "de Cuba", "d’Israël", "de l’Allemagne"]
        );
        assert_eq!(of("CH", "en"), None);
    }
}
