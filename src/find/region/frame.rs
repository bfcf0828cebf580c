//! The ruled box that a caption stands in. In: a sheet and a cell. Out: the box, and words in it that stand neither below the caption nor beside it: "Issued by"
//! at the foot of the box whose middle has the name, and captions under the line that is filled in.

use super::ends::breaks;
use crate::find::captions::Label;
use crate::find::sheet::Sheet;
use crate::layout::{Cell, Run};
use crate::model::Rect;

/// A box has room for a value: so many heights of its caption below it, or so many points beside it. Chosen by eye; not measured.
const ROOM: (f64, f64) = (0.8, 40.0);
/// The frame of the page is no box: a box is lower than this share of its page. Chosen by eye; not measured.
const FRAME: f64 = 0.25;
/// Rules and words that touch lie within so many points of each other.
const TOUCH: f64 = 1.5;

/// A value stands no more than so many heights over the caption below it. Chosen by eye; not measured.
const OVER: f64 = 2.2;

/// The box between rules that a cell stands in, where it has room for a value.
pub(in crate::find) fn around(sheet: &Sheet, cell: &Cell) -> Option<Rect> {
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

/// The words of the box around a caption that are no print of the form, top to bottom; the box asks for nothing else.
pub(super) fn inside(sheet: &Sheet, label: &Label, cell: &Cell) -> Option<Run> {
    let frame = around(sheet, cell)?;
    let mut run = Run::new(cell.run.page);
    for (at, other) in sheet.cells.iter().enumerate().filter(|(_, c)| within(c, cell.run.page, &frame)) {
        let title = sheet.titles.iter().any(|t| t.cell == at);
        if at == label.cell || at == label.top || title || !larger(cell, other) {
            continue;
        }
        if breaks(sheet, at) || !sheet.labels_of(at).is_empty() {
            return None;
        }
        run.append('\n', &other.run);
    }
    Some(run).filter(|r| !r.is_empty())
}

/// The words right over a caption in small print, in its box.
pub(super) fn over(sheet: &Sheet, cell: &Cell) -> Option<Run> {
    let frame = around(sheet, cell).or_else(|| open_frame(sheet, cell))?;
    let above = |c: &&Cell| {
        within(c, cell.run.page, &frame)
            && c.place.y1 <= cell.place.mid_y()
            && cell.place.y0 - c.place.y1 < OVER * cell.height
            && c.place.overlap_x(&cell.place) > 0.0
            && larger(cell, c)
    };
    let free = |at: usize| !breaks(sheet, at) && sheet.labels_of(at).is_empty();
    let found = sheet.cells.iter().enumerate().filter(|(at, c)| above(c) && free(*at)).map(|(_, c)| c).next_back()?;
    Some(found.run.clone())
}

/// Whether words are in larger print than a caption: somebody filled them in.
fn larger(caption: &Cell, words: &Cell) -> bool {
    caption.height < LARGER * words.height
}

/// A caption is lower than this share of its value. Chosen by eye; not measured.
const LARGER: f64 = 0.8;

/// Where no rules make a box, the column of the caption.
fn open_frame(sheet: &Sheet, cell: &Cell) -> Option<Rect> {
    let page = sheet.page(cell.run.page).filter(|p| p.height > 0.0)?;
    Some(Rect::new(0.0, cell.place.y0 - OVER * cell.height.max(LEAST), page.width, cell.place.y1))
}

/// Heights are counted as at least so many points.
const LEAST: f64 = 6.0;

fn within(cell: &Cell, page: usize, frame: &Rect) -> bool {
    cell.run.page == page
        && cell.place.mid_x() > frame.x0
        && cell.place.mid_x() < frame.x1
        && cell.place.mid_y() > frame.y0
        && cell.place.mid_y() < frame.y1
}
