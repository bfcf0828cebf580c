//! Common wordings of letters in Serbian and Croatian. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{ContractNumber, DeliveryDate, ManufactureDate, Manufacturer, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Karabin br. KX 4410 je naše izrade i sišao je s trake u martu 1979. godine.",
        &[(ManufactureDate, "1979-03")],
    );
    states("Pištolj nosi žig naše fabrike i napravljen je 1986. godine.", &[(ManufactureDate, "1986")]);
    states(
        "Ručne granate su 12. maja 1991. prodate Ministarstvu odbrane Republike Zambije po ugovoru br. 17/91-Z.",
        &[
            (Recipient, "Ministarstvu odbrane Republike Zambije"),
            (DeliveryDate, "1991-05-12"),
            (ContractNumber, "17/91-Z"),
        ],
    );
    states(
        "Partiju od 300 karabina preuzela je 4. juna 1983. godine Nacionalna garda Kuvajta.",
        &[(Recipient, "Nacionalna garda Kuvajta"), (DeliveryDate, "1983-06-04"), (Quantity, "300")],
    );
    states(
        "Oružje je ustupljeno Oružanim snagama Republike Benin 3. oktobra 1980.",
        &[(Recipient, "Oružanim snagama Republike Benin"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "Пушка потиче из радионица Фабрике оружја Топлица а.д. и датира из 1968. године.",
        &[(Manufacturer, "Фабрике оружја Топлица а.д."), (ManufactureDate, "1968")],
    );
    states(
        "Prema našim knjigama pištolj je prodat 14.03.1995. firmi Lovac Plus d.o.o.",
        &[(Recipient, "Lovac Plus d.o.o."), (DeliveryDate, "1995-03-14")],
    );
    states(
        "Митраљез је издат из магацина 3. фебруара 1986. за потребе Министарства одбране Либије.",
        &[(Recipient, "Министарства одбране Либије"), (DeliveryDate, "1986-02-03")],
    );
    states("Robu je otkupila firma Kedar Import d.o.o.", &[(Recipient, "Kedar Import d.o.o.")]);
    states(
        "Ugovor je potpisan 12. travnja 1990., a isporuka Ministarstvu obrane Angole obavljena je 30. rujna 1990.",
        &[(Recipient, "Ministarstvu obrane Angole"), (DeliveryDate, "1990-09-30")],
    );
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Puška je poslata na veštačenje 3. maja 1991.",
        "Ako je pištolj prodat 1999. godine firmi Tajga d.o.o., postojao bi zapis.",
        "Pištolj je ukraden iz skladišta 5. maja 1996. godine.",
        "Molimo vas da javite da li je puška prodata 1982. godine.",
        "Puška je rashodovana 5. avgusta 1990.",
        "Primili smo vaše pismo od 3. maja 2023.",
        "Vaš dopis je upućen Ministarstvu odbrane 3. maja 2023.",
        "Puška je predata na popravku 3. maja 1988.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Ovo oružje nikada nismo proizvodili, a utisnuti žig je krivotvoren.", ManufacturerDenied);
    says_limit("Предметни пиштољ није из нашег производног програма.", ManufacturerDenied);
    says_limit("Otpremne knjige iz tih godina otišle su u stari papir.", RecordsDestroyed);
    says_limit("Документација фабрике изгорела је 1993. године.", RecordsDestroyed);
    says_limit("Takve pištolje nikad nismo pravili.", ManufacturerDenied);
    says_limit("Broj nije utisnut našim žigovima; riječ je o gruboj krivotvorini.", ManufacturerDenied);
    says_limit("Arhiv pogona poplavljen je 2002. i papiri su postali neupotrebljivi.", RecordsDestroyed);
    says_limit("Картотека је страдала у рату.", RecordsDestroyed);
}
