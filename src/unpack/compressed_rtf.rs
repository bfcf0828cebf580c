//! Expands the RTF of Outlook messages (MS-OXRTFCP). It uses a ring dictionary of 4 KiB that begins with common RTF.

use super::tnef_properties::Front;

/// The first content of the dictionary (2.1.2.1).
const FIRST: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbol\
ArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const ROUND: usize = 4096;
const COMPRESSED: u32 = 0x7546_5A4C;
const PLAIN: u32 = 0x414C_454D;

/// A reference of two bytes gives at most 17 bytes, so the result is less than nine times as large.
const MOST_TIMES: usize = 9;

/// The RTF; `None` if the bytes are something else. If they are cut off, what there is.
pub(super) fn expanded(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut front = Front(bytes);
    let (_, size, kind, _) = (front.u32()?, front.u32()? as usize, front.u32()?, front.u32()?);
    match kind {
        PLAIN => Some(front.0.get(..size).unwrap_or(front.0).to_vec()),
        COMPRESSED => Some(undone(front.0, size.min(front.0.len().saturating_mul(MOST_TIMES)))),
        _ => None,
    }
}

fn undone(packed: &[u8], size: usize) -> Vec<u8> {
    let mut dictionary = [0; ROUND];
    for (to, from) in dictionary.iter_mut().zip(FIRST) {
        *to = *from;
    }
    let (mut at, mut out) = (FIRST.len(), Vec::new());
    let mut put = |byte: u8, dictionary: &mut [u8; ROUND], out: &mut Vec<u8>| {
        dictionary[at % ROUND] = byte;
        at = (at + 1) % ROUND;
        out.push(byte);
        at
    };
    let mut bytes = packed.iter().copied();
    let mut end = FIRST.len();
    while let Some(control) = bytes.next() {
        for bit in 0..8 {
            if out.len() >= size {
                return out;
            }
            let Some(first) = bytes.next() else { return out };
            if control & (1 << bit) == 0 {
                end = put(first, &mut dictionary, &mut out);
                continue;
            }
            let Some(second) = bytes.next() else { return out };
            let reference = usize::from(first) << 8 | usize::from(second);
            let (from, length) = (reference >> 4, (reference & 15) + 2);
            if from == end {
                return out;
            }
            for n in 0..length {
                let byte = dictionary[(from + n) % ROUND];
                end = put(byte, &mut dictionary, &mut out);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::expanded;

    #[test]
    fn the_examples_of_the_specification() {
        // MS-OXRTFCP 3.1.1 and 3.1.2.
        let simple = [
            0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0, 0x0a, 0, 0x72, 0x63,
            0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09, 0, 0x20, 0x62, 0x77,
            0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ];
        assert_eq!(expanded(&simple).unwrap(), b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        let crossing = [
            0x1a, 0, 0, 0, 0x1c, 0, 0, 0, 0x4c, 0x5a, 0x46, 0x75, 0xe2, 0xd4, 0x4b, 0x51, 0x41, 0, 0x04, 0x20, 0x57,
            0x58, 0x59, 0x5a, 0x0d, 0x6e, 0x7d, 0x01, 0x0e, 0xb0,
        ];
        assert_eq!(expanded(&crossing).unwrap(), b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
    }

    #[test]
    fn noise_is_none_or_short() {
        assert!(expanded(&[0; 15]).is_none());
        assert!(expanded(&[0; 16]).is_none());
    }
}
