//! Files and folders of files. In: a path. Out: messages, documents, and what is in the mbox files and Maildirs
//! below it.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::found::{Error, Found, children, refused};
use super::{maildir, mbox};
use crate::model::RawMail;

type Walk = Box<dyn Iterator<Item = Result<Found, Error>> + Send>;

/// One file.
pub(super) fn open(path: &Path) -> Walk {
    let mut head = vec![0; 4096];
    let read = File::open(path).and_then(|mut f| {
        let n = f.read(&mut head)?;
        Ok(n)
    });
    match read {
        Err(e) => Box::new(std::iter::once(Err(refused(path)(e)))),
        Ok(n) if mbox::is_one(&head[..n]) => mbox::walk(path),
        Ok(n) => {
            let mail =
                is_mail(&head[..n]) || (n == 0 && path.extension().is_some_and(|e| e.eq_ignore_ascii_case("eml")));
            Box::new(std::iter::once(whole(path, mail)))
        }
    }
}

fn whole(path: &Path, mail: bool) -> Result<Found, Error> {
    let bytes = fs::read(path).map_err(refused(path))?;
    let raw = RawMail { bytes, source: path.display().to_string() };
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(if mail { Found::Mail(raw) } else { Found::Paper { raw, name } })
}

/// Everything below a folder, in the order of names. Hidden files are skipped, and links to folders are not followed.
pub(super) fn walk(folder: &Path) -> impl Iterator<Item = Result<Found, Error>> + Send + use<> {
    let mut waiting: VecDeque<PathBuf> = VecDeque::from([folder.to_owned()]);
    let mut inner: Option<Walk> = None;
    std::iter::from_fn(move || {
        loop {
            if let Some(next) = inner.as_mut().and_then(Iterator::next) {
                return Some(next);
            }
            inner = None;
            let path = waiting.pop_front()?;
            if !path.is_dir() {
                inner = Some(open(&path));
            } else if maildir::is_one(&path) {
                inner = Some(Box::new(maildir::walk(&path)));
            } else {
                match children(&path) {
                    Ok(found) => found.into_iter().rev().for_each(|p| waiting.push_front(p)),
                    Err(e) => return Some(Err(e)),
                }
            }
        }
    })
}

/// Whether bytes begin like a message (RFC 5322): with header fields, one of them a known mail header.
fn is_mail(head: &[u8]) -> bool {
    const KNOWN: &[&str] = &[
        "return-path",
        "received",
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "delivered-to",
        "reply-to",
        "cc",
        "in-reply-to",
        "references",
        "content-type",
        "x-original-to",
        "authentication-results",
        "dkim-signature",
        "envelope-to",
    ];
    let mut known = 0;
    for line in head.split(|b| *b == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() || known > 1 {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        let Some(colon) = line.iter().position(|b| *b == b':') else {
            break;
        };
        let name = &line[..colon];
        if name.is_empty() || !name.iter().all(|b| b.is_ascii_graphic()) {
            return false;
        }
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        known += usize::from(KNOWN.contains(&name.as_str()));
    }
    known > 1 || (known == 1 && head.windows(2).any(|w| w == b"\n\n" || w == b"\n\r"))
}

#[cfg(test)]
mod tests {
    use super::is_mail;

    #[test]
    fn a_message_is_told_by_its_head() {
        assert!(is_mail(b"Return-Path: <a@b.example>\nReceived: from x\n by y\nSubject: z\n\nbody"));
        assert!(is_mail(b"From: a@b.example\r\n\r\nbody"));
        assert!(!is_mail(b"Note: this is a text\nwith lines\n"));
        assert!(!is_mail(b"%PDF-1.7\n"));
        assert!(!is_mail(b""));
    }
}
