//! English.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "en",
    name: "English",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["January", "Jan"],
        &["February", "Feb"],
        &["March", "Mar"],
        &["April", "Apr"],
        &["May"],
        &["June", "Jun"],
        &["July", "Jul"],
        &["August", "Aug"],
        &["September", "Sep", "Sept"],
        &["October", "Oct"],
        &["November", "Nov"],
        &["December", "Dec"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["of", "the", "day"],
    ordinals: &["st", "nd", "rd", "th"],
    before_year: &[
        "in", "during", "since", "year", "by", "until", "before", "after", "early", "late", "mid", "circa", "end",
    ],
    after_year: &[],
    before_decade: &[],
    after_decade: &["s"],
    decades: &[
        ("twenties", 2),
        ("thirties", 3),
        ("forties", 4),
        ("fifties", 5),
        ("sixties", 6),
        ("seventies", 7),
        ("eighties", 8),
        ("nineties", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["about", "around", "circa", "ca", "approximately", "approx", "roughly"],
    between: &["between", "from"],
    and: &["and"],
    until: &["to", "until", "through", "till"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("hundred", 100),
];
