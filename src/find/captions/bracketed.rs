//! Captions that go on in brackets over several lines: "Consignee (Name, address, telephone, / tax number, or as / locally required)". In: a layout and its
//! captions. Out: the same captions, each with the lines of its brackets, so that its value stands below them. What looks like a caption inside the brackets is
//! none.

use rustc_hash::FxHashSet;

use super::label::Label;
use crate::layout::{Cell, Layout};

/// Brackets go on over so many lines at the most. Chosen by eye; not measured.
const LINES: usize = 5;
/// Lines of one caption begin within so many points of each other, and stand no farther apart than so many heights. Chosen by eye; not measured.
const NEXT: (f64, f64) = (3.0, 0.9);

/// Gives each caption the lines of the brackets that it opens.
pub(in crate::find) fn close(layout: &Layout, labels: &mut Vec<Label>) {
    let mut inside: FxHashSet<usize> = FxHashSet::default();
    for label in labels.iter_mut().filter(|l| l.leads && !l.alone) {
        let Some(cell) = layout.cells.get(label.cell) else { continue };
        let rest: String = cell.run.text.chars().skip(label.end).collect();
        if inside.contains(&label.cell) || !rest.trim_start().starts_with(['(', '（']) || open(&rest) == 0 {
            continue;
        }
        let Some(mut last) = closed(layout, label.cell, open(&rest), &mut inside) else { continue };
        // The same in another language below.
        while let Some(next) =
            beneath(layout, last).filter(|n| layout.cells.get(*n).is_some_and(|c| open(&c.run.text) > 0))
        {
            let Some(end) = layout.cells.get(next).and_then(|c| closed(layout, next, open(&c.run.text), &mut inside))
            else {
                break;
            };
            inside.insert(next);
            last = end;
        }
        label.cell = last;
        label.start = 0;
        label.end = layout.cells.get(last).map_or(0, |c| c.run.len());
        label.alone = true;
    }
    labels.retain(|l| l.alone && l.cell != l.top || !inside.contains(&l.cell));
    labels.sort_by_key(|l| (l.cell, l.start));
}

/// The cell in which brackets close that are open at the end of a cell; all below it up to there are `inside`.
fn closed(layout: &Layout, from: usize, mut open_brackets: usize, inside: &mut FxHashSet<usize>) -> Option<usize> {
    let (mut at, mut passed) = (from, Vec::new());
    for _ in 0..LINES {
        at = beneath(layout, at)?;
        let text = &layout.cells.get(at)?.run.text;
        passed.push(at);
        let closing = text.matches([')', '）']).count();
        let opening = text.matches(['(', '（']).count();
        if open_brackets + opening <= closing {
            // Words behind the last bracket are a value, and these brackets are none of the caption's.
            let ends = text.trim_end().trim_end_matches([':', '：', '.']).ends_with([')', '）']);
            if !ends {
                return None;
            }
            inside.extend(passed);
            return Some(at);
        }
        open_brackets = open_brackets + opening - closing;
    }
    None
}

/// How many brackets a text leaves open.
fn open(text: &str) -> usize {
    text.matches(['(', '（']).count().saturating_sub(text.matches([')', '）']).count())
}

/// The cell right below, at the same edge.
fn beneath(layout: &Layout, at: usize) -> Option<usize> {
    let cell = layout.cells.get(at)?;
    let under = |c: &Cell| {
        c.run.page == cell.run.page
            && (c.place.x0 - cell.place.x0).abs() < NEXT.0
            && c.place.y0 > cell.place.mid_y()
            && c.place.y0 - cell.place.y1 < NEXT.1 * cell.height
    };
    let lines = (cell.line + 1..(cell.line + 4).min(layout.lines.len())).filter_map(|l| layout.lines.get(l));
    lines.flat_map(|l| l.cells.clone()).find(|n| layout.cells.get(*n).is_some_and(under))
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    #[test]
    fn a_caption_in_brackets_over_three_lines_has_its_value_below_them() {
        let document = drawn::paper(&[&[
            (200.0, 30.0, 16.0, "COMMERCIAL INVOICE"),
            (42.0, 80.0, 8.0, "CONSIGNEE (Name in full, street, town,"),
            (42.0, 90.0, 8.0, "Registration No. / telephone / customs no.,"),
            (42.0, 100.0, 8.0, "or as the country requires)"),
            (42.0, 112.0, 10.0, "Odile Marchenoir"),
            (42.0, 124.0, 10.0, "14 Quay Street, Rennby"),
            (42.0, 160.0, 8.0, "Total amount"),
            (142.0, 160.0, 10.0, "USD 410.00"),
        ]]);
        let fields = understand(&document).understanding.fields;
        let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
        assert_eq!(of(FieldName::Consignee), Some("Odile Marchenoir"));
    }
}
