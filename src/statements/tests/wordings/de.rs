//! Common wordings of letters in German. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, says_limit, states};
use crate::model::Factor::{ManufacturerDenied, RecordsDestroyed};
use crate::model::FieldName::{ContractNumber, DeliveryDate, ManufactureDate, Manufacturer, OrderNumber, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Der Karabiner trägt unser Werkszeichen und verließ im März 1979 die Montagehalle.",
        &[(ManufactureDate, "1979-03")],
    );
    states("Die Pistole stammt aus unserer Fertigung, Baujahr 1986.", &[(ManufactureDate, "1986")]);
    states(
        "Die Handgranaten gingen am 12. Mai 1991 an das Verteidigungsministerium der Republik Sambia, Vertrag Nr. 17/91-S.",
        &[
            (Recipient, "Verteidigungsministerium der Republik Sambia"),
            (DeliveryDate, "1991-05-12"),
            (ContractNumber, "17/91-S"),
        ],
    );
    states(
        "Die Firma Waffen Brunner AG bezog die Flinte am 5. Mai 1996.",
        &[(Recipient, "Firma Waffen Brunner AG"), (DeliveryDate, "1996-05-05")],
    );
    states(
        "Das Beschussamt prüfte die Büchse am 11. April 1985; am 30. Mai 1985 wurde sie an die Jagdhof Eder GmbH ausgeliefert.",
        &[(Recipient, "Jagdhof Eder GmbH"), (DeliveryDate, "1985-05-30")],
    );
    states(
        "Die Büchse entstammt der Werkstatt Ferlacher Gewehrbau GmbH und ist auf 1968 datiert.",
        &[(Manufacturer, "Werkstatt Ferlacher Gewehrbau GmbH"), (ManufactureDate, "1968")],
    );
    states(
        "Laut unserem Verkaufsbuch ging die Pistole am 14.03.1995 an die Waffenstube Kern KG in Ulm.",
        &[(Recipient, "Waffenstube Kern KG"), (DeliveryDate, "1995-03-14")],
    );
    states(
        "Das Maschinengewehr wurde am 3. Februar 1986 für das Verteidigungsministerium von Libyen ausgegeben, Auftrag Nr. 441/86.",
        &[(Recipient, "Verteidigungsministerium von Libyen"), (DeliveryDate, "1986-02-03"), (OrderNumber, "441/86")],
    );
    states(
        "Hersteller der Patronen ist das Chemische Kombinat Bitterau, Baujahr 1988.",
        &[(Manufacturer, "Chemische Kombinat Bitterau"), (ManufactureDate, "1988")],
    );
    states(
        "Der Vertrag wurde am 12. April 1990 unterzeichnet, die Lieferung an das Verteidigungsministerium von Angola erfolgte am 30. September 1990.",
        &[(Recipient, "Verteidigungsministerium von Angola"), (DeliveryDate, "1990-09-30")],
    );
}

#[test]
fn conditions_other_events_and_the_way_of_papers_are_no_delivery() {
    for text in [
        "Die Waffe wurde am 3. Mai 1991 zur Prüfung gesandt.",
        "Die Pistole wurde am 5. Mai 1996 aus dem Lager entwendet.",
        "Bitte teilen Sie uns mit, ob das Gewehr 1982 verkauft wurde.",
        "Das Gewehr wurde am 5. August 1990 ausgemustert.",
        "Ihr Schreiben vom 3. Mai 2023 haben wir am 9. Mai 2023 erhalten.",
        "Das Modell ging 1978 in Serie.",
        "Die Anfrage ging am 3. Mai 2023 bei uns ein.",
        "Ihre Anfrage ging am 3. Mai 2023 an das Bundesministerium der Verteidigung.",
    ] {
        keeps_silent(text, &[Recipient, DeliveryDate]);
    }
}

#[test]
fn limits_are_told() {
    says_limit("Diese Waffe kommt nicht aus unserem Haus, der Stempel ist nachgeahmt.", ManufacturerDenied);
    says_limit("Ein solches Modell haben wir zu keiner Zeit hergestellt.", ManufacturerDenied);
    says_limit("Unsere Lieferscheine aus jener Zeit fielen einem Wasserschaden zum Opfer.", RecordsDestroyed);
    says_limit(
        "Die Akten wurden nach Kriegsende von der Besatzungsmacht mitgenommen und sind verschollen.",
        RecordsDestroyed,
    );
    says_limit(
        "Diese Pistole ist nicht auf unserem Mist gewachsen, wir haben so etwas nie gebaut.",
        ManufacturerDenied,
    );
    says_limit(
        "Die Nummer ist nicht mit unseren Schlagstempeln eingeschlagen; es handelt sich um eine plumpe Fälschung.",
        ManufacturerDenied,
    );
    says_limit("Unser Archivkeller stand 2002 unter Wasser, die Papiere sind unbrauchbar geworden.", RecordsDestroyed);
    says_limit("Die alten Bücher haben wir ins Altpapier gegeben.", RecordsDestroyed);
}
