//! An mbox file (RFC 4155) in, as a stream; its messages out, each with the place where it begins. One message is held at a time.
//!
//! The bytes are the stored ones: a `>From ` that the writing program escaped stays as it is, since programs differ in what they escape
//! (mboxo, mboxrd) and the original must stay what was served.

use std::io::{self, BufRead};

/// The longest message kept whole; what is longer is cut there, so that a file without any `From ` line cannot fill the memory.
const LONGEST: usize = 512 << 20;

/// The messages of an mbox.
pub struct Messages<R> {
    reader: R,
    at: u64,
    /// The `From ` line that was read ahead: the next message begins after it.
    pending: Option<u64>,
    started: bool,
}

/// Splits an mbox. Each item is the offset of the message's first byte (after its `From ` line) and its bytes; an error ends it.
pub fn split<R: BufRead>(reader: R) -> Messages<R> {
    Messages { reader, at: 0, pending: None, started: false }
}

/// Whether a file's first bytes are those of an mbox: a `From ` line with a year, then a header line.
pub fn is_mbox(start: &[u8]) -> bool {
    let mut lines = start.split(|&b| b == b'\n');
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default();
    from_line(first) && second.split(|&b| b == b':').next().is_some_and(|n| !n.is_empty() && n.len() < second.len())
}

/// `From sender date`: the date makes the line one, and not a sentence that begins with "From".
fn from_line(line: &[u8]) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let text = String::from_utf8_lossy(rest);
    let words: Vec<&str> = text.split_whitespace().collect();
    let time = words.iter().any(|w| w.matches(':').count() >= 1 && w.starts_with(|c: char| c.is_ascii_digit()));
    let year = words.iter().any(|w| w.len() == 4 && w.chars().all(|c| c.is_ascii_digit()));
    time && year
}

impl<R: BufRead> Iterator for Messages<R> {
    type Item = io::Result<(u64, Vec<u8>)>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut line = Vec::new();
        let mut bytes: Vec<u8> = Vec::new();
        let mut blank_before = true;
        loop {
            line.clear();
            let read = match (&mut self.reader).take_line(&mut line) {
                Ok(read) => read,
                Err(error) => return Some(Err(error)),
            };
            let begins = self.at;
            self.at += read as u64;
            let new_message = read > 0 && blank_before && from_line(&line);
            if read == 0 || new_message {
                let done = self.pending.take().map(|at| (at, trimmed(std::mem::take(&mut bytes))));
                if new_message {
                    self.pending = Some(begins + read as u64);
                    self.started = true;
                }
                if let Some(message) = done {
                    return Some(Ok(message));
                }
                if read == 0 {
                    return None;
                }
                continue;
            }
            blank_before = line.iter().all(|b| b"\r\n".contains(b));
            if self.pending.is_none() && !blank_before {
                // Text before the first `From ` line is a message too: nothing is dropped.
                self.pending = Some(begins);
            }
            if self.pending.is_some() && bytes.len() < LONGEST {
                bytes.extend_from_slice(&line);
            }
        }
    }
}

/// The empty line before the next `From ` belongs to the mbox, not to the message.
fn trimmed(mut bytes: Vec<u8>) -> Vec<u8> {
    for end in [b"\r\n\r\n".as_slice(), b"\n\n"] {
        if bytes.ends_with(end) {
            bytes.truncate(bytes.len() - end.len() / 2);
            return bytes;
        }
    }
    bytes
}

/// Reading one line, bounded.
trait TakeLine {
    fn take_line(&mut self, into: &mut Vec<u8>) -> io::Result<usize>;
}

impl<R: BufRead> TakeLine for &mut R {
    fn take_line(&mut self, into: &mut Vec<u8>) -> io::Result<usize> {
        // A line longer than this is handed on in pieces; only its first piece can be a `From ` line.
        io::Read::take(&mut **self, 1 << 20).read_until(b'\n', into)
    }
}

#[cfg(test)]
mod tests {
    use super::{is_mbox, split};

    const BOX: &[u8] = b"From a@x.example Mon Aug 17 10:00:00 2015\nSubject: one\n\nFrom here on we ship.\n\nFrom b@x.example Tue Aug 18 10:00:00 2015\r\nSubject: two\r\n\r\ntext\r\n\r\n";

    #[test]
    fn each_message_has_its_place() {
        assert!(is_mbox(BOX));
        let messages: Vec<_> = split(BOX).map(Result::unwrap).collect();
        assert_eq!(messages.len(), 2);
        for (at, bytes) in &messages {
            assert_eq!(&BOX[*at as usize..*at as usize + bytes.len()], bytes.as_slice());
        }
        assert_eq!(messages[0].1, b"Subject: one\n\nFrom here on we ship.\n");
        assert_eq!(messages[1].1, b"Subject: two\r\n\r\ntext\r\n");
    }

    #[test]
    fn a_mail_is_no_mbox() {
        assert!(!is_mbox(b"Received: from a\nSubject: b\n"));
        assert!(!is_mbox(b"From our side we confirm.\nThe rifle: ours.\n"));
    }
}
