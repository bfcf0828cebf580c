//! Shows a number as its cell does (ECMA-376 part 1, 18.8.31): with the zeros and the letters that the format puts before and behind it. Serial
//! numbers are often kept as numbers and shown by formats such as `0000000` or `"KP-"00000`. What a format only groups or rounds is left as
//! it is, because a plain number is read most safely.

/// A section of a format, as pieces.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    /// Letters that are shown as they are.
    Literal(String),
    /// A digit; `true`: a zero is shown where there is none.
    Digit(bool),
    Point,
    Percent,
    /// The text of the cell.
    Text,
}

/// A number as a format shows it; `None` where the format adds nothing, or is one that this does not read (dates, fractions, powers).
pub(super) fn number(value: f64, format: &str) -> Option<String> {
    let sections = sections(format);
    let (section, shown) = match (sections.as_slice(), value) {
        ([_, negative, ..], v) if v < 0.0 => (negative, -v),
        ([_, _, zero, ..], 0.0) => (zero, value),
        ([first, ..], _) => (first, value),
        _ => return None,
    };
    let pieces = pieces(section)?;
    if !adds(&pieces) {
        return None;
    }
    let minus = if shown < 0.0 { "-" } else { "" };
    let percent = if pieces.contains(&Piece::Percent) { 100.0 } else { 1.0 };
    Some(format!("{minus}{}", filled(&pieces, shown.abs() * percent)).trim().to_owned()).filter(|t| !t.is_empty())
}

/// A text as a format shows it; `None` where the format adds nothing.
pub(super) fn text(value: &str, format: &str) -> Option<String> {
    let sections = sections(format);
    let section = sections.get(3).or_else(|| sections.first().filter(|_| sections.len() == 1))?;
    let pieces = pieces(section)?;
    if !pieces.contains(&Piece::Text) || pieces.len() == 1 {
        return None;
    }
    let one = |piece: &Piece| match piece {
        Piece::Literal(l) => l.clone(),
        Piece::Text => value.to_owned(),
        _ => String::new(),
    };
    Some(pieces.iter().map(one).collect::<String>().trim().to_owned())
}

/// Whether a format shows more than the number itself: letters, or zeros before it.
fn adds(pieces: &[Piece]) -> bool {
    let whole = pieces.iter().take_while(|p| **p != Piece::Point);
    let zeros = whole.filter(|p| **p == Piece::Digit(true)).count();
    let letters = pieces.iter().any(|p| matches!(p, Piece::Literal(l) if l.chars().any(|c| !c.is_whitespace())));
    let digits = pieces.iter().any(|p| matches!(p, Piece::Digit(_)));
    digits && (zeros > 1 || letters)
}

/// The pieces with the digits of a number in them, from its last digit backwards; what is left over stands at the first place.
fn filled(pieces: &[Piece], value: f64) -> String {
    let point = pieces.iter().position(|p| *p == Piece::Point).unwrap_or(pieces.len());
    let (before, behind) = pieces.split_at(point);
    let decimals = behind.iter().filter(|p| matches!(p, Piece::Digit(_))).count();
    let written = format!("{value:.decimals$}");
    let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
    let mut digits: Vec<char> = if whole == "0" { Vec::new() } else { whole.chars().collect() };
    let mut out: Vec<String> = Vec::new();
    let first = before.iter().position(|p| matches!(p, Piece::Digit(_)));
    for (at, piece) in before.iter().enumerate().rev() {
        match piece {
            Piece::Literal(l) => out.push(l.clone()),
            Piece::Digit(zero) => {
                let digit = digits.pop().or(zero.then_some('0'));
                out.extend(digit.map(String::from));
                if first == Some(at) {
                    out.extend(digits.drain(..).rev().map(String::from));
                }
            }
            Piece::Percent => out.push("%".to_owned()),
            Piece::Point | Piece::Text => {}
        }
    }
    out.reverse();
    let mut part = part.chars();
    for piece in behind {
        match piece {
            Piece::Point if decimals > 0 => out.push(".".to_owned()),
            Piece::Digit(_) => out.extend(part.next().map(String::from)),
            Piece::Literal(l) => out.push(l.clone()),
            Piece::Percent => out.push("%".to_owned()),
            Piece::Point | Piece::Text => {}
        }
    }
    out.concat()
}

/// The sections of a format: positive, negative, zero, text. A semicolon in quotation marks parts nothing.
fn sections(format: &str) -> Vec<String> {
    let (mut sections, mut quoted, mut masked) = (vec![String::new()], false, false);
    for c in format.chars() {
        if c == ';' && !quoted && !masked {
            sections.push(String::new());
            continue;
        }
        quoted ^= c == '"' && !masked;
        masked = c == '\\' && !masked;
        if let Some(last) = sections.last_mut() {
            last.push(c);
        }
    }
    sections
}

/// A section in pieces; `None` for dates, fractions and powers of ten.
fn pieces(section: &str) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    let literal = |pieces: &mut Vec<Piece>, text: &str| match pieces.last_mut() {
        Some(Piece::Literal(last)) => last.push_str(text),
        _ => pieces.push(Piece::Literal(text.to_owned())),
    };
    let mut chars = section.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => literal(&mut pieces, &chars.by_ref().take_while(|c| *c != '"').collect::<String>()),
            '\\' => literal(&mut pieces, &chars.next().map(String::from).unwrap_or_default()),
            // A currency with its country, else a colour or a condition.
            '[' => {
                let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                let sign = inside.strip_prefix('$').map(|s| s.split('-').next().unwrap_or_default().to_owned());
                if let Some(sign) = sign.filter(|s| !s.is_empty()) {
                    literal(&mut pieces, &sign);
                } else if !inside.starts_with('$') && inside.chars().all(|c| "hmsHMS".contains(c)) {
                    return None;
                }
            }
            // A space as wide as the next character, or that character again and again.
            '_' => {
                chars.next();
                literal(&mut pieces, " ");
            }
            '*' => {
                chars.next();
            }
            '0' => pieces.push(Piece::Digit(true)),
            '#' | '?' => pieces.push(Piece::Digit(false)),
            '.' => pieces.push(Piece::Point),
            '%' => pieces.push(Piece::Percent),
            '@' => pieces.push(Piece::Text),
            ',' => {}
            'E' | 'G' | '/' => return None,
            c if c.is_alphabetic() => return None,
            c => literal(&mut pieces, &c.to_string()),
        }
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::{number, text};

    #[test]
    fn zeros_and_letters_are_shown() {
        for (value, format, shown) in [
            (815.0, "00000", "00815"),
            (1_234_567.0, "00000", "1234567"),
            (91.0, "\"ZB-\"0000", "ZB-0091"),
            (91.0, "\\N\\o\\.\\ 0000", "No. 0091"),
            (123_456.0, "000-00-00", "012-34-56"),
            (1250.0, "#,##0\" pcs\"", "1250 pcs"),
            (12.5, "[$€-407]\\ #,##0.00", "€ 12.50"),
            (-7.0, "000;\"minus \"000", "minus 007"),
            (0.0, "0\" kg\";;\"none 0\"0", "none 00"),
            (7.0, "[Red]0000", "0007"),
            (12_345_678.0, "000-00-000", "123-45-678"),
            (1_234_567.0, "\"N\"000", "N1234567"),
            (7.0, "\\M000;[Red]-000", "M007"),
        ] {
            assert_eq!(number(value, format).as_deref(), Some(shown), "{format}");
        }
    }

    #[test]
    fn what_adds_nothing_is_left_alone() {
        for format in [
            "General",
            "0",
            "0.00",
            "#,##0.00",
            "@",
            "yyyy-mm-dd",
            "0.00E+00",
            "# ?/?",
            "[h]:mm",
            "_(* #,##0_)",
            "[$-409]0",
            "",
        ] {
            assert_eq!(number(1250.5, format), None, "{format}");
        }
        assert_eq!(text("A7", "@"), None);
        assert_eq!(text("A7", "General"), None);
        assert_eq!(text("A7", "\"SN \"@").as_deref(), Some("SN A7"));
        assert_eq!(text("A7", "0;0;0;\"SN \"@").as_deref(), Some("SN A7"));
    }
}
