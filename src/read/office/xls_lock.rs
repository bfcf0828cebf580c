//! Finds out whether an XLS needs a password. The library would take the encrypted bytes of a locked file for
//! damage.

use std::io::{Cursor, Read};

use super::doc_pieces::u16_at;
use super::xls_anew::NAMES;

/// The record that locks what follows (MS-XLS 2.4.117); it stands among the first.
const FILE_PASS: u16 = 0x002F;
const FIRST: usize = 16;

/// More than the first records take: each has at most 8,228 bytes.
const MOST: u64 = 256 << 10;

/// Whether the workbook is locked.
pub(super) fn is_locked(bytes: &[u8]) -> bool {
    let Ok(mut file) = cfb::CompoundFile::open(Cursor::new(bytes)) else { return false };
    let mut records = Vec::new();
    for name in NAMES {
        if let Ok(stream) = file.open_stream(name) {
            // What can be read of a damaged one is enough.
            let _ = stream.take(MOST).read_to_end(&mut records);
            break;
        }
    }
    let mut at = 0;
    for _ in 0..FIRST {
        let (Some(kind), Some(length)) = (u16_at(&records, at), u16_at(&records, at + 2)) else { return false };
        if kind == FILE_PASS {
            return true;
        }
        at += 4 + usize::from(length);
    }
    false
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    #[test]
    fn the_locking_record_is_found() {
        for (kind, locked) in [(0x2F, true), (0x42, false)] {
            let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
            let records = [&[0x09, 0x08, 2, 0, 0, 6][..], &[kind, 0, 2, 0, 0, 0]].concat();
            file.create_stream("/Workbook").unwrap().write_all(&records).unwrap();
            file.flush().unwrap();
            assert_eq!(is_locked(&file.into_inner().into_inner()), locked);
        }
        assert!(!is_locked(b"noise"));
    }
}
