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
    rules: &[product, maker, at_the_foot, one_of_two],
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

/// How sure the firm at the foot of the first page is: its address stands there, or its printer's. Chosen by eye; not measured.
const FOOT: (f64, f64) = (0.85, 0.6);

/// "Ostara Cordage plc, Quay Road, Leith": the firm in the last lines of the first page.
fn at_the_foot(sheet: &Sheet, found: &mut Vec<Candidate>) {
    let Some(height) = sheet.page(0).map(|p| p.height).filter(|h| *h > 0.0) else { return };
    let foot = sheet.cells.iter().filter(|c| c.run.page == 0 && c.place.y0 > FOOT.0 * height);
    for cell in foot.filter(|c| party::has_legal_form(&c.run.text)) {
        let Some(firm) = party::find(&cell.run).filter(|p| party::has_legal_form(&p.run.text)) else { continue };
        let score = FOOT.1 * firm.sure * sheet.legibility_weight(&firm.run);
        let (value, rule) = (firm.run.text.clone(), "firm at the foot".to_owned());
        return found.push(Candidate { field: F::Manufacturer, value, run: firm.run, score, rule });
    }
}

/// What is left of a maker whose name is that of the product. Chosen by eye; not measured.
const SAME: f64 = 0.3;

/// The largest words at the head name the product or its maker, and not both.
#[expect(clippy::ptr_arg, reason = "all rules of a type have one shape")]
fn one_of_two(_: &Sheet, found: &mut Vec<Candidate>) {
    let products: Vec<String> = found.iter().filter(|c| c.field == F::Product).map(|c| c.value.clone()).collect();
    let maker = |c: &&mut Candidate| c.field == F::Manufacturer && !party::has_legal_form(&c.value);
    for candidate in found.iter_mut().filter(maker).filter(|c| products.contains(&c.value)) {
        candidate.score *= SAME;
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::understand;
    use crate::find::drawn;
    use crate::model::FieldName;

    #[test]
    fn the_maker_stands_at_the_foot_and_is_not_the_product() {
        let document = drawn::paper(&[&[
            (40.0, 40.0, 20.0, "OSTARA-9 Mooring Line"),
            (40.0, 70.0, 12.0, "Technical Data Sheet"),
            (40.0, 120.0, 10.0, "Colour"),
            (250.0, 120.0, 10.0, "Orange"),
            (40.0, 140.0, 10.0, "Density"),
            (250.0, 140.0, 10.0, "0.9 g/cm3"),
            (40.0, 790.0, 8.0, "Holm Cordage plc, Quay Road, Leith"),
        ]]);
        let fields = understand(&document).understanding.fields;
        let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
        assert_eq!(of(FieldName::Product), Some("OSTARA-9 Mooring Line"), "{fields:?}");
        assert_eq!(of(FieldName::Manufacturer), Some("Holm Cordage plc"), "{fields:?}");
    }
}
