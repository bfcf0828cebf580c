//! A workbook, or a sheet as text, in; the cells of its first sheet out, each with its row and column. For lists that a person brings to be taken over cell by
//! cell: what a reader of the sheet would not see, or what is not plainly a value, is told. Nothing is computed.

use calamine::{Reader, SheetVisible, Sheets};
use serde::{Deserialize, Serialize};

use super::sheet::{cells, merged_cells, open, shown};
use super::spread::Spread;
use super::{hidden, merged, shown_ods};
use crate::model::{Part, UNEXPECTED, guarded};
use crate::read::separated;

/// The most rows of a list.
const MOST_ROWS: u32 = 5_001;

/// The most columns.
const MOST_COLUMNS: u32 = 100;

/// The longest text of a cell: what is longer is cut here and refused later.
const LONGEST: usize = 20_000;

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Its row, from 0.
    pub row: u32,
    /// Its column, from 0.
    pub column: u32,
    /// What it shows.
    pub text: String,
    /// Why this is not plainly its value, if it is not: a formula, a cell merged with others.
    pub doubt: Option<String>,
}

/// The cells of a sheet, from left to right and from top to bottom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// The name of the sheet; empty for a text.
    pub sheet: String,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// What whoever takes it over should know: other sheets, hidden rows.
    pub notes: Vec<String>,
}

/// The cells of a list.
///
/// # Errors
/// With a sentence that says why it is not one.
pub fn grid(part: &Part) -> Result<Grid, String> {
    match part.media_type.as_str() {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        | "application/vnd.ms-excel"
        | "application/vnd.oasis.opendocument.spreadsheet" => of_workbook(part),
        "application/x-encrypted-office" => Err("It is locked with a password. Save it without one.".to_owned()),
        kind if kind.starts_with("text/") && kind != "text/html" && part.text.is_some() => of_text(part),
        other => Err(format!("It is a file of type {other}, and not a spreadsheet. Save the list as XLSX or CSV.")),
    }
}

fn too_many_rows() -> String {
    format!("It has more than {} rows. Split it, and import the parts one after the other.", MOST_ROWS - 1)
}

fn too_many_columns() -> String {
    format!("It has more than {MOST_COLUMNS} columns. Keep those that the list of items needs.")
}

fn of_workbook(part: &Part) -> Result<Grid, String> {
    let unexpected = || Err(format!("Its sheet cannot be read: {UNEXPECTED}. Save it as XLSX again."));
    guarded(|| opened(part)).unwrap_or_else(unexpected)
}

fn opened(part: &Part) -> Result<Grid, String> {
    let (mut book, left_out) = open(part).map_err(|why| {
        let locked = why.to_lowercase().contains("password") || why.to_lowercase().contains("encrypt");
        if locked {
            "It is locked with a password. Save it without one.".to_owned()
        } else {
            format!("It cannot be opened: {why}. Save it as XLSX again.")
        }
    })?;
    let damaged = |why: String| format!("Its sheet cannot be read: {why}. Save it as XLSX again.");
    let sheets = book.sheets_metadata().to_vec();
    let visible = |s: &&calamine::Sheet| s.visible == SheetVisible::Visible;
    let first = sheets.iter().find(visible).ok_or("It has no sheet that can be seen.")?.name.clone();
    let at = book.sheet_names().iter().position(|n| *n == first).unwrap_or_default();
    let mut grid = Grid { sheet: first.clone(), ..Grid::default() };
    if sheets.len() > 1 {
        grid.notes.push(format!("The file has {} sheets. Only “{first}” is imported.", sheets.len()));
    }

    // How far it goes, before room is made for all of it.
    if let Sheets::Xlsx(xlsx) = &mut book {
        let mut cells = xlsx.worksheet_cells_reader(&first).map_err(|e| damaged(e.to_string()))?;
        while let Some(cell) = cells.next_cell().map_err(|e| damaged(e.to_string()))? {
            let (row, column) = cell.get_position();
            let filled = !matches!(cell.get_value(), calamine::DataRef::Empty);
            if row >= MOST_ROWS && filled {
                return Err(too_many_rows());
            }
            if column >= MOST_COLUMNS && filled {
                return Err(too_many_columns());
            }
        }
        let hidden = hidden::of_xlsx(&part.bytes).get(&first).and_then(|h| h.remark(1));
        grid.notes.extend(hidden.map(|remark| format!("Of {}.", remark.detail)));
    }
    let Spread { range, cut: beyond } = cells(&mut book, &first).map_err(damaged)?;
    if beyond || left_out {
        return Err(too_many_rows());
    }
    if let Some((row, column)) = range.end() {
        if row >= MOST_ROWS {
            return Err(too_many_rows());
        }
        if column >= MOST_COLUMNS {
            return Err(too_many_columns());
        }
    }
    let merged = match &book {
        Sheets::Ods(_) => merged::of_ods(&part.bytes).into_iter().nth(at).unwrap_or_default(),
        _ => merged_cells(&mut book, &first).unwrap_or_default(),
    };
    let ods = matches!(book, Sheets::Ods(_)).then(|| shown_ods::of_ods(&part.bytes)).unwrap_or_default();
    let styles = book.worksheet_style(&first).unwrap_or_else(|_| calamine::StyleRange::empty());
    let formulas = book.worksheet_formula(&first).ok();
    let start = range.start().unwrap_or_default();
    for (row, cells) in (start.0..).zip(range.rows()) {
        for (column, cell) in (start.1..).zip(cells) {
            let format =
                styles.get((row, column)).and_then(|s| s.number_format.as_ref()).map(|f| f.format_code.as_str());
            let kept = ods.get(at).and_then(|k| k.get(&(row, column)).cloned());
            let text = kept.unwrap_or_else(|| shown(cell, format));
            let formula = formulas.as_ref().and_then(|f| f.get_value((row, column))).is_some_and(|f| !f.is_empty());
            let inside = merged.iter().find(|m| {
                (m.start.0..=m.end.0).contains(&row) && (m.start.1..=m.end.1).contains(&column) && m.start != m.end
            });
            let doubt = if formula {
                Some("is a formula: write its value".to_owned())
            } else {
                inside.map(|m| {
                    format!(
                        "is merged ({}:{}): give each row its own value",
                        merged::cell(m.start),
                        merged::cell(m.end)
                    )
                })
            };
            if !text.trim().is_empty() || formula {
                grid.cells.push(Cell { row, column, text: cut(&text), doubt });
            }
        }
    }
    Ok(grid)
}

fn of_text(part: &Part) -> Result<Grid, String> {
    let text = part.text.as_deref().unwrap_or_default();
    let most = usize::try_from(MOST_ROWS).unwrap_or(usize::MAX);
    // Lines inside of cells end no row; a text with very many of them is no list of ours.
    if text.bytes().filter(|b| *b == b'\n').take(most * 20).count() >= most * 20 {
        return Err(too_many_rows());
    }
    let rows = separated::cells(text);
    if rows.len() > most {
        return Err(too_many_rows());
    }
    if rows.iter().any(|r| r.len() > MOST_COLUMNS as usize) {
        return Err(too_many_columns());
    }
    let mut grid = Grid::default();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, text) in (0_u32..).zip(cells) {
            if !text.trim().is_empty() {
                let doubt = text.starts_with('=').then(|| "is a formula: write its value".to_owned());
                grid.cells.push(Cell { row, column, text: cut(&text), doubt });
            }
        }
    }
    Ok(grid)
}

/// A cell's text: its lines end as lines end, and there is not more of it than anybody reads.
fn cut(text: &str) -> String {
    text.chars().take(LONGEST).map(|c| if c == '\u{2028}' { '\n' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PartRole;

    fn text(text: &str) -> Part {
        Part {
            parent: None,
            role: PartRole::Root,
            name: None,
            media_type: "text/csv".to_owned(),
            sha256: String::new(),
            size: 0,
            head: None,
            remarks: Vec::new(),
            bytes: Vec::new(),
            text: Some(text.to_owned()),
        }
    }

    #[test]
    fn a_text_becomes_cells_with_their_places() {
        let grid = grid(&text("Id;Serial\n\nw-1;\"A;1\"\nw-2;=1+1\n")).unwrap();
        let cells: Vec<_> = grid.cells.iter().map(|c| (c.row, c.column, c.text.as_str())).collect();
        assert_eq!(
            cells,
            [(0, 0, "Id"), (0, 1, "Serial"), (2, 0, "w-1"), (2, 1, "A;1"), (3, 0, "w-2"), (3, 1, "=1+1")]
        );
        assert_eq!(grid.cells.iter().filter(|c| c.doubt.is_some()).count(), 1);
    }

    #[test]
    fn a_list_without_end_is_refused() {
        assert!(grid(&text(&"a;b\n".repeat(6000))).unwrap_err().contains("more than 5000 rows"));
        assert!(grid(&text(&"a;b\n".repeat(200_000))).unwrap_err().contains("more than 5000 rows"));
        assert!(grid(&text(&"a;".repeat(150))).unwrap_err().contains("more than 100 columns"));
    }
}
