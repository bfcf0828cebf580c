//! Pages that lie askew, made straight: lines and columns are sought on the straight page, evidence stays where it stands on the page as it lies. In: a
//! page with the projection that its reader gave it. Out: the same page with its boxes moved, where that is needed. Where nobody gave a projection (a
//! text layer, a page that an earlier version kept), it is estimated by the lines of words.

use crate::model::{Page, Projection, Rect, Word, median};

/// From this slope on (a fifth of a degree) words far apart on one line stand on different heights: across a sheet of A4 it makes two points, a
/// quarter of the height of usual print.
const LEAST: f64 = 0.0035;
/// An estimated slope beyond this (four degrees) comes of stamps and columns, not of a scan that lies askew. Chosen by eye; not measured.
const MOST: f64 = 0.07;
/// Lines so long, in points, tell the slope: over less, the tails of letters tilt a line more than the scan does. Chosen by eye; not measured.
const LONG: f64 = 90.0;
/// So many such lines are needed, so that one stamp or signature does not tilt the page. Chosen by eye; not measured.
const ENOUGH: usize = 4;
/// Words between these shares of the usual height of their line tell its slope: marks and tall letters of another line are left out. Chosen by eye.
const ALIKE: (f64, f64) = (0.5, 1.6);

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
    let projection = page.projection.or_else(|| estimated(page))?;
    let level = projection.slope().is_some_and(|s| s.abs() < LEAST);
    let back = projection.inverse();
    (!level).then(|| moved(page, |r| back.rect(r)))
}

/// The projection of a page of which nobody has said it, by what its lines show.
fn estimated(page: &Page) -> Option<Projection> {
    let slope = slope(page).filter(|s| s.abs() < MOST)?;
    Some(Projection::turn(slope, (page.width / 2.0, page.height / 2.0)))
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
    if slopes.len() < ENOUGH { None } else { median(slopes) }
}

/// The slope of the straight line through the middles of a line's words (least squares); words much taller than the others are left out.
#[allow(clippy::cast_precision_loss, reason = "counts of words")]
fn of_line(words: &[Word]) -> Option<f64> {
    let mut rects: Vec<&Rect> = words.iter().filter_map(|w| w.rect.as_ref()).filter(|r| r.height() > 0.0).collect();
    let usual = median(rects.iter().map(|r| r.height()))?;
    rects.retain(|r| r.height() < ALIKE.1 * usual && r.height() > ALIKE.0 * usual);
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
                projection: None,
                fold: None,
                quoted_from,
            }
        };
        let level = |page: &Page| {
            let line: Vec<f64> = page.words[..6].iter().filter_map(|w| w.rect).map(|r| r.y0).collect();
            line.iter().all(|y| (y - line[0]).abs() < 0.3)
        };
        assert!(level(&of(&page(0.012)).unwrap()));
        // What the reader says is believed: a slope of which the lines tell nothing, and a level page.
        let told = |slope: f64| Page { projection: Some(Projection::turn(slope, (300.0, 400.0))), ..page(slope) };
        assert!(level(&of(&told(0.09)).unwrap()) && of(&page(0.09)).is_none());
        assert_eq!(of(&Page { projection: Some(Projection::turn(0.0, (300.0, 400.0))), ..page(0.012) }), None);
        assert_eq!(of(&page(0.0)), None);
        // Of two pages side by side the second comes below the first.
        let two = of(&Page { fold: Some(300.0), ..page(0.0) }).unwrap();
        let first: Vec<Rect> = two.words[..6].iter().filter_map(|w| w.rect).collect();
        assert_eq!((first[0].y0, first[5].x0, first[5].y0), (100.0, 150.0, 900.0));
    }
}
