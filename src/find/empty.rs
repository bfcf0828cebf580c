//! Boxes of a form that nobody filled in. In: a sheet and a caption. Out: how sure it is that its box, or the line behind its colon, holds nothing.

use super::captions::Label;
use super::region::{places, small_print};
use super::sheet::Sheet;
use crate::layout::Cell;
use crate::model::{Rect, TextSource};

/// How sure an empty box between rules is: in a text layer, and where handwriting may have been passed over. Chosen by eye; not measured.
const BOX: (f64, f64) = (0.85, 0.6);
/// How sure an empty line behind a colon is, in a text layer. Recognition passes words over. Chosen by eye; not measured.
const LINE: f64 = 0.6;
/// A box has room for a value: so many heights of its caption below it, or so many points beside it. Chosen by eye; not measured.
const ROOM: (f64, f64) = (0.8, 40.0);
/// The frame of the page is no box: a box is lower than this share of its page. Chosen by eye; not measured.
const FRAME: f64 = 0.25;
/// Rules and words that touch lie within so many points of each other.
const TOUCH: f64 = 1.5;

/// How sure it is that nothing stands under a caption; `None` where something does, or where its place is not known.
pub fn empty(sheet: &Sheet, label: &Label) -> Option<f64> {
    let cell = sheet.cells.get(label.cell).filter(|_| label.leads && label.alone)?;
    let scanned = sheet.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
    match around(sheet, cell) {
        Some(frame) => nothing_in(sheet, label, &frame).then_some(if scanned { BOX.1 } else { BOX.0 }),
        None => (label.colon && !scanned && places(sheet, label).is_empty()).then_some(LINE),
    }
}

/// The box between rules that a cell stands in, where it has room for a value.
fn around(sheet: &Sheet, cell: &Cell) -> Option<Rect> {
    let page = sheet.page(cell.run.page).filter(|p| p.height > 0.0)?;
    let own = &cell.place;
    let upright = page
        .rules
        .iter()
        .filter(|r| r.height() > r.width() && r.height() > own.height() && r.y0 < own.mid_y() && r.y1 > own.mid_y());
    let level = page.rules.iter().filter(|r| r.width() > r.height() && r.x0 < own.mid_x() && r.x1 > own.mid_x());
    let (mut x0, mut x1) = (f64::NEG_INFINITY, f64::INFINITY);
    for x in upright.map(Rect::mid_x) {
        if x < own.x0 + TOUCH {
            x0 = x0.max(x)
        } else if x > own.x1 - TOUCH {
            x1 = x1.min(x)
        }
    }
    let (mut y0, mut y1) = (f64::NEG_INFINITY, f64::INFINITY);
    for y in level.map(Rect::mid_y) {
        if y < own.y0 + TOUCH {
            y0 = y0.max(y)
        } else if y > own.y1 - TOUCH {
            y1 = y1.min(y)
        }
    }
    let whole = [x0, x1, y0, y1].iter().all(|side| side.is_finite());
    let room = y1 - own.y1 > ROOM.0 * own.height() || x1 - own.x1 > ROOM.1;
    (whole && room && y1 - y0 < FRAME * page.height).then(|| Rect::new(x0, y0, x1, y1))
}

/// Whether a box holds the caption alone, with captions in other languages and small print.
fn nothing_in(sheet: &Sheet, label: &Label, frame: &Rect) -> bool {
    let page = sheet.cells.get(label.cell).map(|c| c.run.page);
    let inside = |c: &Cell| {
        Some(c.run.page) == page
            && c.place.mid_x() > frame.x0
            && c.place.mid_x() < frame.x1
            && c.place.mid_y() > frame.y0
            && c.place.mid_y() < frame.y1
    };
    let caption = |at: usize, c: &Cell| {
        at == label.cell
            || at == label.top
            || sheet.labels_of(at).first().is_some_and(|l| l.leads && l.alone)
            || small_print(sheet, c) && !c.run.text.chars().any(char::is_numeric)
            || !c.run.text.chars().any(char::is_alphanumeric)
    };
    sheet.cells.iter().enumerate().filter(|(_, c)| inside(c)).all(|(at, c)| caption(at, c))
}
