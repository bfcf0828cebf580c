//! Reads a list of properties inside of a TNEF (MS-OXTNEF 2.1.3.4). Only the few that we need are returned. Every
//! length is checked against the bytes that are there.

/// Properties by their numbers (MS-OXPROPS).
pub(super) const BODY: u16 = 0x1000;
pub(super) const RTF: u16 = 0x1009;
pub(super) const HTML: u16 = 0x1013;
pub(super) const ATTACHED: u16 = 0x3701;
pub(super) const LONG_NAME: u16 = 0x3707;
pub(super) const NAME: u16 = 0x3704;
pub(super) const SHOWN_NAME: u16 = 0x3001;
pub(super) const MEDIA_TYPE: u16 = 0x370E;

/// Types of values (MS-OXCDATA 2.11.1).
const MANY: u16 = 0x1000;
const TEXT: u16 = 0x001E;
const WIDE_TEXT: u16 = 0x001F;
const OBJECT: u16 = 0x000D;
const BYTES: u16 = 0x0102;

/// The most properties in a list. Real lists have about a hundred.
const MOST: u32 = 10_000;

/// A property with its value's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    pub(super) id: u16,
    kind: u16,
    pub(super) value: Vec<u8>,
}

impl Property {
    /// The value as text; `code_page` is that of narrow text.
    pub(super) fn text(&self, code_page: &'static encoding_rs::Encoding) -> String {
        let encoding = if self.kind == WIDE_TEXT { encoding_rs::UTF_16LE } else { code_page };
        let (text, _) = encoding.decode_without_bom_handling(&self.value);
        text.trim_end_matches('\0').to_owned()
    }

    /// Whether the value is an object, which begins with the number of its kind, rather than plain bytes.
    pub(super) fn is_object(&self) -> bool {
        self.kind == OBJECT
    }
}

/// Bytes that are read from the front.
pub(super) struct Front<'b>(pub(super) &'b [u8]);

impl<'b> Front<'b> {
    pub(super) fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.take(2)?.try_into().ok()?))
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    /// A value of variable length, padded to four bytes.
    fn padded(&mut self) -> Option<&'b [u8]> {
        let length = self.u32()? as usize;
        let value = self.take(length)?;
        // The last one's padding may be missing.
        let _ = self.take(length.wrapping_neg() % 4);
        Some(value)
    }
}

/// The properties, as far as the list goes.
pub(super) fn properties(bytes: &[u8]) -> Vec<Property> {
    let mut front = Front(bytes);
    let count = front.u32().unwrap_or_default().min(MOST);
    (0..count).map_while(|_| property(&mut front)).collect()
}

fn property(front: &mut Front<'_>) -> Option<Property> {
    let (kind, id) = (front.u16()?, front.u16()?);
    if id >= 0x8000 {
        // A property with a name of its own: the number of its family, then a number or a text.
        front.take(16)?;
        if front.u32()? == 0 {
            front.u32()?;
        } else {
            front.padded()?;
        }
    }
    let many = kind & MANY != 0;
    let kind = kind & !MANY;
    let variable = matches!(kind, TEXT | WIDE_TEXT | OBJECT | BYTES);
    let count = if many || variable { front.u32()? } else { 1 };
    let mut value = Vec::new();
    for n in 0..count {
        let one = if variable { front.padded()? } else { front.take(size(kind)?)? };
        if n == 0 {
            value = one.to_vec();
        }
    }
    Some(Property { id, kind, value })
}

/// The size of a value, padded to four bytes; `None` for an unknown type.
fn size(kind: u16) -> Option<usize> {
    match kind {
        0x0001 => Some(0),
        0x0002 | 0x0003 | 0x0004 | 0x000A | 0x000B => Some(4),
        0x0005 | 0x0006 | 0x0007 | 0x0014 | 0x0040 => Some(8),
        0x0048 => Some(16),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_gone_through_by_their_sizes() {
        let list = [
            &[3, 0, 0, 0][..],
            &[0x0B, 0, 0x1B, 0x0E, 1, 0, 0, 0],
            &[0x1E, 0, 0x07, 0x37, 1, 0, 0, 0, 5, 0, 0, 0, b'a', b'.', b'd', b'o', 0, 0, 0, 0],
            &[0x1F, 0, 0x00, 0x10, 1, 0, 0, 0, 4, 0, 0, 0, b'h', 0, b'i', 0],
        ]
        .concat();
        let found = properties(&list);
        assert_eq!(found.iter().map(|p| p.id).collect::<Vec<_>>(), [0x0E1B, LONG_NAME, BODY]);
        assert_eq!(found[1].text(encoding_rs::WINDOWS_1252), "a.do");
        assert_eq!(found[2].text(encoding_rs::WINDOWS_1252), "hi");
    }

    #[test]
    fn lengths_that_lie_end_the_list() {
        for lie in [
            &[255; 4][..],
            &[1, 0, 0, 0, 0x02, 1, 0, 0x10, 255, 255, 255, 255, 255, 255, 255, 255],
            &[1, 0, 0, 0, 0x99, 0, 1, 0],
        ] {
            assert!(properties(lie).is_empty(), "{lie:?}");
        }
    }
}
