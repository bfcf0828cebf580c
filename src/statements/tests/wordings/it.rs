//! Common wordings of letters in Italian. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{EntityDissolved, ManufacturerDenied, RecordsDestroyed, RecordsNotKept, RefusalToShare};
use crate::model::FieldName::{DeliveryDate, Intermediary, ManufactureDate, Manufacturer, Recipient};

#[test]
fn what_was_done_is_found() {
    states("L'affare è stato combinato da Mediazioni Garda S.r.l.", &[(Intermediary, "Mediazioni Garda S.r.l.")]);
    states(
        "In data 8 ottobre 2003 la Miniere Sulcis S.p.A. ha firmato la bolla di consegna dei detonatori.",
        &[(Recipient, "Miniere Sulcis S.p.A."), (DeliveryDate, "2003-10-08")],
    );
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Si dice che la partita sia stata venduta a un grossista di Fiume.", &[Recipient]);
    keeps_silent("Probabilmente fu prodotta dalla Fabbrica di Montelupo nel 1951.", &[Manufacturer, ManufactureDate]);
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit("Vi preghiamo di comprendere che non possiamo divulgare i dati dei nostri clienti.", RefusalToShare);
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("Di quelle forniture non si teneva alcun registro.", RecordsNotKept);
    says_limit("La società non ha prodotto queste cartucce.", ManufacturerDenied);
    says_limit("La legge ci vieta di dire a chi vendiamo.", RefusalToShare);
    says_limit("Quel calibro non è mai stato nel nostro catalogo.", ManufacturerDenied);
    says_limit("La piena del 1966 ha portato via i nostri libri di vendita.", RecordsDestroyed);
    lacks_limit("Nulla di questa lettera può essere pubblicato senza la nostra autorizzazione.", ManufacturerDenied);
    lacks_limit("L'ufficio è chiuso il lunedì.", EntityDissolved);
    lacks_limit("La scheda non riporta il nome del fabbricante.", ManufacturerDenied);
}
