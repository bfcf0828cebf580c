//! What ends a value: the cells and captions that open the next one. In: a sheet and a cell, or a caption. Out: yes or no.

use crate::find::captions::Label;
use crate::find::sheet::Sheet;

/// A caption of so many letters and fewer may be a word of a value.
const NAMED: usize = 3;

/// Whether a label opens a new value wherever it stands, so that the value before it ends.
pub fn is_break(label: &Label) -> bool {
    label.leads
        && (label.colon
            || label.alone
            || (label.numbered && label.weight > NAMED)
            || (label.senses.iter().any(|(s, _)| s.is_reference()) && label.weight > NAMED))
}

/// Whether a cell begins with a caption, known or (by its colon) unknown.
pub(super) fn breaks(sheet: &Sheet, cell: usize) -> bool {
    let first = sheet.labels_of(cell).first().filter(|l| is_break(l));
    let Some(c) = sheet.cells.get(cell) else { return first.is_some() };
    // "CONTRACT HAULIERS" beside "Carrier": a word for a number without one is a word of a name.
    let figures = || c.run.text.chars().skip(first.map_or(0, |l| l.end)).any(char::is_numeric);
    let known = first.is_some_and(|l| l.colon || l.alone || l.numbered || figures());
    known
        || (c.run.text.trim_end().ends_with([':', '：'])
            && c.run.len() < 60
            && c.run.text.chars().any(char::is_alphanumeric))
        || section(&c.run.text) && beside_it(sheet, cell)
}

/// Whether a text begins with the number of a section of a section and a word: `1.1.1 Техническое наименование`.
fn section(text: &str) -> bool {
    let number: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    let short = parts.len() >= 2 && parts.iter().all(|p| (1..=2).contains(&p.len()));
    short && text.chars().skip(number.chars().count()).find(|c| !c.is_whitespace()).is_some_and(char::is_alphabetic)
}

/// Whether another cell stands beside it on its line.
fn beside_it(sheet: &Sheet, cell: usize) -> bool {
    let line = |c: usize| sheet.cells.get(c).map(|c| c.line);
    line(cell).is_some() && line(cell) == line(cell + 1)
}
