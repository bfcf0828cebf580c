//! The bytes of an XLS in; the same workbook in a new compound file out. The library of workbooks follows the chain of sectors (MS-CFB 2.3) of a
//! compound file wherever it leads: a ring fills the memory, a sector beyond the table ends the process. The library of compound files checks each
//! chain, so it opens the foreign file, and the other meets our own. Macros and previews stay behind.

use std::io::{Cursor, Read, Write};

use super::spread::Extent;

/// The streams that hold a workbook: since Excel 97, and before.
pub(super) const NAMES: [&str; 2] = ["/Workbook", "/Book"];

/// The compound file with the workbook alone, and whether cells were left out that lie too far from the others; what is wrong, where it has none that can be read.
pub(super) fn of(bytes: &[u8]) -> Result<(Vec<u8>, bool), String> {
    let mut foreign = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|e| e.to_string())?;
    let name = NAMES.into_iter().find(|name| foreign.is_stream(name)).ok_or("it has no stream \"Workbook\"")?;
    // No stream is longer than its file: the table of sectors may say so.
    let mut records = Vec::new();
    let stream = foreign.open_stream(name).map_err(|e| e.to_string())?;
    stream.take(bytes.len() as u64).read_to_end(&mut records).map_err(|e| e.to_string())?;
    let cut = silence(&mut records);
    let written = |records: &[u8]| {
        let mut own = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
        own.create_stream(name)?.write_all(records)?;
        own.flush()?;
        Ok(own.into_inner().into_inner())
    };
    written(&records).map(|file| (file, cut)).map_err(|e: std::io::Error| e.to_string())
}

/// A record that no reader knows: its bytes stay in their place, because other records say where sheets begin.
const NOTHING: [u8; 2] = [0xFF, 0x7F];

/// Silences the records that make the library take more room than their cells need (MS-XLS 2.4): the announced size of a sheet, and cells far from the others.
/// Returns whether there were such cells.
fn silence(records: &mut [u8]) -> bool {
    let (mut at, mut cut, mut silent) = (0, false, false);
    // A chart stands inside its sheet, with cells of its own.
    let mut extents = vec![Extent::default()];
    while let Some(&[t0, t1, l0, l1]) = records.get(at..at + 4).and_then(|head| head.first_chunk::<4>()) {
        let length = usize::from(u16::from_le_bytes([l0, l1]));
        let body = records.get(at + 4..at + 4 + length).unwrap_or_default();
        let word = |n: usize| Some(u32::from(u16::from_le_bytes([*body.get(n)?, *body.get(n + 1)?])));
        let mut takes = |columns: Option<(u32, u32)>| {
            let (Some(row), Some(columns), Some(extent)) = (word(0), columns, extents.last_mut()) else { return true };
            extent.takes(row, columns)
        };
        let one = word(2).map(|column| (column, column));
        let stays = match u16::from_le_bytes([t0, t1]) {
            // DIMENSIONS
            0x0200 => false,
            // BOF, EOF
            0x0809 => {
                extents.push(Extent::default());
                true
            }
            0x000A => {
                extents.pop();
                extents.is_empty().then(|| extents.push(Extent::default()));
                true
            }
            // NUMBER, LABEL, RSTRING, BOOLERR, RK, LABELSST
            0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD => {
                let fits = takes(one);
                cut |= !fits;
                fits
            }
            // MULRK: a row, the first column, six bytes for each cell, the last column.
            0x00BD => {
                let last = word(2).map(|first| (first, first + u32::from(u16::from_le_bytes([l0, l1])) / 6));
                let fits = takes(last);
                cut |= !fits;
                fits
            }
            // FORMULA, and the STRING that is its value
            0x0006 => {
                let fits = takes(one);
                cut |= !fits;
                silent = !fits;
                fits
            }
            0x0207 => !silent,
            _ => true,
        };
        if !stays && let Some(kind) = records.get_mut(at..at + 2) {
            kind.copy_from_slice(&NOTHING);
        }
        at += 4 + length;
    }
    cut
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
            let (own, cut) = of(&file(records)).unwrap();
            assert!(!cut);
            let mut own = cfb::CompoundFile::open(Cursor::new(own)).unwrap();
            let mut kept = Vec::new();
            own.open_stream("/Workbook").unwrap().read_to_end(&mut kept).unwrap();
            assert_eq!(kept, vec![7; records]);
            assert!(!own.exists("/Preview"));
        }
    }

    /// A sheet of an XLS with a cell in its first place and one where it is told, each a number.
    #[test]
    fn a_cell_far_from_the_others_is_silenced() {
        let record = |kind: u16, body: &[u8]| {
            let mut bytes = kind.to_le_bytes().to_vec();
            bytes.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
            bytes.extend(body);
            bytes
        };
        let number = |row: u16, column: u16| {
            let mut body = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
            body.extend(12.5_f64.to_le_bytes());
            record(0x0203, &body)
        };
        let sheet = |cells: &[Vec<u8>]| {
            let announced = [0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1, 0, 0];
            let begin = [record(0x0809, &[0, 6, 0x10, 0]), record(0x0200, &announced)].concat();
            [begin, cells.concat(), record(0x000A, &[])].concat()
        };
        let near = sheet(&[number(0, 0), number(60_000, 20)]);
        let mut kept = near.clone();
        assert!(!silence(&mut kept));
        let size = record(0x0809, &[0, 6, 0x10, 0]).len();
        assert_eq!(kept[size..size + 2], NOTHING);
        assert_eq!(kept[size + 2..], near[size + 2..]);
        let mut far = sheet(&[number(0, 0), number(65_535, 255), number(3, 3)]);
        let before = far.clone();
        assert!(silence(&mut far));
        assert_eq!(far.len(), before.len());
        let silenced = far.iter().zip(&before).filter(|(a, b)| a != b).count();
        assert!((1..=4).contains(&silenced), "{silenced}");
        // What a record announces beyond the end is no reason to stop with a panic.
        for end in 0..before.len() {
            silence(&mut before[..end].to_vec());
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
                if let Ok((own, _)) = of(&bent) {
                    assert!(own.len() < 2 * whole.len(), "{entry} to {to}: {} bytes", own.len());
                    let _ = <calamine::Xls<_> as calamine::Reader<_>>::new(Cursor::new(own));
                }
            }
        }
    }
}
