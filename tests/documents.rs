//! Fixtures of every type, in layouts and languages of their own, are understood as expected, and what is wrong in it is known.

use tracepost::statements::Sentences;
use tracepost::{documents, read, statements, unpack};

use crate::expectations::told::{no_register, told, walked};
use crate::expectations::{Run, WRONG, fixtures, folders, input, json, truth};
use crate::sandbox::readers;

#[tokio::test]
async fn fixtures_are_read_as_expected() {
    let (readers, register) = (readers(|_| ()), no_register());
    let mut run = Run::default();
    let cases: Vec<_> = folders(&fixtures("documents")).iter().flat_map(|kind| folders(kind)).collect();
    assert!(cases.len() >= 38, "only {} cases", cases.len());
    for case in cases {
        let mut told = told(&walked(&readers, &register, input(&case)).await);
        told[WRONG] = truth::of_paper(&json(&case.join("truth.json")), &told["documents"][0]).into();
        run.hold(&case.join("expected.json"), &told);
    }
    run.end();
}

/// The fields of a mail's body, as name and value.
fn stated(text: &str) -> Vec<(String, String)> {
    let mail = format!("From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
    let parts = unpack::unpack(Some("x.eml"), mail.into_bytes(), &unpack::Limits::default(), &[]);
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let documents = parts.iter().map(|part| read::read(part, &mut engine, &mut |_, _| {}));
    let fields = documents.flat_map(|d| documents::understand(&d).understanding.fields);
    fields.map(|f| (f.name.as_str().to_owned(), f.value.unwrap_or_default())).collect()
}

#[test]
fn what_is_made_in_a_phrase_is_no_manufacture() {
    let fields = stated(
        "Dear Sirs,\n\nReference is made to your trace request TR 2019/118 dated 8 March 2019.\n\nWe have no further information.",
    );
    assert!(!fields.iter().any(|(name, _)| name == "manufacture_date"), "{fields:?}");
    let fields = stated("The rifle was manufactured by Halvorsen Works AS between 1976 and 1978.");
    let has = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v == value);
    assert!(has("manufacture_date", "1976/1978") && has("manufacturer", "Halvorsen Works AS"), "{fields:?}");
}

#[test]
fn a_state_is_the_recipient_where_no_other_is_named() {
    let fields = stated("The rifles were exported to Libya between 1978 and 1979.");
    let has = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v == value);
    assert!(has("recipient", "Libya") && has("country", "LY"), "{fields:?}");
    let fields = stated(
        "The rifles were exported to Libya between 1978 and 1979. They were delivered to Halcyon Trading Corporation.",
    );
    let recipients: Vec<_> = fields.iter().filter(|(name, _)| name == "recipient").map(|(_, v)| v.as_str()).collect();
    assert_eq!(recipients, ["Halcyon Trading Corporation"], "{fields:?}");
}

#[test]
fn a_name_is_whole_and_an_order_keeps_its_date() {
    let fields = stated(
        "Madame, Monsieur,\n\nLe fusil a été fabriqué par la Manufacture royale Saint-Aubin. Il faisait partie de la commande n° 71-4-2209 du \
         3 mars 1981, livrée à la Libye à une date non précisée.",
    );
    let has = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v == value);
    assert!(has("manufacturer", "Manufacture royale Saint-Aubin"), "{fields:?}");
    assert!(has("order_number", "71-4-2209") && !fields.iter().any(|(n, _)| n == "delivery_date"), "{fields:?}");
    let fields = stated(
        "The shells were shipped on 9 May 2009 to Orsted Mining Supply Ltd. in Ghana through Baltic Agencies Ltd., Riga. The quantity under this \
         contract was 4,500 rounds.",
    );
    let has = |name: &str, value: &str| fields.iter().any(|(n, v)| n == name && v == value);
    assert!(has("recipient", "Orsted Mining Supply Ltd.") && has("country", "GH"), "{fields:?}");
    assert!(has("intermediary", "Baltic Agencies Ltd.") && has("quantity", "4500"), "{fields:?}");
}

#[test]
fn a_limit_has_the_sentence_that_says_so() {
    use tracepost::model::Factor;
    let text = "The rifle was made by Halvorsen Works AS in 1976. Our sales records were destroyed in a fire in 1990.\n\nThe statutory retention period has expired.";
    let mail = format!("From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
    let parts = unpack::unpack(Some("x.eml"), mail.into_bytes(), &unpack::Limits::default(), &[]);
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let said: Vec<(Factor, String)> = parts
        .iter()
        .map(|part| read::read(part, &mut engine, &mut |_, _| {}))
        .flat_map(|d| {
            let languages = documents::understand(&d).understanding.languages;
            let limits = statements::limits(&d, &Sentences::of(&d.pages, &languages));
            let text = |page: u32| d.pages.iter().find(|p| p.number == page).map_or("", |p| p.text.as_str()).to_owned();
            limits.into_iter().map(|l| (l.factor, l.span.of(&text(l.page)).trim().to_owned())).collect::<Vec<_>>()
        })
        .collect();
    let wanted = [
        (Factor::RecordsDestroyed, "Our sales records were destroyed in a fire in 1990.".to_owned()),
        (Factor::RetentionExpired, "The statutory retention period has expired.".to_owned()),
    ];
    assert_eq!(said, wanted);
}

/// Three items of one request, answered for in one letter with three outcomes.
#[test]
fn a_letter_that_tells_items_apart_answers_for_each() {
    let item = |id: &str, serial: &str| {
        serde_json::json!({ "id": id, "category": "weapon", "description": "Small arm", "quantity": "1",
            "documented": { "date": "2015-03-01", "country": "LY" }, "markings": [{ "kind": "serial", "text": serial }] })
    };
    let register = serde_json::json!({ "tracepost": 1,
        "parties": [{ "id": "p", "kind": "state", "name": "Romania", "country": "RO",
            "contacts": [{ "channel": "permanent_mission", "name": "Mission", "emails": ["m@mission.example"], "language": "en" }] }],
        "items": [item("rifle", "KM-103377"), item("pistol", "AB 204466"), item("gun", "77-GH-3321")],
        "requests": [{ "reference": "TR-2019-0118", "kind": "primary", "recipient": "p", "items": ["rifle", "pistol", "gun"],
            "issued": "2019-03-01", "language": "en", "message_ids": [] }] });
    let register: tracepost::model::Register = serde_json::from_value(register).unwrap();
    let index = tracepost::link::Index::new(&register);
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let letters = [
        "Dear Sir,\n\nWith reference to your trace request TR-2019-0118 we inform you as follows.\n\nThe rifle with serial number KM-103377 was \
         manufactured by our company in 1979. It was delivered to the Ministry of Defence of Libya on 12 June 1979.\n\n\
         As regards the pistol No. AB 204466, our records have been destroyed.\n\n\
         The weapon with serial number 77-GH-3321 was not manufactured by us.\n\nYours faithfully,\nA. Person\n",
        "Madame, Monsieur,\n\nEn réponse à votre demande de traçage TR-2019-0118, nous vous informons de ce qui suit.\n\nLe fusil portant le numéro de \
         série KM-103377 a été fabriqué par notre société en 1979. Il a été livré au Ministère de la Défense de Libye le 12 juin 1979.\n\n\
         S'agissant du pistolet n° AB 204466, nos archives ont été détruites.\n\n\
         L'arme portant le numéro de série 77-GH-3321 n'a pas été fabriquée par nous.\n\nVeuillez agréer nos salutations distinguées.\nA. Person\n",
    ];
    for letter in letters {
        let mail = format!(
            "From: a@mission.example\r\nTo: t@tracing.example\r\nSubject: Re: TR-2019-0118\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{letter}"
        );
        let parts = unpack::unpack(None, mail.into_bytes(), &unpack::Limits::default(), &[]);
        let papers: Vec<_> = parts.iter().map(|p| read::read(p, &mut engine, &mut |_, _| {})).collect();
        let understood: Vec<_> = papers.iter().map(documents::understand).collect();
        let links = index.link(&papers, &understood);
        let whole = statements::judge(&papers, &understood, true).response.unwrap().factors;
        let answers = statements::item_answers(&papers, &understood, &links.items, &whole);
        let of = |id: &str| -> Vec<&str> {
            let answer = answers.iter().find(|a| a.item == id).unwrap_or_else(|| panic!("{id}: {answers:?}"));
            assert_eq!(answer.request.as_deref(), Some("TR-2019-0118"));
            answer.factors.iter().map(|f| f.as_str()).collect()
        };
        let rifle =
            ["manufacturer_confirmed", "manufacture_date_provided", "recipient_provided", "delivery_dates_provided"];
        assert_eq!(of("rifle"), rifle, "{letter}");
        assert_eq!(of("pistol"), ["records_destroyed"], "{letter}");
        assert_eq!(of("gun"), ["manufacturer_denied"], "{letter}");
    }
}
