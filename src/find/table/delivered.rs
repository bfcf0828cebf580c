//! What the rows of a goods table deliver. In: a table. Out: [`Goods`], one a row: description without its marks, quantity, unit, lots and
//! serials, and the words they were read from.

use super::goods::Goods;
use super::head::Head;
use super::listed;
use super::marks::{self, Marks};
use super::shape::Table;
use crate::find::number;
use crate::find::unit;
use crate::languages::Column;
use crate::layout::Run;
use crate::model::{FieldName, Quantity, Unit};

// How sure a row is. Chosen by eye; not measured: the calibration fits what such a figure is worth.

/// Its quantity stands in a column of quantities, and its unit is said.
const UNIT_SAID: f64 = 0.95;
/// The unit is taken to be pieces.
const PIECES: f64 = 0.8;
/// What is counted are its packages or its weight.
const OTHER_COLUMN: f64 = 0.5;
/// There is no quantity.
const NO_QUANTITY: f64 = 0.3;

/// The goods of a table; empty where it has no column that says what.
pub fn goods(table: &Table, decimal: Option<char>) -> Vec<Goods> {
    let counted = table.column(|h| h.is(Column::Quantity)).is_some();
    let texts = table
        .column(|h| h.is(Column::Description))
        .map_or_else(Vec::new, |i| table.rows.iter().filter_map(|r| r.get(i)).collect());
    if !counted {
        // Without a column of quantities each line of the description may say its own.
        let lines: Vec<Goods> = texts.iter().flat_map(|t| listed::of(&t.lines(), decimal, true)).collect();
        if !lines.is_empty() {
            return lines;
        }
    }
    let mut goods: Vec<Goods> = table.rows.iter().filter_map(|row| of_row(table, row, decimal)).collect();
    without_row_numbers(&mut goods, table);
    goods
}

/// Row numbers that stand so near the description that they read as its first word.
fn without_row_numbers(goods: &mut [Goods], table: &Table) {
    let number = |g: &Goods| {
        g.description
            .text
            .split(|c: char| c.is_whitespace() || c == '.' || c == ')')
            .next()
            .and_then(|w| w.parse::<usize>().ok())
    };
    let all = goods.iter().enumerate().all(|(i, g)| number(g) == Some(i + 1));
    let captioned = table.heads.iter().any(|h| h.is(Column::Description) && h.text.split_whitespace().count() > 1);
    if all && (goods.len() > 1 || captioned) {
        for g in goods {
            let skip = g.description.text.chars().take_while(|c| !c.is_whitespace()).count();
            let rest = g.description.cut(skip, g.description.len());
            if !rest.is_empty() {
                g.description = rest;
            }
        }
    }
}

fn of_row(table: &Table, row: &[Run], decimal: Option<char>) -> Option<Goods> {
    let cell = |column: Column| table.column(|h| h.is(column)).and_then(|i| row.get(i));
    let text = cell(Column::Description).or_else(|| cell(Column::Model))?;
    let (mut marks, rest) = marks::inside(&flat(text));
    for (head, run) in table.heads.iter().zip(row) {
        match () {
            () if head.is(Column::Lots) => marks.add(both(run, Column::Lots)),
            () if head.is(Column::Serials) => marks.add(both(run, Column::Serials)),
            () => {}
        }
    }
    let mut description = rest;
    if description.text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        description = cell(Column::Model).map(flat).unwrap_or_default();
    }
    if description.text.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return None;
    }
    let (quantity, unit, sure) = amount(table, row, decimal);
    let mut run = Run::new(text.page);
    for cell in row {
        run.append('\t', cell);
    }
    Some(Goods { description, quantity, unit, marks, run, sure })
}

/// One line of a wrapped cell.
fn flat(run: &Run) -> Run {
    let mut out = Run::new(run.page);
    for line in run.lines() {
        out.append(' ', &line);
    }
    out
}

/// A cell of one kind of mark may still say itself which kind it is ("Lot 12, S/N 5-9").
fn both(run: &Run, column: Column) -> Marks {
    let (said, _) = marks::inside(&flat(run));
    if !said.lots.is_empty() || !said.serials.is_empty() {
        return said;
    }
    let found = marks::listed(&flat(run).text);
    match column {
        Column::Lots => Marks { lots: found, ..Marks::default() },
        _ => Marks { serials: found, ..Marks::default() },
    }
}

/// Quantity and unit of a row: from the column of quantities, with the unit beside, behind or over the number.
fn amount(table: &Table, row: &[Run], decimal: Option<char>) -> (Option<Quantity>, Option<Unit>, f64) {
    let index = table.column(|h| h.is(Column::Quantity));
    let cell = |i: usize| row.get(i).map(|r| r.text.clone()).unwrap_or_default();
    let head = |i: usize| table.heads.get(i).map(|h: &Head| h.text.clone()).unwrap_or_default();
    let own_unit = table.column(|h| h.is(Column::Unit)).and_then(|i| unit::of(&cell(i)));
    let Some(index) = index else {
        // Without such a column the packages of the row are what is counted, else its weight.
        let other = table
            .column(|h| h.is_field(FieldName::Packages))
            .or_else(|| table.column(|h| h.is_field(FieldName::NetWeight)))
            .or_else(|| table.column(|h| h.is_field(FieldName::GrossWeight)));
        let found = other.and_then(|i| Some((number::find_with(&cell(i), decimal).into_iter().next()?, i)));
        let unit = found
            .as_ref()
            .and_then(|(n, i)| own_unit.or_else(|| behind(&cell(*i), n.span.end)).or_else(|| unit::inside(&head(*i))));
        return (found.map(|(n, _)| n.value), unit.or(own_unit), OTHER_COLUMN);
    };
    let text = cell(index);
    let Some(found) = number::find_with(&text, decimal).into_iter().next() else {
        return (None, own_unit, NO_QUANTITY);
    };
    let said = own_unit
        .or_else(|| behind(&text, found.span.end))
        .or_else(|| unit::inside(&text))
        .or_else(|| unit::inside(&head(index)));
    (Some(found.value), Some(said.unwrap_or(Unit::Piece)), if said.is_some() { UNIT_SAID } else { PIECES })
}

/// The unit right behind a number.
fn behind(text: &str, at: usize) -> Option<Unit> {
    let rest: String = text.chars().skip(at).collect();
    unit::of(rest.trim())
}
