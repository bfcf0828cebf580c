//! Portuguese.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "pt",
    name: "Portuguese",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["janeiro", "jan"],
        &["fevereiro", "fev"],
        &["março", "marco", "mar"],
        &["abril", "abr"],
        &["maio", "mai"],
        &["junho", "jun"],
        &["julho", "jul"],
        &["agosto", "ago"],
        &["setembro", "set"],
        &["outubro", "out"],
        &["novembro", "nov"],
        &["dezembro", "dez"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["de", "do"],
    ordinals: &["o"],
    before_year: &["em", "ano", "anos", "desde", "durante"],
    after_year: &[],
    before_decade: &["anos", "decada"],
    after_decade: &[],
    decades: &[
        ("vinte", 2),
        ("trinta", 3),
        ("quarenta", 4),
        ("cinquenta", 5),
        ("sessenta", 6),
        ("setenta", 7),
        ("oitenta", 8),
        ("noventa", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["cerca", "aproximadamente", "circa"],
    between: &["entre", "de"],
    and: &["e"],
    until: &["a", "ate"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dois", 2),
    ("duas", 2),
    ("três", 3),
    ("quatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("sete", 7),
    ("oito", 8),
    ("nove", 9),
    ("dez", 10),
    ("onze", 11),
    ("doze", 12),
    ("vinte", 20),
    ("trinta", 30),
    ("cem", 100),
];
