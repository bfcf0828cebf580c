//! French.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "fr",
    name: "French",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["janvier", "janv"],
        &["février", "fevrier", "févr", "fév"],
        &["mars"],
        &["avril", "avr"],
        &["mai"],
        &["juin"],
        &["juillet", "juil"],
        &["août", "aout"],
        &["septembre", "sept"],
        &["octobre", "oct"],
        &["novembre", "nov"],
        &["décembre", "decembre", "déc"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};

const DATES: Dates = Dates {
    joiners: &["de", "d", "du", "l", "les"],
    ordinals: &["er", "ere", "e", "nd", "eme"],
    before_year: &["en", "an", "annee", "annees", "courant", "depuis", "vers", "fin", "debut", "des"],
    after_year: &[],
    before_decade: &["annees", "decennie"],
    after_decade: &[],
    decades: &[("quatre-vingt", 8)],
    about_after: &[],
    between_after: &[],
    about: &["vers", "environ", "circa"],
    between: &["entre", "de", "du"],
    and: &["et"],
    until: &["a", "au", "jusque", "jusqu"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("vingt", 20),
    ("trente", 30),
    ("cent", 100),
];
