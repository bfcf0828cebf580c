//! Polish.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "pl",
    name: "Polish",
    dates: DATES,
    numbers: NUMBERS,
    months: [
        &["stycznia", "styczeń", "styczniu", "sty"],
        &["lutego", "luty", "lutym", "lut"],
        &["marca", "marzec", "marcu", "mar"],
        &["kwietnia", "kwiecień", "kwietniu", "kwi"],
        &["maja", "maj", "maju"],
        &["czerwca", "czerwiec", "czerwcu", "cze"],
        &["lipca", "lipiec", "lipcu", "lip"],
        &["sierpnia", "sierpień", "sierpniu", "sie"],
        &["września", "wrzesień", "wrześniu", "wrz"],
        &["października", "październik", "październiku", "paź"],
        &["listopada", "listopad", "listopadzie", "lis"],
        &["grudnia", "grudzień", "grudniu", "gru"],
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
    ordinals: &[],
    before_year: &["w", "roku", "latach", "od", "około", "do"],
    after_year: &["r", "roku", "rok", "latach", "lata", "rr"],
    before_decade: &["latach", "lata", "lat"],
    after_decade: &[],
    decades: &[
        ("dwudziestych", 2),
        ("trzydziestych", 3),
        ("czterdziestych", 4),
        ("pięćdziesiątych", 5),
        ("sześćdziesiątych", 6),
        ("siedemdziesiątych", 7),
        ("osiemdziesiątych", 8),
        ("dziewięćdziesiątych", 9),
    ],
    about_after: &[],
    between_after: &[],
    about: &["około", "ok", "mniej-więcej"],
    between: &["między", "pomiędzy", "od"],
    and: &["a", "i", "oraz"],
    until: &["do"],
};

const NUMBERS: &[(&str, u32)] = &[
    ("dwa", 2),
    ("dwie", 2),
    ("dwóch", 2),
    ("trzy", 3),
    ("cztery", 4),
    ("pięć", 5),
    ("sześć", 6),
    ("siedem", 7),
    ("osiem", 8),
    ("dziewięć", 9),
    ("dziesięć", 10),
    ("jedenaście", 11),
    ("dwanaście", 12),
    ("dwadzieścia", 20),
    ("sto", 100),
];
