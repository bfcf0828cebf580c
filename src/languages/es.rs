//! Spanish.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "es",
    name: "Spanish",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["enero", "ene"],
        &["febrero", "feb"],
        &["marzo", "mar"],
        &["abril", "abr"],
        &["mayo", "may"],
        &["junio", "jun"],
        &["julio", "jul"],
        &["agosto", "ago"],
        &["septiembre", "setiembre", "sep", "sept", "set"],
        &["octubre", "oct"],
        &["noviembre", "nov"],
        &["diciembre", "dic"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["de", "del"],
    ordinals: &["o"],
    before_year: &["en", "ano", "anos", "desde", "durante", "hacia", "finales", "principios"],
    after_year: &[],
    before_decade: &["anos", "decada"],
    after_decade: &[],
    decades: &[
        ("veinte", 2),
        ("treinta", 3),
        ("cuarenta", 4),
        ("cincuenta", 5),
        ("sesenta", 6),
        ("setenta", 7),
        ("ochenta", 8),
        ("noventa", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["hacia", "aproximadamente", "circa", "alrededor"],
    between: &["entre", "de", "desde", "del"],
    and: &["y", "e"],
    until: &["a", "al", "hasta"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("veinte", 20),
    ("treinta", 30),
    ("cien", 100),
];
