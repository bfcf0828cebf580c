//! Markings: the folded key, and runs of serial numbers.

use proptest::prelude::*;

use super::draw;
use tracepost::find::table::marks::{listed, run_length};
use tracepost::model::fold;

/// Letters and figures that are taken for one another, by typewriters, by recognition and across alphabets.
const ALIKE: &[&str] = &[
    "0OoQqОоΟο",
    "1IiLlІіΙι",
    "2ZzΖζ",
    "5SsЅѕ",
    "8BbВвΒβ",
    "AaАаΑα",
    "EeЕеΕε",
    "KkКкΚκ",
    "MmМмΜμ",
    "HhНнΗη",
    "PpРрΡρ",
    "CcСс",
    "TtТтΤτ",
    "XxХхΧχ",
    "JjЈј",
];

/// What stands between the ends of a run.
const BETWEEN: &[&str] = &["to", "–", "—", "-", "bis", "à", "al", "до", "...", "÷", "至"];

proptest! {
    #![proptest_config(draw())]

    #[test]
    fn a_key_is_its_own_key(text in r"[\PC]{0,24}") {
        let key = fold(&text);
        prop_assert_eq!(fold(&key), key.clone(), "{:?}", text);
        prop_assert!(key.chars().all(char::is_alphanumeric));
    }

    #[test]
    fn blanks_hyphens_and_case_do_not_count(text in r"[A-Z0-9]{1,12}", at in any::<prop::sample::Index>(), sign in r"[ \-./·]") {
        let mut spaced = text.clone();
        spaced.insert_str(at.index(text.len()), &sign);
        prop_assert_eq!(fold(&spaced), fold(&text));
        prop_assert_eq!(fold(&text.to_lowercase()), fold(&text));
    }

    #[test]
    fn look_alikes_are_one(places in prop::collection::vec((prop::sample::select(ALIKE), any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..10)) {
        let of = |one: bool| -> String {
            places.iter().map(|(set, a, b)| {
                let signs: Vec<char> = set.chars().collect();
                signs[if one { a } else { b }.index(signs.len())]
            }).collect()
        };
        prop_assert_eq!(fold(&of(true)), fold(&of(false)), "{} and {}", of(true), of(false));
    }

    #[test]
    fn different_digits_never_become_one(a in "[0-9]{1,12}", b in "[0-9]{1,12}", zero in prop::sample::select(&['0', '٠', '۰', '०', '０'][..])) {
        let script = |text: &str| -> String {
            text.chars().filter_map(|d| char::from_u32(u32::from(zero) + d.to_digit(10)?)).collect()
        };
        prop_assert_eq!(fold(&script(&a)), fold(&a));
        prop_assert_eq!(fold(&script(&a)) == fold(&b), a == b);
    }

    #[test]
    fn a_run_counts_its_numbers(
        stem in "[A-Z]{1,3}-?",
        from in 1000_u64..9000,
        more in 1_u64..999,
        by in prop::sample::select(BETWEEN),
        whole in any::<bool>(),
    ) {
        let (first, last) = (format!("{stem}{from}"), format!("{}{}", if whole { stem.as_str() } else { "" }, from + more));
        let printed = format!("{first} {by} {last}");
        prop_assert_eq!(run_length(&printed), Some(more + 1), "{}", printed);
        prop_assert_eq!(run_length(&format!("{last} {by} {first}")), None);
        prop_assert_eq!(run_length(&first), None);
        if whole && by != "..." {
            // Read as a cell it is one string, which still counts the same.
            let cell = listed(&printed);
            prop_assert_eq!(cell.len(), 1, "{}: {:?}", printed, cell);
            prop_assert_eq!(run_length(&cell[0]), Some(more + 1), "{:?}", cell);
        }
    }

    #[test]
    fn any_text_may_stand_in_a_column_of_serials(text in super::text()) {
        for serial in listed(&text) {
            prop_assert!(!serial.trim().is_empty());
            let _ = run_length(&serial);
        }
    }
}
