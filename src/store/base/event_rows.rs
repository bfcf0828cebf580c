//! The list of the rows that an event changed. One line for each row: `+` (new), `~` (changed) or `-` (removed), the table, the values of the
//! primary key as a JSON list, and, if the row is there, the SHA-256 of its text ([`super::row_text`]). The event holds the root of the tree of
//! hashes over the lines ([`super::merkle`]), so that one line can be proven without the others. The list is kept compressed (zlib).

use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use super::merkle::{Hash, leaf, root};

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Op {
    /// It is new.
    Added,
    /// It is another than before.
    Changed,
    /// It is gone.
    Removed,
}

impl Op {
    /// As a list has it.
    pub(in crate::store) fn sign(self) -> char {
        match self {
            Self::Added => '+',
            Self::Changed => '~',
            Self::Removed => '-',
        }
    }

    /// What a list has.
    pub(in crate::store) fn of(sign: &str) -> Option<Self> {
        match sign {
            "+" => Some(Self::Added),
            "~" => Some(Self::Changed),
            "-" => Some(Self::Removed),
            _ => None,
        }
    }
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Line {
    pub(in crate::store) op: Op,
    pub(in crate::store) table: String,
    pub(in crate::store) key: String,
    /// The SHA-256 of the row's text; none for a row that is gone.
    pub(in crate::store) digest: Option<Hash>,
}

impl Line {
    /// As it is in the list.
    pub(in crate::store) fn text(&self) -> String {
        let start = format!("{} {} {}", self.op.sign(), self.table, self.key);
        self.digest.map_or_else(|| start.clone(), |d| format!("{start} {}", hex::encode(d)))
    }

    /// Of its text.
    pub(in crate::store) fn of(text: &str) -> Option<Self> {
        let (op, rest) = text.split_once(' ')?;
        let (table, rest) = rest.split_once(' ')?;
        let op = Op::of(op)?;
        if op == Op::Removed {
            return Some(Self { op, table: table.to_owned(), key: rest.to_owned(), digest: None });
        }
        let (key, digest) = rest.rsplit_once(' ')?;
        let mut hash = [0; 32];
        hex::decode_to_slice(digest, &mut hash).ok()?;
        Some(Self { op, table: table.to_owned(), key: key.to_owned(), digest: Some(hash) })
    }
}

/// The root over a list, in hexadecimal: what the event holds.
pub(in crate::store) fn root_of(lines: &[String]) -> String {
    hex::encode(root(&lines.iter().map(|l| leaf(l.as_bytes())).collect::<Vec<_>>()))
}

/// A list as it is kept.
pub(in crate::store) fn packed(lines: &[String]) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::fast());
    // Into memory, which takes everything.
    let done = out.write_all(lines.join("\n").as_bytes()).and_then(|()| out.try_finish());
    debug_assert!(done.is_ok(), "memory takes everything: {done:?}");
    out.finish().unwrap_or_default()
}

/// A list as it was; `None` if it is not one.
pub(in crate::store) fn unpacked(bytes: &[u8]) -> Option<Vec<String>> {
    let mut text = String::new();
    ZlibDecoder::new(bytes).read_to_string(&mut text).ok()?;
    Some(if text.is_empty() { Vec::new() } else { text.split('\n').map(str::to_owned).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_comes_back_as_it_was() {
        let lines = [
            Line { op: Op::Added, table: "a".into(), key: "[\"x y\",1]".into(), digest: Some([7; 32]) },
            Line { op: Op::Changed, table: "b".into(), key: "[2]".into(), digest: Some([8; 32]) },
            Line { op: Op::Removed, table: "c".into(), key: "[\"p q\"]".into(), digest: None },
        ];
        let texts: Vec<String> = lines.iter().map(Line::text).collect();
        let back = unpacked(&packed(&texts)).unwrap();
        assert_eq!(back, texts);
        assert_eq!(back.iter().filter_map(|t| Line::of(t)).collect::<Vec<_>>(), lines);
        assert_eq!(unpacked(&packed(&[])), Some(Vec::new()));
        assert_eq!(unpacked(b"no list"), None);
        assert_eq!(Line::of("? a [1] 00"), None);
    }
}
