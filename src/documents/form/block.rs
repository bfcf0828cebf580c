//! Blocks of name and address that stand free: no caption says whose they are. In: a sheet. Out: the blocks in the head of the first page, each with the
//! party's name. Whose block it is, is decided in `issuer` and `addressee`.

use crate::find::party::{self, Party};
use crate::find::{Sheet, Title, region};
use crate::layout::{Cell, Run};

/// A free block of name and address.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// The cell it begins with.
    pub cell: usize,
    /// The name.
    pub party: Party,
}

/// An address has so many lines.
const LINES: std::ops::RangeInclusive<usize> = 3..=9;
/// Where the name has a legal form, one line of address is enough.
const FEW: usize = 2;
/// Blocks stand in the upper part of the first page.
const UPPER: f64 = 0.45;
/// Lines of a block begin within so many points of each other, or have their middles within so many.
const ALIGNED: (f64, f64) = (4.0, 8.0);
/// Lines of a block are no farther apart, in heights of the upper one; a line above is nearer than that to belong to it.
const APART: (f64, f64) = (1.2, 1.2);

/// A title is set larger than an address by so much, or it is no title; it fills its cell from this share of letters on. Chosen by eye; not measured.
const LARGER: f64 = 1.1;
const WHOLE: f64 = 0.95;

/// The free blocks of a sheet, top to bottom. A page without a layout has none.
pub(super) fn free(sheet: &Sheet) -> Vec<Block> {
    let Some(page) = sheet.page(0).filter(|p| p.height > 0.0) else { return Vec::new() };
    let upper = |c: &Cell| c.run.page == 0 && c.place.y0 < UPPER * page.height;
    let cells = sheet.cells.iter().enumerate().filter(|(_, c)| upper(c));
    let blocks = cells.filter_map(|(at, cell)| Some(Block { cell: at, party: party::find(&lines(sheet, at, cell)?)? }));
    // One word alone is a mark, a warning, a town.
    blocks.filter(|b| b.party.run.text.contains(' ') || party::has_legal_form(&b.party.run.text)).collect()
}

/// The lines of the block that begins with a cell, where it is an address: the first a name, another a street or a town.
fn lines(sheet: &Sheet, at: usize, cell: &Cell) -> Option<Run> {
    let captioned = |n: usize| sheet.labels_of(n).first().is_some_and(region::is_break);
    let title = sheet.titles.iter().any(|t| t.cell == at);
    // A name with a legal form may have its register's number behind it.
    let (own, _) = without_register(&cell.run.text);
    let street = party::is_address(own) && !party::has_legal_form(own);
    if captioned(at) || title || region::small_print(sheet, cell) || street {
        return None;
    }
    // Beside a caption and under one it is that one's value; in the midst of a block it does not begin.
    let above = |c: &Cell| {
        aligned(c, cell) && c.place.y1 <= cell.place.y0 + 1.0 && cell.place.y0 - c.place.y1 < APART.1 * cell.height
    };
    let titled = |n: usize| sheet.titles.iter().any(|t| t.cell == n);
    let named = |n: usize| sheet.titles.iter().any(|t| t.cell == n && t.share >= WHOLE);
    let bound = |n: usize, c: &Cell| captioned(n) && !named(n) || !region::small_print(sheet, c) && !titled(n);
    let beside =
        at.checked_sub(1).filter(|n| sheet.cells.get(*n).is_some_and(|c| c.line == cell.line) && captioned(*n));
    if beside.is_some() || sheet.cells.iter().enumerate().any(|(n, c)| above(c) && bound(n, c)) {
        return None;
    }
    let mut run = cell.run.clone();
    let (mut lines, mut last, mut addressed) = (1, cell, false);
    for (n, below) in sheet.cells.iter().enumerate().skip(at + 1) {
        if !aligned(below, cell) || below.place.y0 < last.place.y1 - 0.3 * below.height {
            continue;
        }
        let apart = below.place.y0 - last.place.y1 > APART.0 * last.height.max(below.height);
        // `Wareneingang` in the print of the address is the department that receives, not a title.
        let title = |t: &Title| t.cell == n && (t.capitals || below.height > LARGER * cell.height || t.share < WHOLE);
        if apart || lines >= *LINES.end() || sheet.titles.iter().any(title) {
            break;
        }
        addressed |= party::is_address(&below.run.text);
        run.append('\n', &below.run);
        (lines, last) = (lines + 1, below);
    }
    // "Malon Savings Bank" over "IBAN: ...": the bank of whoever speaks.
    if run.lines().get(1).is_some_and(|second| banks(&second.text)) {
        return None;
    }
    let enough = LINES.contains(&lines) || lines >= FEW && party::has_legal_form(&cell.run.text);
    (enough && addressed).then_some(run)
}

/// Whether a line gives an account.
pub(super) fn banks(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty());
    words.any(|w| matches!(w, "IBAN" | "SWIFT" | "BIC" | "BBAN"))
}

/// "Holm Chemical (BRN 40117725K)": a name, and the number of a register in brackets behind it. What stands in brackets is the second part.
pub(super) fn without_register(text: &str) -> (&str, &str) {
    let text = text.trim();
    let open = text.rfind(['(', '（']).filter(|_| text.ends_with([')', '）']));
    let parts = open.and_then(|at| Some((text.get(..at)?.trim_end(), text.get(at..)?)));
    parts.filter(|(name, rest)| !name.is_empty() && rest.chars().any(|c| c.is_ascii_digit())).unwrap_or((text, ""))
}

/// Whether two cells stand under each other: flush left, or centred.
fn aligned(one: &Cell, other: &Cell) -> bool {
    one.run.page == 0
        && ((one.place.x0 - other.place.x0).abs() < ALIGNED.0
            || (one.place.mid_x() - other.place.mid_x()).abs() < ALIGNED.1)
}
