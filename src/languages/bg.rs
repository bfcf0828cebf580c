//! Bulgarian.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "bg",
    name: "Bulgarian",
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
