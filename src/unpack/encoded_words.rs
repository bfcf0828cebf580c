//! Joins encoded words (RFC 2047) before they are decoded. In: the lines of a head. Out: the same lines, with
//! neighbouring words of one character set and one encoding made one word.
//!
//! The standard forbids to cut a letter of several bytes in two, but many programs cut by bytes. Such halves can only be
//! decoded together.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};

/// Character sets with a state that each word begins anew (RFC 2047, section 3): their words are never joined.
const WITH_STATE: &[&[u8]] = &[b"iso-2022", b"hz-", b"utf-7", b"unicode-1-1-utf-7"];

/// One encoded word: `=?charset?encoding?data?=`.
struct Word<'a> {
    charset: &'a [u8],
    encoding: u8,
    data: &'a [u8],
}

/// The lines with neighbouring words joined; `None` if there is nothing to join.
pub(super) fn joined(lines: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let (mut at, mut copied, mut changed) = (0, 0, false);
    while let Some(start) = next_mark(lines, at) {
        let Some((first, mut end)) = word_at(lines, start) else {
            at = start + 2;
            continue;
        };
        let mut pieces = vec![first.data];
        while let Some((next, after)) = neighbour(lines, end).filter(|(w, _)| w.goes_on(&first)) {
            pieces.push(next.data);
            end = after;
        }
        if pieces.len() > 1
            && let Some(data) = together(&pieces, first.encoding)
        {
            out.extend_from_slice(lines.get(copied..start).unwrap_or_default());
            out.extend_from_slice(&[b"=?", first.charset, b"?", &[first.encoding], b"?", &data, b"?="].concat());
            (copied, changed) = (end, true);
        }
        at = end;
    }
    out.extend_from_slice(lines.get(copied..).unwrap_or_default());
    changed.then_some(out)
}

impl Word<'_> {
    /// Whether this word goes on where the other ends.
    fn goes_on(&self, other: &Word<'_>) -> bool {
        let bare = |set: &[u8]| set.split(|b| *b == b'*').next().unwrap_or_default().to_ascii_lowercase();
        let set = bare(self.charset);
        self.encoding.eq_ignore_ascii_case(&other.encoding)
            && set == bare(other.charset)
            && !WITH_STATE.iter().any(|s| set.starts_with(s))
    }
}

fn next_mark(lines: &[u8], from: usize) -> Option<usize> {
    lines.get(from..)?.windows(2).position(|w| w == b"=?").map(|n| from + n)
}

/// The word that begins here, and where it ends.
fn word_at(lines: &[u8], start: usize) -> Option<(Word<'_>, usize)> {
    let rest = lines.get(start..)?.strip_prefix(b"=?")?;
    let charset = rest.split(|b| *b == b'?').next()?;
    let usable = |b: &u8| b.is_ascii_graphic();
    let encoding = *rest.get(charset.len() + 1)?;
    let data = rest.get(charset.len() + 2..)?.strip_prefix(b"?")?;
    let length = data.windows(2).position(|w| w == b"?=")?;
    let data = data.get(..length)?;
    let sound = !charset.is_empty()
        && charset.iter().all(usable)
        && matches!(encoding, b'B' | b'b' | b'Q' | b'q')
        && data.iter().all(|b| usable(b) && *b != b'?');
    let end = start + 2 + charset.len() + 3 + length + 2;
    sound.then_some((Word { charset, encoding, data }, end))
}

/// The word after this place, if only white space is between.
fn neighbour(lines: &[u8], end: usize) -> Option<(Word<'_>, usize)> {
    let rest = lines.get(end..)?;
    let gap = rest.iter().take_while(|b| b.is_ascii_whitespace()).count();
    // A line that does not begin with white space is another header.
    let breaks = rest.get(..gap)?.iter().rposition(|b| *b == b'\n').is_some_and(|n| n + 1 == gap);
    if gap == 0 || breaks { None } else { word_at(lines, end + gap) }
}

fn together(pieces: &[&[u8]], encoding: u8) -> Option<Vec<u8>> {
    if encoding.eq_ignore_ascii_case(&b'q') {
        return Some(pieces.concat());
    }
    let mut bytes = Vec::new();
    for piece in pieces {
        let bare = piece.iter().rposition(|b| *b != b'=').map_or(0, |n| n + 1);
        bytes.extend(STANDARD_NO_PAD.decode(piece.get(..bare)?).ok()?);
    }
    Some(STANDARD.encode(bytes).into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subject(lines: &str) -> Option<String> {
        let raw = format!("Subject: {lines}\r\nFrom: a@b.example\r\n\r\ntext");
        let joined = joined(raw.as_bytes()).unwrap_or(raw.into_bytes());
        let message = mail_parser::MessageParser::default().parse(&joined)?;
        assert!(message.from().is_some());
        message.subject().map(str::to_owned)
    }

    fn words(text: &[u8], charset: &str, every: usize, quoted: bool) -> String {
        let word = |piece: &[u8]| {
            if quoted {
                let data: String = piece.iter().map(|b| format!("={b:02X}")).collect();
                format!("=?{charset}?Q?{data}?=")
            } else {
                format!("=?{charset}?B?{}?=", STANDARD.encode(piece))
            }
        };
        text.chunks(every).map(word).collect::<Vec<_>>().join("\r\n ")
    }

    #[test]
    fn letters_cut_in_two_are_whole_again() {
        let text = "Απάντηση στο αίτημα – 回复 ÅÄÖ";
        for every in 1..12 {
            for quoted in [false, true] {
                assert_eq!(subject(&words(text.as_bytes(), "utf-8", every, quoted)).as_deref(), Some(text), "{every}");
            }
        }
        let (wide, ..) = encoding_rs::GB18030.encode("关于手枪的回复");
        assert_eq!(subject(&words(&wide, "gb18030", 3, false)).as_deref(), Some("关于手枪的回复"));
    }

    #[test]
    fn words_that_begin_anew_are_left_alone() {
        let (wide, ..) = encoding_rs::ISO_2022_JP.encode("回答");
        let lines = format!("{0}\r\n {0}", words(&wide, "iso-2022-jp", 99, false));
        assert_eq!(joined(lines.as_bytes()), None);
        assert_eq!(subject(&lines).as_deref(), Some("回答回答"));
        // Two sets, and words with text between them.
        assert_eq!(joined(b"=?utf-8?B?w6k=?= =?iso-8859-1?Q?=E9?="), None);
        assert_eq!(joined(b"=?utf-8?B?w6k=?= and =?utf-8?B?w6k=?="), None);
        assert_eq!(joined(b"=?utf-8?B?w6k=?=\r\n=?utf-8?B?w6k=?="), None);
        assert_eq!(joined(b"Subject: =? =?= ?= =?a?"), None);
    }
}
