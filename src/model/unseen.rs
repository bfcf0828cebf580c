//! Signs that nobody sees. In: text from outside. Out: the same text, in which such signs are shown by their number. A name such as `invoice[U+202E]fdp.exe`
//! is read as it is, and not as its sender wanted it to look.

use std::borrow::Cow;

/// Whether a sign changes the direction of the text around it (UAX #9), ends a line, or has no width (general category Cf). The joiners U+200C and U+200D are
/// letters' own in Persian and Indic scripts, and the soft hyphen is a hyphen: they stay.
pub fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{061C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// The text with such signs as `[U+202E]`.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let show = |c: char| if is_unseen(c) { format!("[U+{:04X}]", u32::from(c)) } else { c.to_string() };
    Cow::Owned(text.chars().map(show).collect())
}

#[cfg(test)]
mod exam {
    use super::shown;

    #[test]
    fn signs_that_nobody_sees_are_shown() {
        assert_eq!(shown("invoice\u{202E}fdp.exe"), "invoice[U+202E]fdp.exe");
        assert_eq!(shown("a\u{200B}b\u{FEFF}c\u{2066}"), "a[U+200B]b[U+FEFF]c[U+2066]");
        for text in ["plain", "مرحبا بالعالم", "می\u{200C}خواهم", "Jahres\u{AD}bericht", "日本語"]
        {
            assert_eq!(shown(text), text);
        }
    }
}
