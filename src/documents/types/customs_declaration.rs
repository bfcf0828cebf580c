//! Customs declaration (single administrative document, export declaration and the like): exporter and consignee declare goods to
//! customs.
//!
//! Issued by the declarant, often a form of numbered boxes.

use std::sync::LazyLock;

use regex::Regex;

use crate::documents::form::Form;
use crate::documents::form::candidate::Candidate;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::{Sense, Sheet, country};
use crate::languages::{self, Column};
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "customs_declaration",
    nature: Nature::OfTheSale,
    number_check: None,
    slots: &[
        Slot {
            field: F::Exporter,
            kind: Kind::Party,
            under: &[(Sense::Field(F::Exporter), 1.0), (Sense::Field(F::Consignor), 0.9)],
        },
        Slot {
            field: F::Consignee,
            kind: Kind::Party,
            under: &[
                (Sense::Field(F::Consignee), 1.0),
                (Sense::Field(F::Importer), 0.85),
                (Sense::Field(F::Buyer), 0.6),
            ],
        },
        Slot {
            field: F::CountryOfDestination,
            kind: Kind::Country,
            under: &[(Sense::Field(F::CountryOfDestination), 1.0)],
        },
        Slot { field: F::OrderNumber, kind: Kind::Identifier, under: &[(Sense::Field(F::OrderNumber), 1.0)] },
    ],
    signs: &[
        (Sense::Field(F::Exporter), 0.08),
        (Sense::Field(F::CountryOfDestination), 0.1),
        (Sense::Field(F::Consignee), 0.03),
    ],
    shape: Some(shape),
    goods: true,
    prose: false,
    letterhead: &[],
    rules: &[movement_reference],
};

/// A movement reference number (Commission Delegated Regulation (EU) 2015/2446, annex B, 12 01): the year, the country, thirteen or fourteen letters and
/// digits, the last of them a digit.
static MRN: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\b([0-9]{2}[A-Z]{2}[A-Z0-9]{12,13}[0-9])\b").ok());

/// How much a sheet looks like a single administrative document where no title says so.
fn shape(sheet: &Sheet) -> f64 {
    let text = sheet.text().to_lowercase();
    let boxes = languages::words(|l| l.forms.customs).filter(|b| text.contains(b)).count();
    let number = MRN.as_ref().is_some_and(|r| r.is_match(&sheet.text()));
    if numbered_boxes(sheet) >= BOXES {
        return 0.85;
    }
    match (boxes, number) {
        (5.., true) => 0.85,
        (7.., false) => 0.7,
        (3.., true) => 0.5,
        _ => 0.0,
    }
}

/// So many boxes of the single administrative document with their numbers are that document. Chosen by eye; the numbers of other forms agree with it in two or
/// three boxes at the most.
const BOXES: usize = 5;

/// What stands in the boxes of the single administrative document, by their numbers: Annex 37 of Regulation (EEC) 2454/93.
const NUMBERED: &[(u32, &[Sense])] = &[
    (2, &[Sense::Field(F::Exporter), Sense::Field(F::Consignor)]),
    (6, &[Sense::Field(F::Packages)]),
    (8, &[Sense::Field(F::Consignee), Sense::Field(F::Importer)]),
    (17, &[Sense::Field(F::CountryOfDestination)]),
    (20, &[Sense::Field(F::Incoterm)]),
    (22, &[Sense::Field(F::Currency), Sense::Field(F::TotalAmount)]),
    (31, &[Sense::Field(F::Packages), Sense::Column(Column::Description)]),
    (35, &[Sense::Field(F::GrossWeight)]),
    (38, &[Sense::Field(F::NetWeight)]),
];

/// How many boxes have the number and the caption that the single administrative document gives them, in whatever language.
fn numbered_boxes(sheet: &Sheet) -> usize {
    let number = |text: &str| {
        let digits = |t: &str| t.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<u32>().ok();
        digits(text.trim_start()).or_else(|| digits(text.rsplit_once('(')?.1))
    };
    let stands = |(box_number, senses): &&(u32, &[Sense])| {
        sheet.labels.iter().filter(|l| l.leads && senses.iter().any(|s| l.says(*s))).any(|l| {
            let cell = sheet.cells.get(l.cell).or_else(|| sheet.cells.get(l.top));
            let top = sheet.cells.get(l.top);
            cell.into_iter().chain(top).any(|c| number(&c.run.text) == Some(*box_number))
        })
    };
    NUMBERED.iter().filter(stands).count()
}

/// The movement reference number is the declaration's own.
fn movement_reference(sheet: &Sheet, found: &mut Vec<Candidate>) {
    for cell in &sheet.cells {
        let Some(hit) = MRN.as_ref().and_then(|r| r.find(&cell.run.text)) else { continue };
        let start = cell.run.text.get(..hit.start()).map_or(0, |t| t.chars().count());
        let run = cell.run.cut(start, start + hit.as_str().chars().count());
        // Sixteen letters and digits are many things; the country makes it one.
        let country = hit.as_str().get(2..4).is_some_and(country::is_code);
        if country {
            let value = hit.as_str().to_owned();
            found.push(Candidate {
                field: F::DocumentNumber,
                value,
                run,
                score: 0.88,
                rule: "movement reference number".to_owned(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;

    #[test]
    fn the_numbers_of_its_boxes_tell_the_administrative_document() {
        let document = drawn::paper(&[&[
            (40.0, 40.0, 7.0, "2 Nadawca"),
            (40.0, 50.0, 10.0, "Ostara Liny Sp. z o.o."),
            (40.0, 90.0, 7.0, "8 Odbiorca"),
            (40.0, 100.0, 10.0, "Malon Quay Company Ltd"),
            (300.0, 90.0, 7.0, "17 Kraj przeznaczenia"),
            (300.0, 100.0, 10.0, "Norwegia"),
            (300.0, 130.0, 7.0, "35 Masa brutto (kg)"),
            (300.0, 140.0, 10.0, "312,5"),
            (450.0, 130.0, 7.0, "38 Masa netto (kg)"),
            (450.0, 140.0, 10.0, "268"),
        ]]);
        assert_eq!(understand(&document).understanding.document_type, "customs_declaration");
    }
}
