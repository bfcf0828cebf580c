//! The addressee where no caption names it: name and address in the window of the envelope (DIN 5008 and similar). In: a sheet. Out: a candidate for the
//! receiver. It is weaker than any candidate under a caption.

use super::block;
use super::candidate::Candidate;
use super::issuer::{self, key};
use super::one_line;
use super::slot::Kind;
use super::worth;
use crate::find::Sheet;
use crate::languages::SHARED;
use crate::layout::{Cell, Run};
use crate::model::FieldName;

/// A free block that is not the issuer's is the receiver's about as often as not. Chosen by eye; what a score is worth is measured by the calibration.
const FREE: f64 = 0.5;

/// The same where the issuer is told by a line of its own. Chosen by eye.
const TOLD: f64 = 0.8;

/// From this on a block that stands alone is the issuer's, and nobody's else. Chosen by eye; not measured.
const ISSUER: f64 = 0.6;

/// The buyer of an invoice.
pub(crate) fn buyer(sheet: &Sheet, found: &mut Vec<Candidate>) {
    found.extend(of(sheet, FieldName::Buyer));
}

/// The consignee of what goes with the goods.
pub(crate) fn consignee(sheet: &Sheet, found: &mut Vec<Candidate>) {
    found.extend(of(sheet, FieldName::Consignee));
}

/// How sure a name is that is addressed as such: "Holm Trading 御中". Chosen by eye; not measured.
const ADDRESSED: f64 = 0.88;

/// The name before a word that only whoever is written to has behind it.
pub(super) fn addressed(sheet: &Sheet) -> Option<Run> {
    let page = |c: &Cell| c.run.page == 0;
    sheet.cells.iter().enumerate().filter(|(_, c)| page(c)).find_map(|(at, cell)| {
        let text = cell.run.text.trim_end();
        let mark = SHARED.addressed.iter().find(|mark| text.ends_with(**mark))?;
        let name = cell.run.cut(0, text.chars().count() - mark.chars().count()).trim(char::is_whitespace);
        if name.text.chars().count() > 1 {
            return Some(name);
        }
        // The word has a cell of its own.
        let before = at.checked_sub(1).and_then(|n| sheet.cells.get(n)).filter(|b| b.line == cell.line)?;
        Some(before.run.clone()).filter(|_| name.text.is_empty())
    })
}

fn of(sheet: &Sheet, field: FieldName) -> Option<Candidate> {
    if let Some(run) = addressed(sheet) {
        let score = ADDRESSED * sheet.legibility_weight(&run);
        return Some(Candidate {
            field,
            value: run.text.clone(),
            run,
            score,
            rule: "name that is addressed".to_owned(),
        });
    }
    let blocks = block::free(sheet);
    let issuer = issuer::of(sheet, &blocks).filter(|(_, sure)| blocks.len() > 1 || *sure > ISSUER).map(|(at, _)| at);
    // Where the sender stands in one line, the free blocks that are not his are the receiver's.
    let sender = one_line::of(sheet).map(|b| b.party.run.text);
    let issuer = if sender.is_some() { None } else { issuer };
    let free = if sender.is_some() { TOLD } else { FREE };
    let first = sheet.cells.first().map(|c| c.run.text.clone())?;
    let mut others = blocks.iter().enumerate().filter(|(at, _)| Some(*at) != issuer);
    // Whoever stands first on the page speaks, and is not spoken to.
    let senders =
        |name: &str| sender.as_ref().is_some_and(|s| key(s).contains(&key(name)) || key(name).contains(&key(s)));
    let (_, block) = others.find(|(_, b)| {
        !(senders(&b.party.run.text) || first.contains(&b.party.run.text) || b.party.run.text.contains(&first))
    })?;
    let run = block.party.run.clone();
    let score = free * block.party.sure * worth::of(sheet, Kind::Party, &run.text) * sheet.legibility_weight(&run);
    Some(Candidate { field, value: run.text.clone(), run, score, rule: "addressee without a caption".to_owned() })
}
