//! References of trace requests as they are cited, in their general shapes: `TR-2015-0412`, `TR 2015/412`, `Ref. TR.2015.0412`, also
//! retyped (`l` for `1`, `O` for `0`, other dashes, zeros dropped). Text goes in; each citation with its stretch comes out. Which
//! request it is, `link` says, by the register.

use std::sync::LazyLock;

use regex::Regex;

use crate::languages;
use crate::layout::tokens::is_ideograph;
use crate::model::Span;

/// A citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands, in code points.
    pub span: Span,
    /// As printed.
    pub raw: String,
    /// Letters, year and number in one form, zeros dropped: `TR-2015-412`. For comparing, not for printing.
    pub key: String,
    /// Whether the words before it speak of a trace request, or of "your reference".
    pub cued: bool,
}

/// Letters, then a year and a number in either order, parted by at most one sign (with spaces around it).
static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let sign = r"[ \t\u{A0}]{0,2}[-–—‐‑−_./:\\ \u{A0}][ \t\u{A0}]{0,2}";
    let year = r"[1lI2Z][9O0o][0-9OolISZB]{2}";
    let number = r"[0-9OolISB]{1,6}";
    Regex::new(&format!(
        r"(?:^|[^\p{{L}}\p{{N}}]|\p{{Han}})(?P<all>(?P<letters>\p{{Lu}}{{1,5}}|\p{{Ll}}{{2,4}})(?:{sign})?(?:(?P<y1>{year}){sign}(?P<n1>{number})|(?P<n2>{number}){sign}(?P<y2>{year})))"
    ))
    .ok()
});

/// All citations of a text in their general shapes.
pub fn find(text: &str) -> Vec<Found> {
    let Some(shape) = SHAPE.as_ref() else { return Vec::new() };
    let mut out = Vec::new();
    for found in shape.captures_iter(text) {
        let Some(all) = found.name("all") else { continue };
        if text[all.end()..].chars().next().is_some_and(|c| c.is_alphanumeric() && !is_ideograph(c)) {
            continue;
        }
        let part = |name: &str| found.name(name).map_or("", |m| m.as_str());
        let (year, number) = if part("y1").is_empty() { (part("y2"), part("n2")) } else { (part("y1"), part("n1")) };
        let Some(key) = key(part("letters"), year, number) else { continue };
        let start = text[..all.start()].chars().count();
        let span = Span::new(start, start + all.as_str().chars().count());
        // In small letters it is a citation only where the words say so: `in 2015 412` is none.
        let cued = cued(&text[..all.start()]);
        let small = part("letters").chars().all(char::is_lowercase);
        if !cued
            && small
            && (languages::words(|l| l.references.small).any(|w| w == part("letters"))
                || number.trim().len() < 3
                || all.as_str().contains(' '))
        {
            continue;
        }
        out.push(Found { span, raw: all.as_str().to_owned(), key, cued });
    }
    out
}

fn key(letters: &str, year: &str, number: &str) -> Option<String> {
    let (year, number) = (digits(year), digits(number));
    let parsed: u32 = year.parse().ok()?;
    let plausible = (1950..=2099).contains(&parsed) && !number.is_empty();
    let number = number.trim_start_matches('0');
    plausible.then(|| format!("{}-{year}-{}", letters.to_uppercase(), if number.is_empty() { "0" } else { number }))
}

/// Digits, with the letters that are mistaken for them read as digits.
fn digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'O' | 'o' => '0',
            'l' | 'I' => '1',
            'Z' => '2',
            'S' => '5',
            'B' => '8',
            other => other,
        })
        .collect()
}

fn cued(before: &str) -> bool {
    let tail: String = before.chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
    let tail = tail.to_lowercase();
    languages::words(|l| l.references.cues).any(|cue| tail.contains(cue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_retyping_gives_one_key() {
        for text in [
            "TR-2015-0412",
            "TR 2015/412",
            "TR–2015–0412",
            "Ref. TR.2015.0412",
            "TR-2O15-O4l2",
            "your request TR2015/0412.",
            "TR/412/2015",
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].key, "TR-2015-412", "{text}");
        }
    }

    #[test]
    fn the_stretch_is_the_citation_alone() {
        let text = "С уважением: запрос TR-2015-0160 от 3 мая";
        let found = find(text);
        assert_eq!(found[0].span.of(text), "TR-2015-0160");
        assert!(found[0].cued);
    }

    #[test]
    fn dates_and_plain_numbers_are_none() {
        assert!(find("On 3 April 2015 we sold 412 units, invoice 2015-0412").is_empty());
    }
}
