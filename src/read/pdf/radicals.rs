//! Radicals in the place of ideographs. Fonts draw `⽇` (the radical) and `日` (the sign) with one glyph, and some programs write the radical down as what the
//! glyph stands for. Nobody sees the difference, and no word is found with it. In: a character. Out: the ideograph, or the character itself.

use unicode_normalization::char::decompose_compatible;

/// Radicals of the supplement that fonts share with a sign, and that Unicode does not decompose.
const SUPPLEMENT: &[(char, char)] = &[
    ('⺠', '民'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻅', '见'),
    ('⻆', '角'),
    ('⻉', '贝'),
    ('⻋', '车'),
    ('⻑', '長'),
    ('⻓', '长'),
    ('⻔', '门'),
    ('⻘', '青'),
    ('⻚', '页'),
    ('⻛', '风'),
    ('⻜', '飞'),
    ('⻝', '食'),
    ('⻢', '马'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻥', '鱼'),
    ('⻦', '鸟'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻬', '齐'),
    ('⻮', '齿'),
    ('⻰', '龙'),
    ('⻲', '亀'),
];

/// The sign that a radical is drawn like.
pub(super) fn sign(c: char) -> char {
    match c {
        // Kangxi radicals and ideographs for compatibility: Unicode says which sign each is.
        '\u{2F00}'..='\u{2FD5}' | '\u{2E9F}' | '\u{2EF3}' | '\u{F900}'..='\u{FAD9}' => {
            let mut whole = c;
            decompose_compatible(c, |part| whole = part);
            whole
        }
        '\u{2E80}'..='\u{2EF2}' => SUPPLEMENT.iter().find(|(radical, _)| *radical == c).map_or(c, |(_, sign)| *sign),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::sign;

    #[test]
    fn a_radical_is_read_as_the_sign_that_it_looks_like() {
        let read: String = "発⾏⽇ 12⽉ ⻑⻄金A".chars().map(sign).collect();
        assert_eq!(read, "発行日 12月 長西金A");
    }
}
