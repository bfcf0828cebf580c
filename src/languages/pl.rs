//! Polish.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "pl",
    name: "Polish",
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
