//! Values that are found by their shape, without a caption: containers, air waybill numbers, UN numbers, Incoterms. In: a sheet. Out:
//! candidates. A candidate whose check digit is right scores higher.

use super::candidate::Candidate;
use crate::find::{Sheet, identifier};
use crate::layout::Run;
use crate::model::FieldName;

fn each_line(sheet: &Sheet) -> impl Iterator<Item = Run> {
    (0..sheet.lines.len()).map(|l| sheet.line(l))
}

fn push(sheet: &Sheet, field: FieldName, value: String, run: Run, score: f64, rule: &str, found: &mut Vec<Candidate>) {
    let score = score * sheet.legibility_weight(&run);
    found.push(Candidate { field, value, run, score, rule: rule.to_owned() });
}

/// Container numbers whose check digit holds (ISO 6346), anywhere.
pub(crate) fn containers(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, holds) in identifier::containers(&line) {
            let (score, rule) = if holds {
                (0.95, "container number, check digit holds")
            } else {
                (0.55, "container number, check digit fails")
            };
            push(sheet, FieldName::ContainerNumber, value, run, score, rule, found);
        }
    }
}

/// Air waybill numbers whose last digit is the rest modulo 7, in the upper or lower corner where forms print them.
pub(crate) fn air_waybill_number(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, holds) in identifier::air_waybills(&line) {
            let (score, rule) =
                if holds { (0.93, "air waybill number modulo 7") } else { (0.4, "air waybill number, modulo 7 fails") };
            push(sheet, FieldName::DocumentNumber, value, run, score, rule, found);
        }
    }
}

/// UN numbers, written with their letters.
pub(crate) fn un_numbers(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, _) in identifier::un_numbers(&line) {
            push(sheet, FieldName::UnNumber, value, run, 0.85, "UN and four digits", found);
        }
    }
}

/// Incoterms with a place, anywhere.
pub(crate) fn incoterms(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for line in each_line(sheet) {
        for (run, value, placed) in identifier::incoterms(&line) {
            push(
                sheet,
                FieldName::Incoterm,
                value,
                run,
                if placed { 0.8 } else { 0.45 },
                "letters of an Incoterm",
                found,
            );
        }
    }
}
