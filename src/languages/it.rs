//! Italian.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "it",
    name: "Italian",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["gennaio", "gen", "genn"],
        &["febbraio", "feb", "febb"],
        &["marzo", "mar"],
        &["aprile", "apr"],
        &["maggio", "mag"],
        &["giugno", "giu"],
        &["luglio", "lug"],
        &["agosto", "ago"],
        &["settembre", "set", "sett"],
        &["ottobre", "ott"],
        &["novembre", "nov"],
        &["dicembre", "dic"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["di", "del", "dell"],
    ordinals: &["o"],
    before_year: &["nel", "nell", "anno", "dal", "durante", "verso", "fine"],
    after_year: &[],
    before_decade: &["anni"],
    after_decade: &[],
    decades: &[
        ("venti", 2),
        ("trenta", 3),
        ("quaranta", 4),
        ("cinquanta", 5),
        ("sessanta", 6),
        ("settanta", 7),
        ("ottanta", 8),
        ("novanta", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["verso", "circa", "intorno"],
    between: &["tra", "fra", "dal", "da"],
    and: &["e", "ed", "il"],
    until: &["al", "a"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("due", 2),
    ("tre", 3),
    ("quattro", 4),
    ("cinque", 5),
    ("sei", 6),
    ("sette", 7),
    ("otto", 8),
    ("nove", 9),
    ("dieci", 10),
    ("undici", 11),
    ("dodici", 12),
    ("venti", 20),
    ("trenta", 30),
    ("cento", 100),
];
