//! Formats of serial numbers, learnt from answers, compared with items. A number that does not follow its maker's
//! format may be that of a copy. That is a reason to ask, never a verdict.

use crate::model::{Item, MarkingKind, Party, SerialFormat};

/// Whether a number follows a pattern (`#` digit, `@` letter, `*` anything). Blanks and hyphens do not count.
pub fn follows(pattern: &str, serial: &str) -> bool {
    let plain = |text: &str| {
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').flat_map(char::to_uppercase).collect::<Vec<_>>()
    };
    matches(&plain(pattern), &plain(serial))
}

/// It returns only to the last `*`, so that no pattern takes longer than length times length.
fn matches(pattern: &[char], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while let Some(c) = text.get(t) {
        match pattern.get(p) {
            Some('*') => {
                back = Some((p + 1, t));
                p += 1;
                continue;
            }
            Some('#') if c.is_ascii_digit() => {}
            Some('@') if c.is_alphabetic() => {}
            Some(literal) if literal == c && !matches!(literal, '#' | '@') => {}
            _ => {
                let Some((after, from)) = back else { return false };
                back = Some((after, from + 1));
                (p, t) = (after, from + 1);
                continue;
            }
        }
        p += 1;
        t += 1;
    }
    pattern.iter().skip(p).all(|c| *c == '*')
}

/// Checks a pattern: it must not be only `*`, and a number can have its length.
///
/// # Errors
/// In words.
pub fn check_pattern(pattern: &str) -> Result<(), String> {
    let literal = pattern.chars().filter(|c| c.is_alphanumeric()).count();
    if literal == 0 || pattern.chars().count() > 60 || pattern.chars().any(char::is_control) {
        return Err(format!(
            "{pattern:?} is not a serial format; write it like T6368-##@##### (# is a digit, @ a letter, * anything)"
        ));
    }
    Ok(())
}

/// Which serial numbers of an item do not follow its maker's formats, one line each.
pub fn doubts(item: &Item, parties: &[Party], formats: &[SerialFormat]) -> Vec<String> {
    let Some(maker) = &item.manufacturer else { return Vec::new() };
    let serials: Vec<_> = item.markings.iter().filter(|m| m.kind == MarkingKind::Serial).collect();
    let mut doubts = Vec::new();
    for party in parties.iter().filter(|p| named(p, maker)) {
        let own: Vec<_> = formats.iter().filter(|f| f.party == party.id).collect();
        for serial in serials.iter().filter(|s| !own.is_empty() && !own.iter().any(|f| follows(&f.pattern, &s.text))) {
            let patterns: Vec<_> = own.iter().map(|f| f.pattern.as_str()).collect();
            doubts.push(format!(
                "item {}: serial number {} does not follow the format of {} ({}), so the item may be a copy",
                item.id,
                serial.text,
                party.name,
                patterns.join(" or ")
            ));
        }
    }
    doubts
}

/// Whether the party has that name. For a firm it is enough that one name is the beginning of the other, word by word (`Girsan`, `Girsan Makina Ltd. Şti.`);
/// a state never: Niger is not Nigeria, and Guinea not Guinea-Bissau.
pub fn named(party: &Party, name: &str) -> bool {
    party.is_called(name)
}

#[cfg(test)]
mod tests {
    use super::{check_pattern, follows};

    #[test]
    fn patterns_match_whole_numbers() {
        for good in ["T6368-13 G00356", "T636813G00356", "t6368-99z12345"] {
            assert!(follows("T6368-##@#####", good), "{good}");
        }
        for bad in ["T0620-10H00582", "T6368-13G0035", "T6368-13G003567", "T6368-AAG00356", ""] {
            assert!(!follows("T6368-##@#####", bad), "{bad}");
        }
        assert!(follows("T6368*", "T6368-13 G00356") && !follows("T6368*", "T0620-10H00582"));
        assert!(follows("*A*B*C", "xxAyyBzzC") && !follows("*A*B*C", "xxAyyBzzCd"));
        let (many, text) = ("*a".repeat(30), "a".repeat(10_000) + "b");
        assert!(!follows(&many, &text), "and without taking for ever");
    }

    #[test]
    fn a_pattern_must_say_something() {
        assert!(check_pattern("T6368*").is_ok());
        for bad in ["", "*", "##", "@@##*", "T6\n"] {
            assert!(check_pattern(bad).is_err(), "{bad:?}");
        }
    }
}
