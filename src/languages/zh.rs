//! Chinese.

use super::Language;

pub(super) const LANGUAGE: Language = Language {
    code: "zh",
    name: "Chinese",
    months: [
        &["1月", "一月"],
        &["2月", "二月"],
        &["3月", "三月"],
        &["4月", "四月"],
        &["5月", "五月"],
        &["6月", "六月"],
        &["7月", "七月"],
        &["8月", "八月"],
        &["9月", "九月"],
        &["10月", "十月"],
        &["11月", "十一月"],
        &["12月", "十二月"],
    ],
    captions: &[],
    columns: &[],
    asides: &[],
    totals: &[],
    units: &[],
    titles: &[],
};
