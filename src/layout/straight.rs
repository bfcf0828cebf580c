//! A scan that lies askew, made straight for the finders: lines and columns are sought on it, evidence stays where it stands on the page. In: a page. Out:
//! the same page with its boxes moved, where that is needed.

use crate::model::{Page, Rect, Word};

/// From this slope on (a fifth of a degree) words far apart on one line stand on different heights.
const LEAST: f64 = 0.0035;
/// A slope beyond this (four degrees) is no scan's.
const MOST: f64 = 0.07;
/// Lines so long, in points, tell the slope.
const LONG: f64 = 90.0;
/// So many of them are needed.
const ENOUGH: usize = 4;

/// The page made straight, and of two pages side by side on a sheet the second put below the first; `None` where nothing is to be done.
pub(super) fn of(page: &Page) -> Option<Page> {
    let straight = unslanted(page);
    let Some(fold) = page.fold else { return straight };
    let straight = straight.as_ref().unwrap_or(page);
    let below = moved(straight, |r| {
        if r.mid_x() < fold { *r } else { Rect::new(r.x0 - fold, r.y0 + page.height, r.x1 - fold, r.y1 + page.height) }
    });
    Some(Page { width: fold.max(page.width - fold), height: page.height * 2.0, ..below })
}

fn unslanted(page: &Page) -> Option<Page> {
    if let Some(projection) = page.photographed {
        let back = projection.inverse();
        return Some(moved(page, |r| back.rect(r)));
    }
    let slope = slope(page).filter(|s| (LEAST..MOST).contains(&s.abs()))?;
    let (x, y) = (page.width / 2.0, page.height / 2.0);
    Some(moved(page, |r| {
        let (dx, dy) = (slope * (r.mid_y() - y), -slope * (r.mid_x() - x));
        Rect::new(r.x0 + dx, r.y0 + dy, r.x1 + dx, r.y1 + dy)
    }))
}

fn moved(page: &Page, to: impl Fn(&Rect) -> Rect) -> Page {
    let mut straight = page.clone();
    for word in &mut straight.words {
        word.rect = word.rect.as_ref().map(&to);
    }
    straight.rules = page.rules.iter().map(&to).collect();
    straight
}

/// By how much the page's lines fall to the right: the middle of what its long lines show. Who read the page has put its words in lines.
fn slope(page: &Page) -> Option<f64> {
    let breaks: Vec<usize> = page.text.chars().enumerate().filter(|(_, c)| *c == '\n').map(|(at, _)| at).collect();
    let mut slopes: Vec<f64> = Vec::new();
    for line in page.words.chunk_by(|a, b| {
        breaks.partition_point(|at| *at < a.span.start) == breaks.partition_point(|at| *at < b.span.start)
    }) {
        slopes.extend(of_line(line));
    }
    slopes.sort_by(f64::total_cmp);
    (slopes.len() >= ENOUGH).then(|| slopes.get(slopes.len() / 2).copied()).flatten()
}

/// The slope of the straight line through the middles of a line's words (least squares); words much taller than the others are left out.
#[allow(clippy::cast_precision_loss, reason = "counts of words")]
fn of_line(words: &[Word]) -> Option<f64> {
    let mut rects: Vec<&Rect> = words.iter().filter_map(|w| w.rect.as_ref()).filter(|r| r.height() > 0.0).collect();
    rects.sort_by(|a, b| a.height().total_cmp(&b.height()));
    let usual = rects.get(rects.len() / 2)?.height();
    rects.retain(|r| r.height() < 1.6 * usual && r.height() > 0.5 * usual);
    let least = rects.iter().map(|r| r.x0).fold(f64::INFINITY, f64::min);
    let most = rects.iter().map(|r| r.x1).fold(f64::NEG_INFINITY, f64::max);
    if rects.len() < 3 || most - least < LONG {
        return None;
    }
    let n = rects.len() as f64;
    let (mx, my) = (rects.iter().map(|r| r.mid_x()).sum::<f64>() / n, rects.iter().map(|r| r.y1).sum::<f64>() / n);
    let (over, under) = rects.iter().fold((0.0, 0.0), |(over, under), r| {
        let dx = r.mid_x() - mx;
        (over + dx * (r.y1 - my), under + dx * dx)
    });
    (under > 0.0).then(|| over / under)
}

#[cfg(test)]
mod exam {
    use super::*;
    use crate::model::{Span, TextSource};

    #[test]
    fn a_slanted_page_is_made_straight_and_a_straight_one_left() {
        let page = |slope: f64| {
            let (mut text, mut words) = (String::new(), Vec::new());
            for line in 0..6 {
                for n in 0..6 {
                    let (x, y) = (50.0 + 80.0 * f64::from(n), 100.0 + 20.0 * f64::from(line));
                    let y = y + slope * (x - 300.0);
                    let start = text.chars().count();
                    text.push_str("word");
                    words.push(Word {
                        text: "word".into(),
                        rect: Some(Rect::new(x, y, x + 40.0, y + 9.0)),
                        confidence: 0.9,
                        span: Span::new(start, start + 4),
                    });
                    text.push(if n == 5 { '\n' } else { ' ' });
                }
            }
            let reader = "tesseract".to_owned();
            let (width, height, quoted_from) = (600.0, 800.0, None);
            let text_source = TextSource::Ocr;
            Page {
                number: 1,
                width,
                height,
                text_source,
                reader,
                text,
                words,
                rules: Vec::new(),
                photographed: None,
                fold: None,
                quoted_from,
            }
        };
        let straight = of(&page(0.012)).unwrap();
        let line: Vec<f64> = straight.words[..6].iter().filter_map(|w| w.rect).map(|r| r.y0).collect();
        assert!(line.iter().all(|y| (y - line[0]).abs() < 0.3), "{line:?}");
        assert_eq!(of(&page(0.0)), None);
        // Of two pages side by side the second comes below the first.
        let two = of(&Page { fold: Some(300.0), ..page(0.0) }).unwrap();
        let first: Vec<Rect> = two.words[..6].iter().filter_map(|w| w.rect).collect();
        assert_eq!((first[0].y0, first[5].x0, first[5].y0), (100.0, 150.0, 900.0));
    }
}
