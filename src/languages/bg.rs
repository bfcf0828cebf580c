//! Bulgarian.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "bg",
    name: "Bulgarian",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["януари"],
        &["февруари"],
        &["март"],
        &["април"],
        &["май"],
        &["юни"],
        &["юли"],
        &["август"],
        &["септември"],
        &["октомври"],
        &["ноември"],
        &["декември"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &[],
    ordinals: &["ти", "ви", "ри", "ми"],
    before_year: &["през", "в", "от", "до", "година"],
    after_year: &["година", "годините", "г"],
    before_decade: &[],
    after_decade: &["те"],
    decades: &[("шестдесетте", 6), ("седемдесетте", 7), ("осемдесетте", 8), ("деветдесетте", 9)],
    about_after: &[],
    between_after: &[],
    about: &["около", "приблизително", "към"],
    between: &["между", "от"],
    and: &["и"],
    until: &["до"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("два", 2),
    ("две", 2),
    ("три", 3),
    ("четири", 4),
    ("пет", 5),
    ("шест", 6),
    ("седем", 7),
    ("осем", 8),
    ("девет", 9),
    ("десет", 10),
    ("единадесет", 11),
    ("дванадесет", 12),
];
