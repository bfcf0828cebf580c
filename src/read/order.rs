//! The order in which a page is read. In: words with boxes. Out: blocks of lines in reading order, and where the sheet folds that has two pages on it. For
//! text layers and for recognised pages alike.
//!
//! The page is cut where white space or ruled lines run right through it, across first and then upright (XY-cut). An upright cut is made
//! only where both sides read on their own: a label and its value, or the cells of a table row, share their lines and stay together.

use super::bidi;
use super::compose::Token;
use crate::model::{Rect, median};

/// Blocks of lines of words, in reading order.
pub(super) fn reading_order(tokens: Vec<Token>, rules: &[Rect]) -> Vec<Vec<Vec<Token>>> {
    let mut cut = Cutter { rules, leftward: is_leftward(&tokens), blocks: Vec::new() };
    cut.region(tokens, 0);
    cut.blocks
}

/// Where a sheet folds that has two pages side by side on it: a gutter in the middle of a sheet that lies across, which nothing crosses, between two
/// texts that do not share their lines. `width` and `height` are the sheet's, in points.
pub(super) fn fold(tokens: &[Token], rules: &[Rect], (width, height): (f64, f64)) -> Option<f64> {
    if width < height * ACROSS {
        return None;
    }
    let bands = bands(tokens.iter().map(|t| (t.rect.x0, t.rect.x1)).collect());
    let gutters = bands.windows(2).filter_map(|w| if let [a, b] = w { Some((a.1, b.0)) } else { None });
    // Where lines end early, the gutter reaches far into the left page; the sheet still folds near its middle.
    let middle = |(from, to): (f64, f64)| {
        let (from, to) = (from.max(width * MIDDLE.0), to.min(width * MIDDLE.1));
        (to - from > width * GUTTER).then_some((from, to))
    };
    let (from, to) = gutters.filter_map(middle).max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))?;
    let crossed = rules.iter().any(|r| r.width() > r.height() && r.x0 < from && r.x1 > to);
    let margin = width * GUTTER / 2.0;
    let at = (width / 2.0).max(from + margin).min(to - margin);
    let (left, right): (Vec<Token>, Vec<Token>) = tokens.iter().cloned().partition(|t| t.rect.mid_x() < at);
    let halves = [&left, &right].map(|half| in_lines(half.clone()));
    let pages = halves.iter().all(|lines| lines.len() >= LINES);
    // Two pages of one print share their lines; what runs on in each is no row of a table.
    let apart = reads_apart(&left, &right, false) || halves.iter().all(|lines| runs_on(lines));
    (!crossed && pages && apart).then_some(at)
}

/// Whether most lines are of words that follow each other: the cells of a row stand apart.
fn runs_on(lines: &[Vec<Token>]) -> bool {
    let running = |line: &&Vec<Token>| {
        let mut across: Vec<Rect> = line.iter().map(|t| t.rect).collect();
        across.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        let close = |w: &[Rect]| matches!(w, [a, b] if b.x0 - a.x1 < RUNNING.1 * a.height().max(b.height()));
        across.len() >= RUNNING.0 && across.windows(2).all(close)
    };
    lines.iter().filter(running).count() * 5 >= lines.len() * 3
}

// Figures of two pages on one sheet. They separate such a sheet from a page with two columns, and from a table. Chosen by eye; not measured.

/// A line of running text has so many words, and between them no gap of so many heights.
const RUNNING: (usize, f64) = (5, 1.5);
/// A sheet lies across when it is so many times as wide as high.
const ACROSS: f64 = 1.2;
/// The fold lies between these shares of the width.
const MIDDLE: (f64, f64) = (0.42, 0.58);
/// The margins along it take at least such a share of the width.
const GUTTER: f64 = 0.035;
/// Each page has so many lines.
const LINES: usize = 5;

// Figures of the cuts, in heights of the words about. They separate blocks from lines, and columns from cells of a row. Chosen by eye; not measured.

/// A gap between lines that is wider than this parts blocks; a gutter that is wider parts columns.
const GAP: (f64, f64) = (0.9, 1.2);
/// A rule belongs to the gap between two lines where it lies no farther inside them, and to a gutter within so many points.
const RULE: (f64, f64) = (0.3, 2.0);
/// A rule parts what it spans so much of, across and upright.
const SPANS: (f64, f64) = (0.8, 0.7);
/// A ruled gap goes before any that is not: so many points before.
const RULED: f64 = 1000.0;
/// Two sides read on their own where less than this share of their lines stand on one level, with and without a rule between them.
const ALIGNED: (f64, f64) = (0.75, 0.5);
/// Running text has so many lines; two thirds of them have so many words and end within such a share of the width from the edge.
const PROSE: (usize, usize, f64) = (4, 4, 0.15);
/// Lines are on one level where their feet differ by less than this share of the lower one's height; a word is on a line of which it shares this much.
const LEVEL: (f64, f64) = (0.5, 0.55);
/// No region is cut more often: deeper ones are a drawing.
const DEEPEST: usize = 40;

/// Blocks in reading order of a sheet that folds there, one page after the other.
pub(super) fn of_two(tokens: Vec<Token>, rules: &[Rect], fold: Option<f64>) -> Vec<Vec<Vec<Token>>> {
    let Some(at) = fold else { return reading_order(tokens, rules) };
    let leftward = is_leftward(&tokens);
    let (left, right): (Vec<Token>, Vec<Token>) = tokens.into_iter().partition(|t| t.rect.mid_x() < at);
    let (first, second) = if leftward { (right, left) } else { (left, right) };
    let mut blocks = reading_order(first, rules);
    blocks.extend(reading_order(second, rules));
    blocks
}

/// Whether most words run from right to left.
fn is_leftward(tokens: &[Token]) -> bool {
    tokens.iter().filter(|t| bidi::of_word(&t.text) == bidi::Direction::Left).count() * 2 > tokens.len()
}

struct Cutter<'r> {
    rules: &'r [Rect],
    leftward: bool,
    blocks: Vec<Vec<Vec<Token>>>,
}

impl Cutter<'_> {
    fn region(&mut self, tokens: Vec<Token>, depth: usize) {
        if tokens.is_empty() {
            return;
        }
        if depth < DEEPEST {
            if let Some((above, below)) = self.cut_across(&tokens) {
                self.region(above, depth + 1);
                self.region(below, depth + 1);
                return;
            }
            if let Some((left, right)) = self.cut_upright(&tokens) {
                let (first, second) = if self.leftward { (right, left) } else { (left, right) };
                self.region(first, depth + 1);
                self.region(second, depth + 1);
                return;
            }
        }
        self.blocks.push(in_lines(tokens));
    }

    /// A cut from left to right: at a rule that spans the region, or at the widest gap between lines that is clearly wider than usual.
    fn cut_across(&self, tokens: &[Token]) -> Option<(Vec<Token>, Vec<Token>)> {
        let around = Rect::around(tokens.iter().map(|t| &t.rect))?;
        let bands = bands(tokens.iter().map(|t| (t.rect.y0, t.rect.y1)).collect());
        let height = median_height(tokens);
        let mut best: Option<(f64, f64)> = None;
        for pair in bands.windows(2) {
            let [above, below] = pair else { continue };
            let (gap, at) = (below.0 - above.1, f64::midpoint(below.0, above.1));
            let ruled = self.rules.iter().any(|r| {
                r.width() > r.height()
                    && r.mid_y() > above.1 - height * RULE.0
                    && r.mid_y() < below.0 + height * RULE.0
                    && r.overlap_x(&around) > around.width() * SPANS.0
            });
            let weight = gap + if ruled { RULED } else { 0.0 };
            if (ruled || gap > height * GAP.0) && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, at));
            }
        }
        let (_, at) = best?;
        Some(tokens.iter().cloned().partition(|t| t.rect.mid_y() < at))
    }

    /// A cut from top to bottom: at the gutter with the best reason, if the two sides read on their own.
    fn cut_upright(&self, tokens: &[Token]) -> Option<(Vec<Token>, Vec<Token>)> {
        let around = Rect::around(tokens.iter().map(|t| &t.rect))?;
        let height = median_height(tokens);
        let bands = bands(tokens.iter().map(|t| (t.rect.x0, t.rect.x1)).collect());
        let mut gutters: Vec<(f64, f64, bool)> = Vec::new();
        for pair in bands.windows(2) {
            let [left, right] = pair else { continue };
            let gap = right.0 - left.1;
            let ruled = self.rules.iter().any(|r| {
                r.height() > r.width()
                    && r.mid_x() > left.1 - RULE.1
                    && r.mid_x() < right.0 + RULE.1
                    && r.overlap_y(&around) > around.height() * SPANS.1
            });
            if gap > height * GAP.1 || ruled && gap > 0.0 {
                gutters.push((gap + if ruled { RULED } else { 0.0 }, f64::midpoint(left.1, right.0), ruled));
            }
        }
        gutters.sort_by(|a, b| b.0.total_cmp(&a.0));
        for (_, at, ruled) in gutters {
            let (left, right): (Vec<Token>, Vec<Token>) = tokens.iter().cloned().partition(|t| t.rect.mid_x() < at);
            if reads_apart(&left, &right, ruled) {
                return Some((left, right));
            }
        }
        None
    }
}

/// Whether two sides of a gutter are columns or boxes of their own, and not the cells of common lines.
fn reads_apart(left: &[Token], right: &[Token], ruled: bool) -> bool {
    let (l, r) = (in_lines(left.to_vec()), in_lines(right.to_vec()));
    if l.len() < 2 && r.len() < 2 {
        return false;
    }
    let shared = l.iter().filter(|a| r.iter().any(|b| level(a, b))).count();
    #[allow(clippy::cast_precision_loss)]
    let aligned = shared as f64 / l.len().max(r.len()) as f64;
    if prose(&l) && prose(&r) {
        return true;
    }
    if ruled { aligned < ALIGNED.0 } else { aligned < ALIGNED.1 && l.len() > 1 && r.len() > 1 }
}

/// Whether two lines stand on one level.
fn level(a: &[Token], b: &[Token]) -> bool {
    let (Some(a), Some(b)) = (Rect::around(a.iter().map(|t| &t.rect)), Rect::around(b.iter().map(|t| &t.rect))) else {
        return false;
    };
    (a.y1 - b.y1).abs() < a.height().min(b.height()) * LEVEL.0
}

/// Running text fills its column: most lines have several words and end near the edge.
fn prose(lines: &[Vec<Token>]) -> bool {
    let Some(around) = Rect::around(lines.iter().flatten().map(|t| &t.rect)) else { return false };
    if lines.len() < PROSE.0 {
        return false;
    }
    let full = lines.iter().filter(|line| {
        let words = line.len();
        let end = line.iter().map(|t| t.rect.x1).fold(f64::MIN, f64::max);
        words >= PROSE.1 && end > around.x1 - around.width() * PROSE.2
    });
    full.count() * 3 >= lines.len() * 2
}

/// Merges intervals that touch.
fn bands(mut intervals: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    intervals.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut merged: Vec<(f64, f64)> = Vec::new();
    for (start, end) in intervals {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

/// The median height of words.
fn median_height(tokens: &[Token]) -> f64 {
    median(tokens.iter().map(|t| t.rect.height())).unwrap_or(10.0).max(1.0)
}

/// Groups words into lines from top to bottom, each in reading order.
fn in_lines(mut tokens: Vec<Token>) -> Vec<Vec<Token>> {
    tokens.sort_by(|a, b| a.rect.mid_y().total_cmp(&b.rect.mid_y()));
    let mut lines: Vec<(Rect, Vec<Token>)> = Vec::new();
    for token in tokens {
        // The line that shares most of this word's height; a tall word (a stamp, a heading beside small print) starts its own.
        let fits = |rect: &Rect| rect.overlap_y(&token.rect) > rect.height().min(token.rect.height()) * LEVEL.1;
        let recent = lines.iter_mut().rev().take(4);
        match recent
            .filter(|(r, _)| fits(r))
            .max_by(|a, b| a.0.overlap_y(&token.rect).total_cmp(&b.0.overlap_y(&token.rect)))
        {
            Some((rect, line)) => {
                // The line's level is that of its words on average, so that a slightly falling line does not swallow the next one.
                #[allow(clippy::cast_precision_loss)]
                let n = line.len() as f64;
                rect.y0 = (rect.y0 * n + token.rect.y0) / (n + 1.0);
                rect.y1 = (rect.y1 * n + token.rect.y1) / (n + 1.0);
                line.push(token);
            }
            None => lines.push((token.rect, vec![token])),
        }
    }
    lines.sort_by(|a, b| a.0.mid_y().total_cmp(&b.0.mid_y()));
    lines.into_iter().map(|(_, line)| in_order(line)).collect()
}

fn in_order(mut line: Vec<Token>) -> Vec<Token> {
    line.sort_by(|a, b| a.rect.x0.total_cmp(&b.rect.x0));
    bidi::logical(line, |t| bidi::of_word(&t.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, x: f64, y: f64) -> Token {
        #[allow(clippy::cast_precision_loss)]
        let width = text.len() as f64 * 5.0;
        Token { text: text.into(), rect: Rect::new(x, y, x + width, y + 10.0), confidence: 1.0 }
    }

    fn read(tokens: Vec<Token>, rules: &[Rect]) -> String {
        let blocks = reading_order(tokens, rules);
        let line = |l: &Vec<Token>| l.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ");
        blocks.iter().map(|b| b.iter().map(line).collect::<Vec<_>>().join("/")).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_label_stays_with_its_value() {
        let words = vec![
            word("Invoice", 50.0, 10.0),
            word("17", 200.0, 10.0),
            word("Date", 50.0, 23.0),
            word("May", 200.0, 23.0),
        ];
        assert_eq!(read(words, &[]), "Invoice 17/Date May");
    }

    #[test]
    fn boxes_side_by_side_are_read_one_by_one() {
        let words = vec![
            word("Shipper", 50.0, 10.0),
            word("Works", 50.0, 22.0),
            word("Street", 50.0, 34.0),
            word("Town", 50.0, 46.0),
            word("Booking", 300.0, 12.0),
            word("B-77", 300.0, 28.0),
        ];
        let rules = [Rect::new(250.0, 5.0, 251.0, 60.0)];
        assert_eq!(read(words, &rules), "Shipper/Works/Street/Town|Booking/B-77");
    }

    #[test]
    fn a_sheet_with_two_pages_folds_between_them() {
        let page = |x: f64, pitch: f64, lines: i32| {
            (0..lines).flat_map(move |line| {
                let y = 50.0 + pitch * f64::from(line);
                (0..3).map(move |n| word("letters", x + 60.0 * f64::from(n), y))
            })
        };
        let sheet = (842.0, 595.0);
        let letter: Vec<Token> = page(200.0, 17.0, 12).chain(page(480.0, 23.0, 9)).collect();
        let fold = fold(&letter, &[], sheet).unwrap();
        assert!((355.0..480.0).contains(&fold), "{fold}");
        let blocks = of_two(letter.clone(), &[], Some(fold));
        let first: usize = blocks.iter().take_while(|b| b[0][0].rect.x0 < fold).map(Vec::len).sum();
        assert_eq!(first, 12);
        // Rows of a table share their lines, and a rule across the middle holds a sheet together.
        let table: Vec<Token> = page(200.0, 17.0, 12).chain(page(480.0, 17.0, 12)).collect();
        assert_eq!(super::fold(&table, &[], sheet), None);
        // Two pages of one print share theirs too, but their lines run on.
        let prose = |x: f64, gap: f64| {
            (0..72).map(move |n| word("letters", x + gap * f64::from(n % 6), 50.0 + 17.0 * f64::from(n / 6)))
        };
        let width = word("letters", 0.0, 0.0).rect.width();
        let minutes: Vec<Token> = prose(100.0, width + 4.0).chain(prose(480.0, width + 4.0)).collect();
        assert!(super::fold(&minutes, &[], sheet).is_some());
        assert_eq!(super::fold(&letter, &[Rect::new(30.0, 45.0, 800.0, 46.0)], sheet), None);
        assert_eq!(super::fold(&letter, &[], (595.0, 842.0)), None);
    }
}
