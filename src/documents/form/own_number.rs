//! The paper's own number where its title tells it: behind the title, beside it, below it in a row of captions, or behind the title's initials. In: a sheet
//! and the name of a type. Out: candidates.

use super::candidate::Candidate;
use super::own_date;
use super::slot;
use crate::find::{Sense, Sheet, Title, date, identifier, is_caption, is_number_word};
use crate::layout::{Cell, Run};
use crate::model::{FieldName, median};

/// The candidates for the number of a paper of that type.
pub(crate) fn of(sheet: &Sheet, name: &str, candidates: &mut Vec<Candidate>) {
    // "Delivery note / invoice": a paper that is both has the number of both.
    let both = |t: &Title| sheet.titles.iter().any(|own| own.kind == name && own.cell == t.cell);
    let own: Vec<&str> = sheet.titles.iter().filter(|t| both(t)).map(|t| t.kind).collect();
    for title in sheet.titles.iter().filter(|t| own.contains(&t.kind)) {
        behind(sheet, title, candidates);
        below_in_a_row(sheet, title, candidates);
        by_initials(sheet, title, candidates);
        beneath(sheet, title, candidates);
    }
}

fn push(sheet: &Sheet, run: Run, score: f64, rule: &str, candidates: &mut Vec<Candidate>) {
    let score = score * sheet.legibility_weight(&run);
    candidates.push(Candidate {
        field: FieldName::DocumentNumber,
        value: run.text.clone(),
        run,
        score,
        rule: rule.to_owned(),
    });
}

/// "PACKING LIST PL-21879": the number behind the paper's own title.
fn behind(sheet: &Sheet, title: &Title, candidates: &mut Vec<Candidate>) {
    let Some(cell) = sheet.cells.get(title.cell) else { return };
    // "INVOICE / FACTURE 162512": the number stands behind the last of them.
    if sheet.titles.iter().any(|t| t.cell == title.cell && t.from >= behind_brackets(&cell.run, title.to)) {
        return;
    }
    // "No. DVC 41207": behind the word for a number the abbreviation is part of it.
    if title.short && title.start == 0 && behind_number_word(sheet, title.cell) {
        return;
    }
    if let Some(found) = with_abbreviation(sheet, cell, title) {
        push(sheet, found, BEHIND * title.quality, "number behind the title", candidates);
        return;
    }
    let rest = cell.run.cut(behind_brackets(&cell.run, title.to), cell.run.len());
    if !title.inside && title.start <= 1 {
        own_date::behind_title(sheet, &rest, title, candidates);
    }
    let (rest, near) = if rest.text.chars().any(char::is_alphanumeric) {
        (rest, 1.0)
    } else {
        let Some(beside) = beside(sheet, title.cell) else { return };
        (beside, BESIDE)
    };
    let hint = slot::hint(sheet);
    let farther = || identifier::head(&behind_a_number_word(sheet, cell, title, &rest)?, &hint);
    let captioned = || identifier::head(&behind_a_word(sheet, &rest)?, &hint);
    let Some(found) = identifier::head(&rest, &hint).or_else(farther).or_else(captioned) else { return };
    if !title.inside && title.start <= 1 {
        own_date::behind_number(sheet, &found, title.quality, candidates);
    }
    let score = if title.inside { INSIDE } else { BEHIND } * title.quality * near;
    push(sheet, found, score, "number behind the title", candidates);
}

/// "IEB 2009/551" on a paper that says its name in full elsewhere, "No. IEB 2009/551": the abbreviation of a title right before figures is part of the number.
fn with_abbreviation(sheet: &Sheet, cell: &Cell, title: &Title) -> Option<Run> {
    let text = |from: usize, to: usize| cell.run.cut(from, to).text;
    let before = text(0, title.from);
    let rest = text(title.to, cell.run.len());
    let figures = rest.trim_start_matches([' ', '-', '/', '_']).starts_with(|c: char| c.is_ascii_digit());
    let code = text(title.from, title.to).chars().all(|c| c.is_uppercase() || c == '.');
    let whole = |t: &Title| t.kind == title.kind && !t.short;
    let numbered = before.split_whitespace().next_back().is_some_and(is_number_word);
    let opens = before.trim().is_empty() && sheet.titles.iter().any(whole);
    if !(title.short && code && figures && (numbered || opens)) {
        return None;
    }
    identifier::head(&cell.run.cut(title.from, cell.run.len()), &slot::hint(sheet))
}

/// "Invoice of the insurer (575) No. 12" in large print: what stands behind the word for a number.
fn behind_a_number_word(sheet: &Sheet, cell: &Cell, title: &Title, rest: &Run) -> Option<Run> {
    let usual = median(sheet.cells.iter().map(|c| c.height))?;
    if title.start > 0 || cell.height < LARGE * usual {
        return None;
    }
    let mut at = 0;
    for word in rest.text.split(' ') {
        at += word.chars().count() + 1;
        if is_number_word(word) && rest.text.chars().nth(at).is_some_and(|c| c.is_ascii_alphanumeric()) {
            return Some(rest.cut(at, rest.len()));
        }
    }
    None
}

/// "Delivery note Nurnber: DX-1325/2026": what stands behind a word with a colon that no list knows, right behind the title.
fn behind_a_word(sheet: &Sheet, rest: &Run) -> Option<Run> {
    let text = rest.text.trim_start();
    let (word, value) = text.split_once([':', '：'])?;
    let plain = word.chars().all(char::is_alphabetic) && (1..=WORD).contains(&word.chars().count());
    let dated = date::find(value, &slot::hint(sheet)).iter().any(|d| d.span.start <= 1);
    if !plain || is_caption(word) || dated || !value.chars().any(char::is_numeric) {
        return None;
    }
    let lead = rest.text.chars().take_while(|c| c.is_whitespace()).count();
    Some(rest.cut(lead + word.chars().count() + 1, rest.len()))
}

/// Such a word has so many letters at the most. Chosen by eye; not measured.
const WORD: usize = 9;

/// Print is large from so many times the usual height on.
const LARGE: f64 = 1.25;

/// "Invoice (of the buyer) (380) No. 12": where the words behind the brackets that follow a title begin.
fn behind_brackets(run: &Run, from: usize) -> usize {
    let rest: Vec<char> = run.text.chars().skip(from).collect();
    let open = rest.iter().position(|c| !c.is_whitespace());
    let close = rest.iter().position(|c| matches!(c, ')' | ']'));
    match (open.and_then(|o| rest.get(o)), close) {
        (Some('(' | '['), Some(close)) => behind_brackets(run, from + close + 1),
        _ => from,
    }
}

// Chosen by eye, none measured: what a number is worth behind a title, and behind one inside a sentence; what is left of it where it stands in a cell beside
// the title; what it is worth below a title in a row of captions, and behind the title's initials.
const BEHIND: f64 = 0.85;
const INSIDE: f64 = 0.4;
const BESIDE: f64 = 0.95;
const IN_A_ROW: f64 = 0.8;
const INITIALS: f64 = 0.9;

/// "INVOICE | NO: | 138277": what stands behind a word for a number, in the cells beside a title.
fn beside(sheet: &Sheet, cell: usize) -> Option<Run> {
    let line = sheet.cells.get(cell)?.line;
    let near = |at: usize| sheet.cells.get(at).filter(|c| c.line == line);
    let word = near(cell + 1)?.run.text.trim();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let number_word =
        word.ends_with([':', '.', '#', '°', 'º', '№']) && letters <= 3 && !word.chars().any(char::is_numeric);
    // "Delivery note | Nurnber: | DX-1325": a word with a colon that no list knows.
    let bare = word.trim_end_matches([':', '：']);
    let unknown = bare.len() < word.len()
        && bare.chars().all(char::is_alphabetic)
        && (1..=WORD).contains(&letters)
        && !is_caption(bare);
    let value = near(cell + 2).filter(|c| (number_word || unknown) && c.run.text.chars().any(char::is_numeric))?;
    date::find(&value.run.text, &slot::hint(sheet)).is_empty().then(|| value.run.clone())
}

/// Whether nothing but a word for a number stands before a cell on its line.
fn behind_number_word(sheet: &Sheet, cell: usize) -> bool {
    let Some(line) = sheet.cells.get(cell).map(|c| c.line) else { return false };
    let Some(before) = cell.checked_sub(1).filter(|b| sheet.cells.get(*b).is_some_and(|c| c.line == line)) else {
        return false;
    };
    let number = sheet.labels_of(before).iter().any(|l| l.says(Sense::Field(FieldName::DocumentNumber)));
    let short = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count() <= 3 && text.chars().count() <= 5;
    number || sheet.cells.get(before).is_some_and(|c| short(c.run.text.trim()))
}

/// How sure a number is that stands under the title without a caption. Chosen by eye; not measured.
const BENEATH: f64 = 0.5;
/// Such a number begins within so many heights of the title, counted from its lower edge, and has so many figures.
const UNDER: (f64, usize) = (2.5, 5);
/// The head of a paper has so many lines. Chosen by eye; not measured.
const HEAD: usize = 8;

/// "STRAIGHT BILL OF LADING" over "PD004918": a code that stands alone under the paper's own title.
fn beneath(sheet: &Sheet, title: &Title, candidates: &mut Vec<Candidate>) {
    let Some(above) = sheet.cells.get(title.cell) else { return };
    // A title in capitals that opens its line may go on in words about the form.
    let opens = title.capitals && title.start == 0 && above.line < HEAD;
    if title.share <= 0.7 && !opens || title.short {
        return;
    }
    let under = |c: &Cell| {
        c.run.page == above.run.page
            && c.place.y0 >= above.place.mid_y()
            && c.place.y0 - above.place.y1 < UNDER.0 * above.height
            && c.place.overlap_x(&above.place) > 0.0
    };
    let code = |text: &str| {
        let figures = text.chars().filter(char::is_ascii_digit).count();
        let parts = text.split(' ').count();
        let plain = text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "-/ ".contains(c));
        figures >= UNDER.1 && plain && (parts == 1 || parts == 2 && text.starts_with(|c: char| c.is_ascii_uppercase()))
    };
    let cells = sheet.cells.iter().enumerate().skip(title.cell + 1).filter(|(_, c)| under(c));
    let alone = cells.filter(|(n, c)| sheet.labels_of(*n).is_empty() && code(c.run.text.trim())).map(|(_, c)| c);
    for cell in alone.filter(|c| date::find(&c.run.text, &slot::hint(sheet)).is_empty()) {
        candidates.push(Candidate {
            field: FieldName::DocumentNumber,
            value: cell.run.text.trim().to_owned(),
            run: cell.run.clone(),
            score: BENEATH,
            rule: "number under the title".to_owned(),
        });
    }
}

/// "Número | Albarán | Fecha" over their values: a title that fills its cell in a row of captions is a caption too.
fn below_in_a_row(sheet: &Sheet, title: &Title, candidates: &mut Vec<Candidate>) {
    let Some(cell) = sheet.cells.get(title.cell) else { return };
    let caption = |c: usize| sheet.labels_of(c).first().is_some_and(|l| l.leads && l.alone && !l.colon);
    let Some(line) = sheet.lines.get(cell.line) else { return };
    if title.share < FILLS || line.cells.clone().filter(|c| *c != title.cell && caption(*c)).count() < 2 {
        return;
    }
    let next = sheet.lines.get(cell.line + 1).filter(|l| l.page == cell.run.page);
    let near = next.filter(|l| l.place.y0 - cell.place.y1 < NEAR * cell.height);
    let below = near.into_iter().flat_map(|l| l.cells.clone()).filter_map(|c| sheet.cells.get(c));
    let Some(value) = below.clone().find(|c| c.place.overlap_x(&cell.place) > 0.0) else { return };
    let Some(found) = identifier::head(&value.run, &slot::hint(sheet)) else { return };
    if date::find(&found.text, &slot::hint(sheet)).is_empty() {
        push(sheet, found, IN_A_ROW * title.quality, "number below the title in a row of captions", candidates);
    }
}

/// A title fills its cell from this share of letters on; its value stands no farther below than so many heights. Chosen by eye; not measured.
const FILLS: f64 = 0.95;
const NEAR: f64 = 2.5;

/// "P.I. No. 73" on a proforma invoice, "DN# 55" on a delivery note: a number behind the initials of the title.
fn by_initials(sheet: &Sheet, title: &Title, candidates: &mut Vec<Candidate>) {
    let Some(cell) = sheet.cells.get(title.cell) else { return };
    if title.inside || title.start > 0 {
        return;
    }
    let words = |text: &str| -> String {
        text.split_whitespace().filter_map(|w| w.chars().find(|c| c.is_alphabetic())).collect()
    };
    let initials = words(&cell.run.cut(title.from, title.to).text).to_uppercase();
    if initials.chars().count() < 2 {
        return;
    }
    for cell in &sheet.cells {
        let Some(from) = behind_initials(&cell.run.text, &initials) else { continue };
        let rest = cell.run.cut(from, cell.run.len());
        let Some(found) = identifier::head(&rest, &slot::hint(sheet)) else { continue };
        // The same number is not that of another paper.
        for other in candidates.iter_mut().filter(|c| c.run.span() == found.span() && c.run.page == found.page) {
            other.score *= OTHERS;
        }
        push(sheet, found, INITIALS * title.quality, "number behind the initials of the title", candidates);
    }
}

/// What is left of the scores of other fields where the number is the paper's own.
const OTHERS: f64 = 0.3;

/// Where the number begins in a text that opens with those initials in capitals, with or without stops, and a word for a number.
fn behind_initials(text: &str, initials: &str) -> Option<usize> {
    let mut wanted = initials.chars();
    let mut last = 0;
    for (at, c) in text.chars().enumerate() {
        match (c, wanted.clone().next()) {
            ('.' | ' ', _) => {}
            (c, Some(w)) if c == w => {
                wanted.next();
            }
            (_, Some(_)) => return None,
            (_, None) => {
                last = at;
                break;
            }
        }
    }
    let rest: String = text.chars().skip(last).collect();
    let word: String = rest.chars().take_while(|c| c.is_alphabetic() || "#°º№".contains(*c)).collect();
    let says = is_number_word(&word);
    (last > 0 && says).then(|| last + word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_open_a_number() {
        assert_eq!(behind_initials("P.I. No. 73", "PI"), Some(7));
        assert_eq!(behind_initials("DN# 55", "DN"), Some(3));
        assert_eq!(behind_initials("PIN No. 4", "PI"), None);
        assert_eq!(behind_initials("PI 44", "PI"), None);
    }

    fn number(prints: &[(f64, f64, f64, &str)]) -> Option<String> {
        let document = crate::find::drawn::paper(&[prints]);
        let fields = crate::documents::understand(&document).understanding.fields;
        fields.into_iter().find(|f| f.name == FieldName::DocumentNumber)?.value
    }

    #[test]
    fn an_abbreviation_right_before_figures_is_part_of_the_number() {
        let title = (150.0, 60.0, 16.0, "END USER CERTIFICATE");
        let number_of = |line| number(&[title, (40.0, 100.0, 10.0, line), (40.0, 140.0, 10.0, "3 May 2011")]);
        assert_eq!(number_of("No. EUC 447/11").as_deref(), Some("EUC 447/11"));
    }

    #[test]
    fn brackets_behind_a_title_and_numbers_of_parties_are_passed_over() {
        let read = number(&[
            (40.0, 40.0, 10.0, "Invoice (an invoice of the buyer) (389) No. 66104 of 5 March 2018"),
            (40.0, 80.0, 10.0, "Seller"),
            (40.0, 94.0, 10.0, "Number:"),
            (200.0, 94.0, 10.0, "77120"),
            (40.0, 108.0, 10.0, "Name:"),
            (200.0, 108.0, 10.0, "Rennby Ropes Ltd"),
        ]);
        assert_eq!(read.as_deref(), Some("66104"));
    }

    #[test]
    fn a_code_of_two_parts_may_stand_under_a_title_that_goes_on_in_words() {
        let title = "BILL OF LADING subject to the rules of the trade and the terms overleaf";
        let read = number(&[
            (300.0, 40.0, 9.0, title),
            (300.0, 54.0, 10.0, "RK 77120-4"),
            (40.0, 40.0, 7.0, "Shipper"),
            (40.0, 50.0, 10.0, "Ostara Cordage Ltd"),
            (40.0, 90.0, 7.0, "Port of loading"),
            (40.0, 100.0, 10.0, "RENNBY"),
            (200.0, 90.0, 7.0, "Port of discharge"),
            (200.0, 100.0, 10.0, "MALON"),
        ]);
        assert_eq!(read.as_deref(), Some("RK 77120-4"));
    }

    #[test]
    fn a_word_for_number_beside_the_title_is_of_the_paper() {
        let read = number(&[
            (40.0, 40.0, 7.0, "Supplier"),
            (200.0, 40.0, 7.0, "Delivery note"),
            (400.0, 40.0, 7.0, "No."),
            (40.0, 50.0, 10.0, "Ostara Cordage Ltd"),
            (400.0, 50.0, 10.0, "5512/20"),
            (40.0, 90.0, 7.0, "Consignee"),
            (40.0, 100.0, 10.0, "Malon Quay Company Ltd"),
        ]);
        assert_eq!(read.as_deref(), Some("5512/20"));
    }

    #[test]
    fn a_name_that_opens_a_sentence_numbers_no_paper() {
        let read = number(&[
            (40.0, 40.0, 20.0, "OSTARA-9 Mooring Line"),
            (40.0, 70.0, 12.0, "Technical Data Sheet"),
            (40.0, 100.0, 10.0, "OSTARA-9 is a braided line for small boats and yachts."),
        ]);
        assert_eq!(read, None);
    }
}
