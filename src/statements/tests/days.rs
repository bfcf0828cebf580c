//! Days of other things than deliveries, values that a letter leaves open, and who made it. In: short letters. Out: whether claims and factors are right.

use super::{keeps_silent, letter, limits, said, states};
use crate::find::Sheet;
use crate::model::{Factor, FieldName};
use crate::statements::letter::claims;
use crate::statements::parse::Sentences;

/// The probability of a value.
fn sure(text: &str, name: FieldName, value: &str) -> Option<f64> {
    let document = letter(text, None);
    let sheet = Sheet::of(&document);
    let sentences = Sentences::of(&document.pages, &sheet.languages);
    claims(&sheet, &sentences).iter().find(|c| c.name == name && c.value == value).map(|c| c.confidence)
}

#[test]
fn the_day_of_an_order_is_no_delivery() {
    let texts = [
        "La pièce relève de la commande du 3 mars 1981, livrée au Togo.",
        "La carabine relève de la commande n° 88-2-410 du 3 mars 1981, livrée au Togo à une date inconnue.",
        "The carbines were ordered by the Harbour Police of Belize on 3 March 1981.",
        "Das Gewehr gehört zur Bestellung des Innenministeriums von Togo vom 3. März 1981.",
        "La carabina forma parte del pedido recibido de la Policía de Belice el 3 de marzo de 1981.",
    ];
    for text in texts {
        let said = said(text);
        assert!(!said.iter().any(|s| s.starts_with("delivery_date ")), "{text}: {said:?}");
    }
    let said = said("Les carabines ont été commandées par la police du Togo le 3 mars 1981 et livrées le 4 juin 1982.");
    let dates: Vec<&String> = said.iter().filter(|s| s.starts_with("delivery_date ")).collect();
    assert_eq!(dates, ["delivery_date 1982-06-04"], "{said:?}");
}

#[test]
fn the_day_of_a_theft_or_a_test_is_no_delivery() {
    let days = [
        (
            "The carbine was handed to the Harbour Police of Belize on 3 May 1990 and was stolen on 4 June 1994.",
            "1990-05-03",
        ),
        (
            "Der Karabiner wurde am 4. Juni 1989 beschossen und am 3. Mai 1990 an das Innenministerium von Togo geliefert.",
            "1990-05-03",
        ),
        (
            "El fusil ingresó en almacén el 4 de junio de 1989 y fue entregado el 3 de mayo de 1990 a la Policía de Belice.",
            "1990-05-03",
        ),
        ("Карабин испытан 4 июня 1989 г. и поставлен 3 мая 1990 г. Министерству обороны Бенина.", "1990-05-03"),
        (
            "The rifles were invoiced on 4 June 1989 and arrived at the Harbour Police of Belize on 3 May 1990.",
            "1990-05-03",
        ),
    ];
    for (text, day) in days {
        let said = said(text);
        let dates: Vec<&String> = said.iter().filter(|s| s.starts_with("delivery_date ")).collect();
        assert_eq!(dates, [&format!("delivery_date {day}")], "{text}");
    }
    // A sale alone has the only day there is.
    states(
        "The carbine was sold to the Harbour Police of Belize on 4 June 1994.",
        &[(FieldName::DeliveryDate, "1994-06-04")],
    );
}

#[test]
fn of_two_values_with_an_or_neither_is_sure() {
    let letters = [
        "The shotgun was made by Tern Arms Ltd in 1971 or 1972.",
        "Die Flinte wurde 1971 oder 1972 von der Tern Arms Ltd hergestellt.",
        "L'arme a été fabriquée en 1971 ou en 1972 par Tern Arms Ltd.",
        "Оружие изготовлено в 1971 или 1972 году.",
    ];
    for text in letters {
        for year in ["1971", "1972"] {
            let found = sure(text, FieldName::ManufactureDate, year);
            assert!(found.is_some_and(|c| c <= 0.5), "{year}: {found:?} in {text}");
        }
    }
    let found = sure("It was made by Tern Arms Ltd in 1971 and sold in 1974.", FieldName::ManufactureDate, "1971");
    assert!(found.is_some_and(|c| c > 0.5));
}

#[test]
fn the_place_of_making_is_the_maker_if_it_is_a_works() {
    use FieldName::Manufacturer;
    states("The carbine was made at the Zbrojírna Lhotka in 1966.", &[(Manufacturer, "Zbrojírna Lhotka")]);
    states("Both shotguns are by Tern Arms Ltd.", &[(Manufacturer, "Tern Arms Ltd")]);
    states("It was we, Tern Arms Ltd, who made the shotgun in 1971.", &[(Manufacturer, "Tern Arms Ltd")]);
    keeps_silent("The carbine was made at Sheffield in 1966.", &[Manufacturer]);
    keeps_silent("The carriage was by Tern Freight Ltd.", &[Manufacturer]);
}

#[test]
fn a_small_word_is_nobody() {
    use FieldName::Recipient;
    keeps_silent("Hemos remitido su carta al departamento.", &[Recipient]);
    keeps_silent("Vaš dopis je dostavljen službi.", &[Recipient]);
    states(
        "Il fucile fu consegnato alla Gendarmeria di Andorra insieme ad altri.",
        &[(Recipient, "Gendarmeria di Andorra")],
    );
    states("The rifle was issued to the Ghanaian contingent in May 1999.", &[(Recipient, "Ghanaian contingent")]);
}

#[test]
fn a_number_in_brackets_counts_the_goods_behind_them() {
    states(
        "Eight thousand (8,000) rounds were delivered to the Harbour Police of Belize.",
        &[(FieldName::Quantity, "8000")],
    );
}

#[test]
fn who_will_not_answer_refuses() {
    let refusals = [
        "The board has resolved not to answer letters of this kind.",
        "Il consiglio ha deciso di non rispondere alle domande di terzi.",
        "Vaše pitanje ostaje bez odgovora: odlučili smo da ne dajemo podatke.",
        "Nous avons reçu pour consigne de ne pas répondre à vos questions.",
        "No facilitaremos datos de nuestros clientes.",
    ];
    for text in refusals {
        assert_eq!(limits(text), [Factor::RefusalToShare], "{text}");
    }
    assert_eq!(limits("Das Gewehr wurde nicht in Dänemark gefertigt."), [Factor::ManufacturerDenied]);
}

#[test]
fn a_serial_number_counts_nothing() {
    use FieldName::Quantity;
    keeps_silent(
        "The carbine with the mark KX 90217 in a batch of old ones was delivered to the Harbour Police.",
        &[Quantity],
    );
    keeps_silent("编号90217号步枪于1980年交付贝宁国防部。", &[Quantity]);
    states("The SADF 300 rifles were delivered to the Harbour Police of Belize.", &[(Quantity, "300")]);
}

#[test]
fn a_short_question_goes_on_with_the_one_before() {
    use FieldName::{DeliveryDate, ManufactureDate, Manufacturer, Quantity};
    let text = "My answers stand below.\n\n> Who made the shotgun?\nWe, Tern Arms Ltd, in 1971.\n> To whom did you sell it?\nTo the Harbour Police.\n> When?\nOn 4 June 1974.\n> How many?\n30 pieces.\n";
    states(
        text,
        &[(Manufacturer, "Tern Arms Ltd"), (ManufactureDate, "1971"), (DeliveryDate, "1974-06-04"), (Quantity, "30")],
    );
}

#[test]
fn each_verb_of_delivering_may_have_a_recipient() {
    use FieldName::Recipient;
    let text = "The shotgun was sold in 1974 to Heron Sports Ltd, which resold it to Grebe Security Ltd.";
    states(text, &[(Recipient, "Heron Sports Ltd"), (Recipient, "Grebe Security Ltd")]);
    states("It was sold in 1974 to a customer of ours, Heron Sports Ltd.", &[(Recipient, "Heron Sports Ltd")]);
}

#[test]
fn a_name_is_whole_though_a_preposition_stands_in_it() {
    let text = "Producătorul puștii este Uzina de Muniții Ciucaș S.A., anul fabricației 1979.";
    let makers: Vec<String> = said(text).into_iter().filter(|s| s.starts_with("manufacturer ")).collect();
    assert_eq!(makers, ["manufacturer Uzina de Muniții Ciucaș S.A."]);
}

#[test]
fn a_date_that_could_be_another_words_is_in_doubt() {
    use FieldName::{DeliveryDate, ManufactureDate};
    // What stands right beside its word is its own.
    let text = "Die Ausfuhr der Flinte, die die Eider Waffen AG 1971 gefertigt hatte, erfolgte im Mai 1974.";
    states(text, &[(ManufactureDate, "1971"), (DeliveryDate, "1974-05")]);
    keeps_silent("The sales files of 1974 were burnt.", &[DeliveryDate]);
    states("Пушките са получени от „Чайка“ ООД на 4 юни 1974 г.", &[(DeliveryDate, "1974-06-04")]);
    let said = said(
        "A espingarda embarcou em Leixões em 2 de maio de 1974 e foi recebida pela Polícia de Belize em 4 de junho de 1974.",
    );
    assert!(
        said.contains(&"delivery_date 1974-06-04".to_owned()) && !said.contains(&"delivery_date 1974-05-02".to_owned()),
        "{said:?}"
    );
}

#[test]
fn an_office_with_security_in_its_name_keeps_no_secret() {
    assert!(limits("It did not go to the Ministry of National Security.").is_empty());
}

#[test]
fn a_word_of_another_language_is_no_or() {
    let found = sure(
        "The shotgun was sold to Heron Trading Corporation of Singapore.",
        FieldName::Recipient,
        "Heron Trading Corporation",
    );
    assert!(found.is_some_and(|c| c > 0.5), "{found:?}");
    let found =
        sure("It was sold to Heron Sports Ltd or Grebe Security Ltd.", FieldName::Recipient, "Heron Sports Ltd");
    assert!(found.is_some_and(|c| c <= 0.5), "{found:?}");
}

#[test]
fn a_day_without_a_year_has_that_of_the_date_before() {
    states(
        "The pistols were made in 1991 and shipped to the Police of Malta on 9 June of the same year.",
        &[(FieldName::ManufactureDate, "1991"), (FieldName::DeliveryDate, "1991-06-09")],
    );
    states(
        "Le lot a été fabriqué le 4 mai 1991 et livré le 9 juin suivant à la Gendarmerie nationale du Tchad.",
        &[(FieldName::ManufactureDate, "1991-05-04"), (FieldName::DeliveryDate, "1991-06-09")],
    );
    states(
        "手枪于1991年生产，同年六月九日交付马里共和国国防部。",
        &[(FieldName::ManufactureDate, "1991"), (FieldName::DeliveryDate, "1991-06-09")],
    );
    keeps_silent(
        "We have noted the sale of 3 May to the Police of Malta.",
        &[FieldName::DeliveryDate, FieldName::Quantity],
    );
}

#[test]
fn what_went_on_since_a_day_was_not_delivered_on_it() {
    keeps_silent(
        "That office keeps the register of the rifles exported since 1 March 1996 to the Police of Malta.",
        &[FieldName::DeliveryDate],
    );
    keeps_silent("The books of deliveries from 1974 to 1983 are being searched.", &[FieldName::DeliveryDate]);
}
