//! Fixtures of every type, in layouts and tongues of their own, are read as their expectations say.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tracepost::model::Understanding;
use tracepost::{documents, statements};
use tracepost::{read, unpack};

/// The cases: folders below `fixtures/documents/<type>/`.
fn cases() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents");
    let folders = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()).collect()
    };
    let mut found: Vec<PathBuf> = folders(&root).iter().flat_map(|p| folders(p)).collect();
    found.sort();
    found
}

fn understood(case: &Path) -> Understanding {
    let bytes = fs::read(case.join("input.pdf")).unwrap();
    let parts = unpack::unpack(Some("input.pdf"), bytes, &unpack::Limits::default(), &[]);
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let document = read::read(&parts[0], &mut engine, &mut |_, _| {});
    documents::understand(&document)
}

/// Letters and digits only, lower case: how printed values compare.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What an expectation wants and what is there beyond it, one line each.
fn differences(truth: &Value, found: &Understanding) -> (usize, Vec<String>) {
    let mut odd = Vec::new();
    let mut wanted = 0;
    if truth["document_type"] != found.document_type.as_str() {
        odd.push(format!("type {}, read as {}", truth["document_type"], found.document_type));
    }
    for field in truth["fields"].as_array().unwrap() {
        let (name, value) = (field["name"].as_str().unwrap(), field["value"].as_str().unwrap());
        wanted += 1;
        let same = |f: &&tracepost::model::Field| {
            f.name.as_str() == name && f.value.as_deref().is_some_and(|v| plain(v) == plain(value))
        };
        if found.fields.iter().find(same).is_none() {
            let there: Vec<_> = found
                .fields
                .iter()
                .filter(|f| f.name.as_str() == name)
                .map(|f| f.value.clone().unwrap_or_default())
                .collect();
            odd.push(format!("{name} {value:?}, read as {there:?}"));
        }
    }
    for item in truth["line_items"].as_array().into_iter().flatten() {
        wanted += 1;
        let text = |key: &str| item[key].as_str().map(plain).unwrap_or_default();
        let same = found.line_items.iter().any(|i| {
            let (a, b) = (plain(&i.description), text("description"));
            (a.contains(&b) || (b.contains(&a) && a.len() * 2 > b.len()))
                && i.quantity.as_ref().is_some_and(|q| item["quantity"] == q.as_str())
                && i.unit.is_some_and(|u| item["unit"] == u.as_str())
                && ["lots", "serials"].iter().all(|k| {
                    let has = if *k == "lots" { &i.lots } else { &i.serials };
                    item[*k]
                        .as_array()
                        .into_iter()
                        .flatten()
                        .all(|w| has.iter().any(|h| plain(h) == plain(w.as_str().unwrap())))
                })
        });
        if !same {
            odd.push(format!("item {item}"));
        }
    }
    let rows = truth["line_items"].as_array().map_or(0, Vec::len);
    if rows > 0 && found.line_items.len() != rows {
        odd.push(format!(
            "{} items, wanted {rows}: {:?}",
            found.line_items.len(),
            found
                .line_items
                .iter()
                .map(|i| (&i.description, &i.quantity, &i.unit, &i.lots, &i.serials))
                .collect::<Vec<_>>()
        ));
    }
    (wanted, odd)
}

#[test]
fn fixtures_are_read_as_expected() {
    let (mut wanted, mut odd) = (0, Vec::new());
    for case in cases() {
        let truth: Value = serde_json::from_slice(&fs::read(case.join("truth.json")).unwrap()).unwrap();
        let (asked, differ) = differences(&truth, &understood(&case));
        wanted += asked;
        let name = format!(
            "{}/{}",
            case.parent().unwrap().file_name().unwrap().display(),
            case.file_name().unwrap().display()
        );
        odd.extend(differ.into_iter().map(|d| format!("{name}: {d}")));
    }
    // Reading foreign papers is never perfect: nine statements in ten must be right, and what differs is listed when fewer are.
    assert!(odd.len() * 10 <= wanted, "{} of {wanted} differ:\n{}", odd.len(), odd.join("\n"));
}

/// The fields of a mail's body, as name and value.
fn stated(text: &str) -> Vec<(String, String)> {
    let mail = format!("From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n");
    let parts = unpack::unpack(Some("x.eml"), mail.into_bytes(), &unpack::Limits::default(), &[]);
    let mut engine = read::Engine::new(read::Settings::default()).unwrap();
    let documents = parts.iter().map(|part| read::read(part, &mut engine, &mut |_, _| {}));
    let fields = documents.flat_map(|d| documents::understand(&d).fields);
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
            let limits = statements::limits(&d, &documents::understand(&d));
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
