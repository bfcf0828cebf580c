//! Laws of reading text that somebody sent, tried on text drawn at random: nothing panics, and the quotation begins where a line begins.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::{compose, html, quotation};

fn draw() -> ProptestConfig {
    ProptestConfig {
        cases: 128,
        rng_seed: RngSeed::Fixed(1969),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Mails as they are answered: lines of all languages, heads of quotations, marks, rules.
fn body() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        3 => r"\PC{0,30}",
        1 => prop::sample::select(LINES).prop_map(str::to_owned),
        1 => r"[> |]{1,4}[ -~]{0,20}",
        1 => r"[-_─]{3,12}( [A-Za-zА-я ]{3,20} [-]{3,8})?",
    ];
    (prop::collection::vec(line, 0..14), prop::sample::select(&["\n", "\r\n", "\n\n"][..]))
        .prop_map(|(lines, by)| lines.join(by))
}

const LINES: &[&str] = &[
    "From: a@b.example",
    "Sent: Monday, 3 March 2014 10:15",
    "To: c@d.example",
    "Subject: Re: x",
    "Von: A",
    "Gesendet: 3. März 2014",
    "发件人：甲",
    "日期：2014年3月3日",
    "On 3 March 2014, A wrote:",
    "Le 3 mars 2014 à 10:15, A <a@b.example> a écrit :",
    "",
];

proptest! {
    #![proptest_config(draw())]

    #[test]
    fn a_quotation_begins_where_a_line_begins(text in body()) {
        if let Some(at) = quotation::begins(&text) {
            let chars: Vec<char> = text.chars().collect();
            prop_assert!(at <= chars.len() && (at == 0 || chars[at - 1] == '\n'), "at {} of {:?}", at, text);
        }
    }

    #[test]
    fn any_page_of_the_web_is_shown(parts in prop::collection::vec(r"<[a-z/!]{0,8}( [a-z]{1,6}(=['\x22]?[^>]{0,8}['\x22]?)?)?>?|&[#a-z0-9]{0,8};?|\PC{0,12}", 0..20)) {
        let shown = html::shown(&parts.concat());
        let page = compose::flowing(1, &shown.text, "html");
        let chars: Vec<char> = page.text.chars().collect();
        for word in &page.words {
            prop_assert!(word.span.end <= chars.len());
            prop_assert_eq!(chars[word.span.start..word.span.end].iter().collect::<String>(), word.text.as_str());
        }
    }
}
