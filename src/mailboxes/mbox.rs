//! An mbox file: messages one after another, each after a line `From sender date`. In: a path. Out: the messages,
//! one at a time, without their `From ` lines. A line of the text that begins with `From ` is written `>From ` in the
//! file (RFC 4155 and the variant `mboxrd`). That `>` is the file format's and is taken off again, so that what is kept
//! is what was sent.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use super::found::{Error, Found, refused};
use crate::model::RawMail;

/// Whether bytes begin like an mbox: `From `, a sender, a date with a time.
pub(super) fn is_one(head: &[u8]) -> bool {
    let line = head.split(|b| *b == b'\n').next().unwrap_or_default();
    opens_message(line)
}

/// A line that begins a message. A sentence that begins with "From " has no time, so it is not such a line.
fn opens_message(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    let words: Vec<_> = rest.split(u8::is_ascii_whitespace).filter(|w| !w.is_empty()).collect();
    let time = |w: &[u8]| {
        let mut numbers = w.split(|b| *b == b':');
        (2..=3).contains(&numbers.clone().count()) && numbers.all(|n| n.len() == 2 && n.iter().all(u8::is_ascii_digit))
    };
    (4..=9).contains(&words.len()) && words.iter().any(|w| time(w))
}

/// Its messages in their order.
pub(super) fn walk(path: &Path) -> Box<dyn Iterator<Item = Result<Found, Error>> + Send> {
    let path = path.to_owned();
    let mut reader = match File::open(&path) {
        Ok(file) => BufReader::with_capacity(1 << 16, file),
        Err(e) => return Box::new(std::iter::once(Err(refused(&path)(e)))),
    };
    let (mut number, mut done, mut blank) = (0, false, true);
    let mut message: Option<Vec<u8>> = None;
    // Only the text below the head of a message is masked.
    let mut below_head = false;
    let mut line = Vec::new();
    Box::new(std::iter::from_fn(move || {
        while !done {
            line.clear();
            match reader.read_until(b'\n', &mut line) {
                Err(e) => {
                    done = true;
                    return Some(Err(refused(&path)(e)));
                }
                Ok(0) => done = true,
                Ok(_) => {}
            }
            let opens = done || (blank && opens_message(&line));
            blank = line.iter().all(u8::is_ascii_whitespace);
            if !opens {
                below_head |= blank;
                if let Some(bytes) = &mut message {
                    bytes.extend_from_slice(if below_head { unmasked(&line) } else { &line });
                }
                continue;
            }
            below_head = false;
            if let Some(mut bytes) = message.replace(Vec::new()) {
                number += 1;
                strip_blank_line(&mut bytes);
                let source = format!("{} message {number}", path.display());
                return Some(Ok(Found::Mail(RawMail { bytes, source })));
            }
        }
        None
    }))
}

/// A line as it was sent: `>From ` was `From `, and `>>From ` was `>From `.
fn unmasked(line: &[u8]) -> &[u8] {
    let marks = line.iter().take_while(|b| **b == b'>').count();
    match line.split_at_checked(marks) {
        Some((_, rest)) if marks > 0 && rest.starts_with(b"From ") => line.get(1..).unwrap_or_default(),
        _ => line,
    }
}

/// The empty line before the next `From ` belongs to the mbox, not to the message.
fn strip_blank_line(bytes: &mut Vec<u8>) {
    for ending in [&b"\r\n\r\n"[..], b"\n\n"] {
        if bytes.ends_with(ending) {
            bytes.truncate(bytes.len() - ending.len() / 2);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::unmasked;

    #[test]
    fn one_mark_of_the_format_is_taken_off() {
        for (stored, sent) in [
            ("From here on\n", "From here on\n"),
            (">From here on\n", "From here on\n"),
            (">>From here on\n", ">From here on\n"),
            ("> From here on\n", "> From here on\n"),
            (">Fromage\n", ">Fromage\n"),
            (">\n", ">\n"),
        ] {
            assert_eq!(unmasked(stored.as_bytes()), sent.as_bytes());
        }
    }
}
