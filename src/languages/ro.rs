//! Romanian.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "ro",
    name: "Romanian",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["ianuarie", "ian"],
        &["februarie", "feb"],
        &["martie", "mar"],
        &["aprilie", "apr"],
        &["mai"],
        &["iunie", "iun"],
        &["iulie", "iul"],
        &["august", "aug"],
        &["septembrie", "sep", "sept"],
        &["octombrie", "oct"],
        &["noiembrie", "nov", "noi"],
        &["decembrie", "dec"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["din", "al"],
    ordinals: &[],
    before_year: &["in", "anul", "anului", "din"],
    after_year: &[],
    before_decade: &["anii", "deceniul"],
    after_decade: &[],
    decades: &[
        ("douăzeci", 2),
        ("treizeci", 3),
        ("patruzeci", 4),
        ("cincizeci", 5),
        ("șaizeci", 6),
        ("șaptezeci", 7),
        ("optzeci", 8),
        ("nouăzeci", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["circa", "aproximativ", "jurul", "aprox"],
    between: &["intre", "din", "dintre"],
    and: &["si"],
    until: &["la", "pana"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("doi", 2),
    ("două", 2),
    ("trei", 3),
    ("patru", 4),
    ("cinci", 5),
    ("șase", 6),
    ("șapte", 7),
    ("opt", 8),
    ("nouă", 9),
    ("zece", 10),
    ("unsprezece", 11),
    ("doisprezece", 12),
];
