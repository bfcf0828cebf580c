//! A workbook (XLSX, XLS, ODS) in; a page a sheet out: a line a row, cells parted by tabs. Values as they are shown are not kept in these
//! files: numbers and dates are written plainly, but for zeros and letters that a format puts before a number (XLSX). Formulas are not computed, macros are not run. Hidden sheets are read and remarked; of merged
//! cells the first has the value, and a remark says which they are.

use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, Reader, SheetVisible, Sheets, StyleRange, Xls, Xlsb, Xlsx};

use super::{merged, shown, xls_lock};
use crate::model::{Document, Part, Remark};
use crate::read::compose;
use crate::read::refused::LOCKED_FOR_GOOD;

/// Cells beyond this on one sheet are left out: the format allows seventeen thousand million.
const MOST_CELLS: usize = 2_000_000;

/// Reads a workbook.
pub(in crate::read) fn read(part: &Part) -> Document {
    let mut document = Document { part: part.without_bytes(), pages: Vec::new(), remarks: Vec::new() };
    let mut book = match open(part) {
        Ok(book) => book,
        Err(text) => {
            let told = text.to_lowercase();
            let locked = told.contains("password") || told.contains("encrypt") || xls_lock::is_locked(&part.bytes);
            document.remarks.push(if locked {
                Remark::grave("encrypted", LOCKED_FOR_GOOD)
            } else {
                Remark::grave("damaged", format!("the workbook cannot be opened: {text}"))
            });
            return document;
        }
    };
    // The library does not tell the merged cells of an ODS.
    let spans = matches!(book, Sheets::Ods(_)).then(|| merged::of_ods(&part.bytes)).unwrap_or_default();
    let hidden: Vec<String> =
        book.sheets_metadata().iter().filter(|s| s.visible != SheetVisible::Visible).map(|s| s.name.clone()).collect();
    for (number, name) in (1_u32..).zip(book.sheet_names()) {
        if hidden.contains(&name) {
            document
                .remarks
                .push(Remark::oddity("hidden_sheet", format!("sheet {number} (\"{name}\") is hidden; it was read")));
        }
        let merged = merged_cells(&mut book, &name).or_else(|| spans.get(number as usize - 1).cloned());
        document.remarks.extend(merged.and_then(|these| merged::remark(number, &these)));
        let styles = book.worksheet_style(&name).unwrap_or_else(|_| StyleRange::empty());
        match book.worksheet_range(&name) {
            Ok(range) => {
                if range.get_size().0.saturating_mul(range.get_size().1) > MOST_CELLS {
                    let detail = format!("sheet {number} has more than {MOST_CELLS} cells; the rest was not read");
                    document.remarks.push(Remark::grave("too_large", detail));
                }
                let text = rows(&range, &styles);
                document.pages.push(compose::flowing(number, &text, "workbook"));
            }
            Err(error) => {
                document.remarks.push(Remark::grave("damaged", format!("sheet {number} cannot be read: {error}")));
                document.pages.push(compose::flowing(number, "", "workbook"));
            }
        }
    }
    document
}

/// The workbook, by the type that its content shows; what the library says where it cannot be opened.
fn open(part: &Part) -> Result<Sheets<Cursor<&[u8]>>, String> {
    let bytes = || Cursor::new(part.bytes.as_slice());
    match part.media_type.as_str() {
        "application/vnd.ms-excel" => Xls::new(bytes()).map(Sheets::Xls).map_err(|e| e.to_string()),
        "application/vnd.oasis.opendocument.spreadsheet" => {
            Ods::new(bytes()).map(Sheets::Ods).map_err(|e| e.to_string())
        }
        // A binary workbook (XLSB) lies in a package of the same kind.
        _ => Xlsx::new(bytes())
            .map(Sheets::Xlsx)
            .or_else(|error| Xlsb::new(bytes()).map(Sheets::Xlsb).map_err(|_| error.to_string())),
    }
}

/// The merged cells of a sheet, where the library tells them.
fn merged_cells(book: &mut Sheets<Cursor<&[u8]>>, name: &str) -> Option<Vec<Dimensions>> {
    match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).ok(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).ok(),
        _ => None,
    }
}

fn rows(range: &calamine::Range<Data>, styles: &StyleRange) -> String {
    let mut text = String::new();
    let mut left = MOST_CELLS;
    let (top, first) = range.start().unwrap_or_default();
    for (row, line) in range.rows().zip(top..) {
        if left < row.len() {
            break;
        }
        left -= row.len();
        let format = |column: u32| styles.get((line, column))?.number_format.as_ref().map(|f| f.format_code.clone());
        let cells: Vec<String> = row.iter().zip(first..).map(|(cell, column)| shown(cell, format(column))).collect();
        text.push_str(cells.join("\t").trim_end_matches('\t'));
        text.push('\n');
    }
    text
}

/// A cell's value as text, on one line.
fn shown(cell: &Data, format: Option<impl AsRef<str>>) -> String {
    let number = match cell {
        Data::Int(number) => Some(*number as f64),
        Data::Float(number) => Some(*number),
        _ => None,
    };
    if let Some(text) = number.zip(format).and_then(|(n, f)| shown::number(n, f.as_ref())) {
        return text;
    }
    let text = match cell {
        Data::Empty => String::new(),
        Data::DateTime(moment) => date(moment).unwrap_or_else(|| cell.to_string()),
        other => other.to_string(),
    };
    // A line's end inside a cell is kept as one that ends no row.
    text.replace("\r\n", "\n").replace('\n', "\u{2028}").replace(['\r', '\t'], " ")
}

fn date(moment: &calamine::ExcelDateTime) -> Option<String> {
    if !moment.is_datetime() {
        return None;
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {hour:02}:{minute:02}:{second:02}") })
}
