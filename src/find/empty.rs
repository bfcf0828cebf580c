//! Boxes of a form that nobody filled in. In: a sheet and a caption. Out: how sure it is that its box, or the line behind its colon, holds nothing.

use super::captions::Label;
use super::region::{around, places, small_print};
use super::sheet::Sheet;
use crate::layout::Cell;
use crate::model::{Rect, TextSource};

/// How sure an empty box between rules is: in a text layer, and where handwriting may have been passed over. Chosen by eye; not measured.
const BOX: (f64, f64) = (0.85, 0.6);
/// How sure an empty line behind a colon is, in a text layer. Recognition passes words over. Chosen by eye; not measured.
const LINE: f64 = 0.6;
/// How sure it is that nothing stands under a caption; `None` where something does, or where its place is not known.
pub fn empty(sheet: &Sheet, label: &Label) -> Option<f64> {
    let cell = sheet.cells.get(label.cell).filter(|_| label.leads && label.alone)?;
    let scanned = sheet.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
    match around(sheet, cell) {
        Some(frame) => nothing_in(sheet, label, &frame).then_some(if scanned { BOX.1 } else { BOX.0 }),
        None => (label.colon && !scanned && places(sheet, label).is_empty()).then_some(LINE),
    }
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
