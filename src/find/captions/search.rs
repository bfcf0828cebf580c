//! Captions on a page. In: the cells of a layout, and their texts folded. Out: [`Label`]s, each with what it stands over and how well it matches. Captions
//! of all languages are tried, with box numbers before them, forgiving what OCR does to them. Values are not looked for here.

use super::extent::extend;
use super::label::Label;
use super::lexicon::Forgive;
use super::longest::longest;
use super::numbering::numbering;
use super::pieces::{bracketed, nameless_number, pieced};
use super::sense::Sense;
use super::shelf::LEXICON;
use crate::find::key::{Key, NUMBER};
use crate::languages::{Column, SHARED};
use crate::layout::{Cell, Layout};
use crate::model::{FieldName, TextSource};

/// Longer cells are prose: a caption is not looked for behind misprints in them.
const PROSE: usize = 14;

/// The captions that stand there letter for letter. `keys` are the cells' texts, folded.
pub(in crate::find) fn exact(layout: &Layout, keys: &[Key]) -> Vec<Label> {
    let mut found = Vec::new();
    for (index, (cell, key)) in layout.cells.iter().zip(keys).enumerate() {
        of_cell(index, cell, key, None, &mut found);
    }
    found
}

/// The captions of all cells, misprinted ones of those languages too; `exact` are those that stand there letter for letter.
pub(in crate::find) fn find(
    layout: &Layout,
    keys: &[Key],
    exact: Vec<Label>,
    languages: &[&'static str],
) -> Vec<Label> {
    let mut found = Vec::new();
    let mut exact = exact.into_iter().peekable();
    for (index, (cell, key)) in layout.cells.iter().zip(keys).enumerate() {
        let own: Vec<Label> = std::iter::from_fn(|| exact.next_if(|l| l.cell == index)).collect();
        let ocr = layout.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
        let words = key.starts.len().saturating_sub(1);
        if words <= if ocr { PROSE } else { PROSE / 2 } {
            of_cell(index, cell, key, Some(Forgive { ocr, languages }), &mut found);
        } else {
            found.extend(own);
        }
    }
    wrapped(layout, languages, &mut found);
    torn(layout, languages, &mut found);
    without_bare_numbers(layout, &mut found);
    found
}

/// "No." alone says of what it is the number by its place: behind another caption it opens that one's value, in a row or a column of a table it
/// numbers rows.
fn without_bare_numbers(layout: &Layout, found: &mut Vec<Label>) {
    let line = |cell: usize| layout.cells.get(cell).map_or(0, |c| c.line);
    let bare = |l: &Label| l.weight == 1 && l.says(Sense::Field(FieldName::DocumentNumber));
    // Behind the title of the paper it is the paper's own.
    let title = |l: &Label| l.senses.iter().any(|(s, _)| matches!(s, Sense::NumberOf(_) | Sense::DateOf(_)));
    let captions: Vec<usize> =
        found.iter().filter(|l| !bare(l) && !title(l) && l.leads && (l.alone || l.colon)).map(|l| l.cell).collect();
    let titles: Vec<usize> = found.iter().filter(|l| title(l) && l.leads && l.alone).map(|l| l.cell).collect();
    let drop = |l: &Label| {
        let Some(cell) = layout.cells.get(l.cell).filter(|_| bare(l)) else { return false };
        let before = l.cell.checked_sub(1).filter(|c| line(*c) == cell.line && captions.contains(c));
        let row = layout.lines.get(cell.line).is_some_and(|r| r.cells.len() >= 3) && l.alone;
        let titled = l.cell.checked_sub(1).is_some_and(|c| line(c) == cell.line && titles.contains(&c));
        before.is_some() || row && !titled
    };
    found.retain(|l| !drop(l));
}

/// Captions that run over two lines of a narrow box: "No. of" above "pkgs". They stand for the lower cell, under which the value is.
fn wrapped(layout: &Layout, languages: &[&'static str], found: &mut Vec<Label>) {
    for (upper, cell) in layout.cells.iter().enumerate().filter(|(_, c)| c.run.len() <= NARROW.0) {
        // A caption that ends in a colon ends there.
        if cell.run.text.trim_end().ends_with([':', '：']) {
            continue;
        }
        let Some(lower) = beneath(layout, cell) else { continue };
        let Some(under) =
            layout.cells.get(lower).filter(|u| u.run.len() <= NARROW.1 && !u.run.text.chars().any(|c| c.is_numeric()))
        else {
            continue;
        };
        let text = format!("{} {}", cell.run.text, under.run.text);
        let (key, chars) = (Key::of(&text), text.chars().collect::<Vec<_>>());
        let lead = numbering(&key, &chars);
        let own = key.starts.len().saturating_sub(Key::of(&under.run.text).starts.len());
        let ocr = layout.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
        let forgive = Some(Forgive { ocr, languages });
        let Some(hit) = longest(&LEXICON, &key, lead, forgive) else { continue };
        let (label, next) = extend(lower, &key, &chars, lead, hit, forgive);
        let letters: usize = key.chars.len() - key.starts.get(lead).copied().unwrap_or(0);
        let longer = found.iter().filter(|l| l.cell == upper || l.cell == lower).all(|l| l.weight < label.weight);
        if !longer || !label.alone || next <= own || label.weight * 10 < letters * NARROW.2 {
            continue;
        }
        found.retain(|l| l.cell != upper && l.cell != lower);
        found.push(Label { top: upper, start: 0, end: under.run.len(), ..label });
    }
    found.sort_by_key(|l| (l.cell, l.start));
}

/// Captions of which recognition passed a word over: "Port" and "of discharge" beside each other. They stand for the left cell.
fn torn(layout: &Layout, languages: &[&'static str], found: &mut Vec<Label>) {
    for (left, pair) in layout.cells.windows(2).enumerate() {
        let [cell, next] = pair else { continue };
        let ocr = layout.page(cell.run.page).is_some_and(|p| p.text_source == TextSource::Ocr);
        let near = cell.line == next.line && next.place.x0 - cell.place.x1 < TORN.0 * cell.height;
        let plain = |c: &Cell| !c.run.text.chars().any(|c| c.is_numeric() || matches!(c, ':' | '：'));
        let short = cell.run.len() + next.run.len() <= NARROW.0;
        if !(ocr && near && short && plain(cell) && plain(next))
            || found.iter().any(|l| l.cell == left || l.cell == left + 1)
        {
            continue;
        }
        let text = format!("{} {}", cell.run.text, next.run.text);
        let (key, chars) = (Key::of(&text), text.chars().collect::<Vec<_>>());
        let Some(hit) = longest(&LEXICON, &key, 0, Some(Forgive { ocr, languages })) else { continue };
        if hit.next + 1 < key.starts.len() || hit.length < TORN.1 {
            continue;
        }
        let (label, _) = extend(left, &key, &chars, 0, hit, None);
        found.push(Label { start: 0, end: cell.run.len(), alone: true, ..label });
    }
    found.sort_by_key(|l| (l.cell, l.start));
}

/// The pieces of a torn caption stand no farther apart than so many heights, and have so many letters together. Chosen by eye; not measured.
const TORN: (f64, usize) = (4.0, 10);

/// The lower line of a wrapped caption begins within so many points of the upper one, stands no farther below it than this, and is as high but for this, in
/// heights: lines of different boxes differ by more. Chosen by eye; not measured.
const WRAPPED: (f64, f64, f64) = (3.0, 0.6, 0.3);
/// The upper and the lower line of a wrapped caption are no longer than this, in characters; so many tenths of their letters are known. Chosen by eye; not
/// measured.
const NARROW: (usize, usize, usize) = (44, 30, 8);

/// The cell right below, at the same left edge, in the same size, nearer than lines of different boxes stand.
fn beneath(layout: &Layout, cell: &Cell) -> Option<usize> {
    if layout.page(cell.run.page).is_none_or(|p| p.width == 0.0) {
        return None;
    }
    (cell.line + 1..(cell.line + 4).min(layout.lines.len()))
        .filter_map(|l| layout.lines.get(l))
        .flat_map(|l| l.cells.clone())
        .find(|i| {
            layout.cells.get(*i).is_some_and(|c| {
                c.run.page == cell.run.page
                    && (c.place.x0 - cell.place.x0).abs() < WRAPPED.0
                    && c.place.y0 - cell.place.y1 < WRAPPED.1 * cell.height
                    && c.place.y0 > cell.place.mid_y()
                    && (c.height - cell.height).abs() < WRAPPED.2 * cell.height
            })
        })
}

/// Whether a caption inside a sentence cites a number: it says so, or a figure follows. "Bound by this agreement." cites none.
fn cites(label: &Label, chars: &[char]) -> bool {
    let follows = chars.get(label.end..).unwrap_or(&[]).iter().take(CITED).any(char::is_ascii_digit);
    follows || Key::of(&label.text).chars.contains(&NUMBER)
}

/// Whether a legal form stands there: "Supplier GmbH" is the name of a firm, whatever captions say.
fn is_firm(key: &Key, word: usize) -> bool {
    let letters = key.starts.get(word).zip(key.starts.get(word + 1)).and_then(|(a, b)| key.chars.get(*a..*b));
    letters.is_some_and(|l| l.len() > 1 && SHARED.legal_forms.contains(&l.iter().collect::<String>().as_str()))
}

/// Whether a caption stands over a date.
fn dates(label: &Label) -> bool {
    use FieldName as F;
    let date = [F::DocumentDate, F::ShipmentDate, F::DeliveryDate, F::ValidUntil];
    label.weight > SMALL && label.senses.iter().any(|(s, _)| matches!(s, Sense::Field(f) if date.contains(f)))
}

/// Whether a caption inside a cell opens a sentence, with a capital, and figures stand in it.
fn opens_sentence(label: &Label, chars: &[char]) -> bool {
    let before = chars.get(..label.start).unwrap_or(&[]).iter().rev().find(|c| !c.is_whitespace());
    let rest = chars.get(label.end..).unwrap_or(&[]);
    let sentence = rest.iter().position(|c| matches!(c, ';' | '\n')).unwrap_or(rest.len());
    matches!(before, Some('.' | ';' | ','))
        && chars.get(label.start).is_some_and(|c| c.is_uppercase())
        && rest.get(..sentence).is_some_and(|r| r.iter().take(DATED).any(char::is_ascii_digit))
}

/// The date of a sentence begins within so many characters of its caption: "Issued at Port Nadir on the".
const DATED: usize = 40;

/// A caption of so many letters and fewer inside a cell is a word of what stands before it.
const SMALL: usize = 3;

/// A number that a sentence cites begins within so many characters of its caption.
const CITED: usize = 14;

fn of_cell(index: usize, cell: &Cell, key: &Key, forgive: Option<Forgive<'_>>, found: &mut Vec<Label>) {
    let chars: Vec<char> = cell.run.text.chars().collect();
    let words = key.starts.len().saturating_sub(1);
    let lead = numbering(key, &chars);
    if let Some(label) = pieced(index, key, &chars, lead, forgive) {
        found.push(label);
        return;
    }
    let mut word = 0;
    while word < words {
        let leads = word == lead || word == 0;
        let Some(hit) = longest(&LEXICON, key, word, forgive.filter(|_| leads)) else {
            let whole = || bracketed(index, &chars).or_else(|| nameless_number(index, key, &chars, word));
            if let Some(label) = leads.then(whole).flatten() {
                found.push(label);
                return;
            }
            word += 1;
            continue;
        };
        // "po_number_123": a piece of a name that machines write.
        let sign = |at: Option<usize>| at.and_then(|at| chars.get(at)).copied();
        let end = key.end(hit.next).unwrap_or(0);
        let goes_on = sign(Some(end)) == Some('_') && sign(Some(end + 1)).is_some_and(char::is_alphanumeric);
        if goes_on || sign(key.begin(word).and_then(|b| b.checked_sub(1))) == Some('_') {
            word = hit.next.max(word + 1);
            continue;
        }
        let bare = hit.length == 1;
        let (mut label, next) = extend(index, key, &chars, word, hit, forgive);
        let cited = label.senses.iter().any(|(s, _)| s.is_reference());
        if !label.colon && !cited && is_firm(key, next) {
            word = next.max(word + 1);
            continue;
        }
        if bare && label.weight == 1 {
            // "No." alone is a caption only at the head of a cell and before a number.
            let digits = chars.get(label.end..).is_some_and(|r| r.iter().take(12).any(char::is_ascii_digit));
            // "NR-2012-77" is a number, and no word for one before it.
            let joined = key.end(word + 1).and_then(|e| chars.get(e)).is_some_and(|c| matches!(c, '-' | '/' | '_'));
            if !leads || !(label.alone || digits) || joined {
                word += 1;
                continue;
            }
            label.senses.retain(|(s, _)| !matches!(s, Sense::Column(Column::Serials)));
        }
        // A caption in the middle of a cell is believed only where it is set off: by a colon, or as "No." behind a noun.
        let numbered = leads && word > 0 && word == lead;
        // "Payable to:" is not "to:".
        let told = label.colon && label.weight > SMALL;
        // "Clean on board 2 June 2003. Issued at Riga on 3 June 2003": a sentence of its own.
        let opens = !leads && dates(&label) && opens_sentence(&label, &chars);
        let leads = leads || opens;
        if leads || told || label.senses.iter().any(|(s, _)| s.is_reference()) && cites(&label, &chars) {
            found.push(Label { leads, numbered, start: if leads && !opens { 0 } else { label.start }, ..label });
            word = next.max(word + 1);
        } else {
            word += 1;
        }
    }
}
