//! How far apart the cells of a sheet may lie. The library of workbooks makes room for each cell between the first and the last: one stray cell at the end of an empty
//! sheet fills the memory. Cells come in their order; one that would make the sheet too large is left out, and the reader says so.

use std::io::{Read, Seek};

use calamine::{Cell, Data, Range, Xlsb, Xlsx};

/// Cells beyond this on one sheet are left out: the format allows seventeen thousand million.
pub(super) const MOST_CELLS: usize = 2_000_000;

/// The part of a sheet that its cells take so far.
#[derive(Debug, Default)]
pub(super) struct Extent {
    /// First and last row and column; `None` before the first cell.
    taken: Option<[u32; 4]>,
}

impl Extent {
    /// Whether a cell, or a run of cells in one row, still has room. It is counted then.
    pub(super) fn takes(&mut self, row: u32, (from, to): (u32, u32)) -> bool {
        let [top, bottom, left, right] = self.taken.unwrap_or([row, row, from, to]);
        let grown = [top.min(row), bottom.max(row), left.min(from), right.max(to)];
        let side = |from: u32, to: u32| (to.saturating_sub(from) as usize).saturating_add(1);
        let fits = side(grown[0], grown[1]).saturating_mul(side(grown[2], grown[3])) <= MOST_CELLS;
        if fits {
            self.taken = Some(grown);
        }
        fits
    }
}

/// Cells as a sheet, and whether some of them lie too far away.
#[derive(Debug)]
pub(super) struct Spread<T: calamine::CellType> {
    pub(super) range: Range<T>,
    pub(super) cut: bool,
}

/// Takes cells one by one.
fn gathered<T: calamine::CellType, E>(
    mut next: impl FnMut() -> Result<Option<((u32, u32), Option<T>)>, E>,
) -> Result<Spread<T>, E> {
    let (mut extent, mut cells, mut cut) = (Extent::default(), Vec::new(), false);
    while let Some(((row, column), value)) = next()? {
        let Some(value) = value else { continue };
        if extent.takes(row, (column, column)) {
            cells.push(Cell::new((row, column), value));
        } else {
            cut = true;
        }
    }
    Ok(Spread { range: Range::from_sparse(cells), cut })
}

/// The cells of a sheet.
///
/// # Errors
/// When the library cannot read it.
pub(super) fn of_xlsx<R: Read + Seek>(book: &mut Xlsx<R>, name: &str) -> Result<Spread<Data>, calamine::XlsxError> {
    let mut cells = match book.worksheet_cells_reader(name) {
        // A chart that takes a whole sheet has no cells.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(Spread { range: Range::empty(), cut: false }),
        cells => cells?,
    };
    gathered(|| Ok(cells.next_cell()?.map(|cell| (cell.get_position(), filled(Data::from(cell.get_value().clone()))))))
}

/// The same of a binary workbook.
///
/// # Errors
/// When the library cannot read it.
pub(super) fn of_xlsb<R: Read + Seek>(book: &mut Xlsb<R>, name: &str) -> Result<Spread<Data>, calamine::XlsbError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    gathered(|| Ok(cells.next_cell()?.map(|cell| (cell.get_position(), filled(Data::from(cell.get_value().clone()))))))
}

/// The formulas of a sheet.
///
/// # Errors
/// When the library cannot read it.
pub(super) fn formulas<R: Read + Seek>(book: &mut Xlsx<R>, name: &str) -> Result<Range<String>, calamine::XlsxError> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(Range::empty()),
        cells => cells?,
    };
    let next = || {
        let cell = cells.next_formula()?;
        Ok(cell.map(|c| (c.get_position(), Some(c.get_value().clone()).filter(|formula| !formula.is_empty()))))
    };
    gathered(next).map(|spread: Spread<String>| spread.range)
}

/// The same of a binary workbook.
///
/// # Errors
/// When the library cannot read it.
pub(super) fn formulas_of_xlsb<R: Read + Seek>(
    book: &mut Xlsb<R>,
    name: &str,
) -> Result<Range<String>, calamine::XlsbError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    let next = || {
        let cell = cells.next_formula()?;
        Ok(cell.map(|c| (c.get_position(), Some(c.get_value().clone()).filter(|formula| !formula.is_empty()))))
    };
    gathered(next).map(|spread: Spread<String>| spread.range)
}

fn filled(value: Data) -> Option<Data> {
    (value != Data::Empty).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_taken_as_long_as_the_sheet_stays_small() {
        let mut extent = Extent::default();
        assert!(extent.takes(2, (1, 4)));
        // A long list of few columns has room, and so has a wide one of few rows.
        assert!(extent.takes(400_000, (1, 1)));
        assert!(!extent.takes(400_000, (16_383, 16_383)));
        assert!(!extent.takes(1_048_575, (0, 0)));
        // What was left out takes no room.
        assert!(extent.takes(399_999, (0, 3)));
        assert!(!extent.takes(u32::MAX, (u32::MAX, u32::MAX)));
    }
}
