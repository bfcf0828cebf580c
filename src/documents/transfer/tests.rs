//! An invoice, a bill of lading, a packing list, a letter and a certificate of one consignment, and of two.

use super::transfers;
use crate::model::{Evidence, Field, FieldName, LineItem, Quantity, Span, Transfer, Understanding};

type Values<'a> = &'a [(FieldName, &'a str)];

fn evidence(raw: &str) -> Evidence {
    Evidence { page: 1, rect: None, span: Span { start: 0, end: 0 }, raw: raw.to_owned(), reader: "text layer".into() }
}

fn paper(
    sha256: &'static str,
    kind: &str,
    values: Values<'_>,
    lines: &[(&str, &str, &str)],
) -> (&'static str, Understanding) {
    let line = |(goods, many, lot): &(&str, &str, &str)| LineItem {
        description: (*goods).to_owned(),
        quantity: Quantity::new(many),
        unit: None,
        lots: Some((*lot).to_owned()).filter(|l| !l.is_empty()).into_iter().collect(),
        serials: Vec::new(),
        evidence: evidence(goods),
        confidence: 0.9,
    };
    let understanding = Understanding {
        document_type: kind.to_owned(),
        type_confidence: 0.9,
        languages: vec!["en".into()],
        fields: values.iter().map(|(n, v)| Field::machine(*n, *v, evidence(v), 0.9, "")).collect(),
        line_items: lines.iter().map(line).collect(),
        losers: Vec::new(),
    };
    (sha256, understanding)
}

fn legs(papers: Vec<(&'static str, Understanding)>) -> Vec<Transfer> {
    transfers(papers.iter().map(|(id, u)| (*id, u)), Some("TR-1"))
}

fn shows(leg: &Transfer) -> Vec<String> {
    leg.shown_by.iter().map(|(paper, field)| format!("{paper} {field}")).collect()
}

use FieldName::{
    Consignee, Consignor, ContractNumber, DeliveryDate, EndUser, Exporter, InvoiceNumber, Quantity as HowMany,
    Recipient, Seller, ShipmentDate, Vessel,
};

#[test]
fn papers_of_one_consignment_show_one_leg_with_what_contradicts_it() {
    let found = legs(vec![
        paper("a", "letter", &[(Recipient, "Faso Commerce"), (DeliveryDate, "2013-12"), (HowMany, "180")], &[]),
        paper(
            "b",
            "invoice",
            &[
                (FieldName::DocumentNumber, "INV 77/13"),
                (Seller, "Arms Works Ltd"),
                (FieldName::Buyer, "FASO COMMERCE SARL"),
                (ContractNumber, "23-2/13"),
            ],
            &[("pistol KS19", "175", "KV 01/13")],
        ),
        paper(
            "c",
            "packing_list",
            &[
                (InvoiceNumber, "INV-77/13"),
                (Consignor, "ARMS WORKS"),
                (Consignee, "Faso Commerce S.A.R.L."),
                (DeliveryDate, "2013-12-04"),
            ],
            &[("Pistols KS19 cal. 9 mm", "175", "")],
        ),
        paper(
            "d",
            "bill_of_lading",
            &[
                (ContractNumber, "23-2/13"),
                (Consignor, "Arms Works Ltd"),
                (Consignee, "Faso Commerce"),
                (ShipmentDate, "2013-11-20"),
                (Vessel, "Lady Rawan"),
            ],
            &[],
        ),
    ]);
    assert_eq!(found.len(), 1, "{found:#?}");
    let leg = &found[0];
    assert_eq!((leg.from.as_deref(), leg.to.as_deref()), (Some("Arms Works Ltd"), Some("Faso Commerce")));
    assert_eq!(
        leg.when.as_ref().unwrap().as_str(),
        "2013-12-04",
        "the day of the packing list, not the month of the letter"
    );
    assert_eq!((leg.quantity.as_ref().unwrap().as_str(), leg.means.as_deref()), ("175", Some("Lady Rawan")));
    assert_eq!(leg.contract.as_deref(), Some("23-2/13"));
    for shown in [
        "a recipient",
        "a delivery_date",
        "b line_items",
        "b contract_number",
        "c consignee",
        "c delivery_date",
        "d vessel",
    ] {
        assert!(shows(leg).contains(&shown.to_owned()), "{shown}: {:?}", shows(leg));
    }
    let against: Vec<_> =
        leg.contradictions.iter().map(|c| (c.fact.as_str(), c.value.as_str(), c.shown_by[0].0.as_str())).collect();
    assert_eq!(against, [("quantity", "180", "a")]);
}

#[test]
fn a_chain_is_told_from_its_beginning_and_consignments_stay_apart() {
    let found = legs(vec![
        paper(
            "a",
            "delivery_note",
            &[
                (Consignor, "Dunav Trade"),
                (Consignee, "Ministry of Defence"),
                (ContractNumber, "C-2001"),
                (DeliveryDate, "1979-03-01"),
            ],
            &[],
        ),
        paper(
            "b",
            "bill_of_lading",
            &[(Consignor, "Cugir"), (Consignee, "Dunav Trade"), (ContractNumber, "C-2001")],
            &[],
        ),
        paper(
            "c",
            "invoice",
            &[(Seller, "Cugir"), (Consignee, "Ministry of Defence"), (ContractNumber, "C-2002")],
            &[],
        ),
    ]);
    let way: Vec<_> = found.iter().map(|l| (l.from.as_deref().unwrap(), l.to.as_deref().unwrap())).collect();
    assert_eq!(
        way,
        [("Cugir", "Dunav Trade"), ("Dunav Trade", "Ministry of Defence"), ("Cugir", "Ministry of Defence")]
    );
    assert!(found.iter().all(|l| l.contradictions.is_empty() && l.request.as_deref() == Some("TR-1")));
}

#[test]
fn lines_of_goods_find_each_other_by_lot_then_by_words_then_by_number() {
    let both = &[(Exporter, "Works"), (EndUser, "Army of the North"), (ContractNumber, "77-1975")];
    let found = legs(vec![
        paper(
            "a",
            "invoice",
            both,
            &[("cartridges 7.62 mm", "5000", "12-75"), ("mortar bombs 82 mm", "300", ""), ("fuzes M-6", "300", "")],
        ),
        paper(
            "b",
            "packing_list",
            both,
            &[("82 mm mortar bombs", "300", ""), ("M-6 fuzes", "290", ""), ("ball ammunition", "5000", "12/75")],
        ),
    ]);
    assert_eq!(found.len(), 3, "{found:#?}");
    let against: Vec<_> = found.iter().map(|l| l.contradictions.len()).collect();
    assert_eq!(against.iter().sum::<usize>(), 1, "{found:#?}");
    let fuzes = found.iter().find(|l| l.goods.as_deref() == Some("fuzes M-6")).unwrap();
    assert_eq!((fuzes.contradictions[0].fact.as_str(), fuzes.contradictions[0].value.as_str()), ("quantity", "290"));
}

#[test]
fn a_letter_with_several_receivers_says_of_none_when_and_how_many() {
    let found = legs(vec![paper(
        "a",
        "letter",
        &[
            (Recipient, "Army of the North"),
            (Recipient, "Police of the South"),
            (HowMany, "40"),
            (DeliveryDate, "1980"),
        ],
        &[],
    )]);
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|l| l.quantity.is_none() && l.when.is_none()));
}

#[test]
fn nobody_gives_to_themselves() {
    let found = legs(vec![paper("a", "invoice", &[(Seller, "Arms Works"), (Consignee, "Arms Works Ltd.")], &[])]);
    assert_eq!((found[0].from.as_deref(), found[0].to.as_deref()), (None, Some("Arms Works Ltd.")));
}

#[test]
fn lines_of_one_paper_stay_apart_and_pair_with_those_of_another() {
    let both = &[(Exporter, "Works"), (EndUser, "Army of the North"), (ContractNumber, "77-1975")];
    let cartons = [("MC21 pistol", "25", ""); 7];
    let found = legs(vec![
        paper("a", "packing_list", both, &cartons),
        paper("b", "delivery_note", both, &cartons),
        paper("c", "invoice", both, &[("MC21 pistols", "175", "")]),
    ]);
    let quantities: Vec<_> = found.iter().map(|l| l.quantity.as_ref().unwrap().as_str()).collect();
    assert_eq!(quantities, ["25", "25", "25", "25", "25", "25", "25", "175"], "{found:#?}");
    assert!(
        found
            .iter()
            .take(7)
            .all(|l| shows(l).contains(&"a line_items".into()) && shows(l).contains(&"b line_items".into()))
    );
}
