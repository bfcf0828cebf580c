//! Removes the word list from a Tesseract model. Debian's model of all Latin languages has 89 MB of words and half a
//! megabyte of network. With the list, an engine uses 270 MB and starts in half a second; without it, 50 MB and at
//! once. Names, codes and numbers are in no list, and a wrong letter is better evidence than a letter that was
//! changed to make a word.

/// The entry of the word list in a `traineddata` file (tesseract, `tessdatamanager.h`: `TESSDATA_LSTM_SYSTEM_DAWG`).
const WORDS: usize = 19;
/// A file has at most so many entries (`TESSDATA_NUM_ENTRIES` is 24).
const MOST: usize = 64;

/// The model without its word list; `None` where the bytes are not of the known shape: a count (i32), as many offsets (i64, -1 for an entry that is
/// not there), the entries. Little-endian.
pub(super) fn without_words(model: &[u8]) -> Option<Vec<u8>> {
    let count = usize::try_from(i32::from_le_bytes(model.get(..4)?.try_into().ok()?)).ok().filter(|n| *n <= MOST)?;
    let head = 4 + 8 * count;
    let offsets: Vec<i64> = model
        .get(4..head)?
        .chunks_exact(8)
        .map(|b| b.try_into().map(i64::from_le_bytes).ok())
        .collect::<Option<_>>()?;
    let mut out = model.get(..4)?.to_vec();
    let mut entries = Vec::new();
    for (n, &offset) in offsets.iter().enumerate() {
        let Some(start) = usize::try_from(offset).ok().filter(|_| n != WORDS) else {
            out.extend((-1_i64).to_le_bytes());
            continue;
        };
        // An entry ends where the next one begins.
        let ends = offsets.iter().filter_map(|o| usize::try_from(*o).ok()).filter(|o| *o > start);
        let end = ends.min().unwrap_or(model.len());
        out.extend(i64::try_from(head + entries.len()).ok()?.to_le_bytes());
        entries.extend_from_slice(model.get(start..end)?);
    }
    out.extend(entries);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_list_goes_and_the_rest_stays() {
        let mut model = 24_i32.to_le_bytes().to_vec();
        let head = 4 + 8 * 24_i64;
        for n in 0..24 {
            let offset = match n {
                17 => head,
                19 => head + 3,
                20 => head + 8,
                _ => -1,
            };
            model.extend(offset.to_le_bytes());
        }
        model.extend(b"networdsnum");
        let lean = without_words(&model).unwrap();
        assert!(lean.ends_with(b"netnum"));
        let offset = |n: usize| i64::from_le_bytes(lean[4 + 8 * n..12 + 8 * n].try_into().unwrap());
        assert_eq!((offset(17), offset(19), offset(20)), (head, -1, head + 3));
        assert_eq!(without_words(b"not a model"), None);
    }
}
