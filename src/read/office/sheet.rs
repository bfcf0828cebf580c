//! A workbook (XLSX, XLS, ODS) in; a page a sheet out: a line a row, cells parted by tabs. Values as they are shown are not kept in these
//! files: numbers and dates are written plainly, with the zeros and letters that the cell's format adds. Formulas are not computed, macros are
//! not run; a formula without a kept value is remarked. Hidden sheets, rows and columns are read and remarked; of merged cells the first has the
//! value, and a remark says which they are.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{Data, Dimensions, Ods, Range, Reader, SheetVisible, Sheets, StyleRange, Xls, Xlsb, Xlsx};

use super::package::{Package, well_formed};
use super::shown_ods::{self, Shown};
use super::spread::{self, MOST_CELLS, Spread};
use super::{hidden, merged, number_format, xls_anew, xls_lock};
use crate::model::{Document, Part, Remark, UNEXPECTED, guarded};
use crate::read::compose;
use crate::read::refused::LOCKED_FOR_GOOD;

/// How many cells a remark names.
const NAMED: usize = 5;

/// Reads a workbook.
pub(in crate::read) fn read(part: &Part) -> Document {
    guarded(|| opened(part)).unwrap_or_else(|| {
        let remarks = vec![Remark::grave("damaged", format!("the workbook cannot be read: {UNEXPECTED}"))];
        Document { part: part.without_bytes(), pages: Vec::new(), remarks }
    })
}

fn opened(part: &Part) -> Document {
    let mut document = Document { part: part.without_bytes(), pages: Vec::new(), remarks: Vec::new() };
    let (mut book, left_out) = match open(part) {
        Ok(opened) => opened,
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
    let shown = matches!(book, Sheets::Ods(_)).then(|| shown_ods::of_ods(&part.bytes)).unwrap_or_default();
    let in_sheets = matches!(book, Sheets::Xlsx(_)).then(|| hidden::of_xlsx(&part.bytes)).unwrap_or_default();
    let hidden: Vec<String> =
        book.sheets_metadata().iter().filter(|s| s.visible != SheetVisible::Visible).map(|s| s.name.clone()).collect();
    for (number, name) in (1_u32..).zip(book.sheet_names()) {
        if hidden.contains(&name) {
            document
                .remarks
                .push(Remark::oddity("hidden_sheet", format!("sheet {number} (\"{name}\") is hidden; it was read")));
        }
        document.remarks.extend(in_sheets.get(&name).and_then(|hidden| hidden.remark(number)));
        let merged = merged_cells(&mut book, &name).or_else(|| spans.get(number as usize - 1).cloned());
        document.remarks.extend(merged.and_then(|these| merged::remark(number, &these)));
        match cells(&mut book, &name) {
            Ok(Spread { range, cut }) => {
                if cut || left_out || range.get_size().0.saturating_mul(range.get_size().1) > MOST_CELLS {
                    let detail = format!(
                        "cells of sheet {number} lie so far apart that they take the room of more than {MOST_CELLS}; those far from the others were not read"
                    );
                    document.remarks.push(Remark::grave("too_large", detail));
                }
                let styles = book.worksheet_style(&name).unwrap_or_else(|_| StyleRange::empty());
                document.remarks.extend(formulas(&mut book, &name).and_then(|f| uncomputed(number, &range, &f)));
                let text = rows(&range, &styles, shown.get(number as usize - 1));
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

/// The cells of a sheet.
pub(super) fn cells(book: &mut Book<'_>, name: &str) -> Result<Spread<Data>, String> {
    match book {
        Sheets::Xlsx(book) => spread::of_xlsx(book, name).map_err(|e| e.to_string()),
        Sheets::Xlsb(book) => spread::of_xlsb(book, name).map_err(|e| e.to_string()),
        _ => book.worksheet_range(name).map(|range| Spread { range, cut: false }).map_err(|e| e.to_string()),
    }
}

fn formulas(book: &mut Book<'_>, name: &str) -> Option<Range<String>> {
    match book {
        Sheets::Xlsx(book) => spread::formulas(book, name).ok(),
        Sheets::Xlsb(book) => spread::formulas_of_xlsb(book, name).ok(),
        _ => book.worksheet_formula(name).ok(),
    }
}

/// A workbook that is open.
pub(super) type Book<'b> = Sheets<Cursor<Cow<'b, [u8]>>>;

/// The workbook, by the type that its content shows, and whether cells were left out on the way; what the library says where it cannot be opened.
pub(super) fn open(part: &Part) -> Result<(Book<'_>, bool), String> {
    let bytes = || Cursor::new(Cow::Borrowed(part.bytes.as_slice()));
    match part.media_type.as_str() {
        "application/vnd.ms-excel" => {
            let (anew, cut) = xls_anew::of(&part.bytes)?;
            Xls::new(Cursor::new(Cow::Owned(anew))).map(|book| (Sheets::Xls(book), cut)).map_err(|e| e.to_string())
        }
        "application/vnd.oasis.opendocument.spreadsheet" => {
            // The library waits for the end of a table for ever.
            let mut package = Package::open(&part.bytes).map_err(|remark| remark.detail)?;
            package.utf8("content.xml").and_then(|xml| well_formed(&xml)).map_err(|e| format!("content.xml: {e}"))?;
            Ods::new(bytes()).map(|book| (Sheets::Ods(book), false)).map_err(|e| e.to_string())
        }
        // A binary workbook (XLSB) lies in a package of the same kind.
        _ => Xlsx::new(bytes())
            .map(Sheets::Xlsx)
            .or_else(|error| Xlsb::new(bytes()).map(Sheets::Xlsb).map_err(|_| error.to_string()))
            .map(|book| (book, false)),
    }
}

/// The merged cells of a sheet, where the library tells them.
pub(super) fn merged_cells(book: &mut Book<'_>, name: &str) -> Option<Vec<Dimensions>> {
    match book {
        Sheets::Xlsx(book) => book.merge_cells_by_sheet_name(name).ok(),
        Sheets::Xls(book) => book.merge_cells_by_sheet_name(name).ok(),
        _ => None,
    }
}

/// Says which formulas have no value: whoever wrote the file never had them computed.
fn uncomputed(sheet: u32, range: &Range<Data>, formulas: &Range<String>) -> Option<Remark> {
    let start = formulas.start()?;
    let place = |row: usize, column: usize| {
        Some((start.0.checked_add(u32::try_from(row).ok()?)?, start.1.checked_add(u32::try_from(column).ok()?)?))
    };
    let without = formulas.used_cells().filter_map(|(row, column, formula)| {
        let at = place(row, column)?;
        let empty = match range.get_value(at) {
            None | Some(Data::Empty) => true,
            Some(Data::String(text)) => text.is_empty(),
            Some(_) => false,
        };
        (empty && !formula.is_empty()).then(|| merged::cell(at))
    });
    let cells: Vec<String> = without.take(NAMED + 1).collect();
    let more = if cells.len() > NAMED { " and more" } else { "" };
    let named = cells.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    let detail = format!("sheet {sheet}: the formulas in {named}{more} have no value; they were not computed");
    (!cells.is_empty()).then(|| Remark::oddity("formula_without_value", detail))
}

fn rows(range: &Range<Data>, styles: &StyleRange, kept: Option<&Shown>) -> String {
    let mut text = String::new();
    let mut left = MOST_CELLS;
    let start = range.start().unwrap_or_default();
    for (y, row) in (start.0..).zip(range.rows()) {
        if left < row.len() {
            break;
        }
        left -= row.len();
        let format = |x: u32| Some(styles.get((y, x))?.number_format.as_ref()?.format_code.as_str());
        let cells: Vec<String> = (start.1..)
            .zip(row)
            .map(|(x, cell)| kept.and_then(|k| k.get(&(y, x)).cloned()).unwrap_or_else(|| shown(cell, format(x))))
            .collect();
        text.push_str(cells.join("\t").trim_end_matches('\t'));
        text.push('\n');
    }
    text
}

/// A cell's value as text, on one line, with what its format adds.
pub(super) fn shown(cell: &Data, format: Option<&str>) -> String {
    let as_number = |value: f64| format.and_then(|f| number_format::number(value, f));
    let text = match cell {
        Data::Empty => String::new(),
        Data::Float(value) => as_number(*value).unwrap_or_else(|| cell.to_string()),
        #[expect(clippy::cast_precision_loss, reason = "a sheet shows no more digits")]
        Data::Int(value) => as_number(*value as f64).unwrap_or_else(|| cell.to_string()),
        Data::String(text) => format.and_then(|f| number_format::text(text, f)).unwrap_or_else(|| text.clone()),
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

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// An XLSX with these rows of a sheet.
    fn workbook(rows: &str) -> Vec<u8> {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let package = "http://schemas.openxmlformats.org/package/2006";
        let files = [
            (
                "[Content_Types].xml",
                format!(
                    "<Types xmlns=\"{package}/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                ),
            ),
            (
                "_rels/.rels",
                format!(
                    "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{links}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{main}\" xmlns:r=\"{links}\"><sheets><sheet name=\"Lots\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{links}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
            ),
        ];
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(format!("{head}{text}").as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn one_cell_far_away_does_not_hide_the_others() {
        let near = "<row r=\"1\"><c r=\"A1\"><v>375</v></c><c r=\"B1\"><v>12</v></c></row>";
        let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c></row>";
        let read_of = |rows: &str| {
            let media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            read(&Part {
                parent: None,
                role: crate::model::PartRole::Root,
                name: None,
                media_type: media_type.to_owned(),
                sha256: String::new(),
                size: 0,
                head: None,
                remarks: Vec::new(),
                bytes: workbook(rows),
                text: None,
            })
        };
        let document = read_of(&format!("{near}{far}"));
        assert_eq!(document.pages[0].text.trim(), "375\t12");
        let codes: Vec<&str> = document.remarks.iter().map(|r| r.code.as_str()).collect();
        assert_eq!(codes, ["too_large"], "{:?}", document.remarks);
        assert!(read_of(near).remarks.is_empty());
    }
}
