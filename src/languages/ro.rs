//! Romanian.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "ro",
    name: "Romanian",
    months: [
        &["ianuarie", "ian"],
        &["februarie", "feb"],
        &["martie", "mar"],
        &["aprilie", "apr"],
        &["mai"],
        &["iunie", "iun"],
        &["iulie", "iul"],
        &["august", "aug"],
        &["septembrie", "sep", "sept"],
        &["octombrie", "oct"],
        &["noiembrie", "nov", "noi"],
        &["decembrie", "dec"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};
