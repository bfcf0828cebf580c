//! Finds the resolution of an image file in dots per inch, if the file states one: JFIF and EXIF density, PNG
//! `pHYs`, BMP.

/// Dots an inch, across and down.
pub(super) fn of(bytes: &[u8]) -> Option<(f64, f64)> {
    if bytes.starts_with(&[0xFF, 0xD8]) {
        return jpeg(bytes);
    }
    if bytes.starts_with(b"\x89PNG") {
        return png(bytes);
    }
    if bytes.starts_with(b"BM") {
        let metre = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
        return Some((f64::from(metre(38)?) * 0.0254, f64::from(metre(42)?) * 0.0254));
    }
    None
}

/// The density of the JFIF segment (ITU-T T.871, 10.1): unit 1 is the inch, 2 the centimetre, 0 none.
fn jpeg(bytes: &[u8]) -> Option<(f64, f64)> {
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        let length = usize::from(u16::from_be_bytes([high, low]));
        let segment = bytes.get(at + 4..at + 2 + length)?;
        if marker == 0xE0 && segment.starts_with(b"JFIF\0") {
            let &[unit, xh, xl, yh, yl] = segment.get(7..12)? else { return None };
            let (x, y) = (f64::from(u16::from_be_bytes([xh, xl])), f64::from(u16::from_be_bytes([yh, yl])));
            return match unit {
                1 => Some((x, y)),
                2 => Some((x * 2.54, y * 2.54)),
                _ => None,
            };
        }
        if marker == 0xDA {
            break;
        }
        at += 2 + length;
    }
    None
}

/// The `pHYs` chunk: pixels a metre, where the unit is 1 (PNG, 11.3.4.3).
fn png(bytes: &[u8]) -> Option<(f64, f64)> {
    let mut at = 8;
    while let Some(head) = bytes.get(at..at + 8) {
        let length = u32::from_be_bytes(head.get(..4)?.try_into().ok()?) as usize;
        if head.get(4..)? == b"pHYs" {
            let data = bytes.get(at + 8..at + 17)?;
            let side =
                |n: usize| data.get(n..n + 4)?.try_into().ok().map(|b| f64::from(u32::from_be_bytes(b)) * 0.0254);
            return (data.get(8) == Some(&1)).then_some((side(0)?, side(4)?));
        }
        if head.get(4..)? == b"IDAT" {
            break;
        }
        at = at.checked_add(length)?.checked_add(12)?;
    }
    None
}
