//! Head rows of tables: two or more captions of columns beside each other, also wrapped over lines or stacked in two tongues. In: a sheet and
//! a line. Out: the columns and the line below the head.

use super::line::is_unit;
use crate::find::captions::Label;
use crate::find::captions::lexicon::Forgive;
use crate::find::captions::longest::longest;
use crate::find::captions::sense::Sense;
use crate::find::captions::shelf::LEXICON;
use crate::find::key::Key;
use crate::find::sheet::Sheet;
use crate::languages::Column;
use crate::layout::Cell;
use crate::model::{FieldName, Rect, TextSource};

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// What it holds; `None` where the caption is not known.
    pub sense: Option<Sense>,
    /// The caption as printed.
    pub text: String,
    /// The caption's place.
    pub place: Rect,
}

impl Head {
    /// Whether it is that column of goods.
    pub fn is(&self, column: Column) -> bool {
        self.sense == Some(Sense::Column(column))
    }

    /// Whether it is the column of that field.
    pub fn is_field(&self, field: FieldName) -> bool {
        self.sense == Some(Sense::Field(field))
    }
}

/// The fields that a table may have a column for.
const FIELDS: &[FieldName] =
    &[FieldName::GrossWeight, FieldName::NetWeight, FieldName::Packages, FieldName::ContainerNumber];

/// How many lines a head may take.
const LINES: usize = 6;

/// The lines of a head follow each other within so many heights of the first, counted as at least so many points. It separates a wrapped caption from the
/// first row. Chosen by eye; not measured.
const GAP: (f64, f64) = (0.9, 6.0);
/// Cells stand over each other where they share this much of the narrower one's width. Chosen by eye; not measured.
const OVER: f64 = 0.2;
/// A caption of so few letters may be a word of something else. Chosen by eye; not measured.
const SHORT: usize = 3;
/// A line of a head has cells of at most so many characters with at most so many digits ("Qty 1)"): a row has amounts, prose is longer. Chosen by eye; not
/// measured.
const CAPTION: (usize, usize) = (60, 2);

/// The columns of the head row that begins on that line, and the line below it.
pub(super) fn at(sheet: &Sheet, line: usize) -> Option<(Vec<Head>, usize)> {
    let first = sheet.lines.get(line)?;
    if first.cells.len() < 2 && known(sheet, line) < 2 {
        return None;
    }
    if known(sheet, line) == 0 || !caption_like(sheet, line) {
        return None;
    }
    let mut best: Option<(Vec<Head>, usize)> = None;
    let mut bottom = first.place.y1;
    for end in line + 1..=(line + LINES).min(sheet.lines.len()) {
        if end > line + 1 {
            let Some(next) = sheet.lines.get(end - 1).filter(|l| l.page == first.page) else { break };
            if next.place.y0 - bottom > GAP.0 * first.place.height().max(GAP.1) || !caption_like(sheet, end - 1) {
                break;
            }
            bottom = next.place.y1;
        }
        let heads = stacks(sheet, line, end);
        if worth(&heads) > best.as_ref().map_or(0, |(h, _)| worth(h))
            || best.as_ref().is_some_and(|(h, _)| worth(&heads) >= worth(h))
        {
            best = Some((heads, end));
        }
    }
    best.filter(|(heads, _)| is_head(heads))
}

/// How many captions of columns a line has.
fn known(sheet: &Sheet, line: usize) -> usize {
    let Some(l) = sheet.lines.get(line) else { return 0 };
    // A caption broken over two lines counts for the upper one, where its first words stand.
    let begins = |label: &&Label| l.cells.contains(&label.top);
    // A short one ("COD 3 PORT SALIM") is a caption where it has its cell for itself, or shares it with another.
    let stands = |label: &&Label| label.weight > SHORT || label.alone || sheet.labels_of(label.cell).len() > 1;
    sheet
        .labels
        .iter()
        .filter(begins)
        .filter(stands)
        .filter(|l| l.leads && !l.colon && l.senses.iter().any(|(s, _)| column(*s).is_some()))
        .count()
}

/// A line that can be part of a head: no amounts, no long prose.
fn caption_like(sheet: &Sheet, line: usize) -> bool {
    sheet.cells_of(line).iter().all(|c| {
        let digits = c.run.text.chars().filter(|c| c.is_ascii_digit()).count();
        // "Price per 1000" is a caption.
        let per = c.run.text.split(|c: char| !c.is_alphanumeric()).any(|w| matches!(w, "100" | "1000"));
        let counted = digits > 0 && is_unit(&c.run.text) && c.run.text.starts_with(|c: char| c.is_numeric());
        !counted
            && (digits <= CAPTION.1 || per && digits <= 4)
            && (digits == 0 || c.run.text.chars().any(char::is_alphabetic))
            && c.run.len() <= CAPTION.0
    })
}

/// What of a caption's sense makes a column.
fn column(sense: Sense) -> Option<Sense> {
    match sense {
        Sense::Column(_) => Some(sense),
        Sense::Field(f) if FIELDS.contains(&f) => Some(sense),
        Sense::Field(FieldName::TotalAmount) => Some(Sense::Column(Column::Amount)),
        Sense::Field(FieldName::CountryOfOrigin) => Some(Sense::Column(Column::Other)),
        _ => None,
    }
}

/// A piece of a head: its line, its place, its text.
type Piece = (usize, Rect, String);

/// Boxes that share no more than this, in points, only touch: recognition draws them a little too wide. Chosen by eye; not measured.
const TOUCH: f64 = 1.0;

/// Cells of the head's lines that stand over each other are one caption. The line with the most cells tells the columns; a cell of another line
/// that reaches over two of them comes apart in words.
fn stacks(sheet: &Sheet, line: usize, end: usize) -> Vec<Head> {
    let lines: Vec<Vec<(Rect, String)>> =
        (line..end).map(|l| sheet.cells_of(l).iter().flat_map(|c| pieces(sheet, c)).collect()).collect();
    let fullest = (0..lines.len()).rev().max_by_key(|l| lines.get(*l).map_or(0, Vec::len)).unwrap_or(0);
    let mut stacks: Vec<(Rect, Vec<Piece>)> =
        lines.get(fullest).into_iter().flatten().map(|(r, t)| (*r, vec![(fullest, *r, t.clone())])).collect();
    for index in (0..lines.len()).filter(|l| *l != fullest) {
        for cell in sheet.cells_of(line + index) {
            let over = stacks.iter().filter(|(r, _)| r.overlap_x(&cell.place) > TOUCH).count();
            let parts = if over > 1 { words(sheet, cell) } else { pieces(sheet, cell) };
            for (place, text) in parts {
                let best = stacks.iter_mut().max_by(|a, b| a.0.overlap_x(&place).total_cmp(&b.0.overlap_x(&place)));
                match best.filter(|(r, _)| r.overlap_x(&place) > OVER * r.width().min(place.width())) {
                    Some((rect, texts)) => {
                        *rect = rect.union(&place);
                        texts.push((index, place, text));
                    }
                    None => stacks.push((place, vec![(index, place, text)])),
                }
            }
        }
    }
    stacks.sort_by(|a, b| a.0.x0.total_cmp(&b.0.x0));
    let ocr = sheet.lines.get(line).and_then(|l| sheet.page(l.page)).is_some_and(|p| p.text_source == TextSource::Ocr);
    let forgive = Forgive { ocr, tongues: &sheet.languages };
    stacks
        .into_iter()
        .map(|(place, mut texts)| {
            texts.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.x0.total_cmp(&b.1.x0)));
            let text = texts.into_iter().map(|(_, _, t)| t).collect::<Vec<_>>().join(" ");
            Head { sense: sense(&text, forgive), text, place }
        })
        .filter(|head| head.sense.is_some() || head.text.chars().any(char::is_alphanumeric))
        .collect()
}

/// The words of a cell with their places.
fn words(sheet: &Sheet, cell: &Cell) -> Vec<(Rect, String)> {
    let page = sheet.page(cell.run.page);
    let chars: Vec<char> = cell.run.text.chars().collect();
    let mut found = Vec::new();
    let mut from = 0;
    for i in 0..=chars.len() {
        if chars.get(i).is_none_or(|c| c.is_whitespace()) {
            let word = cell.run.cut(from, i);
            if let Some(rect) = page.and_then(|p| word.place(p).0).filter(|_| !word.is_empty()) {
                found.push((rect, word.text));
            }
            from = i + 1;
        }
    }
    if found.is_empty() { vec![(cell.place, cell.run.text.clone())] } else { found }
}

/// A cell that holds the captions of two columns ("Qty Unit") comes apart between them.
fn pieces(sheet: &Sheet, cell: &Cell) -> Vec<(Rect, String)> {
    let key = Key::of(&cell.run.text);
    let words = key.starts.len().saturating_sub(1);
    let mut cuts: Vec<usize> = Vec::new();
    let (mut word, mut last) = (0, None);
    while word < words {
        let Some(hit) = longest(&LEXICON, &key, word, None).filter(|h| h.length > 1) else {
            word += 1;
            continue;
        };
        let sense = hit.senses.iter().find_map(|(s, _)| column(*s));
        // A point ends an abbreviation, after which the same caption goes on; "Pos." is a whole one.
        let row = last == Some(Sense::Column(Column::Row));
        let slash = key.begin(word).is_some_and(|at| {
            cell.run.text.chars().take(at).filter(|c| !c.is_whitespace()).last().is_some_and(|c| {
                matches!(c, '/' | '|' | '(' | '-' | '–' | ',' | ';' | '&') || c == '.' && !row && !apart(last, sense)
            })
        });
        // "Product line" is one caption.
        let line = sense == Some(Sense::Column(Column::Row)) && last == Some(Sense::Column(Column::Description));
        if sense.is_some() && last.is_some() && sense != last && !slash && !line && word > 0 {
            cuts.extend(key.begin(word));
        }
        last = sense.or(last);
        word = hit.next;
    }
    if cuts.is_empty() || sheet.page(cell.run.page).is_none_or(|p| p.width == 0.0) {
        return vec![(cell.place, cell.run.text.clone())];
    }
    cuts.insert(0, 0);
    cuts.push(cell.run.len());
    let page = sheet.page(cell.run.page);
    cuts.windows(2)
        .filter_map(|w| {
            let part = cell.run.cut(*w.first()?, *w.get(1)?);
            let rect = page.and_then(|p| part.place(p).0)?;
            Some((rect, part.text))
        })
        .collect()
}

/// Whether two captions are of columns that always stand apart: "Qty. Price" are two.
fn apart(one: Option<Sense>, other: Option<Sense>) -> bool {
    let figure = |s: Option<Sense>| matches!(s, Some(Sense::Column(Column::Quantity | Column::Price | Column::Amount)));
    figure(one) && figure(other) && one != other
}

/// The sense of a stacked caption: that of its first words, else of any of its words.
fn sense(text: &str, forgive: Forgive<'_>) -> Option<Sense> {
    let key = Key::of(text);
    let words = key.starts.len().saturating_sub(1);
    let mut lone = None;
    for word in 0..words.min(6) {
        let Some(hit) = longest(&LEXICON, &key, word, Some(forgive)) else { continue };
        let Some(found) = hit.senses.iter().find_map(|(s, _)| column(*s)) else { continue };
        if hit.length > 2 || words == 1 {
            return Some(found);
        }
        lone = lone.or(Some(found));
    }
    lone
}

/// How many different kinds of columns are known.
fn worth(heads: &[Head]) -> usize {
    let mut kinds: Vec<_> = heads.iter().filter_map(|h| h.sense).collect();
    kinds.dedup();
    kinds.len()
}

/// Whether the captions together are the head of a goods table: what, and how much of it.
fn is_head(heads: &[Head]) -> bool {
    use Column as C;
    let what = heads.iter().any(|h| h.is(C::Description) || h.is(C::Model) || h.is(C::Serials) || h.is(C::Lots));
    let much = heads.iter().any(|h| {
        h.is(C::Quantity) || h.is(C::Amount) || h.is(C::Price) || h.is(C::Unit) || FIELDS.iter().any(|f| h.is_field(*f))
    });
    let known = heads.iter().filter(|h| h.sense.is_some()).count();
    known >= 2 && what && (much || known >= 3) && heads.iter().all(|h| !h.text.trim_end().ends_with(':'))
}
