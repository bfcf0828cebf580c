//! Common wordings of letters in Dutch. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{
    DeliveryDate, Intermediary, ManufactureDate, Manufacturer, OrderNumber, Quantity, Recipient,
};

#[test]
fn what_was_done_is_found() {
    states("De karabijn draagt ons fabrieksmerk en kwam in maart 1979 van de band.", &[(ManufactureDate, "1979-03")]);
    states("Het pistool is van onze makelij, bouwjaar 1986.", &[(ManufactureDate, "1986")]);
    states(
        "Een partij van 300 karabijnen werd op 4 juni 1983 afgenomen door de Nationale Garde van Koeweit.",
        &[(Recipient, "Nationale Garde van Koeweit"), (DeliveryDate, "1983-06-04"), (Quantity, "300")],
    );
    states(
        "Wij hebben het geweer op 3 oktober 1980 aan de politie van Benin overgedragen.",
        &[(Recipient, "politie van Benin"), (DeliveryDate, "1980-10-03")],
    );
    states(
        "De goederen liepen via expediteur Noordzee Cargo B.V. en kwamen op 9 september 1998 aan bij het Ministerie van Binnenlandse Zaken van Togo.",
        &[
            (Recipient, "Ministerie van Binnenlandse Zaken van Togo"),
            (DeliveryDate, "1998-09-09"),
            (Intermediary, "Noordzee Cargo B.V."),
        ],
    );
    states(
        "Wij delen u mee dat geweer nr. 4471 behoort tot de stukken die wij in juni 1982 aan het Volksleger van Cambodja leverden.",
        &[(Recipient, "Volksleger van Cambodja"), (DeliveryDate, "1982-06")],
    );
    states(
        "Het geweer is afkomstig uit de werkplaats van Limburgse Geweermakerij B.V. en dateert uit 1968.",
        &[(Manufacturer, "Limburgse Geweermakerij B.V."), (ManufactureDate, "1968")],
    );
    states(
        "De mitrailleur werd op 3 februari 1986 uit het magazijn verstrekt ten behoeve van het Ministerie van Defensie van Libië, order nr. 441/86.",
        &[(Recipient, "Ministerie van Defensie van Libië"), (DeliveryDate, "1986-02-03"), (OrderNumber, "441/86")],
    );
    states(
        "De partij is gekocht door Ceder Import B.V. en betaald op 5 mei 1999.",
        &[(Recipient, "Ceder Import B.V.")],
    );
    states(
        "Het contract werd getekend op 12 april 1990, de levering aan het Ministerie van Defensie van Angola vond plaats op 30 september 1990.",
        &[(Recipient, "Ministerie van Defensie van Angola"), (DeliveryDate, "1990-09-30")],
    );
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Het geweer werd op 3 mei 1991 voor onderzoek verzonden.",
        "Het pistool is op 5 mei 1996 uit het magazijn ontvreemd.",
        "Indien het pistool in 1999 is verkocht aan Taiga B.V., zou daarvan een bon bestaan.",
        "Graag vernemen wij of het geweer in 1982 is verkocht.",
        "Het geweer is op 5 augustus 1990 afgeschreven.",
        "Uw brief van 3 mei 2023 ontvingen wij op 9 mei 2023.",
        "Uw verzoek ging op 3 mei 2023 naar het Ministerie van Defensie.",
        "De politie nam het wapen op 3 mei 1996 in beslag.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Dit wapen komt niet uit onze werkplaats en de stempel is nagemaakt.", ManufacturerDenied);
    says_limit("Een dergelijk model hebben wij nooit gemaakt.", ManufacturerDenied);
    says_limit("Onze pakbonnen uit die tijd zijn door waterschade verloren gegaan.", RecordsDestroyed);
    says_limit("De archieven zijn destijds door de versnipperaar gehaald.", RecordsDestroyed);
    says_limit("Zoiets hebben wij nog nooit gebouwd.", ManufacturerDenied);
    says_limit("Het nummer is niet met onze stempels geslagen; het gaat om een grove vervalsing.", ManufacturerDenied);
    says_limit(
        "Onze archiefkelder is in 2002 ondergelopen en de papieren zijn onbruikbaar geworden.",
        RecordsDestroyed,
    );
    says_limit("De oude boeken zijn bij het oud papier beland.", RecordsDestroyed);
}
