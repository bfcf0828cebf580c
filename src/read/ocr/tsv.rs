//! Tesseract's table of words. In: the table. Out: words. The table is parsed and not walked by iterator: an iterator that outlives its engine brings the
//! process down.

use super::word::Recognised;
use crate::read::compose::clean;

/// The words of a TSV: level 5 rows are words, with left, top, width, height, confidence in hundredths and text (tesseract(1), CONFIG FILES).
pub(super) fn words(tsv: &str) -> Vec<Recognised> {
    let mut words: Vec<Recognised> = Vec::new();
    for line in tsv.lines() {
        let columns: Vec<&str> = line.splitn(12, '\t').collect();
        let [level, _, _, _, _, _, left, top, width, height, confidence, text] = columns.as_slice() else { continue };
        let text = clean(text);
        if *level != "5" || text.is_empty() {
            continue;
        }
        let number = |s: &str| s.parse::<f64>().unwrap_or(0.0);
        let (x, y) = (number(left), number(top));
        let area = [x, y, x + number(width), y + number(height)];
        let confidence = confidence.parse::<f32>().unwrap_or(0.0).clamp(0.0, 100.0) / 100.0;
        words.push(Recognised { text, area, confidence });
    }
    join_ideographs(words)
}

/// Chinese is written without spaces; the engine's word breaks there are guesses. Neighbours on a line become one word.
fn join_ideographs(words: Vec<Recognised>) -> Vec<Recognised> {
    let mut joined: Vec<Recognised> = Vec::with_capacity(words.len());
    for word in words {
        if let Some(last) = joined.last_mut()
            && last.text.chars().next_back().is_some_and(ideographic)
            && word.text.chars().next().is_some_and(ideographic)
            && touches(last, &word)
        {
            last.text.push_str(&word.text);
            last.confidence = last.confidence.min(word.confidence);
            last.area = [
                last.area[0].min(word.area[0]),
                last.area[1].min(word.area[1]),
                last.area[2].max(word.area[2]),
                last.area[3].max(word.area[3]),
            ];
            continue;
        }
        joined.push(word);
    }
    joined
}

fn ideographic(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// Two signs stand on one line if their feet differ by less than the first share of their size, and belong together if the gap between them is less than
/// the second. Chosen by eye; not measured.
const BESIDE: (f64, f64) = (0.6, 0.9);

fn touches(a: &Recognised, b: &Recognised) -> bool {
    let size = (a.area[3] - a.area[1]).max(b.area[3] - b.area[1]);
    let level = (a.area[3] - b.area[3]).abs() < size * BESIDE.0;
    let gap = b.area[0] - a.area[2];
    level && gap < size * BESIDE.1 && gap > -size
}
