//! The text of a DOC. In: its pieces. Out: its text, part by part, and what is marked in it. Field codes are left out, their results are text.

use encoding_rs::WINDOWS_1252;

use super::doc_pieces::{Fib, Look, Pieces, u16_at};
use super::story::{CELL_BREAK, Mark, Marks};

/// No letter has more characters.
const MOST: u32 = 32 << 20;

/// The parts of the text, in the file's order (MS-DOC 2.4.1), and the order in which they are read; comments are only remarked.
const COMMENTS: usize = 4;
const READ_ORDER: [usize; 6] = [2, 7, 0, 6, 1, 5];

/// Writes the text.
#[derive(Default)]
pub(super) struct Writer {
    /// What the file marks.
    pub(super) marks: Marks,
    /// How many pictures stand in the text.
    pub(super) pictures: usize,
    parts: [String; 8],
    /// For each open field whether its code is still going on; and in how many it is.
    fields: Vec<bool>,
    codes: usize,
    passage: Option<Mark>,
    /// The first half of a character that UTF-16 writes in two.
    half: Option<u16>,
}

impl Writer {
    /// Writes all parts; false where some of the text is not there.
    pub(super) fn write(&mut self, fib: &Fib, pieces: &Pieces, main: &[u8]) -> bool {
        let mut whole = true;
        // Where each part ends, counted in characters.
        let mut end = 0_u32;
        let ends = fib.lengths.map(|length| {
            end = end.saturating_add(length);
            end
        });
        let mut written = 0;
        for piece in &pieces.list {
            let mut at = piece.at;
            for cp in piece.from..piece.to.min(end) {
                let Some(unit) = unit(main, at, piece.narrow) else {
                    whole = false;
                    break;
                };
                written += 1;
                if written > MOST {
                    return false;
                }
                let part = ends.iter().position(|end| cp < *end).unwrap_or_default();
                self.unit(part, unit, pieces.look(at));
                at = at.saturating_add(if piece.narrow { 1 } else { 2 });
            }
        }
        whole
    }

    /// The whole text. Every section repeats its headers; each is given once.
    pub(super) fn finish(mut self) -> String {
        let mut once: Vec<&str> = Vec::new();
        for line in self.parts[2].lines().filter(|l| !l.trim().is_empty()) {
            if !once.contains(&line) {
                once.push(line);
            }
        }
        self.parts[2] = once.join("\n");
        let texts = READ_ORDER.iter().filter_map(|n| self.parts.get(*n)).map(|t| t.trim_matches('\n'));
        let texts: Vec<&str> = texts.filter(|t| !t.trim().is_empty()).collect();
        texts.join("\n\n") + "\n"
    }

    fn unit(&mut self, part: usize, unit: u16, look: Look) {
        match unit {
            0x13 => {
                self.fields.push(true);
                self.codes += 1;
            }
            0x14 => {
                if let Some(code) = self.fields.last_mut() {
                    self.codes -= usize::from(std::mem::take(code));
                }
            }
            0x15 => self.codes -= usize::from(self.fields.pop() == Some(true)),
            _ if self.codes > 0 => {}
            0x01 => self.pictures += 1,
            0x05 if part == COMMENTS => self.marks.open(Mark::Comment, ""),
            0x07 => self.cell(part, look),
            0x0B..=0x0D => self.line(part, look),
            0x1E => self.say(part, '-', look),
            0x09 => self.say(part, if look.in_table { ' ' } else { '\t' }, look),
            0..0x20 => {}
            _ => self.letter(part, unit, look),
        }
    }

    fn letter(&mut self, part: usize, unit: u16, look: Look) {
        match (self.half.take(), unit) {
            (_, 0xD800..=0xDBFF) => self.half = Some(unit),
            (Some(half), 0xDC00..=0xDFFF) => {
                let both = char::decode_utf16([half, unit]).next();
                self.say(part, both.and_then(Result::ok).unwrap_or('\u{FFFD}'), look);
            }
            _ => self.say(part, char::from_u32(unit.into()).unwrap_or('\u{FFFD}'), look),
        }
    }

    fn say(&mut self, part: usize, c: char, look: Look) {
        let mut letter = [0; 4];
        let text: &str = c.encode_utf8(&mut letter);
        if part == COMMENTS {
            return self.marks.say(Mark::Comment, text);
        }
        let mark = match look {
            Look { deleted: true, .. } => Some(Mark::Deleted),
            Look { hidden: true, .. } => Some(Mark::Hidden),
            Look { inserted: true, .. } => Some(Mark::Inserted),
            _ => None,
        };
        if let Some(mark) = mark {
            if self.passage != Some(mark) {
                self.marks.open(mark, "");
            }
            self.marks.say(mark, text);
        }
        self.passage = mark;
        if !look.deleted
            && let Some(out) = self.parts.get_mut(part)
        {
            out.push(c);
        }
    }

    fn line(&mut self, part: usize, look: Look) {
        if part == COMMENTS {
            return self.marks.say(Mark::Comment, " ");
        }
        if !look.deleted
            && let Some(out) = self.parts.get_mut(part)
        {
            out.push(if look.in_table { CELL_BREAK } else { '\n' });
        }
    }

    /// The mark at the end of a cell, or of a row.
    fn cell(&mut self, part: usize, look: Look) {
        let Some(out) = self.parts.get_mut(part) else { return };
        if look.row_end {
            if out.ends_with('\t') {
                out.pop();
            }
            out.push('\n');
        } else {
            out.truncate(out.trim_end_matches([' ', CELL_BREAK]).len());
            out.push('\t');
        }
    }
}

/// The character that lies at a byte, as a unit of UTF-16.
fn unit(main: &[u8], at: u32, narrow: bool) -> Option<u16> {
    if !narrow {
        return u16_at(main, at as usize);
    }
    let byte = [*main.get(at as usize)?];
    if byte[0] < 0x80 {
        return Some(byte[0].into());
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&byte);
    text.encode_utf16().next()
}
