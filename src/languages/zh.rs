//! Chinese.

use super::{Dates, Language};

pub(super) const LANGUAGE: Language = Language {
    code: "zh",
    name: "Chinese",
    dates: DATES,
    numbers: NUMBERS,
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

const DATES: Dates = Dates {
    joiners: &[],
    ordinals: &[],
    before_year: &["于", "在", "自"],
    after_year: &["年"],
    before_decade: &[],
    after_decade: &[],
    decades: &[],
    about_after: &["前", "左"],
    between_after: &["间"],
    about: &["约", "大约"],
    between: &[],
    and: &["和", "与"],
    until: &["至", "到"],
};

const NUMBERS: &[(&str, u32)] = &[];
