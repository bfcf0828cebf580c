//! A number as its cell shows it. In: the number and the format of its cell. Out: its digits with the zeros and the letters that the format puts there
//! (`0000000`, `"KP-"00000`, `000-00-000`), `None` where the format asks for something else: amounts, dates and shares are written plainly.

/// One piece of a format: a place for a digit, or what is printed as it is.
enum Piece {
    /// A digit, a zero where there is none.
    Digit,
    /// A digit where there is one.
    Optional,
    /// Printed as it is.
    Printed(char),
}

/// The most places for digits that a number of a thing has.
const MOST: usize = 40;

/// A whole number as that format shows it.
pub(super) fn number(value: f64, format: &str) -> Option<String> {
    let section = first_section(format);
    let pieces = pieces(&section)?;
    let zeros = pieces.iter().filter(|p| matches!(p, Piece::Digit)).count();
    let printed = pieces.iter().any(|p| matches!(p, Piece::Printed(_)));
    // "0" alone shows a number plainly.
    let tells = zeros > 1 || (zeros == 1 && printed);
    let whole = value.fract() == 0.0 && (0.0..1e15).contains(&value);
    if !(tells && whole && pieces.len() <= MOST) {
        return None;
    }
    let mut digits: Vec<char> = format!("{value:.0}").chars().collect();
    let places = |p: &Piece| matches!(p, Piece::Digit | Piece::Optional);
    let first = pieces.iter().position(places)?;
    let mut shown: Vec<char> = Vec::new();
    for (at, piece) in pieces.iter().enumerate().rev() {
        match piece {
            Piece::Printed(c) => shown.push(*c),
            Piece::Digit => shown.push(digits.pop().unwrap_or('0')),
            Piece::Optional => shown.extend(digits.pop()),
        }
        // More digits than places stand before the first place.
        if at == first {
            shown.extend(digits.drain(..).rev());
        }
    }
    Some(shown.into_iter().rev().collect())
}

/// The section for positive numbers: what stands before the first semicolon outside of quotation marks.
fn first_section(format: &str) -> String {
    let mut quoted = false;
    format
        .chars()
        .take_while(|c| {
            quoted ^= *c == '"';
            quoted || *c != ';'
        })
        .collect()
}

/// The pieces of a section; `None` where it has more than digits and print.
fn pieces(section: &str) -> Option<Vec<Piece>> {
    let mut found = Vec::new();
    let mut chars = section.chars();
    while let Some(c) = chars.next() {
        match c {
            '0' => found.push(Piece::Digit),
            '#' => found.push(Piece::Optional),
            '"' => found.extend(chars.by_ref().take_while(|c| *c != '"').map(Piece::Printed)),
            '\\' => found.push(Piece::Printed(chars.next()?)),
            '-' | '/' | ' ' | '(' | ')' | ':' | '+' => found.push(Piece::Printed(c)),
            _ => return None,
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_and_letters_of_the_format_are_shown() {
        assert_eq!(number(815.0, "00000").as_deref(), Some("00815"));
        assert_eq!(number(42.0, "\"ZR-\"0000").as_deref(), Some("ZR-0042"));
        assert_eq!(number(12_345_678.0, "000-00-000").as_deref(), Some("123-45-678"));
        assert_eq!(number(1_234_567.0, "\"N\"000").as_deref(), Some("N1234567"));
        assert_eq!(number(7.0, "\\M000;[Red]-000").as_deref(), Some("M007"));
    }

    #[test]
    fn amounts_dates_and_plain_numbers_are_not_touched() {
        for format in ["General", "0", "#,##0", "0.00", "0%", "yyyy-mm-dd", "[$-409]0", "# ?/?"] {
            assert_eq!(number(1250.0, format), None, "{format}");
        }
        assert_eq!(number(1.5, "0000"), None);
    }
}
