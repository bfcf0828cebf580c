//! What the rows of a goods table deliver. In: a table. Out: [`Goods`], one a row: description without its marks, quantity, unit, lots and
//! serials, and the words they were read from.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::goods::Goods;
use super::head::Head;
use super::marks::{self, Marks};
use super::shape::Table;
use super::{count, listed, solve};
use crate::find::captions::shelf::says_column;
use crate::find::key::key_of;
use crate::find::number;
use crate::find::unit;
use crate::languages::{self, Column};
use crate::layout::Run;
use crate::model::{FieldName, Quantity, Unit};

// How sure a row is. Chosen by eye; not measured: the calibration fits what such a figure is worth.

/// Its quantity stands in a column of quantities, and its unit is said.
const UNIT_SAID: f64 = 0.95;
/// The unit is taken to be pieces.
const PIECES: f64 = 0.8;
/// What is counted are its packages or its weight.
const OTHER_COLUMN: f64 = 0.5;
/// Its quantity may be another: a fraction of a piece, or an "M" that may be a thousand or metres.
const DOUBTED: f64 = 0.35;
/// There is no quantity.
const NO_QUANTITY: f64 = 0.3;

/// The goods of a table; empty where it has no column that says what.
pub fn goods(table: &Table, decimal: Option<char>) -> Vec<Goods> {
    let counted = solve::quantity(table, decimal).is_some();
    let texts = described(table).map_or_else(Vec::new, |i| table.rows.iter().filter_map(|r| r.get(i)).collect());
    if !counted {
        // Without a column of quantities each line of the description may say its own.
        // Rows are not known here: what stands on one line may name what is counted on the next.
        let all: Vec<Run> = texts.iter().flat_map(|t| t.lines()).collect();
        let lines: Vec<Goods> = listed::of(&all, decimal, true);
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
    let text = described(table).and_then(|i| row.get(i)).or_else(|| cell(Column::Model))?;
    let (mut marks, rest) = marks::inside(&flat(text));
    for (head, run) in table.heads.iter().zip(row) {
        match () {
            () if head.is(Column::Lots) => marks.add(both(run, Column::Lots)),
            () if head.is(Column::Serials) && !rows_numbered(table, head) => marks.add(both(run, Column::Serials)),
            () => {}
        }
    }
    let mut description = rest;
    if description.text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        let model = cell(Column::Model).map(flat).filter(|m| !m.text.trim().is_empty());
        // An article may be named by its number alone, where the row has a price.
        let priced =
            [Column::Price, Column::Amount].into_iter().filter_map(cell).any(|c| !number::find(&c.text).is_empty());
        description = model.unwrap_or(if priced { description } else { Run::default() });
    }
    // Noughts and signs name nothing.
    let signs = description.text.chars().filter(|c| c.is_alphanumeric());
    if signs.clone().count() < 2 || signs.into_iter().all(|c| c == '0') {
        return None;
    }
    if is_charge(&description.text) && marks.lots.is_empty() && marks.serials.is_empty() {
        return None;
    }
    let (quantity, unit, sure) = amount(table, row, decimal);
    let mut run = Run::new(text.page);
    for cell in row {
        run.append('\t', cell);
    }
    Some(Goods { description, quantity, unit, marks, run, sure })
}

/// "S/N" over 1, 2, 3: a serial number of the rows, not of the goods.
fn rows_numbered(table: &Table, head: &Head) -> bool {
    let Some(column) = table.heads.iter().position(|h| std::ptr::eq(h, head)).filter(|c| *c == 0) else { return false };
    let number =
        |row: &Vec<Run>| row.get(column).and_then(|r| r.text.trim().trim_end_matches('.').parse::<usize>().ok());
    table.rows.iter().enumerate().all(|(n, row)| number(row) == Some(n + 1))
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
    let mut whole = Run::new(run.page);
    for line in run.lines() {
        // A number that its narrow cell broke at the hyphen goes on below.
        let last: Vec<char> = whole.text.chars().rev().take(2).collect();
        let broken = matches!(last.as_slice(), ['-', before] if before.is_alphanumeric());
        if broken { marks::join(&mut whole, &line) } else { whole.append(' ', &line) }
    }
    let (said, _) = marks::inside(&whole);
    if !said.lots.is_empty() || !said.serials.is_empty() {
        return said;
    }
    let found = marks::listed(&whole.text);
    match column {
        Column::Lots => Marks { lots: found, ..Marks::default() },
        _ => Marks { serials: found, ..Marks::default() },
    }
}

/// Quantity and unit of a row: from the column of quantities, with the unit beside, behind or over the number.
fn amount(table: &Table, row: &[Run], decimal: Option<char>) -> (Option<Quantity>, Option<Unit>, f64) {
    let index = solve::quantity(table, decimal);
    let cell = |i: usize| row.get(i).map(|r| r.text.replace('\n', " ")).unwrap_or_default();
    let head = |i: usize| table.heads.get(i).map(|h: &Head| h.text.clone()).unwrap_or_default();
    let unit_cell = table.column(|h| h.is(Column::Unit)).map(cell);
    let own_unit = unit_cell.as_deref().and_then(unit::of);
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
    let beside = unit_cell.as_deref();
    // The number may stand in the column of the unit: "500 sacks".
    let counted = count::of(&cell(index), beside, &head(index), decimal)
        .or_else(|| beside.and_then(|text| count::of(text, None, &head(index), decimal)));
    let Some(count) = counted else {
        return (None, own_unit, NO_QUANTITY);
    };
    let sure = if count.unit.is_some() { UNIT_SAID } else { PIECES };
    let sure = if count.plain { sure } else { DOUBTED };
    (Some(count.quantity), Some(count.unit.unwrap_or(Unit::Piece)), sure)
}

/// The column that says what: the one whose caption says so, unless its cells are codes and another has the words.
fn described(table: &Table) -> Option<usize> {
    // "Art. No." over "Product": the article's name stands below its number.
    let below = |h: &Head| h.is(Column::Model) && ends_with_description(&h.text);
    let named = table
        .column(|h| h.is(Column::Description))
        .or_else(|| table.column(below))
        .or_else(|| table.column(|h| h.is(Column::Model)));
    // "Item" numbers the rows or names the goods: its cells tell.
    let items = || {
        let words = |r: &Run| r.text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
        let named = |c: &usize| {
            let mut cells = table.rows.iter().filter_map(|r| r.get(*c)).peekable();
            cells.peek().is_some() && cells.all(words)
        };
        let rows = |c: &usize| table.heads.get(*c).is_some_and(|h| h.is(Column::Row));
        (0..table.heads.len()).filter(rows).find(named)
    };
    let named = named.or_else(items)?;
    let share = |column: usize, is: fn(&str) -> bool| {
        let cells = || table.rows.iter().filter_map(|r| r.get(column)).filter(|r| !r.text.trim().is_empty());
        cells().filter(|r| is(&r.text)).count() as f64 / cells().count().max(1) as f64
    };
    // The values stand beside the head that names them, under none.
    let empty = |c: usize| table.rows.iter().filter_map(|r| r.get(c)).all(|r| r.text.trim().is_empty());
    let unnamed = |c: &usize| {
        let letters = |t: &str| t.chars().filter(|c| c.is_alphabetic()).count() > 2;
        table.heads.get(*c).is_some_and(|h| h.text.trim().is_empty() || h.is(Column::Model))
            && share(*c, letters) >= MOST
    };
    let beside = || [named.checked_sub(1), Some(named + 1)].into_iter().flatten().find(unnamed);
    if empty(named)
        && let Some(beside) = beside()
    {
        return Some(beside);
    }
    let classified = share(named, is_classified) >= MOST;
    if share(named, is_code) < MOST && !classified {
        return Some(named);
    }
    let other = |c: &usize| {
        let open =
            table.heads.get(*c).is_some_and(|h| h.sense.is_none() || h.is(Column::Description) || h.is(Column::Model));
        let described = table.heads.get(*c).is_some_and(|h| h.is(Column::Description)) && share(*c, is_code) < MOST;
        *c != named && open && (described || share(*c, has_words) >= MOST)
    };
    (0..table.heads.len()).find(other).or(Some(named))
}

/// Whether the last words of a caption are one for what was delivered.
fn ends_with_description(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..words.len()).any(|from| words.get(from..).is_some_and(|w| says_column(&w.join(" "), Column::Description)))
}

/// So many of the cells of a column tell what it holds. Chosen by eye; not measured.
const MOST: f64 = 0.7;

/// One word with a digit: the number of an article.
fn is_code(text: &str) -> bool {
    text.split_whitespace().count() == 1
        && text.chars().any(|c| c.is_numeric())
        && text.chars().filter(|c| c.is_lowercase()).count() < 3
}

/// The number of a tariff or a catalogue with what it stands for: "08521001004000000 - Video cameras".
fn is_classified(text: &str) -> bool {
    let figures = text.trim_start().chars().take_while(char::is_ascii_digit).count();
    let rest: String = text.trim_start().chars().skip(figures).collect();
    figures >= 6 && rest.trim_start().starts_with(['-', '–', '—', ':', '/'])
}

/// Two words of letters.
fn has_words(text: &str) -> bool {
    text.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 2).count() > 1
}

/// Rows among the goods that are none, folded.
static CHARGES: LazyLock<HashSet<String>> =
    LazyLock::new(|| languages::ALL.iter().flat_map(|l| l.charges).map(|c| key_of(c)).collect());

/// Whether a description names a tax, a freight or a discount and nothing else; a rate may stand with it.
fn is_charge(text: &str) -> bool {
    let bare = text.split('(').next().unwrap_or(text);
    let words: Vec<&str> = bare
        .split(|c: char| c.is_whitespace() || "%@:.,;-–".contains(c))
        .filter(|w| !w.is_empty() && !w.chars().any(|c| c.is_numeric()))
        .collect();
    !words.is_empty() && CHARGES.contains(&key_of(&words.concat()))
}

/// The unit right behind a number.
fn behind(text: &str, at: usize) -> Option<Unit> {
    let rest: String = text.chars().skip(at).collect();
    unit::of(rest.trim())
}
