//! The addressee where no caption names it: name and address in the window of the envelope (DIN 5008 and similar). In: a sheet. Out: a candidate for the
//! receiver. It is weaker than any candidate under a caption.

use super::candidate::Candidate;
use super::slot::Kind;
use super::worth;
use crate::find::{Sheet, party, region};
use crate::layout::{Cell, Run};
use crate::model::FieldName;

/// An address has so many lines.
const LINES: std::ops::RangeInclusive<usize> = 3..=7;
/// It stands in the upper part of the first page.
const UPPER: f64 = 0.45;

/// The buyer of an invoice.
pub(crate) fn buyer(sheet: &Sheet, found: &mut Vec<Candidate>) {
    found.extend(of(sheet, FieldName::Buyer));
}

/// The consignee of what goes with the goods.
pub(crate) fn consignee(sheet: &Sheet, found: &mut Vec<Candidate>) {
    found.extend(of(sheet, FieldName::Consignee));
}

fn of(sheet: &Sheet, field: FieldName) -> Option<Candidate> {
    let page = sheet.page(0).filter(|p| p.height > 0.0)?;
    let upper = |c: &Cell| c.run.page == 0 && c.place.y0 < UPPER * page.height;
    let cells = || sheet.cells.iter().enumerate().filter(|(_, c)| upper(c));
    let first = cells().next().map(|(_, c)| c.run.text.clone())?;
    let (run, sure) = cells().find_map(|(at, cell)| {
        let block = block(sheet, at, cell)?;
        let party = party::find(&block)?;
        // Whoever stands first on the page speaks, and is not spoken to.
        let sender = first.contains(&party.run.text) || party.run.text.contains(&first);
        (!sender).then_some((party.run, party.sure))
    })?;
    let score = 0.5 * sure * worth::of(sheet, Kind::Party, &run.text) * sheet.legibility_weight(&run);
    Some(Candidate { field, value: run.text.clone(), run, score, rule: "addressee without a caption".to_owned() })
}

/// The block that begins with a cell, where it is an address: lines hard under each other, the first a name, another a street or a town.
fn block(sheet: &Sheet, at: usize, cell: &Cell) -> Option<Run> {
    let captioned = |n: usize| sheet.labels_of(n).first().is_some_and(region::is_break);
    let title = sheet.titles.iter().any(|t| t.cell == at);
    if captioned(at) || title || region::small_print(sheet, cell) || party::is_address(&cell.run.text) {
        return None;
    }
    // Under a caption it is that one's value; in the midst of a block it does not begin.
    let above = |c: &Cell| {
        c.run.page == 0
            && (c.place.x0 - cell.place.x0).abs() < 4.0
            && c.place.y1 <= cell.place.y0 + 1.0
            && cell.place.y0 - c.place.y1 < 1.2 * cell.height
    };
    if sheet.cells.iter().enumerate().any(|(n, c)| above(c) && (captioned(n) || !region::small_print(sheet, c))) {
        return None;
    }
    let mut run = cell.run.clone();
    let (mut lines, mut bottom, mut addressed) = (1, cell.place.y1, false);
    for (_, below) in sheet.cells.iter().enumerate().skip(at + 1) {
        let same = below.run.page == 0 && (below.place.x0 - cell.place.x0).abs() < 4.0;
        if !same || below.place.y0 < bottom - 1.0 {
            continue;
        }
        if below.place.y0 - bottom > 1.0 * cell.height || lines >= *LINES.end() {
            break;
        }
        addressed |= party::is_address(&below.run.text);
        run.append('\n', &below.run);
        (lines, bottom) = (lines + 1, below.place.y1);
    }
    (LINES.contains(&lines) && addressed).then_some(run)
}
