//! Dates: EDTF keeps its text, and what is printed in any language is read back.

use jiff::civil::Date;
use proptest::prelude::*;

use super::{draw, text};
use tracepost::find::date::{Hint, Order, find};
use tracepost::languages::{Language, whole};
use tracepost::model::Edtf;

fn day() -> impl Strategy<Value = Date> {
    (1901_i16..2100, 1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

fn language() -> impl Strategy<Value = &'static Language> {
    // Those that serve papers alone print days in figures.
    prop::sample::select(whole().collect::<Vec<_>>())
}

/// A date as its language prints it: the first form of the month is the one to write.
fn printed(date: Date, language: &Language) -> String {
    let month = language.months[usize::try_from(date.month()).unwrap() - 1][0];
    let (day, year) = (date.day(), date.year());
    match language.code {
        "zh" => format!("{year}年{month}{day}日"),
        "es" | "pt" => format!("{day} de {month} de {year}"),
        "de" => format!("{day}. {month} {year}"),
        "fr" if day == 1 => format!("1er {month} {year}"),
        _ => format!("{day} {month} {year}"),
    }
}

/// What is found in a text of that language.
fn found(text: &str, language: &Language, order: Option<Order>) -> Vec<String> {
    let hint = Hint { languages: &[language.code], order, bare_years: false };
    find(text, &hint).into_iter().map(|f| f.value.to_string()).collect()
}

proptest! {
    #![proptest_config(draw())]

    #[test]
    fn a_day_in_words_is_read_back(date in day(), language in language()) {
        let text = printed(date, language);
        prop_assert_eq!(found(&text, language, None), [Edtf::day(date).to_string()], "{} in {}", text, language.name);
    }

    #[test]
    fn a_month_in_words_is_read_back(date in day(), language in language()) {
        let month = language.months[usize::try_from(date.month()).unwrap() - 1][0];
        let text = if language.code == "zh" { format!("{}年{month}", date.year()) } else { format!("{month} {}", date.year()) };
        let wanted = format!("{}-{:02}", date.year(), date.month());
        prop_assert_eq!(found(&text, language, None), [wanted], "{} in {}", text, language.name);
    }

    #[test]
    fn a_day_in_figures_is_read_back_where_the_order_is_known(
        date in day(),
        language in language(),
        sign in prop::sample::select(&['.', '/', '-'][..]),
        first in prop::sample::select(&[Order::DayFirst, Order::MonthFirst][..]),
    ) {
        // Between full stops the day always comes first.
        let first = if sign == '.' { Order::DayFirst } else { first };
        let (a, b) = if first == Order::DayFirst { (date.day(), date.month()) } else { (date.month(), date.day()) };
        let text = format!("{a:02}{sign}{b:02}{sign}{}", date.year());
        prop_assert_eq!(found(&text, language, Some(first)), [Edtf::day(date).to_string()], "{}", text);
        let iso = Edtf::day(date).to_string();
        prop_assert_eq!(found(&iso, language, Some(first)), [iso.clone()]);
    }

    #[test]
    fn edtf_keeps_its_text(date in day(), until in day(), form in 0..7_u8, doubt in prop::sample::select(&["", "~", "?", "%"][..])) {
        let (year, month) = (date.year(), date.month());
        let text = match form {
            0 => date.to_string(),
            1 => format!("{year}-{month:02}"),
            2 => format!("{year}{doubt}"),
            3 => format!("{}X{doubt}", year / 10),
            4 => format!("{year}/{}", until.year()),
            5 => format!("{date}/{until}"),
            _ => "XXXX".to_owned(),
        };
        let edtf = Edtf::new(&text).unwrap();
        prop_assert_eq!(edtf.as_str(), &text);
        prop_assert_eq!(edtf.to_day(), (form == 0).then_some(date));
        let json = serde_json::to_string(&edtf).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edtf>(&json).unwrap(), edtf);
    }

    #[test]
    fn nothing_but_digits_and_the_signs_of_edtf_is_a_date(text in r"[-+0-9X~?%/ T:.]{3,21}") {
        if let Some(edtf) = Edtf::new(&text) {
            prop_assert!(text.chars().all(|c| c.is_ascii_digit() || "-X~?%/".contains(c)), "{} is taken for a date", edtf);
            let one = |part: &str| {
                let bare = part.trim_end_matches(['~', '?', '%']);
                [4, 7, 10].contains(&bare.len()) && part.len() <= bare.len() + 1
            };
            prop_assert!(text.split('/').all(one) && text.matches('/').count() < 2, "{} is taken for a date", edtf);
        }
    }

    #[test]
    fn any_text_gives_dates_in_their_places(text in text(), language in language(), bare_years in any::<bool>()) {
        let chars: Vec<char> = text.chars().collect();
        let mut last = 0;
        for found in find(&text, &Hint { languages: &[language.code], order: None, bare_years }) {
            prop_assert!(last <= found.span.start && found.span.start < found.span.end && found.span.end <= chars.len());
            prop_assert_eq!(chars[found.span.start..found.span.end].iter().collect::<String>(), found.raw.as_str());
            prop_assert!(!found.alternatives.contains(&found.value), "{:?} twice", found);
            last = found.span.end;
        }
    }
}
