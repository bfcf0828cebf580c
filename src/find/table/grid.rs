//! The columns of a table as stretches from left to right: between two captions the border stands at an upright rule, else where the fewest
//! words stand. In: heads and the lines below. Out: borders, and the words of a line by column.

use super::head::Head;
use crate::find::sheet::Sheet;
use crate::layout::Cell;
use crate::layout::Run;
use crate::model::{Page, Rect};

// Distances of rules and words in a table. They separate what belongs to one column from what belongs to the next. Chosen by eye; not measured.

/// An upright rule between two captions is at least so high, and begins no farther below them, in heights of a caption.
const RULE: (f64, f64) = (0.8, 3.0);
/// Captions reach over the rule beside them by no more than this, in points.
const OVER: f64 = 2.0;
/// Captions farther apart than this stand on the grid of text without boxes, where columns are 2000 apart and no words stand between.
const GRID: f64 = 1900.0;
/// A border goes through a caption where it would cross the words of more than one line in so many. Chosen by eye; not measured.
const CAPTION: usize = 4;
/// A cell reaches into the next column by such a share of its width, counted up to so many points, without standing in it.
const SLACK: (f64, f64) = (0.15, 20.0);

/// The borders between columns: one fewer than columns, left to right.
pub(super) fn borders(sheet: &Sheet, heads: &[Head], lines: &std::ops::Range<usize>) -> Vec<f64> {
    // Totals below a table often stand in columns of their own.
    let rows = lines.clone().filter(|l| !super::line::is_total(sheet, *l));
    let cells: Vec<&Cell> = rows.flat_map(|l| sheet.cells_of(l)).collect();
    let page = sheet.lines.get(lines.start).and_then(|l| sheet.page(l.page));
    let top = heads.iter().map(|h| h.place.y0).fold(f64::INFINITY, f64::min);
    let words: Vec<Rect> = cells.iter().flat_map(|c| word_places(c, page)).collect();
    // A gap between cells parts columns rather than one between words.
    let whole: Vec<Rect> = cells.iter().filter(|c| printed(&c.run.text)).map(|c| c.place).collect();
    heads
        .windows(2)
        .filter_map(|pair| {
            let (left, right) = (pair.first()?, pair.get(1)?);
            Some(ruled(page, left, right, top).unwrap_or_else(|| {
                // A cell that runs from column to column tells by its words alone.
                let over = |r: &&Rect| r.x0 < left.place.x1 && r.x1 > right.place.x0;
                let words: Vec<Rect> = words.iter().chain(whole.iter().filter(|r| !over(r))).copied().collect();
                valley(&words, left, right, lines.len())
            }))
        })
        .collect()
}

/// An upright rule between two captions.
fn ruled(page: Option<&Page>, left: &Head, right: &Head, top: f64) -> Option<f64> {
    let height = left.place.height();
    page?
        .rules
        .iter()
        .filter(|r| {
            r.height() > r.width()
                && r.height() > RULE.0 * height
                && r.y1 > top
                && r.y0 < left.place.y1.max(right.place.y1) + RULE.1 * height
        })
        .map(Rect::mid_x)
        .find(|x| *x > left.place.x1 - OVER && *x < right.place.x0 + OVER)
}

/// The middle of the widest stretch, between two captions, where the fewest words stand.
fn valley(words: &[Rect], left: &Head, right: &Head, lines: usize) -> f64 {
    let (from, to) = (left.place.mid_x(), right.place.mid_x());
    if to - from > GRID || words.is_empty() {
        return f64::midpoint(left.place.x1, right.place.x0);
    }
    let bins = (to - from).max(1.0) as usize;
    let mut counts = vec![0_usize; bins];
    let heads = [left.place, right.place];
    // The caption of a long table stands for some of its lines.
    let captions = heads.iter().flat_map(|h| std::iter::repeat_n(h, 1 + lines / CAPTION));
    for word in words.iter().chain(captions) {
        let (a, b) = ((word.x0 - from).max(0.0) as usize, (word.x1 - from).min(bins as f64).max(0.0) as usize);
        counts.iter_mut().take(b).skip(a).for_each(|c| *c += 1);
    }
    let least = counts.iter().min().copied().unwrap_or(0);
    let (mut best, mut run) = ((0, 0), 0);
    for (i, c) in counts.iter().enumerate() {
        run = if *c == least { run + 1 } else { 0 };
        if run > best.1 {
            best = (i + 1 - run, run);
        }
    }
    from + best.0 as f64 + best.1 as f64 / 2.0
}

fn word_places(cell: &Cell, page: Option<&Page>) -> Vec<Rect> {
    let Some(page) = page.filter(|p| p.width > 0.0) else { return vec![cell.place] };
    let span = cell.run.span();
    page.words
        .iter()
        .filter(|w| w.span.overlaps(&span) && printed(&w.text))
        .filter_map(|w| w.rect)
        .filter(|r| r.overlap_y(&cell.place) > 0.0 && r.overlap_x(&cell.place) > 0.0)
        .collect()
}

/// Whether the text of lines runs over a border: in several of them one cell stands on both sides, and what stands behind begins at no common edge.
pub(super) fn crossed(sheet: &Sheet, lines: &std::ops::Range<usize>, border: f64) -> bool {
    let page = sheet.lines.get(lines.start).and_then(|l| sheet.page(l.page));
    let ruled =
        page.is_some_and(|p| p.rules.iter().any(|r| r.height() > r.width() && (r.mid_x() - border).abs() < OVER));
    let over = lines
        .clone()
        .filter(|l| !super::line::is_total(sheet, *l))
        .flat_map(|l| sheet.cells_of(l))
        .filter(|c| c.place.x0 < border - OVER && c.place.x1 > border + OVER);
    let behind =
        |c: &Cell| word_places(c, page).iter().map(|w| w.x0).filter(|x| *x >= border).fold(f64::INFINITY, f64::min);
    let edges: Vec<f64> = over.map(behind).filter(|x| x.is_finite()).collect();
    let (first, last) = edges.iter().fold((f64::INFINITY, 0.0_f64), |(a, b), x| (a.min(*x), b.max(*x)));
    edges.len() >= if ruled { CROSSED_RULE } else { CROSSED.0 } && last - first > CROSSED.1
}

/// Text runs over a border where it does in so many lines, and its words behind begin more than so many points apart. Chosen by eye; not measured.
const CROSSED: (usize, f64) = (2, 6.0);

/// A rule between two columns is one of the form, and the goods are typed across it, where so many lines are. Chosen by eye; not measured.
const CROSSED_RULE: usize = 3;

/// Whether a word is more than the trace of a rule or a speck.
fn printed(text: &str) -> bool {
    text.chars().any(|c| c.is_alphanumeric() || "-–—\"'$€£".contains(c))
}

/// The words of one line by column.
pub(super) fn split(sheet: &Sheet, line: usize, borders: &[f64]) -> Vec<Run> {
    let page = sheet.lines.get(line).map_or(0, |l| l.page);
    let mut columns = vec![Run::new(page); borders.len() + 1];
    let of = |x: f64| borders.partition_point(|b| *b <= x);
    for cell in sheet.cells_of(line) {
        let slack = SLACK.0 * cell.place.width().min(SLACK.1);
        let (first, last) = (of(cell.place.x0 + slack), of(cell.place.x1 - slack));
        if first == last || sheet.page(page).is_none_or(|p| p.width == 0.0) {
            let home = if first == last { first } else { of(cell.place.x0 + 1.0) };
            if let Some(c) = columns.get_mut(home) {
                c.append(' ', &cell.run);
            }
            continue;
        }
        for (word, rect) in words(sheet, cell) {
            if let Some(c) = columns.get_mut(of(rect.mid_x())) {
                c.append(' ', &word);
            }
        }
    }
    columns
}

/// The words of a cell, each with its place.
fn words(sheet: &Sheet, cell: &Cell) -> Vec<(Run, Rect)> {
    let Some(page) = sheet.page(cell.run.page) else { return Vec::new() };
    let chars: Vec<char> = cell.run.text.chars().collect();
    let mut found = Vec::new();
    let mut from = 0;
    for i in 0..=chars.len() {
        if chars.get(i).is_none_or(|c| c.is_whitespace()) {
            let word = cell.run.cut(from, i);
            if let Some(rect) = word.place(page).0.filter(|_| !word.is_empty()) {
                found.push((word, rect));
            }
            from = i + 1;
        }
    }
    found
}
