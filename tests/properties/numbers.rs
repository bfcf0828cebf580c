//! Numbers in figures: each country's marks of thousands and of decimals, in the digits of each script.

use proptest::prelude::*;

use super::{draw, text};
use tracepost::find::number::{find, find_with, parse};
use tracepost::model::Quantity;

/// The mark of thousands and the mark of decimals, as they are used together.
const CONVENTIONS: &[(&str, char)] = &[
    (",", '.'),
    (".", ','),
    (" ", ','),
    ("\u{A0}", ','),
    ("\u{202F}", ','),
    ("'", '.'),
    ("’", '.'),
    ("", '.'),
    ("", ','),
];

/// Zeros of the scripts that papers use: a digit of a script is its zero and so many more.
const ZEROS: &[char] = &['0', '0', '0', '٠', '۰', '０'];

fn grouped(whole: u64, mark: &str) -> String {
    let digits = whole.to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push_str(mark);
        }
        out.push(digit);
    }
    out
}

fn in_script(text: &str, zero: char) -> String {
    let digit = |d: char| d.to_digit(10).and_then(|n| char::from_u32(u32::from(zero) + n)).unwrap_or(d);
    text.chars().map(digit).collect()
}

proptest! {
    #![proptest_config(draw())]

    #[test]
    fn every_convention_is_read_back(
        whole in prop_oneof![0_u64..1000, 0_u64..1_000_000, 0_u64..1_000_000_000],
        part in prop::option::of("[0-9]{1,3}"),
        (thousands, decimal) in prop::sample::select(CONVENTIONS),
        zero in prop::sample::select(ZEROS),
    ) {
        let plain = part.as_ref().map_or_else(|| whole.to_string(), |p| format!("{whole}.{p}"));
        let wanted = Quantity::new(&plain).unwrap();
        let written = part.as_ref().map_or_else(|| grouped(whole, thousands), |p| format!("{}{decimal}{p}", grouped(whole, thousands)));
        let written = in_script(&written, zero);
        prop_assert_eq!(parse(&written, Some(decimal)), Some(wanted.clone()), "{:?}", written);
        let found = find_with(&format!("({written})"), Some(decimal));
        prop_assert_eq!(found.len(), 1, "{:?}: {:?}", written, found);
        prop_assert_eq!(&found[0].value, &wanted, "{:?}", written);
        prop_assert_eq!(&found[0].raw, &written);
    }

    #[test]
    fn a_quantity_keeps_its_text(text in r"[0-9]{1,12}(\.[0-9]{1,6})?") {
        let quantity = Quantity::new(&text).unwrap();
        prop_assert_eq!(Quantity::new(quantity.as_str()), Some(quantity.clone()));
        let json = serde_json::to_string(&quantity).unwrap();
        prop_assert_eq!(serde_json::from_str::<Quantity>(&json).unwrap(), quantity);
    }

    #[test]
    fn any_text_gives_numbers_in_their_places(text in text()) {
        let chars: Vec<char> = text.chars().collect();
        let mut last = 0;
        for found in find(&text) {
            prop_assert!(last <= found.span.start && found.span.start < found.span.end && found.span.end <= chars.len());
            prop_assert_eq!(chars[found.span.start..found.span.end].iter().collect::<String>(), found.raw.as_str());
            prop_assert!(Quantity::new(found.value.as_str()).is_some());
            last = found.span.end;
        }
        let _ = parse(&text, None);
    }
}
