//! German.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "de",
    name: "German",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["Januar", "Jan", "Jänner"],
        &["Februar", "Feb"],
        &["März", "Maerz", "Mär"],
        &["April", "Apr"],
        &["Mai"],
        &["Juni", "Jun"],
        &["Juli", "Jul"],
        &["August", "Aug"],
        &["September", "Sep", "Sept"],
        &["Oktober", "Okt"],
        &["November", "Nov"],
        &["Dezember", "Dez"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["des", "im", "das", "dem"],
    ordinals: &[],
    before_year: &["im", "in", "jahr", "jahre", "jahres", "seit", "ab", "anfang", "ende", "mitte", "um"],
    after_year: &[],
    before_decade: &[],
    after_decade: &["er", "ern"],
    decades: &[
        ("zwanziger", 2),
        ("dreißiger", 3),
        ("vierziger", 4),
        ("fünfziger", 5),
        ("sechziger", 6),
        ("siebziger", 7),
        ("achtziger", 8),
        ("neunziger", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["etwa", "um", "ungefähr", "ca", "circa", "zirka", "gegen"],
    between: &["zwischen", "von", "vom"],
    and: &["und"],
    until: &["bis"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("elf", 11),
    ("zwölf", 12),
    ("zwanzig", 20),
    ("dreißig", 30),
    ("fünfzig", 50),
    ("hundert", 100),
];
