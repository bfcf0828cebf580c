//! Reads the first block and the tables of a DOC (MS-DOC 2.4 and 2.8). Out: where its text is, and which of it is
//! marked. Every offset is checked against the length of the file.

use encoding_rs::WINDOWS_1252;

/// More pieces, runs or paragraphs than any person has typed.
const MOST: usize = 1_000_000;

/// A single property and its operand's size are told by its code (MS-DOC 2.2.5.1).
const DELETED: u16 = 0x0800;
const INSERTED: u16 = 0x0801;
const VANISH: u16 = 0x083C;
const IN_TABLE: u16 = 0x2416;
const ROW_END: u16 = 0x2417;

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// What the first block of the file tells (MS-DOC 2.5).
#[derive(Debug)]
pub(super) struct Fib {
    pub(super) encrypted: bool,
    /// Word 6 or 95: its text lies in one piece.
    pub(super) old: bool,
    second_table: bool,
    /// How many characters each part of the text has: body, footnotes, headers, (macros), comments, endnotes, boxes, boxes of headers.
    pub(super) lengths: [u32; 8],
    /// Where the old text lies.
    span: (u32, u32),
    pieces: (u32, u32),
    runs: (u32, u32),
    paragraphs: (u32, u32),
}

impl Fib {
    pub(super) fn of(main: &[u8]) -> Option<Self> {
        let (ident, version, flags) = (u16_at(main, 0)?, u16_at(main, 2)?, u16_at(main, 10)?);
        if !matches!(ident, 0xA5EC | 0xA5DC | 0xA697 | 0xA698 | 0xA699) {
            return None;
        }
        let pair = |at| Some((u32_at(main, at)?, u32_at(main, at + 4)?));
        let old = version < 0x00C1;
        let mut fib = Self {
            encrypted: flags & 0x0100 != 0,
            old,
            second_table: flags & 0x0200 != 0,
            lengths: [0; 8],
            span: pair(0x18)?,
            pieces: (0, 0),
            runs: (0, 0),
            paragraphs: (0, 0),
        };
        if old || fib.encrypted {
            return Some(fib);
        }
        for (n, length) in fib.lengths.iter_mut().enumerate() {
            *length = u32_at(main, 0x4C + 4 * n)?;
        }
        (fib.runs, fib.paragraphs, fib.pieces) = (pair(0xFA)?, pair(0x102)?, pair(0x1A2)?);
        Some(fib)
    }

    /// The stream that the tables lie in.
    pub(super) fn table(&self) -> &'static str {
        if self.second_table { "/1Table" } else { "/0Table" }
    }

    /// The text of Word 6 and 95, as it lies.
    pub(super) fn plain(&self, main: &[u8]) -> Option<String> {
        let bytes = main.get(self.span.0 as usize..self.span.1 as usize)?;
        let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
        Some(
            text.replace(['\r', '\u{7}', '\u{c}', '\u{b}'], "\n")
                .replace(|c: char| c < ' ' && c != '\n' && c != '\t', ""),
        )
    }
}

/// A piece of the text: characters that lie together in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// The character that it begins with, and the one behind it.
    pub(super) from: u32,
    pub(super) to: u32,
    /// Where it lies, in bytes.
    pub(super) at: u32,
    /// Whether a character is one byte (Windows-1252) rather than two.
    pub(super) narrow: bool,
}

/// What a run of characters or a paragraph is marked as.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) deleted: bool,
    pub(super) inserted: bool,
    pub(super) hidden: bool,
    pub(super) in_table: bool,
    pub(super) row_end: bool,
}

/// A stretch of the file's bytes that looks so.
type Stretch = (u32, u32, Look);

/// Where the text lies and how it looks.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub(super) list: Vec<Piece>,
    runs: Vec<Stretch>,
    paragraphs: Vec<Stretch>,
}

impl Pieces {
    pub(super) fn of(fib: &Fib, main: &[u8], table: &[u8]) -> Option<Self> {
        let list = pieces(slice(table, fib.pieces)?)?;
        // Without these the text can be read all the same.
        let runs = slice(table, fib.runs).map(|t| looks(t, main, false)).unwrap_or_default();
        let paragraphs = slice(table, fib.paragraphs).map(|t| looks(t, main, true)).unwrap_or_default();
        Some(Self { list, runs, paragraphs })
    }

    /// How the character at that byte looks.
    pub(super) fn look(&self, at: u32) -> Look {
        let find = |list: &[Stretch]| {
            let n = list.partition_point(|(from, _, _)| *from <= at);
            n.checked_sub(1).and_then(|n| list.get(n)).filter(|(_, to, _)| at < *to).map(|(_, _, look)| *look)
        };
        let (run, paragraph) = (find(&self.runs).unwrap_or_default(), find(&self.paragraphs).unwrap_or_default());
        Look { in_table: paragraph.in_table, row_end: paragraph.row_end, ..run }
    }
}

fn slice(table: &[u8], (at, length): (u32, u32)) -> Option<&[u8]> {
    table.get(at as usize..(at as usize).checked_add(length as usize)?)
}

/// The table of pieces (MS-DOC 2.8.35), behind any number of property lists (2.9.38).
fn pieces(mut clx: &[u8]) -> Option<Vec<Piece>> {
    while let Some((1, rest)) = clx.split_first() {
        clx = rest.get(2 + usize::from(u16_at(rest, 0)?)..)?;
    }
    let rest = clx.strip_prefix(&[2])?;
    let plc = rest.get(4..4_usize.checked_add(u32_at(rest, 0)? as usize)?)?;
    let count = plc.len().checked_sub(4)? / 12;
    let mut list = Vec::new();
    for n in 0..count.min(MOST) {
        let place = u32_at(plc, 4 * (count + 1) + 8 * n + 2)?;
        let narrow = place & 0x4000_0000 != 0;
        let at = place & 0x3FFF_FFFF;
        let (from, to) = (u32_at(plc, 4 * n)?, u32_at(plc, 4 * n + 4)?);
        if to < from {
            return None;
        }
        list.push(Piece { from, to, at: if narrow { at / 2 } else { at }, narrow });
    }
    Some(list)
}

/// The looks of runs (MS-DOC 2.9.33) or paragraphs (2.9.175): pages of 512 bytes, each named in a table. Sorted by their place.
fn looks(plc: &[u8], main: &[u8], paragraphs: bool) -> Vec<Stretch> {
    let mut list = Vec::new();
    let count = plc.len().saturating_sub(4) / 8;
    for n in 0..count {
        let Some(number) = u32_at(plc, 4 * (count + 1) + 4 * n) else { break };
        let start = (number & 0x003F_FFFF) as usize * 512;
        let Some(page) = main.get(start..start + 512) else { continue };
        let runs = usize::from(page.last().copied().unwrap_or_default());
        for run in 0..runs {
            if list.len() >= MOST {
                break;
            }
            let stretch = || {
                let (from, to) = (u32_at(page, 4 * run)?, u32_at(page, 4 * run + 4)?);
                let place = 4 * (runs + 1) + if paragraphs { 13 * run } else { run };
                let at = usize::from(*page.get(place)?) * 2;
                Some((from, to, if at == 0 { Look::default() } else { look(properties(page, at, paragraphs)?) }))
            };
            list.extend(stretch());
        }
    }
    list.sort_by_key(|(from, _, _)| *from);
    list
}

/// The list of properties at a place of a page.
fn properties(page: &[u8], at: usize, paragraph: bool) -> Option<&[u8]> {
    let length = usize::from(*page.get(at)?);
    if !paragraph {
        return page.get(at + 1..at + 1 + length);
    }
    // Of paragraphs the length is in words, after a second byte where the first is 0; a style's number stands in front.
    let (start, length) = match length {
        0 => (at + 2, 2 * usize::from(*page.get(at + 1)?)),
        n => (at + 1, 2 * n - 1),
    };
    page.get(start..start + length)?.get(2..)
}

fn look(mut list: &[u8]) -> Look {
    let mut look = Look::default();
    while let Some(code) = u16_at(list, 0) {
        let operand = list.get(2..).unwrap_or_default();
        let first = operand.first().copied().unwrap_or_default();
        let on = first == 1;
        match code {
            DELETED => look.deleted = on,
            INSERTED => look.inserted = on,
            VANISH => look.hidden = on,
            IN_TABLE => look.in_table = on,
            ROW_END => look.row_end = on,
            _ => {}
        }
        let size = match code >> 13 {
            0 | 1 => 1,
            2 | 4 | 5 => 2,
            3 => 4,
            7 => 3,
            // The definition of a table has a length of two bytes, one more than it counts (MS-DOC 2.9.327).
            _ if code == 0xD608 => usize::from(u16_at(operand, 0).unwrap_or_default()) + 1,
            _ => usize::from(first) + 1,
        };
        list = operand.get(size..).unwrap_or_default();
    }
    look
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_gone_through_by_their_sizes() {
        let list = [0x3C, 0x08, 1, 0x43, 0x4A, 24, 0, 0x00, 0x08, 1, 0x01, 0x08, 0];
        let seen = look(&list);
        assert_eq!(seen, Look { hidden: true, deleted: true, ..Look::default() });
        assert_eq!(look(&[0xFF]), Look::default());
        assert_eq!(look(&[0x08, 0xD6, 0xFF, 0xFF]), Look::default());
    }

    #[test]
    fn tables_that_lie_are_refused() {
        assert!(pieces(&[2, 255, 255, 255, 255]).is_none());
        assert!(pieces(&[1, 255, 255]).is_none());
        assert!(pieces(&[]).is_none());
        assert!(Fib::of(&[0xEC, 0xA5]).is_none());
    }
}
