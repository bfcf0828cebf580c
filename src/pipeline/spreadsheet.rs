//! A list of items as a spreadsheet (XLSX, ODS, CSV). In: the file. Out: what it would add, or what is wrong with each cell. Nothing is entered until a person
//! agrees, and then all of it or nothing. The reading child takes the cells out of the file; the rules are those of the register file.

use std::collections::{BTreeSet, HashMap, HashSet};

use jiff::Timestamp;
use serde_json::Value;

use super::entering::in_words;
use crate::model::{Item, Register};
use crate::register::columns::{self, Column};
use crate::register::entry::{self, List, Pairs};
use crate::sandbox::{self, Cell, Readers};
use crate::store::{self, Archive, Imported, Photos, Seen};

/// The most faults that are told. The others show when these are mended.
pub const MOST_FAULTS: usize = 200;

/// The largest file.
pub const MOST_BYTES: usize = 32 << 20;

/// Why a list was not imported.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file is no list, in a sentence.
    #[error("{0}")]
    NoList(String),
    /// Cells have faults, or there is nothing new: look at the preview.
    #[error("the list has {} faults and nothing was imported", .0.faults.len())]
    Faults(Box<Preview>),
    /// No reader can be started.
    #[error(transparent)]
    Readers(#[from] sandbox::Error),
    /// The archive refuses.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellFault {
    /// The cell: `C4`.
    pub cell: String,
    /// The heading of its column; empty if it has none.
    pub heading: String,
    /// A sentence.
    pub words: String,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in the sheet, from 1.
    pub number: u32,
    /// The text of each column.
    pub cells: Vec<String>,
    /// The columns with faults.
    pub wrong: Vec<usize>,
    /// Whether the register has this item already, the same.
    pub there: bool,
}

/// What a list says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preview {
    /// The SHA-256 of the file.
    pub sha256: String,
    /// The name of the sheet; empty for a text.
    pub sheet: String,
    /// The headings, and the key of the register or the marking that each stands for.
    pub columns: Vec<(String, String)>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What must be mended.
    pub faults: Vec<CellFault>,
    /// How many faults there are in all.
    pub in_all: usize,
    /// What should be known.
    pub notes: Vec<String>,
    /// The items that are new.
    pub items: Vec<Item>,
}

impl Row {
    /// Whether the cell of that column has a fault.
    pub fn is_wrong(&self, column: &usize) -> bool {
        self.wrong.contains(column)
    }
}

impl Preview {
    /// How many items are in the register already, the same.
    pub fn there(&self) -> usize {
        self.rows.iter().filter(|r| r.there).count()
    }
}

/// Reads a list. The file is kept, so that it can be agreed to.
///
/// # Errors
/// When it is no list, or the readers or the archive fail.
pub async fn preview(archive: &Archive, readers: &Readers, name: &str, bytes: Vec<u8>) -> Result<Preview, Error> {
    if bytes.len() > MOST_BYTES {
        return Err(Error::NoList(format!("It has {} MiB. A list may have {}.", bytes.len() >> 20, MOST_BYTES >> 20)));
    }
    let grid = readers.grid(Some(name.to_owned()), bytes.clone()).await?.map_err(Error::NoList)?;
    let sha256 = archive.keep(bytes).await?;
    let mut list = Sheet::of(grid.cells)?;
    let (entries, rows): (Vec<Value>, Vec<u32>) = list.entries().into_iter().map(|(row, entry)| (entry, row)).unzip();
    let mut faulty = BTreeSet::new();
    for (n, fault) in entry::check_many(List::Items, &entries).err().unwrap_or_default() {
        let words = in_words(&fault, List::Items).words;
        faulty.insert(n);
        list.fault_of_key(rows.get(n).copied().unwrap_or_default(), &fault.path, words);
    }
    // Rows without a fault, each by itself: they are held against the register even if others have faults.
    let sound = entries.into_iter().zip(&rows).enumerate().filter(|(n, _)| !faulty.contains(n));
    let read = |entry: Value| entry::check(List::Items, entry, &Register::default(), &|_| None).ok()?.items.pop();
    let sound: Vec<(u32, Item)> = sound.filter_map(|(_, (entry, row))| Some((*row, read(entry)?))).collect();
    let known = known(archive, &sound).await?;
    let (mut items, mut there) = (Vec::new(), BTreeSet::new());
    for (row, item) in sound {
        match known.get(&item.id) {
            None => items.push(item),
            Some(old)
                if Item { photos: Vec::new(), views: Vec::new(), captions: Vec::new(), ..old.clone() } == item =>
            {
                there.insert(row);
            }
            Some(_) => {
                let words = "The register has this item already, and says something else of it. Take the row out, or change the item on its page.";
                list.fault_of_key(row, "id", words.to_owned());
            }
        }
    }
    let mut preview = list.preview(&there);
    preview.notes.splice(0..0, grid.notes);
    Ok(Preview { sha256, sheet: grid.sheet, items, ..preview })
}

/// Imports a list that a person has seen: all of its new items, or none.
///
/// # Errors
/// When it has faults, when it is no list, or when the readers or the archive fail.
pub async fn import(
    archive: &Archive,
    readers: &Readers,
    name: &str,
    sha256: &str,
    who: &str,
    now: Timestamp,
) -> Result<Imported, Error> {
    let bytes = archive.original(sha256).await?;
    let found = preview(archive, readers, name, bytes).await?;
    if !found.faults.is_empty() {
        return Err(Error::Faults(Box::new(found)));
    }
    // What is new must still be new when it is written.
    let seen = found.items.iter().map(|i| Seen { subject: format!("item {}", i.id), entry: None }).collect();
    let register = Register { tracepost: 1, items: found.items, ..Register::default() };
    Ok(archive.enter(register, Photos::new(), seen, Some(sha256), who, now).await?)
}

/// The items of those ids that the register has.
async fn known(archive: &Archive, sound: &[(u32, Item)]) -> Result<HashMap<String, Item>, Error> {
    if sound.is_empty() {
        return Ok(HashMap::new());
    }
    let register = archive.register().await?;
    Ok(register.items.iter().map(|i| (i.id.clone(), i.clone())).collect())
}

/// The sheet while it is read.
struct Sheet {
    /// The row of the headings.
    head: u32,
    /// Column, heading, what it holds; `None` if its heading is not known.
    columns: Vec<(u32, String, Option<Column>)>,
    /// The rows below the headings, each cell by its column.
    rows: Vec<(u32, HashMap<u32, Cell>)>,
    faults: Vec<((u32, u32), String)>,
    /// What was said of columns that are not there.
    lacking: BTreeSet<String>,
}

impl Sheet {
    /// Finds the headings: the first row with something in it.
    fn of(cells: Vec<Cell>) -> Result<Self, Error> {
        let head = cells.iter().map(|c| c.row).min();
        let head =
            head.ok_or_else(|| Error::NoList("It is empty. The first row must have the headings.".to_owned()))?;
        let (headings, below): (Vec<Cell>, Vec<Cell>) = cells.into_iter().partition(|c| c.row == head);
        let mut sheet =
            Self { head, columns: Vec::new(), rows: Vec::new(), faults: Vec::new(), lacking: BTreeSet::new() };
        let mut keys = BTreeSet::new();
        for cell in headings {
            let known = columns::column(&cell.text);
            match &known {
                Err(expected) => {
                    let words = format!("{:?} is not a heading that is known. Use {expected}.", short(&cell.text));
                    sheet.faults.push(((head, cell.column), words));
                }
                Ok(Column::Key(key)) if !keys.insert(key.clone()) => {
                    sheet.faults.push(((head, cell.column), "There is a column for this already.".to_owned()));
                }
                Ok(_) => {}
            }
            sheet.columns.push((cell.column, cell.text.trim().to_owned(), known.ok()));
        }
        for cell in below {
            if let Some(doubt) = &cell.doubt {
                sheet.faults.push(((cell.row, cell.column), format!("This cell {doubt}.")));
            }
            if !sheet.columns.iter().any(|(column, _, _)| *column == cell.column) {
                sheet.faults.push(((cell.row, cell.column), "This column has no heading.".to_owned()));
            }
            match sheet.rows.last_mut() {
                Some((row, cells)) if *row == cell.row => {
                    cells.insert(cell.column, cell);
                }
                _ => sheet.rows.push((cell.row, HashMap::from([(cell.column, cell)]))),
            }
        }
        if sheet.rows.is_empty() {
            return Err(Error::NoList("It has headings, and no rows below them.".to_owned()));
        }
        Ok(sheet)
    }

    /// Each row as an entry of the register.
    fn entries(&mut self) -> Vec<(u32, Value)> {
        let mut entries = Vec::new();
        for (row, cells) in &self.rows {
            let mut pairs = Pairs::new();
            let mut marks = 0;
            let mut marked = false;
            for (column, _, holds) in &self.columns {
                let text = cells.get(column).map(|c| c.text.as_str()).unwrap_or_default();
                match holds {
                    Some(Column::Key(key)) => {
                        // People write `Weapon` where the register has `weapon`.
                        let lower = text.trim().to_lowercase();
                        let word = entry::choices(List::Items, key).iter().find(|w| **w == lower);
                        pairs.push((key.clone(), word.map_or_else(|| text.to_owned(), |w| (*w).to_owned())));
                    }
                    Some(Column::Marking(kind)) => {
                        marked = !text.trim().is_empty();
                        if marked {
                            pairs.push((format!("markings[{marks}].kind"), (*kind).to_owned()));
                            pairs.push((format!("markings[{marks}].text"), text.to_owned()));
                            marks += 1;
                        }
                    }
                    Some(Column::Where) if !text.trim().is_empty() => {
                        if marked {
                            pairs.push((format!("markings[{}].where", marks - 1), text.to_owned()));
                        } else {
                            let words = "The marking of which this says where it stands is empty.".to_owned();
                            self.faults.push(((*row, *column), words));
                        }
                    }
                    Some(Column::Where) | None => {}
                }
            }
            entries.push((*row, entry::assembled(List::Items, &pairs)));
        }
        entries
    }

    /// A fault of a key of the entry of a row.
    fn fault_of_key(&mut self, row: u32, key: &str, words: String) {
        let marking = key.strip_prefix("markings[").and_then(|k| k.split_once(']')).and_then(|(n, rest)| {
            let n: usize = n.parse().ok()?;
            let is_where = rest == ".where";
            let cells = self.rows.iter().find(|(r, _)| *r == row).map(|(_, cells)| cells)?;
            let filled = |c: &u32| cells.get(c).is_some_and(|c| !c.text.trim().is_empty());
            let marks = self
                .columns
                .iter()
                .enumerate()
                .filter(|(_, (c, _, h))| matches!(h, Some(Column::Marking(_))) && filled(c));
            let (at, (column, ..)) = marks.into_iter().nth(n)?;
            let next = self.columns.get(at + 1).filter(|(_, _, h)| is_where && *h == Some(Column::Where));
            Some(next.map_or(*column, |(c, ..)| *c))
        });
        let own = self.columns.iter().find(|(_, _, h)| matches!(h, Some(Column::Key(k)) if k == key)).map(|(c, ..)| *c);
        match marking.or(own) {
            Some(column) => self.faults.push(((row, column), words)),
            None => {
                // A column that every item must have, and that is not there: said once.
                let heading = columns::HEADINGS.iter().find(|(_, k)| *k == key).map_or(key, |(words, _)| words);
                let words = format!("There is no column “{heading}”. Each item must have it.");
                let at = (self.head, self.columns.iter().map(|(c, ..)| *c).max().unwrap_or_default() + 1);
                if self.lacking.insert(words.clone()) {
                    self.faults.push((at, words));
                }
            }
        }
    }

    fn preview(mut self, there: &BTreeSet<u32>) -> Preview {
        self.faults.sort_by_key(|(place, _)| *place);
        self.faults.dedup_by_key(|(place, words)| (*place, words.clone()));
        let heading = |column: u32| self.columns.iter().find(|(c, ..)| *c == column).map(|(_, h, _)| h.clone());
        let wrong: HashSet<(u32, u32)> = self.faults.iter().map(|(place, _)| *place).collect();
        let row = |(number, cells): &(u32, HashMap<u32, Cell>)| Row {
            number: number + 1,
            cells: self
                .columns
                .iter()
                .map(|(c, ..)| cells.get(c).map(|cell| short(&cell.text)).unwrap_or_default())
                .collect(),
            wrong: (0..self.columns.len())
                .filter(|n| self.columns.get(*n).is_some_and(|(c, ..)| wrong.contains(&(*number, *c))))
                .collect(),
            there: there.contains(number),
        };
        let key = |holds: &Option<Column>| match holds {
            Some(Column::Key(key)) => key.clone(),
            Some(Column::Marking(kind)) => format!("{kind} marking"),
            Some(Column::Where) => "where it stands".to_owned(),
            None => String::new(),
        };
        Preview {
            columns: self.columns.iter().map(|(_, heading, holds)| (short(heading), key(holds))).collect(),
            rows: self.rows.iter().map(row).collect(),
            in_all: self.faults.len(),
            faults: self
                .faults
                .iter()
                .take(MOST_FAULTS)
                .map(|((row, column), words)| CellFault {
                    cell: cell_name(*row, *column),
                    heading: short(&heading(*column).unwrap_or_default()),
                    words: words.clone(),
                })
                .collect(),
            ..Preview::default()
        }
    }
}

/// A text for a preview: on one line, and not longer than a column takes.
fn short(text: &str) -> String {
    let line: String = text.chars().take(120).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if text.chars().nth(120).is_some() { format!("{line}…") } else { line }
}

/// A cell's name from row and column, both from 0: `C4`.
fn cell_name(row: u32, column: u32) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.insert(0, char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
        left /= 26;
    }
    format!("{letters}{}", row + 1)
}

/// The headings of an empty list, as a text that every spreadsheet program opens.
pub fn empty_list() -> String {
    let all: Vec<&str> = columns::HEADINGS.iter().map(|(words, _)| *words).collect();
    format!("\u{FEFF}{}\r\n", all.join(","))
}

/// The headings, each with the key of the register.
pub fn headings() -> &'static [(&'static str, &'static str)] {
    columns::HEADINGS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(rows: &[&[&str]]) -> Vec<Cell> {
        let cell = |row: usize, column: usize, text: &str| Cell {
            row: u32::try_from(row).unwrap(),
            column: u32::try_from(column).unwrap(),
            text: text.to_owned(),
            doubt: text.starts_with('=').then(|| "is a formula: write its value".to_owned()),
        };
        let all = rows.iter().enumerate().flat_map(|(r, row)| row.iter().enumerate().map(move |(c, t)| cell(r, c, t)));
        all.filter(|c| !c.text.is_empty()).collect()
    }

    #[test]
    fn a_row_is_an_item_and_each_fault_has_its_cell() {
        let mut sheet = Sheet::of(cells(&[
            &["Id", "Category", "Description", "Qty", "Serial", "Where", "Lot", "Date", "Country"],
            &["w-1", "Weapon", "Rifle", "1", "A 12", "receiver", "", "2026-03-01", "SS"],
            &["w-1", "tank", "", "=2+2", "", "lid", "L\u{202E}4", "1.3.2026", "SS"],
        ]))
        .unwrap();
        let entries = sheet.entries();
        let item = &entries[0].1;
        assert_eq!(item["markings"], serde_json::json!([{ "kind": "serial", "text": "A 12", "where": "receiver" }]));
        assert_eq!(item["category"], "weapon");
        let values: Vec<Value> = entries.iter().map(|(_, e)| e.clone()).collect();
        for (n, fault) in entry::check_many(List::Items, &values).unwrap_err() {
            sheet.fault_of_key(entries[n].0, &fault.path, in_words(&fault, List::Items).words);
        }
        let told = sheet.preview(&BTreeSet::new()).faults;
        let at: BTreeSet<&str> = told.iter().map(|f| f.cell.as_str()).collect();
        assert_eq!(at, BTreeSet::from(["A3", "B3", "C3", "D3", "F3", "G3", "H3"]), "{told:?}");
        assert_eq!(cell_name(9, 27), "AB10");
    }

    #[test]
    fn a_column_that_is_not_known_or_not_there_is_told_once() {
        let mut sheet = Sheet::of(cells(&[&["Id", "Colour"], &["w-1", "black"], &["w-2", "red"]])).unwrap();
        let entries: Vec<(u32, Value)> = sheet.entries();
        let values: Vec<Value> = entries.iter().map(|(_, e)| e.clone()).collect();
        for (n, fault) in entry::check_many(List::Items, &values).unwrap_err() {
            sheet.fault_of_key(entries[n].0, &fault.path, in_words(&fault, List::Items).words);
        }
        let told: Vec<String> = sheet.preview(&BTreeSet::new()).faults.iter().map(|f| f.words.clone()).collect();
        assert!(told[0].contains("\"Colour\" is not a heading"), "{told:?}");
        assert_eq!(told.iter().filter(|w| w.contains("no column")).count(), 5, "{told:?}");
        assert!(matches!(Sheet::of(Vec::new()), Err(Error::NoList(_))));
    }
}
