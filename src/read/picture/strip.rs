//! A picture of a page in; the strip of it with most text out.

use super::gray::{Gray, ink_level};

/// The strip of about the given height (in inches) in which ink and paper change most often from left to right, as they do in text; black
/// areas and empty paper hardly count.
///
/// Also given back is the row at which it begins.
pub(in crate::read) fn busiest_strip(gray: &Gray, inches: f64, dpi: f64) -> (Gray, u32) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let height = ((inches * dpi) as usize).clamp(1, gray.height.max(1) as usize);
    let level = ink_level(gray);
    let changes: Vec<u32> = (0..gray.height).map(|y| changes(gray.row(y), level)).collect();
    let mut sum: u64 = changes.iter().take(height).map(|n| u64::from(*n)).sum();
    let (mut best, mut at) = (sum, 0);
    for (top, (gone, come)) in changes.iter().zip(changes.iter().skip(height)).enumerate() {
        sum = sum + u64::from(*come) - u64::from(*gone);
        if sum > best {
            (best, at) = (sum, top + 1);
        }
    }
    // Lines are not cut: from where the strip begins and ends on, up and down, the row that fewest letters cross is looked for.
    let near = height / 2;
    let quiet =
        |rows: &mut dyn Iterator<Item = usize>| rows.take(near).min_by_key(|y| changes.get(*y).copied().unwrap_or(0));
    let from = quiet(&mut (0..=at).rev()).unwrap_or(at);
    let to = quiet(&mut (at + height..changes.len())).unwrap_or(at + height);
    let width = gray.width as usize;
    let data = gray.data.get(from * width..to * width).unwrap_or_default().to_vec();
    #[allow(clippy::cast_possible_truncation)]
    let (height, from) = ((to - from) as u32, from as u32);
    (Gray { width: gray.width, height, data }, from)
}

/// How often a row changes between ink and paper. More than a change each five pixels is noise, not letters.
fn changes(row: &[u8], level: u8) -> u32 {
    let mut count = 0;
    let mut before = false;
    for &v in row {
        let ink = v <= level;
        count += u32::from(ink != before);
        before = ink;
    }
    #[allow(clippy::cast_possible_truncation)]
    let most = row.len() as u32 / 5;
    if count > most { 0 } else { count }
}
