//! Finds numbers that an ODS shows with zeros or letters before or behind them. In: the file. Out: for each sheet, by row and column, the text that
//! the cell shows: the format keeps it beside the number.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::package::{self, Package, attribute, number};

/// What the cells of a sheet show, by row and column.
pub(super) type Shown = HashMap<(u32, u32), String>;

/// The most cells of which this is kept, and the most copies of one cell.
const MOST: usize = 200_000;
const COPIES: u32 = 2_000;

/// What the cells of each sheet show, in the order of the sheets; nothing where the file cannot be read.
pub(super) fn of_ods(bytes: &[u8]) -> Vec<Shown> {
    let xml = Package::open(bytes).ok().and_then(|mut p| p.text("content.xml").ok());
    xml.map(|xml| sheets(&xml)).unwrap_or_default()
}

/// A cell while it is read.
struct Cell {
    number: bool,
    copies: u32,
    text: String,
}

fn sheets(xml: &str) -> Vec<Shown> {
    let mut reader = package::reader(xml);
    let mut sheets: Vec<Shown> = Vec::new();
    let (mut row, mut rows, mut column, mut kept) = (0_u32, 1_u32, 0_u32, 0);
    let mut cell: Option<Cell> = None;
    let mut in_text = false;
    loop {
        let event = reader.read_event();
        let empty = matches!(event, Ok(Event::Empty(_)));
        match event {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let count = |key: &str| number(&tag, key).and_then(|n| u32::try_from(n).ok()).unwrap_or(1).max(1);
                match tag.local_name().as_ref() {
                    "table" => {
                        sheets.push(Shown::new());
                        row = 0;
                    }
                    "table-row" => {
                        (column, rows) = (0, count("number-rows-repeated"));
                        row = row.saturating_add(if empty { rows } else { 0 });
                    }
                    "table-cell" | "covered-table-cell" => {
                        let copies = count("number-columns-repeated");
                        let number = attribute(&tag, "value-type").as_deref() == Some("float");
                        if empty {
                            column = column.saturating_add(copies);
                        } else {
                            cell = Some(Cell { number, copies, text: String::new() });
                        }
                    }
                    "p" => in_text = !empty,
                    _ => {}
                }
            }
            Ok(Event::Text(text)) if in_text => {
                if let Some(cell) = &mut cell {
                    cell.text.push_str(&text);
                }
            }
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "p" => in_text = false,
                "table-row" => row = row.saturating_add(rows),
                "table-cell" | "covered-table-cell" => {
                    let Some(done) = cell.take() else { continue };
                    if done.number && adds(&done.text) && kept < MOST && rows <= COPIES {
                        for at in column..column.saturating_add(done.copies.min(COPIES)) {
                            for y in row..row.saturating_add(rows) {
                                sheets.last_mut().into_iter().for_each(|s| drop(s.insert((y, at), done.text.clone())));
                                kept += 1;
                            }
                        }
                    }
                    column = column.saturating_add(done.copies);
                }
                _ => {}
            },
            Ok(Event::Eof) | Err(_) => return sheets,
            Ok(_) => {}
        }
    }
}

/// Whether a text shows more than the number itself: zeros before it, or letters.
fn adds(text: &str) -> bool {
    let text = text.trim();
    let zeros = text.starts_with('0') && text.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    // `1.25E+06` is only another way to write a number.
    zeros || text.chars().any(|c| c.is_alphabetic() && c != 'E')
}

#[cfg(test)]
mod tests {
    use super::sheets;

    #[test]
    fn what_cells_show_is_found_at_its_place() {
        let xml = "<table><table-row number-rows-repeated='2'/><table-row><table-cell number-columns-repeated='2'/>\
                   <table-cell value-type='float' value='815'><p>000815</p></table-cell><table-cell value-type='float'><p>1,250</p></table-cell>\
                   <table-cell value-type='string'><p>text</p></table-cell><table-cell value-type='float'><p>ZB-7</p></table-cell></table-row></table>\
                   <table><table-row><table-cell value-type='float'><p>1.2E+06</p></table-cell></table-row></table>";
        let found = sheets(xml);
        assert_eq!(found[0].get(&(2, 2)).map(String::as_str), Some("000815"));
        assert_eq!(found[0].get(&(2, 5)).map(String::as_str), Some("ZB-7"));
        assert_eq!((found[0].len(), found[1].len()), (2, 0));
    }
}
