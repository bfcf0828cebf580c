//! Where values stand on papers that are drawn for it: what a type must read of them.

use crate::documents::understand;
use crate::find::drawn;
use crate::model::FieldName;

#[test]
fn values_at_the_head_of_the_next_page_stand_under_the_captions_at_the_foot() {
    let document = drawn::paper(&[
        &[
            (200.0, 40.0, 16.0, "BILL OF LADING"),
            (40.0, 760.0, 10.0, "Vessel"),
            (200.0, 760.0, 10.0, "Port of loading"),
            (380.0, 760.0, 10.0, "Port of discharge"),
        ],
        &[
            (40.0, 40.0, 10.0, "SELMA DAN"),
            (200.0, 40.0, 10.0, "AALBORG"),
            (380.0, 40.0, 10.0, "PORT NADIR"),
            (40.0, 80.0, 10.0, "Said to contain tools"),
        ],
    ]);
    let fields = understand(&document).understanding.fields;
    let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
    assert_eq!(of(FieldName::Vessel), Some("SELMA DAN"));
    assert_eq!(of(FieldName::PortOfLoading), Some("AALBORG"));
    assert_eq!(of(FieldName::PortOfDischarge), Some("PORT NADIR"));
}

#[test]
fn words_under_a_caption_of_their_own_are_not_beside_another() {
    let document = drawn::paper(&[&[
        (200.0, 40.0, 16.0, "BILL OF LADING"),
        (300.0, 100.0, 10.0, "Port of loading:"),
        (40.0, 112.0, 10.0, "Ocean vessel:"),
        (300.0, 112.0, 10.0, "AALBORG, DENMARK"),
        (40.0, 124.0, 10.0, "SELMA DAN"),
        (300.0, 136.0, 10.0, "Place of delivery:"),
        (40.0, 148.0, 10.0, "Port of discharge:"),
        (300.0, 148.0, 10.0, "NADIR DEPOT"),
        (40.0, 160.0, 10.0, "PORT NADIR"),
    ]]);
    let fields = understand(&document).understanding.fields;
    let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
    assert_eq!(of(FieldName::Vessel), Some("SELMA DAN"));
    assert_eq!(of(FieldName::PortOfLoading), Some("AALBORG, DENMARK"));
    assert_eq!(of(FieldName::PortOfDischarge), Some("PORT NADIR"));
}

#[test]
fn a_heading_of_a_form_that_is_not_filled_in_is_no_value() {
    let captions = |y: f64, texts: [&'static str; 3]| {
        [(40.0, y, 10.0, texts[0]), (220.0, y, 10.0, texts[1]), (400.0, y, 10.0, texts[2])]
    };
    let rows = [
        captions(80.0, ["Booking No.", "Date of issue", "Shipper"]),
        captions(110.0, ["Vessel", "Voyage No.", "Carrier"]),
        captions(150.0, ["Consignee", "Notify party", "Port of loading"]),
        captions(180.0, ["Port of discharge", "Place of delivery", "Gross weight"]),
    ];
    let mut page = vec![(200.0, 40.0, 16.0, "BILL OF LADING"), (40.0, 130.0, 10.0, "NORTHERN LEGS")];
    page.extend(rows.into_iter().flatten());
    // So little is filled in that the form may be blank.
    page.extend([(40.0, 92.0, 10.0, "OB 4411"), (220.0, 92.0, 10.0, "3 May 2019"), (400.0, 92.0, 10.0, "Ostara Ltd")]);
    page.push((400.0, 192.0, 10.0, "1200 kg"));
    page.sort_by(|a, b| a.1.total_cmp(&b.1));
    let fields = understand(&drawn::paper(&[&page])).understanding.fields;
    assert!(fields.iter().any(|f| f.name == FieldName::Consignor), "{fields:?}");
    assert!(fields.iter().all(|f| f.name != FieldName::Vessel), "{fields:?}");
}
