//! Where values stand on papers that are drawn for it: what a type must read of them.

use crate::documents::understand;
use crate::find::drawn;
use crate::model::{FieldName, Rect};

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

/// What is read of one page of prints, by field.
pub(super) fn read(prints: &[(f64, f64, f64, &str)]) -> impl Fn(FieldName) -> Option<String> {
    let fields = understand(&drawn::paper(&[prints])).understanding.fields;
    move |name| fields.iter().find(|f| f.name == name).and_then(|f| f.value.clone())
}

#[test]
fn a_date_beside_a_caption_that_nobody_knows_is_not_the_papers() {
    let of = read(&[
        (200.0, 40.0, 16.0, "DELIVERY NOTE"),
        (40.0, 90.0, 10.0, "Fit for use by:"),
        (200.0, 90.0, 10.0, "3 May 2019"),
        (40.0, 300.0, 10.0, "Rennby, 11 March 2018"),
    ]);
    assert_eq!(of(FieldName::DocumentDate).as_deref(), Some("2018-03-11"));
}

#[test]
fn a_caption_that_ends_in_a_colon_does_not_go_on_in_the_line_below() {
    let of = read(&[
        (200.0, 40.0, 16.0, "PACKING LIST"),
        (40.0, 90.0, 10.0, "Date:"),
        (200.0, 90.0, 10.0, "3 May 2019"),
        (40.0, 101.0, 10.0, "Invoice:"),
        (200.0, 101.0, 10.0, "OC-7741"),
    ]);
    assert_eq!(of(FieldName::InvoiceNumber).as_deref(), Some("OC-7741"));
    assert_eq!(of(FieldName::DocumentDate).as_deref(), Some("2019-05-03"));
}

#[test]
fn the_initials_of_the_title_make_a_number_the_papers_own() {
    let of = read(&[
        (200.0, 40.0, 16.0, "STORES RECEIPT VOUCHER"),
        (40.0, 90.0, 7.0, "SRV No."),
        (40.0, 100.0, 10.0, "7714/19"),
        (300.0, 90.0, 7.0, "Gate pass No."),
        (300.0, 100.0, 10.0, "B-1180"),
        (40.0, 140.0, 7.0, "Supplier"),
        (40.0, 150.0, 10.0, "Ostara Cordage Ltd"),
    ]);
    assert_eq!(of(FieldName::DocumentNumber).as_deref(), Some("7714/19"));
}

#[test]
fn the_sentence_of_the_shipment_names_the_port() {
    let of = read(&[
        (200.0, 40.0, 16.0, "BILL OF LADING"),
        (40.0, 90.0, 7.0, "Shipper"),
        (40.0, 100.0, 10.0, "Ostara Cordage Ltd"),
        (40.0, 300.0, 10.0, "Shipped on board 3 May 2016 at Port Nadir. Freight prepaid."),
    ]);
    assert_eq!(of(FieldName::PortOfLoading).as_deref(), Some("Port Nadir"));
    assert_eq!(of(FieldName::ShipmentDate).as_deref(), Some("2016-05-03"));
}

#[test]
fn who_signs_stands_over_the_words_for_a_carrier() {
    let of = read(&[
        (200.0, 40.0, 16.0, "BILL OF LADING"),
        (40.0, 90.0, 7.0, "Shipper"),
        (40.0, 100.0, 10.0, "Ostara Cordage Ltd"),
        (300.0, 700.0, 10.0, "NORDIC HALO LINES AS"),
        (300.0, 740.0, 10.0, "AS CARRIER"),
    ]);
    assert_eq!(of(FieldName::Carrier).as_deref(), Some("NORDIC HALO LINES AS"));
}

#[test]
fn who_signs_for_the_goods_is_not_the_consignee() {
    let of = read(&[
        (200.0, 40.0, 16.0, "DELIVERY NOTE"),
        (40.0, 80.0, 10.0, "Consignee:"),
        (150.0, 80.0, 10.0, "Malon Quay Company Ltd"),
        (40.0, 120.0, 10.0, "Description"),
        (300.0, 120.0, 10.0, "Quantity"),
        (40.0, 136.0, 10.0, "Chisels"),
        (300.0, 136.0, 10.0, "400"),
        (40.0, 300.0, 10.0, "Received by:"),
        (150.0, 300.0, 10.0, "Halvar Brenn"),
    ]);
    assert_eq!(of(FieldName::Consignee).as_deref(), Some("Malon Quay Company Ltd"));
    let of = read(&[
        (200.0, 40.0, 16.0, "DELIVERY NOTE"),
        (40.0, 120.0, 10.0, "Description"),
        (300.0, 120.0, 10.0, "Quantity"),
        (40.0, 136.0, 10.0, "Chisels"),
        (300.0, 136.0, 10.0, "400"),
        (40.0, 300.0, 10.0, "Received by:"),
        (150.0, 300.0, 10.0, "Halvar Brenn"),
    ]);
    assert_eq!(of(FieldName::Consignee), None);
}

#[test]
fn the_first_of_several_figures_under_a_caption_is_no_sum() {
    let of = read(&[
        (200.0, 40.0, 16.0, "PACKING LIST"),
        (40.0, 90.0, 10.0, "Qwx"),
        (150.0, 90.0, 10.0, "Zlk"),
        (300.0, 90.0, 10.0, "Gross weight kg"),
        (40.0, 104.0, 10.0, "1-8"),
        (150.0, 104.0, 10.0, "valves"),
        (300.0, 104.0, 10.0, "2440.5"),
        (40.0, 118.0, 10.0, "9-11"),
        (150.0, 118.0, 10.0, "flanges"),
        (300.0, 118.0, 10.0, "970.0"),
    ]);
    assert_ne!(of(FieldName::GrossWeight).as_deref(), Some("2440.5 kg"));
}

#[test]
fn your_reference_on_an_invoice_is_the_buyers_order() {
    let of = read(&[
        (40.0, 40.0, 16.0, "Note de crédit NC-118"),
        (40.0, 80.0, 10.0, "Votre référence"),
        (200.0, 80.0, 10.0, "OC-4471"),
        (40.0, 120.0, 10.0, "Acheteur :"),
        (200.0, 120.0, 10.0, "Exmo. Sr."),
        (200.0, 132.0, 10.0, "Filature de Rennby SARL"),
    ]);
    assert_eq!(of(FieldName::OrderNumber).as_deref(), Some("OC-4471"));
    assert_eq!(of(FieldName::DocumentNumber).as_deref(), Some("NC-118"));
    assert_eq!(of(FieldName::Buyer).as_deref(), Some("Filature de Rennby SARL"));
}

#[test]
fn a_name_has_one_of_two_roles() {
    let document = crate::find::drawn::paper(&[&[
        (60.0, 40.0, 16.0, "INVOICE 7741"),
        (60.0, 90.0, 8.0, "Bill to"),
        (60.0, 102.0, 10.0, "Malon Quay Company Ltd"),
        (60.0, 114.0, 10.0, "14 Quay Street"),
        (60.0, 126.0, 10.0, "27700 Rennby"),
        (60.0, 240.0, 10.0, "Total amount"),
        (300.0, 240.0, 10.0, "EUR 410.00"),
    ]]);
    let fields = crate::documents::understand(&document).understanding.fields;
    let of = |name| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
    assert_eq!(of(crate::model::FieldName::Buyer), Some("Malon Quay Company Ltd"));
    assert_eq!(of(crate::model::FieldName::Seller), None);
}

#[test]
fn print_drawn_twice_is_read_once() {
    let name = (60.0, 102.0, 10.0, "Malon Quay Company Ltd");
    let document = crate::find::drawn::paper(&[&[
        (60.0, 40.0, 16.0, "INVOICE 7741"),
        (60.0, 90.0, 8.0, "Bill to"),
        name,
        name,
        (60.0, 114.0, 10.0, "14 Quay Street"),
        (60.0, 240.0, 10.0, "Total amount"),
        (300.0, 240.0, 10.0, "EUR 410.00"),
    ]]);
    let fields = crate::documents::understand(&document).understanding.fields;
    let buyer = fields.iter().find(|f| f.name == crate::model::FieldName::Buyer);
    assert_eq!(buyer.and_then(|f| f.value.as_deref()), Some("Malon Quay Company Ltd"));
}

#[test]
fn a_title_of_another_kind_outweighs_captions_that_do_not_name_the_paper() {
    let kind = |head: &[(f64, f64, f64, &'static str)]| {
        let mut prints = head.to_vec();
        prints.extend([
            (60.0, 140.0, 10.0, "Seller: Ostara Cordage Ltd"),
            (60.0, 156.0, 10.0, "Buyer: Malon Quay Company Ltd"),
            (60.0, 200.0, 10.0, "Description"),
            (300.0, 200.0, 10.0, "Unit price"),
            (400.0, 200.0, 10.0, "Amount"),
            (60.0, 216.0, 10.0, "Rope"),
            (300.0, 216.0, 10.0, "2.00"),
            (400.0, 216.0, 10.0, "410.00"),
            (60.0, 240.0, 10.0, "Total amount"),
            (400.0, 240.0, 10.0, "EUR 410.00"),
        ]);
        crate::documents::understand(&crate::find::drawn::paper(&[&prints])).understanding.document_type
    };
    assert_eq!(kind(&[(60.0, 40.0, 10.0, "Payment receipt")]), "other");
    let named = [
        (60.0, 40.0, 10.0, "Receipt"),
        (60.0, 60.0, 10.0, "Invoice number: 7741"),
        (60.0, 76.0, 10.0, "Invoice date: 3 May 2016"),
    ];
    assert_eq!(kind(&named), "invoice");
}

#[test]
fn words_in_the_next_box_are_no_value_where_the_own_box_has_some() {
    let prints = [
        (200.0, 30.0, 16.0, "BILL OF LADING"),
        (42.0, 62.0, 10.0, "Notify address"),
        (302.0, 64.0, 14.0, "Selma Line A/S"),
        (42.0, 74.0, 10.0, "Ostara Cordage Ltd"),
        (42.0, 86.0, 10.0, "4 Mill Road, Port Nadir"),
        (42.0, 112.0, 10.0, "Vessel"),
        (42.0, 124.0, 10.0, "SELMA DAN"),
    ];
    let mut document = drawn::paper(&[&prints]);
    let level = |y: f64| Rect::new(40.0, y, 540.0, y + 0.3);
    let upright = |x: f64| Rect::new(x, 60.0, x + 0.3, 140.0);
    document.pages[0].rules =
        [60.0, 108.0, 140.0].map(level).into_iter().chain([40.0, 300.0, 540.0].map(upright)).collect();
    let fields = understand(&document).understanding.fields;
    let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
    assert_eq!(of(FieldName::NotifyParty), Some("Ostara Cordage Ltd"), "{fields:?}");
    // Rows of a table have the value in the next box, and the next caption below.
    let prints = [
        (200.0, 30.0, 16.0, "INVOICE"),
        (42.0, 62.0, 10.0, "Seller"),
        (302.0, 62.0, 10.0, "Selma Line A/S"),
        (42.0, 82.0, 10.0, "Buyer"),
        (302.0, 82.0, 10.0, "Ostara Cordage Ltd"),
    ];
    let mut document = drawn::paper(&[&prints]);
    document.pages[0].rules =
        [60.0, 78.0, 98.0].map(level).into_iter().chain([40.0, 300.0, 540.0].map(upright)).collect();
    let fields = understand(&document).understanding.fields;
    let of = |name: FieldName| fields.iter().find(|f| f.name == name).and_then(|f| f.value.as_deref());
    assert_eq!((of(FieldName::Seller), of(FieldName::Buyer)), (Some("Selma Line A/S"), Some("Ostara Cordage Ltd")));
}

#[test]
fn a_paper_whose_boxes_hold_figures_is_filled_in() {
    let of = read(&[
        (60.0, 30.0, 16.0, "INVOICE"),
        (60.0, 60.0, 10.0, "Invoice No.: 44/2011/V"),
        (60.0, 74.0, 10.0, "Invoice date: 4 May 2011"),
        (60.0, 88.0, 10.0, "Seller:"),
        (60.0, 102.0, 10.0, "Buyer:"),
        (60.0, 116.0, 10.0, "Payment terms:"),
        (60.0, 130.0, 10.0, "Order No.:"),
        (60.0, 144.0, 10.0, "Net weight: 500 kg"),
        (60.0, 158.0, 10.0, "Total amount: 600 EUR"),
    ]);
    assert_eq!(of(FieldName::DocumentNumber).as_deref(), Some("44/2011/V"));
    assert_eq!(of(FieldName::TotalAmount).as_deref(), Some("600"));
}

#[test]
fn a_name_that_machines_write_holds_no_title() {
    let of = read(&[
        (400.0, 40.0, 16.0, "INVOICE"),
        (400.0, 62.0, 12.0, "# invoice_ref_77"),
        (60.0, 120.0, 10.0, "Date: 4 May 2011"),
    ]);
    assert_ne!(of(FieldName::DocumentNumber).as_deref(), Some("ref_77"));
}

#[test]
fn the_day_of_another_paper_is_not_the_papers_own() {
    let of = read(&[
        (40.0, 40.0, 16.0, "W A R E N R E C H N U N G"),
        (40.0, 80.0, 10.0, "Lieferschein-Datum : 11.03.2019"),
        (40.0, 96.0, 10.0, "Beleg-Datum"),
        (150.0, 96.0, 10.0, ": 12.03.2019"),
        (40.0, 112.0, 10.0, "Beleg-Nr"),
        (150.0, 112.0, 10.0, ": 77120-4"),
    ]);
    assert_eq!(of(FieldName::DocumentDate).as_deref(), Some("2019-03-12"));
    assert_eq!(of(FieldName::DocumentNumber).as_deref(), Some("77120-4"));
}

#[test]
fn what_a_program_prints_in_an_empty_box_is_no_value() {
    let of = read(&[
        (200.0, 40.0, 16.0, "PACKING LIST"),
        (40.0, 90.0, 10.0, "Packing list No.:"),
        (160.0, 90.0, 10.0, "0"),
        (40.0, 110.0, 10.0, "Packages:"),
        (160.0, 110.0, 10.0, "0"),
        (40.0, 130.0, 10.0, "Gross weight:"),
        (160.0, 130.0, 10.0, "0 kg"),
        (40.0, 150.0, 10.0, "Net weight:"),
        (160.0, 150.0, 10.0, "480 kg"),
    ]);
    for name in [FieldName::DocumentNumber, FieldName::Packages, FieldName::GrossWeight] {
        assert_eq!(of(name), None, "{name:?}");
    }
    assert_eq!(of(FieldName::NetWeight).as_deref(), Some("480 kg"));
}

#[test]
fn a_number_that_each_row_has_is_not_the_papers() {
    let mut prints = vec![(200.0, 40.0, 16.0, "INVOICE"), (40.0, 70.0, 10.0, "Invoice date: 3 May 2019")];
    let rows = ["Rope, Ref: 55120", "Twine, Ref: 55121", "Hooks, Ref: 55122", "Sails, Ref: 55123", "Masts, Ref: 55124"];
    prints.extend(rows.iter().zip([200.0, 220.0, 240.0, 260.0, 280.0]).map(|(row, y)| (40.0, y, 10.0, *row)));
    let of = read(&prints);
    assert_eq!(of(FieldName::DocumentNumber), None);
}

#[test]
fn whoever_a_caption_names_is_not_on_the_letterhead_too() {
    let of = read(&[
        (40.0, 40.0, 10.0, "Shipper"),
        (40.0, 56.0, 10.0, "RENNBY ROPES LTD"),
        (40.0, 70.0, 10.0, "14 Mill Road, Rennby"),
        (300.0, 56.0, 16.0, "BILL OF LADING"),
        (40.0, 120.0, 10.0, "Consignee"),
        (40.0, 136.0, 10.0, "MALON QUAY COMPANY LTD"),
        (40.0, 200.0, 10.0, "Port of loading"),
        (40.0, 216.0, 10.0, "AALBORG"),
        (300.0, 200.0, 10.0, "Gross weight"),
        (300.0, 216.0, 10.0, "KGS"),
        (300.0, 230.0, 10.0, "8,410.00"),
    ]);
    assert_eq!(of(FieldName::Consignor).as_deref(), Some("RENNBY ROPES LTD"));
    assert_eq!(of(FieldName::Carrier), None);
    assert_eq!(of(FieldName::GrossWeight).as_deref(), Some("8410 kg"));
}

#[test]
fn a_code_of_the_customer_is_not_his_name() {
    let of = read(&[
        (200.0, 40.0, 16.0, "INVOICE"),
        (40.0, 90.0, 10.0, "Sold to :"),
        (140.0, 90.0, 10.0, "NV27"),
        (40.0, 104.0, 10.0, "MALON QUAY COMPANY LTD"),
        (40.0, 118.0, 10.0, "4 Harbour Road"),
    ]);
    assert_eq!(of(FieldName::Buyer).as_deref(), Some("MALON QUAY COMPANY LTD"));
}

#[test]
fn the_next_column_is_no_place_of_an_incoterm() {
    let of = read(&[
        (200.0, 40.0, 16.0, "INVOICE"),
        (40.0, 200.0, 10.0, "Ropes"),
        (200.0, 200.0, 10.0, "12,50"),
        (300.0, 200.0, 10.0, "DAP"),
        (400.0, 200.0, 10.0, "Landweg"),
        (40.0, 220.0, 10.0, "UNTERSCHRIFT DES KAPITÄNS"),
    ]);
    assert_eq!(of(FieldName::Incoterm).as_deref(), Some("DAP"));
}

#[test]
fn a_name_that_is_addressed_is_the_receivers_and_the_other_firm_writes() {
    let of = read(&[
        (240.0, 40.0, 16.0, "請求書"),
        (40.0, 64.0, 10.0, "請求番号"),
        (160.0, 64.0, 10.0, "3104417"),
        (40.0, 76.0, 10.0, "発行日"),
        (160.0, 76.0, 10.0, "2024年3月8日"),
        (40.0, 90.0, 12.0, "株式会社北浜商事 御中"),
        (320.0, 120.0, 10.0, "大阪市中央区"),
        (320.0, 134.0, 10.0, "有限会社南港製網"),
        (320.0, 148.0, 10.0, "TEL: 06 4410 2291"),
        (40.0, 180.0, 12.0, "御請求額"),
        (160.0, 180.0, 12.0, "￥246,000円"),
    ]);
    assert_eq!(of(FieldName::Buyer).as_deref(), Some("株式会社北浜商事"));
    assert_eq!(of(FieldName::Seller).as_deref(), Some("有限会社南港製網"));
    assert_eq!(of(FieldName::TotalAmount).as_deref(), Some("246000"));
}

#[test]
fn the_number_of_a_register_is_no_part_of_the_name_above_the_title() {
    let of = read(&[
        (40.0, 40.0, 10.0, "Rennby Chemical Northern Seas (BRN 40117725K)"),
        (40.0, 54.0, 10.0, "(A division of Rennby Northern Seas Pte. Ltd. - Co. No. 200411908R)"),
        (40.0, 68.0, 10.0, "1 Harbour Place, #02-11"),
        (300.0, 100.0, 16.0, "COMMERCIAL INVOICE"),
        (40.0, 140.0, 10.0, "Total USD 41,220.00"),
    ]);
    assert_eq!(of(FieldName::Seller).as_deref(), Some("Rennby Chemical Northern Seas"));
}
