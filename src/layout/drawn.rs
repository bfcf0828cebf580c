//! A table that a person has drawn a box around. In: the words of a page, and the box. Out: its columns and rows, as far as white space tells them. It knows no caption;
//! what each column holds is said by whoever drew it.

use crate::model::{Rect, Span, Word};

/// A table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Drawn {
    /// The heads of its columns, empty where it has none.
    pub heads: Vec<String>,
    /// Its rows; each has as many cells as there are heads.
    pub rows: Vec<DrawnRow>,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnRow {
    /// What stands in each column.
    pub cells: Vec<String>,
    /// Where the row stands on the page.
    pub place: Rect,
    /// Its place in the page's text.
    pub span: Span,
}

/// The most columns. What has more is not a table that people type.
const MOST_COLUMNS: usize = 24;
/// The most words of a box.
const MOST_WORDS: usize = 20_000;
/// Words nearer than this, in heights of print, are of one phrase. Chosen by eye; not measured.
const PHRASE: f64 = 0.55;
/// White space between columns is at least so wide, in heights of print; in a table of one or two lines, where word spaces may lie above each other by chance,
/// at least the second. Chosen by eye; not measured.
const GUTTER: (f64, f64) = (0.3, 1.2);
/// One line in so many may run across the white space between two columns. Chosen by eye; not measured.
const ACROSS: usize = 8;
/// Steps in which white space is looked for, in heights of print.
const STEP: f64 = 0.1;

/// The table in the box.
pub fn drawn(words: &[Word], area: &Rect) -> Drawn {
    let inside = |r: &Rect| {
        let (x, y) = (f64::midpoint(r.x0, r.x1), f64::midpoint(r.y0, r.y1));
        area.x0 <= x && x <= area.x1 && area.y0 <= y && y <= area.y1
    };
    let found = words.iter().filter_map(|w| Some((w, w.rect.filter(inside)?)));
    let words: Vec<(&Word, Rect)> = found.filter(|(w, _)| !w.text.trim().is_empty()).take(MOST_WORDS).collect();
    let mut heights: Vec<f64> = words.iter().map(|(_, r)| r.y1 - r.y0).filter(|h| *h > 0.0).collect();
    heights.sort_by(f64::total_cmp);
    let Some(&height) = heights.get(heights.len() / 2) else { return Drawn::default() };
    let lines = lines(words, height);
    let borders = borders(&lines, height);
    let split: Vec<DrawnRow> = lines.iter().map(|line| row(line, &borders)).collect();
    rows(split, borders.len() + 1)
}

type Line<'w> = Vec<(&'w Word, Rect)>;

/// The words by lines, each from left to right.
fn lines(mut words: Vec<(&Word, Rect)>, height: f64) -> Vec<Line<'_>> {
    let middle = |r: &Rect| f64::midpoint(r.y0, r.y1);
    words.sort_by(|(_, a), (_, b)| middle(a).total_cmp(&middle(b)));
    let mut lines: Vec<(f64, Line<'_>)> = Vec::new();
    for (word, rect) in words {
        match lines.last_mut() {
            // The line follows its words: that of a page that lies askew rises and falls.
            Some((at, line)) if (middle(&rect) - *at).abs() < 0.5 * height => {
                *at = f64::midpoint(*at, middle(&rect));
                line.push((word, rect));
            }
            _ => lines.push((middle(&rect), vec![(word, rect)])),
        }
    }
    let mut lines: Vec<Line<'_>> = lines.into_iter().map(|(_, line)| line).collect();
    lines.iter_mut().for_each(|line| line.sort_by(|(_, a), (_, b)| a.x0.total_cmp(&b.x0)));
    lines
}

/// Where one column ends and the next begins, from left to right.
fn borders(lines: &[Line<'_>], height: f64) -> Vec<f64> {
    let left = lines.iter().flatten().map(|(_, r)| r.x0).fold(f64::INFINITY, f64::min);
    let right = lines.iter().flatten().map(|(_, r)| r.x1).fold(f64::NEG_INFINITY, f64::max);
    let step = STEP * height;
    let bins = (((right - left) / step).ceil().max(0.0) as usize).min(100_000);
    let bin = |x: f64| (((x - left) / step).max(0.0) as usize).min(bins);
    let mut covered = vec![0_usize; bins];
    for line in lines {
        let mut taken = vec![false; bins];
        let mut end = f64::NEG_INFINITY;
        for (_, rect) in line {
            let from = if rect.x0 - end < PHRASE * height { end } else { rect.x0 };
            taken.iter_mut().take(bin(rect.x1)).skip(bin(from.max(left))).for_each(|t| *t = true);
            end = end.max(rect.x1);
        }
        covered.iter_mut().zip(&taken).filter(|(_, t)| **t).for_each(|(n, _)| *n += 1);
    }
    let few = lines.len() / ACROSS;
    let least = if lines.len() > 2 { GUTTER.0 } else { GUTTER.1 };
    let mut found = Vec::new();
    let mut begin = None;
    for (n, count) in covered.iter().enumerate() {
        match (*count <= few, begin) {
            (true, None) => begin = Some(n),
            (false, Some(from)) => {
                // What stands at the very edge parts nothing.
                if from > 0 && (n - from) as f64 * step >= least * height {
                    found.push(left + f64::midpoint(from as f64, n as f64) * step);
                }
                begin = None;
            }
            _ => {}
        }
    }
    found.truncate(MOST_COLUMNS - 1);
    found
}

/// A line by its columns.
fn row(line: &Line<'_>, borders: &[f64]) -> DrawnRow {
    let mut cells = vec![String::new(); borders.len() + 1];
    let mut place: Option<Rect> = None;
    let (mut start, mut end) = (usize::MAX, 0);
    for (word, rect) in line {
        let column = borders.partition_point(|b| *b < f64::midpoint(rect.x0, rect.x1));
        if let Some(cell) = cells.get_mut(column) {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(word.text.trim());
        }
        place = Some(place.map_or(*rect, |p| p.union(rect)));
        (start, end) = (start.min(word.span.start), end.max(word.span.end));
    }
    DrawnRow { cells, place: place.unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0)), span: Span::new(start.min(end), end) }
}

/// Whether a cell is a figure rather than words.
fn is_figure(cell: &str) -> bool {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits > 0 && digits >= cell.chars().filter(|c| c.is_alphabetic()).count()
}

/// Lines put together: those above the first figures are the heads, and a line without a figure where rows have one goes on with the row above.
fn rows(lines: Vec<DrawnRow>, columns: usize) -> Drawn {
    let cell = |row: &DrawnRow, column: usize| row.cells.get(column).cloned().unwrap_or_default();
    let figures = |column: usize| lines.iter().filter(|l| is_figure(&cell(l, column))).count();
    let words =
        |column: usize| lines.iter().filter(|l| !cell(l, column).is_empty() && !is_figure(&cell(l, column))).count();
    // The column of figures that most lines have tells the rows. A head of one or two lines is words.
    let anchor = (0..columns)
        .filter(|c| figures(*c) > 0 && words(*c) <= figures(*c).max(2))
        .max_by_key(|c| (figures(*c), usize::MAX - c));
    let Some(anchor) = anchor else {
        return Drawn { heads: vec![String::new(); columns], rows: lines };
    };
    let mut heads = vec![String::new(); columns];
    let mut rows: Vec<DrawnRow> = Vec::new();
    for line in lines {
        let begins = is_figure(&cell(&line, anchor));
        match (begins, rows.last_mut()) {
            (true, _) => rows.push(line),
            (false, Some(row)) => {
                row.cells.iter_mut().zip(&line.cells).for_each(|(into, more)| join(into, more));
                row.place = row.place.union(&line.place);
                row.span = Span::new(row.span.start.min(line.span.start), row.span.end.max(line.span.end));
            }
            (false, None) => heads.iter_mut().zip(&line.cells).for_each(|(into, more)| join(into, more)),
        }
    }
    Drawn { heads, rows }
}

fn join(into: &mut String, more: &str) {
    if !into.is_empty() && !more.is_empty() {
        into.push(' ');
    }
    into.push_str(more);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of a fixed pitch: each character 5 wide, 10 high; a line every 14; a blank parts words.
    fn page(lines: &[&str]) -> Vec<Word> {
        let mut words = Vec::new();
        let mut at = 0;
        for (n, line) in (0_u32..).zip(lines) {
            let chars: Vec<char> = line.chars().collect();
            let mut x = 0;
            while x < chars.len() {
                let text: String = chars.iter().skip(x).take_while(|c| **c != ' ').collect();
                if text.is_empty() {
                    x += 1;
                    continue;
                }
                let (length, y) = (text.chars().count(), f64::from(n) * 14.0);
                let left = x as f64 * 5.0;
                let rect = Rect::new(left, y, left + length as f64 * 5.0, y + 10.0);
                words.push(Word { span: Span::new(at, at + length), text, rect: Some(rect), confidence: 1.0 });
                (x, at) = (x + length, at + length + 1);
            }
        }
        words
    }

    fn all() -> Rect {
        Rect::new(-10.0, -10.0, 1000.0, 1000.0)
    }

    #[test]
    fn columns_heads_and_wrapped_rows_are_told_by_white_space_and_figures() {
        let words = page(&[
            "No  Goods              Qty    Serial numbers",
            "1   pistol 9 x 19 mm     12   A-1001 to",
            "    with two magazines        A-1012",
            "2   cartridge          5000",
            "3   holster              12   none",
        ]);
        let table = drawn(&words, &all());
        assert_eq!(table.heads, ["No", "Goods", "Qty", "Serial numbers"]);
        let cells: Vec<Vec<&str>> = table.rows.iter().map(|r| r.cells.iter().map(String::as_str).collect()).collect();
        assert_eq!(
            cells,
            [
                ["1", "pistol 9 x 19 mm with two magazines", "12", "A-1001 to A-1012"],
                ["2", "cartridge", "5000", ""],
                ["3", "holster", "12", "none"],
            ]
        );
        assert!(table.rows[0].place.y1 > 20.0 && table.rows[0].place.y0 < 15.0);
        assert!(table.rows.iter().all(|r| r.span.start < r.span.end));
    }

    #[test]
    fn what_stands_outside_the_box_is_left_out_and_nothing_is_no_table() {
        let words = page(&["10    bolts", "20    nuts", "30    pins"]);
        let table = drawn(&words, &Rect::new(-1.0, 12.0, 500.0, 26.0));
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].cells, ["20", "nuts"]);
        assert_eq!(drawn(&words, &Rect::new(900.0, 900.0, 901.0, 901.0)), Drawn::default());
        assert_eq!(drawn(&[], &all()), Drawn::default());
    }

    #[test]
    fn a_page_that_lies_askew_keeps_its_lines() {
        let mut words = page(&["12    rifles       new", "5     launchers    used", "7     helmets      new"]);
        for word in &mut words {
            let r = word.rect.unwrap();
            let drop = r.x0 * 0.02;
            word.rect = Some(Rect::new(r.x0, r.y0 + drop, r.x1, r.y1 + drop));
        }
        let table = drawn(&words, &all());
        let cells: Vec<Vec<&str>> = table.rows.iter().map(|r| r.cells.iter().map(String::as_str).collect()).collect();
        assert_eq!(cells, [["12", "rifles", "new"], ["5", "launchers", "used"], ["7", "helmets", "new"]]);
    }
}
