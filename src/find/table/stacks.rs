//! The captions of a head, put together. In: the lines of a head row. Out: a [`Head`] for each column: captions that stand over each other are one, and a
//! cell with the captions of two columns comes apart.

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
pub(super) const FIELDS: &[FieldName] =
    &[FieldName::GrossWeight, FieldName::NetWeight, FieldName::Packages, FieldName::ContainerNumber];

/// Cells stand over each other where they share this much of the narrower one's width. Chosen by eye; not measured.
const OVER: f64 = 0.2;

/// What of a caption's sense makes a column.
pub(super) fn column(sense: Sense) -> Option<Sense> {
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
pub(super) fn stacks(sheet: &Sheet, line: usize, end: usize) -> Vec<Head> {
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
    let forgive = Forgive { ocr, languages: &sheet.languages };
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
