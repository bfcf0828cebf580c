//! The letterhead: the name above the title. In: a sheet. Out: candidates for the fields that a type gives to its issuer.

use super::addressee;
use super::block::{self, Block, without_register};
use super::candidate::Candidate;
use super::foot;
use super::issuer;
use super::one_line;
use super::slot::Kind;
use super::worth;
use crate::find::table::Table;
use crate::find::{Sheet, party, region};
use crate::layout::{Cell, Run};
use crate::model::FieldName;

/// How sure a sender in one line is: nobody else writes so. Chosen by eye; what a score is worth is measured by the calibration.
const IN_ONE_LINE: f64 = 0.93;

/// Whose name the foot of a page tells.
const FOOTED: &[FieldName] = &[FieldName::Seller, FieldName::Consignor, FieldName::Manufacturer];

/// The candidates of a letterhead.
pub(crate) fn of(sheet: &Sheet, tables: &[Table], fields: &[(FieldName, f64)], found: &mut Vec<Candidate>) {
    if fields.is_empty() {
        return;
    }
    // Who speaks stands over the goods.
    let goods = tables.iter().filter(|t| !t.rows.is_empty()).map(|t| t.lines.start).min();
    let over = |b: &Block| sheet.cells.get(b.cell).is_some_and(|c| goods.is_none_or(|g| c.line < g));
    let blocks: Vec<Block> = block::free(sheet).into_iter().filter(over).collect();
    if let Some(sender) = one_line::of(sheet) {
        let worth = worth::of(sheet, Kind::Party, &sender.party.run.text);
        issuer::candidates(sheet, fields, &sender, IN_ONE_LINE * sender.party.sure * worth, found);
    }
    if let Some((block, sure)) = issuer::of(sheet, &blocks).and_then(|(at, sure)| Some((blocks.get(at)?, sure))) {
        let worth = worth::of(sheet, Kind::Party, &block.party.run.text);
        issuer::candidates(sheet, fields, block, sure * worth, found);
    }
    // Carriers' papers name their agents at the foot.
    let sellers: Vec<_> = fields.iter().copied().filter(|(f, _)| FOOTED.contains(f)).collect();
    if let Some((firm, sure)) = foot::of(sheet).filter(|_| !sellers.is_empty()) {
        let worth = worth::of(sheet, Kind::Party, &firm.party.run.text);
        issuer::candidates(sheet, &sellers, &firm, sure * worth, found);
    }
    if let Some(run) = beside_the_addressee(sheet) {
        found.extend(sellers.iter().map(|(field, _)| Candidate {
            field: *field,
            value: run.text.clone(),
            run: run.clone(),
            score: BESIDE * sheet.legibility_weight(&run),
            rule: "letterhead: a firm beside the one that is addressed".to_owned(),
        }));
    }
    let Some((run, sure)) = name(sheet) else { return };
    for (field, weight) in fields {
        found.push(Candidate {
            field: *field,
            value: run.text.clone(),
            run: run.clone(),
            score: weight * sure * sheet.legibility_weight(&run),
            rule: "letterhead".to_owned(),
        });
    }
}

/// How sure that firm is. Chosen by eye; not measured.
const BESIDE: f64 = 0.7;

/// Where one name is addressed ("Holm Trading 御中"), the other firm in the upper half of the page writes, wherever in its address its name stands.
fn beside_the_addressee(sheet: &Sheet) -> Option<Run> {
    let other = addressee::addressed(sheet)?;
    let page = sheet.page(0).filter(|p| p.height > 0.0)?;
    let upper = sheet.cells.iter().enumerate().filter(|(_, c)| c.run.page == 0 && c.place.y0 < 0.5 * page.height);
    let free = upper.filter(|(at, c)| sheet.labels_of(*at).is_empty() && c.run.at.first() != other.at.first());
    let mut firms = free.filter(|(_, c)| party::has_legal_form(&c.run.text)).map(|(_, c)| &c.run);
    firms.find_map(|run| party::find(run).map(|p| p.run).filter(|p| p.text != other.text))
}

/// The first name on the first page, above the title and before the first caption.
fn name(sheet: &Sheet) -> Option<(Run, f64)> {
    let title = sheet.titles.iter().filter(|t| t.share > 0.5).map(|t| t.cell).min();
    for (index, cell) in sheet.cells.iter().enumerate().take(12) {
        if cell.run.page > 0 || title.is_some_and(|t| index >= t) {
            return None;
        }
        // Small print in the head of a form is its captions.
        if sheet.labels_of(index).first().is_some_and(region::is_break) || region::small_print(sheet, cell) {
            continue;
        }
        // Under a logo the letterhead begins with its street.
        let (own, _) = without_register(&cell.run.text);
        if party::is_address(own) && !party::has_legal_form(own) {
            continue;
        }
        let mut block = cell.run.clone();
        let under = |(_, c): &(usize, &Cell)| {
            c.run.page == 0 && (c.place.x0 - cell.place.x0).abs() < 30.0 && c.place.y0 > cell.place.y0
        };
        for (at, below) in sheet.cells.iter().enumerate().skip(index + 1).take(6).filter(under) {
            if sheet.labels_of(at).first().is_some_and(region::is_break) {
                break;
            }
            block.append('\n', &below.run);
        }
        let Some(party) = party::find(&block).filter(|p| p.run.at.first().is_some_and(|at| cell.run.at.contains(at)))
        else {
            continue;
        };
        let letters = party.run.text.chars().filter(|c| c.is_alphabetic()).count();
        if letters < 5 || sheet.titles.iter().any(|t| t.cell == index) {
            continue;
        }
        let sure = if party::has_legal_form(&party.run.text) { 0.9 } else { 0.7 };
        let worth = worth::of(sheet, Kind::Party, &party.run.text);
        return Some((party.run, sure * party.sure * worth));
    }
    None
}
