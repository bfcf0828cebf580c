//! Names the merged cells of a worksheet in a remark. For ODS, also finds them: which cells of its XML span others.

use calamine::Dimensions;
use quick_xml::events::Event;

use super::package::{self, Package, number};
use crate::model::Remark;

/// How many ranges a remark names.
const NAMED: usize = 5;

/// The most merged ranges that are looked for in one file.
const MOST: usize = 100_000;

/// Says which cells of a sheet are merged; `None` where none are.
pub(super) fn remark(sheet: u32, merged: &[Dimensions]) -> Option<Remark> {
    let named: Vec<String> = merged.iter().take(NAMED).map(|d| format!("{}:{}", cell(d.start), cell(d.end))).collect();
    let rest = if merged.len() > NAMED { format!(" and {} more", merged.len() - NAMED) } else { String::new() };
    let detail =
        format!("sheet {sheet}: merged cells {}{rest}; the first cell of each has the value", named.join(", "));
    (!merged.is_empty()).then(|| Remark::oddity("merged_cells", detail))
}

/// A cell's name from row and column, both from 0: `C4`.
pub(super) fn cell((row, column): (u32, u32)) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    let column: String = letters.iter().rev().collect();
    format!("{column}{}", u64::from(row) + 1)
}

/// The merged cells of each sheet of an ODS, in the order of the sheets; nothing where it cannot be read.
pub(super) fn of_ods(bytes: &[u8]) -> Vec<Vec<Dimensions>> {
    let xml = Package::open(bytes).ok().and_then(|mut p| p.text("content.xml").ok());
    xml.map(|xml| spans(&xml)).unwrap_or_default()
}

fn spans(xml: &str) -> Vec<Vec<Dimensions>> {
    let mut reader = package::reader(xml);
    let mut sheets: Vec<Vec<Dimensions>> = Vec::new();
    let (mut row, mut column, mut rows, mut found) = (0_u32, 0_u32, 1_u32, 0);
    loop {
        let (tag, empty) = match reader.read_event() {
            Ok(Event::Start(tag)) => (tag, false),
            Ok(Event::Empty(tag)) => (tag, true),
            Ok(Event::End(tag)) => {
                if tag.local_name().as_ref() == "table-row" {
                    row = row.saturating_add(rows);
                }
                continue;
            }
            Ok(Event::Eof) | Err(_) => return sheets,
            Ok(_) => continue,
        };
        let count = |key: &str| number(&tag, key).and_then(|n| u32::try_from(n).ok()).unwrap_or(1).max(1);
        match tag.local_name().as_ref() {
            "table" => {
                sheets.push(Vec::new());
                row = 0;
            }
            "table-row" => {
                (column, rows) = (0, count("number-rows-repeated"));
                row = row.saturating_add(if empty { rows } else { 0 });
            }
            "table-cell" | "covered-table-cell" => {
                let (wide, high) = (count("number-columns-spanned"), count("number-rows-spanned"));
                if wide.max(high) > 1 && found < MOST {
                    found += 1;
                    let end = (row.saturating_add(high - 1), column.saturating_add(wide - 1));
                    sheets.last_mut().into_iter().for_each(|s| s.push(Dimensions { start: (row, column), end }));
                }
                column = column.saturating_add(count("number-columns-repeated"));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_people_name_them() {
        assert_eq!([(0, 0), (3, 2), (9, 26), (0, 701), (0, 702)].map(cell), ["A1", "C4", "AA10", "ZZ1", "AAA1"]);
    }

    #[test]
    fn spans_of_an_ods_are_found() {
        let xml = "<t:table><t:table-row t:number-rows-repeated='2'/><t:table-row><t:table-cell t:number-columns-repeated='2'/>\
                   <t:table-cell t:number-columns-spanned='3' t:number-rows-spanned='2'/></t:table-row></t:table><t:table/>";
        let found = spans(xml);
        assert_eq!(found.len(), 2);
        let detail = remark(1, &found[0]).unwrap().detail;
        assert!(detail.contains("C3:E4"), "{detail}");
        assert!(remark(2, &found[1]).is_none());
    }
}
