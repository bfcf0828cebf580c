//! Portuguese.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "pt",
    name: "Portuguese",
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
