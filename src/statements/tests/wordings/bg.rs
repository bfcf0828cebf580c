//! Common wordings of letters in Bulgarian. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{ContractNumber, DeliveryDate, Intermediary, ManufactureDate, Manufacturer, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Карабината № КХ 4410 е наше производство и е слязла от конвейера през март 1979 г.",
        &[(ManufactureDate, "1979-03")],
    );
    states("Пистолетът носи клеймото на нашия завод и е изработен през 1986 г.", &[(ManufactureDate, "1986")]);
    states(
        "Гранатите от тази партида са продадени на 12 май 1991 г. на Министерството на отбраната на Република Замбия по договор № 17/91-З.",
        &[
            (Recipient, "Министерството на отбраната на Република Замбия"),
            (DeliveryDate, "1991-05-12"),
            (ContractNumber, "17/91-З"),
        ],
    );
    states(
        "Оръжието е отстъпено на Въоръжените сили на Република Бенин на 3 октомври 1980 г.",
        &[(Recipient, "Въоръжените сили на Република Бенин"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "Товарът е изпратен чрез спедитора „Черномор Карго“ ООД до Дирекция „Полиция“ на Република Того на 9 септември 1998 г.",
        &[
            (Recipient, "Дирекция „Полиция“ на Република Того"),
            (DeliveryDate, "1998-09-09"),
            (Intermediary, "„Черномор Карго“ ООД"),
        ],
    );
    states(
        "Съобщаваме, че пушка № 4471 е от изделията, които изпратихме през юни 1982 г. на Народната армия на Камбоджа.",
        &[(Recipient, "Народната армия на Камбоджа"), (DeliveryDate, "1982-06")],
    );
    states(
        "Изделието произхожда от работилниците на „Габрово Арсенал“ АД и е датирано 1968 г.",
        &[(Manufacturer, "„Габрово Арсенал“ АД"), (ManufactureDate, "1968")],
    );
    states(
        "Според нашите книги пистолетът е продаден на 14.03.1995 г. на „Ловец Плюс“ ЕООД.",
        &[(Recipient, "„Ловец Плюс“ ЕООД"), (DeliveryDate, "1995-03-14")],
    );
    states(
        "Картечницата е отпусната от склада на 3 февруари 1986 г. за нуждите на Министерството на отбраната на Либия.",
        &[(Recipient, "Министерството на отбраната на Либия"), (DeliveryDate, "1986-02-03")],
    );
    states("Стоката бе закупена от фирма „Кедър Импорт“ ООД.", &[(Recipient, "„Кедър Импорт“ ООД")]);
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Ако пистолетът е бил продаден през 1999 г. на „Тайга“ ЕООД, би имало запис.",
        "Пистолетът е откраднат от склада на 5 май 1996 г.",
        "Моля съобщете дали пушката е продадена през 1982 г.",
        "Пушката е бракувана на 5 август 1990 г.",
        "Получихме Вашето писмо от 3 май 2023 г.",
        "Писмото Ви е изпратено на Министерството на отбраната на 3 май 2023 г.",
        "Народното събрание прие закона на 3 май 1990 г.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Това оръжие никога не сме произвеждали, клеймото е фалшиво.", ManufacturerDenied);
    says_limit("Изделието не е от нашата номенклатура.", ManufacturerDenied);
    says_limit("Експедиционните дневници от онези години са предадени за вторични суровини.", RecordsDestroyed);
    says_limit("Документацията на завода изгоря през 1993 г.", RecordsDestroyed);
    says_limit("Такива пистолети никога не сме правили.", ManufacturerDenied);
    says_limit("Номерът не е набит с нашите щемпели; изделието е груба имитация.", ManufacturerDenied);
    says_limit("Архивът на цеха бе наводнен през 2002 г. и книжата станаха негодни.", RecordsDestroyed);
    says_limit("Картотеката пропадна през войната.", RecordsDestroyed);
}
