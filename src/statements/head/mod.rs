//! What stands around a letter's sentences: its own number and date, the requests that it cites, its sender. In: sheet and sentences. Out: claims, and how much
//! the document looks like a letter.

mod cited;

mod date;

mod likeness;

mod lines;

mod number;

mod sender;

pub(crate) use likeness::likeness;
pub(super) use lines::lines;
pub(crate) use sender::sender;

use cited::cited;
use date::{heads_or_ends, own_date};
use number::{body_number, lone_number, own_number};

use super::claims::Claim;
use super::parse::Sentences;
use crate::find::Sheet;
use crate::model::{FieldName, PartRole};

/// The letter's number, date and the requests it cites.
pub(crate) fn of(sheet: &Sheet, sentences: &Sentences) -> Vec<Claim> {
    let mut out = cited(sentences);
    // A mail has its date in its head and seldom a number; where a note is set in its body, both stand as on paper.
    let body = sheet.document.part.role == PartRole::Body;
    let number = if body { body_number(sheet, sentences, &out) } else { own_number(sheet, sentences, &out) };
    let number = if number.is_empty() { lone_number(sheet, sentences, &out).into_iter().collect() } else { number };
    let dated = number.iter().any(|c| c.name == FieldName::DocumentDate);
    let formal = !body || !number.is_empty();
    out.extend(number);
    if !dated {
        out.extend(own_date(sheet, sentences).filter(|date| formal || heads_or_ends(sentences, date)));
    }
    out
}
