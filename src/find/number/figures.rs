//! Numbers in figures: `1.250`, `1 250,5`, `1'250`. In: characters, each digit in ASCII and each space plain, and a place among them. Out: the decimal
//! that begins there, with its marks settled. What is part of an identifier is passed over.

use std::sync::LazyLock;

use regex::Regex;

use super::step::Step;
use crate::find::{currency, unit};
use crate::layout::tokens::is_ideograph;
use crate::model::Quantity;

/// Which of `.` and `,` stands before decimals in this text, where its numbers tell: `1.250,50`, `0,5`, `12,75`.
pub fn decimal_mark(text: &str) -> Option<char> {
    static BOTH: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"[0-9](?:\.[0-9]{3})+(,)[0-9]|[0-9](?:,[0-9]{3})+(\.)[0-9]").ok());
    let found = BOTH.as_ref()?.captures(text)?;
    if found.get(1).is_some() { Some(',') } else { Some('.') }
}

/// A character that makes a number beside it part of an identifier.
fn binds(c: char) -> bool {
    c.is_alphanumeric() && !is_ideograph(c) && !matches!(c, '\u{0600}'..='\u{06FF}')
}

/// `137KG`, `16260.60EUR`: letters right behind figures that are their unit or their currency.
fn before_its_unit(chars: &[char], end: usize) -> bool {
    let letters: String = chars.get(end..).unwrap_or(&[]).iter().take_while(|c| binds(**c) || **c == '_').collect();
    unit::is_glued(&letters) || currency::is_code(&letters)
}

/// `USD16260.60`: the code of a currency right before figures, and nothing before it.
fn behind_a_currency(chars: &[char], at: usize) -> bool {
    let code = at.checked_sub(CODE).and_then(|from| chars.get(from..at));
    let free = at.checked_sub(CODE + 1).and_then(|n| chars.get(n)).is_none_or(|c| !binds(*c) && *c != '_');
    free && code.is_some_and(|c| currency::is_code(&c.iter().collect::<String>()))
}

/// So many letters has the code of a currency.
pub(super) const CODE: usize = 3;

/// The number in figures that begins at this place. `decimal` stands before decimals, where it is known.
pub(super) fn at(chars: &[char], at: usize, decimal: Option<char>) -> Step {
    let mut end = at;
    while let Some(&c) = chars.get(end) {
        let inner = matches!(c, '.' | ',' | '\'') && chars.get(end + 1).is_some_and(char::is_ascii_digit);
        let group = c == ' ' && groups(chars, at, end);
        if !(c.is_ascii_digit() || inner || group) {
            break;
        }
        end += 1;
    }
    let before = at.checked_sub(1).and_then(|n| chars.get(n)).copied();
    let before_that = at.checked_sub(2).and_then(|n| chars.get(n)).copied();
    let bound_left = before.is_some_and(|c| binds(c) || c == '_') && !behind_a_currency(chars, at)
        || (before.is_some_and(|c| "-–/.,".contains(c)) && before_that.is_some_and(binds));
    let after = chars.get(end).copied();
    let after_that = chars.get(end + 1).copied();
    let bound_right = after.is_some_and(|c| binds(c) || c == '_') && !before_its_unit(chars, end)
        || (after.is_some_and(|c| "-–/".contains(c)) && after_that.is_some_and(|c| binds(c) && c.is_ascii_digit()));
    if bound_left || bound_right {
        // What is left of the identifier is passed over as well.
        let rest = chars[end..].iter().take_while(|c| binds(**c) || "-_/".contains(**c)).count();
        return Step::over(end + rest);
    }
    let text: String = chars[at..end].iter().collect();
    Step { value: settle(&text, decimal).map(|q| (q, end)), next: end }
}

/// Whether the space at `at` parts groups of thousands: one to three digits stand before it, exactly three behind it.
fn groups(chars: &[char], from: usize, at: usize) -> bool {
    let before = chars[from..at].iter().rev().take_while(|c| c.is_ascii_digit()).count();
    let begun = chars[from..at].contains(&' ');
    let three = chars[at + 1..].iter().take_while(|c| c.is_ascii_digit()).count() == 3;
    let free = chars[from..at].iter().all(|c| c.is_ascii_digit() || *c == ' ');
    let leading = chars.get(from).is_some_and(|c| *c != '0');
    free && leading && three && if begun { before == 3 } else { before <= 3 }
}

/// The decimal a run of digits and marks writes. Rules: of two kinds of marks the last is the decimal one; a mark that comes
/// twice parts thousands; a single mark before exactly three digits parts thousands unless the text's decimal mark is known to be
/// that one; else it is the decimal mark.
pub(super) fn settle(text: &str, decimal: Option<char>) -> Option<Quantity> {
    let bare: String = text.chars().filter(|c| !matches!(c, ' ' | '\'')).collect();
    let marks: Vec<(usize, char)> = bare.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let Some(&(last_at, last)) = marks.last() else { return Quantity::new(&bare) };
    let tail = bare.len() - last_at - 1;
    let single = marks.len() == 1;
    let mixed = marks.iter().any(|m| m.1 != last);
    let lead_zero = bare.starts_with('0');
    let lead = marks.first().map_or(0, |m| m.0);
    let is_decimal = if single {
        tail != 3 || lead_zero || lead > 3 || decimal == Some(last)
    } else {
        let groups: Vec<&str> = bare.split(['.', ',']).collect();
        let thousands = groups.iter().skip(1).rev().skip(1).all(|g| g.len() == 3);
        // `2.978,666.00`: a mark that was misread stands among the groups of thousands.
        mixed && (marks.iter().filter(|m| m.1 == last).count() == 1 || tail < 3 && thousands)
    };
    if !is_decimal && !single && tail != 3 {
        return None; // 1.2.34 is a version or a date, not a number
    }
    let (whole, part) = if is_decimal { bare.split_at(last_at) } else { (bare.as_str(), "") };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let part = part.trim_start_matches(['.', ',']);
    Quantity::new(&if part.is_empty() { whole } else { format!("{whole}.{part}") })
}
