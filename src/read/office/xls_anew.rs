//! The bytes of an XLS in; the same workbook in a new compound file out. The library of workbooks follows the chain of sectors (MS-CFB 2.3) of a
//! compound file wherever it leads: a ring fills the memory, a sector beyond the table ends the process. The library of compound files checks each
//! chain, so it opens the foreign file, and the other meets our own. Macros and previews stay behind.

use std::io::{Cursor, Read, Write};

/// The streams that hold a workbook: since Excel 97, and before.
pub(super) const NAMES: [&str; 2] = ["/Workbook", "/Book"];

/// The compound file with the workbook alone; what is wrong, where it has none that can be read.
pub(super) fn of(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut foreign = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|e| e.to_string())?;
    let name = NAMES.into_iter().find(|name| foreign.is_stream(name)).ok_or("it has no stream \"Workbook\"")?;
    // No stream is longer than its file: the table of sectors may say so.
    let mut records = Vec::new();
    let stream = foreign.open_stream(name).map_err(|e| e.to_string())?;
    stream.take(bytes.len() as u64).read_to_end(&mut records).map_err(|e| e.to_string())?;
    let written = |records: &[u8]| {
        let mut own = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
        own.create_stream(name)?.write_all(records)?;
        own.flush()?;
        Ok(own.into_inner().into_inner())
    };
    written(&records).map_err(|e: std::io::Error| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file with a workbook of so many bytes, and with another stream.
    fn file(records: usize) -> Vec<u8> {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/Workbook").unwrap().write_all(&vec![7; records]).unwrap();
        file.create_stream("/Preview").unwrap().write_all(&[9; 5000]).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    #[test]
    fn the_workbook_stays_and_the_rest_does_not() {
        for records in [10, 5000] {
            let own = of(&file(records)).unwrap();
            let mut own = cfb::CompoundFile::open(Cursor::new(own)).unwrap();
            let mut kept = Vec::new();
            own.open_stream("/Workbook").unwrap().read_to_end(&mut kept).unwrap();
            assert_eq!(kept, vec![7; records]);
            assert!(!own.exists("/Preview"));
        }
    }

    /// Each entry of the table of sectors is made to lead to each other one: rings, and chains that leave the table.
    #[test]
    fn a_chain_of_sectors_that_leads_astray_ends() {
        let whole = file(5000);
        let sector = |at: usize| u32::from_le_bytes(whole[at..at + 4].try_into().unwrap()) as usize;
        let table = (sector(76) + 1) * 512;
        for entry in 0..16 {
            for to in (0_u32..16).chain([1 << 20, u32::MAX - 8]) {
                let mut bent = whole.clone();
                bent[table + entry * 4..][..4].copy_from_slice(&to.to_le_bytes());
                if let Ok(own) = of(&bent) {
                    assert!(own.len() < 2 * whole.len(), "{entry} to {to}: {} bytes", own.len());
                    let _ = <calamine::Xls<_> as calamine::Reader<_>>::new(Cursor::new(own));
                }
            }
        }
    }
}
