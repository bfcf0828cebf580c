//! The line items of a document: the rows of its goods tables, or one item under captions of its own. In: a sheet and its tables. Out: [`LineItem`]s.

use crate::find::table::{self, Goods, Marks, Table, marks};
use crate::find::{Sense, Sheet, number, region, unit};
use crate::languages::Column;
use crate::layout::Run;
use crate::model::{LineItem, Quantity, Unit};

/// The items of a sheet.
pub(crate) fn of(sheet: &Sheet, tables: &[Table]) -> Vec<LineItem> {
    let boxed = super::boxed::of(sheet);
    if !boxed.is_empty() {
        return boxed.into_iter().map(|g| item(sheet, g)).collect();
    }
    let whole = table::joined(tables);
    let mut goods: Vec<Goods> =
        whole.iter().flat_map(|t| table::goods(t, sheet.decimal)).filter(|g| g.quantity.is_some()).collect();
    if goods.is_empty() {
        let lines: Vec<Run> = (0..sheet.lines.len())
            .filter(|l| !of_another(sheet, *l) && !table::is_total(sheet, *l))
            .map(|l| sheet.line(l))
            .collect();
        goods.extend(table::listed::of(&lines, sheet.decimal, false));
    }
    if goods.is_empty() {
        goods.extend(captioned(sheet));
    }
    if goods.is_empty() {
        goods.extend(whole.iter().flat_map(|t| table::goods(t, sheet.decimal)));
    }
    outside(sheet, tables, &mut goods);
    goods.into_iter().map(|g| item(sheet, g)).collect()
}

/// Whether a line has a caption that is none of goods.
fn of_another(sheet: &Sheet, line: usize) -> bool {
    let goods = |s: Sense| matches!(s, Sense::Column(Column::Lots | Column::Serials | Column::Row));
    let Some(line) = sheet.lines.get(line) else { return false };
    line.cells
        .clone()
        .filter_map(|c| sheet.labels_of(c).first())
        .any(|l| region::is_break(l) && !l.senses.iter().any(|(s, _)| goods(*s)))
}

/// Runs in a column of lots whose numbers are as many as the goods number the goods: they are serials, whatever the caption says.
fn numbered_one_by_one(goods: &mut Goods) {
    let lengths: Option<Vec<u64>> = goods.marks.lots.iter().map(|l| marks::run_length(l)).collect();
    let all = lengths.filter(|l| !l.is_empty()).map(|l| l.iter().fold(0_u64, |sum, n| sum.saturating_add(*n)));
    let quantity = goods.quantity.as_ref().and_then(|q| q.as_str().parse::<u64>().ok());
    if all.is_some() && all == quantity && goods.marks.serials.is_empty() {
        goods.marks.serials = std::mem::take(&mut goods.marks.lots);
    }
}

fn item(sheet: &Sheet, mut goods: Goods) -> LineItem {
    numbered_one_by_one(&mut goods);
    let legible = sheet.legibility_weight(&goods.run);
    LineItem {
        description: goods.description.text.clone(),
        quantity: goods.quantity,
        unit: goods.unit,
        lots: goods.marks.lots,
        serials: goods.marks.serials,
        evidence: sheet.evidence(&goods.run),
        confidence: (goods.sure * legible).clamp(0.0, 1.0),
    }
}

/// Items whose description stands under a caption, without a table, each with its quantity beside it or under a caption of its own.
fn captioned(sheet: &Sheet) -> Vec<Goods> {
    let value = |column: Column| under(sheet, column);
    let Some((text, _)) = value(Column::Description) else { return Vec::new() };
    let counted = value(Column::Quantity).and_then(|(run, caption)| amount(sheet, &run, &caption));
    // "Mercancía: Cohetes, 640 unidades, lote TU-1911": the value says itself how many.
    let listed = if counted.is_none() { table::listed::of(&text.lines(), sheet.decimal, true) } else { Vec::new() };
    if listed.is_empty() { one(sheet, text, counted).into_iter().collect() } else { listed }
}

/// What stands under a caption of that column outside of tables, with the caption.
fn under(sheet: &Sheet, column: Column) -> Option<(Run, String)> {
    sheet
        .labels
        .iter()
        .filter(|l| l.leads && (l.colon || l.alone) && l.says(Sense::Column(column)))
        .find_map(|l| region::places(sheet, l).into_iter().next().map(|p| (p.run, l.text.clone())))
}

fn one(sheet: &Sheet, text: Run, counted: Option<(Quantity, Option<Unit>)>) -> Option<Goods> {
    let first = text.lines().into_iter().take(3).fold(Run::new(text.page), |mut all, line| {
        all.append(' ', &line);
        all
    });
    let (found, mut description) = marks::inside(&first);
    let (quantity, said) = match counted {
        Some((q, u)) => (Some(q), u),
        None => {
            // "175 pistols MC21": the number may open the description.
            let n = number::find_with(&description.text, sheet.decimal).into_iter().find(|n| n.span.start == 0)?;
            let rest = description.cut(n.span.end, description.len());
            let said = unit::of(&rest.text);
            description = rest;
            (Some(n.value), said)
        }
    };
    let sure = if said.is_some() { 0.8 } else { 0.65 };
    Some(Goods { description, quantity, unit: said.or(Some(Unit::Piece)), marks: found, run: text, sure })
}

fn amount(sheet: &Sheet, run: &Run, caption: &str) -> Option<(Quantity, Option<Unit>)> {
    let line = run.lines().into_iter().next()?;
    let found = number::find_with(&line.text, sheet.decimal).into_iter().next()?;
    let rest: String = line.text.chars().skip(found.span.end).collect();
    let said = unit::of(rest.trim()).or_else(|| unit::inside(caption));
    Some((found.value, said))
}

/// The first line of a place, and the lines that a list runs over into.
fn going_on(run: &Run) -> String {
    let mut text = String::new();
    for line in run.lines() {
        if !text.is_empty() && !text.trim_end().ends_with([',', ';', '–', '-', '÷', '…', '/']) {
            break;
        }
        text.push_str(&line.text.replace('\t', " "));
        text.push(' ');
    }
    text
}

/// Lots and serials that stand under captions outside the tables belong to the only item, else to the one named beside them.
fn outside(sheet: &Sheet, tables: &[Table], goods: &mut [Goods]) {
    let mut found = Marks::default();
    for label in &sheet.labels {
        let column = [Column::Lots, Column::Serials].into_iter().find(|c| label.says(Sense::Column(*c)));
        let line = sheet.cells.get(label.cell).map_or(usize::MAX, |c| c.line);
        let Some(column) = column.filter(|_| !tables.iter().any(|t| t.lines.contains(&line))) else { continue };
        let Some(place) = region::places(sheet, label).into_iter().next() else { continue };
        let listed = marks::listed(&going_on(&place.run));
        match column {
            Column::Lots => found.add(Marks { lots: listed, ..Marks::default() }),
            _ => found.add(Marks { serials: listed, ..Marks::default() }),
        }
    }
    let known: Vec<String> = goods.iter().flat_map(|g| g.marks.lots.iter().chain(&g.marks.serials)).cloned().collect();
    found.lots.retain(|l| !known.contains(l));
    found.serials.retain(|s| !known.contains(s));
    if let Some(first) = goods
        .iter()
        .position(|g| g.marks.lots.is_empty() && g.marks.serials.is_empty())
        .or(if goods.is_empty() { None } else { Some(0) })
        && let Some(g) = goods.get_mut(first)
    {
        g.marks.add(found);
    }
}
