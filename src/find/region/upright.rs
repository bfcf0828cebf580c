//! Captions that are read from above or from below: letters over each other, or words turned, beside the box that they name. In: a sheet and the caption's cell.
//! Out: the words of the block at its right.

use super::ends::breaks;
use crate::find::sheet::Sheet;
use crate::layout::{Cell, Run};

/// A cell stands upright where it is so many times as high as wide, and has so many letters.
const UPRIGHT: (f64, usize) = (2.5, 3);
/// The block begins within so many points of the caption.
const NEAR: f64 = 60.0;
/// Lines of the block begin within so many points of each other, and are no farther apart than so many heights.
const BLOCK: (f64, f64) = (3.0, 1.2);

/// The block at the right of an upright caption.
pub(super) fn beside(sheet: &Sheet, cell: &Cell) -> Option<Run> {
    let upright = cell.place.height() > UPRIGHT.0 * cell.place.width() && cell.run.len() >= UPRIGHT.1;
    if !upright || sheet.page(cell.run.page).is_none_or(|p| p.width == 0.0) {
        return None;
    }
    let page = |c: &Cell| c.run.page == cell.run.page;
    let level = |c: &Cell| c.place.mid_y() > cell.place.y0 && c.place.mid_y() < cell.place.y1;
    let right = |c: &Cell| c.place.x0 >= cell.place.x1 - 1.0 && c.place.x0 - cell.place.x1 < NEAR;
    let near = sheet.cells.iter().filter(|c| page(c) && level(c) && right(c) && c.run.len() > 1);
    let edge = near.map(|c| c.place.x0).min_by(f64::total_cmp)?;
    let flush = |c: &&(usize, &Cell)| page(c.1) && (c.1.place.x0 - edge).abs() < BLOCK.0;
    let cells: Vec<(usize, &Cell)> = sheet.cells.iter().enumerate().filter(|c| flush(&c)).collect();
    let mut first = cells.iter().position(|(_, c)| level(c))?;
    // The name may stand a line above the first letter.
    while let Some((at, above)) = first.checked_sub(1).and_then(|n| cells.get(n)) {
        let below = cells.get(first)?.1;
        if below.place.y0 - above.place.y1 > BLOCK.1 * below.height || breaks(sheet, *at) {
            break;
        }
        first -= 1;
    }
    let mut run = Run::new(cell.run.page);
    let mut bottom = None;
    for (at, line) in cells.get(first..)? {
        let apart = bottom.is_some_and(|b| line.place.y0 - b > BLOCK.1 * line.height);
        if apart || breaks(sheet, *at) {
            break;
        }
        run.append('\n', &line.run);
        bottom = Some(line.place.y1);
    }
    Some(run).filter(|r| !r.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    #[test]
    fn a_caption_of_letters_over_each_other_names_the_block_beside_it() {
        let mut prints = vec![
            (200.0, 40.0, 16.0, "INVOICE"),
            (40.0, 70.0, 10.0, "Ostara Cordage Ltd"),
            (70.0, 110.0, 10.0, "Malon Marine Stores"),
            (70.0, 122.0, 10.0, "7 Harbour Street"),
            (70.0, 134.0, 10.0, "4410 Rennby"),
            (70.0, 146.0, 10.0, "NORWAY"),
        ];
        let letters = ["S", "O", "L", "D", "-", "T", "O"];
        prints.extend(letters.iter().zip(0..).map(|(l, n)| (44.0, 112.0 + 7.0 * f64::from(n), 6.0, *l)));
        let fields = understand(&drawn::paper(&[&prints])).understanding.fields;
        let buyer = fields.iter().find(|f| f.name == FieldName::Buyer).and_then(|f| f.value.as_deref());
        assert_eq!(buyer, Some("Malon Marine Stores"));
    }
}
