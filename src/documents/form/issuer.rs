//! Who issued a paper, where no caption says so: a free block of name and address in its head. In: a sheet and its free blocks. Out: the block of the
//! issuer, and how sure that is. Other marks on the paper speak for a block: its mail or web address has the name, the name stands a second time on the
//! paper (over the signature, beside the bank), or a caption names the receiver, so that the free block is the sender's.

use super::block::Block;
use super::candidate::Candidate;
use crate::find::{Sense, Sheet, party, region};
use crate::model::FieldName;

/// A free block alone is the issuer's about as often as not. Chosen by eye; what a score is worth is measured by the calibration.
const ALONE: f64 = 0.5;
/// Each mark that speaks for it takes so much of the doubt. Chosen by eye; not measured.
const MARK: f64 = 0.45;
/// A word of a name that may stand in a mail address has so many letters.
const WORD: usize = 4;
/// Words at one place of two pages begin within so many points of each other.
const SAME: f64 = 4.0;

/// The issuer among the blocks, by its place in the list, and how sure that is.
pub(super) fn of(sheet: &Sheet, blocks: &[Block]) -> Option<(usize, f64)> {
    let received = received(sheet);
    let text = sheet.text();
    let sure = |block: &Block| {
        let name = key(&block.party.run.text);
        let marks = [received, in_an_address(&text, &block.party.run.text), named_again(sheet, block, &name)];
        let doubt = marks.iter().filter(|m| **m).fold(1.0 - ALONE, |doubt, _| doubt * (1.0 - MARK));
        (1.0 - doubt) * block.party.sure
    };
    let mut best: Option<(usize, f64)> = None;
    for (at, block) in blocks.iter().enumerate() {
        let sure = sure(block);
        // The first of equals: who speaks stands first.
        if best.is_none_or(|(_, b)| sure > b + 1e-9) {
            best = Some((at, sure));
        }
    }
    best
}

/// The candidates of the issuer for the fields that a type gives to its letterhead, each with its weight.
pub(super) fn candidates(
    sheet: &Sheet,
    fields: &[(FieldName, f64)],
    block: &Block,
    sure: f64,
    found: &mut Vec<Candidate>,
) {
    let run = &block.party.run;
    let most = fields.iter().map(|(_, w)| *w).fold(f64::EPSILON, f64::max);
    found.extend(fields.iter().map(|(field, weight)| Candidate {
        field: *field,
        value: run.text.clone(),
        run: run.clone(),
        score: sure * weight / most * sheet.legibility_weight(run),
        rule: "letterhead: a block of name and address without a caption".to_owned(),
    }));
}

/// Whether a caption names the receiver, with words in its place.
fn received(sheet: &Sheet) -> bool {
    use FieldName as F;
    let to = [F::Buyer, F::Consignee, F::Importer, F::EndUser];
    let labels = sheet.labels.iter().filter(|l| l.leads && to.iter().any(|f| l.says(Sense::Field(*f))));
    labels.into_iter().any(|l| region::places(sheet, l).iter().any(|p| party::find(&p.run).is_some()))
}

/// Whether a mail or web address of the paper has a word of the name.
fn in_an_address(text: &str, name: &str) -> bool {
    let words = party::without_legal_form(name);
    let words: Vec<&str> = words.split_whitespace().filter(|w| w.chars().count() >= WORD).collect();
    let hosts = text.split(char::is_whitespace).filter_map(|word| {
        let web = word.find("www.").or_else(|| word.find("http"));
        word.rsplit_once('@').map(|(_, host)| host).or_else(|| web.and_then(|at| word.get(at..)))
    });
    hosts.map(key).any(|host| words.iter().any(|w| host.contains(&key(w))))
}

/// Whether the name stands in another cell too.
fn named_again(sheet: &Sheet, block: &Block, name: &str) -> bool {
    let own = sheet.cells.get(block.cell);
    // The head of a page is printed on each: there the name says nothing new.
    let again = |c: &crate::layout::Cell| {
        own.is_some_and(|own| {
            c.run.page != own.run.page
                && (c.place.x0 - own.place.x0).abs() < SAME
                && (c.place.y0 - own.place.y0).abs() < SAME * 10.0
        })
    };
    let apart = |at: usize| at.abs_diff(block.cell) > 1;
    name.chars().count() >= WORD
        && sheet.cells.iter().enumerate().any(|(at, c)| apart(at) && !again(c) && key(&c.run.text).contains(name))
}

/// Letters and figures alone, small.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
