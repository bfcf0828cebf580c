//! Lines and cells. In: pages of words. Out: their lines top to bottom, each with its cells left to right. It knows geometry only, not what words say.

use super::cell::{Cell, Line};
use super::run::Run;
use super::spaced;
use super::stacked;
use crate::model::{Page, Rect, TextSource, Word, median};

/// A column of the grid that stands in for a layout, in its own points; wider than any line of text.
const COLUMN: f64 = 2000.0;
/// A row of that grid.
const ROW: f64 = 12.0;
/// Letters in it are so high: print of ten points on lines of twelve. A convention, as no paper is measured.
const LETTERS: f64 = ROW * 0.8;
/// A character of that grid.
const CHARACTER: f64 = 5.0;

/// A gap wider than this parts two cells, by the height of the words beside it: in a text layer, and where words were recognised, since recognition's boxes
/// hug the letters and the same gap is more of their height. It separates the spaces between words from those between columns. Chosen by eye; not
/// measured.
const GAP: (f64, f64) = (0.85, 1.15);
/// Of two words on one line the higher is not so many times as high as the lower, or not so many times as high as usual: a stamp across several lines is
/// on none of them, a dash beside a word is on its line. Chosen by eye; not measured.
const ALIKE: (f64, f64) = (2.2, 1.8);
/// Two words on one line share so much of the lower one's height, and stand in each other's way by less than this share of a width unless the reader put
/// them side by side. Chosen by eye; not measured.
const SHARED: (f64, f64) = (0.5, 0.5);
/// Two rows are one line where their middles are no farther apart than this share of the usual height. Chosen by eye; not measured.
const LEVEL: f64 = 0.3;
/// An upright rule that parts two words is so many times as high as the left one: less is a letter read as a rule. Chosen by eye; not measured.
const UPRIGHT: f64 = 1.2;
/// A stroke that was read as a letter and is so many times as high as usual is an upright rule. Chosen by eye: printed strokes are up to 1.4 times as high.
const STROKE: f64 = 1.5;
/// Boxes of words reach so far over a rule beside them, in points.
const OVER: f64 = 1.5;
/// Words at one place begin and end within so many points of each other.
const DOUBLE: f64 = 1.0;
/// Of a longer line so many words are compared with a new one: no line of print has as many, and a page that is one endless line takes no endless time.
const CROWD: usize = 500;
/// A word is looked for in so many of the lines found last, from above: more are not open at one height.
const OPEN: usize = 8;

/// Lines and cells of all pages.
pub(super) fn of(pages: &[&Page]) -> (Vec<Line>, Vec<Cell>) {
    let (mut lines, mut cells) = (Vec::new(), Vec::new());
    for (index, page) in pages.iter().copied().enumerate() {
        let rows = if page.words.iter().any(|w| w.rect.is_some()) { drawn(index, page) } else { typed(index, page) };
        for row in rows {
            let first = cells.len();
            let Some(place) = Rect::around(row.iter().map(|c| &c.place)) else { continue };
            cells.extend(row.into_iter().map(|c| Cell { line: lines.len(), ..c }));
            lines.push(Line { page: index, cells: first..cells.len(), place });
        }
    }
    (lines, cells)
}

/// Text without layout: a line a row, `\t` (or a wide stretch of spaces) parts the columns.
fn typed(index: usize, page: &Page) -> Vec<Vec<Cell>> {
    let chars: Vec<char> = page.text.chars().collect();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let (mut row, mut column, mut y, mut end) = (Vec::<Cell>::new(), 0.0, 0.0, 0);
    for word in &page.words {
        let between = chars.get(end..word.span.start).unwrap_or(&[]);
        let breaks = between.iter().filter(|c| **c == '\n').count();
        let tabs = if breaks > 0 {
            between.iter().rev().take_while(|c| **c != '\n').filter(|c| **c == '\t').count()
        } else {
            between.iter().filter(|c| **c == '\t').count()
        };
        if breaks > 0 {
            rows.push(std::mem::take(&mut row));
            y += ROW * breaks.min(4) as f64;
            column = 0.0;
        }
        let wide = between.len() >= 3 && breaks == 0 && tabs == 0;
        column += COLUMN * tabs as f64 + if wide { COLUMN } else { 0.0 };
        end = word.span.end;
        let fresh = breaks > 0 || tabs > 0 || wide;
        match row.last_mut().filter(|_| !fresh) {
            Some(cell) => {
                // A line's end inside a cell parts the lines of the cell, not rows.
                let separator = if between.contains(&'\u{2028}') { '\n' } else { ' ' };
                cell.run.push(separator, &word.text, word.span);
                cell.place.x1 = (cell.place.x0 + CHARACTER * cell.run.len() as f64).min(column + COLUMN - 1.0);
            }
            None => {
                let mut run = Run::new(index);
                run.push(' ', &word.text, word.span);
                let x1 = (column + CHARACTER * run.len() as f64).min(column + COLUMN - 1.0);
                row.push(Cell {
                    line: 0,
                    place: Rect::new(column, y, x1, y + LETTERS),
                    height: LETTERS,
                    rtl: rtl(&run.text),
                    run,
                });
            }
        }
    }
    rows.push(row);
    rows.retain(|r| !r.is_empty());
    rows
}

/// Print that is drawn twice to look bold is read twice: the second of two equal words at one place is left out.
fn without_doubles(words: Vec<(Rect, &Word)>) -> Vec<(Rect, &Word)> {
    let mut kept: Vec<(Rect, &Word)> = Vec::with_capacity(words.len());
    for (rect, word) in words {
        let level = |r: &Rect| (rect.mid_y() - r.mid_y()).abs() < DOUBLE;
        let same = |(r, w): &&(Rect, &Word)| {
            w.text == word.text && (r.x0 - rect.x0).abs() < DOUBLE && (r.x1 - rect.x1).abs() < DOUBLE
        };
        let near = kept.iter().rev().take(CROWD).take_while(|(r, _)| level(r));
        if !near.into_iter().any(|k| same(&k)) {
            kept.push((rect, word));
        }
    }
    kept
}

/// A drawn page: words that share a height are a line, a gap wider than a word's space parts cells.
fn drawn(index: usize, page: &Page) -> Vec<Vec<Cell>> {
    let mut rows: Vec<Vec<(Rect, &Word)>> = Vec::new();
    let mut words: Vec<(Rect, &Word)> = page
        .words
        .iter()
        .filter_map(|w| Some((w.rect?, w)))
        .filter(|(r, w)| r.height() > 0.0 && !w.text.is_empty())
        .collect();
    words.sort_by(|a, b| a.0.mid_y().total_cmp(&b.0.mid_y()));
    let words = without_doubles(words);
    let (words, stacks) = match page.text_source {
        TextSource::TextLayer => stacked::part(words),
        _ => (words, Vec::new()),
    };
    let lettered = words.iter().filter(|(_, w)| w.text.chars().any(char::is_alphanumeric));
    let usual = median(lettered.map(|(r, _)| r.height())).unwrap_or(0.0);
    let stroke = |(r, w): &(Rect, &Word)| {
        page.text_source == TextSource::Ocr
            && r.height() > STROKE * usual
            && w.text.chars().all(|c| matches!(c, '|' | '¦'))
    };
    let (strokes, words): (Vec<_>, Vec<_>) = words.into_iter().partition(stroke);
    let rules: Vec<Rect> = page.rules.iter().copied().chain(strokes.iter().map(|(r, _)| upright(r))).collect();
    for (rect, word) in words {
        let home = rows.iter_mut().rev().take(OPEN).find(|row| shares_line(row, (&rect, word), usual));
        match home {
            Some(row) => row.push((rect, word)),
            None => rows.push(vec![(rect, word)]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.0.x0.total_cmp(&b.0.x0));
    }
    rows.sort_by(|a, b| middle(a).total_cmp(&middle(b)));
    let rows = if page.text_source == TextSource::Ocr { level(rows, usual) } else { rows };
    let (gap, typed) = match page.text_source {
        TextSource::Ocr => (GAP.1, spaced::typewritten(&rows)),
        _ => (GAP.0, None),
    };
    let mut rows: Vec<Vec<Cell>> = rows.into_iter().map(|row| cells(index, row, (gap, typed), &rules)).collect();
    for stack in stacks {
        let Some(top) = stack.first().map(|(r, _)| r.mid_y()) else { continue };
        let glued = stack.into_iter().map(|(rect, word)| (rect, word, true)).collect();
        let below = |row: &Vec<Cell>| row.first().is_some_and(|c| c.place.mid_y() > top);
        let at = rows.iter().position(below).unwrap_or(rows.len());
        rows.insert(at, cell(index, glued).into_iter().collect());
    }
    rows
}

/// Joins rows that stand level and side by side: on a scan a high mark takes its neighbours away from the rest of their line.
fn level(rows: Vec<Vec<(Rect, &Word)>>, usual: f64) -> Vec<Vec<(Rect, &Word)>> {
    let mut out: Vec<Vec<(Rect, &Word)>> = Vec::new();
    for row in rows {
        let side_by_side = |other: &[(Rect, &Word)]| {
            (middle(other) - middle(&row)).abs() < LEVEL * usual
                && other.iter().all(|(a, _)| row.iter().all(|(b, _)| a.x1 <= b.x0 || b.x1 <= a.x0))
        };
        match out.last_mut().filter(|last| side_by_side(last)) {
            Some(last) => {
                last.extend(row);
                last.sort_by(|a, b| a.0.x0.total_cmp(&b.0.x0));
            }
            None => out.push(row),
        }
    }
    out
}

/// The rule that a stroke was: as high as it, in its middle.
fn upright(stroke: &Rect) -> Rect {
    Rect::new(stroke.mid_x(), stroke.y0, stroke.mid_x(), stroke.y1)
}

/// Whether a word belongs on the line: its height overlaps that of its nearest neighbour there by half.
fn shares_line(row: &[(Rect, &Word)], (rect, word): (&Rect, &Word), usual: f64) -> bool {
    let row = row.get(row.len().saturating_sub(CROWD)..).unwrap_or(row);
    let apart = |other: &Rect| (other.x0 - rect.x1).max(rect.x0 - other.x1);
    row.iter().min_by(|a, b| apart(&a.0).total_cmp(&apart(&b.0))).is_some_and(|(near, other)| {
        let (low, high) = (near.height().min(rect.height()), near.height().max(rect.height()));
        let alike = high < ALIKE.0 * low || high < ALIKE.1 * usual;
        // Where the reader has put two words side by side their boxes may reach into each other.
        let (first, second) = if word.span < other.span { (word, *other) } else { (*other, word) };
        let side_by_side = second.span.start <= first.span.end + 1;
        alike
            && near.overlap_y(rect) >= SHARED.0 * low
            && (side_by_side || near.overlap_x(rect) < SHARED.1 * rect.width())
    })
}

fn middle(row: &[(Rect, &Word)]) -> f64 {
    median(row.iter().map(|(r, _)| r.mid_y())).unwrap_or(0.0)
}

/// A word of a line, and whether it goes on with the one before it.
type Piece<'w> = (Rect, &'w Word, bool);

/// Parts a line where the gap is wide or a ruled line stands between.
fn cells(index: usize, row: Vec<(Rect, &Word)>, (gap, typed): (f64, Option<f64>), rules: &[Rect]) -> Vec<Cell> {
    let spaced = spaced::joined(&row);
    let mut found: Vec<Vec<Piece<'_>>> = Vec::new();
    for ((rect, word), goes_on) in row.into_iter().zip(spaced) {
        let joined = found.last().and_then(|c| c.last()).is_some_and(|(last, before, _)| {
            let near = goes_on
                || rect.x0 - last.x1 < gap * last.height().max(rect.height())
                || typed.is_some_and(|width| spaced::goes_on((last, *before), (&rect, word), width));
            near && !ruled_between(last, &rect, rules)
        });
        match found.last_mut().filter(|_| joined) {
            Some(cell) => cell.push((rect, word, goes_on)),
            None => found.push(vec![(rect, word, false)]),
        }
    }
    found.into_iter().filter_map(|words| cell(index, words)).collect()
}

/// Whether an upright rule stands between two neighbours on a line.
fn ruled_between(left: &Rect, right: &Rect, rules: &[Rect]) -> bool {
    let y = f64::midpoint(left.mid_y(), right.mid_y());
    rules.iter().any(|r| {
        r.height() > r.width()
            && r.height() > UPRIGHT * left.height()
            && r.y0 < y
            && r.y1 > y
            && r.mid_x() >= left.x1 - OVER
            && r.mid_x() <= right.x0 + OVER
    })
}

fn cell(index: usize, mut words: Vec<Piece<'_>>) -> Option<Cell> {
    let place = Rect::around(words.iter().map(|(r, ..)| r))?;
    let rtl = words.iter().filter(|(_, w, _)| rtl(&w.text)).count() * 2 > words.len();
    if rtl {
        words.reverse();
    }
    let height = median(words.iter().map(|(r, ..)| r.height())).unwrap_or(0.0);
    let mut run = Run::new(index);
    for (_, word, goes_on) in &words {
        if *goes_on && !rtl { run.glue(&word.text, word.span) } else { run.push(' ', &word.text, word.span) }
    }
    Some(Cell { line: 0, run, place, height, rtl })
}

/// Whether a text is written from right to left: most of its letters are Arabic.
fn rtl(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (all, arabic) =
        letters.fold((0, 0), |(n, a), c| (n + 1, a + usize::from(('\u{0590}'..='\u{08FF}').contains(&c))));
    arabic * 2 > all
}
