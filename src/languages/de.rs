//! German.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "de",
    name: "German",
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
