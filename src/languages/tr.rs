//! Turkish.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "tr",
    name: "Turkish",
    months: [
        &["Ocak", "Oca"],
        &["Şubat", "Subat", "Şub"],
        &["Mart", "Mar"],
        &["Nisan", "Nis"],
        &["Mayıs", "Mayis", "May"],
        &["Haziran", "Haz"],
        &["Temmuz", "Tem"],
        &["Ağustos", "Agustos", "Ağu"],
        &["Eylül", "Eylul", "Eyl"],
        &["Ekim", "Eki"],
        &["Kasım", "Kasim", "Kas"],
        &["Aralık", "Aralik", "Ara"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};
