//! Writes values in a language: dates, quantities, countries. In: values of the register. Out: the Handlebars
//! helpers `date`, `quantity`, `country`, `of_country`, `begins`, `rest`, `vowel`. Names of months come from `languages`. Nothing is left out or made more
//! exact than the register has it.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, HelperResult, Output, RenderContext, RenderError, ScopedJson,
};
use unicode_normalization::UnicodeNormalization;

use super::countries;
use crate::languages;

/// Registers the helpers for one language.
pub(super) fn register(engine: &mut Handlebars<'_>, language: &str) {
    let plain = language.split('-').next().unwrap_or(language).to_owned();
    for (name, write) in [
        ("date", date as fn(&str, &str) -> String),
        ("quantity", quantity),
        ("country", country),
        ("of_country", of_country),
        ("rest", rest),
        ("name", file_name),
    ] {
        let language = plain.clone();
        let helper = move |helper: &Helper<'_>,
                           engine: &Handlebars<'_>,
                           _: &Context,
                           _: &mut RenderContext<'_, '_>,
                           out: &mut dyn Output|
              -> HelperResult {
            let value = helper.param(0).map(|p| p.value());
            let text = value.and_then(|v| v.as_str()).map(|text| write(text, &language)).unwrap_or_default();
            out.write(&engine.get_escape_fn()(&text))?;
            Ok(())
        };
        engine.register_helper(name, Box::new(helper));
    }
    engine.register_helper("begins", Box::new(Asks(begins)));
    engine.register_helper("vowel", Box::new(Asks(|name, _| begins_with_vowel(name))));
}

/// Whether a name begins with one of these words or groups of words. So a template can give it its article.
fn begins(name: &str, with: &[String]) -> bool {
    with.iter().any(|words| {
        let mut own = name.split_whitespace();
        words.split_whitespace().all(|word| own.next() == Some(word))
    })
}

/// Whether `de` loses its `e` before the name. An `h` is taken for one that is heard: nobody can tell by its letters.
fn begins_with_vowel(name: &str) -> bool {
    // Of Unicode's decomposition only the letter itself counts: `É` is an `E`.
    let first = name.nfd().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u'))
}

/// A question about a name, as in `{{#if (begins name "Mission" "Direction")}}` or `{{#if (vowel name)}}`. It gets all in small letters.
#[derive(Clone, Copy)]
struct Asks(fn(&str, &[String]) -> bool);

impl HelperDef for Asks {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let mut given = helper.params().iter().map(|p| p.value().as_str().unwrap_or_default().to_lowercase());
        let name = given.next().unwrap_or_default();
        Ok(ScopedJson::Derived((self.0)(&name, &given.collect::<Vec<_>>()).into()))
    }
}

/// An EDTF date: `20 August 2015`, `October 1979`, `1976–1978`, `1980–1989` for `198X`, `c. 1979` for `1979~`, `—` for `XXXX`.
pub(super) fn date(edtf: &str, language: &str) -> String {
    if let Some((from, to)) = edtf.split_once('/') {
        return format!("{}–{}", date(from, language), date(to, language));
    }
    let bare = edtf.trim_end_matches(['~', '?', '%']);
    let mark = if edtf.ends_with('~') || edtf.ends_with('%') { "c.\u{A0}" } else { "" };
    let doubt = if edtf.ends_with('?') || edtf.ends_with('%') { "\u{A0}(?)" } else { "" };
    let known = bare.trim_end_matches('X');
    if bare.len() == 4 && known.len() < 4 {
        if known.is_empty() {
            return "—".to_owned();
        }
        let fill = |c: &str| format!("{known}{}", c.repeat(4 - known.len()));
        return format!("{mark}{}–{}{doubt}", fill("0"), fill("9"));
    }
    let mut parts = bare.split('-');
    let year = parts.next().unwrap_or_default();
    let number = |p: Option<&str>| p.and_then(|p| p.parse::<usize>().ok());
    let (month, day) = (number(parts.next()), number(parts.next()));
    let name = month.and_then(|m| languages::of(language)?.months.get(m.checked_sub(1)?)?.first().copied());
    match (name, day) {
        (Some(name), Some(1)) if language == "fr" => format!("1er\u{A0}{name}\u{A0}{year}"),
        (Some(name), Some(day)) => format!("{mark}{day}\u{A0}{name}\u{A0}{year}{doubt}"),
        (Some(name), None) => format!("{mark}{name}\u{A0}{year}{doubt}"),
        (None, _) => format!("{mark}{bare}{doubt}"),
    }
}

/// A decimal with the marks of the language: `1,250.5` in English, `1 250,5` elsewhere.
fn quantity(decimal: &str, language: &str) -> String {
    let (whole, part) = decimal.split_once('.').map_or((decimal, None), |(w, p)| (w, Some(p)));
    let (thousands, point) = if language == "en" { (",", ".") } else { ("\u{A0}", ",") };
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = whole;
    // Four digits stand as they are: 1250 is read faster than 1 250.
    while whole.len() > 4 && rest.len() > 3 && rest.is_ascii() {
        let (left, right) = rest.split_at(rest.len() - 3);
        groups.insert(0, right);
        rest = left;
    }
    groups.insert(0, rest);
    part.map_or_else(|| groups.join(thousands), |p| format!("{}{point}{p}", groups.join(thousands)))
}

/// A country behind a noun: the Mission `de la Suisse`, `du Mali`. Only French has this column; elsewhere it is the plain name.
fn of_country(code: &str, language: &str) -> String {
    countries::of(code, language).unwrap_or_else(|| countries::name(code, language).unwrap_or(code)).to_owned()
}

/// The name of a country in the language, else in English, else its code.
fn country(code: &str, language: &str) -> String {
    countries::name(code, language).unwrap_or(code).to_owned()
}

/// A name without its first word, which is its article.
fn rest(name: &str, _: &str) -> String {
    name.trim_start().split_once(char::is_whitespace).map_or(name, |(_, rest)| rest).to_owned()
}

/// A photograph's file name without its folders.
fn file_name(path: &str, _: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or(path).to_owned()
}

#[cfg(test)]
mod exam {
    use jiff::civil::Date;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::{date, quantity};
    use crate::find;
    use crate::languages::ALL;

    /// The languages that write a date with the day first and in figures, as letters do. Chinese has no letters yet.
    fn language() -> impl Strategy<Value = &'static str> {
        prop::sample::select(ALL)
            .prop_filter("papers alone", |language| !language.papers_alone)
            .prop_map(|language| language.code)
            .prop_filter("no letters", |code| *code != "zh")
    }

    fn draw() -> ProptestConfig {
        ProptestConfig {
            cases: 96,
            rng_seed: RngSeed::Fixed(1969),
            failure_persistence: None,
            ..ProptestConfig::default()
        }
    }

    proptest! {
        #![proptest_config(draw())]

        #[test]
        fn what_letters_write_is_read_back(
            (year, month, day) in (1901_i16..2100, 1_i8..=12, 1_i8..=31).prop_filter("no such day", |(y, m, d)| Date::new(*y, *m, *d).is_ok()),
            until in 1_i16..20,
            form in 0..4_u8,
            language in language(),
        ) {
            let edtf = match form {
                0 => format!("{year}-{month:02}-{day:02}"),
                1 => format!("{year}-{month:02}"),
                2 => format!("{year}"),
                _ => format!("{year}/{}", year + until),
            };
            let text = date(&edtf, language);
            let hint = find::date::Hint { languages: &[language], order: None, bare_years: true };
            let found: Vec<String> = find::date::find(&text, &hint).into_iter().map(|f| f.value.to_string()).collect();
            prop_assert_eq!(found, [edtf], "{} in {}", text, language);
        }

        #[test]
        fn quantities_of_letters_are_read_back(decimal in r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,3})?", language in language()) {
            let text = quantity(&decimal, language);
            let mark = if language == "en" { '.' } else { ',' };
            let found = find::number::parse(&text, Some(mark)).map(|q| q.to_string());
            prop_assert_eq!(found, Some(decimal), "{} in {}", text, language);
        }
    }
}
