//! A list of the desk as a file to take away: CSV, or a workbook (XLSX). In: heads and rows of text. Out: a download, which is an event. Every cell is text as
//! the desk shows it, or a number; none is a formula, whatever a sender wrote.

use axum::response::Response;
use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{Format, Workbook, XlsxError};
use serde_json::json;

use super::Desk;
use super::clock::now;
use super::download::attachment;
use super::fault::{Answer, Fault};
use super::sessions::Person;
use super::words::{say, tell};
use crate::model::unseen;

/// So many rows a file has at most.
pub(super) const MOST: usize = 100_000;

/// So many characters a cell of a workbook holds.
const CELL: usize = 32_767;

/// A list.
pub(super) struct Table {
    /// The list's name, for the file and the event: `requests`.
    pub(super) name: String,
    /// The heads of the columns, each with whether it holds numbers.
    pub(super) heads: Vec<(&'static str, bool)>,
    /// The rows.
    pub(super) rows: Vec<Vec<String>>,
}

/// Whether the address asks for a file, and not for a page.
pub(super) fn wanted(file: &str) -> bool {
    !file.is_empty()
}

/// How a list is taken away or kept: its address with its filter, and the same as each kind of file.
pub(super) struct Take {
    pub(super) list: String,
    pub(super) files: Vec<(&'static str, String)>,
}

/// How this list is taken away or kept.
pub(super) fn addresses(list: &str) -> Take {
    let sign = if list.contains('?') { '&' } else { '?' };
    let files =
        [("CSV", "csv"), ("XLSX", "xlsx")].into_iter().map(|(name, file)| (name, format!("{list}{sign}as={file}")));
    Take { list: list.to_owned(), files: files.collect() }
}

/// The list as a file of that kind.
pub(super) async fn give(desk: &Desk, person: &Person, file: &str, table: Table) -> Answer {
    if table.rows.len() > MOST {
        return Err(Fault::unfit(tell!("refused-list-too-long", n = MOST)));
    }
    let name = format!("{}.{file}", table.name);
    let subject = format!("list {}", table.name);
    let detail = json!({ "as": file, "rows": table.rows.len() });
    let kind = file.to_owned();
    let made = tokio::task::spawn_blocking(move || match kind.as_str() {
        "csv" => Some(lines(&table)),
        "xlsx" => Some(workbook(&table).map_err(|e| e.to_string())),
        _ => None,
    });
    let made = made.await.map_err(|e| broken(&e.to_string()))?;
    let bytes = made.ok_or_else(|| Fault::unfit(tell!("refused-no-list-as", given = file)))?;
    let bytes = bytes.map_err(|e| broken(&e))?;
    desk.archive.note("downloaded", &subject, detail, &person.name, now()).await?;
    let answer: Response = attachment(&name, bytes);
    Ok(answer)
}

fn broken(why: &str) -> Fault {
    tracing::error!(why, "a list could not be made");
    Fault::new(axum::http::StatusCode::INTERNAL_SERVER_ERROR, say("list-could-not-be-made"))
}

/// The list as CSV (RFC 4180): UTF-8 with a byte order mark, so that spreadsheet programs read it as such.
fn lines(table: &Table) -> Result<Vec<u8>, String> {
    let mut out = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(b"\xEF\xBB\xBF".to_vec());
    let heads = table.heads.iter().map(|(head, _)| (*head).to_owned());
    out.write_record(heads).map_err(|e| e.to_string())?;
    for row in &table.rows {
        let cells =
            row.iter().zip(&table.heads).map(|(cell, (_, number))| if *number { cell.clone() } else { plain(cell) });
        out.write_record(cells).map_err(|e| e.to_string())?;
    }
    out.into_inner().map_err(|e| e.to_string())
}

/// Text that a spreadsheet program takes for nothing but text: one that begins as a formula does has an apostrophe before it. Signs that are not seen are shown.
fn plain(cell: &str) -> String {
    let shown = unseen::shown(cell).into_owned();
    if shown.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{shown}") } else { shown }
}

fn workbook(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let head = Format::new().set_bold();
    for (place, (name, _)) in (0_u16..).zip(&table.heads) {
        sheet.write_string_with_format(0, place, *name, &head)?;
    }
    for (n, row) in (1_u32..).zip(&table.rows) {
        for (place, (cell, (_, number))) in (0_u16..).zip(row.iter().zip(&table.heads)) {
            match cell.parse::<f64>() {
                Ok(value) if *number => sheet.write_number(n, place, value)?,
                _ => sheet.write_string(n, place, unseen::shown(cell).chars().take(CELL).collect::<String>())?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let rows = vec![
            vec!["=HYPERLINK(\"http://x\")".to_owned(), "3".to_owned()],
            vec!["a, \"b\"\n\u{202E}c".to_owned(), String::new()],
        ];
        Table { name: "t".to_owned(), heads: vec![("What", false), ("Items", true)], rows }
    }

    #[test]
    fn no_cell_is_a_formula_and_no_sign_is_hidden() {
        let text = String::from_utf8(lines(&table()).unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{FEFF}What,Items\r\n\"'=HYPERLINK(\"\"http://x\"\")\",3\r\n\"a, \"\"b\"\"\n[U+202E]c\",\r\n"
        );
        let bytes = workbook(&table()).unwrap();
        let mut book = calamine::open_workbook_from_rs::<calamine::Xlsx<_>, _>(std::io::Cursor::new(bytes)).unwrap();
        let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
        assert_eq!(sheet.get((1, 0)), Some(&calamine::Data::String("=HYPERLINK(\"http://x\")".into())));
        assert_eq!(sheet.get((1, 1)), Some(&calamine::Data::Float(3.0)));
        assert_eq!(sheet.get((2, 0)), Some(&calamine::Data::String("a, \"b\"\n[U+202E]c".into())));
    }
}
