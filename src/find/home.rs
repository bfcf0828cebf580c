//! Which countries a paper comes from or goes to, by what its addresses say. In: a laid-out document. Out: ISO 3166-1 alpha-2 codes. Told by countries that
//! are named, by the names of tax numbers (`GSTIN`), and by a state or province with its postal code (`TX 75391`, ISO 3166-2).

use std::sync::LazyLock;

use regex::Regex;

use super::country;
use crate::languages::SHARED;
use crate::layout::Layout;

/// The countries of a paper, each once.
pub fn of(layout: &Layout) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    let mut say = |code: &'static str| {
        if !found.contains(&code) {
            found.push(code);
        }
    };
    for cell in &layout.cells {
        let text = cell.run.text.as_str();
        country::find(text).iter().for_each(|c| say(c.code));
        tax_numbers(text).for_each(&mut say);
        provinces(text).for_each(&mut say);
    }
    found
}

/// The countries whose tax numbers a text names.
fn tax_numbers(text: &str) -> impl Iterator<Item = &'static str> {
    let words = |w: &str| text.split(|c: char| !c.is_alphanumeric()).any(|t| t.to_lowercase() == w);
    SHARED.tax_numbers.iter().filter(move |(name, _)| words(name)).map(|(_, code)| *code)
}

/// The countries of a text's provinces that stand before a postal code: two capitals of ISO 3166-2 and five digits, or letters and digits in turn.
fn provinces(text: &str) -> impl Iterator<Item = &'static str> {
    static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\b([A-Z]{2})[,.]? {1,2}(?:([0-9]{5}(?:-[0-9]{4})?)|([A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]))\b").ok()
    });
    let known = |country: &'static str, code: &str| {
        rust_iso3166::iso3166_2::from_code(&format!("{country}-{code}")).map(|_| country)
    };
    SHAPE.as_ref().into_iter().flat_map(move |shape| {
        shape.captures_iter(text).filter_map(move |c| {
            let code = c.get(1)?.as_str();
            if c.get(2).is_some() { known("US", code) } else { known("CA", code) }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_tell_their_country() {
        assert_eq!(provinces("Tulsa, OK 74103-2218").collect::<Vec<_>>(), ["US"]);
        assert_eq!(provinces("Barrie ON  L4N 5R7").collect::<Vec<_>>(), ["CA"]);
        assert_eq!(provinces("ref ZZ 74103").next(), None);
        assert_eq!(tax_numbers("Our GSTIN: 29AAAC").collect::<Vec<_>>(), ["IN"]);
        assert_eq!(tax_numbers("Gstinson & Sons").next(), None);
    }
}
