//! Opens a 7Z archive. In: its bytes. Out: the files in it. The files of one block are packed together. If a block
//! passes a limit, the rest of the block is listed by name.

use std::collections::HashMap;
use std::io::Cursor;

use sevenz_rust2::{ArchiveReader, EntryDecision, Error, Password};

use super::archive::Purse;
use super::{Found, Unpacker};
use crate::model::{PartRole, Remark};

/// The most memory for unpacking a block, in KiB. 7-Zip's strongest setting fits, and a child has more.
const MEMORY: usize = 256 << 10;

impl Unpacker<'_> {
    /// Opens a 7Z archive, with the first password that fits.
    pub(super) fn open_seven_zip(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let most = self.limits.parts.saturating_sub(self.parts.len());
        let purse = Purse::of(bytes.len(), &self.limits, self.expanded);
        let mut tried = unpacked(&bytes, "", most, purse);
        if tried.is_locked("") {
            let given = self.passwords.iter().map(crate::model::Secret::reveal);
            let opened = given.map(|p| (p, unpacked(&bytes, p, most, purse))).find(|(p, tried)| !tried.is_locked(p));
            tried = opened.map_or(tried, |(_, opened)| opened);
        }
        drop(bytes);
        let Tried { found, left, mut purse, error } = tried;
        // Where members are listed, what keeps them from being read stands with each.
        if let Some(error) = error.filter(|_| found.is_empty()) {
            self.remark(index, told(&error));
        }
        let count = found.len() + left;
        for (n, found) in found.into_iter().enumerate() {
            if !self.room_for_more(index, count - n) {
                return;
            }
            self.add_member(index, depth, found, &mut purse);
        }
        if left > 0 {
            self.room_for_more(index, left);
        }
    }
}

/// The result of unpacking with one password.
struct Tried {
    found: Vec<Found>,
    /// Files beyond those that may be listed.
    left: usize,
    purse: Purse,
    error: Option<Error>,
}

impl Tried {
    /// Whether another password may help. A wrong password sometimes only shows as damaged data.
    fn is_locked(&self, password: &str) -> bool {
        let Some(error) = &self.error else { return false };
        let noise = matches!(error, Error::ChecksumVerificationFailed | Error::NextHeaderCrcMismatch | Error::Io(..));
        matches!(error, Error::PasswordRequired | Error::MaybeBadPassword(_)) || noise && !password.is_empty()
    }
}

fn unpacked(bytes: &[u8], password: &str, most: usize, mut purse: Purse) -> Tried {
    let opened = ArchiveReader::new_with_memory_limit(Cursor::new(bytes), Password::from(password), MEMORY);
    let mut reader = match opened {
        Ok(reader) => reader,
        Err(error) => return Tried { found: Vec::new(), left: 0, purse, error: Some(error) },
    };
    // The members by their names: what the walk below does not reach is listed from here.
    let listed: Vec<(String, u64)> =
        reader.archive().files.iter().filter(|f| !f.is_directory).map(|f| (f.name.clone(), f.size)).collect();
    let mut reached: HashMap<String, usize> = HashMap::new();
    let mut found: Vec<Found> = Vec::new();
    // One after another: the child may start no thread.
    reader.set_thread_count(1);
    let error = reader
        .for_each_entries_with_decision(|entry, stream| {
            if entry.is_directory {
                return Ok(EntryDecision::Continue);
            }
            if found.len() > most {
                return Ok(EntryDecision::Stop);
            }
            let mut member = member(&entry.name, entry.size);
            purse.expand(stream, &mut member);
            let passed = member.remarks.iter().any(|r| r.code == "too_large");
            *reached.entry(entry.name.clone()).or_default() += 1;
            found.push(member);
            Ok(if passed { EntryDecision::SkipBlock } else { EntryDecision::Continue })
        })
        .err();
    let mut left = 0;
    for (name, size) in listed {
        if let Some(count) = reached.get_mut(&name).filter(|count| **count > 0) {
            *count -= 1;
            continue;
        }
        if found.len() > most {
            left += 1;
            continue;
        }
        let mut member = member(&name, size);
        let why = match &error {
            Some(error) => told(error),
            None => {
                Remark::grave("too_large", "it is packed together with a file that is too large; it was not unpacked")
            }
        };
        member.remarks.push(why);
        member.media_type = Some("application/octet-stream");
        found.push(member);
    }
    Tried { found, left, purse, error }
}

fn member(name: &str, size: u64) -> Found {
    Found { name: Some(name.to_owned()), size: Some(size), ..Found::new(PartRole::Member, Vec::new()) }
}

fn told(error: &Error) -> Remark {
    match error {
        Error::PasswordRequired | Error::MaybeBadPassword(_) => Remark::grave(
            "encrypted",
            "the archive is locked; ask the sender for the password, and give it with --password or with passwords under [reading]",
        ),
        Error::MaxMemLimited { max_kb, actaul_kb } => Remark::grave(
            "too_large",
            format!("unpacking it takes {} MiB of memory; the limit is {}", actaul_kb / 1024, max_kb / 1024),
        ),
        Error::UnsupportedCompressionMethod(method) => {
            Remark::grave("unsupported", format!("the archive is packed by {method}, which is not supported"))
        }
        Error::Unsupported(what) => {
            Remark::grave("unsupported", format!("the archive uses {what}, which is not supported"))
        }
        other => Remark::grave("damaged", format!("the archive cannot be unpacked: {other}")),
    }
}
