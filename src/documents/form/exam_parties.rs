//! Whose names stand on papers that are drawn for it: captions for names, headings over them, boxes of other scripts.

use super::exam::read;
use crate::documents::understand;
use crate::find::drawn;
use crate::model::FieldName;

#[test]
fn a_caption_for_a_name_asks_what_its_heading_says() {
    let of = read(&[
        (200.0, 40.0, 16.0, "GUÍA DE REMISIÓN"),
        (40.0, 80.0, 10.0, "1. Datos del Remitente"),
        (40.0, 94.0, 10.0, "RUC: 20447711330"),
        (40.0, 108.0, 10.0, "Razón Social: Cordelería Marenga S.A."),
        (40.0, 130.0, 10.0, "2. Datos del Destinatario"),
        (40.0, 144.0, 10.0, "RUC: 10339922117"),
        (40.0, 158.0, 10.0, "Nombre / Razón Social: Lonas Quiroga Ltda."),
        (40.0, 180.0, 10.0, "Punto de Llegada: Jr. Los Nogales 447, Villa Rica"),
    ]);
    assert_eq!(of(FieldName::Consignor).as_deref(), Some("Cordelería Marenga S.A."));
    assert_eq!(of(FieldName::Consignee).as_deref(), Some("Lonas Quiroga Ltda."));
}

#[test]
fn a_heading_on_a_line_of_its_own_reaches_over_the_boxes_below() {
    let of = read(&[
        (200.0, 40.0, 16.0, "PACKING LIST"),
        (40.0, 80.0, 9.0, "CONSIGNEE"),
        (40.0, 94.0, 7.0, "Company name"),
        (300.0, 94.0, 7.0, "Tax number"),
        (40.0, 104.0, 10.0, "Malon Ropes Ltd"),
        (300.0, 104.0, 10.0, "447-11-330"),
    ]);
    assert_eq!(of(FieldName::Consignee).as_deref(), Some("Malon Ropes Ltd"));
}

#[test]
fn a_bank_over_its_account_does_not_speak_at_the_foot() {
    let of = read(&[
        (300.0, 40.0, 16.0, "INVOICE"),
        (40.0, 60.0, 10.0, "Invoice No. 4471"),
        (40.0, 760.0, 8.0, "Rennby Savings Bank"),
        (40.0, 770.0, 8.0, "IBAN: XK05 1212 0123 4567 8906"),
        (40.0, 780.0, 8.0, "Tax number 4471133092"),
    ]);
    assert_eq!(of(FieldName::Seller), None);
}

#[test]
fn a_short_word_of_another_language_in_an_address_is_no_caption() {
    let of = read(&[
        (200.0, 40.0, 16.0, "BILL OF LADING"),
        (40.0, 80.0, 9.0, "Consignee"),
        (40.0, 92.0, 10.0, "Malon Chemicals CA"),
        (40.0, 104.0, 10.0, "Industrial Park 4 - RIF: J447113309 / Contact: Ana"),
    ]);
    assert_eq!(of(FieldName::Consignee).as_deref(), Some("Malon Chemicals CA"));
    assert_eq!(of(FieldName::DocumentNumber), None);
}

#[test]
fn the_boxes_of_a_chinese_invoice_say_who_sells_and_who_buys() {
    let mut prints = vec![
        (200.0, 20.0, 16.0, "电子发票（增值税专用发票）"),
        (400.0, 50.0, 9.0, "发票号码：44713302000011778821"),
        (33.0, 97.0, 9.0, "名称：马隆绳索有限公司"),
        (318.0, 97.0, 9.0, "名称：伦比帆布有限公司"),
        (33.0, 152.0, 9.0, "项目名称"),
        (264.0, 152.0, 9.0, "数"),
        (278.0, 152.0, 9.0, "量"),
        (335.0, 152.0, 9.0, "单"),
        (349.0, 152.0, 9.0, "价"),
        (407.0, 152.0, 9.0, "金"),
        (421.0, 152.0, 9.0, "额"),
        (33.0, 164.0, 9.0, "*绳索*麻绳"),
        (278.0, 164.0, 9.0, "40"),
        (335.0, 164.0, 9.0, "2.50"),
        (407.0, 164.0, 9.0, "100.00"),
    ];
    for (x, signs) in [(17.0, "购买方信息"), (302.0, "销售方信息")] {
        let stack = signs.char_indices().zip(0..).map(|((at, c), n)| (x, at, c, n));
        prints.extend(stack.map(|(x, at, c, n)| (x, 94.0 + 10.0 * f64::from(n), 9.0, &signs[at..at + c.len_utf8()])));
    }
    let understood = understand(&drawn::paper(&[&prints])).understanding;
    let of = |name: FieldName| understood.fields.iter().find(|f| f.name == name).and_then(|f| f.value.clone());
    assert_eq!(of(FieldName::Buyer).as_deref(), Some("马隆绳索有限公司"));
    assert_eq!(of(FieldName::Seller).as_deref(), Some("伦比帆布有限公司"));
    let goods =
        understood.line_items.first().map(|i| (i.description.as_str(), i.quantity.as_ref().map(|q| q.as_str())));
    assert_eq!(goods, Some(("*绳索*麻绳", Some("40"))));
}

#[test]
fn a_name_below_the_name_is_of_somebody_in_its_house() {
    let of = read(&[
        (200.0, 40.0, 16.0, "PACKING LIST"),
        (40.0, 80.0, 9.0, "CONSIGNEE"),
        (40.0, 94.0, 10.0, "Malon Ropes Ltd"),
        (40.0, 108.0, 10.0, "Name: Ana Moor"),
    ]);
    assert_eq!(of(FieldName::Consignee).as_deref(), Some("Malon Ropes Ltd"));
}
