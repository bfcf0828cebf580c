//! Opens archive files (zip, gzip, tar). In: an archive. Out: the files in it, opened in turn. Nothing is written
//! anywhere, and no link is followed.
//!
//! A file is expanded only within the limits. Beyond them, the rest is listed by name, with a grave remark.

use std::io::{Cursor, Read};

use super::{Found, Unpacker};
use crate::model::{PartRole, Remark, Secret};

/// An archive that expands to less than this is never a bomb, whatever its ratio: a page of blanks shrinks a thousandfold.
const HARMLESS: u64 = 16 << 20;

impl Unpacker<'_> {
    /// Opens a zip archive.
    pub(super) fn open_zip(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let mut purse = Purse::of(bytes.len(), &self.limits, self.expanded);
        let mut archive = match zip::ZipArchive::new(Cursor::new(bytes.as_slice())) {
            Ok(archive) => archive,
            Err(error) => {
                self.remark(index, Remark::grave("damaged", format!("the archive cannot be opened: {error}")));
                return;
            }
        };
        let count = archive.len();
        for n in 0..count {
            if !self.room_for_more(index, count - n) {
                break;
            }
            let found = zip_member(&mut archive, n, self.passwords, &mut purse);
            if let Some(found) = found {
                self.add_member(index, depth, found, &mut purse);
            }
        }
    }

    /// Opens a gzip file, which contains one file.
    pub(super) fn open_gzip(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let mut purse = Purse::of(bytes.len(), &self.limits, self.expanded);
        let name = self.parts.get(index).and_then(|p| p.name.as_deref()).map(|n| n.trim_end_matches(".gz").to_owned());
        let mut found = Found { name, ..Found::new(PartRole::Member, Vec::new()) };
        purse.expand(flate2::read::MultiGzDecoder::new(bytes.as_slice()), &mut found);
        self.add_member(index, depth, found, &mut purse);
    }

    /// Opens a tar archive.
    pub(super) fn open_tar(&mut self, index: usize, depth: usize) {
        let bytes = self.take_bytes(index);
        let mut purse = Purse::of(bytes.len(), &self.limits, self.expanded);
        let mut archive = tar::Archive::new(bytes.as_slice());
        let entries = match archive.entries() {
            Ok(entries) => entries,
            Err(error) => {
                return self.remark(index, Remark::grave("damaged", format!("the archive cannot be opened: {error}")));
            }
        };
        for entry in entries {
            let Ok(mut entry) = entry else {
                return self.remark(
                    index,
                    Remark::grave("damaged", "the archive is cut off; the files before the cut were read"),
                );
            };
            if !entry.header().entry_type().is_file() {
                continue;
            }
            if !self.room_for_more(index, 1) {
                return;
            }
            let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
            let mut found = Found { name: Some(name), ..Found::new(PartRole::Member, Vec::new()) };
            purse.expand(&mut entry, &mut found);
            self.add_member(index, depth, found, &mut purse);
        }
    }

    /// Adds a file of a container, and counts its expanded bytes.
    pub(super) fn add_member(&mut self, index: usize, depth: usize, mut found: Found, purse: &mut Purse) {
        self.expanded = purse.spent;
        if let Some(name) = &found.name {
            // Folders inside an archive are usual and no trick; only the way out of it is.
            let climbs = name.split(['/', '\\']).any(|c| c == "..") || name.starts_with('/');
            if !climbs {
                found.name = name.rsplit(['/', '\\']).next().map(str::to_owned);
            }
        }
        self.add(Some(index), depth, found);
        purse.spent = self.expanded;
    }
}

type Zip<'b> = zip::ZipArchive<Cursor<&'b [u8]>>;

fn zip_member(archive: &mut Zip<'_>, n: usize, passwords: &[Secret], purse: &mut Purse) -> Option<Found> {
    let mut found = Found::new(PartRole::Member, Vec::new());
    let mut locked = false;
    if let Ok(raw) = archive.by_index_raw(n) {
        if raw.is_dir() {
            return None;
        }
        found.name = Some(super::zip_name::decoded(raw.name_raw()));
        found.size = Some(raw.size());
        locked = raw.encrypted();
    }
    if locked {
        if !passwords.iter().any(|p| unlocked(archive, n, p, purse, &mut found)) {
            let detail = "this file is locked; ask the sender for the password, and give it with --password or with passwords \
                          under [reading]";
            found.remarks.push(Remark::grave("encrypted", detail));
            found.media_type = Some("application/octet-stream");
        }
        return Some(found);
    }
    match archive.by_index(n) {
        Ok(member) => purse.expand(member, &mut found),
        Err(error) => found.remarks.push(Remark::grave("damaged", format!("this file cannot be read: {error}"))),
    }
    Some(found)
}

/// Takes a locked file out, if the password is right. With the older encryption, one wrong password in 256 passes; the checksum then fails.
fn unlocked(archive: &mut Zip<'_>, n: usize, password: &Secret, purse: &mut Purse, found: &mut Found) -> bool {
    let Ok(member) = archive.by_index_decrypt(n, password.reveal().as_bytes()) else { return false };
    let (mut tried, before) = (Found::new(PartRole::Member, Vec::new()), *purse);
    purse.expand(member, &mut tried);
    if tried.remarks.iter().any(|r| r.code == "damaged") {
        *purse = before;
        return false;
    }
    found.remarks.append(&mut tried.remarks);
    (found.bytes, found.size) = (tried.bytes, tried.size.or(found.size.filter(|_| !found.remarks.is_empty())));
    true
}

/// How much one archive may still expand to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Purse {
    spent: u64,
    most: u64,
    started: u64,
    by_ratio: u64,
}

impl Purse {
    pub(super) fn of(size: usize, limits: &super::Limits, spent: u64) -> Self {
        let by_ratio = (size as u64).saturating_mul(limits.ratio).max(HARMLESS);
        Self { spent, most: limits.expanded, started: spent, by_ratio }
    }

    /// Expands one file, within the limits.
    pub(super) fn expand(&mut self, from: impl Read, found: &mut Found) {
        let left = self.most.saturating_sub(self.spent).min(self.by_ratio.saturating_sub(self.spent - self.started));
        if left == 0 {
            found.remarks.push(self.passed());
            return;
        }
        let mut bytes = Vec::new();
        let outcome = from.take(left + 1).read_to_end(&mut bytes);
        self.spent += bytes.len() as u64;
        if bytes.len() as u64 > left {
            found.remarks.push(self.passed());
            return;
        }
        if let Err(error) = outcome {
            let detail = format!("this file is cut off after {} bytes: {error}", bytes.len());
            found.remarks.push(Remark::grave("damaged", detail));
        }
        found.size = None;
        found.bytes = bytes;
    }

    fn passed(&self) -> Remark {
        let bound = self.most.min(self.by_ratio);
        Remark::grave(
            "too_large",
            format!("the archive has more than {bound} bytes when unpacked; this file was not unpacked"),
        )
    }
}
