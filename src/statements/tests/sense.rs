//! What a sentence does not say, though its words are near: a maker who is not named, the content of each box, the days of a chain.

use super::{keeps_silent, letter, said, states};
use crate::find::Sheet;
use crate::model::FieldName;
use crate::statements::claims::Claim;
use crate::statements::parse::Sentences;
use crate::statements::{letter as letters, tone};

fn said_of(text: &str) -> tone::Tone {
    let document = letter(text, None);
    let sheet = Sheet::of(&document);
    tone::of(Sentences::of(&document.pages, &sheet.languages).all())
}

fn claims_of(text: &str) -> Vec<Claim> {
    let document = letter(text, None);
    let sheet = Sheet::of(&document);
    letters::claims(&sheet, &Sentences::of(&document.pages, &sheet.languages))
}

#[test]
fn what_is_not_named_is_not_denied() {
    use FieldName::{DeliveryDate, ManufactureDate, Recipient};
    let denies = |text: &str| said_of(text).denies_making;
    assert!(!denies("Neither the number of carbines nor the manufacturer is entered on the form."));
    assert!(!denies("Le registre n'indique pas le nom du fabricant."));
    assert!(denies("We are not the manufacturer of carbine LM-4402."));
    assert!(denies("Wir sind nicht der Hersteller dieser Waffe."));
    // A preposition of lack turns round its noun alone.
    states("Ohne Änderung bleibt das Jahr der Herstellung bei uns: 1987.", &[(ManufactureDate, "1987")]);
    // A quotation in small letters names nobody, and neither does an office alone whose name goes on in small letters.
    keeps_silent("For the words \"sold to two hundred dealers\" please read \"sold to twenty dealers\".", &[Recipient]);
    states(
        "Карабината е предадена на 3 май 1991 г. на Министерството на транспорта на Мали.",
        &[(Recipient, "Министерството на транспорта на Мали"), (DeliveryDate, "1991-05-03")],
    );
}

#[test]
fn the_content_of_each_box_is_no_quantity() {
    use FieldName::Quantity;
    let one = |text: &str, wanted: &str| {
        let said: Vec<String> = said(text).into_iter().filter(|s| s.starts_with("quantity ")).collect();
        assert_eq!(said, [format!("quantity {wanted}")], "{text}");
    };
    one("We delivered 300 crates of twelve grenades each to the Army of Chad in 1988.", "300");
    one("Im Jahr 1988 wurden 300 Kisten mit je 12 Granaten an die Armee des Tschad geliefert.", "300");
    one("В 1988 году армии Чада поставлено 300 ящиков по 12 гранат.", "300");
    one("In 1988 we delivered 40 cases with 500 cartridges to the Army of Chad.", "40");
    // Under an order of that number nothing is shared out.
    states("По договору 1988 года армии Чада поставлено 300 гранат.", &[(Quantity, "300")]);
}

#[test]
fn days_of_a_chain_are_in_doubt_where_one_recipient_was_read() {
    let sure = |text: &str| -> Vec<String> {
        let days = claims_of(text).into_iter().filter(|c| c.name == FieldName::DeliveryDate && c.confidence >= 0.85);
        days.map(|c| c.value).collect()
    };
    // The first verb is not known; a paper behind the second day could have it.
    let chain = "Το τουφέκι LM-4402 το παραλάβαμε στις 9 Μαΐου 1998 από την Oriole Ltd και το πουλήσαμε στον κ. Ανδρέα Ζαΐμη στις 2 Ιουνίου 1999";
    for end in [".", ", με άδεια."] {
        assert!(!sure(&format!("{chain}{end}")).contains(&"1998-05-09".to_owned()), "{end}");
    }
    // Two verbs, two days, and one recipient.
    assert_eq!(sure("Delivered on 9 May 1998 to Oriole Range Supply Ltd, it was handed over on 2 June 1999."), [""; 0]);
    assert_eq!(sure("The carbine was sold on 2 June 1999 to Oriole Range Supply Ltd."), ["1999-06-02"]);
}

#[test]
fn what_is_lost_are_records_only_where_the_sentence_says_so() {
    let lost = |text: &str| said_of(text).destroyed;
    assert!(!lost("The serial number of the carbine was erased and cannot be read."));
    assert!(!lost("According to our records the carbine was lost by its owner in 2011."));
    assert!(lost("The records of these carbines were destroyed in the war."));
    assert!(lost("Unfortunately all sales registers were burnt in 1991."));
}

#[test]
fn what_was_kept_from_the_writer_is_no_refusal() {
    let refuses = |text: &str| said_of(text).withholds || said_of(text).refuses;
    assert!(!refuses("The name of the maker was never disclosed to us."));
    assert!(!refuses("Le nom du fabricant ne nous a jamais été communiqué."));
    assert!(refuses("The name of the buyer cannot be disclosed."));
}

#[test]
fn a_word_with_a_capital_is_no_preposition() {
    use FieldName::Recipient;
    states(
        "A carabina foi entregue à Polícia Civil do Pará em 3 de julho de 2009.",
        &[(Recipient, "Polícia Civil do Pará")],
    );
}

#[test]
fn a_year_of_a_models_history_is_in_doubt() {
    let sure =
        |text: &str| claims_of(text).iter().any(|c| c.name == FieldName::ManufactureDate && c.confidence >= 0.85);
    assert!(sure("The carbine LM-4402 was made by our company in 1993."));
    assert!(!sure("We were established in 1990 and made our first carbine in 1993."));
    assert!(!sure("Wir haben diese Karabiner bis 1993 hergestellt."));
    assert!(!sure("İlk karabinalarımızı 1993 yılında ürettik."));
}

#[test]
fn what_is_only_repeated_alleged_or_referred_is_not_stated() {
    for text in [
        "We acknowledge receipt of your letter of 3 May 2019 concerning 40 pistols sold to the Police of Malta in 1996.",
        "The pistols are said to have been sold to the Police of Malta in 1996.",
        "Questions about the buyer should be addressed to the Police of Malta, which exported them in 1996.",
        "If, as we think, it was sold to the Police of Malta in 1982, our books will show it.",
        "The Police of Malta received the notice of its loss on 3 May 1996.",
    ] {
        keeps_silent(text, &[FieldName::Recipient, FieldName::DeliveryDate]);
    }
    states(
        "Sí, la pistola fue vendida a la Policía de Malta el 3 de mayo de 1996.",
        &[(FieldName::DeliveryDate, "1996-05-03")],
    );
}

#[test]
fn a_name_ends_before_its_seat_and_is_no_number() {
    states(
        "The 27 pistols were sold through Transportes Andinos S.A. de Lima to the Police of Malta.",
        &[(FieldName::Intermediary, "Transportes Andinos S.A."), (FieldName::Quantity, "27")],
    );
    states("Sold to M/s. Savannah Outdoors Ltd. on 3 May 2001.", &[(FieldName::Recipient, "Savannah Outdoors Ltd.")]);
    keeps_silent("The goods were delivered to PG/17/0045.", &[FieldName::Recipient]);
    keeps_silent("The rifle was issued to a border regiment in 1996.", &[FieldName::Recipient]);
    states(
        "The rifle stands in the books of the Coast Guard of Ghana, to whom it was handed over on 3 May 1996.",
        &[(FieldName::Recipient, "Coast Guard of Ghana")],
    );
    states(
        "El fusil fue entregado a la extinta MGB el 3 de mayo de 1996.",
        &[(FieldName::Recipient, "MGB"), (FieldName::DeliveryDate, "1996-05-03")],
    );
}

#[test]
fn others_are_not_counted_and_a_number_written_twice_is() {
    keeps_silent("The rifle was sold together with 27 other rifles to the Police of Malta.", &[FieldName::Quantity]);
    states("The Police of Malta took delivery of sixty (60) on 3 May 1996.", &[(FieldName::Quantity, "60")]);
    states("The carbine is one of sixty supplied to the Police of Malta.", &[(FieldName::Quantity, "60")]);
    keeps_silent("The rifle was scrapped in 1998 together with a lot of 420 rifles.", &[FieldName::Quantity]);
}
