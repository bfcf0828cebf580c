//! Common wordings of letters in Romanian. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{
    EntityDissolved, ManufacturerDenied, RecordsDestroyed, RecordsNotKept, RefusalToShare, RetentionExpired,
};
use crate::model::FieldName::{DeliveryDate, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "Pistolul a fost repartizat la 21 mai 1998 Serviciului Silvic.",
        &[(DeliveryDate, "1998-05-21"), (Recipient, "Serviciului Silvic")],
    );
    states(
        "La 30 octombrie 2002, Minele Apuseni SA a semnat avizul de livrare a detonatoarelor.",
        &[(Recipient, "Minele Apuseni SA")],
    );
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Se spune că lotul ar fi fost vândut unui comerciant din Viena.", &[Recipient]);
    keeps_silent(
        "Solicitarea dumneavoastră a fost predată Direcției Juridice la 5 mai 2023.",
        &[Recipient, DeliveryDate],
    );
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit("Vă rugăm să înțelegeți că nu putem divulga datele clienților noștri.", RefusalToShare);
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("După cinci ani dosarele se elimină.", RetentionExpired);
    says_limit("Pe atunci nu se notau seriile armelor.", RecordsNotKept);
    says_limit("Societatea nu a produs aceste cartușe.", ManufacturerDenied);
    says_limit("Legea ne interzice să spunem cui vindem.", RefusalToShare);
    says_limit("Arhivele noastre nu au supraviețuit războiului.", RecordsDestroyed);
    lacks_limit("Nimic din această scrisoare nu poate fi publicat fără acordul nostru.", ManufacturerDenied);
    lacks_limit("Biroul este închis lunea.", EntityDissolved);
    lacks_limit("Fișa nu indică producătorul.", ManufacturerDenied);
}
