//! Common wordings of letters in French. In: sentences of made-up senders. Out: what they state, and what they do not.

use super::{keeps_silent, lacks_limit, says_limit, states};
use crate::model::Factor::{
    EntityDissolved, ManufacturerDenied, RecordsDestroyed, RecordsNotKept, RefusalToShare, RetentionExpired,
};
use crate::model::FieldName::{DeliveryDate, Intermediary, ManufactureDate, Manufacturer, Quantity, Recipient};

#[test]
fn what_was_done_is_found() {
    states(
        "L'acquéreur est Chasse et Pêche Tamba SA, qui a retiré les cartouches le 5 mars 2013.",
        &[(Recipient, "Chasse et Pêche Tamba SA"), (DeliveryDate, "2013-03-05")],
    );
    states("L'affaire a été montée par Cabinet Lorca Négoce SA.", &[(Intermediary, "Cabinet Lorca Négoce SA")]);
    states("L'envoi comptait 480 fusils en tout.", &[(Quantity, "480")]);
}

#[test]
fn hearsay_and_the_way_of_papers_state_nothing() {
    keeps_silent("Elle aurait été vendue à la Garde présidentielle en 1990.", &[Recipient, DeliveryDate]);
    keeps_silent(
        "Probablement a-t-elle été fabriquée par la Manufacture de Corvanes en 1951.",
        &[Manufacturer, ManufactureDate],
    );
    keeps_silent(
        "La demande a été remise à la Direction des affaires juridiques le 5 mai 2023.",
        &[Recipient, DeliveryDate],
    );
}

#[test]
fn a_polite_refusal_is_one() {
    says_limit("Vous comprendrez sans doute que nous ne pouvons divulguer ces renseignements.", RefusalToShare);
}

#[test]
fn limits_are_told_from_what_only_looks_like_them() {
    says_limit("Passé un délai de trente ans, nos dossiers sont éliminés.", RetentionExpired);
    says_limit("Nous ne tenions alors aucun registre des armes vendues.", RecordsNotKept);
    says_limit("La société n'a pas produit ces cartouches.", ManufacturerDenied);
    says_limit("La loi nous défend de dire à qui nous vendons.", RefusalToShare);
    says_limit("Nos archives d'avant 1960 n'ont pas survécu à la guerre.", RecordsDestroyed);
    lacks_limit("Rien de ceci ne peut être publié sans notre autorisation.", ManufacturerDenied);
    lacks_limit("La fermeture annuelle dure trois semaines.", EntityDissolved);
    lacks_limit("La fiche ne précise pas le fabricant.", ManufacturerDenied);
    lacks_limit("L'arme ne porte aucun nom de fabricant.", ManufacturerDenied);
}
