//! Takes uuencoded files (POSIX.1-2017, `uuencode`) out of the text of a plain mail, as mail programs without MIME
//! write them. Out: the files, and the text without them. A line that only looks like the beginning of a file stays
//! text.

use super::Found;
use crate::model::{PartRole, Remark};

/// Takes the files out of the text.
pub(super) fn take(text: &mut Vec<u8>) -> Vec<Found> {
    let mut found = Vec::new();
    if !text.starts_with(b"begin ") && super::sniff::find(text, b"\nbegin ").is_none() {
        return found;
    }
    let mut kept = Vec::with_capacity(text.len());
    let mut lines = text.split_inclusive(|&b| b == b'\n').peekable();
    while let Some(line) = lines.next() {
        let name = begin(line).filter(|_| lines.peek().is_some_and(|next| is_first(next)));
        let Some(name) = name else {
            kept.extend_from_slice(line);
            continue;
        };
        let mut file = Found { name: Some(name), ..Found::new(PartRole::Attachment, Vec::new()) };
        let mut ended = false;
        while let Some(line) = lines.peek() {
            if line.trim_ascii() == b"end" {
                ended = true;
                lines.next();
                break;
            }
            let Some(bytes) = decoded(line) else { break };
            file.bytes.extend(bytes);
            lines.next();
        }
        if !ended {
            let detail =
                format!("the uuencoded file is cut off after {} bytes; these bytes were kept", file.bytes.len());
            file.remarks.push(Remark::grave("damaged", detail));
        }
        found.push(file);
    }
    if !found.is_empty() {
        *text = kept;
    }
    found
}

/// `begin 644 name`: three or four octal digits of rights, then the name.
fn begin(line: &[u8]) -> Option<String> {
    let rest = line.strip_prefix(b"begin ")?;
    let digits = rest.iter().take_while(|b| (b'0'..=b'7').contains(b)).count();
    let name = rest.get(digits..)?.strip_prefix(b" ")?.trim_ascii();
    ((3..=4).contains(&digits) && !name.is_empty()).then(|| super::charset::decode_unlabelled(name))
}

/// Whether a line can be the first line of a file: data of the stated length, or the end of an empty file.
fn is_first(line: &[u8]) -> bool {
    let line = line.trim_ascii_end();
    let full = line.first().is_some_and(|b| line.len() == 1 + usize::from(b.wrapping_sub(32) & 63).div_ceil(3) * 4);
    line == b"`" || full && decoded(line).is_some_and(|b| !b.is_empty())
}

/// The bytes of a line: their number, then four characters for each three bytes. Spaces at the end may be lost.
fn decoded(line: &[u8]) -> Option<Vec<u8>> {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let Some((first, rest)) = line.split_first() else { return Some(Vec::new()) };
    if !line.iter().all(|b| (b' '..=b'`').contains(b)) {
        return None;
    }
    let six = |b: u8| u32::from(b.wrapping_sub(32) & 63);
    let count = six(*first) as usize;
    // Some programs add a check character or a pad.
    if rest.len() > count.div_ceil(3) * 4 + 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(count + 2);
    for n in 0..count.div_ceil(3) {
        let word = (0..4).fold(0, |word, i| word << 6 | six(rest.get(4 * n + i).copied().unwrap_or(b' ')));
        let [_, a, b, c] = word.to_be_bytes();
        bytes.extend([a, b, c]);
    }
    bytes.truncate(count);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_taken_out_and_the_text_stays() {
        let mut text = b"Dear Sirs,\r\nbegin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\nYours\r\n".to_vec();
        let found = take(&mut text);
        assert_eq!(text, b"Dear Sirs,\r\nYours\r\n");
        assert_eq!((found[0].name.as_deref(), found[0].bytes.as_slice()), (Some("cat.txt"), b"Cat".as_slice()));
        assert!(found[0].remarks.is_empty());
    }

    #[test]
    fn a_sentence_is_no_file() {
        for sentence in
            ["begin 644 pieces were sent\nand more\n", "we\nbegin 12 rifles\n#0V%T\n", "begin 644 x", "begin 644 x\n\n"]
        {
            let mut text = sentence.as_bytes().to_vec();
            assert!(take(&mut text).is_empty(), "{sentence}");
            assert_eq!(text, sentence.as_bytes());
        }
    }

    #[test]
    fn one_that_breaks_off_is_kept_and_named() {
        let mut text = b"begin 644 cat.txt\n#0V%T\nno line of it\n".to_vec();
        let found = take(&mut text);
        assert_eq!(found[0].bytes, b"Cat");
        assert_eq!(found[0].remarks[0].code, "damaged");
        assert_eq!(text, b"no line of it\n");
    }
}
