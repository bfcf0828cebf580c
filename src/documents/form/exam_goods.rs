//! What rows of goods a table gives, on papers that are drawn for it.

use crate::documents::understand;
use crate::find::drawn::{self, Print};
use crate::model::FieldName;

/// A row of prints, at those left edges.
fn row<'t>(y: f64, edges: &[f64], texts: &[&'t str]) -> Vec<Print<'t>> {
    edges.iter().zip(texts).filter(|(_, t)| !t.is_empty()).map(|(x, t)| (*x, y, 10.0, *t)).collect()
}

/// What the rows of an invoice deliver, and its total.
fn invoice(edges: &[f64], rows: &[&[&str]]) -> (Vec<(String, String)>, Option<String>) {
    let mut page: Vec<Print<'_>> = vec![(40.0, 40.0, 16.0, "INVOICE No. 4471")];
    for (n, texts) in (0_u32..).zip(rows) {
        page.extend(row(100.0 + 14.0 * f64::from(n), edges, texts));
    }
    let found = understand(&drawn::paper(&[&page])).understanding;
    let total = found.fields.iter().find(|f| f.name == FieldName::TotalAmount).and_then(|f| f.value.clone());
    let of = |i: &crate::model::LineItem| {
        (i.description.clone(), i.quantity.as_ref().map(|q| q.as_str().to_owned()).unwrap_or_default())
    };
    (found.line_items.iter().map(of).collect(), total)
}

fn named(goods: &[(String, String)]) -> Vec<(&str, &str)> {
    goods.iter().map(|(d, q)| (d.as_str(), q.as_str())).collect()
}

const EDGES: [f64; 4] = [40.0, 260.0, 350.0, 450.0];
const HEAD: [&str; 4] = ["Description", "Quantity", "Unit price", "Amount"];

#[test]
fn the_numbers_of_the_columns_are_no_row() {
    for numbers in [["1", "2", "3", "4"], ["(7)", "(8)", "(9)", "(10)"], ["18)", "19)", "20)", "21)"]] {
        let (goods, _) = invoice(&EDGES, &[&HEAD, &numbers, &["Hemp rope", "40", "2.50", "100.00"]]);
        assert_eq!(named(&goods), [("Hemp rope", "40")]);
    }
    // Three figures that follow each other are a row.
    let (goods, _) = invoice(&EDGES, &[&HEAD, &["Hemp rope", "1", "2.00", "2.00"]]);
    assert_eq!(named(&goods), [("Hemp rope", "1")]);
}

#[test]
fn a_table_goes_on_behind_the_sum_of_a_group() {
    let (goods, total) = invoice(
        &EDGES,
        &[
            &HEAD,
            &["--- Cordage ---"],
            &["Hemp rope", "40", "2.50", "100.00"],
            &["Subtotal", "", "", "100.00"],
            &["=== Sailcloth ==="],
            &["Flax canvas", "12", "10.00", "120.00"],
            &["Subtotal", "", "", "120.00"],
            &["Total", "", "", "220.00"],
            &["Payment within 30 days"],
        ],
    );
    assert_eq!(named(&goods), [("Hemp rope", "40"), ("Flax canvas", "12")]);
    assert_eq!(total.as_deref(), Some("220.00"));
}

#[test]
fn a_sum_behind_other_words_is_no_part_of_the_last_row() {
    let (goods, total) = invoice(
        &EDGES,
        &[&HEAD, &["Hemp rope", "40", "2.50", "100.00"], &["Prices include tax", "", "Total EUR", "100.00"]],
    );
    assert_eq!(named(&goods), [("Hemp rope", "40")]);
    assert_eq!(total.as_deref(), Some("100.00"));
}

#[test]
fn words_name_goods_and_the_class_of_a_tariff_does_not() {
    let edges = [40.0, 170.0, 360.0, 430.0, 500.0];
    let (goods, _) = invoice(
        &edges,
        &[
            &["Artikel X", "Description", "Quantity", "Unit price", "Amount"],
            &["Hemp rope", "56074911 - Twine and cable", "40", "2.50", "100.00"],
            &["Flax canvas", "53092190 - Woven flax", "12", "10.00", "120.00"],
        ],
    );
    assert_eq!(named(&goods), [("Hemp rope", "40"), ("Flax canvas", "12")]);
}

#[test]
fn of_three_sums_the_total_is_that_of_the_other_two() {
    let edges = [40.0, 200.0, 280.0, 370.0, 460.0];
    let (_, total) = invoice(
        &edges,
        &[
            &["Description", "Quantity", "Before", "Amount", "With all"],
            &["Hemp rope", "40", "100.00", "19.00", "119.00"],
            &["Flax canvas", "12", "120.00", "22.80", "142.80"],
            &["Total", "", "220.00", "41.80", "261.80"],
        ],
    );
    assert_eq!(total.as_deref(), Some("261.80"));
    // A discount is taken off the largest.
    let (_, total) = invoice(
        &edges,
        &[
            &["Description", "Quantity", "Before", "Less", "Amount"],
            &["Hemp rope", "40", "100.00", "10.00", "90.00"],
            &["Flax canvas", "12", "120.00", "20.00", "100.00"],
            &["Total", "", "220.00", "30.00", "190.00"],
        ],
    );
    assert_eq!(total.as_deref(), Some("190.00"));
}

#[test]
fn captions_that_machines_write_in_one_word_are_known() {
    let (goods, _) = invoice(
        &EDGES,
        &[&["PartNumber", "Quantity", "UnitPrice", "Amount"], &["Hemp rope R4", "40", "2.50", "100.00"]],
    );
    assert_eq!(named(&goods), [("Hemp rope R4", "40")]);
}
