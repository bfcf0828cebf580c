//! Italian.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "it",
    name: "Italian",
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
