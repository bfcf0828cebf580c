//! The trace request: to a state, a firm, a broker; what it says and what it refuses.

use tracepost::letters::{self, Settings};
use tracepost::model::*;

use super::sample::{context, copied, flat, holds, kept, made, photo, register, settings};

#[test]
fn a_state_is_written_to_through_its_mission() {
    let text = made("TR-2015-0412", "en");
    holds(
        &text,
        &[
            "Conflict Tracing Institute",
            "His/Her Excellency",
            "Permanent Mission of Romania to the United Nations",
            "573-577 Third Avenue",
            "London, 20 August 2015",
            "Our reference: TR-2015-0412",
            "by 17 September 2015",
            "Excellency,",
            "I have the honour to address you",
            "formal notice that it may have been diverted",
            "Manufacturer: Uzina Mecanică",
            "7.62 x 54R mm",
            "1976–1978",
            "Lot: F-7503 (receiver)",
            "3 May 2014",
            "Tripoli, Libya",
            "which said that it had taken the rifle",
            "paragraph 17 (c)",
            "the assurances of my highest consideration",
            "A. Archivist",
            "Photograph 1. Item 1, FPK sniper rifle, lot F-7503",
            "Our reference TR-2015-0412 · Page 1 of 3",
            "Page 3 of 3",
        ],
    );
    assert!(!text.contains("presents its compliments"), "only states write notes verbales");
}

#[test]
fn a_mission_is_written_to_in_french() {
    let text = made("TR-2015-0412", "fr");
    holds(
        &text,
        &[
            "Excellence,",
            "J’ai l’honneur de m’adresser à vous",
            "London, le 20 août 2015",
            "au plus tard le 17 septembre 2015",
            "Marquages, tels que lus",
            "Lot : F-7503 (receiver)",
            "Libye",
            "l’assurance de ma très haute considération",
            "Page 1 sur ",
        ],
    );
}

#[test]
fn a_company_is_written_to_in_both_languages_and_values_print_as_they_are() {
    let french = made("TR-2015-0413", "fr");
    let odd = [
        "Fabrique & Fils <SA>",
        "Rue de l’Œuvre 1",
        "Pistol <b>& \"so\"</b>",
        "Завод «Молот»",
        "ТК 2375 <b>&\"",
        "T6368-13 G00356",
        "★ △ 54",
        "الجيش",
        "Côte d’Ivoire",
    ];
    holds(&french, &odd);
    holds(&french, &["Madame, Monsieur,", "12 500,5", "1980–1989", "décembre 2016", "salutations distinguées"]);
    let english = made("TR-2015-0413", "en");
    holds(&english, &odd);
    holds(&english, &["Dear Sir or Madam,", "12,500.5", "December 2016", "Yours faithfully,"]);
}

#[test]
fn a_secondary_request_names_the_one_before() {
    let text = made("TR-2015-0500", "en");
    holds(
        &text,
        &["Earlier request: TR-2015-0412 of 20 August 2015", "This is a secondary request.", "names Fabrique & Fils"],
    );
}

#[test]
fn brokers_and_carriers_are_asked_about_carriage() {
    let mut register = register();
    let recipient = register.request("TR-2015-0500").unwrap().recipient.clone();
    for (kind, told, asked) in [
        (PartyKind::Carrier, "as having carried the item", "carried the item, or a consignment"),
        (PartyKind::Broker, "as an intermediary in the transfer of the item", "as broker or otherwise"),
    ] {
        register.parties.iter_mut().find(|p| p.id == recipient).unwrap().kind = kind;
        let letter = letters::render("trace_request", "en", &context(&register, "TR-2015-0500"), &settings()).unwrap();
        let text = flat(&copied(&kept(&format!("{kind:?}"), &letter)));
        holds(
            &text,
            &[
                told,
                asked,
                "bill of lading, air waybill or other transport document",
                "brokering, transit or export authorisation",
            ],
        );
        for wrong in ["as having received", "still held", "what became of it", "it may be a copy"] {
            assert!(!text.contains(wrong), "{wrong}: {text}");
        }
    }
}

#[test]
fn a_trace_request_says_on_whose_mandate_and_where_and_what_each_photograph_shows() {
    let mut register = register();
    let item = register.items.iter_mut().find(|i| i.id == "fpk").unwrap();
    item.documented.coordinates = Some("32.8872 N, 13.1913 E".into());
    item.documented.custodian = Some("a local security force".into());
    item.views = vec!["left side of the receiver".into()];
    let settings = Settings { mandate: Some("It acts under a mandate of its board.".into()), ..settings() };
    for language in ["en", "fr"] {
        let letter =
            letters::render("trace_request", language, &context(&register, "TR-2015-0412"), &settings).unwrap();
        let text = flat(&copied(&kept(&format!("site.{language}"), &letter)));
        holds(
            &text,
            &[
                "It acts under a mandate of its board.",
                "32.8872 N, 13.1913 E",
                "a local security force",
                "left side of the receiver",
                "F-7503 (receiver)",
            ],
        );
        assert!(!text.contains("fpk-left"), "the name of a file: {text}");
    }
}

#[test]
fn a_request_that_lacks_what_its_reader_needs_is_refused_with_the_list() {
    let mut context = context(&register(), "TR-2015-0412");
    context.items[0].model = None;
    context.items[0].markings.clear();
    context.items[0].photos.clear();
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["TR-2015-0412", "item fpk: `model`", "item fpk: `markings` or `photos`"]);
}

#[test]
fn photographs_that_cannot_be_shown_are_named() {
    let mut context = context(&register(), "TR-2015-0412");
    context.photos.insert("photos/fpk-left.png".into(), photo()[..200].to_vec());
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["photograph photos/fpk-left.png", "damaged"]);
    context.photos.insert("photos/fpk-left.png".into(), b"no picture".to_vec());
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["photograph photos/fpk-left.png"]);
    context.photos.clear();
    let error = letters::render("trace_request", "en", &context, &settings()).unwrap_err().to_string();
    holds(&error, &["photograph photos/fpk-left.png", "not given"]);
}
