//! Running text. In: a layout and a caption found at the head of a cell. Out: whether it is one there. A line that goes on with the sentence of the line above
//! has no caption at its head: "... under contract No. 12" above "dated 3 March 2015, are for the use of ...".

use super::label::Label;
use crate::layout::{Cell, Layout};

/// A line of a sentence that goes on below is so long, in characters; the next line begins within so many points of its beginning, and no farther below it
/// than this, in heights. Chosen by eye; not measured.
const FULL: (usize, f64, f64) = (45, 6.0, 0.9);

/// What is left of a caption there: in the midst of a sentence a number may still be cited.
pub(in crate::find) fn keep(layout: &Layout, label: &mut Label) -> bool {
    if !label.leads || label.colon || label.alone || !goes_on(layout, label.cell) {
        return true;
    }
    label.leads = false;
    label.senses.iter().any(|(s, _)| s.is_reference())
}

/// Whether a cell goes on with the sentence of the line above.
fn goes_on(layout: &Layout, cell: usize) -> bool {
    let Some(own) = layout.cells.get(cell) else { return false };
    let small = own.run.text.chars().next().is_some_and(char::is_lowercase);
    if in_a_paragraph(layout, own) {
        return true;
    }
    let above = own.line.checked_sub(1).and_then(|l| layout.lines.get(l)).filter(|l| l.page == own.run.page);
    let first = layout.lines.get(own.line).is_some_and(|l| l.cells.start == cell);
    let (true, true, Some(above)) = (small, first, above) else { return false };
    let Some(last) = above.cells.clone().next_back().and_then(|c| layout.cells.get(c)) else { return false };
    let laid_out = layout.page(own.run.page).is_some_and(|p| p.width > 0.0);
    let near = !laid_out
        || (above.place.x0 - own.place.x0).abs() < FULL.1 && own.place.y0 - above.place.y1 < FULL.2 * own.height;
    near && last.run.len() >= FULL.0 && !last.run.text.trim_end().ends_with(['.', ':', ';', '!', '?', '：'])
}

/// Whether a cell is a full line in the midst of lines in capitals: "SHIPMENT MAY BE CARRIED VIA PLACES WHICH THE" above "CARRIER DEEMS APPROPRIATE".
fn in_a_paragraph(layout: &Layout, own: &Cell) -> bool {
    let full = |c: &Cell| c.run.len() >= CAPITALS && !c.run.text.chars().any(|c| c.is_numeric() || c == '\t');
    let above = own.line.checked_sub(1).map_or(&[][..], |l| layout.cells_of(l));
    let flush = |c: &&Cell| (c.place.x0 - own.place.x0).abs() < EDGE && (c.height - own.height).abs() < EDGE;
    full(own) && above.iter().find(flush).is_some_and(full)
}

/// A full line of such a paragraph has so many characters; its lines begin, and are as high, within so many points. Chosen by eye; not measured.
const CAPITALS: usize = 60;
const EDGE: f64 = 1.0;

#[cfg(test)]
mod tests {
    use crate::find::{Sense, Sheet, drawn};
    use crate::model::FieldName;

    #[test]
    fn a_line_that_goes_on_with_a_sentence_has_no_caption() {
        let document = drawn::paper(&[&[
            (40.0, 100.0, 10.0, "We declare that the machines bought under order No. 551/A of our company and"),
            (40.0, 112.0, 10.0, "dated 4 May 2011 are meant for our own works."),
            (40.0, 150.0, 10.0, "Dated 9 June 2011"),
        ]]);
        let sheet = Sheet::of(&document);
        let dates = sheet.labels.iter().filter(|l| l.leads && l.says(Sense::Field(FieldName::DocumentDate))).count();
        assert_eq!(dates, 1, "{:?}", sheet.labels);
    }
}
