//! Whether a form is filled in. In: a sheet. Out: the share of its captions that have words of their own. A blank form has none, but the next print of the
//! form stands beside every caption, and some of it looks like a value.

use crate::documents::findings::Findings;
use crate::find::{Sense, Sheet, party, printed, region};
use crate::model::{Field, FieldName};

/// Below this share a form is blank: nothing on it is a value. Blank forms of carriers and customs offices had 0.00 to 0.41, filled papers 0.33 and more; the
/// few between the two are left to doubt.
const BLANK: f64 = 0.3;
/// Below this share a form may be blank, and no value of it is surer than this.
const DOUBTFUL: (f64, f64) = (0.45, 0.7);

/// A form has so many captions at least; fewer prove nothing.
const CAPTIONS: usize = 8;
/// From this share on of letters in print of forms the words beside a caption are print. Chosen by eye; not measured.
const PRINT: f64 = 0.6;

/// Takes the values off a blank form: they stay in view among what lost. On a form that may be blank none is sure.
pub(crate) fn hold(sheet: &Sheet, findings: &mut Findings) {
    let Some(share) = filled(sheet).filter(|share| *share < DOUBTFUL.0) else { return };
    // Forms of carriers have many boxes for charges that stay empty.
    if findings.fields.iter().filter(|f| told(sheet, f)).count() >= TOLD {
        return;
    }
    let blank = share < BLANK;
    for field in &mut findings.fields {
        field.confidence = field.confidence.min(if blank { GUESS } else { DOUBTFUL.1 });
        field.rule = format!("{}; hardly a box of the form is filled in", field.rule);
    }
    // What no caption asked for, and words that forms print, are values of a form that is filled in alone.
    let (kept, lost) = std::mem::take(&mut findings.fields).into_iter().partition(|f| asked(sheet, f));
    findings.fields = kept;
    findings.losers.extend::<Vec<Field>>(lost);
    // ". HTS NUMBER": the rest of a numbered caption.
    let begun = |text: &str| text.trim_start().starts_with(char::is_alphanumeric);
    findings.line_items.retain(|i| begun(&i.description) && printed(&i.description, &sheet.languages) < PRINT);
    for item in &mut findings.line_items {
        item.confidence = item.confidence.min(DOUBTFUL.1);
    }
    if blank {
        findings.losers.append(&mut findings.fields);
        findings.line_items.clear();
    }
}

/// A form with so many values that are no print of forms is filled in, however many of its boxes are empty. Chosen by eye: blank forms have two at the most.
const TOLD: usize = 6;

/// Whether a field has a value under a caption, or by its shape, that has nothing of the print of forms.
fn told(sheet: &Sheet, field: &Field) -> bool {
    let words = field.evidence.raw.as_str();
    field.value.is_some()
        && field.confidence >= SURE
        && (of_figures(words) || party::has_legal_form(words) || printed(words, &sheet.languages) < SOME)
}

/// A value counts there from this confidence on, with less than this share of print. Chosen by eye; not measured.
const SURE: f64 = 0.75;
const SOME: f64 = 0.2;

/// Whether a caption asked for a value, or its figures show that somebody filled it in; its words are more than print of forms.
fn asked(sheet: &Sheet, field: &Field) -> bool {
    let words = field.evidence.raw.as_str();
    let captioned = field.rule.starts_with("caption ") && !is_heading(sheet, words);
    let figures = words.chars().any(char::is_numeric) || field.name == FieldName::Currency;
    if captioned && field.name == FieldName::Currency {
        return true;
    }
    let own = || of_figures(words) || party::has_legal_form(words) || printed(words, &sheet.languages) < HALF;
    (captioned || figures) && own()
}

/// Whether words are the heading of a section: in capitals, alone on their line, with captions alone on the lines above and below.
fn is_heading(sheet: &Sheet, words: &str) -> bool {
    let captions = |line: Option<usize>| {
        let cells = line.and_then(|l| sheet.lines.get(l)).map_or(0..0, |l| l.cells.clone());
        let caption = |c: usize| {
            let begins = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
            sheet.labels_of(c).first().is_some_and(|l| l.leads && l.alone)
                || sheet.cells.get(c).is_some_and(|c| begins(&c.run.text))
        };
        cells.len() >= 2 && cells.into_iter().all(caption)
    };
    let capitals = !words.chars().any(char::is_lowercase) && words.chars().any(char::is_uppercase);
    capitals
        && sheet.cells.iter().any(|c| {
            let alone = c.run.text.trim() == words && sheet.cells_of(c.line).len() == 1;
            alone && captions(c.line.checked_sub(1)) && captions(Some(c.line + 1))
        })
}

/// From this share on of letters in print of forms words are no value where hardly a box is filled in. Chosen by eye; not measured.
const HALF: f64 = 0.5;

/// How sure what stands on a blank form may be among what lost.
const GUESS: f64 = 0.2;

/// The share of captions with words of their own; `None` where too few captions stand there.
fn filled(sheet: &Sheet) -> Option<f64> {
    let asks = |s: &Sense| !matches!(s, Sense::Column(_) | Sense::Title(_));
    let labels =
        sheet.labels.iter().filter(|l| l.leads && (l.alone || l.colon) && l.senses.iter().any(|(s, _)| asks(s)));
    let (mut all, mut full) = (0, 0);
    for label in labels {
        all += 1;
        let places = region::places(sheet, label);
        full += usize::from(places.iter().any(|p| says(sheet, p.run.lines().first().map_or("", |l| l.text.as_str()))));
    }
    #[expect(clippy::cast_precision_loss, reason = "captions of a paper")]
    (all >= CAPTIONS).then(|| full as f64 / all as f64)
}

/// Whether the words are more than print of the form.
fn says(sheet: &Sheet, text: &str) -> bool {
    let signs = text.chars().filter(|c| c.is_alphanumeric()).count();
    if signs < 2 || nothing(text) {
        return false;
    }
    of_figures(text) || party::has_legal_form(text) || printed(text, &sheet.languages) < PRINT
}

/// Whether a text has no less figures than letters: `287/2008/V`, `500 EUR`. Forms print none of them, but for zeros.
fn of_figures(text: &str) -> bool {
    let (signs, figures) = (text.chars().filter(|c| c.is_alphanumeric()).count(), figures(text));
    figures > 1 && figures * 2 >= signs && !nothing(text)
}

/// `0.00`, `EUR 0.00`: nothing at all.
fn nothing(text: &str) -> bool {
    let all = text.chars().filter(|c| c.is_numeric()).all(|c| c == '0');
    all && figures(text) > 0 && figures(text) * 2 >= text.chars().filter(|c| c.is_alphanumeric()).count()
}

fn figures(text: &str) -> usize {
    text.chars().filter(|c| c.is_numeric()).count()
}
