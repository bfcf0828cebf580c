//! Captions that get their meaning from a heading: "Name" or "Company name" under "Details of the consignee" asks for the consignee. In: a layout and its
//! captions. Out: the same captions; those that ask for a name say whose, where a heading above does.

use rustc_hash::FxHashSet;

use super::extent::names;
use super::label::Label;
use super::sense::Sense;
use crate::layout::Layout;
use crate::model::FieldName;

/// A heading counts for so many lines below it. Chosen by eye; not measured.
const LINES: usize = 6;

/// A caption begins no farther right of its heading's left edge than so many heights, nor farther left than one. Chosen by eye; not measured.
const INDENT: f64 = 6.0;

/// A heading that has its line for itself counts for captions anywhere on so many lines below. Chosen by eye; not measured.
const SECTION: usize = 2;

/// A caption stands upright where it is so many times as high as wide.
const UPRIGHT: f64 = 2.5;

/// The parties that a heading may name.
const PARTIES: [FieldName; 8] = [
    FieldName::Seller,
    FieldName::Buyer,
    FieldName::Consignor,
    FieldName::Consignee,
    FieldName::NotifyParty,
    FieldName::Carrier,
    FieldName::Importer,
    FieldName::Exporter,
];

/// Gives each caption for a name what the heading above it says.
pub(in crate::find) fn roles(layout: &Layout, labels: &mut [Label]) {
    let headings: Vec<Label> = labels.iter().filter(|l| is_heading(layout, l)).cloned().collect();
    if headings.is_empty() {
        return;
    }
    let captioned: FxHashSet<usize> = labels.iter().filter(|l| l.leads).map(|l| l.cell).collect();
    for label in labels.iter_mut().filter(|l| l.leads && (l.colon || l.alone) && names(&l.text)) {
        let Some(heading) = above(layout, label.cell, &headings, &captioned) else { continue };
        let party = |s: &Sense| matches!(s, Sense::Field(f) if PARTIES.contains(f));
        label.senses = heading.senses.iter().filter(|(s, _)| party(s)).copied().collect();
        label.spoken = heading.spoken.iter().filter(|(s, _)| party(s)).copied().collect();
        label.senses.dedup();
        label.spoken.dedup();
        label.quality = label.quality.min(heading.quality);
        label.weight = label.weight.max(heading.weight);
    }
}

/// Whether it is the caption of a party that stands alone on its line, with nothing behind a colon.
fn is_heading(layout: &Layout, label: &Label) -> bool {
    let alone = layout
        .cells
        .get(label.cell)
        .and_then(|c| layout.lines.get(c.line))
        .is_some_and(|line| !label.colon || line.cells.end == label.cell + 1);
    alone
        && label.alone
        && label.leads
        && label.senses.iter().any(|(s, _)| matches!(s, Sense::Field(f) if PARTIES.contains(f)))
}

/// The nearest heading in the same column, where each line between has a caption of its own: below the name itself "Name:" asks for somebody in its house.
fn above<'l>(layout: &Layout, cell: usize, headings: &'l [Label], captioned: &FxHashSet<usize>) -> Option<&'l Label> {
    let own = layout.cells.get(cell)?;
    // A caption that stands upright names the box at its right.
    let upright = |h: &&Label| {
        layout.cells.get(h.cell).is_some_and(|c| {
            let place = &c.place;
            let level = own.place.y1 > place.y0 - own.height && own.place.y0 < place.y1;
            c.run.page == own.run.page
                && place.height() > UPRIGHT * place.width()
                && place.x1 <= own.place.x0 + 1.0
                && level
        })
    };
    let edge = |h: &&Label| layout.cells.get(h.cell).map_or(0.0, |c| c.place.x1);
    if let Some(beside) = headings.iter().filter(upright).max_by(|a, b| edge(a).total_cmp(&edge(b))) {
        return Some(beside);
    }
    // A heading that has its line for itself reaches over all of the section.
    let alone = |h: &Label| {
        let line = layout.cells.get(h.cell).and_then(|c| layout.lines.get(c.line));
        line.is_some_and(|l| l.cells.len() == 1 && l.page == own.run.page)
    };
    let lines_up = |h: &Label| own.line.saturating_sub(layout.cells.get(h.cell).map_or(0, |c| c.line));
    let asks = |c: usize| {
        captioned.contains(&c)
            || layout.cells.get(c).is_some_and(|c| c.run.text.contains([':', '：']) || c.line == own.line)
    };
    let between = |h: &Label| (h.cell + 1..cell).all(asks);
    let nearest = headings.iter().rfind(|h| h.cell < cell);
    if let Some(section) = nearest.filter(|h| alone(h) && (1..=SECTION).contains(&lines_up(h)) && between(h)) {
        return Some(section);
    }
    let begins = |at: &crate::model::Rect| {
        let right = own.place.x0 - at.x0;
        right > -own.height && right < INDENT * own.height
    };
    let mut lines = 0;
    for index in (0..cell).rev() {
        let upper = layout.cells.get(index)?;
        if upper.run.page != own.run.page {
            return None;
        }
        if upper.line == own.line || !begins(&upper.place) {
            continue;
        }
        lines += 1;
        if let Some(heading) = headings.iter().find(|h| h.cell == index) {
            return Some(heading);
        }
        if lines > LINES || !upper.run.text.contains([':', '：']) {
            return None;
        }
    }
    None
}
