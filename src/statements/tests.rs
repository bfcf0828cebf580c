//! Letters of made-up senders, and what they say. In: short letters in the tongues of the shelf. Out: whether claims and factors are those that a careful reader
//! would write down.

use serde_json::json;

use super::letter::claims;
use super::parse::Sentences;
use super::{judge, tone};
use crate::find::Sheet;
use crate::model::{Document, Factor, FieldName};

fn letter(text: &str, quoted_from: Option<usize>) -> Document {
    let part = json!({ "parent": null, "role": "body", "name": null, "media_type": "text/plain", "sha256": "", "size": 0,
        "head": null, "remarks": [] });
    let page = json!({ "number": 1, "width": 0.0, "height": 0.0, "text_source": "text_layer", "reader": "mail body", "text": text,
        "words": [], "rules": [], "projection": null, "fold": null, "quoted_from": quoted_from });
    serde_json::from_value(json!({ "part": part, "pages": [page], "remarks": [] })).unwrap()
}

/// What a letter states, as `name value`.
fn said(text: &str) -> Vec<String> {
    let document = letter(text, None);
    let sheet = Sheet::of(&document);
    let sentences = Sentences::of(&document.pages, &sheet.languages);
    let found = claims(&sheet, &sentences);
    found.iter().filter(|c| c.confidence >= 0.5).map(|c| format!("{} {}", c.name.as_str(), c.value)).collect()
}

/// The limits that a letter states; no claims are looked at.
fn limits(text: &str) -> Vec<Factor> {
    let document = letter(text, None);
    let sheet = Sheet::of(&document);
    let sentences = Sentences::of(&document.pages, &sheet.languages);
    judge::factors(&[], &tone::of(sentences.all()), false)
}

#[track_caller]
fn states(text: &str, wanted: &[(FieldName, &str)]) {
    let said = said(text);
    for (name, value) in wanted {
        assert!(said.contains(&format!("{} {value}", name.as_str())), "{value} is not in {said:?}");
    }
}

#[track_caller]
fn keeps_silent(text: &str, names: &[FieldName]) {
    let said = said(text);
    for name in names {
        assert!(
            !said.iter().any(|s| s.starts_with(&format!("{} ", name.as_str()))),
            "{} is in {said:?}",
            name.as_str()
        );
    }
}

#[test]
fn a_table_in_a_letter_is_read_by_its_heads() {
    use FieldName::{ContractNumber, DeliveryDate, DocumentDate, Quantity, Recipient};
    let gaps = "Dear Sirs,\n\nour sales book has this:\n\n\
        Item       Serial no.   Sold to                  Date of sale   Contract   Pieces\n\
        Carbine    LM-4402      Oriole Range Supply Ltd  9 May 1998     OR/98/4    35\n\
        Carbine    LM-4417      not in our books         -              -          -\n\nRegards\n";
    let wanted = [(Recipient, "Oriole Range Supply Ltd"), (DeliveryDate, "1998-05-09"), (ContractNumber, "OR/98/4")];
    states(gaps, &wanted);
    states(gaps, &[(Quantity, "35")]);
    keeps_silent(gaps, &[DocumentDate]);
    let bars = "Bonjour,\n\n| Arme | Client | Livraison |\n|---|---|---|\n| fusil 8812 | Comptoir Delmas SARL | 03/11/2001 |\n";
    states(bars, &[(Recipient, "Comptoir Delmas SARL")]);
}

#[test]
fn an_answer_beneath_a_question_is_what_was_asked_for() {
    use FieldName::{DeliveryDate, Quantity, Recipient};
    let quoted = "See below.\n\n> To whom did you sell the rifle?\n\nThe Ministry of the Interior of Mauritania.\n\n\
        > On which date was it shipped?\n\n3 October 1988.\n\n> How many rifles were delivered?\n\nForty.\n\nJo\n";
    states(
        quoted,
        &[(Recipient, "Ministry of the Interior of Mauritania"), (DeliveryDate, "1988-10-03"), (Quantity, "40")],
    );
    let asked =
        "Hello,\n\n> We believe that 600 rifles went to Dorval Trading Ltd on 4 May 1990.\n\nNo, that is not so.\n";
    keeps_silent(asked, &[Recipient, DeliveryDate, Quantity]);
}

#[test]
fn what_is_left_over_of_dates_is_in_doubt() {
    let two = "The rifle passed its last inspection on 6 June 1938 and was sent on 2 August 1938 to the Oriole Range Supply Ltd.";
    let said = said(two);
    assert!(said.contains(&"delivery_date 1938-08-02".to_owned()), "{said:?}");
    assert!(!said.contains(&"delivery_date 1938-06-06".to_owned()), "{said:?}");
}

#[test]
fn the_stop_behind_a_year_ends_no_sentence_where_tongues_put_one() {
    let text = "Poštovani,\n\nkarabin je isporučen 13. oktobra 1987. Upravi policije Republike Angole.\n";
    states(
        text,
        &[(FieldName::Recipient, "Upravi policije Republike Angole"), (FieldName::DeliveryDate, "1987-10-13")],
    );
}

#[test]
fn a_letter_that_came_is_no_delivery() {
    keeps_silent("Dear Sirs,\n\nyour letter of 3 May 2019 reached us on 9 May 2019.\n", &[FieldName::DeliveryDate]);
    states(
        "Dear Sirs,\n\nthe rifles reached Oriole Range Supply Ltd on 9 May 2019.\n",
        &[(FieldName::DeliveryDate, "2019-05-09")],
    );
}

#[test]
fn your_with_a_capital_is_nobodys_name() {
    keeps_silent("Уважаемая госпожа!\n\nПодтверждаем получение Вашего письма.\n", &[FieldName::Recipient]);
    keeps_silent("Шановна пані!\n\nПідтверджуємо отримання Вашого листа.\n", &[FieldName::Recipient]);
}

#[test]
fn limits_are_told_in_every_tongue() {
    use Factor::{EntityDissolved, RecordsDestroyed, RecordsNotKept, RefusalToShare};
    for (text, wanted) in [
        ("Der Vorgang unterliegt dem Geschäftsgeheimnis.", RefusalToShare),
        ("Les renseignements sont couverts par le secret des affaires.", RefusalToShare),
        ("Die Lieferbücher wurden ausgesondert und dem Reißwolf zugeführt.", RecordsDestroyed),
        ("De verkoopboeken zijn door de papierversnipperaar gegaan.", RecordsDestroyed),
        ("O döneme ait kayıtlar yangında yok olmuştur.", RecordsDestroyed),
        ("Serienummers hielden we destijds niet bij.", RecordsNotKept),
        ("Non teniamo alcun registro dei numeri di matricola.", RecordsNotKept),
        ("We keep no record of serial numbers.", RecordsNotKept),
        ("Η εταιρεία διαλύθηκε και έπαυσε να υφίσταται.", EntityDissolved),
        ("De onderneming is failliet en heeft geen opvolger.", EntityDissolved),
    ] {
        let found = limits(text);
        assert!(found.contains(&wanted), "{text}: {found:?}");
    }
}

#[test]
fn what_only_sounds_like_a_limit_is_none() {
    for text in [
        "The delivery was covered by licence 12, of which we provide a copy.",
        "The rifle was entered in the register of lost firearms.",
        "Revisados nuestros archivos, no consta ninguna carabina.",
        "编号2231的步枪查无记录。",
        "Cerrado el expediente, se adjunta copia.",
        "In 1994 was er brand, maar de dienst is nog open.",
    ] {
        let found = limits(text);
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn a_recipient_in_another_case_is_named_by_its_verb() {
    states(
        "Уважаемые господа!\n\nПолучателем партии значится Министерство обороны Республики Гана.\n",
        &[(FieldName::Recipient, "Министерство обороны Республики Гана")],
    );
}

#[test]
fn when_making_ended_is_no_day_of_manufacture() {
    let text = "Dear Sirs,\n\nproduction of this model ended in 1996.\n";
    keeps_silent(text, &[FieldName::ManufactureDate]);
}
