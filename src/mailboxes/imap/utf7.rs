//! Names of folders as IMAP sends them: modified UTF-7 (RFC 3501, 5.1.3) and quoted strings.

use std::fmt::Write as _;

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";

/// A folder's name as servers know it.
pub(super) fn encode(name: &str) -> String {
    let mut out = String::new();
    let mut shifted: Vec<u16> = Vec::new();
    for c in name.chars() {
        if (' '..='~').contains(&c) {
            unshift(&mut out, &mut shifted);
            out.push(c);
            if c == '&' {
                out.push('-');
            }
        } else {
            shifted.extend(c.encode_utf16(&mut [0; 2]).iter());
        }
    }
    unshift(&mut out, &mut shifted);
    out
}

fn unshift(out: &mut String, shifted: &mut Vec<u16>) {
    if shifted.is_empty() {
        return;
    }
    out.push('&');
    let (mut bits, mut held) = (0_u32, 0);
    for unit in shifted.drain(..) {
        bits = (bits << 16) | u32::from(unit);
        held += 16;
        while held >= 6 {
            held -= 6;
            out.push(char::from(BASE64[(bits >> held) as usize & 63]));
        }
        bits &= (1 << held) - 1;
    }
    if held > 0 {
        out.push(char::from(BASE64[(bits << (6 - held)) as usize & 63]));
    }
    out.push('-');
}

/// A folder's name as an argument of a command.
pub(super) fn quoted(name: &str) -> String {
    let mut out = String::from("\"");
    for c in encode(name).chars() {
        let _ = if c == '"' || c == '\\' { write!(out, "\\{c}") } else { write!(out, "{c}") };
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{encode, quoted};

    #[test]
    fn names_are_those_of_the_standard() {
        assert_eq!(encode("INBOX"), "INBOX");
        assert_eq!(encode("~peter/mail/台北/日本語"), "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
        assert_eq!(encode("A & B"), "A &- B");
        assert_eq!(encode("Réponses"), "R&AOk-ponses");
        assert_eq!(quoted("a\"b"), "\"a\\\"b\"");
    }
}
