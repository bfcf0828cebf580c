//! Finds the hidden rows and columns of the sheets of an XLSX, in a remark for each sheet. In: the file. Hidden rows are read as the others
//! are: a reader of the sheet would not have seen them, and should be told.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::package::{self, Package, attribute, number};
use crate::model::Remark;

/// What is hidden on a sheet.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    rows: Vec<usize>,
    columns: usize,
}

/// How many rows a remark names.
const NAMED: usize = 8;

impl Hidden {
    /// Says what is hidden on a sheet; `None` where nothing is.
    pub(super) fn remark(&self, sheet: u32) -> Option<Remark> {
        let mut what = Vec::new();
        if !self.rows.is_empty() {
            let named: Vec<String> = self.rows.iter().take(NAMED).map(ToString::to_string).collect();
            let rest = self.rows.len().saturating_sub(NAMED);
            let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
            what.push(format!("rows {}{more}", named.join(", ")));
        }
        if self.columns > 0 {
            what.push(format!("{} columns", self.columns));
        }
        let detail = format!("sheet {sheet}: hidden {}; they were read", what.join(" and "));
        (!what.is_empty()).then(|| Remark::oddity("hidden_cells", detail))
    }
}

/// What is hidden on each sheet of an XLSX, by the sheet's name; nothing where it cannot be read.
pub(super) fn of_xlsx(bytes: &[u8]) -> HashMap<String, Hidden> {
    let Ok(mut package) = Package::open(bytes) else { return HashMap::new() };
    let mut text = |name: &str| package.text(name).unwrap_or_default();
    let mut paths = HashMap::new();
    each(&text("xl/_rels/workbook.xml.rels"), |tag| {
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
            let absolute = target.strip_prefix('/').map(str::to_owned);
            paths.insert(id, absolute.unwrap_or_else(|| format!("xl/{target}")));
        }
    });
    let mut sheets = Vec::new();
    each(&text("xl/workbook.xml"), |tag| {
        // `r:id` and `sheetId` differ in their local names.
        if tag.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(tag, "name"), attribute(tag, "id"))
        {
            sheets.push((name, id));
        }
    });
    let mut found = HashMap::new();
    for (name, id) in sheets {
        if let Some(path) = paths.get(&id) {
            found.insert(name, of_sheet(&text(path)));
        }
    }
    found
}

fn of_sheet(xml: &str) -> Hidden {
    let mut hidden = Hidden::default();
    let mut row = 0;
    each(xml, |tag| {
        let is_hidden = || attribute(tag, "hidden").is_some_and(|v| matches!(v.trim(), "1" | "true"));
        match tag.local_name().as_ref() {
            "row" => {
                row = number(tag, "r").unwrap_or(row + 1);
                if is_hidden() {
                    hidden.rows.push(row);
                }
            }
            "col" if is_hidden() => {
                let (from, to) = (number(tag, "min").unwrap_or(1), number(tag, "max").unwrap_or(1));
                hidden.columns += to.saturating_sub(from) + 1;
            }
            _ => {}
        }
    });
    hidden
}

/// Calls for each element.
fn each(xml: &str, mut call: impl FnMut(&BytesStart<'_>)) {
    let mut reader = package::reader(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => call(&tag),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_and_columns_are_named() {
        let xml = "<worksheet><cols><col min='2' max='3' hidden='1'/></cols><sheetData><row r='1'/><row r='4' hidden='1'><c/></row>\
                   <row hidden='true'/><row r='9' hidden='0'/></sheetData></worksheet>";
        let hidden = of_sheet(xml);
        assert_eq!(hidden, Hidden { rows: vec![4, 5], columns: 2 });
        assert_eq!(hidden.remark(1).unwrap().detail, "sheet 1: hidden rows 4, 5 and 2 columns; they were read");
        assert_eq!(of_sheet("<worksheet/>").remark(1), None);
    }
}
