//! Splits the bytes of an RTF into brackets, control words and text bytes. It understands none of them.

/// The longest control word that the format has is 32 letters (RTF 1.9.1, "Conventions"); more is noise.
const LONGEST: usize = 32;

/// A piece of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'b> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` or `\word-12`
    Word(&'b str, Option<i32>),
    /// `\*`, `\~` and the like.
    Sign(u8),
    /// A byte of text, as it is or as `\'e9`.
    Byte(u8),
}

/// Goes through the file.
pub(super) struct Tokens<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Tokens<'b> {
    pub(super) fn of(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// What follows a backslash.
    fn control(&mut self) -> Option<Token<'b>> {
        let first = self.peek()?;
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            return Some(match first {
                b'\'' => self.hex().map_or(Token::Sign(b'\''), Token::Byte),
                b'\n' | b'\r' => Token::Word("par", None),
                b'\\' | b'{' | b'}' => Token::Byte(first),
                other => Token::Sign(other),
            });
        }
        let start = self.at;
        while self.at - start < LONGEST && self.peek().is_some_and(|b| b.is_ascii_alphabetic()) {
            self.at += 1;
        }
        let word = self.bytes.get(start..self.at).and_then(|w| std::str::from_utf8(w).ok()).unwrap_or_default();
        let digits = self.at;
        if self.peek() == Some(b'-') && self.bytes.get(self.at + 1).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        while self.at - digits < 11 && self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        let number = self.bytes.get(digits..self.at).and_then(|d| std::str::from_utf8(d).ok());
        let number = number.and_then(|d| d.parse().ok());
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        if word == "bin" {
            // So many raw bytes follow, brackets and all.
            let raw = number.and_then(|n: i32| usize::try_from(n).ok()).unwrap_or_default();
            self.at = self.at.saturating_add(raw).min(self.bytes.len());
        }
        Some(Token::Word(word, number))
    }

    fn hex(&mut self) -> Option<u8> {
        let digits = self.bytes.get(self.at..self.at + 2)?;
        let value = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        self.at += 2;
        Some(value)
    }
}

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Token<'b>> {
        loop {
            let byte = self.peek()?;
            self.at += 1;
            return Some(match byte {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => self.control()?,
                b'\r' | b'\n' | 0 => continue,
                other => Token::Byte(other),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_bytes_are_passed_over() {
        let found: Vec<_> = Tokens::of(b"{\\b1 a\\'e9\\bin3 }}}\\u-10 ?\\*}").collect();
        let wanted = [
            Token::Open,
            Token::Word("b", Some(1)),
            Token::Byte(b'a'),
            Token::Byte(0xE9),
            Token::Word("bin", Some(3)),
            Token::Word("u", Some(-10)),
            Token::Byte(b'?'),
            Token::Sign(b'*'),
            Token::Close,
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn noise_ends() {
        for noise in [b"\\".as_slice(), b"\\'", b"\\'z", b"\\bin99999999999", b"\\u", b"\\-"] {
            assert!(Tokens::of(noise).count() < 4, "{noise:?}");
        }
    }
}
