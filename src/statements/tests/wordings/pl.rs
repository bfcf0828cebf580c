//! Common wordings of letters in Polish. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{ContractNumber, DeliveryDate, ManufactureDate, OrderNumber, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Karabinek nr KX 4410 jest naszej roboty, zjechał z linii montażowej w marcu 1979 roku.",
        &[(ManufactureDate, "1979-03")],
    );
    states("Pistolet nosi znak naszej fabryki i powstał w 1986 r.", &[(ManufactureDate, "1986")]);
    states(
        "Granaty z tej partii sprzedano 12 maja 1991 r. Ministerstwu Obrony Republiki Zambii na podstawie umowy nr 17/91-Z.",
        &[
            (Recipient, "Ministerstwu Obrony Republiki Zambii"),
            (DeliveryDate, "1991-05-12"),
            (ContractNumber, "17/91-Z"),
        ],
    );
    states(
        "Partię 300 karabinków odebrała 4 czerwca 1983 roku Gwardia Narodowa Kuwejtu.",
        &[(Recipient, "Gwardia Narodowa Kuwejtu"), (DeliveryDate, "1983-06-04"), (Quantity, "300")],
    );
    states(
        "Broń odstąpiono Siłom Zbrojnym Republiki Beninu 3 października 1980 r.",
        &[(Recipient, "Siłom Zbrojnym Republiki Beninu"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "Według naszych ksiąg pistolet zbyto 14.03.1995 firmie Myśliwy-Plus Sp. z o.o.",
        &[(Recipient, "Myśliwy-Plus Sp. z o.o."), (DeliveryDate, "1995-03-14")],
    );
    states(
        "Karabin maszynowy wydano z magazynu 3 lutego 1986 roku na potrzeby Ministerstwa Obrony Libii, zamówienie nr 441/86.",
        &[(Recipient, "Ministerstwa Obrony Libii"), (DeliveryDate, "1986-02-03"), (OrderNumber, "441/86")],
    );
    states(
        "Umowę podpisano 12 kwietnia 1990 r., dostawa do Ministerstwa Obrony Angoli nastąpiła 30 września 1990 r.",
        &[(Recipient, "Ministerstwa Obrony Angoli"), (DeliveryDate, "1990-09-30")],
    );
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Karabin wysłano do zbadania 3 maja 1991 r.",
        "Gdyby pistolet sprzedano w 1999 roku firmie Tajga Sp. z o.o., istniałby zapis.",
        "Pistolet skradziono z magazynu 5 maja 1996 roku.",
        "Prosimy o informację, czy karabin sprzedano w 1982 roku.",
        "Karabin wycofano ze stanu 5 sierpnia 1990 roku.",
        "Otrzymaliśmy Państwa pismo z dnia 3 maja 2023 r.",
        "Państwa pismo przekazano do Ministerstwa Spraw Wewnętrznych 3 maja 2023 r.",
        "Karabin oddano do naprawy 3 maja 1988 r.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Tej broni nigdy nie wytwarzaliśmy, a wybity znak jest podrobiony.", ManufacturerDenied);
    says_limit("Wyrób nie pochodzi z naszych zakładów.", ManufacturerDenied);
    says_limit("Księgi wysyłkowe z tamtych lat poszły na przemiał.", RecordsDestroyed);
    says_limit("Dokumentacja zakładu spłonęła w 1993 roku.", RecordsDestroyed);
    says_limit("Takich pistoletów nigdy nie robiliśmy.", ManufacturerDenied);
    says_limit("Numer wybito nie naszymi punkcami; to prymitywna podróbka.", ManufacturerDenied);
    says_limit("Archiwum wydziału zalało w 2002 roku i papiery nie nadają się do użytku.", RecordsDestroyed);
    says_limit("Stare księgi oddaliśmy na makulaturę.", RecordsDestroyed);
}
