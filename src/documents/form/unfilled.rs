//! Fields whose box is empty. In: a sheet, the slots of a type and what was found. Out: fields without a value that say so, each with the caption as its
//! evidence. A field that was found anywhere is not empty.

use super::candidate::in_a_table;
use super::slot::Slot;
use crate::find::table::Table;
use crate::find::{Label, Sheet, empty};
use crate::model::{Absent, Field, Standing};

/// A caption tells a field from this weight on; one that may mean it among others does not. Chosen by eye; not measured.
const TELLS: f64 = 0.9;
/// A caption is read well enough from this quality on: a misread one may be that of something else. Chosen by eye; not measured.
const READ: f64 = 0.85;
/// A loser of at least this confidence may be the value after all. Chosen by eye; not measured.
const MAY_BE: f64 = 0.1;

/// The fields whose box is empty.
pub(super) fn of<'s>(
    sheet: &Sheet,
    tables: &[Table],
    slots: impl Iterator<Item = &'s Slot<'s>>,
    fields: &[Field],
    losers: &[Field],
) -> Vec<Field> {
    let mut found: Vec<Field> = Vec::new();
    for slot in slots {
        let read = |f: &&Field| f.name == slot.field;
        let known = fields.iter().any(|f| read(&f)) || losers.iter().filter(read).any(|f| f.confidence >= MAY_BE);
        if known || found.iter().any(|f| f.name == slot.field) {
            continue;
        }
        let tells =
            |l: &&Label| l.leads && l.quality >= READ && slot.under.iter().any(|(s, w)| *w >= TELLS && l.says(*s));
        let labels: Vec<&Label> = sheet.labels.iter().filter(tells).collect();
        let empty: Option<Vec<f64>> = labels.iter().map(|l| empty::empty(sheet, l)).collect();
        // Every caption for it stands over nothing.
        let Some(sure) = empty.and_then(|all| all.into_iter().reduce(f64::max)) else { continue };
        let Some(label) = labels.first().filter(|l| !in_a_table(sheet, tables, l)) else { continue };
        let Some(cell) = sheet.cells.get(label.cell) else { continue };
        found.push(Field {
            name: slot.field,
            value: None,
            absent: Some(Absent::Blank),
            evidence: sheet.evidence(&cell.run.cut(label.start, label.end)),
            confidence: sure * label.quality,
            standing: Standing::Machine,
            rule: format!("nothing under the caption {:?}", label.text.trim()),
            items: None,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::{Absent, Field, FieldName, Rect};

    #[test]
    fn a_box_that_nobody_filled_in_is_blank() {
        let mut document = drawn::paper(&[&[
            (200.0, 30.0, 16.0, "BILL OF LADING"),
            (42.0, 62.0, 7.0, "Shipper"),
            (42.0, 72.0, 10.0, "Ostara Cordage Ltd"),
            (42.0, 102.0, 7.0, "Consignee"),
            (42.0, 112.0, 10.0, "Malon Quay Company Ltd"),
            (42.0, 142.0, 7.0, "Notify party"),
            (42.0, 150.0, 7.0, "Notifier"),
            (42.0, 190.0, 10.0, "said to contain rope"),
        ]]);
        let level = |y: f64| Rect::new(40.0, y, 300.0, y + 0.3);
        let upright = |x: f64| Rect::new(x, 60.0, x + 0.3, 180.0);
        let rules = [60.0, 100.0, 140.0, 180.0].map(level).into_iter().chain([40.0, 300.0].map(upright));
        document.pages[0].rules = rules.collect();
        let fields = understand(&document).understanding.fields;
        let of = |name: FieldName| fields.iter().find(|f| f.name == name);
        let party = of(FieldName::NotifyParty);
        assert_eq!(party.and_then(|f: &Field| f.absent), Some(Absent::Blank), "{fields:?}");
        assert!(party.is_some_and(|f| f.value.is_none() && f.evidence.raw.starts_with("Notif")), "{fields:?}");
        assert_eq!(of(FieldName::Consignee).and_then(|f| f.value.as_deref()), Some("Malon Quay Company Ltd"));
        // What no caption asks for is not said to be blank.
        assert_eq!(of(FieldName::Carrier), None);
    }
}
