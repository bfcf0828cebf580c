//! Numbers in words: a small writer of each language, up to 9999, and the reader that must read it back.

use proptest::prelude::*;

use super::draw;
use tracepost::find::number::find;

/// A language, how it writes a number, and a noun to count.
type Writer = (&'static str, fn(usize) -> String, &'static str);

/// The languages with a writer.
const WRITERS: &[Writer] = &[
    ("English", english, "rifles"),
    ("German", german, "Gewehre"),
    ("French", french, "fusils"),
    ("Spanish", spanish, "fusiles"),
    ("Italian", italian, "fucili"),
    ("Turkish", turkish, "tüfek"),
    ("Chinese", chinese, "支"),
];

fn named(list: &str, n: usize) -> &str {
    list.split(' ').nth(n).unwrap()
}

fn join(parts: &[String], by: &str) -> String {
    parts.iter().filter(|p| !p.is_empty()).map(String::as_str).collect::<Vec<_>>().join(by)
}

fn english(n: usize) -> String {
    const ONES: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
                        eighteen nineteen";
    const TENS: &str = "- - twenty thirty forty fifty sixty seventy eighty ninety";
    let below = |n: usize| match n {
        0 => String::new(),
        1..20 => named(ONES, n).to_owned(),
        _ if n.is_multiple_of(10) => named(TENS, n / 10).to_owned(),
        _ => format!("{}-{}", named(TENS, n / 10), named(ONES, n % 10)),
    };
    let times = |n: usize, unit: &str| if n == 0 { String::new() } else { format!("{} {unit}", named(ONES, n)) };
    let and = if n > 100 && !n.is_multiple_of(100) { "and" } else { "" };
    join(&[times(n / 1000, "thousand"), times(n / 100 % 10, "hundred"), and.to_owned(), below(n % 100)], " ")
}

fn german(n: usize) -> String {
    const ONES: &str = "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn \
                        achtzehn neunzehn";
    const TENS: &str = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig";
    let below = |n: usize| match n {
        0 => String::new(),
        1 => "eins".to_owned(),
        2..20 => named(ONES, n).to_owned(),
        _ if n.is_multiple_of(10) => named(TENS, n / 10).to_owned(),
        _ => format!("{}und{}", named(ONES, n % 10), named(TENS, n / 10)),
    };
    let times = |n: usize, unit: &str| if n == 0 { String::new() } else { format!("{}{unit}", named(ONES, n)) };
    join(&[times(n / 1000, "tausend"), times(n / 100 % 10, "hundert"), below(n % 100)], "")
}

fn french(n: usize) -> String {
    const ONES: &str = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit \
                        dix-neuf";
    const TENS: &str = "- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt";
    let below = |n: usize| {
        let (tens, ones) = if n < 20 {
            (0, n)
        } else if n < 60 {
            (n / 10, n % 10)
        } else {
            (n / 20 * 2, n % 20)
        };
        match (tens, ones) {
            (0, 0) => String::new(),
            (0, _) => named(ONES, ones).to_owned(),
            (8, 0) => "quatre-vingts".to_owned(),
            (_, 0) => named(TENS, tens).to_owned(),
            (2..=6, 1 | 11) => format!("{} et {}", named(TENS, tens), named(ONES, ones)),
            _ => format!("{}-{}", named(TENS, tens), named(ONES, ones)),
        }
    };
    let times = |n: usize, unit: &str| match n {
        0 => String::new(),
        1 => unit.to_owned(),
        _ => format!("{} {unit}", named(ONES, n)),
    };
    let hundred = if n / 100 % 10 > 1 && n.is_multiple_of(100) { "cents" } else { "cent" };
    join(&[times(n / 1000, "mille"), times(n / 100 % 10, hundred), below(n % 100)], " ")
}

fn spanish(n: usize) -> String {
    const ONES: &str = "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete \
                        dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete \
                        veintiocho veintinueve";
    const TENS: &str = "- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa";
    const HUNDREDS: &str =
        "- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos";
    let below = |n: usize| match n {
        0 => String::new(),
        1..30 => named(ONES, n).to_owned(),
        _ if n.is_multiple_of(10) => named(TENS, n / 10).to_owned(),
        _ => format!("{} y {}", named(TENS, n / 10), named(ONES, n % 10)),
    };
    let hundreds = match (n / 100 % 10, n % 100) {
        (0, _) => "",
        (1, 0) => "cien",
        (h, _) => named(HUNDREDS, h),
    };
    let thousands = match n / 1000 {
        0 => String::new(),
        1 => "mil".to_owned(),
        t => format!("{} mil", named(ONES, t)),
    };
    join(&[thousands, hundreds.to_owned(), below(n % 100)], " ")
}

fn italian(n: usize) -> String {
    const ONES: &str = "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici \
                        diciassette diciotto diciannove";
    const TENS: &str = "- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta";
    let below = |n: usize| match n {
        0 => String::new(),
        1..20 => named(ONES, n).to_owned(),
        _ => {
            let (tens, ones) = (named(TENS, n / 10), n % 10);
            match ones {
                0 => tens.to_owned(),
                1 | 8 => format!("{}{}", &tens[..tens.len() - 1], named(ONES, ones)),
                3 => format!("{tens}tré"),
                _ => format!("{tens}{}", named(ONES, ones)),
            }
        }
    };
    let hundreds = match n / 100 % 10 {
        0 => String::new(),
        1 => "cento".to_owned(),
        h => format!("{}cento", named(ONES, h)),
    };
    let thousands = match n / 1000 {
        0 => String::new(),
        1 => "mille".to_owned(),
        t => format!("{}mila", named(ONES, t)),
    };
    join(&[thousands, hundreds, below(n % 100)], "")
}

fn turkish(n: usize) -> String {
    const ONES: &str = "sıfır bir iki üç dört beş altı yedi sekiz dokuz";
    const TENS: &str = "- on yirmi otuz kırk elli altmış yetmiş seksen doksan";
    let times = |n: usize, unit: &str| match n {
        0 => String::new(),
        1 => unit.to_owned(),
        _ => format!("{} {unit}", named(ONES, n)),
    };
    let one = |n: usize, list: &str| if n == 0 { String::new() } else { named(list, n).to_owned() };
    join(&[times(n / 1000, "bin"), times(n / 100 % 10, "yüz"), one(n / 10 % 10, TENS), one(n % 10, ONES)], " ")
}

fn chinese(n: usize) -> String {
    let (mut out, mut gap) = (String::new(), false);
    for (unit, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / unit % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        out.extend("零一二三四五六七八九".chars().nth(digit));
        out.push_str(sign);
    }
    out
}

proptest! {
    #![proptest_config(draw())]

    #[test]
    fn a_number_in_words_is_read_back(
        n in prop_oneof![2_usize..30, 2_usize..100, 2_usize..10_000],
        (name, write, noun) in prop::sample::select(WRITERS),
    ) {
        let text = format!("{}{}{noun}", write(n), if noun == "支" { "" } else { " " });
        let values: Vec<String> = find(&text).into_iter().map(|f| f.value.to_string()).collect();
        prop_assert_eq!(values, [n.to_string()], "{} in {}", text, name);
    }
}
