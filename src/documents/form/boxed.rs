//! Goods in the box of a form, where customs want all of it: "31 Packages and description of goods; marks and numbers; number and kind". In: a sheet. Out:
//! one item for each such box: what is named there, and how many packages of what kind.

use crate::find::{Label, Sense, Sheet, number, printed, region, table, unit};
use crate::languages::Column;
use crate::layout::Run;
use crate::model::{FieldName, Quantity, Unit};

/// From this share on of letters in print of forms a line is the rest of the caption. Chosen by eye; not measured.
const PRINT: f64 = 0.75;
/// How sure such an item is. Chosen by eye; not measured.
const SURE: f64 = 0.8;

/// The goods in the boxes of a sheet.
pub(super) fn of(sheet: &Sheet) -> Vec<table::Goods> {
    let all_of_it = |l: &&Label| {
        let says = |s: Sense| l.says(s);
        let packages = says(Sense::Field(FieldName::Packages)) || says(Sense::Column(Column::Other));
        l.leads && l.numbered && (l.alone || l.colon) && says(Sense::Column(Column::Description)) && packages
    };
    sheet.labels.iter().filter(all_of_it).filter_map(|l| in_box(sheet, l)).collect()
}

/// The goods in one box.
fn in_box(sheet: &Sheet, label: &Label) -> Option<table::Goods> {
    let below = region::places(sheet, label).into_iter().find(|p| p.at == region::Where::Below)?;
    let lines: Vec<Run> = below.run.lines().into_iter().map(|l| first_cell(&l)).collect();
    let lines: Vec<Run> = lines.into_iter().filter(|l| printed(&l.text, &sheet.languages) < PRINT).collect();
    let counted = lines.iter().filter_map(|l| packages(sheet, l)).next_back();
    let named = lines.iter().rfind(|l| names_goods(l) && packages(sheet, l).is_none_or(|p| p.rest))?;
    let (marks, text) = table::marks::inside(named);
    let description = match packages(sheet, named) {
        Some(p) => text.cut(p.end.min(text.len()), text.len()).trim(|c: char| c.is_whitespace() || ",;:".contains(c)),
        None => text,
    };
    let counted = counted?;
    Some(table::Goods {
        description,
        quantity: Some(counted.value),
        unit: Some(counted.unit),
        marks,
        run: below.run.clone(),
        sure: SURE,
    })
}

fn first_cell(line: &Run) -> Run {
    let end = line.text.chars().position(|c| c == '\t').unwrap_or(line.len());
    line.cut(0, end)
}

/// Packages counted on a line.
struct Packages {
    value: Quantity,
    unit: Unit,
    /// The character behind them.
    end: usize,
    /// Whether words of goods follow.
    rest: bool,
}

/// The last number with a kind of package behind it: the `960 drums` of "TD 1-960 960 drums".
fn packages(sheet: &Sheet, line: &Run) -> Option<Packages> {
    let mut found = number::find_with(&line.text, sheet.decimal);
    found.retain(|n| n.value.is_whole());
    found.into_iter().rev().find_map(|n| {
        let rest: String = line.text.chars().skip(n.span.end).collect();
        let word: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
        let unit = unit::of(rest.trim_start()).filter(|u| !unit::is_measure(*u))?;
        let end = n.span.end + rest.chars().take_while(|c| c.is_whitespace()).count() + word.chars().count();
        let rest = line.text.chars().skip(end).filter(|c| c.is_alphabetic()).count() >= 5;
        Some(Packages { value: n.value, unit, end, rest })
    })
}

/// A line that names goods: two words, and more letters than figures.
fn names_goods(line: &Run) -> bool {
    let letters = line.text.chars().filter(|c| c.is_alphabetic()).count();
    let figures = line.text.chars().filter(|c| c.is_numeric()).count();
    let words = line.text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 2).count();
    letters >= 5 && letters > figures && words >= 2
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;

    #[test]
    fn a_customs_box_names_its_goods_and_counts_their_packages() {
        let document = drawn::paper(&[&[
            (200.0, 40.0, 14.0, "EXPORT DECLARATION"),
            (40.0, 70.0, 7.0, "2 Exporter"),
            (40.0, 80.0, 10.0, "Ostara Chemicals Ltd"),
            (40.0, 110.0, 7.0, "31 Packages and description of goods - Marks and numbers - Number and kind"),
            (400.0, 110.0, 7.0, "32 Item No"),
            (40.0, 120.0, 10.0, "OC 1-44"),
            (400.0, 120.0, 10.0, "1"),
            (40.0, 132.0, 10.0, "44 drums"),
            (40.0, 144.0, 10.0, "Lacquer, cellulose based"),
        ]]);
        let items = understand(&document).understanding.line_items;
        let item = items.first().map(|i| (i.description.as_str(), i.quantity.as_ref().map(|q| q.as_str())));
        assert_eq!(item, Some(("Lacquer, cellulose based", Some("44"))), "{items:?}");
    }
}
