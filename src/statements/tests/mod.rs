//! Letters of made-up senders, and what they say. In: short letters in the languages of the shelf. Out: whether claims and factors are those that a careful reader
//! would write down.

mod carriage;

mod days;
mod sense;
mod wordings;

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
    // A noun for goods stands over how many; a name with a figure in it is no count.
    let crates = "Bonjour,\n\nClient | Date de livraison | Caisses\nComptoir Delmas SARL | 03/11/2001 | 240\n";
    states(crates, &[(Recipient, "Comptoir Delmas SARL"), (DeliveryDate, "2001-11-03"), (Quantity, "240")]);
    let arms = "Bonjour,\n\nClient | Livraison | Pistolets\nComptoir Delmas SARL | 03/11/2001 | Brava 92\n";
    keeps_silent(arms, &[Quantity]);
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
fn the_stop_behind_a_year_ends_no_sentence_where_languages_put_one() {
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
fn limits_are_told_in_every_language() {
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

#[test]
fn a_verb_that_opens_a_sentence_may_make_a_condition_of_it() {
    use FieldName::{DeliveryDate, ManufactureDate, Recipient};
    for text in [
        "Dear Madam,\n\nShould the revolver have been sold to Pinewood Stores Ltd in 1984, our sales book would show it.\n",
        "Sehr geehrte Frau Ranft,\n\nsollte der Revolver 1984 ausgeliefert worden sein, müsste ein Beleg bestehen.\n",
        "Geachte heer,\n\nMocht de revolver in 1984 zijn geleverd, dan vinden wij dat terug.\n",
        "Madame,\n\nAu cas où le revolver aurait été livré en 1984, une facture existerait.\n",
    ] {
        keeps_silent(text, &[DeliveryDate, ManufactureDate, Recipient]);
    }
    states(
        "Dear Madam,\n\nThe revolvers, serials 5 and 7, were delivered to Pinewood Stores Ltd on 3 May 1984.\n",
        &[(DeliveryDate, "1984-05-03"), (Recipient, "Pinewood Stores Ltd")],
    );
}

#[test]
fn the_end_of_a_period_for_records_is_no_delivery() {
    keeps_silent(
        "Dear Sirs,\n\nthe retention period for this shipment expired in 2014.\n",
        &[FieldName::DeliveryDate, FieldName::ManufactureDate],
    );
}

#[test]
fn a_date_before_the_order_that_it_was_made_under_is_the_deliverys() {
    states(
        "Dear Sirs,\n\nThe pistols formed part of 80 pieces handed over to the Maltese Police in June 1969 under order No. P-69/114.\n",
        &[(FieldName::DeliveryDate, "1969-06"), (FieldName::OrderNumber, "P-69/114")],
    );
}

#[test]
fn dozens_and_gross_are_counted_out() {
    states("Dear Sirs,\n\nfive dozen crates were sold to Pinewood Stores Ltd.\n", &[(FieldName::Quantity, "60")]);
    states(
        "Sehr geehrte Damen,\n\nan die Jagdhof KG wurden 3 Gros Patronen geliefert.\n",
        &[(FieldName::Quantity, "432")],
    );
    let said = said("Dear Sirs,\n\nfive dozen crates were sold to Pinewood Stores Ltd.\n");
    assert!(!said.contains(&"quantity 12".to_owned()) && !said.contains(&"quantity 5".to_owned()), "{said:?}");
}

#[test]
fn a_count_of_pieces_is_no_year() {
    let text = "Szanowni Państwo,\n\nrewolwery dostarczono 4 maja 1993 r. Straży Granicznej w liczbie 1995 sztuk.\n";
    states(text, &[(FieldName::Quantity, "1995"), (FieldName::DeliveryDate, "1993-05-04")]);
    let said = said(text);
    assert!(!said.contains(&"delivery_date 1995".to_owned()), "{said:?}");
}

#[test]
fn what_a_but_takes_up_is_stated_and_what_it_denies_is_not() {
    use FieldName::{DeliveryDate, Recipient};
    for (text, who, when) in [
        (
            "Dear Sirs,\n\nThe pistol was not sold to Ridge Traders Ltd on 3 May 1990 but to Pinewood Stores Ltd on 8 May 1991.\n",
            "Pinewood Stores Ltd",
            "1991-05-08",
        ),
        (
            "Messieurs,\n\nle pistolet n'a pas été vendu à Ridge SARL le 3 mai 1990 mais à Pinède SARL le 8 mai 1991.\n",
            "Pinède SARL",
            "1991-05-08",
        ),
        (
            "Sehr geehrte Herren,\n\ndie Pistole wurde nicht am 3. Mai 1990 an die Kamm GmbH geliefert, sondern am 8. Mai 1991 an die Föhren GmbH.\n",
            "Föhren GmbH",
            "1991-05-08",
        ),
    ] {
        let said = said(text);
        states(text, &[(Recipient, who), (DeliveryDate, when)]);
        assert_eq!(
            said.iter().filter(|s| s.starts_with("recipient ") || s.starts_with("delivery_date ")).count(),
            2,
            "{said:?}"
        );
    }
    keeps_silent(
        "Dear Sirs,\n\nThe pistol was not sold to Ridge Traders Ltd but destroyed on 8 May 1991.\n",
        &[Recipient, DeliveryDate],
    );
}

#[test]
fn who_was_entrusted_with_the_carriage_received_nothing() {
    use FieldName::{Intermediary, Recipient};
    for (text, who) in [
        ("Dear Sirs,\n\nThe carriage of the crates was entrusted to Osprey Haulage Ltd.\n", "Osprey Haulage Ltd"),
        ("Messieurs,\n\nle transport des caisses a été confié à la société Balbuzard SARL.\n", "Balbuzard SARL"),
        ("Signori,\n\nil trasporto delle casse fu affidato alla Falco S.r.l.\n", "Falco S.r.l."),
    ] {
        keeps_silent(text, &[Recipient]);
        states(text, &[(Intermediary, who)]);
    }
    states(
        "Muy señores míos:\n\nlas cajas se enviaron por cuenta de Halcón Comercial S.L., que actuó como intermediario.\n",
        &[(Intermediary, "Halcón Comercial S.L.")],
    );
}

#[test]
fn who_is_called_the_recipient_is_no_maker() {
    let text = "尊敬的先生：\n\n该批产品共20支，最终用户为博茨瓦纳国防军。\n";
    keeps_silent(text, &[FieldName::Manufacturer]);
    states(text, &[(FieldName::Recipient, "博茨瓦纳国防军")]);
}

#[test]
fn our_factory_alone_made_nothing() {
    for text in
        ["我厂没有按编号登记销售。", "Our factory does not record serial numbers.", "Наш завод не ведёт учёт номеров."]
    {
        let factors = limits(text);
        assert!(!factors.contains(&Factor::ManufacturerConfirmed), "{text}: {factors:?}");
    }
}

#[test]
fn who_waits_for_a_court_refuses() {
    for text in [
        "We disclose customer data on a court order only.",
        "Kundendaten geben wir nur aufgrund eines Rechtshilfeersuchens heraus.",
        "Sólo facilitamos datos de clientes por orden judicial.",
    ] {
        let factors = limits(text);
        assert!(factors.contains(&Factor::RefusalToShare), "{text}: {factors:?}");
    }
}

#[test]
fn an_answer_between_quoted_lines_stands_below_the_greeting() {
    let text = "Dear Ruth,\n\nsee below.\n\nKind regards, Tom\n\n> When was it made?\nIt was assembled by us on 9 March 2002.\n> And sold to whom?\nTo Pinewood Stores Ltd.\n> When was it shipped?\n4 April 2002.\n";
    states(
        text,
        &[
            (FieldName::ManufactureDate, "2002-03-09"),
            (FieldName::DeliveryDate, "2002-04-04"),
            (FieldName::Recipient, "Pinewood Stores Ltd"),
        ],
    );
}

#[test]
fn a_number_does_not_count_what_stands_behind_a_verb() {
    use FieldName::Quantity;
    keeps_silent("Die Stutzen KX 500 bis KX 640 wurden 1983 an die Waffenhandlung Ostermoor KG verkauft.", &[Quantity]);
    keeps_silent("The carbine KX 640 was sold in 1983 to the Rifle House Ltd.", &[Quantity]);
    states("Es wurden 640 Gewehre an die Waffenhandlung Ostermoor KG verkauft.", &[(Quantity, "640")]);
}
