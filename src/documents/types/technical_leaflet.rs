//! Technical leaflet, data sheet or manual: what a product is and who makes it. It shows no transfer.
//!
//! Issued by the manufacturer. Mistaken for a safety data sheet.

use crate::documents::form::Form;
use crate::documents::form::candidate::Candidate;
use crate::documents::form::slot::{Kind, Slot};
use crate::find::{Sense, Sheet, party};
use crate::model::{FieldName as F, Nature};

/// The type.
pub(crate) const TYPE: Form = Form {
    name: "technical_leaflet",
    nature: Nature::Supporting,
    number_check: None,
    slots: &[
        Slot { field: F::Product, kind: Kind::Text, under: &[(Sense::Field(F::Product), 1.0)] },
        Slot { field: F::Manufacturer, kind: Kind::Party, under: &[(Sense::Field(F::Manufacturer), 1.0)] },
    ],
    signs: &[(Sense::Field(F::Product), 0.05), (Sense::Field(F::Manufacturer), 0.05)],
    shape: Some(properties),
    goods: false,
    prose: false,
    letterhead: &[(F::Manufacturer, 0.65)],
    rules: &[product, maker],
};

/// The maker is the firm named at the head of the sheet, beside or below the product.
fn maker(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let head = sheet.cells.iter().take_while(|c| c.run.page == 0).take(8);
    for cell in head.filter(|c| party::has_legal_form(&c.run.text) && c.run.len() <= 80) {
        let Some(firm) = party::find(&cell.run).filter(|p| p.run.text.chars().any(char::is_alphabetic)) else {
            continue;
        };
        let score = 0.82 * firm.sure * sheet.legibility_weight(&firm.run);
        let value = firm.run.text.clone();
        let rule = "firm at the head".to_owned();
        return found.push(Candidate { field: F::Manufacturer, value, run: firm.run, score, rule });
    }
}

/// A sheet of properties with their measures, and no party to a transfer, is a leaflet whatever it calls itself.
fn properties(sheet: &Sheet) -> f64 {
    let parties = [F::Consignee, F::Consignor, F::Buyer, F::Importer, F::EndUser];
    let transfer = sheet.labels.iter().any(|l| l.leads && parties.iter().any(|p| l.says(Sense::Field(*p))));
    let number = sheet.labels.iter().filter(|l| l.leads && l.says(Sense::Property)).count();
    if transfer || number < 2 { 0.0 } else { (0.2 + 0.12 * number as f64).min(0.7) }
}

/// The product is what is set largest at the head of the sheet, where no caption names it.
fn product(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let head = || sheet.cells.iter().enumerate().take_while(|(_, c)| c.run.page == 0).take(12);
    let free = |i: usize| !sheet.titles.iter().any(|t| t.cell == i && t.share > 0.5) && sheet.labels_of(i).is_empty();
    let named = head().filter(|(i, c)| {
        free(*i) && !party::has_legal_form(&c.run.text) && c.run.text.chars().any(char::is_alphabetic)
    });
    let Some((_, cell)) = named.max_by(|a, b| a.1.height.total_cmp(&b.1.height).then(b.0.cmp(&a.0))) else { return };
    let run = cell.run.clone();
    let score = 0.7 * sheet.legibility_weight(&run);
    found.push(Candidate {
        field: F::Product,
        value: run.text.clone(),
        run,
        score,
        rule: "largest words at the head".to_owned(),
    });
}
